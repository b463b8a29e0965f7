package org.kroniek.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line does with the tables of the world, and with those of one's own. */
class WorldCommandTest {

  @TempDir private Path folder;

  @Test
  void checksTheTablesOfTheWorld() throws IOException {
    Run shipped = run("world", "check");
    Path own = Files.createDirectories(folder.resolve("own"));
    Files.writeString(
        own.resolve("offices.tsv"),
        "body\trole\tholder\telected\tfrom\tuntil\tnote\nCuraçao\tmajor\tMark Rutte\t\t2020\t\t\n");
    Run wrong = run("world", "check", own.toString());

    assertThat(shipped.code()).as(shipped.out()).isZero();
    assertThat(shipped.out()).contains("country", "tenure", "0 problems");
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.out())
        .contains("offices.tsv:2 names an unknown role: major; did you mean mayor?");
    assertThat(run("world", "check", "nergens").code()).isEqualTo(2);
    assertThat(run("world").code()).isEqualTo(2);
    assertThat(run("world", "check", "--help").out()).contains("kroniek world check --notices");
  }

  @Test
  void importsTablesFromADump() throws IOException {
    Path dump = folder.resolve("dump.json");
    Files.writeString(
        dump,
        "[\n{\"type\":\"item\",\"id\":\"Q900000001\",\"labels\":{\"nl\":{\"value\":\"Nergenshuizen\"}},"
            + "\"claims\":{\"P31\":[{\"mainsnak\":{\"datavalue\":{\"value\":{\"id\":\"Q515\"}}}}]},"
            + "\"sitelinks\":{}},\nkapot\n]\n");
    Path into = folder.resolve("tables");
    Run run =
        run("world", "import", dump.toString(), "--into", into.toString(), "--sitelinks", "0");

    assertThat(run.code()).as(run.err()).isEqualTo(1);
    assertThat(run.out()).contains("1 rows of 4 lines, 1 of them bad");
    assertThat(run.err()).contains("bad line 3: ");
    assertThat(into.resolve("places.tsv")).content().contains("Nergenshuizen");
    assertThat(run("world", "check", into.toString()).code()).isZero();
    assertThat(run("world", "import", dump.toString(), "--into", into.toString()).code())
        .isEqualTo(2);
    assertThat(run("world", "import", "--help").out()).contains("kroniek world import");
  }

  @Test
  void readsWithTablesOfOnesOwn() throws IOException {
    Run missing = run("read", "--dry-run", "--world", "nergens", "-");

    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).contains("there is no folder nergens with tables of the world");
  }

  private static Run run(String... arguments) {
    return new Run.Call().run(arguments);
  }
}

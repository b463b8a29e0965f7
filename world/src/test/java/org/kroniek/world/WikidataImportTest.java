package org.kroniek.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kroniek.model.PartialDate;
import org.kroniek.model.UsageException;
import org.kroniek.model.World;
import org.kroniek.model.World.Known;
import org.kroniek.world.WikidataImport.Progress;
import org.kroniek.world.WikidataImport.Summary;
import org.kroniek.world.WorldCheck.Weight;

/** Imports small dumps that it writes itself, of people and places that there are not. */
class WikidataImportTest {

  @TempDir Path folder = Path.of("");

  private final Heard heard = new Heard();

  @ParameterizedTest
  @ValueSource(strings = {"dump.json", "dump.json.gz", "dump.json.bz2"})
  void aDumpBecomesTablesThatAnswer(String name) throws IOException {
    Path into = folder.resolve("world");
    Summary summary = importer(dump(name, entities()), into, 100).run(heard);

    World world = WorldFile.load(into);
    assertThat(summary.lines()).isEqualTo(entities().size() + 2);
    assertThat(summary.bad()).isEqualTo(2);
    assertThat(heard.badLines).containsExactly(10L, 11L);
    assertThat(world.holder("burgemeester van Nergenshuizen", PartialDate.parse("2021-06")))
        .map(Known::name)
        .contains("Truus Verzonnen");
    assertThat(world.holder("opperhoutvester van Nederland", PartialDate.parse("2015")))
        .map(Known::name)
        .contains("Kees Bedacht");
    assertThat(world.identify("Le Courrier inventé", Optional.empty()).map(Known::kind))
        .contains(World.Kind.OUTLET);
    assertThat(world.identify("Truus Verzonnen", Optional.empty()))
        .hasValueSatisfying(
            truus -> {
              assertThat(truus.wikidata()).contains("Q900000003");
              assertThat(truus.gender()).contains(World.Gender.FEMALE);
            });
    assertThat(WorldCheck.check(Optional.of(into)).findings(Weight.PROBLEM)).isEmpty();
    assertThat(into.resolve(".import")).doesNotExist();
  }

  @Test
  void whatShipsStaysAsItIs() throws IOException {
    Path into = folder.resolve("world");
    importer(dump("dump.json", entities()), into, 100).run(heard);

    World world = WorldFile.load(into);
    assertThat(world.identify("Mark Rutte", Optional.empty()).map(Known::name))
        .contains("Mark Rutte");
    assertThat(Files.readString(into.resolve("people.tsv"))).doesNotContain("Q57792");
    assertThat(Files.readString(into.resolve("offices.tsv"))).doesNotContain("prime-minister");
    assertThat(world.identify("Rutte", PartialDate.parse("2024-11")).map(Known::name))
        .contains("Mark Rutte");
  }

  @Test
  void ofSeveralOfOneNameTheBestKnownKeepsIt() throws IOException {
    Path into = folder.resolve("world");
    importer(dump("dump.json", entities()), into, 100).run(heard);

    assertThat(Files.readAllLines(into.resolve("people.tsv")))
        .anyMatch(line -> line.startsWith("Kees Bedacht\t\tm\tQ900000004"))
        .anyMatch(line -> line.startsWith("Kees Bedacht (Q900000005)\t"));
  }

  @Test
  void whatFewWikisHaveAPageOfIsLeftOut() throws IOException {
    Path into = folder.resolve("world");
    new WikidataImport(dump("dump.json", entities()), into, 4, 100).run(heard);

    assertThat(Files.readString(into.resolve("people.tsv")))
        .contains("Q900000004")
        .doesNotContain("Q900000005");
  }

  @Test
  void aRunThatWasKilledIsGoneOnWith() throws IOException {
    Path dump = dump("dump.json.gz", entities());
    Path once = folder.resolve("once");
    Path twice = folder.resolve("twice");
    importer(dump, once, 2).run(heard);
    WikidataImport killed = importer(dump, twice, 2);

    assertThatThrownBy(() -> killed.run(new Killer(7))).isInstanceOf(Killed.class);
    Summary summary = importer(dump, twice, 2).run(heard);

    assertThat(summary.resumedAt()).isEqualTo(6);
    assertThat(summary.lines()).isEqualTo(entities().size() + 2);
    assertThat(summary.bad()).isEqualTo(2);
    for (String table : List.of("people.tsv", "offices.tsv", "places.tsv", "organisations.tsv")) {
      assertThat(twice.resolve(table)).hasSameTextualContentAs(once.resolve(table));
    }
  }

  @Test
  void anotherDumpIsNotGoneOnWith() throws IOException {
    Path into = folder.resolve("world");
    WikidataImport killed = importer(dump("dump.json.gz", entities()), into, 2);
    assertThatThrownBy(() -> killed.run(new Killer(7))).isInstanceOf(Killed.class);

    assertThat(importer(dump("other.json", entities()), into, 2).run(heard).resumedAt()).isZero();
  }

  @Test
  void progressEndsAtTheEndOfTheFile() throws IOException {
    Path dump = dump("dump.json.gz", entities());
    importer(dump, folder.resolve("world"), 100).run(heard);

    assertThat(heard.last.bytesDone())
        .isEqualTo(heard.last.bytesTotal())
        .isEqualTo(Files.size(dump));
    assertThat(heard.last.lines()).isEqualTo(entities().size() + 2);
  }

  @Test
  void aDumpThatIsNotThereAndAFolderWithTablesAreRefused() throws IOException {
    Path into = folder.resolve("world");
    Path dump = dump("dump.json", entities());
    importer(dump, into, 100).run(heard);

    assertThatThrownBy(() -> importer(folder.resolve("nergens"), into, 2))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("there is no dump");
    assertThatThrownBy(() -> importer(dump, into, 2))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("has tables already");
  }

  private static WikidataImport importer(Path dump, Path into, int linesBetweenMarks) {
    return new WikidataImport(dump, into, 1, linesBetweenMarks);
  }

  private Path dump(String name, List<String> entities) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file);
        OutputStream packed =
            name.endsWith(".gz")
                ? new GZIPOutputStream(out)
                : name.endsWith(".bz2") ? new BZip2CompressorOutputStream(out) : out) {
      String text = "[\n" + String.join(",\n", entities) + "\n]\n";
      packed.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  private static List<String> entities() {
    return List.of(
        item("Q55", "Nederland", 9, claim("P31", "Q6256")),
        item("Q900000001", "Nergenshuizen", 5, claim("P31", "Q515"), claim("P17", "Q55")),
        item(
            "Q900000002",
            "burgemeester van Nergenshuizen",
            0,
            claim("P31", "Q294414"),
            claim("P1001", "Q900000001")),
        item(
            "Q900000003",
            "Truus Verzonnen",
            4,
            claim("P31", "Q5"),
            claim("P21", "Q6581072"),
            held("Q900000002", "+2019-01-10T00:00:00Z", 11, "+2023-05-00T00:00:00Z", 10)),
        item(
            "Q900000004",
            "Kees Bedacht",
            6,
            claim("P31", "Q5"),
            claim("P21", "Q6581097"),
            held("Q900000006", "+2014-00-00T00:00:00Z", 9, "+2018-00-00T00:00:00Z", 9)),
        item(
            "Q900000005",
            "Kees Bedacht",
            1,
            claim("P31", "Q5"),
            held("Q900000006", "+1910-01-01T00:00:00Z", 11, "+1914-01-01T00:00:00Z", 11)),
        item("Q900000006", "opperhoutvester van Nederland", 0, claim("P1001", "Q55")),
        item(
            "Q57792",
            "Mark Rutte",
            90,
            claim("P31", "Q5"),
            held("Q900000008", "+2010-10-14T00:00:00Z", 11, "", 0)),
        "{\"type\":\"item\",\"id\":",
        "[1, 2]",
        "{\"type\":\"property\",\"id\":\"P31\",\"labels\":{}}",
        item("Q900000007", "Le Courrier inventé", 3, claim("P31", "Q11032"), claim("P17", "Q142")),
        item("Q900000008", "minister-president van Nederland", 0, claim("P1001", "Q55")),
        item("Q900000009", "Een gewone steen", 50, claim("P31", "Q8063")),
        item("Q900000010", "Zonder ambt", 50, claim("P31", "Q5")));
  }

  private static String item(String id, String label, int sitelinks, String... claims) {
    StringBuilder links = new StringBuilder();
    for (int i = 0; i < sitelinks; i++) {
      links.append(i == 0 ? "" : ",").append("\"wiki").append(i).append("\":{\"title\":\"x\"}");
    }
    return "{\"type\":\"item\",\"id\":\""
        + id
        + "\",\"labels\":{\"nl\":{\"language\":\"nl\",\"value\":\""
        + label
        + "\"},\"xx\":{\"language\":\"xx\",\"value\":\"-\"}},\"descriptions\":{},\"aliases\":[],"
        + "\"claims\":{"
        + String.join(",", claims)
        + "},\"sitelinks\":{"
        + links
        + "},\"lastrevid\":1}";
  }

  private static String claim(String property, String value) {
    return "\""
        + property
        + "\":[{\"mainsnak\":"
        + snak(property, "{\"entity-type\":\"item\",\"id\":\"" + value + "\"}")
        + ",\"type\":\"statement\",\"rank\":\"normal\",\"references\":[{\"hash\":\"0\"}]}]";
  }

  private static String held(
      String position, String from, int fromPrecision, String until, int untilPrecision) {
    List<String> qualifiers = new ArrayList<>();
    qualifiers.add(time("P580", from, fromPrecision));
    if (!until.isEmpty()) {
      qualifiers.add(time("P582", until, untilPrecision));
    }
    return "\"P39\":[{\"mainsnak\":"
        + snak("P39", "{\"id\":\"" + position + "\"}")
        + ",\"qualifiers\":{"
        + String.join(",", qualifiers)
        + "},\"rank\":\"normal\"},{\"mainsnak\":"
        + snak("P39", "{\"id\":\"" + position + "\"}")
        + ",\"rank\":\"deprecated\"}]";
  }

  private static String time(String property, String time, int precision) {
    return "\""
        + property
        + "\":["
        + snak(property, "{\"time\":\"" + time + "\",\"precision\":" + precision + "}")
        + "]";
  }

  private static String snak(String property, String value) {
    return "{\"snaktype\":\"value\",\"property\":\""
        + property
        + "\",\"datavalue\":{\"value\":"
        + value
        + ",\"type\":\"x\"}}";
  }

  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private record Killer(long line) implements WikidataImport.Listener {

    @Override
    public void progress(Progress progress) {
      if (progress.lines() == line) {
        throw new Killed();
      }
    }

    @Override
    public void badLine(long at, String why) {}
  }

  private static final class Heard implements WikidataImport.Listener {

    private final List<Long> badLines = new ArrayList<>();
    private Progress last = new Progress(0, 0, 0, 0);

    @Override
    public void progress(Progress progress) {
      last = progress;
    }

    @Override
    public void badLine(long line, String why) {
      badLines.add(line);
    }
  }
}

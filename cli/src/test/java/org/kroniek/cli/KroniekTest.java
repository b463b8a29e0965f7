package org.kroniek.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The promises of the command line, on a small archive of invented reports. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KroniekTest {

  private static final String DUTCH =
      """
      date 2024-12-02 Veld wil meer dijken

      Minister Ada Veld zegt dat de dijken hoger moeten worden. „Het water wacht niet op ons”, zei \
      Veld in de haven. Volgens Bo Ark is het plan te duur.
      """;

  private static final String ENGLISH =
      """
      date 2024-11-05 Harbour plan delayed

      Mayor Cas Dyke said the harbour will open later. "We need more time," Dyke said.
      """;

  private static final String HOSTILE =
      """
      date 2024-10 \u001b[31mRood\u001b[0m alarm

      De dijken van het land zijn te laag en het water komt steeds hoger, zegt de minister. \
      Minister Ada Veld zei: „Kijk \u001b]0;titel\u0007 uit \u202eom”.
      """;

  private static final Pattern ID = Pattern.compile("s-[0-9a-z]{16}");

  private Path folder = Path.of("");
  private Path archive = folder;

  @BeforeAll
  void read(@TempDir Path temporary) throws IOException {
    folder = temporary;
    Path news = Files.createDirectories(folder.resolve("news"));
    Files.writeString(news.resolve("dutch.txt"), DUTCH);
    Files.writeString(news.resolve("english.txt"), ENGLISH);
    Files.writeString(news.resolve("hostile.txt"), HOSTILE);
    archive = folder.resolve("kroniek.db");
    Run run = run("read", "--outlet", "De Dijkbode", news.toString());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("De Dijkbode", "total", "3 added, 0 unchanged, 0 revised");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void readingTheSameAgainAddsNothing() {
    Run run = run("read", "--outlet", "De Dijkbode", folder.resolve("news").toString());

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("0 added, 3 unchanged, 0 revised");
  }

  @Test
  void aDryRunWritesNothing() {
    Path other = folder.resolve("other.db");
    Run run = run("read", "--dry-run", "--archive", other.toString(), news("dutch.txt"));

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("nothing was written");
    assertThat(other).doesNotExist();
  }

  @Test
  void printsOneReadingALineAndTheTableApart() {
    Run run = run("read", "--dry-run", "--print", "jsonl", folder.resolve("news").toString());

    assertThat(run.out().lines())
        .hasSize(3)
        .allSatisfy(line -> assertThat(line).startsWith("{\"format\":\"kroniek-reading/1\""));
    assertThat(run.err()).contains("total");
  }

  @Test
  void readsStandardInput() {
    Run run = new Run.Call().input(DUTCH).run("read", "--dry-run", "--print", "text", "-");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Ada Veld", "Het water wacht niet op ons");
  }

  @Test
  void aRejectedInputEndsWithOneAndIsListed() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.txt"), "");
    Path other = folder.resolve("rejected.db");
    Run run = run("read", "--archive", other.toString(), empty.toString(), news("english.txt"));
    Run listed = run("quarantine", "--archive", other.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("rejected", "empty.txt");
    assertThat(run.out()).contains("1 added", "1 rejected");
    assertThat(listed.out()).contains("empty.txt");
    assertThat(listed.code()).isZero();
  }

  @Test
  void findsBySourceWordsDateAndMode() {
    assertThat(run("find", "--source", "veld").out()).contains("Ada Veld", "Het water wacht niet");
    assertThat(run("find", "water", "veld", "--mode", "direct").out())
        .contains("Het water wacht niet")
        .doesNotContain("the words");
    assertThat(run("find", "--until", "2024-11").out())
        .contains("Dyke")
        .doesNotContain("Het water");
    assertThat(run("find", "--since", "2025").err()).contains("nothing found");
    assertThat(run("find", "--limit", "1").err()).contains("1 of ", "shows all");
  }

  @Test
  void namesTheReportsThatHoldTheWords() {
    Run run = run("find", "dijken");

    assertThat(run.out())
        .contains("Ada Veld", "2 reports hold the words\n    Veld wil meer dijken\n");
    assertThat(run.out()).containsPattern("\n    2024-12-02  De Dijkbode  a-[0-9a-z]{16}\n");
    assertThat(run.out()).doesNotContain("Het water wacht niet", "\u001b");
    assertThat(run("find", "haven").out()).startsWith("1 report holds the words\n    Veld wil");
    assertThat(run("find", "haven").err()).isEqualTo("no statement found\n");
    assertThat(run("find", "--limit", "1", "dijken").out())
        .contains("2 reports hold the words, the newest 1\n    Veld wil");
    assertThat(run("find", "--print", "jsonl", "haven").out()).isEmpty();
    assertThat(run("find", "--print", "none", "haven").err())
        .isEqualTo("no statement found; 1 report holds the words\n");
    assertThat(run("find", "kabeljauw").err()).isEqualTo("nothing found\n");
  }

  @Test
  void findPrintsJsonAsTheContractSays() {
    Run run = run("find", "--print", "jsonl", "--source", "Veld", "--outlet", "de dijkbode");

    assertThat(run.out().lines())
        .isNotEmpty()
        .allSatisfy(
            line ->
                assertThat(line)
                    .startsWith("{\"article\":{\"id\":\"a-")
                    .contains("\"statement\":{\"id\":\"s-", "\"content\":[{\"start\":"));
  }

  @Test
  void showsTheFindingInItsPlace() {
    String id = anId("--source", "Veld", "--mode", "direct", "--since", "2024-12");
    Run plain = run("show", id);
    Run coloured = run("show", "--color", "always", id.substring(0, 10));

    assertThat(plain.out()).contains("⟦Het water wacht niet op ons⟧", id, "rule", "Ada Veld");
    assertThat(coloured.out()).contains("\u001b[30;43mHet water wacht niet op ons\u001b[0m");
  }

  @Test
  void showsAnArticleWithItsStatements() {
    String id = run("find", "--print", "jsonl", "--source", "Dyke").out().substring(18, 36);
    Run run = run("show", id);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("Harbour plan delayed", "2024-11-05", "De Dijkbode", "⟦");
  }

  @Test
  void explainsAFinding() {
    Run run = run("explain", anId("--source", "Veld"));

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("rule ", "It went by", "finds the same in the same text");
  }

  @Test
  void exportsReadingsAndATable() {
    assertThat(run("export", "jsonl").out().lines())
        .hasSize(3)
        .allSatisfy(line -> assertThat(line).startsWith("{\"format\":"));
    Run csv = run("export", "csv");
    assertThat(csv.out()).startsWith("statement,article,published,outlet,");
    assertThat(csv.out()).contains("Het water wacht niet op ons");
  }

  @Test
  void textsOfOthersDoNotSteerTheTerminal() {
    for (String[] call :
        List.of(
            new String[] {"find", "--until", "2024-10"},
            new String[] {"show", anId("--until", "2024-10")})) {
      Run run = new Run.Call().with("KRONIEK_ARCHIVE", archive.toString()).run(call);
      assertThat(run.out()).contains("Kijk").doesNotContain("\u001b", "\u0007", "\u202e");
    }
  }

  @Test
  void usesColourOnATerminalUnlessToldNot() {
    assertThat(terminal().run("find").out()).contains("\u001b[");
    assertThat(terminal().with("NO_COLOR", "1").run("find").out()).doesNotContain("\u001b");
    assertThat(terminal().run("find", "--color", "never").out()).doesNotContain("\u001b");
    assertThat(terminal().with("NO_COLOR", "1").run("find", "--color=always").out())
        .contains("\u001b[");
    assertThat(run("find").out()).doesNotContain("\u001b");
  }

  @ParameterizedTest
  @CsvSource({
    "fnid, 'there is no command \"fnid\"', Did you mean find?",
    "find --sorce x, 'there is no option \"--sorce\"', Did you mean --source?",
    "find --act warm, is not one of assert, did you mean warn?",
    "find --mode indrect, is not one of direct, did you mean indirect?",
    "read --print josnl x, is not one of none, did you mean jsonl?",
    "export cvs, is not one of jsonl, did you mean csv?",
    "find --color allways, is not one of auto, did you mean always?",
    "find --since yesterday, is not a date, 2024-12",
    "find --limit 0, --limit 0, 1 or more",
    "show a-0000, there is no article or finding, a-0000",
    "read nowhere.txt, nowhere.txt, nowhere.txt",
    "'', Usage: kroniek, kroniek read samples",
  })
  void answersWhatIsMisspeltWithTheNearest(String call, String what, String nearest) {
    Run run = run(call.isEmpty() ? new String[0] : call.split(" ", -1));

    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).contains(what, nearest).doesNotContain("Exception");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void answersAMisspeltIdWithTheNearest() {
    String id = anId("--source", "Veld");
    String misspelt = id.substring(0, 10) + (id.charAt(10) == 'x' ? 'y' : 'x') + id.substring(11);

    Run run = run("show", misspelt);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("did you mean " + id);
    assertThat(run("show", misspelt.substring(0, 11)).err()).contains("did you mean " + id);
  }

  @Test
  void answersAMisspeltSourceOrOutletWithTheNearest() {
    assertThat(run("find", "--outlet", "De Dijkbod").err()).contains("mean De Dijkbode?");
    assertThat(run("find", "--outlet", "dijkbode").err()).contains("mean De Dijkbode?");
    assertThat(run("find", "--source", "Ada Vedl").err()).contains("mean Ada Veld?");
    assertThat(run("find", "--source", "Vedl", "water").err())
        .isEqualTo(
            """
            nothing found
            There is no source "Vedl" on record. Did you mean Ada Veld?
            """);
    assertThat(run("find", "--source", "Xerxes").err()).endsWith("\"Xerxes\" on record.\n");
    assertThat(run("find", "--source", "veld", "kabeljauw").err()).isEqualTo("nothing found\n");
    assertThat(run("find", "--source", "v".repeat(100_000)).err()).contains("on record.");
  }

  @Test
  void saysThatTheArchiveIsNotThere() {
    Run run = run("find", "--archive", folder.resolve("none.db").toString());

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("none.db");
  }

  @Test
  void aForeignFileIsAFailureOfTheStore() throws IOException {
    Path foreign = Files.writeString(folder.resolve("foreign.db"), "this is a letter to a friend");
    Run run = run("find", "--archive", foreign.toString());

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("foreign.db");
  }

  @Test
  void anArchiveIsMovedToAnotherThatIsEmpty() {
    String copy = folder.resolve("copy.db").toString();

    Run moved = run("move", archive.toString(), copy);
    Run again = run("move", archive.toString(), copy);

    assertThat(moved.code()).isZero();
    assertThat(moved.out())
        .startsWith(copy + ": ")
        .contains("articles", "as many as in " + archive);
    assertThat(run("export", "jsonl", "--archive", copy).out())
        .isEqualTo(run("export", "jsonl").out())
        .isNotEmpty();
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("the target is not empty");
  }

  @Test
  void aPasswordInTheAddressOfAnArchiveIsNotTold() {
    for (String address :
        List.of(
            "postgresql://els:secret@127.0.0.1:1/news",
            "postgresql://els:secret@127.0.0.1:1/news?sslmod=require",
            "mysql://els:secret@127.0.0.1/news")) {
      for (Run run : List.of(run("find", "--archive", address), run("move", address, "x.db"))) {
        assertThat(run.code()).isGreaterThan(1);
        assertThat(run.err()).startsWith("kroniek: ").doesNotContain("secret");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "read",
        "find",
        "show",
        "explain",
        "export",
        "serve",
        "move",
        "quarantine",
        "eval",
        "annotate",
        "world",
        "completion"
      })
  void everyCommandHasHelpWithAnExample(String command) {
    Run run = run(command, "--help");

    assertThat(run.code()).isZero();
    assertThat(run.out()).containsPattern("Examples?:\n .*kroniek " + command);
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh"})
  void completesCommandsAndValues(String shell) {
    assertThat(run("completion", shell).out())
        .contains("explain", "--dry-run", "accuse", "complete ");
  }

  @Test
  void annotatesInBothForms() {
    Run conllu = new Run.Call().input(DUTCH).run("annotate", "--language", "nl", "-");
    Run json = new Run.Call().input(DUTCH).run("annotate", "--format", "json", "-");

    assertThat(conllu.out()).contains("# sent_id = 1", "\tVeld\tVeld\tPROPN\t");
    assertThat(json.out()).startsWith("{\"format\":\"kroniek-document/1\"");
  }

  @Test
  void evaluatesReadingsThatItMakesItself() throws IOException {
    Path gold = Files.createDirectories(folder.resolve("gold"));
    int start = DUTCH.indexOf("Het water");
    int end = DUTCH.indexOf("”");
    Files.writeString(
        gold.resolve("dutch.json"),
        "{\"statements\": [{\"id\": \"s1\", \"mode\": \"direct\", \"act\": \"assert\","
            + " \"source\": \"Ada Veld\", \"content\": [{\"start\": "
            + start
            + ", \"end\": "
            + end
            + ", \"text\": \"Het water\"}]}]}");

    Run run = run("eval", gold.toString(), folder.resolve("news").toString());

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).startsWith("statements P ").contains("(1/", "The worst of", "no gold");
  }

  private Run run(String... arguments) {
    return new Run.Call().with("KRONIEK_ARCHIVE", archive.toString()).run(arguments);
  }

  private Run.Call terminal() {
    return new Run.Call().with("KRONIEK_ARCHIVE", archive.toString()).onTerminal();
  }

  private String news(String name) {
    return folder.resolve("news").resolve(name).toString();
  }

  private String anId(String... options) {
    String[] call = new String[options.length + 1];
    call[0] = "find";
    System.arraycopy(options, 0, call, 1, options.length);
    Run run = run(call);
    Matcher id = ID.matcher(run.out());
    assertThat(id.find()).as(run.out() + run.err()).isTrue();
    return id.group();
  }
}

package org.kroniek.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kroniek.model.Article;
import org.kroniek.model.Intake;
import org.kroniek.model.Language;
import org.kroniek.model.PartialDate;

class RecordsTest {

  private static final String BODY =
      "Burgemeester Jorien Aldewerelt wil dat de sluis dichtgaat, zei zij dinsdag in de raad.";

  @TempDir Path folder;

  @Test
  void aLineOfJsonNamesThePartsOfAnArticle() throws IOException {
    Path file =
        Reading.write(
            folder,
            "a.jsonl",
            "{\"id\": 7, \"headline\": \"Sluis dicht\", \"body\": \""
                + BODY
                + "\","
                + " \"publication_date\": \"2024-12-02T14:30:00+01:00\", \"krant\": {\"name\": \"De Bode\"},"
                + " \"byline\": [\"Ries Tolhuis\", {\"name\": \"Mo Vendrik\"}], \"language\": \"nl-NL\"}\n");
    List<Intake> intakes = Reading.of(file);
    Article article = Reading.articles(intakes).get(0);
    assertThat(article.path()).contains(file + "#1");
    assertThat(article.title()).contains("Sluis dicht");
    assertThat(article.published()).contains(new PartialDate("2024-12-02T14:30"));
    assertThat(article.outlet()).contains("De Bode");
    assertThat(article.byline()).contains("Ries Tolhuis, Mo Vendrik");
    assertThat(article.language()).isEqualTo(Language.DUTCH);
    assertThat(article.text()).isEqualTo("Sluis dicht\n\n" + BODY);
    assertThat(Reading.blocks(article))
        .containsExactly("HEADLINE: Sluis dicht", "PARAGRAPH: " + BODY);
    assertThat(((Intake.Accepted) intakes.get(0)).origin()).contains(file.toUri() + "#id=7");
  }

  @Test
  void theAddressOfARecordIsItsOriginAndNamesTheArticle() throws IOException {
    Path file =
        Reading.write(
            folder,
            "a.jsonl",
            "{\"text\": \""
                + BODY
                + "\", \"url\": \"https://bode.example/sluis\"}\n"
                + "{\"text\": \""
                + BODY
                + "\"}\n");
    List<Intake> intakes = Reading.of(file);
    assertThat(((Intake.Accepted) intakes.get(0)).origin()).contains("https://bode.example/sluis");
    assertThat(((Intake.Accepted) intakes.get(1)).origin()).isEmpty();
    assertThat(Reading.articles(intakes)).extracting(Article::id).doesNotHaveDuplicates();
  }

  @Test
  void anArrayOrOneObjectOverSeveralLinesIsReadAsWell() throws IOException {
    Path array =
        Reading.write(folder, "a.json", "[{\"text\": \"" + BODY + "\"},\n{\"text\": \"Twee.\"}]");
    Path object =
        Reading.write(
            folder, "b", "{\n  \"text\": [\"" + BODY + "\", \"Twee.\"],\n \"x\": {}\n}\n");
    Path mark = Reading.write(folder, "c.json", "\ufeff{\"text\": \"" + BODY + "\"}");
    assertThat(Reading.articles(Reading.of(array))).hasSize(2);
    assertThat(Reading.articles(Reading.of(object)))
        .singleElement()
        .extracting(Article::text)
        .isEqualTo(BODY + "\n\nTwee.");
    assertThat(Reading.articles(Reading.of(mark))).hasSize(1);
  }

  @Test
  void aTextInHtmlLosesItsTags() throws IOException {
    Path file =
        Reading.write(
            folder,
            "a.jsonl",
            "{\"title\": \"Sluis\", \"text\": \"<h1>Sluis</h1><p>"
                + BODY
                + "</p><h2>Uitstel</h2><p>Nee &amp; nooit.</p>\"}");
    assertThat(Reading.blocks(Reading.articles(Reading.of(file)).get(0)))
        .containsExactly(
            "HEADLINE: Sluis",
            "PARAGRAPH: " + BODY,
            "SUBHEADING: Uitstel",
            "PARAGRAPH: Nee & nooit.");
  }

  @Test
  void tablesAreReadWhateverSeparatesTheirCells() throws IOException {
    for (String separator : List.of(",", ";", "\t", "|")) {
      String content =
          String.join(separator, "Titel", "Datum", "Bron", "Tekst", "extra")
              + "\r\n"
              + String.join(
                  separator,
                  "Sluis",
                  "2 december 2024",
                  "De Bode",
                  "\"" + BODY + "\n\nHij zei: \"\"Nee.\"\"\"",
                  "")
              + "\r\n\r\n"
              + String.join(separator, "", "", "", "Kort.", "");
      Path file = Reading.write(folder, "table-without-ending", content);
      List<Article> articles = Reading.articles(Reading.of(file));
      assertThat(articles).hasSize(2);
      assertThat(articles.get(0).text()).isEqualTo("Sluis\n\n" + BODY + "\n\nHij zei: \"Nee.\"");
      assertThat(articles.get(0).published()).contains(new PartialDate("2024-12-02"));
      assertThat(articles.get(0).outlet()).contains("De Bode");
      assertThat(articles.get(1).path()).contains(file + "#2");
    }
  }

  @Test
  void aTableOfAnOldSpreadsheetIsReadAsWindowsText() throws IOException {
    String content = "id;tekst\n1;Kort.\n" + "2;Geërfd – „ja”, zei zij.\n".repeat(3);
    Path file = Reading.write(folder, "a.csv", content.getBytes(Charset.forName("windows-1252")));
    assertThat(Reading.articles(Reading.of(file)))
        .hasSize(4)
        .last()
        .extracting(Article::text)
        .isEqualTo("Geërfd – „ja”, zei zij.");
  }

  @Test
  void aTableMayBeInUtf16WithItsMark() throws IOException {
    byte[] content = "\ufeffid,text\n1,Geërfd zei zij.\n".getBytes(StandardCharsets.UTF_16LE);
    assertThat(Reading.articles(Reading.of(Reading.write(folder, "a.csv", content)))).hasSize(1);
  }

  @Test
  void whatBeginsWithABracketIsNotJsonForThat() throws IOException {
    Path file = Reading.write(folder, "a.txt", "[Foto: ANP] " + BODY + "\n\n{Dit is geen JSON.}");
    assertThat(Reading.articles(Reading.of(file))).hasSize(1);
  }

  @Test
  void aLargeFileOfLinesIsReadInLittleMemory() throws IOException {
    String row = "{\"text\": \"" + BODY.repeat(20) + "\"}\n";
    Path file = Reading.write(folder, "large.jsonl", row.repeat(2_000));
    Ingest ingest = new Ingest(Reading.DUTCH, IngestOptions.none());
    try (Inputs inputs = ingest.open(List.of(file.toString()), InputStream.nullInputStream())) {
      inputs.next();
      assertThat(inputs.bytesDone()).isLessThan(inputs.bytesTotal() / 10);
      int more = 0;
      while (inputs.hasNext()) {
        inputs.next();
        more++;
      }
      assertThat(more).isEqualTo(1_999);
      assertThat(inputs.bytesDone()).isEqualTo(inputs.bytesTotal());
    }
  }
}

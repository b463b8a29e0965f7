package org.kroniek.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.Dependency;
import org.kroniek.model.Document;
import org.kroniek.model.Entity;
import org.kroniek.model.Language;
import org.kroniek.model.Mention;
import org.kroniek.model.Morphology;
import org.kroniek.model.Quotation;
import org.kroniek.model.Sentence;
import org.kroniek.model.Span;
import org.kroniek.model.Token;

class DocumentFormsTest {

  private static final String TEXT = "Ada zei: \"Ja\".";

  @Test
  void conlluHasTenColumnsAndUnderscoresForWhatIsNotTold() {
    List<String> lines = new ConlluWriter().write(document()).lines().toList();

    assertThat(lines)
        .startsWith("# newdoc id = a-1", "# sent_id = 1", "# text = " + TEXT, "# block = paragraph")
        .contains(
            "1\tAda\tAda\tPROPN\t_\tNumber=Sing\t2\tnsubj\t_\tStart=0|End=3|Parts=A+da|Name=B-PER",
            "2\tzei\t_\t_\t_\t_\t0\troot\t_\tStart=4|End=7|SpaceAfter=No",
            "5\tJa\t_\t_\t_\t_\t_\t_\t_\tStart=10|End=12|SpaceAfter=No");
    assertThat(lines.stream().filter(line -> line.contains("\t")))
        .hasSize(7)
        .allSatisfy(line -> assertThat(line.split("\t", -1)).hasSize(10));
    assertThat(new ConlluWriter().write(document())).endsWith("\n\n");
  }

  @Test
  void jsonHoldsAllLayersWithTheirOffsets() throws IOException {
    String json = new DocumentJson().write(document());
    JsonNode node = new ObjectMapper().readTree(json);

    assertThat(json).doesNotContain("\n");
    assertThat(node.path("format").asText()).isEqualTo("kroniek-document/1");
    JsonNode first = node.at("/sentences/0/tokens/0");
    assertThat(first.path("lemma").asText()).isEqualTo("Ada");
    assertThat(first.path("head").asInt()).isEqualTo(1);
    assertThat(node.at("/sentences/0/tokens")).hasSize(7);
    assertThat(node.at("/entities/0/mentions/0/end").asInt()).isEqualTo(3);
    assertThat(node.at("/quotations/0/text").asText()).isEqualTo("\"Ja\"");
    assertThat(node.at("/quotations/0/inner/start").asInt()).isEqualTo(10);
  }

  @Test
  void wordsAreWrittenAsTheTextHasThemWhateverCaseTheyWereReadIn() throws IOException {
    Document document = document();
    Sentence sentence = document.sentences().get(0);
    List<Token> small =
        sentence.tokens().stream()
            .map(
                t ->
                    new Token(
                        t.span(),
                        t.form().toLowerCase(Locale.ROOT),
                        t.morphology(),
                        t.dependency()))
            .toList();
    Document read =
        new Document(
            document.article(),
            List.of(new Sentence(sentence.span(), sentence.block(), small)),
            document.quotations(),
            document.entities());

    assertThat(new ConlluWriter().write(read)).isEqualTo(new ConlluWriter().write(document));
    assertThat(new DocumentJson().write(read)).isEqualTo(new DocumentJson().write(document));
  }

  private static Document document() {
    Span all = new Span(0, TEXT.length());
    Article article =
        new Article(
            "a-1",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Language.DUTCH,
            TEXT,
            List.of(new Block(Block.Kind.PARAGRAPH, all)));
    TreeMap<String, String> features = new TreeMap<>();
    features.put("Number", "Sing");
    Token ada =
        new Token(
            new Span(0, 3),
            "Ada",
            Optional.of(new Morphology("Ada", List.of("A", "da"), "PROPN", features)),
            Optional.of(new Dependency(1, "nsubj")));
    Token said =
        new Token(new Span(4, 7), "zei", Optional.empty(), Optional.of(new Dependency(-1, "root")));
    List<Token> tokens =
        List.of(ada, said, token(7, 8), token(9, 10), token(10, 12), token(12, 13), token(13, 14));
    Span inner = new Span(10, 12);
    return new Document(
        article,
        List.of(new Sentence(all, Block.Kind.PARAGRAPH, tokens)),
        List.of(new Quotation(new Span(9, 13), inner, true, Optional.empty(), List.of(inner))),
        List.of(
            new Entity(
                "e1",
                Entity.Type.PER,
                "Ada",
                Optional.empty(),
                List.of(new Mention(new Span(0, 3), Mention.Kind.NAME)))));
  }

  private static Token token(int start, int end) {
    return Token.of(new Span(start, end), TEXT);
  }
}

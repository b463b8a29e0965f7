package org.kroniek.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kroniek.model.Document;
import org.kroniek.model.Language;
import org.kroniek.model.Morphology;
import org.kroniek.model.Sentence;
import org.kroniek.model.Token;

class TitleCaseTest {

  /** What stands for the word list of the model. */
  private static final Set<String> WORDS =
      Set.of(
          "accuse", "bank", "bill", "board", "brown", "close", "court", "fall", "farmer", "fear",
          "follow", "general", "harbour", "house", "hurt", "king", "meet", "new", "no", "over",
          "pace", "pass", "plan", "point", "post", "price", "region", "remark", "row", "say",
          "school", "shut", "state", "steel", "stop", "strike", "summit", "tax", "turn", "veto",
          "vote", "warn", "we", "white", "will", "would", "young");

  private final TitleCase english =
      new TitleCase(
          WordList.load("en-capitals.tsv"), WordList.load("en-words.tsv"), WORDS::contains);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Senator Says Plan Would Hurt Farmers | senator says plan would hurt farmers",
        "Quorvia Accuses Bellmark of Closing Harbour | Quorvia accuses Bellmark of closing harbour",
        "Board Fears Strike Will Shut Schools in North Quorvia"
            + " | board fears strike will shut schools in North Quorvia",
        "Vasterling: ‘We Will Stop the Plan’ | Vasterling : ‘ we will stop the plan ’",
        "2. Farmers Turn Against Tax Bill | 2. farmers turn against tax bill",
        "NATO Warns of New Row Over Steel | NATO warns of new row over steel",
        "Anti-Tax Farmers Say No to Pro-Bellmark Bill"
            + " | anti-tax farmers say no to pro-Bellmark bill",
        "White House Vows to Veto Bill | White House vows to veto bill",
        "European Central Bank Says Prices Will Fall"
            + " | European Central Bank says prices will fall",
        "Bellmark Posts $5m Tax Bill and Replans Harbour"
            + " | Bellmark posts $ 5 m tax bill and replans harbour",
        "Clampdowns and Rebukes Follow Summit | clampdowns and rebukes follow summit"
      })
  void givesTheWordsOfAHeadlineTheCaseOfRunningText(String headline, String running) {
    assertThat(first(headline + "\n\nNothing else is known.")).isEqualTo(running);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The minister met President Tessa Brown in Quorvia on Monday.",
        "Senator says plan would hurt farmers",
        "Follow Maud King",
        "Quorvia, Bellmark, Vasterling and Orsum",
        "Steel",
        "General Court"
      })
  void leavesRunningTextAndNamesAsTheyAre(String text) {
    Document document = annotated(text + "\n\nNothing else is known.");
    assertThat(english.inRunningCase(document)).isEqualTo(document);
  }

  @Test
  void followsTheArticleInWhatIsAName() {
    String body = "A row broke out when Price left. The House had to vote, said the Young Party.";
    assertThat(first("Board Fears Price Will Close House\n\n" + body))
        .isEqualTo("board fears Price will close House");
    assertThat(first("Farmers Accuse Young Party\n\n" + body))
        .isEqualTo("farmers accuse Young Party");
    assertThat(first("Board Fears Price Will Stop Vote\n\nThe price of steel is high."))
        .isEqualTo("board fears price will stop vote");
  }

  @Test
  void lowersAWordThatNoListKnowsIfTheArticleWritesItSmall() {
    assertThat(first("Farmers Fear Quibblets\n\nThe quibblets are said to be near."))
        .isEqualTo("farmers fear quibblets");
    assertThat(first("Farmers Fear Quibblets\n\nNothing else is known."))
        .isEqualTo("farmers fear Quibblets");
  }

  @Test
  void calmsAHeadlineInCapitals() {
    String body = "The summit of NATO ends today, says Vasterling.";
    assertThat(first("VASTERLING WARNS NATO SUMMIT OVER STEEL PLAN\n\n" + body))
        .isEqualTo("Vasterling warns NATO summit over steel plan");
    assertThat(first("FARMERS WARN OF STRIKE IN QUORVIA\n\n" + body))
        .isEqualTo("farmers warn of strike in Quorvia");
  }

  @Test
  void neverMovesAPlaceInTheText() {
    Document document = annotated("Senator Says İstanbul Plan Would Hurt Farmers\n\nSo be it.");
    Document running = english.inRunningCase(document);
    assertThat(running.article()).isSameAs(document.article());
    for (int i = 0; i < running.sentences().size(); i++) {
      assertThat(running.sentences().get(i).tokens())
          .extracting(Token::span)
          .isEqualTo(document.sentences().get(i).tokens().stream().map(Token::span).toList());
    }
  }

  @Test
  void letsTheTaggerReadAHeadlineAsASentence() {
    String headline = "Senator Says Plan Would Hurt Farmers";
    Document document =
        Languages.taggingAnnotator().annotate(CaseFile.article(headline, Language.ENGLISH));
    List<Token> tokens = document.sentences().get(0).tokens();
    assertThat(tokens)
        .extracting(t -> t.morphology().map(Morphology::upos).orElse(""))
        .containsExactly("NOUN", "VERB", "NOUN", "AUX", "VERB", "NOUN");
    assertThat(document.entities()).isEmpty();
    assertThat(document.article().text()).isEqualTo(headline);
  }

  @Test
  void leavesDutchAlone() {
    String headline = "Raad Van State Wijst Plan Af";
    Document document =
        Languages.taggingAnnotator().annotate(CaseFile.article(headline, Language.DUTCH));
    assertThat(document.sentences().stream().map(TitleCaseTest::forms))
        .allSatisfy(forms -> assertThat(headline).contains(forms));
  }

  private String first(String text) {
    return forms(english.inRunningCase(annotated(text)).sentences().get(0));
  }

  private static Document annotated(String text) {
    return Languages.annotator().annotate(CaseFile.article(text, Language.ENGLISH));
  }

  private static String forms(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    return tokens.stream().map(Token::form).collect(Collectors.joining(" "));
  }
}

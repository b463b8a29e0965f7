package org.kroniek.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.Conditional;
import org.kroniek.model.Entity;
import org.kroniek.model.Event;
import org.kroniek.model.Evidence;
import org.kroniek.model.Language;
import org.kroniek.model.Mention;
import org.kroniek.model.Occasion;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Party;
import org.kroniek.model.Quantity;
import org.kroniek.model.Reading;
import org.kroniek.model.Source;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;
import org.kroniek.model.TimeExpression;

class ReadingJsonTest {

  private static final String TEXT =
      "Gisteren zei Jet Vos in Gent: \"\u2028Wij geven 2\u00a0procent <b>als</b> het kan 🙂\"";

  private final ReadingJson json = new ReadingJson();

  @Test
  void aReadingComesBackAsItWasWritten() {
    Reading reading = reading();
    assertThat(json.read(json.write(reading))).isEqualTo(reading);
  }

  @Test
  void aReadingIsOneLineWithoutNulls() {
    assertThat(json.write(reading())).doesNotContain("\n", "\r", "null");
  }

  @Test
  void aSpanRepeatsItsTextAndAnAmountIsWrittenInFull() {
    assertThat(json.write(reading()))
        .contains("\"cue\":{\"start\":9,\"end\":12,\"text\":\"zei\"}")
        .contains("\"value\":19000000000,");
  }

  @Test
  void anAmountThatIsNotToldStandsInAListOfItsOwn() {
    assertThat(json.write(reading()))
        .containsPattern("\"quantities\":\\[\\{\"id\":\"q-1\"[^\\]]*\"value\"")
        .containsPattern("\"openQuantities\":\\[\\{\"id\":\"q-0\"[^\\]]*\"kind\":\"norm\"");
  }

  @Test
  void aShiftedOffsetIsSeen() {
    String shifted =
        json.write(reading()).replace("\"start\":9,\"end\":12", "\"start\":8,\"end\":11");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> json.read(shifted))
        .withMessage("the text at 8..11 is not \"zei\"");
  }

  @Test
  void whatIsNoReadingIsRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> json.read("{\"format\":\"kroniek-reading/9\"}"))
        .withMessageContaining("kroniek-reading/9");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> json.read("{"))
        .withMessageStartingWith("not JSON");
    String shouted = json.write(reading()).replace("\"direct\"", "\"shouted\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> json.read(shouted))
        .withMessage("unknown mode \"shouted\"");
  }

  @Test
  void aFindingAloneIsWrittenAsInTheList() {
    Reading reading = reading();
    String whole = json.write(reading);
    assertThat(reading.findings()).hasSize(5);
    reading.findings().forEach(finding -> assertThat(whole).contains(json.write(reading, finding)));
  }

  @Test
  void anEventNamesItsPartiesByItsOwnWordsElseByTheLastBeforeThem() {
    assertThat(json.write(reading()))
        .contains(
            "\"actor\":[{\"entity\":\"e1\",\"name\":\"Jet Vos\","
                + "\"mention\":{\"start\":13,\"end\":20,\"text\":\"Jet Vos\"}}]")
        .contains("\"recipient\":[{\"name\":\"Gent\"}]");
    assertThat(json.write(named("Wij", Mention.Kind.PRONOUN)))
        .contains("\"mention\":{\"start\":32,\"end\":35,\"text\":\"Wij\"}");
    assertThat(json.write(named("procent", Mention.Kind.NAME))).contains("\"text\":\"Jet Vos\"}}]");
  }

  /** The same where the one entity is spoken of once more. */
  private static Reading named(String words, Mention.Kind kind) {
    Reading reading = reading();
    Entity vos = reading.entities().get(0);
    List<Mention> mentions = List.of(vos.mentions().get(0), new Mention(at(words), kind));
    return new Reading(
        reading.reader(),
        reading.article(),
        List.of(new Entity(vos.id(), vos.type(), vos.name(), vos.wikidata(), mentions)),
        reading.statements(),
        reading.events(),
        reading.quantities(),
        reading.conditionals(),
        reading.times());
  }

  private static Span at(String words) {
    int start = TEXT.indexOf(words);
    return new Span(start, start + words.length());
  }

  private static Reading reading() {
    Evidence why = new Evidence("quote-after-colon", List.of(at("zei"), at("Jet Vos")), 0.875);
    Party vos = new Party(Optional.of("e1"), "Jet Vos");
    Party gent = new Party(Optional.empty(), "Gent");
    TreeMap<String, String> models = new TreeMap<>();
    models.put("nl", "nl-rules-1");
    TimeExpression yesterday = new TimeExpression(at("Gisteren"), new PartialDate("2024-12-02"));
    return new Reading(
        new Reading.Reader("0.1.0", models),
        article(),
        List.of(
            new Entity(
                "e1",
                Entity.Type.PER,
                "Jet Vos",
                Optional.of("Q1"),
                List.of(new Mention(at("Jet Vos"), Mention.Kind.NAME)))),
        List.of(statement(vos, gent, yesterday, why)),
        List.of(
            new Event(
                "v-1",
                Event.Type.AID,
                Optional.empty(),
                Set.of(Event.Context.MILITARY, Event.Context.ECONOMIC),
                "geven",
                List.of(vos),
                List.of(gent),
                Optional.of("2 procent"),
                Optional.of(gent),
                Optional.of(new PartialDate("2024")),
                Event.Modality.HYPOTHETICAL,
                Optional.of("s-1"),
                at("Wij geven"),
                at("geven"),
                why)),
        List.of(untold(why), quantity(vos, why)),
        List.of(
            new Conditional(
                "c-1",
                at("het kan"),
                at("Wij geven"),
                Optional.of("c-2"),
                Optional.of("s-1"),
                why)),
        List.of(yesterday));
  }

  private static Article article() {
    return new Article(
        "a-1",
        Optional.of("x/y.txt"),
        Optional.of("https://example.org/1"),
        Optional.of("De Proef"),
        Optional.of("Titel"),
        Optional.of("Ed Bakker"),
        Optional.of(new PartialDate("2024-12")),
        Language.DUTCH,
        TEXT,
        List.of(new Block(Block.Kind.PARAGRAPH, new Span(0, TEXT.length()))));
  }

  private static Statement statement(
      Party source, Party place, TimeExpression said, Evidence evidence) {
    return new Statement(
        "s-1",
        Statement.Mode.DIRECT,
        Statement.Act.PROMISE,
        Optional.of(new Source(source, Optional.of(at("Jet Vos")), "name")),
        Optional.of(at("zei")),
        List.of(at("Wij geven 2\u00a0procent"), at("het kan 🙂")),
        Optional.of(new Party(Optional.empty(), "lezers")),
        Optional.of(new Party(Optional.empty(), "De Proef")),
        Optional.of(new Occasion(at("in Gent"), Optional.of(place))),
        Optional.of(said),
        List.of("e1"),
        Optional.of("s-0"),
        true,
        evidence);
  }

  private static Quantity untold(Evidence evidence) {
    return new Quantity(
        "q-0",
        at("Wij geven"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Quantity.Kind.NORM,
        Optional.empty(),
        Optional.empty(),
        Quantity.Stance.REPORTED,
        Optional.of("s-1"),
        evidence);
  }

  private static Quantity quantity(Party holder, Evidence evidence) {
    return new Quantity(
        "q-1",
        at("2\u00a0procent"),
        Optional.of(new BigDecimal("19000000000")),
        Optional.of("percent"),
        Optional.of("begroting"),
        Optional.of("Defensie"),
        Quantity.Kind.NORM,
        Optional.of(holder),
        Optional.of(new PartialDate("2030")),
        Quantity.Stance.INSUFFICIENT,
        Optional.of("s-1"),
        evidence);
  }
}

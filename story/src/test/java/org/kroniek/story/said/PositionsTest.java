package org.kroniek.story.said;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kroniek.model.Event;
import org.kroniek.model.Quantity.Stance;
import org.kroniek.model.Statement;
import org.kroniek.story.copy.Copies;
import org.kroniek.story.said.PositionLine.Change;

final class PositionsTest {

  private static final String ENOUGH = "2 procent voor onderwijs is genoeg";
  private static final String MORE = "2 procent voor onderwijs is niet genoeg";
  private static final String FAR_MORE = "2 procent voor onderwijs is echt niet genoeg";
  private static final String THREE = "3 procent voor onderwijs is nodig";

  @Test
  void theNumberMoves() {
    assertThat(changes(said("2024-01-02", MORE, "2"), said("2024-05-02", THREE, "3")))
        .extracting(Change::kind, Change::from, Change::to)
        .containsExactly(tuple(Change.Kind.NUMBER, "2%", "3%"));
  }

  @Test
  void whatIsHeldOfItMoves() {
    assertThat(changes(said("2024-01-02", ENOUGH, "2"), said("2024-05-02", MORE, "2")))
        .extracting(Change::kind, Change::from, Change::to)
        .containsExactly(tuple(Change.Kind.STANCE, "endorsed", "insufficient"));
  }

  @Test
  void theSameHeldMoreStronglyIsSharper() {
    assertThat(changes(said("2024-01-02", MORE, "2"), said("2024-05-02", FAR_MORE, "2")))
        .extracting(Change::kind, Change::from, Change::to)
        .containsExactly(tuple(Change.Kind.SHARPER, MORE, FAR_MORE));
    assertThat(changes(said("2024-01-02", FAR_MORE, "2"), said("2024-05-02", MORE, "2")))
        .extracting(Change::kind)
        .containsExactly(Change.Kind.MILDER);
  }

  @Test
  void theSameSaidAgainIsNoChange() {
    assertThat(changes(said("2024-01-02", MORE, "2"), said("2024-05-02", MORE, "2"))).isEmpty();
  }

  @Test
  void dutchAndEnglishMeetInTheFigureAndWhatItIsFor() {
    String english = "2 percent for education is not enough";
    List<PositionLine> lines =
        lines(
            Optional.empty(),
            said("2024-01-02", ENOUGH, "2"),
            Report.english("The Quay", "2024-05-02", english)
                .says("Ada Veld=Q1", english)
                .amount("2 percent", "2", "education", Stance.REPORTED));
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).points()).hasSize(2);
    assertThat(lines.get(0).changes()).isEqualTo(1);
  }

  @Test
  void aFigureWithoutMoreIsAPositionWhereItIsANormElsewhere() {
    String plain = "onze scholen hebben meer nodig dan die 2 procent";
    Report figure =
        Report.dutch("De Sluis", "2024-03-01", plain + " van nu").says("Ada Veld=Q1", plain);
    assertThat(lines(Optional.empty(), said("2024-01-02", ENOUGH, "2"), figure)).hasSize(1);
    assertThat(lines(Optional.empty(), said("2024-01-02", THREE, "3"), figure)).isEmpty();
  }

  @Test
  void anEventToldToBeSoAndNotToBeSoIsAChange() {
    String gives = "Noorderland levert wapens aan Zuiderland";
    String stops = "Noorderland levert geen wapens aan Zuiderland";
    List<PositionLine> lines =
        lines(
            Optional.empty(),
            Report.dutch("De Kade", "2024-01-02", gives)
                .says("Ada Veld=Q1", gives)
                .event(
                    Event.Type.AID,
                    "leveren",
                    Event.Modality.ASSERTED,
                    "Noorderland",
                    "Zuiderland",
                    gives),
            Report.dutch("De Kade", "2024-05-02", stops)
                .says("Ada Veld=Q1", stops)
                .event(
                    Event.Type.AID,
                    "leveren",
                    Event.Modality.NEGATED,
                    "Noorderland",
                    "Zuiderland",
                    stops));
    assertThat(lines.get(0).topic().label()).isEqualTo("aid: Noorderland → Zuiderland");
    assertThat(lines.get(0).points().get(1).changes())
        .extracting(Change::kind)
        .containsExactly(Change.Kind.MODALITY);
  }

  @Test
  void aPromiseAfterARefusalIsAChange() {
    String words = "2 procent voor onderwijs";
    List<PositionLine> lines =
        lines(
            Optional.empty(),
            Report.dutch("De Kade", "2024-01-02", words)
                .says("Ada Veld=Q1", Statement.Act.DENY, Statement.Mode.INDIRECT, words)
                .amount("2 procent", "2", "onderwijs", Stance.REPORTED),
            Report.dutch("De Kade", "2024-05-02", words)
                .says("Ada Veld=Q1", Statement.Act.PROMISE, Statement.Mode.INDIRECT, words)
                .amount("2 procent", "2", "onderwijs", Stance.REPORTED));
    assertThat(lines.get(0).points().get(1).changes())
        .extracting(Change::kind, Change::from, Change::to)
        .containsExactly(tuple(Change.Kind.ACT, "deny", "promise"));
  }

  @Test
  void whatOneTopicAskedForLeavesTheOthersOut() {
    Report other =
        Report.dutch("De Kade", "2024-02-02", "de brug blijft dicht")
            .says("Ada Veld=Q1", "de brug blijft dicht");
    assertThat(
            lines(
                Optional.of(new Asked("education", name -> new Named(name, Set.of()))),
                said("2024-01-02", ENOUGH, "2"),
                other))
        .singleElement()
        .satisfies(line -> assertThat(line.points()).hasSize(1));
    assertThat(
            lines(
                Optional.of(new Asked("bruggen", name -> new Named(name, Set.of()))),
                said("2024-01-02", ENOUGH, "2"),
                other))
        .singleElement()
        .satisfies(line -> assertThat(line.topic().kind()).isEqualTo(Topic.Kind.ASKED));
  }

  @Test
  void whatSpeaksOfTheSameThreeOnAnotherOccasionIsAnEcho() {
    String one = "de banden van Aland, Beland en Celand baren zorgen";
    String other = "Aland steunt Beland en Celand";
    List<Positions.Answer> answers =
        answers(
            Optional.empty(),
            Report.dutch("De Kade", "2024-01-02", one)
                .says("Ada Veld=Q1", one, "Aland", "Beland", "Celand"),
            Report.dutch("De Kade", "2024-05-02", other)
                .says("Ada Veld=Q1", other, "Aland", "Beland", "Celand"));
    assertThat(answers.get(0).echoes())
        .extracting(Echo::reason)
        .containsExactly("both speak of Aland, Beland, Celand");
  }

  @Test
  void longSilenceOnATopicIsTold() {
    Report later =
        Report.dutch("De Kade", "2024-12-02", "de brug gaat open")
            .says("Ada Veld=Q1", "de brug gaat open");
    List<PositionLine> lines =
        lines(
            Optional.empty(), said("2024-01-02", MORE, "2"), said("2024-03-02", MORE, "2"), later);
    assertThat(lines.get(0).spokeUntil()).map(Object::toString).contains("2024-12-02");
  }

  private static Report said(String day, String words, String value) {
    return Report.dutch("De Kade", day, words)
        .says("Ada Veld=Q1", words)
        .amount(value + " procent", value, "onderwijs", Stance.REPORTED);
  }

  private static List<Change> changes(Report... reports) {
    return lines(Optional.empty(), reports).get(0).points().get(1).changes();
  }

  private static List<PositionLine> lines(Optional<Asked> topic, Report... reports) {
    return answers(topic, reports).stream().flatMap(answer -> answer.lines().stream()).toList();
  }

  private static List<Positions.Answer> answers(Optional<Asked> topic, Report... reports) {
    List<Said> said = new ArrayList<>();
    List<Amount> norms = new ArrayList<>();
    for (Account account : Arrays.stream(reports).map(Report::account).toList()) {
      said.addAll(account.said());
      account.held().forEach(held -> norms.add(held.amount()));
    }
    return new Positions(Positions.among(norms)).of(new Utterances(Copies.none()).of(said), topic);
  }
}

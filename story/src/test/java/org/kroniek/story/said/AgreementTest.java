package org.kroniek.story.said;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kroniek.model.Event;
import org.kroniek.model.Statement;
import org.kroniek.story.said.Relation.Kind;
import org.kroniek.story.words.Lexicon;

/** Holds what is found of pairs of statements of which it is known how they stand to each other. */
final class AgreementTest {

  private static final int PAIRS = 60;

  private final SaidReader reader = new SaidReader();
  private final Agreement agreement = new Agreement();

  @ParameterizedTest
  @CsvSource({"pairs.tsv, 0.8", "fresh-pairs.tsv, 0.75"})
  void contradictionIsToldWithPrecision(String file, double sameness) {
    List<List<String>> pairs =
        Lexicon.rows(
            AgreementTest.class, file, "relation\tlanguage\tact\twords\tother act\tother words");
    assertThat(pairs).hasSizeGreaterThanOrEqualTo(PAIRS);
    Map<Kind, int[]> counts = new EnumMap<>(Kind.class);
    List<String> faults = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      counts.put(kind, new int[3]);
    }
    for (List<String> pair : pairs) {
      Kind gold = Kind.valueOf(pair.get(0).toUpperCase(Locale.ROOT));
      Relation found =
          agreement.between(
              said("De Kade", pair.get(1), pair.get(2), pair.get(3), "Ada Veld"),
              said("De Sluis", pair.get(1), pair.get(4), pair.get(5), "Bo Ark"));
      counts.getOrDefault(gold, new int[3])[0]++;
      counts.getOrDefault(found.kind(), new int[3])[1]++;
      if (gold == found.kind()) {
        counts.getOrDefault(gold, new int[3])[2]++;
      } else {
        faults.add(found.kind() + " (" + found.reason() + ") for " + pair);
      }
    }
    String table = table(counts) + String.join("\n", faults);

    assertThat(precision(counts, Kind.CONTRADICTING)).as(table).isGreaterThanOrEqualTo(0.9);
    assertThat(recall(counts, Kind.CONTRADICTING)).as(table).isGreaterThanOrEqualTo(0.8);
    assertThat(precision(counts, Kind.SAME)).as(table).isGreaterThanOrEqualTo(0.9);
    assertThat(recall(counts, Kind.SAME)).as(table).isGreaterThanOrEqualTo(sameness);
  }

  @Test
  void theSameEventAssertedAndDeniedContradicts() {
    String gives = "Noorderland levert wapens aan Zuiderland";
    Said one = dealing("De Kade", Statement.Act.ASSERT, Event.Modality.ASSERTED, gives);
    Said other = dealing("De Sluis", Statement.Act.ASSERT, Event.Modality.NEGATED, gives);
    assertThat(agreement.between(one, other).kind()).isEqualTo(Kind.CONTRADICTING);
    assertThat(agreement.between(one, other).reason()).contains("Noorderland → Zuiderland");
    Said denied = dealing("De Dijk", Statement.Act.DENY, Event.Modality.ASSERTED, gives);
    assertThat(agreement.between(one, denied).kind()).isEqualTo(Kind.CONTRADICTING);
    assertThat(agreement.between(other, denied).kind()).isEqualTo(Kind.SAME);
  }

  @Test
  void whatAnotherIsToldToSayContradictsNothingInTheSameWords() {
    String words = "de brug bij Lage Wetering is niet veilig voor vrachtwagens";
    Report report =
        Report.dutch("De Kade", "2024-01-02", words)
            .says("Ada Veld", words)
            .says("Bo Ark", "veilig voor vrachtwagens");
    List<Said> said = reader.read(report.read());
    assertThat(agreement.between(said.get(0), said.get(1)).kind()).isEqualTo(Kind.SIMILAR);
  }

  @Test
  void whatIsSaidOfAnotherTimeOrAnotherPersonContradictsNothing() {
    assertThat(
            kind(
                "de nieuwe haven bij het dorp ging in 2019 open",
                "de nieuwe haven bij het dorp ging in 2021 niet open"))
        .isNotEqualTo(Kind.CONTRADICTING);
    assertThat(
            kind(
                "de nieuwe haven bij het dorp ging in 2019 open",
                "de nieuwe haven bij het dorp ging in 2019 niet open"))
        .isEqualTo(Kind.CONTRADICTING);
    assertThat(
            kind(
                "het plan van burgemeester Holt deugt",
                "het plan van burgemeester Maas deugt niet"))
        .isNotEqualTo(Kind.CONTRADICTING);
    assertThat(
            kind(
                "het plan van burgemeester Holt deugt",
                "het plan van burgemeester Holt deugt niet"))
        .isEqualTo(Kind.CONTRADICTING);
  }

  @Test
  void otherNumbersOfTheSameContradict() {
    assertThat(kind("er liggen twaalf schepen in de haven", "er liggen dertig schepen in de haven"))
        .isEqualTo(Kind.CONTRADICTING);
    assertThat(kind("er staan twee torens bij de haven", "er staan drie torens bij de haven"))
        .isEqualTo(Kind.CONTRADICTING);
    assertThat(
            kind(
                "er liggen minstens twaalf schepen in de haven",
                "er liggen dertig schepen in de haven"))
        .isNotEqualTo(Kind.CONTRADICTING)
        .isNotEqualTo(Kind.SAME);
    assertThat(kind("er liggen twaalf schepen in de haven", "er liggen 12 schepen in de haven"))
        .isEqualTo(Kind.SAME);
  }

  @Test
  void aPromiseAndARefusalOfTheSameContradict() {
    String words = "de brug over de vaart herstellen";
    assertThat(between("promise", words, "decline", words)).isEqualTo(Kind.CONTRADICTING);
    assertThat(between("decline", words, "intend", words)).isEqualTo(Kind.CONTRADICTING);
    assertThat(between("promise", words, "decline", "de brug in de stad schilderen"))
        .isNotEqualTo(Kind.CONTRADICTING);
    assertThat(between("ask", words, "decline", words)).isNotEqualTo(Kind.CONTRADICTING);
  }

  @Test
  void aDeniedOppositeDeniesNothing() {
    assertThat(
            kind("de oversteek is bij storm mogelijk", "de oversteek is bij storm niet onmogelijk"))
        .isNotEqualTo(Kind.CONTRADICTING);
    assertThat(kind("de oversteek is bij storm mogelijk", "de oversteek is bij storm onmogelijk"))
        .isEqualTo(Kind.CONTRADICTING);
  }

  private Kind kind(String words, String otherWords) {
    return between("assert", words, "assert", otherWords);
  }

  private Kind between(String act, String words, String otherAct, String otherWords) {
    return agreement
        .between(
            said("De Kade", "nl", act, words, "Ada Veld"),
            said("De Sluis", "nl", otherAct, otherWords, "Bo Ark"))
        .kind();
  }

  @Test
  void whoWantsAtLeastSoMuchDoesNotContradictWhoWantsMore() {
    String least = "minstens 2 procent voor onderwijs moet het worden";
    String more = "2 procent voor onderwijs is niet genoeg";
    assertThat(
            agreement
                .between(
                    said("De Kade", "nl", "assert", least, "Ada Veld"),
                    said("De Sluis", "nl", "assert", more, "Bo Ark"))
                .kind())
        .isNotEqualTo(Kind.CONTRADICTING);
    assertThat(
            agreement
                .between(
                    said("De Kade", "nl", "assert", least.substring(9), "Ada Veld"),
                    said("De Sluis", "nl", "assert", more, "Bo Ark"))
                .kind())
        .isEqualTo(Kind.CONTRADICTING);
  }

  private Said dealing(String outlet, Statement.Act act, Event.Modality modality, String words) {
    Report report =
        Report.dutch(outlet, "2024-01-02", words)
            .says("Ada Veld", act, Statement.Mode.INDIRECT, words)
            .event(Event.Type.AID, "leveren", modality, "Noorderland=Q1", "Zuiderland=Q2", words);
    return reader.read(report.read()).get(0);
  }

  private Said said(String outlet, String language, String act, String words, String source) {
    Report report =
        language.equals("nl")
            ? Report.dutch(outlet, "2024-01-02", words)
            : Report.english(outlet, "2024-01-02", words);
    Statement.Act does = Statement.Act.valueOf(act.toUpperCase(Locale.ROOT));
    return reader.read(report.says(source, does, Statement.Mode.INDIRECT, words).read()).get(0);
  }

  private static double precision(Map<Kind, int[]> counts, Kind kind) {
    int[] of = counts.getOrDefault(kind, new int[3]);
    return of[2] / (double) Math.max(1, of[1]);
  }

  private static double recall(Map<Kind, int[]> counts, Kind kind) {
    int[] of = counts.getOrDefault(kind, new int[3]);
    return of[2] / (double) Math.max(1, of[0]);
  }

  private static String table(Map<Kind, int[]> counts) {
    StringBuilder table = new StringBuilder();
    counts.forEach(
        (kind, of) ->
            table.append(
                String.format(
                    Locale.ROOT, "%s: gold %d, found %d, right %d%n", kind, of[0], of[1], of[2])));
    return table.toString();
  }
}

package org.kroniek.language.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NameAgreementTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Anna/B-PER Veldhoven/I-PER won . / Veldhoven/B-LOC lacht . | Veldhoven/B-PER lacht .",
        "Anna/B-PER Veldhoven/I-PER won . / Gisteren was Veldhoven ziek . | Gisteren was Veldhoven/B-PER ziek .",
        "In Zandstra/B-LOC . Bij Zandstra/B-LOC / Van Zandstra/B-ORG . | Van Zandstra/B-LOC .",
        // two doubtful sentences weigh less than a certain one
        "Bij Noorder/B-ORG . / In Noorder/B-LOC+ORG en Noorder/B-LOC+ORG . | In Noorder/B-ORG en Noorder/B-ORG .",
        "Het Kyoto-akkoord/B-LOC loopt af . | Het Kyoto-akkoord/B-MISC loopt af .",
        "De VN-topvrouw/B-PER en de oud-NAVO-chef/B-ORG . | De VN-topvrouw/B-MISC en de oud-NAVO-chef/B-MISC .",
        "De Nora/B-ORG Groep/I-ORG groeit . / Volgens Nora Groep niet . | Volgens Nora/B-ORG Groep/I-ORG niet .",
      })
  void makesNamesOfOneReportAgree(String report, String last) {
    assertThat(lastOf(report)).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the town is named far more often than the person who bears its name
        "In Anna/B-PER Delft/I-PER . In Delft/B-LOC Delft/B-LOC Delft/B-LOC / In Delft/B-LOC . | In Delft/B-LOC .",
        // a small letter begins no name; the first word of a sentence needs more than one witness
        "De Bakker/B-PER zingt . / De bakker zingt . | De bakker zingt .",
        "Op Appel/B-ORG staat . / Appel smaakt goed . | Appel smaakt goed .",
        // the last word has a capital, or is too short to be a word of its own
        "In Noord-Brabant/B-LOC en Wijk-aan-zee/B-LOC . | In Noord-Brabant/B-LOC en Wijk-aan-zee/B-LOC .",
        // part of a longer name
        "In Gent/B-LOC . / Racing/B-ORG Gent/I-ORG won . | Racing/B-ORG Gent/I-ORG won .",
      })
  void leavesWhatSpeaksForItself(String report, String last) {
    assertThat(lastOf(report)).isEqualTo(last);
  }

  @Test
  void takesNoMoreThanAMomentForTenThousandNamesThatBeginAlike() {
    List<String> words = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      Collections.addAll(words, "Nieuw", "Dorp" + i, "en");
      Collections.addAll(tags, "B-LOC", "I-LOC", "O");
    }
    List<NameTag> names = tags.stream().map(NameAgreementTest::certain).toList();
    assertThat(NameAgreement.of(List.of(words), List.of(names))).containsExactly(tags);
  }

  /** A tag that the model has no doubt of, or one of two types: B-LOC+PER, two to one. */
  private static NameTag certain(String tag) {
    if (tag.charAt(0) != 'B') {
      return new NameTag(tag, new TreeMap<>());
    }
    int plus = tag.indexOf('+');
    return plus < 0
        ? new NameTag(tag, new TreeMap<>(Map.of(tag.substring(2), 1.0)))
        : new NameTag(
            tag.substring(0, plus),
            new TreeMap<>(Map.of(tag.substring(2, plus), 0.6, tag.substring(plus + 1), 0.4)));
  }

  private static String lastOf(String report) {
    List<List<String>> forms = new ArrayList<>();
    List<List<NameTag>> tags = new ArrayList<>();
    for (String sentence : report.split(" / ", -1)) {
      List<String> words = Arrays.asList(sentence.trim().split(" ", -1));
      forms.add(words.stream().map(w -> w.replaceFirst("/.*", "")).toList());
      tags.add(
          words.stream()
              .map(w -> certain(w.contains("/") ? w.replaceFirst(".*/", "") : "O"))
              .toList());
    }
    List<String> found = NameAgreement.of(forms, tags).get(forms.size() - 1);
    List<String> last = forms.get(forms.size() - 1);
    List<String> out = new ArrayList<>();
    for (int i = 0; i < last.size(); i++) {
      out.add(found.get(i).equals("O") ? last.get(i) : last.get(i) + "/" + found.get(i));
    }
    return String.join(" ", out);
  }
}

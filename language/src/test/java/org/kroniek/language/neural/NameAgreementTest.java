package org.kroniek.language.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
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
    assertThat(NameAgreement.of(List.of(words), List.of(tags))).containsExactly(tags);
  }

  private static String lastOf(String report) {
    List<List<String>> forms = new ArrayList<>();
    List<List<String>> tags = new ArrayList<>();
    for (String sentence : report.split(" / ", -1)) {
      List<String> words = Arrays.asList(sentence.trim().split(" ", -1));
      forms.add(words.stream().map(w -> w.replaceFirst("/.*", "")).toList());
      tags.add(words.stream().map(w -> w.contains("/") ? w.replaceFirst(".*/", "") : "O").toList());
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

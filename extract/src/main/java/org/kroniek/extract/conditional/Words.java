package org.kroniek.extract.conditional;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.kroniek.model.Language;

/**
 * The words that open conditions in a language.
 *
 * @param marks what opens a condition, the longest first, words parted by blanks
 * @param notAfter words behind which a mark opens none: <i>net als</i>, <i>as if</i>
 * @param idioms beginnings of clauses that only look like conditions: <i>als het gaat om</i>
 * @param whether verbs and adjectives behind which <i>if</i> means <i>whether</i>
 * @param then the words that open what follows
 * @param inverted verbs that open a condition by standing first, where no <i>then</i> follows
 * @param trailing those that may stand behind what follows from the condition
 * @param cases phrases behind which a noun is the condition
 * @param suppose the words that open a supposition
 * @param without the preposition
 * @param manner nouns that tell with <i>without</i> in what manner, not on what condition
 * @param modal verbs of what would be
 * @param helping verbs whose infinitive tells no deed apart from them: <i>lijken te, try to</i>
 * @param causes verbs that make a fear into a condition and its consequence
 */
record Words(
    List<List<String>> marks,
    Set<String> notAfter,
    List<List<String>> idioms,
    Set<String> whether,
    Set<String> then,
    Set<String> inverted,
    Set<String> trailing,
    List<List<String>> cases,
    List<List<String>> suppose,
    String without,
    Set<String> manner,
    Set<String> modal,
    Set<String> helping,
    Set<String> causes) {

  private static final Words DUTCH =
      new Words(
          phrases(
              "onder de voorwaarde dat",
              "op de voorwaarde dat",
              "met als voorwaarde dat",
              "onder voorwaarde dat",
              "op voorwaarde dat",
              "zolang",
              "in het geval dat",
              "voor het geval dat",
              "als",
              "indien",
              "wanneer",
              "ingeval",
              "mits",
              "tenzij"),
          Set.of(
              "net", "zowel", "evenals", "even", "zelfs", "ook", "meer", "anders", "niets", "keer",
              "telkens", "steeds"),
          phrases(
              "als het gaat om",
              "als het gaat over",
              "als het om",
              "als het over",
              "als het goed is",
              "als het ware",
              "als het erop aankomt",
              "als het aankomt op",
              "als je kijkt naar",
              "als we kijken naar",
              "als ik me niet vergis",
              "als ik eerlijk ben",
              "als je het mij vraagt"),
          Set.of(),
          Set.of("dan"),
          Set.of("mocht", "mochten", "zou", "zouden", "had", "hadden", "was", "waren"),
          Set.of("mocht", "mochten"),
          phrases(
              "in het geval van", "in geval van", "bij het uitblijven van", "bij uitblijven van"),
          phrases(
              "stel je voor dat",
              "stel u voor dat",
              "stel je eens voor dat",
              "stel dat",
              "gesteld dat",
              "wat als",
              "veronderstel dat",
              "stel",
              "stel je voor"),
          "zonder",
          Set.of(
              "aarzeling",
              "aankondiging",
              "commentaar",
              "gevolg",
              "gevolgen",
              "incident",
              "incidenten",
              "meer",
              "moeite",
              "omhaal",
              "omwegen",
              "onderbreking",
              "pardon",
              "probleem",
              "problemen",
              "reden",
              "resultaat",
              "succes",
              "twijfel",
              "uitleg",
              "uitzondering",
              "vertraging",
              "waarschuwing"),
          Set.of("zullen", "kunnen", "moeten", "gaan", "dreigen"),
          Set.of(
              "beginnen",
              "bedoelen",
              "blijken",
              "dienen",
              "hebben",
              "hoeven",
              "lijken",
              "plegen",
              "proberen",
              "schijnen",
              "staan",
              "weten",
              "zijn",
              "zitten"),
          Set.of(
              "aanmoedigen",
              "aansporen",
              "aanwakkeren",
              "aanzetten",
              "leiden",
              "ontketenen",
              "stimuleren",
              "teweegbrengen",
              "uitlokken",
              "uitlopen",
              "uitmonden",
              "veroorzaken",
              "verleiden"));

  private static final Words ENGLISH =
      new Words(
          phrases(
              "under the condition that",
              "on the condition that",
              "on condition that",
              "in the event that",
              "provided that",
              "providing that",
              "assuming that",
              "as long as",
              "so long as",
              "if",
              "unless",
              "provided"),
          Set.of("as", "even", "what", "or"),
          phrases(
              "if you will",
              "if anything",
              "if it comes to",
              "if you like",
              "if i remember",
              "if i may",
              "if it were up to",
              "if it was up to"),
          Set.of(
              "ask",
              "check",
              "clear",
              "consider",
              "determine",
              "discuss",
              "doubt",
              "find",
              "inquire",
              "know",
              "learn",
              "question",
              "say",
              "see",
              "sure",
              "tell",
              "uncertain",
              "unclear",
              "understand",
              "wonder"),
          Set.of("then"),
          Set.of("should", "were", "had"),
          Set.of("should"),
          phrases("in the event of", "in the case of", "in case of"),
          phrases("suppose that", "suppose", "imagine that", "let us suppose that", "say that"),
          "without",
          Set.of(
              "comment",
              "delay",
              "doubt",
              "effort",
              "end",
              "exception",
              "explanation",
              "fail",
              "hesitation",
              "incident",
              "interruption",
              "notice",
              "precedent",
              "problem",
              "problems",
              "question",
              "reason",
              "result",
              "success",
              "trouble",
              "warning"),
          Set.of("will", "would", "can", "could", "might", "may", "must"),
          Set.of(
              "appear",
              "be",
              "begin",
              "continue",
              "expect",
              "go",
              "have",
              "need",
              "seem",
              "start",
              "try",
              "use",
              "want"),
          Set.of(
              "cause",
              "embolden",
              "encourage",
              "fuel",
              "ignite",
              "lead",
              "prompt",
              "provoke",
              "result",
              "spark",
              "tempt",
              "trigger",
              "unleash"));

  Words {
    marks = List.copyOf(marks);
    notAfter = Set.copyOf(notAfter);
    idioms = List.copyOf(idioms);
    whether = Set.copyOf(whether);
    then = Set.copyOf(then);
    inverted = Set.copyOf(inverted);
    trailing = Set.copyOf(trailing);
    cases = List.copyOf(cases);
    suppose = List.copyOf(suppose);
    manner = Set.copyOf(manner);
    modal = Set.copyOf(modal);
    helping = Set.copyOf(helping);
    causes = Set.copyOf(causes);
  }

  static Words of(Language language) {
    return language.equals(Language.DUTCH) ? DUTCH : ENGLISH;
  }

  private static List<List<String>> phrases(String... phrases) {
    return Arrays.stream(phrases).map(p -> List.of(p.split(" ", -1))).toList();
  }
}

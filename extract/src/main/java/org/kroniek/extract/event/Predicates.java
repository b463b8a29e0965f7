package org.kroniek.extract.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kroniek.extract.data.DataFile;
import org.kroniek.model.Language;

/** The event words of a language. Immutable. */
final class Predicates {

  static final String HEADER = "lemma\tpart\ttype\tframe\texample";
  private static final int SHORTEST = 5;

  private final boolean dutch;
  private final Map<String, List<Predicate>> verbs = new HashMap<>();
  private final Map<String, List<LightVerb>> light = new HashMap<>();
  private final Map<String, String> forms = new HashMap<>();
  private final Map<String, List<Predicate>> nouns = new HashMap<>();
  private final Map<String, Set<String>> things = new HashMap<>();
  private final Set<String> unrelated = new HashSet<>();

  Predicates(Language language) {
    this.dutch = language.equals(Language.DUTCH);
    for (List<String> row : DataFile.rows("event/predicates-" + language.code() + ".tsv", HEADER)) {
      Predicate predicate = Predicate.of(row);
      Map<String, List<Predicate>> map = predicate.verb() ? verbs : nouns;
      map.computeIfAbsent(headWord(predicate), key -> new ArrayList<>()).add(predicate);
    }
    for (List<String> row :
        DataFile.rows("event/forms-" + language.code() + ".tsv", "form\tlemma")) {
      forms.put(row.get(0), row.get(1));
    }
    for (List<String> row :
        DataFile.rows("event/light-" + language.code() + ".tsv", LightVerb.HEADER)) {
      LightVerb verb = LightVerb.of(row);
      String key = verb.words().get(dutch ? verb.words().size() - 1 : 0);
      light.computeIfAbsent(key, k -> new ArrayList<>()).add(verb);
    }
    if (dutch) {
      DataFile.rows("event/unrelated-nl.tsv", "lemma").forEach(row -> unrelated.add(row.get(0)));
    } else {
      verbs.keySet().forEach(this::inflect);
      light.keySet().forEach(this::inflect);
    }
    light.values().forEach(list -> list.sort(Comparator.comparingInt(v -> -v.words().size())));
    // Of as many words first what is told of some only, or with more.
    Comparator<Predicate> longest =
        Comparator.<Predicate>comparingInt(p -> -p.words().size())
            .thenComparing(p -> p.doers().isEmpty())
            .thenComparing(p -> !p.infinitive())
            .thenComparing(p -> p.things().isEmpty());
    verbs.values().forEach(list -> list.sort(longest));
    nouns.values().forEach(list -> list.sort(longest));
    for (List<String> row :
        DataFile.rows("event/things-" + language.code() + ".tsv", "lemma\tkind")) {
      things.computeIfAbsent(row.get(1), kind -> new HashSet<>()).add(row.get(0));
    }
  }

  /** Whether the word only ends like the other, or means another thing: <i>fractie, actie</i>. */
  boolean isUnrelated(String lemma, String word) {
    for (int i = 0; i < lemma.length() - word.length(); i++) {
      if (unrelated.contains(lemma.substring(i))) {
        return true;
      }
    }
    return false;
  }

  /** Dutch infinitives stand last in their phrase, English ones first; nouns stand last. */
  private String headWord(Predicate predicate) {
    List<String> words = predicate.words();
    boolean last = dutch || !predicate.verb() || words.get(0).equals("be");
    // "kritisch zijn": the tree has the adjective above the copula.
    boolean copula = dutch && words.size() > 1 && words.get(words.size() - 1).equals("zijn");
    return words.get(last ? words.size() - (copula ? 2 : 1) : 0);
  }

  boolean isDutch() {
    return dutch;
  }

  /** The regular forms of an English verb. */
  private void inflect(String verb) {
    boolean mute = verb.endsWith("e");
    String stem = mute ? verb.substring(0, verb.length() - 1) : verb;
    String doubled = verb + verb.charAt(verb.length() - 1);
    for (String ending : List.of("ed", "ing")) {
      forms.putIfAbsent(stem + ending, verb);
      forms.putIfAbsent(doubled + ending, verb);
    }
    forms.putIfAbsent(mute ? verb + "s" : verb + "es", verb);
    if (verb.endsWith("y")) {
      forms.putIfAbsent(verb.substring(0, verb.length() - 1) + "ied", verb);
    }
  }

  /**
   * The lemma of a verb: as the tagger has it, or where that is no event's, and the form is known
   * as one's, the lemma of the form; models make words up for strong verbs.
   */
  String lemma(String lemma, String form) {
    return isVerb(lemma) ? lemma : forms.getOrDefault(form, lemma);
  }

  /** The verbs, and phrases that a verb governs, with this lemma; those of most words first. */
  List<Predicate> verbs(String lemma) {
    return verbs.getOrDefault(lemma, List.of());
  }

  /** The verbs that carry event nouns with this lemma; those of most words first. */
  List<LightVerb> light(String lemma) {
    return light.getOrDefault(lemma, List.of());
  }

  /** Whether the lexicon knows the verb. */
  boolean isVerb(String lemma) {
    return verbs.containsKey(lemma) || light.containsKey(lemma);
  }

  /** The nouns with this lemma; in Dutch also those that are the last part of it. */
  List<Predicate> nouns(String lemma) {
    List<Predicate> whole = compound(lemma);
    // The tagger takes some plurals for infinitives: "raketaanvallen".
    boolean plural = dutch && whole.isEmpty() && lemma.endsWith("llen");
    return plural ? compound(lemma.substring(0, lemma.length() - 3)) : whole;
  }

  /** The nouns that the lexicon has in just this form, a plural mostly. */
  List<Predicate> form(String form) {
    return nouns.getOrDefault(form, List.of());
  }

  private List<Predicate> compound(String lemma) {
    List<Predicate> whole = nouns.getOrDefault(lemma, List.of());
    if (!whole.isEmpty() || !dutch) {
      return whole;
    }
    for (int i = 3; i <= lemma.length() - SHORTEST; i++) {
      List<Predicate> part = nouns.get(lemma.substring(i));
      if (part != null && !isUnrelated(lemma, lemma.substring(i))) {
        return part;
      }
    }
    return List.of();
  }

  /** Whether the lemma, or in Dutch the last part of it, names a thing of this kind. */
  boolean isThing(String lemma, String kind) {
    Set<String> known = things.getOrDefault(kind, Set.of());
    if (known.contains(lemma)) {
      return true;
    }
    for (int i = 3; dutch && i <= lemma.length() - 4; i++) {
      if (known.contains(lemma.substring(i))) {
        return true;
      }
    }
    return false;
  }
}

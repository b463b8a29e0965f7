package org.kroniek.extract.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.kroniek.model.Morphology;
import org.kroniek.model.Sentence;
import org.kroniek.model.Span;
import org.kroniek.model.Token;

/**
 * Where the verbs of a sentence look, as the tagger says it where it has run, else by the forms of
 * frequent verbs.
 */
final class Tenses {

  private static final Set<String> AHEAD =
      Set.of("zullen", "gaan", "worden", "will", "shall", "'ll", "moeten", "willen", "must");

  private static final Set<String> PERFECT = Set.of("hebben", "zijn", "have", "be");

  /** A comma or quotation mark between an expression and a verb counts as so many characters. */
  private static final int FENCE = 30;

  private enum Look {
    BACK,
    AHEAD,
    PERFECT,
    UNTOLD
  }

  private record Verb(int start, Look look) {}

  private final List<Verb> verbs = new ArrayList<>();
  private final List<Integer> fences = new ArrayList<>();
  private final VerbLooks looks;
  private boolean participle;

  private Tenses(VerbLooks looks) {
    this.looks = looks;
  }

  static Tenses of(Sentence sentence, Words words) {
    Tenses tenses = new Tenses(new VerbLooks(sentence));
    boolean tagged = sentence.tokens().stream().anyMatch(t -> t.morphology().isPresent());
    if (tagged) {
      sentence.tokens().forEach(tenses::addTagged);
    }
    for (int i = 0; i < words.size(); i++) {
      Atom atom = words.atom(i);
      if (!atom.isWord() && !atom.isNumber() && ",\"“”„«»;:".contains(atom.lower())) {
        tenses.fences.add(atom.start());
      }
      if (!tagged) {
        tenses.addForm(words, i);
      }
    }
    return tenses;
  }

  private void addTagged(Token token) {
    Optional<Morphology> morphology = token.morphology();
    String upos = morphology.map(Morphology::upos).orElse("");
    if (!upos.equals("VERB") && !upos.equals("AUX")) {
      return;
    }
    Morphology verb = morphology.orElseThrow();
    String form = verb.features().getOrDefault("VerbForm", "");
    String tense = verb.features().getOrDefault("Tense", "");
    if (form.equals("Part")) {
      participle |= !tense.equals("Pres");
    } else if (form.equals("Fin") || (form.isEmpty() && !tense.isEmpty())) {
      verbs.add(new Verb(token.span().start(), look(verb, tense)));
    } else if (AHEAD.contains(verb.lemma())) {
      verbs.add(new Verb(token.span().start(), Look.AHEAD));
    }
  }

  private static Look look(Morphology verb, String tense) {
    String lemma = verb.lemma();
    if (tense.equals("Past")) {
      return lemma.equals("zullen") || lemma.equals("will") ? Look.UNTOLD : Look.BACK;
    }
    return PERFECT.contains(lemma) ? Look.PERFECT : Look.AHEAD;
  }

  private void addForm(Words words, int i) {
    Atom atom = words.atom(i);
    String lower = atom.lower();
    boolean dutch = words.isDutch();
    if (words.is(i, TermKind.PAST) || (!dutch && lower.length() > 4 && lower.endsWith("ed"))) {
      verbs.add(new Verb(atom.start(), Look.BACK));
      participle |= !dutch;
    } else if (words.is(i, TermKind.SAYING)) {
      verbs.add(new Verb(atom.start(), Look.BACK));
    } else if (words.is(i, TermKind.PERFECT)) {
      verbs.add(new Verb(atom.start(), Look.PERFECT));
    } else if (words.is(i, TermKind.FUTURE) || lower.endsWith("'ll")) {
      verbs.add(new Verb(atom.start(), Look.AHEAD));
    }
    boolean ge =
        dutch
            && lower.length() > 5
            && (lower.startsWith("ge") || lower.contains("gege") || lower.contains("gega"))
            && (lower.endsWith("d")
                || lower.endsWith("t")
                || lower.endsWith("en")
                || lower.endsWith("aan"));
    participle |= ge;
  }

  /** Where the verb that governs a stretch of the sentence looks, or else the nearest one. */
  Direction at(Span span) {
    return looks.at(span).orElseGet(() -> near(span.start()));
  }

  private Direction near(int offset) {
    int behind = before(verbs.size(), i -> verbs.get(i).start(), offset);
    Optional<Verb> nearest =
        verbs.subList(Math.max(0, behind - 2), Math.min(verbs.size(), behind + 2)).stream()
            .min(Comparator.comparingInt(verb -> distance(offset, verb.start())));
    return nearest.map(this::direction).orElse(Direction.UNKNOWN);
  }

  private Direction direction(Verb verb) {
    return switch (verb.look()) {
      case BACK -> Direction.PAST;
      case AHEAD -> Direction.FUTURE;
      case PERFECT -> participle ? Direction.PAST : Direction.FUTURE;
      case UNTOLD -> Direction.UNKNOWN;
    };
  }

  private int distance(int one, int other) {
    int from = Math.min(one, other);
    int to = Math.max(one, other);
    int between = before(fences.size(), fences::get, to) - before(fences.size(), fences::get, from);
    return to - from + between * FENCE;
  }

  /** How many of so many ascending numbers are smaller than a limit. */
  private static int before(int count, IntUnaryOperator ascending, int limit) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ascending.applyAsInt(middle) < limit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

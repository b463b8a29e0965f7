package org.kroniek.extract.time;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.model.Dependency;
import org.kroniek.model.Morphology;
import org.kroniek.model.Sentence;
import org.kroniek.model.Span;
import org.kroniek.model.Token;

/** Where the verb looks that governs a word, as a parser sees it. */
final class VerbLooks {

  private static final int HIGHEST = 20;

  private static final Set<String> PERFECT = Set.of("hebben", "zijn", "have");
  private static final Set<String> WOULD = Set.of("zullen", "will", "would");

  /** In the present these tell, in the news, what has been said. */
  private static final Set<String> SAYING =
      Set.of(
          "zeggen",
          "melden",
          "schrijven",
          "stellen",
          "vertellen",
          "berichten",
          "waarschuwen",
          "reageren",
          "verklaren",
          "benadrukken",
          "erkennen",
          "say",
          "report",
          "write",
          "warn",
          "add");

  private final List<Token> tokens;

  VerbLooks(Sentence sentence) {
    this.tokens = sentence.tokens();
  }

  /** Where the verb above a stretch of the sentence looks; nothing where no tree tells. */
  Optional<Direction> at(Span span) {
    int at = head(span);
    for (int n = 0; n < HIGHEST && at >= 0; n++) {
      if (isVerb(at)) {
        Optional<Direction> direction = look(at);
        if (direction.isPresent()) {
          return direction;
        }
      }
      at = parent(at);
    }
    return Optional.empty();
  }

  /** The word of the stretch that hangs on a word outside it. */
  private int head(Span span) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).span().end() <= span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int i = low; i < tokens.size() && tokens.get(i).span().start() < span.end(); i++) {
      int parent = parent(i);
      if (parent >= 0 && !span.contains(tokens.get(parent).span())) {
        return i;
      }
    }
    return -1;
  }

  private int parent(int i) {
    return tokens.get(i).dependency().map(Dependency::head).orElse(-1);
  }

  private boolean isVerb(int i) {
    String upos = tokens.get(i).morphology().map(Morphology::upos).orElse("");
    return upos.equals("VERB")
        || upos.equals("AUX")
        || feature(i, "VerbForm").equals("Part")
        || helper(i) >= 0;
  }

  private String feature(int i, String name) {
    return tokens.get(i).morphology().map(m -> m.features().getOrDefault(name, "")).orElse("");
  }

  private String lemma(int i) {
    return tokens.get(i).morphology().map(Morphology::lemma).orElse("");
  }

  /** The finite auxiliary or copula of a word; -1 where it has none. */
  private int helper(int i) {
    int from = Math.max(0, i - HIGHEST);
    int to = Math.min(tokens.size(), i + HIGHEST);
    for (int k = from; k < to; k++) {
      String relation = tokens.get(k).dependency().map(Dependency::relation).orElse("");
      boolean helps = relation.startsWith("aux") || relation.startsWith("cop");
      if (helps && parent(k) == i && feature(k, "VerbForm").equals("Fin")) {
        return k;
      }
    }
    return -1;
  }

  private Optional<Direction> look(int verb) {
    int helper = helper(verb);
    int finite = helper >= 0 ? helper : feature(verb, "VerbForm").equals("Fin") ? verb : -1;
    boolean participle = feature(verb, "VerbForm").equals("Part");
    boolean done = participle && !feature(verb, "Tense").equals("Pres");
    if (finite < 0) {
      return done ? Optional.of(Direction.PAST) : Optional.empty();
    }
    String lemma = lemma(finite);
    if (feature(finite, "Tense").equals("Past")) {
      return Optional.of(WOULD.contains(lemma) ? Direction.UNKNOWN : Direction.PAST);
    }
    boolean perfect = done && PERFECT.contains(lemma);
    boolean said = finite == verb && SAYING.contains(lemma);
    return Optional.of(perfect || said ? Direction.PAST : Direction.FUTURE);
  }
}

package org.kroniek.extract;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.kroniek.model.Entity;

/**
 * What the English capitals of one document mean where their shape alone misleads. Dutch writes
 * fewer, and joins what a hyphen holds together to one word.
 */
final class EnglishCapitals {

  /** Parts of speech of words that are no names, whatever their capital. */
  private static final Set<String> PLAIN =
      Set.of(
          "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NUM", "PART", "PRON", "SCONJ",
          "VERB");

  /** As many words and hyphens has a name of two parts at least, one of which has two words. */
  private static final int SHORTEST = 4;

  private final Tagged tagger;
  private final Predicate<String> known;

  /** The double names met so far. */
  private final Set<String> joined = new HashSet<>();

  /**
   * @param known whether the world knows somebody or something by the name
   */
  EnglishCapitals(Tagged tagger, Predicate<String> known) {
    this.tagger = tagger;
    this.known = known;
  }

  /**
   * Whether an English word has its capital for no more than its weight: <i>a Democratic
   * candidate</i>, <i>the Latest</i>. Neither tagger nor world takes it for a name.
   */
  boolean isPlain(Passage plain, int i) {
    return !plain.lexicon().isDutch()
        && plain.word(i).filter(w -> PLAIN.contains(w.tree().upos(w.index()))).isPresent()
        && tagger.at(plain.item(i).span().start()) == null
        && !known.test(plain.item(i).form());
  }

  /**
   * Where a name ends of which the part up to {@code end} is known. <i>Jacob Orr-Lindqvist</i>,
   * <i>Anne-Marie Pryce</i>: a person's name goes on behind a hyphen where one side of it has two
   * words; <i>the Pryce-Orr deal</i> is between two, unless somebody was named so before.
   */
  int end(Passage plain, int i, int end) {
    boolean glued =
        end > i
            && !plain.lexicon().isDutch()
            && end + 1 < plain.size()
            && plain.is(end, "-")
            && plain.item(end - 1).span().end() == plain.item(end).span().start()
            && plain.item(end).span().end() == plain.item(end + 1).span().start()
            && plain.item(end + 1).isCapitalised();
    if (!glued) {
      return end;
    }
    int after = NameShape.end(plain, end + 1);
    String joint = plain.item(end - 1).form() + '-' + plain.item(end + 1).form();
    boolean person = isPerson(plain, i) || isPerson(plain, end + 1);
    if (person && after > end + 1 && after - i >= SHORTEST) {
      joined.add(joint);
      return after;
    }
    return joined.contains(joint) ? after : end;
  }

  private boolean isPerson(Passage plain, int i) {
    Tagged.Name tagged = tagger.at(plain.item(i).span().start());
    return tagged != null && tagged.type() == Entity.Type.PER;
  }
}

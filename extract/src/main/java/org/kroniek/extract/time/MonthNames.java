package org.kroniek.extract.time;

import java.util.Set;

/** Whether a word that looks like a month's name is one, where no day and no year stands by it. */
final class MonthNames {

  /** Months that are other words or names of people as well. */
  private static final Set<String> AMBIGUOUS =
      Set.of("may", "march", "mar", "april", "june", "august");

  private MonthNames() {}

  static boolean isMonth(Words words, int i, Months.Name name) {
    Atom atom = words.atom(i);
    boolean hyphen =
        words.isGlued(name.to())
            && words.is(name.to(), "-")
            && !words.is(name.to() + 1, TermKind.MONTH_SHORT)
            && !words.is(name.to() + 1, TermKind.MONTH);
    boolean glued = atom.glued() && i > 0 && (words.is(i - 1, ".") || words.is(i - 1, "@"));
    if (hyphen || glued) {
      return false;
    }
    boolean ranges = words.is(name.to(), "-") && Months.at(words, name.to() + 1).isPresent();
    boolean introduced = isIntroduced(words, i) || ranges;
    if (!name.whole()) {
      return introduced && (!words.isDutch() || !atom.capital());
    }
    if (words.isDutch()) {
      boolean opens = i == 0 || (!words.atom(i - 1).isWord() && !words.isNumber(i - 1));
      boolean named = words.has(i + 1) && words.atom(i + 1).capital() && atom.capital();
      return (!atom.capital() || opens) && !named;
    }
    boolean ambiguous = AMBIGUOUS.contains(atom.lower());
    boolean behindName =
        i > 0 && words.atom(i - 1).capital() && words.atom(i - 1).isWord() && !introduced;
    boolean beforeName =
        words.has(i + 1) && words.atom(i + 1).capital() && words.atom(i + 1).isWord();
    return (introduced && (atom.capital() || !ambiguous || words.is(i - 1, "in")))
        || (!ambiguous && !behindName && !beforeName);
  }

  /** Whether what stands before it asks for a time. */
  private static boolean isIntroduced(Words words, int i) {
    return words.is(i - 1, TermKind.OF)
        || words.is(i - 1, TermKind.SINCE)
        || words.is(i - 1, TermKind.FROM)
        || words.is(i - 1, TermKind.BETWEEN)
        || words.is(i - 1, TermKind.EDGE)
        || words.is(i - 1, TermKind.TO)
        || words.is(i - 1, TermKind.MONTH)
        || words.is(i - 1, TermKind.EVERY)
        || words.is(i - 1, "by")
        || words.is(i - 1, "during")
        || words.is(i - 1, "tijdens")
        || words.is(i - 1, "tegen");
  }
}

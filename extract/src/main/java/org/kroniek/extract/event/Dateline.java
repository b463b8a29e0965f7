package org.kroniek.extract.event;

import java.util.Locale;
import java.util.Set;
import org.kroniek.extract.tree.Tree;

/** The place and agency that a report begins with: <i>OSLO (AP) - The government …</i>. */
final class Dateline {

  private static final Set<String> DASHES = Set.of("--", "-", "–", "—", ":");
  private static final int LONGEST_DATELINE = 12;

  private Dateline() {}

  /** Where a place and an agency end that a report begins with, -1 where there are none. */
  static int end(Tree tree, int verb) {
    for (int i = 1; i < Math.min(verb, LONGEST_DATELINE); i++) {
      boolean dash = DASHES.contains(tree.form(i));
      String first = tree.form(0);
      boolean name = tree.upos(0).equals("PROPN") || first.equals(first.toUpperCase(Locale.ROOT));
      if (dash && name && tree.upos(i - 1).matches("PROPN|PUNCT|NOUN")) {
        return i;
      }
    }
    return -1;
  }

  /** The first noun behind the dateline that nothing but the verb, or the dateline, governs. */
  static int behind(Tree tree, int verb, int dateline) {
    for (int i = dateline + 1; i < verb; i++) {
      boolean noun = tree.upos(i).equals("NOUN") || tree.upos(i).equals("PROPN");
      int head = tree.head(i);
      boolean bare = tree.children(i).stream().noneMatch(c -> tree.is(c, "case"));
      boolean free = head == verb || (head >= 0 && head <= dateline);
      if (noun && bare && free && !tree.is(i, Set.of("obj", "obl:unmarked"))) {
        return i;
      }
    }
    return -1;
  }
}

package org.kroniek.extract;

import java.util.BitSet;
import java.util.Set;
import org.kroniek.extract.tree.Tree;

/**
 * Where attributed words end: what is only added behind a comma or a dash is the writer's, and a
 * further cue of the same subject begins a statement of its own.
 */
final class ReportEdges {

  private static final int MOST_CUTS = 4;
  private static final Set<String> ADDED = Set.of("acl:relcl", "advcl", "parataxis", "obl", "acl");
  private static final Set<String> APPOSED =
      Set.of("appos", "parataxis", "dep", "conj", "obl:unmarked", "nmod:unmarked");
  private static final Set<String> TIMES = Set.of("nmod:unmarked", "obl:unmarked", "nmod", "obl");
  private static final Set<String> DAYS =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "maandag",
          "dinsdag",
          "woensdag",
          "donderdag",
          "vrijdag",
          "zaterdag",
          "zondag",
          "today",
          "vandaag",
          "yesterday",
          "gisteren");
  private static final Set<String> MARKS = Set.of("while", "whereas", "terwijl", "with");
  private static final Set<String> CONCESSIONS = Set.of("though", "although", "hoewel", "ofschoon");

  private final Report report;
  private final Tree tree;

  ReportEdges(Report report) {
    this.report = report;
    this.tree = report.tree();
  }

  /** The words without what is not attributed. */
  BitSet cut(BitSet words) {
    BitSet left = (BitSet) words.clone();
    Shares shares = new Shares(report);
    for (int i = words.nextSetBit(0); i >= 0; i = words.nextSetBit(i + 1)) {
      if (report.isSteppedOut(i) || shares.isOther(i)) {
        left.andNot(tree.under(i));
      }
    }
    for (int n = 0; n < MOST_CUTS; n++) {
      int added = added(left);
      if (added < 0) {
        break;
      }
      left.andNot(tree.under(added));
    }
    addExplanation(left);
    return left;
  }

  /**
   * <i>was clear about one thing: the bridge must open</i>: what the colon leads to is said too.
   */
  private void addExplanation(BitSet words) {
    int colon = words.length();
    if (colon <= report.at() || !isColon(colon) || report.isQuoted(colon)) {
      return;
    }
    for (int i = colon + 1; i < tree.size(); i++) {
      int first = tree.first(i);
      boolean behind = first == colon || first == colon + 1;
      int head = tree.head(i);
      if (behind && head >= 0 && head < colon && (head == report.at() || words.get(head))) {
        words.or(tree.under(i));
        return;
      }
    }
  }

  private boolean isColon(int i) {
    return tree.has(i) && tree.lower(i).equals(":");
  }

  /** The head of what is added at the end, -1 where nothing is. */
  private int added(BitSet words) {
    int end = words.length() - 1;
    while (end >= 0 && (!words.get(end) || !tree.isWord(end))) {
      end--;
    }
    int found = -1;
    for (int i = end, n = 0; i >= 0 && n < 40 && words.get(i); i = tree.head(i), n++) {
      if (lastWord(i) != end) {
        break;
      }
      if (isAdded(i) && tree.head(i) >= 0 && words.get(tree.head(i))) {
        found = i;
      }
    }
    return found;
  }

  private int lastWord(int i) {
    int last = tree.last(i);
    while (last > i && !tree.isWord(last)) {
      last--;
    }
    return last;
  }

  private boolean isAdded(int i) {
    if (tree.is(i, TIMES) && tree.head(i) < i && isDay(i)) {
      return true;
    }
    if (isBehindSemicolon(i)) {
      return true;
    }
    if (isApposition(i)) {
      return true;
    }
    if (!tree.is(i, ADDED) || tree.head(i) > i || !isSetOff(i)) {
      return false;
    }
    if (tree.is(i, "acl:relcl")) {
      return true;
    }
    if (tree.lower(tree.first(i)).equals("including") || tree.lower(i).equals("including")) {
      return false;
    }
    boolean gerund = Report.isGerund(tree, i);
    boolean marked =
        !report.caseOf(i, CONCESSIONS).isEmpty()
            || (!report.caseOf(i, MARKS).isEmpty() && isApart(i));
    return gerund || marked;
  }

  /** <i>while she admitted that …</i> is the writer's; <i>while prices fall</i> may be told too. */
  private boolean isApart(int i) {
    return !tree.is(i, "advcl") || tree.child(i, "ccomp") >= 0;
  }

  /** A bare day at the end is when it was said or done. */
  private boolean isDay(int i) {
    return isDay(tree, i) && tree.first(i) == tree.last(i) && report.isObject();
  }

  static boolean isDay(Tree tree, int i) {
    return DAYS.contains(tree.lower(i));
  }

  private boolean isSetOff(int i) {
    int first = tree.first(i);
    int before = Report.isQuotationMark(tree, first - 1) ? first - 2 : first - 1;
    return isComma(first) || isComma(before) || isDash(first) || isDash(before);
  }

  /** <i>…, the only bridge of the town</i>, <i>– a first</i>: what a thing is besides. */
  private boolean isApposition(int i) {
    int first = tree.first(i);
    int word = isComma(first) || isDash(first) ? first + 1 : first;
    return tree.is(i, APPOSED)
        && tree.head(i) < i
        && ((tree.is(i, "appos") && isComma(word - 1)) || isDash(word - 1))
        && tree.upos(word).equals("DET")
        && i > word;
  }

  /** <i>said prices fell; the bank puts it at two percent</i>: a sentence of its own. */
  private boolean isBehindSemicolon(int i) {
    int first = tree.first(i);
    boolean mark = tree.lower(first).equals(";") || tree.lower(first - 1).equals(";");
    return mark
        && !report.isQuoted(first)
        && tree.is(i, Set.of("parataxis", "conj"))
        && tree.child(i, "nsubj") >= 0;
  }

  private boolean isComma(int i) {
    return tree.lower(i).equals(",");
  }

  private boolean isDash(int i) {
    return switch (tree.lower(i)) {
      case "–", "—", "--", "-" -> true;
      default -> false;
    };
  }
}

package org.kroniek.extract.event;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.kroniek.extract.tree.Tree;

/** Dutch verbs that tell an event without being finite: participles and nominal infinitives. */
final class NonFinite {

  private static final Pattern DUTCH_PARTICIPLE =
      Pattern.compile("[a-zë]{0,9}(?:ge|be|ver|ont|her)[a-zë]+(?:d|t|en)");

  /** How somebody is rather than what was done to him. */
  private static final Set<String> FEELING =
      Set.of(
          "bezorgd",
          "gebelgd",
          "ontdaan",
          "ontstemd",
          "teleurgesteld",
          "verbaasd",
          "verbolgen",
          "verdeeld",
          "verheugd",
          "verontrust",
          "verontwaardigd",
          "verrast");

  private static final Set<String> ARTICLES = Set.of("het", "dat", "dit");

  private NonFinite() {}

  /**
   * <i>Gesteund door Spanje won het leger</i>, <i>Minister opgepakt</i>: a Dutch participle that no
   * auxiliary helps.
   */
  static boolean isBareParticiple(Tree tree, int verb) {
    boolean participle =
        DUTCH_PARTICIPLE.matcher(tree.lower(verb)).matches()
            && tree.feature(verb, "VerbForm").equals("Part")
            && !FEELING.contains(tree.lower(verb))
            && tree.child(verb, Set.of("aux", "cop", "obj", "mark", "expl")) < 0;
    boolean before =
        tree.is(verb, "advcl") && tree.head(verb) > verb && tree.child(verb, "nsubj") < 0;
    boolean subject = tree.is(verb, "root") && tree.child(verb, "nsubj") >= 0;
    return participle && (before || (subject && isVerbless(tree)));
  }

  private static boolean isVerbless(Tree tree) {
    return IntStream.range(0, tree.size()).noneMatch(tree::isFinite);
  }

  /** <i>het oppakken van journalisten</i>: an infinitive that is what a noun is. */
  static boolean isNominal(Tree tree, int verb) {
    int article = tree.child(verb, "det");
    return article >= 0
        && article < verb
        && ARTICLES.contains(tree.lower(article))
        && tree.lower(verb).endsWith("n")
        && tree.child(verb, Set.of("aux", "nsubj", "obj")) < 0;
  }

  /**
   * What a nominal infinitive is done to, or who does what has no object; -1 where none is told.
   */
  static int ofNominal(Tree tree, int verb) {
    for (int child : tree.children(verb)) {
      boolean behind = child > verb && tree.is(child, Set.of("nmod", "obl"));
      if (behind && Clause.hasCase(tree, child, Set.of("van"))) {
        return child;
      }
    }
    return -1;
  }
}

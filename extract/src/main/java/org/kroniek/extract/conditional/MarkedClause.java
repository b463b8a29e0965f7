package org.kroniek.extract.conditional;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Scene;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Language;
import org.kroniek.model.Span;

/** A clause that a word opens: <i>als, mits, tenzij, if, unless, provided that</i>. */
final class MarkedClause implements Rule {

  private static final Set<String> SHARING = Set.of("xcomp", "ccomp", "aux", "cop", "conj");

  /** Marks that are other words too. */
  private static final Set<String> BARE = Set.of("als", "provided");

  private static final Set<String> DOUBT =
      Set.of("niet", "geen", "zou", "zouden", "mocht", "mochten", "dan");
  private static final Set<String> COMPARING =
      Set.of("zo", "even", "zoveel", "hetzelfde", "dezelfde", "zulke", "evenveel", "zulk");
  private static final double TRUST = 0.85;

  @Override
  public List<Pair> read(Scene scene, Tree tree, Words words) {
    List<Pair> pairs = new ArrayList<>();
    int i = 0;
    while (i < tree.size()) {
      int length = length(tree, i, words);
      if (length > 0 && isMark(tree, i, length, words)) {
        pair(scene, tree, i, length, words).ifPresent(pairs::add);
      }
      i += Math.max(1, length);
    }
    return pairs;
  }

  /** The number of words of the mark that begins here, 0 where none does. */
  private static int length(Tree tree, int i, Words words) {
    Stretch whole = new Stretch(tree, 0, tree.size() - 1);
    for (List<String> mark : words.marks()) {
      if (whole.reads(i, mark)) {
        return mark.size();
      }
    }
    return 0;
  }

  private static boolean isMark(Tree tree, int i, int length, Words words) {
    Stretch whole = new Stretch(tree, 0, tree.size() - 1);
    if (words.notAfter().contains(tree.lower(i - 1))
        || isComparison(tree, i)
        || words.idioms().stream().anyMatch(idiom -> whole.reads(i, idiom))) {
      return false;
    }
    if (length > 1 || !tree.lower(i).equals("if")) {
      return length > 1
          || tree.upos(i).equals("SCONJ")
          || tree.is(i, "mark")
          || !BARE.contains(tree.lower(i));
    }
    boolean clause = i == 0 || !tree.isWord(i - 1);
    return clause || !isWhether(tree, i, words);
  }

  /** <i>29 maart, als zij vertrekken</i>, <i>als in maart de zaak begint</i>: when, not if. */
  private static boolean isTime(Scene scene, Tree tree, int i, Optional<Span> condition) {
    if (!tree.lower(i).equals("als") || condition.isEmpty()) {
      return false;
    }
    boolean dated = !scene.times().within(condition.get()).isEmpty();
    int mark = tree.span(i).start();
    boolean behindDate =
        mark > 2
            && scene.times().within(tree.sentence().span()).stream()
                .anyMatch(time -> time.span().overlaps(new Span(mark - 3, mark)));
    return behindDate || (dated && !isDoubtful(tree, i));
  }

  /** Whether it is said that it may not be so: <i>als hij morgen niet komt</i>. */
  private static boolean isDoubtful(Tree tree, int i) {
    for (int k = i; k < tree.size(); k++) {
      if (DOUBT.contains(tree.lower(k))) {
        return true;
      }
    }
    return false;
  }

  /** <i>Zo mooi als het was</i>. */
  private static boolean isComparison(Tree tree, int i) {
    // "aanvallen als die van gisteren"
    boolean such =
        Set.of("die", "dat", "deze").contains(tree.lower(i + 1))
            && Set.of("van", "in", "uit", "op").contains(tree.lower(i + 2));
    return (tree.lower(i).equals("als") && (such || COMPARING.contains(tree.lower(i - 2))))
        || COMPARING.contains(tree.lower(i - 1));
  }

  /** <i>He asked if</i>: the verb or adjective stands at most three words before. */
  private static boolean isWhether(Tree tree, int i, Words words) {
    for (int k = i - 1; k >= Math.max(0, i - 3) && tree.isWord(k); k--) {
      if (words.whether().contains(tree.lemma(k))) {
        return true;
      }
    }
    return false;
  }

  /** The verb of the clause, where the parser hangs the mark on a noun before it. */
  private static int clause(Tree tree, int head) {
    boolean noun = head >= 0 && Set.of("NOUN", "PROPN", "PRON").contains(tree.upos(head));
    int verb = noun ? tree.head(head) : -1;
    boolean inside = verb > head && tree.upos(verb).equals("VERB") && tree.is(verb, "advcl");
    return inside ? verb : head;
  }

  private static Optional<Pair> pair(Scene scene, Tree tree, int i, int length, Words words) {
    Stretch stretch = Stretch.around(scene, tree, i).without(i, words);
    int head = clause(tree, tree.head(i + length - 1));
    int start = i + length;
    boolean front = stretch.opensAt(i);
    int end = front ? frontEnd(stretch, start, head, words) : backEnd(stretch, start, head);
    boolean plain = BARE.contains(tree.lower(i)) || tree.lower(i).equals("if");
    boolean clause =
        end >= start
            && (isClause(stretch, start, end, head) || (!plain && stretch.isVerbal(start, end)));
    if (!clause) {
      return Optional.empty();
    }
    Optional<Span> condition = stretch.span(start, end, Set.of());
    Optional<Span> consequence =
        front
            ? stretch.span(end + 1, stretch.to(), words.then())
            : before(stretch, i, end, head, words);
    if (isTime(scene, tree, i, condition)) {
      return Optional.empty();
    }
    if (condition.isEmpty() || consequence.filter(c -> isVerbal(stretch, c)).isEmpty()) {
      return Optional.empty();
    }
    Span mark = tree.span(i, start - 1);
    return Optional.of(
        new Pair("marked-clause", condition.get(), consequence.get(), List.of(mark), TRUST));
  }

  /** Finite, or with a subject: taggers take plural verbs at the end for infinitives. */
  private static boolean isClause(Stretch stretch, int start, int end, int head) {
    Tree tree = stretch.tree();
    boolean verb = head >= start && head <= end && tree.upos(head).equals("VERB");
    return stretch.isFinite(start, end) || (verb && tree.child(head, "nsubj") >= 0);
  }

  private static boolean isVerbal(Stretch stretch, Span span) {
    return stretch.isVerbal(stretch.tree().at(span.start()), stretch.tree().at(span.end() - 1));
  }

  /** The last word of a condition that comes first. */
  private static int frontEnd(Stretch stretch, int start, int head, Words words) {
    Tree tree = stretch.tree();
    int then = stretch.commaBefore(start, stretch.to(), words.then());
    int comma = mainVerbComma(stretch, start, words);
    int subtree = head >= start ? Math.min(tree.last(head), stretch.to()) : -1;
    boolean cuts = subtree > 0 && subtree < stretch.to() - 1 && stretch.isComma(subtree + 1);
    if (then > 0) {
      return then - 1;
    }
    if (cuts && (comma < 0 || subtree + 1 >= comma)) {
      return subtree;
    }
    return comma > 0 ? comma - 1 : subtree < stretch.to() ? subtree : -1;
  }

  /** The comma behind which the main clause begins: in Dutch with its verb. */
  private static int mainVerbComma(Stretch stretch, int start, Words words) {
    Tree tree = stretch.tree();
    boolean dutch = words.equals(Words.of(Language.DUTCH));
    for (int k = start + 1; k < stretch.to(); k++) {
      if (stretch.isComma(k) && stretch.isFinite(start, k) && (!dutch || tree.isFinite(k + 1))) {
        return k;
      }
    }
    return -1;
  }

  private static int backEnd(Stretch stretch, int start, int head) {
    Tree tree = stretch.tree();
    int end = head >= start ? Math.min(tree.last(head), stretch.to()) : stretch.to();
    if (head >= start && tree.is(head, "advcl") && !isClause(stretch, start, end, head)) {
      // The parser has cut the clause off behind its subject; in Dutch the verb ends it.
      end = verbEnd(stretch, start);
    }
    for (int k = start; k < end; k++) {
      boolean closes = stretch.isComma(k) && stretch.isFinite(start, k) && tree.isFinite(k + 1);
      if (closes || tree.lower(k).equals(";")) {
        return k - 1;
      }
    }
    return end;
  }

  /** What somebody promises or threatens to do is the consequence, not the promise. */
  private static boolean isInfinitive(Tree tree, int verb) {
    return tree.children(verb).stream()
        .anyMatch(c -> c < verb && Set.of("te", "to").contains(tree.lower(c)));
  }

  private static int verbEnd(Stretch stretch, int start) {
    int k = start;
    while (k < stretch.to() && stretch.tree().isWord(k) && !stretch.tree().isFinite(k)) {
      k++;
    }
    while (k < stretch.to() && stretch.tree().upos(k + 1).equals("VERB")) {
      k++;
    }
    return k;
  }

  /** What stands before a condition that comes behind, or around it. */
  private static Optional<Span> before(Stretch stretch, int i, int end, int head, Words words) {
    Tree tree = stretch.tree();
    int main = head >= 0 ? tree.head(head) : -1;
    while (main >= 0
        && tree.is(main, SHARING)
        && tree.head(main) >= stretch.from()
        && !isInfinitive(tree, main)) {
      main = tree.head(main);
    }
    int from = clauseStart(stretch, i);
    if (main > end && main <= stretch.to()) {
      return stretch.span(from, tree.last(main), words.then());
    }
    if (main >= stretch.from() && main < i) {
      from = Math.max(stretch.from(), Math.max(from, Math.min(tree.first(main), main)));
    }
    Optional<Span> span = stretch.span(from, i - 1, words.then());
    return stretch.isFinite(from, i - 1) || !stretch.isFinite(stretch.from(), i - 1)
        ? span
        : stretch.span(stretch.from(), i - 1, words.then());
  }

  /** The word behind the last mark that parts clauses before word {@code i}. */
  private static int clauseStart(Stretch stretch, int i) {
    for (int k = i - 2; k > stretch.from(); k--) {
      String mark = stretch.tree().lower(k);
      if ((mark.equals(";") || mark.equals(":")) && stretch.isFinite(k, i - 1)) {
        return k + 1;
      }
    }
    return stretch.from();
  }
}

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
  private static final Set<String> OR = Set.of("en", "of", "and", "or");
  private static final Set<String> THAT = Set.of("dat", "that");
  private static final double TRUST = 0.85;

  @Override
  public List<Pair> read(Scene scene, Tree tree, Words words) {
    List<Pair> pairs = new ArrayList<>();
    int i = 0;
    while (i < tree.size()) {
      Optional<Mark> mark = Mark.at(tree, i, words);
      mark.filter(m -> m.opens(words)).flatMap(m -> pair(scene, m, words)).ifPresent(pairs::add);
      i += mark.map(Mark::length).orElse(1);
    }
    return pairs;
  }

  private static Optional<Pair> pair(Scene scene, Mark mark, Words words) {
    int i = mark.at();
    int head = mark.clause();
    int start = mark.behind();
    Stretch whole = stretch(scene, mark, words);
    boolean front = whole.opensAt(i);
    if (front && mark.tree().is(head, "root") && head > i) {
      return fragment(scene, mark, whole);
    }
    Stretch stretch = front ? whole : whole.afterMain(i);
    int end = front ? frontEnd(scene, stretch, start, head, words) : backEnd(stretch, start, head);
    boolean clause =
        end >= start
            && (isClause(stretch, start, end, head)
                || (!mark.isPlain() && stretch.isVerbal(start, end)));
    if (!clause) {
      return Optional.empty();
    }
    Optional<Span> condition = stretch.span(start, end, Set.of());
    Optional<Span> consequence =
        front
            ? stretch.span(end + 1, saidBehind(scene, stretch, end), words.then())
            : before(stretch, i, end, head, words);
    return condition
        .filter(c -> !mark.isTime(scene, c))
        .flatMap(
            c ->
                consequence
                    .filter(q -> isVerbal(stretch, q))
                    .map(q -> new Pair("marked-clause", c, q, List.of(mark.span()), TRUST)));
  }

  /** <i>„Wij tekenen niet. Tenzij zij toegeven.”</i>: what follows is the sentence before. */
  private static Optional<Pair> fragment(Scene scene, Mark mark, Stretch stretch) {
    int start = mark.behind();
    Optional<Tree> before =
        stretch.isFinite(start, stretch.to()) ? scene.previous(mark.tree()) : Optional.empty();
    return before
        .filter(
            t -> isBehind(scene, t.sentence().span().end(), mark.tree().sentence().span().start()))
        .flatMap(
            t -> {
              Stretch said = Stretch.around(scene, t, Math.max(0, t.size() - 2));
              return stretch
                  .span(start, stretch.to(), Set.of())
                  .flatMap(
                      c ->
                          said.span(said.from(), said.to(), Set.of())
                              .map(
                                  q ->
                                      new Pair(
                                          "marked-clause", c, q, List.of(mark.span()), TRUST)));
            });
  }

  private static boolean isCue(Scene scene, Tree tree, int word) {
    return !scene.claims().cuedIn(tree.span(word)).isEmpty();
  }

  /** Whether both stand in one paragraph. */
  private static boolean isBehind(Scene scene, int end, int start) {
    return end <= start && scene.text().substring(end, start).indexOf('\n') < 0;
  }

  /** <i>Als dat gebeurt, volgt „een antwoord”, zei hij</i>: up to what tells who says so. */
  private static int saidBehind(Scene scene, Stretch stretch, int end) {
    for (int k = end + 2; k < stretch.to(); k++) {
      boolean cue = stretch.isComma(k) && isCue(scene, stretch.tree(), k + 1);
      if (cue && stretch.isFinite(end + 1, k)) {
        return k - 1;
      }
    }
    return stretch.to();
  }

  /** <i>Het was oorlog, dus als u vluchtte, dan …</i>: what stands before is another matter. */
  private static Stretch stretch(Scene scene, Mark mark, Words words) {
    int i = mark.at();
    Stretch stretch = Stretch.around(scene, mark.tree(), i).part(i).without(i, words);
    boolean inFront =
        stretch.isJoined(i)
            && (stretch.commaBefore(i + 2, stretch.to(), words.then()) > 0
                || mainVerbComma(scene, stretch, i + 1, words) > 0);
    // "kondigde aan dat als hij tekent, zij vertrekken": what is told goes on behind the comma.
    Tree tree = mark.tree();
    int last = mark.clause() > i ? tree.last(mark.clause()) : -1;
    boolean told = THAT.contains(tree.lower(i - 1)) && last > 0 && tree.lower(last + 1).equals(",");
    int to = told && stretch.to() <= last ? tree.size() - 1 : stretch.to();
    return inFront || told ? new Stretch(tree, i, to) : stretch;
  }

  /** Finite, or with a subject: taggers take plural verbs at the end for infinitives. */
  private static boolean isClause(Stretch stretch, int start, int end, int head) {
    Tree tree = stretch.tree();
    boolean verb =
        head >= start
            && head <= end
            && (tree.upos(head).equals("VERB") || tree.child(head, "cop") > head);
    return stretch.isFinite(start, end) || (verb && tree.child(head, "nsubj") >= 0);
  }

  private static boolean isVerbal(Stretch stretch, Span span) {
    return stretch.isVerbal(stretch.tree().at(span.start()), stretch.tree().at(span.end() - 1));
  }

  /** The last word of a condition that comes first. */
  private static int frontEnd(Scene scene, Stretch stretch, int start, int head, Words words) {
    Tree tree = stretch.tree();
    int then = stretch.commaBefore(start, stretch.to(), words.then());
    int comma = mainVerbComma(scene, stretch, start, words);
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
  private static int mainVerbComma(Scene scene, Stretch stretch, int start, Words words) {
    Tree tree = stretch.tree();
    boolean dutch = words.equals(Words.of(Language.DUTCH));
    for (int k = start + 1; k < stretch.to(); k++) {
      boolean parts = stretch.isComma(k) && stretch.isFinite(start, k);
      if (parts && (!dutch || (tree.isFinite(k + 1) && !isCue(scene, tree, k + 1)))) {
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
      // "als de dijk breekt, of dat de stad leegloopt"
      boolean next = OR.contains(tree.lower(k + 1)) && THAT.contains(tree.lower(k + 2));
      boolean closes =
          stretch.isComma(k) && stretch.isFinite(start, k) && (tree.isFinite(k + 1) || next);
      if (closes || tree.lower(k).equals(";")) {
        return k - 1;
      }
    }
    return end;
  }

  /** What somebody promises or threatens to do is the consequence, not the promise. */
  private static boolean isInfinitive(Tree tree, int verb, Words words) {
    return tree.children(verb).stream()
            .anyMatch(c -> c < verb && Set.of("te", "to").contains(tree.lower(c)))
        && !words.helping().contains(tree.lemma(Math.max(0, tree.head(verb))));
  }

  /** Its <i>om</i>, or its first word: <i>er mee</i> may stand far before it. */
  private static int infinitiveStart(Tree tree, int verb) {
    return tree.children(verb).stream()
        .filter(c -> c < verb && tree.lower(c).equals("om"))
        .findFirst()
        .orElse(tree.first(verb));
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
        && !isInfinitive(tree, main, words)) {
      main = tree.head(main);
    }
    int from = clauseStart(stretch, i);
    if (main > end && main <= stretch.to()) {
      return stretch.span(from, tree.last(main), words.then());
    }
    if (main >= stretch.from() && main < i) {
      if (isInfinitive(tree, main, words)) {
        return stretch.span(Math.max(from, infinitiveStart(tree, main)), i - 1, words.then());
      }
      int first = tree.first(main);
      from = Math.max(stretch.from(), Math.max(from, Math.min(first, main)));
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

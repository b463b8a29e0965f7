package org.kroniek.extract.conditional;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Scene;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Language;
import org.kroniek.model.Span;

/** A condition that its verb opens: <i>Wint zij, dan …</i>, <i>Should she win, …</i>. */
final class Inversion implements Rule {

  private static final Set<String> SUBJECTS = Set.of("NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM");
  private static final double TRUST = 0.8;

  @Override
  public List<Pair> read(Scene scene, Tree tree, Words words) {
    int at = 0;
    while (at < tree.size() && !tree.isWord(at)) {
      at++;
    }
    if (at > 0 || !tree.has(at)) {
      // Behind an opening quotation mark, too.
      at = Math.min(at, Math.max(0, tree.size() - 1));
    }
    for (int i = at; i < tree.size(); i++) {
      boolean opens = i == at || Stretch.around(scene, tree, i).from() == i;
      if (opens && isVerb(tree, i, words)) {
        Optional<Pair> pair = pair(scene, tree, i, words);
        if (pair.isPresent()) {
          return List.of(pair.get());
        }
      }
      if (i > at && tree.lower(i).equals("?")) {
        break;
      }
    }
    return List.of();
  }

  private static boolean isVerb(Tree tree, int i, Words words) {
    return tree.isFinite(i)
        || words.inverted().contains(tree.lower(i))
        || (tree.upos(i).equals("VERB") || tree.upos(i).equals("AUX"));
  }

  private static Optional<Pair> pair(Scene scene, Tree tree, int i, Words words) {
    Stretch stretch = Stretch.around(scene, tree, i);
    boolean dutch = words.equals(Words.of(Language.DUTCH));
    // "Komt er geen akkoord, dan …"
    boolean there = tree.lower(i + 1).equals("er");
    if (!(there || SUBJECTS.contains(tree.upos(i + 1))) || isQuestion(stretch)) {
      return Optional.empty();
    }
    int then = dutch ? stretch.commaBefore(i + 1, stretch.to(), words.then()) : -1;
    int bare = then < 0 && dutch ? bareThen(stretch, i, words) : -1;
    int free = then > 0 || bare > 0 ? -1 : freeComma(stretch, i, words, dutch);
    int plain = free < 0 && dutch ? plainComma(scene, stretch, i) : free;
    int comma = then > 0 ? then : bare > 0 ? bare : plain;
    if (comma < 0) {
      return Optional.empty();
    }
    int last = stretch.isComma(comma) ? comma - 1 : comma;
    Optional<Span> condition = stretch.span(i, last, Set.of());
    Optional<Span> consequence = stretch.span(comma + 1, stretch.to(), words.then());
    if (condition.isEmpty()
        || consequence.isEmpty()
        || !stretch.isFinite(comma + 1, stretch.to())) {
      return Optional.empty();
    }
    return Optional.of(
        new Pair("inversion", condition.get(), consequence.get(), List.of(tree.span(i)), TRUST));
  }

  /** The word before <i>dan</i> in <i>Mocht zij winnen dan volgt …</i>, where no comma stands. */
  private static int bareThen(Stretch stretch, int i, Words words) {
    Tree tree = stretch.tree();
    for (int k = i + 3; isSubjunctive(tree.lower(i)) && k < stretch.to(); k++) {
      if (words.then().contains(tree.lower(k)) && tree.isFinite(k + 1)) {
        return k - 1;
      }
    }
    return -1;
  }

  /** The comma behind <i>Mocht zij winnen</i>, <i>Should she win</i>, where no <i>then</i> is. */
  private static int freeComma(Stretch stretch, int i, Words words, boolean dutch) {
    Tree tree = stretch.tree();
    if (!words.inverted().contains(tree.lower(i)) || (dutch && !isSubjunctive(tree.lower(i)))) {
      return -1;
    }
    for (int k = i + 2; k < stretch.to(); k++) {
      if (stretch.isComma(k) && (dutch ? tree.isFinite(k + 1) : hasModal(stretch, k + 1))) {
        return k;
      }
    }
    return -1;
  }

  /** The comma in <i>Komt er geen akkoord, vallen er ontslagen</i>: of what is still to come. */
  private static int plainComma(Scene scene, Stretch stretch, int i) {
    Tree tree = stretch.tree();
    int subject = tree.child(i, "nsubj");
    boolean opens = tree.is(i, "root") && subject > i && isPresent(tree, i);
    for (int k = i + 2; opens && k < stretch.to(); k++) {
      boolean main = stretch.isComma(k) && tree.is(k + 1, "parataxis") && tree.head(k + 1) == i;
      if (main
          && !tree.feature(k + 1, "Tense").equals("Past")
          && tree.child(k + 1, "nsubj") > k + 1) {
        return scene.claims().cuedIn(tree.span(k + 1)).isEmpty() ? k : -1;
      }
    }
    return -1;
  }

  private static boolean isPresent(Tree tree, int verb) {
    return tree.isFinite(verb) && tree.feature(verb, "Tense").equals("Pres");
  }

  private static boolean isSubjunctive(String verb) {
    return verb.startsWith("mocht") || verb.startsWith("zou") || verb.startsWith("had");
  }

  private static boolean hasModal(Stretch stretch, int from) {
    for (int k = from; k <= stretch.to(); k++) {
      if (Words.of(Language.ENGLISH).modal().contains(stretch.tree().lower(k))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isQuestion(Stretch stretch) {
    Tree tree = stretch.tree();
    return tree.lower(stretch.to()).equals("?") || tree.lower(tree.size() - 1).equals("?");
  }
}

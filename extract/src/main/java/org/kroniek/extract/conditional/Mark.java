package org.kroniek.extract.conditional;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Scene;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Span;

/**
 * Words that open a condition, where they stand: <i>als, op voorwaarde dat, unless</i>.
 *
 * @param tree the sentence
 * @param at the first word
 * @param length the number of words
 */
record Mark(Tree tree, int at, int length) {

  /** Marks that are other words too. */
  private static final Set<String> BARE = Set.of("als", "provided");

  private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN", "PRON");
  private static final Set<String> DETERMINING = Set.of("det", "nmod:poss", "nummod", "amod");
  private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubj:pass");
  private static final Set<String> CLAUSAL = Set.of("nsubj", "nsubj:pass", "cop", "aux", "expl");

  private static final Set<String> DOUBT =
      Set.of("niet", "geen", "zou", "zouden", "mocht", "mochten", "dan");
  private static final Set<String> ONLY = Set.of("alleen", "enkel", "slechts");
  private static final Set<String> COMPARING =
      Set.of("zo", "even", "zoveel", "hetzelfde", "dezelfde", "zulke", "evenveel", "zulk");

  /** What lasts longer is a stretch in which something may happen, no day on which it does. */
  private static final long DAYS_OF_WEEK = 7;

  private static final long DAYS_OF_MONTH = 31;

  /** The mark that begins with word {@code i}. */
  static Optional<Mark> at(Tree tree, int i, Words words) {
    Stretch whole = new Stretch(tree, 0, tree.size() - 1);
    for (List<String> mark : words.marks()) {
      if (whole.reads(i, mark)) {
        return Optional.of(new Mark(tree, i, mark.size()));
      }
    }
    return Optional.empty();
  }

  /** The first word behind the mark. */
  int behind() {
    return at + length;
  }

  Span span() {
    return tree.span(at, behind() - 1);
  }

  /** Whether the clause behind must have a finite verb or a subject to be one. */
  boolean isPlain() {
    return BARE.contains(tree.lower(at)) || tree.lower(at).equals("if");
  }

  /** Whether it opens a condition here, and no comparison, question or idiom. */
  boolean opens(Words words) {
    Stretch whole = new Stretch(tree, 0, tree.size() - 1);
    if (words.notAfter().contains(tree.lower(at - 1))
        || isComparison()
        || isRole()
        || words.idioms().stream().anyMatch(idiom -> whole.reads(at, idiom))) {
      return false;
    }
    if (isWhen()) {
      return isOpen(whole);
    }
    if (length > 1 || !tree.lower(at).equals("if")) {
      return length > 1
          || tree.upos(at).equals("SCONJ")
          || tree.is(at, "mark")
          || !BARE.contains(tree.lower(at));
    }
    boolean clause = at == 0 || !tree.isWord(at - 1);
    return clause || !isWhether(words);
  }

  private boolean isWhen() {
    return tree.lower(at).equals("wanneer");
  }

  /** <i>Wanneer zij weigert, volgt een boete</i>: of what may come, and in front. */
  private boolean isOpen(Stretch whole) {
    int verb = clause();
    boolean told =
        whole.opensAt(at)
            && verb > at
            && tree.is(verb, "advcl")
            && tree.head(verb) > verb
            && !tree.isFinite(behind());
    return told && isTense(tree.head(verb), "Pres") && !isTense(verb, "Past");
  }

  private boolean isTense(int verb, String tense) {
    return tree.feature(verb, "Tense").equals(tense)
        || tree.children(verb).stream()
            .anyMatch(c -> c > at && tree.feature(c, "Tense").equals(tense));
  }

  /** The verb of the clause, where the parser hangs the mark on a noun before it. */
  int clause() {
    int head = tree.head(behind() - 1);
    boolean noun = head >= 0 && NOMINAL.contains(tree.upos(head));
    int verb = noun ? tree.head(head) : -1;
    boolean inside = verb > head && tree.upos(verb).equals("VERB") && tree.is(verb, "advcl");
    return inside && !isMarkedBefore(verb) ? verb : head;
  }

  /** <i>Voordat een boete als straf opgelegd wordt</i>: the clause is another word's. */
  private boolean isMarkedBefore(int verb) {
    // "dat als hij tekent, …": what is told holds both.
    return tree.children(verb).stream().anyMatch(c -> c < at - 1 && tree.is(c, "mark"));
  }

  /**
   * <i>29 maart, als zij vertrekken</i>, <i>als in maart de zaak begint</i>: when, not if. <i>Als
   * het volgend jaar tegenvalt</i> may still be so or not.
   */
  boolean isTime(Scene scene, Span condition) {
    if (!tree.lower(at).equals("als") && !isWhen()) {
      return false;
    }
    int mark = tree.span(at).start();
    boolean behindDate =
        mark > 2
            && scene.times().within(tree.sentence().span()).stream()
                .anyMatch(time -> time.span().overlaps(new Span(mark - 3, mark)));
    boolean dated =
        scene.times().within(condition).stream().anyMatch(time -> isPoint(time.value()));
    return behindDate || (dated && !isDoubtful());
  }

  private static boolean isPoint(PartialDate date) {
    long most = date.value().contains("/") ? DAYS_OF_WEEK : DAYS_OF_MONTH;
    return ChronoUnit.DAYS.between(date.earliest(), date.latest()) < most;
  }

  /** Whether it is said that it may not be so: <i>als hij morgen niet komt</i>. */
  private boolean isDoubtful() {
    // "alleen als zij morgen tekent"
    if (ONLY.contains(tree.lower(at - 1))) {
      return true;
    }
    for (int k = at; k < tree.size(); k++) {
      if (DOUBT.contains(tree.lower(k))) {
        return true;
      }
    }
    return false;
  }

  /** <i>Zo mooi als het was</i>. */
  private boolean isComparison() {
    // "aanvallen als die van gisteren"
    boolean such =
        Set.of("die", "dat", "deze").contains(tree.lower(at + 1))
            && Set.of("van", "in", "uit", "op").contains(tree.lower(at + 2));
    return (tree.lower(at).equals("als") && (such || COMPARING.contains(tree.lower(at - 2))))
        || COMPARING.contains(tree.lower(at - 1));
  }

  /** <i>Zij werd als kind meegenomen</i>, <i>een brief die als teken dient</i>: as what, not if. */
  private boolean isRole() {
    int noun = tree.head(at);
    boolean nominal =
        tree.lower(at).equals("als")
            && noun > at
            && tree.upos(noun).equals("NOUN")
            && tree.child(noun, CLAUSAL) < 0;
    if (!nominal) {
      return isRoleInFront();
    }
    int subject = tree.child(Math.max(0, tree.head(noun)), SUBJECTS);
    boolean bare =
        noun == at + 1
            && clause() == noun
            && !tree.feature(noun, "Number").equals("Plur")
            && tree.child(noun, DETERMINING) < 0;
    return bare || (subject >= 0 && subject < at) || isRoleInFront();
  }

  /** <i>Als scholen zijn we</i>: behind a clause the subject would stand before its verb. */
  private boolean isRoleInFront() {
    int noun = tree.head(at);
    int verb = noun + 1;
    return tree.lower(at).equals("als")
        && noun > at
        && NOMINAL.contains(tree.upos(noun))
        && tree.isFinite(verb)
        && tree.upos(verb + 1).equals("PRON")
        && tree.is(verb + 1, SUBJECTS);
  }

  /** <i>He asked if</i>: the verb or adjective stands at most three words before. */
  private boolean isWhether(Words words) {
    for (int k = at - 1; k >= Math.max(0, at - 3) && tree.isWord(k); k--) {
      if (words.whether().contains(tree.lemma(k))) {
        return true;
      }
    }
    return false;
  }
}

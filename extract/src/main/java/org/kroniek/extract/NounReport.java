package org.kroniek.extract;

import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.Governor.Frame;
import org.kroniek.extract.tree.Tree;

/** A noun that names what somebody says, wants or feels: whose it is, and what it holds. */
final class NounReport {

  /** Verbs that only say that somebody has or makes what their object names. */
  private static final Set<String> LIGHT =
      Set.of(
          "be",
          "air",
          "bring",
          "cast",
          "deliver",
          "express",
          "file",
          "give",
          "harbor",
          "harbour",
          "have",
          "heap",
          "hold",
          "issue",
          "launch",
          "lay",
          "level",
          "make",
          "offer",
          "outline",
          "pile",
          "place",
          "post",
          "pose",
          "publish",
          "pull",
          "put",
          "raise",
          "reiterate",
          "release",
          "renew",
          "repeat",
          "roll",
          "send",
          "set",
          "share",
          "stake",
          "state",
          "submit",
          "take",
          "trade",
          "unleash",
          "voice",
          "withdraw",
          "aantekenen",
          "doen",
          "geven",
          "hebben",
          "herhalen",
          "houden",
          "indienen",
          "koesteren",
          "leveren",
          "maken",
          "opwerpen",
          "plaatsen",
          "stellen",
          "toevoegen",
          "uiten",
          "uitspreken",
          "uitbrengen",
          "verwoorden",
          "zetten");

  private static final Set<String> BY = Set.of("van", "door", "of", "by", "from", "among", "onder");

  private final Report report;
  private final Tree tree;
  private final int at;
  private final Governor governor;

  NounReport(Report report) {
    this.report = report;
    this.tree = report.tree();
    this.at = report.at();
    this.governor = report.governor();
  }

  /** The head of the phrase that names whose it is, -1 where none does. */
  int source(BitSet content) {
    int giver = new Received(report).giver();
    if (giver >= 0) {
      return giver;
    }
    int holder = new NounHolder(report).head();
    if (holder >= 0 && !content.get(holder)) {
      return holder;
    }
    for (int child : tree.children(at)) {
      if (tree.is(child, "nmod:poss")) {
        return child;
      }
    }
    for (int child : tree.children(at)) {
      if (tree.is(child, Set.of("nmod", "obl"))
          && !content.get(child)
          && !report.caseOf(child, BY).isEmpty()) {
        return child;
      }
    }
    int participle = tree.child(at, "acl");
    if (participle >= 0 && tree.child(participle, "obl:agent") >= 0 && !content.get(participle)) {
      return tree.child(participle, "obl:agent");
    }
    int verb = lightVerb();
    return verb < 0 ? -1 : new Report(tree, verb, governor.as(Governor.Pos.VERB)).source();
  }

  /**
   * <i>repeated their promise to pay</i>: whether the noun, the object of a verb, tells by itself
   * what was said.
   */
  static boolean tells(Tree tree, int noun, Optional<Governor> governor) {
    return governor
        .map(known -> new NounReport(new Report(tree, noun, known)))
        .filter(report -> report.lightVerb() >= 0)
        .flatMap(NounReport::content)
        .isPresent();
  }

  private int lightVerb() {
    int head = tree.head(at);
    return head >= 0 && tree.is(at, "obj") && LIGHT.contains(tree.lemma(head)) ? head : -1;
  }

  /** What somebody says, wants or feels. */
  Optional<BitSet> content() {
    Optional<BitSet> received = new Received(report).content();
    if (received.isPresent()) {
      return received;
    }
    for (int child : tree.children(at)) {
      boolean clause =
          governor.takes(Frame.CLAUSE)
              && tree.is(child, Set.of("acl", "ccomp", "csubj"))
              && isThatClause(child);
      boolean infinitive =
          governor.takes(Frame.TO)
              && tree.is(child, Set.of("acl", "advcl", "xcomp"))
              && !report.caseOf(child, Set.of("to", "te", "om")).isEmpty();
      if (child > at && (clause || infinitive)) {
        return Optional.of(tree.under(child));
      }
    }
    Optional<BitSet> governed = ofVerb();
    if (governed.isPresent()) {
      return governed;
    }
    for (int child : tree.children(at)) {
      if (child > at
          && tree.is(child, Set.of("nmod", "acl", "obl"))
          && !report.caseOf(child, governor.prepositions()).isEmpty()
          && !isOwner(child)) {
        return Optional.of(tree.under(child));
      }
    }
    return Optional.empty();
  }

  /** <i>de kritiek van Jansen op het plan</i>: whose it is stands behind a preposition too. */
  private boolean isOwner(int child) {
    boolean by = !report.caseOf(child, Set.of("of", "van", "from")).isEmpty();
    boolean held = governor.prepositions().contains("of") && new NounHolder(report).head() >= 0;
    return by && !held && tree.child(at, "nmod:poss") < 0 && lightVerb() < 0;
  }

  /**
   * <i>spreekt de hoop uit dat …</i>, <i>his message is that …</i>: the clause hangs on the verb.
   */
  private Optional<BitSet> ofVerb() {
    int head = tree.head(at);
    boolean light = lightVerb() >= 0;
    boolean copula =
        head >= 0
            && tree.is(at, "nsubj")
            && (tree.lemma(head).equals("be") || tree.lemma(head).equals("zijn"));
    if (!light && !copula) {
      return Optional.empty();
    }
    for (int child : tree.children(head)) {
      boolean clause =
          governor.takes(Frame.CLAUSE)
              && tree.is(child, Set.of("ccomp", "csubj"))
              && isThatClause(child);
      boolean infinitive =
          governor.takes(Frame.TO)
              && tree.first(child) <= at + 2
              && !report.caseOf(child, Set.of("to", "te", "om")).isEmpty();
      if (child > at && (clause || infinitive)) {
        return Optional.of(tree.under(child));
      }
    }
    return Optional.empty();
  }

  /** <i>the claim that …</i>: whether the words are a clause that the noun itself governs. */
  boolean isClause(BitSet words) {
    for (int child : tree.children(at)) {
      if (child > at
          && words.get(child)
          && tree.is(child, Set.of("acl", "ccomp"))
          && isThatClause(child)) {
        return true;
      }
    }
    return false;
  }

  private boolean isThatClause(int clause) {
    int first = tree.first(clause);
    for (int i = first; i <= Math.min(clause, first + 2); i++) {
      String word = tree.lower(i);
      if (word.equals("dat") || word.equals("that")) {
        return tree.upos(i).equals("SCONJ") || tree.is(i, "mark") || isOfCommonGender();
      }
      if (word.equals("of") || word.equals("whether")) {
        return tree.is(i, "mark");
      }
    }
    return false;
  }

  /** In Dutch <i>de klacht dat …</i> opens no relative clause, <i>het plan dat …</i> may. */
  private boolean isOfCommonGender() {
    int determiner = tree.child(at, "det");
    return determiner >= 0 && tree.lower(determiner).equals("de");
  }
}

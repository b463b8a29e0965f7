package org.kroniek.extract;

import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.Governor.Frame;
import org.kroniek.extract.tree.Tree;

/** What the source of a report does itself, or what another shall do: an infinitive. */
final class ReportInfinitive {

  private final Report report;
  private final Tree tree;
  private final int at;
  private final Governor governor;

  ReportInfinitive(Report report) {
    this.report = report;
    this.tree = report.tree();
    this.at = report.at();
    this.governor = report.governor();
  }

  /** The words of the infinitive or participle. */
  Optional<BitSet> words() {
    boolean own = governor.takes(Frame.TO);
    boolean others = governor.takes(Frame.FORTO);
    boolean passive = report.isPassive();
    if (!own && !others && !(passive && governor.takes(Frame.PASSIVE))) {
      return Optional.empty();
    }
    int verb = verb();
    if (verb < 0) {
      return Optional.empty();
    }
    BitSet words = tree.under(verb);
    words.or(new HalfQuoted(tree, at).helped(verb));
    int strayed = Governors.strayedParticle(tree, at);
    if (strayed >= 0 && governor.lemma().equals(tree.lower(strayed) + tree.lemma(at))) {
      words.clear(0, strayed + 1);
    }
    int object = tree.child(at, Set.of("obj", "iobj"));
    if (own && !others && object >= 0) {
      words.or(tree.under(object));
    }
    for (int child : tree.children(at)) {
      if (tree.is(child, "obl") && !report.caseOf(child, governor.prepositions()).isEmpty()) {
        words.or(tree.under(child));
      }
    }
    if (passive) {
      return others && !governor.takes(Frame.PASSIVE)
          ? Optional.of(words)
          : Optional.of(withSubject(words));
    }
    return Optional.of(words);
  }

  /** Whether the words hold the verb that is asked for rather than a question. */
  boolean isIn(BitSet words) {
    int verb = verb();
    return verb >= 0 && words.get(verb);
  }

  private int verb() {
    for (int child : tree.children(at)) {
      boolean verb = tree.upos(child).equals("VERB") || tree.child(child, "cop") >= 0;
      boolean marked =
          !report.caseOf(child, Set.of("to", "te", "om")).isEmpty()
              || tree.feature(child, "VerbForm").equals("Inf")
              || tree.feature(child, "VerbForm").equals("Ger")
              || (tree.is(child, "xcomp") && child > at && Report.isGerund(tree, child));
      boolean purpose = tree.is(child, "advcl") && tree.lower(tree.first(child)).equals("om");
      boolean hangs =
          tree.is(child, "xcomp")
              || (tree.is(child, "ccomp")
                  && !report.caseOf(child, Set.of("to", "te", "om")).isEmpty())
              || (tree.is(child, "advcl") && governor.takes(Frame.FORTO) && (marked || purpose));
      if (hangs && verb && marked && child > at - 12 && !report.isFrontedParticiple(child)) {
        return child;
      }
    }
    return -1;
  }

  private BitSet withSubject(BitSet words) {
    int subject = tree.child(at, "nsubj");
    if (subject >= 0 && !report.isNeuter(subject)) {
      words.or(tree.under(subject));
    }
    return words;
  }
}

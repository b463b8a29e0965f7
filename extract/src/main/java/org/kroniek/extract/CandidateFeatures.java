package org.kroniek.extract;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Tree;

/**
 * What is looked at to tell whether a word attributes what it governs: the word, how it governs
 * what, who its subject is. Names are left out: who said it must not count.
 */
final class CandidateFeatures {

  private static final Set<String> KINDS =
      Set.of("advmod", "amod", "aux", "aux:pass", "cop", "det", "mark", "nmod:poss");
  private static final int LONGEST = 8;
  private static final int MOST_STEPS = 4;

  private final Candidate candidate;
  private final Tree tree;
  private final int at;
  private final Set<String> found = new LinkedHashSet<>();

  private CandidateFeatures(Candidate candidate) {
    this.candidate = candidate;
    this.tree = candidate.tree();
    this.at = candidate.at();
  }

  /** The features of a candidate whose source is this. */
  static Set<String> of(Candidate candidate, Optional<Phrase> source) {
    CandidateFeatures features = new CandidateFeatures(candidate);
    features.read(source.map(CandidateFeatures::kind).orElse("none"));
    return features.found;
  }

  private static String kind(Phrase source) {
    return source.kind() == Phrase.Kind.NOMINAL
        ? source.role().map(role -> "role").orElse("thing")
        : source.kind() == Phrase.Kind.NAME ? "name" : "pronoun";
  }

  private void read(String source) {
    String frame = candidate.frame();
    String lemma = tree.lemma(at);
    String upos = tree.upos(at);
    String context = context();
    found.add("any");
    add("frame", frame);
    add("frame-upos", frame, upos);
    add("lemma", lemma);
    add("lemma-frame", lemma, frame);
    add("lemma-context", lemma, context);
    add("lemma-source", lemma, source);
    add("context", context);
    add("frame-context", frame, context);
    add("source", source);
    add("frame-source", frame, source);
    add("relation", base(at));
    add("verb", tree.feature(at, "VerbForm"), tree.feature(at, "Tense"));
    readWords(frame, lemma);
    readAround(frame, upos);
  }

  private void readWords(String frame, String lemma) {
    BitSet words = candidate.words();
    int length = 32 - Integer.numberOfLeadingZeros(words.cardinality());
    add("length", Integer.toString(Math.min(LONGEST, length)));
    add("frame-length", frame, Integer.toString(Math.min(LONGEST, length)));
    int first = words.nextSetBit(0);
    if (first < 0) {
      return;
    }
    for (int i = first; i >= 0; i = words.nextSetBit(i + 1)) {
      if (tree.head(i) >= 0 && words.get(tree.head(i))) {
        continue;
      }
      add("frame-top-upos", frame, tree.upos(i));
      if (isName(i)) {
        found.add("top-is-name");
      } else {
        add("top", tree.lemma(i));
        add("lemma-top", lemma, tree.lemma(i));
      }
    }
  }

  private void readAround(String frame, String upos) {
    for (int child : tree.children(at)) {
      if (tree.is(child, "nsubj")) {
        add("subject-upos", tree.upos(child));
        if (!isName(child)) {
          add("subject", tree.lemma(child));
        }
      }
      if (KINDS.contains(tree.relation(child)) && !isName(child)) {
        add("child", tree.lower(child));
        add("child-relation", upos, tree.relation(child));
      }
      add("frame-child", frame.substring(0, Math.min(3, frame.length())), tree.relation(child));
    }
  }

  /** Who does it, as far as the tree shows at once. */
  private String context() {
    if (!tree.upos(at).equals("VERB")) {
      return tree.child(at, "nmod:poss") >= 0 ? "owned" : tree.is(at, "obj") ? "object" : "bare";
    }
    int verb = at;
    int subject = tree.child(verb, "nsubj");
    for (int n = 0; n < MOST_STEPS && subject < 0 && isShared(verb); n++) {
      verb = tree.head(verb);
      subject = tree.child(verb, "nsubj");
    }
    if (subject < 0) {
      return tree.is(at, "acl") ? "participle" : "nobody";
    }
    return tree.upos(subject);
  }

  private boolean isShared(int verb) {
    return tree.is(verb, Set.of("conj", "xcomp")) && tree.head(verb) >= 0;
  }

  private boolean isName(int i) {
    return tree.upos(i).equals("PROPN") || tree.upos(i).equals("NUM");
  }

  private String base(int i) {
    String relation = tree.relation(i);
    int colon = relation.indexOf(':');
    return colon < 0 ? relation : relation.substring(0, colon);
  }

  private void add(String name, String value) {
    found.add(name + '=' + value);
  }

  private void add(String name, String value, String other) {
    found.add(name + '=' + value + '|' + other);
  }
}

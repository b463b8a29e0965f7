package org.kroniek.extract;

import java.util.BitSet;
import java.util.Set;
import org.kroniek.extract.Governor.Frame;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Statement;

/**
 * A governor in its tree: who is its source, whether it is passive, what it governs.
 *
 * @param tree the tree of its sentence
 * @param at its place there
 * @param governor what it is
 */
record Report(Tree tree, int at, Governor governor) {

  private static final int MOST_STEPS = 5;

  /** How far from a cue its conjunction is looked for. */
  private static final int NEAR = 5;

  private static final Set<String> CONDITIONS =
      Set.of("als", "indien", "mits", "tenzij", "if", "unless");
  private static final Set<String> SUBJECT = Set.of("nsubj");
  private static final Set<String> ADDRESSED = Set.of("obj", "iobj");

  /** Whether the subject is not who says it but whom or what it is said of. */
  boolean isPassive() {
    return isPassiveForm(at) && !governor.takes(Frame.STATE);
  }

  private boolean isPassiveForm(int i) {
    if (!tree.upos(i).equals("VERB") || !tree.feature(i, "VerbForm").equals("Part")) {
      return false;
    }
    if (tree.child(i, Set.of("aux:pass", "nsubj:pass", "obl:agent")) >= 0) {
      return true;
    }
    if (tree.child(i, Set.of("aux", "nsubj")) >= 0 || tree.feature(i, "Tense").equals("Pres")) {
      return false;
    }
    return tree.is(i, "acl") || (tree.is(i, "conj") && isPassiveForm(tree.head(i)));
  }

  /** What the source does with what it says. */
  Statement.Act act(boolean infinitive) {
    if (governor.act() == Statement.Act.DENY && isNegated()) {
      // Who does not rule a thing out holds it for possible.
      return Statement.Act.ASSERT;
    }
    boolean wants = governor.lemma().equals("willen") || governor.lemma().equals("want");
    return wants && !infinitive ? Statement.Act.DEMAND : governor.act();
  }

  /** <i>als zij zegt dat …</i>: nobody has said so yet. */
  boolean isSupposed() {
    return isSupposed(tree, at);
  }

  /** The same of any word. */
  static boolean isSupposed(Tree tree, int at) {
    int clause = at;
    for (int n = 0;
        n < MOST_STEPS && clause >= 0 && tree.is(clause, Set.of("xcomp", "conj"));
        n++) {
      clause = tree.head(clause);
    }
    if (clause < 0 || !tree.is(clause, "advcl")) {
      return false;
    }
    int mark = tree.child(clause, "mark");
    return mark >= 0 && CONDITIONS.contains(tree.lower(mark));
  }

  /** The head of the phrase that names the source, -1 where none does. */
  int source() {
    if (isPassive()) {
      return agent(at);
    }
    return switch (governor.pos()) {
      case NOUN -> -1;
      case VERB, ADJ -> subject(at, MOST_STEPS);
    };
  }

  private int agent(int i) {
    int agent = tree.child(i, "obl:agent");
    if (agent >= 0) {
      return agent;
    }
    for (int child : tree.children(i)) {
      if (tree.is(child, "obl") && (hasCase(child, "by") || hasCase(child, "door"))) {
        return child;
      }
    }
    return -1;
  }

  /** The subject of the word itself, whatever the parser took it for; -1 where it has none. */
  int ownSubject() {
    return new OwnSubject(tree).of(at);
  }

  /** Whether a word stands for nothing: <i>het regent</i>, <i>there is</i>. */
  boolean isNeuter(int i) {
    return OwnSubject.isNeuter(tree, i);
  }

  /**
   * <i>zei dat het regende en voegde toe dat …</i>: a second cue of the same subject, which the
   * tree may have hung on the clause that this one governs.
   */
  boolean isSteppedOut(int i) {
    int clause = clauseOf(i);
    if (clause < 0 || tree.head(clause) != at || clause < at) {
      return false;
    }
    if (tree.child(i, SUBJECT) >= 0) {
      return isParallel(i);
    }
    if (tree.is(i, "advcl")) {
      return isGerund(tree, i) && isMark(tree.first(i), ",");
    }
    boolean bare = tree.child(i, Set.of("aux", "cop", "mark")) < 0 && tree.upos(i).equals("VERB");
    int joint = tree.child(i, "cc");
    if (joint >= 0 && isGerund(tree, at) && isGerund(tree, i) && tree.child(i, "ccomp") > i) {
      return true;
    }
    if (!bare || joint < 0 || Set.of("Inf", "Ger").contains(tree.feature(i, "VerbForm"))) {
      return false;
    }
    int own = tree.child(i, "ccomp");
    boolean that = own > i && tree.child(own, "mark") >= 0;
    String tense = tree.feature(at, "Tense");
    boolean other = !tree.feature(clause, "Tense").equals(tense) || tree.child(clause, "aux") >= 0;
    boolean alike =
        tree.feature(i, "VerbForm").equals("Part")
            && tree.feature(clause, "VerbForm").equals("Part");
    boolean same = tree.feature(i, "Tense").equals(tense) && other && !alike;
    return that || same || (isMark(joint - 1, ",") && tree.isFinite(i));
  }

  /** <i>half said it leaks, but one in ten said it holds</i>: others say otherwise. */
  private boolean isParallel(int i) {
    return tree.lemma(i).equals(tree.lemma(at))
        && tree.lower(i).equals(tree.lower(at))
        && tree.is(i, "conj")
        && tree.child(i, "cc") >= 0
        && tree.child(i, Set.of("ccomp", "obj")) > i;
  }

  private boolean isMark(int i, String mark) {
    return tree.lower(i).equals(mark) || tree.lower(i - 1).equals(mark);
  }

  /** <i>…, he said, noting that …</i>: the participle has his voice too. */
  static boolean isAddedParticiple(Tree tree, int i) {
    int first = tree.first(i);
    int before = isQuotationMark(tree, first - 1) ? first - 2 : first - 1;
    return tree.is(i, "ccomp")
        && isGerund(tree, i)
        && tree.head(i) < i
        && (isPause(tree.lower(first)) || isPause(tree.lower(before)));
  }

  private static boolean isPause(String mark) {
    return switch (mark) {
      case ",", "–", "—", "--" -> true;
      default -> false;
    };
  }

  /** <i>Speaking in Lowmark, she called it a shame</i>, <i>Asked why it fell, she said so</i>. */
  boolean isFrontedParticiple(int i) {
    return i < at && tree.first(i) == i && (isGerund(tree, i) || isAsked(i)) && !isQuoted(i);
  }

  private boolean isAsked(int i) {
    return tree.child(i, Set.of("aux", "nsubj")) < 0
        && switch (tree.lower(i)) {
          case "asked", "pressed", "questioned", "gevraagd" -> true;
          default -> false;
        };
  }

  /** The clause that a word is coordinated with or added to, -1 where it is not. */
  private int clauseOf(int i) {
    int clause = i;
    for (int n = 0; n < MOST_STEPS && tree.is(clause, Set.of("conj", "advcl")); n++) {
      clause = tree.head(clause);
    }
    return clause != i && tree.is(clause, Set.of("ccomp", "xcomp")) ? clause : -1;
  }

  /** Whether the word is a present participle or a verb on <i>-ing</i>. */
  static boolean isGerund(Tree tree, int i) {
    String form = tree.feature(i, "VerbForm");
    if (tree.child(i, Set.of("aux", "cop", "nsubj")) >= 0) {
      return false;
    }
    return form.equals("Ger") || (form.equals("Part") && tree.feature(i, "Tense").equals("Pres"));
  }

  /**
   * Whether the tree cannot be trusted here: two subjects, or a conjunction right behind the cue
   * that opens another clause than the one that hangs on it.
   */
  boolean isDoubtful() {
    int before = -1;
    for (int child : tree.children(at)) {
      if (tree.is(child, SUBJECT)) {
        boolean parted = before < at && child > at;
        if (before >= 0 && (parted || tree.last(before) < tree.first(child) - 2)) {
          return true;
        }
        before = child;
      }
    }
    for (int i = at + 1; i < Math.min(tree.size(), at + NEAR); i++) {
      if (!tree.isWord(i)) {
        return false;
      }
      boolean that = tree.lower(i).equals("dat") || tree.lower(i).equals("that");
      if (that && governor.takes(Frame.CLAUSE) && tree.upos(i).equals("SCONJ")) {
        int verb = tree.head(i);
        return verb < 0 || !tree.isUnder(verb, at) || verb == at;
      }
    }
    return false;
  }

  /** The subject of a verb, its own or the one that it shares with the verb above it. */
  private int subject(int i, int steps) {
    int own = new OwnSubject(tree).of(i);
    int clause = own >= 0 || steps == 0 ? -1 : clauseOf(i);
    if (clause >= 0 && tree.head(clause) >= 0) {
      Report above = new Report(tree, tree.head(clause), governor);
      if (above.isSteppedOut(i)) {
        return subject(tree.head(clause), steps - 1);
      }
    }
    if (own >= 0 || steps == 0 || tree.head(i) < 0) {
      return own;
    }
    int head = tree.head(i);
    boolean gerund = isGerund(tree, i);
    if (tree.is(i, "acl")) {
      return gerund ? head : -1;
    }
    if (tree.is(i, "xcomp")) {
      int object = tree.child(head, ADDRESSED);
      return object >= 0 && !tree.lower(head).startsWith("promis")
          ? object
          : subject(head, steps - 1);
    }
    boolean shares =
        (tree.is(i, "conj") && tree.upos(head).equals(tree.upos(i)))
            || (tree.is(i, "advcl") && gerund)
            || isAddedParticiple(tree, i)
            || (tree.is(i, "advcl") && isInfinitive(i));
    if (!shares) {
      return -1;
    }
    int shared = isPassiveForm(head) ? agent(head) : subject(head, steps - 1);
    return shared >= 0 && agrees(i, shared) ? shared : -1;
  }

  private boolean agrees(int verb, int subject) {
    String one = tree.feature(verb, "Number");
    String other = tree.feature(subject, "Number");
    return one.isEmpty()
        || other.isEmpty()
        || one.equals(other)
        || tree.child(subject, "conj") >= 0;
  }

  /** The head of the phrase that names whom the source tells or asks it, -1 where none does. */
  int told() {
    boolean tells = governor.takes(Frame.FORTO) || tree.child(at, "ccomp") >= 0;
    if (isPassive()) {
      return governor.takes(Frame.FORTO) && !governor.takes(Frame.PASSIVE)
          ? tree.child(at, SUBJECT)
          : -1;
    }
    return tells ? tree.child(at, ADDRESSED) : -1;
  }

  private boolean isInfinitive(int i) {
    int mark = tree.child(i, "mark");
    return mark >= 0 && (tree.lower(mark).equals("to") || tree.lower(mark).equals("te"));
  }

  /** Whether a word stands behind this preposition. */
  boolean hasCase(int i, String preposition) {
    return !caseOf(i, Set.of(preposition)).isEmpty();
  }

  /** The preposition out of these that a word stands behind; empty where none of them. */
  String caseOf(int i, Set<String> prepositions) {
    for (int child : tree.children(i)) {
      if (tree.is(child, Set.of("case", "mark")) && prepositions.contains(tree.lower(child))) {
        return tree.lower(child);
      }
    }
    return "";
  }

  /** Whether no clause hangs on it. */
  boolean isObject() {
    return tree.child(at, Set.of("ccomp", "xcomp")) < 0;
  }

  /** Whether it is said that the source did not say so. */
  boolean isNegated() {
    for (int child : tree.children(at)) {
      switch (tree.lower(child)) {
        case "niet", "nooit", "not", "never", "n't", "n’t" -> {
          return true;
        }
        default -> {
          // Any other word leaves it as it is.
        }
      }
    }
    return false;
  }

  /** Whether an odd number of marks stands between the cue and the word: it is inside them. */
  boolean isQuoted(int i) {
    int marks = 0;
    for (int k = Math.min(at, i); k < Math.max(at, i); k++) {
      marks += isQuotationMark(tree, k) ? 1 : 0;
    }
    return marks % 2 == 1;
  }

  static boolean isQuotationMark(Tree tree, int i) {
    return switch (tree.lower(i)) {
      case "\"", "“", "”", "„", "''", "‘", "«", "»" -> true;
      default -> false;
    };
  }

  /** Where the cue ends: at its particle or preposition where these follow at once. */
  int last(BitSet content) {
    int last = at;
    for (int next = at + 1; next < tree.size() && next <= at + 2; next++) {
      boolean particle = tree.is(next, "compound:prt") && tree.head(next) == at;
      boolean preposition =
          tree.is(next, Set.of("case", "mark"))
              && governor.prepositions().contains(tree.lower(next))
              && tree.has(tree.head(next))
              && content.get(tree.head(next));
      if (!particle && !preposition) {
        break;
      }
      last = next;
    }
    return last;
  }
}

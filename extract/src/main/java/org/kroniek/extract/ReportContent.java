package org.kroniek.extract;

import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.Governor.Frame;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Statement;

/** The words that a report attributes, as the tree has them. */
final class ReportContent {

  private static final Set<String> CLAUSE_HEADS =
      Set.of("root", "ccomp", "parataxis", "advcl", "acl", "csubj", "conj");
  private static final int MOST_STEPS = 6;

  /** What is shorter is an object indeed: <i>said a word</i>. */
  private static final int FEWEST = 6;

  private static final Set<String> CIRCUMSTANCES =
      Set.of("as", "when", "while", "after", "before", "toen", "terwijl", "nadat", "voordat");

  private static final Set<String> ENGLISH_JOINTS = Set.of("and", "but", "or", "so", "yet");
  private static final Set<String> MODALS =
      Set.of("can", "could", "may", "might", "must", "shall", "should", "will", "would");
  private static final Set<String> ADDED = Set.of("advcl", "ccomp");
  private static final Set<String> SUBJECTS = Set.of("nsubj", "expl");

  private final Report report;
  private final Tree tree;
  private final int at;
  private final Governor governor;

  ReportContent(Report report) {
    this.report = report;
    this.tree = report.tree();
    this.at = report.at();
    this.governor = report.governor();
  }

  /** A clause or infinitive that the word governs, or the clause that it is put into. */
  Optional<BitSet> clause() {
    if (governor.takes(Frame.CLAUSE) || governor.takes(Frame.THAT)) {
      Optional<BitSet> governed = governed();
      if (governed.isPresent()) {
        return governed;
      }
      Optional<BitSet> host = host();
      if (host.isPresent() && governor.takes(Frame.CLAUSE)) {
        return host;
      }
    }
    return new ReportInfinitive(report).words();
  }

  private Optional<BitSet> governed() {
    BitSet words = new BitSet(tree.size());
    boolean that = hasThatClause();
    for (int child : tree.children(at)) {
      if (child < at && tree.is(child, "ccomp") && (that || report.isFrontedParticiple(child))) {
        continue;
      }
      boolean clause =
          tree.is(child, "ccomp")
              || (tree.is(child, "csubj") && tree.child(at, SUBJECTS) >= 0)
              || (tree.is(child, "advcl")
                  && (!report.caseOf(child, Set.of("dat", "that")).isEmpty()
                      || (child > at
                          && governor.act() == Statement.Act.ASK
                          && isQuestion(tree.first(child)))));
      boolean open =
          !isFiller(child) && !Report.isAddedParticiple(tree, child) && !isOfParticiple(child);
      boolean inserted = tree.is(at, "parataxis");
      boolean when = (inserted || !words.isEmpty()) && isCircumstance(child);
      boolean also = !words.isEmpty() && (isApart(child) || words.get(child));
      if (clause && open && !when && !also && isWorthy(child) && isAllowed(child)) {
        words.or(words.isEmpty() ? withoutConjunction(child) : tree.under(child));
      }
      if (!words.isEmpty() && isCoordinatedClause(child)) {
        words.or(tree.under(child));
      }
    }
    if (words.isEmpty()) {
      words.or(hungOnAddressee());
    }
    if (words.isEmpty()) {
      words.or(new HalfQuoted(tree, at).words());
    }
    if (words.isEmpty() && governor.takes(Frame.CLAUSE)) {
      words.or(new StrayClause(report).words());
    }
    if (isInserted(words)) {
      return Optional.of(around());
    }
    addReason(words);
    addObject(words);
    addCircumstance(words);
    return words.isEmpty() ? Optional.empty() : Optional.of(words);
  }

  /** Behind a semicolon a sentence of its own begins. */
  private boolean isApart(int child) {
    int first = tree.first(child);
    boolean mark = tree.lower(first).equals(";") || tree.lower(first - 1).equals(";");
    return mark && !report.isQuoted(first);
  }

  /** A clause with its conjunction stands behind the cue, so what stands before is none. */
  private boolean hasThatClause() {
    for (int child : tree.children(at)) {
      if (child > at
          && tree.is(child, "ccomp")
          && !report.caseOf(child, Set.of("dat", "that")).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** <i>We are here, she said the day before they came in</i>: a clause that tells when. */
  private boolean isCircumstance(int child) {
    return child > at && !report.caseOf(child, CIRCUMSTANCES).isEmpty();
  }

  /**
   * <i>zegt dat het af is en vandaag naar de Kamer gaat</i>: the second clause, which the parser
   * hung on the cue, has the order of words of the first, the verb at its end.
   */
  private boolean isCoordinatedClause(int child) {
    int joint = tree.is(child, "conj") && child > at ? tree.child(child, "cc") : -1;
    if (joint < 0 || tree.child(at, "ccomp") < 0) {
      return false;
    }
    if (!report.caseOf(child, Set.of("dat", "that")).isEmpty()) {
      return true;
    }
    if (tree.child(child, "mark") >= 0) {
      return false;
    }
    if (Report.isQuotationMark(tree, joint + 1) || isInItsVoice(child, joint)) {
      return true;
    }
    int finite = tree.isFinite(child) ? child : -1;
    for (int c : tree.children(child)) {
      if (tree.is(c, Set.of("aux", "cop")) && tree.isFinite(c)) {
        finite = c;
      }
    }
    int before = 0;
    for (int c : tree.children(child)) {
      before += c < finite && c > joint && tree.isWord(c) ? 1 : 0;
    }
    boolean last = finite >= 0 && finite >= child - 3;
    for (int i = finite + 1; last && i <= tree.last(child); i++) {
      last =
          !tree.isWord(i)
              || tree.upos(i).equals("VERB")
              || tree.upos(i).equals("AUX")
              || i == child;
    }
    return last && before > 1;
  }

  /**
   * <i>said the work is done and the road will open</i>: an English clause has its own subject and
   * not the tense of the cue, which the writer's own would have.
   */
  private boolean isInItsVoice(int child, int joint) {
    boolean english = ENGLISH_JOINTS.contains(tree.lower(joint));
    return english
        && tree.child(child, SUBJECTS) >= 0
        && (tree.isWord(joint - 1) || !tense(child).equals(tense(at)) || hasQuotation(child));
  }

  /** The tense of the finite word of a clause; that of a modal is its own. */
  private String tense(int clause) {
    for (int child : tree.children(clause)) {
      if (tree.is(child, Set.of("aux", "cop")) && MODALS.contains(tree.lower(child))) {
        return "modal";
      }
      if (tree.is(child, Set.of("aux", "cop")) && tree.isFinite(child)) {
        return tree.feature(child, "Tense");
      }
    }
    return tree.isFinite(clause) ? tree.feature(clause, "Tense") : "";
  }

  private boolean hasQuotation(int clause) {
    for (int i = tree.first(clause); i <= tree.last(clause); i++) {
      if (Report.isQuotationMark(tree, i)) {
        return true;
      }
    }
    return false;
  }

  /** <i>…, she said, adding, “It is old”</i>: the clause is what the participle adds. */
  private boolean isOfParticiple(int child) {
    for (int other : tree.children(at)) {
      boolean next = other > at && tree.last(other) < child && other == lastWordBefore(child);
      if (next && tree.is(other, ADDED) && Report.isGerund(tree, other)) {
        return true;
      }
    }
    return false;
  }

  private int lastWordBefore(int child) {
    int i = tree.first(child) - 1;
    while (i > at && !tree.isWord(i)) {
      i--;
    }
    return i;
  }

  /** <i>zo</i> in <i>zo zegt Jansen</i> stands for the clause around it. */
  private boolean isFiller(int child) {
    String word = tree.lower(child);
    return tree.first(child) == tree.last(child)
        && (word.equals("zo") || word.equals("so") || word.equals("dat") || word.equals("dit"));
  }

  /** <i>told reporters he was happy</i>: without <i>that</i> it can look like a relative clause. */
  private BitSet hungOnAddressee() {
    int told = report.told();
    int clause = told < 0 ? -1 : tree.child(told, "acl:relcl");
    int subject = clause < 0 ? -1 : tree.child(clause, "nsubj");
    int mark = clause < 0 ? -1 : tree.child(clause, "mark");
    boolean that = mark >= 0 && mark == tree.first(clause);
    boolean own = subject >= 0 && (that || tree.first(clause) == tree.first(subject));
    return own && !tree.feature(subject, "PronType").contains("Rel")
        ? withoutConjunction(clause)
        : new BitSet();
  }

  /** <i>said because they had lost, they would leave</i>: the reason stands before the clause. */
  private void addReason(BitSet words) {
    int first = words.nextSetBit(0);
    for (int child : tree.children(at)) {
      boolean when = !report.caseOf(child, CIRCUMSTANCES).isEmpty();
      if (tree.is(child, "advcl") && child > at && tree.last(child) < first && !when) {
        words.or(tree.under(child));
      }
    }
  }

  /**
   * <i>said it may be years before it works</i>: with no comma between, it belongs to the words.
   */
  private void addCircumstance(BitSet words) {
    int end = words.length();
    for (int child : tree.children(at)) {
      boolean next = end > at && tree.first(child) == end && tree.isWord(end);
      boolean finite = tree.child(child, SUBJECTS) >= 0;
      if (next && finite && tree.is(child, "advcl") && !words.get(child)) {
        words.or(tree.under(child));
      }
    }
  }

  /** <i>said many of the plans failed</i>: what the parser took for an object begins the clause. */
  private void addObject(BitSet words) {
    if (governor.takes(Frame.FORTO) || report.isPassive()) {
      return;
    }
    int first = words.nextSetBit(0);
    if (first > 0 && TreeReports.isConjunction(tree.lower(first - 1))) {
      return;
    }
    for (int child : tree.children(at)) {
      boolean object =
          tree.is(child, Set.of("obj", "iobj", "xcomp"))
              && child > at
              && child != report.ownSubject();
      boolean opens = tree.isWord(tree.first(child)) || (!words.isEmpty() && isQuoted(child));
      boolean before = opens && (first < 0 || tree.last(child) < first);
      boolean clause = tree.last(child) - tree.first(child) >= FEWEST;
      if (object && before && (first >= 0 || (clause && !governor.takes(Frame.NP)))) {
        words.or(tree.under(child));
      }
    }
  }

  /** <i>vindt het plan „een stap terug”</i>. */
  private boolean isQuoted(int child) {
    return Report.isQuotationMark(tree, tree.first(child));
  }

  private BitSet withoutConjunction(int clause) {
    BitSet words = tree.under(clause);
    for (int child : tree.children(clause)) {
      if (tree.is(child, "mark") && TreeReports.isConjunction(tree.lower(child))) {
        words.clear(0, child + 1);
        return words;
      }
    }
    return words;
  }

  /** <i>If it rains, Jansen says, the roof leaks</i>: commas around subject and cue. */
  private boolean isInserted(BitSet words) {
    int subject = tree.child(at, "nsubj");
    int first = words.nextSetBit(0);
    if (subject < 0 || subject > at || first < at || tree.lower(at + 1).equals(":")) {
      return false;
    }
    boolean before = tree.first(subject) > 1 && tree.lower(tree.first(subject) - 1).equals(",");
    int fronted = tree.child(at, Set.of("advcl", "ccomp", "csubj"));
    return before && tree.lower(at + 1).equals(",") && fronted >= 0 && fronted < subject;
  }

  private BitSet around() {
    BitSet words = tree.under(at);
    words.andNot(tree.under(tree.child(at, "nsubj")));
    words.clear(at);
    return words;
  }

  private boolean isAllowed(int child) {
    return governor.takes(Frame.CLAUSE) || !isQuestion(tree.first(child));
  }

  private boolean isQuestion(int first) {
    return tree.feature(first, "PronType").contains("Int")
        || tree.lower(first).equals("of")
        || tree.lower(first).equals("whether")
        || tree.lower(first).startsWith("wh")
        || tree.lower(first).equals("how")
        || tree.lower(first).equals("hoe")
        || tree.lower(first).startsWith("wa")
        || tree.lower(first).startsWith("hoe")
        || tree.lower(first).equals("wie");
  }

  private boolean isWorthy(int child) {
    return tree.last(child) > tree.first(child);
  }

  /** The clause that <i>, zegt Jansen</i> or <i>zoals Jansen zegt</i> is put into. */
  private Optional<BitSet> host() {
    int host = tree.head(at);
    boolean inserted =
        tree.is(at, "parataxis")
            || (tree.is(at, "conj") && tree.child(at, "nsubj") < 0 && tree.child(at, "cc") < 0)
            || (tree.is(at, "advcl") && !report.caseOf(at, Set.of("as", "zoals")).isEmpty());
    boolean apposed =
        (governor.pos() == Governor.Pos.ADJ && tree.child(at, "cop") < 0)
            || (report.isPassive() && tree.child(at, Set.of("aux:pass", "obl:agent")) < 0);
    int subject = report.ownSubject();
    int object = tree.child(at, "obj");
    boolean worded = object >= 0 && report.isNeuter(object) && tree.is(at, "advcl");
    boolean other = (object >= 0 && object != subject && !worded) || tree.child(at, "xcomp") > at;
    if (host < 0 || !inserted || apposed || subject < 0 || other) {
      return Optional.empty();
    }
    for (int n = 0; n < MOST_STEPS && !tree.is(host, CLAUSE_HEADS) && tree.head(host) >= 0; n++) {
      host = tree.head(host);
    }
    BitSet words = tree.under(host);
    words.andNot(tree.under(at));
    return words.cardinality() < 3 ? Optional.empty() : Optional.of(words);
  }
}

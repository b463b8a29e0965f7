package org.kroniek.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Span;

/**
 * A sentence, or the part of one, that is said: its words, and the word that the others hang on.
 *
 * @param tree the sentence
 * @param words the places of the words that are said, in order, at least one
 * @param root the word of them that has the most of the others under it
 */
record SaidClause(Tree tree, List<Integer> words, int root) {

  private static final int LONGEST = 300;
  private static final int DEEPEST = 60;
  private static final Set<String> VERBAL = Set.of("aux", "cop");
  private static final Set<String> HELPING =
      Set.of(
          "dienen", "gaan", "go", "have", "kunnen", "moeten", "mogen", "need", "plan", "want",
          "willen", "zullen");
  private static final Set<String> SUBJECT = Set.of("nsubj", "csubj");
  private static final Set<String> CLAUSES = Set.of("acl", "advcl", "ccomp", "csubj", "parataxis");
  private static final Set<String> NOT =
      Set.of("niet", "nooit", "geen", "nergens", "niets", "not", "never", "n't", "no", "nothing");
  private static final Set<String> NEVER = Set.of("never", "nooit");
  private static final Set<String> FIRST = Set.of("ik", "we", "wij", "i");
  private static final Set<String> IF = Set.of("als", "indien", "if", "unless");
  private static final Set<String> ELSE = Set.of("anders", "otherwise");
  private static final Set<String> ANYONE = Set.of("je", "jij", "u", "men", "you", "one");

  SaidClause {
    words = List.copyOf(words);
  }

  /** The verb that means something, behind those that only help: <i>wil niet praten</i>. */
  int verb() {
    int at = root;
    for (int n = 0; n < 4 && HELPING.contains(tree.lemma(at)); n++) {
      int next = tree.child(at, "xcomp");
      if (next < 0) {
        break;
      }
      at = next;
    }
    return at;
  }

  /** The clauses that lie in the content, one for each sentence, words beyond a bound left out. */
  static List<SaidClause> in(List<Tree> trees, List<Span> content) {
    List<SaidClause> clauses = new ArrayList<>();
    for (Tree tree : trees) {
      List<Integer> words = new ArrayList<>();
      for (Span span : content) {
        addWords(tree, span, words);
      }
      if (!words.isEmpty()) {
        clauses.add(new SaidClause(tree, words, root(tree, words)));
      }
    }
    return clauses;
  }

  private static void addWords(Tree tree, Span span, List<Integer> words) {
    int at = span.start() < tree.span(0).start() ? 0 : tree.at(span.start());
    for (int i = Math.max(0, at); i < tree.size() && words.size() < LONGEST; i++) {
      if (tree.span(i).start() >= span.end()) {
        return;
      }
      if (tree.isWord(i) && span.contains(tree.span(i))) {
        words.add(i);
      }
    }
  }

  private static int root(Tree tree, List<Integer> words) {
    BitSet said = new BitSet();
    words.forEach(said::set);
    int best = words.get(0);
    int most = -1;
    for (int word : words) {
      int reach = tree.last(word) - tree.first(word);
      int head = tree.head(word);
      if ((head < 0 || !said.get(head)) && reach > most) {
        best = word;
        most = reach;
      }
    }
    return best;
  }

  /** The subject of the clause, -1 where it has none. */
  int subject() {
    return tree.child(root, SUBJECT);
  }

  boolean isFirstPerson() {
    int subject = subject();
    return subject >= 0 && FIRST.contains(tree.lower(subject));
  }

  /** Whether the subject is whoever it may be: <i>je moet</i>, <i>you have to</i>. */
  boolean isAnyone() {
    int subject = subject();
    return subject >= 0 && ANYONE.contains(tree.lower(subject));
  }

  boolean isThirdPersonPronoun() {
    int subject = subject();
    return subject >= 0
        && tree.upos(subject).equals("PRON")
        && tree.feature(subject, "Person").equals("3")
        && tree.feature(subject, "PronType").equals("Prs")
        && !tree.lower(subject).equals("het")
        && !tree.lower(subject).equals("it");
  }

  /** Whether the speaker says it of himself: <i>ik hoop</i>, <i>hij hoopt</i>, <i>te hopen</i>. */
  boolean isOwn() {
    boolean infinitive = subject() < 0 && tree.feature(root, "VerbForm").equals("Inf");
    return isFirstPerson() || isThirdPersonPronoun() || infinitive;
  }

  /** <i>Als zij gaan, …</i>: what is said of what follows if something happens. */
  boolean isConditional() {
    return tree.children(root).stream().anyMatch(this::isCondition);
  }

  private boolean isCondition(int child) {
    return tree.is(child, "advcl") && IF.contains(tree.lower(tree.first(child)));
  }

  /** <i>Als er geen geld komt, …</i>, <i>…, anders …</i>: what follows if something is not done. */
  boolean isUnlessDone() {
    for (int child : tree.children(root)) {
      boolean clause = isCondition(child) && isNegated(child);
      boolean adverb = child < root && tree.is(child, "advmod") && ELSE.contains(tree.lower(child));
      if (clause || adverb) {
        return true;
      }
    }
    return false;
  }

  /** <i>Betaal de rekening</i>, <i>Laten we gaan</i>: a verb at the head of its sentence. */
  boolean isImperative() {
    if (subject() < 0) {
      boolean opens = words.get(0) == root && tree.upos(root).equals("VERB") && tree.isFinite(root);
      return tree.feature(root, "Mood").equals("Imp") || opens;
    }
    return words.get(0) == root && tree.lower(root).equals("laten") && isFirstPerson();
  }

  /** Whether the verb has one of these, by form or dictionary form, as its auxiliary. */
  boolean hasAuxiliary(Set<String> verbs) {
    return tree.children(verb()).stream()
        .filter(child -> tree.is(child, "aux"))
        .anyMatch(child -> verbs.contains(tree.lemma(child)) || verbs.contains(tree.lower(child)));
  }

  /** Whether one of these, by dictionary form, helps the verb. */
  boolean isHelpedBy(Set<String> verbs) {
    int verb = verb();
    for (int at = verb; at != root; at = tree.head(at)) {
      if (verbs.contains(tree.lemma(tree.head(at)))) {
        return true;
      }
    }
    for (int child : tree.children(verb)) {
      if (tree.is(child, VERBAL) && verbs.contains(tree.lemma(child))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the root is what somebody or something is: an adjective or noun with a copula. */
  boolean isCopular() {
    return tree.child(root, "cop") >= 0;
  }

  boolean isPast() {
    if (tree.feature(root, "Tense").equals("Past") && tree.isFinite(root)) {
      return true;
    }
    for (int child : tree.children(root)) {
      if (tree.is(child, VERBAL) && tree.feature(child, "Tense").equals("Past")) {
        return true;
      }
    }
    return false;
  }

  boolean isNegated() {
    return isNegated(root) || isNegated(verb());
  }

  /** Whether the word says no. */
  static boolean isNo(String word) {
    return NOT.contains(word);
  }

  /** Whether what hangs on the word at once says no. */
  boolean isNegated(int word) {
    if (word < 0) {
      return false;
    }
    for (int child : tree.children(word)) {
      boolean inside = tree.is(child, "obj") || tree.is(child, "nsubj");
      boolean only = tree.lower(child + 1).equals("alleen") || tree.lower(child + 1).equals("only");
      boolean not = NOT.contains(tree.lower(child)) && !only;
      if (not || (inside && isNegatedNoun(child))) {
        return true;
      }
    }
    return false;
  }

  /** <i>Daar vind ik niets van</i>. */
  boolean isNothing() {
    return words.stream().map(tree::lower).anyMatch(w -> w.equals("niets") || w.equals("niks"));
  }

  /** <i>We zullen u nooit in de steek laten</i>. */
  boolean isNever() {
    return tree.children(verb()).stream().map(tree::lower).anyMatch(NEVER::contains);
  }

  private boolean isNegatedNoun(int noun) {
    return tree.children(noun).stream().anyMatch(child -> NOT.contains(tree.lower(child)));
  }

  /** Whether the way up to the root of the sentence leads through a relative clause. */
  boolean isAside(int word) {
    int at = word;
    for (int n = 0; n < DEEPEST && at >= 0 && at != root; n++) {
      if (tree.relation(at).equals("acl:relcl")) {
        return true;
      }
      at = tree.head(at);
    }
    return false;
  }

  /** Whether the word stands in the clause itself rather than in one inside it. */
  boolean isMain(int word) {
    int at = word;
    for (int n = 0; n < DEEPEST && at >= 0 && at != root; n++) {
      if (tree.is(at, CLAUSES)) {
        return false;
      }
      at = tree.head(at);
    }
    return at == root;
  }
}

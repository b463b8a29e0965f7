package org.kroniek.extract.tree;

import java.util.Optional;
import java.util.Set;

/**
 * Sets right what parsers often get wrong in Dutch clauses whose verb stands last, where names and
 * nouns meet without a mark: <i>dat Rusland Taiwan erkent</i>, <i>dat zij tanks levert en geld
 * geeft</i>.
 */
public final class Mending {

  private static final Set<String> JOINED = Set.of("flat", "nmod", "appos", "compound", "amod");
  private static final Set<String> BESIDE = Set.of("appos", "flat", "conj");
  private static final int DEEPEST = 3;
  private static final Set<String> ARGUMENTS = Set.of("obj", "nsubj", "iobj");
  private static final Set<String> PRONOMINAL =
      Set.of("eraan", "ermee", "erop", "erover", "ertegen", "ertoe", "ervan", "ervoor");
  private static final Set<String> REFUSED = Set.of("nsubj", "obj");
  private static final Set<String> AUXILIARIES = Set.of("hebben", "worden");
  private static final int FARTHEST = 12;
  private static final int HIGHEST = 30;

  private final Tree tree;
  private final Parties parties;
  private final Grafts grafts;

  private Mending(Tree tree, Parties parties) {
    this.tree = tree;
    this.parties = parties;
    this.grafts = new Grafts(tree);
  }

  /** The tree with these set right; the same one where nothing was to be done. */
  public static Tree of(Tree tree, Parties parties) {
    Mending mending = new Mending(tree, parties);
    for (int i = 1; i < tree.size(); i++) {
      mending.part(i);
      mending.title(i);
      mending.join(i);
      mending.perfect(i);
      mending.doer(i);
    }
    return mending.grafts.tree();
  }

  /** Two names side by side are two arguments of the verb behind them. */
  private void part(int i) {
    int before = tree.head(i);
    boolean joined =
        tree.is(i, JOINED)
            && before >= 0
            && before < i
            && parties.beginsName(tree, i)
            && tree.upos(i - 1).equals("PROPN")
            && Character.isUpperCase(tree.form(i - 1).codePointAt(0))
            && tree.upos(before).equals("PROPN")
            && tree.children(i).stream().noneMatch(c -> c < i);
    if (joined) {
      verb(before)
          .filter(v -> v > i || opens(v, before))
          .ifPresent(v -> grafts.attach(i, v, "obj"));
    }
  }

  /** <i>Vorig jaar viel Rusland Estland aan</i>: both behind a verb that has no object yet. */
  private boolean opens(int verb, int name) {
    return verb < name
        && tree.is(name, "nsubj")
        && tree.head(name) == verb
        && parties.beginsName(tree, name)
        && tree.child(verb, "obj") < 0;
  }

  /**
   * <i>de ministers van beide landen, Ann Lee en …</i>: the parser gives the names to the nearer
   * noun; they are those who hold the office.
   */
  private void title(int i) {
    int inner = tree.head(i);
    boolean several =
        inner >= 0
            && tree.upos(i).equals("PROPN")
            && tree.lower(i - 1).equals(",")
            && tree.child(i, "conj") > i
            && tree.is(i, BESIDE)
            && parties.beginsName(tree, i);
    int office = several ? inner : -1;
    for (int n = 0; n < DEEPEST && office >= 0 && tree.is(office, "nmod"); n++) {
      office = tree.head(office);
    }
    boolean holds =
        office >= 0
            && office < inner
            && tree.upos(office).equals("NOUN")
            && !tree.upos(inner).equals("PROPN")
            && parties.isActor(tree, office)
            && !parties.isPerson(tree, inner)
            && tree.feature(office, "Number").equals("Plur");
    if (holds) {
      grafts.attach(i, office, "appos");
    }
  }

  /** <i>levert tanks … en geld geeft</i>: the noun is the object of the verb behind it. */
  private void join(int i) {
    int noun = i - 1;
    boolean end = tree.upos(i).equals("VERB") && tree.is(i, "conj") && tree.isFinite(i);
    if (!end || !tree.is(noun, "conj") || !tree.upos(noun).equals("NOUN")) {
      return;
    }
    boolean bare = tree.child(i, ARGUMENTS) < 0;
    int coordinator = tree.child(noun, "cc");
    Optional<Integer> first = verb(noun);
    if (bare && coordinator >= 0 && first.isPresent() && first.get() < coordinator) {
      grafts.attach(noun, i, "obj");
      grafts.attach(coordinator, i, "cc");
      grafts.attach(i, first.get(), "conj");
    }
  }

  /** <i>er door de bond van beschuldigd</i>: both parts of <i>ervan</i>. */
  private boolean isParted(int preposition) {
    int at = preposition - 1;
    while (at >= 0 && preposition - at < FARTHEST && !tree.lower(at).equals("er")) {
      at--;
    }
    return at >= 0
        && tree.lower(at).equals("er")
        && PRONOMINAL.contains("er" + tree.lower(preposition))
        && tree.is(preposition, "case");
  }

  /** <i>stemde in met het plan, en Lee dat weigerde</i>: she is no part of the plan. */
  private void doer(int i) {
    boolean it = tree.is(i + 1, REFUSED) && tree.lower(i + 1).equals("dat");
    int verb = it && tree.upos(i + 1).equals("PRON") ? tree.head(i + 1) : -1;
    boolean bare =
        verb > i + 1
            && tree.is(i, "conj")
            && tree.upos(i).equals("PROPN")
            && tree.isFinite(verb)
            && !tree.is(verb, "acl")
            && tree.first(verb) == i + 1
            && tree.child(verb, Set.of("nsubj")) <= i + 1
            && tree.last(i) == i;
    if (bare) {
      grafts.attach(i, verb, "nsubj");
      grafts.attach(i + 1, verb, "obj");
    }
  }

  /**
   * <i>heeft ermee gedreigd vluchtelingen te sturen</i>: the participle is the verb of the clause,
   * not what the noun behind it is like.
   */
  private void perfect(int i) {
    boolean loose =
        tree.is(i, "amod")
            && tree.head(i) > i
            && tree.feature(i, "VerbForm").equals("Part")
            && (PRONOMINAL.contains(tree.lower(i - 1)) || isParted(i - 1));
    int have = i - 2;
    while (loose && have >= 0 && !AUXILIARIES.contains(tree.lemma(have))) {
      have--;
    }
    if (!loose || have < 0 || !tree.upos(have).equals("VERB")) {
      return;
    }
    boolean passive = tree.lemma(have).equals("worden");
    grafts.attach(i, tree.head(have), tree.relation(have));
    for (int child : tree.children(have)) {
      if (child != i) {
        boolean undergoes = passive && tree.is(child, "nsubj");
        grafts.attach(child, i, undergoes ? "nsubj:pass" : tree.relation(child));
      }
    }
    for (int k = have + 1; passive && k < i; k++) {
      // "wordt er door de bond van beschuldigd leden te weren"
      if (tree.is(k, "obl") && tree.lower(tree.first(k)).equals("door") && tree.head(k) > i) {
        grafts.attach(k, i, "obl:agent");
      }
    }
    grafts.attach(have, i, passive ? "aux:pass" : "aux");
    grafts.attach(i - 1, i, "advmod");
  }

  /** The verb above a word. */
  private Optional<Integer> verb(int word) {
    int at = tree.head(word);
    for (int n = 0; n < HIGHEST && at >= 0; n++) {
      if (tree.upos(at).equals("VERB")) {
        return Optional.of(at);
      }
      at = tree.head(at);
    }
    return Optional.empty();
  }
}

package org.kroniek.extract.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.model.Dependency;
import org.kroniek.model.Sentence;
import org.kroniek.model.Token;

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
  private static final int HIGHEST = 30;

  private final Tree tree;
  private final Parties parties;
  private final List<Token> tokens;
  private boolean changed;

  private Mending(Tree tree, Parties parties) {
    this.tree = tree;
    this.parties = parties;
    this.tokens = new ArrayList<>(tree.sentence().tokens());
  }

  /** The tree with these set right; the same one where nothing was to be done. */
  public static Tree of(Tree tree, Parties parties) {
    Mending mending = new Mending(tree, parties);
    for (int i = 1; i < tree.size(); i++) {
      mending.part(i);
      mending.title(i);
      mending.join(i);
      mending.turn(i);
      mending.perfect(i);
    }
    return mending.changed
        ? new Tree(
            new Sentence(tree.sentence().span(), tree.sentence().block(), mending.tokens),
            tree.index())
        : tree;
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
      verb(before).filter(v -> v > i || opens(v, before)).ifPresent(v -> attach(i, v, "obj"));
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
      attach(i, office, "appos");
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
      attach(noun, i, "obj");
      attach(coordinator, i, "cc");
      attach(i, first.get(), "conj");
    }
  }

  /**
   * <i>raketten die Rusland afvuurt</i>: a verb in the singular agrees with the name, not with the
   * relative pronoun of several.
   */
  private void turn(int i) {
    int verb = tree.head(i);
    int antecedent = verb >= 0 && tree.is(verb, "acl") ? tree.head(verb) : -1;
    boolean relative =
        antecedent >= 0
            && tree.lower(i).equals("die")
            && tree.is(i, "nsubj")
            && tree.isFinite(verb);
    // "een van de landen die steun geeft": the verb is in the singular with several.
    int above = relative ? tree.head(antecedent) : -1;
    boolean oneOf = above >= 0 && tree.lemma(above).equals("één") && tree.is(antecedent, "nmod");
    int object = relative && !oneOf ? tree.child(verb, "obj") : -1;
    boolean agrees =
        object > i
            && object < verb
            && tree.feature(verb, "Number").equals("Sing")
            && tree.feature(antecedent, "Number").equals("Plur")
            && !tree.feature(object, "Number").equals("Plur");
    if (agrees) {
      attach(i, verb, "obj");
      attach(object, verb, "nsubj");
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
            && PRONOMINAL.contains(tree.lower(i - 1));
    int have = i - 2;
    while (loose && have >= 0 && !tree.lemma(have).equals("hebben")) {
      have--;
    }
    if (!loose || have < 0 || !tree.upos(have).equals("VERB")) {
      return;
    }
    attach(i, tree.head(have), tree.relation(have));
    for (int child : tree.children(have)) {
      if (child != i) {
        attach(child, i, tree.relation(child));
      }
    }
    attach(have, i, "aux");
    attach(i - 1, i, "advmod");
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

  private void attach(int word, int head, String relation) {
    Token token = tokens.get(word);
    tokens.set(
        word,
        new Token(
            token.span(),
            token.form(),
            token.morphology(),
            Optional.of(new Dependency(head, relation))));
    changed = true;
  }
}

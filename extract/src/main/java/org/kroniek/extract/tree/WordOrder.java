package org.kroniek.extract.tree;

import java.util.List;
import java.util.Set;
import org.kroniek.model.Party;

/**
 * Sets right which of two arguments of a Dutch verb does it, where the order of the words leaves it
 * open and the parser takes the wrong one: by number, by what can act, and else by what is usual.
 */
final class WordOrder {

  private static final Set<String> SUBJECT = Set.of("nsubj");
  private static final Set<String> OBJECTS = Set.of("obj", "iobj");
  private static final Set<String> RELATIVES = Set.of("die", "dat");
  private static final String PLURAL = "Plur";
  private static final String SINGULAR = "Sing";

  private final Tree tree;
  private final Parties parties;
  private final Grafts grafts;

  private WordOrder(Tree tree, Parties parties) {
    this.tree = tree;
    this.parties = parties;
    this.grafts = new Grafts(tree);
  }

  /** The tree with these set right; the same one where nothing was to be done. */
  static Tree of(Tree tree, Parties parties) {
    WordOrder order = new WordOrder(tree, parties);
    for (int i = 0; i < tree.size(); i++) {
      if (RELATIVES.contains(tree.lower(i)) && tree.upos(i).equals("PRON")) {
        order.relative(i);
      } else if (tree.relation(i).equals("nsubj")) {
        order.main(i);
        order.behind(i);
      }
    }
    return order.grafts.tree();
  }

  /** The number of the finite verb of a clause. */
  private String number(int verb) {
    int finite = tree.isFinite(verb) ? verb : finite(verb);
    String number = finite < 0 ? "" : tree.feature(finite, "Number");
    // Taggers take some forms in the singular for others: "oplegt".
    return number.equals(PLURAL) && !tree.lower(finite).endsWith("n") ? "" : number;
  }

  private boolean isOf(int noun, String number) {
    return tree.feature(noun, "Number").equals(number)
        && (number.equals(PLURAL) || tree.child(noun, "conj") < 0);
  }

  private void swap(int subject, int object) {
    grafts.attach(subject, tree.head(subject), tree.relation(object));
    grafts.attach(object, tree.head(object), tree.relation(subject));
  }

  private void relative(int pronoun) {
    int verb = tree.head(pronoun);
    int noun = verb >= 0 && tree.is(verb, "acl") ? tree.head(verb) : -1;
    if (noun < 0 || noun > pronoun) {
      return;
    }
    boolean does = tree.relation(pronoun).equals("nsubj");
    int other = does ? tree.child(verb, "obj") : tree.child(verb, SUBJECT);
    boolean two = other > pronoun && other < verb && !isOneOf(noun);
    if (!two || !(does || tree.is(pronoun, OBJECTS))) {
      return;
    }
    String number = number(verb);
    // "raketten die Rusland afvuurt", "de partijen die Turkije steunen"
    boolean against = does ? isAgainst(noun, other, number) : isAgainst(other, noun, number);
    boolean open = !does && tree.relation(pronoun).equals("obj");
    if (against || (open && (isAlike(noun, pronoun, other) || isPerson(noun, other)))) {
      swap(does ? pronoun : other, does ? other : pronoun);
    }
  }

  /** <i>een van de landen die steun geeft</i>: the verb is in the singular with several. */
  private boolean isOneOf(int noun) {
    int above = tree.head(noun);
    return above >= 0 && tree.lemma(above).equals("één") && tree.is(noun, "nmod");
  }

  /** Whether the verb agrees with the second, and not with the first. */
  private boolean isAgainst(int first, int second, String number) {
    boolean one = number.equals(SINGULAR) && isOf(first, PLURAL) && !isOf(second, PLURAL);
    boolean several = number.equals(PLURAL) && isOf(first, SINGULAR) && isOf(second, PLURAL);
    return one || several;
  }

  /**
   * <i>Spanje, dat Marokko steunt</i>: of two states what the clause tells is told of the first.
   */
  private boolean isAlike(int noun, int pronoun, int other) {
    return tree.lower(pronoun - 1).equals(",")
        && tree.upos(noun).equals("PROPN")
        && tree.upos(other).equals("PROPN")
        && isPlace(noun)
        && isPlace(other);
  }

  /** <i>de man die minister Lee aanviel</i>: of two persons too. */
  private boolean isPerson(int noun, int other) {
    List<Party> named = parties.of(tree, other);
    boolean person =
        parties.isPerson(tree, noun)
            || (tree.upos(noun).equals("NOUN")
                && parties.isActor(tree, noun)
                && !parties.isBody(tree, noun)
                && tree.feature(noun, "Number").equals(SINGULAR));
    return person && named.size() == 1 && parties.isOnePerson(named.get(0));
  }

  private boolean isPlace(int word) {
    return parties.place(tree, word).isPresent();
  }

  /** <i>Twee diplomaten zette het land uit</i>, <i>Cuba hebben de leden gesteund</i>. */
  private void main(int subject) {
    int verb = tree.head(subject);
    int object = verb < 0 ? -1 : tree.child(verb, OBJECTS);
    int finite = verb < 0 || tree.isFinite(verb) ? verb : finite(verb);
    boolean about = finite > subject && object > finite && !tree.is(verb, "acl");
    // Names of persons that end like a plural are one.
    boolean counts = tree.upos(subject).equals("NOUN") || number(verb).equals(PLURAL);
    if (about
        && counts
        && isAgainst(subject, object, number(verb))
        && parties.isActor(tree, object)
        && tree.last(subject) == finite - 1
        && tree.first(object) == finite + 1) {
      swap(subject, object);
    }
  }

  /** <i>„…”, zegt Ann Lee Spanje toe</i>: of two subjects behind the verb one is the object. */
  private void behind(int second) {
    int verb = tree.head(second);
    int first = verb < 0 ? -1 : tree.child(verb, SUBJECT);
    boolean two =
        first > verb
            && first < second
            && tree.first(second) == tree.last(first) + 1
            && tree.child(verb, OBJECTS) < 0
            && parties.isActor(tree, second);
    if (two) {
      grafts.attach(second, verb, "obj");
    }
  }

  private int finite(int verb) {
    return tree.children(verb).stream()
        .filter(c -> tree.is(c, Set.of("aux", "cop")) && tree.isFinite(c))
        .findFirst()
        .orElse(-1);
  }
}

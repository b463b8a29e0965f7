package org.kroniek.extract.tree;

import java.util.Set;

/**
 * Sets right what parsers often take for one phrase in Dutch, where two meet without a mark: in
 * <i>nadat de rechtbank Jansen had vrijgesproken</i> the name is not the body's own, and in <i>de
 * twee spraken af</i> the number counts nothing.
 */
final class SideBySide {

  /** Bodies that are called by nobody's name. */
  private static final Set<String> BODIES =
      Set.of(
          "bewindslieden",
          "coalitie",
          "coalitiepartij",
          "fractie",
          "gemeenteraad",
          "gerecht",
          "gerechtshof",
          "hof",
          "jury",
          "justitie",
          "kamermeerderheid",
          "meerderheid",
          "oppositie",
          "oppositiepartij",
          "parket",
          "parlement",
          "politie",
          "raad",
          "rechtbank",
          "rechter",
          "recherche",
          "regering",
          "senaat");

  private static final Set<String> JOINED = Set.of("appos", "flat");
  private static final Set<String> OBJECTS = Set.of("obj", "ccomp");

  private static final Set<String> TIMES =
      Set.of("avond", "dag", "jaar", "maand", "middag", "nacht", "ochtend", "uur", "week");

  private static final Set<String> MORE = Set.of("meer", "andere", "anderen");
  private static final Set<String> SUBJECTS = Set.of("nsubj", "obj", "obl");

  private SideBySide() {}

  /** The tree with these given to the verb; the same one where nothing was to be done. */
  static Tree of(Tree tree) {
    Grafts grafts = new Grafts(tree);
    for (int i = 0; i < tree.size(); i++) {
      int verb = isBeside(tree, i) || isBehindTime(tree, i) ? verb(tree, tree.head(i)) : -1;
      if (verb > tree.last(i)) {
        grafts.attach(i, verb, "obj");
      }
      if (isBeforeOffice(tree, i)) {
        grafts.attach(i + 1, tree.head(i), tree.relation(i));
        grafts.attach(i, i + 1, "amod");
        for (int child : tree.children(i)) {
          if (child != i + 1) {
            grafts.attach(child, i + 1, tree.relation(child));
          }
        }
      }
      int among = tree.lower(i).equals("onder") ? tree.head(i) : -1;
      if (among > i && isAmongOthers(tree, i, among)) {
        grafts.attach(among, tree.head(among), "obj");
      }
      if (isMisread(tree, i)) {
        grafts.attach(i, tree.head(i), "obj");
      }
      int calls = isCall(tree, i) ? tree.head(tree.head(tree.head(i))) : -1;
      if (calls >= 0 && tree.lemma(calls).equals("roepen")) {
        grafts.attach(i, calls, "compound:prt");
        grafts.name(calls, "oproepen");
      }
      if (isTwo(tree, i)) {
        int counted = tree.head(i);
        grafts.attach(i, counted, "nsubj");
        for (int child : tree.children(counted)) {
          if (child > counted && tree.is(child, "nmod")) {
            grafts.attach(child, counted, tree.child(child, "case") < 0 ? "obj" : "obl");
          }
        }
      }
    }
    return grafts.tree();
  }

  /** <i>Europese Commissie-voorzitter Jansen</i>: the adjective is that of the office. */
  private static boolean isBeforeOffice(Tree tree, int adjective) {
    int office = adjective + 1;
    return tree.upos(adjective).equals("ADJ")
        && tree.is(adjective, SUBJECTS)
        && office < tree.size()
        && tree.head(office) == adjective
        && tree.is(office, "flat")
        && tree.upos(office).equals("NOUN")
        && tree.form(office).indexOf('-') > 0;
  }

  /** <i>zal onder meer de koning ontmoeten</i>: what is met, and no place under it. */
  private static boolean isAmongOthers(Tree tree, int under, int noun) {
    int verb = tree.head(noun);
    return MORE.contains(tree.lower(under + 1))
        && tree.is(noun, "obl")
        && noun > under + 1
        && verb >= 0
        && tree.upos(verb).equals("VERB")
        && tree.child(verb, OBJECTS) < 0
        && tree.children(noun).stream().noneMatch(c -> c != under && tree.is(c, "case"));
  }

  /** <i>De ministers kwamen en riepen Oslo op</i>: a plural verb goes on from its first subject. */
  private static boolean isMisread(Tree tree, int name) {
    int verb = tree.is(name, "nsubj") ? tree.head(name) : -1;
    int first = verb >= 0 && tree.is(verb, "conj") ? tree.head(verb) : -1;
    int subject = first >= 0 ? tree.child(first, "nsubj") : -1;
    return subject >= 0
        && name > verb
        && tree.upos(name).equals("PROPN")
        && tree.child(name, "conj") < 0
        && tree.feature(verb, "Number").equals("Plur")
        && tree.feature(subject, "Number").equals("Plur")
        && tree.child(verb, OBJECTS) < 0;
  }

  /** <i>roept de bonden op zich neer te leggen</i>: the particle of the call. */
  private static boolean isCall(Tree tree, int up) {
    int himself = tree.lower(up).equals("op") && tree.is(up, "case") ? tree.head(up) : -1;
    int asked = himself == up + 1 && tree.lower(himself).equals("zich") ? tree.head(himself) : -1;
    return asked > himself && tree.is(asked, "xcomp") && tree.head(asked) >= 0;
  }

  /** <i>De twee overlegden</i>: a number with an article right before a finite verb. */
  private static boolean isTwo(Tree tree, int number) {
    return tree.upos(number).equals("NUM")
        && tree.is(number, "nummod")
        && tree.head(number) == number + 1
        && tree.lower(number - 1).equals("de")
        && tree.upos(number + 1).equals("VERB")
        && tree.isFinite(number + 1)
        && tree.child(number + 1, "nsubj") < 0;
  }

  /** Whether a name stands right behind a body that has an article: <i>de rechtbank Jansen</i>. */
  private static boolean isBeside(Tree tree, int name) {
    int body = tree.head(name);
    return body == name - 1
        && tree.upos(name).equals("PROPN")
        && tree.is(name, JOINED)
        && tree.upos(body).equals("NOUN")
        && tree.is(body, "nsubj")
        && BODIES.contains(tree.lemma(body))
        && tree.child(body, "det") >= 0;
  }

  /** <i>had eerder op de dag Noorwegen gewaarschuwd</i>. */
  private static boolean isBehindTime(Tree tree, int name) {
    int time = tree.head(name);
    return time == name - 1
        && tree.upos(name).equals("PROPN")
        && Character.isUpperCase(tree.form(name).codePointAt(0))
        && tree.is(name, JOINED)
        && tree.is(time, "obl")
        && TIMES.contains(tree.lemma(time));
  }

  /** The verb that the noun stands before, where that stands last and has no object; else -1. */
  private static int verb(Tree tree, int noun) {
    int verb = tree.is(noun, Set.of("nsubj", "obl")) ? tree.head(noun) : -1;
    boolean last =
        verb >= 0
            && tree.upos(verb).equals("VERB")
            && tree.child(verb, OBJECTS) < 0
            && (tree.child(verb, "mark") >= 0 || tree.is(verb, "acl") || !tree.isFinite(verb));
    return last ? verb : -1;
  }
}

package org.kroniek.extract.tree;

import java.util.Optional;
import java.util.Set;

/**
 * Sets right what Dutch names and nouns that follow one another are joined with: <i>een lunch met
 * Ann Lee en de ministers …</i>, <i>acht landen, waaronder Spanje</i>.
 */
final class Joining {

  private static final Set<String> TOGETHER = Set.of("met", "tussen");
  private static final Set<String> JOINED = Set.of("flat", "nmod", "appos");
  private static final Set<String> LOOSE = Set.of("acl", "obl", "appos", "advcl", "nmod");
  private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN");
  private static final Set<String> WHOM = Set.of("wie", "wiens");
  private static final Set<String> DAYS =
      Set.of(
          "dinsdag",
          "donderdag",
          "jaar",
          "maand",
          "maandag",
          "vrijdag",
          "week",
          "woensdag",
          "zaterdag",
          "zondag");

  private static final Set<String> CODES = Set.of("SYM", "X", "NUM");

  private static final Set<String> RULING =
      Set.of(
          "ambassadeur",
          "kabinet",
          "leger",
          "minister",
          "overheid",
          "parlement",
          "premier",
          "president",
          "regering",
          "regime");

  private static final int HIGHEST = 20;

  private final Tree tree;
  private final Parties parties;
  private final Grafts grafts;

  private Joining(Tree tree, Parties parties) {
    this.tree = tree;
    this.parties = parties;
    this.grafts = new Grafts(tree);
  }

  /** The tree with these set right; the same one where nothing was to be done. */
  static Tree of(Tree tree, Parties parties) {
    Joining joining = new Joining(tree, parties);
    for (int i = 1; i < tree.size(); i++) {
      if (NOMINAL.contains(tree.upos(i))) {
        joining.list(i);
        joining.among(i);
        joining.behindSubject(i);
        joining.behindBody(i);
        joining.behindDay(i);
      } else if (CODES.contains(tree.upos(i))) {
        joining.code(i);
      }
    }
    return joining.grafts.tree();
  }

  /** <i>een gesprek met Ann Lee en de koning</i>: the parser joins the king to the talk. */
  private void list(int i) {
    int noun = tree.head(i);
    boolean joined =
        tree.is(i, "conj")
            && noun >= 0
            && noun < i
            && tree.upos(noun).equals("NOUN")
            && tree.children(i).stream().noneMatch(c -> tree.is(c, "case"))
            && !parties.isPerson(tree, noun)
            && parties.isActor(tree, i);
    if (!joined) {
      return;
    }
    int with = -1;
    for (int child : tree.children(noun)) {
      boolean one = child > noun && child < i && tree.is(child, "nmod");
      with = one && hasCase(child) && parties.isActor(tree, child) ? child : with;
    }
    if (with >= 0) {
      grafts.attach(i, with, "conj");
    }
  }

  private boolean hasCase(int noun) {
    return tree.children(noun).stream()
        .anyMatch(c -> c < noun && tree.is(c, "case") && TOGETHER.contains(tree.lower(c)));
  }

  /** <i>acht landen, onder wie Spanje</i>, <i>waaronder aan Spanje</i>: one of them. */
  private void among(int i) {
    boolean among =
        tree.is(i, LOOSE)
            && tree.children(i).stream().anyMatch(c -> c < i && isAmong(c))
            && tree.children(i).stream().noneMatch(c -> tree.is(c, Set.of("nsubj", "cop", "aux")));
    int head = among ? tree.head(i) : -1;
    if (head < 0) {
      return;
    }
    Optional<String> preposition =
        tree.children(i).stream()
            .filter(c -> tree.is(c, "case") && c > tree.first(i))
            .map(tree::lower)
            .findFirst();
    if (preposition.isEmpty() && NOMINAL.contains(tree.upos(head)) && head < i) {
      grafts.attach(i, head, "conj");
    } else if (preposition.isPresent()) {
      verb(i).ifPresent(verb -> toVerb(i, verb, preposition.get()));
    }
  }

  private boolean isAmong(int word) {
    boolean whom = WHOM.contains(tree.lower(word)) && tree.lower(word - 1).equals("onder");
    return whom || tree.lower(word).equals("waaronder");
  }

  /** To those before it with the same preposition, or else to the verb. */
  private void toVerb(int i, int verb, String preposition) {
    int before = -1;
    for (int child : tree.children(verb)) {
      boolean same =
          tree.is(child, "obl")
              && tree.children(child).stream()
                  .anyMatch(c -> tree.is(c, "case") && tree.lower(c).equals(preposition));
      before = same && child < i ? child : before;
    }
    grafts.attach(i, before < 0 ? verb : before, before < 0 ? "obl" : "conj");
  }

  /** <i>nu de Franse regering Spanje de ruimte geeft</i>: the country is no part of the body. */
  private void behindBody(int i) {
    int body = tree.head(i);
    int verb = body >= 0 && tree.is(body, "nsubj") ? tree.head(body) : -1;
    boolean behind =
        verb >= 0
            && tree.upos(verb).equals("VERB")
            && (verb > i || verb < body)
            && body == i - 1
            && tree.is(i, JOINED)
            && tree.children(i).stream().noneMatch(c -> tree.is(c, "case"))
            && RULING.contains(tree.lemma(body))
            && parties.place(tree, i).isPresent()
            && tree.children(body).stream()
                .anyMatch(c -> tree.is(c, "amod") && parties.isNamed(tree, c));
    if (behind) {
      grafts.attach(i, verb, tree.child(verb, "obj") < 0 ? "obj" : "iobj");
    }
  }

  /** <i>ontvangt vrijdag Ann Lee</i>: the name is no part of the day. */
  private void behindDay(int i) {
    int day = tree.head(i);
    int verb = day == i - 1 && tree.is(day, "obl") ? tree.head(day) : -1;
    boolean behind =
        verb >= 0
            && verb < day
            && tree.is(i, JOINED)
            && DAYS.contains(tree.lemma(day))
            && tree.upos(verb).equals("VERB")
            && tree.child(verb, "obj") < 0
            && tree.children(i).stream().noneMatch(c -> tree.is(c, "case"))
            && parties.isActor(tree, i);
    if (behind) {
      grafts.attach(i, verb, "obj");
    }
  }

  /** <i>probeert X20 over te halen</i>: taggers take a name with a number for a code. */
  private void code(int i) {
    int verb = tree.head(i);
    boolean bare =
        verb > i
            && tree.relation(i).equals("obl")
            && tree.children(i).isEmpty()
            && tree.upos(verb).equals("VERB")
            && tree.child(verb, "obj") < 0
            && parties.isActor(tree, i);
    if (bare) {
      grafts.attach(i, verb, "obj");
    }
  }

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

  /** <i>Daarop gaf Spanje Marokko steun</i>: two names behind the verb are two arguments. */
  private void behindSubject(int i) {
    int subject = tree.head(i);
    int verb = subject < 0 ? -1 : tree.head(subject);
    boolean title = false;
    // "bezocht minister Lee Spanje": the name hangs on the minister's.
    if (verb >= 0 && tree.is(subject, "appos") && tree.is(verb, "nsubj")) {
      verb = tree.head(verb);
      title = true;
    }
    boolean behind =
        verb >= 0
            && verb < subject
            && subject < i
            && tree.is(i, JOINED)
            && (title || tree.is(subject, "nsubj"))
            && tree.upos(verb).equals("VERB")
            && tree.children(i).stream().noneMatch(c -> tree.is(c, "case"))
            && parties.place(tree, i).isPresent();
    if (!behind) {
      return;
    }
    int object = tree.child(verb, "obj");
    boolean side =
        tree.upos(i - 1).equals("PROPN")
            && tree.upos(subject).equals("PROPN")
            && parties.beginsName(tree, i);
    // "beschuldigt Lee, de minister van Justitie, Spanje van …"
    boolean second =
        !title
            && tree.is(i, "appos")
            && object < 0
            && tree.lower(tree.first(i) - 1).equals(",")
            && tree.child(subject, "appos") < i;
    if (side || second) {
      grafts.attach(i, verb, object < 0 ? "obj" : "iobj");
    }
  }
}

package org.kroniek.extract.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.kroniek.extract.time.Times;
import org.kroniek.extract.tree.Tree;

/** Finds the words that a phrase of the lexicon needs around its verb. */
final class PhraseWords {

  private static final Set<String> ARGUMENTS =
      Set.of(
          "obj",
          "iobj",
          "nsubj:pass",
          "obl",
          "advmod",
          "compound",
          "case",
          "mark",
          "nmod",
          "amod",
          "expl",
          "fixed",
          "det",
          "xcomp");

  /** Verbs that some phrases have among their words: <i>zich kunnen vinden in</i>. */
  private static final Set<String> MODALS = Set.of("kunnen", "moeten", "willen");

  /** What stands behind these is what it is about: <i>verder gaan over het regeerakkoord</i>. */
  private static final Set<String> ABOUT = Set.of("over", "volgens", "sinds", "tijdens");

  private static final Set<String> CLAUSES = Set.of("acl", "advcl", "ccomp", "conj", "parataxis");

  private static final Set<String> ASIDE = Set.of("by", "door", "from", "with", "met", "vanuit");

  private static final Set<String> CALL = Set.of("noemen", "vinden");

  private static final Set<String> JUDGEMENT = Set.of("acl", "conj", "appos", "parataxis");

  private static final Set<String> COPULAS = Set.of("be", "zijn");

  private static final Pattern ROAD = Pattern.compile("[AN][0-9]{1,3}");

  private static final int SHORTEST = 5;

  /** Stand before their noun, in the lexicon as in the text: <i>in gevecht raken</i>. */
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "aan", "achter", "bij", "door", "in", "met", "naar", "om", "onder", "op", "over", "te",
          "tegen", "ten", "tot", "uit", "van", "voor");

  private static final Set<String> PARTING = Set.of("NOUN", "PROPN");
  private static final Set<String> MARKS = Set.of(",", ";", ":");

  private final Predicates predicates;
  private final boolean dutch;
  private final Times times;

  PhraseWords(Predicates predicates, Times times) {
    this.predicates = predicates;
    this.dutch = predicates.isDutch();
    this.times = times;
  }

  /** The words that stand with the verb, down to the nouns of its phrases. */
  static Set<Integer> around(Tree tree, int verb) {
    Set<Integer> around = new LinkedHashSet<>();
    int at = verb;
    for (int n = 0; n < 3 && at >= 0; n++) {
      for (int child : tree.children(at)) {
        if (at == verb && tree.is(child, "aux") && MODALS.contains(tree.lemma(child))) {
          around.add(child);
        }
        if (child != verb && tree.is(child, ARGUMENTS)) {
          around.add(child);
          for (int below : tree.children(child)) {
            if (tree.is(below, ARGUMENTS)) {
              if (!isAside(tree, below)) {
                around.add(below);
              }
              tree.children(below).stream().filter(c -> tree.is(c, "case")).forEach(around::add);
            } else if (isJudged(tree, verb, child, below)) {
              around.add(below);
              tree.children(below).stream().filter(c -> tree.is(c, "conj")).forEach(around::add);
            }
          }
        }
      }
      at = tree.is(at, Set.of("xcomp", "aux")) ? tree.head(at) : -1;
      // "laten gaan"
      if (at >= 0) {
        around.add(at);
      }
    }
    if (Clause.isHidden(tree, verb)) {
      around.add(tree.head(verb));
      around.addAll(tree.children(tree.head(verb)));
    }
    // "de verwijten die hij uitte"
    if (tree.is(verb, "acl") && tree.isFiniteClause(verb) && tree.head(verb) >= 0) {
      around.add(tree.head(verb));
      tree.children(tree.head(verb)).stream().filter(c -> tree.is(c, "fixed")).forEach(around::add);
    }
    return around;
  }

  /** <i>noemde de heffing „onterecht en onaanvaardbaar”</i>: the parser hangs it on the noun. */
  private static boolean isJudged(Tree tree, int verb, int noun, int word) {
    return CALL.contains(tree.lemma(verb))
        && word > noun
        && tree.is(noun, "obj")
        && tree.is(word, JUDGEMENT)
        && !tree.isFiniteClause(word);
  }

  /** What a noun is told with is not what is done: <i>an offer by the government</i>. */
  private static boolean isAside(Tree tree, int word) {
    return tree.is(word, "nmod") && Clause.hasCase(tree, word, ASIDE);
  }

  /** The word, or in Dutch a compound that ends in it: <i>de btw-wet intrekken</i>. */
  private boolean is(Tree tree, int i, String word) {
    String lemma = tree.lemma(i);
    boolean road = word.equals("snelweg") && ROAD.matcher(tree.form(i)).matches();
    boolean compound =
        dutch
            && word.length() >= SHORTEST
            && tree.upos(i).equals("NOUN")
            && lemma.endsWith(word)
            && (lemma.equals(word) || !predicates.isUnrelated(lemma, word))
            && tree.children(i).stream()
                .noneMatch(c -> tree.is(c, "case") && ABOUT.contains(tree.lower(c)));
    // "freeze the loan" beside "freeze loans"
    boolean one = !dutch && word.equals(lemma + "s");
    // "according to" is no accord.
    boolean preposition = tree.is(i, "case") && tree.upos(i).equals("VERB");
    boolean same = lemma.equals(word) && !preposition;
    return road || compound || one || same || tree.lower(i).equals(word);
  }

  /** The places of the words that a phrase needs beside its head; empty where one is missing. */
  Optional<Set<Integer>> in(
      Tree tree, int head, String key, List<String> needed, Set<Integer> around) {
    Set<Integer> words = new LinkedHashSet<>();
    boolean keyed = false;
    for (String word : needed) {
      if (!keyed && word.equals(key)) {
        keyed = true;
        continue;
      }
      Optional<Integer> place =
          around.stream()
              .filter(i -> !words.contains(i))
              .filter(i -> is(tree, i, word) && !isOfTime(tree, i))
              .findFirst()
              .or(() -> beside(tree, head, word));
      if (place.isEmpty()) {
        return idiom(tree, head, key, needed);
      }
      words.add(place.get());
    }
    List<Integer> places = List.copyOf(words);
    boolean another =
        needed.size() == 2 && needed.get(0).equals("van") && isOfNoun(tree, places.get(0));
    return dutch && (another || isParted(tree, key, needed, places))
        ? idiom(tree, head, key, needed)
        : Optional.of(words);
  }

  /** <i>voorziet een groei van het bedrijf</i>: what is grown is not what is provided with. */
  private static boolean isOfNoun(Tree tree, int preposition) {
    int noun = tree.head(preposition);
    return noun >= 0
        && tree.is(noun, "nmod")
        && tree.head(noun) >= 0
        && tree.upos(tree.head(noun)).equals("NOUN");
  }

  /** <i>raakten bij gevechten in Rome gewond</i>: the preposition is another noun's. */
  private static boolean isParted(
      Tree tree, String key, List<String> needed, List<Integer> places) {
    int own = needed.indexOf(key);
    for (int k = 0; k + 1 < needed.size(); k++) {
      int preposition = k < own ? k : k - 1;
      boolean before = k != own && k + 1 != own && PREPOSITIONS.contains(needed.get(k));
      int noun = before ? places.get(preposition + 1) : -1;
      if (before && tree.upos(noun).equals("NOUN")) {
        int from = places.get(preposition);
        boolean parted =
            IntStream.range(from + 1, Math.max(from + 1, noun))
                .anyMatch(i -> isBetween(tree, i) && !places.contains(i));
        if (noun < from || parted) {
          return true;
        }
      }
    }
    return false;
  }

  /** Not a measure: <i>tot dertig jaar cel</i>. */
  private static boolean isBetween(Tree tree, int word) {
    boolean noun = PARTING.contains(tree.upos(word)) && !tree.upos(word - 1).equals("NUM");
    return noun || MARKS.contains(tree.lower(word));
  }

  /**
   * Two words or more that stand together in the clause, wherever the parser hangs them: <i>veegt
   * de kritiek van de oppositie van tafel</i>.
   */
  private static Optional<Set<Integer>> idiom(
      Tree tree, int verb, String key, List<String> needed) {
    List<String> rest = new ArrayList<>(needed);
    rest.remove(key);
    if (rest.size() < 2) {
      return Optional.empty();
    }
    for (int i = tree.first(verb); i <= tree.last(verb); i++) {
      Set<Integer> words = new LinkedHashSet<>();
      int at = i;
      for (String word : rest) {
        boolean article = !words.isEmpty() && tree.upos(at).equals("DET");
        at += article ? 1 : 0;
        if (at > tree.last(verb) || !tree.lower(at).equals(word) || isOfAnother(tree, verb, at)) {
          break;
        }
        words.add(at++);
      }
      if (words.size() == rest.size()) {
        return Optional.of(words);
      }
    }
    return Optional.empty();
  }

  /** <i>kwam om het leven, bracht een bezoek</i>: the words stand with a verb of their own. */
  private static boolean isOfAnother(Tree tree, int verb, int word) {
    int at = tree.head(word);
    while (at >= 0 && at != verb && !Clause.isVerb(tree, at)) {
      at = tree.head(at);
    }
    boolean another = at >= 0 && at != verb && tree.is(at, CLAUSES);
    return another && (tree.isFiniteClause(at) || tree.is(at, "acl"));
  }

  /** <i>called the king on Friday</i> is no calling on him. */
  private boolean isOfTime(Tree tree, int word) {
    // "joined in March" is no joining of a march.
    boolean itself = !dutch && tree.upos(word).equals("PROPN");
    int head = itself ? word : tree.is(word, "case") ? tree.head(word) : -1;
    return head >= 0
        && times.within(tree.sentence().span()).stream()
            .anyMatch(t -> t.span().overlaps(tree.span(head)));
  }

  /** A particle or preposition right behind the verb, whatever the parser makes of it. */
  private static Optional<Integer> beside(Tree tree, int head, String word) {
    if (tree.lower(head + 1).equals(word)) {
      return Optional.of(head + 1);
    }
    boolean copula = COPULAS.contains(word) && tree.child(head, Set.of("cop", "aux:pass")) >= 0;
    return copula ? Optional.of(tree.child(head, Set.of("cop", "aux:pass"))) : Optional.empty();
  }
}

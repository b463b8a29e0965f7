package org.kroniek.extract.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kroniek.extract.time.Times;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Event;

/** Finds the words of a sentence that tell events. */
final class Triggers {

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

  private static final Set<String> EFFORTS =
      Set.of("effort", "campaign", "mission", "initiative", "process", "drive", "bid");

  private static final Set<String> OBJECT = Set.of("obj", "nsubj", "nsubj:pass");
  private static final Set<String> POSTED =
      Set.of("base", "deploy", "legeren", "station", "stationeren");

  private static final Set<String> PORTIONS =
      Set.of("round", "series", "set", "day", "session", "wave", "ronde", "reeks", "serie", "golf");

  private static final Set<String> OF = Set.of("of", "van");
  private static final Set<String> CLAUSES = Set.of("acl", "advcl", "ccomp", "conj", "parataxis");

  private static final Set<String> ASIDE = Set.of("by", "door", "from", "with", "met", "vanuit");
  private static final Set<String> COPULAS = Set.of("be", "zijn");
  private static final Pattern ROAD = Pattern.compile("[AN][0-9]{1,3}");
  private static final int SHORTEST = 5;

  private final Predicates predicates;
  private final VerbKeys keys;
  private final Times times;

  Triggers(Predicates predicates, Times times) {
    this.predicates = predicates;
    this.keys = new VerbKeys(predicates);
    this.times = times;
  }

  /**
   * What each place may tell, verbs before nouns; of one place what is told by most words first.
   */
  List<List<Trigger>> in(Tree tree) {
    List<List<Trigger>> found = new ArrayList<>();
    for (int i = 0; i < tree.size(); i++) {
      if (Clause.isVerb(tree, i) && (Clause.isHidden(tree, i) || !isState(tree, i))) {
        found.add(verb(tree, i));
      }
    }
    for (int i = 0; i < tree.size(); i++) {
      if (predicates.isDutch() && Clause.isState(tree, i)) {
        found.add(verb(tree, i));
      }
      if (tree.upos(i).equals("NOUN")) {
        found.add(
            noun(tree, i)
                .filter(t -> !t.predicate().carried() || isBetween(t))
                .map(List::of)
                .orElse(List.of()));
      }
    }
    return found;
  }

  /** <i>het akkoord tussen de bond en de werkgevers</i>: both who made it are told. */
  private static boolean isBetween(Trigger noun) {
    Tree tree = noun.tree();
    return noun.predicate().type() == Event.Type.AGREE
        && noun.predicate().mutual()
        && tree.children(noun.at()).stream()
            .anyMatch(c -> tree.is(c, "nmod") && Clause.hasCase(tree, c, Set.of("tussen")));
  }

  /**
   * <i>de bezette gebieden</i>, <i>troops stationed abroad</i>: how things are, not what goes on.
   */
  private boolean isState(Tree tree, int verb) {
    boolean attribute = tree.is(verb, "amod") && tree.child(verb, OBJECT) < 0;
    boolean posted = tree.is(verb, "acl") && POSTED.contains(tree.lemma(verb));
    return (attribute || (posted && Clause.isPassive(tree, verb)))
        && Clause.by(tree, verb).isEmpty();
  }

  private List<Trigger> verb(Tree tree, int i) {
    List<Trigger> found = new ArrayList<>();
    Set<Integer> around = around(tree, i);
    found.addAll(besideParticle(tree, i, around));
    for (String key : keys.of(tree, i)) {
      List<Trigger> own = new ArrayList<>();
      for (Predicate predicate : predicates.verbs(key)) {
        others(tree, i, key, predicate.words(), around)
            .filter(w -> predicates.isDutch() || !EnglishSenses.isStray(tree, i, predicate, w))
            .ifPresent(words -> own.add(new Trigger(tree, i, predicate, words)));
      }
      List<Trigger> phrases =
          new ArrayList<>(own.stream().filter(t -> t.predicate().words().size() > 1).toList());
      // Of "veto uitspreken over steun" the words that stand nearest to the verb.
      phrases.sort(Comparator.comparingInt(Triggers::far));
      phrases.addAll(carried(tree, i, key, around));
      phrases.sort(Comparator.comparingInt(Triggers::size));
      found.addAll(phrases);
      own.stream().filter(t -> t.predicate().words().size() == 1).forEach(found::add);
    }
    return found;
  }

  /**
   * <i>nam de unie op de korrel</i>: a phrase whose preposition the parser takes for a particle,
   * though the rest of the phrase stands right behind it.
   */
  private List<Trigger> besideParticle(Tree tree, int verb, Set<Integer> around) {
    int particle = predicates.isDutch() ? tree.child(verb, "compound:prt") : -1;
    String lemma = tree.lemma(verb);
    boolean phrase =
        particle >= 0 && Set.of("DET", "NOUN", "ADJ").contains(tree.upos(particle + 1));
    if (!phrase) {
      return List.of();
    }
    String form = tree.lower(particle);
    String plain = lemma.startsWith(form) ? lemma.substring(form.length()) : lemma;
    List<Trigger> found = new ArrayList<>();
    for (Predicate predicate : predicates.verbs(plain)) {
      boolean begins = predicate.words().size() > 2 && predicate.words().get(0).equals(form);
      (begins
              ? others(tree, verb, plain, predicate.words(), around)
              : Optional.<Set<Integer>>empty())
          .ifPresent(words -> found.add(new Trigger(tree, verb, predicate, words)));
    }
    return found;
  }

  private static int size(Trigger trigger) {
    return -trigger.predicate().words().size();
  }

  /** How many of its words are no object of the verb. */
  private static int far(Trigger trigger) {
    Tree tree = trigger.tree();
    return (int)
        trigger.words().stream()
            .filter(i -> tree.head(i) != trigger.at() || tree.is(i, "obl"))
            .filter(i -> !tree.is(i, "case"))
            .count();
  }

  /** A verb of little meaning with a noun that tells the event. */
  private List<Trigger> carried(Tree tree, int i, String key, Set<Integer> around) {
    List<Trigger> found = new ArrayList<>();
    for (LightVerb light : predicates.light(key)) {
      Optional<Set<Integer>> words = others(tree, i, key, light.words(), around);
      for (int noun : words.isPresent() ? nouns(tree, i, light) : List.<Integer>of()) {
        Set<Integer> all = new LinkedHashSet<>(words.orElse(Set.of()));
        all.add(noun);
        noun(tree, noun)
            .map(Trigger::predicate)
            .ifPresent(p -> found.add(new Trigger(tree, i, p.carriedBy(light), all)));
      }
    }
    return found;
  }

  /** The nouns that the verb may carry: its object, or what stands behind its preposition. */
  private static List<Integer> nouns(Tree tree, int verb, LightVerb light) {
    List<Integer> nouns = new ArrayList<>();
    for (int child : tree.children(verb)) {
      boolean object = tree.is(child, "obj") || tree.is(child, "nsubj:pass");
      boolean behind =
          light.words().size() > 1
              && tree.is(child, "obl")
              && Clause.hasCase(tree, child, Set.copyOf(light.words()));
      if (object || behind) {
        nouns.add(child);
        portion(tree, child).ifPresent(nouns::add);
      }
    }
    // "de beperkingen die de unie gaat opleggen"
    int top = verb;
    while (tree.is(top, "xcomp") && tree.head(top) >= 0 && Clause.isVerb(tree, tree.head(top))) {
      top = tree.head(top);
    }
    int head = tree.head(verb);
    boolean relative = tree.head(top) >= 0 && tree.is(top, "acl") && tree.isFiniteClause(top);
    // "het akkoord waaraan hij een eind maakt": what he makes is the end.
    if (relative && nouns.stream().noneMatch(n -> tree.upos(n).equals("NOUN"))) {
      nouns.add(tree.head(top));
    } else if (head >= 0 && tree.is(verb, "xcomp") && tree.child(head, "obj") >= 0) {
      nouns.add(tree.child(head, "obj"));
    }
    return nouns;
  }

  /** <i>a round of talks</i>: what there is several of. */
  static Optional<Integer> portion(Tree tree, int noun) {
    return PORTIONS.contains(tree.lemma(noun))
        ? tree.children(noun).stream()
            .filter(c -> c > noun && tree.is(c, "nmod") && Clause.hasCase(tree, c, OF))
            .findFirst()
        : Optional.empty();
  }

  /** The words that stand with the verb, down to the nouns of its phrases. */
  private static Set<Integer> around(Tree tree, int verb) {
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
    }
    return around;
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
        predicates.isDutch()
            && word.length() >= SHORTEST
            && tree.upos(i).equals("NOUN")
            && lemma.endsWith(word)
            && tree.children(i).stream()
                .noneMatch(c -> tree.is(c, "case") && ABOUT.contains(tree.lower(c)));
    // "freeze the loan" beside "freeze loans"
    boolean one = !predicates.isDutch() && word.equals(lemma + "s");
    // "according to" is no accord.
    boolean preposition = tree.is(i, "case") && tree.upos(i).equals("VERB");
    boolean same = lemma.equals(word) && !preposition;
    return road || compound || one || same || tree.lower(i).equals(word);
  }

  private Optional<Set<Integer>> others(
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
    return Optional.of(words);
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
    boolean itself = !predicates.isDutch() && tree.upos(word).equals("PROPN");
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

  private Optional<Trigger> noun(Tree tree, int i) {
    if (EnglishSenses.isPeaceful(tree, i)) {
      return Optional.empty();
    }
    // "a mediation effort": the noun before it tells what.
    int kind = EFFORTS.contains(tree.lemma(i)) ? tree.child(i, "compound") : -1;
    if (kind >= 0 && kind < i && !predicates.isDutch()) {
      for (Predicate predicate : predicates.nouns(tree.lemma(kind))) {
        if (predicate.words().size() == 1) {
          return Optional.of(new Trigger(tree, i, predicate, Set.of(i)));
        }
      }
    }
    List<Predicate> known = new ArrayList<>(predicates.nouns(tree.lemma(i)));
    // "talks" are more than "a talk"
    known.addAll(tree.lower(i).equals(tree.lemma(i)) ? List.of() : predicates.form(tree.lower(i)));
    for (Predicate predicate : known) {
      List<String> words = predicate.words();
      boolean whole = true;
      for (int k = 0; k < words.size() - 1; k++) {
        whole &= tree.lower(i - words.size() + 1 + k).equals(words.get(k));
      }
      if (whole) {
        return Optional.of(new Trigger(tree, i, predicate, Set.of(i)));
      }
    }
    return Optional.empty();
  }
}

package org.kroniek.extract.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.time.Times;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Event;

/** Finds the words of a sentence that tell events. */
final class Triggers {

  private static final Set<String> EFFORTS =
      Set.of("effort", "campaign", "mission", "initiative", "process", "drive", "bid");

  private static final Set<String> OBJECT = Set.of("obj", "nsubj", "nsubj:pass");
  private static final Set<String> POSTED =
      Set.of("base", "deploy", "legeren", "station", "stationeren");

  private static final Set<String> PORTIONS =
      Set.of("round", "series", "set", "day", "session", "wave", "ronde", "reeks", "serie", "golf");

  private static final Set<String> OF = Set.of("of", "van");
  private static final Set<String> WHOSE = Set.of("nmod", "amod", "nmod:poss", "compound");

  private final Predicates predicates;
  private final VerbKeys keys;
  private final PhraseWords phrases;

  Triggers(Predicates predicates, Times times) {
    this.predicates = predicates;
    this.keys = new VerbKeys(predicates, times);
    this.phrases = new PhraseWords(predicates, times);
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
    Set<Integer> around = PhraseWords.around(tree, i);
    found.addAll(besideParticle(tree, i, around));
    for (String key : keys.of(tree, i)) {
      List<Trigger> own = new ArrayList<>();
      for (Predicate predicate : predicates.verbs(key)) {
        phrases
            .in(tree, i, key, predicate.words(), around)
            .filter(w -> predicates.isDutch() || !EnglishSenses.isStray(tree, i, predicate, w))
            .ifPresent(words -> own.add(new Trigger(tree, i, predicate, words)));
      }
      List<Trigger> several =
          new ArrayList<>(own.stream().filter(t -> t.predicate().words().size() > 1).toList());
      // Of "veto uitspreken over steun" the words that stand nearest to the verb.
      several.sort(Comparator.comparingInt(Triggers::far));
      several.addAll(carried(tree, i, key, around));
      several.sort(Comparator.comparingInt(Triggers::size));
      found.addAll(several);
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
              ? phrases.in(tree, verb, plain, predicate.words(), around)
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
      Optional<Set<Integer>> words = phrases.in(tree, i, key, light.words(), around);
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
    boolean relative =
        tree.head(top) >= 0
            && tree.is(top, "acl")
            && tree.isFiniteClause(top)
            && !isAdverbial(tree, top);
    // "het akkoord waaraan hij een eind maakt": what he makes is the end.
    if (relative && nouns.stream().noneMatch(n -> tree.upos(n).equals("NOUN"))) {
      nouns.add(tree.head(top));
    } else if (head >= 0 && tree.is(verb, "xcomp") && tree.child(head, "obj") >= 0) {
      nouns.add(tree.child(head, "obj"));
    }
    return nouns;
  }

  /** <i>het debat waarin zij de minister onder vuur namen</i>: the debate is not what they took. */
  private static boolean isAdverbial(Tree tree, int clause) {
    return tree.lower(tree.first(clause)).startsWith("waar")
        || tree.upos(tree.first(clause)).equals("ADP");
  }

  /** <i>a round of talks</i>: what there is several of. */
  static Optional<Integer> portion(Tree tree, int noun) {
    return PORTIONS.contains(tree.lemma(noun))
        ? tree.children(noun).stream()
            .filter(c -> c > noun && tree.is(c, "nmod") && Clause.hasCase(tree, c, OF))
            .findFirst()
        : Optional.empty();
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
      if (whole && isOfKind(tree, i, predicate)) {
        return Optional.of(new Trigger(tree, i, predicate, Set.of(i)));
      }
    }
    return Optional.empty();
  }

  /** <i>de uitzending van militairen</i>, but not that of a film. */
  private boolean isOfKind(Tree tree, int noun, Predicate predicate) {
    return !predicates.isDutch()
        || predicate.things().isEmpty()
        || tree.children(noun).stream()
            .filter(c -> tree.is(c, WHOSE))
            .anyMatch(
                c ->
                    tree.lemma(c).startsWith("militair")
                        || predicates.isThing(tree.lemma(c), predicate.things().get()));
  }
}

package org.kroniek.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.time.Times;
import org.kroniek.extract.tree.Tree;

/** Under which words the lexicon may have a verb: with its particle, and without. */
final class VerbKeys {

  private static final Set<String> MANNERS = Set.of("advmod", "xcomp");

  /** Particles that are prepositions too. */
  private static final Set<String> PREPOSITIONS =
      Set.of("aan", "bij", "door", "in", "na", "om", "onder", "op", "over", "tegen", "uit", "voor");

  private static final Set<String> OPENING = Set.of("DET", "ADJ", "PRON");

  private final Predicates predicates;
  private final Times times;

  VerbKeys(Predicates predicates, Times times) {
    this.predicates = predicates;
    this.times = times;
  }

  private static final String UP = "op";
  private static final String OVER = "over";
  private static final int FARTHEST = 8;

  /** With its particle first: <i>valt … aan</i> is another verb than <i>valt</i>. */
  List<String> of(Tree tree, int i) {
    List<String> keys = new ArrayList<>();
    String lemma = plain(tree, i, predicates.lemma(tree.lemma(i), tree.lower(i)));
    if (!predicates.isDutch()) {
      // "is prepared to": the parser takes what one is for what is done to him.
      String form = tree.lower(i);
      boolean state = !form.equals(lemma) && predicates.isVerb(form);
      boolean is = Clause.isPassive(tree, i) || tree.child(i, "cop") >= 0;
      boolean itself = state && is && Clause.by(tree, i).isEmpty();
      return itself ? List.of(form, lemma) : List.of(lemma);
    }
    // "is vernietigend over het plan": what somebody thinks of it, not what he does to it.
    if (tree.lower(i).endsWith("end") && tree.child(i, "cop") >= 0) {
      return List.of(tree.lower(i));
    }
    // "is tegen een verbod": as who is against is told.
    if (Clause.isState(tree, i)) {
      String side = tree.lower(tree.child(i, "case")) + "zijn";
      return predicates.isVerb(side) ? List.of(tree.lemma(i), side) : List.of(tree.lemma(i));
    }
    for (int child : tree.children(i)) {
      if (isOverAndOver(tree, child)) {
        keys.add(lemma.startsWith(OVER) ? lemma.substring(OVER.length()) : lemma);
      } else if (tree.is(child, "compound:prt") && !isUpToDate(tree, child)) {
        boolean whole = lemma.startsWith(tree.lower(child));
        String key = whole ? lemma : tree.lower(child) + lemma;
        if (isBeforePhrase(tree, i, child)) {
          keys.add(whole ? lemma.substring(tree.lower(child).length()) : lemma);
          continue;
        }
        keys.add(key);
        // A preposition that the parser takes for a particle: "weigerde op voorhand".
        boolean before =
            tree.lower(child).equals("samen")
                || Set.of("NOUN", "PROPN", "DET", "ADJ", "ADV").contains(tree.upos(child + 1));
        // "stelt geld beschikbaar": what the object becomes is no particle.
        boolean becomes = tree.upos(child).equals("ADJ");
        // "namen voertuigen in beslag" is not told with a particle either.
        // "legt beslag op de tegoeden": nor is a noun one.
        boolean noun = tree.upos(child + 1).equals("NOUN") || tree.upos(child).equals("NOUN");
        if (((before || becomes) && !predicates.isVerb(key)) || noun) {
          keys.add(whole ? lemma.substring(tree.lower(child).length()) : lemma);
        }
      }
    }
    for (int child : tree.children(i)) {
      // "keurde de begroting goed": the parser takes the particle for an adverb.
      String key = tree.lower(child) + lemma;
      boolean adjective = tree.upos(child).equals("ADJ") && tree.is(child, MANNERS);
      // "kwam in Brussel samen"
      adjective |= tree.lower(child).equals("samen") && child > i && tree.is(child, MANNERS);
      if (keys.isEmpty() && adjective && predicates.isVerb(key)) {
        keys.add(key);
      }
    }
    if (keys.isEmpty()) {
      astray(tree, i, lemma).ifPresent(keys::add);
      keys.add(lemma);
    }
    return keys;
  }

  /** <i>nam in gebruik, kwam aan de macht</i>: what the parser takes for a particle is none. */
  private static boolean isBeforePhrase(Tree tree, int verb, int particle) {
    int noun = particle + 1;
    while (noun < tree.size() && OPENING.contains(tree.upos(noun))) {
      noun++;
    }
    boolean phrase =
        PREPOSITIONS.contains(tree.lower(particle))
            && noun < tree.size()
            && tree.upos(noun).equals("NOUN")
            && (tree.head(noun) == verb || tree.head(noun) == particle)
            && !OtherSenses.isSpell(tree, noun);
    boolean again = false;
    for (int i = noun; phrase && i <= tree.last(verb); i++) {
      again |= tree.lower(i).equals(tree.lower(particle));
    }
    return phrase && !again;
  }

  /** <i>beschuldigen elkaar over en weer</i>. */
  private static boolean isOverAndOver(Tree tree, int word) {
    return tree.lower(word).equals(OVER)
        && tree.lower(word + 1).equals("en")
        && tree.lower(word + 2).equals("weer");
  }

  /** <i>zegt haar op de hoogte te houden</i>: that is no <i>opzeggen</i>. */
  private static String plain(Tree tree, int verb, String lemma) {
    boolean up = lemma.startsWith(UP) && !tree.lower(verb).startsWith(UP);
    for (int i = verb + 1; up && i < Math.min(tree.size() - 2, verb + FARTHEST); i++) {
      if (isUpToDate(tree, i)) {
        return lemma.substring(UP.length());
      }
    }
    return lemma;
  }

  /** <i>heeft gezegd op woensdag te komen</i>. */
  private boolean isOfTime(Tree tree, int word) {
    int noun = tree.is(word, "case") ? tree.head(word) : -1;
    if (noun < 0) {
      return false;
    }
    // Days and months are names that are written small.
    boolean day =
        tree.upos(noun).equals("PROPN") && Character.isLowerCase(tree.form(noun).charAt(0));
    return day
        || times.within(tree.sentence().span()).stream()
            .anyMatch(t -> t.span().overlaps(tree.span(noun)));
  }

  /** <i>op de hoogte</i>. */
  private static boolean isUpToDate(Tree tree, int word) {
    return tree.lower(word).equals(UP) && tree.lower(word + 2).equals("hoogte");
  }

  /** A particle that the parser gives to what is asked: <i>roept hen op te komen</i>. */
  private Optional<String> astray(Tree tree, int verb, String lemma) {
    int infinitive = tree.child(verb, "xcomp");
    int asked = infinitive < 0 ? tree.child(verb, "ccomp") : infinitive;
    // "trok het in twijfel": a noun is nothing that somebody is asked to do.
    boolean noun = asked >= 0 && tree.upos(asked).equals("NOUN");
    for (int i = verb + 1; i < asked && !noun && !tree.upos(i).equals("SCONJ"); i++) {
      // "roept op het akkoord na te leven": to call takes no clause, to call on somebody does.
      boolean calls = tree.is(i, "case") && tree.lemma(verb).equals("roepen");
      boolean particle =
          calls || (tree.is(i, Set.of("mark", "case", "compound:prt")) && tree.isUnder(i, asked));
      particle &= !isOfTime(tree, i);
      String key = tree.lower(i) + lemma;
      // "zegt af te treden": what is said is the whole verb.
      boolean said = tree.lemma(verb).equals("zeggen") && tree.lower(i + 1).equals("te");
      if (particle && !said && predicates.isVerb(key) && !isUpToDate(tree, i)) {
        return Optional.of(key);
      }
    }
    return Optional.empty();
  }
}

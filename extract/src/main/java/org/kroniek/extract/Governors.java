package org.kroniek.extract;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.Governor.Frame;
import org.kroniek.extract.Governor.Pos;
import org.kroniek.extract.data.DataFile;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Statement;

/** The governors of one language, by lemma: those of their own file and the reporting verbs. */
final class Governors {

  private static final Set<String> EFFECTS =
      Set.of(
          "appear",
          "be",
          "cause",
          "ensure",
          "entail",
          "follow",
          "guarantee",
          "happen",
          "have",
          "help",
          "let",
          "make",
          "mean",
          "result",
          "seem",
          "turn",
          "work");

  private final Map<String, Governor> verbs = new HashMap<>();
  private final Map<String, Governor> nouns = new HashMap<>();
  private final Map<String, Governor> adjectives = new HashMap<>();

  private Governors() {}

  static Governors of(String code, Iterable<CueVerb> reporting) {
    Governors governors = new Governors();
    reporting.forEach(governors::add);
    for (List<String> row :
        DataFile.rows("governors-" + code + ".tsv", "lemma\tpos\tframes\tprepositions\tact")) {
      governors.merge(Governor.of(row));
    }
    return governors;
  }

  private Map<String, Governor> of(Pos pos) {
    return switch (pos) {
      case VERB -> verbs;
      case NOUN -> nouns;
      case ADJ -> adjectives;
    };
  }

  /** The governor's own line says the act; the frames of both count. */
  private void merge(Governor governor) {
    of(governor.pos())
        .merge(
            governor.lemma(),
            governor,
            (old, line) -> {
              Set<Frame> frames = EnumSet.noneOf(Frame.class);
              frames.addAll(old.frames());
              frames.addAll(line.frames());
              Set<String> prepositions = new HashSet<>(old.prepositions());
              prepositions.addAll(line.prepositions());
              return new Governor(line.lemma(), line.pos(), frames, prepositions, line.act());
            });
  }

  /** The frames of a reporting verb of one word; those of more stand in the governors' file. */
  private void add(CueVerb verb) {
    Set<Frame> frames = EnumSet.noneOf(Frame.class);
    for (CueVerb.Frame frame : verb.frames()) {
      switch (frame) {
        case THAT, ZERO, WHETHER, OPINION -> frames.add(Frame.CLAUSE);
        case TO -> frames.add(Frame.TO);
        case FORTO -> frames.add(Frame.FORTO);
        default -> {
          // What else a verb can do does not show in the tree.
        }
      }
    }
    if (!frames.isEmpty() && verb.lemma().indexOf(' ') < 0) {
      merge(new Governor(verb.lemma(), Pos.VERB, frames, Set.of(), verb.act()));
    }
  }

  /** The governor that the word is, with the particle that it goes with. */
  Optional<Governor> at(Tree tree, int i) {
    return switch (tree.upos(i)) {
      case "VERB", "AUX" ->
          isPredicate(tree, i) ? state(tree, i).or(() -> verb(tree, i)) : verb(tree, i);
      case "NOUN" -> Optional.ofNullable(nouns.get(tree.lemma(i)));
      case "ADJ", "ADV" -> Optional.ofNullable(adjectives.get(tree.lemma(i)));
      default -> Optional.empty();
    };
  }

  /** <i>is bezorgd</i>: a participle with a copula is as good as an adjective. */
  private static boolean isPredicate(Tree tree, int i) {
    return tree.feature(i, "VerbForm").equals("Part") && tree.child(i, "cop") >= 0;
  }

  private Optional<Governor> state(Tree tree, int i) {
    return Optional.ofNullable(adjectives.get(tree.lower(i)));
  }

  /** <i>wilde weten wanneer …</i>, <i>wants to know whether …</i>: asks it. */
  private static boolean isAsked(Tree tree, int i) {
    int head = tree.head(i);
    String helper = head >= 0 && tree.is(i, "xcomp") ? tree.lemma(head) : "";
    return (helper.equals("willen") && tree.lemma(i).equals("weten"))
        || (helper.equals("want") && tree.lemma(i).equals("know"));
  }

  /**
   * <i>riep hen op te komen</i>: a particle that the parser gave to the infinitive behind it; -1
   * where there is none.
   */
  static int strayedParticle(Tree tree, int i) {
    int infinitive = tree.child(i, "xcomp");
    int particle = infinitive > i ? tree.child(infinitive, "compound:prt") : -1;
    return particle > i && tree.lower(particle + 1).equals("te") ? particle : -1;
  }

  /** <i>maakte Jansen vrijdag bekend na afloop</i>: the parser may take it for an adverb. */
  private static boolean isPublic(Tree tree, int verb) {
    for (int child : tree.children(verb)) {
      if (child > verb && tree.lower(child).equals("bekend")) {
        return true;
      }
    }
    return false;
  }

  /**
   * The verb of a lemma, or of one that an <i>e</i> or a letter written twice parts from it:
   * <i>stresse</i>, <i>blam</i>, <i>bragg</i>.
   */
  private Optional<Governor> known(String lemma) {
    Governor found = verbs.get(lemma);
    String stem = lemma.endsWith("e") ? lemma.substring(0, lemma.length() - 1) : lemma;
    if (found == null) {
      found = verbs.get(stem.equals(lemma) ? lemma + 'e' : stem);
    }
    int last = stem.length() - 1;
    if (found == null && last > 1 && stem.charAt(last) == stem.charAt(last - 1)) {
      found = verbs.get(stem.substring(0, last));
    }
    return Optional.ofNullable(found);
  }

  private Optional<Governor> verb(Tree tree, int i) {
    String lemma = tree.lemma(i);
    if (isAsked(tree, i)) {
      return Optional.ofNullable(verbs.get(tree.lemma(tree.head(i)) + ' ' + lemma));
    }
    int wanted = tree.child(i, "xcomp");
    if (wanted >= 0 && isAsked(tree, wanted)) {
      return Optional.empty();
    }
    int particle = tree.child(i, "compound:prt");
    if (particle >= 0) {
      int noun = tree.child(particle, "fixed");
      String with = lemma + ' ' + tree.lemma(particle) + (noun < 0 ? "" : " " + tree.lemma(noun));
      Governor joined = verbs.get(with);
      if (joined != null) {
        return Optional.of(joined);
      }
      if (!lemma.startsWith(tree.lemma(particle))) {
        return Optional.empty();
      }
    }
    if (lemma.equals("maken") && isPublic(tree, i)) {
      return Optional.ofNullable(verbs.get("bekendmaken"));
    }
    int strayed = strayedParticle(tree, i);
    return strayed < 0
        ? known(lemma).or(() -> unknown(tree, i))
        : Optional.ofNullable(verbs.get(tree.lower(strayed) + lemma)).or(() -> known(lemma));
  }

  /**
   * An English verb that no list holds with a clause that <i>that</i> opens: <i>the mayor bemoaned
   * that …</i>. What brings something about, or lets it be, tells no words.
   */
  private Optional<Governor> unknown(Tree tree, int i) {
    int clause = tree.child(i, "ccomp");
    boolean told =
        clause > i
            && tree.upos(i).equals("VERB")
            && tree.children(clause).stream()
                .anyMatch(c -> tree.is(c, "mark") && c > i && tree.lower(c).equals("that"));
    return told && !EFFECTS.contains(tree.lemma(i))
        ? Optional.of(
            new Governor(
                tree.lemma(i),
                Pos.VERB,
                EnumSet.of(Frame.CLAUSE, Frame.SHOWS),
                Set.of(),
                Statement.Act.ASSERT))
        : Optional.empty();
  }
}

package org.kroniek.extract.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Parties;
import org.kroniek.extract.tree.Scene;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Event;
import org.kroniek.model.Event.Modality;
import org.kroniek.model.Party;
import org.kroniek.model.Statement;

/** Who says that another is guilty of a deed accuses him: <i>said the rebels were to blame</i>. */
final class Blame {

  private static final Set<String> GUILTY =
      Set.of("responsible", "guilty", "complicit", "verantwoordelijk", "schuldig", "medeplichtig");
  private static final Set<String> BEHIND = Set.of("achter", "behind");
  private static final Set<String> SIT = Set.of("zitten", "staan", "schuilgaan", "stand", "lie");
  private static final Set<String> FOR = Set.of("for", "of", "in", "voor", "aan");

  /** What somebody is made to answer for, beside what the lexicon tells. */
  private static final Set<String> HARM =
      Set.of(
          "death",
          "crisis",
          "disaster",
          "escalation",
          "dood",
          "ramp",
          "escalatie",
          "schade",
          "damage",
          "crime",
          "misdaad",
          "atrocity",
          "misstand",
          "chaos");

  private static final double TRUST = 0.6;

  private final Predicates words;
  private final Manners manners;
  private final Scene scene;
  private final Parties parties;

  Blame(Predicates words, Manners manners, Scene scene) {
    this.words = words;
    this.manners = manners;
    this.scene = scene;
    this.parties = scene.parties();
  }

  /** What the word, an adjective with a copula, tells in what somebody else says. */
  Optional<Told> of(Tree tree, int word) {
    boolean behind = isBehind(tree, word);
    int copula = GUILTY.contains(tree.lemma(word)) ? tree.child(word, "cop") : -1;
    int subject = behind ? sitting(tree, word) : copula < 0 ? -1 : tree.child(word, "nsubj");
    Optional<Statement> said =
        subject < 0
            ? Optional.empty()
            : scene.claims().at(tree.span(word).start()).filter(s -> s.source().isPresent());
    boolean plain = subject >= 0 && !isDenied(tree, word) && (behind || isOfHarm(tree, word));
    if (said.isEmpty() || !plain || !parties.isActor(tree, subject)) {
      return Optional.empty();
    }
    Party source = said.get().source().orElseThrow().party();
    List<Party> blamed = parties.of(tree, subject);
    return blamed.isEmpty() || blamed.contains(source)
        ? Optional.empty()
        : Optional.of(told(tree, word, subject, source, blamed, said.get()));
  }

  /** Who sits behind it, the subject of a copula or of a verb of place; -1 where nobody does. */
  private static int sitting(Tree tree, int deed) {
    if (tree.child(deed, "cop") >= 0) {
      return tree.child(deed, "nsubj");
    }
    int verb = tree.head(deed);
    boolean sits = verb >= 0 && SIT.contains(tree.lemma(verb)) && !isDenied(tree, verb);
    return sits ? tree.child(verb, "nsubj") : -1;
  }

  private static boolean isDenied(Tree tree, int word) {
    return tree.children(word).stream().anyMatch(c -> ModalWords.NEGATIONS.contains(tree.lower(c)));
  }

  /** <i>said that the rebels were behind the attack</i>, <i>zitten achter de aanslag</i>. */
  private boolean isBehind(Tree tree, int noun) {
    return Clause.hasCase(tree, noun, BEHIND)
        && (isHarm(tree.lemma(noun))
            || words.nouns(tree.lemma(noun)).stream().anyMatch(Predicate::isHarm));
  }

  /** Nothing is told of what for, or a harm is: not <i>responsible for the schools</i>. */
  private boolean isOfHarm(Tree tree, int word) {
    return tree.children(word).stream()
        .filter(c -> c > word && Clause.hasCase(tree, c, FOR))
        .allMatch(c -> isHarm(tree.lemma(c)) || !words.nouns(tree.lemma(c)).isEmpty());
  }

  /** In Dutch also where the harm ends a compound: <i>migrantencrisis</i>. */
  private boolean isHarm(String lemma) {
    return HARM.contains(lemma) || (words.isDutch() && HARM.stream().anyMatch(lemma::endsWith));
  }

  private Told told(
      Tree tree, int word, int subject, Party source, List<Party> blamed, Statement said) {
    return new Told(
        "blame",
        Event.Type.ACCUSE,
        manners.of(Event.Type.ACCUSE, tree, word, List.of(), subject),
        tree.lemma(word),
        new Roles(List.of(source), -1, blamed, subject, Optional.empty(), -1, Optional.empty()),
        Optional.empty(),
        Modality.ASSERTED,
        said.parent().flatMap(scene.claims()::byId),
        tree.span(Math.min(word, subject), Math.max(word, subject)),
        tree.span(word),
        false,
        TRUST);
  }
}

package org.kroniek.extract.entity;

import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Entity;
import org.kroniek.model.Span;

/** The sieves for pronouns: speaker, addressee, subject of the clause, most prominent one. */
final class Pronouns {

  /** How many sentences back a person may have been named last. */
  private static final int PERSON = 8;

  private static final int OTHER = 3;
  private static final double LEAST = 0.4;

  /** One of whom it is not known to be a man or a woman is less at hand than one who is. */
  private static final double UNSURE = 0.55;

  private static final Set<String> TOWARDS = Set.of("tegen", "tegenover", "aan", "to");
  private static final Set<String> FRONTED = Set.of("obl", "advcl");

  private final Resolution resolution;
  private final Discourse discourse;
  private final Kinds kinds;

  Pronouns(Resolution resolution, Discourse discourse, Kinds kinds) {
    this.kinds = kinds;
    this.resolution = resolution;
    this.discourse = discourse;
  }

  Optional<Found> answer(Expression asked) {
    Pronoun pronoun = asked.pronoun().orElseThrow();
    if (pronoun.use() == Pronoun.Use.RELATIVE) {
      return relative(asked);
    }
    if (pronoun.use() == Pronoun.Use.POINTING) {
      return pointing(asked);
    }
    return switch (pronoun.person()) {
      case 1 -> first(asked);
      case 2 -> second(asked);
      default -> third(asked, pronoun);
    };
  }

  /** {@code Jansen, die komt}: the noun that the clause of the pronoun hangs on. */
  private Optional<Found> relative(Expression asked) {
    Tree tree = asked.tree();
    int at = asked.head();
    for (int n = 0; n < 4 && at >= 0 && !tree.is(at, "acl"); n++) {
      at = tree.head(at);
    }
    return at < 0 || tree.head(at) < 0
        ? Optional.empty()
        : resolution
            .expression(tree, tree.head(at))
            .filter(e -> e.head() < asked.head())
            .flatMap(resolution::resolve)
            .map(f -> new Found(f.chain(), "relative", 0.9 * f.confidence()));
  }

  /** {@code Jansen belde Kuiper. Die zei niets}: whoever was named last in the sentence before. */
  private Optional<Found> pointing(Expression asked) {
    return discourse
        .last(
            asked.sentence() - 1,
            seen ->
                seen.expression().quotation() == asked.quotation()
                    && seen.chain().type() != Entity.Type.LOC
                    && (asked.plural() == seen.chain().isPlural()))
        .map(chain -> new Found(chain, "pronoun", 0.6));
  }

  private Optional<Utterances.Piece> piece(Expression asked) {
    return resolution.utterances().at(asked.span().start());
  }

  private Optional<Chain> speaker(Expression asked) {
    return piece(asked)
        .flatMap(Utterances.Piece::speaker)
        .flatMap(resolution::expression)
        .flatMap(resolution::resolve)
        .map(Found::chain);
  }

  private Optional<Found> first(Expression asked) {
    if (asked.quotation() < 0) {
      return Optional.empty();
    }
    // "Wij" of a person is more than the person; of a body it is the body.
    return speaker(asked)
        .filter(chain -> asked.plural() != chain.isPerson())
        .map(chain -> new Found(chain, "speaker", 0.85));
  }

  private Optional<Found> second(Expression asked) {
    String word = asked.tree().lower(asked.head());
    if (asked.quotation() < 0 || word.equals("je")) {
      return Optional.empty();
    }
    Optional<Utterances.Piece> piece = piece(asked);
    return piece
        .flatMap(Utterances.Piece::addressee)
        .flatMap(resolution::expression)
        .or(() -> piece.flatMap(Utterances.Piece::speaker).flatMap(this::spokenTo))
        .flatMap(resolution::resolve)
        .map(Found::chain)
        .filter(Chain::isNamed)
        .map(chain -> new Found(chain, "addressee", 0.7));
  }

  /** {@code zei Jansen tegen Kuiper}: to whom the clause of the speaker says that it was said. */
  private Optional<Expression> spokenTo(Span words) {
    return resolution
        .expression(words)
        .flatMap(
            speaker -> {
              Tree tree = speaker.tree();
              int verb = tree.head(Discourse.carrier(tree, speaker.head()));
              return verb < 0 ? Optional.empty() : addressee(tree, verb);
            });
  }

  private Optional<Expression> addressee(Tree tree, int verb) {
    for (int child : tree.children(verb)) {
      int preposition = tree.child(child, "case");
      if (preposition >= 0 && TOWARDS.contains(tree.lower(preposition))) {
        return resolution.expression(tree, child);
      }
    }
    return Optional.empty();
  }

  private Optional<Found> third(Expression asked, Pronoun pronoun) {
    Optional<Chain> speaker = asked.quotation() < 0 ? Optional.empty() : speaker(asked);
    if (pronoun.use() == Pronoun.Use.REFLEXIVE) {
      return Optional.empty();
    }
    Optional<Found> body =
        isPossessive(asked, pronoun) ? subjectBody(asked, speaker) : Optional.empty();
    if (body.isPresent()) {
      return body;
    }
    boolean person = !asked.plural() && pronoun.gender() != Pronoun.Gender.THING;
    Optional<Discourse.Candidate> best =
        discourse.best(
            asked,
            person ? PERSON : OTHER,
            c ->
                agrees(asked, pronoun, c.chain())
                    && !speaker.equals(Optional.of(c.chain()))
                    && !isBound(asked, pronoun, c),
            chain -> person && chain.woman().isEmpty() ? UNSURE : 1);
    Optional<Found> ahead = person ? ahead(asked, pronoun) : Optional.empty();
    if (ahead.isPresent()) {
      return ahead;
    }
    Optional<Found> found =
        best.filter(c -> c.confidence() >= LEAST)
            .map(c -> new Found(c.chain(), "pronoun", c.confidence()));
    if (asked.plural()) {
      return found.or(() -> kinds.they(asked, asked.form()));
    }
    return pronoun.use() == Pronoun.Use.POSSESSIVE ? found.or(() -> owner(asked, speaker)) : found;
  }

  /** {@code De NAVO viert haar verjaardag}: the subject of the clause, where it is a body. */
  private Optional<Found> subjectBody(Expression asked, Optional<Chain> speaker) {
    Tree tree = asked.tree();
    int owned = tree.head(asked.head());
    int verb = owned >= 0 && tree.is(owned, Set.of("obj", "obl")) ? tree.head(owned) : -1;
    int subject = verb < 0 ? -1 : tree.child(verb, "nsubj");
    return asked.plural() || subject < 0
        ? Optional.empty()
        : resolution
            .expression(tree, subject)
            .filter(expression -> !expression.plural() && !expression.isPronoun())
            .flatMap(resolution::resolve)
            .map(Found::chain)
            .filter(chain -> !chain.isPerson() && !chain.isPlural() && chain.isNamed())
            .filter(chain -> !speaker.equals(Optional.of(chain)))
            .map(chain -> new Found(chain, "pronoun", 0.65));
  }

  /** {@code het bedrijf en zijn winst}: a body owns where nobody does. */
  private Optional<Found> owner(Expression asked, Optional<Chain> speaker) {
    return discourse
        .best(
            asked,
            1,
            c ->
                c.chain().type() != Entity.Type.PER
                    && c.chain().isNamed()
                    && c.last().isSubject()
                    && !speaker.equals(Optional.of(c.chain())))
        .map(c -> new Found(c.chain(), "pronoun", 0.8 * c.confidence()));
  }

  /** {@code In zijn toespraak zei Jansen}: the subject behind what stands before the verb. */
  private Optional<Found> ahead(Expression asked, Pronoun pronoun) {
    Tree tree = asked.tree();
    int top = asked.head();
    for (int n = 0; n < 6 && top >= 0 && !tree.is(top, FRONTED); n++) {
      top = tree.head(top);
    }
    int verb = top < 0 ? -1 : tree.head(top);
    boolean fronted =
        verb >= 0 && tree.last(top) < verb && top != asked.head() && tree.first(top) <= 1;
    int subject = fronted ? tree.child(verb, "nsubj") : -1;
    if (subject < 0 || subject < asked.head()) {
      return Optional.empty();
    }
    return resolution
        .expression(tree, subject)
        .filter(Expression::isName)
        .flatMap(resolution::resolve)
        .map(Found::chain)
        .filter(chain -> agrees(asked, pronoun, chain))
        .map(chain -> new Found(chain, "pronoun-ahead", 0.7));
  }

  private static boolean agrees(Expression asked, Pronoun pronoun, Chain chain) {
    if (asked.plural()) {
      return chain.isPlural();
    }
    if (pronoun.gender() == Pronoun.Gender.THING) {
      return chain.type() == Entity.Type.ORG && !chain.isPlural();
    }
    boolean woman = pronoun.gender() == Pronoun.Gender.WOMAN;
    return chain.isPerson() && chain.woman().map(so -> so == woman).orElse(true);
  }

  /** A pronoun beside the subject of its own clause speaks of somebody else (Chomsky's B). */
  private static boolean isBound(Expression asked, Pronoun pronoun, Discourse.Candidate candidate) {
    Tree tree = asked.tree();
    if (candidate.last().sentence() != asked.sentence()) {
      return false;
    }
    if (isPossessive(asked, pronoun)) {
      return isInside(tree, asked.head(), candidate.last().head());
    }
    int one = tree.head(Discourse.carrier(tree, asked.head()));
    int other = tree.head(Discourse.carrier(tree, candidate.last().head()));
    return one >= 0 && one == other;
  }

  private static boolean isPossessive(Expression asked, Pronoun pronoun) {
    return pronoun.use() == Pronoun.Use.POSSESSIVE
        || asked.tree().is(asked.head(), Set.of("nmod", "det"));
  }

  /** {@code Jansen, zijn vader}: the owner is not the one whom the phrase describes. */
  private static boolean isInside(Tree tree, int pronoun, int name) {
    int at = tree.head(pronoun);
    for (int n = 0; n < 4 && at >= 0 && at != name && tree.is(at, "appos"); n++) {
      at = tree.head(at);
    }
    return at == name;
  }
}

package org.kroniek.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kroniek.model.Document;
import org.kroniek.model.Sentence;
import org.kroniek.model.Source;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;
import org.kroniek.model.Token;

/**
 * The spans of a statement as the guidelines of PolNeAR draw them (Newell, Margolin and Ruths
 * 2018). They keep a verb and its entourage together: auxiliaries, negation, adverbs, <i>to</i>,
 * and the preposition that leads to the content. They count the conjunction that opens a clause
 * with the content. A relative pronoun right before the cue is the source, and so is a pronoun of
 * which Kroniek cannot tell whom it means.
 *
 * @param cue the cue with its entourage
 * @param source the words that name the source
 * @param content the words attributed, with their conjunction
 */
record VerbGroup(Optional<Span> cue, Optional<Span> source, List<Span> content) {

  private static final Set<String> ENTOURAGE = Set.of("AUX", "ADV", "PART");
  private static final Set<String> OPENERS = Set.of("that", "whether", "if", "to");
  private static final Set<String> RELATIVES = Set.of("who", "which", "that");
  private static final int LONGEST = 6;

  VerbGroup {
    content = List.copyOf(content);
  }

  static VerbGroup of(Document document, Statement statement) {
    Optional<Span> source = source(document, statement);
    List<Span> content = new ArrayList<>(statement.content());
    content.set(0, opened(document, content.get(0)));
    Optional<Span> cue =
        statement.cue().map(span -> led(document, grouped(document, span, source), content.get(0)));
    return new VerbGroup(cue, source, content);
  }

  /** With the conjunction right before it. */
  private static Span opened(Document document, Span content) {
    return before(document, content.start())
        .filter(token -> OPENERS.contains(token.form().toLowerCase(Locale.ROOT)))
        .map(token -> token.span().cover(content))
        .orElse(content);
  }

  /** With auxiliaries, negation and adverbs before it, as far as the source. */
  private static Span grouped(Document document, Span cue, Optional<Span> source) {
    Span group = cue;
    for (int n = 0; n < LONGEST; n++) {
      Optional<Token> before = before(document, group.start());
      boolean part =
          before
              .filter(token -> ENTOURAGE.contains(upos(token)))
              .filter(token -> source.map(s -> !s.overlaps(token.span())).orElse(true))
              .filter(token -> !isPossessive(token))
              .isPresent();
      if (!part) {
        break;
      }
      group = before.get().span().cover(group);
    }
    return group;
  }

  /** With the one preposition between cue and content. */
  private static Span led(Document document, Span cue, Span content) {
    Optional<Token> between = before(document, content.start());
    return between
        .filter(token -> upos(token).equals("ADP") && token.span().start() > cue.start())
        .filter(
            token ->
                before(document, token.span().start())
                    .filter(t -> t.span().end() == cue.end())
                    .isPresent())
        .map(token -> cue.cover(token.span()))
        .orElse(cue);
  }

  private static Optional<Span> source(Document document, Statement statement) {
    Optional<Span> cue = statement.cue();
    Optional<Span> named =
        statement
            .source()
            .flatMap(Source::mention)
            .or(() -> pronoun(statement))
            .filter(span -> !span.equals(cue.orElse(null)));
    if (named.isEmpty() || cue.isEmpty() || named.get().end() > cue.get().start()) {
      return named;
    }
    Span at = grouped(document, cue.get(), named);
    return before(document, at.start())
        .filter(token -> RELATIVES.contains(token.form().toLowerCase(Locale.ROOT)))
        .filter(token -> token.span().start() >= named.get().end())
        .map(Token::span)
        .or(() -> named);
  }

  /** The phrase that the rule found where nobody is known whom it means. */
  private static Optional<Span> pronoun(Statement statement) {
    List<Span> evidence = statement.evidence().spans();
    return statement.source().isEmpty() && statement.cue().isPresent() && evidence.size() > 1
        ? Optional.of(evidence.get(1))
        : Optional.empty();
  }

  private static boolean isPossessive(Token token) {
    String form = token.form();
    return form.equals("'s") || form.equals("’s") || form.equals("'") || form.equals("’");
  }

  private static String upos(Token token) {
    return token.morphology().map(m -> m.upos()).orElse("");
  }

  /** The token that ends before an offset, with nothing but white space between. */
  private static Optional<Token> before(Document document, int offset) {
    for (Sentence sentence : document.sentences()) {
      if (sentence.span().end() >= offset && sentence.span().start() < offset) {
        Token last = null;
        for (Token token : sentence.tokens()) {
          if (token.span().end() <= offset) {
            last = token;
          }
        }
        return Optional.ofNullable(last);
      }
    }
    return Optional.empty();
  }
}

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
 * with the content, and before an infinitive the one who is to do it; never the cue and its source
 * where these stand in the middle. A relative pronoun right before the cue is the source, and so is
 * a pronoun of which Kroniek cannot tell whom it means; one that stands for what is said is the
 * content.
 *
 * @param cue the cue with its entourage
 * @param source the words that name the source
 * @param content the words attributed, with their conjunction
 */
record VerbGroup(Optional<Span> cue, Optional<Span> source, List<Span> content) {

  private static final Set<String> ENTOURAGE = Set.of("AUX", "ADV", "PART");
  private static final Set<String> OPENERS = Set.of("that", "whether", "if", "to");
  private static final Set<String> RELATIVES = Set.of("who", "which", "that");
  private static final Set<String> OBJECTS = Set.of("that", "which", "who", "whom");
  private static final Set<String> NOMINALS = Set.of("NOUN", "PRON", "PROPN");
  private static final Set<String> STARTS = Set.of("ADJ", "DET", "NOUN", "NUM", "PRON", "PROPN");
  private static final int LONGEST = 6;
  private static final int MOST_MARKS = 2;
  private static final int LONGEST_DOER = 60;

  VerbGroup {
    content = List.copyOf(content);
  }

  static VerbGroup of(Document document, Statement statement) {
    Optional<Span> source = source(document, statement);
    List<Span> content = around(statement);
    Span first = content.get(0);
    content.set(0, opened(document, first));
    Optional<Span> cue =
        statement.cue().map(span -> led(document, grouped(document, span, source), first));
    cue.ifPresent(span -> content.set(0, withDoer(document, span, content.get(0))));
    if (content.size() == 1) {
      relative(document, content.get(0), cue, source).ifPresent(span -> content.set(0, span));
    }
    return new VerbGroup(cue, source, content);
  }

  /** The content without cue and source where these stand in the middle of it. */
  private static List<Span> around(Statement statement) {
    List<Span> left = new ArrayList<>();
    Optional<Span> source = statement.source().flatMap(Source::mention);
    for (Span span : statement.content()) {
      Optional<Span> cue = statement.cue().filter(span::contains);
      if (cue.isEmpty()) {
        left.add(span);
        continue;
      }
      Span out = source.filter(span::contains).map(cue.get()::cover).orElse(cue.get());
      if (out.start() > span.start()) {
        left.add(new Span(span.start(), out.start()));
      }
      if (out.end() < span.end()) {
        left.add(new Span(out.end(), span.end()));
      }
    }
    return left.isEmpty() ? new ArrayList<>(statement.content()) : left;
  }

  /** With the conjunction before it, quotation marks and a comma apart. */
  private static Span opened(Document document, Span content) {
    Optional<Token> before = before(document, content.start());
    for (int n = 0; n < MOST_MARKS && before.filter(VerbGroup::isMark).isPresent(); n++) {
      before = before(document, before.get().span().start());
    }
    return before
        .filter(token -> OPENERS.contains(token.form().toLowerCase(Locale.ROOT)))
        .filter(token -> !upos(token).equals("ADP"))
        .map(token -> token.span().cover(content))
        .orElse(content);
  }

  /** <i>the plan, which the mayor denied</i>: the pronoun that stands for the content. */
  private static Optional<Span> relative(
      Document document, Span content, Optional<Span> cue, Optional<Span> source) {
    Optional<Span> who = source.filter(span -> span.start() > content.end());
    if (who.isEmpty() || cue.filter(span -> span.start() >= who.get().end()).isEmpty()) {
      return Optional.empty();
    }
    Optional<Token> before = before(document, who.get().start());
    return before
        .filter(token -> token.span().start() >= content.end())
        .filter(token -> token.span().start() - content.end() <= MOST_MARKS)
        .filter(token -> OBJECTS.contains(token.form().toLowerCase(Locale.ROOT)))
        .map(Token::span);
  }

  private static boolean isMark(Token token) {
    return upos(token).equals("PUNCT");
  }

  /** <i>urged the town to close it</i>: with the object of the verb right before the infinitive. */
  private static Span withDoer(Document document, Span cue, Span content) {
    Optional<Token> first = after(document, content.start());
    Optional<Token> doer = before(document, content.start());
    boolean infinitive =
        first.filter(token -> token.form().equals("to") && upos(token).equals("PART")).isPresent();
    boolean between =
        doer.filter(token -> token.span().start() >= cue.end() && NOMINALS.contains(upos(token)))
            .isPresent();
    boolean next =
        content.start() - cue.end() < LONGEST_DOER
            && after(document, cue.end()).filter(token -> STARTS.contains(upos(token))).isPresent();
    return infinitive && between && next
        ? new Span(after(document, cue.end()).orElseThrow().span().start(), content.end())
        : content;
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

  /** The token that begins at an offset or first behind it. */
  private static Optional<Token> after(Document document, int offset) {
    for (Sentence sentence : document.sentences()) {
      if (sentence.span().end() > offset) {
        return sentence.tokens().stream()
            .filter(token -> token.span().start() >= offset)
            .findFirst();
      }
    }
    return Optional.empty();
  }
}

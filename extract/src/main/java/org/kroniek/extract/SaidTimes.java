package org.kroniek.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.time.Times;
import org.kroniek.extract.tree.Tree;
import org.kroniek.extract.tree.Trees;
import org.kroniek.model.Document;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;
import org.kroniek.model.TimeExpression;

/**
 * Tells when a statement was made: the expression of time that hangs on its cue (<i>zei hij
 * maandag</i>), or on what it was said in (<i>in een interview dat zondag verscheen</i>), and none
 * inside what was said.
 */
final class SaidTimes {

  private static final int HIGHEST = 12;

  /** How far, in characters, a time may stand from the cue where the tree does not tell. */
  private static final int NEAR = 40;

  /** What a word that hangs by one of these tells is not when the cue's verb took place. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "acl", "advcl", "appos", "ccomp", "conj", "csubj", "iobj", "nsubj", "obj", "parataxis");

  /** Words for what somebody speaks or writes in, whose date is that of what is said. */
  private static final Set<String> OCCASIONS =
      Set.of(
          "bericht",
          "blog",
          "brief",
          "column",
          "debat",
          "gesprek",
          "interview",
          "persbericht",
          "persconferentie",
          "podcast",
          "rapport",
          "reactie",
          "speech",
          "toespraak",
          "tweet",
          "uitzending",
          "verklaring",
          "video",
          "vraaggesprek",
          "address",
          "briefing",
          "broadcast",
          "conference",
          "conversation",
          "debate",
          "essay",
          "letter",
          "message",
          "post",
          "release",
          "report",
          "statement");

  private static final Set<String> HELPERS = Set.of("aux", "case", "cop", "compound", "fixed");

  private final Document document;
  private final Trees trees;
  private final Times times;

  SaidTimes(Document document, Trees trees, Times times) {
    this.document = document;
    this.trees = trees;
    this.times = times;
  }

  /** The statements with when they were made, where the text tells. */
  List<Statement> in(List<Statement> statements) {
    List<Statement> told = new ArrayList<>();
    Optional<Statement> before = Optional.empty();
    for (Statement statement : statements) {
      Optional<TimeExpression> said = statement.said().or(() -> of(statement));
      if (said.isEmpty() && statement.cue().isEmpty()) {
        said = before.filter(b -> goesOn(b, statement)).flatMap(Statement::said);
      }
      Statement whole = said.isEmpty() ? statement : at(statement, said);
      told.add(whole);
      before = Optional.of(whole);
    }
    return told;
  }

  /** A statement without a cue in the same paragraph and of the same source goes on. */
  private boolean goesOn(Statement before, Statement statement) {
    int from = before.span().end();
    int to = statement.span().start();
    boolean same =
        before.source().isPresent()
            && before.source().map(s -> s.party()).equals(statement.source().map(s -> s.party()));
    return same && from <= to && document.article().text().substring(from, to).indexOf('\n') < 0;
  }

  /** When a statement was made, as the clause around its cue tells. */
  Optional<TimeExpression> of(Statement statement) {
    return statement
        .cue()
        .flatMap(
            cue ->
                trees
                    .at(cue.start())
                    .flatMap(
                        word ->
                            times.within(word.tree().sentence().span()).stream()
                                .filter(time -> isOutside(statement, time.span()))
                                .filter(this::isOver)
                                .filter(time -> isOfCue(word.tree(), word.index(), cue, time))
                                .min(Comparator.comparingInt(time -> distance(cue, time.span())))));
  }

  /** What a report tells as said was not said after it was published. */
  private boolean isOver(TimeExpression time) {
    return document
        .article()
        .published()
        .map(published -> !time.value().earliest().isAfter(published.latest()))
        .orElse(true);
  }

  private static boolean isOutside(Statement statement, Span span) {
    return statement.content().stream().noneMatch(content -> content.overlaps(span));
  }

  private boolean isOfCue(Tree tree, int cue, Span cueSpan, TimeExpression time) {
    int word = head(tree, time.span());
    if (word < 0) {
      return false;
    }
    int verb = cue;
    for (int n = 0; n < HIGHEST && tree.is(verb, HELPERS) && tree.head(verb) >= 0; n++) {
      verb = tree.head(verb);
    }
    int at = word;
    for (int n = 0; n < HIGHEST && at >= 0; n++) {
      if (at == verb || at == cue) {
        return true;
      }
      if (n > 0 && tree.is(at, ELSEWHERE) && !isOccasion(tree, tree.head(at))) {
        // "Yesterday Mayor Pryce warned": parsers take the first word for a part of the name.
        boolean opens = tree.first(word) == 0 && tree.is(at, "nsubj");
        return opens && isBeside(cueSpan, time.span());
      }
      at = tree.head(at);
    }
    return isBeside(cueSpan, time.span());
  }

  /** The word of the expression that hangs on a word outside it. */
  private static int head(Tree tree, Span span) {
    for (int i = tree.at(span.start()); tree.has(i) && tree.span(i).start() < span.end(); i++) {
      int head = tree.head(i);
      if (head < 0 || !span.contains(tree.span(head))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isOccasion(Tree tree, int noun) {
    return noun >= 0
        && !tree.is(noun, "nsubj")
        && OCCASIONS.stream().anyMatch(word -> tree.lemma(noun).endsWith(word));
  }

  /** Whether nothing but a few words of the same clause lies between cue and time. */
  private boolean isBeside(Span cue, Span time) {
    int from = Math.min(cue.end(), time.end());
    int to = Math.max(cue.start(), time.start());
    if (to < from || to - from > NEAR) {
      return false;
    }
    String between = document.article().text().substring(from, to);
    boolean parted = between.chars().anyMatch(c -> ",;:\"“”„«»()\n".indexOf(c) >= 0);
    return !parted && !between.contains(" dat ") && !between.contains(" that ");
  }

  private static int distance(Span cue, Span time) {
    return Math.max(time.start() - cue.end(), cue.start() - time.end());
  }

  private static Statement at(Statement s, Optional<TimeExpression> said) {
    return new Statement(
        s.id(),
        s.mode(),
        s.act(),
        s.source(),
        s.cue(),
        s.content(),
        s.addressee(),
        s.medium(),
        s.occasion(),
        said,
        s.about(),
        s.parent(),
        s.negated(),
        s.evidence());
  }
}

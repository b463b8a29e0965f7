package org.kroniek.extract;

import java.util.List;
import java.util.Optional;
import org.kroniek.extract.entity.Utterance;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;

/**
 * A statement as a sieve offers it: its source is a phrase, not yet somebody.
 *
 * @param rule the id of the rule
 * @param confidence how far the rule is to be trusted here
 * @param passage the index of the passage that it stands in
 * @param act what the cue says that the source does
 * @param cue the cue
 * @param source the words that name the source; empty where it carries on from before
 * @param content the words attributed
 * @param addressee to whom, as the cue's clause has it
 * @param carries whether the source is that of the statement before
 * @param negated whether the source is said not to have said so
 */
record Draft(
    String rule,
    double confidence,
    int passage,
    Statement.Act act,
    Optional<Span> cue,
    Optional<Phrase> source,
    List<Span> content,
    Optional<Phrase> addressee,
    boolean carries,
    boolean negated) {

  Draft {
    content = List.copyOf(content);
  }

  static Draft of(Rule rule, double confidence, Passage passage, Cue cue, List<Span> content) {
    return new Draft(
        rule.id(),
        confidence,
        passage.index(),
        cue.verb().act(),
        Optional.of(cue.span()),
        Optional.empty(),
        content,
        Optional.empty(),
        false,
        false);
  }

  static Draft withoutCue(Rule rule, double confidence, Passage passage, List<Span> content) {
    return new Draft(
        rule.id(),
        confidence,
        passage.index(),
        Statement.Act.ASSERT,
        Optional.empty(),
        Optional.empty(),
        content,
        Optional.empty(),
        true,
        false);
  }

  Draft by(Optional<Phrase> phrase) {
    return new Draft(
        rule,
        confidence,
        passage,
        act,
        cue,
        phrase,
        content,
        addressee,
        phrase.isEmpty() && carries,
        negated);
  }

  Draft carryingOn() {
    return new Draft(
        rule, confidence, passage, act, cue, source, content, addressee, true, negated);
  }

  Draft to(Optional<Phrase> phrase) {
    return new Draft(
        rule, confidence, passage, act, cue, source, content, phrase, carries, negated);
  }

  Draft as(Statement.Act other) {
    return new Draft(
        rule, confidence, passage, other, cue, source, content, addressee, carries, negated);
  }

  Draft negated(boolean so) {
    return new Draft(rule, confidence, passage, act, cue, source, content, addressee, carries, so);
  }

  Draft cuedBy(Span span) {
    return new Draft(
        rule,
        confidence,
        passage,
        act,
        Optional.of(span),
        source,
        content,
        addressee,
        carries,
        negated);
  }

  /** Who says what to whom, as far as whom the words mean hangs on it. */
  Utterance utterance() {
    return new Utterance(content, source.map(Phrase::head), addressee.map(Phrase::head));
  }

  /** From the first word of the content to the last. */
  Span span() {
    return content.get(0).cover(content.get(content.size() - 1));
  }
}

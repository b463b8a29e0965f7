package org.kroniek.web;

import java.math.BigDecimal;
import java.util.Optional;
import org.kroniek.model.Quantity;
import org.kroniek.model.catalogue.Listed;

/**
 * An amount in a list.
 *
 * @param told on whose word, when, in which report
 * @param value as a number
 * @param unit its code
 * @param amount both in words
 * @param kind norm, pledge, target, budget, in words
 * @param stance what is held of it, in words
 * @param style the class of style of the stance
 * @param holder who is bound
 * @param purpose what it is for
 * @param deadline by when, in words
 */
record AmountRow(
    Told told,
    Optional<BigDecimal> value,
    Optional<String> unit,
    String amount,
    String kind,
    String stance,
    String style,
    Optional<Who> holder,
    Optional<String> purpose,
    Optional<String> deadline) {

  static AmountRow of(Listed<Quantity> listed, Visit visit) {
    Quantity amount = listed.finding();
    Words words = visit.words();
    return new AmountRow(
        Told.of(listed, visit),
        amount.value(),
        amount.unit(),
        words.amount(amount),
        words.kind(amount.kind()),
        words.stance(amount.stance()),
        amount.stance().code(),
        amount
            .holder()
            .map(
                party ->
                    listed.subject(party).map(Who::of).orElseGet(() -> Who.called(party.name()))),
        amount.purpose().or(amount::of),
        amount.deadline().map(words::date));
  }

  /** The name under which the chart joins amounts: the holder, or who says it. */
  String series(Words words) {
    return holder.map(Who::name).orElseGet(() -> words.of("norms.nobody"));
  }

  /** The value as scripts read it; empty where it is not told. */
  Optional<String> plain() {
    return value.map(BigDecimal::toPlainString);
  }
}

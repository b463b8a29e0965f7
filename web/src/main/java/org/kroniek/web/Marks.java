package org.kroniek.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kroniek.model.Conditional;
import org.kroniek.model.Event;
import org.kroniek.model.Finding;
import org.kroniek.model.Quantity;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;
import org.kroniek.model.TimeExpression;

/** Tells which words of an article are marked, and how. */
final class Marks {

  private final Words words;
  private final Map<String, CardView> cards = new HashMap<>();
  private final List<MarkedText.Range> ranges = new ArrayList<>();
  private int order;

  private Marks(Words words) {
    this.words = words;
  }

  /** The words of these findings, each of which has a card, and those that tell a time. */
  static List<MarkedText.Range> of(
      List<Finding> findings, List<CardView> cards, List<TimeExpression> times, Words words) {
    Marks marks = new Marks(words);
    cards.forEach(card -> marks.cards.put(card.id(), card));
    for (Finding finding : findings) {
      marks.order++;
      marks.add(finding);
    }
    for (TimeExpression time : times) {
      String date = words.date(time.value());
      Run.Look look = new Run.Look(Run.Kind.TIME, "", marks.order, time.value().value(), "", date);
      marks.ranges.add(new MarkedText.Range(time.span(), look, false));
    }
    return List.copyOf(marks.ranges);
  }

  private void add(Finding finding) {
    CardView card = cards.get(finding.id());
    if (card == null) {
      throw new IllegalStateException("no card for " + finding.id());
    }
    if (finding instanceof Statement statement) {
      add(statement, card);
    } else if (finding instanceof Event event) {
      add(event.trigger(), Run.Kind.EVENT, card, card.sign(), label(card), true);
    } else if (finding instanceof Quantity amount) {
      add(amount.span(), Run.Kind.AMOUNT, card, "", label(card), true);
    } else if (finding instanceof Conditional conditional) {
      add(
          conditional.condition(),
          Run.Kind.CONDITION,
          card,
          words.of("sign.if"),
          label(card),
          true);
      add(
          conditional.consequence(),
          Run.Kind.CONSEQUENCE,
          card,
          words.of("sign.then"),
          words.of("label.then"),
          true);
    }
  }

  private void add(Statement statement, CardView card) {
    String label = words.of("label.statement", card.sign(), label(card));
    boolean first = true;
    for (Span span : statement.content()) {
      add(span, Run.Kind.CONTENT, card, card.sign(), label, first);
      first = false;
    }
    statement.cue().ifPresent(span -> add(span, Run.Kind.CUE, card, "", "", false));
    statement
        .source()
        .flatMap(source -> source.mention())
        .ifPresent(span -> add(span, Run.Kind.SOURCE, card, "", "", false));
  }

  private static String label(CardView card) {
    return (card.name() + " " + card.does()).strip();
  }

  private void add(
      Span span, Run.Kind kind, CardView card, String sign, String label, boolean first) {
    Run.Look look = new Run.Look(kind, card.id(), order, card.style(), sign, label);
    ranges.add(new MarkedText.Range(span, look, first));
  }
}

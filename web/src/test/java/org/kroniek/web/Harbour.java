package org.kroniek.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.model.Article;
import org.kroniek.model.Conditional;
import org.kroniek.model.ContentId;
import org.kroniek.model.Entity;
import org.kroniek.model.Event;
import org.kroniek.model.Evidence;
import org.kroniek.model.Mention;
import org.kroniek.model.Party;
import org.kroniek.model.Quantity;
import org.kroniek.model.Reading;
import org.kroniek.model.Source;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;

/** A reading with findings of every kind, for tests. */
final class Harbour {

  private static final String TEXT =
      "😀 Ada Quist said that Harbour Union helps Dock Board, that 2 percent of dues is too little,"
          + " and that if the quay sinks, ships will leave.";

  private static final Evidence EVIDENCE = new Evidence("test", List.of(span("said")), 0.9);

  private Harbour() {}

  private static Span span(String words) {
    int start = TEXT.indexOf(words);
    return new Span(start, start + words.length());
  }

  private static Party party(String name) {
    return new Party(Optional.empty(), name);
  }

  static Reading reading() {
    Reading plain =
        Report.of(TEXT).title("Quay").outlet("Harbour Post").published("2024-12-02").reading();
    Article article = plain.article();
    Span content = span(TEXT.substring(TEXT.indexOf("Harbour Union"), TEXT.length() - 1));
    String said = ContentId.finding('s', article.id(), List.of(content));
    Entity ada =
        new Entity(
            "e1",
            Entity.Type.PER,
            "Ada Quist",
            Optional.of("Q7"),
            List.of(new Mention(span("Ada Quist"), Mention.Kind.NAME)));
    Entity union =
        new Entity(
            "e2",
            Entity.Type.ORG,
            "Harbour Union",
            Optional.empty(),
            List.of(new Mention(span("Harbour Union"), Mention.Kind.NAME)));
    return new Reading(
        plain.reader(),
        article,
        List.of(ada, union),
        List.of(statement(said, content)),
        List.of(event(article.id(), said)),
        List.of(quantity(article.id(), said)),
        List.of(conditional(article.id(), said)),
        List.of());
  }

  private static Statement statement(String id, Span content) {
    return new Statement(
        id,
        Statement.Mode.INDIRECT,
        Statement.Act.WARN,
        Optional.of(
            new Source(
                new Party(Optional.of("e1"), "Ada Quist"), Optional.of(span("Ada Quist")), "test")),
        Optional.of(span("said")),
        List.of(content),
        Optional.of(party("Bram Olt")),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of("e2"),
        Optional.empty(),
        false,
        EVIDENCE);
  }

  private static Event event(String article, String said) {
    Span span = span("Harbour Union helps Dock Board");
    return new Event(
        ContentId.finding('v', article, List.of(span)),
        Event.Type.AID,
        Optional.empty(),
        Set.of(),
        "help",
        List.of(new Party(Optional.of("e2"), "Harbour Union")),
        List.of(party("Dock Board")),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Event.Modality.ASSERTED,
        Optional.of(said),
        span,
        span("helps"),
        EVIDENCE);
  }

  private static Quantity quantity(String article, String said) {
    Span span = span("2 percent of dues");
    return new Quantity(
        ContentId.finding('q', article, List.of(span)),
        span,
        Optional.of(new BigDecimal("2")),
        Optional.of("percent"),
        Optional.of("dues"),
        Optional.of("repairs"),
        Quantity.Kind.NORM,
        Optional.of(party("Dock Board")),
        Optional.empty(),
        Quantity.Stance.INSUFFICIENT,
        Optional.of(said),
        EVIDENCE);
  }

  private static Conditional conditional(String article, String said) {
    Span condition = span("the quay sinks");
    Span consequence = span("ships will leave");
    return new Conditional(
        ContentId.finding('c', article, List.of(condition, consequence)),
        condition,
        consequence,
        Optional.empty(),
        Optional.of(said),
        EVIDENCE);
  }
}

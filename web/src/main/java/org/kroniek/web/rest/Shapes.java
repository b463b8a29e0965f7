package org.kroniek.web.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kroniek.model.Conditional;
import org.kroniek.model.Event;
import org.kroniek.model.Finding;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Party;
import org.kroniek.model.Quantity;
import org.kroniek.model.Statement;
import org.kroniek.model.catalogue.Edge;
import org.kroniek.model.catalogue.Listed;
import org.kroniek.model.catalogue.Listed.Position;
import org.kroniek.model.catalogue.Listed.Warning;
import org.kroniek.model.catalogue.ListedArticle;
import org.kroniek.model.catalogue.Subject;
import org.kroniek.model.catalogue.Suggestion;
import org.kroniek.story.cluster.Outline;
import org.kroniek.story.copy.CopyFamily;
import org.kroniek.story.said.Matter;

/** The shapes of all lists. */
final class Shapes {

  private static final int LONGEST_TITLE = 160;
  private static final String JOINT = "; ";
  private static final List<String> PLACE =
      List.of(
          "article",
          "published",
          "outlet",
          "language",
          "title",
          "day",
          "source",
          "source_id",
          "act",
          "text",
          "start",
          "end",
          "confidence",
          "rule");

  private final ItemJson json = new ItemJson();
  private final LinkedData linked;

  Shapes(LinkedData linked) {
    this.linked = linked;
  }

  Shape<ListedArticle> articles() {
    return new Shape<>(
        List.of("article", "published", "outlet", "language", "title", "statements", "events"),
        json::article,
        article ->
            List.of(
                article.heading().id(),
                date(article.heading().published()),
                article.heading().outlet().orElse(""),
                article.heading().language().code(),
                article.heading().title().orElse(""),
                Long.toString(article.statements()),
                Long.toString(article.events())),
        article ->
            new Feed.Entry(
                article.heading().id(),
                article.heading().title().orElse(article.heading().id()),
                article.statements() + " statements, " + article.events() + " events",
                article.heading().outlet(),
                "/article/" + article.heading().id(),
                article.heading().published()),
        linked::article);
  }

  Shape<Listed<Statement>> statements() {
    return listed(
        "statement",
        List.of("mode", "negated", "addressee", "about"),
        (listed, statement) ->
            List.of(
                statement.mode().code(),
                Boolean.toString(statement.negated()),
                statement.addressee().map(Party::name).orElse(""),
                names(
                    statement.about().stream()
                        .flatMap(id -> listed.subject(id).stream())
                        .map(Subject::name)
                        .toList())));
  }

  Shape<Listed<Event>> events() {
    return listed(
        "event",
        List.of(
            "type",
            "mode",
            "context",
            "quad",
            "modality",
            "actor",
            "recipient",
            "object",
            "place",
            "time"),
        (listed, event) ->
            List.of(
                event.type().name(),
                event.mode().orElse(""),
                names(event.contexts().stream().map(Event.Context::code).toList()),
                event.type().quad(),
                event.modality().code(),
                parties(event.actor()),
                parties(event.recipient()),
                event.object().orElse(""),
                event.place().map(Party::name).orElse(""),
                date(event.time())));
  }

  Shape<Listed<Quantity>> quantities() {
    return listed(
        "quantity",
        List.of("value", "unit", "of", "purpose", "kind", "stance", "holder", "deadline"),
        (listed, quantity) ->
            List.of(
                quantity.value().map(BigDecimal::toPlainString).orElse(""),
                quantity.unit().orElse(""),
                quantity.of().orElse(""),
                quantity.purpose().orElse(""),
                quantity.kind().code(),
                quantity.stance().code(),
                quantity.holder().map(Party::name).orElse(""),
                date(quantity.deadline())));
  }

  Shape<Warning> conditionals() {
    Shape<Listed<Conditional>> plain =
        listed(
            "conditional",
            List.of("condition", "consequence"),
            (listed, conditional) -> listed.words());
    return new Shape<>(
        plus(plain.columns(), List.of("follows", "leads")),
        json::warning,
        warning ->
            plus(
                plain.cells().apply(warning.conditional()),
                List.of(names(warning.follows()), names(warning.leads()))),
        warning -> plain.entry().apply(warning.conditional()),
        warning -> plain.linked().apply(warning.conditional()));
  }

  Shape<Position> positions() {
    Shape<Listed<Statement>> plain = statements();
    return new Shape<>(
        plus(plain.columns(), List.of("amounts", "changes")),
        json::position,
        position ->
            plus(
                plain.cells().apply(position.statement()),
                List.of(
                    names(
                        position.amounts().stream()
                            .map(amount -> String.join(" ", amount.words()))
                            .toList()),
                    names(
                        position.changes().stream()
                            .map(change -> change.name().toLowerCase(Locale.ROOT))
                            .toList()))),
        position -> plain.entry().apply(position.statement()),
        position -> plain.linked().apply(position.statement()));
  }

  Shape<Suggestion> entities() {
    return new Shape<>(
        List.of("entity", "name", "type", "wikidata", "matched", "statements"),
        json::suggestion,
        suggestion ->
            List.of(
                suggestion.subject().id(),
                suggestion.subject().name(),
                suggestion.subject().type().map(Enum::name).orElse(""),
                suggestion.subject().wikidata().orElse(""),
                suggestion.name(),
                Long.toString(suggestion.statements())),
        suggestion ->
            new Feed.Entry(
                suggestion.subject().id(),
                suggestion.subject().name(),
                suggestion.statements() + " statements",
                Optional.empty(),
                "/entity/" + suggestion.subject().id(),
                Optional.empty()),
        suggestion -> json.suggestion(suggestion));
  }

  Shape<Edge> edges() {
    return new Shape<>(
        List.of(
            "actor",
            "actor_id",
            "recipient",
            "recipient_id",
            "type",
            "quad",
            "events",
            "claimed",
            "first",
            "last"),
        json::edge,
        edge ->
            List.of(
                edge.actor().name(),
                edge.actor().id(),
                edge.recipient().name(),
                edge.recipient().id(),
                edge.type().name(),
                edge.type().quad(),
                Long.toString(edge.events()),
                Long.toString(edge.claimed()),
                date(edge.first()),
                date(edge.last())),
        edge -> new Feed.Entry("", "", "", Optional.empty(), "/", Optional.empty()),
        json::edge);
  }

  Shape<Outline> stories() {
    return new Shape<>(
        List.of("story", "headline", "summary", "first", "last", "reports", "origins", "outlets"),
        json::story,
        story ->
            List.of(
                story.id(),
                story.headline(),
                story.summary(),
                date(story.first()),
                date(story.last()),
                Integer.toString(story.reports().size()),
                Integer.toString(story.origins().size()),
                names(story.outlets())),
        story ->
            new Feed.Entry(
                story.id(),
                story.headline(),
                story.summary(),
                story.outlets().stream().findFirst(),
                "/story/" + story.id(),
                story.last()),
        json::story);
  }

  Shape<CopyFamily> copies(Function<CopyFamily, ObjectNode> write) {
    return new Shape<>(
        List.of("origin", "title", "outlet", "published", "agency", "copies"),
        write,
        family ->
            List.of(
                family.origin().id(),
                family.origin().title().orElse(""),
                family.origin().outlet().orElse(""),
                date(family.origin().published()),
                family.agency().orElse(""),
                names(family.copies().stream().map(copy -> copy.article().id()).toList())),
        family -> new Feed.Entry("", "", "", Optional.empty(), "/", Optional.empty()),
        write);
  }

  Shape<Matter> matters(Function<Matter, ObjectNode> write) {
    return new Shape<>(
        List.of(),
        write,
        matter -> List.of(),
        matter -> new Feed.Entry("", "", "", Optional.empty(), "/", Optional.empty()),
        write);
  }

  /** The cells that only findings of one kind have. */
  private interface Own<F extends Finding> {
    List<String> cells(Listed<F> listed, F finding);
  }

  private <F extends Finding> Shape<Listed<F>> listed(
      String kind, List<String> columns, Own<F> own) {
    return new Shape<>(
        plus(plus(List.of(kind), PLACE), columns),
        item -> json.listed(kind, item),
        item -> plus(place(item), own.cells(item, item.finding())),
        item -> entry(item),
        linked::annotation);
  }

  private static List<String> place(Listed<?> item) {
    Optional<Subject> source = item.claim().flatMap(Listed.Claim::source);
    Finding finding = item.finding();
    return List.of(
        finding.id(),
        item.article().id(),
        date(item.article().published()),
        item.article().outlet().orElse(""),
        item.article().language().code(),
        item.article().title().orElse(""),
        date(item.day()),
        source.map(Subject::name).orElse(""),
        source.map(Subject::id).orElse(""),
        item.claim().map(claim -> claim.act().code()).orElse(""),
        words(item),
        Integer.toString(finding.span().start()),
        Integer.toString(finding.span().end()),
        Double.toString(finding.evidence().confidence()),
        finding.evidence().rule());
  }

  private static Feed.Entry entry(Listed<?> item) {
    Optional<String> source = item.claim().flatMap(Listed.Claim::source).map(Subject::name);
    String words = words(item).replaceAll("\\s+", " ");
    String title = source.map(name -> name + ": ").orElse("") + words;
    return new Feed.Entry(
        item.finding().id(),
        title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) + "…" : title,
        words,
        source.or(() -> item.article().outlet()),
        "/article/" + item.article().id() + "#" + item.finding().id(),
        item.day());
  }

  private static String words(Listed<?> item) {
    return String.join(" … ", item.words());
  }

  private static String parties(List<Party> parties) {
    return names(parties.stream().map(Party::name).toList());
  }

  private static String names(List<String> names) {
    return names.stream().collect(Collectors.joining(JOINT));
  }

  private static String date(Optional<PartialDate> date) {
    return date.map(PartialDate::value).orElse("");
  }

  private static List<String> plus(List<String> one, List<String> other) {
    List<String> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }
}

package org.kroniek.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kroniek.model.Conditional;
import org.kroniek.model.Event;
import org.kroniek.model.Finding;
import org.kroniek.model.Occasion;
import org.kroniek.model.Party;
import org.kroniek.model.Quantity;
import org.kroniek.model.Reading;
import org.kroniek.model.Statement;
import org.kroniek.model.TimeExpression;
import org.kroniek.web.CardView.Cell;

/** Makes the cards of one reading: every finding, in the order of the text. */
final class Cards {

  private static final int DEEPEST = 4;

  private final Reading reading;
  private final String text;
  private final Words words;
  private final Hues hues;
  private final List<Finding> findings;
  private final Map<String, Statement> statements = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, List<Finding>> inside = new HashMap<>();

  Cards(Reading reading, Visit visit) {
    this.reading = reading;
    this.text = reading.article().text();
    this.words = visit.words();
    this.hues = visit.hues();
    this.findings =
        reading
            .findings()
            .sorted(
                Comparator.comparing(Finding::span)
                    .thenComparing(Cards::rank)
                    .thenComparing(Finding::id))
            .toList();
    hues.seat(speakers());
    for (Finding finding : findings) {
      if (finding instanceof Statement statement
          && statements.putIfAbsent(statement.id(), statement) == null) {
        numbers.put(statement.id(), numbers.size() + 1);
      }
    }
    for (Finding finding : findings) {
      holder(finding)
          .ifPresent(id -> inside.computeIfAbsent(id, x -> new ArrayList<>()).add(finding));
    }
  }

  private static int rank(Finding finding) {
    return finding.match(s -> 0, e -> 2, q -> 3, c -> 1);
  }

  /** Those who are named, in the order in which they speak. */
  private Set<String> speakers() {
    Set<String> names = new LinkedHashSet<>();
    for (Finding finding : findings) {
      if (finding instanceof Statement statement) {
        PassageView.source(statement).ifPresent(names::add);
      }
    }
    return names;
  }

  /** The findings, in the order of the text. */
  List<Finding> findings() {
    return findings;
  }

  List<CardView> all() {
    return findings.stream().map(this::card).toList();
  }

  private CardView card(Finding finding) {
    return finding.match(this::statement, this::event, this::amount, this::conditional);
  }

  /** The statement that a finding stands in. */
  private static Optional<String> holder(Finding finding) {
    return finding.match(
        Statement::parent, Event::statement, Quantity::statement, Conditional::statement);
  }

  private int depth(Finding finding) {
    int depth = 0;
    Optional<Statement> around = holder(finding).map(statements::get);
    while (around.isPresent() && depth < DEEPEST) {
      depth++;
      around = around.get().parent().map(statements::get);
    }
    return depth;
  }

  private CardView statement(Statement statement) {
    Optional<String> source = PassageView.source(statement);
    int hue = hues.of(source);
    Rows rows =
        new Rows(words)
            .parties("to", statement.addressee().map(List::of).orElse(List.of()))
            .add("where", statement.occasion().map(this::where).orElse(List.of()))
            .add("through", statement.medium().map(Party::name))
            .add("when", statement.said().map(this::when).orElse(List.of()))
            .names("about", about(statement))
            .add("words", mode(statement, hue))
            .add("inside", around(statement))
            .add("holds", held(statement))
            .evidence(statement.evidence());
    return new CardView(
        statement.id(),
        CardView.Kind.STATEMENT,
        String.valueOf(numbers.get(statement.id())),
        "hue-" + hue,
        depth(statement),
        source.orElse(words.of("somebody")),
        words.verb(statement),
        CardView.beginning(statement.span(), text),
        statement.span(),
        rows.all(),
        source.map(name -> Cell.link(words.of("more.by", name), FindPage.hrefOfSource(name))));
  }

  private List<Cell> mode(Statement statement, int hue) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.plain(words.mode(statement.mode())));
    statement
        .cue()
        .ifPresent(
            cue -> {
              cells.add(Cell.styled(" " + words.of("row.with") + " ", "quiet"));
              cells.add(Cell.styled(cue.of(text), "cue hue-" + hue));
            });
    return cells;
  }

  private List<Cell> where(Occasion occasion) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.plain(occasion.span().of(text)));
    occasion
        .place()
        .filter(place -> !occasion.span().of(text).contains(place.name()))
        .ifPresent(place -> cells.add(Cell.styled(" (" + place.name() + ")", "quiet")));
    return cells;
  }

  private List<Cell> when(TimeExpression time) {
    return List.of(
        Cell.titled(words.date(time.value()), time.value().value()),
        Cell.styled(" “" + time.span().of(text) + "”", "quiet"));
  }

  private List<String> about(Statement statement) {
    return reading.entities().stream()
        .filter(entity -> statement.about().contains(entity.id()))
        .map(entity -> entity.name())
        .distinct()
        .toList();
  }

  /** The statement in which a finding stands. */
  private List<Cell> around(Finding finding) {
    return holder(finding)
        .map(statements::get)
        .map(outer -> List.of(Cell.choice(numbered(outer), outer.id())))
        .orElse(List.of());
  }

  private String numbered(Statement statement) {
    return words.of("statement.numbered", String.valueOf(numbers.get(statement.id())));
  }

  /** What stands in a statement, each by its number or shape. */
  private List<Cell> held(Statement statement) {
    List<Cell> cells = new ArrayList<>();
    for (Finding held : inside.getOrDefault(statement.id(), List.of())) {
      if (!cells.isEmpty()) {
        cells.add(Cell.plain(", "));
      }
      cells.add(Cell.choice(named(held), held.id()));
    }
    return cells;
  }

  private String named(Finding finding) {
    return finding.match(
        this::numbered,
        event -> Dealing.sign(event) + "\u00a0" + words.type(event.type()),
        amount -> words.amount(amount),
        conditional -> words.of("finding.c"));
  }

  /** Who says so: a claim is never told as a fact. */
  private List<Cell> claimant(Finding finding) {
    Optional<Statement> claim = holder(finding).map(statements::get);
    if (claim.isEmpty()) {
      return List.of(Cell.plain(words.of("says.report")));
    }
    Statement statement = claim.get();
    String who =
        PassageView.source(statement).orElse(words.of("somebody")) + " " + words.verb(statement);
    return List.of(Cell.plain(who + " "), Cell.choice(numbered(statement), statement.id()));
  }

  private CardView event(Event event) {
    Rows rows =
        new Rows(words)
            .add("says", claimant(event))
            .add("told", Cell.plain(words.modality(event.modality())))
            .parties("who", event.actor())
            .parties("whom", event.recipient())
            .add("what", event.object())
            .add("how", event.mode().map(words::mode))
            .add("context", contexts(event))
            .add("where", event.place().map(Party::name))
            .add(
                "when",
                event
                    .time()
                    .map(time -> List.of(Cell.titled(words.date(time), time.value())))
                    .orElse(List.of()))
            .add(
                "kind",
                List.of(
                    Cell.plain(words.of("quad." + event.type().quad().replace(' ', '-')) + " "),
                    Cell.styled(event.type().name(), "code")))
            .evidence(event.evidence());
    return new CardView(
        event.id(),
        CardView.Kind.EVENT,
        Dealing.sign(event),
        Dealing.style(event),
        depth(event),
        words.type(event.type()),
        Dealing.between(event, words),
        CardView.beginning(event.span(), text),
        event.span(),
        rows.all(),
        Optional.empty());
  }

  private Optional<String> contexts(Event event) {
    return event.contexts().isEmpty()
        ? Optional.empty()
        : Optional.of(
            event.contexts().stream().map(words::context).collect(Collectors.joining(", ")));
  }

  private CardView amount(Quantity amount) {
    Rows rows =
        new Rows(words)
            .add("says", claimant(amount))
            .add("stance", Cell.plain(words.stance(amount.stance())))
            .parties("holder", amount.holder().map(List::of).orElse(List.of()))
            .add("of", amount.of())
            .add("for", amount.purpose())
            .add(
                "deadline",
                amount
                    .deadline()
                    .map(date -> List.of(Cell.titled(words.date(date), date.value())))
                    .orElse(List.of()))
            .evidence(amount.evidence());
    return new CardView(
        amount.id(),
        CardView.Kind.AMOUNT,
        "#",
        "",
        depth(amount),
        words.amount(amount),
        words.kind(amount.kind()),
        CardView.beginning(amount.span(), text),
        amount.span(),
        rows.all(),
        Optional.empty());
  }

  private CardView conditional(Conditional conditional) {
    Rows rows =
        new Rows(words)
            .add("says", claimant(conditional))
            .add("if", Cell.plain(conditional.condition().of(text)))
            .add("then", Cell.plain(conditional.consequence().of(text)))
            .evidence(conditional.evidence());
    return new CardView(
        conditional.id(),
        CardView.Kind.CONDITIONAL,
        "⇒",
        "",
        depth(conditional),
        words.of("finding.c"),
        "",
        CardView.beginning(conditional.span(), text),
        conditional.span(),
        rows.all(),
        Optional.empty());
  }
}

package org.kroniek.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.kroniek.model.Event;
import org.kroniek.model.UsageException;
import org.kroniek.model.catalogue.Catalogue;
import org.kroniek.model.catalogue.Edge;

/** The network of who does what to whom. */
final class MapPage {

  /** The address of the page. */
  static final String PATH = "/map";

  private static final int MOST = 120;

  private final Visit visit;
  private final Words words;

  MapPage(Visit visit) {
    this.visit = visit;
    this.words = visit.words();
  }

  /**
   * The page.
   *
   * @throws UsageException if it cannot be answered
   */
  MapView answer(Asked asked) {
    List<Edge> edges = visit.catalogue().edges(asked.filter(), MOST);
    Sift sift = Sift.of(Catalogue.Kind.EVENT, asked, visit);
    return new MapView(
        visit
            .frame(words.of("map"), "", Frame.Part.DEALINGS)
            .with(List.of("chart.css"), List.of("cytoscape.min.js", "map.js")),
        sift,
        edges.stream()
            .filter(edge -> !edge.actor().id().equals(edge.recipient().id()))
            .map(this::line)
            .toList(),
        edges.size() == MOST);
  }

  private MapView.Line line(Edge edge) {
    Event.Modality most =
        edge.modalities().entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(Event.Modality.ASSERTED);
    boolean claimed = edge.claimed() == edge.events();
    String told =
        edge.modalities().entrySet().stream()
            .map(entry -> words.modality(entry.getKey()) + " " + words.count(entry.getValue()))
            .collect(Collectors.joining(", "));
    return new MapView.Line(
        Who.of(edge.actor()),
        edge.actor().id(),
        kind(edge.actor().type().map(Enum::name).orElse("")),
        Who.of(edge.recipient()),
        edge.recipient().id(),
        kind(edge.recipient().type().map(Enum::name).orElse("")),
        words.type(edge.type()),
        Dealing.style(edge.type(), most, claimed),
        Dealing.isCooperation(edge.type()) ? (claimed ? "△" : "▲") : (claimed ? "▽" : "▼"),
        edge.events(),
        words.count(edge.events()),
        words.count(edge.claimed()),
        told,
        edge.first().map(day -> day.earliest().toString()).orElse(""),
        edge.last().map(day -> day.latest().toString()).orElse(""),
        edge.first().map(words::date).orElse(""),
        edge.last().map(words::date).orElse(""),
        Asked.of(BetweenPage.PATH)
            .with(Field.BETWEEN, edge.actor().id())
            .with(Field.AND, edge.recipient().id())
            .href());
  }

  private static String kind(String type) {
    return type.toLowerCase(Locale.ROOT);
  }
}

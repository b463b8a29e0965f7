package org.kroniek.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.kroniek.model.catalogue.Catalogue;
import org.kroniek.model.catalogue.Edge;
import org.kroniek.model.catalogue.Facets;
import org.kroniek.model.catalogue.Filter;
import org.kroniek.model.catalogue.PageRequest;
import org.kroniek.model.catalogue.Subject;
import org.kroniek.model.catalogue.SubjectRecord;

/** What the record holds of a person or body. */
final class EntityPage {

  private static final int STATEMENTS = 12;
  private static final int OF_ONE_REPORT = 3;
  private static final int RELATED = 12;
  private static final int TOPICS = 12;
  private static final int EDGES = 200;

  private final Visit visit;
  private final Words words;
  private final Catalogue catalogue;

  EntityPage(Visit visit) {
    this.visit = visit;
    this.words = visit.words();
    this.catalogue = visit.catalogue();
  }

  /**
   * The page.
   *
   * @param id of a subject
   * @param today to which offices go on
   * @throws Missing if nobody on record has the id
   */
  EntityView of(String id, LocalDate today) {
    SubjectRecord known =
        (id.length() > 64 ? Optional.<SubjectRecord>empty() : catalogue.subjectRecord(id))
            .orElseThrow(() -> new Missing(words.of("entity.missing", id), List.of()));
    Subject subject = known.subject();
    Filter said = Filter.builder().source(id).build();
    return new EntityView(
        visit
            .frame(subject.name(), "", Frame.Part.NONE)
            .with(List.of("chart.css"), List.of("echarts.common.min.js", "chart.js")),
        known,
        visit.hue(subject.name()),
        Offices.of(subject.name(), subject.wikidata(), visit.room().world(), today, words),
        PassageView.Group.of(
                visit
                    .room()
                    .books()
                    .asOf(Optional.empty())
                    .once(
                        catalogue.statements(said, PageRequest.first(STATEMENTS * 2)).items(),
                        STATEMENTS * 2),
                visit,
                new Highlight())
            .stream()
            .limit(STATEMENTS / 2)
            .map(group -> group.first(OF_ONE_REPORT))
            .toList(),
        related(id, known.speaksTo(), Field.TO),
        spokenOfBy(id, known.spokenOfBy()),
        topics(id, said),
        heldOf(id),
        partners(id));
  }

  private List<EntityView.Related> related(
      String id, List<SubjectRecord.Related> all, Field field) {
    return related(all, (asked, other) -> asked.with(Field.SOURCE, id).with(field, other));
  }

  private List<EntityView.Related> spokenOfBy(String id, List<SubjectRecord.Related> all) {
    return related(all, (asked, other) -> asked.with(Field.SOURCE, other).with(Field.ABOUT, id));
  }

  private List<EntityView.Related> related(
      List<SubjectRecord.Related> all, BiFunction<Asked, String, Asked> asking) {
    return all.stream()
        .limit(RELATED)
        .map(
            other ->
                new EntityView.Related(
                    Who.of(other.subject()),
                    words.count(other.statements()),
                    asking.apply(Asked.of(FindPage.PATH), other.subject().id()).href()))
        .toList();
  }

  /** What it takes positions on: those it speaks of most. */
  private List<EntityView.Related> topics(String id, Filter said) {
    return catalogue.facets(Catalogue.Kind.STATEMENT, said).of(Facets.Field.ABOUT).stream()
        .filter(value -> !value.value().equals(id))
        .limit(TOPICS)
        .map(
            value ->
                new EntityView.Related(
                    new Who(value.label(), Who.PATH + "/" + value.value()),
                    words.count(value.number()),
                    Asked.of(PositionsPage.PATH)
                        .with(Field.SOURCE, id)
                        .with(Field.ABOUT, value.value())
                        .href()))
        .toList();
  }

  /** What others do with their words when they speak of it: who contradicts shows here. */
  private List<EntityView.Related> heldOf(String id) {
    Filter about = Filter.builder().about(id).build();
    return catalogue.facets(Catalogue.Kind.STATEMENT, about).of(Facets.Field.ACT).stream()
        .map(
            value -> {
              String href =
                  Asked.of(FindPage.PATH)
                      .with(Field.ABOUT, id)
                      .with(Field.ACT, value.value())
                      .href();
              String verb = Sift.label(Field.ACT, value.value(), value.label(), words);
              return new EntityView.Related(new Who(verb, href), words.count(value.number()), href);
            })
        .toList();
  }

  /** With whom something goes on, those with most events first. */
  private List<EntityView.Partner> partners(String id) {
    Map<String, EntityView.Partner> partners = new LinkedHashMap<>();
    for (Edge edge : catalogue.edges(Filter.builder().about(id).build(), EDGES)) {
      Subject other = edge.actor().id().equals(id) ? edge.recipient() : edge.actor();
      boolean cooperation = Dealing.isCooperation(edge.type());
      EntityView.Partner more =
          new EntityView.Partner(
              Who.of(other),
              cooperation ? edge.events() : 0,
              cooperation ? 0 : edge.events(),
              Asked.of(BetweenPage.PATH)
                  .with(Field.BETWEEN, id)
                  .with(Field.AND, other.id())
                  .href());
      partners.merge(other.id(), more, EntityView.Partner::plus);
    }
    return partners.values().stream()
        .sorted(Comparator.comparingLong(EntityView.Partner::all).reversed())
        .limit(RELATED)
        .toList();
  }
}

package org.kroniek.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.kroniek.model.Event;
import org.kroniek.model.Event.Modality;
import org.kroniek.model.PartialDate;
import org.kroniek.model.catalogue.Catalogue.Kind;
import org.kroniek.model.catalogue.Edge;
import org.kroniek.model.catalogue.Filter;
import org.kroniek.model.catalogue.Subject;

/** Who does what to whom, added up over the newest events of a filter. */
final class Network {

  /** So many events are added up. */
  private static final int LOOKED_AT = 20_000;

  private final Map<Key, Sum> sums = new LinkedHashMap<>();

  private record Key(long actor, long recipient, Event.Type type) {}

  private static final class Sum {
    private long events;
    private long claimed;
    private final Map<Modality, Long> modalities = new EnumMap<>(Modality.class);
    private Optional<LocalDate> first = Optional.empty();
    private Optional<LocalDate> last = Optional.empty();

    void add(Modality modality, long number, long claimedNumber, long low, long high) {
      events += number;
      claimed += claimedNumber;
      modalities.merge(modality, number, Long::sum);
      Optional<LocalDate> from = Shelfmark.lastDay(low);
      Optional<LocalDate> to = Shelfmark.lastDay(high);
      first = first.isEmpty() || from.filter(first.get()::isAfter).isPresent() ? from : first;
      last = last.isEmpty() || to.filter(last.get()::isBefore).isPresent() ? to : last;
    }
  }

  private Network() {}

  static List<Edge> edges(Handle handle, Filter filter, int limit) {
    Network network = new Network();
    Selection selection = Selection.of(handle, Kind.EVENT, filter);
    handle
        .createQuery(
            "SELECT d.actor, d.recipient, d.type, d.modality, count(*), sum(d.claimed),"
                + " min(d.shelfmark), max(d.shelfmark) FROM ("
                + selection.sql("f.shelfmark")
                + selection.order(true)
                + " LIMIT "
                + LOOKED_AT
                + ") h"
                + Dialect.of(handle).inOrder()
                + "found_edge d ON d.shelfmark = h.shelfmark"
                + " WHERE d.actor <> d.recipient"
                + " GROUP BY d.actor, d.recipient, d.type, d.modality")
        .bindMap(selection.values())
        .map(
            (row, context) -> {
              network
                  .sums
                  .computeIfAbsent(
                      new Key(row.getLong(1), row.getLong(2), Event.Type.valueOf(row.getString(3))),
                      key -> new Sum())
                  .add(
                      Modality.valueOf(row.getString(4)),
                      row.getLong(5),
                      row.getLong(6),
                      row.getLong(7),
                      row.getLong(8));
              return true;
            })
        .list();
    return network.most(handle, limit);
  }

  private List<Edge> most(Handle handle, int limit) {
    List<Map.Entry<Key, Sum>> most =
        sums.entrySet().stream()
            .sorted((a, b) -> Long.compare(b.getValue().events, a.getValue().events))
            .limit(limit)
            .toList();
    Set<Long> numbers = new HashSet<>();
    most.forEach(
        entry -> numbers.addAll(List.of(entry.getKey().actor(), entry.getKey().recipient())));
    Map<Long, Subject> subjects = SubjectPages.byNumber(handle, numbers);
    List<Edge> edges = new ArrayList<>();
    for (Map.Entry<Key, Sum> entry : most) {
      Sum sum = entry.getValue();
      edges.add(
          new Edge(
              Objects.requireNonNull(subjects.get(entry.getKey().actor())),
              Objects.requireNonNull(subjects.get(entry.getKey().recipient())),
              entry.getKey().type(),
              sum.events,
              sum.claimed,
              sum.modalities,
              sum.first.map(PartialDate::of),
              sum.last.map(PartialDate::of)));
    }
    return edges;
  }
}

package org.kroniek.story.kept;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Reading;
import org.kroniek.model.Statement;
import org.kroniek.model.across.Comparer;
import org.kroniek.model.across.Keeping;
import org.kroniek.model.across.Note;
import org.kroniek.story.words.Words;

/**
 * What is kept of the readings that it was given, in memory: for an archive as it was on a day, and
 * for one that cannot be written to. Every reading is current. Not safe for use by many threads.
 */
public final class MemoryKept implements Keeping {

  private final Map<Long, Note> notes = new TreeMap<>();
  private final Map<Long, Findings> findings = new HashMap<>();
  private final Map<Long, TreeSet<Member>> cells = new HashMap<>();
  private final Map<Kind, Map<Long, byte[]>> bytes = new HashMap<>();
  private final Map<Kind, TreeMap<Long, TreeMap<Long, Tie>>> ties = new HashMap<>();
  private final Map<Kind, Map<Long, Set<Long>>> ends = new HashMap<>();
  private final Map<Long, Set<Long>> byText = new HashMap<>();
  private final Set<String> names = new TreeSet<>();

  /** Takes in a reading; its number is that of those before it and one more. */
  public void add(Reading reading, Comparer comparer) {
    long number = notes.size() + 1L;
    findings.put(
        number,
        new Findings(
            reading.statements().stream().map(Statement::id).toList(),
            reading.events().stream().map(event -> event.id()).toList()));
    reading.entities().forEach(entity -> names.add(entity.name()));
    reading.events().forEach(event -> event.actor().forEach(party -> names.add(party.name())));
    reading.events().forEach(event -> event.recipient().forEach(party -> names.add(party.name())));
    for (Statement statement : reading.statements()) {
      statement.source().ifPresent(source -> names.add(source.party().name()));
    }
    comparer.take(number, reading, this);
    comparer.settle(Optional.empty(), Optional.of(number), this);
  }

  @Override
  public Set<Long> current(Optional<LocalDate> by) {
    Set<Long> current = new TreeSet<>();
    for (Note note : notes.values()) {
      Optional<LocalDate> day = note.heading().published().map(PartialDate::latest);
      if (by.isEmpty() || day.isEmpty() || !day.get().isAfter(by.get())) {
        current.add(note.number());
      }
    }
    return current;
  }

  /** All of it was on record at every moment. */
  @Override
  public Set<Long> current(Instant asOf, Optional<LocalDate> by) {
    return current(by);
  }

  @Override
  public List<Note> notes(Collection<Long> numbers) {
    return numbers.stream().filter(notes::containsKey).map(notes::get).toList();
  }

  @Override
  public Reading reading(long number) {
    throw new UnsupportedOperationException("the readings themselves are not kept");
  }

  @Override
  public Findings findings(long number) {
    return findings.getOrDefault(number, new Findings(List.of(), List.of()));
  }

  @Override
  public Set<String> names(String part) {
    String asked = Words.fold(part);
    Set<String> found = new TreeSet<>();
    for (String name : names) {
      if (Words.fold(name).contains(asked)) {
        found.add(name);
      }
    }
    return found;
  }

  @Override
  public List<Member> first(long cell, int most) {
    return members(cell).stream().limit(most).toList();
  }

  @Override
  public List<Member> members(long cell) {
    return List.copyOf(cells.getOrDefault(cell, new TreeSet<>()));
  }

  @Override
  public Set<Long> membersOf(Collection<Long> asked) {
    Set<Long> members = new TreeSet<>();
    asked.forEach(cell -> members(cell).forEach(member -> members.add(member.number())));
    return members;
  }

  @Override
  public Optional<byte[]> bytes(Kind kind, long number) {
    return Optional.ofNullable(bytes.getOrDefault(kind, Map.of()).get(number));
  }

  @Override
  public List<Tie> ties(Kind kind) {
    return ties.getOrDefault(kind, new TreeMap<>()).values().stream()
        .flatMap(from -> from.values().stream())
        .toList();
  }

  @Override
  public List<Tie> ties(Kind kind, long end) {
    TreeMap<Long, TreeMap<Long, Tie>> all = ties.getOrDefault(kind, new TreeMap<>());
    List<Tie> found = new ArrayList<>(all.getOrDefault(end, new TreeMap<>()).values());
    for (long one : ends.getOrDefault(kind, Map.of()).getOrDefault(end, Set.of())) {
      found.addAll(all.getOrDefault(one, new TreeMap<>()).subMap(end, true, end, true).values());
    }
    return found;
  }

  @Override
  public Set<Long> sharedTexts() {
    Set<Long> shared = new TreeSet<>();
    byText.forEach(
        (text, readings) -> {
          if (readings.size() > 1) {
            shared.add(text);
          }
        });
    return shared;
  }

  @Override
  public Set<Long> withTexts(Collection<Long> texts) {
    Set<Long> readings = new TreeSet<>();
    texts.forEach(text -> readings.addAll(byText.getOrDefault(text, Set.of())));
    return readings;
  }

  @Override
  public void add(Note note) {
    if (notes.putIfAbsent(note.number(), note) == null) {
      byText.computeIfAbsent(note.text(), text -> new TreeSet<>()).add(note.number());
    }
  }

  @Override
  public void put(long cell, Member member) {
    cells.computeIfAbsent(cell, key -> new TreeSet<>()).add(member);
  }

  @Override
  public void take(long cell, Member member) {
    cells.getOrDefault(cell, new TreeSet<>()).remove(member);
  }

  @Override
  public void keep(Kind kind, long number, byte[] kept) {
    bytes.computeIfAbsent(kind, key -> new HashMap<>()).put(number, kept.clone());
  }

  @Override
  public void tie(Kind kind, Tie tie) {
    ties.computeIfAbsent(kind, key -> new TreeMap<>())
        .computeIfAbsent(tie.one(), one -> new TreeMap<>())
        .put(tie.other(), tie);
    ends.computeIfAbsent(kind, key -> new HashMap<>())
        .computeIfAbsent(tie.other(), other -> new TreeSet<>())
        .add(tie.one());
  }

  @Override
  public void untie(Kind kind, long one, long other) {
    ties.getOrDefault(kind, new TreeMap<>()).getOrDefault(one, new TreeMap<>()).remove(other);
    ends.getOrDefault(kind, Map.of()).getOrDefault(other, new TreeSet<>()).remove(one);
  }
}

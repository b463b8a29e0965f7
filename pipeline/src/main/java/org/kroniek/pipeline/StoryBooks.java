package org.kroniek.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.kroniek.model.PartialDate;
import org.kroniek.model.catalogue.CataloguedArchive;

/**
 * Keeps story books for some time, since making one looks at all reports. While one is made anew,
 * all others look into the former. Safe for use by many threads.
 */
public final class StoryBooks {

  private static final Duration AGE = Duration.ofSeconds(60);

  /** Books of days gone by; people go back and forth between few. */
  private static final int DAYS = 4;

  private final CataloguedArchive archive;
  private final Clock clock;
  private final Map<String, Book> books = new LinkedHashMap<>(16, 0.75f, true);

  /** A book, and until when it will do. */
  private record Kept(StoryBook book, Instant until) {}

  /** One day's book, which one thread at a time makes. */
  private static final class Book {
    private final ReentrantLock making = new ReentrantLock();
    private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();
  }

  /** Of this archive. */
  public StoryBooks(CataloguedArchive archive, Clock clock) {
    this.archive = archive;
    this.clock = clock;
  }

  /**
   * The book of what is on record now, at most a minute old, or of what was on a day.
   *
   * @throws org.kroniek.model.ArchiveException if the store fails
   */
  public StoryBook asOf(Optional<PartialDate> day) {
    String key = day.map(PartialDate::value).orElse("");
    Book book = book(key);
    Optional<Kept> there = Optional.ofNullable(book.kept.get());
    if (there.filter(kept -> clock.instant().isBefore(kept.until())).isPresent()) {
      return there.get().book();
    }
    if (there.isPresent() && !book.making.tryLock()) {
      return there.get().book();
    }
    if (there.isEmpty()) {
      book.making.lock();
    }
    try {
      Kept now = book.kept.get();
      if (now == null || !clock.instant().isBefore(now.until())) {
        now = new Kept(StoryBook.of(archive, day), clock.instant().plus(AGE));
        book.kept.set(now);
      }
      return now.book();
    } finally {
      book.making.unlock();
    }
  }

  private Book book(String key) {
    synchronized (books) {
      Book book = books.computeIfAbsent(key, day -> new Book());
      books.keySet().stream()
          .filter(day -> !day.isEmpty() && !day.equals(key))
          .limit(Math.max(0, books.size() - DAYS - 1))
          .toList()
          .forEach(books::remove);
      return book;
    }
  }
}

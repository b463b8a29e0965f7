package org.kroniek.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kroniek.model.Archive;
import org.kroniek.model.PartialDate;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.pipeline.AcrossReports;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What all questions over all reports have in common: which archive, as of when, in what form. */
final class AcrossOptions {

  @Mixin private final ArchiveOption archive = new ArchiveOption();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Only what was recorded and published on this day or earlier.")
  private @Nullable PartialDate asOf;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = "Only what was published on this day or earlier, whenever it was recorded.")
  private @Nullable PartialDate until;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  boolean json() {
    return json;
  }

  /** Asks, and tells where nothing was on record yet by the day that was asked for. */
  <T> List<T> ask(Kroniek kroniek, BiFunction<AcrossReports, Archive, List<T>> question) {
    return ask(kroniek, question, List::isEmpty);
  }

  /**
   * As {@link #ask(Kroniek, BiFunction)}.
   *
   * @param nothing tells an empty answer
   */
  <T> T ask(Kroniek kroniek, BiFunction<AcrossReports, Archive, T> question, Predicate<T> nothing) {
    try (CataloguedArchive from = archive.openExisting(kroniek.terminal())) {
      Optional<PartialDate> day = Optional.ofNullable(asOf);
      T answer = question.apply(new AcrossReports(from, day, Optional.ofNullable(until)), from);
      if (nothing.test(answer)) {
        day.ifPresent(asked -> tellBeginning(kroniek, from, asked));
      }
      return answer;
    }
  }

  private static void tellBeginning(Kroniek kroniek, Archive from, PartialDate asked) {
    from.since()
        .map(moment -> LocalDate.ofInstant(moment, ZoneOffset.UTC))
        .filter(day -> day.isAfter(asked.latest()))
        .ifPresent(
            day ->
                kroniek
                    .terminal()
                    .err()
                    .notice(
                        "Nothing was on record by "
                            + asked
                            + ": this archive begins on "
                            + day
                            + ". --until "
                            + asked
                            + " tells what had been published."));
  }
}

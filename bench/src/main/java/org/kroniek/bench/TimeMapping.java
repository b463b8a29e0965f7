package org.kroniek.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kroniek.bench.TimeSpec.Answer;
import org.kroniek.bench.TimeSpec.Expected;
import org.kroniek.model.PartialDate;

/**
 * Says whether a value of ours is the one that Recognizers-Text expects. {@code bench/README.md}
 * tells how the two notations are mapped.
 */
final class TimeMapping {

  private static final String NEVER = "0001-01-01";

  private static final Pattern SEASON = Pattern.compile("(?:(\\d{4})-)?(SP|SU|FA|WI)");
  private static final Map<String, Integer> SEASONS = Map.of("SP", 3, "SU", 6, "FA", 9, "WI", 12);

  private static final Pattern UNIT =
      Pattern.compile(
          "week|weken|maand|jaar|jaren|kwarta|decenn|eeuw|month|year|quarter|decade|centur");
  private static final Pattern FROM_NOW =
      Pattern.compile("eerder|later|rest|earlier|paar|enkele|aantal|few|couple|several|some");
  private static final Pattern EDGE =
      Pattern.compile(
          "begin|eind|midden|medio|half|vroeg|laat|early|late|mid|end|start|eerder|earlier");

  /** Words that the specifications now count to an expression and now do not. */
  private static final Set<String> LEADING =
      Set.of(
          "de", "het", "een", "op", "in", "mijn", "voor", "tijdens", "dit", "the", "a", "an", "on",
          "at", "for", "my", "during", "of", "this");

  private TimeMapping() {}

  /** Whether two stretches of a text are the same words, but for articles and prepositions. */
  static boolean isSameSpan(String text, int start, int end, Expected expected) {
    boolean letter = start == expected.start() && end == expected.end();
    return letter
        || (end == trimmedEnd(text, expected.end())
            && core(text, start, end) == core(text, expected.start(), expected.end()));
  }

  private static int trimmedEnd(String text, int end) {
    int last = Math.min(end, text.length());
    while (last > 0 && " .,;!?".indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    return last;
  }

  private static int core(String text, int start, int end) {
    int from = start;
    int space = text.indexOf(' ', from);
    while (space > 0
        && space < end
        && LEADING.contains(text.substring(from, space).toLowerCase(Locale.ROOT))) {
      from = space + 1;
      space = text.indexOf(' ', from);
    }
    return from;
  }

  /** Whether no value at all is right, because the calendar has no such day. */
  static boolean isNever(Expected expected) {
    return !expected.answers().isEmpty()
        && expected.answers().stream().allMatch(a -> a.first().equals(NEVER));
  }

  /** Whether the case tells a value that can be compared. */
  static boolean isTold(Expected expected) {
    return expected.answers().stream()
        .anyMatch(
            a ->
                !a.first().isEmpty()
                    || SEASON.matcher(a.timex()).matches()
                    || expected.kind().equals("duration"));
  }

  static boolean isDuration(String value, Expected expected) {
    return expected.answers().stream().anyMatch(a -> a.timex().equals(value));
  }

  static boolean isDate(PartialDate value, Expected expected) {
    return expected.answers().stream().anyMatch(answer -> fits(value, answer, expected));
  }

  private static boolean fits(PartialDate value, Answer answer, Expected expected) {
    Matcher season = SEASON.matcher(answer.timex());
    if (season.matches()) {
      return isSeason(value, Optional.ofNullable(season.group(1)), season.group(2));
    }
    Optional<PartialDate> first = PartialDate.parse(answer.first());
    Optional<PartialDate> last = PartialDate.parse(answer.last());
    if (first.isEmpty() || last.isEmpty()) {
      return false;
    }
    LocalDate from = first.get().earliest();
    LocalDate to = last.get().earliest();
    String words = expected.text().toLowerCase(Locale.ROOT);
    return expected.kind().equals("date")
        ? isDay(value, from, words)
        : isRange(value, from, to, words);
  }

  private static boolean isDay(PartialDate value, LocalDate day, String words) {
    boolean same = value.earliest().equals(day) && value.latest().equals(day);
    boolean holds = !value.earliest().isAfter(day) && !value.latest().isBefore(day);
    boolean coarse = UNIT.matcher(words).find() || FROM_NOW.matcher(words).find();
    return same || (coarse && holds);
  }

  private static boolean isRange(PartialDate value, LocalDate from, LocalDate to, String words) {
    List<PartialDate> ends = ends(value);
    LocalDate last = value.latest();
    boolean same = value.earliest().equals(from);
    boolean closes =
        last.equals(to)
            || last.plusDays(1).equals(to)
            || ends.get(1).earliest().equals(to)
            || (words.contains("week") && last.minusDays(6).equals(to));
    if (same && closes) {
      return true;
    }
    if (EDGE.matcher(words).find() && !value.earliest().isBefore(from) && last.isBefore(to)) {
      return true;
    }
    boolean told = UNIT.matcher(words).find() || FROM_NOW.matcher(words).find();
    boolean opens = holds(ends.get(0), from) || holds(ends.get(0), from.minusDays(1));
    return told && opens && (holds(ends.get(1), to) || holds(ends.get(1), to.minusDays(1)));
  }

  private static boolean holds(PartialDate point, LocalDate day) {
    return !point.earliest().isAfter(day) && !point.latest().isBefore(day);
  }

  private static List<PartialDate> ends(PartialDate value) {
    String[] parts = value.value().split("/", -1);
    return List.of(new PartialDate(parts[0]), new PartialDate(parts[parts.length - 1]));
  }

  private static boolean isSeason(PartialDate value, Optional<String> year, String season) {
    boolean told = year.map(y -> value.earliest().getYear() == Integer.parseInt(y)).orElse(true);
    return told && value.earliest().getMonthValue() == SEASONS.getOrDefault(season, 0);
  }
}

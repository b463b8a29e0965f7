package org.kroniek.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What an article is called. A page says so in several places, to machines often in other words
 * than to its readers: the title is what it says to machines, JSON-LD first; the headline is the
 * heading that says much the same, or else repeats another of those titles word for word.
 *
 * @param title without the name of the site, a section or a date behind it
 * @param headline as it stands above the text, without a kicker
 * @param kicker the words before the headline in an element of their own within its heading
 */
record PageTitle(Optional<String> title, Optional<String> headline, Optional<String> kicker) {

  private static final List<String> NAMES =
      List.of("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title");
  private static final Pattern SEPARATOR = Pattern.compile("\\s[-–—|•·»:]\\s");
  private static final Pattern BEHIND = Pattern.compile("\\s[-–—|•·»]\\s.{1,80}");

  /** What is no longer may be the name of a section or of the site, which headings say as well. */
  private static final int SHORT = 15;

  /**
   * What the article of {@code page} is called.
   *
   * @param linked its title by JSON-LD
   * @param outlet the name of the site
   */
  static PageTitle of(Document page, Optional<String> linked, Optional<String> outlet) {
    List<String> said =
        Stream.of(linked.stream(), PageFacts.metas(page, NAMES), name(page).stream())
            .flatMap(titles -> titles)
            .map(title -> withoutSite(title, outlet))
            .toList();
    List<Heading> headings = Heading.of(page);
    if (said.isEmpty()) {
      Optional<String> only =
          headings.size() == 1 ? Optional.of(headings.get(0).words()) : Optional.empty();
      return new PageTitle(Optional.empty(), only, Optional.empty());
    }
    String title = withoutKicker(said);
    return first(headings, heading -> Titles.agree(heading.words(), title))
        .or(() -> first(headings, heading -> heading.repeatsOneOf(said)))
        .map(heading -> heading.behindKicker(said).orElseGet(() -> heading.under(title)))
        .orElseGet(() -> new PageTitle(Optional.of(title), Optional.empty(), Optional.empty()));
  }

  /**
   * The first, without what stands before a colon in it where another does without that; before a
   * quotation stands who is quoted.
   */
  private static String withoutKicker(List<String> said) {
    String first = said.get(0);
    return said.stream()
        .filter(other -> other.length() > SHORT && Character.isLetterOrDigit(other.charAt(0)))
        .filter(other -> first.endsWith(": " + other))
        .findFirst()
        .orElse(first);
  }

  private static Optional<Heading> first(List<Heading> headings, Predicate<Heading> is) {
    return headings.stream().filter(is).findFirst();
  }

  /** The page's own title without the name of the site behind it. */
  private static Optional<String> name(Document page) {
    String title = page.title().strip();
    String[] parts = SEPARATOR.split(title, -1);
    boolean parted = parts.length > 1 && parts[0].length() > SHORT;
    return PageFacts.words(parted ? parts[0] : title);
  }

  /** A title without the outlet's name, which many pages put behind it. */
  private static String withoutSite(String title, Optional<String> outlet) {
    Matcher separator = SEPARATOR.matcher(title);
    while (outlet.isPresent() && separator.find()) {
      String behind = title.substring(separator.end());
      boolean site = separator.start() > 0 && Titles.sameLetters(behind, outlet.get());
      if (site) {
        return title.substring(0, separator.start()).strip();
      }
    }
    return title;
  }

  /**
   * A heading of the first rank.
   *
   * @param words all of it
   * @param before what stands in an element of its own at its beginning; empty for nothing
   * @param rest what stands behind that
   */
  private record Heading(String words, String before, String rest) {

    static List<Heading> of(Document page) {
      List<Heading> headings = new ArrayList<>();
      for (Element heading : page.select("h1")) {
        String words = heading.text().strip();
        Element first = heading.firstElementChild();
        String before = first == null ? "" : first.text().strip();
        if (!words.isEmpty()) {
          String rest = words.startsWith(before) ? words.substring(before.length()).strip() : "";
          headings.add(
              before.isEmpty() || rest.isEmpty()
                  ? new Heading(words, "", words)
                  : new Heading(words, before, rest));
        }
      }
      return headings;
    }

    boolean repeatsOneOf(List<String> titles) {
      return words.length() > SHORT && titles.stream().anyMatch(title -> Titles.same(words, title));
    }

    /** Parted where one of the titles does without what stands in an element of its own. */
    Optional<PageTitle> behindKicker(List<String> titles) {
      return titles.stream()
          .filter(title -> !before.isEmpty() && Titles.same(rest, title))
          .findFirst()
          .map(title -> new PageTitle(Optional.of(title), Optional.of(rest), Optional.of(before)));
    }

    PageTitle under(String title) {
      return new PageTitle(
          Optional.of(isBefore(title) ? words : title), Optional.of(words), Optional.empty());
    }

    /** Whether the title goes on behind the headline with a section or a date. */
    private boolean isBefore(String title) {
      return title.startsWith(words) && BEHIND.matcher(title.substring(words.length())).matches();
    }
  }
}

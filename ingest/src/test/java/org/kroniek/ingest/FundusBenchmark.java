package org.kroniek.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kroniek.model.Article;

/**
 * Measures text, title and date of news pages against those that Fundus' own parsers, one for each
 * outlet, take out (Dallabetta et al., ACL 2024): a folder for each country with {@code
 * OUTLET.json} and {@code OUTLET_DATE.html.gz}. Prints for each country the pages; F1, precision
 * and recall of the text as in {@link PageBenchmark}; the share of titles that have the same words;
 * of those where the title or the headline above the text has them, since a page has a title for
 * its readers and others for machines, and Fundus takes now the one and now the other; the mean F1
 * of the titles' words; and the share of dates that are the same day.
 */
final class FundusBenchmark {

  private static final int WORST = 40;
  private static final int HEADLINES = 2;

  private FundusBenchmark() {}

  private record Page(
      String name,
      Overlap text,
      boolean title,
      boolean headline,
      double words,
      boolean date,
      String note) {}

  /** {@code FOLDER COUNTRY...}: the countries whose pages are read. */
  public static void main(String[] args) throws IOException {
    List<Page> all = new ArrayList<>();
    for (String country : List.of(args).subList(1, args.length)) {
      List<Page> pages = country(Path.of(args[0]).resolve(country));
      row(country, pages);
      all.addAll(pages);
    }
    row("all", all);
    all.stream()
        .sorted((a, b) -> Double.compare(sum(a), sum(b)))
        .limit(WORST)
        .forEach(
            page ->
                System.out.printf(
                    Locale.ROOT,
                    "  %.2f %.2f %s%n",
                    page.text().precision(),
                    page.text().recall(),
                    page.name()));
    all.stream().filter(page -> !page.note().isEmpty()).forEach(p -> System.out.println(p.note()));
  }

  private static double sum(Page page) {
    return page.text().precision() + page.text().recall();
  }

  private static void row(String name, List<Page> pages) {
    double precision = pages.stream().mapToDouble(p -> p.text().precision()).average().orElse(0);
    double recall = pages.stream().mapToDouble(p -> p.text().recall()).average().orElse(0);
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f |%n",
        name,
        pages.size(),
        2 * precision * recall / Math.max(1e-9, precision + recall),
        precision,
        recall,
        share(pages.stream().filter(Page::title).count(), pages),
        share(pages.stream().filter(Page::headline).count(), pages),
        pages.stream().mapToDouble(Page::words).average().orElse(0),
        share(pages.stream().filter(Page::date).count(), pages));
  }

  private static double share(long count, List<Page> pages) {
    return (double) count / Math.max(1, pages.size());
  }

  /** The versions of an outlet's parser and its pages are both in the order of time. */
  private static List<Page> country(Path folder) throws IOException {
    Map<String, List<Path>> pages = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html.gz")).sorted().toList()) {
        String name = file.getFileName().toString();
        pages
            .computeIfAbsent(name.substring(0, name.indexOf('_')), k -> new ArrayList<>())
            .add(file);
      }
    }
    List<Page> read = new ArrayList<>();
    for (var outlet : pages.entrySet()) {
      JsonNode truth =
          new ObjectMapper().readTree(folder.resolve(outlet.getKey() + ".json").toFile());
      List<Path> files = outlet.getValue();
      int number = 0;
      for (var version : truth.properties()) {
        if (number < files.size() && truth.size() == files.size()) {
          read.add(
              page(
                  folder.relativize(files.get(number)).toString(),
                  files.get(number),
                  version.getValue()));
        }
        number++;
      }
    }
    return read;
  }

  private static Page page(String name, Path file, JsonNode truth) {
    Optional<Article> article = Bodies.article(file);
    Overlap text = Overlap.of(name, body(truth.path("body")), article.map(Bodies::of).orElse(""));
    String title = truth.path("title").asText("");
    String found = article.flatMap(Article::title).orElse("");
    boolean sameTitle = plain(found).equals(plain(title));
    boolean sameHeadline =
        article.stream()
            .flatMap(a -> a.blocks().stream().map(b -> b.span().of(a.text())).limit(HEADLINES))
            .anyMatch(words -> plain(words).equals(plain(title)));
    String day = truth.path("publishing_date").asText("").substring(0, 10);
    String foundDay = article.flatMap(Article::published).map(date -> date.value()).orElse("");
    boolean sameDay = foundDay.startsWith(day);
    String note =
        (sameTitle ? "" : "  title " + name + ": " + found + " <> " + title)
            + (sameDay
                ? ""
                : "  date "
                    + name
                    + ": "
                    + foundDay
                    + " <> "
                    + truth.path("publishing_date").asText(""));
    double words = common(plain(found), plain(title));
    return new Page(name, text, sameTitle, sameTitle || sameHeadline, words, sameDay, note);
  }

  private static double common(String found, String right) {
    Set<String> ours = new HashSet<>(List.of(found.split(" ", -1)));
    Set<String> theirs = new HashSet<>(List.of(right.split(" ", -1)));
    long both = ours.stream().filter(theirs::contains).count();
    return 2.0 * both / (ours.size() + theirs.size());
  }

  /** Letters and digits alone. */
  private static String plain(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private static String body(JsonNode body) {
    StringBuilder text = new StringBuilder();
    body.path("summary").forEach(line -> text.append(line.asText()).append('\n'));
    for (JsonNode section : body.path("sections")) {
      section.path("headline").forEach(line -> text.append(line.asText()).append('\n'));
      section.path("paragraphs").forEach(line -> text.append(line.asText()).append('\n'));
    }
    return text.toString();
  }
}

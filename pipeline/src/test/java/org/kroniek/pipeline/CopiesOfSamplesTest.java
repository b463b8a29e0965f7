package org.kroniek.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kroniek.ingest.IngestOptions;
import org.kroniek.ingest.Inputs;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.Intake;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Span;
import org.kroniek.story.copy.Copies;
import org.kroniek.story.copy.CopyIndex;

/**
 * 300 versions of reports on one subject: cut, reordered, credited with other words here and there,
 * embedded in longer ones. Each must be found a copy of the report that it was made of, and of no
 * other.
 */
class CopiesOfSamplesTest {

  private static final Path SAMPLES = Path.of(System.getProperty("kroniek.root", ".."), "samples");
  private static final int VERSIONS = 300;
  private static final long SEED = 20_261_122;

  private final Random random = new Random(SEED);

  @Test
  void generatedVersionsAreFoundToBeCopiesOfWhatTheyWereMadeOf() {
    List<Article> originals = samples();
    assertThat(originals).hasSizeGreaterThanOrEqualTo(15);
    List<Article> all = new ArrayList<>(originals);
    Map<String, String> madeOf = new TreeMap<>();
    for (int i = 0; i < VERSIONS; i++) {
      Article original = originals.get(i % originals.size());
      Article version = version(original, i);
      madeOf.put(version.id(), original.id());
      all.add(version);
    }
    Collections.shuffle(all, random);
    CopyIndex index = new CopyIndex();
    all.forEach(index::add);
    Copies copies = index.copies();

    List<String> missed = new ArrayList<>();
    int found = 0;
    int right = 0;
    for (Map.Entry<String, String> made : madeOf.entrySet()) {
      List<String> origins = new ArrayList<>();
      origins.add(copies.origin(made.getKey()));
      origins.addAll(copies.embedded().getOrDefault(made.getKey(), Set.of()));
      // Of two texts of one day it is not known which was made of which.
      copies.embedded().entrySet().stream()
          .filter(holds -> holds.getValue().contains(made.getKey()))
          .map(Map.Entry::getKey)
          .forEach(origins::add);
      origins.remove(made.getKey());
      List<String> sources =
          origins.stream().map(origin -> madeOf.getOrDefault(origin, origin)).distinct().toList();
      found += sources.size();
      if (sources.contains(made.getValue())) {
        right++;
      } else {
        missed.add(made.getKey());
      }
    }
    assertThat(right / (double) VERSIONS)
        .as("recall, without %s", missed)
        .isGreaterThanOrEqualTo(0.95);
    assertThat(right / (double) found).as("precision").isGreaterThanOrEqualTo(0.99);
    assertThat(originals)
        .allSatisfy(
            original -> {
              String origin = copies.origin(original.id());
              assertThat(madeOf.getOrDefault(origin, origin)).isEqualTo(original.id());
            });
  }

  private static List<Article> samples() {
    List<Article> articles = new ArrayList<>();
    try (Inputs inputs =
        new Composition()
            .inputs(
                List.of(SAMPLES.toString()), InputStream.nullInputStream(), IngestOptions.none())) {
      while (inputs.hasNext()) {
        if (inputs.next() instanceof Intake.Accepted accepted) {
          articles.add(accepted.article());
        }
      }
    }
    return articles;
  }

  private Article version(Article original, int number) {
    List<String> paragraphs =
        original.blocks().stream()
            .filter(block -> block.kind() == Block.Kind.PARAGRAPH)
            .map(block -> block.span().of(original.text()))
            .collect(Collectors.toCollection(ArrayList::new));
    switch (number % 4) {
      case 0 -> paragraphs = cut(paragraphs);
      case 1 -> Collections.shuffle(paragraphs, random);
      case 2 -> {
        paragraphs = edited(paragraphs);
        paragraphs.add("Bron: ANP");
      }
      default -> {
        paragraphs.addAll(0, filler(number, 6));
        paragraphs.addAll(filler(-number, 6));
      }
    }
    return article(original, number, paragraphs);
  }

  /** The first half of its sentences or more. */
  private List<String> cut(List<String> paragraphs) {
    String text = String.join(" ", paragraphs);
    int length = (int) (text.length() * (0.5 + random.nextDouble() * 0.4));
    int end = text.indexOf(' ', length);
    return new ArrayList<>(List.of(text.substring(0, end < 0 ? text.length() : end)));
  }

  /** One word in twelve is another. */
  private List<String> edited(List<String> paragraphs) {
    List<String> edited = new ArrayList<>();
    for (String paragraph : paragraphs) {
      StringBuilder words = new StringBuilder();
      for (String word : paragraph.split(" ", -1)) {
        words.append(random.nextInt(12) == 0 ? "anders" : word).append(' ');
      }
      edited.add(words.toString().strip());
    }
    return edited;
  }

  /** Paragraphs about something else, each different. */
  private static List<String> filler(int number, int paragraphs) {
    Random invented = new Random(number);
    List<String> filler = new ArrayList<>();
    for (int i = 0; i < paragraphs; i++) {
      StringBuilder words = new StringBuilder();
      for (int word = 0; word < 40; word++) {
        words.append(Integer.toString(invented.nextInt(40_000) + 40_000, 36)).append(' ');
      }
      filler.add(words.toString().strip());
    }
    return filler;
  }

  private static Article article(Article original, int number, List<String> paragraphs) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (String paragraph : paragraphs) {
      Span span = new Span(text.length(), text.length() + paragraph.length());
      blocks.add(new Block(Block.Kind.PARAGRAPH, span));
      text.append(paragraph).append("\n\n");
    }
    return new Article(
        "v-" + number,
        Optional.empty(),
        Optional.empty(),
        Optional.of("Krant " + number),
        Optional.of("Versie " + number),
        Optional.empty(),
        original.published().map(day -> PartialDate.of(day.latest().plusDays(number % 3))),
        original.language(),
        text.toString(),
        blocks);
  }
}

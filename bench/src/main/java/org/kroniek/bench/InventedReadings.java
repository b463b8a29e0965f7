package org.kroniek.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.ContentId;
import org.kroniek.model.Entity;
import org.kroniek.model.Evidence;
import org.kroniek.model.Language;
import org.kroniek.model.Mention;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Party;
import org.kroniek.model.Reading;
import org.kroniek.model.Source;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;

/**
 * Readings of the size of real ones without the work of reading: 450 words out of 3,000, some far
 * more common than others, by 300 sources in 10 outlets over two years. The same for the same seed.
 */
final class InventedReadings {

  private static final int WORDS = 450;
  private static final int CONTENT = 120;

  private final Random random;
  private final int statements;
  private final List<String> vocabulary = new ArrayList<>();
  private int made;

  InventedReadings(long seed, int statements) {
    this.random = new Random(seed);
    this.statements = statements;
    for (int i = 0; i < 3000; i++) {
      StringBuilder word = new StringBuilder();
      for (int letters = 3 + random.nextInt(8); letters > 0; letters--) {
        word.append((char) ('a' + random.nextInt(26)));
      }
      vocabulary.add(word.toString());
    }
  }

  /** The most common word has rank 0. */
  String word(int rank) {
    return vocabulary.get(rank);
  }

  Reading next() {
    String text = text();
    String id = ContentId.article(Optional.empty(), text);
    String month = String.format(Locale.ROOT, "20%d-%02d", 24 + random.nextInt(2), month());
    Article article =
        new Article(
            id,
            Optional.empty(),
            Optional.empty(),
            Optional.of("Outlet " + random.nextInt(10)),
            Optional.of(word(random.nextInt(vocabulary.size()))),
            Optional.empty(),
            Optional.of(new PartialDate(month)),
            Language.DUTCH,
            text,
            List.of(new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()))));
    List<Entity> entities = new ArrayList<>();
    List<Statement> said = new ArrayList<>();
    for (int i = 0; i < statements; i++) {
      int start = random.nextInt(text.length() - CONTENT);
      Span content = new Span(start, start + CONTENT);
      entities.add(entity("e" + i, content));
      said.add(statement(id, content, "e" + i));
    }
    return new Reading(
        new Reading.Reader("bench", new TreeMap<>()),
        article,
        entities,
        said,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private int month() {
    return 1 + random.nextInt(12);
  }

  private String text() {
    StringBuilder text = new StringBuilder("Report ").append(made++).append('.');
    for (int i = 0; i < WORDS; i++) {
      double rank = Math.abs(random.nextGaussian()) * vocabulary.size() / 6;
      text.append(' ').append(word((int) Math.min(vocabulary.size() - 1, rank)));
    }
    return text.toString();
  }

  private Entity entity(String id, Span span) {
    return new Entity(
        id,
        Entity.Type.ORG,
        "Body " + random.nextInt(200),
        Optional.empty(),
        List.of(new Mention(new Span(span.start(), span.start() + 5), Mention.Kind.NAME)));
  }

  private Statement statement(String article, Span content, String about) {
    Statement.Act[] acts = Statement.Act.values();
    Span cue = new Span(content.end() - 5, content.end());
    return new Statement(
        ContentId.finding('s', article, List.of(content)),
        Statement.Mode.DIRECT,
        acts[random.nextInt(acts.length)],
        Optional.of(
            new Source(
                new Party(Optional.empty(), "Speaker " + random.nextInt(300)),
                Optional.of(cue),
                "bench")),
        Optional.of(cue),
        List.of(content),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(about),
        Optional.empty(),
        false,
        new Evidence("bench", List.of(cue, content), 0.9));
  }
}

package org.kroniek.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.ContentId;
import org.kroniek.model.Entity;
import org.kroniek.model.Evidence;
import org.kroniek.model.Language;
import org.kroniek.model.Mention;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Party;
import org.kroniek.model.Quantity;
import org.kroniek.model.Reading;
import org.kroniek.model.Source;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;
import org.kroniek.model.catalogue.CataloguedArchive;

/** Positions that moved of late, out of what those say who speak most. */
class MovesTest {

  @TempDir private Path folder;

  private static Reading says(String name, String number, String day) {
    String content = number + " procent voor dijken is nodig";
    String text = name + " zegt dat " + content + ". " + other(day);
    String id = ContentId.article(Optional.empty(), text);
    Span words = span(text, content);
    Span amount = span(text, number + " procent");
    Statement statement =
        new Statement(
            ContentId.finding('s', id, List.of(words)),
            Statement.Mode.INDIRECT,
            Statement.Act.DEMAND,
            Optional.of(
                new Source(
                    new Party(Optional.of("e0"), name), Optional.of(span(text, name)), "told")),
            Optional.of(span(text, "zegt")),
            List.of(words),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            false,
            new Evidence("told", List.of(words), 0.9));
    Quantity quantity =
        new Quantity(
            ContentId.finding('q', id, List.of(amount)),
            amount,
            Optional.of(new BigDecimal(number.replace(',', '.'))),
            Optional.of("percent"),
            Optional.empty(),
            Optional.of("dijken"),
            Quantity.Kind.NORM,
            Optional.of(party("Noorderland")),
            Optional.empty(),
            Quantity.Stance.ENDORSED,
            Optional.of(statement.id()),
            new Evidence("told", List.of(amount), 0.9));
    return new Reading(
        new Reading.Reader("told", new TreeMap<>()),
        new Article(
            id,
            Optional.empty(),
            Optional.empty(),
            Optional.of("De Oever"),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new PartialDate(day)),
            Language.DUTCH,
            text,
            List.of(new Block(Block.Kind.PARAGRAPH, new Span(0, text.length())))),
        List.of(
            new Entity(
                "e0",
                Entity.Type.PER,
                name,
                Optional.empty(),
                List.of(new Mention(span(text, name), Mention.Kind.NAME)))),
        List.of(statement),
        List.of(),
        List.of(quantity),
        List.of(),
        List.of());
  }

  /** Words enough that no report is a copy of another. */
  private static String other(String day) {
    Random random = new Random(day.hashCode());
    StringBuilder words = new StringBuilder("Verder");
    for (int i = 0; i < 40; i++) {
      words.append(' ').append(Integer.toString(random.nextInt(40_000) + 40_000, 36));
    }
    return words.append('.').toString();
  }

  private static Party party(String name) {
    return new Party(Optional.empty(), name);
  }

  private static Span span(String text, String words) {
    int start = text.indexOf(words);
    return new Span(start, start + words.length());
  }

  private List<Moves.Move> moves(int limit, Reading... readings) {
    try (CataloguedArchive archive =
        Composition.archive(folder.resolve("kroniek.db"), Clock.systemUTC())) {
      for (Reading reading : readings) {
        archive.save(reading, Optional.empty());
      }
      return new Moves(archive).newest(limit);
    }
  }

  @Test
  void theLastMoveOfEachPositionIsToldTheNewestFirst() {
    List<Moves.Move> moves =
        moves(
            5,
            says("Ada Veld", "2", "2024-05-02"),
            says("Ada Veld", "3", "2024-09-02"),
            says("Ada Veld", "5", "2025-03-02"),
            says("Bo Ark", "4", "2024-01-02"),
            says("Bo Ark", "1", "2025-06-02"));
    assertThat(moves).extracting(move -> move.now().source()).containsExactly("Bo Ark", "Ada Veld");
    assertThat(moves.get(1).kind()).isEqualTo(Moves.Kind.NUMBER);
    assertThat(moves.get(1).before().text()).contains("3 procent");
    assertThat(moves.get(1).now().text()).contains("5 procent");
  }

  @Test
  void whoSaysTheSameAgainHasNotMoved() {
    assertThat(
            moves(
                5,
                says("Cor Linde", "2", "2024-05-02"),
                says("Cor Linde", "2", "2025-05-03"),
                says("Bo Ark", "4", "2025-05-03")))
        .isEmpty();
  }

  @Test
  void noMoreAreToldThanAsked() {
    assertThat(
            moves(
                1,
                says("Ada Veld", "2", "2024-05-02"),
                says("Ada Veld", "5", "2025-03-02"),
                says("Bo Ark", "4", "2024-01-02"),
                says("Bo Ark", "1", "2025-06-02")))
        .hasSize(1);
  }
}

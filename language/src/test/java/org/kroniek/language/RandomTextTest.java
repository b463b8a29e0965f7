package org.kroniek.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kroniek.model.Annotator;
import org.kroniek.model.Block;
import org.kroniek.model.Document;
import org.kroniek.model.Language;
import org.kroniek.model.Quotation;
import org.kroniek.model.Sentence;
import org.kroniek.model.Token;

/** What holds of any text whatever. */
class RandomTextTest {

  private static final int TEXTS = 300;
  private static final List<Language> READ = List.of(Language.DUTCH, Language.ENGLISH);

  private static final List<String> PIECES =
      List.of(
          "a", "de", "Rutte", "zo'n", "don't", "U.S.", "o.a.", "J.P.", "1", "12.40", "€", "%", ".",
          ".", "!", "?", "...", "…", ",", ",,", "''", "'", "’", "‘", "\"", "“", "”", "„", "«", "»",
          "``", "(", ")", "[", "]", "-", "–", "/", "@", "#", ":", ";", "www.", "http://", "nos.nl",
          "x@y.nl", "'s", "I.", "w/", "\u00AD", "\u200B", "\u200D", "\uFEFF", "\u0301", "\uD83D",
          "\uDE00", "😀", "👩‍👧", "🇳🇱", "1️⃣", "日本", "\u0000", "\t", "\n", "\r\n", "\u00A0",
          "\u2028", "zegt", "said", "No.", "cannot", "Jong-un", "km²", "[3]", "</b>", "\\", "|",
          "*", "_", "~");

  private final Annotator annotator = Languages.annotator();

  @Test
  void tokensAreOrderedAndCoverEveryLetterOfEveryBlock() {
    for (int seed = 0; seed < TEXTS; seed++) {
      String text = text(seed);
      for (Language language : READ) {
        Document document = annotator.annotate(CaseFile.article(text, language));
        assertThat(uncovered(document)).as("seed %s, %s", seed, language.code()).isEmpty();
        for (Sentence sentence : document.sentences()) {
          assertThat(document.article().blocks())
              .as("seed %s", seed)
              .anyMatch(b -> b.span().contains(sentence.span()));
          for (Token token : sentence.tokens()) {
            assertThat(token.form()).as("seed %s", seed).isEqualTo(token.span().of(text));
            assertThat(Characters.isSpace(token.form().codePointAt(0))).isFalse();
          }
        }
      }
    }
  }

  @Test
  void quotationsLieInsideTheirParents() {
    int found = 0;
    for (int seed = 0; seed < TEXTS; seed++) {
      Document document = annotator.annotate(CaseFile.article(text(seed), Language.DUTCH));
      for (int i = 0; i < document.quotations().size(); i++) {
        Quotation quotation = document.quotations().get(i);
        int place = i;
        quotation
            .parent()
            .ifPresent(
                parent -> {
                  assertThat(parent).isLessThan(place);
                  assertThat(document.quotations().get(parent).inner())
                      .satisfies(inner -> assertThat(inner.contains(quotation.outer())).isTrue());
                });
        found++;
      }
    }
    assertThat(found).isGreaterThan(TEXTS);
  }

  @Test
  void givesTheSameForTheSameTextOnManyThreads() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Document>> tasks = new ArrayList<>();
      for (int seed = 0; seed < 100; seed++) {
        String text = text(seed);
        tasks.add(() -> annotator.annotate(CaseFile.article(text, Language.ENGLISH)));
      }
      List<Future<Document>> first = threads.invokeAll(tasks);
      for (int i = 0; i < tasks.size(); i++) {
        assertThat(first.get(i).get()).as("seed %s", i).isEqualTo(tasks.get(i).call());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"„", "“", "\"", "‘", "'", "«", "»", ",,", "``", "’", "„a ", "\"a ", "'a ", "‘a. "})
  void readsTwentyThousandOpeningMarks(String mark) {
    String text = mark.repeat(20_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> annotator.annotate(CaseFile.article(text, Language.DUTCH)),
        mark);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a", "a-", "-", "o.a.", "a.", "1-", "1.", "www.", "http://", "http://a(", "a@", "@", "a@b.",
        "'s", "a's", "' ", "(", "a(b", "A. ", "😀", "\u200D", "\u0301", "a\u00AD", "„a\n\n", "!",
            "...",
        "a/", "x_", "a&", "Nr. ", "\"? A", "[1]", "ab.cd", "n't", "Ab-un", "€1", "w/", "A \"b",
            "’a’ "
      })
  void readsAnyRepetitionInLinearTime(String piece) {
    String text = piece.repeat(30_000 / piece.length());
    for (Language language : READ) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> annotator.annotate(CaseFile.article(text, language)),
          piece);
    }
  }

  private static String text(int seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(120);
    double spaces = random.nextDouble();
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
      if (random.nextDouble() < spaces) {
        text.append(random.nextInt(12) == 0 ? "\n\n" : " ");
      }
    }
    return text.toString();
  }

  /** Letters and digits of blocks that no token holds. */
  private static String uncovered(Document document) {
    StringBuilder left = new StringBuilder(document.article().text());
    for (Sentence sentence : document.sentences()) {
      for (Token token : sentence.tokens()) {
        for (int i = token.span().start(); i < token.span().end(); i++) {
          left.setCharAt(i, ' ');
        }
      }
    }
    StringBuilder missed = new StringBuilder();
    for (Block block : document.article().blocks()) {
      String rest = block.span().of(left.toString());
      rest.codePoints().filter(Character::isLetterOrDigit).forEach(missed::appendCodePoint);
    }
    return missed.toString();
  }
}

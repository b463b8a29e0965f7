package org.kroniek.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kroniek.language.Languages;
import org.kroniek.model.Annotator;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.Document;
import org.kroniek.model.Language;
import org.kroniek.model.Span;

/**
 * Prints how long the language models take to load, how fast raw text is annotated in one thread
 * and how much memory that takes; beside it how fast Frog is on the same text where it is
 * installed.
 *
 * <p>Arguments: the folder that holds {@code nl/alpino-test.conllu.gz} and so on, then the names of
 * sets; without names, one Dutch set and one English.
 */
public final class LanguageRate {

  private static final List<String> SETS = List.of("nl/alpino-test", "en/ewt-test");

  /** So many sentences or paragraphs are one article, about as long as a news report. */
  private static final int ARTICLE = 25;

  private static final int ROUNDS = 5;

  private final Annotator rules = Languages.annotator();
  private final Annotator tagging = Languages.taggingAnnotator();
  private final PrintStream out;

  private LanguageRate(PrintStream out) {
    this.out = out;
  }

  /** Measures and prints. */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length == 0) {
      throw new IllegalArgumentException(
          "name the folder of the treebanks, such as shared/data/ud");
    }
    Path folder = Path.of(args[0]);
    List<String> sets = args.length > 1 ? List.of(args).subList(1, args.length) : SETS;
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Clocks begun = Clocks.now();
    LanguageRate rate = new LanguageRate(out);
    out.println("word lists: " + begun.passed());
    for (Language language : List.of(Language.DUTCH, Language.ENGLISH)) {
      Clocks before = Clocks.now();
      rate.tagging.annotate(article("Oslo.", language));
      out.println("model " + language.code() + " and a first sentence: " + before.passed());
    }
    out.println("resident at most " + ResidentMemory.most() + " after loading both");
    out.println("| set | tokens | rules alone, tokens/s | all | all, of processor time |");
    out.println("|---|---|---|---|---|");
    double dutch = 0;
    for (String set : sets) {
      List<RawArticle> articles =
          RawArticle.of(GoldSentence.read(folder.resolve(set + ".conllu.gz")), ARTICLE);
      double whole = rate.row(set, articles);
      if (dutch == 0 && set.startsWith("nl/")) {
        dutch = whole;
        rate.frog(articles, dutch);
      }
    }
    out.println("models " + rate.tagging.models() + ", resident at most " + ResidentMemory.most());
  }

  /** Prints the rates of a set; the tokens a second of processor time are returned. */
  private double row(String set, List<RawArticle> articles) {
    Language language = new Language(set.substring(0, 2));
    double[] bare = best(rules, articles, language);
    double[] whole = best(tagging, articles, language);
    out.println(
        String.format(
            Locale.ROOT,
            "| %s | %.0f | %.0f | %.0f | %.0f |",
            set,
            whole[2],
            bare[1],
            whole[0],
            whole[1]));
    return whole[1];
  }

  /** Tokens a second of wall and of processor time, the best of some rounds, and the tokens. */
  private static double[] best(Annotator annotator, List<RawArticle> articles, Language language) {
    double[] best = new double[3];
    for (int round = 0; round < ROUNDS; round++) {
      Clocks begun = Clocks.now();
      int tokens = 0;
      for (RawArticle raw : articles) {
        Document document = annotator.annotate(article(raw.text(), language, raw.paragraphs()));
        tokens += document.sentences().stream().mapToInt(s -> s.tokens().size()).sum();
      }
      Clocks ended = Clocks.now();
      best[0] = Math.max(best[0], tokens * 1e9 / (ended.wall() - begun.wall()));
      best[1] = Math.max(best[1], tokens * 1e9 / (ended.processor() - begun.processor()));
      best[2] = tokens;
    }
    return best;
  }

  private void frog(List<RawArticle> articles, double ours)
      throws IOException, InterruptedException {
    if (!FrogRun.isInstalled()) {
      out.println("frog is not installed; nothing to compare with");
      return;
    }
    String text =
        articles.stream()
            .flatMap(a -> a.paragraphs().stream().map(p -> p.of(a.text())))
            .collect(Collectors.joining("\n\n"));
    FrogRun start = FrogRun.of("Dag.");
    FrogRun run = FrogRun.of(text);
    double seconds = run.seconds() - start.seconds();
    out.println(
        String.format(
            Locale.ROOT,
            "frog on the first of these: %d tokens in %.1f s of processor time after %.1f s of"
                + " loading, %.0f tokens/s; ours %.1f times that",
            run.tokens(),
            seconds,
            start.seconds(),
            run.tokens() / seconds,
            ours * seconds / run.tokens()));
  }

  private static Article article(String text, Language language) {
    return article(text, language, List.of(new Span(0, text.length())));
  }

  /** A text as an article of paragraphs. */
  static Article article(String text, Language language, List<Span> paragraphs) {
    return new Article(
        "a-measure",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        language,
        text,
        paragraphs.stream().map(s -> new Block(Block.Kind.PARAGRAPH, s)).toList());
  }

  /** Nanoseconds of the clock on the wall and of processor time of this thread. */
  private record Clocks(long wall, long processor) {

    static Clocks now() {
      return new Clocks(
          System.nanoTime(), ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }

    String passed() {
      Clocks now = now();
      return String.format(
          Locale.ROOT,
          "%.2f s, %.2f s of processor time",
          (now.wall - wall) / 1e9,
          (now.processor - processor) / 1e9);
    }
  }
}

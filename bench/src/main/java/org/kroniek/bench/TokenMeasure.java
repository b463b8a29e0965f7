package org.kroniek.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kroniek.language.Languages;
import org.kroniek.model.Annotator;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.Document;
import org.kroniek.model.Language;
import org.kroniek.model.Sentence;
import org.kroniek.model.Span;

/**
 * Prints how well tokens and sentences agree with treebanks of Universal Dependencies.
 *
 * <p>Arguments: the folder that holds {@code nl/alpino-test.conllu.gz} and so on, then any of
 * {@code test} (the default), {@code dev}, {@code train}, and {@code --errors N} for the N most
 * frequent differences.
 */
public final class TokenMeasure {

  private static final List<String> TEST =
      List.of("nl/alpino-test", "nl/lassysmall-test", "en/ewt-test", "en/gum-test");
  private static final List<String> DEV =
      List.of("nl/alpino-dev", "nl/lassysmall-dev", "en/ewt-dev", "en/gum-dev");
  private static final List<String> TRAIN = List.of("nl/train", "en/ewt-train", "en/gum-train");

  private final Annotator annotator = Languages.annotator();
  private final PrintStream out;
  private final int errors;

  private TokenMeasure(PrintStream out, int errors) {
    this.out = out;
    this.errors = errors;
  }

  /** Measures and prints. */
  public static void main(String[] args) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(args));
    int at = arguments.indexOf("--errors");
    int errors = at < 0 ? 0 : Integer.parseInt(arguments.get(at + 1));
    if (at >= 0) {
      arguments.subList(at, at + 2).clear();
    }
    if (arguments.isEmpty()) {
      throw new IllegalArgumentException(
          "name the folder of the treebanks, such as shared/data/ud");
    }
    Path folder = Path.of(arguments.get(0));
    List<String> halves =
        arguments.size() > 1 ? arguments.subList(1, arguments.size()) : List.of("test");
    TokenMeasure measure =
        new TokenMeasure(new PrintStream(System.out, true, StandardCharsets.UTF_8), errors);
    for (String half : halves) {
      measure.print(folder, half.equals("dev") ? DEV : half.equals("train") ? TRAIN : TEST);
    }
  }

  private void print(Path folder, List<String> names) throws IOException {
    out.println("| treebank | tokens | token F1 | sentences | sentence F1 | same, no paragraphs |");
    out.println("|---|---|---|---|---|---|");
    Differences differences = new Differences();
    for (String name : names) {
      Path file = folder.resolve(name + ".conllu.gz");
      Language language = new Language(name.substring(0, 2));
      Score[] with = score(Treebank.read(file, true), language, differences);
      Score[] without = score(Treebank.read(file, false), language, new Differences());
      out.printf(
          Locale.ROOT,
          "| %s | %,d | %.2f | %,d | %.1f | %.1f |%n",
          name,
          with[0].gold,
          with[0].f1(),
          with[1].gold,
          with[1].f1(),
          without[1].f1());
    }
    differences.print(out, errors);
  }

  private Score[] score(List<Treebank.Text> texts, Language language, Differences differences) {
    Score tokens = new Score();
    Score sentences = new Score();
    for (Treebank.Text text : texts) {
      Document document = annotator.annotate(article(text, language));
      List<Treebank.Range> found = new ArrayList<>();
      List<Treebank.Range> parted = new ArrayList<>();
      for (Sentence sentence : document.sentences()) {
        parted.add(range(sentence.span()));
        sentence.tokens().forEach(t -> found.add(range(t.span())));
      }
      tokens.add(text.tokens(), found);
      sentences.add(text.sentences(), parted);
      differences.tokens(text, found);
      differences.sentences(text, parted);
    }
    return new Score[] {tokens, sentences};
  }

  private static Treebank.Range range(Span span) {
    return new Treebank.Range(span.start(), span.end());
  }

  private static Article article(Treebank.Text text, Language language) {
    return new Article(
        "a-treebank",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        language,
        text.text(),
        text.paragraphs().stream()
            .map(p -> new Block(Block.Kind.PARAGRAPH, new Span(p.start(), p.end())))
            .toList());
  }

  /** Counts of what is right. */
  private static final class Score {
    private int gold;
    private int found;
    private int right;

    private void add(List<Treebank.Range> expected, List<Treebank.Range> given) {
      Set<Treebank.Range> all = new HashSet<>(expected);
      gold += expected.size();
      found += given.size();
      right += (int) given.stream().filter(all::contains).count();
    }

    private double f1() {
      return 200.0 * right / Math.max(1, gold + found);
    }
  }
}

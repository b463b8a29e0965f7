package org.kroniek.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kroniek.language.Languages;
import org.kroniek.language.neural.NeuralTagger;
import org.kroniek.model.Annotator;
import org.kroniek.model.Block;
import org.kroniek.model.Document;
import org.kroniek.model.Language;
import org.kroniek.model.Sentence;
import org.kroniek.model.Span;
import org.kroniek.model.Token;

/**
 * Prints how well tags, lemmas and trees agree with treebanks of Universal Dependencies, on the
 * treebank's own tokens and from raw text, and how fast raw text is annotated in one thread.
 *
 * <p>Arguments: the folder that holds {@code nl/alpino-test.conllu.gz} and so on, then the names of
 * sets; without names, the four test sets.
 */
public final class TreeMeasure {

  private static final List<String> TEST =
      List.of("nl/alpino-test", "nl/lassysmall-test", "en/ewt-test", "en/gum-test");

  /** So many sentences or paragraphs are one article, about as long as a news report. */
  private static final int ARTICLE = 25;

  private final Annotator rules = Languages.annotator();
  private final NeuralTagger tagger = NeuralTagger.load();
  private final PrintStream out;

  private TreeMeasure(PrintStream out) {
    this.out = out;
  }

  /** Measures and prints. */
  public static void main(String[] args) throws IOException {
    if (args.length == 0) {
      throw new IllegalArgumentException(
          "name the folder of the treebanks, such as shared/data/ud");
    }
    Path folder = Path.of(args[0]);
    List<String> sets = args.length > 1 ? List.of(args).subList(1, args.length) : TEST;
    TreeMeasure measure =
        new TreeMeasure(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    measure.out.println(
        "| set | tokens | UPOS | FEATS | lemma | UAS | LAS | raw: words | raw: UPOS | raw: LAS | lines: LAS"
            + " | tokens/s | tokens/s of processor time |");
    measure.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
    for (String set : sets) {
      measure.print(set, GoldSentence.read(folder.resolve(set + ".conllu.gz")));
    }
    measure.out.println(
        "models " + measure.tagger.models() + ", resident at most " + ResidentMemory.most());
  }

  private void print(String set, List<GoldSentence> gold) {
    Language language = new Language(set.substring(0, 2));
    TreeScores given = new TreeScores();
    for (int i = 0; i < gold.size(); i += ARTICLE) {
      List<GoldSentence> part = gold.subList(i, Math.min(gold.size(), i + ARTICLE));
      given.addGiven(part, tagger.tagGiven(tokenized(part, language)).sentences());
    }
    List<RawArticle> articles = RawArticle.of(gold, ARTICLE);
    TreeScores raw = new TreeScores();
    int tokens = 0;
    for (RawArticle article : articles) {
      Document document = annotate(article, language);
      raw.addRaw(article, document.sentences());
      tokens += document.sentences().stream().mapToInt(s -> s.tokens().size()).sum();
    }
    TreeScores lines = new TreeScores();
    for (RawArticle article : RawArticle.of(GoldSentence.lines(gold), ARTICLE)) {
      lines.addRaw(article, annotate(article, language).sentences());
    }
    double[] rate = rate(articles, language, tokens);
    out.println(
        String.format(
            Locale.ROOT,
            "| %s | %d | %s | %s | %s | %.0f | %.0f |",
            set,
            given.words(),
            given.givenColumns(),
            raw.rawColumns(),
            lines.las(),
            rate[0],
            rate[1]));
  }

  /** Tokens a second of wall and of processor time, the best of three rounds. */
  private double[] rate(List<RawArticle> articles, Language language, int tokens) {
    double[] best = new double[2];
    for (int round = 0; round < 3; round++) {
      long wall = System.nanoTime();
      long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      for (RawArticle article : articles) {
        annotate(article, language);
      }
      best[0] = Math.max(best[0], tokens * 1e9 / (System.nanoTime() - wall));
      processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor;
      best[1] = Math.max(best[1], tokens * 1e9 / processor);
    }
    return best;
  }

  private Document annotate(RawArticle article, Language language) {
    return tagger.tag(
        rules.annotate(LanguageRate.article(article.text(), language, article.paragraphs())));
  }

  /** A document with the treebank's own tokens, a space between any two. */
  private static Document tokenized(List<GoldSentence> gold, Language language) {
    StringBuilder text = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    for (GoldSentence sentence : gold) {
      for (GoldSentence.Word word : sentence.words()) {
        spans.add(new Span(text.length(), text.length() + word.form().length()));
        text.append(word.form()).append(' ');
      }
    }
    String all = text.toString();
    List<Sentence> sentences = new ArrayList<>();
    int next = 0;
    for (GoldSentence sentence : gold) {
      List<Token> tokens = new ArrayList<>();
      for (int i = 0; i < sentence.words().size(); i++) {
        tokens.add(Token.of(spans.get(next++), all));
      }
      Span span = tokens.get(0).span().cover(tokens.get(tokens.size() - 1).span());
      sentences.add(new Sentence(span, Block.Kind.PARAGRAPH, tokens));
    }
    return new Document(
        LanguageRate.article(all, language, List.of(new Span(0, all.length()))),
        sentences,
        List.of(),
        List.of());
  }
}

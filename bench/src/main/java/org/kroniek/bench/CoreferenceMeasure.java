package org.kroniek.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kroniek.extract.Extraction;
import org.kroniek.extract.entity.Referents;
import org.kroniek.language.Languages;
import org.kroniek.language.neural.NeuralTagger;
import org.kroniek.model.Annotator;
import org.kroniek.model.Document;
import org.kroniek.model.Language;
import org.kroniek.model.Span;
import org.kroniek.model.Token;
import org.kroniek.world.WorldFile;

/**
 * Prints how well chains of mentions agree with a corpus: on the corpus's own sentences and words,
 * once with its mentions given, once with those that are found, where two are one if their heads
 * are. Corpora that annotate only how a text begins are measured to there.
 *
 * <p>Arguments: the language ({@code nl}); a file as {@link CoreferenceText} reads it; which keys
 * of its chains count, as a regular expression; {@code --several} to leave out chains of one
 * mention.
 */
public final class CoreferenceMeasure {

  private final Annotator annotator = Languages.annotator();
  private final NeuralTagger tagger = NeuralTagger.load();
  private final Extraction extraction = new Extraction(WorldFile.load());
  private final Language language;
  private final int least;
  private final CoreferenceScores given = new CoreferenceScores();
  private final CoreferenceScores found = new CoreferenceScores();
  private long tagging;
  private long referring;

  private CoreferenceMeasure(Language language, int least) {
    this.language = language;
    this.least = least;
  }

  /** Measures and prints. */
  public static void main(String[] args) throws IOException {
    if (args.length < 3) {
      throw new IllegalArgumentException(
          "name a language, a file and the chains that count: nl meantime.csv cross_PER.*");
    }
    int least = List.of(args).contains("--several") ? 2 : 1;
    CoreferenceMeasure measure = new CoreferenceMeasure(new Language(args[0]), least);
    List<CoreferenceText> texts = CoreferenceText.read(Path.of(args[1]), Pattern.compile(args[2]));
    texts.forEach(measure::add);
    measure.print(new PrintStream(System.out, true, StandardCharsets.UTF_8), texts.size());
  }

  private void print(PrintStream out, int texts) {
    out.println("| mentions | texts | MUC | B3 | CEAFe | CoNLL |");
    out.println("|---|---|---|---|---|---|");
    Map<String, CoreferenceScores> all = Map.of("given", given, "found", found);
    for (String name : List.of("given", "found")) {
      double[] v = Optional.ofNullable(all.get(name)).orElse(given).values();
      out.printf(
          Locale.ROOT,
          "| %s | %d | %.1f | %.1f | %.1f | %.1f |%n",
          name,
          texts,
          v[0],
          v[1],
          v[2],
          v[3]);
    }
    out.printf(
        Locale.ROOT,
        "annotating took %d ms, statements and who is meant %d ms%n",
        tagging / 1_000_000,
        referring / 1_000_000);
  }

  private void add(CoreferenceText text) {
    long start = System.nanoTime();
    Document document =
        tagger.tagGiven(
            new GivenWords(annotator, language)
                .document("a-" + text.name(), Optional.empty(), text.sentences()));
    long tagged = System.nanoTime();
    Referents referents = extraction.referents(document).orElseThrow();
    referring += System.nanoTime() - tagged;
    tagging += tagged - start;
    List<Set<Span>> goldSpans = new ArrayList<>();
    List<Set<Span>> goldHeads = new ArrayList<>();
    Map<Integer, Set<Span>> answers = new HashMap<>();
    List<Set<Span>> alone = new ArrayList<>();
    for (List<CoreferenceText.Mention> chain : text.chains().values()) {
      if (chain.size() < least) {
        continue;
      }
      Set<Span> spans = new HashSet<>();
      Set<Span> heads = new HashSet<>();
      for (CoreferenceText.Mention mention : chain) {
        List<Token> tokens = document.sentences().get(mention.sentence()).tokens();
        Span span = tokens.get(mention.first()).span().cover(tokens.get(mention.last()).span());
        spans.add(span);
        heads.add(head(tokens, mention));
        int answer = referents.chain(span).orElse(-1);
        if (answer < 0) {
          alone.add(Set.of(span));
        } else {
          answers.computeIfAbsent(answer, key -> new HashSet<>()).add(span);
        }
      }
      goldSpans.add(spans);
      goldHeads.add(heads);
    }
    alone.addAll(answers.values());
    int end = document.sentences().get(text.lastAnnotated()).span().end();
    given.add(goldSpans, alone);
    found.add(
        goldHeads,
        referents.chains().stream()
            .map(heads -> heads.stream().filter(h -> h.end() <= end).collect(Collectors.toSet()))
            .filter(heads -> heads.size() >= least)
            .toList());
  }

  private static Span head(List<Token> tokens, CoreferenceText.Mention mention) {
    for (int i = mention.first(); i <= mention.last(); i++) {
      int head = tokens.get(i).dependency().orElseThrow().head();
      if (head < mention.first() || head > mention.last()) {
        return tokens.get(i).span();
      }
    }
    return tokens.get(mention.last()).span();
  }
}

package org.kroniek.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kroniek.model.Dependency;
import org.kroniek.model.Morphology;
import org.kroniek.model.Sentence;
import org.kroniek.model.Span;
import org.kroniek.model.Token;

/** Counts the words of a treebank whose layers are right. */
final class TreeScores {

  /** Features that releases of the Dutch treebanks differ in, and marks of style. */
  private static final Set<String> LEFT_OUT = Set.of("Mood=Ind", "PronType=Art");

  private int gold;
  private int found;
  private int aligned;
  private int upos;
  private int feats;
  private int lemma;
  private int uas;
  private int las;

  int words() {
    return gold;
  }

  /** Adds sentences with the treebank's own tokens. */
  void addGiven(List<GoldSentence> sentences, List<Sentence> annotated) {
    for (int s = 0; s < sentences.size(); s++) {
      List<GoldSentence.Word> words = sentences.get(s).words();
      List<Token> tokens = annotated.get(s).tokens();
      for (int i = 0; i < words.size(); i++) {
        gold++;
        found++;
        aligned++;
        addTags(words.get(i), tokens.get(i));
        Dependency dependency = tokens.get(i).dependency().orElseThrow();
        addArc(words.get(i), dependency, dependency.head() + 1 == words.get(i).head());
      }
    }
  }

  /** Adds running text: a word counts where a token has the very same characters. */
  void addRaw(RawArticle article, List<Sentence> annotated) {
    Map<Span, Token> tokens = new HashMap<>();
    Map<Span, Span> heads = new HashMap<>();
    for (Sentence sentence : annotated) {
      for (Token token : sentence.tokens()) {
        found++;
        tokens.put(token.span(), token);
        int head = token.dependency().orElseThrow().head();
        heads.put(token.span(), sentence.tokens().get(Math.max(head, 0)).span());
      }
    }
    for (int s = 0; s < article.sentences().size(); s++) {
      List<GoldSentence.Word> words = article.sentences().get(s).words();
      int base = article.starts().get(s);
      for (GoldSentence.Word word : words) {
        gold++;
        Token token = word.end() > word.start() ? tokens.get(span(word, base)) : null;
        if (token == null) {
          continue;
        }
        aligned++;
        addTags(word, token);
        Dependency dependency = token.dependency().orElseThrow();
        boolean right =
            (dependency.head() < 0 || word.head() == 0)
                ? (dependency.head() < 0 && word.head() == 0)
                : span(words.get(word.head() - 1), base).equals(heads.get(token.span()));
        addArc(word, dependency, right);
      }
    }
  }

  private static Span span(GoldSentence.Word word, int base) {
    return new Span(base + word.start(), base + Math.max(word.end(), word.start() + 1));
  }

  private void addTags(GoldSentence.Word word, Token token) {
    Morphology morphology = token.morphology().orElseThrow();
    upos += morphology.upos().equals(word.upos()) ? 1 : 0;
    feats += features(morphology).equals(features(word.feats())) ? 1 : 0;
    String written =
        morphology.parts().isEmpty() ? morphology.lemma() : String.join("_", morphology.parts());
    lemma += written.equals(word.lemma()) ? 1 : 0;
  }

  private void addArc(GoldSentence.Word word, Dependency dependency, boolean right) {
    uas += right ? 1 : 0;
    las += right && dependency.relation().equals(word.relation()) ? 1 : 0;
  }

  private static Set<String> features(Morphology morphology) {
    Set<String> kept = new TreeSet<>();
    morphology.features().forEach((name, value) -> kept.add(name + "=" + value));
    kept.removeIf(TreeScores::isLeftOut);
    return kept;
  }

  private static Set<String> features(String feats) {
    Set<String> kept = new TreeSet<>(List.of(feats.split("\\|", -1)));
    kept.removeIf(f -> f.equals("_") || isLeftOut(f));
    return kept;
  }

  private static boolean isLeftOut(String feature) {
    return LEFT_OUT.contains(feature) || feature.startsWith("ExtPos=");
  }

  private String share(int right) {
    return String.format(Locale.ROOT, "%.2f", 200.0 * right / (gold + found));
  }

  /** UPOS, FEATS, lemma, UAS and LAS. */
  String givenColumns() {
    return String.join(" | ", share(upos), share(feats), share(lemma), share(uas), share(las));
  }

  /** F1 of LAS. */
  String las() {
    return share(las);
  }

  /** F1 of words, UPOS and LAS. */
  String rawColumns() {
    return String.join(" | ", share(aligned), share(upos), share(las));
  }
}

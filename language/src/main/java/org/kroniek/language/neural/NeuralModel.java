package org.kroniek.language.neural;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.kroniek.model.Dependency;
import org.kroniek.model.Morphology;

/**
 * Tags, lemmas, trees and names of one language. Safe for many threads; what a sentence gets does
 * not depend on the sentences beside it.
 */
final class NeuralModel implements AutoCloseable {

  /** Longer sentences (lists, tables) are read in stretches of so many words. */
  private static final int LONGEST = 640;

  private final WordVectors vectors;
  private final Network network;
  private final Lemmatizer lemmatizer;
  private final List<String> upos;
  private final List<SortedMap<String, String>> feats;
  private final List<String> relations;

  NeuralModel(ModelFile file) {
    this.vectors = new WordVectors(file);
    this.lemmatizer = new Lemmatizer(file);
    this.upos = file.lines("upos.txt");
    this.feats = file.lines("feats.txt").stream().map(NeuralModel::features).toList();
    this.relations = file.lines("relations.txt");
    this.network =
        new Network(
            file.bytes("network.onnx"),
            file.bytes("choices.onnx"),
            vectors.width(),
            new NameTags(file.lines("names.txt")));
  }

  static NeuralModel load(String language) {
    return new NeuralModel(ModelFile.read(language));
  }

  /** Whether the lexicon has the form as another part of speech than a name, its lemma small. */
  boolean isWord(String form) {
    return upos.stream()
        .filter(tag -> !tag.equals("PROPN") && !tag.equals("X"))
        .anyMatch(tag -> lemmatizer.isListed(form, tag));
  }

  /** The words of each sentence with what the model says of them, in the order given. */
  List<List<Analysis>> analyse(List<List<String>> sentences) {
    List<List<String>> pieces = new ArrayList<>();
    for (List<String> sentence : sentences) {
      for (int start = 0; start < sentence.size(); start += LONGEST) {
        pieces.add(sentence.subList(start, Math.min(start + LONGEST, sentence.size())));
      }
    }
    WordTags[] tags = tag(pieces);
    List<List<Analysis>> out = new ArrayList<>();
    int piece = 0;
    for (List<String> sentence : sentences) {
      List<Analysis> words = new ArrayList<>();
      while (words.size() < sentence.size()) {
        words.addAll(analyses(pieces.get(piece), tags[piece], words));
        piece++;
      }
      out.add(words);
    }
    return out;
  }

  /** Runs the network over sentences of like length together. */
  private WordTags[] tag(List<List<String>> pieces) {
    WordTags[] out = new WordTags[pieces.size()];
    int[] lengths = pieces.stream().mapToInt(List::size).toArray();
    for (int[] places : SentenceGroups.of(lengths)) {
      List<List<byte[]>> words =
          Arrays.stream(places)
              .mapToObj(i -> pieces.get(i).stream().map(vectors::of).toList())
              .toList();
      Network.OpenWords open =
          (sentence, word, tag) ->
              lemmatizer.known(pieces.get(places[sentence]).get(word), upos.get(tag)).isEmpty();
      List<WordTags> found = network.annotate(words, open);
      for (int k = 0; k < places.length; k++) {
        out[places[k]] = found.get(k);
      }
    }
    return out;
  }

  /** The words of a piece; the root of a later piece of a long sentence hangs on the first root. */
  private List<Analysis> analyses(List<String> forms, WordTags tags, List<Analysis> before) {
    List<String> tagged = Arrays.stream(tags.upos()).mapToObj(upos::get).toList();
    List<String> labels = Arrays.stream(tags.relations()).mapToObj(relations::get).toList();
    String[] lemmas =
        lemmatizer.treebankLemmas(forms, tagged, tags.scripts(), tags.heads(), labels);
    List<Analysis> out = new ArrayList<>(forms.size());
    for (int i = 0; i < forms.size(); i++) {
      List<String> parts = Lemmatizer.parts(lemmas[i]);
      String whole = parts.isEmpty() ? lemmas[i] : Lemmatizer.joined(forms.get(i), parts);
      int head = tags.heads()[i];
      Dependency dependency =
          head > 0 || before.isEmpty()
              ? new Dependency(head == 0 ? -1 : before.size() + head - 1, labels.get(i))
              : new Dependency(rootOf(before), "parataxis");
      out.add(
          new Analysis(
              new Morphology(whole, parts, tagged.get(i), feats.get(tags.feats()[i])),
              dependency,
              tags.names()[i],
              tags.begins()[i]));
    }
    return out;
  }

  private static int rootOf(List<Analysis> words) {
    return IntStream.range(0, words.size())
        .filter(i -> words.get(i).dependency().head() < 0)
        .findFirst()
        .orElse(0);
  }

  private static SortedMap<String, String> features(String text) {
    SortedMap<String, String> out = new TreeMap<>();
    if (!text.equals("_")) {
      for (String feature : text.split("\\|", -1)) {
        int equals = feature.indexOf('=');
        out.put(feature.substring(0, equals), feature.substring(equals + 1));
      }
    }
    return out;
  }

  @Override
  public void close() {
    network.close();
  }
}

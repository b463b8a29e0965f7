package org.kroniek.language.neural;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kroniek.model.Document;
import org.kroniek.model.Entity;
import org.kroniek.model.Language;
import org.kroniek.model.Mention;
import org.kroniek.model.Sentence;
import org.kroniek.model.Span;
import org.kroniek.model.Token;

/**
 * Gives the tokens of a document their lemmas, parts of speech, features, heads and relations, and
 * finds the names. Safe for use by many threads; what a sentence gets depends on nothing but its
 * words, names besides on those of the rest of the document. The model of a language is loaded when
 * its first document comes, in a few tenths of a second; keep the tagger.
 */
public final class NeuralTagger implements AutoCloseable {

  private final Map<Language, LaterModel> models;

  private NeuralTagger(Map<Language, LaterModel> models) {
    this.models = Map.copyOf(models);
  }

  /**
   * A tagger for Dutch and English.
   *
   * @throws java.io.UncheckedIOException if a model file is missing or damaged; the greater part of
   *     a file is read, and damage there found, with the first document
   */
  public static NeuralTagger load() {
    Map<Language, LaterModel> models = new HashMap<>();
    for (Language language : List.of(Language.DUTCH, Language.ENGLISH)) {
      models.put(language, LaterModel.of(language.code()));
    }
    return new NeuralTagger(models);
  }

  /** The name of the model for each language, {@code nl} to {@code nl-2026-11}. */
  public SortedMap<String, String> models() {
    SortedMap<String, String> names = new TreeMap<>();
    models.forEach((language, model) -> names.put(language.code(), model.name()));
    return names;
  }

  /**
   * The document with its tokens annotated; sentences that stand together without a mark between
   * them, as headings and lines of lists do, are parted. Entities are the names found, one for each
   * distinct wording, where the document has none yet; those that it has are kept.
   *
   * @throws IllegalArgumentException if there is no model for the document's language
   */
  public Document tag(Document document) {
    return tagged(document, read(document, model(document)));
  }

  /** As {@link #tag}, but with the sentences as they are given. */
  public Document tagGiven(Document document) {
    return tagged(document, read(document.sentences(), model(document)));
  }

  /**
   * Whether the model's word list knows the form, written just so, as more than a name.
   *
   * @throws IllegalArgumentException if there is no model for the language
   */
  public boolean isWord(String form, Language language) {
    return model(language).isWord(form);
  }

  private NeuralModel model(Document document) {
    return model(document.article().language());
  }

  private NeuralModel model(Language language) {
    LaterModel later = models.get(language);
    if (later == null) {
      throw new IllegalArgumentException(
          "there is no model for the language \"" + language.code() + "\"");
    }
    return later.model();
  }

  private static Document tagged(Document document, List<Read> read) {
    List<List<String>> nameTags =
        NameAgreement.of(
            read.stream().map(r -> forms(r.sentence())).toList(),
            read.stream().map(r -> r.words().stream().map(Analysis::name).toList()).toList());
    List<Sentence> sentences = new ArrayList<>();
    Map<String, List<Mention>> names = new LinkedHashMap<>();
    for (int i = 0; i < read.size(); i++) {
      Sentence sentence = read.get(i).sentence();
      sentences.add(annotated(sentence, read.get(i).words()));
      collect(document.article().text(), sentence.tokens(), nameTags.get(i), names);
    }
    List<Entity> entities = document.entities().isEmpty() ? entities(names) : document.entities();
    return new Document(document.article(), sentences, document.quotations(), entities);
  }

  /** A sentence without annotation, and what the model says of its words. */
  private record Read(Sentence sentence, List<Analysis> words) {}

  /** The sentences of a document; those that the model parts are read again, part by part. */
  private static List<Read> read(Document document, NeuralModel model) {
    List<Read> whole = read(document.sentences(), model);
    SentenceParts parts = new SentenceParts(document);
    List<List<Sentence>> parted =
        whole.stream().map(r -> parts.of(r.sentence(), r.words())).toList();
    List<Sentence> unread =
        parted.stream().filter(p -> p.size() > 1).flatMap(List::stream).toList();
    Iterator<Read> again = read(unread, model).iterator();
    List<Read> out = new ArrayList<>();
    for (int i = 0; i < whole.size(); i++) {
      int count = parted.get(i).size();
      if (count == 1) {
        out.add(whole.get(i));
      } else {
        Stream.generate(again::next).limit(count).forEach(out::add);
      }
    }
    return out;
  }

  private static List<Read> read(List<Sentence> sentences, NeuralModel model) {
    List<List<Analysis>> words =
        model.analyse(sentences.stream().map(NeuralTagger::forms).toList());
    return IntStream.range(0, sentences.size())
        .mapToObj(i -> new Read(sentences.get(i), words.get(i)))
        .toList();
  }

  private static List<String> forms(Sentence sentence) {
    return sentence.tokens().stream().map(t -> plain(t.form())).toList();
  }

  /**
   * A form as the treebanks mostly write it: no soft hyphens, straight double marks and
   * apostrophes. Angular and single curly marks are left, the models know them.
   */
  private static String plain(String form) {
    return switch (form) {
      case "“", "”", "„", "‟" -> "\"";
      case "’" -> form;
      default -> form.replace('’', '\'').replace("\u00AD", "");
    };
  }

  private static Sentence annotated(Sentence sentence, List<Analysis> analyses) {
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < analyses.size(); i++) {
      Token bare = sentence.tokens().get(i);
      Analysis analysis = analyses.get(i);
      tokens.add(
          new Token(
              bare.span(),
              bare.form(),
              Optional.of(analysis.morphology()),
              Optional.of(analysis.dependency())));
    }
    return new Sentence(sentence.span(), sentence.block(), tokens);
  }

  /** Adds the names of a sentence, under their type and wording. */
  private static void collect(
      String text, List<Token> tokens, List<String> tags, Map<String, List<Mention>> names) {
    for (int start = 0; start < tags.size(); start++) {
      String tag = tags.get(start);
      if (tag.charAt(0) != 'B') {
        continue;
      }
      int end = start + 1;
      while (end < tags.size() && tags.get(end).charAt(0) == 'I') {
        end++;
      }
      Span span = new Span(tokens.get(start).span().start(), tokens.get(end - 1).span().end());
      names
          .computeIfAbsent(tag.substring(2) + " " + span.of(text), k -> new ArrayList<>())
          .add(new Mention(span, Mention.Kind.NAME));
    }
  }

  private static List<Entity> entities(Map<String, List<Mention>> names) {
    List<Entity> entities = new ArrayList<>();
    names.forEach(
        (key, mentions) -> {
          int blank = key.indexOf(' ');
          entities.add(
              new Entity(
                  "e" + (entities.size() + 1),
                  Entity.Type.valueOf(key.substring(0, blank)),
                  key.substring(blank + 1),
                  Optional.empty(),
                  mentions));
        });
    return entities;
  }

  @Override
  public void close() {
    models.values().forEach(LaterModel::close);
  }
}

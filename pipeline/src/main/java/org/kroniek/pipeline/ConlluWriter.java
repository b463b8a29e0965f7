package org.kroniek.pipeline;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kroniek.model.Dependency;
import org.kroniek.model.Document;
import org.kroniek.model.Entity;
import org.kroniek.model.Mention;
import org.kroniek.model.Morphology;
import org.kroniek.model.Sentence;
import org.kroniek.model.Span;
import org.kroniek.model.Token;

/**
 * A document in CoNLL-U, the form of Universal Dependencies
 * (https://universaldependencies.org/format.html). What no tagger or parser has told is an
 * underscore. The last column holds {@code Start} and {@code End}, UTF-16 offsets into the
 * article's text; {@code SpaceAfter=No} where the next token follows at once; {@code Parts}, the
 * parts of a compound or separable verb, joined by {@code +}; and {@code Name}, {@code B-PER} on
 * the first token of a person's name and {@code I-PER} on the others. Safe for use by many threads.
 */
public final class ConlluWriter {

  private static final String NOT_TOLD = "_";

  /** The document's sentences, each followed by an empty line. */
  public String write(Document document) {
    List<Name> names = names(document);
    StringBuilder out = new StringBuilder();
    out.append("# newdoc id = ").append(document.article().id()).append('\n');
    String text = document.article().text();
    int number = 0;
    for (Sentence sentence : document.sentences()) {
      number++;
      out.append("# sent_id = ").append(number).append('\n');
      out.append("# text = ").append(oneLine(sentence.span().of(text))).append('\n');
      out.append("# block = ")
          .append(sentence.block().name().toLowerCase(Locale.ROOT))
          .append('\n');
      List<Token> tokens = sentence.tokens();
      for (int i = 0; i < tokens.size(); i++) {
        Optional<Token> next =
            i + 1 < tokens.size() ? Optional.of(tokens.get(i + 1)) : Optional.empty();
        out.append(line(text, i + 1, tokens.get(i), next, names)).append('\n');
      }
      out.append('\n');
    }
    return out.toString();
  }

  private static String line(
      String text, int number, Token token, Optional<Token> next, List<Name> names) {
    Optional<Morphology> morphology = token.morphology();
    Optional<Dependency> dependency = token.dependency();
    return String.join(
        "\t",
        Integer.toString(number),
        // As written: a heading in title case is read in another case.
        oneLine(token.span().of(text)),
        morphology.map(Morphology::lemma).map(ConlluWriter::oneLine).orElse(NOT_TOLD),
        morphology.map(Morphology::upos).orElse(NOT_TOLD),
        NOT_TOLD,
        morphology.map(ConlluWriter::features).orElse(NOT_TOLD),
        dependency.map(is -> Integer.toString(is.head() + 1)).orElse(NOT_TOLD),
        dependency.map(Dependency::relation).orElse(NOT_TOLD),
        NOT_TOLD,
        miscellany(token, next, names));
  }

  private static String features(Morphology morphology) {
    return morphology.features().isEmpty()
        ? NOT_TOLD
        : morphology.features().entrySet().stream()
            .map(feature -> feature.getKey() + "=" + feature.getValue())
            .collect(Collectors.joining("|"));
  }

  private static String miscellany(Token token, Optional<Token> next, List<Name> names) {
    StringBuilder notes = new StringBuilder();
    notes.append("Start=").append(token.span().start());
    notes.append("|End=").append(token.span().end());
    if (next.filter(is -> is.span().start() == token.span().end()).isPresent()) {
      notes.append("|SpaceAfter=No");
    }
    token
        .morphology()
        .map(Morphology::parts)
        .filter(parts -> !parts.isEmpty())
        .ifPresent(parts -> notes.append("|Parts=").append(oneLine(String.join("+", parts))));
    at(token.span(), names)
        .ifPresent(
            name ->
                notes
                    .append("|Name=")
                    .append(name.span().start() == token.span().start() ? "B-" : "I-")
                    .append(name.type()));
    return notes.toString();
  }

  private static List<Name> names(Document document) {
    return document.entities().stream()
        .flatMap(
            entity ->
                entity.mentions().stream()
                    .filter(mention -> mention.kind() == Mention.Kind.NAME)
                    .map(mention -> new Name(mention.span(), entity.type())))
        .sorted(Comparator.comparing(Name::span))
        .toList();
  }

  /** The name that holds the token; names are in order and seldom overlap. */
  private static Optional<Name> at(Span token, List<Name> names) {
    int low = 0;
    int high = names.size() - 1;
    while (low <= high) {
      int middle = (low + high) / 2;
      Span span = names.get(middle).span();
      if (span.contains(token)) {
        return Optional.of(names.get(middle));
      }
      if (span.start() > token.start()) {
        high = middle - 1;
      } else {
        low = middle + 1;
      }
    }
    return Optional.empty();
  }

  /** A line break or tab inside a field would break the form. */
  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private record Name(Span span, Entity.Type type) {}
}

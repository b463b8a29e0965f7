package org.kroniek.pipeline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kroniek.model.Dependency;
import org.kroniek.model.Document;
import org.kroniek.model.Morphology;
import org.kroniek.model.Sentence;
import org.kroniek.model.Token;

/**
 * A document in CoNLL-U, the form of Universal Dependencies
 * (https://universaldependencies.org/format.html). What no tagger or parser has told is an
 * underscore. The last column holds {@code SpaceAfter=No} where the next token follows at once, and
 * {@code Start} and {@code End}, UTF-16 offsets into the article's text. Safe for use by many
 * threads.
 */
public final class ConlluWriter {

  private static final String NOT_TOLD = "_";

  /** The document's sentences, each followed by an empty line. */
  public String write(Document document) {
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
        out.append(line(i + 1, tokens.get(i), next)).append('\n');
      }
      out.append('\n');
    }
    return out.toString();
  }

  private static String line(int number, Token token, Optional<Token> next) {
    Optional<Morphology> morphology = token.morphology();
    Optional<Dependency> dependency = token.dependency();
    return String.join(
        "\t",
        Integer.toString(number),
        oneLine(token.form()),
        morphology.map(Morphology::lemma).map(ConlluWriter::oneLine).orElse(NOT_TOLD),
        morphology.map(Morphology::upos).orElse(NOT_TOLD),
        NOT_TOLD,
        morphology.map(ConlluWriter::features).orElse(NOT_TOLD),
        dependency.map(is -> Integer.toString(is.head() + 1)).orElse(NOT_TOLD),
        dependency.map(Dependency::relation).orElse(NOT_TOLD),
        NOT_TOLD,
        miscellany(token, next));
  }

  private static String features(Morphology morphology) {
    return morphology.features().isEmpty()
        ? NOT_TOLD
        : morphology.features().entrySet().stream()
            .map(feature -> feature.getKey() + "=" + feature.getValue())
            .collect(Collectors.joining("|"));
  }

  private static String miscellany(Token token, Optional<Token> next) {
    boolean joined = next.filter(is -> is.span().start() == token.span().end()).isPresent();
    return "Start="
        + token.span().start()
        + "|End="
        + token.span().end()
        + (joined ? "|SpaceAfter=No" : "");
  }

  /** A line break or tab inside a field would break the form. */
  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }
}

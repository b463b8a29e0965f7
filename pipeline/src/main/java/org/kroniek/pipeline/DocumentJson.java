package org.kroniek.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.kroniek.model.Article;
import org.kroniek.model.Document;
import org.kroniek.model.Entity;
import org.kroniek.model.Quotation;
import org.kroniek.model.Sentence;
import org.kroniek.model.Span;
import org.kroniek.model.Token;

/**
 * A document with its layers as JSON, format {@code kroniek-document/1}: sentences with their
 * tokens, quotations and names. Offsets are UTF-16 code units into {@code article.text}, half open;
 * heads count from 0 within the sentence, -1 for the root. Safe for use by many threads.
 */
public final class DocumentJson {

  /** The name of the format, the first field. */
  public static final String FORMAT = "kroniek-document/1";

  private final ObjectMapper mapper = new ObjectMapper();

  /** The document on one line, without a line break at the end. */
  public String write(Document document) {
    Article article = document.article();
    ObjectNode root = mapper.createObjectNode();
    root.put("format", FORMAT);
    ObjectNode about = root.putObject("article");
    about.put("id", article.id());
    article.path().ifPresent(path -> about.put("path", path));
    about.put("language", article.language().code());
    about.put("text", article.text());
    ArrayNode sentences = root.putArray("sentences");
    document
        .sentences()
        .forEach(sentence -> write(sentence, article.text(), sentences.addObject()));
    ArrayNode quotations = root.putArray("quotations");
    document
        .quotations()
        .forEach(quotation -> write(quotation, article.text(), quotations.addObject()));
    ArrayNode entities = root.putArray("entities");
    document.entities().forEach(entity -> write(entity, entities.addObject()));
    try {
      return mapper.writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("writing a tree does not fail", e);
    }
  }

  private static void write(Entity entity, ObjectNode node) {
    node.put("type", entity.type().name());
    node.put("name", entity.name());
    ArrayNode mentions = node.putArray("mentions");
    entity.mentions().forEach(mention -> place(mention.span(), mentions.addObject()));
  }

  private static void write(Sentence sentence, String text, ObjectNode node) {
    place(sentence.span(), node);
    node.put("block", sentence.block().name().toLowerCase(Locale.ROOT));
    ArrayNode tokens = node.putArray("tokens");
    sentence.tokens().forEach(token -> write(token, text, tokens.addObject()));
  }

  private static void write(Token token, String text, ObjectNode node) {
    place(token.span(), node);
    node.put("form", token.span().of(text));
    token
        .morphology()
        .ifPresent(
            is -> {
              node.put("lemma", is.lemma());
              node.put("upos", is.upos());
              ObjectNode features = node.putObject("features");
              is.features().forEach(features::put);
              ArrayNode parts = node.putArray("parts");
              is.parts().forEach(parts::add);
            });
    token
        .dependency()
        .ifPresent(
            is -> {
              node.put("head", is.head());
              node.put("relation", is.relation());
            });
  }

  private static void write(Quotation quotation, String text, ObjectNode node) {
    place(quotation.outer(), node);
    node.put("text", quotation.outer().of(text));
    place(quotation.inner(), node.putObject("inner"));
    node.put("closed", quotation.closed());
    quotation.parent().ifPresent(parent -> node.put("parent", parent));
    ArrayNode pieces = node.putArray("pieces");
    quotation.pieces().forEach(piece -> place(piece, pieces.addObject()));
  }

  private static void place(Span span, ObjectNode node) {
    node.put("start", span.start());
    node.put("end", span.end());
  }
}

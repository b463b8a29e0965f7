package org.kroniek.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.Optional;
import org.kroniek.model.Archive;
import org.kroniek.model.Archive.Heading;
import org.kroniek.model.Archive.Hit;
import org.kroniek.model.Archive.Stored;

/**
 * An answer of the archive as JSON: {@code article}, the heading of its article, and {@code
 * statement}, as in a reading. Not safe for use by many threads.
 */
public final class HitJson {

  private final ObjectMapper mapper = new ObjectMapper();
  private final ReadingJson json = new ReadingJson();
  private final Archive archive;
  private Optional<Stored> last = Optional.empty();

  /**
   * For answers of this archive.
   *
   * @param archive asked for the text that a statement's spans repeat
   */
  public HitJson(Archive archive) {
    this.archive = archive;
  }

  /**
   * The answer on one line, without a line break at the end.
   *
   * @throws org.kroniek.model.ArchiveException if the archive fails or lost the article meanwhile
   */
  public String write(Hit hit) {
    Heading heading = hit.article();
    ObjectNode node = mapper.createObjectNode();
    ObjectNode article = node.putObject("article");
    article.put("id", heading.id());
    heading.outlet().ifPresent(outlet -> article.put("outlet", outlet));
    heading.title().ifPresent(title -> article.put("title", title));
    heading.published().ifPresent(date -> article.put("published", date.value()));
    article.put("language", heading.language().code());
    stored(hit)
        .ifPresent(
            is ->
                node.putRawValue(
                    "statement", new RawValue(json.write(is.reading(), hit.statement()))));
    try {
      return mapper.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("writing a tree does not fail", e);
    }
  }

  /** Answers of one article often follow one another. */
  private Optional<Stored> stored(Hit hit) {
    if (last.filter(is -> is.reading().article().id().equals(hit.article().id())).isEmpty()) {
      last = archive.show(hit.article().id());
    }
    return last;
  }
}

package org.kroniek.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kroniek.model.Archive;
import org.kroniek.model.Party;
import org.kroniek.model.Source;
import org.kroniek.model.Statement;

/**
 * A statement in a list.
 *
 * @param id of the statement
 * @param href the passage in its article
 * @param hue of the source
 * @param source its name
 * @param verb what it does
 * @param mode how the words stand in the text
 * @param quoted whether they stand between quotation marks there
 * @param addressee to whom
 * @param content the words, one list of pieces for each span
 */
record PassageView(
    String id,
    String href,
    int hue,
    Optional<String> source,
    String verb,
    String mode,
    boolean quoted,
    Optional<String> addressee,
    List<List<Highlight.Piece>> content) {

  PassageView {
    content = List.copyOf(content);
  }

  static PassageView of(Archive.Hit hit, Visit visit, Highlight highlight) {
    Statement statement = hit.statement();
    Optional<String> source = source(statement);
    return new PassageView(
        statement.id(),
        ArticleView.href(hit.article().id()) + "#" + statement.id(),
        visit.hues().of(source),
        source,
        visit.words().verb(statement),
        visit.words().mode(statement.mode()),
        statement.mode() == Statement.Mode.DIRECT,
        statement.addressee().map(Party::name),
        hit.content().stream().map(highlight::in).toList());
  }

  static Optional<String> source(Statement statement) {
    return statement.source().map(Source::party).map(Party::name);
  }

  /**
   * Passages of one article.
   *
   * @param article what the list shows of it
   * @param passages in the order of the answer
   * @param isCut whether the report holds more than these
   */
  record Group(Archive.Heading article, List<PassageView> passages, boolean isCut) {

    Group {
      passages = List.copyOf(passages);
    }

    /** The hits by article, the article whose hit is first coming first. */
    static List<Group> of(List<Archive.Hit> hits, Visit visit, Highlight highlight) {
      Map<String, List<Archive.Hit>> byArticle = new LinkedHashMap<>();
      for (Archive.Hit hit : hits) {
        byArticle.computeIfAbsent(hit.article().id(), id -> new ArrayList<>()).add(hit);
      }
      // Article by article: sources of one report should differ, those of two need not.
      byArticle.values().forEach(group -> visit.hues().seat(speakers(group)));
      return byArticle.values().stream()
          .map(
              group ->
                  new Group(
                      group.get(0).article(),
                      group.stream().map(hit -> PassageView.of(hit, visit, highlight)).toList(),
                      false))
          .toList();
    }

    private static List<String> speakers(List<Archive.Hit> hits) {
      return hits.stream().flatMap(hit -> source(hit.statement()).stream()).distinct().toList();
    }

    /** The first few passages. */
    Group first(int most) {
      return passages.size() <= most ? this : new Group(article, passages.subList(0, most), true);
    }

    String href() {
      return ArticleView.href(article.id());
    }

    /** The headline, or words that say that there is none. */
    String title(Words words) {
      return words.title(article.title(), article.published());
    }
  }
}

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
import org.kroniek.model.catalogue.Listed;

/**
 * A statement in a list.
 *
 * @param told when, in which report
 * @param source who says it
 * @param verb what it does
 * @param mode how the words stand in the text
 * @param quoted whether they stand between quotation marks there
 * @param addressees to whom
 * @param content the words, one list of pieces for each span
 */
record PassageView(
    Told told,
    Optional<Who> source,
    String verb,
    String mode,
    boolean quoted,
    List<Who> addressees,
    List<List<Highlight.Piece>> content) {

  PassageView {
    addressees = List.copyOf(addressees);
    content = List.copyOf(content);
  }

  static PassageView of(Listed<Statement> listed, Visit visit, Highlight highlight) {
    Statement statement = listed.finding();
    return new PassageView(
        Told.of(listed, visit),
        statement.source().map(source -> Who.of(List.of(source.party()), listed).get(0)),
        visit.words().verb(statement),
        visit.words().mode(statement.mode()),
        statement.mode() == Statement.Mode.DIRECT,
        Who.of(statement.addressee().map(List::of).orElse(List.of()), listed),
        listed.words().stream().map(highlight::in).toList());
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

    /** The statements by article, the article whose statement is first coming first. */
    static List<Group> of(List<Listed<Statement>> list, Visit visit, Highlight highlight) {
      Map<String, List<Listed<Statement>>> byArticle = new LinkedHashMap<>();
      for (Listed<Statement> listed : list) {
        byArticle.computeIfAbsent(listed.article().id(), id -> new ArrayList<>()).add(listed);
      }
      // Article by article: sources of one report should differ, those of two need not.
      byArticle.values().forEach(group -> visit.hues().seat(speakers(group)));
      return byArticle.values().stream()
          .map(
              group ->
                  new Group(
                      group.get(0).article(),
                      group.stream()
                          .map(listed -> PassageView.of(listed, visit, highlight))
                          .toList(),
                      false))
          .toList();
    }

    private static List<String> speakers(List<Listed<Statement>> group) {
      return group.stream()
          .flatMap(listed -> listed.claim().stream())
          .flatMap(claim -> claim.source().stream())
          .map(subject -> subject.name())
          .distinct()
          .toList();
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

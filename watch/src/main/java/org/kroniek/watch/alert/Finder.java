package org.kroniek.watch.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.kroniek.model.Archive.Heading;
import org.kroniek.model.ContentId;
import org.kroniek.model.Finding;
import org.kroniek.model.PartialDate;
import org.kroniek.model.catalogue.AlertNote;
import org.kroniek.model.catalogue.Catalogue;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.model.catalogue.Filter;
import org.kroniek.model.catalogue.Listed;
import org.kroniek.model.catalogue.ListedArticle;
import org.kroniek.model.catalogue.PageRequest;

/** What answers an alert, as notes. */
final class Finder {

  private final CataloguedArchive archive;

  Finder(CataloguedArchive archive) {
    this.archive = archive;
  }

  /** What answers {@code filter}, the newest first. */
  List<AlertNote> find(Catalogue.Kind kind, Filter filter, int limit, Instant now) {
    Catalogue catalogue = archive.catalogue();
    PageRequest page = PageRequest.first(limit);
    return switch (kind) {
      case ARTICLE ->
          catalogue.articles(filter, page).items().stream()
              .map(article -> note(article, now))
              .toList();
      case STATEMENT -> notes(catalogue.statements(filter, page).items().stream(), now);
      case EVENT -> notes(catalogue.events(filter, page).items().stream(), now);
      case QUANTITY -> notes(catalogue.quantities(filter, page).items().stream(), now);
      case CONDITIONAL ->
          notes(
              catalogue.conditionals(filter, page).items().stream()
                  .map(warning -> warning.conditional()),
              now);
    };
  }

  private <F extends Finding> List<AlertNote> notes(Stream<Listed<F>> found, Instant now) {
    List<AlertNote> notes = new ArrayList<>();
    found.forEach(listed -> notes.add(note(listed, now)));
    return notes;
  }

  private <F extends Finding> AlertNote note(Listed<F> listed, Instant now) {
    String words = String.join(" … ", listed.words());
    Optional<String> source =
        listed.claim().flatMap(Listed.Claim::source).map(subject -> subject.name());
    Heading article = listed.article();
    // A text that changed has its findings at other places; in the same words they are the same.
    String key =
        listed.finding().id().charAt(0)
            + "-"
            + ContentId.digest(
                article.id() + "\n" + source.orElse("") + "\n" + words.toLowerCase(Locale.ROOT));
    return new AlertNote(
        key,
        listed.finding().id(),
        article.id(),
        article.title().orElse(words),
        words,
        source,
        article.outlet(),
        link(article.id()),
        listed.day().map(PartialDate::value),
        now,
        Optional.empty());
  }

  private AlertNote note(ListedArticle listed, Instant now) {
    Heading article = listed.heading();
    String title = article.title().orElse(article.id());
    return new AlertNote(
        article.id(),
        article.id(),
        article.id(),
        title,
        title,
        Optional.empty(),
        article.outlet(),
        link(article.id()),
        article.published().map(PartialDate::value),
        now,
        Optional.empty());
  }

  private Optional<String> link(String article) {
    return archive.show(article).flatMap(stored -> stored.reading().article().url());
  }
}

package org.kroniek.web;

import java.util.List;
import java.util.Optional;
import org.kroniek.model.Archive;
import org.kroniek.pipeline.StoryBook;
import org.kroniek.story.copy.Copy;
import org.kroniek.story.copy.CopyFamily;

/**
 * What other reports stand beside one.
 *
 * @param story the story that it is one of, where others tell it too
 * @param told how many those are together, in words
 * @param copyOf the report that it is a copy of
 * @param kind how it has the other's words, in words
 * @param copies reports that are copies of it
 */
record Beside(
    Optional<StoryLine> story,
    String told,
    Optional<Archive.Heading> copyOf,
    String kind,
    List<Archive.Heading> copies) {

  Beside {
    copies = List.copyOf(copies);
  }

  static Beside of(String article, Visit visit) {
    StoryBook book = visit.room().books().asOf(Optional.empty());
    Words words = visit.words();
    Optional<CopyFamily> family = book.copiesOf(article);
    boolean isOrigin = family.filter(one -> one.origin().id().equals(article)).isPresent();
    return new Beside(
        book.storyOf(article)
            .filter(story -> story.reports().size() > 1)
            .map(story -> StoryLine.of(story, Optional.empty(), words)),
        book.storyOf(article)
            .map(
                story -> words.of("article.story", words.counted(story.reports().size(), "report")))
            .orElse(""),
        isOrigin ? Optional.empty() : family.map(CopyFamily::origin),
        family.stream()
            .flatMap(one -> one.copies().stream())
            .filter(copy -> copy.article().id().equals(article))
            .map(copy -> words.of("copy." + copy.kind().code()))
            .findFirst()
            .orElse(""),
        isOrigin
            ? family.stream().flatMap(one -> one.copies().stream()).map(Copy::article).toList()
            : List.of());
  }
}

package org.kroniek.web;

import java.util.List;
import java.util.Optional;
import org.kroniek.model.PartialDate;
import org.kroniek.model.catalogue.Page;
import org.kroniek.pipeline.StoryBook;
import org.kroniek.story.copy.Copy;
import org.kroniek.story.copy.CopyFamily;

/** Which reports are copies of which, and where they come from. */
final class CopiesPage {

  /** The address of the page. */
  static final String PATH = "/copies";

  private static final int ROWS = 30;

  private final Visit visit;
  private final Words words;

  CopiesPage(Visit visit) {
    this.visit = visit;
    this.words = visit.words();
  }

  /**
   * The page.
   *
   * @throws org.kroniek.model.UsageException if it cannot be answered
   */
  CopiesView answer(Asked asked) {
    Optional<PartialDate> asOf = asked.asOf();
    StoryBook book = visit.room().books().asOf(asOf);
    Page<CopyFamily> found = book.copies(asked.page(ROWS));
    return new CopiesView(
        visit
            .frame(words.of("copies"), "", Frame.Part.STORIES)
            .with(List.of("chart.css"), List.of()),
        Sift.bare(asked, visit),
        asOf.map(words::date),
        book.isBehind(),
        found.items().isEmpty()
            ? words.of("copies.none")
            : words.counted(found.total().number(), "copied"),
        found.items().stream().map(this::family).toList(),
        found.next().map(next -> asked.after(next).href()));
  }

  private CopiesView.Family family(CopyFamily family) {
    return new CopiesView.Family(
        family.origin(),
        family.agency().map(agency -> words.of("copies.agency", agency)),
        family.copies().stream().map(this::copy).toList());
  }

  private CopiesView.Printed copy(Copy copy) {
    return new CopiesView.Printed(
        copy.article(),
        words.of("copy." + copy.kind().code()),
        copy.credit().map(credit -> words.of("copies.credit", credit)));
  }
}

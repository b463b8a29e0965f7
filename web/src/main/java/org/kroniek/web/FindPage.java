package org.kroniek.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.model.Statement;
import org.kroniek.model.UsageException;
import org.kroniek.model.catalogue.Catalogue;
import org.kroniek.model.catalogue.Filter;
import org.kroniek.model.catalogue.Listed;
import org.kroniek.model.catalogue.ListedArticle;
import org.kroniek.model.catalogue.Page;
import org.kroniek.model.catalogue.PageRequest;

/** Finds statements, the reports that hold the words, and who has such a name. */
final class FindPage {

  /** The address of the page. */
  static final String PATH = "/search";

  private static final int ROWS = 30;
  private static final int NAMES = 4;

  /** What can be asked of a report. */
  private static final Set<Field> OF_REPORTS =
      EnumSet.of(Field.Q, Field.OUTLET, Field.LANGUAGE, Field.SINCE, Field.UNTIL);

  private final Visit visit;
  private final Words words;
  private final Catalogue catalogue;

  FindPage(Visit visit) {
    this.visit = visit;
    this.words = visit.words();
    this.catalogue = visit.catalogue();
  }

  /** The address of a search for what one source said. */
  static String hrefOfSource(String source) {
    return Asked.of(PATH).with(Field.SOURCE, source).href();
  }

  /**
   * The page for a search.
   *
   * @throws UsageException if it cannot be answered
   */
  FindView answer(Asked asked) {
    Filter filter = asked.filter();
    // Counting what is beside the list counts the list.
    Sift sift = Sift.of(Catalogue.Kind.STATEMENT, asked, visit);
    Page<Listed<Statement>> found = catalogue.statements(filter, asked.page(ROWS));
    Page<ListedArticle> reports =
        asked.cursor().isEmpty() && asksOfReports(asked)
            ? catalogue.articles(filter, PageRequest.first(ROWS))
            : new Page<>(List.of(), Optional.empty(), found.total());
    boolean nothing = found.items().isEmpty() && asked.cursor().isEmpty();
    return new FindView(
        frame(asked),
        sift,
        Optional.empty(),
        nothing
            ? words.of(reports.items().isEmpty() ? "found.nothing" : "found.no-statement")
            : Sift.total(found.total(), Catalogue.Kind.STATEMENT, words),
        names(asked),
        PassageView.Group.of(
            found.items(), visit, new Highlight(asked.shown(Field.Q), sift.shown(Field.ABOUT))),
        found.next().map(next -> asked.after(next).href()),
        reports.items().stream().map(ListedArticle::heading).toList(),
        reportCount(reports),
        nothing ? offers(asked, sift, !reports.items().isEmpty()) : List.of());
  }

  /** The page for a search that cannot be answered, with the reason. */
  FindView refusal(Asked asked, String problem) {
    return new FindView(
        frame(asked),
        Sift.bare(asked, visit),
        Optional.of(new Reasons(words).problem(problem)),
        words.of("wrong.asked"),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        "",
        List.of());
  }

  /** Whether words are asked for and nothing that only a statement has. */
  private static boolean asksOfReports(Asked asked) {
    return asked.value(Field.Q).isPresent()
        && asked.values().keySet().stream().allMatch(OF_REPORTS::contains);
  }

  private Frame frame(Asked asked) {
    String title =
        asked.asksNothing()
            ? words.of("nav.statements")
            : String.join(" · ", asked.values().values().stream().flatMap(List::stream).toList());
    return visit.frame(title, asked.shown(Field.Q), Frame.Part.STATEMENTS);
  }

  /** Who may be meant by the words, so that a name leads to its page. */
  private List<FindView.Named> names(Asked asked) {
    return asked.cursor().isPresent()
        ? List.of()
        : asked.value(Field.Q).stream()
            .flatMap(typed -> catalogue.suggest(typed, NAMES).stream())
            .filter(suggestion -> suggestion.statements() > 0)
            .map(
                suggestion ->
                    new FindView.Named(
                        Who.of(suggestion.subject()),
                        words.counted(suggestion.statements(), "statement")))
            .toList();
  }

  private String reportCount(Page<ListedArticle> reports) {
    String total =
        reports.total().over()
            ? words.of("over", words.count(reports.total().number()))
            : words.count(reports.total().number());
    return reports.items().size() < reports.total().number()
        ? words.of("reports.newest", total, words.count(reports.items().size()))
        : total;
  }

  private List<Sift.Offer> offers(Asked asked, Sift sift, boolean hasReports) {
    List<Sift.Offer> offers = new ArrayList<>();
    offers.addAll(Nearest.offers(asked, List.of(Field.SOURCE, Field.ABOUT), visit));
    asked
        .value(Field.OUTLET)
        .flatMap(typed -> Nearest.outlet(typed, visit.archive()))
        .ifPresent(name -> offers.add(Nearest.offer(asked, Field.OUTLET, name, name, words)));
    // The words stay where there are reports that hold them.
    sift.offers(Catalogue.Kind.STATEMENT, hasReports ? Set.of(Field.Q) : Set.of(), visit)
        .forEach(offers::add);
    if (offers.isEmpty() && !hasReports && !asked.asksNothing()) {
      offers.add(new Sift.Offer(words.of("offer.none") + " ", words.of("offer.all"), PATH, "."));
    }
    return offers;
  }
}

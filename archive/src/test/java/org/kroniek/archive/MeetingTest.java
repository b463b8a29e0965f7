package org.kroniek.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kroniek.model.Statement;
import org.kroniek.model.Statement.Act;
import org.kroniek.model.catalogue.Catalogue.Kind;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.model.catalogue.Facets.Field;
import org.kroniek.model.catalogue.Filter;
import org.kroniek.model.catalogue.Listed;
import org.kroniek.model.catalogue.Page;
import org.kroniek.model.catalogue.PageRequest;

/** Lists narrowed to where words and subjects meet are those that all rows would give. */
class MeetingTest {

  private static final int MOST = PageRequest.MOST;

  @TempDir Path folder;
  private CataloguedArchive archive;
  private final RandomReadings random = new RandomReadings(11);

  /** An empty archive. */
  CataloguedArchive empty() {
    return SqliteArchive.open(folder.resolve("kroniek.db"), Clock.systemUTC());
  }

  @BeforeEach
  void open() {
    archive = empty();
    for (int i = 0; i < 60; i++) {
      archive.save(random.next(), Optional.empty());
    }
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private List<String> list(Filter filter, PageRequest first) {
    List<String> ids = new ArrayList<>();
    Optional<PageRequest> request = Optional.of(first);
    while (request.isPresent()) {
      PageRequest asked = request.get();
      Page<Listed<Statement>> page = archive.catalogue().statements(filter, asked);
      page.items().forEach(listed -> ids.add(listed.article().id() + listed.finding().id()));
      request = page.next().map(asked::after);
    }
    return ids;
  }

  private List<String> both(Filter one, Filter other, PageRequest first) {
    List<String> both = list(one, first);
    both.retainAll(list(other, first));
    return both;
  }

  @Test
  void what_words_and_somebody_have_in_common_is_what_either_alone_has() {
    Filter words = Filter.builder().words("procent").build();
    List<String> about =
        archive.catalogue().facets(Kind.STATEMENT, words).of(Field.ABOUT).stream()
            .map(value -> value.value())
            .toList();
    assertThat(about).hasSizeGreaterThan(3);
    int met = 0;
    for (String who : about) {
      Filter of = Filter.builder().about(who).build();
      for (PageRequest first : List.of(PageRequest.first(2), PageRequest.oldest(3))) {
        List<String> found = list(words.but().about(who).build(), first);
        assertThat(found).isEqualTo(both(words, of, first));
        for (Act act : List.of(Act.WARN, Act.ASSERT)) {
          Filter acts = Filter.builder().acts(Set.of(act)).build();
          assertThat(list(words.but().about(who).acts(Set.of(act)).build(), first))
              .isEqualTo(both(words.but().about(who).build(), acts, first))
              .isSubsetOf(found);
        }
        met += found.size();
      }
    }
    assertThat(met).isGreaterThan(10);
  }

  @Test
  void one_value_of_a_column_among_words_or_on_a_shelf_is_what_all_rows_give() {
    Filter words = Filter.builder().words("procent").build();
    PageRequest first = PageRequest.first(MOST);
    int found = 0;
    for (Field field : List.of(Field.SOURCE, Field.OUTLET, Field.ACT)) {
      for (var value : archive.catalogue().facets(Kind.STATEMENT, words).of(field)) {
        Filter one = CatalogueTest.narrowed(Filter.none(), field, value.value());
        List<String> narrowed = list(CatalogueTest.narrowed(words, field, value.value()), first);
        assertThat(narrowed).isEqualTo(both(words, one, first));
        found += narrowed.size();
      }
    }
    assertThat(found).isGreaterThan(20);
  }

  @Test
  void what_is_saved_afterwards_is_among_them_at_once() {
    Filter both = Filter.builder().words("vis").about("Q9").build();
    for (int saved = 1; saved < 4; saved++) {
      Report report =
          Report.of("De Rederij vangt vis, keer " + saved + ".")
              .known("De Rederij", "Q9")
              .says("Els Bos", "vangt vis", "De Rederij");
      archive.save(report.read(), Optional.empty());
      assertThat(archive.catalogue().count(Kind.STATEMENT, both).number()).isEqualTo(saved);
      assertThat(list(both, PageRequest.first(2))).hasSize(saved);
    }
  }
}

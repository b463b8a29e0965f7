package org.kroniek.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kroniek.model.Event;
import org.kroniek.model.Event.Modality;
import org.kroniek.model.Language;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Quantity;
import org.kroniek.model.Quantity.Stance;
import org.kroniek.model.Statement;
import org.kroniek.model.Statement.Act;
import org.kroniek.model.Statement.Mode;
import org.kroniek.model.UsageException;
import org.kroniek.model.catalogue.Catalogue;
import org.kroniek.model.catalogue.Catalogue.Kind;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.model.catalogue.Count;
import org.kroniek.model.catalogue.Edge;
import org.kroniek.model.catalogue.Facets;
import org.kroniek.model.catalogue.Facets.Field;
import org.kroniek.model.catalogue.Filter;
import org.kroniek.model.catalogue.FilterBuilder;
import org.kroniek.model.catalogue.Listed;
import org.kroniek.model.catalogue.Listed.Change;
import org.kroniek.model.catalogue.Listed.Position;
import org.kroniek.model.catalogue.Page;
import org.kroniek.model.catalogue.PageRequest;
import org.kroniek.model.catalogue.Subject;
import org.kroniek.model.catalogue.SubjectRecord;

/** What the catalogue promises: lists, pages, counts, who is who, positions, dealings, edges. */
class CatalogueTest {

  private static final PageRequest FIRST = PageRequest.first(100);

  @TempDir Path folder;
  private CataloguedArchive archive;
  private Catalogue catalogue;
  private int saved;

  /** An empty archive. */
  CataloguedArchive empty() {
    return SqliteArchive.open(folder.resolve("kroniek.db"), Clock.systemUTC());
  }

  @BeforeEach
  void open() {
    archive = empty();
    catalogue = archive.catalogue();
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private void save(Report report) {
    archive.save(report.read(), Optional.of("file:/" + saved++));
  }

  private List<String> statements(FilterBuilder filter) {
    return words(catalogue.statements(filter.build(), FIRST));
  }

  private static List<String> words(Page<? extends Listed<?>> page) {
    return page.items().stream().map(listed -> String.join(" … ", listed.words())).toList();
  }

  private static FilterBuilder filter() {
    return Filter.builder();
  }

  private void saveRandom(int readings) {
    RandomReadings random = new RandomReadings(7);
    for (int i = 0; i < readings; i++) {
      archive.save(random.next(), Optional.empty());
    }
  }

  @Test
  void every_list_is_paged_through_once_and_in_order_in_both_directions() {
    saveRandom(60);
    Filter all = Filter.none();
    for (PageRequest first : List.of(PageRequest.first(7), PageRequest.oldest(7))) {
      List<String> ids = new ArrayList<>();
      PageRequest request = first;
      for (boolean more = true; more; ) {
        Page<Listed<Statement>> page = catalogue.statements(all, request);
        page.items().forEach(listed -> ids.add(listed.article().id() + listed.finding().id()));
        more = page.next().isPresent();
        request = more ? request.after(page.next().orElseThrow()) : request;
        assertThat(page.items().size() == 7 || !more).isTrue();
      }
      List<String> whole =
          catalogue
              .statements(all, new PageRequest(PageRequest.MOST, Optional.empty(), first.order()))
              .items()
              .stream()
              .map(listed -> listed.article().id() + listed.finding().id())
              .toList();
      assertThat(ids).hasSizeGreaterThan(100).isEqualTo(whole);
      assertThat((long) ids.size()).isEqualTo(archive.counts().statements());
    }
  }

  @Test
  void every_count_of_a_filter_is_what_the_filter_leaves() {
    saveRandom(80);
    for (Kind kind : Kind.values()) {
      for (Filter base :
          List.of(
              Filter.none(),
              filter().acts(Set.of(Act.WARN, Act.DENY)).build(),
              filter().since(new PartialDate("2010")).until(new PartialDate("2030")).build(),
              filter().language(Language.DUTCH).words("procent").build())) {
        Facets facets = catalogue.facets(kind, base);
        assertThat(facets.total()).isEqualTo(catalogue.count(kind, base));
        assertThat(facets.partial()).isFalse();
        for (Field field : Field.values()) {
          for (Facets.Value value : facets.of(field)) {
            Count left = catalogue.count(kind, narrowed(base, field, value.value()));
            if (field == Field.YEAR) {
              assertThat(left.number()).isGreaterThanOrEqualTo(value.number());
            } else {
              assertThat(left)
                  .as("%s %s %s", kind, field, value)
                  .isEqualTo(Count.of(value.number()));
            }
          }
        }
      }
    }
  }

  static Filter narrowed(Filter base, Field field, String value) {
    FilterBuilder but = base.but();
    return switch (field) {
      case SOURCE -> but.source(value).build();
      case ABOUT -> but.about(value).build();
      case ACT -> but.acts(Set.of(Act.valueOf(upper(value)))).build();
      case MODE -> but.modes(Set.of(Mode.valueOf(upper(value)))).build();
      case OUTLET -> but.outlet(value).build();
      case LANGUAGE -> but.language(new Language(value)).build();
      case TYPE -> but.types(Set.of(Event.Type.valueOf(value))).build();
      case MODALITY -> but.modalities(Set.of(Modality.valueOf(upper(value)))).build();
      case HOLDER -> but.holder(value).build();
      case KIND -> but.kinds(Set.of(Quantity.Kind.valueOf(upper(value)))).build();
      case STANCE -> but.stances(Set.of(Stance.valueOf(upper(value)))).build();
      case UNIT -> but.unit(value).build();
      case YEAR -> but.since(new PartialDate(value)).until(new PartialDate(value)).build();
    };
  }

  private static String upper(String code) {
    return code.toUpperCase(Locale.ROOT);
  }

  @Test
  void counts_follow_what_is_current() {
    saveRandom(20);
    Report former =
        Report.of("Twee procent, en drie.").known("Els Bos", "Q1").says("Els Bos", "Twee procent");
    archive.save(former.read(), Optional.of("file:/turn"));
    assertThat(catalogue.subjectRecord("Q1").orElseThrow().said()).isEqualTo(1);
    archive.save(Report.of("Niets.").says("Jan Vos", "Niets").read(), Optional.of("file:/turn"));
    assertThat(catalogue.subjectRecord("Q1").orElseThrow().said()).isZero();
    assertThat(catalogue.suggest("Els", 5)).isEmpty();
    assertThat(statements(filter().source("Q1"))).isEmpty();
    assertThat(statements(filter().words("twee drie"))).isEmpty();
    archive.save(former.read(), Optional.of("file:/turn"));
    assertThat(statements(filter().source("Q1"))).containsExactly("Twee procent");
    assertThat(catalogue.subjectRecord("Q1").orElseThrow().said()).isEqualTo(1);
    long counted = 0;
    for (Facets.Value value : catalogue.facets(Kind.STATEMENT, Filter.none()).of(Field.MODE)) {
      counted += value.number();
    }
    assertThat(counted).isEqualTo(archive.counts().statements());
  }

  @Test
  void one_form_of_a_word_finds_the_others_and_hyphens_do_not_matter() {
    save(
        Report.of("De defensie-uitgaven stijgen. Hij waarschuwde voor huizen van glas.")
            .says("Els Bos", "De defensie-uitgaven stijgen")
            .says("Els Bos", "waarschuwde voor huizen van glas"));
    for (String words : List.of("defensieuitgaven", "uitgave", "stijgt", "defensie-uitgave")) {
      assertThat(statements(filter().words(words)))
          .as(words)
          .containsExactly("De defensie-uitgaven stijgen");
    }
    assertThat(statements(filter().words("huis waarschuwt"))).hasSize(1);
    assertThat(statements(filter().words("\"uitgave\""))).isEmpty();
    assertThat(statements(filter().words("steiger"))).isEmpty();
  }

  @Test
  void a_cursor_of_another_list_is_refused() {
    saveRandom(10);
    String next = catalogue.statements(Filter.none(), PageRequest.first(2)).next().orElseThrow();
    PageRequest after = PageRequest.first(2).after(next);
    assertThat(catalogue.statements(Filter.none(), after).items()).hasSize(2);
    Filter other = filter().words("procent").build();
    for (String wrong : List.of("", "x", next + "A", "A" + next.substring(1), "\u0000", "%")) {
      assertThatThrownBy(
              () -> catalogue.statements(Filter.none(), PageRequest.first(2).after(wrong)))
          .as(wrong)
          .isInstanceOf(UsageException.class)
          .hasMessageContaining("cursor");
    }
    assertThatThrownBy(() -> catalogue.statements(other, after)).isInstanceOf(UsageException.class);
    assertThatThrownBy(() -> catalogue.events(Filter.none(), after))
        .isInstanceOf(UsageException.class);
    assertThatThrownBy(() -> catalogue.statements(Filter.none(), PageRequest.oldest(2).after(next)))
        .isInstanceOf(UsageException.class);
  }

  @Test
  void somebody_is_one_under_all_names() {
    save(
        Report.of("Duitsland wacht af, zegt Els Bos.")
            .published("2024-11-05")
            .known("Duitsland", "Q183")
            .says("Els Bos", "Duitsland wacht af", "Duitsland"));
    save(
        Report.of("Germany expects more. Nobody was asked.")
            .published("2024-12")
            .known("Germany", "Q183")
            .says("Germany", "more")
            .says("Ann Fox", "Nobody was asked", "Germany"));
    SubjectRecord record = catalogue.subjectRecord("Q183").orElseThrow();
    assertThat(record.names())
        .extracting(SubjectRecord.Named::name)
        .containsExactly("Duitsland", "Germany");
    assertThat(record.said()).isEqualTo(1);
    assertThat(record.about()).isEqualTo(2);
    assertThat(record.articles()).isEqualTo(2);
    assertThat(record.first()).contains(new PartialDate("2024-11-05"));
    assertThat(record.last()).contains(new PartialDate("2024-12-31"));
    assertThat(record.months())
        .containsExactly(new SubjectRecord.Month(new PartialDate("2024-12"), 1));
    assertThat(record.spokenOfBy())
        .extracting(related -> related.subject().name())
        .containsExactlyInAnyOrder("Els Bos", "Ann Fox");
    Subject bos = catalogue.suggest("bos", 5).get(0).subject();
    assertThat(catalogue.subjectRecord(bos.id()).orElseThrow().speaksOf().get(0).subject().id())
        .isEqualTo("Q183");
    assertThat(catalogue.subject("Q184")).isEmpty();
    assertThat(catalogue.subjectRecord("n-0000000000000000")).isEmpty();
  }

  @Test
  void names_are_offered_by_the_beginning_of_any_word_those_spoken_of_most_first() {
    save(
        Report.of("een twee drie vier")
            .says("Renée Müller", "een")
            .says("Jan Müller", "twee")
            .says("Jan Müller", "drie")
            .says("Mulder", "vier"));
    assertThat(catalogue.suggest("MUL", 9))
        .extracting(suggestion -> suggestion.subject().name())
        .containsExactly("Jan Müller", "Renée Müller", "Mulder");
    assertThat(catalogue.suggest("m", 1)).hasSize(1);
    assertThat(catalogue.suggest("renee m", 9)).hasSize(1);
    assertThat(catalogue.suggest("ulle", 9)).isEmpty();
    for (String nothing : List.of("", "  ", "%", "'", "\u0000", "\ud83d")) {
      assertThat(catalogue.suggest(nothing, 9)).as(nothing).isEmpty();
    }
  }

  @Test
  void events_between_two_are_found_in_both_directions_and_told_whose_word_they_stand_on() {
    save(
        Report.of("Els Bos zegt dat Rusland raketten levert. Noord-Korea stuurt soldaten.")
            .says("Els Bos", "Rusland raketten levert")
            .does(
                Event.Type.AID,
                Modality.ASSERTED,
                "Rusland",
                "Noord-Korea",
                "levert",
                "Rusland raketten levert")
            .does(Event.Type.COOPERATE, Modality.POSSIBLE, "Noord-Korea", "Rusland", "stuurt", "")
            .does(Event.Type.ASSAULT, Modality.ASSERTED, "Rusland", "Oekraïne", "soldaten", ""));
    Filter between = filter().between(new Filter.Between("rusland", "Noord-Korea")).build();
    assertThat(catalogue.dealings(between, FIRST).items())
        .extracting(dealing -> dealing.event().words().get(0), dealing -> dealing.forward())
        .containsExactly(tuple("levert", true), tuple("stuurt", false));
    Listed<Event> aid = catalogue.dealings(between, FIRST).items().get(0).event();
    assertThat(aid.claim().orElseThrow().source().orElseThrow().name()).isEqualTo("Els Bos");
    assertThat(catalogue.dealings(between, FIRST).items().get(1).event().claim()).isEmpty();
    assertThat(words(catalogue.events(filter().source("bos").build(), FIRST)))
        .containsExactly("levert");
    assertThat(statements(filter().types(Set.of(Event.Type.AID)))).hasSize(1);
    assertThat(statements(filter().types(Set.of(Event.Type.ASSAULT)))).isEmpty();
    assertThat(statements(filter().actor("rusland"))).hasSize(1);
    List<Edge> edges = catalogue.edges(Filter.none(), 10);
    assertThat(edges).hasSize(3);
    assertThat(edges.stream().filter(edge -> edge.type() == Event.Type.AID).findFirst())
        .hasValueSatisfying(
            edge -> {
              assertThat(edge.actor().name()).isEqualTo("Rusland");
              assertThat(edge.claimed()).isEqualTo(1);
              assertThat(edge.modalities()).containsEntry(Modality.ASSERTED, 1L);
            });
    assertThat(catalogue.edges(filter().about("Oekraine").build(), 10)).hasSize(1);
    assertThat(catalogue.edges(filter().modalities(Set.of(Modality.POSSIBLE)).build(), 10))
        .hasSize(1);
  }

  @Test
  void positions_stand_in_order_with_their_amounts_and_what_changed() {
    save(
        Report.of("Twee procent volstaat.")
            .published("2018-05-01")
            .says("Els Bos", "Twee procent volstaat")
            .amount(
                "2", "defensie", "NAVO", Stance.ENDORSED, "Twee procent", "Twee procent volstaat"));
    save(
        Report.of("Drie procent is nodig.")
            .published("2024-05-01")
            .says("Els Bos", "Drie procent is nodig", Mode.DIRECT, Act.DEMAND, null)
            .amount(
                "3",
                "defensie",
                "NAVO",
                Stance.INSUFFICIENT,
                "Drie procent",
                "Drie procent is nodig"));
    Filter topic = filter().source("bos").purpose("Defensie").build();
    List<Position> positions = catalogue.positions(topic, PageRequest.oldest(10)).items();
    assertThat(positions).hasSize(2);
    assertThat(positions.get(0).changes()).isEmpty();
    assertThat(positions.get(1).changes())
        .containsExactly(Change.ACT, Change.NUMBER, Change.STANCE);
    assertThat(positions.get(1).amounts()).hasSize(1);
    assertThat(words(catalogue.quantities(filter().holder("navo").build(), PageRequest.oldest(9))))
        .containsExactly("Twee procent", "Drie procent");
    assertThat(
            catalogue.quantities(filter().stances(Set.of(Stance.ENDORSED)).build(), FIRST).items())
        .hasSize(1);
    assertThat(catalogue.positions(filter().source("bos").purpose("zorg").build(), FIRST).items())
        .isEmpty();
  }

  @Test
  void a_warning_tells_what_it_follows_and_leads_to() {
    save(
        Report.of("Els Bos: als de dijk breekt, stroomt het land vol, en dan vluchten mensen.")
            .says("Els Bos", "als de dijk breekt, stroomt het land vol, en dan vluchten mensen")
            .when(
                "de dijk breekt",
                "stroomt het land vol",
                "als de dijk breekt, stroomt het land vol, en dan vluchten mensen")
            .when("het land vol", "vluchten mensen", ""));
    var page = catalogue.conditionals(Filter.none(), FIRST);
    assertThat(page.items()).hasSize(2);
    var first = page.items().get(0);
    var second = page.items().get(1);
    assertThat(first.leads()).containsExactly(second.conditional().finding().id());
    assertThat(second.follows()).containsExactly(first.conditional().finding().id());
    assertThat(first.conditional().words())
        .containsExactly("de dijk breekt", "stroomt het land vol");
    assertThat(catalogue.conditionals(filter().source("bos").build(), FIRST).items()).hasSize(1);
  }

  @Test
  void days_count_as_far_as_they_are_known() {
    save(Report.of("maand").published("2024-12").says("Els Bos", "maand"));
    save(Report.of("dag").published("2024-12-10").says("Els Bos", "dag"));
    save(Report.of("jaar").published("2024").says("Els Bos", "jaar"));
    save(Report.of("nooit").undated().says("Els Bos", "nooit"));
    assertThat(statements(filter().until(new PartialDate("2024-12-09"))))
        .containsExactly("maand", "jaar");
    assertThat(statements(filter().since(new PartialDate("2024-12-11"))))
        .containsExactly("maand", "jaar");
    assertThat(statements(filter())).containsExactly("maand", "jaar", "dag", "nooit");
    assertThat(words(catalogue.statements(Filter.none(), PageRequest.oldest(9))))
        .containsExactly("nooit", "dag", "jaar", "maand");
  }

  @Test
  void articles_are_found_by_what_is_in_them() {
    save(
        Report.of("Els Bos waarschuwt: kabeljauw raakt op.")
            .title("Vis")
            .says("Els Bos", "kabeljauw raakt op", Mode.DIRECT, Act.WARN, null));
    save(Report.of("Haring genoeg.").title("Vissen").says("Jan Vos", "Haring genoeg"));
    assertThat(articles(filter().words("vis"))).containsExactly("Vis", "Vissen");
    assertThat(articles(filter().source("bos"))).containsExactly("Vis");
    assertThat(articles(filter().acts(Set.of(Act.WARN)))).containsExactly("Vis");
    assertThat(catalogue.articles(Filter.none(), FIRST).items().get(0).statements()).isEqualTo(1);
  }

  private List<String> articles(FilterBuilder filter) {
    return catalogue.articles(filter.build(), FIRST).items().stream()
        .map(article -> article.heading().title().orElse(""))
        .toList();
  }
}

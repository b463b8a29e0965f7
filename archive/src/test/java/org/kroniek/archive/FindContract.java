package org.kroniek.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kroniek.model.Archive.Hit;
import org.kroniek.model.Archive.Query;
import org.kroniek.model.Archive.Results;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Reading;
import org.kroniek.model.Statement.Act;
import org.kroniek.model.Statement.Mode;

/** What every archive promises to find, beside what {@link ArchiveContract} promises. */
abstract class FindContract extends ArchiveContract {

  /** A query in the making. */
  record Ask(
      String words,
      String source,
      String about,
      Optional<Act> act,
      Optional<Mode> mode,
      String since,
      String until,
      String outlet,
      int limit,
      int offset) {

    static final Ask ALL =
        new Ask("", "", "", Optional.empty(), Optional.empty(), "", "", "", 100, 0);

    static Ask words(String words) {
      return new Ask(words, "", "", ALL.act, ALL.mode, "", "", "", 100, 0);
    }

    static Ask source(String source) {
      return new Ask("", source, "", ALL.act, ALL.mode, "", "", "", 100, 0);
    }

    static Ask about(String about) {
      return new Ask("", "", about, ALL.act, ALL.mode, "", "", "", 100, 0);
    }

    static Ask outlet(String outlet) {
      return new Ask("", "", "", ALL.act, ALL.mode, "", "", outlet, 100, 0);
    }

    static Ask between(String since, String until) {
      return new Ask("", "", "", ALL.act, ALL.mode, since, until, "", 100, 0);
    }

    static Ask page(int limit, int offset) {
      return new Ask("", "", "", ALL.act, ALL.mode, "", "", "", limit, offset);
    }

    Ask act(Act wanted) {
      return new Ask(
          words, source, about, Optional.of(wanted), mode, since, until, outlet, limit, offset);
    }

    Ask mode(Mode wanted) {
      return new Ask(
          words, source, about, act, Optional.of(wanted), since, until, outlet, limit, offset);
    }

    Query query() {
      return new Query(
          text(words),
          text(source),
          text(about),
          act,
          mode,
          text(since).map(PartialDate::new),
          text(until).map(PartialDate::new),
          text(outlet),
          limit,
          offset);
    }

    private static Optional<String> text(String value) {
      return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }
  }

  private int saved;

  void save(Report report) {
    archive.save(report.read(), Optional.of("file:/find/" + saved++));
  }

  List<String> found(Ask ask) {
    Results results = archive.find(ask.query());
    assertThat(results.total()).isGreaterThanOrEqualTo(results.hits().size());
    return results.hits().stream().map(hit -> String.join(" … ", hit.content())).toList();
  }

  @Test
  void a_hit_shows_the_statement_its_words_and_its_article() {
    Reading reading =
        Report.of("Els Bos vindt 😀 twee procent genoeg.")
            .title("Twee procent")
            .says("Els Bos", "twee procent")
            .read();
    archive.save(reading, Optional.empty());
    Results results = archive.find(Query.all(10));
    assertThat(results.total()).isEqualTo(1);
    Hit hit = results.hits().get(0);
    assertThat(hit.statement()).isEqualTo(reading.statements().get(0));
    assertThat(hit.content()).containsExactly("twee procent");
    assertThat(hit.article().id()).isEqualTo(reading.article().id());
    assertThat(hit.article().title()).contains("Twee procent");
    assertThat(hit.article().outlet()).contains("NOS");
    assertThat(hit.article().published()).isEqualTo(reading.article().published());
    assertThat(hit.article().language()).isEqualTo(reading.article().language());
  }

  @Test
  void every_statement_of_every_reading_is_found_as_it_was_saved() {
    RandomReadings random = new RandomReadings(11);
    for (int i = 0; i < 150; i++) {
      archive.save(random.next(), Optional.empty());
    }
    List<Object> expected = new ArrayList<>();
    archive.readings(
        reading ->
            reading
                .statements()
                .forEach(
                    s ->
                        expected.add(
                            List.of(
                                s,
                                s.content().stream()
                                    .map(span -> span.of(reading.article().text()))
                                    .toList()))));
    Results results = archive.find(Query.all(100_000));
    assertThat(results.total()).isEqualTo(expected.size()).isGreaterThan(300);
    assertThat(results.hits().stream().map(hit -> (Object) List.of(hit.statement(), hit.content())))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  /** The titles of the reports that hold the words. */
  List<String> reports(Ask ask) {
    Results results = archive.find(ask.query());
    assertThat(results.articlesTotal()).isGreaterThanOrEqualTo(results.articles().size());
    return results.articles().stream().map(report -> report.title().orElse("")).toList();
  }

  @Test
  void a_statement_must_hold_all_words_itself_or_in_its_sources_name() {
    save(
        Report.of("De norm van twee procent is te laag. Morgen vergadert de raad.")
            .published("2024-12-03")
            .says("Els Bos", "vergadert")
            .says("Els Bos", "norm van twee procent is te laag"));
    save(
        Report.of("Wij halen de norm van twee procent niet. Aldus Jan Vos.")
            .published("2020")
            .says("Jan Vos", "norm van twee procent"));
    assertThat(found(Ask.words("procent norm")))
        .containsExactly("norm van twee procent is te laag", "norm van twee procent");
    assertThat(found(Ask.words("norm halen"))).isEmpty();
    assertThat(found(Ask.words("norm vos"))).containsExactly("norm van twee procent");
    assertThat(found(Ask.words("\"els bos\" twee"))).hasSize(1);
    assertThat(found(Ask.words("Bo*"))).hasSize(2);
    assertThat(found(Ask.words("\"procent jan\""))).isEmpty();
  }

  @Test
  void reports_are_found_by_the_words_of_their_text_and_title() {
    save(Report.of("De raad at vis.").title("Kabeljauw op de top").published("2024-11"));
    save(Report.of("Kabeljauw zwemt.").title("Op tafel").published("2024-12-03"));
    save(Report.of("Vis.").title("Vis").says("Els Bos", "Vis"));
    Results results = archive.find(Ask.words("kabeljauw").query());
    assertThat(results.hits()).isEmpty();
    assertThat(reports(Ask.words("kabeljauw"))).containsExactly("Op tafel", "Kabeljauw op de top");
    assertThat(reports(Ask.words("kabeljauw raad"))).containsExactly("Kabeljauw op de top");
    assertThat(reports(Ask.words("kabel*"))).hasSize(2);
    assertThat(reports(Ask.words("kabeljauw haring"))).isEmpty();
    assertThat(results.articles().get(0).outlet()).contains("NOS");
    assertThat(results.articles().get(0).published()).contains(new PartialDate("2024-12-03"));
    Results one =
        archive.find(
            new Ask("kabeljauw", "", "", Ask.ALL.act, Ask.ALL.mode, "", "", "", 1, 7).query());
    assertThat(one.articles()).containsExactly(results.articles().get(0));
    assertThat(one.articlesTotal()).isEqualTo(2);
  }

  @Test
  void reports_are_narrowed_by_outlet_and_date_and_left_out_where_a_statement_is_asked_for() {
    save(Report.of("vis").title("maand").published("2024-12").outlet("Trouw"));
    save(Report.of("vis en").title("dag").published("2024-12-10").says("Els Bos", "vis"));
    save(Report.of("vis of").title("nooit").undated());
    assertThat(reports(vis("2024-12-15", "", ""))).containsExactly("maand");
    assertThat(reports(vis("", "2024-12-09", ""))).containsExactly("maand");
    assertThat(reports(vis("2024", "2024", ""))).containsExactly("maand", "dag");
    assertThat(reports(vis("", "", "trouw"))).containsExactly("maand");
    assertThat(reports(vis("", "", ""))).containsExactly("maand", "dag", "nooit");
    assertThat(reports(vis("", "", "").act(Act.ASSERT))).isEmpty();
    assertThat(reports(vis("", "", "").mode(Mode.DIRECT))).isEmpty();
    assertThat(reports(Ask.source("bos"))).isEmpty();
    assertThat(reports(new Ask("vis", "bos", "", Ask.ALL.act, Ask.ALL.mode, "", "", "", 9, 0)))
        .isEmpty();
    assertThat(reports(new Ask("vis", "", "vis", Ask.ALL.act, Ask.ALL.mode, "", "", "", 9, 0)))
        .isEmpty();
    assertThat(reports(Ask.ALL)).isEmpty();
  }

  private static Ask vis(String since, String until, String outlet) {
    return new Ask("vis", "", "", Ask.ALL.act, Ask.ALL.mode, since, until, outlet, 9, 0);
  }

  @Test
  void case_and_diacritics_do_not_matter() {
    save(Report.of("De coalitie in Zürich overlegt.").says("Renée Müller", "coalitie in Zürich"));
    assertThat(found(Ask.words("ZURICH"))).hasSize(1);
    assertThat(found(Ask.words("zürich coalitie"))).hasSize(1);
    assertThat(found(Ask.source("RENEE MULL"))).hasSize(1);
    assertThat(found(Ask.source("Renée  Müller"))).hasSize(1);
    assertThat(found(Ask.outlet("nos"))).hasSize(1);
    assertThat(found(Ask.outlet("no"))).isEmpty();
  }

  @Test
  void a_star_stands_for_any_ending_and_quotation_marks_for_the_very_words() {
    save(Report.of("De defensie-uitgaven stijgen.").says("Els Bos", "De defensie-uitgaven"));
    save(Report.of("Het defensiebudget daalt.").says("Els Bos", "Het defensiebudget"));
    assertThat(found(Ask.words("defensie*"))).hasSize(2);
    assertThat(found(Ask.words("defensie"))).containsExactly("De defensie-uitgaven");
    assertThat(found(Ask.words("defensie-uit*"))).containsExactly("De defensie-uitgaven");
    assertThat(found(Ask.words("\"defensie uitgaven\""))).containsExactly("De defensie-uitgaven");
    assertThat(found(Ask.words("\"uitgaven defensie\""))).isEmpty();
  }

  @Test
  void hostile_words_stay_words() {
    String content = "NEAR(ja) OR AND title: ja; source: nee; DROP TABLE name";
    save(Report.of("Hij zei " + content + ".").says("x' OR 1=1 --", content));
    for (String words :
        List.of(
            "NEAR(ja", "title:ja", "source:nee", "drop AND table", "^ja", "\"ja", "{source}:nee")) {
      assertThat(found(Ask.words(words))).as(words).containsExactly(content);
      assertThat(reports(Ask.words(words))).as(words).hasSize(1);
    }
    assertThat(found(Ask.words("^ja -ja {x} ja\""))).hasSize(1);
    assertThat(found(Ask.words("^ja -ja {y} ja\""))).isEmpty();
    for (String nothing :
        List.of("\"", "\"\"", "*", "-", "()", "'", "\u0000", "\ud83d", "😀", "!!")) {
      assertThat(found(Ask.words(nothing))).as(nothing).isEmpty();
      assertThat(reports(Ask.words(nothing))).as(nothing).isEmpty();
    }
    assertThat(found(Ask.words("ja \u0000 * 😀 \ud83d"))).containsExactly(content);
    assertThat(found(Ask.words("   "))).containsExactly(content);
    assertThat(found(Ask.source("x' OR 1=1"))).containsExactly(content);
    assertThat(found(Ask.about("name) OR source : (x"))).isEmpty();
    assertThat(found(Ask.source("%"))).isEmpty();
    assertThat(found(Ask.source("_"))).isEmpty();
    assertThat(found(Ask.about("' OR 1=1 --"))).isEmpty();
    assertThat(found(Ask.outlet("' OR 1=1 --"))).isEmpty();
  }

  @Test
  void very_many_words_are_answered() {
    save(Report.of("Een woord.").says("Els Bos", "woord"));
    assertThat(found(Ask.words("woord ".repeat(10_000)))).hasSize(1);
    assertThat(found(Ask.words("\"".repeat(20_000)))).isEmpty();
  }

  @Test
  void about_asks_for_entities_of_the_statement_and_for_its_words() {
    save(
        Report.of("Oekraïne vraagt steun. De NAVO zwijgt.")
            .says("Els Bos", "vraagt steun", "Oekraïne")
            .says("Els Bos", "De NAVO zwijgt"));
    assertThat(found(Ask.about("oekraine"))).containsExactly("vraagt steun");
    assertThat(found(Ask.about("Oek"))).containsExactly("vraagt steun");
    assertThat(found(Ask.about("navo"))).containsExactly("De NAVO zwijgt");
    assertThat(found(Ask.about("Els"))).isEmpty();
  }

  @Test
  void whoever_is_known_is_found_by_each_of_the_names() {
    save(
        Report.of("Duitsland wacht af, zegt Els Bos.")
            .known("Duitsland", "Q183")
            .says("Els Bos", "Duitsland wacht af", "Duitsland"));
    save(
        Report.of("Germany expects more. Nobody was asked.")
            .known("Germany", "Q183")
            .says("Germany", "more")
            .says("Ann Fox", "Nobody was asked"));
    assertThat(found(Ask.source("duitsland"))).containsExactly("more");
    assertThat(found(Ask.source("german"))).containsExactly("more");
    assertThat(found(Ask.about("Germany"))).containsExactly("Duitsland wacht af");
    assertThat(found(Ask.about("Fox"))).isEmpty();
  }

  @Test
  void act_and_mode_narrow() {
    save(
        Report.of("een twee drie")
            .says("Els Bos", "een", Mode.DIRECT, Act.WARN, null)
            .says("Els Bos", "twee", Mode.MIXED, Act.WARN, null)
            .says("Els Bos", "drie", Mode.DIRECT, Act.DENY, null));
    assertThat(found(Ask.ALL.act(Act.WARN))).containsExactly("een", "twee");
    assertThat(found(Ask.ALL.mode(Mode.DIRECT))).containsExactly("een", "drie");
    assertThat(found(Ask.ALL.mode(Mode.DIRECT).act(Act.WARN))).containsExactly("een");
  }

  @Test
  void dates_count_as_far_as_they_are_known() {
    save(Report.of("maand").published("2024-12").says("Els Bos", "maand"));
    save(Report.of("dag").published("2024-12-10").says("Els Bos", "dag"));
    save(Report.of("nooit").undated().says("Els Bos", "nooit"));
    save(
        Report.of("eerder")
            .published("2025-06-01")
            .says("Els Bos", "eerder", Mode.DIRECT, Act.ASSERT, "2024-12-01/2024-12-05"));
    assertThat(found(Ask.between("2024-12-15", ""))).containsExactly("maand");
    assertThat(found(Ask.between("2024-12-10", ""))).containsExactly("maand", "dag");
    assertThat(found(Ask.between("", "2024-12-02"))).containsExactly("maand", "eerder");
    assertThat(found(Ask.between("2024-12", "2024"))).containsExactly("maand", "dag", "eerder");
    assertThat(found(Ask.between("2025", ""))).isEmpty();
    assertThat(found(Ask.ALL)).containsExactly("maand", "dag", "eerder", "nooit");
  }

  @Test
  void the_newest_come_first_then_the_order_of_the_text() {
    for (int i = 0; i < 6; i++) {
      save(
          Report.of("Tekst " + i + " zegt dit en dat.")
              .published("2024-0" + (1 + i % 3))
              .says("Els Bos", "Tekst " + i)
              .says("Els Bos", i + " zegt"));
    }
    assertThat(found(Ask.ALL))
        .containsExactly(
            "Tekst 2", "2 zegt", "Tekst 5", "5 zegt", "Tekst 1", "1 zegt", "Tekst 4", "4 zegt",
            "Tekst 0", "0 zegt", "Tekst 3", "3 zegt");
    assertThat(found(Ask.page(3, 1))).containsExactly("2 zegt", "Tekst 5", "5 zegt");
    assertThat(archive.find(Ask.page(3, 1).query()).total()).isEqualTo(12);
    assertThat(archive.find(Ask.page(3, 50).query()))
        .isEqualTo(new Results(List.of(), 12, List.of(), 0));
  }

  @Test
  void what_is_superseded_is_not_found() {
    Optional<String> origin = Optional.of("file:/a");
    Reading former = Report.of("Twee procent.").title("T").says("Els Bos", "Twee procent").read();
    archive.save(former, origin);
    archive.save(Report.of("Drie procent.").says("Els Bos", "Drie procent").read(), origin);
    assertThat(found(Ask.words("procent"))).containsExactly("Drie procent");
    assertThat(found(Ask.source("bos"))).containsExactly("Drie procent");
    assertThat(found(Ask.words("twee"))).isEmpty();
    assertThat(reports(Ask.words("twee"))).isEmpty();
    archive.save(former, origin);
    assertThat(found(Ask.words("procent"))).containsExactly("Twee procent");
    assertThat(reports(Ask.words("procent"))).containsExactly("T");
  }

  @Test
  void the_order_is_the_same_whatever_is_asked() {
    RandomReadings random = new RandomReadings(5);
    for (int i = 0; i < 60; i++) {
      archive.save(random.next(), Optional.empty());
    }
    List<Hit> all = archive.find(Query.all(10_000)).hits();
    List<Hit> direct = archive.find(Ask.ALL.mode(Mode.DIRECT).query()).hits();
    assertThat(direct)
        .isEqualTo(
            all.stream().filter(hit -> hit.statement().mode() == Mode.DIRECT).limit(100).toList())
        .isSortedAccordingTo(Comparator.comparingInt(all::indexOf))
        .isNotEmpty();
  }
}

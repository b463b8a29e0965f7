package org.kroniek.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.kroniek.model.Archive;
import org.kroniek.model.Reading;
import org.kroniek.model.across.Comparer;
import org.kroniek.model.across.Comparisons;
import org.kroniek.model.across.Keeping;
import org.kroniek.model.across.Kept;
import org.kroniek.model.across.Kept.Kind;
import org.kroniek.model.across.Kept.Member;
import org.kroniek.model.across.Kept.Tie;
import org.kroniek.model.across.Note;
import org.kroniek.model.catalogue.CataloguedArchive;

/** What every archive promises to keep beside its readings. */
abstract class KeptContract extends FindContract {

  private static final long CELL = Long.MIN_VALUE;

  /** Keeps a note of each reading, which may fail, and remembers what it was told. */
  private static final class Noting implements Comparer {
    private final int edition;
    private final boolean fails;
    private final List<Long> taken = new ArrayList<>();
    private final List<String> settled = new ArrayList<>();

    Noting(int edition, boolean fails) {
      this.edition = edition;
      this.fails = fails;
    }

    @Override
    public int edition() {
      return edition;
    }

    @Override
    public void take(long number, Reading reading, Keeping to) {
      taken.add(number);
      String text = reading.article().text();
      to.add(
          new Note(
              number,
              new Archive.Heading(
                  reading.article().id(),
                  reading.article().title(),
                  reading.article().outlet(),
                  reading.article().published(),
                  reading.article().language()),
              text.hashCode(),
              3,
              text.length(),
              List.of("anp", "reuters"),
              "Eerste zin."));
      to.put(CELL, new Member(-text.length(), number));
      to.keep(Kind.TEXT, text.hashCode(), new byte[] {1, -2});
      if (fails) {
        throw new IllegalStateException("fails");
      }
    }

    @Override
    public void settle(Optional<Long> before, Optional<Long> after, Keeping to) {
      settled.add(before.isPresent() + " " + after.isPresent());
    }
  }

  private Comparisons comparisons() {
    return ((CataloguedArchive) archive).comparisons().orElseThrow();
  }

  private <T> T ask(Function<Kept, T> question) {
    return comparisons().ask(question);
  }

  private <T> Set<T> set(Function<Kept, Set<T>> question) {
    return ask(question);
  }

  private <T> List<T> list(Function<Kept, List<T>> question) {
    return ask(question);
  }

  private byte[] bytes(Kind kind, long number) {
    return comparisons().ask(kept -> kept.bytes(kind, number).orElse(new byte[0]));
  }

  private Noting catchUp() {
    Noting noting = new Noting(1, false);
    int done = comparisons().catchUp(noting, 2);
    while (done > 0) {
      done = comparisons().catchUp(noting, 2);
    }
    return noting;
  }

  private static Reading told(String text, String day) {
    return Report.of(text).title("Kop").published(day).says("Ada Véld", "Een twee").read();
  }

  @Test
  void what_is_new_waits_until_it_is_worked_off() {
    assertThat(comparisons().isWaiting(1)).isFalse();
    for (int i = 0; i < 5; i++) {
      archive.save(told("Een twee " + i, "2024-12-02"), Optional.of("page:" + i));
    }
    assertThat(comparisons().isWaiting(1)).isTrue();
    Noting noting = catchUp();
    assertThat(noting.taken).hasSize(5);
    assertThat(noting.settled).hasSize(5).containsOnly("false true");
    assertThat(comparisons().isWaiting(1)).isFalse();
    archive.save(told("Een twee 0", "2024-12-02"), Optional.of("page:0"));
    assertThat(comparisons().isWaiting(1)).as("nothing is new").isFalse();
    assertThat(comparisons().isWaiting(2)).as("of another edition").isTrue();
  }

  @Test
  void notes_come_back_as_they_were_kept() {
    archive.save(told("Een twee drie", "2024-12-02"), Optional.of("page:1"));
    catchUp();
    Note note = ask(kept -> kept.notes(kept.current(Optional.empty()))).get(0);
    assertThat(note.heading().title()).contains("Kop");
    assertThat(note.heading().outlet()).contains("NOS");
    assertThat(note.credits()).containsExactly("anp", "reuters");
    assertThat(note.lead()).isEqualTo("Eerste zin.");
    assertThat(note.text()).isEqualTo("Een twee drie".hashCode());
    assertThat(ask(kept -> kept.reading(note.number())).article().text())
        .isEqualTo("Een twee drie");
    assertThat(ask(kept -> kept.findings(note.number())).statements())
        .singleElement()
        .matches(id -> id.startsWith("s-"));
    assertThat(ask(kept -> kept.findings(note.number())).events()).isEmpty();
    assertThat(set(kept -> kept.names("VELD"))).containsExactly("Ada Véld");
    assertThat(set(kept -> kept.names("v%d"))).isEmpty();
    assertThat(bytes(Kind.TEXT, note.text())).containsExactly(1, -2);
    assertThat(bytes(Kind.STORY, note.text())).isEmpty();
  }

  @Test
  void current_is_what_stands_and_was_published_by_then() {
    archive.save(told("Een twee", "2024-12-02"), Optional.of("page:1"));
    archive.save(told("Een twee drie", "2024-12-09"), Optional.of("page:2"));
    catchUp();
    assertThat(set(kept -> kept.current(Optional.empty()))).hasSize(2);
    assertThat(set(kept -> kept.current(Optional.of(LocalDate.of(2024, 12, 5))))).hasSize(1);
    Set<Long> before = ask(kept -> kept.current(Optional.empty()));
    archive.save(told("Een twee vier", "2024-12-02"), Optional.of("page:1"));
    Noting noting = catchUp();
    assertThat(noting.settled).containsExactlyInAnyOrder("true false", "false true");
    Set<Long> now = ask(kept -> kept.current(Optional.empty()));
    assertThat(now).hasSize(2).isNotEqualTo(before);
  }

  @Test
  void cells_tell_their_members_by_their_marks() {
    for (String text : List.of("Een twee", "Een twee drie", "Een twee drie vier")) {
      archive.save(told(text, "2024-12-02"), Optional.of("page:" + text));
    }
    catchUp();
    List<Member> members = ask(kept -> kept.members(CELL));
    assertThat(members).hasSize(3).isSorted();
    assertThat(members.get(0).mark()).isEqualTo(-18);
    assertThat(list(kept -> kept.first(CELL, 2))).isEqualTo(members.subList(0, 2));
    assertThat(set(kept -> kept.membersOf(List.of(CELL, 5L)))).hasSize(3);
    assertThat(list(kept -> kept.members(5L))).isEmpty();
  }

  @Test
  void ties_are_told_from_both_ends() {
    archive.save(told("Een twee", "2024-12-02"), Optional.of("page:1"));
    write(
        to -> {
          to.tie(Kind.TEXT, new Tie(-3, 7, 0.25));
          to.tie(Kind.TEXT, new Tie(-3, 7, 0.5));
          to.tie(Kind.TEXT, new Tie(1, -3, 1 / 3.0));
          to.tie(Kind.STORY, new Tie(-3, 9, 1));
          to.put(4, new Member(1, 2));
          to.put(4, new Member(1, 2));
          to.put(4, new Member(1, 3));
          to.take(4, new Member(1, 3));
          to.take(4, new Member(9, 9));
        });
    assertThat(list(kept -> kept.ties(Kind.TEXT)))
        .containsExactly(new Tie(-3, 7, 0.5), new Tie(1, -3, 1 / 3.0));
    assertThat(list(kept -> kept.ties(Kind.TEXT, -3))).hasSize(2);
    assertThat(list(kept -> kept.ties(Kind.STORY, 9))).containsExactly(new Tie(-3, 9, 1));
    assertThat(list(kept -> kept.members(4))).containsExactly(new Member(1, 2));
    archive.save(told("Een twee drie", "2024-12-02"), Optional.of("page:2"));
    write(to -> to.untie(Kind.TEXT, -3, 7));
    assertThat(list(kept -> kept.ties(Kind.TEXT))).hasSize(1);
  }

  private void write(Consumer<Keeping> work) {
    comparisons()
        .catchUp(
            new Comparer() {
              @Override
              public int edition() {
                return 1;
              }

              @Override
              public void take(long number, Reading reading, Keeping to) {
                work.accept(to);
              }

              @Override
              public void settle(Optional<Long> before, Optional<Long> after, Keeping to) {}
            },
            1);
  }

  @Test
  void texts_of_several_readings_are_found() {
    archive.save(told("Een twee", "2024-12-02"), Optional.of("page:1"));
    archive.save(told("Een twee drie", "2024-12-02"), Optional.of("page:2"));
    archive.save(
        Report.of("Een twee").url("https://b.example/").says("Bo", "Een").read(),
        Optional.of("page:3"));
    catchUp();
    Set<Long> shared = ask(Kept::sharedTexts);
    assertThat(shared).containsExactly((long) "Een twee".hashCode());
    assertThat(set(kept -> kept.withTexts(shared))).hasSize(2);
    Set<Long> many = new TreeSet<>(shared);
    for (long i = 0; i < 1_200; i++) {
      many.add(i);
    }
    assertThat(set(kept -> kept.withTexts(many))).hasSize(2);
  }

  @Test
  void what_fails_leaves_nothing_and_waits() {
    archive.save(told("Een twee", "2024-12-02"), Optional.of("page:1"));
    assertThatThrownBy(() -> comparisons().catchUp(new Noting(1, true), 9))
        .isInstanceOf(IllegalStateException.class);
    assertThat(comparisons().isWaiting(1)).isTrue();
    assertThat(list(kept -> kept.members(CELL))).isEmpty();
    assertThat(catchUp().taken).hasSize(1);
  }

  @Test
  void another_edition_makes_all_of_it_anew() {
    archive.save(told("Een twee", "2024-12-02"), Optional.of("page:1"));
    archive.save(told("Een twee drie", "2024-12-02"), Optional.of("page:2"));
    catchUp();
    Noting next = new Noting(2, false);
    assertThat(comparisons().catchUp(next, 9)).isEqualTo(2);
    assertThat(next.settled).containsOnly("false true");
    assertThat(comparisons().isWaiting(2)).isFalse();
  }
}

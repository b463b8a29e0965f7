package org.kroniek.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.kroniek.model.Entity;
import org.kroniek.model.Party;
import org.kroniek.model.Source;

/** Settles whom the sources of the drafts mean, from the first to the last. */
final class SourceResolver {

  private static final int FARTHEST = 8;

  /** {@code the former Dutch prime minister}. */
  private static final int LONGEST_FORMER = 5;

  private final Board board;
  private final Cast cast;
  private final List<Spoken> spoken = new ArrayList<>();

  SourceResolver(Board board, Cast cast) {
    this.board = board;
    this.cast = cast;
  }

  private record Spoken(int passage, Party party, boolean person, boolean group) {}

  /** The source of the next draft in the order of the text. */
  Optional<Source> next(Draft draft, boolean nested) {
    Optional<Source> source =
        draft.source().isPresent()
            ? explicit(draft, draft.source().get())
            : draft.carries() ? carried(draft) : Optional.empty();
    if (!nested) {
      source.ifPresent(s -> remember(draft, s));
    }
    return source;
  }

  private void remember(Draft draft, Source source) {
    boolean group =
        draft.source().flatMap(Phrase::role).filter(r -> r == RoleKind.GROUP).isPresent();
    boolean body =
        draft.source().flatMap(Phrase::role).filter(r -> r == RoleKind.BODY).isPresent()
            && draft.source().filter(p -> p.kind() == Phrase.Kind.NOMINAL).isPresent();
    boolean person = !group && !body && cast.mayBePerson(source.party());
    spoken.add(new Spoken(draft.passage(), source.party(), person, group));
  }

  private Optional<Source> carried(Draft draft) {
    for (int i = spoken.size() - 1; i >= 0; i--) {
      if (spoken.get(i).passage() <= draft.passage()) {
        return Optional.of(new Source(spoken.get(i).party(), Optional.empty(), "carried-on"));
      }
    }
    return Optional.empty();
  }

  private Optional<Source> explicit(Draft draft, Phrase phrase) {
    Passage passage = board.passage(draft.passage());
    return party(passage, phrase)
        .map(found -> new Source(found.party(), Optional.of(phrase.span()), found.via()));
  }

  /** A party and how it was found. */
  record Found(Party party, String via) {}

  /** Whom a phrase means. */
  Optional<Found> party(Passage passage, Phrase phrase) {
    return switch (phrase.kind()) {
      case NAME -> Optional.of(named(passage, phrase));
      case PRONOUN -> pronoun(passage, phrase).map(p -> new Found(p, "pronoun"));
      case NOMINAL -> nominal(passage, phrase);
    };
  }

  private Found named(Passage passage, Phrase phrase) {
    Optional<Entity> entity = cast.named(phrase.head());
    String name = passage.text(phrase.head());
    return entity
        .map(e -> new Found(Cast.party(e), "name"))
        .orElse(new Found(new Party(Optional.empty(), name), "name"));
  }

  private Optional<Found> nominal(Passage passage, Phrase phrase) {
    boolean person = phrase.role().filter(RoleKind::isPerson).isPresent();
    if (person && phrase.definite()) {
      Optional<Party> titled = cast.titled(passage, phrase);
      if (titled.isPresent()) {
        return titled.map(p -> new Found(p, "title"));
      }
      Optional<Party> office = cast.office(passage, phrase);
      if (office.isPresent()) {
        return office.map(p -> new Found(p, "office"));
      }
      boolean woman = phrase.role().filter(r -> r == RoleKind.WOMAN).isPresent();
      if (phrase.to() - phrase.from() <= 2) {
        Optional<Party> last = last(passage, woman ? Optional.of(true) : Optional.empty(), phrase);
        if (last.isPresent()) {
          return last.map(p -> new Found(p, "epithet"));
        }
      }
      Optional<Party> only = only(passage, phrase);
      if (only.isPresent()) {
        return only.map(p -> new Found(p, "only-person"));
      }
    }
    String words = passage.text(phrase.head());
    return Optional.of(new Found(new Party(Optional.empty(), words), "noun"));
  }

  /**
   * {@code de nieuwe topman}: the one person named so far. {@code the former Dutch president}: also
   * the one person in the sentence before; who is new there may be somebody else.
   */
  private Optional<Party> only(Passage passage, Phrase phrase) {
    int modifier = phrase.from() + 1;
    int words = phrase.to() - phrase.from();
    if (!passage.is(modifier, WordClass.TITLE) || words < 3) {
      return Optional.empty();
    }
    Optional<Party> only =
        words == 3 ? cast.onlyPerson(phrase.span().start()) : Optional.<Party>empty();
    boolean former = passage.is(modifier, "former") || passage.is(modifier, "voormalige");
    if (only.isPresent() || !former || words > LONGEST_FORMER || passage.index() == 0) {
      return only;
    }
    Passage before = board.passage(passage.index() - 1);
    boolean near = before.paragraph() == passage.paragraph();
    return near ? cast.onlyPerson(before.span()) : Optional.empty();
  }

  private Optional<Party> pronoun(Passage passage, Phrase phrase) {
    String word = passage.text(phrase.head()).toLowerCase(Locale.ROOT);
    return switch (word) {
      case "hij", "hem", "he", "him" -> last(passage, Optional.of(false), phrase);
      case "haar", "she", "her" -> last(passage, Optional.of(true), phrase);
      case "zij", "ze" ->
          isPluralBehind(passage, phrase)
              ? lastGroup(passage)
              : last(passage, Optional.of(true), phrase);
      case "they", "them", "hen", "hun" -> lastGroup(passage);
      case "it" -> lastBody(passage);
      default -> Optional.empty();
    };
  }

  /** Whether the verb next to the pronoun is a plural one: {@code zij zeggen}. */
  private static boolean isPluralBehind(Passage passage, Phrase phrase) {
    for (int i : new int[] {phrase.to(), phrase.from() - 1}) {
      if (i >= 0 && i < passage.size()) {
        String word = passage.item(i).lower();
        if (!passage.lexicon().cues(word).isEmpty() || passage.is(i, WordClass.AUXILIARY)) {
          return word.endsWith("en") || word.equals("zijn");
        }
      }
    }
    return false;
  }

  private Optional<Party> lastGroup(Passage passage) {
    return lastSpoken(passage, s -> s.group() || !s.person());
  }

  private Optional<Party> lastBody(Passage passage) {
    return lastSpoken(passage, s -> !s.person() && !s.group());
  }

  private Optional<Party> lastSpoken(Passage passage, Predicate<Spoken> fits) {
    for (int i = spoken.size() - 1; i >= 0; i--) {
      Spoken s = spoken.get(i);
      if (s.passage() < passage.index() - FARTHEST) {
        return Optional.empty();
      }
      if (fits.test(s)) {
        return Optional.of(s.party());
      }
    }
    return Optional.empty();
  }

  /**
   * The person spoken of last: who said something in the nearest sentence before, or is its
   * subject; else who is named last.
   */
  private Optional<Party> last(Passage passage, Optional<Boolean> woman, Phrase phrase) {
    for (int p = passage.index(); p >= Math.max(0, passage.index() - FARTHEST); p--) {
      Optional<Party> found = fitting(board.passage(p), woman, phrase);
      if (found.isPresent()) {
        return found;
      }
    }
    for (int p = passage.index(); p >= Math.max(0, passage.index() - FARTHEST); p--) {
      Passage there = board.passage(p);
      List<Party> named = cast.persons(there.span());
      for (int i = named.size() - 1; i >= 0; i--) {
        if (fits(named.get(i), woman)) {
          return Optional.of(named.get(i));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Party> fitting(Passage there, Optional<Boolean> woman, Phrase phrase) {
    Optional<Party> subject =
        NounPhrases.at(there, 0)
            .filter(s -> s.kind() == Phrase.Kind.NAME && s.span().end() <= phrase.span().start())
            .flatMap(s -> cast.named(s.head()))
            .filter(e -> e.type() == Entity.Type.PER || e.type() == Entity.Type.MISC)
            .map(Cast::party)
            .filter(party -> fits(party, woman));
    if (subject.isPresent()) {
      return subject;
    }
    for (int i = spoken.size() - 1; i >= 0; i--) {
      Spoken s = spoken.get(i);
      if (s.passage() < there.index()) {
        return Optional.empty();
      }
      if (s.passage() == there.index() && s.person() && fits(s.party(), woman)) {
        return Optional.of(s.party());
      }
    }
    return Optional.empty();
  }

  private boolean fits(Party party, Optional<Boolean> woman) {
    return woman.isEmpty()
        || cast.isWoman(party).map(known -> known.equals(woman.get())).orElse(true);
  }
}

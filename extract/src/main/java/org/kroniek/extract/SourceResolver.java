package org.kroniek.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kroniek.extract.entity.Referent;
import org.kroniek.extract.entity.RoleKind;
import org.kroniek.model.Entity;
import org.kroniek.model.Party;
import org.kroniek.model.Source;

/** Settles whom the sources of the drafts mean, from the first to the last. */
final class SourceResolver {

  private final Board board;
  private final Cast cast;
  private final List<Spoken> spoken = new ArrayList<>();

  SourceResolver(Board board, Cast cast) {
    this.board = board;
    this.cast = cast;
  }

  private record Spoken(int passage, Party party) {}

  /** The source of the next draft in the order of the text. */
  Optional<Source> next(Draft draft, boolean nested) {
    Optional<Source> source =
        draft.source().isPresent()
            ? explicit(draft, draft.source().get())
            : draft.carries() ? carried(draft) : Optional.empty();
    if (!nested) {
      source.ifPresent(s -> spoken.add(new Spoken(draft.passage(), s.party())));
    }
    return source;
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
    Optional<Found> settled =
        cast.referent(phrase.head())
            .filter(referent -> !referent.via().equals("noun"))
            .filter(referent -> !isPeople(phrase, referent))
            .flatMap(referent -> referent.one().map(p -> new Found(p, referent.via())));
    return switch (phrase.kind()) {
      case NAME ->
          cast.named(phrase.head()).isPresent()
              ? Optional.of(named(passage, phrase))
              : settled.or(() -> Optional.of(named(passage, phrase)));
      case PRONOUN -> settled;
      case NOMINAL ->
          settled.or(
              () -> {
                String words = passage.text(phrase.head());
                return Optional.of(new Found(new Party(Optional.empty(), words), "noun"));
              });
    };
  }

  /** {@code Amerikanen}: people from there say so, not the state. */
  private static boolean isPeople(Phrase phrase, Referent referent) {
    return phrase.role().filter(r -> r == RoleKind.GROUP).isPresent()
        && referent.via().equals("name");
  }

  private Found named(Passage passage, Phrase phrase) {
    Optional<Entity> entity = cast.named(phrase.head());
    String name = passage.text(phrase.head());
    return entity
        .map(e -> new Found(Cast.party(e), "name"))
        .orElse(new Found(new Party(Optional.empty(), name), "name"));
  }
}

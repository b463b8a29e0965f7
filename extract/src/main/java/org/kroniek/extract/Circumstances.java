package org.kroniek.extract;

import java.util.Optional;
import java.util.Set;
import org.kroniek.model.Occasion;
import org.kroniek.model.Party;
import org.kroniek.model.Source;
import org.kroniek.model.Span;

/** To whom, through which outlet and on what occasion: what prepositions around a cue tell. */
final class Circumstances {

  private static final Set<String> TOWARDS = Set.of("tegen", "tegenover", "aan", "to");
  private static final Set<String> THROUGH = Set.of("met", "in", "bij", "op", "via", "with", "on");

  private final Cast cast;
  private final SourceResolver resolver;
  private final Lexicon lexicon;

  Circumstances(Cast cast, SourceResolver resolver, Lexicon lexicon) {
    this.cast = cast;
    this.resolver = resolver;
    this.lexicon = lexicon;
  }

  /** What was found around one statement. */
  record Found(Optional<Party> addressee, Optional<Party> medium, Optional<Occasion> occasion) {}

  Found of(Passage passage, Draft draft, Optional<Source> source) {
    Optional<Party> addressee = Optional.empty();
    Optional<Party> medium = Optional.empty();
    for (int i = 0; draft.cue().isPresent() && i + 1 < passage.size(); i++) {
      Item item = passage.item(i);
      boolean towards = TOWARDS.contains(item.lower()) && isNear(draft, item);
      boolean through = THROUGH.contains(item.lower()) || item.is("told");
      if ((towards || through) && isOutside(draft, item.span())) {
        Optional<Phrase> phrase = phrase(passage, i + 1);
        Optional<Party> party =
            phrase
                .flatMap(p -> resolver.party(passage, p))
                .map(SourceResolver.Found::party)
                .filter(p -> source.map(s -> !s.party().equals(p)).orElse(true));
        boolean outlet = phrase.filter(p -> isMedium(passage, p)).isPresent();
        if (outlet && medium.isEmpty()) {
          medium = party;
        } else if (towards && !outlet && addressee.isEmpty()) {
          addressee = party.filter(p -> phrase.map(Phrase::isKnownSource).orElse(false));
        }
      }
    }
    return new Found(addressee, medium, Optional.empty());
  }

  private static Optional<Phrase> phrase(Passage passage, int i) {
    int from = i;
    // "De Telegraaf" and "The Times" have their article in the name.
    if (passage.is(i, WordClass.DETERMINER) && passage.item(i).isCapitalised()) {
      int end = NameShape.end(passage, i + 1);
      if (end > i + 1) {
        Span span = passage.span(from, end);
        return Optional.of(
            new Phrase(
                Phrase.Kind.NAME,
                from,
                end,
                span,
                passage.span(i + 1, end),
                Optional.empty(),
                true));
      }
    }
    return NounPhrases.at(passage, i);
  }

  private boolean isMedium(Passage passage, Phrase phrase) {
    return phrase.kind() == Phrase.Kind.NAME
        && (lexicon.isMedium(passage.text(phrase.head()))
            || lexicon.isMedium(passage.text(phrase.span()))
            || cast.named(phrase.head()).filter(e -> lexicon.isMedium(e.name())).isPresent());
  }

  private static boolean isNear(Draft draft, Item item) {
    int distance = item.span().start() - draft.cue().map(Span::end).orElse(0);
    return distance >= 0 && distance < 60;
  }

  private static boolean isOutside(Draft draft, Span span) {
    return draft.content().stream().noneMatch(content -> content.overlaps(span));
  }
}

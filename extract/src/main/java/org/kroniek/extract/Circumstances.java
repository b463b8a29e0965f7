package org.kroniek.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Entity;
import org.kroniek.model.Occasion;
import org.kroniek.model.Party;
import org.kroniek.model.Span;

/**
 * To whom, through which outlet, on what occasion and when: what the clause around a cue tells
 * beside source and content. Nothing is taken from what was said itself.
 */
final class Circumstances {

  private static final Set<String> TOWARDS = Set.of("tegen", "tegenover", "aan", "to");
  private static final Set<String> THROUGH =
      Set.of("met", "in", "bij", "op", "via", "with", "on", "by", "");
  private static final Set<String> WHERE = Set.of("in", "te", "at", "vanuit", "from", "op", "bij");
  private static final Set<String> WHILE =
      Set.of("tijdens", "gedurende", "voorafgaand aan", "during", "ahead of", "prior to");
  private static final Set<String> ON =
      Set.of(
          "in",
          "op",
          "bij",
          "na",
          "voor",
          "at",
          "on",
          "after",
          "before",
          "following",
          "via",
          "by",
          "per",
          "vlak voor",
          "vlak na",
          "rond",
          "through",
          "from",
          "as",
          "over");

  /** What goes on from the noun of an occasion: <i>in een interview met De Telegraaf</i>. */
  private static final Set<String> GOES_ON =
      Set.of(
          "in", "van", "met", "over", "aan", "te", "bij", "of", "with", "about", "for", "at", "to",
          "on", "op");

  /** Verbs whose object is the one told. */
  private static final Set<String> TELLING =
      Set.of(
          "tell",
          "inform",
          "assure",
          "remind",
          "warn",
          "vertellen",
          "waarschuwen",
          "verzekeren",
          "informeren",
          "voorhouden",
          "beloven",
          "promise",
          "mailen",
          "appen",
          "schrijven");

  private final Cast cast;
  private final SourceResolver resolver;
  private final Lexicon lexicon;
  private final Optional<String> outlet;

  Circumstances(Cast cast, SourceResolver resolver, Lexicon lexicon, Optional<String> outlet) {
    this.cast = cast;
    this.resolver = resolver;
    this.lexicon = lexicon;
    this.outlet = outlet;
  }

  /** What was found around one statement. */
  record Found(Optional<Party> addressee, Optional<Party> medium, Optional<Occasion> occasion) {

    static final Found NOTHING = new Found(Optional.empty(), Optional.empty(), Optional.empty());

    boolean isEmpty() {
      return equals(NOTHING);
    }
  }

  /** What the clause around the cue of a draft tells. */
  Found of(Board board, Draft draft, Optional<Party> source) {
    Optional<ReportingClause> clause = ReportingClause.of(board, draft);
    if (clause.isEmpty()) {
      return Found.NOTHING;
    }
    List<Adjunct> adjuncts = clause.get().adjuncts();
    Passage passage = clause.get().passage();
    Optional<Party> named = Optional.empty();
    Optional<Party> medium = Optional.empty();
    for (Adjunct adjunct : adjuncts) {
      if (!isToward(clause.get(), adjunct) && !THROUGH.contains(adjunct.preposition())) {
        continue;
      }
      Optional<Party> through = medium(passage, adjunct).filter(p -> isOther(p, source));
      if (through.isPresent() && medium.isEmpty()) {
        medium = through;
      } else if (through.isEmpty() && named.isEmpty() && isToward(clause.get(), adjunct)) {
        named = addressee(passage, adjunct).filter(p -> isOther(p, source));
      }
    }
    Optional<Party> told =
        draft.addressee().flatMap(phrase -> resolver.party(passage, phrase)).map(f -> f.party());
    if (medium.isEmpty() && told.filter(p -> lexicon.isMedium(p.name())).isPresent()) {
      medium = told;
    }
    Optional<Party> outletTold = medium;
    Optional<Party> addressee = named;
    return new Found(
        told.filter(p -> isOther(p, source) && isOther(p, outletTold)).or(() -> addressee),
        medium.filter(m -> outlet.map(own -> !own.equals(m.name())).orElse(true)),
        occasion(adjuncts, TELLING.contains(clause.get().tree().lemma(clause.get().cue()))));
  }

  private boolean isToward(ReportingClause clause, Adjunct adjunct) {
    return adjunct.preposition().isEmpty()
        ? TELLING.contains(clause.tree().lemma(clause.cue()))
        : TOWARDS.contains(adjunct.preposition());
  }

  private static boolean isOther(Party party, Optional<Party> source) {
    return source.map(s -> !s.equals(party)).orElse(true);
  }

  private Optional<Party> medium(Passage passage, Adjunct adjunct) {
    Tree tree = adjunct.tree();
    boolean outletNoun = setting(tree, adjunct.noun()) == SettingKind.OUTLET;
    for (int i = adjunct.from(); i <= adjunct.to(); i++) {
      Optional<Entity> entity = cast.named(tree.span(i));
      boolean known = entity.filter(e -> lexicon.isMedium(e.name())).isPresent();
      if (known || (outletNoun && i > adjunct.noun() && entity.isPresent())) {
        return entity.map(Cast::party);
      }
      for (int to = adjunct.to(); to >= i; to--) {
        String name = passage.text(tree.span(i, to));
        if (lexicon.isMedium(name)) {
          return Optional.of(new Party(Optional.empty(), name));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Party> addressee(Passage passage, Adjunct adjunct) {
    int at = adjunct.preposition().isEmpty() ? adjunct.from() : adjunct.from() + 1;
    int item = at < adjunct.tree().size() ? passage.itemAt(adjunct.tree().span(at).start()) : -1;
    SettingKind kind = kind(adjunct);
    boolean nobody =
        kind == SettingKind.TIME || (kind == SettingKind.EVENT && !adjunct.preposition().isEmpty());
    return item < 0 || nobody
        ? Optional.empty()
        : NounPhrases.at(passage, item)
            .filter(Phrase::isKnownSource)
            .flatMap(phrase -> resolver.party(passage, phrase))
            .map(SourceResolver.Found::party);
  }

  private Optional<Occasion> occasion(List<Adjunct> adjuncts, boolean told) {
    Optional<Party> place = adjuncts.stream().flatMap(a -> place(a).stream()).findFirst();
    for (int i = 0; i < adjuncts.size(); i++) {
      if (isOccasion(adjuncts.get(i), told)) {
        return Optional.of(new Occasion(whole(adjuncts, i), place));
      }
    }
    for (Adjunct adjunct : adjuncts) {
      if (place(adjunct).isPresent()) {
        return Optional.of(new Occasion(adjunct.span(), place(adjunct)));
      }
    }
    return Optional.empty();
  }

  /** Where: a preposition of place before the name of a place. */
  private Optional<Party> place(Adjunct adjunct) {
    return WHERE.contains(adjunct.preposition())
        ? cast.named(adjunct.tree().span(adjunct.noun()))
            .filter(e -> e.type() == Entity.Type.LOC)
            .map(Cast::party)
        : Optional.empty();
  }

  private boolean isOccasion(Adjunct adjunct, boolean told) {
    SettingKind kind = kind(adjunct);
    String preposition = adjunct.preposition();
    if (kind == SettingKind.TIME || kind == SettingKind.OUTLET) {
      return false;
    }
    if (adjunct.edge() || WHILE.contains(preposition)) {
      return adjunct.tree().upos(adjunct.noun()).equals("NOUN") || kind != null;
    }
    boolean object = preposition.isEmpty() && told && kind == SettingKind.EVENT;
    return object || (kind != null && ON.contains(preposition));
  }

  /** The phrase with what goes on from its noun. */
  private Span whole(List<Adjunct> adjuncts, int first) {
    List<Adjunct> parts = new ArrayList<>(List.of(adjuncts.get(first)));
    for (int i = first + 1; i < adjuncts.size(); i++) {
      Adjunct last = parts.get(parts.size() - 1);
      Adjunct next = adjuncts.get(i);
      boolean again = kind(next) != null && ON.contains(next.preposition());
      if (next.from() <= last.to()) {
        continue;
      }
      boolean goesOn =
          last.isFollowedBy(next)
              && GOES_ON.contains(next.preposition())
              && !again
              && kind(next) != SettingKind.TIME;
      if (!goesOn) {
        break;
      }
      parts.add(next);
    }
    return parts.get(0).span().cover(parts.get(parts.size() - 1).span());
  }

  /**
   * What the noun tells of the setting, or in a name such as {@code Tweede Kamer} its last word.
   */
  private @Nullable SettingKind kind(Adjunct adjunct) {
    SettingKind kind = setting(adjunct.tree(), adjunct.noun());
    return kind == null ? setting(adjunct.tree(), adjunct.to()) : kind;
  }

  private @Nullable SettingKind setting(Tree tree, int noun) {
    return lexicon
        .setting(tree.lemma(noun))
        .or(() -> lexicon.setting(tree.lower(noun)))
        .orElse(null);
  }
}

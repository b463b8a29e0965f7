package org.kroniek.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kroniek.model.Entity;
import org.kroniek.model.Mention;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Party;
import org.kroniek.model.Span;
import org.kroniek.model.World;

/** Whom the phrases of a document mean: the entities, and the offices under which they appear. */
final class Cast {

  private final World world;
  private final Lexicon lexicon;
  private final Optional<PartialDate> when;
  private final List<Entity> entities;
  private final Map<Integer, Entity> byStart = new HashMap<>();
  private final List<Titled> titles = new ArrayList<>();

  Cast(World world, Lexicon lexicon, Optional<PartialDate> when, List<Entity> entities) {
    this.world = world;
    this.lexicon = lexicon;
    this.when = when;
    this.entities = entities;
    for (Entity entity : entities) {
      for (Mention mention : entity.mentions()) {
        byStart.put(mention.span().start(), entity);
      }
    }
  }

  /** A name with the noun that stood before it. */
  private record Titled(String title, String noun, Entity entity, String whole) {}

  /** Notes the titles under which names appear in a passage. */
  void introduce(Passage passage) {
    for (int i = 0; i < passage.size(); i++) {
      boolean open =
          i == 0
              || !passage.item(i - 1).isWord()
              || passage.lexicon().isFunctionWord(passage.item(i - 1).lower());
      if (open && passage.item(i).isWord()) {
        NounPhrases.at(passage, i)
            .filter(p -> p.kind() == Phrase.Kind.NAME && p.head().start() > p.span().start())
            .ifPresent(p -> note(passage, p));
      }
    }
  }

  private void note(Passage passage, Phrase phrase) {
    Optional<Entity> entity = named(phrase.head());
    if (entity.isPresent() && phrase.role().isPresent()) {
      Span before = new Span(phrase.span().start(), phrase.head().start());
      String title = plain(passage.text(before));
      titles.add(new Titled(title, noun(title), entity.get(), plain(passage.text(phrase.span()))));
    }
  }

  private static String plain(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    for (String article : List.of("de ", "het ", "een ", "the ", "a ", "an ")) {
      if (lower.startsWith(article)) {
        return lower.substring(article.length()).strip();
      }
    }
    return lower;
  }

  /** The noun that a title turns on: its first that is a role. */
  private String noun(String title) {
    for (String word : title.split(" ", -1)) {
      if (lexicon.role(word).isPresent()) {
        return word;
      }
    }
    return title;
  }

  /** The entity named by the words at this place. */
  Optional<Entity> named(Span span) {
    Entity exact = byStart.get(span.start());
    return Optional.ofNullable(exact);
  }

  Optional<Entity> entity(String id) {
    return entities.stream().filter(e -> e.id().equals(id)).findFirst();
  }

  Optional<Entity> ofName(String name) {
    return entities.stream().filter(e -> e.name().equals(name)).findFirst();
  }

  /** The one whom an office means here: by the article first, else by the world file. */
  Optional<Party> office(Passage passage, Phrase phrase) {
    String words = plain(passage.text(phrase.head()));
    String noun = noun(words);
    boolean bare = noun.equals(words);
    for (int i = titles.size() - 1; i >= 0; i--) {
      Titled titled = titles.get(i);
      if (titled.title().equals(words)
          || (bare && titled.noun().equals(noun))
          || sharesPrefix(titled, words)) {
        return Optional.of(party(titled.entity()));
      }
    }
    return world
        .holder(words, when)
        .map(k -> ofName(k.name()).map(Cast::party).orElse(new Party(Optional.empty(), k.name())));
  }

  /** {@code de PVV-voorman} of somebody introduced as {@code PVV-leider}. */
  private static boolean sharesPrefix(Titled titled, String words) {
    int hyphen = words.lastIndexOf('-');
    if (hyphen < 2 || words.indexOf(' ') >= 0) {
      return false;
    }
    String prefix = words.substring(0, hyphen);
    return titled.title().startsWith(prefix + "-") || titled.whole().endsWith(" " + prefix);
  }

  static Party party(Entity entity) {
    return new Party(Optional.of(entity.id()), entity.name());
  }

  /** Whether the person is a woman, where the given name tells. */
  Optional<Boolean> isWoman(Party party) {
    return lexicon.isWoman(party.name().split(" ", 2)[0]);
  }

  /** Whether the party may be a single person. */
  boolean mayBePerson(Party party) {
    return party
        .entity()
        .flatMap(this::entity)
        .map(e -> e.type() == Entity.Type.PER || e.type() == Entity.Type.MISC)
        .orElse(true);
  }

  /** The persons named in the stretch, in order. */
  List<Party> persons(Span stretch) {
    List<Party> found = new ArrayList<>();
    entities.stream()
        .filter(e -> e.type() == Entity.Type.PER)
        .forEach(
            e ->
                e.mentions().stream()
                    .filter(m -> stretch.contains(m.span()))
                    .forEach(m -> found.add(party(e))));
    return found;
  }

  /** The ids of the entities named in the stretches, each once. */
  List<String> about(List<Span> stretches) {
    return entities.stream()
        .filter(
            e ->
                e.mentions().stream()
                    .anyMatch(m -> stretches.stream().anyMatch(s -> s.contains(m.span()))))
        .map(Entity::id)
        .toList();
  }
}

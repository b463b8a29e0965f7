package org.kroniek.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.kroniek.model.Entity;
import org.kroniek.model.Language;
import org.kroniek.model.Mention;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Party;
import org.kroniek.model.Span;
import org.kroniek.model.World;

/** Whom the phrases of a document mean: the entities, and the offices under which they appear. */
final class Cast {

  private static final int MOST_TITLES = 200;

  private final World world;
  private final Lexicon lexicon;
  private final Language language;
  private final Optional<PartialDate> when;
  private final Map<String, Entity> byId = new HashMap<>();
  private final Map<String, Entity> byName = new HashMap<>();
  private final NavigableMap<Integer, Named> byStart = new TreeMap<>();

  /** The first two persons of the document. */
  private final List<Entity> people;

  private final List<Titled> titles = new ArrayList<>();

  Cast(World world, Lexicon lexicon, Optional<PartialDate> when, List<Entity> entities) {
    this.world = world;
    this.lexicon = lexicon;
    this.language = lexicon.isDutch() ? Language.DUTCH : Language.ENGLISH;
    this.when = when;
    for (Entity entity : entities) {
      byId.put(entity.id(), entity);
      byName.putIfAbsent(entity.name(), entity);
      for (Mention mention : entity.mentions()) {
        byStart.put(mention.span().start(), new Named(mention.span(), entity));
      }
    }
    this.people = entities.stream().filter(e -> e.type() == Entity.Type.PER).limit(2).toList();
  }

  /** A name with the noun that stood before it. */
  private record Titled(int at, String title, String noun, Entity entity, String whole) {}

  /** Notes the titles under which names appear in a passage. */
  void introduce(Passage passage) {
    for (int i = 0; i < passage.size(); i++) {
      boolean open =
          i == 0
              || !passage.item(i - 1).isWord()
              || passage.lexicon().isFunctionWord(passage.item(i - 1).lower());
      if (open && passage.item(i).isWord()) {
        NounPhrases.at(passage, i)
            .filter(p -> p.kind() == Phrase.Kind.NAME)
            .ifPresent(p -> introduce(passage, p));
      }
    }
  }

  private void introduce(Passage passage, Phrase phrase) {
    Optional<Entity> entity = named(phrase.head());
    if (entity.isPresent() && phrase.head().start() > phrase.span().start()) {
      if (phrase.role().isPresent()) {
        note(passage, phrase, new Span(phrase.span().start(), phrase.head().start()), entity.get());
      }
    }
    // "Jansen, the former mayor," and "Jansen is de nieuwe burgemeester".
    boolean tells = passage.is(phrase.to(), ",") || Cues.isCopula(passage, phrase.to());
    if (tells && entity.filter(e -> e.type() == Entity.Type.PER).isPresent()) {
      NounPhrases.at(passage, phrase.to() + 1)
          .filter(p -> p.kind() == Phrase.Kind.NOMINAL)
          .filter(p -> p.role().filter(RoleKind::isPerson).isPresent())
          .filter(p -> passage.isBreak(p.to()))
          .ifPresent(p -> note(passage, p, p.head(), entity.get()));
    }
  }

  private void note(Passage passage, Phrase phrase, Span words, Entity entity) {
    String title = plain(passage.text(words));
    String whole = plain(passage.text(phrase.span()));
    titles.add(new Titled(phrase.span().start(), title, noun(title), entity, whole));
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
    return Optional.ofNullable(byStart.floorEntry(span.start()))
        .map(Map.Entry::getValue)
        .filter(named -> named.span().contains(span.start()))
        .map(Named::entity);
  }

  private record Named(Span span, Entity entity) {}

  Optional<Entity> entity(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  Optional<Entity> ofName(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The one whom the article introduced under a title. */
  Optional<Party> titled(Passage passage, Phrase phrase) {
    String words = plain(passage.text(phrase.head()));
    String noun = noun(words);
    boolean bare = noun.equals(words);
    for (int i = titles.size() - 1; i >= Math.max(0, titles.size() - MOST_TITLES); i--) {
      Titled titled = titles.get(i);
      boolean same =
          titled.title().equals(words)
              || (bare && titled.noun().equals(noun))
              || sharesPrefix(titled, words);
      if (same && titled.at() < phrase.span().start()) {
        return Optional.of(party(titled.entity()));
      }
    }
    return partly(words, phrase.span().start());
  }

  /**
   * {@code the former prime minister} for {@code the former Dutch prime minister}: all its words
   * are in the title of one, and of one only.
   */
  private Optional<Party> partly(String words, int before) {
    Set<String> asked = new HashSet<>(List.of(words.split(" ", -1)));
    asked.removeIf(word -> lexicon.is(word, WordClass.DETERMINER));
    Set<Party> meant = new HashSet<>();
    for (int i = titles.size() - 1; i >= Math.max(0, titles.size() - MOST_TITLES); i--) {
      Titled titled = titles.get(i);
      if (titled.at() < before
          && asked.size() > 1
          && new HashSet<>(List.of(titled.title().split(" ", -1))).containsAll(asked)) {
        meant.add(party(titled.entity()));
      }
    }
    return meant.size() == 1 ? meant.stream().findFirst() : Optional.empty();
  }

  /** The only person named before this place, where there is but one. */
  Optional<Party> onlyPerson(int before) {
    List<Party> named =
        people.stream()
            .filter(e -> e.mentions().get(0).span().start() < before)
            .map(Cast::party)
            .toList();
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  /** The only person named in the stretch, where there is but one. */
  Optional<Party> onlyPerson(Span stretch) {
    List<Party> persons = persons(stretch).stream().distinct().toList();
    return persons.size() == 1 ? Optional.of(persons.get(0)) : Optional.empty();
  }

  /** The one who holds the office by the world file. */
  Optional<Party> office(Passage passage, Phrase phrase) {
    String words = plain(passage.text(phrase.head()));
    return world
        .holder(words, when)
        .map(k -> k.name(language))
        .map(name -> ofName(name).map(Cast::party).orElse(new Party(Optional.empty(), name)));
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
    return byStart.subMap(stretch.start(), stretch.end()).values().stream()
        .map(Named::entity)
        .filter(e -> e.type() == Entity.Type.PER)
        .map(Cast::party)
        .toList();
  }

  /** The ids of the entities named in the stretches, each once, by first mention. */
  List<String> about(List<Span> stretches) {
    return stretches.stream()
        .flatMap(s -> byStart.subMap(s.start(), s.end()).values().stream())
        .map(named -> named.entity().id())
        .distinct()
        .toList();
  }
}

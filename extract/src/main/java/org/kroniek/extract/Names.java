package org.kroniek.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kroniek.extract.entity.RoleKind;
import org.kroniek.extract.tree.Trees;
import org.kroniek.model.Document;
import org.kroniek.model.Entity;
import org.kroniek.model.Mention;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Sentence;
import org.kroniek.model.Span;
import org.kroniek.model.Token;
import org.kroniek.model.World;

/**
 * Finds the proper names of a document and puts together those that mean the same: by the world
 * file, or because one is the beginning or the end of the other.
 */
final class Names {

  private static final Comparator<Mention> BY_SPAN = Comparator.comparing(Mention::span);
  private static final int MOST_NAMES = 60;

  private final World world;
  private final Lexicon lexicon;
  private final Document document;
  private final Optional<PartialDate> when;
  private final Map<String, List<Span>> spans = new LinkedHashMap<>();
  private final Set<String> persons = new LinkedHashSet<>();
  private final Set<String> places = new LinkedHashSet<>();
  private final List<Prefix> prefixes = new ArrayList<>();
  private final Map<String, Set<String>> titles = new HashMap<>();
  private final Tagged tagger;
  private final KnownNames knownNames;
  private final EnglishCapitals capitals;
  private final Surnames surnames;

  private Names(World world, Lexicon lexicon, Document document) {
    this.world = world;
    this.lexicon = lexicon;
    this.document = document;
    this.when = document.article().published();
    this.tagger = new Tagged(document.entities());
    this.knownNames = new KnownNames(world, when);
    this.capitals = new EnglishCapitals(tagger, name -> world.identify(name, when).isPresent());
    this.surnames = new Surnames(document, lexicon);
  }

  /** The entities, ids by first mention, each with its mentions in order. */
  static List<Entity> in(Document document, Trees trees, World world, Lexicon lexicon) {
    Names names = new Names(world, lexicon, document);
    names.find(trees);
    return names.cluster();
  }

  private void find(Trees trees) {
    Set<String> small = smallWords();
    List<Opening> opening = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      List<Item> items = sentence.tokens().stream().map(Item::of).toList();
      Passage plain = new Passage(document, trees, lexicon, 0, sentence.block(), 0, false, items);
      int i = 0;
      while (i < plain.size()) {
        int whole = knownNames.end(plain, i);
        if (whole > i) {
          add(plain, i, whole);
          i = whole;
          continue;
        }
        if (isNounBeforeName(plain, i)) {
          i++;
          continue;
        }
        boolean origin = knownNames.isOrigin(plain, i) && knownNames.end(plain, i + 1) > i + 1;
        int end = origin ? i : end(plain, i);
        if (end == i) {
          origin(plain, i);
          i++;
          continue;
        }
        int parted = knownNames.parted(plain, i, end);
        if (parted > i) {
          add(plain, i, parted);
          add(plain, plain.item(parted).isCapitalised() ? parted : parted + 1, end);
        } else if (end > i + 1 || !(opens(plain, i) || capitals.isPlain(plain, i))) {
          add(plain, i, end);
        } else if (!small.contains(plain.item(i).lower())) {
          opening.add(new Opening(plain, i));
        }
        i = end;
      }
    }
    Set<String> parts = new LinkedHashSet<>();
    spans.keySet().forEach(name -> parts.addAll(List.of(name.split(" ", -1))));
    for (Prefix prefix : prefixes) {
      if (parts.contains(prefix.name()) || world.identify(prefix.name(), when).isPresent()) {
        spans.computeIfAbsent(prefix.name(), key -> new ArrayList<>()).add(prefix.span());
      }
    }
    for (Opening one : opening) {
      if (isName(one, parts)) {
        add(one.plain(), one.at(), one.at() + 1);
      }
    }
  }

  /** <i>Aanhouding Jansen verlengd</i>: a sentence that opens with a noun, behind it a name. */
  private boolean isNounBeforeName(Passage plain, int i) {
    boolean noun =
        opens(plain, i)
            && i + 1 < plain.size()
            && plain.word(i).filter(w -> w.tree().upos(w.index()).equals("NOUN")).isPresent();
    Tagged.Name own = tagger.at(plain.item(i).span().start());
    return noun
        && (own == null || own.span().end() <= plain.item(i).span().end())
        && tagger.at(plain.item(i + 1).span().start()) != null;
  }

  /** The end of the name by its capitals, or by the tagger where that has more of a person's. */
  private int end(Passage plain, int i) {
    int surname = surnames.end(plain, i);
    int end = surname > i ? surname : capitals.end(plain, i, NameShape.end(plain, i));
    Tagged.Name tagged = tagger.at(plain.item(i).span().start());
    if (end == i || tagged == null || tagged.type() != Entity.Type.PER) {
      return end;
    }
    int longer = end;
    while (longer < plain.size()
        && plain.item(longer).span().end() <= tagged.span().end()
        && plain.item(longer).isCapitalised()
        && plain.lexicon().role(plain.item(longer).lower()).isEmpty()) {
      longer++;
    }
    return longer;
  }

  /** {@code Noord-Koreaanse}, {@code NAVO-landen}: what a word is derived from or begins with. */
  private void origin(Passage plain, int i) {
    Item item = plain.item(i);
    if (!item.isCapitalised() || !item.isWord()) {
      return;
    }
    int hyphen = item.form().lastIndexOf('-');
    if (hyphen > 1 && Character.isLowerCase(item.form().codePointAt(hyphen + 1))) {
      int start = item.span().start();
      prefixes.add(new Prefix(item.form().substring(0, hyphen), new Span(start, start + hyphen)));
      return;
    }
    if (knownNames.isOrigin(plain, i)) {
      add(plain, i, i + 1);
    }
  }

  /** The first part of a compound. */
  private record Prefix(String name, Span span) {}

  private Entity.Type type(String name, String full) {
    boolean person = persons.contains(full) || persons.contains(name);
    return new NameType(lexicon, tagger.type(spans.getOrDefault(name, List.of())))
        .of(name, full, person, places.contains(name));
  }

  private static boolean opens(Passage plain, int i) {
    return i == 0 || (plain.item(i - 1).isBreak() && !plain.is(i - 1, ","));
  }

  /**
   * A single word with a capital at the head of a sentence is a name where the world knows it,
   * where it stands elsewhere as a name or a part of one, or where it says something.
   */
  private boolean isName(Opening one, Set<String> parts) {
    Item item = one.plain().item(one.at());
    int next = one.at() + 1;
    boolean says =
        next < one.plain().size()
            && (one.plain().is(next, ":")
                || !lexicon.cues(one.plain().item(next).lower()).isEmpty());
    return (says && isTaggedName(one))
        || parts.contains(item.form())
        || lexicon.isWoman(item.form()).isPresent()
        || lexicon.isMedium(item.form())
        || world.identify(item.form(), when).isPresent();
  }

  /** <i>Vrijdagmorgen zei hij</i> begins with no name. */
  private boolean isTaggedName(Opening one) {
    String upos = one.plain().word(one.at()).map(w -> w.tree().upos(w.index())).orElse("");
    return upos.isEmpty()
        || upos.equals("PROPN")
        || tagger.at(one.plain().item(one.at()).span().start()) != null;
  }

  private record Opening(Passage plain, int at) {}

  private Set<String> smallWords() {
    return document.sentences().stream()
        .flatMap(sentence -> sentence.tokens().stream())
        .map(Token::form)
        .filter(form -> Character.isLowerCase(form.codePointAt(0)))
        .collect(Collectors.toSet());
  }

  private void add(Passage plain, int from, int to) {
    int end = to;
    if (end - from > 1 && (plain.is(end - 1, "'s") || plain.is(end - 1, "’s"))) {
      end--;
    }
    Span span = plain.span(from, end);
    String name = NameShape.strip(plain.text(span));
    if (name.length() < 2) {
      return;
    }
    spans
        .computeIfAbsent(name, key -> new ArrayList<>())
        .add(new Span(span.start(), span.start() + name.length()));
    boolean placed =
        from > 0
            && (plain.is(from - 1, "in")
                || plain.is(from - 1, "naar")
                || plain.is(from - 1, "near"));
    if (placed) {
      places.add(name);
    }
    boolean titled =
        from > 0
            && lexicon.role(plain.item(from - 1).lower()).filter(RoleKind::isPerson).isPresent();
    if (titled) {
      titles.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(plain.item(from - 1).lower());
    }
    if (titled || (lexicon.isWoman(plain.item(from).form()).isPresent() && to > from + 1)) {
      persons.add(name);
    }
  }

  private List<Entity> cluster() {
    Map<String, List<String>> byEnd = new HashMap<>();
    Map<String, List<String>> byStart = new HashMap<>();
    Map<String, String> variants =
        new Variants(spans, n -> world.identify(n, when).isPresent()).all();
    for (String name : spans.keySet()) {
      if (!variants.containsKey(name)) {
        index(name, byEnd, byStart);
      }
    }
    Map<String, Entity> entities = new LinkedHashMap<>();
    spans.forEach(
        (name, at) -> {
          String plain = variants.getOrDefault(name, name);
          merge(entities, plain, fullest(plain, byEnd, byStart), at);
        });
    return numbered(entities);
  }

  private void merge(Map<String, Entity> entities, String name, String full, List<Span> at) {
    Optional<World.Known> known = world.identify(full, when).filter(k -> isMeant(full, k));
    String canonical = known.map(k -> k.name(document.article().language())).orElse(full);
    Optional<Entity> before = Optional.ofNullable(entities.get(canonical));
    List<Mention> mentions = new ArrayList<>(before.map(Entity::mentions).orElse(List.of()));
    at.forEach(span -> mentions.add(new Mention(span, Mention.Kind.NAME)));
    Entity.Type type =
        known
            .map(World.Known::type)
            .orElseGet(
                () ->
                    before
                        .map(Entity::type)
                        .filter(t -> t != Entity.Type.MISC)
                        .orElseGet(() -> type(name, full)));
    entities.put(
        canonical,
        new Entity("e0", type, canonical, known.flatMap(World.Known::wikidata), mentions));
  }

  /**
   * Whether a surname alone means the one whom the world knows by it: who is in office then, or
   * whose country or body the document names, and whom no title in front speaks against.
   */
  private boolean isMeant(String name, World.Known known) {
    List<World.Meaning> meanings = world.meanings(name, when);
    boolean surname =
        known.type() == Entity.Type.PER
            && !meanings.isEmpty()
            && meanings.get(0).form() == World.Form.SURNAME;
    if (!surname) {
      return true;
    }
    List<World.Tenure> tenures = world.tenures(known);
    boolean near =
        when.isEmpty()
            || tenures.isEmpty()
            || tenures.stream().anyMatch(t -> t.touches(when.get()) || isNamed(t.of()));
    Set<String> said = titles.getOrDefault(name, Set.of());
    return near && (said.isEmpty() || said.stream().anyMatch(title -> fits(title, tenures)));
  }

  private boolean isNamed(World.Known body) {
    return spans.containsKey(body.name())
        || spans.containsKey(body.english())
        || spans.keySet().stream()
            .limit(MOST_NAMES)
            .anyMatch(n -> world.identify(n, when).filter(body::equals).isPresent());
  }

  /** Whether somebody with these offices may go by the title. */
  private boolean fits(String title, List<World.Tenure> tenures) {
    Optional<String> role = world.office(title).map(World.Office::role);
    boolean general = role.isEmpty() && lexicon.is(title, WordClass.POLITICAL);
    return general
        || title.indexOf('-') > 0
        || tenures.stream()
            .anyMatch(
                t ->
                    role.map(r -> t.role().equals(r) || t.role().endsWith(r)).orElse(false)
                        || (title.endsWith("minister") && t.role().endsWith("minister")));
  }

  private static void index(
      String name, Map<String, List<String>> byEnd, Map<String, List<String>> byStart) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (int i = lower.indexOf(' '); i >= 0; i = lower.indexOf(' ', i + 1)) {
      byEnd.computeIfAbsent(lower.substring(i + 1), key -> new ArrayList<>()).add(name);
      byStart.computeIfAbsent(lower.substring(0, i), key -> new ArrayList<>()).add(name);
    }
    int hyphen = lower.indexOf('-', lower.lastIndexOf(' ') + 1);
    if (hyphen > 0 && lower.indexOf(' ') > 0) {
      byEnd
          .computeIfAbsent(
              lower.substring(lower.lastIndexOf(' ') + 1, hyphen), key -> new ArrayList<>())
          .add(name);
    }
  }

  /** The longer name of the article that the name is the end of, or else the beginning. */
  private String fullest(
      String name, Map<String, List<String>> byEnd, Map<String, List<String>> byStart) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean place = world.identify(name, when).filter(k -> k.type() != Entity.Type.PER).isPresent();
    if (place || (NameShape.isUpper(name) && name.length() < 6)) {
      return name;
    }
    List<String> longer = byEnd.getOrDefault(lower, List.of());
    if (longer.size() == 1) {
      return isOther(name, longer.get(0)) ? name : longer.get(0);
    }
    if (longer.isEmpty()) {
      List<String> starting = byStart.getOrDefault(lower, List.of());
      boolean person = starting.size() == 1 && persons.contains(starting.get(0));
      boolean body =
          starting.size() == 1
              && world.identify(name, when).isEmpty()
              && tagger
                  .type(spans.getOrDefault(starting.get(0), List.of()))
                  .filter(type -> type == Entity.Type.ORG)
                  .isPresent();
      return person || body ? starting.get(0) : name;
    }
    return name;
  }

  /** {@code Trump} before {@code Ivanka Trump} is named is the one whom all know by the surname. */
  private boolean isOther(String name, String longer) {
    Optional<World.Known> known = world.identify(name, when);
    int first = first(name);
    return known.isPresent()
        && first < first(longer)
        && world.identify(longer, when).filter(known.get()::equals).isEmpty()
        && isMeant(name, known.get());
  }

  private int first(String name) {
    return spans.getOrDefault(name, List.of()).stream().mapToInt(Span::start).min().orElse(0);
  }

  /** In the order of their first mention, which gives them their ids. */
  private static List<Entity> numbered(Map<String, Entity> entities) {
    List<Entity> sorted =
        entities.values().stream()
            .map(e -> with(e, e.id(), e.mentions().stream().sorted(BY_SPAN).toList()))
            .sorted(Comparator.comparing(e -> e.mentions().get(0), BY_SPAN))
            .toList();
    List<Entity> numbered = new ArrayList<>();
    for (Entity e : sorted) {
      numbered.add(with(e, "e" + (numbered.size() + 1), e.mentions()));
    }
    return numbered;
  }

  private static Entity with(Entity e, String id, List<Mention> mentions) {
    return new Entity(id, e.type(), e.name(), e.wikidata(), mentions);
  }
}

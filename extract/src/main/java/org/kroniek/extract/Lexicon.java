package org.kroniek.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.data.DataFile;
import org.kroniek.extract.entity.KindNoun;
import org.kroniek.extract.entity.Pronoun;
import org.kroniek.extract.entity.RoleKind;
import org.kroniek.extract.entity.Vocabulary;
import org.kroniek.model.Language;
import org.kroniek.model.World;

/** The words of one language that the sieves go by, out of the data files. Immutable. */
final class Lexicon implements Vocabulary {

  private static final int SHORTEST_HEAD = 4;
  private static final int SHORTEST_PREFIX = 2;

  /** How many words the longest form that speaks for an act has. */
  static final int LONGEST_ACT = 4;

  /** Classes of nouns and adjectives, which a noun phrase may be made of. */
  private static final Set<WordClass> OPEN =
      Set.of(
          WordClass.BESIDE,
          WordClass.DEPARTMENT,
          WordClass.EVALUATIVE,
          WordClass.POLITICAL,
          WordClass.THING,
          WordClass.TITLE);

  private final Map<String, Set<WordClass>> classes = new HashMap<>();
  private final Map<String, RoleKind> roles = new HashMap<>();

  /** The last letters of all roles, by which most other words are told at once. */
  private final Set<String> endings = new HashSet<>();

  private final Set<String> actors = new HashSet<>();
  private final Set<String> persons = new HashSet<>();
  private final Map<String, List<CueVerb>> cues = new HashMap<>();
  private final Map<String, ActWord> acts = new HashMap<>();
  private final Map<String, SettingKind> settings = new HashMap<>();
  private final Map<String, Boolean> women = new HashMap<>();
  private final Set<String> media = new HashSet<>();
  private final Map<String, KindNoun> kinds = new HashMap<>();
  private final Map<String, Pronoun> pronouns = new HashMap<>();
  private final Governors governors;
  private final boolean dutch;

  private Lexicon(String code) {
    dutch = code.equals(Language.DUTCH.code());
    for (List<String> row : DataFile.rows("words-" + code + ".tsv", "form\tclass")) {
      classes
          .computeIfAbsent(row.get(0), form -> EnumSet.noneOf(WordClass.class))
          .add(WordClass.valueOf(row.get(1).toUpperCase(Locale.ROOT)));
    }
    for (List<String> row : DataFile.rows("roles-" + code + ".tsv", "noun\tkind")) {
      String noun = row.get(0);
      roles.put(noun, RoleKind.valueOf(row.get(1).toUpperCase(Locale.ROOT)));
      endings.add(noun.substring(Math.max(0, noun.length() - SHORTEST_HEAD)));
    }
    DataFile.rows("event/actors-" + code + ".tsv", "lemma").forEach(row -> actors.add(row.get(0)));
    DataFile.rows("event/persons-" + code + ".tsv", "lemma").forEach(r -> persons.add(r.get(0)));
    List<CueVerb> verbs = new ArrayList<>();
    for (List<String> row :
        DataFile.rows(
            "verbs-" + code + ".tsv",
            "lemma\tfinite\tparticiples\tinfinitives\tparticle\tframes\tact")) {
      CueVerb verb = CueVerb.of(row);
      verbs.add(verb);
      Set<String> firsts = new HashSet<>(verb.finite());
      verb.participles().forEach(form -> firsts.add(firstWord(form)));
      verb.infinitives().forEach(form -> firsts.add(firstWord(form)));
      firsts.forEach(f -> cues.computeIfAbsent(f, form -> new ArrayList<>()).add(verb));
    }
    governors = Governors.of(code, verbs);
    // A verb with its particle says more than the verb alone, so it is tried first.
    cues.values().forEach(list -> list.sort((a, b) -> rank(a) - rank(b)));
    for (List<String> row : DataFile.rows("acts-" + code + ".tsv", "form\tact\twhen")) {
      acts.put(row.get(0), ActWord.of(row));
    }
    for (List<String> row : DataFile.rows("settings-" + code + ".tsv", "noun\tkind")) {
      settings.put(row.get(0), SettingKind.valueOf(row.get(1).toUpperCase(Locale.ROOT)));
    }
    for (List<String> row : DataFile.rows("given-names.tsv", "name\tgender")) {
      women.merge(row.get(0), row.get(1).equals("f"), Boolean::logicalAnd);
    }
    DataFile.rows("media.tsv", "name").forEach(row -> media.add(row.get(0)));
    for (List<String> row : DataFile.rows("kinds-" + code + ".tsv", "noun\tkinds\tnames")) {
      kinds.put(row.get(0), kind(row));
    }
    for (List<String> row :
        DataFile.rows("pronouns-" + code + ".tsv", "form\tperson\tnumber\tgender\tuse")) {
      pronouns.put(row.get(0), pronoun(row));
    }
  }

  private static KindNoun kind(List<String> row) {
    Set<World.Kind> kinds = EnumSet.noneOf(World.Kind.class);
    for (String kind : DataFile.values(row.get(1))) {
      kinds.add(World.Kind.valueOf(kind.toUpperCase(Locale.ROOT)));
    }
    return new KindNoun(kinds, Set.copyOf(DataFile.values(row.get(2))));
  }

  private static Pronoun pronoun(List<String> row) {
    return new Pronoun(
        Integer.parseInt(row.get(1)),
        Pronoun.Count.valueOf(row.get(2).toUpperCase(Locale.ROOT)),
        Pronoun.Gender.valueOf(row.get(3).toUpperCase(Locale.ROOT)),
        Pronoun.Use.valueOf(row.get(4).toUpperCase(Locale.ROOT)));
  }

  private static int rank(CueVerb verb) {
    return verb.particle().isEmpty() && verb.lemma().indexOf(' ') < 0 ? 1 : 0;
  }

  /** The lexicon of a language that is read; nothing for others. */
  static Optional<Lexicon> of(Language language) {
    return language.isRead() ? Optional.of(new Lexicon(language.code())) : Optional.empty();
  }

  @Override
  public boolean isDutch() {
    return dutch;
  }

  /** Whether the word, in small letters, belongs to the class. */
  boolean is(String word, WordClass wordClass) {
    return classes.getOrDefault(word, Set.of()).contains(wordClass);
  }

  /** Whether the word belongs to a closed class. */
  boolean isFunctionWord(String word) {
    Set<WordClass> of = classes.getOrDefault(word, Set.of());
    return of.stream().anyMatch(c -> !OPEN.contains(c));
  }

  @Override
  public Optional<RoleKind> role(String noun) {
    if (noun.endsWith("'er") || noun.endsWith("’er")) {
      // "PvdA'er", "D66'er": a member of what the abbreviation stands for.
      return Optional.of(RoleKind.PERSON);
    }
    RoleKind whole = roles.get(noun);
    if (whole != null || (!dutch && noun.indexOf('-') < 0)) {
      return Optional.ofNullable(whole);
    }
    if (noun.length() < SHORTEST_HEAD
        || !endings.contains(noun.substring(noun.length() - SHORTEST_HEAD))) {
      return Optional.empty();
    }
    for (int i = SHORTEST_PREFIX; i <= noun.length() - SHORTEST_HEAD; i++) {
      RoleKind head = roles.get(noun.substring(i));
      if (head != null && (dutch || noun.charAt(i - 1) == '-')) {
        return Optional.of(head);
      }
    }
    return Optional.empty();
  }

  /**
   * Whether the noun names somebody who can take part in what goes on, or ends in one that does.
   */
  boolean isActor(String noun) {
    if (actors.contains(noun) || role(noun).isPresent()) {
      return true;
    }
    for (int i = SHORTEST_PREFIX; dutch && i <= noun.length() - SHORTEST_HEAD; i++) {
      if (actors.contains(noun.substring(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the noun names a person, by calling, belief, origin or what he does. */
  boolean isPerson(String noun) {
    return persons.contains(noun);
  }

  /** The cues that have a form that begins with this word. */
  List<CueVerb> cues(String word) {
    return cues.getOrDefault(word, List.of());
  }

  /** The words that govern what they attribute, as the trees show it. */
  Governors governors() {
    return governors;
  }

  /** The act that a word of the content, or a few in a row, speaks for. */
  Optional<ActWord> act(String word) {
    return Optional.ofNullable(acts.get(word));
  }

  /** What the noun tells of the setting of words, as itself or as the head of a compound. */
  Optional<SettingKind> setting(String noun) {
    for (int i = 0; i <= Math.max(0, noun.length() - SHORTEST_HEAD); i++) {
      boolean cut = i == 0 || dutch || noun.charAt(i - 1) == '-';
      SettingKind kind = cut ? settings.get(noun.substring(i)) : null;
      if (kind != null) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<Boolean> isWoman(String givenName) {
    return Optional.ofNullable(women.get(givenName));
  }

  @Override
  public boolean isBeside(String noun) {
    return is(noun, WordClass.BESIDE);
  }

  @Override
  public Optional<KindNoun> kind(String noun) {
    return Optional.ofNullable(kinds.get(noun));
  }

  @Override
  public Optional<Pronoun> pronoun(String word) {
    return Optional.ofNullable(pronouns.get(word));
  }

  /** Whether the name is that of an outlet or agency. */
  boolean isMedium(String name) {
    return media.contains(name);
  }

  private static String firstWord(String form) {
    int space = form.indexOf(' ');
    return space < 0 ? form : form.substring(0, space);
  }
}

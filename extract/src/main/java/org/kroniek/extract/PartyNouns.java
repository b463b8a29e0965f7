package org.kroniek.extract;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.kroniek.extract.time.Times;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Entity;
import org.kroniek.model.Language;

/** Which nouns mean somebody, where no name tells. */
final class PartyNouns {

  /** Who is meant by these is somebody of whom the report has told more. */
  private static final Set<String> ANYBODY =
      Set.of(
          "man", "vrouw", "jongen", "meisje", "kind", "persoon", "moeder", "vader", "woman", "boy",
          "girl", "child", "mother", "father", "mens", "zoon", "dochter", "vriend", "person");

  /** Who does something that is news only with others of the kind. */
  private static final Set<String> MANY =
      Set.of("leerling", "medewerker", "ouder", "schoonmaker", "visser");

  /** Who is so does what armed groups do. */
  private static final Set<String> ARMED = Set.of("armed", "masked", "gewapend", "gemaskerd");

  /** Who leads a body, where the phrase tells what body. */
  private static final Set<String> HEADS = Set.of("hoofd", "head");

  private static final Set<String> PAPERS =
      Set.of(
          "wet", "verdrag", "akkoord", "pact", "grondwet", " act", " treaty", " accord", " bill");

  /** What does not tell who is meant. */
  static final Set<String> LEADING =
      Set.of(
          "ook",
          "zelfs",
          "zeker",
          "zowel",
          "vooral",
          "andere",
          "even",
          "other",
          "both",
          "also",
          "especially",
          "alleen",
          "only");

  private static final Pattern CODE =
      Pattern.compile(
          "[A-Z]{0,3}[0-9][0-9.,]{0,12}(?:bn|mn|tn|m|k)"
              + "|[A-Za-z]{1,4}-[0-9]{1,4}[A-Z]?|[AN][0-9]{1,3}");

  private static final Pattern ABBREVIATION = Pattern.compile("[A-Z]{3,6}");

  private final Lexicon lexicon;
  private final Language language;
  private final Times times;

  PartyNouns(Lexicon lexicon, Language language, Times times) {
    this.lexicon = lexicon;
    this.language = language;
    this.times = times;
  }

  /** By the lemma, or by the form where taggers do not know it: <i>gunmen</i>. */
  boolean isActor(Tree tree, int word) {
    String form = tree.lower(word);
    boolean men = form.endsWith("men") && language.equals(Language.ENGLISH);
    boolean members = form.endsWith("leden") && language.equals(Language.DUTCH);
    // "Boko Haram gunmen": the noun hangs on the name.
    boolean behind =
        tree.children(word).stream()
            .anyMatch(c -> c > word && tree.is(c, "flat") && lexicon.isActor(tree.lemma(c)));
    // "de gevangenen": taggers take some for forms of verbs.
    boolean participle =
        form.endsWith("en")
            && language.equals(Language.DUTCH)
            && lexicon.isActor(form.substring(0, form.length() - 1));
    // "het kabinet-Schoof"
    int hyphen = tree.form(word).indexOf('-');
    boolean named =
        hyphen > 0
            && hyphen + 1 < form.length()
            && Character.isUpperCase(tree.form(word).charAt(hyphen + 1))
            && lexicon.isActor(form.substring(0, hyphen));
    return members
        || named
        || participle
        || behind
        || isHead(tree, word)
        || lexicon.isActor(tree.lemma(word))
        // "the German President"
        || (!tree.upos(word).equals("NOUN") && lexicon.isActor(form))
        || (men && lexicon.isActor(form.substring(0, form.length() - 2) + "an"));
  }

  /** <i>het hoofd van de inlichtingendienst</i>, but not the head of a horse. */
  private boolean isHead(Tree tree, int word) {
    return HEADS.contains(tree.lemma(word))
        && tree.children(word).stream()
            .filter(c -> c > word && tree.is(c, "nmod"))
            .anyMatch(c -> lexicon.isActor(tree.lemma(c)));
  }

  /** Whether the noun may mean just anybody: <i>a man</i>, but not <i>an armed man</i>. */
  boolean isAnybody(Tree tree, int word) {
    // "de medewerkers staken", but not one of them
    boolean one = MANY.contains(tree.lemma(word)) && !tree.feature(word, "Number").equals("Plur");
    return one || isMan(tree, word);
  }

  private static boolean isMan(Tree tree, int word) {
    return ANYBODY.contains(tree.lemma(word))
        && tree.children(word).stream()
            .noneMatch(c -> tree.is(c, "amod") && ARMED.contains(stem(tree.lower(c))));
  }

  /** A Dutch adjective without its ending. */
  private static String stem(String form) {
    return form.endsWith("e") ? form.substring(0, form.length() - 1) : form;
  }

  /** Whether the noun means persons, whoever they are. */
  boolean isPerson(Tree tree, int word) {
    return ANYBODY.contains(tree.lemma(word)) || lexicon.isPerson(tree.lemma(word));
  }

  /** Whether the noun means persons by what they are or do. */
  boolean isKnownPerson(Tree tree, int word) {
    return tree.upos(word).equals("NOUN")
        && lexicon.isPerson(tree.lemma(word))
        && !ANYBODY.contains(tree.lemma(word));
  }

  /** A name that nothing is known of, neither of a day nor of a month. */
  boolean isBareName(Tree tree, int word) {
    String form = tree.form(word);
    boolean capital = Character.isUpperCase(form.codePointAt(0));
    boolean name = capital && tree.upos(word).equals("PROPN");
    return (name || ABBREVIATION.matcher(form).matches())
        && !isTime(tree, word)
        && !isCalendar(tree, word)
        && !isPaper(tree.lower(word));
  }

  /** <i>on Sunday</i>, <i>in May</i>, of which an undated report tells no day. */
  boolean isCalendar(Tree tree, int word) {
    boolean may = tree.lower(word).equals("may") && tree.lower(word - 1).equals("in");
    return language.equals(Language.ENGLISH)
        && (may || lexicon.is(tree.lower(word), WordClass.ADVERB));
  }

  /** A name of no known kind is somebody's where the world knows it or it is an abbreviation. */
  static boolean isSomebody(Entity entity) {
    boolean known =
        entity.type() != Entity.Type.MISC
            || entity.wikidata().isPresent()
            || entity.name().equals(entity.name().toUpperCase(Locale.ROOT))
            || entity.name().indexOf(' ') < 0;
    return known && !isPaper(entity) && !isCode(entity);
  }

  /** <i>Woningwet</i>, <i>Housing Act</i>: what is agreed or laid down does nothing itself. */
  private static boolean isPaper(Entity entity) {
    return entity.type() != Entity.Type.PER
        && entity.wikidata().isEmpty()
        && isPaper(entity.name().toLowerCase(Locale.ROOT));
  }

  /** <i>R4bn</i>, <i>F-35</i>, <i>A12</i>: a sum, a make of arms or a road; not <i>D66</i>. */
  private static boolean isCode(Entity entity) {
    return entity.wikidata().isEmpty() && CODE.matcher(entity.name()).matches();
  }

  private static boolean isPaper(String name) {
    return PAPERS.stream().anyMatch(p -> name.endsWith(p) && name.length() > p.length());
  }

  /** <i>the Council</i>, <i>the Government of India</i>: an office in capitals is no name yet. */
  boolean isMereNoun(Entity entity) {
    return entity.wikidata().isEmpty()
        && entity.type() != Entity.Type.PER
        && entity.name().indexOf(' ') < 0
        && lexicon.isActor(entity.name().toLowerCase(Locale.ROOT));
  }

  private boolean isTime(Tree tree, int word) {
    return times.within(tree.sentence().span()).stream()
        .anyMatch(t -> t.span().overlaps(tree.span(word)));
  }
}

package org.kroniek.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.entity.RoleKind;

/** Which items of a passage make a proper name, by their capitals alone. */
final class NameShape {

  private static final Set<String> PARTICLES =
      Set.of(
          "van", "der", "den", "de", "von", "al", "bin", "ibn", "el", "da", "di", "du", "la", "le",
          "ter", "ten", "te", "'t", "’t", "op", "in", "het", "del", "dos", "vom", "zu");

  private static final Set<String> SURNAME_PREFIXES = Set.of("van", "de", "den", "ten", "ter");

  /** Words after which English puts <i>of</i> inside a name. */
  private static final Set<String> HEADS_WITH_OF =
      Set.of(
          "bank",
          "university",
          "department",
          "ministry",
          "house",
          "secretary",
          "office",
          "bureau",
          "court",
          "council",
          "chamber",
          "institute",
          "board",
          "church",
          "city",
          "state");

  /** What stands before a weekday in its name. */
  private static final Set<String> FEASTS =
      Set.of("Ash", "Black", "Bloody", "Cyber", "Good", "Holy", "Palm", "Super");

  /** What stands before a month. */
  private static final Set<String> IN =
      Set.of("in", "since", "until", "last", "next", "this", "early", "late", "mid", "every");

  private static final int LONGEST = 8;
  private static final int LONGEST_TITLE = 5;

  private NameShape() {}

  /** The item after the name that begins at {@code i}; {@code i} where none begins there. */
  static int end(Passage passage, int i) {
    if (!begins(passage, i)) {
      return i;
    }
    int end = i + 1;
    if (passage.is(i, WordClass.DEPARTMENT)) {
      while (passage.is(end, WordClass.DEPARTMENT) && passage.item(end).isCapitalised()) {
        end++;
      }
      return end;
    }
    while (end < passage.size() && end - i < LONGEST) {
      // "Europese Zaken Ann Lee": the field is not the name.
      if (end - i > 1 && passage.is(end - 1, "zaken")) {
        break;
      }
      if (continues(passage, end)) {
        end++;
      } else {
        int after = particles(passage, i, end);
        if (after == end) {
          break;
        }
        end = after + 1;
      }
    }
    return end;
  }

  private static boolean continues(Passage passage, int i) {
    Item item = passage.item(i);
    return item.isCapitalised()
        && item.isWord()
        && !isRoleCompound(item)
        && titleEnd(passage, i) == i
        && !passage.is(i, WordClass.ADVERB)
        && (!isTitle(passage, i)
            || passage.lexicon().role(item.lower()).filter(RoleKind::isPerson).isEmpty());
  }

  /** Skips particles between two parts of a name; {@code i} where no name goes on behind them. */
  private static int particles(Passage passage, int start, int i) {
    int j = i;
    Item before = passage.item(i - 1);
    // "besloot het Hof het akkoord": behind a name an object begins.
    if (passage.is(i, "het")) {
      return i;
    }
    boolean acronym = before.form().length() > 1 && isUpper(before.form());
    while (j < passage.size() && j - i < 3 && PARTICLES.contains(passage.item(j).form())) {
      j++;
    }
    boolean of =
        j == i && passage.is(i, "of") && HEADS_WITH_OF.contains(before.lower()) && i - start <= 3;
    if (of) {
      j++;
    }
    if (j == i || j >= passage.size() || (acronym && !of) || !continues(passage, j)) {
      return i;
    }
    // "Jeanine Hennis van Defensie", "Rutte in Kiev" and "Omtzigt van NSC" are not one name.
    boolean field = passage.is(j, WordClass.DEPARTMENT) || isUpper(passage.item(j).form());
    if (passage.is(i, "de") && j == i + 1 && isAfterCue(passage, start)) {
      return i;
    }
    // "Juncker van de Europese Commissie"
    field |= passage.item(j).form().endsWith("se") && j > i + 1 && i - start > 1;
    boolean place = passage.is(i, "in") || (passage.is(i, "op") && j == i + 1);
    boolean second = i - start > 1 && passage.is(i, "van") && j == i + 1 && !of;
    return field || place || second ? i : j;
  }

  /** <i>zei Kuiper de pers</i>: behind a verb an object may follow the name. */
  private static boolean isAfterCue(Passage passage, int start) {
    return start > 0
        && !passage.lexicon().cues(passage.item(start - 1).lower()).isEmpty()
        && passage.lexicon().isWoman(passage.item(start).form()).isEmpty();
  }

  static boolean isUpper(String form) {
    return form.codePoints().noneMatch(Character::isLowerCase)
        && form.codePoints().anyMatch(Character::isUpperCase);
  }

  /** Whether a proper name begins at item {@code i}. */
  static boolean begins(Passage passage, int i) {
    if (i < 0 || i >= passage.size()) {
      return false;
    }
    Item item = passage.item(i);
    if (!item.isCapitalised() || !item.isWord() || isRoleCompound(item)) {
      return false;
    }
    Lexicon lexicon = passage.lexicon();
    boolean opens = i == 0 || (!passage.item(i - 1).isWord() && !passage.is(i - 1, ","));
    if (titleEnd(passage, i) > i) {
      return false;
    }
    if (lexicon.is(item.lower(), WordClass.ADVERB)) {
      return isNamesake(passage, i, opens);
    }
    if (FEASTS.contains(item.form()) && passage.is(i + 1, WordClass.ADVERB)) {
      return false;
    }
    if (item.form().equals("May") && !lexicon.isDutch() && isMonth(passage, i)) {
      return false;
    }
    if (lexicon.is(item.lower(), WordClass.DEPARTMENT)) {
      return !passage.is(i, "zaken") && !passage.is(i, "state");
    }
    boolean upper = isUpper(item.form()) && item.form().length() > 1;
    if (opens && (upper || isSurnamePrefix(passage, i))) {
      return true;
    }
    if (opens || item.form().length() == 1) {
      return !lexicon.isFunctionWord(item.lower())
          && lexicon.role(item.lower()).isEmpty()
          && !isModifier(passage, i);
    }
    return !isModifier(passage, i)
        && !isTitle(passage, i)
        && !lexicon.is(item.lower(), WordClass.NOMINATIVE);
  }

  /** {@code Van der Wal} at the head of a sentence, where the tagger takes it for a name. */
  private static boolean isSurnamePrefix(Passage passage, int i) {
    boolean particle = SURNAME_PREFIXES.contains(passage.item(i).lower());
    boolean name =
        particle
            && passage
                .word(i)
                .filter(word -> word.tree().upos(word.index()).equals("PROPN"))
                .isPresent();
    return name
        && i + 1 < passage.size()
        && (continues(passage, i + 1) || particles(passage, i, i + 1) > i + 1);
  }

  /**
   * {@code Anders Berg}: a given name that is an adverb too. Dutch writes adverbs small inside a
   * sentence; English does not, where they are days and months.
   */
  private static boolean isNamesake(Passage passage, int i, boolean opens) {
    Lexicon lexicon = passage.lexicon();
    boolean given = lexicon.isWoman(passage.item(i).form()).isPresent();
    return i + 1 < passage.size()
        && (given || (lexicon.isDutch() && !opens))
        && continues(passage, i + 1);
  }

  /** <i>May 16</i>, <i>since May</i>; <i>May said</i> is somebody. */
  private static boolean isMonth(Passage passage, int i) {
    boolean before =
        i > 0 && (IN.contains(passage.item(i - 1).lower()) || isNumber(passage, i - 1));
    boolean name = i + 1 < passage.size() && passage.item(i + 1).form().matches("['’]s|[A-Z].*");
    return isNumber(passage, i + 1) || (before && !name);
  }

  private static boolean isNumber(Passage passage, int i) {
    return i >= 0 && i < passage.size() && Character.isDigit(passage.item(i).form().charAt(0));
  }

  /**
   * The item behind the title that begins at {@code i} with words before its noun: {@code Prime
   * Minister}, {@code Norwegian Defence Minister}, {@code Demissionair minister}; {@code i} where
   * none does.
   */
  static int titleEnd(Passage passage, int i) {
    for (int j = Math.max(0, i); j < Math.min(passage.size(), i + LONGEST_TITLE); j++) {
      Item item = passage.item(j);
      if (!item.isWord()) {
        return i;
      }
      boolean person = passage.lexicon().role(item.lower()).filter(RoleKind::isPerson).isPresent();
      if (j > i && person) {
        return item.isCapitalised() || passage.is(j - 1, WordClass.TITLE) ? j + 1 : i;
      }
      boolean origin = !passage.lexicon().isDutch() && isAdjective(item.form(), false) && !person;
      boolean before =
          passage.is(j, WordClass.TITLE) || passage.is(j, WordClass.DEPARTMENT) || origin;
      if (!before || !item.isCapitalised()) {
        return i;
      }
    }
    return i;
  }

  /** {@code NAVO-topman}, {@code VVD-leider}: a noun, though it begins with a capital. */
  private static boolean isRoleCompound(Item item) {
    int hyphen = item.form().lastIndexOf('-');
    return hyphen > 0
        && hyphen + 1 < item.form().length()
        && Character.isLowerCase(item.form().charAt(hyphen + 1));
  }

  /** {@code Mayor Alan Pryce}, {@code de Eurocommissaris}: a title with a capital. */
  private static boolean isTitle(Passage passage, int i) {
    Optional<RoleKind> role = passage.lexicon().role(passage.item(i).lower());
    if (role.isEmpty() || role.get() == RoleKind.BODY) {
      return false;
    }
    if (role.get() == RoleKind.GROUP) {
      return true;
    }
    boolean before =
        i + 1 < passage.size()
            && passage.item(i + 1).isWord()
            && (passage.item(i + 1).isCapitalised() || passage.is(i + 1, "of"));
    return before
        || passage.is(i - 1, WordClass.DETERMINER)
        || (i > 0 && titleEnd(passage, i - 1) == i + 1);
  }

  /** An adjective of a country or the like before a noun: {@code Westerse landen}. */
  static boolean isModifier(Passage passage, int i) {
    String form = passage.item(i).form();
    if (i + 1 >= passage.size() || isUpper(form)) {
      return false;
    }
    Item next = passage.item(i + 1);
    boolean noun =
        next.isWord()
            && !next.isCapitalised()
            && (!passage.lexicon().isFunctionWord(next.lower())
                || passage.lexicon().role(next.lower()).isPresent());
    return noun
        && (isAdjective(form, passage.lexicon().isDutch()) || passage.is(i, WordClass.ORIGIN));
  }

  /** Whether the word has the ending of an adjective of origin. */
  static boolean isAdjective(String form, boolean dutch) {
    if (dutch) {
      return form.length() > 4
          && (form.endsWith("se")
              || form.endsWith("sche")
              || form.endsWith("nde")
              || form.endsWith("isch"));
    }
    return form.length() > 4
        && (form.endsWith("an")
            || form.endsWith("ese")
            || form.endsWith("ish")
            || form.endsWith("ch")
            || form.endsWith("ern")
            || form.endsWith("li"))
        && !form.endsWith("stan");
  }

  /** The name without the ending of a genitive. */
  static String strip(String name) {
    for (String ending : List.of("'s", "’s", "'", "’")) {
      if (name.endsWith(ending)) {
        return name.substring(0, name.length() - ending.length());
      }
    }
    return name;
  }
}

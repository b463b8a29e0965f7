package org.kroniek.language.neural;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Lets the names of one report agree. The same words are the same kind of name wherever they stand
 * in a report: that which is most probable for all of them together. A surname is that of the
 * person who is named in full, and words that are a name in one sentence are one in the next. A
 * word made of a name and another word (<em>VN-chef</em>) is a name of another kind.
 *
 * <p>Linear in the words of the report.
 */
final class NameAgreement {

  private static final String PERSON = "PER";
  private static final String PLACE = "LOC";
  private static final String DERIVED = "MISC";
  private static final String OUTSIDE = "O";

  /** Shorter words behind a hyphen belong to the name, as in <em>Bergen-aan-zee</em>. */
  private static final int SHORTEST = 4;

  /** Longer names are not looked for where they were not found. */
  private static final int LONGEST = 6;

  /**
   * So many times as often as the full name at most, a surname was taken for something else, or for
   * a place.
   */
  private static final int OFTEN = 3;

  private static final int OFTEN_PLACE = 1;

  private final Map<List<String>, Found> found = new LinkedHashMap<>();
  private final Map<String, Integer> families = new HashMap<>();
  private final Map<List<String>, Known> known = new HashMap<>();

  /** What the words of a name are, and how often they were found. */
  private record Known(String type, int count) {}

  /** How often words were found to be a name, and how probable each type is, summed over them. */
  private static final class Found {
    private final SortedMap<String, Double> types = new TreeMap<>();
    private int count;

    void add(Map<String, Double> probable) {
      count++;
      probable.forEach((type, share) -> types.merge(type, share, Double::sum));
    }

    String likeliest() {
      return Collections.max(types.entrySet(), Map.Entry.comparingByValue()).getKey();
    }
  }

  private NameAgreement() {}

  /**
   * The name tags of a report after agreement.
   *
   * @param forms the words of each sentence
   * @param names what was found of each of them, sentence by sentence
   */
  static List<List<String>> of(List<List<String>> forms, List<List<NameTag>> names) {
    NameAgreement report = new NameAgreement();
    List<List<NameTag>> given = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      given.add(withDerived(forms.get(i), names.get(i)));
      report.count(forms.get(i), given.get(i));
    }
    report.decide();
    List<List<String>> agreed = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      agreed.add(report.agreed(forms.get(i), tags(given.get(i))));
    }
    return agreed;
  }

  private static List<String> tags(List<NameTag> names) {
    return names.stream().map(NameTag::tag).toList();
  }

  /** Words made of a name are no longer the name of what it names: <em>Kyoto-akkoord</em>. */
  private static List<NameTag> withDerived(List<String> words, List<NameTag> names) {
    List<String> tags = tags(names);
    List<NameTag> out = new ArrayList<>(names);
    for (int i = 0; i < words.size(); i++) {
      boolean single = tags.get(i).charAt(0) == 'B' && end(tags, i) == i + 1;
      if (single && isDerived(words.get(i))) {
        out.set(i, new NameTag("B-" + DERIVED, new TreeMap<>(Map.of(DERIVED, 1.0))));
      }
    }
    return out;
  }

  private static boolean isDerived(String word) {
    int hyphen = word.lastIndexOf('-');
    String last = word.substring(hyphen + 1);
    return hyphen > 0
        && last.length() >= SHORTEST
        && last.codePoints().allMatch(Character::isLowerCase)
        && word.codePoints().anyMatch(Character::isUpperCase);
  }

  private void count(List<String> words, List<NameTag> names) {
    List<String> tags = tags(names);
    for (int start = 0; start < words.size(); start++) {
      String tag = tags.get(start);
      if (tag.charAt(0) != 'B') {
        continue;
      }
      List<String> name = words.subList(start, end(tags, start));
      found.computeIfAbsent(name, n -> new Found()).add(names.get(start).types());
      if (type(tag).equals(PERSON) && name.size() > 1) {
        families.merge(name.get(name.size() - 1), 1, Integer::sum);
      }
    }
  }

  private void decide() {
    found.forEach(
        (words, mentions) -> {
          String likeliest = mentions.likeliest();
          int full = words.size() == 1 ? families.getOrDefault(words.get(0), 0) : 0;
          int often = likeliest.equals(PLACE) ? OFTEN_PLACE : OFTEN;
          String type = full > 0 && mentions.count <= often * full ? PERSON : likeliest;
          known.put(words, new Known(type, mentions.count));
        });
    families.forEach(
        (family, count) -> known.putIfAbsent(List.of(family), new Known(PERSON, count)));
  }

  private List<String> agreed(List<String> words, List<String> tags) {
    List<String> agreed = new ArrayList<>(tags);
    for (int start = 0; start < words.size(); start++) {
      if (tags.get(start).charAt(0) == 'B') {
        int end = end(tags, start);
        Known name = known.get(words.subList(start, end));
        write(agreed, start, end, name == null ? type(tags.get(start)) : name.type());
      } else if (agreed.get(start).equals(OUTSIDE)
          && Character.isUpperCase(words.get(start).codePointAt(0))) {
        addUnmarked(words, agreed, start);
      }
    }
    return agreed;
  }

  /** Adds the longest name of the report that stands here and was not found here. */
  private void addUnmarked(List<String> words, List<String> tags, int start) {
    for (int end = Math.min(words.size(), start + LONGEST); end > start; end--) {
      Known name = known.get(words.subList(start, end));
      if (name != null
          && (start > 0 || end > 1 || name.count() > 1)
          && tags.subList(start, end).stream().allMatch(OUTSIDE::equals)) {
        write(tags, start, end, name.type());
        return;
      }
    }
  }

  private static void write(List<String> tags, int start, int end, String type) {
    for (int i = start; i < end; i++) {
      tags.set(i, (i == start ? "B-" : "I-") + type);
    }
  }

  private static int end(List<String> tags, int start) {
    int end = start + 1;
    while (end < tags.size() && tags.get(end).charAt(0) == 'I') {
      end++;
    }
    return end;
  }

  private static String type(String tag) {
    return tag.substring(2);
  }
}

package org.kroniek.archive;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kroniek.model.catalogue.Facets.Field;

/**
 * What a row of the shelf counts for, as one text: for each value the letter of its field and the
 * value, each value once. {@link Tally} counts the texts of many rows.
 */
final class FacetText {

  /** Stands between two values and in none of them. */
  static final char BETWEEN = '\u001f';

  /** The letter of whom a statement is told to, which no list counts beside it. */
  static final char ADDRESSEE = 'e';

  private final Set<String> values = new LinkedHashSet<>();

  /** The letter of a field; it stands in every archive and is never given to another. */
  static char letter(Field field) {
    return switch (field) {
      case SOURCE -> 's';
      case ABOUT -> 'a';
      case ACT -> 'c';
      case MODE -> 'm';
      case OUTLET -> 'o';
      case LANGUAGE -> 'l';
      case TYPE -> 't';
      case MODALITY -> 'd';
      case HOLDER -> 'h';
      case KIND -> 'k';
      case STANCE -> 'n';
      case UNIT -> 'u';
      case YEAR -> 'y';
    };
  }

  FacetText add(Field field, Optional<?> value) {
    value.ifPresent(is -> add(letter(field), is));
    return this;
  }

  FacetText add(char letter, Object value) {
    values.add(letter + value.toString().replace(BETWEEN, ' '));
    return this;
  }

  /** The year of the last day of a date. */
  FacetText year(Optional<Integer> year) {
    year.ifPresent(number -> add(letter(Field.YEAR), String.format(Locale.ROOT, "%04d", number)));
    return this;
  }

  @Override
  public String toString() {
    return String.join(String.valueOf(BETWEEN), values);
  }
}

package org.kroniek.web.query;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kroniek.model.Event;
import org.kroniek.model.Language;
import org.kroniek.model.NearestName;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Quantity;
import org.kroniek.model.Statement;
import org.kroniek.model.UsageException;
import org.kroniek.model.catalogue.Filter;

/** Reads a filter out of the texts of an address. Safe for use by many threads. */
public final class FilterText {

  private final Function<String, Optional<String>> values;

  /**
   * A reader of one address.
   *
   * @param values the text of a parameter by its name, {@code act}; several codes stand with commas
   *     between them
   */
  public FilterText(Function<String, Optional<String>> values) {
    this.values = values;
  }

  /**
   * What the texts ask.
   *
   * @throws UsageException if a code, a date or a language cannot be read, or one of two parties is
   *     missing; the message names what is near
   */
  public Filter filter() {
    Optional<String> between = values.apply("between");
    Optional<String> and = values.apply("and");
    if (between.isPresent() != and.isPresent()) {
      throw new UsageException("\"between\" and \"and\" go together: give both, or neither.");
    }
    return Filter.builder()
        .words(text("q"))
        .source(text("source"))
        .about(text("about"))
        .addressee(text("to"))
        .acts(constants("act", Statement.Act.values()))
        .modes(constants("mode", Statement.Mode.values()))
        .outlet(text("outlet"))
        .language(values.apply("language").map(FilterText::language).orElse(null))
        .types(constants("type", Event.Type.values()))
        .modalities(constants("modality", Event.Modality.values()))
        .actor(text("actor"))
        .recipient(text("recipient"))
        .between(between.map(one -> new Filter.Between(one, and.orElseThrow())).orElse(null))
        .holder(text("holder"))
        .purpose(text("purpose"))
        .unit(text("unit"))
        .kinds(constants("kind", Quantity.Kind.values()))
        .stances(constants("stance", Quantity.Stance.values()))
        .since(date("since").orElse(null))
        .until(date("until").orElse(null))
        .article(text("article"))
        .build();
  }

  private @Nullable String text(String name) {
    return values.apply(name).orElse(null);
  }

  private <E extends Enum<E>> Set<E> constants(String name, E[] all) {
    Set<E> constants = new LinkedHashSet<>();
    values
        .apply(name)
        .ifPresent(
            value -> {
              for (String one : value.split(",", all.length + 1)) {
                constants.add(constant(name, one.strip(), all));
              }
            });
    return constants;
  }

  /**
   * The constant of a code, in any case.
   *
   * @throws UsageException if there is none; the message names the nearest
   */
  public static <E extends Enum<E>> E constant(String name, String value, E[] all) {
    List<String> codes =
        Arrays.stream(all).map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
    int index = codes.indexOf(value.toLowerCase(Locale.ROOT));
    if (index < 0) {
      throw unknown(name, value, codes);
    }
    return all[index];
  }

  /** Says that a parameter has no such value, and which it has. */
  public static UsageException unknown(String name, String value, List<String> known) {
    return new UsageException(
        "There is no "
            + name
            + " \""
            + value
            + "\""
            + NearestName.of(value, known).map(n -> "; did you mean \"" + n + "\"?").orElse(".")
            + " Known are "
            + String.join(", ", known)
            + ".");
  }

  private static Language language(String code) {
    try {
      return new Language(code.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "There is no language \"" + code + "\"; write two or three letters, nl or en.");
    }
  }

  /**
   * The date of a parameter.
   *
   * @throws UsageException if it cannot be read
   */
  public Optional<PartialDate> date(String name) {
    return values
        .apply(name)
        .map(
            value ->
                PartialDate.parse(value)
                    .orElseThrow(
                        () ->
                            new UsageException(
                                "The date of \""
                                    + name
                                    + "\" cannot be read: \""
                                    + value
                                    + "\". Write a year, a month or a day: 2024, 2024-12 or"
                                    + " 2024-12-02.")));
  }
}

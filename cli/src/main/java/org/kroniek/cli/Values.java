package org.kroniek.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.kroniek.model.NearestName;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Statement;
import org.kroniek.model.catalogue.Catalogue;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** The values of options: names out of a list, answered with the nearest where misspelt; dates. */
final class Values {

  private Values() {}

  /** Teaches a command and its subcommands to read them. */
  static CommandLine register(CommandLine line) {
    return line.registerConverter(Statement.Act.class, it -> constant(Statement.Act.class, it))
        .registerConverter(Statement.Mode.class, it -> constant(Statement.Mode.class, it))
        .registerConverter(Catalogue.Kind.class, it -> constant(Catalogue.Kind.class, it))
        .registerConverter(Style.When.class, it -> constant(Style.When.class, it))
        .registerConverter(Print.class, it -> constant(Print.class, it))
        .registerConverter(ExportCommand.Form.class, it -> constant(ExportCommand.Form.class, it))
        .registerConverter(
            AnnotateCommand.Form.class, it -> constant(AnnotateCommand.Form.class, it))
        .registerConverter(
            CompletionCommand.Shell.class, it -> constant(CompletionCommand.Shell.class, it))
        .registerConverter(
            AnnotateCommand.Tongue.class, it -> constant(AnnotateCommand.Tongue.class, it))
        .registerConverter(PartialDate.class, Values::date);
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String value) {
    List<String> names = names(type);
    int at = names.indexOf(value.toLowerCase(Locale.ROOT));
    if (at < 0) {
      throw new TypeConversionException(
          "\""
              + value
              + "\" is not one of "
              + String.join(", ", names)
              + NearestName.of(value, names)
                  .map(name -> "; did you mean " + name + "?")
                  .orElse(""));
    }
    return type.getEnumConstants()[at];
  }

  private static PartialDate date(String value) {
    return PartialDate.parse(value)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "\"" + value + "\" is not a date; write 2024, 2024-12 or 2024-12-02"));
  }

  private static <E extends Enum<E>> List<String> names(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  /** The acts, for help and completion. */
  static final class Acts implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return names(Statement.Act.class).iterator();
    }
  }

  /** The modes, for help and completion. */
  static final class Modes implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return names(Statement.Mode.class).iterator();
    }
  }

  /** What is listed, for help and completion. */
  static final class Kinds implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return names(Catalogue.Kind.class).iterator();
    }
  }

  /** How to print, for help and completion. */
  static final class Prints implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return names(Print.class).iterator();
    }
  }

  /** When to use colour, for help and completion. */
  static final class Colours implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return names(Style.When.class).iterator();
    }
  }

  /** The forms of an export, for help and completion. */
  static final class Forms implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return names(ExportCommand.Form.class).iterator();
    }
  }

  /** The forms of annotations, for help and completion. */
  static final class AnnotationForms implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return names(AnnotateCommand.Form.class).iterator();
    }
  }

  /** The shells, for help and completion. */
  static final class Shells implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return names(CompletionCommand.Shell.class).iterator();
    }
  }

  /** The languages that are read, for help and completion. */
  static final class LanguageNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return names(AnnotateCommand.Tongue.class).iterator();
    }
  }
}

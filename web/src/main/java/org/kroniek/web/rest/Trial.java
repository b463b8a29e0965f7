package org.kroniek.web.rest;

import java.util.ArrayList;
import java.util.List;

/**
 * An operation as a page shows it to be tried.
 *
 * @param path of the operation
 * @param summary what it answers
 * @param fields what can be filled in
 * @param example an address that can be opened as it stands
 */
public record Trial(String path, String summary, List<Field> fields, String example) {

  /** Copies the fields. */
  public Trial {
    fields = List.copyOf(fields);
  }

  /**
   * A field.
   *
   * @param name in the address
   * @param meaning in one line
   * @param example a value, or empty
   * @param codes that it takes; none where it takes any text
   */
  public record Field(String name, String meaning, String example, List<String> codes) {

    /** Copies the codes. */
    public Field {
      codes = List.copyOf(codes);
    }
  }

  static Trial of(Operation operation) {
    List<Field> fields = new ArrayList<>();
    for (Parameter parameter : operation.parameters()) {
      fields.add(
          new Field(
              parameter.code(),
              parameter.meaning(),
              parameter.example(),
              parameter == Parameter.FORMAT
                  ? operation.forms().stream().map(Form::code).toList()
                  : parameter.codes()));
    }
    String path = RestInterface.VERSION + operation.path();
    return new Trial(
        path, operation.summary(), fields, operation.hasId() ? "" : path + Examples.of(operation));
  }
}

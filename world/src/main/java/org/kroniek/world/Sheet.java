package org.kroniek.world;

import java.util.List;

/** The tables of the world file, each a file of tab-separated values with this header. */
enum Sheet {
  COUNTRIES("countries", "name english german french code kind wikidata others"),
  DEMONYMS("demonyms", "country adjectives inhabitant inhabitants"),
  GOVERNMENTS("governments", "country capital state government leader metonyms"),
  OFFICES("offices", "body role holder elected from until note"),
  ORGANISATIONS("organisations", "name english kind country chief wikidata others"),
  PEOPLE("people", "name english gender wikidata surnames others"),
  PLACES("places", "name english kind country wikidata others"),
  ROLES("roles", "role seats names"),
  TITLES("titles", "title role body");

  private final String file;
  private final String columns;

  Sheet(String name, String columns) {
    this.file = name + ".tsv";
    this.columns = columns;
  }

  String file() {
    return file;
  }

  List<String> columns() {
    return List.of(columns.split(" "));
  }

  String header() {
    return columns.replace(' ', '\t');
  }

  /** The place of a column. */
  int column(String name) {
    int at = 0;
    int start = 0;
    while (start < columns.length()) {
      int end = columns.indexOf(' ', start);
      end = end < 0 ? columns.length() : end;
      if (end - start == name.length() && columns.startsWith(name, start)) {
        return at;
      }
      at++;
      start = end + 1;
    }
    throw new IllegalArgumentException(file + " has no column " + name);
  }
}

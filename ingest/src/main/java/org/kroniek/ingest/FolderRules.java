package org.kroniek.ingest;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which members of a folder are no articles by their name: hidden ones, the papers about the folder
 * (README, SOURCES, LICENSE), Kroniek's own archives, the lists and indexes that lie beside web
 * archives, and the folder of pictures and scripts that a browser saves beside a page. What is
 * named itself is read whatever its name.
 */
final class FolderRules {

  private static final Set<String> PAPERS =
      Set.of(
          "authors",
          "changelog",
          "contributing",
          "copying",
          "licence",
          "license",
          "notice",
          "readme",
          "sources");
  private static final List<String> ARCHIVES =
      List.of(".db", ".db-wal", ".db-shm", ".db-journal", ".db-watch");
  private static final List<String> INDEXES =
      List.of(".paths", ".paths.gz", ".cdx", ".cdx.gz", ".cdxj", ".cdxj.gz");
  private static final List<String> COMPANIONS = List.of("_files", "_bestanden");
  private static final List<String> PAGES = List.of(".html", ".htm");

  private FolderRules() {}

  /** Those of {@code members} that may be articles or hold some, in the same order. */
  static List<Path> kept(List<Path> members) {
    Set<String> names = new HashSet<>();
    for (Path member : members) {
      names.add(name(member));
    }
    return members.stream().filter(member -> isKept(name(member), names)).toList();
  }

  private static boolean isKept(String name, Set<String> siblings) {
    String lower = name.toLowerCase(Locale.ROOT);
    int dot = lower.indexOf('.');
    return !name.startsWith(".")
        && !PAPERS.contains(dot < 0 ? lower : lower.substring(0, dot))
        && ARCHIVES.stream().noneMatch(lower::endsWith)
        && INDEXES.stream().noneMatch(lower::endsWith)
        && !isCompanion(name, siblings);
  }

  private static boolean isCompanion(String name, Set<String> siblings) {
    for (String companion : COMPANIONS) {
      if (name.endsWith(companion)) {
        String page = name.substring(0, name.length() - companion.length());
        return PAGES.stream().anyMatch(ending -> siblings.contains(page + ending));
      }
    }
    return false;
  }

  private static String name(Path member) {
    return member.getFileName().toString();
  }
}

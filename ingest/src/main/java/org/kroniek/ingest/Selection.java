package org.kroniek.ingest;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;

/** Which members of a folder are wanted, by their path below it. */
interface Selection {

  /** Whether the file is wanted. */
  boolean wants(Path file);

  /** Whether wanted files may be in the folder. */
  boolean leadsThrough(Path folder);

  /** Everything. */
  static Selection all() {
    return new Selection() {
      @Override
      public boolean wants(Path file) {
        return true;
      }

      @Override
      public boolean leadsThrough(Path folder) {
        return true;
      }
    };
  }

  /**
   * What a shell would make of {@code glob}: the files that match and all that is in the folders
   * that match.
   *
   * @throws java.util.regex.PatternSyntaxException where it is no pattern
   */
  static Selection glob(String glob) {
    List<PathMatcher> steps = new ArrayList<>();
    for (String step : glob.split("/", -1)) {
      steps.add(FileSystems.getDefault().getPathMatcher("glob:" + step));
    }
    return new Selection() {
      @Override
      public boolean wants(Path file) {
        return file.getNameCount() >= steps.size() && leadsThrough(file);
      }

      @Override
      public boolean leadsThrough(Path folder) {
        int names = Math.min(folder.getNameCount(), steps.size());
        for (int i = 0; i < names; i++) {
          if (!steps.get(i).matches(folder.getName(i))) {
            return false;
          }
        }
        return true;
      }
    };
  }
}

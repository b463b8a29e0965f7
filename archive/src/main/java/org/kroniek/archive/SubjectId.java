package org.kroniek.archive;

import java.util.Optional;
import java.util.regex.Pattern;
import org.kroniek.model.ContentId;

/** The ids of subjects. */
final class SubjectId {

  private static final Pattern FORM = Pattern.compile("Q\\d{1,12}|n-[0-9a-z]{16}");

  private SubjectId() {}

  /** Of who has this item, or else this name. */
  static String of(Optional<String> wikidata, String name) {
    return wikidata
        .filter(item -> FORM.matcher(item).matches())
        .orElseGet(() -> "n-" + ContentId.digest(Names.fold(name)));
  }

  /** Whether a text is an id of a subject, be it on record or not. */
  static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }
}

package org.kroniek.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kroniek.model.Finding;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;
import org.kroniek.model.catalogue.Correction;

/**
 * The form in which people say that a finding is right or wrong.
 *
 * @param action where it is sent
 * @param token by which it is known to be one of our pages
 * @param hasSource whether it has a source that can be another
 * @param spans the words that it is now
 */
record Correcting(String action, String token, boolean hasSource, List<Span> spans) {

  Correcting {
    spans = List.copyOf(spans);
  }

  /** The form for a finding, where corrections are taken. */
  static Optional<Correcting> of(Finding finding, Editing editing) {
    return editing.allowed()
        ? Optional.of(
            new Correcting(
                "/edit/" + finding.id(),
                editing.token(),
                finding instanceof Statement,
                finding instanceof Statement statement
                    ? statement.content()
                    : List.of(finding.span())))
        : Optional.empty();
  }

  /** What somebody found, in words. */
  static String told(Correction made, Words words) {
    String verdict = words.of("verdict." + made.verdict().name().toLowerCase(Locale.ROOT));
    String source =
        made.source().map(name -> "; " + words.of("correct.source") + " " + name).orElse("");
    String note = made.note().map(text -> "; " + text).orElse("");
    return words.of("correct.told", verdict, made.author(), words.day(made.madeAt()))
        + source
        + note;
  }
}

package org.kroniek.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kroniek.model.Span;
import org.kroniek.model.UsageException;
import org.kroniek.model.catalogue.Correction;
import org.kroniek.model.catalogue.Correction.Verdict;
import org.kroniek.web.query.CorrectionText;

/** Takes corrections from the forms of our pages, where the server was started for that. */
final class EditRoutes {

  private final Room room;
  private final Lookup lookup;

  EditRoutes(Room room) {
    this.room = room;
    this.lookup = new Lookup(room.archive());
  }

  void register(RoutesConfig routes) {
    if (room.editing().allowed()) {
      routes.post("/edit/{id}", this::correct);
    }
  }

  private void correct(Context context) {
    if (!MessageDigest.isEqual(
        bytes(given(context, "token").orElse("")), bytes(room.editing().token()))) {
      throw new ForbiddenResponse("The form is of another time; load the page again and send it.");
    }
    Lookup.Found found = lookup.finding(context.pathParam("id"));
    String id = found.finding().id();
    String verdict = given(context, "verdict").orElse("");
    if (verdict.equals("withdraw")) {
      room.archive().corrections().withdraw(id, author(context));
    } else {
      room.archive()
          .corrections()
          .correct(correction(context, found.stored().reading().article().id(), id, verdict));
    }
    context.redirect(FindingView.href(id), HttpStatus.SEE_OTHER);
  }

  private static Correction correction(
      Context context, String article, String finding, String verdict) {
    boolean mended = verdict.equals("mended");
    try {
      return new Correction(
          finding,
          article,
          Verdict.valueOf(verdict.toUpperCase(Locale.ROOT)),
          mended ? given(context, "source") : Optional.empty(),
          mended ? spans(context) : List.of(),
          given(context, "note"),
          author(context),
          Instant.EPOCH);
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "This cannot be kept: a finding is right, wrong, or mended by another source or other"
              + " words, in the order of the text.");
    }
  }

  private static List<Span> spans(Context context) {
    List<String> starts = context.formParams("start");
    List<String> ends = context.formParams("end");
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < Math.min(starts.size(), ends.size()); i++) {
      if (!starts.get(i).isBlank() && !ends.get(i).isBlank()) {
        spans.add(new Span(number(starts.get(i)), number(ends.get(i))));
      }
    }
    return CorrectionText.words(spans);
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw new UsageException("A span begins and ends at a number of a character.");
    }
  }

  private static String author(Context context) {
    return given(context, "author")
        .orElseThrow(() -> new UsageException("Who finds so? Write a name."));
  }

  private static Optional<String> given(Context context, String name) {
    return CorrectionText.of(name, Optional.ofNullable(context.formParam(name)).orElse(""));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

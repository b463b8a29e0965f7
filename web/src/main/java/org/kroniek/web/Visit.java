package org.kroniek.web;

import io.javalin.http.Context;
import java.util.Optional;
import org.kroniek.model.catalogue.Catalogue;
import org.kroniek.model.catalogue.CataloguedArchive;

/**
 * One request for a page: the room, and the words in which the visitor reads.
 *
 * @param room what all requests share
 * @param words of the visitor's language
 */
record Visit(Room room, Words words) {

  static Visit of(Room room, Context context) {
    return new Visit(
        room, room.tongues().preferred(Optional.ofNullable(context.header("Accept-Language"))));
  }

  CataloguedArchive archive() {
    return room.archive();
  }

  Catalogue catalogue() {
    return room.catalogue();
  }

  Hues hues() {
    return room.hues();
  }

  /** The colour of a source. */
  int hue(String source) {
    return hues().of(Optional.of(source));
  }

  /** What stands around a page. */
  Frame frame(String title, String asked, Frame.Part part) {
    return room.pages().frame(title, asked, part, words);
  }
}

package org.kroniek.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** The page to try the REST interface with. */
final class TryRoutes {

  private static final String PATH = "/api";

  private final Room room;

  TryRoutes(Room room) {
    this.room = room;
  }

  void register(RoutesConfig routes) {
    routes.get(PATH, this::show);
  }

  private void show(Context context) {
    Visit visit = Visit.of(room, context);
    context.header("Vary", "Accept-Language, Accept-Encoding");
    context
        .contentType(Pages.HTML)
        .result(
            room.pages()
                .html(
                    "try",
                    new TryView(visit.frame("REST", "", Frame.Part.NONE), room.rest().trials())));
  }
}

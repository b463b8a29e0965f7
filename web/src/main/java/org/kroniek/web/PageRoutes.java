package org.kroniek.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.kroniek.model.Archive;
import org.kroniek.model.UsageException;
import org.kroniek.model.catalogue.Suggestion;
import org.kroniek.pipeline.Moves;

/** The pages: which address shows what. */
final class PageRoutes {

  private static final int NAMES = 12;
  private static final Duration MOVES_KEPT = Duration.ofMinutes(2);
  private static final int LONGEST_NAME = 300;
  private static final int BAD_REQUEST = 400;

  private final Room room;
  private final Lookup lookup;
  private final Memory<List<Moves.Move>> moves;

  PageRoutes(Room room) {
    this.room = room;
    this.lookup = new Lookup(room.archive());
    this.moves =
        new Memory<>(
            room.clock(), MOVES_KEPT, () -> new Moves(room.archive()).newest(MovesPage.MOST));
  }

  void register(RoutesConfig routes) {
    routes.get("/", context -> show(context, "home", new HomePage(visit(context)).view()));
    routes.get(
        WatchPage.PATH, context -> show(context, "watch", new WatchPage(visit(context)).view()));
    routes.get(FindPage.PATH, this::find);
    routes.get("/names", this::names);
    routes.get(ArticleView.href("{id}"), this::article);
    routes.get(FindingView.href("{id}"), this::finding);
    routes.get(FindingView.againHref("{id}"), this::again);
    routes.get(Who.PATH, this::called);
    routes.get(Who.PATH + "/{id}", this::entity);
    routes.get(
        RepliesView.href("{id}"),
        context ->
            show(context, "replies", new RepliesPage(visit(context)).of(context.pathParam("id"))));
    routes.get(
        MovesView.PATH,
        context -> show(context, "moves", new MovesPage(visit(context)).of(moves.get())));
    list(routes, PositionsPage.PATH, "positions", (v, asked) -> new PositionsPage(v).answer(asked));
    list(routes, BetweenPage.PATH, "between", (v, asked) -> new BetweenPage(v).answer(asked));
    list(routes, MapPage.PATH, "map", (v, asked) -> new MapPage(v).answer(asked));
    list(routes, NormsPage.PATH, "norms", (v, asked) -> new NormsPage(v).answer(asked));
    list(routes, StoriesPage.PATH, "stories", (v, asked) -> new StoriesPage(v).answer(asked));
    list(routes, CopiesPage.PATH, "copies", (v, asked) -> new CopiesPage(v).answer(asked));
    list(routes, WhoSaysPage.PATH, "whosays", (v, asked) -> new WhoSaysPage(v).answer(asked));
    routes.get(StoryPage.href("{id}", Optional.empty()), this::story);
    list(routes, WhatIfPage.PATH, "whatif", (v, asked) -> new WhatIfPage(v).answer(asked));
  }

  private Visit visit(Context context) {
    return Visit.of(room, context);
  }

  private void list(
      RoutesConfig routes, String path, String template, BiFunction<Visit, Asked, Object> page) {
    routes.get(
        path,
        context -> {
          Asked asked = Asked.of(path, context.queryParamMap());
          if (!isTidied(context, asked)) {
            show(context, template, page.apply(visit(context), asked));
          }
        });
  }

  private void find(Context context) {
    Asked asked = Asked.of(FindPage.PATH, context.queryParamMap());
    if (isTidied(context, asked)) {
      return;
    }
    FindPage page = new FindPage(visit(context));
    FindView view;
    try {
      view = page.answer(asked);
    } catch (UsageException e) {
      context.status(BAD_REQUEST);
      view = page.refusal(asked, Optional.ofNullable(e.getMessage()).orElse(""));
    }
    show(context, "find", view);
  }

  /**
   * A form sends its empty fields too; the address of the page leaves them out. Whether the browser
   * was sent there.
   */
  private static boolean isTidied(Context context, Asked asked) {
    if (context.header("HX-Request") != null) {
      context.header("HX-Push-Url", asked.href());
      return false;
    }
    boolean untidy = context.queryParamMap().values().stream().anyMatch(PageRoutes::isBlank);
    if (untidy) {
      context.redirect(asked.href());
    }
    return untidy;
  }

  private static boolean isBlank(List<String> values) {
    return values.stream().allMatch(String::isBlank);
  }

  /** Names that begin with what was typed so far, as the options of a list. */
  private void names(Context context) {
    Visit visit = visit(context);
    List<Suggestion> found =
        context.queryParamMap().values().stream()
            .flatMap(List::stream)
            .filter(typed -> typed.length() <= LONGEST_NAME)
            .findFirst()
            .map(typed -> room.catalogue().suggest(typed, NAMES))
            .orElse(List.of());
    show(context, "names", new NamesView(found, visit.words()));
  }

  /** Leads from a name to the page of who has it. */
  private void called(Context context) {
    String name = Optional.ofNullable(context.queryParam("name")).orElse("").strip();
    Optional<Suggestion> meant =
        name.isEmpty() || name.length() > LONGEST_NAME
            ? Optional.empty()
            : room.catalogue().suggest(name, 1).stream().findFirst();
    context.redirect(
        meant
            .map(suggestion -> Who.of(suggestion.subject()).href())
            .orElseGet(
                () ->
                    Asked.of(FindPage.PATH)
                        .with(Field.Q, name.substring(0, Math.min(name.length(), LONGEST_NAME)))
                        .href()));
  }

  private void entity(Context context) {
    LocalDate today = LocalDate.now(room.clock());
    show(context, "entity", new EntityPage(visit(context)).of(context.pathParam("id"), today));
  }

  private void story(Context context) {
    Asked asked = Asked.of(StoriesPage.PATH, context.queryParamMap());
    show(context, "story", new StoryPage(visit(context), asked.asOf()).of(context.pathParam("id")));
  }

  private void article(Context context) {
    String id = context.pathParam("id");
    Archive.Stored stored = lookup.article(id);
    String whole = stored.reading().article().id();
    if (whole.equals(id)) {
      show(context, "article", ArticleView.of(stored, visit(context)));
    } else {
      context.redirect(ArticleView.href(whole));
    }
  }

  private void finding(Context context) {
    String id = context.pathParam("id");
    Lookup.Found found = lookup.finding(id);
    if (found.finding().id().equals(id)) {
      show(context, "finding", FindingView.of(found, Optional.empty(), visit(context)));
    } else {
      context.redirect(FindingView.href(found.finding().id()));
    }
  }

  /** Reads the article of a finding again: a line for the finding's page, or that page with it. */
  private void again(Context context) {
    Visit visit = visit(context);
    Lookup.Found found = lookup.finding(context.pathParam("id"));
    String again =
        room.explanations().again(found.stored().reading(), found.finding(), visit.words());
    if (context.header("HX-Request") == null) {
      show(context, "finding", FindingView.of(found, Optional.of(again), visit));
    } else {
      show(context, "again", new AgainView(again));
    }
  }

  private void show(Context context, String template, Object view) {
    context.header("Vary", "Accept-Language, Accept-Encoding, HX-Request");
    context.contentType(Pages.HTML).result(room.pages().html(template, view));
  }
}

package org.kroniek.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.kroniek.model.Archive;
import org.kroniek.model.UsageException;

/** The pages: which address shows what. */
final class PageRoutes {

  private static final int NEWEST = 60;
  private static final int REPORTS = 8;
  private static final int OF_ONE_REPORT = 3;
  private static final int NAMES = 12;
  private static final int BAD_REQUEST = 400;

  private final Room room;
  private final Lookup lookup;

  PageRoutes(Room room) {
    this.room = room;
    this.lookup = new Lookup(room.archive());
  }

  void register(RoutesConfig routes) {
    routes.get("/", this::home);
    routes.get(SearchRequest.PATH, this::search);
    routes.get(ArticleView.href("{id}"), this::article);
    routes.get(FindingView.href("{id}"), this::finding);
  }

  private void home(Context context) {
    Visit visit = Visit.of(room, context);
    Words words = visit.words();
    Archive archive = room.archive();
    List<PassageView.Group> newest =
        PassageView.Group.of(archive.find(Archive.Query.all(NEWEST)).hits(), visit, new Highlight())
            .stream()
            .limit(REPORTS)
            .map(group -> group.first(OF_ONE_REPORT))
            .toList();
    show(
        context,
        "home",
        new HomeView(
            visit.frame("", "", Frame.Part.HOME),
            archive.counts(),
            archive.since().map(words::day),
            newest,
            archive.sources(NAMES).stream()
                .map(
                    tally ->
                        new HomeView.Named(
                            tally.name(),
                            words.count(tally.statements()),
                            room.hues().of(Optional.of(tally.name())),
                            SearchRequest.hrefOfSource(tally.name())))
                .toList(),
            archive.outlets(NAMES).stream()
                .map(
                    tally ->
                        new HomeView.Named(
                            tally.name(),
                            words.count(tally.statements()),
                            0,
                            SearchRequest.empty()
                                .with(SearchRequest.Filter.OUTLET, tally.name())
                                .href()))
                .toList()));
  }

  private void search(Context context) {
    SearchRequest request = SearchRequest.of(context.queryParamMap());
    if (isOfTheScript(context)) {
      context.header("HX-Push-Url", request.href());
    } else if (context.queryParamMap().values().stream().anyMatch(PageRoutes::isBlank)) {
      context.redirect(request.href());
      return;
    }
    SearchPage search = new SearchPage(Visit.of(room, context));
    SearchView view;
    try {
      view = search.answer(request);
    } catch (UsageException e) {
      context.status(BAD_REQUEST);
      view = search.refusal(request, Optional.ofNullable(e.getMessage()).orElse(""));
    }
    show(context, "search", view);
  }

  /** A form sends its empty fields too; the address of the page leaves them out. */
  private static boolean isBlank(List<String> values) {
    return values.stream().allMatch(String::isBlank);
  }

  private static boolean isOfTheScript(Context context) {
    return context.header("HX-Request") != null;
  }

  private void article(Context context) {
    String id = context.pathParam("id");
    Archive.Stored stored = lookup.article(id);
    String whole = stored.reading().article().id();
    if (whole.equals(id)) {
      show(context, "article", ArticleView.of(stored, Visit.of(room, context)));
    } else {
      context.redirect(ArticleView.href(whole));
    }
  }

  private void finding(Context context) {
    String id = context.pathParam("id");
    Lookup.Found found = lookup.finding(id);
    if (found.finding().id().equals(id)) {
      show(context, "finding", FindingView.of(found, Visit.of(room, context)));
    } else {
      context.redirect(FindingView.href(found.finding().id()));
    }
  }

  private void show(Context context, String template, Object view) {
    context.header("Vary", "Accept-Language, Accept-Encoding, HX-Request");
    context.contentType(Pages.HTML).result(room.pages().html(template, view));
  }
}

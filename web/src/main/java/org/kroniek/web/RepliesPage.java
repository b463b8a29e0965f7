package org.kroniek.web;

import java.util.List;
import java.util.Optional;
import org.kroniek.model.catalogue.Subject;
import org.kroniek.pipeline.Replies;
import org.kroniek.pipeline.Saying;

/** Who contradicts somebody and who says the same. */
final class RepliesPage {

  private static final int MOST = 6;

  private final Visit visit;

  RepliesPage(Visit visit) {
    this.visit = visit;
  }

  /**
   * The page.
   *
   * @param id of a subject
   * @throws Missing if nobody on record has the id
   */
  RepliesView of(String id) {
    Subject subject =
        (id.length() > 64 ? Optional.<Subject>empty() : visit.catalogue().subject(id))
            .orElseThrow(() -> new Missing(visit.words().of("entity.missing", id), List.of()));
    List<Replies.Reply> replies = new Replies(visit.archive()).to(id);
    return new RepliesView(
        visit
            .frame(visit.words().of("replies", subject.name()), "", Frame.Part.NONE)
            .with(List.of("chart.css"), List.of()),
        Who.of(subject),
        some(replies, true),
        some(replies, false));
  }

  private List<RepliesView.Reply> some(List<Replies.Reply> replies, boolean contradicting) {
    return replies.stream()
        .filter(reply -> reply.contradicts() == contradicting)
        .limit(MOST)
        .map(reply -> new RepliesView.Reply(saying(reply.by()), saying(reply.said())))
        .toList();
  }

  private RepliesView.Saying saying(Saying said) {
    String name = said.source();
    return new RepliesView.Saying(
        Who.called(name),
        visit.hue(name),
        visit.words().verb(said.statement()),
        said.text(),
        ArticleView.href(said.article().id()) + "#" + said.statement().id(),
        said.article());
  }
}

package org.kroniek.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kroniek.model.Statement;
import org.kroniek.model.catalogue.Catalogue;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.model.catalogue.Facets;
import org.kroniek.model.catalogue.Filter;
import org.kroniek.model.catalogue.Listed;
import org.kroniek.model.catalogue.PageRequest;
import org.kroniek.story.said.Agreement;
import org.kroniek.story.said.Relation;
import org.kroniek.story.said.Said;
import org.kroniek.story.said.SaidReader;

/**
 * Who contradicts a source, and who says the same: the newest statements of the source against
 * those of others on what it speaks of most. It looks at so many reports and no more, so that an
 * answer does not take longer where the archive is larger. Safe for use by many threads.
 */
public final class Replies {

  private static final int NEWEST = 40;
  private static final int TOPICS = 5;
  private static final int ON_A_TOPIC = 30;
  private static final int MOST_REPORTS = 40;
  private static final int OF_ONE_SOURCE = 2;

  private final CataloguedArchive archive;
  private final Agreement agreement = new Agreement();

  /** Over this archive. */
  public Replies(CataloguedArchive archive) {
    this.archive = archive;
  }

  /**
   * What somebody else says of the same matter.
   *
   * @param contradicts whether it contradicts; else it says the same
   * @param said what the source says
   * @param by what the other one says
   */
  public record Reply(boolean contradicts, Saying said, Saying by) {}

  /**
   * The replies to a source, what contradicts first, then the newest.
   *
   * @param source the id of a subject
   * @throws org.kroniek.model.ArchiveException if the store fails
   */
  public List<Reply> to(String source) {
    Catalogue catalogue = archive.catalogue();
    Filter of = Filter.builder().source(source).build();
    List<Listed<Statement>> own = catalogue.statements(of, PageRequest.first(NEWEST)).items();
    Set<String> ids = own.stream().map(Replies::key).collect(Collectors.toSet());
    Set<String> reports = new LinkedHashSet<>();
    own.forEach(listed -> reports.add(listed.article().id()));
    catalogue.facets(Catalogue.Kind.STATEMENT, of).of(Facets.Field.ABOUT).stream()
        .limit(TOPICS)
        .flatMap(
            topic ->
                catalogue
                    .statements(
                        Filter.builder().about(topic.value()).build(),
                        PageRequest.first(ON_A_TOPIC))
                    .items()
                    .stream())
        .forEach(listed -> reports.add(listed.article().id()));
    List<Said> said = new ArrayList<>();
    List<Said> others = new ArrayList<>();
    reports.stream()
        .limit(MOST_REPORTS)
        .flatMap(id -> archive.show(id).stream())
        .flatMap(stored -> new SaidReader().read(stored.reading()).stream())
        .forEach(one -> (ids.contains(key(one)) ? said : others).add(one));
    return replies(said, others);
  }

  private static String key(Listed<Statement> listed) {
    return listed.article().id() + " " + listed.finding().id();
  }

  private static String key(Said said) {
    return said.article().id() + " " + said.id();
  }

  /** A reply and the key of who gives it. */
  private record Found(String source, Reply reply) {}

  private static Reply reply(Relation.Kind kind, Said one, Said other) {
    return new Reply(kind == Relation.Kind.CONTRADICTING, Saying.of(one), Saying.of(other));
  }

  private List<Reply> replies(List<Said> said, List<Said> others) {
    Set<String> own = said.stream().map(one -> one.source().key()).collect(Collectors.toSet());
    List<Found> replies = new ArrayList<>();
    for (Said other : others) {
      if (!own.contains(other.source().key())) {
        for (Said one : said) {
          Relation.Kind kind = agreement.between(one, other).kind();
          if (kind == Relation.Kind.CONTRADICTING || kind == Relation.Kind.SAME) {
            replies.add(new Found(other.source().key(), reply(kind, one, other)));
            break;
          }
        }
      }
    }
    replies.sort(
        Comparator.comparing((Found found) -> !found.reply().contradicts())
            .thenComparing(
                found -> found.reply().by().day().map(day -> day.latest().toEpochDay()).orElse(0L),
                Comparator.reverseOrder()));
    return few(replies);
  }

  /** Nobody is told more than a few times of each kind, nor the same words twice. */
  private static List<Reply> few(List<Found> replies) {
    Map<String, Integer> told = new HashMap<>();
    Set<String> words = new LinkedHashSet<>();
    return replies.stream()
        .filter(found -> words.add(found.source() + found.reply().by().text()))
        .filter(
            found ->
                told.merge(found.source() + found.reply().contradicts(), 1, Integer::sum)
                    <= OF_ONE_SOURCE)
        .map(Found::reply)
        .toList();
  }
}

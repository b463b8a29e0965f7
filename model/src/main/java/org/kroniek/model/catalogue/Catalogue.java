package org.kroniek.model.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.model.Event;
import org.kroniek.model.Quantity;
import org.kroniek.model.Statement;
import org.kroniek.model.catalogue.Listed.Dealing;
import org.kroniek.model.catalogue.Listed.Position;
import org.kroniek.model.catalogue.Listed.Warning;

/**
 * Answers questions over all current readings. Each answer is of one moment of the archive; counts
 * and networks may be some seconds old while articles are added. Safe for use by many threads.
 *
 * <p>Where nothing else is said, methods throw {@link org.kroniek.model.UsageException} for a
 * cursor that was not given for this filter and order, {@link TooSlowException} where the answer
 * takes longer than the limit, and {@link org.kroniek.model.ArchiveException} where the store
 * fails.
 */
public interface Catalogue {

  /** The articles that the filter leaves. */
  Page<ListedArticle> articles(Filter filter, PageRequest page);

  /** The ids of the articles that the filter leaves, of the newest 50,000. */
  Set<String> articleIds(Filter filter);

  /** The statements that the filter leaves. */
  Page<Listed<Statement>> statements(Filter filter, PageRequest page);

  /** The events that the filter leaves. */
  Page<Listed<Event>> events(Filter filter, PageRequest page);

  /** The amounts that the filter leaves; oldest first for a norm over time. */
  Page<Listed<Quantity>> quantities(Filter filter, PageRequest page);

  /** The conditionals that the filter leaves, each with those that it hangs together with. */
  Page<Warning> conditionals(Filter filter, PageRequest page);

  /** How many each further filter would leave. */
  Facets facets(Kind kind, Filter filter);

  /** How many the filter leaves. */
  Count count(Kind kind, Filter filter);

  /**
   * Who may be meant by what was typed so far: those with a name of which a word begins with it, in
   * any case and without diacritics, those spoken most of and by first. Nothing for a blank text.
   */
  List<Suggestion> suggest(String typed, int limit);

  /** Who has this id, see {@link Subject#id}; empty where nobody on record has it. */
  Optional<Subject> subject(String id);

  /** What the record knows of who has this id. */
  Optional<SubjectRecord> subjectRecord(String id);

  /**
   * What a source said on a topic, with the amounts in it and what changed from the one before.
   *
   * @param filter with the source and, for the topic, {@link Filter#about}, {@link Filter#words} or
   *     {@link Filter#purpose} (statements that hold an amount for it)
   */
  Page<Position> positions(Filter filter, PageRequest page);

  /**
   * The events between two, in both directions.
   *
   * @param filter with {@link Filter#between}
   */
  Page<Dealing> dealings(Filter filter, PageRequest page);

  /**
   * The network of who does what to whom, the edges with most events first.
   *
   * @param filter narrows the events; {@link Filter#about} leaves the edges of that one
   * @param limit how many edges at most
   */
  List<Edge> edges(Filter filter, int limit);

  /** What is listed. */
  enum Kind {
    /** Articles. */
    ARTICLE,
    /** Who said what. */
    STATEMENT,
    /** What goes on between whom. */
    EVENT,
    /** Norms, pledges, targets and budgets. */
    QUANTITY,
    /** What if. */
    CONDITIONAL
  }
}

package org.kroniek.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kroniek.model.ContentId;
import org.kroniek.model.Entity;
import org.kroniek.model.Evidence;
import org.kroniek.model.Finding;
import org.kroniek.model.Party;
import org.kroniek.model.Reading;
import org.kroniek.model.Source;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;
import org.kroniek.model.catalogue.Correction;
import org.kroniek.model.catalogue.Correction.Verdict;

/**
 * A reading as people corrected it: of its findings those that somebody found right, and statements
 * with the source or the words that somebody gave them. What nobody looked at is left out, so that
 * what remains can serve as gold; what is wrong is left out too.
 */
public final class CorrectedReading {

  /** What stands for a rule where a person found the finding. */
  private static final String BY_HAND = "correction";

  private final Reading reading;
  private final Map<String, Correction> corrections = new HashMap<>();

  private CorrectedReading(Reading reading, List<Correction> corrections) {
    this.reading = reading;
    corrections.forEach(correction -> this.corrections.put(correction.finding(), correction));
  }

  /** The reading with what people found of it. */
  public static Reading of(Reading reading, List<Correction> corrections) {
    CorrectedReading corrected = new CorrectedReading(reading, corrections);
    return new Reading(
        reading.reader(),
        reading.article(),
        reading.entities(),
        corrected.standing(reading.statements(), corrected::mended),
        corrected.standing(reading.events(), event -> event),
        corrected.standing(reading.quantities(), quantity -> quantity),
        corrected.standing(reading.conditionals(), conditional -> conditional),
        reading.times());
  }

  private <F extends Finding> List<F> standing(List<F> findings, Function<F, F> mend) {
    List<F> standing = new ArrayList<>();
    for (F finding : findings) {
      Optional.ofNullable(corrections.get(finding.id()))
          .filter(correction -> correction.verdict() != Verdict.WRONG)
          .ifPresent(correction -> standing.add(mend.apply(finding)));
    }
    return standing;
  }

  private Statement mended(Statement statement) {
    Correction correction = corrections.get(statement.id());
    if (correction == null || correction.verdict() != Verdict.MENDED) {
      return statement;
    }
    List<Span> content =
        correction.content().isEmpty() ? statement.content() : correction.content();
    Optional<Source> source =
        correction
            .source()
            .map(name -> new Source(party(name), Optional.empty(), BY_HAND))
            .or(statement::source);
    return new Statement(
        ContentId.finding('s', reading.article().id(), content),
        statement.mode(),
        statement.act(),
        source,
        statement.cue(),
        content,
        statement.addressee(),
        statement.medium(),
        statement.occasion(),
        statement.said(),
        statement.about(),
        statement.parent(),
        statement.negated(),
        new Evidence(BY_HAND, List.of(), 1));
  }

  /** The entity of the article with this name or item, or else the name alone. */
  private Party party(String name) {
    return reading.entities().stream()
        .filter(entity -> entity.name().equalsIgnoreCase(name) || is(entity, name))
        .findFirst()
        .map(entity -> new Party(Optional.of(entity.id()), entity.name()))
        .orElseGet(() -> new Party(Optional.empty(), name));
  }

  private static boolean is(Entity entity, String item) {
    return entity.wikidata().filter(item::equals).isPresent();
  }
}

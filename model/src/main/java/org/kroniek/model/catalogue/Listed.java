package org.kroniek.model.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kroniek.model.Archive.Heading;
import org.kroniek.model.Conditional;
import org.kroniek.model.Event;
import org.kroniek.model.Finding;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Party;
import org.kroniek.model.Quantity;
import org.kroniek.model.Statement;

/**
 * A finding as a list shows it: with its words, the article it stands in, and whom its parties mean
 * across articles.
 *
 * @param finding the finding
 * @param words the words that it is: of a statement its content, one string a span; of an event or
 *     a quantity one string; of a conditional the condition and the consequence
 * @param article what a list shows of its article
 * @param day when it was said or happened, or else the article published; no more than is known
 * @param claim whose word it stands on, where it stands in a statement; a statement's own
 * @param subjects whom the parties mean and what the content speaks of: by the entity's id in the
 *     article ({@link Party#entity}, {@link Statement#about}), and by the party's name where it has
 *     none
 * @param text the whole text of the article, in which the finding's spans count
 */
public record Listed<F extends Finding>(
    F finding,
    List<String> words,
    Heading article,
    Optional<PartialDate> day,
    Optional<Claim> claim,
    Map<String, Subject> subjects,
    String text) {

  /** Copies the collections. */
  public Listed {
    words = List.copyOf(words);
    subjects = Map.copyOf(subjects);
  }

  /** Whom a party of the finding means. */
  public Optional<Subject> subject(Party party) {
    return Optional.ofNullable(subjects.get(party.entity().orElse(party.name())));
  }

  /** Whom or what an entity of the finding means, by its id in the article. */
  public Optional<Subject> subject(String entity) {
    return Optional.ofNullable(subjects.get(entity));
  }

  /**
   * Whose word something stands on.
   *
   * @param statement the id of the statement
   * @param source who says it; empty where nobody was found
   * @param act what the source does
   * @param negated whether the text says that the source did not say so
   */
  public record Claim(
      String statement, Optional<Subject> source, Statement.Act act, boolean negated) {}

  /**
   * A statement among those of one source on one topic.
   *
   * @param statement the statement
   * @param amounts the norms, pledges, targets and budgets in it
   * @param changes what differs from the position before it on the same page; none for the first
   */
  public record Position(
      Listed<Statement> statement, List<Listed<Quantity>> amounts, List<Change> changes) {

    /** Copies the lists. */
    public Position {
      amounts = List.copyOf(amounts);
      changes = List.copyOf(changes);
    }
  }

  /** What differs between two positions. */
  public enum Change {
    /** The source does something else with its words: warned before, promises now. */
    ACT,
    /** It is said now not to have been said, or the other way round. */
    NEGATION,
    /** An amount of a unit that both have. */
    NUMBER,
    /** What is held of an amount. */
    STANCE
  }

  /**
   * A conditional with what it hangs together with in its article.
   *
   * @param conditional the conditional
   * @param follows the ids of the conditionals in the same article whose consequence is this one's
   *     condition
   * @param leads the ids of those whose condition is this one's consequence
   */
  public record Warning(Listed<Conditional> conditional, List<String> follows, List<String> leads) {

    /** Copies the lists. */
    public Warning {
      follows = List.copyOf(follows);
      leads = List.copyOf(leads);
    }
  }

  /**
   * An event among those between two parties.
   *
   * @param event the event
   * @param forward true where the one asked for first acts on the other
   */
  public record Dealing(Listed<Event> event, boolean forward) {}
}

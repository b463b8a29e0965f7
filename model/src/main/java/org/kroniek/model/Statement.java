package org.kroniek.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * An attribution relation: the text says that a source says, thinks, wants or fears some content
 * (Pareti 2012).
 *
 * @param id made from article and content
 * @param mode between quotation marks, without, or both
 * @param act what the source does with the words
 * @param source who; empty where nobody is found
 * @param cue the word that says so; empty where none does
 * @param content the words attributed, without the marks at their ends, cue and source; at least
 *     one span, in order
 * @param addressee to whom
 * @param medium the outlet that the source spoke to, where it is not the article's own
 * @param occasion at what occasion
 * @param said when
 * @param about ids of the entities that the content speaks of
 * @param parent the id of the statement inside which this one stands
 * @param negated whether the text says that the source did not say so
 * @param evidence why it stands
 */
public record Statement(
    String id,
    Mode mode,
    Act act,
    Optional<Source> source,
    Optional<Span> cue,
    List<Span> content,
    Optional<Party> addressee,
    Optional<Party> medium,
    Optional<Occasion> occasion,
    Optional<TimeExpression> said,
    List<String> about,
    Optional<String> parent,
    boolean negated,
    Evidence evidence)
    implements Finding {

  /** Copies the lists and checks that there is content, in order. */
  public Statement {
    content = List.copyOf(content);
    about = List.copyOf(about);
    if (content.isEmpty()) {
      throw new IllegalArgumentException("statement " + id + " without content");
    }
    for (int i = 1; i < content.size(); i++) {
      if (content.get(i).start() < content.get(i - 1).end()) {
        throw new IllegalArgumentException("content of " + id + " is out of order: " + content);
      }
    }
  }

  /** From the first word of the content to the last. */
  @Override
  public Span span() {
    return content.get(0).cover(content.get(content.size() - 1));
  }

  @Override
  public <T> T match(
      Function<Statement, T> statement,
      Function<Event, T> event,
      Function<Quantity, T> quantity,
      Function<Conditional, T> conditional) {
    return statement.apply(this);
  }

  /** Whether the words stand between quotation marks. */
  public enum Mode {
    /** Between quotation marks. */
    DIRECT,
    /** Reported without them. */
    INDIRECT,
    /** Both. */
    MIXED;

    /** The mode in small letters, as the contract writes it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a source does with its words. */
  public enum Act {
    /** Holds that it is so. */
    ASSERT,
    /** Warns of it. */
    WARN,
    /** Asks for it to be done. */
    REQUEST,
    /** Demands it. */
    DEMAND,
    /** Promises it. */
    PROMISE,
    /** Denies it. */
    DENY,
    /** Will not say. */
    DECLINE,
    /** Expects it. */
    EXPECT,
    /** Fears it. */
    FEAR,
    /** Means to do it. */
    INTEND,
    /** Accuses somebody of it. */
    ACCUSE,
    /** Praises it. */
    PRAISE,
    /** Asks whether it is so. */
    ASK;

    /** The act in small letters, as the contract writes it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}

package org.kroniek.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What goes on between parties, in the terms of PLOVER.
 *
 * @param id made from article and spans
 * @param type one of the sixteen
 * @param predicate the lemma of the word that tells it
 * @param actor who does it
 * @param recipient to or with whom
 * @param object what is given, asked, agreed
 * @param place where
 * @param time when
 * @param modality whether it is said to be so
 * @param statement the id of the statement that claims it; empty where the article itself does
 * @param span the words that the event is
 * @param trigger the word that tells it
 * @param evidence why it stands
 */
public record Event(
    String id,
    Type type,
    String predicate,
    List<Party> actor,
    List<Party> recipient,
    Optional<String> object,
    Optional<Party> place,
    Optional<PartialDate> time,
    Modality modality,
    Optional<String> statement,
    Span span,
    Span trigger,
    Evidence evidence)
    implements Finding {

  /** Copies the lists. */
  public Event {
    actor = List.copyOf(actor);
    recipient = List.copyOf(recipient);
  }

  @Override
  public <T> T match(
      Function<Statement, T> statement,
      Function<Event, T> event,
      Function<Quantity, T> quantity,
      Function<Conditional, T> conditional) {
    return event.apply(this);
  }

  /** The sixteen types of PLOVER, each in one of four quadrants. */
  public enum Type {
    /** Agree to do something. */
    AGREE("verbal cooperation"),
    /** Meet, talk, visit. */
    CONSULT("verbal cooperation"),
    /** Back by words or by diplomatic acts. */
    SUPPORT("verbal cooperation"),
    /** Give way. */
    CONCEDE("verbal cooperation"),
    /** Do something together. */
    COOPERATE("material cooperation"),
    /** Give help, goods or money. */
    AID("material cooperation"),
    /** Withdraw, release. */
    RETREAT("material cooperation"),
    /** Ask, propose, call for. */
    REQUEST("verbal conflict"),
    /** Blame, charge, condemn. */
    ACCUSE("verbal conflict"),
    /** Refuse. */
    REJECT("verbal conflict"),
    /** Threaten. */
    THREATEN("verbal conflict"),
    /** Demonstrate. */
    PROTEST("material conflict"),
    /** Break off, punish. */
    SANCTION("material conflict"),
    /** Put forces in readiness. */
    MOBILIZE("material conflict"),
    /** Force without killing. */
    COERCE("material conflict"),
    /** Use deadly force. */
    ASSAULT("material conflict");

    private final String quad;

    Type(String quad) {
      this.quad = quad;
    }

    /** The quadrant, {@code material cooperation} and so on. */
    public String quad() {
      return quad;
    }
  }

  /** Whether the event is said to be so. */
  public enum Modality {
    /** It is. */
    ASSERTED,
    /** It is not. */
    NEGATED,
    /** It may be. */
    POSSIBLE,
    /** It would be, if. */
    HYPOTHETICAL,
    /** Somebody means it to be. */
    INTENDED,
    /** Somebody asks for it. */
    REQUESTED;

    /** The modality in small letters, as the contract writes it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}

package org.kroniek.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What goes on between parties, in the terms of PLOVER.
 *
 * @param id made from article and spans
 * @param type one of the sixteen
 * @param mode how it is done, one of the type's modes; empty where the text does not tell
 * @param contexts what it is about, in the order of the codebook's table
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
    Optional<String> mode,
    Set<Context> contexts,
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

  /** Copies the lists; the mode must be one of the type's. */
  public Event {
    contexts =
        contexts.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(contexts));
    if (!mode.map(type.modes()::contains).orElse(true)) {
      throw new IllegalArgumentException(type + " has no mode " + mode.orElseThrow());
    }
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
    AGREE("verbal cooperation", ""),
    /** Meet, talk, visit. */
    CONSULT("verbal cooperation", "visit third-party multilateral phone"),
    /** Back by words or by diplomatic acts. */
    SUPPORT("verbal cooperation", ""),
    /** Give way. */
    CONCEDE("verbal cooperation", ""),
    /** Do something together. */
    COOPERATE("material cooperation", ""),
    /** Give help, goods or money. */
    AID("material cooperation", ""),
    /** Withdraw, release. */
    RETREAT("material cooperation", "withdraw release disarm ceasefire access resign"),
    /** Ask, propose, call for. */
    REQUEST("verbal conflict", "assist change yield meet"),
    /** Blame, charge, condemn. */
    ACCUSE("verbal conflict", "disapprove investigate allege"),
    /** Refuse. */
    REJECT("verbal conflict", "assist change yield meet"),
    /** Threaten. */
    THREATEN("verbal conflict", "restrict arrest relations expel territory violence"),
    /** Demonstrate. */
    PROTEST("material conflict", "demo riot strike hunger boycott obstruct vandalize"),
    /** Break off, punish. */
    SANCTION("material conflict", "convict expel withdraw discontinue"),
    /** Put forces in readiness. */
    MOBILIZE("material conflict", "troops weapons police militia"),
    /** Force without killing. */
    COERCE(
        "material conflict",
        "seize restrict censor curfew martial-law arrest deport "
            + "withhold misinformation cyber"),
    /** Use deadly force. */
    ASSAULT(
        "material conflict",
        "abduct beat torture sexual targeted destroy primitive "
            + "firearms explosives suicide-attack aerial drone heavy-weapons "
            + "crowd-control unconventional");

    private final String quad;
    private final String modes;

    Type(String quad, String modes) {
      this.quad = quad;
      this.modes = modes;
    }

    /** The modes that the codebook tells apart in this type; none in some. */
    public List<String> modes() {
      return modes.isEmpty() ? List.of() : List.of(modes.split(" ", -1));
    }

    /** The quadrant, {@code material cooperation} and so on. */
    public String quad() {
      return quad;
    }
  }

  /** What an event is about, after the general contexts of the codebook. */
  public enum Context {
    /** State armed forces and what they are given. */
    MILITARY,
    /** What secret services gather. */
    INTELLIGENCE,
    /** Those who govern, and their offices. */
    EXECUTIVE,
    /** Parliaments, debates, coalitions. */
    LEGISLATIVE,
    /** Elections and campaigns. */
    ELECTION,
    /** Changes of political bodies and parties. */
    POLITICAL_INSTITUTIONS,
    /** Steps towards democracy. */
    PRO_DEMOCRACY,
    /** Steps away from democracy. */
    PRO_AUTOCRACY,
    /** Trade, money, development. */
    ECONOMIC,
    /** Courts and law. */
    LEGAL,
    /** Payment for harm done. */
    REPARATIONS,
    /** Human rights in general. */
    HUMAN_RIGHTS,
    /** Civil and political freedoms, the press. */
    RIGHTS_FREEDOMS,
    /** Force of the state against people. */
    REPRESSION,
    /** Water, food, housing, energy, land. */
    HUMAN_SECURITY,
    /** Women and men, their rights. */
    GENDER,
    /** Those of other orientation or gender. */
    LGBT,
    /** Religion, ethnicity, language. */
    RELIGION_ETHNICITY,
    /** What is unequally shared out. */
    INEQUALITY,
    /** Diplomacy. */
    DIPLOMATIC,
    /** Disputes over land and borders. */
    TERRITORY,
    /** Keeping a peace, by several states. */
    PEACEKEEPING,
    /** Public health and disease. */
    HEALTH,
    /** Asylum. */
    ASYLUM,
    /** Migrants and refugees. */
    MIGRATION,
    /** Disasters and accidents. */
    DISASTERS,
    /** What is won from the ground, water and woods. */
    NATURAL_RESOURCE,
    /** Pollution, climate. */
    ENVIRONMENT,
    /** New techniques, and who makes them. */
    TECHNOLOGY,
    /** Terror, and what is done against it. */
    TERRORISM,
    /** Chemical, biological, nuclear arms. */
    CBRN,
    /** Attacks by computers. */
    CYBER,
    /** False news and covert influence. */
    MISINFORMATION,
    /** Crime not named below. */
    CRIME,
    /** Misuse of office. */
    CORRUPTION,
    /** Illegal drugs. */
    ILLEGAL_DRUGS,
    /** Smuggling of people and goods. */
    TRAFFICKING;

    /** The context in small letters, as the codebook writes it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
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

package org.kroniek.model.catalogue;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.kroniek.model.Event;
import org.kroniek.model.Language;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Quantity;
import org.kroniek.model.Statement;

/**
 * What a list is narrowed to. An empty part asks nothing; of a set, one is enough; all parts hold
 * together. A part that asks for what a kind of finding has not (the act of an event, the type of a
 * quantity) asks it of the statement that the finding stands in, or of the events in the statement.
 *
 * <p>Where somebody is asked for, an id of a {@link Subject} means that one alone, and anything
 * else everybody with these letters in one of their names, in any case and without diacritics.
 *
 * @param words that the words of the finding or its source's name must hold, all of them, in any
 *     inflection and as part of a compound; a star stands for any ending, quotation marks for the
 *     very words; hostile text stays text. Of articles: that title or text must hold
 * @param source who says it; of an article: who is heard in it
 * @param about whom or what it speaks of; of an event: who takes part; of a quantity: its holder,
 *     or whom its statement speaks of; of an article: who is named in it
 * @param addressee to whom it is said
 * @param acts what the source does
 * @param modes direct, indirect or mixed
 * @param outlet the outlet's name, as a whole, in any case
 * @param language of the article
 * @param types of the event
 * @param modalities of the event
 * @param actor who does it
 * @param recipient to or with whom
 * @param between an event between these two, in whichever direction
 * @param holder who is bound by the amount
 * @param purpose letters in what an amount is for or a percentage of
 * @param unit of the amount, {@code percent}, {@code EUR}
 * @param kinds of the amount
 * @param stances what is held of the amount
 * @param since said, happened or published on this day or later, as far as is known
 * @param until said, happened or published on this day or earlier
 * @param article the id of the article
 */
public record Filter(
    Optional<String> words,
    Optional<String> source,
    Optional<String> about,
    Optional<String> addressee,
    Set<Statement.Act> acts,
    Set<Statement.Mode> modes,
    Optional<String> outlet,
    Optional<Language> language,
    Set<Event.Type> types,
    Set<Event.Modality> modalities,
    Optional<String> actor,
    Optional<String> recipient,
    Optional<Between> between,
    Optional<String> holder,
    Optional<String> purpose,
    Optional<String> unit,
    Set<Quantity.Kind> kinds,
    Set<Quantity.Stance> stances,
    Optional<PartialDate> since,
    Optional<PartialDate> until,
    Optional<String> article) {

  /** Copies the sets and takes blank texts for none. */
  public Filter {
    words = given(words);
    source = given(source);
    about = given(about);
    addressee = given(addressee);
    acts = copy(acts, Statement.Act.class);
    modes = copy(modes, Statement.Mode.class);
    outlet = given(outlet);
    types = copy(types, Event.Type.class);
    modalities = copy(modalities, Event.Modality.class);
    actor = given(actor);
    recipient = given(recipient);
    holder = given(holder);
    purpose = given(purpose);
    unit = given(unit);
    kinds = copy(kinds, Quantity.Kind.class);
    stances = copy(stances, Quantity.Stance.class);
    article = given(article);
  }

  private static Optional<String> given(Optional<String> part) {
    return part.filter(text -> !text.isBlank());
  }

  /** In the order of the constants, so that equal filters print and hash alike. */
  private static <E extends Enum<E>> Set<E> copy(Set<E> set, Class<E> type) {
    EnumSet<E> copy = EnumSet.noneOf(type);
    copy.addAll(set);
    return Collections.unmodifiableSet(copy);
  }

  /** A filter that asks nothing. */
  public static Filter none() {
    return new FilterBuilder().build();
  }

  /** A filter in the making that asks nothing yet. */
  public static FilterBuilder builder() {
    return new FilterBuilder();
  }

  /** A filter in the making that asks what this one does. */
  public FilterBuilder but() {
    return new FilterBuilder(this);
  }

  /** Two parties, each an id or a part of a name. */
  public record Between(String one, String other) {}
}

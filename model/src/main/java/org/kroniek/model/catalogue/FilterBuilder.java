package org.kroniek.model.catalogue;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kroniek.model.Event;
import org.kroniek.model.Language;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Quantity;
import org.kroniek.model.Statement;

/**
 * A {@link Filter} in the making. Each method narrows to one value or set; {@code null} and the
 * empty set ask nothing. Not safe for use by many threads.
 */
public final class FilterBuilder {

  private @Nullable String words;
  private @Nullable String source;
  private @Nullable String about;
  private @Nullable String addressee;
  private Set<Statement.Act> acts = Set.of();
  private Set<Statement.Mode> modes = Set.of();
  private @Nullable String outlet;
  private @Nullable Language language;
  private Set<Event.Type> types = Set.of();
  private Set<Event.Modality> modalities = Set.of();
  private @Nullable String actor;
  private @Nullable String recipient;
  private Filter.@Nullable Between between;
  private @Nullable String holder;
  private @Nullable String purpose;
  private @Nullable String unit;
  private Set<Quantity.Kind> kinds = Set.of();
  private Set<Quantity.Stance> stances = Set.of();
  private @Nullable PartialDate since;
  private @Nullable PartialDate until;
  private @Nullable String article;

  FilterBuilder() {}

  FilterBuilder(Filter from) {
    this.words = from.words().orElse(null);
    this.source = from.source().orElse(null);
    this.about = from.about().orElse(null);
    this.addressee = from.addressee().orElse(null);
    this.acts = from.acts();
    this.modes = from.modes();
    this.outlet = from.outlet().orElse(null);
    this.language = from.language().orElse(null);
    this.types = from.types();
    this.modalities = from.modalities();
    this.actor = from.actor().orElse(null);
    this.recipient = from.recipient().orElse(null);
    this.between = from.between().orElse(null);
    this.holder = from.holder().orElse(null);
    this.purpose = from.purpose().orElse(null);
    this.unit = from.unit().orElse(null);
    this.kinds = from.kinds();
    this.stances = from.stances();
    this.since = from.since().orElse(null);
    this.until = from.until().orElse(null);
    this.article = from.article().orElse(null);
  }

  /** See {@link Filter#words}. */
  public FilterBuilder words(@Nullable String value) {
    this.words = value;
    return this;
  }

  /** See {@link Filter#source}. */
  public FilterBuilder source(@Nullable String value) {
    this.source = value;
    return this;
  }

  /** See {@link Filter#about}. */
  public FilterBuilder about(@Nullable String value) {
    this.about = value;
    return this;
  }

  /** See {@link Filter#addressee}. */
  public FilterBuilder addressee(@Nullable String value) {
    this.addressee = value;
    return this;
  }

  /** See {@link Filter#acts}. */
  public FilterBuilder acts(Set<Statement.Act> value) {
    this.acts = value;
    return this;
  }

  /** See {@link Filter#modes}. */
  public FilterBuilder modes(Set<Statement.Mode> value) {
    this.modes = value;
    return this;
  }

  /** See {@link Filter#outlet}. */
  public FilterBuilder outlet(@Nullable String value) {
    this.outlet = value;
    return this;
  }

  /** See {@link Filter#language}. */
  public FilterBuilder language(@Nullable Language value) {
    this.language = value;
    return this;
  }

  /** See {@link Filter#types}. */
  public FilterBuilder types(Set<Event.Type> value) {
    this.types = value;
    return this;
  }

  /** See {@link Filter#modalities}. */
  public FilterBuilder modalities(Set<Event.Modality> value) {
    this.modalities = value;
    return this;
  }

  /** See {@link Filter#actor}. */
  public FilterBuilder actor(@Nullable String value) {
    this.actor = value;
    return this;
  }

  /** See {@link Filter#recipient}. */
  public FilterBuilder recipient(@Nullable String value) {
    this.recipient = value;
    return this;
  }

  /** See {@link Filter#between}. */
  public FilterBuilder between(Filter.@Nullable Between value) {
    this.between = value;
    return this;
  }

  /** See {@link Filter#holder}. */
  public FilterBuilder holder(@Nullable String value) {
    this.holder = value;
    return this;
  }

  /** See {@link Filter#purpose}. */
  public FilterBuilder purpose(@Nullable String value) {
    this.purpose = value;
    return this;
  }

  /** See {@link Filter#unit}. */
  public FilterBuilder unit(@Nullable String value) {
    this.unit = value;
    return this;
  }

  /** See {@link Filter#kinds}. */
  public FilterBuilder kinds(Set<Quantity.Kind> value) {
    this.kinds = value;
    return this;
  }

  /** See {@link Filter#stances}. */
  public FilterBuilder stances(Set<Quantity.Stance> value) {
    this.stances = value;
    return this;
  }

  /** See {@link Filter#since}. */
  public FilterBuilder since(@Nullable PartialDate value) {
    this.since = value;
    return this;
  }

  /** See {@link Filter#until}. */
  public FilterBuilder until(@Nullable PartialDate value) {
    this.until = value;
    return this;
  }

  /** See {@link Filter#article}. */
  public FilterBuilder article(@Nullable String value) {
    this.article = value;
    return this;
  }

  /** The filter. */
  public Filter build() {
    return new Filter(
        Optional.ofNullable(words),
        Optional.ofNullable(source),
        Optional.ofNullable(about),
        Optional.ofNullable(addressee),
        acts,
        modes,
        Optional.ofNullable(outlet),
        Optional.ofNullable(language),
        types,
        modalities,
        Optional.ofNullable(actor),
        Optional.ofNullable(recipient),
        Optional.ofNullable(between),
        Optional.ofNullable(holder),
        Optional.ofNullable(purpose),
        Optional.ofNullable(unit),
        kinds,
        stances,
        Optional.ofNullable(since),
        Optional.ofNullable(until),
        Optional.ofNullable(article));
  }
}

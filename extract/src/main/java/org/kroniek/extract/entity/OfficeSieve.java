package org.kroniek.extract.entity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.PartialDate;
import org.kroniek.model.World;

/**
 * The sieve for offices: who stood to the office that a noun phrase names as it says, on the
 * article's date.
 */
final class OfficeSieve {

  private static final int FAR = 8;
  private static final int FOCUS = 2;
  private static final int MOST_CUT = 6;
  private static final int MOST_MISSPELT = 2;

  /** Who held the office on so much of the days of the date may be meant by it. */
  private static final double MOST_OF_IT = 0.6;

  /** Roles that many may be said to have who hold no such office. */
  private static final Set<String> GENERAL =
      Set.of("leader", "chief", "spokesman", "director", "head-of-state", "head-of-government");

  private static final String MINISTER = "minister";
  private static final Set<String> MINISTERS =
      Set.of("minister", "bewindsman", "bewindsvrouw", "bewindspersoon");

  private static final Set<String> PREVIOUS = Set.of("vorige", "vorig", "previous");

  private final World world;
  private final Optional<PartialDate> when;
  private final String text;
  private final Function<World.Known, Chain> chains;
  private final Vocabulary vocabulary;
  private final Supplier<Optional<World.Known>> home;

  OfficeSieve(
      World world,
      Optional<PartialDate> when,
      String text,
      Function<World.Known, Chain> chains,
      Vocabulary vocabulary,
      Supplier<Optional<World.Known>> home) {
    this.vocabulary = vocabulary;
    this.home = home;
    this.world = world;
    this.when = when;
    this.text = text;
    this.chains = chains;
  }

  /** The office that the noun phrase names. */
  Optional<World.Office> office(Expression noun) {
    String words = noun.words(text);
    return words(noun)
        .flatMap(world::office)
        .or(
            () ->
                MINISTERS.contains(words)
                    ? Optional.of(
                        new World.Office(MINISTER, Optional.empty(), World.Standing.CURRENT))
                    : Optional.empty());
  }

  /**
   * The office that the noun phrase names, be it of any country; none that many may be said to
   * hold.
   */
  Optional<World.Office> named(Expression noun) {
    return words(noun)
        .flatMap(world::office)
        .filter(o -> !GENERAL.contains(o.role()) && !o.role().equals(MINISTER));
  }

  /** The one who holds it, where nobody else may be meant. */
  Optional<World.Known> holder(Expression noun) {
    return words(noun)
        .filter(words -> world.office(words).flatMap(World.Office::of).isPresent())
        .flatMap(words -> world.holder(words, when));
  }

  /** Who holds the office, be it that of any country, and has all but this name. */
  Optional<World.Known> misspelt(Expression noun, String name) {
    Optional<World.Office> office =
        words(noun).flatMap(world::office).filter(o -> !GENERAL.contains(o.role()));
    if (office.isEmpty() || when.isEmpty() || name.indexOf(' ') < 0) {
      return Optional.empty();
    }
    List<World.Known> alike =
        world.holders(office.get(), when).stream()
            .map(World.Tenure::holder)
            .filter(holder -> isAlike(holder.name(), name))
            .distinct()
            .toList();
    return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
  }

  /** Whether the given names are the same and the rest differs in a letter or two in one place. */
  private static boolean isAlike(String known, String name) {
    int given = known.indexOf(' ');
    if (given < 0 || !name.startsWith(known.substring(0, given + 1))) {
      return false;
    }
    int longest = Math.min(known.length(), name.length());
    int same = given;
    while (same < longest && known.charAt(same) == name.charAt(same)) {
      same++;
    }
    int tail = 0;
    while (tail < longest - same
        && known.charAt(known.length() - 1 - tail) == name.charAt(name.length() - 1 - tail)) {
      tail++;
    }
    int differs = Math.max(known.length(), name.length()) - same - tail;
    return differs <= MOST_MISSPELT && same + tail - given > 2 * MOST_MISSPELT;
  }

  /** The words of the phrase that name an office: parsers hang too much on a noun at times. */
  private Optional<String> words(Expression noun) {
    Optional<String> any = Optional.empty();
    for (int last = noun.last(); last >= Math.max(noun.head(), noun.last() - MOST_CUT); last--) {
      String words = noun.tree().span(noun.first(), last).of(text).toLowerCase(Locale.ROOT);
      Optional<World.Office> office = world.office(words);
      if (office.flatMap(World.Office::of).isPresent()) {
        return Optional.of(words);
      }
      any = any.isEmpty() && office.isPresent() ? Optional.of(words) : any;
    }
    return any;
  }

  /** The one who holds it, or of several the one whom the article speaks of or who did longest. */
  Optional<Found> answer(Expression asked, Discourse discourse) {
    Optional<Found> previous = previous(asked);
    if (previous.isPresent()) {
      return previous;
    }
    Optional<Found> holder = holder(asked).map(k -> new Found(chains.apply(k), "office", 0.85));
    Optional<World.Office> office = office(asked).filter(o -> o.of().isPresent());
    if (holder.isPresent() || office.isEmpty()) {
      return holder;
    }
    Optional<Found> spoken = spokenOf(asked, discourse);
    if (spoken.isPresent() || when.isEmpty()) {
      return spoken;
    }
    return office
        .filter(o -> o.standing() == World.Standing.CURRENT)
        .flatMap(this::longest)
        .map(known -> new Found(chains.apply(known), "office", 0.6));
  }

  /** Who held the office on most days of the date, where that is most of it. */
  Optional<World.Known> longest(World.Office office) {
    return world.holders(office, when).stream()
        .findFirst()
        .filter(tenure -> when.map(tenure::share).orElse(0.0) >= MOST_OF_IT)
        .map(World.Tenure::holder);
  }

  /** {@code de vorige NAVO-chef}: the last who left. */
  private Optional<Found> previous(Expression asked) {
    if (asked.first() == asked.last() || !PREVIOUS.contains(asked.tree().lower(asked.first()))) {
      return Optional.empty();
    }
    String words =
        asked.tree().span(asked.first() + 1, asked.last()).of(text).toLowerCase(Locale.ROOT);
    return world
        .office(words)
        .filter(office -> office.of().isPresent())
        .map(o -> new World.Office(o.role(), o.of(), World.Standing.FORMER))
        .flatMap(office -> world.holders(office, when).stream().findFirst())
        .map(tenure -> new Found(chains.apply(tenure.holder()), "office", 0.7));
  }

  /** {@code de minister}: the one spoken of most lately who is known to be one. */
  Optional<Found> spokenOf(Expression asked, Discourse discourse) {
    Optional<World.Office> office = office(asked);
    if (office.isEmpty()) {
      return Optional.empty();
    }
    return discourse
        .best(asked, FAR, c -> c.chain().isPerson() && holds(c.chain(), office.get()))
        .map(c -> new Found(c.chain(), "in-office", c.confidence()));
  }

  /** {@code de PVV'er}: the one spoken of lately who is known to lead the party. */
  Optional<Found> leading(Expression asked, Discourse discourse) {
    String form = asked.tree().form(asked.head());
    return Affiliations.body(asked)
        .flatMap(body -> world.identify(form.substring(0, body.length()), when))
        .flatMap(
            body -> discourse.best(asked, FAR, c -> c.chain().isPerson() && isOf(c.chain(), body)))
        .map(c -> new Found(c.chain(), "affiliation", 0.8 * c.confidence()));
  }

  private boolean isOf(Chain chain, World.Known body) {
    return chain.known().stream()
        .flatMap(known -> world.tenures(known).stream())
        .anyMatch(t -> t.of().equals(body) && when.map(t::touches).orElse(true));
  }

  /** {@code de premier} where one country only is spoken of, else in the article's own country. */
  Optional<Found> inFocus(Expression asked, Discourse discourse) {
    Optional<World.Office> office =
        office(asked)
            .filter(o -> o.of().isEmpty() && !o.role().equals(MINISTER))
            .filter(o -> o.standing() != World.Standing.FORMER);
    if (office.isEmpty() || asked.last() != asked.head()) {
      return Optional.empty();
    }
    return discourse
        .sole(asked, FOCUS, this::isScene)
        .flatMap(Chain::known)
        .or(home)
        .map(country -> world.holders(office.get().of(country), when))
        .filter(tenures -> tenures.size() == 1)
        .map(tenures -> new Found(chains.apply(tenures.get(0).holder()), "office-in-focus", 0.6));
  }

  /** A country, though for its adjective a body of it must be spoken of. */
  private boolean isScene(Discourse.Seen seen) {
    Tree tree = seen.expression().tree();
    int at = seen.expression().head();
    boolean body =
        !tree.is(at, "amod")
            || vocabulary
                .role(tree.lower(tree.head(at)))
                .filter(r -> r == RoleKind.BODY)
                .isPresent();
    return body && seen.chain().known().filter(k -> k.kind() == World.Kind.COUNTRY).isPresent();
  }

  /** Whether the office is one that the world knows and the person is known not to hold it. */
  boolean excludes(Chain chain, Expression asked) {
    Optional<World.Office> office =
        world.office(asked.words(text)).filter(o -> !GENERAL.contains(o.role()));
    return office.isPresent() && chain.known().isPresent() && !holds(chain, office.get());
  }

  private boolean holds(Chain chain, World.Office office) {
    return when.isPresent()
        && chain.known().isPresent()
        && world.tenures(chain.known().get()).stream()
            .anyMatch(tenure -> stands(tenure, office, when.get()));
  }

  private static boolean stands(World.Tenure tenure, World.Office office, PartialDate when) {
    boolean body = office.of().isEmpty() || office.of().get().equals(tenure.of());
    boolean role =
        tenure.role().equals(office.role())
            || (office.role().equals(MINISTER) && tenure.role().endsWith("-" + MINISTER));
    boolean over = tenure.until().map(u -> !u.latest().isAfter(when.earliest())).orElse(false);
    boolean fits =
        switch (office.standing()) {
          case CURRENT, ACTING -> tenure.touches(when);
          case INCOMING -> tenure.from().earliest().isAfter(when.earliest());
          case FORMER -> over;
          case THEN -> over || tenure.touches(when);
        };
    return body && role && fits;
  }
}

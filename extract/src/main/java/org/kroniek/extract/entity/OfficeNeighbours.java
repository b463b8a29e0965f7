package org.kroniek.extract.entity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.PartialDate;
import org.kroniek.model.World;

/**
 * The sieve for those who are told by the office of another: {@code zijn Poolse ambtgenoot}, {@code
 * his predecessor}, {@code de opvolger van Rutte}.
 */
final class OfficeNeighbours {

  private enum Relation {
    COUNTERPART,
    PREDECESSOR,
    SUCCESSOR
  }

  private static final Map<String, Relation> NOUNS =
      Map.ofEntries(
          Map.entry("ambtgenoot", Relation.COUNTERPART),
          Map.entry("ambtgenote", Relation.COUNTERPART),
          Map.entry("ambtsgenoot", Relation.COUNTERPART),
          Map.entry("collega", Relation.COUNTERPART),
          Map.entry("colleague", Relation.COUNTERPART),
          Map.entry("counterpart", Relation.COUNTERPART),
          Map.entry("opvolger", Relation.SUCCESSOR),
          Map.entry("opvolgster", Relation.SUCCESSOR),
          Map.entry("predecessor", Relation.PREDECESSOR),
          Map.entry("successor", Relation.SUCCESSOR),
          Map.entry("voorganger", Relation.PREDECESSOR),
          Map.entry("voorgangster", Relation.PREDECESSOR));

  private static final List<String> HEADS = List.of("head-of-government", "head-of-state");
  private static final Set<String> OF = Set.of("van", "of");

  private final World world;
  private final Optional<PartialDate> when;
  private final Function<World.Known, Chain> chains;
  private final OfficeSieve offices;
  private final Resolution resolution;

  OfficeNeighbours(
      World world,
      Optional<PartialDate> when,
      Function<World.Known, Chain> chains,
      OfficeSieve offices,
      Resolution resolution) {
    this.offices = offices;
    this.world = world;
    this.when = when;
    this.chains = chains;
    this.resolution = resolution;
  }

  Optional<Found> answer(Expression asked) {
    Tree tree = asked.tree();
    Relation relation = NOUNS.get(tree.lower(asked.head()));
    if (asked.plural() || when.isEmpty() || relation == null) {
      return Optional.empty();
    }
    return owner(tree, asked.head())
        .flatMap(owner -> tenure(owner, relation))
        .flatMap(
            tenure ->
                switch (relation) {
                  case COUNTERPART ->
                      country(tree, asked.head())
                          .filter(country -> !tenure.of().equals(country))
                          .flatMap(country -> alike(tenure, country));
                  case PREDECESSOR -> before(tenure);
                  case SUCCESSOR -> behind(tenure);
                })
        .map(holder -> new Found(chains.apply(holder), "office-neighbour", 0.75));
  }

  /** The office that somebody has then, or else had last; of who has a successor, had last. */
  private Optional<World.Tenure> tenure(World.Known owner, Relation relation) {
    List<World.Tenure> begun =
        world.tenures(owner).stream()
            .filter(tenure -> tenure.from().earliest().isBefore(when.orElseThrow().latest()))
            .toList();
    return begun.stream()
        .filter(tenure -> isOver(tenure) == (relation == Relation.SUCCESSOR))
        .findFirst()
        .or(() -> begun.stream().findFirst());
  }

  private boolean isOver(World.Tenure tenure) {
    return tenure
        .until()
        .map(u -> !u.earliest().isAfter(when.orElseThrow().latest()))
        .orElse(false);
  }

  private Optional<World.Known> country(Tree tree, int noun) {
    for (int child : tree.children(noun)) {
      if (tree.is(child, "amod")) {
        Optional<World.Known> country =
            world.meanings(tree.form(child), when).stream()
                .filter(meaning -> meaning.form() == World.Form.ADJECTIVE)
                .map(World.Meaning::known)
                .filter(known -> known.kind() == World.Kind.COUNTRY)
                .findFirst();
        if (country.isPresent()) {
          return country;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<World.Known> owner(Tree tree, int noun) {
    for (int child : tree.children(noun)) {
      int preposition = tree.child(child, "case");
      boolean of = preposition >= 0 && OF.contains(tree.lower(preposition));
      if (of || tree.is(child, "nmod:poss")) {
        return resolution
            .expression(tree, child)
            .flatMap(resolution::resolve)
            .map(Found::chain)
            .flatMap(Chain::known)
            .filter(known -> known.kind() == World.Kind.PERSON);
      }
    }
    return Optional.empty();
  }

  /** The holder of the same role, or of that which heads the state or government there. */
  private Optional<World.Known> alike(World.Tenure tenure, World.Known country) {
    return Stream.concat(
            Stream.of(tenure.role()),
            HEADS.stream()
                .filter(head -> holder(head, tenure.of()).equals(Optional.of(tenure.holder()))))
        .map(role -> holder(role, country))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<World.Known> holder(String role, World.Known country) {
    return offices.longest(office(role, country, World.Standing.CURRENT));
  }

  private Optional<World.Known> before(World.Tenure tenure) {
    World.Office former = office(tenure.role(), tenure.of(), World.Standing.FORMER);
    return world.holders(former, Optional.of(tenure.from())).stream()
        .map(World.Tenure::holder)
        .filter(holder -> !holder.equals(tenure.holder()))
        .findFirst();
  }

  /** Who took over, or is chosen to. */
  private Optional<World.Known> behind(World.Tenure tenure) {
    boolean over = isOver(tenure);
    World.Standing standing = over ? World.Standing.CURRENT : World.Standing.INCOMING;
    return world
        .holders(office(tenure.role(), tenure.of(), standing), over ? tenure.until() : when)
        .stream()
        .map(World.Tenure::holder)
        .filter(holder -> !holder.equals(tenure.holder()))
        .findFirst();
  }

  private static World.Office office(String role, World.Known of, World.Standing standing) {
    return new World.Office(role, Optional.of(of), standing);
  }
}

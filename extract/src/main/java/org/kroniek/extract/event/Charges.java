package org.kroniek.extract.event;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Claims;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Event;
import org.kroniek.model.Event.Modality;
import org.kroniek.model.Party;
import org.kroniek.model.Source;
import org.kroniek.model.Statement;

/**
 * Who reproachfully says that another did harm accuses him: <i>meldt dat het buurland schoot</i>.
 */
final class Charges {

  private static final Set<Event.Type> HARMFUL =
      EnumSet.of(
          Event.Type.REJECT,
          Event.Type.THREATEN,
          Event.Type.SANCTION,
          Event.Type.MOBILIZE,
          Event.Type.COERCE,
          Event.Type.ASSAULT);

  private static final double TRUST = 0.6;

  private final Manners manners;
  private final Claims claims;

  Charges(Manners manners, Claims claims) {
    this.manners = manners;
    this.claims = claims;
  }

  /**
   * The accusation that lies in saying what is told.
   *
   * @param here all that is told in the sentence: what tells the accusation itself stands there
   */
  Optional<Told> of(Tree tree, Told told, List<Told> here) {
    Optional<Statement> said = told.statement().filter(s -> s.act() == Statement.Act.ACCUSE);
    Optional<Party> source = said.flatMap(Statement::source).map(Source::party);
    boolean charged =
        source.isPresent()
            && HARMFUL.contains(told.type())
            && told.modality() == Modality.ASSERTED
            && told.roles().actorHead() >= 0
            && !tree.is(tree.at(told.trigger().start()), "acl")
            && !isOneOf(source.get(), told.roles().actor())
            && here.stream().noneMatch(t -> t.type() == Event.Type.ACCUSE);
    if (!charged) {
      return Optional.empty();
    }
    Roles roles =
        new Roles(
            List.of(source.get()),
            -1,
            told.roles().actor(),
            told.roles().actorHead(),
            Optional.empty(),
            -1,
            Optional.empty());
    int at = tree.at(told.trigger().start());
    return Optional.of(
        new Told(
            "blame",
            Event.Type.ACCUSE,
            manners.of(Event.Type.ACCUSE, tree, at, List.of(), told.roles().actorHead()),
            told.predicate(),
            roles,
            Optional.empty(),
            Modality.ASSERTED,
            said.flatMap(Statement::parent).flatMap(claims::byId),
            told.span(),
            told.trigger(),
            told.headline(),
            TRUST));
  }

  private static boolean isOneOf(Party source, List<Party> actor) {
    return actor.stream()
        .anyMatch(
            a ->
                a.name().equals(source.name())
                    || (a.entity().isPresent() && a.entity().equals(source.entity())));
  }
}

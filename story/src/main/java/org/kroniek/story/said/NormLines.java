package org.kroniek.story.said;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.kroniek.story.copy.Copies;
import org.kroniek.story.said.NormLine.Dot;
import org.kroniek.story.said.NormLine.Opposed;

/**
 * Puts amounts for one thing in a line, whoever speaks of them. Give it the readings that may hold
 * them. Not safe for use by many threads.
 */
public final class NormLines {

  private static final Comparator<Dot> ORDER =
      Comparator.comparing((Dot dot) -> dot.day().map(d -> d.latest().toString()).orElse("~"))
          .thenComparing(dot -> dot.article().id())
          .thenComparing(Dot::finding)
          .thenComparing(dot -> dot.figure().toString());

  private final Asked asked;
  private final Agreement agreement = new Agreement();
  private final Map<Topic, List<Dot>> dots = new TreeMap<>();
  private final Map<String, Said> statements = new LinkedHashMap<>();

  /** Amounts for what is asked for. */
  public NormLines(Asked asked) {
    this.asked = asked;
  }

  /** Whether an article may hold such amounts. */
  public boolean mayTake(Account account) {
    return account.held().stream().anyMatch(held -> asked.names(held.amount()))
        || account.said().stream().flatMap(said -> said.amounts().stream()).anyMatch(asked::names);
  }

  /**
   * Takes in the amounts of an article.
   *
   * @param norms tells of a figure in a statement whether it binds somebody, anywhere on record
   */
  public void add(Account account, Predicate<Amount> norms) {
    for (Said said : account.said()) {
      for (Amount amount : said.amounts()) {
        if ((amount.binding() || norms.test(amount)) && asked.names(amount)) {
          statements.put(said.id(), said);
          add(
              amount,
              new Dot(
                  said.id(),
                  Optional.of(said.source()),
                  said.day(),
                  amount.figure(),
                  amount.stance(),
                  said.text(),
                  said.article()));
        }
      }
    }
    for (Account.Held held : account.held()) {
      if (held.statement().isEmpty() && asked.names(held.amount())) {
        add(
            held.amount(),
            new Dot(
                held.finding(),
                held.holder(),
                held.article().published(),
                held.amount().figure(),
                held.amount().stance(),
                held.words(),
                held.article()));
      }
    }
  }

  private void add(Amount amount, Dot dot) {
    dots.computeIfAbsent(amount.topic(), topic -> new ArrayList<>()).add(dot);
  }

  /**
   * The lines, the longest first.
   *
   * @param copies tells which reports are copies, whose amounts are told once
   */
  public List<NormLine> all(Copies copies) {
    List<NormLine> lines = new ArrayList<>();
    dots.forEach(
        (topic, all) -> {
          List<Dot> told = once(all, copies);
          lines.add(new NormLine(topic, told, opposed(told)));
        });
    lines.sort(
        Comparator.comparing((NormLine line) -> -line.dots().size())
            .thenComparing(NormLine::topic));
    return List.copyOf(lines);
  }

  private static List<Dot> once(List<Dot> all, Copies copies) {
    Set<Object> seen = new HashSet<>();
    return all.stream()
        .sorted(ORDER)
        .filter(
            dot ->
                seen.add(
                    List.of(
                        copies.origin(dot.article().id()),
                        dot.who().map(Identity::key).orElse(""),
                        dot.figure(),
                        dot.stance())))
        .toList();
  }

  /** Of two who say more than once what the other denies, the first times. */
  private List<Opposed> opposed(List<Dot> told) {
    List<Opposed> opposed = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    for (int later = 1; later < told.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        Dot one = told.get(earlier);
        Dot other = told.get(later);
        Said first = statements.get(one.finding());
        Said second = statements.get(other.finding());
        if (first != null && second != null && !first.source().equals(second.source())) {
          Relation relation = agreement.between(first, second);
          if (relation.kind() == Relation.Kind.CONTRADICTING
              && seen.add(List.of(first.source(), second.source(), relation.reason()))) {
            opposed.add(new Opposed(one, other, relation.reason()));
          }
        }
      }
    }
    return opposed;
  }
}

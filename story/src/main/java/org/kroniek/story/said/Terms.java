package org.kroniek.story.said;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.kroniek.model.across.Kept;
import org.kroniek.story.words.Content;
import org.kroniek.story.words.Figure;
import org.kroniek.story.words.Hash;
import org.kroniek.story.words.Words;

/**
 * The cells that a reading is put into by what is said in it, and those in which a question finds
 * all readings that may answer it, and few others. Immutable.
 */
public final class Terms {

  /** The cells of the reading that this is an account of. */
  public Set<Long> of(Account account) {
    Set<Long> cells = new TreeSet<>();
    for (Said said : account.said()) {
      addWords(said.content(), cells);
      addWho("source", said.source(), cells);
      said.amounts().forEach(amount -> addAmount(amount, cells));
      said.about().values().forEach(who -> addWho("about", who, cells));
    }
    for (Dealing.Report report : account.deeds()) {
      report.deed().actors().forEach(who -> addWho("party", who, cells));
      report.deed().recipients().forEach(who -> addWho("party", who, cells));
    }
    for (Account.Held held : account.held()) {
      cells.add(ofNorm(held.amount()));
      addAmount(held.amount(), cells);
    }
    return cells;
  }

  private static void addWords(Content content, Set<Long> cells) {
    content.stems().forEach(stem -> cells.add(cell("stem", stem)));
    content.concepts().forEach(concept -> cells.add(cell("concept", concept)));
    for (Figure figure : content.figures()) {
      cells.add(cell("figure", figure.toString()));
      cells.add(cell("unit", figure.unit()));
    }
  }

  private static void addAmount(Amount amount, Set<Long> cells) {
    Words.of(amount.topic().label()).forEach(word -> cells.add(cell("topic", word.text())));
    cells.add(cell("topic", amount.figure().toString()));
  }

  private static void addWho(String role, Identity who, Set<Long> cells) {
    cells.add(cell(role, Words.fold(who.key())));
    cells.add(cell(role, Words.fold(who.name())));
  }

  private static long cell(String kind, String term) {
    return Hash.of(kind + " " + term);
  }

  private static long ofNorm(Amount norm) {
    return cell("norm", norm.topic().key() + " " + norm.figure());
  }

  /** The readings in which somebody who may be meant says something. */
  public Set<Long> bySource(Named source, Kept kept) {
    return kept.membersOf(who("source", source, kept));
  }

  /** The readings that tell of something between the two. */
  public Set<Long> between(Named one, Named other, Kept kept) {
    Set<Long> both = new HashSet<>(kept.membersOf(who("party", one, kept)));
    both.retainAll(kept.membersOf(who("party", other, kept)));
    return both;
  }

  /** The readings that tell of something that one of the two does or undergoes. */
  public Set<Long> either(Named one, Named other, Kept kept) {
    Set<Long> either = new HashSet<>(kept.membersOf(who("party", one, kept)));
    either.addAll(kept.membersOf(who("party", other, kept)));
    return either;
  }

  /** The readings that may hold an amount for what is asked for. */
  public Set<Long> byTopic(Asked asked, Kept kept) {
    Optional<Set<Long>> found = Optional.empty();
    for (Asked.Part part : asked.parts()) {
      Set<Long> cells = new TreeSet<>();
      cells.add(cell("topic", part.form()));
      part.concepts().forEach(concept -> cells.add(cell("topic", concept)));
      part.units().forEach(unit -> cells.add(cell("topic", Words.fold(unit))));
      part.figures().forEach(figure -> cells.add(cell("topic", figure.toString())));
      Set<Long> having = new HashSet<>(kept.membersOf(cells));
      found.ifPresent(having::retainAll);
      found = Optional.of(having);
    }
    return found.orElse(Set.of());
  }

  /** The readings in which something may be said that has all that is asked for. */
  public Set<Long> with(Asked asked, Kept kept) {
    Optional<Set<Long>> found = Optional.empty();
    for (Asked.Part part : asked.parts()) {
      Set<Long> cells = new TreeSet<>();
      part.stems().forEach(stem -> cells.add(cell("stem", stem)));
      part.concepts().forEach(concept -> cells.add(cell("concept", concept)));
      part.figures().forEach(figure -> cells.add(cell("figure", figure.toString())));
      part.units().forEach(unit -> cells.add(cell("unit", unit)));
      part.name().ifPresent(name -> cells.addAll(who("about", name, kept)));
      Set<Long> having = new HashSet<>(kept.membersOf(cells));
      found.ifPresent(having::retainAll);
      found = Optional.of(having);
    }
    return found.orElse(Set.of());
  }

  /** Tells whether an amount binds somebody in one of these readings. */
  public Predicate<Amount> norms(Kept kept, Collection<Long> readings) {
    Set<Long> asked = new HashSet<>(readings);
    return amount -> kept.membersOf(Set.of(ofNorm(amount))).stream().anyMatch(asked::contains);
  }

  private static Set<Long> who(String role, Named who, Kept kept) {
    Set<Long> cells = new TreeSet<>();
    cells.add(cell(role, who.name()));
    who.items().forEach(item -> cells.add(cell(role, Words.fold(item))));
    kept.names(who.name()).forEach(name -> cells.add(cell(role, Words.fold(name))));
    return cells;
  }
}

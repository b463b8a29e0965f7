package org.kroniek.extract.tree;

import java.util.List;
import java.util.Optional;
import org.kroniek.model.Party;

/** Whom the words of a sentence mean. Safe for use by many threads. */
public interface Parties {

  /**
   * The parties that a noun phrase means, one for each that it joins: {@code Frankrijk en
   * Duitsland}; for a phrase that names nobody its words without the article.
   *
   * @param tree the sentence
   * @param head the place of the noun phrase's head
   */
  List<Party> of(Tree tree, int head);

  /** The same by its own words and names alone, whoever may have been meant by the like before. */
  List<Party> literal(Tree tree, int head);

  /** Whether the phrase means somebody who can do something: a person, a state, a body, a group. */
  boolean isActor(Tree tree, int head);

  /**
   * Whether the word is a pronoun, the subject of a sentence, that takes up somebody of whom the
   * report spoke, though without a name: <i>De boeren … Zij blokkeerden …</i>.
   */
  boolean isTakenUp(Tree tree, int head);

  /** Whether the phrase means such a one, or something of one: {@code Palestinian homes}. */
  boolean isParty(Tree tree, int head);

  /** Whether the phrase is of persons, whoever they are: {@code six people}. */
  boolean isPerson(Tree tree, int head);

  /** Whether the party is one person, known by name. */
  boolean isOnePerson(Party party);

  /** Whether the party is an outlet or agency, to which people speak. */
  boolean isMedium(Party party);

  /** Whether the phrase means a body of several, a council or an alliance. */
  boolean isBody(Tree tree, int head);

  /** Whether the word is a name of somebody, or the adjective of a country. */
  boolean isNamed(Tree tree, int word);

  /** Whether a name of somebody begins with the word. */
  boolean beginsName(Tree tree, int word);

  /** The place that the phrase names. */
  Optional<Party> place(Tree tree, int head);
}

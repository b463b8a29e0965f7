package org.kroniek.extract.entity;

import java.util.Locale;
import java.util.Optional;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Mention;
import org.kroniek.model.Span;

/**
 * A name, noun phrase or pronoun that may speak of somebody.
 *
 * @param tree its sentence
 * @param head the place of its head there
 * @param first the place of its first word, the article aside
 * @param last the place of its last word
 * @param kind name, common noun or pronoun
 * @param determiner the article or pronoun before it, in small letters; empty where none stands
 * @param pronoun what pronoun it is
 * @param role what kind of source its noun names
 * @param plural whether it speaks of several
 * @param quotation the place of the outermost quotation around it in the document, -1 for none
 */
record Expression(
    Tree tree,
    int head,
    int first,
    int last,
    Mention.Kind kind,
    String determiner,
    Optional<Pronoun> pronoun,
    Optional<RoleKind> role,
    boolean plural,
    int quotation) {

  /** The words, without the article. */
  Span span() {
    return tree.span(first, last);
  }

  int sentence() {
    return tree.index();
  }

  boolean isName() {
    return kind == Mention.Kind.NAME;
  }

  boolean isNominal() {
    return kind == Mention.Kind.NOMINAL;
  }

  boolean isPronoun() {
    return kind == Mention.Kind.PRONOUN;
  }

  /** Whether its noun names one person. */
  boolean isPersonNoun() {
    return isNominal() && !plural && role.filter(RoleKind::isPerson).isPresent();
  }

  /** Whether an article or pronoun before it says that the reader knows who is meant. */
  boolean isDefinite() {
    return switch (determiner) {
      case "de",
          "het",
          "'t",
          "the",
          "deze",
          "dit",
          "die",
          "dat",
          "this",
          "that",
          "these",
          "those",
          "beide",
          "both",
          "zo'n" ->
          true;
      default -> false;
    };
  }

  /** Whether it points: {@code die landen}. */
  boolean isDemonstrative() {
    return isDefinite()
        && !determiner.equals("de")
        && !determiner.equals("het")
        && !determiner.equals("'t")
        && !determiner.equals("the");
  }

  /** Whether it is the subject of its clause, that of a passive one aside. */
  boolean isSubject() {
    return tree.is(head, "nsubj");
  }

  /** The head as it stands. */
  String form() {
    return tree.form(head);
  }

  /** The words in small letters. */
  String words(String text) {
    return span().of(text).toLowerCase(Locale.ROOT);
  }
}

package org.kroniek.extract;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Entity;
import org.kroniek.model.Party;
import org.kroniek.model.Span;

/** Who is called by the name of a people, and is not its country. */
final class Peoples {

  private static final Set<String> ONE = Set.of("een", "a", "an");
  private static final Set<String> MODIFIERS = Set.of("amod", "nmod", "compound", "det");

  private final String text;
  private final Function<Span, Optional<Entity>> names;
  private final Predicate<String> known;
  private final PartyWords words;

  /**
   * @param names the entity whose name holds a word
   * @param known whether a word names a country or its people
   */
  Peoples(
      String text,
      Function<Span, Optional<Entity>> names,
      Predicate<String> known,
      PartyWords words) {
    this.text = text;
    this.names = names;
    this.known = known;
    this.words = words;
  }

  /** <i>drie Russen en een Oekraïner</i>: the words for so many of a people; else nothing. */
  Optional<Span> counted(Tree tree, int head) {
    if (!isCounted(tree, head)) {
      return Optional.empty();
    }
    int last = head;
    for (int child : tree.children(head)) {
      last = tree.is(child, "conj") && isCounted(tree, child) ? child : last;
    }
    int first = tree.first(head);
    return Optional.of(last == head ? words.of(tree, head) : tree.span(first, last));
  }

  private boolean isCounted(Tree tree, int head) {
    int determiner = tree.child(head, "det");
    boolean one = determiner >= 0 && ONE.contains(tree.lower(determiner));
    return (one || tree.child(head, "nummod") >= 0)
        && Character.isUpperCase(tree.form(head).codePointAt(0))
        && names.apply(tree.span(head)).filter(e -> isInhabitant(tree, head, e)).isPresent();
  }

  private static boolean isInhabitant(Tree tree, int head, Entity entity) {
    return entity.type() == Entity.Type.LOC && !entity.name().equals(tree.form(head));
  }

  /**
   * <i>Turkse Nederlanders</i>, <i>twee van de Russen</i>: some of its people are told by their
   * words; a people whose land is no state, <i>de Koerden</i>, too.
   */
  Optional<Party> nationals(Tree tree, int head, Entity entity) {
    boolean people =
        isInhabitant(tree, head, entity)
            && tree.upos(head).equals("PROPN")
            && tree.feature(head, "Number").equals("Plur");
    if (!people) {
      return Optional.empty();
    }
    if (entity.wikidata().isEmpty()) {
      return Optional.of(new Party(Optional.of(entity.id()), tree.form(head)));
    }
    int above = tree.head(head);
    boolean counted =
        tree.child(head, "nummod") >= 0
            || (above >= 0 && tree.is(head, MODIFIERS) && tree.upos(above).equals("NUM"));
    boolean others =
        tree.children(head).stream()
            .anyMatch(c -> c < head && tree.is(c, "amod") && known.test(tree.form(c)));
    Optional<String> own = others ? Optional.empty() : Optional.of(entity.id());
    return counted || others
        ? Optional.of(new Party(own, words.of(tree, head).of(text)))
        : Optional.empty();
  }
}

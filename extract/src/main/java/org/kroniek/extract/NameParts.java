package org.kroniek.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Entity;
import org.kroniek.model.Span;

/** Names that stand in the phrase of another word: behind a title, a comma or another's name. */
final class NameParts {

  private static final Set<String> BESIDE = Set.of("flat", "appos", "nmod:desc");
  private static final Set<String> JOINING = Set.of("en", "and");

  /** What is called by the town where it sits, or ends in such a word. */
  private static final Set<String> SEATED =
      Set.of("rechtbank", "hof", "politie", "parket", "raad", "universiteit", "brandweer", "beurs");

  private static final int MOST_NESTED = 3;

  private final Function<Span, Optional<Entity>> named;
  private final PartyNouns nouns;

  /**
   * @param named the entity whose name holds a word
   */
  NameParts(Function<Span, Optional<Entity>> named, PartyNouns nouns) {
    this.named = named;
    this.nouns = nouns;
  }

  /** <i>minister Jansen</i>, <i>the mayor, Ann Lee</i>: the name is a part. */
  Optional<Entity> of(Tree tree, int head) {
    Optional<Entity> first = Optional.empty();
    for (int child : tree.children(head)) {
      Optional<Entity> name = named.apply(tree.span(child));
      boolean part =
          tree.is(child, BESIDE) && name.filter(e -> e.type() != Entity.Type.LOC).isPresent();
      // "minister Jansen van Asiel": the person before his field.
      if (part && isPerson(name)) {
        return name;
      }
      first = part && first.isEmpty() ? name : first;
    }
    if (first.isPresent()) {
      return first;
    }
    return nouns.isActor(tree, head) ? behindComma(tree, head, 0) : Optional.empty();
  }

  /** <i>de president van de raad, Ann Lee</i>: the parser gives the name to the nearer noun. */
  private Optional<Entity> behindComma(Tree tree, int noun, int depth) {
    for (int child : tree.children(noun)) {
      boolean comma = child > 0 && depth > 0 && tree.lower(child - 1).equals(",");
      Optional<Entity> name = named.apply(tree.span(child));
      // "minister van Welzijn Jansen": the parser takes his field and him for one name.
      boolean flat = depth > 0 && tree.is(child, "flat") && !isPerson(named.apply(tree.span(noun)));
      if (isPerson(name) && (flat || (comma && tree.is(child, "appos")))) {
        return name;
      }
      boolean inside = child > noun && tree.is(child, Set.of("nmod", "appos"));
      Optional<Entity> below =
          inside && depth < MOST_NESTED && !isPerson(name) && !nouns.isKnownPerson(tree, child)
              ? behindComma(tree, child, depth + 1)
              : Optional.empty();
      if (below.isPresent()) {
        return below;
      }
    }
    return Optional.empty();
  }

  private static boolean isPerson(Optional<Entity> name) {
    return name.filter(e -> e.type() == Entity.Type.PER).isPresent();
  }

  /**
   * <i>Jansens voorganger De Wit</i>, <i>Spanjaard Pérez</i>, where the parser takes all of it for
   * one name.
   */
  Optional<Entity> behindOwner(Tree tree, int head) {
    Optional<Entity> owner =
        named
            .apply(tree.span(head))
            .filter(e -> isGenitive(tree, head, e) || isFrom(tree, head, e));
    Optional<Entity> last = Optional.empty();
    for (int child : tree.children(head)) {
      Optional<Entity> name = named.apply(tree.span(child));
      boolean other = owner.isPresent() && isPerson(name) && !name.equals(owner);
      last = other && child > head && tree.is(child, BESIDE) ? name : last;
    }
    return last;
  }

  /** Whether the word is that for who comes from there. */
  private static boolean isFrom(Tree tree, int word, Entity entity) {
    return entity.type() == Entity.Type.LOC
        && entity.wikidata().isPresent()
        && !tree.form(word).equals(entity.name())
        && tree.upos(word).matches("PROPN|NOUN");
  }

  private static boolean isGenitive(Tree tree, int word, Entity entity) {
    String form = tree.form(word);
    return form.endsWith("s") && !entity.name().contains(form);
  }

  /** <i>Ann Lee and president Jansen</i>, where the parser takes the first for a modifier. */
  List<Entity> joined(Tree tree, int head) {
    List<Entity> before = new ArrayList<>();
    for (int child : tree.children(head)) {
      int next = tree.last(child) + 1;
      boolean and = JOINING.contains(tree.lower(next)) || JOINING.contains(tree.lower(next - 1));
      boolean modifier = child < head && tree.is(child, Set.of("compound", "nmod", "amod"));
      Optional<Entity> name = named.apply(tree.span(child));
      if (modifier && and && isPerson(name) && !name.equals(named.apply(tree.span(head)))) {
        name.ifPresent(before::add);
      }
    }
    return before;
  }

  /** <i>de rechtbank Utrecht</i>: whether it is a body with the town where it sits. */
  boolean isSeated(Tree tree, int head) {
    boolean body =
        tree.upos(head).equals("NOUN") && SEATED.stream().anyMatch(tree.lemma(head)::endsWith);
    return body
        && tree.is(head + 1, Set.of("appos", "flat", "nmod"))
        && tree.head(head + 1) == head
        && named.apply(tree.span(head + 1)).filter(e -> e.type() == Entity.Type.LOC).isPresent();
  }
}

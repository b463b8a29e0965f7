package org.kroniek.extract.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Tree;
import org.kroniek.extract.tree.Trees;
import org.kroniek.model.Document;
import org.kroniek.model.Entity;
import org.kroniek.model.Mention;
import org.kroniek.model.Quotation;
import org.kroniek.model.Span;

/** Finds the names, noun phrases and pronouns of a document in its trees, in order. */
final class Expressions {

  /** What stands before the noun in its phrase. */
  private static final Set<String> BEFORE = Set.of("amod", "nummod", "nmod", "compound", "flat");

  /** What stands behind the noun in its phrase. */
  private static final Set<String> BEHIND =
      Set.of("nmod", "flat", "fixed", "amod", "compound", "case", "det", "nummod");

  private static final int DEEPEST = 8;

  private static final Optional<Pronoun> RELATIVE =
      Optional.of(new Pronoun(3, Pronoun.Count.ANY, Pronoun.Gender.ANY, Pronoun.Use.RELATIVE));

  private static final Optional<Pronoun> POINTING =
      Optional.of(new Pronoun(3, Pronoun.Count.ANY, Pronoun.Gender.ANY, Pronoun.Use.POINTING));

  /** A noun that hangs on another by one of these is a part of that one's phrase. */
  private static final Set<String> ARGUMENTS = Set.of("nsubj", "obj", "iobj", "obl");

  private static final Set<String> PART = Set.of("flat", "fixed", "compound");

  private final Document document;
  private final Vocabulary vocabulary;
  private final List<Expression> all = new ArrayList<>();

  /** For each sentence, by the place of a word in it, the name that the word is a part of. */
  private final Map<Integer, Map<Integer, Named>> names = new HashMap<>();

  private final Map<Entity, List<Span>> parts = new LinkedHashMap<>();

  private int quotation;

  Expressions(Document document, Trees trees, List<Entity> entities, Vocabulary vocabulary) {
    this.document = document;
    this.vocabulary = vocabulary;
    for (Entity entity : entities) {
      entity.mentions().forEach(mention -> place(trees, entity, mention.span()));
    }
    trees.all().forEach(this::read);
  }

  /** A name as it stands in a sentence. */
  record Named(Entity entity, int first, int last) {}

  private void place(Trees trees, Entity entity, Span span) {
    Optional<Trees.Word> start = trees.at(span.start());
    if (start.isEmpty()) {
      return;
    }
    Tree tree = start.get().tree();
    int first = start.get().index();
    int last = Math.max(first, tree.at(span.end() - 1));
    if (tree.span(first).start() != span.start() || tree.span(last).end() > span.end() + 2) {
      parts.computeIfAbsent(entity, key -> new ArrayList<>()).add(span);
      return;
    }
    Map<Integer, Named> there = names.computeIfAbsent(tree.index(), key -> new HashMap<>());
    for (int i = first; i <= last; i++) {
      there.putIfAbsent(i, new Named(entity, first, last));
    }
  }

  /** Where entities are named by a part of a word. */
  Map<Entity, List<Span>> parts() {
    return parts;
  }

  /** All of them, in the order of the text. */
  List<Expression> all() {
    return List.copyOf(all);
  }

  /** The entity that the word is a part of the name of. */
  Optional<Entity> entity(Expression name) {
    return Optional.ofNullable(names.getOrDefault(name.sentence(), Map.of()).get(name.first()))
        .map(Named::entity);
  }

  private void read(Tree tree) {
    Map<Integer, Named> there = names.getOrDefault(tree.index(), Map.of());
    for (int i = 0; i < tree.size(); i++) {
      Named named = there.get(i);
      if (named != null) {
        if (named.first() == i) {
          all.add(name(tree, named));
        }
        continue;
      }
      int at = i;
      Optional<Pronoun> pronoun =
          vocabulary
              .pronoun(tree.lower(i))
              .filter(p -> isPronoun(tree, at, p))
              .or(() -> isPointing(tree, at) ? POINTING : Optional.empty())
              .or(() -> tree.feature(at, "PronType").equals("Rel") ? RELATIVE : Optional.empty());
      if (pronoun.isPresent()) {
        all.add(pronoun(tree, i, pronoun.get()));
      } else if (isNoun(tree, i, there)) {
        all.add(nominal(tree, i, there));
      }
    }
  }

  private Expression name(Tree tree, Named named) {
    int head = named.first();
    for (int i = named.first(); i <= named.last(); i++) {
      int above = tree.head(i);
      if (above < named.first() || above > named.last()) {
        head = i;
        break;
      }
    }
    boolean plural = tree.feature(head, "Number").equals("Plur");
    return new Expression(
        tree,
        head,
        named.first(),
        named.last(),
        Mention.Kind.NAME,
        determiner(tree, head),
        Optional.empty(),
        Optional.empty(),
        plural,
        quotationAt(tree.span(named.first())));
  }

  /** Whether the word is a pronoun here: {@code zijn} is a verb too, {@code u} a letter. */
  private static boolean isPronoun(Tree tree, int i, Pronoun pronoun) {
    String upos = tree.upos(i);
    boolean fits =
        upos.isEmpty() || upos.equals("PRON") || upos.equals("DET") || upos.equals("PROPN");
    boolean verb = tree.lower(i).equals("zijn") && !tree.is(i, "nmod") && !tree.is(i, "det");
    boolean empty = tree.is(i, "expl") && pronoun.gender() == Pronoun.Gender.THING;
    return fits && !verb && !empty;
  }

  /** {@code Die wil niet}: the subject, right at the head of the sentence, before its verb. */
  private static boolean isPointing(Tree tree, int i) {
    return i <= 1
        && tree.lower(i).equals("die")
        && (i == 0 || !tree.isWord(0))
        && tree.is(i, "nsubj")
        && tree.isFinite(i + 1);
  }

  private Expression pronoun(Tree tree, int i, Pronoun pronoun) {
    boolean plural =
        pronoun.number() == Pronoun.Count.MANY
            || (pronoun.number() == Pronoun.Count.ANY && hasPluralVerb(tree, i));
    return new Expression(
        tree,
        i,
        i,
        i,
        Mention.Kind.PRONOUN,
        "",
        Optional.of(pronoun),
        Optional.empty(),
        plural,
        quotationAt(tree.span(i)));
  }

  /** Whether the finite verb of the clause that the word stands in is a plural one. */
  private static boolean hasPluralVerb(Tree tree, int i) {
    int verb = tree.head(i);
    if (verb < 0) {
      return false;
    }
    if (tree.isFinite(verb)) {
      return tree.feature(verb, "Number").equals("Plur");
    }
    return tree.children(verb).stream()
        .anyMatch(c -> tree.isFinite(c) && tree.feature(c, "Number").equals("Plur"));
  }

  private boolean isNoun(Tree tree, int i, Map<Integer, Named> there) {
    String upos = tree.upos(i);
    boolean title =
        (upos.equals("PROPN") || upos.equals("ADJ"))
            && vocabulary.role(tree.lower(i)).filter(RoleKind::isPerson).isPresent();
    boolean part =
        tree.is(i, PART) && tree.head(i) >= 0 && !there.containsKey(tree.head(i)) && !title;
    // "de twee"
    boolean counted =
        upos.equals("NUM") && tree.child(i, "det") == i - 1 && i > 0 && tree.is(i, ARGUMENTS);
    return (upos.equals("NOUN") || title || counted) && !part && tree.isWord(i);
  }

  private Expression nominal(Tree tree, int head, Map<Integer, Named> there) {
    int first = head;
    for (int child : tree.children(head)) {
      if (child < head && tree.is(child, BEFORE) && !isPossessive(tree, child)) {
        first = Math.min(first, Math.min(child, tree.first(child)));
      }
    }
    while (first < head && !isInside(tree, first)) {
      first++;
    }
    int last = last(tree, head, there);
    Optional<RoleKind> role = vocabulary.role(tree.lower(head));
    if (role.isEmpty()) {
      role = vocabulary.role(tree.lemma(head));
    }
    boolean plural =
        tree.feature(head, "Number").equals("Plur")
            || role.filter(r -> r == RoleKind.GROUP).isPresent();
    return new Expression(
        tree,
        head,
        first,
        last,
        Mention.Kind.NOMINAL,
        determiner(tree, head),
        Optional.empty(),
        role,
        plural,
        quotationAt(tree.span(head)));
  }

  /**
   * The last word of the phrase. {@code minister van Defensie Jansen}: the name behind the noun is
   * whom it speaks of and no part of it.
   */
  private static int last(Tree tree, int head, Map<Integer, Named> there) {
    int last = head;
    for (int i = head + 1; tree.has(i) && isPart(tree, head, i); i++) {
      Named named = there.get(i);
      if (named != null && named.first() == i && !isJoined(tree, named)) {
        break;
      }
      last = i;
    }
    while (last > head && (!isInside(tree, last) || tree.is(last, "cc"))) {
      last--;
    }
    return last;
  }

  /** {@code van de Europese Commissie}: whether a name stands behind a preposition or modifies. */
  private static boolean isJoined(Tree tree, Named named) {
    boolean joined = tree.is(named.first(), PART) || tree.is(named.last(), "amod");
    for (int i = named.first(); i <= named.last(); i++) {
      joined |= tree.child(i, "case") >= 0;
    }
    return joined;
  }

  /** Whether a word behind a noun hangs on it by nothing but prepositions and the like. */
  private static boolean isPart(Tree tree, int head, int word) {
    int at = word;
    for (int n = 0; n < DEEPEST; n++) {
      if (at == head) {
        return true;
      }
      boolean field = tree.is(at, Set.of("conj", "cc")) && tree.head(at) != head;
      if (at < 0 || !(tree.is(at, BEHIND) || field)) {
        return false;
      }
      at = tree.head(at);
    }
    return false;
  }

  private static boolean isInside(Tree tree, int i) {
    return tree.isWord(i) && !tree.is(i, "det") && !tree.is(i, "case");
  }

  private boolean isPossessive(Tree tree, int i) {
    return vocabulary.pronoun(tree.lower(i)).isPresent();
  }

  private static String determiner(Tree tree, int head) {
    for (int child : tree.children(head)) {
      boolean determines = tree.is(child, "det") || tree.is(child, "nmod:poss");
      if (determines && child < head && tree.first(child) == tree.last(child)) {
        return tree.lower(child);
      }
    }
    return "";
  }

  /** The outermost quotation around a word; words are asked for in the order of the text. */
  private int quotationAt(Span word) {
    List<Quotation> quotations = document.quotations();
    while (quotation < quotations.size()
        && (quotations.get(quotation).parent().isPresent()
            || quotations.get(quotation).outer().end() <= word.start())) {
      quotation++;
    }
    boolean inside =
        quotation < quotations.size() && quotations.get(quotation).outer().start() <= word.start();
    return inside ? quotation : -1;
  }
}

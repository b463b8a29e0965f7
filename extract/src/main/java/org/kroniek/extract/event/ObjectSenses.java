package org.kroniek.extract.event;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.data.DataFile;
import org.kroniek.extract.tree.Tree;

/**
 * With which objects alone verbs tell their event, or with which they tell another thing: <i>een
 * weg afsluiten</i>, but not <i>een jaar afsluiten</i>. Immutable.
 */
final class ObjectSenses {

  static final String HEADER = "lemma\ttype\tturn\tobjects";

  /** Stands before a kind of {@code things-*.tsv}. */
  private static final String KIND = ":";

  private static final String NAME = ":name";
  private static final String PRONOUN = ":pronoun";
  private static final Set<String> PERSONAL =
      Set.of("hem", "hen", "haar", "ze", "hun", "mij", "me", "ons", "jou", "je", "u", "wie");

  private static final Set<String> PARTS = Set.of("nmod", "conj", "appos", "flat", "compound");
  private static final Set<String> OF = Set.of("van", "aan");

  /** Shorter words are no last part of a compound. */
  private static final int SHORTEST = 4;

  private final Map<String, Objects> known = new HashMap<>();
  private final Predicates predicates;

  /** What the objects of a verb must be, or must not be. */
  private record Objects(boolean only, List<String> words) {}

  ObjectSenses(Predicates predicates) {
    this.predicates = predicates;
    if (predicates.isDutch()) {
      for (List<String> row : DataFile.rows("event/objects-nl.tsv", HEADER)) {
        known.put(
            key(row.get(0), row.get(1)),
            new Objects(row.get(2).equals("only"), DataFile.values(row.get(3))));
      }
    }
  }

  private static String key(String lemma, String type) {
    return lemma + "\t" + type.toLowerCase(Locale.ROOT);
  }

  /** Whether the verb tells with this object what the lexicon has it tell. */
  boolean fits(Predicate predicate, Tree tree, Optional<Integer> object) {
    Objects objects = known.get(key(predicate.lemma(), predicate.type().name()));
    if (objects == null) {
      return true;
    }
    if (object.isEmpty()) {
      return !objects.only();
    }
    int head = object.get();
    return objects.only() ? isOneOf(tree, head, objects.words()) : !is(tree, head, objects.words());
  }

  /** The noun, or what there is some of: <i>een groep vluchtelingen</i>. */
  private boolean isOneOf(Tree tree, int noun, List<String> words) {
    return is(tree, noun, words)
        || tree.children(noun).stream()
            .filter(c -> tree.is(c, PARTS))
            .filter(c -> tree.child(c, "case") < 0 || Clause.hasCase(tree, c, OF))
            .anyMatch(c -> is(tree, c, words));
  }

  private boolean is(Tree tree, int noun, List<String> words) {
    String lemma = tree.lemma(noun);
    for (String word : words) {
      boolean same =
          switch (word) {
            case NAME -> tree.upos(noun).equals("PROPN");
            case PRONOUN -> PERSONAL.contains(tree.lower(noun));
            default ->
                word.startsWith(KIND)
                    ? predicates.isThing(lemma, word.substring(1))
                    : lemma.equals(word)
                        || (predicates.isDutch()
                            && word.length() >= SHORTEST
                            && tree.upos(noun).equals("NOUN")
                            && lemma.endsWith(word));
          };
      if (same) {
        return true;
      }
    }
    return false;
  }
}

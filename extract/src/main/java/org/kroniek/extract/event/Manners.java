package org.kroniek.extract.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.data.DataFile;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Event;
import org.kroniek.model.Language;

/**
 * How an event is done and what it is about: the modes and contexts of PLOVER, told from words. The
 * mode is that of the words which tell the event, or else of the nearest that depend on them; the
 * contexts are those of the sentence. Immutable.
 */
final class Manners {

  private static final Set<Event.Type> BY_CONTENT =
      EnumSet.of(Event.Type.THREATEN, Event.Type.REQUEST, Event.Type.REJECT);

  /** Whose parties tell how it is done: a suicide bomber, the police. */
  private static final Set<Event.Type> BY_ACTOR =
      EnumSet.of(Event.Type.ASSAULT, Event.Type.MOBILIZE);

  private static final int FARTHEST = 40;

  private final Map<Event.Type, WordTable<String>> modes = new HashMap<>();
  private final WordTable<Event.Context> contexts = new WordTable<>();

  Manners(Language language) {
    for (List<String> row :
        DataFile.rows("event/modes-" + language.code() + ".tsv", "type\tmode\tword")) {
      Event.Type type = Event.Type.valueOf(row.get(0).toUpperCase(Locale.ROOT));
      modes.computeIfAbsent(type, key -> new WordTable<>()).add(row.get(2), row.get(1));
    }
    for (List<String> row :
        DataFile.rows("event/contexts-" + language.code() + ".tsv", "context\tword")) {
      contexts.add(row.get(1), Event.Context.valueOf(row.get(0).toUpperCase(Locale.ROOT)));
    }
  }

  /**
   * How an event is done, and what about.
   *
   * @param at the word that tells it
   * @param words the lemmas that tell it
   * @param actor the head of who does it, whose words tell no mode; -1 where there is none
   */
  Manner of(Event.Type type, Tree tree, int at, List<String> words, int actor) {
    Optional<String> mode = mode(type, tree, at, words, actor);
    return new Manner(mode, contexts(tree, mode));
  }

  private Optional<String> mode(Event.Type type, Tree tree, int at, List<String> words, int actor) {
    WordTable<String> table = modes.get(type);
    if (table == null) {
      return Optional.empty();
    }
    // What is threatened or asked is told by what stands below, not by the threat's own word.
    boolean content = BY_CONTENT.contains(type);
    for (String word : content ? List.<String>of() : words) {
      List<String> found = table.of(word);
      if (!found.isEmpty()) {
        return Optional.of(found.get(0));
      }
    }
    for (int i : below(tree, at, BY_ACTOR.contains(type) ? -1 : actor)) {
      List<String> found = content && !words.isEmpty() && i == at ? List.of() : of(table, tree, i);
      if (!found.isEmpty()) {
        return Optional.of(found.get(0));
      }
    }
    return Optional.empty();
  }

  /** The contexts that the words of a sentence tell, and those that a mode brings with it. */
  private Set<Event.Context> contexts(Tree tree, Optional<String> mode) {
    Set<Event.Context> found = EnumSet.noneOf(Event.Context.class);
    for (int i = 0; i < tree.size(); i++) {
      if (!tree.upos(i).equals("VERB") && !tree.upos(i).equals("PUNCT")) {
        found.addAll(of(contexts, tree, i));
      }
    }
    mode.filter(m -> m.equals("cyber")).ifPresent(m -> found.add(Event.Context.CYBER));
    mode.filter(m -> m.equals("misinformation"))
        .ifPresent(m -> found.add(Event.Context.MISINFORMATION));
    return found;
  }

  private static <T> List<T> of(WordTable<T> table, Tree tree, int i) {
    List<T> found = table.of(tree.lower(i));
    return found.isEmpty() && !tree.lemma(i).equals(tree.lower(i))
        ? table.of(tree.lemma(i))
        : found;
  }

  /** The word and those that depend on it, the nearest in the tree first. */
  private static List<Integer> below(Tree tree, int top, int actor) {
    List<Integer> found = new ArrayList<>(List.of(top));
    Set<Integer> seen = new HashSet<>(found);
    for (int n = 0; n < found.size() && n < FARTHEST; n++) {
      for (int child : tree.children(found.get(n))) {
        boolean clause = tree.is(child, "parataxis") || tree.is(child, "conj");
        if (child != actor && !clause && seen.add(child)) {
          found.add(child);
        }
      }
    }
    return found;
  }
}

package org.kroniek.story.said;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kroniek.model.Language;
import org.kroniek.story.words.Content;
import org.kroniek.story.words.ContentReader;
import org.kroniek.story.words.Figure;
import org.kroniek.story.words.Word;
import org.kroniek.story.words.Words;

/**
 * Words that somebody asks for, all of which an utterance or a topic must have: in any inflection,
 * as a part of a name, or as something else that is said of the same ({@code defensie}, {@code
 * defence}).
 */
public final class Asked {

  private final String words;
  private final List<String> forms = new ArrayList<>();
  private final List<Set<String>> stems = new ArrayList<>();
  private final List<Set<String>> concepts = new ArrayList<>();
  private final Set<Figure> figures = new LinkedHashSet<>();

  private final List<Named> names = new ArrayList<>();
  private final Set<String> units = new LinkedHashSet<>();

  /**
   * Asks for these words, in Dutch or English.
   *
   * @param named tells who may be meant by a word
   */
  public Asked(String words, Function<String, Named> named) {
    this.words = words.strip();
    ContentReader contents = new ContentReader();
    Content dutch = contents.read(words, Language.DUTCH);
    Content english = contents.read(words, Language.ENGLISH);
    figures.addAll(dutch.figures());
    figures.addAll(english.figures());
    for (Word word : Words.of(words)) {
      if (figures.isEmpty()) {
        contents.read("1 " + word.text(), Language.DUTCH).figures().stream()
            .map(Figure::unit)
            .forEach(units::add);
      }
      Content one = contents.read(word.text(), Language.DUTCH);
      Content other = contents.read(word.text(), Language.ENGLISH);
      if (!one.stems().isEmpty() && !other.stems().isEmpty()) {
        forms.add(word.text());
        names.add(named.apply(word.text()));
        Set<String> both = new LinkedHashSet<>(one.stems());
        both.addAll(other.stems());
        stems.add(both);
        Set<String> spentOn = new LinkedHashSet<>(one.concepts());
        spentOn.addAll(other.concepts());
        concepts.add(spentOn);
      }
    }
  }

  /**
   * A part of what is asked for: a statement that has all of it has one of each.
   *
   * @param form of a word, empty where it is none
   * @param stems of a word
   * @param concepts that a word names
   * @param name who or what a word names
   * @param figures of which one must be there
   * @param units of which one must be there
   */
  record Part(
      String form,
      Set<String> stems,
      Set<String> concepts,
      Optional<Named> name,
      Set<Figure> figures,
      Set<String> units) {}

  /** The parts that all must be there. */
  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      parts.add(
          new Part(
              forms.get(i),
              stems.get(i),
              concepts.get(i),
              Optional.of(names.get(i)),
              Set.of(),
              Set.of()));
    }
    units.forEach(
        unit ->
            parts.add(new Part("", Set.of(), Set.of(), Optional.empty(), Set.of(), Set.of(unit))));
    if (!figures.isEmpty()) {
      parts.add(new Part("", Set.of(), Set.of(), Optional.empty(), figures, Set.of()));
    }
    return parts;
  }

  /** The words as a topic. */
  Topic topic() {
    return new Topic(Topic.Kind.ASKED, Words.fold(words), words);
  }

  /** Whether one of the reports has all that is asked for. */
  boolean fits(Utterance utterance) {
    return utterance.reports().stream().anyMatch(this::fits);
  }

  /** Whether a statement has all that is asked for. */
  public boolean fits(Said said) {
    if (forms.isEmpty() && figures.isEmpty() && units.isEmpty()) {
      return false;
    }
    if (!said.content().figures().stream().map(Figure::unit).toList().containsAll(units)) {
      return false;
    }
    if (!figures.isEmpty() && figures.stream().noneMatch(said.content().figures()::contains)) {
      return false;
    }
    for (int i = 0; i < forms.size(); i++) {
      boolean has =
          stems.get(i).stream().anyMatch(said.content().stems()::contains)
              || concepts.get(i).stream().anyMatch(said.content().concepts()::contains)
              || said.about().values().stream().anyMatch(names.get(i)::means);
      if (!has) {
        return false;
      }
    }
    return true;
  }

  /** Whether an amount is for what is asked for, and of the unit and figure. */
  boolean names(Amount amount) {
    boolean is =
        (figures.isEmpty() || figures.contains(amount.figure()))
            && (units.isEmpty() || units.contains(amount.figure().unit()));
    String label = Words.fold(amount.topic().label());
    for (int i = 0; i < forms.size() && is; i++) {
      is = label.contains(forms.get(i)) || concepts.get(i).stream().anyMatch(label::contains);
    }
    return is && !(forms.isEmpty() && figures.isEmpty() && units.isEmpty());
  }

  /** Whether a topic is what is asked for. */
  boolean fits(Topic topic) {
    String label = Words.fold(topic.label());
    if (forms.isEmpty() || !units.isEmpty() || !figures.isEmpty()) {
      return false;
    }
    for (int i = 0; i < forms.size(); i++) {
      boolean has =
          label.contains(forms.get(i)) || concepts.get(i).stream().anyMatch(label::contains);
      if (!has) {
        return false;
      }
    }
    return true;
  }
}

package org.kroniek.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kroniek.model.Dependency;
import org.kroniek.model.Document;
import org.kroniek.model.Entity;
import org.kroniek.model.Event;
import org.kroniek.model.Language;
import org.kroniek.model.Morphology;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Reading;
import org.kroniek.model.Span;
import org.kroniek.model.Stems;
import org.kroniek.model.TimeExpression;
import org.kroniek.model.Token;
import org.kroniek.story.said.Identity;
import org.kroniek.story.said.Telling;
import org.kroniek.story.words.ContentReader;
import org.kroniek.story.words.Figure;

/** Makes of mentions that a corpus gives what telling events apart needs, from tree and reading. */
final class MentionTellings {

  private static final Set<String> ACTING = Set.of("nsubj", "nsubj:pass", "nmod:poss", "obl:agent");
  private static final Set<String> UNDERGOING = Set.of("obj", "iobj");
  private static final Set<String> TELLING = Set.of("NOUN", "PROPN", "VERB", "ADJ", "NUM");

  private final ContentReader contents = new ContentReader();
  private final Document document;
  private final Reading reading;
  private final List<List<Token>> sentences;
  private final Map<Integer, Integer> places;

  /**
   * Of one document.
   *
   * @param places for the number of a sentence in the corpus its place in the document
   */
  MentionTellings(Document document, Reading reading, Map<Integer, Integer> places) {
    this.document = document;
    this.reading = reading;
    this.places = places;
    this.sentences = document.sentences().stream().map(sentence -> sentence.tokens()).toList();
  }

  /** The lemma of the head of a mention. */
  String lemma(EventMentions.Mention mention) {
    List<Token> tokens = tokens(mention);
    return tokens
        .get(head(mention, tokens))
        .morphology()
        .map(Morphology::lemma)
        .orElse("")
        .toLowerCase(Locale.ROOT);
  }

  /** Whether the words of a mention are there. */
  boolean has(EventMentions.Mention mention) {
    return places.containsKey(mention.sentence())
        && mention.words().stream().anyMatch(word -> word < tokens(mention).size());
  }

  Telling telling(EventMentions.Mention mention) {
    List<Token> tokens = tokens(mention);
    int head = head(mention, tokens);
    Language language = document.article().language();
    Set<Identity> actors = new LinkedHashSet<>();
    Set<Identity> recipients = new LinkedHashSet<>();
    Set<Identity> others = new LinkedHashSet<>();
    Set<String> about = new HashSet<>();
    List<Span> clause = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Dependency dependency = tokens.get(i).dependency().orElseThrow();
      if (i != head && isUnder(i, head, tokens)) {
        boolean direct = dependency.head() == head;
        boolean acts = direct && ACTING.contains(dependency.relation());
        boolean undergoes = direct && UNDERGOING.contains(dependency.relation());
        (acts ? actors : undergoes ? recipients : others).addAll(named(tokens.get(i)));
        clause.add(tokens.get(i).span());
        if (tokens.get(i).morphology().filter(m -> TELLING.contains(m.upos())).isPresent()) {
          about.addAll(stems(tokens.get(i).form(), language));
        }
      }
    }
    Optional<Event> event = event(tokens.get(head).span());
    return new Telling(
        reading.article().id() + " " + mention.sentence() + " " + mention.words(),
        reading.article().id(),
        stems(lemma(mention), language),
        event.map(found -> found.type() + " " + found.mode().orElse("")),
        List.copyOf(actors),
        List.copyOf(recipients),
        List.copyOf(others),
        about,
        figures(clause),
        day(clause),
        reading.article().published());
  }

  private List<Token> tokens(EventMentions.Mention mention) {
    return sentences.get(places.getOrDefault(mention.sentence(), 0));
  }

  private static int head(EventMentions.Mention mention, List<Token> tokens) {
    int last = 0;
    for (int word : mention.words()) {
      if (word < tokens.size()) {
        last = word;
        if (!mention.words().contains(tokens.get(word).dependency().orElseThrow().head())) {
          return word;
        }
      }
    }
    return last;
  }

  private static boolean isUnder(int token, int head, List<Token> tokens) {
    int at = token;
    for (int steps = 0; at >= 0 && at != head && steps < tokens.size(); steps++) {
      at = tokens.get(at).dependency().orElseThrow().head();
    }
    return at == head;
  }

  private static Set<String> stems(String form, Language language) {
    return new HashSet<>(List.of(Stems.of(form, language).strip().split(" ", -1)));
  }

  private Set<Identity> named(Token token) {
    Set<Identity> named = new LinkedHashSet<>();
    for (Entity entity : reading.entities()) {
      if (entity.mentions().stream().anyMatch(m -> m.span().overlaps(token.span()))) {
        named.add(
            new Identity(
                entity.wikidata().orElse(entity.name().toLowerCase(Locale.ROOT)), entity.name()));
      }
    }
    return named;
  }

  private Optional<Event> event(Span head) {
    return reading.events().stream().filter(e -> e.trigger().overlaps(head)).findFirst();
  }

  private Set<Figure> figures(List<Span> clause) {
    StringBuilder words = new StringBuilder();
    clause.forEach(span -> words.append(span.of(document.article().text())).append(' '));
    return contents.read(words.toString(), document.article().language()).figures();
  }

  private Optional<PartialDate> day(List<Span> clause) {
    return reading.times().stream()
        .filter(time -> clause.stream().anyMatch(span -> time.span().contains(span.start())))
        .map(TimeExpression::value)
        .findFirst();
  }
}

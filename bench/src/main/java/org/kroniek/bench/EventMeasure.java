package org.kroniek.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.kroniek.extract.Extracted;
import org.kroniek.extract.Extraction;
import org.kroniek.language.Languages;
import org.kroniek.language.neural.NeuralTagger;
import org.kroniek.model.Annotator;
import org.kroniek.model.ContentId;
import org.kroniek.model.Document;
import org.kroniek.model.Language;
import org.kroniek.model.Reading;
import org.kroniek.story.cluster.Forest;
import org.kroniek.story.cluster.Granularity;
import org.kroniek.story.cluster.LikeReports;
import org.kroniek.story.cluster.StoryIndex;
import org.kroniek.story.copy.Copies;
import org.kroniek.story.kept.MemoryKept;
import org.kroniek.story.said.SameEvents;
import org.kroniek.story.said.Telling;
import org.kroniek.world.WorldFile;

/**
 * Prints how well mentions that a corpus gives are put together as one event across the documents
 * of a topic: MUC, B-cubed and CEAF with their mean, and how many of the links between two
 * documents are right and found. Beside it what one gets by holding each mention for an event of
 * its own, and by holding those whose heads have one lemma for one event, within a document, a
 * topic and a story.
 *
 * <p>Arguments: the language ({@code nl}), a folder as {@link EventMentions} reads it, and again;
 * which documents count, as a regular expression, before the first.
 */
public final class EventMeasure {

  private static final String USAGE = "usage: EventMeasure DOCUMENTS nl FOLDER [en FOLDER]";

  private final Annotator annotator = Languages.annotator();
  private final NeuralTagger tagger = NeuralTagger.load();
  private final Extraction extraction = new Extraction(WorldFile.load());
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  /** A mention with all that ways of putting mentions together look at. */
  private record Told(
      String id,
      String topic,
      String document,
      String chain,
      String story,
      String lemma,
      Telling telling) {}

  /** What was read of the documents of one language. */
  private record Corpus(
      Language language,
      List<EventMentions.Mention> mentions,
      Map<String, MentionTellings> tellings,
      List<Reading> readings) {}

  /** Measures each language and then all together. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 3 || arguments.length % 2 == 0) {
      System.err.println(USAGE);
      System.exit(2);
    }
    EventMeasure measure = new EventMeasure();
    measure.out.println(
        "| mentions | put together | MUC | B3 P | B3 R | B3 | CEAFe | CoNLL | links P | links R |");
    measure.out.println("|---|---|---|---|---|---|---|---|---|---|");
    List<Corpus> all = new ArrayList<>();
    for (int i = 1; i < arguments.length; i += 2) {
      Corpus corpus =
          measure.read(
              new Language(arguments[i]),
              new EventMentions(Path.of(arguments[i + 1]), Pattern.compile(arguments[0])));
      measure.score(arguments[i], List.of(corpus));
      all.add(corpus);
    }
    if (all.size() > 1) {
      measure.score("all", all);
    }
  }

  private void score(String name, List<Corpus> corpora) {
    LikeReports like = like(corpora);
    List<Told> told = tell(corpora);
    print(name, "each alone", told, Told::id);
    print(name, "lemma in document", told, t -> t.document() + " " + t.lemma());
    print(name, "lemma in topic", told, t -> t.topic() + " " + t.lemma());
    print(name, "lemma in story", told, t -> t.story() + " " + t.lemma());
    Map<String, String> events = new HashMap<>();
    Map<String, List<Telling>> topics = new TreeMap<>();
    told.forEach(
        t -> topics.computeIfAbsent(t.topic(), topic -> new ArrayList<>()).add(t.telling()));
    for (List<Telling> ofOne : topics.values()) {
      for (List<Telling> event : new SameEvents(like).of(ofOne)) {
        event.forEach(telling -> events.put(telling.id(), event.get(0).id()));
      }
    }
    print(name, "as Kroniek does", told, t -> events.getOrDefault(t.telling().id(), t.id()));
  }

  private void print(String name, String way, List<Told> told, Function<Told, String> event) {
    Collection<Set<String>> gold = groups(told, t -> t.topic() + " " + t.chain());
    Collection<Set<String>> found = groups(told, event);
    CoreferenceScores scores = new CoreferenceScores();
    scores.add(gold, found);
    double[] values = scores.values();
    double[] cubed = scores.cubed();
    Map<String, String> documents = new HashMap<>();
    told.forEach(t -> documents.put(t.id(), t.document()));
    Set<String> right = links(gold, documents);
    Set<String> linked = links(found, documents);
    Set<String> both = new HashSet<>(linked);
    both.retainAll(right);
    out.printf(
        Locale.ROOT,
        "| %s %d | %s | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | %.3f of %d | %.3f of %d |%n",
        name,
        told.size(),
        way,
        values[0],
        100 * cubed[0],
        100 * cubed[1],
        values[1],
        values[2],
        values[3],
        linked.isEmpty() ? 0 : both.size() / (double) linked.size(),
        linked.size(),
        right.isEmpty() ? 0 : both.size() / (double) right.size(),
        right.size());
  }

  private static Collection<Set<String>> groups(List<Told> told, Function<Told, String> by) {
    Map<String, Set<String>> groups = new TreeMap<>();
    told.forEach(t -> groups.computeIfAbsent(by.apply(t), key -> new HashSet<>()).add(t.id()));
    return groups.values();
  }

  private static Set<String> links(Collection<Set<String>> groups, Map<String, String> documents) {
    Set<String> links = new HashSet<>();
    for (Set<String> group : groups) {
      List<String> members = group.stream().sorted().toList();
      for (int j = 1; j < members.size(); j++) {
        for (int i = 0; i < j; i++) {
          String one = members.get(i);
          String other = members.get(j);
          if (!documents.getOrDefault(one, "").equals(documents.get(other))) {
            links.add(one + "\n" + other);
          }
        }
      }
    }
    return links;
  }

  private Corpus read(Language language, EventMentions mentions) {
    Map<String, MentionTellings> tellings = new HashMap<>();
    List<Reading> readings = new ArrayList<>();
    mentions
        .documents()
        .forEach(
            (key, sentences) -> {
              Document document =
                  tagger.tagGiven(
                      new GivenWords(annotator, language)
                          .document(
                              id(language, key), mentions.published(key), sentences.values()));
              Reading reading = reading(document);
              Map<Integer, Integer> places = new LinkedHashMap<>();
              sentences.keySet().forEach(number -> places.put(number, places.size()));
              tellings.put(key, new MentionTellings(document, reading, places));
              readings.add(reading);
            });
    return new Corpus(language, mentions.mentions(), tellings, readings);
  }

  private static LikeReports like(List<Corpus> corpora) {
    MemoryKept kept = new MemoryKept();
    Forest forest = new Forest(Granularity.STORY);
    Set<Long> numbers = new HashSet<>();
    for (Corpus corpus : corpora) {
      for (Reading reading : corpus.readings()) {
        long number = numbers.size() + 1L;
        forest.take(number, reading, kept);
        numbers.add(number);
      }
    }
    return new LikeReports(numbers, kept);
  }

  /** Stories are made of the reports of these corpora alone. */
  private static List<Told> tell(List<Corpus> corpora) {
    StoryIndex index = new StoryIndex(Granularity.STORY);
    corpora.forEach(corpus -> corpus.readings().forEach(index::add));
    Map<String, String> stories = new HashMap<>();
    index
        .stories(Copies.none())
        .forEach(story -> story.reports().forEach(r -> stories.put(r.id(), story.id())));
    List<Told> told = new ArrayList<>();
    for (Corpus corpus : corpora) {
      String code = corpus.language().code();
      for (EventMentions.Mention mention : corpus.mentions()) {
        MentionTellings of = corpus.tellings().get(mention.document());
        if (of != null && of.has(mention)) {
          String story = stories.getOrDefault(id(corpus.language(), mention.document()), "");
          Telling telling = of.telling(mention);
          told.add(
              new Told(
                  telling.id(),
                  mention.topic(),
                  code + mention.document(),
                  mention.chain(),
                  mention.topic() + " " + story,
                  code + of.lemma(mention),
                  telling));
        }
      }
    }
    return told;
  }

  private static String id(Language language, String key) {
    return ContentId.article(Optional.empty(), language.code() + key);
  }

  private Reading reading(Document document) {
    Extracted found = extraction.extract(document);
    return new Reading(
        new Reading.Reader("bench", new TreeMap<>()),
        document.article(),
        found.entities(),
        found.statements(),
        found.events(),
        found.quantities(),
        found.conditionals(),
        found.times().dates());
  }
}

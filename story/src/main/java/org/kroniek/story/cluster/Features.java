package org.kroniek.story.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.Entity;
import org.kroniek.model.Event;
import org.kroniek.model.Mention;
import org.kroniek.model.Party;
import org.kroniek.model.Reading;
import org.kroniek.story.words.ContentReader;
import org.kroniek.story.words.Figure;
import org.kroniek.story.words.Word;
import org.kroniek.story.words.Words;

/**
 * What a report is about: who and what is named, places, what goes on between whom, figures, which
 * mean the same in every language; and the stems of its words, which do not.
 */
final class Features {

  private static final int HEADLINE = 3;

  /** What an event between two tells, or a figure. */
  private static final double OF_MORE = 3;

  private final ContentReader contents = new ContentReader();
  private final Commonness commonness = new Commonness();

  /** What is compared of a report. */
  Traits traits(Reading reading) {
    Article article = reading.article();
    Map<String, Double> words = new HashMap<>();
    stems(article)
        .forEach((stem, count) -> words.put(stem, weight(count) * commonness.ofStem(stem)));
    return new Traits(
        article.id(),
        article.language().code(),
        article.published().map(date -> date.latest().toEpochDay()).orElse(Traits.NO_DAY),
        Vector.of(shared(reading)),
        Vector.of(words));
  }

  private static double weight(int count) {
    return 1 + Math.log(count);
  }

  /** Names, events and figures, each with how much it tells. */
  private Map<String, Double> shared(Reading reading) {
    Map<String, Double> weights = new HashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Double> kinds = new HashMap<>();
    Map<String, String> keys = new HashMap<>();
    for (Entity entity : reading.entities()) {
      String key = entity.wikidata().orElseGet(() -> Words.fold(entity.name()));
      keys.put(entity.id(), key);
      int named =
          (int) entity.mentions().stream().filter(m -> m.kind() == Mention.Kind.NAME).count();
      if (named > 0) {
        counts.merge(key, named, Integer::sum);
        kinds.merge(key, telling(entity.type()), Math::max);
      }
    }
    for (Event event : reading.events()) {
      List<String> who = new ArrayList<>();
      event.actor().forEach(party -> who.add(key(party, keys)));
      event.recipient().forEach(party -> who.add(key(party, keys)));
      if (!who.contains("")) {
        counts.merge(event.type() + " " + String.join(" ", who), 1, Integer::sum);
      }
    }
    for (Figure figure :
        contents.read(reading.article().text(), reading.article().language()).figures()) {
      counts.merge(figure.toString(), 1, Integer::sum);
    }
    counts.forEach(
        (feature, count) ->
            weights.put(feature, weight(count) * kinds.getOrDefault(feature, OF_MORE)));
    return weights;
  }

  /** Places are named in many reports, people in few. */
  private static double telling(Entity.Type type) {
    return switch (type) {
      case PER -> 4;
      case ORG, MISC -> 3;
      case LOC -> 2;
    };
  }

  private static String key(Party party, Map<String, String> keys) {
    return party.entity().map(id -> keys.getOrDefault(id, "")).orElse("");
  }

  /** The stems of the words, those of the headline more often. */
  private Map<String, Integer> stems(Article article) {
    Map<String, Integer> counts = new HashMap<>();
    article.title().ifPresent(title -> count(title, article, HEADLINE, counts));
    for (Block block : article.blocks()) {
      if (block.kind().isRead() && block.kind() != Block.Kind.HEADLINE) {
        count(block.span().of(article.text()), article, 1, counts);
      }
    }
    return counts;
  }

  private void count(String text, Article article, int times, Map<String, Integer> counts) {
    for (Word word : Words.of(text)) {
      String form = word.text();
      if (Character.isLetter(form.charAt(0)) && contents.hasMeaning(form, article.language())) {
        for (String stem : contents.stems(form, article.language())) {
          counts.merge(article.language().code() + " " + stem, times, Integer::sum);
        }
      }
    }
  }
}

package org.kroniek.extract.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kroniek.model.Document;
import org.kroniek.model.Language;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Sentence;
import org.kroniek.model.TimeExpression;

/**
 * Finds the expressions of time of a document and resolves them against its date of publication: no
 * value is more precise than the words and that date allow. What cannot be resolved is left out.
 *
 * <p>Immutable; safe for use by many threads. Time grows with the length of the text only: each
 * place is looked at for an expression of bounded length.
 */
public final class TimeReader {

  private final Map<Language, TimeLexicon> lexicons = new HashMap<>();

  /** Loads the lexicons. */
  public TimeReader() {
    for (Language language : List.of(Language.DUTCH, Language.ENGLISH)) {
      lexicons.put(language, TimeLexicon.of(language));
    }
  }

  /** The times of a document; none for a language without a lexicon. */
  public Times read(Document document) {
    TimeLexicon lexicon = lexicons.get(document.article().language());
    if (lexicon == null) {
      return Times.none();
    }
    Optional<Anchor> anchor = document.article().published().map(Anchor::of);
    List<TimeExpression> dates = new ArrayList<>();
    List<Length> lengths = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      Words words = new Words(document.article().text(), sentence.span(), lexicon);
      new SentenceTimes(sentence, words, anchor).find(dates, lengths);
    }
    return new Times(dates, lengths);
  }

  /** Reads one sentence. */
  private static final class SentenceTimes {

    private final Words words;
    private final Optional<Anchor> anchor;
    private final Sentence sentence;
    private final Numbers numbers;
    private final Ranges ranges;
    private final Durations durations;

    SentenceTimes(Sentence sentence, Words words, Optional<Anchor> anchor) {
      this.sentence = sentence;
      this.words = words;
      this.anchor = anchor;
      this.numbers = new Numbers(words);
      Units units = new Units(words, numbers);
      this.ranges = new Ranges(words, numbers, units, new Points(words, numbers, units));
      this.durations = new Durations(words, numbers);
    }

    void find(List<TimeExpression> dates, List<Length> lengths) {
      Optional<Tenses> tenses = Optional.empty();
      int i = 0;
      while (i < words.size()) {
        if (words.is(i, TermKind.EVERY) && !words.is(i + 1, TermKind.ON)) {
          i = behindRepeated(i);
          continue;
        }
        boolean begins = mayBegin(i);
        Optional<Found> found = begins ? ranges.at(i) : Optional.empty();
        Optional<Durations.Found> length =
            begins
                ? durations.at(i).filter(d -> found.isEmpty() || d.to() > found.get().to())
                : Optional.empty();
        if (length.isPresent()) {
          lengths.add(length.get().length());
          i = length.get().to();
        } else if (found.isPresent()) {
          Tenses told = tenses.orElseGet(() -> Tenses.of(sentence, words));
          tenses = Optional.of(told);
          Optional<TimeExpression> date = date(found.get(), told);
          date.ifPresent(dates::add);
          // "built in 20 minutes" tells how long, not when.
          i = date.isEmpty() && words.is(i, TermKind.IN) ? i + 1 : found.get().to();
        } else {
          i++;
        }
      }
    }

    /** What comes again and again is no time: "elke maandag". */
    private int behindRepeated(int i) {
      int at = i + 1;
      return ranges
          .at(at)
          .map(Found::to)
          .or(() -> durations.at(at).map(Durations.Found::to))
          .orElse(at);
    }

    private boolean mayBegin(int i) {
      return words.isKnown(i)
          || words.isNumber(i)
          || words.is(i, "'")
          || numbers.cardinal(i).isPresent()
          || numbers.ordinal(i).isPresent()
          || numbers.amount(i).isPresent();
    }

    private Optional<TimeExpression> date(Found found, Tenses tenses) {
      Optional<PartialDate> value =
          found
              .meaning()
              .at(anchor, tenses.at(words.span(found.from(), found.to())))
              .flatMap(Stretch::date);
      return value.map(date -> new TimeExpression(words.span(found.from(), found.to()), date));
    }
  }
}

package org.kroniek.extract.time;

import java.util.Optional;
import org.kroniek.extract.time.Numbers.Amount;
import org.kroniek.extract.time.Numbers.Whole;

/** Numbers as a language spells them. */
interface NumberWords {

  Optional<Whole> cardinal(Words words, int i);

  Optional<Whole> ordinal(Words words, int i);

  /** A year in two halves, as it is spoken, or as a cardinal. */
  Optional<Whole> year(Words words, int i);

  /** A number and a half, in one word. */
  Optional<Amount> halves(Words words, int i);

  /** Whether the letters behind a number in digits make it an ordinal. */
  boolean isOrdinalEnding(String letters);
}

package org.kroniek.extract;

import java.util.List;

/** The sieves in the order in which they are asked, the most precise first. */
final class Sieves {

  private Sieves() {}

  static List<Sieve> all(RuleBook book) {
    return List.of(
        new QuoteThenCue(book.rule("quote-cue")),
        new ColonThenQuote(book.rule("colon-quote")),
        new Refusal(book.rule("refusal")),
        new CueThenQuote(book.rule("cue-quote")),
        new VerbThenQuote(book.rule("verb-quote")),
        new TreeAccording(book.rule("tree-according")),
        new TreeClause(book.rule("tree-clause")),
        new TreeNoun(book.rule("tree-noun")),
        new TreeObject(book.rule("tree-object")),
        new ThatClause(book.rule("cue-clause")),
        new AccordingTo(book.rule("according-to")),
        new ClauseThenCue(book.rule("clause-cue")),
        new Infinitive(book.rule("cue-infinitive")),
        new ZeroClause(book.rule("cue-bare-clause")),
        new NounObject(book.rule("cue-noun-phrase")),
        new TreeAgain(book.rule("tree-again")),
        new ThatIsSaid(book.rule("that-is-said")),
        new QuotedPredicate(book.rule("quoted-predicate")),
        new CarriedQuote(book.rule("quote-carried-on")),
        new CarriedMixed(book.rule("mixed-carried-on")),
        new Hearsay(book.rule("hearsay")),
        new FreeIndirect(book.rule("free-indirect")),
        new HeadlineColon(book.rule("headline-colon")),
        new HeadlineQuote(book.rule("headline-quote")));
  }
}

package org.kroniek.web;

import java.util.List;
import java.util.Optional;
import org.kroniek.model.Archive;
import org.kroniek.model.Finding;
import org.kroniek.model.PartialDate;
import org.kroniek.model.catalogue.Listed;
import org.kroniek.model.catalogue.Subject;

/**
 * What every row of a list tells of a finding, whatever it is: on whose word it stands, when, and
 * in which report.
 *
 * @param id of the finding
 * @param href its passage in the report
 * @param before the words before it in its sentence, as far as they are few
 * @param words its words, one text for each part
 * @param after the words behind it
 * @param claimant whose word it is; empty where it is the report's own, or nobody's that is known
 * @param claim what the claimant does with it, or {@code the report itself}
 * @param hue of the claimant
 * @param day when, as far as is known
 * @param date the same in words
 * @param article the report
 */
record Told(
    String id,
    String href,
    String before,
    List<String> words,
    String after,
    Optional<Who> claimant,
    String claim,
    int hue,
    Optional<PartialDate> day,
    String date,
    Archive.Heading article) {

  Told {
    words = List.copyOf(words);
  }

  static Told of(Listed<? extends Finding> listed, Visit visit) {
    Words words = visit.words();
    Optional<Subject> source = listed.claim().flatMap(Listed.Claim::source);
    return new Told(
        listed.finding().id(),
        ArticleView.href(listed.article().id()) + "#" + listed.finding().id(),
        Surroundings.before(listed.text(), listed.finding().span()),
        listed.words(),
        Surroundings.after(listed.text(), listed.finding().span()),
        source.map(Who::of),
        listed.claim().map(claim -> claim(claim, words)).orElse(words.of("says.report")),
        visit.hues().of(source.map(Subject::name)),
        listed.day(),
        listed.day().map(words::date).orElse(words.of("undated")),
        listed.article());
  }

  private static String claim(Listed.Claim claim, Words words) {
    String verb =
        claim.negated() ? words.of("act." + claim.act().code() + ".not") : words.verb(claim.act());
    return claim.source().isPresent() ? verb : words.of("somebody") + " " + verb;
  }

  /** Who says so, in words alone. */
  String says() {
    return claimant.map(who -> who.name() + " " + claim).orElse(claim);
  }

  /** The first day that it may have been on; empty where none is known. */
  String first() {
    return day.map(date -> date.earliest().toString()).orElse("");
  }

  String title(Words words) {
    return words.title(article.title(), article.published());
  }
}

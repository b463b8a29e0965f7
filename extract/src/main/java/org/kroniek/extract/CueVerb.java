package org.kroniek.extract;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kroniek.extract.data.DataFile;
import org.kroniek.model.Statement;

/**
 * A verb, or a predicate with a copula, that attributes words to its subject.
 *
 * @param lemma the dictionary form, {@code leggen uit} where a particle is set off
 * @param finite the forms that agree with a subject
 * @param participles the past participle, of one or two words
 * @param infinitives the infinitive, in English the participle on -ing too
 * @param particle the word that must follow a finite form in its clause; empty where none
 * @param frames in what it can be put
 * @param act what the subject does with the words
 */
record CueVerb(
    String lemma,
    List<String> finite,
    List<String> participles,
    List<String> infinitives,
    String particle,
    Set<Frame> frames,
    Statement.Act act) {

  /** What a cue can govern. */
  enum Frame {
    /** A quotation: <i>„Kom”, zegt zij</i>. */
    QUOTE,
    /** A clause with <i>dat</i> or <i>that</i>, and a clause before it: <i>…, zegt zij</i>. */
    THAT,
    /** A clause without <i>that</i>. */
    ZERO,
    /** A question: <i>of</i>, <i>whether</i>. */
    WHETHER,
    /** An infinitive of what the source does itself: <i>belooft te komen</i>. */
    TO,
    /** An infinitive of what another shall do: <i>vraagt hem om te komen</i>. */
    FORTO,
    /** An object without a verb: <i>noemt het slecht</i>, <i>wijst op het gevaar</i>. */
    NP,
    /** Stands only behind the words: <i>aldus</i>. */
    POST,
    /** Only with a quotation and without a source: <i>klinkt het</i>. */
    BARE,
    /** An opinion, which of the future is an expectation: <i>denkt dat het zal lukken</i>. */
    OPINION,
    /** A predicate with a copula: <i>is ervan overtuigd</i>. */
    STATE
  }

  static CueVerb of(List<String> row) {
    Set<Frame> frames = EnumSet.noneOf(Frame.class);
    for (String frame : row.get(5).split("\\+", -1)) {
      frames.add(Frame.valueOf(frame.toUpperCase(Locale.ROOT)));
    }
    return new CueVerb(
        row.get(0),
        DataFile.values(row.get(1)),
        DataFile.values(row.get(2)),
        DataFile.values(row.get(3)),
        row.get(4),
        frames,
        Statement.Act.valueOf(row.get(6).toUpperCase(Locale.ROOT)));
  }

  boolean takes(Frame frame) {
    return frames.contains(frame);
  }
}

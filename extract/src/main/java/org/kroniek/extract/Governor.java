package org.kroniek.extract;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kroniek.extract.data.DataFile;
import org.kroniek.model.Statement;

/**
 * A verb, noun or adjective that attributes what it governs in the tree to somebody.
 *
 * @param lemma its dictionary form, with the word that it makes one idea with: {@code laten weten}
 * @param pos its part of speech
 * @param frames by what it can govern the content
 * @param prepositions those that the content can stand behind
 * @param act what the source does
 */
record Governor(
    String lemma, Pos pos, Set<Frame> frames, Set<String> prepositions, Statement.Act act) {

  /** The parts of speech that cues have. */
  enum Pos {
    VERB,
    NOUN,
    ADJ
  }

  /** By what a word can govern what it attributes. */
  enum Frame {
    /** A finite clause, with a conjunction or without, or one before it: <i>zegt dat …</i>. */
    CLAUSE,
    /** A finite clause that is no question: <i>weet dat …</i>. */
    THAT,
    /** An infinitive of what the source does itself: <i>belooft te komen</i>. */
    TO,
    /** An infinitive of what another shall do: <i>vraagt hem te komen</i>. */
    FORTO,
    /** An object: <i>eist een onderzoek</i>. */
    NP,
    /** An object and what is said of it: <i>noemt het een ramp</i>. */
    AS,
    /** A participle or adjective of a state: <i>is ervan overtuigd dat …</i>. */
    STATE,
    /** Its subject must be a person, a body or a document: <i>the poll shows that …</i>. */
    SHOWS,
    /**
     * What is said shows in the passive only: <i>is expected to …</i>, <i>wordt geacht te …</i>.
     */
    PASSIVE
  }

  static Governor of(List<String> row) {
    Set<Frame> frames = EnumSet.noneOf(Frame.class);
    for (String frame : row.get(2).split("\\+", -1)) {
      if (!frame.isEmpty()) {
        frames.add(Frame.valueOf(frame.toUpperCase(Locale.ROOT)));
      }
    }
    return new Governor(
        row.get(0),
        Pos.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
        frames,
        Set.copyOf(DataFile.values(row.get(3))),
        Statement.Act.valueOf(row.get(4).toUpperCase(Locale.ROOT)));
  }

  /** The same as another part of speech. */
  Governor as(Pos other) {
    return new Governor(lemma, other, frames, prepositions, act);
  }

  boolean takes(Frame frame) {
    return frames.contains(frame);
  }
}

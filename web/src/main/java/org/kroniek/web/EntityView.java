package org.kroniek.web;

import java.util.List;
import org.kroniek.model.catalogue.SubjectRecord;

/**
 * A person or body.
 *
 * @param frame what stands around it
 * @param known what the record knows
 * @param hue its colour
 * @param offices along a bar of time
 * @param newest its newest statements, by article
 * @param speaksTo whom it speaks to
 * @param spokenOfBy who speaks of it
 * @param topics what it takes positions on
 * @param heldOf what others do with their words when they speak of it
 * @param partners with whom something goes on
 */
record EntityView(
    Frame frame,
    SubjectRecord known,
    int hue,
    Offices offices,
    List<PassageView.Group> newest,
    List<Related> speaksTo,
    List<Related> spokenOfBy,
    List<Related> topics,
    List<Related> heldOf,
    List<Partner> partners) {

  private static final int NAMES = 6;

  EntityView {
    newest = List.copyOf(newest);
    speaksTo = List.copyOf(speaksTo);
    spokenOfBy = List.copyOf(spokenOfBy);
    topics = List.copyOf(topics);
    heldOf = List.copyOf(heldOf);
    partners = List.copyOf(partners);
  }

  /** The other names that articles use. */
  List<String> otherNames() {
    return known.names().stream()
        .map(SubjectRecord.Named::name)
        .filter(name -> !name.equals(known.subject().name()))
        .limit(NAMES)
        .toList();
  }

  /** All its statements. */
  String statementsHref() {
    return FindPage.hrefOfSource(known.subject().id());
  }

  /** The norms and pledges on its word. */
  String normsHref() {
    return Asked.of(NormsPage.PATH).with(Field.SOURCE, known.subject().id()).href();
  }

  /** What it warns of. */
  String warningsHref() {
    return Asked.of(WhatIfPage.PATH).with(Field.SOURCE, known.subject().id()).href();
  }

  /** Its place on the map of actors. */
  String mapHref() {
    return Asked.of(MapPage.PATH).with(Field.ABOUT, known.subject().id()).href();
  }

  /**
   * Somebody else.
   *
   * @param who the name and the page
   * @param count how many statements relate the two
   * @param href these statements
   */
  record Related(Who who, String count, String href) {}

  /**
   * Somebody with whom something goes on.
   *
   * @param who the name and the page
   * @param cooperation how many events of cooperation
   * @param conflict how many of conflict
   * @param href the events between the two
   */
  record Partner(Who who, long cooperation, long conflict, String href) {

    Partner plus(Partner more) {
      return new Partner(who, cooperation + more.cooperation, conflict + more.conflict, href);
    }

    long all() {
      return cooperation + conflict;
    }
  }
}

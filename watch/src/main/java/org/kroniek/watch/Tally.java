package org.kroniek.watch;

/** Counts while feeds are watched. For one thread. */
final class Tally {

  long requests;
  long feeds;
  long added;
  long changed;
  long refused;
  long failed;

  WatchSummary summary() {
    return new WatchSummary(requests, feeds, added, changed, refused, failed);
  }
}

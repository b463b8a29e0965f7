package org.kroniek.watch;

/**
 * What watching brought.
 *
 * @param requests that were sent, whatever was answered
 * @param feeds answers of feeds that were taken in, the unchanged ones among them
 * @param added new reports
 * @param changed reports whose text is another now
 * @param refused reports that cannot be had
 * @param failed answers of feeds that could not be taken in
 */
public record WatchSummary(
    long requests, long feeds, long added, long changed, long refused, long failed) {}

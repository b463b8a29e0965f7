package org.kroniek.story.cluster;

/**
 * How alike reports must be to be one story.
 *
 * @param likeness how like one before it a report must be to go on from it, from 0 to 1
 * @param windowDays reports further apart are not compared
 */
public record Granularity(double likeness, int windowDays) {

  /** What goes on for some days, as a newspaper would put it under one heading. */
  public static final Granularity STORY = new Granularity(0.15, 4);

  /** What is about the same all in all, whenever it was. */
  public static final Granularity TOPIC = new Granularity(0.09, 36_500);
}

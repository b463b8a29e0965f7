package org.kroniek.extract;

/** What a common noun tells of the setting in which something was said. */
enum SettingKind {
  /** The form that the words took: {@code interview}, {@code brief}. */
  FORM,
  /** What went on: {@code bijeenkomst}, {@code debate}. */
  EVENT,
  /** Where such words are spoken: {@code parlement}, {@code court}. */
  VENUE,
  /** Through what they reached the public: {@code krant}, {@code persbureau}. */
  OUTLET,
  /** When, which is told elsewhere: {@code maandag}, {@code week}. */
  TIME
}

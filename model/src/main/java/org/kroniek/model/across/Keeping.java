package org.kroniek.model.across;

/** As {@link Kept}, to be written to. All writing belongs to one transaction. */
public interface Keeping extends Kept {

  /** Keeps a note; nothing where there is one of this reading. */
  void add(Note note);

  /** Puts a member into a cell; nothing where it is there. */
  void put(long cell, Member member);

  /** Takes a member out of a cell; nothing where it is not there. */
  void take(long cell, Member member);

  /** Keeps bytes, in the place of those that were there. */
  void keep(Kind kind, long number, byte[] bytes);

  /** Ties two, in the place of the tie that was between them. */
  void tie(Kind kind, Tie tie);

  /** Unties two; nothing where they are not tied. */
  void untie(Kind kind, long one, long other);
}

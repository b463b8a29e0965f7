package org.kroniek.story.said;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.model.Archive.Heading;
import org.kroniek.model.across.Keeping;
import org.kroniek.model.across.Kept;
import org.kroniek.model.across.Kept.Kind;
import org.kroniek.story.kept.RecordBytes;

/**
 * What one article tells, as far as it is compared with others: it is kept beside the reading, so
 * that no question has to load that.
 *
 * @param said the statements whose source is known, in the order of the text
 * @param deeds what goes on, be it in a statement or not
 * @param held the amounts that bind somebody, be they in a statement or not
 * @param named the keys of all who and what is named
 */
public record Account(
    List<Said> said, List<Dealing.Report> deeds, List<Held> held, Set<String> named) {

  private static final RecordBytes<Account> BYTES = new RecordBytes<>(Account.class);

  /** A number made of all that an account is made of. */
  public static final int FORM = BYTES.form();

  /** Copies the lists. */
  public Account {
    said = List.copyOf(said);
    deeds = List.copyOf(deeds);
    held = List.copyOf(held);
    named = Set.copyOf(named);
  }

  /**
   * An amount that binds somebody.
   *
   * @param finding its id
   * @param statement the id of the statement that it stands in; empty where the article says so
   * @param holder whom it binds, as far as that is told
   * @param amount the amount
   * @param words the words that tell it
   * @param article what a list shows of the article
   */
  public record Held(
      String finding,
      Optional<String> statement,
      Optional<Identity> holder,
      Amount amount,
      String words,
      Heading article) {}

  /** Keeps this account of a reading; one that tells nothing is not kept. */
  public void keep(long number, Keeping to) {
    if (!said.isEmpty() || !deeds.isEmpty() || !held.isEmpty()) {
      to.keep(Kind.ACCOUNT, number, BYTES.write(this));
    }
  }

  /** The account that was kept of a reading. */
  public static Account of(long number, Kept kept) {
    return kept.bytes(Kind.ACCOUNT, number)
        .map(BYTES::read)
        .orElseGet(() -> new Account(List.of(), List.of(), List.of(), Set.of()));
  }
}

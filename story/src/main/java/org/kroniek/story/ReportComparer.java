package org.kroniek.story;

import java.util.Optional;
import org.kroniek.model.Reading;
import org.kroniek.model.across.Comparer;
import org.kroniek.model.across.Keeping;
import org.kroniek.model.across.Kept.Member;
import org.kroniek.story.cluster.Forest;
import org.kroniek.story.cluster.Granularity;
import org.kroniek.story.cluster.Lead;
import org.kroniek.story.copy.Passages;
import org.kroniek.story.said.Account;
import org.kroniek.story.said.SaidReader;
import org.kroniek.story.said.Terms;

/**
 * Keeps of each report what finding copies, stories and statements needs. Not safe for use by many
 * threads.
 */
public final class ReportComparer implements Comparer {

  /**
   * Another number whenever what is kept of the same reading becomes another: raise the first
   * figure, where the form of accounts does not tell it.
   */
  public static final int EDITION = 31 * 4 + Account.FORM;

  private final Passages passages = new Passages();
  private final Forest forest = new Forest(Granularity.STORY);
  private final SaidReader reader = new SaidReader();
  private final Terms terms = new Terms();

  @Override
  public int edition() {
    return EDITION;
  }

  @Override
  public void take(long number, Reading reading, Keeping to) {
    passages.take(number, reading.article(), Lead.of(reading.article()), to);
    forest.take(number, reading, to);
    Account account = reader.account(reading);
    account.keep(number, to);
    terms.of(account).forEach(term -> to.put(term, new Member(0, number)));
  }

  @Override
  public void settle(Optional<Long> before, Optional<Long> after, Keeping to) {
    before.ifPresent(number -> forest.fell(number, to));
    after.ifPresent(number -> forest.plant(number, to));
  }
}

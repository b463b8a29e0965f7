package org.kroniek.extract.event;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kroniek.extract.data.DataFile;
import org.kroniek.model.Event;
import org.kroniek.model.Party;

/** Talk that is no dealing: with reporters. */
final class SmallTalk {

  private final Set<String> media = new HashSet<>();

  /** Loads the names of media. */
  SmallTalk() {
    DataFile.rows("media.tsv", "name").forEach(row -> media.add(row.get(0)));
  }

  /** <i>speaking to The Times</i>. */
  boolean is(Told told) {
    List<Party> recipients = told.roles().recipient();
    return told.type() == Event.Type.CONSULT
        && !recipients.isEmpty()
        && recipients.stream().map(Party::name).allMatch(media::contains);
  }
}

package org.kroniek.archive;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.kroniek.model.Finding;
import org.kroniek.model.Party;
import org.kroniek.model.Span;

/** What findings of every kind have in common, on its way into the archive. */
final class FindingRows {

  private final long reading;
  private final Names names;
  private final Rows findings;
  private final Rows spans;
  private final Rows parties;
  private long last;

  FindingRows(Handle handle, Names names, long reading) {
    this.reading = reading;
    this.names = names;
    // One writer at a time, so that no other takes these numbers meanwhile.
    this.last =
        handle
            .createQuery("SELECT coalesce(max(finding_id), 0) FROM finding")
            .mapTo(Long.class)
            .one();
    this.findings =
        Rows.into(handle, "finding", "finding_id, reading_id, kind, ordinal, id, rule, confidence");
    this.spans =
        Rows.into(handle, "finding_span", "finding_id, role, ordinal, span_start, span_end");
    this.parties = Rows.into(handle, "finding_party", "finding_id, role, ordinal, entity, name_id");
  }

  /** The number of the finding added. */
  long add(Kind kind, int ordinal, Finding finding) {
    long number = ++last;
    findings.add(number).add(reading).add(kind.code()).add(ordinal).add(finding.id());
    findings.add(finding.evidence().rule()).add(finding.evidence().confidence()).end();
    spans(number, Role.EVIDENCE, finding.evidence().spans());
    return number;
  }

  void spans(long finding, Role role, List<Span> of) {
    for (int i = 0; i < of.size(); i++) {
      spans.add(finding).add(role.code()).add(i).add(of.get(i)).end();
    }
  }

  void parties(long finding, Role role, List<Party> of) {
    for (int i = 0; i < of.size(); i++) {
      Party party = of.get(i);
      parties.add(finding).add(role.code()).add(i);
      parties.add(party.entity()).add(names.number(party.name())).end();
    }
  }

  void party(long finding, Role role, Optional<Party> of) {
    parties(finding, role, of.stream().toList());
  }

  /** Before what refers to them. */
  void write() {
    findings.write();
    spans.write();
    parties.write();
  }

  /** Kinds of findings. */
  enum Kind {
    STATEMENT("s"),
    EVENT("v"),
    QUANTITY("q"),
    CONDITIONAL("c");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  /** What a span or a party is to its finding. */
  enum Role {
    CONTENT,
    EVIDENCE,
    SOURCE,
    ADDRESSEE,
    MEDIUM,
    OCCASION,
    ACTOR,
    RECIPIENT,
    PLACE,
    HOLDER;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}

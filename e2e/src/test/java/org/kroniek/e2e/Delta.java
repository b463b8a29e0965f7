package org.kroniek.e2e;

import java.util.List;
import org.kroniek.model.Event;
import org.kroniek.model.Quantity;
import org.kroniek.model.Reading;
import org.kroniek.model.Statement.Act;
import org.kroniek.model.Statement.Mode;

/** Three invented reports of a dispute over dikes, with everything that pages can show. */
final class Delta {

  private Delta() {}

  static Reading first() {
    return new Desk("Minister Quill holds on to two percent", "Delta Post", "2023-03-04")
        .paragraph(
            "Minister Ada Quill promised that Norland will spend 2 percent on dikes. Quill met"
                + " Osterland on Friday.")
        .says(
            "Minister Ada Quill",
            "promised",
            Act.PROMISE,
            Mode.INDIRECT,
            "Norland will spend 2 percent on dikes")
        .binds(Quantity.Kind.PLEDGE, Quantity.Stance.ENDORSED, "Norland", "2", "2 percent")
        .goes(
            Event.Type.CONSULT,
            Event.Modality.ASSERTED,
            "Norland",
            "Osterland",
            "met",
            "Quill met Osterland on Friday")
        .reading();
  }

  static Reading second() {
    return new Desk("Quill: two percent is not enough", "Delta Post", "2024-05")
        .paragraph(
            "Minister Ada Quill said that 2 percent is not enough and that Norland must go to 3.5"
                + " percent. According to Bram Tiel, Quill said that Osterland sells sand to"
                + " Norland.")
        .paragraph(
            "Tiel warned: if the dike breaks, the town will flood. He denied that Norland"
                + " threatens Osterland.")
        .says(
            "Minister Ada Quill",
            "said",
            Act.ASSERT,
            Mode.INDIRECT,
            "2 percent is not enough and that Norland must go to 3.5 percent")
        .says(
            "Bram Tiel",
            "According to",
            Act.ASSERT,
            Mode.INDIRECT,
            "Quill said that Osterland sells sand to Norland")
        .says("Quill", "said", Act.ASSERT, Mode.INDIRECT, "Osterland sells sand to Norland")
        .says("Tiel", "warned", Act.WARN, Mode.INDIRECT, "if the dike breaks, the town will flood")
        .says("Tiel", "denied", Act.DENY, Mode.INDIRECT, "Norland threatens Osterland")
        .binds(Quantity.Kind.NORM, Quantity.Stance.INSUFFICIENT, "Norland", "2", "2 percent")
        .binds(Quantity.Kind.TARGET, Quantity.Stance.ENDORSED, "Norland", "3.5", "3.5 percent")
        .goes(
            Event.Type.AID,
            Event.Modality.ASSERTED,
            "Osterland",
            "Norland",
            "sells",
            "Osterland sells sand to Norland")
        .goes(
            Event.Type.THREATEN,
            Event.Modality.NEGATED,
            "Norland",
            "Osterland",
            "threatens",
            "Norland threatens Osterland")
        .supposes("the dike breaks", "the town will flood")
        .reading();
  }

  static Reading third() {
    return new Desk("Osterland closes the sluice", "Wad Courier", "2025-06-20")
        .paragraph(
            "Osterland closed the sluice to Norland on Monday. “If the town will flood, Norland"
                + " will cut the power”, said Bram Tiel. Ada Quill asked for 5 percent.")
        .says(
            "Bram Tiel",
            "said Bram",
            Act.ASSERT,
            Mode.DIRECT,
            "If the town will flood, Norland will cut the power")
        .says("Ada Quill", "asked", Act.REQUEST, Mode.INDIRECT, "5 percent")
        .binds(Quantity.Kind.NORM, Quantity.Stance.ENDORSED, "Norland", "5", "5 percent")
        .goes(
            Event.Type.SANCTION,
            Event.Modality.ASSERTED,
            "Osterland",
            "Norland",
            "closed",
            "Osterland closed the sluice to Norland")
        .goes(
            Event.Type.COERCE,
            Event.Modality.HYPOTHETICAL,
            "Norland",
            "Osterland",
            "cut",
            "Norland will cut the power")
        .supposes("the town will flood", "Norland will cut the power")
        .reading();
  }

  static List<Reading> all() {
    return List.of(first(), second(), third());
  }
}

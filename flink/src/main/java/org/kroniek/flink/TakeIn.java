package org.kroniek.flink;

import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;
import org.kroniek.ingest.IngestOptions;
import org.kroniek.ingest.Inputs;
import org.kroniek.pipeline.Composition;

/** Takes the articles out of bytes that came in as messages; their form is told as a file's is. */
final class TakeIn extends RichFlatMapFunction<Envelope, Envelope> {

  private static final long serialVersionUID = 1L;

  private transient @Nullable Composition composition;
  private transient Letter.@Nullable Clerk clerk;

  @Override
  public void open(OpenContext context) {
    composition = Shared.composition("");
    clerk = new Letter.Clerk();
  }

  @Override
  public void flatMap(Envelope envelope, Collector<Envelope> out) {
    Letter.Clerk desk = Objects.requireNonNull(clerk);
    if (!(desk.open(envelope) instanceof Letter.Raw raw)) {
      out.collect(envelope);
      return;
    }
    try (Inputs inputs =
        Objects.requireNonNull(composition)
            .inputs(raw.name(), raw.origin(), raw.bytes(), IngestOptions.none())) {
      inputs.forEachRemaining(intake -> out.collect(desk.intake(intake)));
    }
  }
}

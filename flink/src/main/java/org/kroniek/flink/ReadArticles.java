package org.kroniek.flink;

import java.util.Objects;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;
import org.kroniek.model.Article;
import org.kroniek.model.Reading;
import org.kroniek.pipeline.ArticleReader;
import org.kroniek.pipeline.ReadFailure;

/** Reads articles; what cannot be read, or could not be, goes out by the side. */
final class ReadArticles extends ProcessFunction<Envelope, Envelope> {

  private static final long serialVersionUID = 1L;

  /** What goes to quarantine. */
  static final OutputTag<Envelope> DEAD_LETTERS =
      new OutputTag<>("dead-letters", TypeInformation.of(Envelope.class));

  private final String world;
  private transient @Nullable ArticleReader reader;
  private transient Letter.@Nullable Clerk clerk;
  private transient @Nullable Meters meters;

  /**
   * Reads with the tables of a folder.
   *
   * @param world the folder, on every machine; empty for those that ship
   */
  ReadArticles(String world) {
    this.world = world;
  }

  private record Meters(Counter articles, Counter statements, Counter refused, Counter millis) {

    static Meters in(MetricGroup group) {
      MetricGroup ours = group.addGroup("kroniek");
      return new Meters(
          ours.counter("articles"),
          ours.counter("statements"),
          ours.counter("refused"),
          ours.counter("millisecondsReading"));
    }
  }

  @Override
  public void open(OpenContext context) {
    reader = Shared.composition(world).articleReader();
    clerk = new Letter.Clerk();
    meters = Meters.in(getRuntimeContext().getMetricGroup());
  }

  @Override
  public void processElement(Envelope envelope, Context context, Collector<Envelope> out) {
    Letter.Clerk desk = Objects.requireNonNull(clerk);
    Meters count = Objects.requireNonNull(meters);
    if (desk.open(envelope) instanceof Letter.Unread unread) {
      read(unread.article(), unread.origin(), desk, count, context, out);
    } else {
      count.refused().inc();
      context.output(DEAD_LETTERS, envelope);
    }
  }

  private void read(
      Article article,
      Optional<String> origin,
      Letter.Clerk desk,
      Meters count,
      Context context,
      Collector<Envelope> out) {
    long start = System.nanoTime();
    try {
      Reading reading = Objects.requireNonNull(reader).read(article);
      out.collect(desk.read(reading, origin));
      count.articles().inc();
      count.statements().inc(reading.statements().size());
    } catch (ReadFailure failure) {
      count.refused().inc();
      context.output(DEAD_LETTERS, desk.refused(failure.rejection()));
    }
    count.millis().inc((System.nanoTime() - start) / 1_000_000);
  }
}

package org.kroniek.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kroniek.model.Intake;

/**
 * The pages of a web archive (WARC), one record after the other. A record that is damaged is
 * rejected alone, with the byte at which it begins; one that holds no page with an article is
 * counted and passed over. For one thread.
 */
final class WebArchive implements Records {

  private final Opened input;
  private final WarcParts parts;
  private final Limits limits;
  private final WarcPage pages;
  private final OneArticle.Form form;
  private final ArticleMaker maker;
  private final Map<PassedOver, Long> passed = new EnumMap<>(PassedOver.class);
  private @Nullable WarcFrames frames;
  private long number;
  private boolean ended;

  WebArchive(
      Opened input, WarcParts parts, Limits limits, OneArticle.Form form, ArticleMaker maker) {
    this.input = input;
    this.parts = parts;
    this.limits = limits;
    this.pages = new WarcPage(limits);
    this.form = form;
    this.maker = maker;
  }

  @Override
  public Optional<Intake> next() throws IOException {
    while (!ended) {
      Optional<Intake> intake = step();
      if (intake.isPresent()) {
        return intake;
      }
    }
    return Optional.empty();
  }

  @Override
  public Map<PassedOver, Long> passedOver() {
    return passed;
  }

  /** One record or one part on; nothing where that brought no article. */
  private Optional<Intake> step() throws IOException {
    WarcFrames present = frames;
    try {
      if (present == null) {
        Optional<InputStream> part = parts.next();
        ended = part.isEmpty();
        frames = part.map(p -> new WarcFrames(p, limits.articleBytes())).orElse(null);
        return Optional.empty();
      }
      Optional<WarcFrames.Frame> frame = present.next();
      if (frame.isEmpty()) {
        frames = null;
        return Optional.empty();
      }
      number++;
      return intake(frame.get());
    } catch (Unreadable e) {
      number++;
      if (present == null) {
        ended = !parts.recover();
      }
      return Optional.of(rejected(e, present));
    } catch (IOException e) {
      number++;
      frames = null;
      ended = !parts.recover();
      return Optional.of(
          rejected(
              Unreadable.open("the packing of the record is damaged; it is left", e.toString()),
              present));
    }
  }

  private Optional<Intake> intake(WarcFrames.Frame frame) {
    try {
      WarcPage.Content content = pages.of(frame);
      if (content instanceof WarcPage.Content.Page page) {
        return new OneArticle(opened(page), limits, form, maker).next();
      }
      pass(((WarcPage.Content.Other) content).why());
      return Optional.empty();
    } catch (Unreadable e) {
      if (e.isForWantOfAnArticle()) {
        pass(PassedOver.NO_ARTICLE);
        return Optional.empty();
      }
      return Optional.of(rejected(e, frames));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return Optional.of(
          rejected(
              Unreadable.parse(
                  "could not be read because of a fault in Kroniek; please report it with the file",
                  e.toString()),
              frames));
    }
  }

  private void pass(PassedOver why) {
    passed.merge(why, 1L, Long::sum);
  }

  private Opened opened(WarcPage.Content.Page page) {
    return new Opened(
        input.record(number),
        input.recordPath(number),
        Optional.of(page.address()),
        page.charset(),
        Optional.of(page.address()),
        Optional.empty(),
        page.bytes());
  }

  private Intake rejected(Unreadable e, @Nullable WarcFrames in) {
    long within = in == null ? 0 : in.offset();
    String place = "at byte " + parts.offset() + (within > 0 ? " + " + within : "");
    return new Intake.Rejected(e.before(place).at(input.record(number)));
  }

  @Override
  public void close() throws IOException {
    try (parts) {
      input.bytes().close();
    }
  }
}

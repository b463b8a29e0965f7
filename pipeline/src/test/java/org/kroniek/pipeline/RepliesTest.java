package org.kroniek.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kroniek.model.Reading;
import org.kroniek.model.catalogue.CataloguedArchive;

/** Who says the same as somebody and who contradicts it, among others only. */
class RepliesTest {

  @TempDir private Path folder;
  private CataloguedArchive archive;

  @BeforeEach
  void fill() {
    archive = Composition.archive(folder.resolve("kroniek.db"), Clock.systemUTC());
    List<Reading> readings = new ToldReadings(5).all();
    for (int i = 0; i < readings.size(); i++) {
      archive.save(readings.get(i), Optional.of("file:/" + i));
    }
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private List<Replies.Reply> to(String name) {
    return new Replies(archive).to(archive.catalogue().suggest(name, 1).get(0).subject().id());
  }

  @Test
  void othersWhoSayTheSameAreTold() {
    List<Replies.Reply> replies = to("Ada Veld");
    assertThat(replies).hasSizeGreaterThan(1);
    for (Replies.Reply reply : replies) {
      assertThat(reply.said().source()).isEqualTo("Ada Veld");
      assertThat(reply.by().source()).isIn("Bo Ark", "Cor Linde");
      assertThat(reply.contradicts())
          .as("%s / %s", reply.said().text(), reply.by().text())
          .isEqualTo(!reply.said().text().equals(reply.by().text()));
    }
  }

  @Test
  void nobodyIsToldMoreThanTwiceOfEachKindNorTheSameWordsTwice() {
    List<Replies.Reply> replies = to("Bo Ark");
    assertThat(replies)
        .extracting(reply -> reply.by().source() + reply.by().text())
        .doesNotHaveDuplicates();
    for (boolean contradicts : new boolean[] {true, false}) {
      assertThat(
              replies.stream()
                  .filter(reply -> reply.contradicts() == contradicts)
                  .filter(reply -> reply.by().source().equals("Cor Linde")))
          .hasSizeLessThanOrEqualTo(2);
    }
  }

  @Test
  void nobodyRepliesToWhomNobodyKnows() {
    assertThat(new Replies(archive).to("Q1")).isEmpty();
  }
}

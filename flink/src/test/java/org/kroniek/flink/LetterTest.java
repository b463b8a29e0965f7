package org.kroniek.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.PojoTypeInfo;
import org.junit.jupiter.api.Test;
import org.kroniek.ingest.IngestOptions;
import org.kroniek.ingest.Inputs;
import org.kroniek.model.Intake;
import org.kroniek.model.Reading;
import org.kroniek.model.Rejection;
import org.kroniek.pipeline.Composition;
import org.kroniek.pipeline.ReadFailure;
import org.kroniek.pipeline.ReadingJson;

class LetterTest {

  private static final String TEXT =
      "date 2024-12-02\nBurgemeester Jorien Aldewerelt zei dat de sluis dichtgaat. \u201cDat is\ud83d\ude00"
          + " zo.\u201d\n";

  private final Letter.Clerk clerk = new Letter.Clerk();
  private final Composition composition = new Composition();

  private Intake.Accepted intake() {
    byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
    try (Inputs inputs =
        composition.inputs(
            "a.txt",
            Optional.of("file:///a.txt"),
            new ByteArrayInputStream(bytes),
            IngestOptions.none())) {
      return (Intake.Accepted) inputs.next();
    }
  }

  @Test
  void anArticleArrivesAsItWasSent() {
    Intake.Accepted sent = intake();
    Envelope envelope = clerk.intake(sent);
    assertThat(envelope.key()).isEqualTo("file:///a.txt");
    assertThat(envelope.time()).isEqualTo(1_733_097_600_000L);
    assertThat(clerk.open(envelope))
        .isEqualTo(new Letter.Unread(sent.article(), Optional.of("file:///a.txt")));
  }

  @Test
  void aReadingArrivesAsItWasSentAndIsOneLine() throws ReadFailure {
    Reading reading = composition.articleReader().read(intake().article());
    Envelope envelope = clerk.read(reading, Optional.empty());
    assertThat(envelope.key()).isEqualTo(reading.article().id());
    assertThat(clerk.open(envelope)).isEqualTo(new Letter.Read(reading, Optional.empty()));
    assertThat(Letter.Clerk.line(envelope))
        .isEqualTo(new ReadingJson().write(reading))
        .doesNotContain("\n");
  }

  @Test
  void aRejectionArrivesAsItWasSent() {
    Rejection rejection = new Rejection("a#2", Rejection.Stage.PARSE, "is broken", "");
    assertThat(clerk.open(clerk.refused(rejection))).isEqualTo(new Letter.Refused(rejection));
    assertThat(clerk.open(clerk.intake(new Intake.Rejected(rejection))))
        .isEqualTo(new Letter.Refused(rejection));
  }

  @Test
  void aLetterOfAnotherKindIsRefused() {
    assertThatThrownBy(() -> clerk.open(new Envelope("a", 0, new byte[] {'?'})))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anEnvelopeTravelsAsRecordAndNotByReflection() {
    assertThat(TypeInformation.of(Envelope.class)).isInstanceOf(PojoTypeInfo.class);
  }
}

package org.kroniek.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kroniek.ingest.IngestOptions;
import org.kroniek.ingest.Inputs;
import org.kroniek.model.Intake;
import org.kroniek.pipeline.Composition;

class GeneratedCrawlTest {

  @TempDir private Path folder;

  @Test
  void everyWholePageIsFoundAndEveryDamagedRecordIsRejected() throws IOException {
    Path file = folder.resolve("crawl.warc.gz");
    GeneratedCrawl crawl = new GeneratedCrawl(2);
    crawl.write(file, 1200, 60);
    int articles = 0;
    int rejections = 0;
    Map<String, Long> passedOver;
    try (Inputs inputs =
        new Composition()
            .inputs(
                List.of(file.toString()), InputStream.nullInputStream(), IngestOptions.none())) {
      while (inputs.hasNext()) {
        if (inputs.next() instanceof Intake.Accepted) {
          articles++;
        } else {
          rejections++;
        }
      }
      passedOver = inputs.passedOver();
    }
    assertThat(articles).isEqualTo(crawl.articles()).isGreaterThan(300);
    assertThat(rejections).isEqualTo(crawl.broken()).isEqualTo(60);
    long passed = passedOver.values().stream().mapToLong(Long::longValue).sum();
    assertThat(articles + rejections + passed).isEqualTo(1200);
  }
}

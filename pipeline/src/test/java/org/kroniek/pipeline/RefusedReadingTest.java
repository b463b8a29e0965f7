package org.kroniek.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kroniek.ingest.IngestOptions;
import org.kroniek.ingest.Inputs;
import org.kroniek.model.Archive;
import org.kroniek.model.Archive.Saved;
import org.kroniek.model.Reading;
import org.kroniek.model.Rejection;

class RefusedReadingTest {

  @TempDir Path folder;

  @Test
  void aReadingThatTheArchiveRefusesIsQuarantinedAndTheRunGoesOn() throws Exception {
    for (String name : List.of("1.txt", "2.txt", "3.txt")) {
      Files.writeString(
          folder.resolve(name), "date 2024-12-02\n\nDe minister zegt dat het bericht klopt.\n");
    }
    List<Object> told = new ArrayList<>();
    Composition composition = new Composition();
    try (Inputs inputs =
            composition.inputs(
                List.of(folder.toString()), InputStream.nullInputStream(), IngestOptions.none());
        Archive archive = refusing("2.txt", told)) {
      Summary summary =
          new ReadRun(composition.articleReader(), Optional.of(archive), 2)
              .run(inputs, new Silent());
      assertThat(summary.total().articles()).isEqualTo(2);
    }
    assertThat(told).hasSize(3);
    assertThat(told.get(1))
        .isInstanceOfSatisfying(
            Rejection.class,
            rejection -> {
              assertThat(rejection.path()).endsWith("2.txt");
              assertThat(rejection.stage()).isEqualTo(Rejection.Stage.STORE);
              assertThat(rejection.detail()).contains("half a character");
            });
  }

  /** An archive that tells what it is given and will not have the file of this name. */
  private static Archive refusing(String name, List<Object> told) {
    return (Archive)
        Proxy.newProxyInstance(
            Archive.class.getClassLoader(),
            new Class<?>[] {Archive.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close")) {
                return null;
              }
              if (arguments[0] instanceof Reading reading
                  && reading.article().path().orElseThrow().endsWith(name)) {
                throw new IllegalArgumentException("half a character at offset 3");
              }
              told.add(arguments[0]);
              return arguments[0] instanceof Reading ? Saved.ADDED : null;
            });
  }

  private static final class Silent implements ReadRun.Listener {
    @Override
    public void reading(Reading reading, Optional<Saved> saved) {}

    @Override
    public void rejection(Rejection rejection) {}

    @Override
    public void progress(ReadRun.Progress progress) {}
  }
}

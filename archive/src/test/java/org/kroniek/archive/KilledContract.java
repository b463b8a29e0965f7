package org.kroniek.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.kroniek.model.Archive;
import org.kroniek.model.Reading;

/** A program that saves readings is killed at any moment and started again. */
abstract class KilledContract {

  private static final int READINGS = 150;
  private static final int ROUNDS = 4;
  private static final long SEED = 20261122;

  /** A fresh archive, as people name it. */
  abstract String fresh() throws Exception;

  /** What the engine finds wrong with it. */
  abstract List<String> complaints(String archive) throws Exception;

  /** What it holds, in a form that is the same whenever the same was saved. */
  abstract List<String> contents(String archive) throws Exception;

  @Test
  void an_archive_survives_its_program() throws Exception {
    String undisturbed = fresh();
    saveAll(undisturbed, i -> {});
    String killed = fresh();
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      int told = runAndKill(killed, random.nextInt(READINGS / 2), random.nextInt(3_000_000));
      assertThat(complaints(killed)).as("round %d", round).isEmpty();
      assertThat(wholeReadings(killed)).as("round %d", round).isGreaterThanOrEqualTo(told);
    }
    saveAll(killed, i -> {});
    assertThat(contents(killed)).isEqualTo(contents(undisturbed)).hasSizeGreaterThan(READINGS);
  }

  /** The program that is killed: saves, and says so on standard output after each. */
  public static void main(String[] arguments) {
    saveAll(arguments[0], System.out::println);
  }

  private static List<Reading> inputs() {
    RandomReadings random = new RandomReadings(SEED);
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < READINGS; i++) {
      readings.add(random.next());
    }
    return readings;
  }

  private static void saveAll(String name, IntConsumer saved) {
    try (Archive archive = Archives.open(name, Map.of(), Clock.systemUTC())) {
      List<Reading> inputs = inputs();
      for (int i = 0; i < inputs.size(); i++) {
        archive.save(
            inputs.get(i), i % 5 == 0 ? Optional.empty() : Optional.of("file:/" + i + ".txt"));
        saved.accept(i);
      }
    }
  }

  /** The number of readings that it had told to be saved before it was killed. */
  private static int runAndKill(String name, int after, int nanos) throws Exception {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledContract.class.getName(),
                name)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int told = 0;
    try (BufferedReader output =
        new BufferedReader(
            new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
      while (told < after && output.readLine() != null) {
        told++;
      }
      TimeUnit.NANOSECONDS.sleep(nanos);
      program.destroyForcibly().waitFor();
      assertThat(program.exitValue()).as("killed, not ended").isNotZero();
    } catch (IOException closed) {
      assertThat(told).isEqualTo(after);
    }
    return told;
  }

  /** How many readings there are, each equal to what was given to save. */
  private static int wholeReadings(String name) {
    List<Reading> found = new ArrayList<>();
    try (Archive archive = Archives.open(name, Map.of(), Clock.systemUTC())) {
      archive.readings(found::add);
      assertThat(archive.counts().statements())
          .isEqualTo(found.stream().mapToInt(reading -> reading.statements().size()).sum());
    }
    assertThat(found).isEqualTo(inputs().subList(0, found.size()));
    return found.size();
  }
}

package org.kroniek.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.kroniek.bench.ReportGenerator;

/**
 * What only a process of its own can show: signals, pipes, locales, and what is left after them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgramTest {

  private static final int REPORTS = 120;

  private static final String REPORT =
      """
      date 2024-12-02 Veld wil meer dijken

      Minister Ada Veld zegt dat de dijken hoger moeten worden. „Geen café blijft droog”, zei \
      Veld in de haven.
      """;

  private Path folder = Path.of("");
  private Path news = folder;
  private String undisturbed = "";

  @BeforeAll
  void readUndisturbed(@TempDir Path temporary) throws IOException {
    folder = temporary;
    news = folder.resolve("news");
    new ReportGenerator(7).write(REPORTS, news);
    Program.Ended read = read("undisturbed.db");
    assertThat(read.code()).as(read.err()).isZero();
    assertThat(read.out()).contains(REPORTS + " added");
    undisturbed = export("undisturbed.db");
    assertThat(undisturbed.lines()).hasSize(REPORTS);
  }

  @Test
  void killedHalfWayAndStartedAgainItEndsWithTheSameArchive() throws IOException {
    try (Program program = startReading("killed.db")) {
      program.awaitLines(REPORTS / 3);
      program.signal("KILL");
      assertThat(program.end().code()).isEqualTo(137);
    }
    List<String> left = export("killed.db").lines().toList();
    assertThat(left).hasSizeGreaterThanOrEqualTo(REPORTS / 3).hasSizeLessThan(REPORTS);
    assertThat(undisturbed.lines().toList()).startsWith(left.toArray(String[]::new));

    assertThat(read("killed.db").code()).isZero();

    assertThat(export("killed.db")).isEqualTo(undisturbed);
  }

  @Test
  void interruptedItSaysWhatItLeavesAndGoesOnFromThere() throws IOException {
    try (Program program = startReading("interrupted.db")) {
      program.awaitLines(REPORTS / 3);
      program.signal("INT");
      Program.Ended ended = program.end();
      assertThat(ended.code()).isEqualTo(130);
      assertThat(ended.err()).contains("stopped after").doesNotContain("Exception");
    }

    Program.Ended again = read("interrupted.db");

    assertThat(again.out()).contains(" unchanged").doesNotContain(REPORTS + " added");
    assertThat(export("interrupted.db")).isEqualTo(undisturbed);
  }

  /**
   * A release of ONNX Runtime overflowed its stack on a command line of some thousand characters.
   */
  @Test
  void annotatesHoweverLongTheCommandLine() throws IOException {
    Path report = folder.resolve("r".repeat(200) + ".txt");
    Files.writeString(report, REPORT);
    List<String> arguments = new ArrayList<>(List.of("annotate", "--language", "nl"));
    arguments.addAll(Collections.nCopies(100, report.toString()));

    Program.Ended ended = Program.run(folder, arguments.toArray(String[]::new));

    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(ended.out().lines().filter(line -> line.contains("\tzegt\tzeggen\tVERB\t")))
        .hasSize(100);
  }

  @Test
  void endsQuietlyWhenNobodyReadsOn() throws IOException {
    try (Program program =
        Program.start(folder, Map.of(), "export", "jsonl", "--archive", "undisturbed.db")) {
      program.awaitLines(1);
      program.closeOutput();
      Program.Ended ended = program.end();
      assertThat(ended.code()).isEqualTo(141);
      assertThat(ended.err()).isEmpty();
    }
  }

  @Test
  void writesUtf8WhateverTheLocale() throws IOException {
    try (Program program =
        Program.start(
            folder, Map.of("LC_ALL", "C"), "read", "--dry-run", "--print", "jsonl", "-")) {
      Program.Ended ended = program.input(REPORT).end();
      assertThat(ended.code()).as(ended.err()).isZero();
      assertThat(ended.out()).contains("„Geen café blijft droog”");
      assertThat(ended.out().lines()).hasSize(1);
      assertThat(ended.err()).contains("total");
    }
  }

  private Program startReading(String archive) throws IOException {
    return Program.start(
        folder, Map.of(), "read", "--archive", archive, "--print", "jsonl", news.toString());
  }

  private Program.Ended read(String archive) throws IOException {
    return Program.run(folder, "read", "--archive", archive, news.toString());
  }

  private String export(String archive) throws IOException {
    Program.Ended ended = Program.run(folder, "export", "jsonl", "--archive", archive);
    assertThat(ended.code()).as(ended.err()).isZero();
    return ended.out();
  }
}

package org.kroniek.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two commands at the root, on a copy with a Maven, a Java and an apt that only take notes. */
class LauncherTest {

  private static final Path ROOT = Path.of(System.getProperty("kroniek.root", ".."));

  private static final List<String> SYSTEM_TOOLS =
      List.of(
          "awk",
          "bash",
          "cat",
          "chmod",
          "cp",
          "date",
          "dirname",
          "env",
          "find",
          "flock",
          "head",
          "id",
          "ls",
          "mkdir",
          "mv",
          "readlink",
          "rm",
          "sed",
          "sleep",
          "stty",
          "tail",
          "touch",
          "uname");

  private static final String MAVEN =
      """
      #!/usr/bin/env bash
      echo "mvn $*" >> "$NOTES"
      sleep 0.5
      if [ -e "$TREE/broken" ]; then echo "[ERROR] it does not compile"; exit 1; fi
      mkdir -p "$TREE/cli/target/quick/lib"
      touch "$TREE/cli/target/quick/lib/one.jar" "$TREE/cli/target/quick/kroniek-cli-0.1.0.jar"
      """;

  @TempDir Path folder;

  private Path tree;
  private Path tools;
  private Path notes;

  @BeforeEach
  void makeTree() throws IOException {
    tree = Files.createDirectories(folder.resolve("a tree"));
    tools = Files.createDirectories(folder.resolve("tools"));
    notes = Files.createFile(folder.resolve("notes.txt"));
    for (String name : List.of("kroniek", "verify", "tools/needs.sh")) {
      Files.createDirectories(tree.resolve(name).getParent());
      Files.copy(ROOT.resolve(name), tree.resolve(name));
      assertThat(tree.resolve(name).toFile().setExecutable(true)).isTrue();
    }
    Files.createDirectories(tree.resolve("cli/src/main"));
    Files.writeString(tree.resolve("cli/src/main/Main.java"), "class Main {}");
    Files.writeString(tree.resolve("cli/pom.xml"), "<project/>");
    Files.writeString(tree.resolve("pom.xml"), "<project/>");
    for (String tool : SYSTEM_TOOLS) {
      for (Path path : List.of(Path.of("/bin", tool), Path.of("/usr/bin", tool))) {
        if (Files.isExecutable(path)) {
          script(tools.resolve(tool), "#!/bin/sh\nexec " + path + " \"$@\"\n");
        }
      }
    }
    Path java = Files.createDirectories(folder.resolve("java/bin"));
    Files.writeString(folder.resolve("java/release"), "JAVA_VERSION=\"17.0.1\"\n");
    script(java.resolve("javac"), "#!/usr/bin/env bash\n");
    script(java.resolve("java"), "#!/usr/bin/env bash\necho \"${@: -2}\"\n");
  }

  @Test
  void buildsOnceAndQuietly() throws IOException, InterruptedException {
    script(tools.resolve("mvn"), MAVEN);

    Ended first = run(tree.resolve("kroniek"), "find", "x");
    Ended second = run(tree.resolve("kroniek"), "find", "x");

    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out()).isEqualTo("find x\n");
    assertThat(first.err()).isEqualTo("building…\n");
    assertThat(second.out()).isEqualTo("find x\n");
    assertThat(second.err()).isEmpty();
    assertThat(notes()).hasSize(1).first().asString().contains("-Dquick", "-pl cli -am package");
  }

  @Test
  void buildsAgainWhenASourceIsNewerOrGone() throws IOException, InterruptedException {
    script(tools.resolve("mvn"), MAVEN);
    run(tree.resolve("kroniek"), "find", "x");
    Path source = tree.resolve("cli/src/main/Main.java");

    Files.setLastModifiedTime(source, FileTime.from(Clock.systemUTC().instant().plusSeconds(2)));
    assertThat(run(tree.resolve("kroniek"), "find", "x").err()).isEqualTo("building…\n");
    Files.delete(source);
    Files.setLastModifiedTime(
        source.getParent(), FileTime.from(Clock.systemUTC().instant().plusSeconds(2)));
    assertThat(run(tree.resolve("kroniek"), "find", "x").err()).isEqualTo("building…\n");

    assertThat(notes()).hasSize(3);
  }

  @Test
  void twoStartsAtOnceBuildOnce() throws IOException, InterruptedException {
    script(tools.resolve("mvn"), MAVEN);
    Process one = start(tree.resolve("kroniek"), "find", "x");
    Process two = start(tree.resolve("kroniek"), "find", "x");

    assertThat(end(one).out()).isEqualTo("find x\n");
    assertThat(end(two).out()).isEqualTo("find x\n");
    assertThat(notes()).hasSize(1);
  }

  @Test
  void startsThroughALinkFromAnotherFolder() throws IOException, InterruptedException {
    script(tools.resolve("mvn"), MAVEN);
    Path link = Files.createSymbolicLink(folder.resolve("k"), tree.resolve("kroniek"));

    assertThat(run(link, "find", "x").out()).isEqualTo("find x\n");
  }

  @Test
  void showsTheLogOfABuildThatFails() throws IOException, InterruptedException {
    script(tools.resolve("mvn"), MAVEN);
    Files.createFile(tree.resolve("broken"));

    Ended ended = run(tree.resolve("kroniek"), "find", "x");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("it does not compile", "could not be built", "build.log");
  }

  @Test
  void namesWhatIsMissingAndTheCommandForIt() throws IOException, InterruptedException {
    script(tools.resolve("apt-get"), "#!/usr/bin/env bash\necho \"apt-get $*\" >> \"$NOTES\"\n");

    Ended ended = run(tree.resolve("kroniek"), "find", "x");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("Maven", "apt-get install -y", " maven", "--install");
    assertThat(ended.out()).isEmpty();
    assertThat(notes()).isEmpty();
  }

  @Test
  void fetchesWhatIsMissingWhenToldTo() throws IOException, InterruptedException {
    Path maven = folder.resolve("maven");
    script(maven, MAVEN);
    script(tools.resolve("sudo"), "#!/usr/bin/env bash\nexec \"$@\"\n");
    script(
        tools.resolve("apt-get"),
        "#!/usr/bin/env bash\necho \"apt-get $*\" >> \"$NOTES\"\ncase \"$*\" in *install*)"
            + " cp '"
            + maven
            + "' '"
            + tools.resolve("mvn")
            + "' ;; esac\n");

    Ended ended = run(tree.resolve("kroniek"), "--install", "find", "x");

    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(ended.out()).isEqualTo("find x\n");
    assertThat(notes()).hasSize(3);
    assertThat(notes().get(0)).startsWith("apt-get update");
    assertThat(notes().get(1)).contains("install").endsWith(" maven").doesNotContain("jdk");
  }

  @Test
  void installDoesNothingWhereAllIsThere() throws IOException, InterruptedException {
    script(tools.resolve("mvn"), MAVEN);
    script(tools.resolve("apt-get"), "#!/usr/bin/env bash\necho \"apt-get $*\" >> \"$NOTES\"\n");

    assertThat(run(tree.resolve("kroniek"), "--install", "find", "x").code()).isZero();
    assertThat(run(tree.resolve("kroniek"), "--install", "find", "x").code()).isZero();

    assertThat(notes()).hasSize(1).first().asString().startsWith("mvn ");
  }

  @Test
  void verifySumsUpTheTestsAndKeepsMavensExitCode() throws IOException, InterruptedException {
    script(tools.resolve("chromium"), "#!/usr/bin/env bash\n");
    script(tools.resolve("chromedriver"), "#!/usr/bin/env bash\n");
    script(
        tools.resolve("mvn"),
        """
        #!/usr/bin/env bash
        echo "mvn $* $CHROMIUM" >> "$NOTES"
        for module in model cli; do
          mkdir -p "$module/target/surefire-reports"
          echo '<testsuite name="x" time="1.5" tests="7" errors="1" skipped="2" failures="1">' \
            > "$module/target/surefire-reports/TEST-x.xml"
        done
        exit 1
        """);
    Path stale = Files.createDirectories(tree.resolve("cli/target/surefire-reports"));
    Files.writeString(stale.resolve("TEST-old.xml"), "<testsuite tests=\"100\" errors=\"0\">\n");

    Ended ended = run(tree.resolve("verify"));

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out()).endsWith("6 passed, 4 failed, 4 skipped\n");
    assertThat(notes()).hasSize(1).first().asString().contains("verify").endsWith("chromium");
  }

  private Ended run(Path command, String... arguments) throws IOException, InterruptedException {
    return end(start(command, arguments));
  }

  private Process start(Path command, String... arguments) throws IOException {
    List<String> line = new ArrayList<>(List.of(command.toString()));
    line.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", tools.toString());
    builder.environment().put("JAVA_HOME", folder.resolve("java").toString());
    builder.environment().put("NOTES", notes.toString());
    builder.environment().put("TREE", tree.toString());
    return builder.start();
  }

  /** What the scripts print is short enough for a pipe to hold. */
  private static Ended end(Process process) throws IOException, InterruptedException {
    process.waitFor();
    return new Ended(
        process.exitValue(),
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8),
        new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
  }

  private List<String> notes() throws IOException {
    return Files.readAllLines(notes);
  }

  private static void script(Path file, String text) throws IOException {
    Files.writeString(file, text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private record Ended(int code, String out, String err) {}
}

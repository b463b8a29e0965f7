package org.kroniek.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service of the manual is one that systemd understands. */
class ServiceFileTest {

  private static final String PROGRAM = "ExecStart=/opt/kroniek/kroniek ";

  @TempDir Path folder;

  private static String unit() throws Exception {
    Path root = Path.of(System.getProperty("kroniek.root"));
    return Files.readString(root.resolve("docs/kroniek-watch.service"), StandardCharsets.UTF_8);
  }

  @Test
  void systemdHasNothingToSayOfIt() throws Exception {
    assumeThat(isInstalled("systemd-analyze")).as("systemd-analyze is installed").isTrue();
    Path file = folder.resolve("kroniek-watch.service");
    Files.writeString(file, unit().replace(PROGRAM, "ExecStart=/bin/true "));
    Process process =
        new ProcessBuilder("systemd-analyze", "verify", file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    // It looks at the units that this one names as well, which may have troubles of their own.
    assertThat(said.lines().filter(line -> line.contains("kroniek"))).isEmpty();
  }

  @Test
  void itWatchesAndIsTriedAgainUnlessTheCallWasWrong() throws Exception {
    assertThat(unit())
        .contains(
            PROGRAM + "watch --archive ", "Restart=on-failure", "RestartPreventExitStatus=2\n")
        .contains("StateDirectory=kroniek", "/var/lib/kroniek/kroniek.db");
  }

  private static boolean isInstalled(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
  }
}

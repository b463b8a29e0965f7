package org.kroniek.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kroniek.model.PartialDate;
import org.kroniek.model.World;
import org.kroniek.world.WorldFile;

/** Prints how long the tables of the world take to load and to answer. */
public final class WorldLoad {

  private static final int TIMES = 5;
  private static final int ROUNDS = 20_000;

  private static final List<String> PHRASES =
      List.of(
          "de Amerikaanse president",
          "NATO secretary general",
          "de minister van Defensie",
          "een woordvoerder van de politie",
          "the former prime minister of Belgium");

  private WorldLoad() {}

  /** Loads the tables that ship, or with them those of a folder. */
  public static void main(String[] arguments) {
    for (int i = 0; i < TIMES; i++) {
      long begun = System.nanoTime();
      long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      World world = load(arguments);
      tell(
          i == 0 ? "load, cold" : "load",
          System.nanoTime() - begun,
          ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - spent,
          1);
      if (i == TIMES - 1) {
        answer(world);
      }
    }
  }

  private static World load(String[] arguments) {
    return arguments.length == 0 ? WorldFile.load() : WorldFile.load(Path.of(arguments[0]));
  }

  private static void answer(World world) {
    Optional<PartialDate> when = PartialDate.parse("2024-11");
    for (int i = 0; i < TIMES; i++) {
      long begun = System.nanoTime();
      long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      int found = 0;
      for (int n = 0; n < ROUNDS; n++) {
        found += world.holder(PHRASES.get(n % PHRASES.size()), when).isPresent() ? 1 : 0;
        found += world.identify(n % 2 == 0 ? "Rutte" : "Jan Modaal", when).isPresent() ? 1 : 0;
      }
      if (i == TIMES - 1) {
        System.out.printf(Locale.ROOT, "%-12s %d of %d%n", "found", found, 2 * ROUNDS);
        tell(
            "answer",
            System.nanoTime() - begun,
            ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - spent,
            2 * ROUNDS);
      }
    }
  }

  private static void tell(String what, long wall, long spent, int times) {
    System.out.printf(
        Locale.ROOT,
        "%-12s %9.4f ms, of the processor %9.4f ms%n",
        what,
        wall / 1e6 / times,
        spent / 1e6 / times);
  }
}

package org.kroniek.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * Writes folders of invented reports to measure and test with: Dutch and English, 250 to 600 words,
 * in the forms that Kroniek reads, with people, places and outlets that do not exist. The same
 * count and seed give the same files, byte for byte, on every machine; report <i>n</i> does not
 * depend on how many follow it.
 */
public final class ReportGenerator {

  private static final String USAGE = "usage: ReportGenerator COUNT FOLDER [SEED]";
  private static final int LINES_A_FILE = 10;
  private static final int FILES_A_FOLDER = 500;
  private static final long STRIDE = 0x9E3779B97F4A7C15L;

  /** How often a report takes each form; JSON lines come ten to a file. */
  private static final List<ReportForm> FORMS =
      List.of(
          ReportForm.DATED,
          ReportForm.DATED,
          ReportForm.DATED,
          ReportForm.HEADLINED,
          ReportForm.HEADLINED,
          ReportForm.FRONT_MATTER,
          ReportForm.FRONT_MATTER,
          ReportForm.PAGE,
          ReportForm.PAGE,
          ReportForm.JSON_LINE);

  private final long seed;
  private static final int FEWEST_WORDS = 250;

  private final List<Tongue> tongues;
  private final int fewestWords;

  /** Reports of one seed, two in three of them Dutch. */
  public ReportGenerator(long seed) {
    this(seed, List.of("nl", "nl", "en"));
  }

  /**
   * Reports of one seed.
   *
   * @param languages the codes of the languages, each as often as it is named
   */
  ReportGenerator(long seed, List<String> languages) {
    this(seed, languages, FEWEST_WORDS);
  }

  /**
   * Reports of one seed.
   *
   * @param languages the codes of the languages, each as often as it is named
   * @param fewestWords that a report has; the longest have 2.4 times as many
   */
  public ReportGenerator(long seed, List<String> languages, int fewestWords) {
    this.seed = seed;
    this.tongues = languages.stream().map(Tongue::load).toList();
    this.fewestWords = fewestWords;
  }

  /** Writes {@code COUNT} reports into {@code FOLDER}. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2 || arguments.length > 3) {
      System.err.println(USAGE);
      System.exit(2);
    }
    long seed = arguments.length == 3 ? Long.parseLong(arguments[2]) : 1;
    int files =
        new ReportGenerator(seed).write(Integer.parseInt(arguments[0]), Path.of(arguments[1]));
    System.out.println(arguments[0] + " reports in " + files + " files in " + arguments[1]);
  }

  /**
   * Writes reports.
   *
   * @param count how many reports, not files
   * @param folder where; it is made where it is not there
   * @return how many files were written
   */
  public int write(int count, Path folder) throws IOException {
    int files = 0;
    StringBuilder lines = new StringBuilder();
    int waiting = 0;
    for (int number = 1; number <= count; number++) {
      Random chance = chance(number);
      ReportForm form = FORMS.get(chance.nextInt(FORMS.size()));
      boolean packed = chance.nextInt(20) == 0;
      String content = form.write(report(number, chance));
      if (form == ReportForm.JSON_LINE) {
        lines.append(content);
        waiting++;
        if (waiting == LINES_A_FILE) {
          save(folder, number, form, lines.toString(), packed);
          files++;
          lines.setLength(0);
          waiting = 0;
        }
      } else {
        save(folder, number, form, content, packed);
        files++;
      }
    }
    if (waiting > 0) {
      save(folder, count + 1, ReportForm.JSON_LINE, lines.toString(), false);
      files++;
    }
    return files;
  }

  /** The report of a number, whatever its form. */
  Report report(int number) {
    return report(number, chance(number));
  }

  private Random chance(int number) {
    return new Random(seed * STRIDE + number * (STRIDE >>> 7));
  }

  private Report report(int number, Random chance) {
    Tongue tongue = tongues.get(chance.nextInt(tongues.size()));
    return new Storyteller(tongue, chance, fewestWords).tell(number);
  }

  private static void save(Path folder, int number, ReportForm form, String content, boolean packed)
      throws IOException {
    String name = String.format(Locale.ROOT, "%06d", number) + form.suffix();
    Path part = folder.resolve(String.format(Locale.ROOT, "%03d", number / FILES_A_FOLDER));
    Files.createDirectories(part);
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    if (!packed) {
      Files.write(part.resolve(name), bytes);
      return;
    }
    try (OutputStream file = Files.newOutputStream(part.resolve(name + ".gz"));
        GZIPOutputStream out = new GZIPOutputStream(file)) {
      out.write(bytes);
    }
  }
}

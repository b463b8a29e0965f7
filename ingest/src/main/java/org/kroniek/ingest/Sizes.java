package org.kroniek.ingest;

import java.util.Locale;

/** Writes numbers of bytes for people. */
final class Sizes {

  private static final double KILO = 1000;

  private Sizes() {}

  /** {@code 20 MB}, {@code 1.5 kB}, {@code 12 bytes}. */
  static String words(long bytes) {
    if (bytes < KILO) {
      return bytes + (bytes == 1 ? " byte" : " bytes");
    }
    double size = bytes / KILO;
    String unit = "kB";
    if (size >= KILO) {
      size /= KILO;
      unit = "MB";
    }
    String number = String.format(Locale.ROOT, "%.1f", size);
    return (number.endsWith(".0") ? number.substring(0, number.length() - 2) : number) + " " + unit;
  }
}

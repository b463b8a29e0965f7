package org.kroniek.language;

import java.util.Locale;
import java.util.Set;

/** Tells a host or file name such as nos.nl or verslag.pdf from two sentences run together. */
final class Hosts {

  private static final Set<String> ENDINGS =
      Set.of(
          "at", "au", "be", "biz", "br", "ca", "ch", "cn", "com", "de", "dk", "doc", "docx", "edu",
          "es", "eu", "exe", "fr", "gov", "htm", "html", "ie", "info", "int", "io", "it", "jp",
          "jpg", "mil", "mp3", "net", "nl", "nu", "nz", "org", "pdf", "php", "pl", "png", "ppt",
          "pt", "ru", "se", "tv", "txt", "ua", "uk", "us", "xls", "xlsx", "zip");

  private Hosts() {}

  /** Whether {@code [start, end)} is a host or file name. */
  static boolean isHost(String text, int start, int end) {
    int dot = text.lastIndexOf('.', end - 1);
    if (dot <= start || end - dot > 5 || text.charAt(dot - 1) == '.') {
      return false;
    }
    String ending = text.substring(dot + 1, end);
    boolean oneCase =
        ending.equals(ending.toLowerCase(Locale.ROOT))
            || ending.equals("Com")
            || text.substring(start, end)
                .equals(text.substring(start, end).toUpperCase(Locale.ROOT));
    return oneCase && ENDINGS.contains(ending.toLowerCase(Locale.ROOT));
  }
}

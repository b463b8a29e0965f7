package org.kroniek.watch;

/**
 * How deeply the elements of an XML text are nested, roughly and in one pass. The tree that feeds
 * are read into takes time that grows with the square of the depth, so that a small file could keep
 * a reader busy for hours.
 */
final class Nesting {

  private Nesting() {}

  /** Whether elements stand in each other more than {@code most} deep. */
  static boolean isDeeperThan(int most, String xml) {
    int depth = 0;
    int at = xml.indexOf('<');
    while (at >= 0 && at + 1 < xml.length()) {
      char next = xml.charAt(at + 1);
      String end = next == '!' || next == '?' ? end(xml, at) : ">";
      int close = xml.indexOf(end, at + 1);
      if (close < 0) {
        return false;
      }
      if (next == '/') {
        depth--;
      } else if (next != '!' && next != '?' && xml.charAt(close - 1) != '/') {
        depth++;
      }
      if (depth > most) {
        return true;
      }
      at = xml.indexOf('<', close);
    }
    return false;
  }

  private static String end(String xml, int at) {
    if (xml.startsWith("<![CDATA[", at)) {
      return "]]>";
    }
    return xml.startsWith("<!--", at) ? "-->" : ">";
  }
}

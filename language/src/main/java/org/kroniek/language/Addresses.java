package org.kroniek.language;

/**
 * Finds web addresses, mailboxes, host names and handles, which are one token each.
 *
 * <p>Reads a stretch of text from left to right and remembers where the words between white space
 * end, so that no character is looked at more than a few times.
 */
final class Addresses {

  private static final String MAILBOX = "._%+-";
  private static final String TRAILING = ".,;:!?'\"»”’“…*";

  private final String text;
  private final int start;
  private final int limit;
  private int chunkEnd;
  private boolean hasAt;
  private boolean hasScheme;
  private boolean hasDot;
  private int barren;

  Addresses(String text, int start, int limit) {
    this.text = text;
    this.start = start;
    this.limit = limit;
    this.chunkEnd = start;
    this.barren = start;
  }

  /** The end of the address that begins at {@code at}, or {@code at}. */
  int end(int at) {
    if (at >= chunkEnd) {
      look(at);
    }
    if (!hasAt && !hasScheme && !hasDot) {
      return at;
    }
    int c = text.charAt(at);
    if (c == '@') {
      return handle(at);
    }
    if (!Characters.isAddressLetter(c) || at < barren) {
      return at;
    }
    if (hasScheme && startsAddress(at)) {
      return trimmed(at);
    }
    return hasAt || hasDot ? named(at) : at;
  }

  private void look(int at) {
    int end = at;
    hasAt = false;
    hasScheme = false;
    hasDot = false;
    while (end < limit && !Characters.isSpace(text.charAt(end))) {
      char c = text.charAt(end);
      hasAt |= c == '@';
      hasScheme |= c == '/' || c == 'w' || c == 'W';
      hasDot |= c == '.';
      end++;
    }
    chunkEnd = end;
  }

  private boolean startsAddress(int at) {
    return startsWith(at, "http://")
        || startsWith(at, "https://")
        || startsWith(at, "ftp://")
        || startsWith(at, "mailto:")
        || (startsWith(at, "www.") && at + 4 < chunkEnd && text.charAt(at + 4) != '.');
  }

  private boolean startsWith(int at, String prefix) {
    return at + prefix.length() < chunkEnd
        && text.regionMatches(true, at, prefix, 0, prefix.length())
        && !Characters.isAlphanumeric(Characters.before(text, at, start));
  }

  /** The end of the chunk without punctuation that belongs to the sentence. */
  private int trimmed(int at) {
    int end = at;
    int open = 0;
    while (end < chunkEnd && "<>\"“”„«»{}|".indexOf(text.charAt(end)) < 0) {
      char c = text.charAt(end);
      open += c == '(' || c == '[' ? 1 : 0;
      open -= c == ')' || c == ']' ? 1 : 0;
      if (open < 0) {
        break;
      }
      end++;
    }
    while (end > at + 1 && TRAILING.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  /** A mailbox or a bare host name with a path: name@host.nl, nos.nl/artikel. */
  private int named(int at) {
    int end = at;
    int dot = -1;
    while (end < chunkEnd && isNamePart(end)) {
      dot = text.charAt(end) == '.' ? end : dot;
      end++;
    }
    if (end < chunkEnd && text.charAt(end) == '@' && end + 1 < chunkEnd) {
      return mailbox(at, end);
    }
    barren = end;
    int name = end;
    while (name > at && MAILBOX.indexOf(text.charAt(name - 1)) >= 0) {
      name--;
    }
    if (dot > at && Hosts.isHost(text, at, name)) {
      barren = at;
      return name < chunkEnd && text.charAt(name) == '/' ? trimmed(at) : name;
    }
    return at;
  }

  private int mailbox(int from, int sign) {
    int end = sign + 1;
    while (end < chunkEnd && (isNamePart(end) && text.charAt(end) != '%')) {
      end++;
    }
    while (end > sign + 1 && MAILBOX.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > sign + 1 ? end : from;
  }

  private boolean isNamePart(int at) {
    char c = text.charAt(at);
    return Characters.isAddressLetter(c) || MAILBOX.indexOf(c) >= 0;
  }

  private int handle(int at) {
    if (Characters.isAlphanumeric(Characters.before(text, at, start))) {
      return at;
    }
    int end = at + 1;
    while (end < chunkEnd && (isNamePart(end) && text.charAt(end) != '%')) {
      end++;
    }
    while (end > at && MAILBOX.replace("_", "").indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > at + 1 ? end : at;
  }
}

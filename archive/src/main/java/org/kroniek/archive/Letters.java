package org.kroniek.archive;

import java.sql.Types;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Texts as both engines can keep them. PostgreSQL has no character 0, and SQLite's own functions
 * end a text there; so 0 is written as the characters 1 and 1, and 1 as 1 and 2, which sort as they
 * do.
 */
final class Letters {

  private static final char ZERO = '\0';
  private static final char MARK = '\u0001';
  private static final char ZERO_MARKED = '\u0001';
  private static final char MARK_MARKED = '\u0002';
  private static final char NO_CHARACTER = '?';

  private Letters() {}

  /** The text as it is kept. Of half a character, which only an index is given, a mark is left. */
  static String write(String text) {
    int at = 0;
    while (at < text.length() && isPlain(text.charAt(at))) {
      at++;
    }
    return at == text.length() ? text : write(text, at);
  }

  private static boolean isPlain(char c) {
    return c != ZERO && c != MARK && !Character.isSurrogate(c);
  }

  private static String write(String text, int from) {
    StringBuilder kept = new StringBuilder(text.length() + 8).append(text, 0, from);
    for (int i = from; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (c == ZERO) {
        kept.append(MARK).append(ZERO_MARKED);
      } else if (c == MARK) {
        kept.append(MARK).append(MARK_MARKED);
      } else if (Character.getType(c) == Character.SURROGATE) {
        kept.append(NO_CHARACTER);
      } else {
        kept.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return kept.toString();
  }

  /** The text that was kept so. */
  static @Nullable String read(@Nullable String kept) {
    if (kept == null || kept.indexOf(MARK) < 0) {
      return kept;
    }
    StringBuilder text = new StringBuilder(kept.length());
    for (int i = 0; i < kept.length(); i++) {
      char c = kept.charAt(i);
      char next = c == MARK && i + 1 < kept.length() ? kept.charAt(i + 1) : ZERO;
      if (next == ZERO_MARKED || next == MARK_MARKED) {
        text.append(next == ZERO_MARKED ? ZERO : MARK);
        i++;
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  /** Binds texts to statements as they are kept. */
  static final class Binding extends AbstractArgumentFactory<String> {

    Binding() {
      super(Types.VARCHAR);
    }

    @Override
    protected Argument build(String text, ConfigRegistry config) {
      String kept = write(text);
      return (position, statement, context) -> statement.setString(position, kept);
    }
  }
}

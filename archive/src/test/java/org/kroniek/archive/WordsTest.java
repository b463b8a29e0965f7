package org.kroniek.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Words are those that SQLite's index finds in the same text. */
class WordsTest {

  private static final List<String> PIECES =
      List.of(
          "défensie",
          "Ĳssel",
          "İstanbul",
          "ſ",
          "STRAẞE",
          "naïef",
          "Ångström",
          "e\u0301\u0301n",
          "\u0301a",
          "а́",
          "й",
          "ΆΣ",
          "ـعربي",
          "日本語",
          "½",
          "²",
          "Ⅳ",
          "1.000,50",
          "a_b",
          "foo-bar",
          "'s",
          "co\u00ADop",
          "\u200B",
          "😀",
          "𝒜",
          "\uE000x",
          "\u0001\u0001",
          "œuvre",
          "Ǆ",
          "ﬁn",
          "ΐ",
          "ệ",
          "đ",
          "Ø",
          "ł",
          "\u212B",
          "\u017F",
          "i\u0307");

  @Test
  void diacritics_and_capitals_make_no_other_word() {
    assertThat(Words.of("De Ministér-president, in Zürich: 2,5%"))
        .containsExactly("de", "minister", "president", "in", "zurich", "2", "5");
    assertThat(Words.of("")).isEmpty();
    assertThat(Words.of("– … !")).isEmpty();
    assertThat(Words.of("x".repeat(600))).containsExactly("x".repeat(500));
  }

  @Test
  void words_are_those_of_sqlites_tokenizer() throws SQLException {
    Random random = new Random(11);
    try (Connection connection = connect()) {
      for (int i = 0; i < 400; i++) {
        StringBuilder text = new StringBuilder(PIECES.get(i % PIECES.size()));
        for (int j = random.nextInt(4); j > 0; j--) {
          text.append(random.nextBoolean() ? " " : "");
          text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        assertThat(Words.of(text.toString()))
            .as(text.toString())
            .isEqualTo(words(connection, text));
      }
    }
  }

  @Test
  void every_letter_of_europe_is_the_one_that_sqlite_makes_of_it() throws SQLException {
    List<String> other = new ArrayList<>();
    try (Connection connection = connect()) {
      for (int c = 0x80; c < 0x2066; c++) {
        String text = "x" + Character.toString(c) + "y";
        // Between them stand scripts of elsewhere and letters that are newer than SQLite's table.
        boolean isOfEurope = c < 0x37f || (c >= 0x380 && c < 0x528) || c >= 0x1e00;
        if (isOfEurope
            && Character.isDefined(c)
            && !Words.of(text).equals(words(connection, text))) {
          other.add(Integer.toHexString(c) + Words.of(text) + words(connection, text));
        }
      }
    }
    assertThat(other).isEmpty();
  }

  private static Connection connect() throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE VIRTUAL TABLE t USING fts5 (x, tokenize = 'unicode61 remove_diacritics 2')");
      statement.execute("CREATE VIRTUAL TABLE v USING fts5vocab (t, 'instance')");
    }
    return connection;
  }

  private static List<String> words(Connection connection, CharSequence text) throws SQLException {
    List<String> words = new ArrayList<>();
    try (PreparedStatement insert = connection.prepareStatement("INSERT INTO t VALUES (?)");
        Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM t");
      insert.setString(1, text.toString());
      insert.execute();
      try (ResultSet row = statement.executeQuery("SELECT term FROM v ORDER BY offset")) {
        while (row.next()) {
          words.add(row.getString(1));
        }
      }
    }
    return words;
  }
}

package org.kroniek.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Our own way of finding where values are bound in SQL. */
class SqlTextTest {

  private Jdbi jdbi;

  @BeforeEach
  void open() {
    jdbi = Jdbi.create("jdbc:sqlite::memory:");
    jdbi.getConfig(SqlStatements.class).setSqlParser(new SqlText());
  }

  private String answer(String sql, Object... values) {
    return jdbi.withHandle(
        handle -> {
          var query = handle.createQuery(sql);
          for (int i = 0; i < values.length; i++) {
            query.bind(i, values[i]);
          }
          return query.mapTo(String.class).one();
        });
  }

  @Test
  void binds_by_place() {
    assertThat(answer("SELECT ? || '-' || ?", "one", "two")).isEqualTo("one-two");
  }

  @Test
  void binds_by_name_as_often_as_it_stands() {
    String bound =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("SELECT :id1||:id10||:id1")
                    .bind("id1", "a")
                    .bind("id10", "b")
                    .mapTo(String.class)
                    .one());
    assertThat(bound).isEqualTo("aba");
  }

  @Test
  void leaves_what_stands_between_quotation_marks() {
    assertThat(answer("SELECT 'why? :so it''s?' || ?", "!")).isEqualTo("why? :so it's?!");
    assertThat(answer("SELECT \"a:b?\" FROM (SELECT ? AS \"a:b?\")", "in")).isEqualTo("in");
  }

  @Test
  void leaves_a_colon_that_names_nothing() {
    assertThat(answer("SELECT ': ' || ?", 1)).isEqualTo(": 1");
  }

  @Test
  void reads_a_long_list_quickly() {
    StringBuilder sql = new StringBuilder("SELECT 1 WHERE 0 IN (");
    for (int i = 0; i < 100_000; i++) {
      sql.append(i).append(", ");
    }
    assertThat(answer(sql.append("-1)").toString())).isEqualTo("1");
  }
}

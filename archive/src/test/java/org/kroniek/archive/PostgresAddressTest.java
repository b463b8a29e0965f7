package org.kroniek.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kroniek.model.UsageException;

/** Addresses of databases mean what they mean to psql, and no password is told. */
class PostgresAddressTest {

  @TempDir Path folder;

  @Test
  void an_address_names_user_host_port_and_database() {
    PostgresAddress address = of("postgresql://els@db.example.org:6000/news");
    assertThat(address)
        .isEqualTo(
            new PostgresAddress("db.example.org", 6000, "news", "els", Optional.empty(), Map.of()));
    assertThat(address).hasToString("postgresql://els@db.example.org:6000/news");
    assertThat(of("postgres://els@[::1]/news").host()).isEqualTo("[::1]");
    assertThat(of("POSTGRESQL://els@h/news").port()).isEqualTo(5432);
    assertThat(of("postgresql://els@h/news")).hasToString("postgresql://els@h/news");
  }

  @Test
  void what_an_address_leaves_out_comes_from_the_variables_of_psql() {
    Map<String, String> environment =
        Map.of(
            "PGHOST", "h", "PGPORT", "6000", "PGUSER", "els", "PGDATABASE", "d", "PGPASSWORD", "p");
    PostgresAddress given = new PostgresAddress("h", 6000, "d", "els", Optional.of("p"), Map.of());
    assertThat(PostgresAddress.of("postgresql://", environment)).isEqualTo(given);
    assertThat(PostgresAddress.of("postgresql:///", environment)).isEqualTo(given);
    assertThat(PostgresAddress.of("postgresql://bas:q@i:1/e", environment))
        .isEqualTo(new PostgresAddress("i", 1, "e", "bas", Optional.of("q"), Map.of()));
    assertThat(of("postgresql://els@")).hasToString("postgresql://els@localhost/els");
  }

  @Test
  void a_password_may_hold_anything_and_is_not_told() {
    for (String written : List.of("a:b", "a@b", "a%2Fb", "a+b", "a%20b", "100%25", "?x")) {
      String address = "postgresql://els:" + written.replace("?", "%3F") + "@h/news";
      PostgresAddress read = of(address);
      assertThat(read.password())
          .contains(written.replace("%2F", "/").replace("%20", " ").replace("%25", "%"));
      assertThat(read.toString()).isEqualTo("postgresql://els@h/news");
    }
  }

  @Test
  void settings_are_those_of_psql_and_a_schema() {
    assertThat(of("postgresql://els@h/news?sslmode=verify-full&schema=my%20s").settings())
        .isEqualTo(Map.of("sslmode", "verify-full", "currentSchema", "my s"));
    refused("postgresql://els:secret@h/news?sslmod=require", "\"sslmod\"", "mean sslmode?");
  }

  @Test
  void what_is_no_address_is_told_without_the_password() {
    refused("postgresql://els:secret@h:port/news", "port", "1 to 65535");
    refused("postgresql://els:secret@h:99999/news", "port");
    refused("postgresql://els:secret%zz@h/news", "%25");
    refused("postgresql://els:secret@a b/news", "names no host");
    refused("postgresql://els:secret/news", "port");
    refused("postgresql://els:secret@%2Fvar%2Frun/news", "socket", "localhost");
    refused("mysql://els:secret@h/news", "mysql://", "postgresql://USER@HOST/DATABASE");
    refused("postgress://els:secret@h/news", "postgress://");
  }

  @Test
  void a_password_is_looked_up_where_psql_keeps_it() throws IOException {
    Path file = folder.resolve(".pgpass");
    Files.writeString(
        file,
        """
        # passwords
        other:*:*:*:wrong

        h:6000:news:els:first
        h:*:*:els:with\\:colon\\\\ and slash
        *:*:*:bas:last:one
        half:a:line
        """);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    Map<String, String> home = Map.of("HOME", folder.toString());
    assertThat(password("postgresql://els@h:6000/news", home)).contains("first");
    assertThat(password("postgresql://els@h/news", home)).contains("with:colon\\ and slash");
    assertThat(password("postgresql://bas@anywhere/d", home)).contains("last:one");
    assertThat(password("postgresql://eva@h/news", home)).isEmpty();
    assertThat(password("postgresql://els:mine@h/news", home)).contains("mine");
    Map<String, String> named = Map.of("HOME", "/nowhere", "PGPASSFILE", file.toString());
    assertThat(password("postgresql://els@h:6000/news", named)).contains("first");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(password("postgresql://els@h:6000/news", home)).isEmpty();
  }

  private static Optional<String> password(String address, Map<String, String> environment) {
    return PostgresAddress.of(address, environment).password();
  }

  private PostgresAddress of(String address) {
    return PostgresAddress.of(address, Map.of("HOME", folder.toString()));
  }

  private static void refused(String address, String... parts) {
    assertThatThrownBy(() -> Archives.open(address, Map.of(), Clock.systemUTC()))
        .as(address)
        .isInstanceOf(UsageException.class)
        .hasMessageContainingAll(parts)
        .hasMessageNotContaining("secret");
  }
}

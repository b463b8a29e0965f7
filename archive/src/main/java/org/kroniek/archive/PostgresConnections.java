package org.kroniek.archive;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.kroniek.model.watch.WatchLease;

/** A pool of connections to one database. Safe for use by many threads. */
final class PostgresConnections implements Store.Engine {

  /** More than the cores that serve pages; a server has a hundred for all its programs. */
  private static final int MOST = 10;

  /** How long a caller waits for a connection, and a connection for the server. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Duration IDLE = Duration.ofMinutes(2);

  private final HikariDataSource pool;

  private PostgresConnections(HikariDataSource pool) {
    this.pool = pool;
  }

  /**
   * Opens a first connection.
   *
   * @param failures tells where that fails
   */
  static PostgresConnections open(PostgresAddress address, Failures failures) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("kroniek");
    config.setJdbcUrl(
        "jdbc:postgresql://" + address.host() + ":" + address.port() + "/" + path(address));
    config.setUsername(address.user());
    address.password().ifPresent(config::setPassword);
    config.addDataSourceProperty("ApplicationName", "kroniek");
    config.addDataSourceProperty("connectTimeout", String.valueOf(PATIENCE.toSeconds()));
    config.addDataSourceProperty("loginTimeout", String.valueOf(PATIENCE.toSeconds()));
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    // A writer that fell silent, its network gone, keeps the others waiting no longer than this.
    config.addDataSourceProperty("options", "-c idle_in_transaction_session_timeout=60s");
    address.settings().forEach(config::addDataSourceProperty);
    config.setMaximumPoolSize(MOST);
    config.setMinimumIdle(0);
    config.setIdleTimeout(IDLE.toMillis());
    config.setConnectionTimeout(PATIENCE.toMillis());
    // The pool would try for a second what cannot go well; who cannot enter now is told now.
    config.setInitializationFailTimeout(-1);
    try {
      DriverManager.getConnection(config.getJdbcUrl(), properties(config)).close();
    } catch (SQLException e) {
      throw failures.tell(e);
    }
    return new PostgresConnections(new HikariDataSource(config));
  }

  private static Properties properties(HikariConfig config) {
    Properties properties = new Properties();
    properties.putAll(config.getDataSourceProperties());
    properties.setProperty("user", config.getUsername());
    Optional.ofNullable(config.getPassword())
        .ifPresent(password -> properties.setProperty("password", password));
    return properties;
  }

  private static String path(PostgresAddress address) {
    return URLEncoder.encode(address.database(), StandardCharsets.UTF_8);
  }

  DataSource source() {
    return pool;
  }

  @Override
  public Optional<WatchLease> lease() throws SQLException {
    return PostgresLease.on(openConnection());
  }

  @Override
  public Connection openConnection() throws SQLException {
    if (pool.isClosed()) {
      throw new SQLException("it was closed before");
    }
    return pool.getConnection();
  }

  @Override
  public void close() {
    pool.close();
  }
}

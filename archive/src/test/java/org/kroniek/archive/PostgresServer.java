package org.kroniek.archive;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A PostgreSQL server on a port of its own, for as long as the tests run. It sorts as Dutch people
 * do, so that a query which forgot to say how it sorts shows. PostgreSQL does not run as root; then
 * it runs as nobody. Other modules test against it too.
 */
public final class PostgresServer implements AutoCloseable {

  /** The one who may do everything. */
  static final String OWNER = "postgres";

  private static final String TEMPLATE = "kroniek_template";

  static final String PASSWORD = "a secret: %/@ and all";

  /** The account of nobody on every Unix. */
  private static final int NOBODY = 65_534;

  private static final Duration LONGEST = Duration.ofSeconds(60);

  /** When the shell that started it reads no more, because these tests are gone, it stops all. */
  private static final String KEEPER =
      "folder=$1; shift; \"$@\" > \"$folder/log\" 2>&1 < /dev/null & server=$!;"
          + " read -r end; kill -QUIT $server; wait $server; rm -rf \"$folder\"";

  private final Process keeper;
  private final int port;
  private boolean hasTemplate;
  private final AtomicInteger databases = new AtomicInteger();

  private PostgresServer(Process keeper, int port) {
    this.keeper = keeper;
    this.port = port;
  }

  /**
   * Starts a fresh server.
   *
   * @throws IOException where this system cannot have one
   */
  static PostgresServer start() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("kroniek-postgres");
    PostgresPrograms programs = PostgresPrograms.unpack(folder.resolve("programs"));
    programs.open(folder);
    Path data = Files.createDirectory(folder.resolve("data"));
    Path secret = Files.writeString(folder.resolve("secret"), PASSWORD + "\n");
    if (isRoot()) {
      Files.setAttribute(data, "unix:uid", NOBODY);
    }
    initialize(programs, folder, data, secret);
    Files.delete(secret);
    int port = freePort();
    List<String> command =
        new ArrayList<>(List.of("sh", "-c", KEEPER, "keeper", folder.toString()));
    command.addAll(
        asOther(
            List.of(
                programs.path("postgres"),
                "-D",
                data.toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "fsync=off",
                "-c",
                "full_page_writes=off",
                "-c",
                "synchronous_commit=off",
                "-c",
                "shared_buffers=64MB",
                "-c",
                "max_connections=60",
                "-c",
                "log_min_messages=fatal")));
    Process keeper = new ProcessBuilder(command).start();
    PostgresServer server = new PostgresServer(keeper, port);
    server.await(folder.resolve("log"));
    return server;
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  /** The same command, as nobody where these tests run as root. */
  private static List<String> asOther(List<String> command) {
    if (!isRoot()) {
      return command;
    }
    List<String> other =
        new ArrayList<>(
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--"));
    other.addAll(command);
    return other;
  }

  private static void initialize(PostgresPrograms programs, Path folder, Path data, Path secret)
      throws IOException, InterruptedException {
    Path log = folder.resolve("initdb");
    Process process =
        new ProcessBuilder(
                asOther(
                    List.of(
                        programs.path("initdb"),
                        "--pgdata=" + data,
                        "--username=" + OWNER,
                        "--pwfile=" + secret,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=icu",
                        "--icu-locale=nl",
                        "--no-sync")))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException("initdb: " + Files.readString(log, StandardCharsets.UTF_8));
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void await(Path log) throws IOException, InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (true) {
      try {
        connect("postgres").close();
        return;
      } catch (SQLException e) {
        if (!keeper.isAlive() || System.nanoTime() > end) {
          String said = Files.readString(log, StandardCharsets.UTF_8);
          close();
          throw new IOException("the server did not start: " + said, e);
        }
        Thread.sleep(20);
      }
    }
  }

  int port() {
    return port;
  }

  public Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database, OWNER, PASSWORD);
  }

  /** Does something in a database as the one who may do everything. */
  public void execute(String database, String... statements) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** The name of a fresh empty database. */
  public String emptyDatabase() throws SQLException {
    String name = "kroniek_" + databases.incrementAndGet();
    execute("postgres", "CREATE DATABASE " + name);
    return name;
  }

  /** The name of a fresh database that holds an archive without anything in it. */
  public synchronized String freshDatabase() throws SQLException {
    if (!hasTemplate) {
      execute("postgres", "CREATE DATABASE " + TEMPLATE);
      Archives.open(address(TEMPLATE), Map.of(), Clock.systemUTC()).close();
      hasTemplate = true;
    }
    String name = "kroniek_" + databases.incrementAndGet();
    execute("postgres", "CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
    return name;
  }

  /** The address of a database as people write it, with the password in it. */
  public String address(String database) {
    return String.format(
        Locale.ROOT,
        "postgresql://%s:%s@127.0.0.1:%d/%s",
        OWNER,
        URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8).replace("+", "%20"),
        port,
        database);
  }

  @Override
  public void close() throws IOException {
    keeper.getOutputStream().close();
    try {
      if (!keeper.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
        keeper.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

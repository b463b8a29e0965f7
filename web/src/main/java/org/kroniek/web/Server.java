package org.kroniek.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.time.Clock;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.kroniek.model.UsageException;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.web.turn.Turns;

/**
 * The reading room and the REST interface over one archive, until it is closed. It reads only
 * unless corrections are allowed, keeps no session and sets no cookie. Closing it leaves the
 * archive open: whoever opened it closes it.
 */
public final class Server implements AutoCloseable {

  private static final int MOST_THREADS = 64;
  private static final int FEWEST_THREADS = 6;

  /** Bytes of a correction. */
  private static final long LARGEST_FORM = 32_000;

  private final Javalin javalin;
  private final String host;

  private Server(Javalin javalin, String host) {
    this.javalin = javalin;
    this.host = host;
  }

  /**
   * Starts to listen and returns when requests are answered.
   *
   * @throws UsageException if the port is in use or the host is not of this machine; the message
   *     says what to do
   * @throws org.kroniek.model.ArchiveException if the archive fails
   */
  public static Server start(CataloguedArchive archive, ServerOptions options) {
    checkHost(options);
    Room room = Room.over(archive, Editing.of(options.editing()));
    Javalin javalin = Javalin.create(config -> configure(config, room, options));
    try {
      javalin.start(options.host(), options.port());
    } catch (JavalinBindException e) {
      throw new UsageException(
          "Cannot listen on "
              + options.host()
              + ":"
              + options.port()
              + ": another program listens there, or the system reserves the port. Choose another"
              + " with --port (0 takes any that is free).");
    }
    return new Server(javalin, options.host());
  }

  private static void checkHost(ServerOptions options) {
    String host = options.host();
    try {
      for (InetAddress address : InetAddress.getAllByName(host)) {
        if (address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null) {
          checkGuarded(options, address);
          return;
        }
      }
    } catch (IOException e) {
      // Said below: a name that means nothing is not of this machine either.
    }
    throw new UsageException(
        "Cannot listen on \""
            + host
            + "\": no interface of this machine has that name or address. Leave --host out to listen"
            + " on "
            + ServerOptions.LOOPBACK
            + ", where only this machine reaches it.");
  }

  /** Who lets other machines in says how they are known. */
  private static void checkGuarded(ServerOptions options, InetAddress address) {
    if (!address.isLoopbackAddress() && options.token().isEmpty() && options.proxy().isEmpty()) {
      throw new UsageException(
          "On \""
              + options.host()
              + "\" other machines reach the whole record. Give a --token that they must know, or"
              + " state with --behind-proxy NAME that a reverse proxy lets in only whom it knows.");
    }
  }

  private static void configure(JavalinConfig config, Room room, ServerOptions options) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = options.editing() ? LARGEST_FORM : 0;
    config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS, FEWEST_THREADS);
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    Errors errors = new Errors(room);
    config.jetty.modifyServer(jetty -> jetty.setErrorHandler(errors.beforeRouting()));
    options
        .requestLog()
        .map(file -> RequestLog.to(file, Clock.systemUTC()))
        .ifPresent(log -> config.requestLogger.http(log::tell));
    Turns turns = new Turns();
    config.routes.before(new Guard(options));
    config.routes.before(
        context -> {
          if (!Assets.isOne(context.path())) {
            turns.take(context);
          }
        });
    new PageRoutes(room).register(config.routes);
    new EditRoutes(room).register(config.routes);
    new TryRoutes(room).register(config.routes);
    room.rest().register(config.routes);
    room.assets().register(config.routes);
    errors.register(config.routes);
    config.routes.after(new AnswerTags());
    config.routes.after(Turns::end);
  }

  /** The port that it listens on. */
  public int port() {
    return javalin.port();
  }

  /** The address of the first page. */
  public URI address() {
    String name = host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + name + ":" + port() + "/");
  }

  /** Answers what is under way and stops to listen. Closing again does nothing. */
  @Override
  public void close() {
    javalin.stop();
  }
}

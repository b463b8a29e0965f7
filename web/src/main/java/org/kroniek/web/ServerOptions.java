package org.kroniek.web;

import java.nio.file.Path;
import java.util.Optional;
import org.kroniek.model.UsageException;

/**
 * Where the server listens and whom it lets in.
 *
 * @param host the name or address of an interface of this machine
 * @param port from 1 to 65535; 0 takes any that is free
 * @param token what whoever asks must know; empty where everybody who reaches it may read
 * @param proxy the public name of a reverse proxy that lets in only whom it knows; empty where none
 *     stands before it
 * @param editing whether corrections are taken; otherwise nothing can be written
 * @param requestLog a file for one line a request, without who asked and what for
 */
public record ServerOptions(
    String host,
    int port,
    Optional<String> token,
    Optional<String> proxy,
    boolean editing,
    Optional<Path> requestLog) {

  /** The interface that only this machine reaches. */
  public static final String LOOPBACK = "127.0.0.1";

  /** Shorter tokens can be tried out. */
  private static final int SHORTEST_TOKEN = 16;

  /** Checks host, port and token. */
  public ServerOptions {
    if (host.isBlank()) {
      throw new UsageException("No host to listen on; leave --host out for " + LOOPBACK + ".");
    }
    if (port < 0 || port > 65535) {
      throw new UsageException(
          "Cannot listen on port " + port + "; a port is a number from 1 to 65535.");
    }
    if (token.filter(text -> text.length() < SHORTEST_TOKEN).isPresent()) {
      throw new UsageException(
          "The token has fewer than "
              + SHORTEST_TOKEN
              + " characters and could be guessed; take a longer one.");
    }
    if (proxy.filter(name -> !name.matches("[A-Za-z0-9.-]{1,253}")).isPresent()) {
      throw new UsageException(
          "\"" + proxy.orElse("") + "\" is no name of a host; give the one that browsers ask for.");
    }
  }

  /** For reading only, without a token or a proxy. */
  public ServerOptions(String host, int port) {
    this(host, port, Optional.empty(), Optional.empty(), false, Optional.empty());
  }

  /** As these, but corrections are taken. */
  public ServerOptions withEditing() {
    return new ServerOptions(host, port, token, proxy, true, requestLog);
  }

  /** As these, but with a token. */
  public ServerOptions withToken(String secret) {
    return new ServerOptions(host, port, Optional.of(secret), proxy, editing, requestLog);
  }
}

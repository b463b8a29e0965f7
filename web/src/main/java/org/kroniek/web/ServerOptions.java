package org.kroniek.web;

import org.kroniek.model.UsageException;

/**
 * Where the server listens.
 *
 * @param host the name or address of an interface of this machine
 * @param port from 1 to 65535; 0 takes any that is free
 */
public record ServerOptions(String host, int port) {

  /** The interface that only this machine reaches. */
  public static final String LOOPBACK = "127.0.0.1";

  /** Checks host and port. */
  public ServerOptions {
    if (host.isBlank()) {
      throw new UsageException("No host to listen on; leave --host out for " + LOOPBACK + ".");
    }
    if (port < 0 || port > 65535) {
      throw new UsageException(
          "Cannot listen on port " + port + "; a port is a number from 1 to 65535.");
    }
  }
}

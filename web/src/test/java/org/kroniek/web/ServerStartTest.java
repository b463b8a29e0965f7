package org.kroniek.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.kroniek.model.UsageException;

/** How a server takes its address and lets go of it. */
final class ServerStartTest {

  private static final ServerOptions ANY_PORT = new ServerOptions(ServerOptions.LOOPBACK, 0);

  private final MemoryArchive archive = new MemoryArchive();

  @Test
  void aPortInUseIsAMessageThatSaysWhatToDo() {
    try (Server server = Server.start(archive, ANY_PORT)) {
      ServerOptions taken = new ServerOptions(ServerOptions.LOOPBACK, server.port());

      assertThatThrownBy(() -> Server.start(archive, taken))
          .isInstanceOf(UsageException.class)
          .hasMessageContaining("127.0.0.1:" + server.port())
          .hasMessageContaining("--port");
    }
  }

  @Test
  void aHostOfAnotherMachineIsAMessageThatSaysWhatToDo() {
    assertThatThrownBy(() -> Server.start(archive, new ServerOptions("192.0.2.1", 0)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("192.0.2.1")
        .hasMessageContaining("--host");
    assertThatThrownBy(() -> Server.start(archive, new ServerOptions("no.such.host.invalid", 0)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("no.such.host.invalid");
  }

  @Test
  void closingTwiceDoesNothingAndFreesThePort() {
    Server one = Server.start(archive, ANY_PORT);
    URI address = one.address();
    one.close();
    one.close();
    Server other = Server.start(archive, new ServerOptions("127.0.0.1", address.getPort()));
    assertThat(other.port()).isEqualTo(address.getPort());
    other.close();
  }
}

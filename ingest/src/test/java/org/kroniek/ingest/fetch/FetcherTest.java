package org.kroniek.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Names are looked up in a book of the test's own; nothing but this machine is reached. */
class FetcherTest {

  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  private final AtomicInteger asked = new AtomicInteger();
  private final List<String> looked = new ArrayList<>();
  private ServerSocket server;

  @BeforeEach
  void start() throws IOException {
    server = new ServerSocket(0, 50, LOOPBACK);
    new Thread(this::serve).start();
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  /** Sends everybody elsewhere. */
  private void serve() {
    while (!server.isClosed()) {
      try (Socket connection = server.accept()) {
        asked.incrementAndGet();
        connection.getInputStream().readNBytes(1);
        String answer =
            "HTTP/1.1 302 X\r\nLocation: /elders\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        connection.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
      } catch (IOException e) {
        return;
      }
    }
  }

  private Fetcher fetcher(Set<String> privateHosts, Dns names) {
    return new Fetcher(
        new FetchRules("Kroniek/test", privateHosts, Duration.ofSeconds(5), 1_000), names);
  }

  private URI at(String host) {
    return URI.create("http://" + host + ":" + server.getLocalPort() + "/a");
  }

  @Test
  void a_name_that_means_this_machine_is_not_connected_to() {
    try (Fetcher fetcher = fetcher(Set.of(), host -> List.of(LOOPBACK))) {
      for (String host : List.of("buiten.example", "127.0.0.1", "[::1]", "169.254.169.254")) {
        assertThatThrownBy(() -> fetcher.fetch(Ask.get(at(host), "*/*")))
            .isInstanceOfSatisfying(
                FetchFault.class,
                fault -> assertThat(fault.kind()).isEqualTo(FetchFault.Kind.FORBIDDEN));
      }
    }
    assertThat(asked).hasValue(0);
  }

  @Test
  void a_name_that_changes_after_it_was_checked_gains_nothing() throws Exception {
    InetAddress open = InetAddress.getByAddress(new byte[] {(byte) 198, 41, 0, 4});
    Dns names =
        host -> {
          looked.add(host);
          return List.of(looked.size() > 1 ? LOOPBACK : open);
        };
    try (Fetcher fetcher = fetcher(Set.of(), names)) {
      assertThatThrownBy(() -> fetcher.fetch(Ask.get(at("wisselt.example"), "*/*")))
          .isInstanceOfSatisfying(
              FetchFault.class,
              fault -> assertThat(fault.kind()).isEqualTo(FetchFault.Kind.FORBIDDEN));
    }
    assertThat(looked).hasSizeGreaterThan(1);
    assertThat(asked).hasValue(0);
  }

  @Test
  void a_host_that_may_be_private_is_asked_and_its_redirect_only_told() throws Exception {
    try (Fetcher fetcher = fetcher(Set.of("Binnen.example"), host -> List.of(LOOPBACK))) {
      Answer answer = fetcher.fetch(Ask.get(at("binnen.example"), "*/*"));
      assertThat(answer.isRedirect()).isTrue();
      assertThat(answer.redirect()).isEqualTo(at("binnen.example").resolve("/elders"));
    }
    assertThat(asked).hasValue(1);
  }

  @Test
  void a_name_that_is_not_known_is_broken_and_not_forbidden() {
    Dns names =
        host -> {
          throw new UnknownHostException(host);
        };
    try (Fetcher fetcher = fetcher(Set.of(), names)) {
      assertThatThrownBy(() -> fetcher.fetch(Ask.get(at("nergens.example"), "*/*")))
          .isInstanceOfSatisfying(
              FetchFault.class,
              fault -> assertThat(fault.kind()).isEqualTo(FetchFault.Kind.BROKEN));
    }
  }
}

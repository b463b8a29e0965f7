package org.kroniek.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kroniek.model.Reading;
import org.kroniek.model.UsageException;
import org.kroniek.pipeline.ReadingJson;

/** Corrections, and who may send them; the token and the log of requests. */
final class EditTest {

  private static final Reading HARBOUR = Harbour.reading();
  private static final String SAID = HARBOUR.statements().get(0).id();
  private static final String PATH = "/api/v1/findings/" + SAID + "/correction";
  private static final String RIGHT = "{\"verdict\":\"right\",\"author\":\"Cas\"}";
  private static final String TOKEN = "a-token-of-some-length";
  private static final ServerOptions PLAIN = new ServerOptions(ServerOptions.LOOPBACK, 0);

  @TempDir Path folder;
  private MemoryArchive archive;

  @BeforeEach
  void open() {
    archive = new MemoryArchive(HARBOUR);
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private static HttpResponse<String> put(Client client, String body, String... headers) {
    String[] all = new String[headers.length + 2];
    all[0] = "Content-Type";
    all[1] = "application/json";
    System.arraycopy(headers, 0, all, 2, headers.length);
    return client.send("PUT", PATH, body, all);
  }

  @Test
  void nothingCanBeWrittenUnlessTheServerWasStartedForIt() {
    try (Server server = Server.start(archive, PLAIN)) {
      Client client = new Client(server);
      assertThat(put(client, RIGHT).statusCode()).isEqualTo(405);
      assertThat(client.send("DELETE", PATH, "").statusCode()).isEqualTo(405);
      assertThat(client.send("POST", "/edit/" + SAID, "verdict=right").statusCode()).isIn(404, 405);
      assertThat(archive.corrections().of(SAID)).isEmpty();
    }
  }

  @Test
  void aCorrectionOfWordsThatNobodyFindsAnyMoreIsShownWithThem() {
    try (Server server = Server.start(archive, PLAIN.withEditing())) {
      Client client = new Client(server);
      assertThat(put(client, RIGHT).statusCode()).isEqualTo(200);
      archive.save(
          new Reading(
              new Reading.Reader("another", new TreeMap<>()),
              HARBOUR.article(),
              HARBOUR.entities(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              HARBOUR.times()),
          Optional.of("file:/again"));
      String words = HARBOUR.statements().get(0).span().of(HARBOUR.article().text());
      assertThat(client.get("/api/v1/corrections").body())
          .contains("\"detached\":true", "\"quote\":", SAID);
      assertThat(client.get("/article/" + HARBOUR.article().id()).body())
          .contains("Corrections of words that are not found any more", words.substring(0, 12));
    }
  }

  @Test
  void aCorrectionIsKeptShownExportedAndTakenBack() {
    try (Server server = Server.start(archive, PLAIN.withEditing())) {
      Client client = new Client(server);
      int start = HARBOUR.article().text().indexOf("ships");
      String mended =
          "{\"verdict\":\"mended\",\"author\":\"Cas\",\"source\":\"Bram Olt\",\"note\":\"see line 2\","
              + "\"content\":[{\"start\":"
              + start
              + ",\"end\":"
              + (start + 16)
              + "}]}";
      assertThat(put(client, RIGHT).body()).contains("\"verdict\":\"right\"", "\"author\":\"Cas\"");
      assertThat(put(client, mended).statusCode()).isEqualTo(200);
      archive.save(HARBOUR, Optional.of("file:/again"));
      assertThat(client.get("/api/v1/findings/" + SAID).body()).contains("\"source\":\"Bram Olt\"");
      Reading gold =
          new ReadingJson().read(client.get("/api/v1/gold/" + HARBOUR.article().id()).body());
      assertThat(gold.statements()).hasSize(1);
      assertThat(gold.statements().get(0).source().orElseThrow().party().name())
          .isEqualTo("Bram Olt");
      assertThat(gold.statements().get(0).content().get(0).of(gold.article().text()))
          .isEqualTo("ships will leave");
      assertThat(gold.events()).isEmpty();
      assertThat(client.get("/api/v1/corrections?format=jsonl").body().lines()).hasSize(1);
      assertThat(client.send("DELETE", PATH, "").statusCode()).isEqualTo(204);
      assertThat(client.get(PATH).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void aCorrectionThatCannotBeIsRefused() {
    try (Server server = Server.start(archive, PLAIN.withEditing())) {
      Client client = new Client(server);
      for (String body :
          new String[] {
            "",
            "x",
            "[]",
            "{}",
            "{\"verdict\":\"right\"}",
            "{\"verdict\":\"fine\",\"author\":\"Cas\"}",
            "{\"verdict\":\"mended\",\"author\":\"Cas\"}",
            "{\"verdict\":\"right\",\"author\":\"Cas\",\"source\":\"Bram Olt\"}",
            "{\"verdict\":\"mended\",\"author\":\"Cas\",\"content\":[{\"start\":5,\"end\":5}]}",
            "{\"verdict\":\"mended\",\"author\":\"Cas\",\"content\":[{\"start\":5,\"end\":99999}]}",
            "{\"verdict\":\"right\",\"author\":\"" + "x".repeat(2_000) + "\"}"
          }) {
        assertThat(put(client, body).statusCode()).as(body).isEqualTo(400);
      }
      assertThat(put(client, "{\"a\":\"" + "x".repeat(50_000) + "\"}").statusCode()).isEqualTo(413);
      assertThat(client.send("PUT", PATH, RIGHT, "Content-Type", "text/plain").statusCode())
          .isEqualTo(415);
      assertThat(archive.corrections().of(SAID)).isEmpty();
    }
  }

  @Test
  void aForeignPageCannotWrite() {
    try (Server server = Server.start(archive, PLAIN.withEditing())) {
      Client client = new Client(server);
      assertThat(put(client, RIGHT, "Origin", "https://evil.example").statusCode()).isEqualTo(403);
      assertThat(put(client, RIGHT, "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
      HttpResponse<String> form =
          client.send(
              "POST",
              "/edit/" + SAID,
              "verdict=right&author=Cas&token=0",
              "Content-Type",
              "application/x-www-form-urlencoded");
      assertThat(form.statusCode()).isEqualTo(403);
      assertThat(archive.corrections().of(SAID)).isEmpty();
    }
  }

  @Test
  void whoDoesNotKnowTheTokenReadsNothing() {
    try (Server server = Server.start(archive, PLAIN.withToken(TOKEN))) {
      Client client = new Client(server);
      String basic =
          Base64.getEncoder().encodeToString(("me:" + TOKEN).getBytes(StandardCharsets.UTF_8));
      for (String path : new String[] {"/", "/search", "/api/v1/statements", "/nowhere"}) {
        HttpResponse<String> refused = client.get(path);
        assertThat(refused.statusCode()).as(path).isEqualTo(401);
        assertThat(refused.body()).doesNotContain("Ada Quist");
        assertThat(refused.headers().firstValue("WWW-Authenticate")).isPresent();
      }
      for (String wrong :
          new String[] {"Bearer x", "Basic x", "Basic", "", "Bearer " + TOKEN + "x"}) {
        assertThat(client.get("/", "Authorization", wrong).statusCode()).as(wrong).isEqualTo(401);
      }
      assertThat(client.get("/", "Authorization", "Bearer " + TOKEN).statusCode()).isEqualTo(200);
      assertThat(client.get("/search", "Authorization", "Basic " + basic).statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void otherMachinesAreLetInOnlyWithATokenOrBehindAProxy() {
    ServerOptions everywhere = new ServerOptions("0.0.0.0", 0);
    assertThatThrownBy(() -> Server.start(archive, everywhere))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--token")
        .hasMessageContaining("--behind-proxy");
    assertThatThrownBy(() -> everywhere.withToken("short")).isInstanceOf(UsageException.class);
    Server.start(archive, everywhere.withToken(TOKEN)).close();
    ServerOptions proxied =
        new ServerOptions(
            "0.0.0.0", 0, Optional.empty(), Optional.of("k.example"), false, Optional.empty());
    try (Server server = Server.start(archive, proxied)) {
      Client client = new Client(server);
      assertThat(client.raw(request("k.example"))).contains(" 200 ");
      assertThat(client.raw(request("l.example"))).contains(" 421 ");
    }
  }

  private static byte[] request(String host) {
    return ("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  @Test
  void theLogOfRequestsTellsNeitherWhoAskedNorWhatFor() throws Exception {
    Path log = folder.resolve("requests.log");
    ServerOptions logged =
        new ServerOptions(
            ServerOptions.LOOPBACK, 0, Optional.empty(), Optional.empty(), false, Optional.of(log));
    try (Server server = Server.start(archive, logged)) {
      Client client = new Client(server);
      client.get("/search?q=secret", "User-Agent", "Mozilla secret");
      client.get("/article/" + HARBOUR.article().id());
      client.get("/nowhere/secret");
    }
    assertThat(Files.readAllLines(log)).hasSize(3);
    assertThat(Files.readString(log))
        .contains("GET /search 200 ", "GET /article/{id} 200 ", " 404 ")
        .doesNotContain("secret", "127.0.0.1", "Mozilla", HARBOUR.article().id());
  }
}

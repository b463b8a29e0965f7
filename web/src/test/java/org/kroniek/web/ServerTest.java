package org.kroniek.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kroniek.model.Reading;
import org.kroniek.model.Statement;
import org.kroniek.pipeline.ReadingJson;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ServerTest {

  private static final Reading HARBOUR =
      Report.of(
              "Ada Quist warned that the quay will sink, the harbour master told the council.\n\n"
                  + "Bram Olt denied that Harbour Union pays <script>alert(1)</script> too little.")
          .title("Quay & sinking <b>fast</b>")
          .outlet("Harbour Post")
          .published("2024-12-02")
          .url("javascript:alert(1)")
          .says("Ada Quist", "warned", Statement.Act.WARN, "the quay will sink")
          .says(
              "Bram Olt",
              "denied",
              Statement.Act.DENY,
              "Harbour Union pays <script>alert(1)</script> too little")
          .reading();

  private static final String QUAY = HARBOUR.statements().get(0).id();

  private final MemoryArchive archive = new MemoryArchive(HARBOUR);
  private final HttpClient client = HttpClient.newHttpClient();
  private Server server;

  @BeforeAll
  void start() {
    server = Server.start(archive, new ServerOptions(ServerOptions.LOOPBACK, 0));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @AfterEach
  void mend() {
    archive.fail(false);
    archive.breakDown(false);
  }

  private HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.address().resolve(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(
          request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException | InterruptedException e) {
      throw new AssertionError("no answer from " + path, e);
    }
  }

  /** One request as it is written, for what a proper client would not send. */
  private String raw(String lines) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.getOutputStream().write((lines + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      return Optional.ofNullable(in.readLine()).orElse("");
    }
  }

  @Test
  void theFirstPageTellsWhatIsOnRecordAndSinceWhen() {
    HttpResponse<String> page = get("/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("2 statements by 2 sources from 1 report, on record since 26 June 2025")
        .contains("Ada Quist")
        .contains("/article/" + HARBOUR.article().id() + "#" + QUAY);
  }

  @Test
  void anEmptyArchiveSaysHowToFillIt() {
    try (Server empty =
        Server.start(new MemoryArchive(), new ServerOptions(ServerOptions.LOOPBACK, 0))) {
      HttpResponse<String> page = get(empty.address().toString());
      assertThat(page.body()).contains("Nothing is on record yet").contains("./kroniek read");
    }
  }

  @Test
  void aSearchMarksItsWordsAndLeadsToThePassage() {
    HttpResponse<String> page = get("/search?q=QUAY");

    assertThat(page.body())
        .contains("1 statement<")
        .contains("the <mark class=\"found\">quay</mark> will sink")
        .contains("href=\"/article/" + HARBOUR.article().id() + "#" + QUAY + "\"")
        .doesNotContain("Bram Olt</span>");
  }

  @Test
  void reportsThatHoldTheWordsStandBelowTheStatementsOrInTheirStead() {
    String link =
        "<a href=\"/article/" + HARBOUR.article().id() + "\" lang=\"en\">Quay &amp; sinking";

    assertThat(get("/search?q=quay").body())
        .contains("1 statement<")
        .contains("Reports that hold the words <span class=\"quiet\">1</span>")
        .contains(link);
    assertThat(get("/search?q=council").body())
        .contains("No statement answers this")
        .doesNotContain("Without words", "No single filter")
        .doesNotContain("Nothing on record answers this")
        .contains(link);
    assertThat(get("/search?source=Quist").body()).doesNotContain("Reports that hold");
    assertThat(get("/search?q=nowhere").body()).doesNotContain("Reports that hold");
  }

  @Test
  void theWholeArticleIsShownWithItsStatementsMarked() {
    HttpResponse<String> page = get("/article/" + HARBOUR.article().id());

    assertThat(page.body())
        .contains("id=\"" + QUAY + "\"")
        .contains("the quay will sink</mark>, the harbour master")
        .contains(">warned</span>")
        .contains("Ada Quist warns");
  }

  @Test
  void aBeginningOfAnIdLeadsToTheWhole() {
    HttpResponse<String> article = get("/article/" + HARBOUR.article().id().substring(0, 8));
    HttpResponse<String> finding = get("/finding/" + QUAY.substring(0, 8));

    assertThat(article.headers().firstValue("Location"))
        .hasValue("/article/" + HARBOUR.article().id());
    assertThat(finding.headers().firstValue("Location")).hasValue("/finding/" + QUAY);
  }

  @Test
  void aFindingIsExplainedByItsRuleAndTheWordsItWentBy() {
    HttpResponse<String> page = get("/finding/" + QUAY);

    assertThat(page.body())
        .contains("cue-verb-clause")
        .contains("“warned”")
        .contains("sure (0.93 of 1)")
        .contains("the quay will sink</mark>");
  }

  @Test
  void hostileTextStaysText() {
    for (String path :
        new String[] {
          "/",
          "/search",
          "/article/" + HARBOUR.article().id(),
          "/search?q=%3Cscript%3Ealert(1)%3C/script%3E&source=%22onfocus%3D%22alert(1)",
          "/nowhere/%3Cscript%3Ealert(1)%3C%2Fscript%3E"
        }) {
      assertThat(get(path).body())
          .as(path)
          .doesNotContain("<script>alert")
          .doesNotContain("=\"\"onfocus")
          .doesNotContain("<b>fast")
          .doesNotContain("href=\"javascript:");
    }
    assertThat(get("/article/" + HARBOUR.article().id()).body())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .contains("<span>javascript:alert(1)</span>");
  }

  @Test
  void aFilterThatEmptiesTheResultIsNamedAndOfferedForDropping() {
    HttpResponse<String> page = get("/search?q=quay&act=praise");

    assertThat(page.body())
        .contains("Nothing on record answers this")
        .contains("Without act “praises” there is <a href=\"/search?q=quay\">1 statement</a>");
  }

  @Test
  void anAddressBehindTheLastRowShowsTheFirst() {
    assertThat(get("/search?q=quay&from=60").body()).contains("1 statement<").contains(QUAY);
  }

  @Test
  void anUnknownSourceIsAnsweredWithTheNearestName() {
    assertThat(get("/search?source=Ada+Qiust").body())
        .contains("No source called “Ada Qiust” is on record. Did you mean ")
        .contains("\">Ada Quist</a>?");
    assertThat(get("/search?source=Qiust").body()).contains("\">Ada Quist</a>?");
    assertThat(get("/search?outlet=Harbuor").body())
        .contains("<a href=\"/search?outlet=Harbour+Post\">Harbour Post</a>?");
  }

  @Test
  void aSearchThatCannotBeAskedSaysWhyInItsOwnLook() {
    HttpResponse<String> date = get("/search?since=2024-13");
    HttpResponse<String> act = get("/search?act=wran");

    assertThat(date.statusCode()).isEqualTo(400);
    assertThat(date.body()).contains("cannot be read: \"2024-13\"").contains("room.css");
    assertThat(act.statusCode()).isEqualTo(400);
    assertThat(act.body()).contains("did you mean \"warn\"?");
  }

  @Test
  void emptyFieldsOfAFormDoNotStayInTheAddress() {
    assertThat(get("/search?q=quay&source=&act=").headers().firstValue("Location"))
        .hasValue("/search?q=quay");
    assertThat(get("/search?q=quay&source=", "HX-Request", "true").headers().map())
        .containsEntry("hx-push-url", java.util.List.of("/search?q=quay"));
  }

  @Test
  void whatIsNotOnRecordIsAPageThatSaysSo() {
    assertThat(get("/article/a-0000000000000000").statusCode()).isEqualTo(404);
    assertThat(get("/article/a-0000000000000000").body())
        .contains("There is no article \"a-0000000000000000\" on record")
        .contains("room.css");
    assertThat(get("/nowhere").statusCode()).isEqualTo(404);
    assertThat(get("/nowhere").body()).contains("There is no page at /nowhere");
  }

  @Test
  void aFailingArchiveIsSaidWith503() {
    archive.fail(true);

    HttpResponse<String> page = get("/search?q=quay");
    HttpResponse<String> answer = get("/api/v1/statements?q=quay");

    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body()).contains("kroniek.db is locked");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
  }

  @Test
  void aFaultOfOursIsAPageThatTellsNothingOfTheInside() {
    archive.breakDown(true);

    HttpResponse<String> page = get("/search?q=quay");

    assertThat(page.statusCode()).isEqualTo(500);
    assertThat(page.body())
        .contains("The fault is Kroniek's, not yours")
        .doesNotContain("secret")
        .doesNotContain("Exception");
  }

  @Test
  void theRestInterfaceAnswersTheReadingFormat() {
    HttpResponse<String> answer = get("/api/v1/articles/" + HARBOUR.article().id());

    assertThat(new ReadingJson().read(answer.body()).statements()).isEqualTo(HARBOUR.statements());
    assertThat(get("/api/v1/findings/" + QUAY).body())
        .contains("\"article\":{\"id\":\"" + HARBOUR.article().id() + "\"")
        .contains("\"text\":\"the quay will sink\"");
    assertThat(get("/api/v1/statements?q=quay").body())
        .contains("\"number\":1")
        .contains("\"start\":22,\"end\":40,\"text\":\"the quay will sink\"");
    assertThat(get("/api/v1/statements?q=council").body()).contains("\"number\":0", "\"items\":[]");
    assertThat(get("/api/v1/articles?q=council").body())
        .contains("\"items\":[{\"id\":\"" + HARBOUR.article().id() + "\",\"title\":");
  }

  @Test
  void theRestInterfaceAnswersErrorsAsProblemDetails() {
    HttpResponse<String> misspelt = get("/api/v1/statements?sourse=Ada");

    assertThat(misspelt.statusCode()).isEqualTo(400);
    assertThat(misspelt.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(misspelt.body())
        .contains("\"status\":400")
        .contains("did you mean \\\"source\\\"?")
        .contains("\"instance\":\"/api/v1/statements\"");
    assertThat(get("/api/v1/nothing").body()).contains("/api/v1/articles/{id}");
    assertThat(get("/api/v1/statements?limit=0").body()).contains("from 1 to 500");
    assertThat(get("/api/v1/findings/s-nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void everyAnswerForbidsTheBrowserWhatIsNotOurs() {
    for (String path : new String[] {"/", "/search", "/api/v1/statements", "/nowhere"}) {
      HttpResponse<String> answer = get(path);
      assertThat(answer.headers().firstValue("Content-Security-Policy"))
          .as(path)
          .hasValueSatisfying(
              policy ->
                  assertThat(policy)
                      .contains("default-src 'none'")
                      .contains("script-src 'self'")
                      .doesNotContain("unsafe"));
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(answer.headers().firstValue("Set-Cookie")).as(path).isEmpty();
      assertThat(answer.headers().firstValue("Server")).as(path).isEmpty();
    }
  }

  @Test
  void aForeignNameBoundToOurAddressReadsNothing() throws IOException {
    assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example:80\r\nConnection: close"))
        .contains(" 421 ");
    assertThat(raw("GET /api/v1/statements HTTP/1.1\r\nHost: localhost.evil.example"))
        .contains(" 421 ");
    assertThat(raw("GET / HTTP/1.1\r\nHost: localhost:" + server.port())).contains(" 200 ");
    assertThat(raw("GET / HTTP/1.1\r\nHost: [::1]:" + server.port())).contains(" 200 ");
  }

  @Test
  void brokenAddressesAreRefusedWithoutAFailure() throws IOException {
    for (String path :
        new String[] {
          "/..%2f..%2fetc/passwd",
          "/assets/../../etc/passwd",
          "/assets/x/%2e%2e%2froom.css",
          "/%00",
          "/article/%ff",
          "/search?q=%ff%fe",
          "/search?from=99999999999",
          "/search?q=" + "a".repeat(5_000),
          "/search?q=" + "%22".repeat(250),
          "/article/" + "a".repeat(3_000),
          "/api/v1/statements?%5B%5D=1"
        }) {
      String status = raw("GET " + path + " HTTP/1.1\r\nHost: localhost");
      assertThat(status).as(path).matches("HTTP/1.1 (200|3\\d\\d|4\\d\\d) .*");
    }
    assertThat(raw("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0")).contains(" 405 ");
  }

  @Test
  void filesAreKeptByTheBrowserUntilTheyChange() {
    String page = get("/").body();
    int start = page.indexOf("/assets/", page.indexOf("stylesheet"));
    String address = page.substring(start, page.indexOf('"', start));

    HttpResponse<String> style = get(address);

    assertThat(style.headers().firstValue("Cache-Control"))
        .hasValueSatisfying(control -> assertThat(control).contains("immutable"));
    assertThat(style.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/css"));
    assertThat(get("/assets/0000/room.css").statusCode()).isEqualTo(404);
  }

  @Test
  void anUnchangedPageIsNotSentAgain() {
    String tag = get("/search").headers().firstValue("ETag").orElseThrow();

    assertThat(get("/search", "If-None-Match", tag).statusCode()).isEqualTo(304);
  }
}

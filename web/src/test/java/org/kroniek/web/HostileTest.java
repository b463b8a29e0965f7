package org.kroniek.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kroniek.model.Reading;
import org.kroniek.model.Statement;

/** Requests and articles that mean harm: nothing fails, nothing is run, nothing is told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HostileTest {

  private static final List<String> EVIL =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "' OR 1=1 --",
          "'; DROP TABLE found; --",
          "javascript:alert(1)",
          "</title></textarea><svg/onload=alert(1)>",
          "${7*7}{{7*7}}#{7*7}",
          "../../../../etc/passwd",
          "..%2f..%2fetc%2fpasswd",
          "file:///etc/passwd",
          "NEAR(a b) OR content:*",
          "\"\"\"\"\"\"*",
          "a* b* c* d* e* f* g* h*",
          "\u0000\u0001\u001b[31m",
          "\r\nSet-Cookie: a=b",
          "\u202eevil\u202c\ufeff\uffff",
          "😀\ud83d",
          "%s%n%x",
          "-1",
          "99999999999999999999",
          "x".repeat(299),
          "(".repeat(290),
          "=cmd|' /C calc'!A0",
          "n-0000000000000000",
          "Q99999999999999");

  private static final List<String> NAMES =
      List.of(
          "q",
          "source",
          "about",
          "to",
          "act",
          "mode",
          "outlet",
          "language",
          "type",
          "modality",
          "actor",
          "recipient",
          "holder",
          "purpose",
          "unit",
          "kind",
          "stance",
          "since",
          "until",
          "article",
          "limit",
          "cursor",
          "order",
          "format",
          "between");

  private static final List<String> LISTS =
      List.of(
          "articles",
          "statements",
          "events",
          "quantities",
          "conditionals",
          "entities",
          "positions",
          "dealings",
          "network",
          "corrections",
          "statements/facets");

  private static final List<String> PAGES =
      List.of(
          "/search?q=",
          "/search?source=",
          "/search?since=",
          "/search?from=",
          "/search?cursor=",
          "/names?q=",
          "/entity?name=",
          "/entity/",
          "/positions?source=Q7&about=",
          "/positions?source=",
          "/between?one=",
          "/between?one=union&other=",
          "/map?about=",
          "/map?since=",
          "/norms?holder=",
          "/watch?q=",
          "/stories?q=",
          "/stories?about=",
          "/stories?asOf=",
          "/stories?least=",
          "/stories?cursor=",
          "/story/t-1?asOf=",
          "/copies?asOf=",
          "/copies?cursor=",
          "/who-says?q=",
          "/who-says?q=a&asOf=",
          "/api/v1/stories?about=",
          "/api/v1/stories?least=",
          "/api/v1/copies?cursor=",
          "/api/v1/who-says?q=",
          "/whatif?source=");

  private static final Reading BAD =
      Report.of(
              "Eve <script>alert(1)</script> said </script><img src=x onerror=alert(1)> \u202eis ok."
                  + " =HYPERLINK(1) ]]> &amp; done \u0007 now.")
          .title("</title><script>alert(1)</script>")
          .outlet("\"><svg onload=alert(1)>")
          .url("javascript:alert(1)")
          .published("2024-12-02")
          .says(
              "Eve <script>alert(1)</script>",
              "said",
              Statement.Act.WARN,
              "</script><img src=x onerror=alert(1)> \u202eis ok")
          .says(
              "=HYPERLINK(1) ]]>",
              "said",
              Statement.Act.DENY,
              "=HYPERLINK(1) ]]> &amp; done \u0007")
          .reading();

  private final MemoryArchive archive = new MemoryArchive(BAD, Harbour.reading());
  private final Server server =
      Server.start(archive, new ServerOptions(ServerOptions.LOOPBACK, 0).withEditing());
  private final Client client = new Client(server);

  @AfterAll
  void stop() {
    server.close();
    archive.close();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Paths and queries: every evil word in every parameter of some list, in every id, as a path. */
  private static List<String> targets() {
    List<String> targets = new ArrayList<>();
    Random random = new Random(4);
    for (String evil : EVIL) {
      for (String name : NAMES) {
        String list = LISTS.get(random.nextInt(LISTS.size()));
        targets.add("/api/v1/" + list + "?" + name + "=" + encode(evil));
      }
      for (String page : PAGES) {
        targets.add(page + encode(evil).replace("+", "%20"));
      }
      String segment = encode(evil).replace("+", "%20");
      for (String place :
          List.of(
              "/article/",
              "/finding/",
              "/story/",
              "/api/v1/stories/",
              "/api/v1/articles/",
              "/api/v1/entities/",
              "/assets/x/",
              "/")) {
        targets.add(place + segment);
      }
      targets.add("/api/v1/statements?" + encode(evil) + "=1");
      targets.add("/api/v1/statements?cursor=" + base64(evil));
    }
    targets.addAll(
        List.of(
            "/api/v1/statements?q=" + "a".repeat(100_000),
            "/api/v1/statements?" + "q=a&".repeat(900),
            "/api/v1/statements?q=a&q=b",
            "/api/v1/statements?act=" + "warn,".repeat(50),
            "/api/v1/dealings?between=a&and=b&and=c",
            "/" + "a/".repeat(2_000),
            "/%",
            "/%zz",
            "/api/v1/%2e%2e/%2e%2e/etc/passwd",
            "/assets/..;/..;/etc/passwd",
            "//evil.example/",
            "/\\..\\..\\windows",
            "http://evil.example/",
            "/search?q=%ff%fe%00",
            "/api/v1/statements;jsessionid=1"));
    return targets;
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private String ask(String method, String target, String headers) {
    return client.raw(
        (method
                + " "
                + target
                + " HTTP/1.1\r\nHost: localhost\r\n"
                + headers
                + "Connection: close\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
  }

  private static void harmless(String asked, String answer) {
    String shown = asked.length() > 200 ? asked.substring(0, 200) : asked;
    assertThat(answer).as(shown).matches("(?s)HTTP/1.1 [234]\\d\\d .*");
    String[] parts = answer.split("\r\n\r\n", 2);
    String head = parts[0].toLowerCase(Locale.ROOT);
    assertThat(head).as(shown).doesNotContain("\nset-cookie:", "\nserver:", "\nx-powered-by");
    assertThat(answer)
        .as(shown)
        .doesNotContain(
            "root:x:",
            "org.kroniek",
            "at java.",
            "SQLITE",
            "SELECT ",
            "/tmp/",
            "Caused by",
            "jdbc");
    if (head.contains("text/html")) {
      assertThat(answer)
          .as(shown)
          .doesNotContain("<script>alert", "<img src=x", "<svg", "href=\"javascript");
    } else if (head.contains("content-type")) {
      assertThat(head).as(shown).contains("nosniff");
    }
  }

  @Test
  void fiveHundredHostileRequestsAreAnsweredWithoutHarm() {
    List<String> targets = targets();
    assertThat(targets).hasSizeGreaterThan(500);
    for (String target : targets) {
      harmless(target, ask("GET", target, ""));
    }
    assertThat(ask("GET", "/api/v1/statements", "")).contains(" 200 ");
  }

  @Test
  void hostileArticlesAreShownInEveryFormAsText() {
    String id = BAD.article().id();
    String said = BAD.statements().get(0).id();
    for (String target :
        List.of(
            "/",
            "/search",
            "/article/" + id,
            "/finding/" + said,
            "/finding/" + said + "/again",
            "/api",
            "/api/v1/articles/" + id,
            "/api/v1/articles/" + id + "?format=jsonld",
            "/api/v1/statements/" + said,
            "/api/v1/entities?q=eve",
            "/api/v1/statements/facets")) {
      String answer = ask("GET", target, "");
      harmless(target, answer);
      assertThat(answer).as(target).contains(" 200 ");
    }
    for (String form : List.of("json", "jsonl", "csv", "atom", "jsonld")) {
      for (String list : List.of("articles", "statements")) {
        String target = "/api/v1/" + list + "?format=" + form;
        String answer = ask("GET", target, "");
        harmless(target, answer);
        assertThat(answer).as(target).contains(" 200 ");
        if (form.equals("atom")) {
          assertThat(answer).doesNotContain("<script", "\u0007").contains("&lt;");
        }
        if (form.equals("csv")) {
          assertThat(answer).doesNotContain("\n=", ",=", ",\"=");
        }
      }
    }
  }

  @Test
  void hostileHeadersMethodsAndBodiesAreAnsweredWithoutHarm() {
    for (String evil : EVIL) {
      String plain = evil.replaceAll("[\\p{Cntrl}\\ud800-\\udfff]", "?");
      for (String header :
          List.of(
              "Accept",
              "Accept-Language",
              "If-None-Match",
              "HX-Request",
              "Authorization",
              "Range")) {
        harmless(header + plain, ask("GET", "/api/v1/events", header + ": " + plain + "\r\n"));
        harmless(header + plain, ask("GET", "/search", header + ": " + plain + "\r\n"));
      }
      String body = "{\"verdict\":\"right\",\"author\":\"" + plain.replace("\"", "") + "\"}";
      harmless(
          body,
          client.raw(
              ("PUT /api/v1/findings/"
                      + encode(plain)
                      + "/correction HTTP/1.1\r\nHost: localhost\r\n"
                      + "Content-Type: application/json\r\nContent-Length: "
                      + body.getBytes(StandardCharsets.UTF_8).length
                      + "\r\nConnection: close\r\n\r\n"
                      + body)
                  .getBytes(StandardCharsets.UTF_8)));
    }
    for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "FOO")) {
      String answer = ask(method, "/api/v1/statements", "Content-Length: 0\r\n");
      assertThat(answer).as(method).matches("(?s)HTTP/1.1 (?!5)\\d\\d\\d .*|HTTP/1.1 501 (?s).*");
    }
  }
}

package org.kroniek.watch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kroniek.ingest.IngestOptions;
import org.kroniek.ingest.Inputs;
import org.kroniek.model.Intake;
import org.kroniek.model.catalogue.Alert;
import org.kroniek.model.catalogue.Alert.Channel;
import org.kroniek.model.catalogue.Catalogue;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.model.catalogue.Filter;
import org.kroniek.pipeline.Composition;
import org.kroniek.pipeline.ReadFailure;
import org.kroniek.watch.Host;
import org.kroniek.watch.Replies;

class AlertsTest {

  private static final Composition COMPOSITION = new Composition();
  private static final Logger MAKING = Logger.getLogger("org.flywaydb");
  private static final String SECRET = "zeer geheim, dit hier";

  @TempDir Path folder;
  private final List<String> printed = new ArrayList<>();
  private final Map<String, String> environment = new LinkedHashMap<>();
  private Instant now = Instant.parse("2025-06-03T07:00:00Z");
  private CataloguedArchive archive;
  private Host host;

  private final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return now;
        }
      };

  @BeforeEach
  void begin() {
    MAKING.setLevel(Level.WARNING);
    archive = Composition.archive(folder.resolve("kroniek.db").toString(), Map.of(), clock);
    host = new Host(() -> now);
    environment.put("HAAK", SECRET);
  }

  @AfterEach
  void end() {
    host.close();
    archive.close();
  }

  private Alerts alerts() {
    return new Alerts(
        archive,
        words -> Filter.builder().words(words).build(),
        clock,
        environment,
        line -> printed.add(line));
  }

  private void add(Channel channel, Optional<String> target) {
    Alert alert =
        new Alert(
            "brug",
            Catalogue.Kind.STATEMENT,
            "brug",
            channel,
            target,
            Optional.of("HAAK"),
            archive.alerts().lastReading(),
            0,
            Optional.empty(),
            "");
    assertThat(archive.alerts().add(alert)).isTrue();
  }

  /** Reads a report of somebody's words at an address. */
  private void read(String address, String before, String words) throws IOException, ReadFailure {
    Path file = folder.resolve("bericht.md");
    Files.writeString(
        file,
        "---\ntitle: Nieuws uit Oudervoort\noutlet: De Bode\ndate: 2025-06-03\nurl: "
            + address
            + "\nlanguage: nl\n---\n"
            + before
            + "Wethouder Tineke Zandberg zegt dat "
            + words
            + ". De raad beslist later.\n");
    try (Inputs inputs =
        COMPOSITION.inputs(
            List.of(file.toString()), InputStream.nullInputStream(), IngestOptions.none())) {
      Intake.Accepted intake = (Intake.Accepted) inputs.next();
      archive.save(COMPOSITION.articleReader().read(intake.article()), intake.origin());
    }
  }

  private String address(int number) {
    return "https://bode.example/" + number;
  }

  @Test
  void only_what_comes_later_is_told_and_each_once() throws Exception {
    read(address(1), "", "de brug in mei dichtgaat");
    add(Channel.PRINT, Optional.empty());
    assertThat(alerts().run()).isEmpty();
    assertThat(printed).isEmpty();
    read(address(2), "", "de brug in juni opengaat");
    read(address(3), "", "het zwembad in juni opengaat");
    alerts().run();
    alerts().run();
    assertThat(printed)
        .singleElement()
        .asString()
        .startsWith("brug  ")
        .contains("Zandberg: de brug in juni opengaat (De Bode, 2025-06-03) " + address(2));
    assertThat(alerts().answers(archive.alerts().alert("brug").orElseThrow(), 9)).hasSize(2);
  }

  @Test
  void a_changed_report_is_told_for_what_is_new_in_it_alone() throws Exception {
    add(Channel.PRINT, Optional.empty());
    read(address(1), "", "de brug in juni opengaat");
    alerts().run();
    read(address(1), "Het regent. ", "de brug in juni opengaat");
    alerts().run();
    assertThat(printed).hasSize(1);
    read(address(1), "Het regent. ", "de brug in augustus opengaat");
    alerts().run();
    assertThat(printed).hasSize(2);
  }

  @Test
  void a_webhook_is_signed_and_tried_again_as_it_was() throws Exception {
    host.on("/haak", Replies.first(2, Replies.status(500), Replies.status(204)));
    add(Channel.WEBHOOK, Optional.of(host.base() + "/haak"));
    read(address(1), "", "de brug in juni opengaat");
    Optional<Instant> next = alerts().run();
    assertThat(next).contains(now.plus(Duration.ofMinutes(1)));
    alerts().run();
    assertThat(host.asked("/haak")).as("not before it is due").isEqualTo(1);
    now = now.plus(Duration.ofMinutes(1));
    read(address(2), "", "de brug in juli opengaat");
    assertThat(alerts().run()).contains(now.plus(Duration.ofMinutes(2)));
    now = now.plus(Duration.ofMinutes(2));
    assertThat(alerts().run()).isEmpty();
    List<Host.Request> asked = host.requests();
    assertThat(asked).hasSize(4);
    assertThat(asked.subList(0, 3))
        .allSatisfy(
            request -> {
              assertThat(request.body()).isEqualTo(asked.get(0).body());
              assertThat(request.header("kroniek-delivery"))
                  .isEqualTo(asked.get(0).header("kroniek-delivery"));
            });
    Host.Request last = asked.get(3);
    assertThat(last.header("kroniek-delivery"))
        .isNotEqualTo(asked.get(0).header("kroniek-delivery"));
    String signature =
        Webhook.signature(
            SECRET, last.header("kroniek-timestamp"), last.body().getBytes(StandardCharsets.UTF_8));
    assertThat(last.header("kroniek-signature")).isEqualTo("v1=" + signature);
    JsonNode note = new ObjectMapper().readTree(last.body()).path("notes").path(0);
    assertThat(note.path("words").asText()).isEqualTo("de brug in juli opengaat");
    assertThat(note.path("url").asText()).isEqualTo(address(2));
  }

  /** As {@code printf '1748934000.{}' | openssl dgst -sha256 -hmac …} has it. */
  @Test
  void the_signature_is_the_one_that_others_make() {
    assertThat(Webhook.signature(SECRET, "1748934000", "{}".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("71bd5e17e2d1d12554555c9ab5df98c5c9a3c3cf7f8fbbc56bb729ac067d2fd3");
  }

  @Test
  void without_its_secret_nothing_is_sent() throws Exception {
    host.on("/haak", Replies.status(204));
    add(Channel.WEBHOOK, Optional.of(host.base() + "/haak"));
    environment.remove("HAAK");
    read(address(1), "", "de brug in juni opengaat");
    alerts().run();
    assertThat(host.requests()).isEmpty();
    assertThat(archive.alerts().alert("brug").orElseThrow().outcome()).contains("HAAK");
  }

  @Test
  void who_ended_while_sending_sends_the_same_again_and_not_at_once() throws Exception {
    host.on("/haak", Replies.status(204));
    add(Channel.WEBHOOK, Optional.of(host.base() + "/haak"));
    read(address(1), "", "de brug in juni opengaat");
    Alert alert = archive.alerts().alert("brug").orElseThrow();
    archive.alerts().found("brug", alert.seen(), alerts().answers(alert, 9));
    assertThat(archive.alerts().take("brug", now, now.plus(Duration.ofMinutes(5)))).isTrue();
    alerts().run();
    assertThat(host.requests()).isEmpty();
    archive.alerts().assign("brug", archive.alerts().untold("brug", 9), "d-begonnen");
    now = now.plus(Duration.ofMinutes(5));
    alerts().run();
    assertThat(host.requests())
        .singleElement()
        .satisfies(
            request -> assertThat(request.header("kroniek-delivery")).isEqualTo("d-begonnen"));
  }

  @Test
  void several_at_once_tell_once() throws Exception {
    host.on("/haak", Replies.status(204));
    add(Channel.WEBHOOK, Optional.of(host.base() + "/haak"));
    read(address(1), "", "de brug in juni opengaat");
    ExecutorService threads = Executors.newFixedThreadPool(4);
    for (int i = 0; i < 8; i++) {
      threads.execute(() -> alerts().run());
    }
    threads.shutdown();
    assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    assertThat(host.requests()).hasSize(1);
  }

  @Test
  void a_feed_is_a_whole_file_with_all_that_was_found() throws Exception {
    Path feed = folder.resolve("brug.xml");
    add(Channel.FEED, Optional.of(feed.toString()));
    read(address(1), "", "de brug in juni opengaat");
    alerts().run();
    now = now.plusSeconds(60);
    read(address(2), "", "de brug „even” dichtgaat");
    alerts().run();
    String xml = Files.readString(feed);
    assertThat(xml).contains("http://www.w3.org/2005/Atom").contains("urn:kroniek:alert:brug");
    assertThat(xml.indexOf(address(2))).isPositive().isLessThan(xml.indexOf(address(1)));
    assertThat(folder).isDirectoryNotContaining("glob:**.kroniek*");
  }

  @Test
  void mail_is_read_by_others_as_it_was_written() throws Exception {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try {
      environment.put("KRONIEK_SMTP", "smtp+plain://127.0.0.1:" + server.getSmtp().getPort());
      environment.put("KRONIEK_MAIL_FROM", "kroniek@oudervoort.example");
      add(Channel.MAIL, Optional.of("redactie@oudervoort.example"));
      read(address(1), "", "de brug „Élan” — zo heet zij — in juni opengaat");
      alerts().run();
      alerts().run();
      MimeMessage[] mails = server.getReceivedMessages();
      assertThat(mails).hasSize(1);
      assertThat(mails[0].getSubject()).isEqualTo("brug: Nieuws uit Oudervoort");
      assertThat(mails[0].getFrom()[0]).hasToString("Kroniek <kroniek@oudervoort.example>");
      assertThat(mails[0].getContent().toString())
          .contains("de brug „Élan” — zo heet zij — in juni opengaat")
          .contains(address(1));
      assertThat(mails[0].getHeader("Message-ID")[0]).matches("<d-\\w+@oudervoort\\.example>");
    } finally {
      server.stop();
    }
  }

  @Test
  void no_password_goes_to_a_server_that_nobody_vouches_for() throws Exception {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
    server.start();
    try {
      environment.put("KRONIEK_SMTP", "smtps://k@127.0.0.1:" + server.getSmtps().getPort());
      environment.put("KRONIEK_SMTP_PASSWORD", "geheim");
      environment.put("KRONIEK_MAIL_FROM", "kroniek@oudervoort.example");
      add(Channel.MAIL, Optional.of("redactie@oudervoort.example"));
      read(address(1), "", "de brug in juni opengaat");
      alerts().run();
      assertThat(server.getReceivedMessages()).isEmpty();
      assertThat(archive.alerts().alert("brug").orElseThrow().outcome())
          .contains("could not be spoken to");
    } finally {
      server.stop();
    }
  }

  @Test
  void what_the_environment_says_of_mail_is_checked() throws Exception {
    add(Channel.MAIL, Optional.of("redactie@oudervoort.example"));
    read(address(1), "", "de brug in juni opengaat");
    alerts().run();
    assertThat(outcome()).contains("KRONIEK_SMTP");
    environment.put("KRONIEK_MAIL_FROM", "kroniek@oudervoort.example");
    for (String wrong :
        List.of("mail.example", "http://mail.example", "smtp+plain://u@mail.example", "smtp:x")) {
      environment.put("KRONIEK_SMTP", wrong);
      now = now.plus(Duration.ofHours(7));
      alerts().run();
      assertThat(outcome()).as(wrong).doesNotContain("could not be spoken to").isNotEmpty();
    }
  }

  private String outcome() {
    return archive.alerts().alert("brug").orElseThrow().outcome();
  }
}

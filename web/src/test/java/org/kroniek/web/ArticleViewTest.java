package org.kroniek.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kroniek.model.Archive;
import org.kroniek.model.Block;
import org.kroniek.model.Language;
import org.kroniek.model.Statement;

final class ArticleViewTest {

  private static String shown(Report report) {
    Room room = Room.over(new MemoryArchive());
    Archive.Stored stored =
        new Archive.Stored(report.reading(), 2, Instant.parse("2025-06-26T09:00:00Z"), false);
    return room.pages()
        .html("article", ArticleView.of(stored, new Visit(room, room.tongues().english())));
  }

  private static Report report() {
    return Report.of(
            "date 2024-12\nPhoto: Ada\n\nNEWS\n\nQuay sinks\n\nOOSTERWAL —\n\nIt sinks, said Ada."
                + "\n\nWhat next\n\nNobody knows.")
        .block(Block.Kind.METADATA, "date 2024-12")
        .block(Block.Kind.CAPTION, "Photo: Ada")
        .block(Block.Kind.KICKER, "NEWS")
        .block(Block.Kind.HEADLINE, "Quay sinks")
        .block(Block.Kind.DATELINE, "OOSTERWAL —")
        .block(Block.Kind.PARAGRAPH, "It sinks, said Ada.")
        .block(Block.Kind.SUBHEADING, "What next")
        .block(Block.Kind.PARAGRAPH, "Nobody knows.");
  }

  @Test
  void everyBlockIsShownByItsKind() {
    assertThat(shown(report().title("Another title")))
        .contains("<h1 data-start=\"31\">Quay sinks</h1>")
        .contains("<p class=\"part caption\" data-start=\"13\">Photo: Ada</p>")
        .contains("<p class=\"part kicker\" data-start=\"25\">NEWS</p>")
        .contains(">OOSTERWAL — </span>It sinks, said Ada.</p>")
        .contains("<h2 class=\"subheading\" data-start=\"77\">What next</h2>")
        .contains("<p data-start=\"0\">date 2024-12</p>");
  }

  @Test
  void aFormerRevisionSaysSo() {
    assertThat(shown(report())).contains("revision 2").contains("a newer revision is on record");
  }

  @Test
  void aLanguageThatIsNotReadIsSaidToBeKeptOnly() {
    assertThat(shown(report().language(new Language("fy")))).contains("kept but not read");
    assertThat(shown(report())).contains("Nobody is found to say anything here.");
  }

  @Test
  void onlyAddressesOfTheWebBecomeLinks() {
    assertThat(shown(report().url("https://post.example/quay?a=1&b=\"2")))
        .contains("href=\"https://post.example/quay?a=1&amp;b=&#34;2\"");
    assertThat(shown(report().url("JavaScript:alert(1)"))).doesNotContain("href=\"Java");
    assertThat(shown(report().url("data:text/html,x"))).doesNotContain("href=\"data");
  }

  @Test
  void statementsAreNumberedInTheOrderOfTheText() {
    String page =
        shown(
            report()
                .says("Bo", "knows", Statement.Act.ASSERT, "Nobody")
                .says("Ada", "said", Statement.Act.WARN, "It sinks"));

    assertThat(page.indexOf("Statement 1: Ada warns"))
        .isBetween(0, page.indexOf("Statement 2: Bo"));
  }

  @Test
  void wordsThatTellATimeTellItPreciselyToo() {
    assertThat(shown(Report.of("It sank last week, said Ada.").tells("last week", "2025-06")))
        .contains("<time datetime=\"2025-06\" title=\"June 2025\">last week</time>");
  }
}

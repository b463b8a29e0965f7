package org.kroniek.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kroniek.model.Archive;
import org.kroniek.model.Statement;
import org.kroniek.model.catalogue.CataloguedArchive;

final class PassageViewTest {

  private static PassageView.Group group(String question) {
    CataloguedArchive archive =
        new MemoryArchive(
            Report.of("Ada said the quay sinks. Bo denied that money is short.")
                .says("Ada", "said", Statement.Act.ASSERT, "the quay sinks")
                .says("Bo", "denied", Statement.Act.DENY, "money is short")
                .reading());
    Room room = Room.over(archive);
    List<Archive.Hit> hits = archive.find(Archive.Query.all(10)).hits();
    return PassageView.Group.of(
            hits, new Visit(room, room.tongues().english()), new Highlight(question))
        .get(0);
  }

  @Test
  void thePassagesOfAReportStayInTheOrderOfTheAnswerWithTheWordsMarked() {
    PassageView.Group group = group("money");

    assertThat(group.passages())
        .extracting(passage -> passage.source().orElse(""))
        .containsExactly("Ada", "Bo");
    assertThat(group.passages().get(1).content().get(0).get(0))
        .isEqualTo(new Highlight.Piece("money", true));
  }

  @Test
  void aGroupCutShortSaysThatThereIsMore() {
    assertThat(group("").first(1).isCut()).isTrue();
    assertThat(group("").first(1).passages()).hasSize(1);
    assertThat(group("").first(2).isCut()).isFalse();
  }
}

package org.kroniek.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kroniek.model.Statement;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.model.catalogue.Filter;
import org.kroniek.model.catalogue.Listed;
import org.kroniek.model.catalogue.PageRequest;

final class PassageViewTest {

  private static PassageView.Group group(String question) {
    CataloguedArchive archive =
        new MemoryArchive(
            Report.of("Ada said the quay sinks. Bo denied that money is short.")
                .says("Ada", "said", Statement.Act.ASSERT, "the quay sinks")
                .says("Bo", "denied", Statement.Act.DENY, "money is short")
                .reading());
    Room room = Room.over(archive);
    List<Listed<Statement>> found =
        archive.catalogue().statements(Filter.none(), PageRequest.first(10)).items();
    return PassageView.Group.of(
            found, new Visit(room, room.tongues().english()), new Highlight(question))
        .get(0);
  }

  @Test
  void thePassagesOfAReportStayInTheOrderOfTheAnswerWithTheWordsMarked() {
    PassageView.Group group = group("money");

    assertThat(group.passages())
        .extracting(passage -> passage.source().orElseThrow().name())
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

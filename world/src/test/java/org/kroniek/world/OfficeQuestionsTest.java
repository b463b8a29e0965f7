package org.kroniek.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kroniek.model.PartialDate;
import org.kroniek.model.World;
import org.kroniek.model.World.Known;

/** Who an office meant at the date of a report: the questions of {@code offices.questions}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficeQuestionsTest {

  private static final int FEWEST = 120;

  private final World world = WorldFile.load();

  record Question(String phrase, Optional<PartialDate> when, Optional<String> who) {}

  static Stream<Question> questions() {
    return Tables.resource("offices.questions").stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> List.of(line.split("\\|", -1)))
        .map(
            cells ->
                new Question(
                    cells.get(0).strip(),
                    PartialDate.parse(cells.get(1).strip()),
                    Optional.of(cells.get(2).strip()).filter(name -> !name.isEmpty())));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void anOfficeMeansWhoHeldItThen(Question question) {
    assertThat(question.when()).isPresent();
    assertThat(world.holder(question.phrase(), question.when()).map(Known::name))
        .isEqualTo(question.who());
  }

  @Test
  void noneOfTheQuestionsIsLost() {
    assertThat(questions().toList()).hasSizeGreaterThanOrEqualTo(FEWEST).doesNotHaveDuplicates();
    assertThat(questions().filter(q -> q.who().isEmpty())).hasSizeGreaterThanOrEqualTo(20);
  }
}

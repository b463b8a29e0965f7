package org.kroniek.web.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TurnsTest {

  private final Turns turns = new Turns(2, Duration.ofMillis(5));

  @Test
  void no_more_have_a_turn_at_once_than_there_are() throws InterruptedException {
    assertThat(turns.take()).isPresent();
    assertThat(turns.take()).isPresent();
    assertThat(turns.take()).isEmpty();
  }

  @Test
  void a_turn_that_ended_is_another_ones() throws InterruptedException {
    turns.take();
    Turns.Turn turn = turns.take().orElseThrow();
    turn.end();
    assertThat(turns.take()).isPresent();
    assertThat(turns.take()).isEmpty();
  }

  @Test
  void a_turn_ends_once() throws InterruptedException {
    turns.take();
    Turns.Turn turn = turns.take().orElseThrow();
    turn.end();
    turn.end();
    assertThat(turns.take()).isPresent();
    assertThat(turns.take()).isEmpty();
  }
}

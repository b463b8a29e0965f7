package org.kroniek.language.neural;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A model that is loaded by the first thread that asks for it; others wait. Safe for many threads.
 */
final class LaterModel implements AutoCloseable {

  private final String name;
  private final FutureTask<NeuralModel> loading;

  private LaterModel(String name, FutureTask<NeuralModel> loading) {
    this.name = name;
    this.loading = loading;
  }

  /** The model of a language, of which no more than the name is read. */
  static LaterModel of(String language) {
    return new LaterModel(
        ModelFile.name(language), new FutureTask<>(() -> NeuralModel.load(language)));
  }

  String name() {
    return name;
  }

  NeuralModel model() {
    loading.run();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return loading.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "the language model " + name + " does not load", e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    if (loading.isDone()) {
      model().close();
    }
  }
}

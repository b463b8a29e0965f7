package org.kroniek.cli;

import java.io.PrintWriter;
import java.io.Writer;

/** Lets picocli print its help through {@link Output}. */
final class OutputWriter extends PrintWriter {

  OutputWriter(Output output) {
    super(
        new Writer() {
          @Override
          public void write(char[] buffer, int from, int length) {
            output.text(new String(buffer, from, length));
          }

          @Override
          public void flush() {
            output.flush();
          }

          @Override
          public void close() {
            output.flush();
          }
        });
  }
}

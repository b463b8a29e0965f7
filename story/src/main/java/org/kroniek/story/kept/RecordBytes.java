package org.kroniek.story.kept;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Writes records of one type as bytes and makes them again, component by component, whatever they
 * are made of. Immutable; safe for use by many threads.
 *
 * @param <T> the type of the records
 */
public final class RecordBytes<T extends Record> {

  private final Form<T> form;

  /** For records of this type. */
  public RecordBytes(Class<T> type) {
    this.form = new Forms().of(type);
  }

  /**
   * A number made of the names and types of all components: bytes written by another form of the
   * same record cannot be read.
   */
  public int form() {
    return form.describe().hashCode();
  }

  /** A record as bytes. */
  public byte[] write(T value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater))) {
      form.write(value, out);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory does not fail", e);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  /**
   * The record that bytes were made of.
   *
   * @throws UncheckedIOException if they were not made by {@link #write}
   */
  public T read(byte[] written) {
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(written)))) {
      return form.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("these bytes are no such record", e);
    }
  }
}

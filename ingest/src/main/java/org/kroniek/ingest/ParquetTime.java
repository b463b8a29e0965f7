package org.kroniek.ingest;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;

/** Days and moments as Parquet keeps them in numbers, in words; in UTC where they are moments. */
final class ParquetTime {

  /** The day number of 1 January 1970 as astronomers count them. */
  private static final int EPOCH = 2_440_588;

  private static final long NANOS = 1_000_000_000;

  private ParquetTime() {}

  /** A number of a column of this type: a day, a moment, or no more than a number. */
  static String of(long number, PrimitiveType type) {
    var meaning = type.getLogicalTypeAnnotation();
    if (meaning instanceof DateLogicalTypeAnnotation) {
      return LocalDate.ofEpochDay(number).toString();
    }
    if (meaning instanceof TimestampLogicalTypeAnnotation moment) {
      return words(moment(number, moment.getUnit()));
    }
    return String.valueOf(number);
  }

  private static Instant moment(long number, TimeUnit unit) {
    return Instant.EPOCH.plus(
        number,
        switch (unit) {
          case MILLIS -> ChronoUnit.MILLIS;
          case MICROS -> ChronoUnit.MICROS;
          case NANOS -> ChronoUnit.NANOS;
        });
  }

  /** The moments of older programs: nanoseconds of a day, and the day's number. */
  static String ofInt96(ByteBuffer bytes) {
    ByteBuffer order = bytes.order(ByteOrder.LITTLE_ENDIAN);
    long nanos = order.getLong();
    long day = (long) order.getInt() - EPOCH;
    return words(Instant.ofEpochSecond(day * 86_400 + Math.floorDiv(nanos, NANOS)));
  }

  private static String words(Instant moment) {
    return LocalDateTime.ofInstant(moment, ZoneOffset.UTC)
        .truncatedTo(ChronoUnit.MINUTES)
        .toString();
  }
}

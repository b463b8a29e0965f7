package org.kroniek.flink;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Puts messages of Kafka into envelopes. A message holds what a file may hold; its key is the name
 * that articles bear, and without one its place in the topic is. A header {@code origin} tells
 * where an article comes from that does not say so itself.
 */
final class Messages implements KafkaRecordDeserializationSchema<Envelope> {

  private static final long serialVersionUID = 1L;
  private static final String ORIGIN = "origin";

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<Envelope> out) {
    if (message.value() == null) {
      return; // It was deleted from a compacted topic.
    }
    String place = message.topic() + "/" + message.partition() + "@" + message.offset();
    String name = Optional.ofNullable(message.key()).map(Messages::words).orElse(place);
    Optional<String> origin =
        Optional.ofNullable(message.headers().lastHeader(ORIGIN))
            .map(Header::value)
            .map(Messages::words);
    out.collect(Letter.Clerk.raw(name, origin, message.value(), message.timestamp()));
  }

  private static String words(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public TypeInformation<Envelope> getProducedType() {
    return TypeInformation.of(Envelope.class);
  }
}

package org.kroniek.ingest;

import io.airlift.compress.Decompressor;
import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Unpacks the pages of Parquet files in Java alone: Parquet's own way takes Hadoop's classes and
 * libraries of the operating system. Packs nothing.
 */
final class ParquetPacking implements CompressionCodecFactory {

  /** A page is a megabyte; a larger one than this is a trick. */
  private static final int LARGEST = 512 << 20;

  /** A way of packing that is not known here. */
  static final class Unknown extends UnsupportedOperationException {

    private static final long serialVersionUID = 1L;

    Unknown(String message) {
      super(message);
    }
  }

  /** Makes so many bytes of others. */
  private interface Unpacking {
    byte[] unpack(byte[] packed, int size) throws IOException;
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName name) {
    return switch (name) {
      case UNCOMPRESSED -> new Pages((packed, size) -> packed);
      case GZIP -> new Pages(ParquetPacking::gunzip);
      case SNAPPY -> pages(new SnappyDecompressor());
      case ZSTD -> pages(new ZstdDecompressor());
      case LZ4_RAW -> pages(new Lz4Decompressor());
      case LZO, BROTLI, LZ4 -> throw new Unknown("packed with " + name);
    };
  }

  private static Pages pages(Decompressor decompressor) {
    return new Pages(
        (packed, size) -> {
          byte[] unpacked = new byte[size];
          int length =
              decompressor.decompress(packed, 0, packed.length, unpacked, 0, unpacked.length);
          if (length != size) {
            throw new IOException("a page has " + length + " bytes and not " + size);
          }
          return unpacked;
        });
  }

  private static byte[] gunzip(byte[] packed, int size) throws IOException {
    try (GZIPInputStream bytes = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return bytes.readNBytes(size);
    }
  }

  /** Unpacks pages one by one. */
  private record Pages(Unpacking unpacking) implements BytesInputDecompressor {

    @Override
    public BytesInput decompress(BytesInput bytes, int size) throws IOException {
      return BytesInput.from(unpacked(bytes.toInputStream().readAllBytes(), size));
    }

    @Override
    public void decompress(ByteBuffer packed, int packedSize, ByteBuffer to, int size)
        throws IOException {
      byte[] bytes = new byte[packedSize];
      packed.get(bytes);
      to.put(unpacked(bytes, size));
    }

    private byte[] unpacked(byte[] packed, int size) throws IOException {
      if (size < 0 || size > LARGEST) {
        throw new IOException("a page says that it has " + size + " bytes");
      }
      return unpacking.unpack(packed, size);
    }

    @Override
    public void release() {
      // Nothing is held.
    }
  }

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName name) {
    throw new UnsupportedOperationException("nothing is packed");
  }

  @Override
  public void release() {
    // Nothing is held.
  }
}

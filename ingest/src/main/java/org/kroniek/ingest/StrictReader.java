package org.kroniek.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes a stream without ever replacing a character. What comes before a broken byte is given
 * out; then a {@link CharacterCodingException} is thrown. Where the first byte beyond ASCII breaks
 * the rules of UTF-8, the rest is read as Windows-1252.
 */
final class StrictReader extends Reader {

  private static final int BUFFER = 1 << 13;

  private final InputStream in;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
  private CharsetDecoder decoder;
  private boolean undecided;
  private boolean ended;

  StrictReader(InputStream in, Charset charset) {
    this.in = in;
    this.decoder = decoder(charset);
    this.undecided = charset.equals(StandardCharsets.UTF_8);
  }

  private static CharsetDecoder decoder(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  @Override
  public int read(char[] characters, int offset, int length) throws IOException {
    CharBuffer out = CharBuffer.wrap(characters, offset, length);
    int start = out.position();
    while (length > 0) {
      CoderResult result = decoder.decode(bytes, out, ended);
      int given = out.position() - start;
      undecided &= isAscii(characters, offset, given);
      if (result.isError() && given == 0 && undecided) {
        decoder = decoder(TextDecoder.WINDOWS);
        undecided = false;
      } else if (given > 0) {
        return given;
      } else if (result.isError()) {
        result.throwException();
      } else if (ended) {
        return -1;
      } else {
        fill();
      }
    }
    return 0;
  }

  private static boolean isAscii(char[] characters, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      if (characters[i] >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private void fill() throws IOException {
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    ended = read < 0;
    bytes.position(bytes.position() + Math.max(0, read));
    bytes.flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

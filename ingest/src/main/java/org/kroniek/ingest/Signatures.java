package org.kroniek.ingest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Knows files that are no text by their first bytes. Safe for use by many threads. */
final class Signatures {

  /** A byte a character, since Latin-1 has them all. */
  private record Signature(String latin, int offset, String what) {}

  private final List<Signature> signatures = new ArrayList<>();

  Signatures() {
    for (List<String> row : Lexicon.rows("signatures.tsv")) {
      signatures.add(
          new Signature(
              new String(HexFormat.of().parseHex(row.get(0)), StandardCharsets.ISO_8859_1),
              Integer.parseInt(row.get(1)),
              row.get(2)));
    }
  }

  /** What a file that begins with {@code head} is and what to do with it. */
  Optional<String> what(byte[] head) {
    String latin = new String(head, StandardCharsets.ISO_8859_1);
    return signatures.stream()
        .filter(signature -> latin.startsWith(signature.latin(), signature.offset()))
        .map(Signature::what)
        .findFirst();
  }
}

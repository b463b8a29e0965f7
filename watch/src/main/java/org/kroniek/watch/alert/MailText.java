package org.kroniek.watch.alert;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.regex.Pattern;
import org.kroniek.model.catalogue.AlertNote;

/** A message as the text of a mail (RFC 5322), in characters that every server takes. */
final class MailText {

  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,253}");
  private static final int LINE = 76;

  /** So many bytes make an encoded word of less than 75 characters. */
  private static final int WORD_BYTES = 42;

  private static final String END = "\r\n";

  private MailText() {}

  /**
   * The address, checked, so that nothing else can get into a line of a mail.
   *
   * @throws Untold where it is none
   */
  static String address(String written) throws Untold {
    if (!ADDRESS.matcher(written).matches()) {
      throw new Untold("\"" + written + "\" is no address of mail");
    }
    return written;
  }

  /** The whole mail, lines ended as mail ends them. */
  static String of(Message message, String from, String to) {
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(message.at().atOffset(ZoneOffset.UTC));
    return "From: Kroniek <"
        + from
        + ">"
        + END
        + "To: <"
        + to
        + ">"
        + END
        + "Subject: "
        + encoded(subject(message))
        + END
        + "Date: "
        + date
        + END
        + "Message-ID: <"
        + message.delivery()
        + "@"
        + from.substring(from.indexOf('@') + 1)
        + ">"
        + END
        + "MIME-Version: 1.0"
        + END
        + "Content-Type: text/plain; charset=utf-8"
        + END
        + "Content-Transfer-Encoding: base64"
        + END
        + "Auto-Submitted: auto-generated"
        + END
        + END
        + Base64.getMimeEncoder(LINE, END.getBytes(StandardCharsets.US_ASCII))
            .encodeToString(body(message).getBytes(StandardCharsets.UTF_8))
        + END;
  }

  private static String subject(Message message) {
    int count = message.notes().size();
    return message.alert().name()
        + ": "
        + (count == 1 ? message.notes().get(0).title() : count + " new");
  }

  private static String body(Message message) {
    StringBuilder body = new StringBuilder();
    for (AlertNote note : message.notes()) {
      body.append(note.title()).append('\n');
      note.source().ifPresent(source -> body.append(source).append(": "));
      body.append(note.text()).append('\n');
      note.outlet().ifPresent(outlet -> body.append(outlet).append("  "));
      note.day().ifPresent(body::append);
      body.append('\n');
      note.link().ifPresent(link -> body.append(link).append('\n'));
      body.append(note.finding()).append("\n\n");
    }
    return body.toString().replace("\n", END);
  }

  /** Encoded words (RFC 2047), each of whole characters. */
  private static String encoded(String text) {
    StringBuilder out = new StringBuilder();
    StringBuilder word = new StringBuilder();
    for (int c : text.replaceAll("\\s+", " ").codePoints().toArray()) {
      String next = Character.toString(c);
      if (utf8(word + next).length > WORD_BYTES) {
        out.append(word(word)).append(END).append(' ');
        word.setLength(0);
      }
      word.append(next);
    }
    return out.append(word(word)).toString();
  }

  private static String word(CharSequence text) {
    return "=?utf-8?B?" + Base64.getEncoder().encodeToString(utf8(text.toString())) + "?=";
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

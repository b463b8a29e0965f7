package org.kroniek.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kroniek.model.Block;
import org.kroniek.model.Span;

/**
 * Tells from the layout of a plain text which of its paragraphs are headline, kicker, byline,
 * dateline, caption and subheading. Where the form does not show it, a paragraph is a paragraph.
 * Safe for use by many threads.
 */
final class TextBlocks {

  private static final int TITLE = 160;
  private static final int SUBHEADING = 80;
  private static final int FARTHEST_BODY = 12;

  private final LayoutPatterns patterns;

  TextBlocks(LayoutPatterns patterns) {
    this.patterns = patterns;
  }

  /**
   * What was found in a text.
   *
   * @param derived headline, byline, outlet and date that the layout shows
   */
  record Layout(List<Block> blocks, Facts derived) {}

  /**
   * The blocks of {@code text} from {@code from} on.
   *
   * @param title the headline where it is known; a paragraph equal to it is the headline
   */
  Layout of(String text, int from, Optional<String> title) {
    Pass pass = new Pass(text, Paragraphs.of(text, from, patterns::isHeadLine), title);
    for (int i = 0; i < pass.paragraphs.size(); i++) {
      pass.classify(i);
    }
    return new Layout(pass.blocks, pass.facts);
  }

  /** One way through one text. */
  private final class Pass {

    private final String text;
    private final List<Span> paragraphs;
    private final Optional<String> title;
    private final List<Block> blocks = new ArrayList<>();
    private Facts facts = Facts.none();
    private boolean bodyBegun;
    private boolean headlineSeen;
    private boolean amongLinks;

    Pass(String text, List<Span> paragraphs, Optional<String> title) {
      this.text = text;
      this.paragraphs = paragraphs;
      this.title = title;
    }

    void classify(int index) {
      Span span = paragraphs.get(index);
      String words = span.of(text);
      boolean pointer = amongLinks && isPointer(index);
      amongLinks = patterns.isHeadingOfLinks(words) || pointer;
      if (!headlineSeen && title.isPresent() && title.get().strip().equals(words)) {
        headline(span);
      } else if (pointer || patterns.isFurniture(words)) {
        add(Block.Kind.METADATA, span);
      } else if (patterns.byline(words).isPresent()) {
        facts = facts.or(Facts.none().withByline(patterns.byline(words)));
        add(Block.Kind.BYLINE, span);
      } else if (patterns.isCaption(words) || isCaptionAbove(index)) {
        add(Block.Kind.CAPTION, span);
      } else if (bodyBegun) {
        add(isSubheading(index) ? Block.Kind.SUBHEADING : Block.Kind.PARAGRAPH, span);
      } else {
        head(index, span, words);
      }
    }

    /** A title below {@code Lees ook}, unless the last before a paragraph: a subheading, then. */
    private boolean isPointer(int index) {
      boolean last = index + 1 < paragraphs.size() && !isShort(words(index + 1), TITLE);
      boolean first = patterns.isHeadingOfLinks(words(index - 1));
      return isShort(words(index), TITLE) && (first || !last);
    }

    private boolean isCaptionAbove(int index) {
      String next = index + 1 < paragraphs.size() ? words(index + 1) : "";
      return !bodyBegun && patterns.isCaptionAbove(words(index), next);
    }

    /** A paragraph above the first one of the body, or that one. */
    private void head(int index, Span span, String words) {
      Optional<LayoutPatterns.Kicker> kicker = patterns.kicker(words);
      if (kicker.isPresent()) {
        kicker(kicker.get(), span);
      } else if (patterns.dateLine(words).isPresent()) {
        facts = facts.or(Facts.none().withPublished(patterns.dateLine(words)));
        add(Block.Kind.METADATA, span);
      } else if (isShort(words, TITLE) && bodyFollows(index)) {
        if (isSection(words) && (headlineSeen || titleFollows(index))) {
          add(Block.Kind.KICKER, span);
        } else if (headlineSeen) {
          add(Block.Kind.SUBHEADING, span);
        } else {
          headline(span);
        }
      } else {
        bodyBegun = true;
        firstParagraph(span, words);
      }
    }

    /** Whether a line that can be the headline comes before the body. */
    private boolean titleFollows(int index) {
      for (int i = index + 1; i < paragraphs.size() && isShort(words(i), TITLE); i++) {
        if (!isSection(words(i)) && patterns.byline(words(i)).isEmpty()) {
          return true;
        }
      }
      return false;
    }

    private void kicker(LayoutPatterns.Kicker kicker, Span span) {
      facts = facts.or(Facts.none().withOutlet(kicker.outlet()).withPublished(kicker.published()));
      add(Block.Kind.KICKER, new Span(span.start(), span.start() + kicker.length()));
      int rest = skipSpace(span.start() + kicker.length(), span.end());
      if (rest < span.end()) {
        headline(new Span(rest, span.end()));
      }
    }

    private void headline(Span span) {
      headlineSeen = true;
      facts = facts.or(Facts.none().withTitle(Optional.of(span.of(text))));
      add(Block.Kind.HEADLINE, span);
    }

    private void firstParagraph(Span span, String words) {
      int length = patterns.dateline(words);
      int rest = skipSpace(span.start() + length, span.end());
      if (length > 0 && rest < span.end()) {
        add(Block.Kind.DATELINE, new Span(span.start(), span.start() + length));
        add(Block.Kind.PARAGRAPH, new Span(rest, span.end()));
      } else {
        add(Block.Kind.PARAGRAPH, span);
      }
    }

    /** A short line without final punctuation that stands between two paragraphs. */
    private boolean isSubheading(int index) {
      if (index + 1 >= paragraphs.size() || !isShort(words(index), SUBHEADING)) {
        return false;
      }
      Block before = blocks.get(blocks.size() - 1);
      return before.kind() != Block.Kind.SUBHEADING && !isShort(words(index + 1), SUBHEADING);
    }

    /** Whether something that is no short line comes after the paragraph at {@code index}. */
    private boolean bodyFollows(int index) {
      int last = Math.min(paragraphs.size(), index + FARTHEST_BODY);
      for (int i = index + 1; i < last; i++) {
        if (!isShort(words(i), TITLE)) {
          return true;
        }
      }
      return false;
    }

    private String words(int index) {
      return paragraphs.get(index).of(text);
    }

    private int skipSpace(int from, int end) {
      int at = from;
      while (at < end && Paragraphs.isSpace(text.charAt(at))) {
        at++;
      }
      return at;
    }

    private void add(Block.Kind kind, Span span) {
      blocks.add(new Block(kind, span));
    }
  }

  /** One word or two: the name of a section, or of a part of the site. */
  private static boolean isSection(String words) {
    return words.indexOf(' ') == words.lastIndexOf(' ');
  }

  /** At most {@code length} characters, and not ended like a sentence. */
  private static boolean isShort(String words, int length) {
    if (words.length() > length) {
      return false;
    }
    int last = words.length() - 1;
    while (last > 0 && "\"'”’»“)]".indexOf(words.charAt(last)) >= 0) {
      last--;
    }
    char end = words.charAt(last);
    return Character.isLetterOrDigit(end) || end == '?' || end == '!' || end == '%';
  }
}

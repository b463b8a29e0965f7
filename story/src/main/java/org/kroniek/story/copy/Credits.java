package org.kroniek.story.copy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.story.words.Lexicon;
import org.kroniek.story.words.Word;
import org.kroniek.story.words.Words;

/**
 * Reads whose work an article says it is: {@code LONDEN (ANP) - …}, {@code Van onze verslaggever en
 * Belga}, {@code Bron: AFP}. What stands under a picture is the picture's. Immutable.
 */
final class Credits {

  /** How far from the beginning a place and an agency stand. */
  private static final int HEAD = 120;

  /** A line at the end that is longer tells news. */
  private static final int TAIL = 80;

  private static final int LONGEST_NAME = 60;

  private final Map<String, String> agencies = new HashMap<>();

  Credits() {
    for (List<String> row : Lexicon.rows(Credits.class, "agencies.tsv", "form\tagency")) {
      agencies.put(row.get(0), row.get(1));
    }
  }

  /** The agency of this name. */
  Optional<String> agency(String name) {
    return Optional.ofNullable(agencies.get(Words.fold(name).strip()));
  }

  /**
   * What an article names as its source, the folded names in the order of the text: agencies, and
   * whatever else stands between brackets where an agency would, which may be an outlet.
   */
  List<String> of(Article article) {
    Set<String> found = new LinkedHashSet<>();
    article.byline().ifPresent(line -> agenciesIn(line, found));
    List<String> paragraphs = new ArrayList<>();
    for (Block block : article.blocks()) {
      String text = block.span().of(article.text());
      if (block.kind() == Block.Kind.BYLINE || block.kind() == Block.Kind.DATELINE) {
        agenciesIn(text, found);
        bracketed(text, found);
      } else if (block.kind() == Block.Kind.PARAGRAPH) {
        paragraphs.add(text);
      }
    }
    if (paragraphs.isEmpty()) {
      paragraphs.add(article.text().strip());
    }
    bracketed(head(paragraphs.get(0)), found);
    tail(paragraphs.get(paragraphs.size() - 1), found);
    return List.copyOf(found);
  }

  /** The words before the first dash, where a place stands. */
  private static String head(String paragraph) {
    String head = paragraph.substring(0, Math.min(HEAD, paragraph.length()));
    int dash = -1;
    for (int i = 1; i < head.length() && dash < 0; i++) {
      if ("-–—".indexOf(head.charAt(i)) >= 0 && " )".indexOf(head.charAt(i - 1)) >= 0) {
        dash = i;
      }
    }
    return dash < 0 ? "" : head.substring(0, dash);
  }

  private void tail(String paragraph, Set<String> found) {
    if (paragraph.length() <= TAIL) {
      String folded = Words.fold(paragraph);
      if (folded.startsWith("bron") || folded.startsWith("source") || folded.startsWith("©")) {
        agenciesIn(paragraph, found);
      }
    }
    int open = paragraph.lastIndexOf('(');
    if (open >= 0 && paragraph.strip().endsWith(")")) {
      bracketed(paragraph.substring(open), found);
    }
  }

  private void agenciesIn(String line, Set<String> found) {
    List<String> words = Words.of(line).stream().map(Word::text).collect(Collectors.toList());
    for (int i = 0; i < words.size(); i++) {
      for (int length = 1; length <= 3 && i + length <= words.size(); length++) {
        String name = String.join(" ", words.subList(i, i + length));
        if (agencies.containsKey(name)) {
          found.add(Words.fold(agencies.getOrDefault(name, name)));
        }
      }
    }
  }

  private void bracketed(String text, Set<String> found) {
    int open = text.indexOf('(');
    int close = text.indexOf(')', open + 1);
    if (open >= 0 && close > open && close - open <= LONGEST_NAME) {
      String name = Words.fold(text.substring(open + 1, close)).strip();
      found.add(Words.fold(agencies.getOrDefault(name, name)));
    }
  }
}

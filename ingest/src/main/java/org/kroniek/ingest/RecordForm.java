package org.kroniek.ingest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.kroniek.ingest.Columns.Column;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.Intake;

/** Makes an article of the named values of one record. Safe for use by many threads. */
final class RecordForm {

  private static final Pattern MARKUP =
      Pattern.compile(
          "<(?:p|br|div|h[1-6]|ul|ol|li|blockquote|figure|article)[\\s/>]",
          Pattern.CASE_INSENSITIVE);

  private final TextBlocks blocks;
  private final LayoutPatterns patterns;
  private final WrittenDate dates;
  private final ArticleMaker maker;

  RecordForm(TextBlocks blocks, LayoutPatterns patterns, WrittenDate dates, ArticleMaker maker) {
    this.blocks = blocks;
    this.patterns = patterns;
    this.dates = dates;
    this.maker = maker;
  }

  /** The article that record {@code number} of {@code input} describes. */
  Intake read(Map<Column, String> values, Opened input, long number) throws Unreadable {
    String body = values.getOrDefault(Column.TEXT, "");
    if (body.isBlank()) {
      throw Unreadable.parse("the text is empty", String.valueOf(values));
    }
    Facts facts = facts(values);
    Draft draft = MARKUP.matcher(body).find() ? marked(body, facts) : plain(body, facts);
    Characters.checked(draft.text());
    Article article = maker.make(draft, input.recordPath(number));
    Optional<String> own =
        Optional.ofNullable(values.get(Column.ID))
            .flatMap(id -> input.origin().map(file -> file + "#id=" + id.strip()));
    return new Intake.Accepted(article, article.url().or(() -> own));
  }

  private Facts facts(Map<Column, String> values) throws Unreadable {
    Optional<String> date = value(values, Column.DATE);
    return new Facts(
        value(values, Column.URL),
        value(values, Column.OUTLET),
        value(values, Column.TITLE),
        value(values, Column.AUTHOR),
        date.isPresent() ? Optional.of(FrontMatter.date(dates, date.get())) : Optional.empty(),
        value(values, Column.LANGUAGE));
  }

  private static Optional<String> value(Map<Column, String> values, Column column) {
    return Optional.ofNullable(values.get(column)).map(String::strip).filter(v -> !v.isEmpty());
  }

  /** The headline, where the text does not begin with it, and the text. */
  private Draft plain(String body, Facts facts) {
    String bare = body.strip();
    String text =
        facts
                .title()
                .filter(title -> !bare.startsWith(title))
                .map(title -> title + "\n\n")
                .orElse("")
            + bare;
    TextBlocks.Layout layout = blocks.of(text, 0, facts.title());
    return new Draft(text, layout.blocks(), facts, layout.derived());
  }

  /** A text in HTML, as many collections have it. */
  private Draft marked(String body, Facts facts) {
    List<Part> parts = new PageParts(patterns).of(Jsoup.parseBodyFragment(body).body());
    ArticleText text = new ArticleText();
    facts.title().ifPresent(title -> text.add(Block.Kind.HEADLINE, title));
    for (Part part : parts) {
      if (facts.title().isEmpty() || !Titles.same(part.words(), facts.title().get())) {
        text.add(part, patterns);
      }
    }
    return new Draft(text.text(), text.blocks(), facts, Facts.none());
  }
}

package org.kroniek.ingest;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.ContentId;
import org.kroniek.model.Language;
import org.kroniek.model.LanguageIdentifier;

/** Makes the article of a draft: adds what the caller knows, the language and the id. */
final class ArticleMaker {

  private static final int ENOUGH_FOR_LANGUAGE = 20_000;
  private static final Pattern CODE = Pattern.compile("[a-z]{2,3}");

  private final LanguageIdentifier identifier;
  private final IngestOptions options;

  ArticleMaker(LanguageIdentifier identifier, IngestOptions options) {
    this.identifier = identifier;
    this.options = options;
  }

  /**
   * The article of {@code draft}, named {@code path}.
   *
   * @throws Unreadable where the draft has no words to read
   */
  Article make(Draft draft, Optional<String> path) throws Unreadable {
    String words = words(draft);
    if (words.isEmpty()) {
      throw Unreadable.noArticle(
          "holds no text of an article, only notes about it; nothing was read", draft.text());
    }
    Facts facts = draft.said().or(Facts.of(options)).refinedBy(draft.derived()).or(draft.derived());
    return new Article(
        ContentId.article(facts.url(), draft.text()),
        path,
        facts.url(),
        facts.outlet(),
        facts.title(),
        facts.byline(),
        facts.published(),
        language(facts.language(), words),
        draft.text(),
        draft.blocks());
  }

  private Language language(Optional<String> named, String words) {
    Optional<Language> given =
        named
            .map(name -> name.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0])
            .filter(code -> CODE.matcher(code).matches())
            .map(Language::new);
    return given.orElseGet(() -> identifier.identify(words));
  }

  private static String words(Draft draft) {
    StringBuilder out = new StringBuilder();
    for (Block block : draft.blocks()) {
      if (block.kind().isRead() && out.length() < ENOUGH_FOR_LANGUAGE) {
        out.append(out.length() == 0 ? "" : "\n\n").append(block.span().of(draft.text()));
      }
    }
    return out.toString();
  }
}

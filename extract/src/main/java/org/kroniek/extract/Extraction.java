package org.kroniek.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kroniek.extract.entity.Referents;
import org.kroniek.extract.time.TimeReader;
import org.kroniek.extract.time.Times;
import org.kroniek.extract.tree.Trees;
import org.kroniek.model.Document;
import org.kroniek.model.Entity;
import org.kroniek.model.Language;
import org.kroniek.model.Statement;
import org.kroniek.model.World;

/**
 * Reads who is named and who said what out of a document, by rules: the sieves of {@link #rules()}
 * in their order (Lee et al. 2013 for the idea, Pareti 2012 for what a statement is).
 *
 * <p>Immutable; safe for use by many threads; the same document gives the same findings. Time grows
 * with the length of the text, whatever the text is.
 */
public final class Extraction {

  private final World world;
  private final List<Sieve> sieves = Sieves.all(RuleBook.load());
  private final Map<Language, Lexicon> lexicons = new HashMap<>();
  private final TimeReader timeReader = new TimeReader();

  /** Reads with this knowledge of the world. */
  public Extraction(World world) {
    this.world = world;
    for (Language language : List.of(Language.DUTCH, Language.ENGLISH)) {
      Lexicon.of(language).ifPresent(lexicon -> lexicons.put(language, lexicon));
    }
  }

  /** The entities, statements and times of a document; empty lists for a language without rules. */
  public Extracted extract(Document document) {
    Lexicon lexicon = lexicons.get(document.article().language());
    if (lexicon == null || document.sentences().isEmpty()) {
      return new Extracted(List.of(), List.of(), Times.none());
    }
    List<Passage> passages = Passages.of(document, lexicon);
    List<Entity> names = Names.in(document, world, lexicon);
    Board board = new Board(passages);
    for (Sieve sieve : sieves) {
      passages.forEach(passage -> sieve.sift(passage, board));
    }
    Referents referents =
        Referents.of(
            document,
            new Trees(document),
            names,
            board.all().stream().map(Draft::utterance).toList(),
            world,
            lexicon);
    Cast cast = new Cast(referents, lexicon);
    List<Statement> statements = new Statements(document, board, cast, lexicon).make();
    return new Extracted(referents.entities(), statements, timeReader.read(document));
  }

  /** The rules in the order in which they are asked. */
  public List<Rule> rules() {
    return sieves.stream().map(Sieve::rule).toList();
  }
}

package org.kroniek.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.kroniek.extract.conditional.Conditionals;
import org.kroniek.extract.entity.Referents;
import org.kroniek.extract.entity.Utterance;
import org.kroniek.extract.event.Events;
import org.kroniek.extract.quantity.Quantities;
import org.kroniek.extract.time.TimeReader;
import org.kroniek.extract.time.Times;
import org.kroniek.extract.tree.Claims;
import org.kroniek.extract.tree.Parties;
import org.kroniek.extract.tree.Scene;
import org.kroniek.extract.tree.Trees;
import org.kroniek.model.Conditional;
import org.kroniek.model.Document;
import org.kroniek.model.Entity;
import org.kroniek.model.Event;
import org.kroniek.model.Language;
import org.kroniek.model.Quantity;
import org.kroniek.model.Statement;
import org.kroniek.model.World;

/**
 * Reads who is named, who said what and what goes on out of a document, by rules: the sieves of
 * {@link #rules()} in their order (Lee et al. 2013 for the idea, Pareti 2012 for what a statement
 * is).
 *
 * <p>Immutable; safe for use by many threads; the same document gives the same findings. Time grows
 * with the length of the text, whatever the text is.
 */
public final class Extraction {

  /** The rules that read more than statements, with their examples. */
  static final List<String> FURTHER =
      List.of("event/rules.txt", "quantity/rules.txt", "conditional/rules.txt");

  private final World world;
  private final List<Sieve> sieves = Sieves.all(RuleBook.load());
  private final Events events = new Events();
  private final Quantities quantities = new Quantities();
  private final Conditionals conditionals = new Conditionals();
  private final List<Rule> further =
      FURTHER.stream().flatMap(name -> RuleBook.load(name).rules().stream()).toList();
  private final Map<Language, Lexicon> lexicons = new HashMap<>();
  private final TimeReader timeReader = new TimeReader();

  /** Reads with this knowledge of the world. */
  public Extraction(World world) {
    this.world = world;
    for (Language language : List.of(Language.DUTCH, Language.ENGLISH)) {
      Lexicon.of(language).ifPresent(lexicon -> lexicons.put(language, lexicon));
    }
  }

  /** The parts of the work, in the order in which they are first begun. */
  public enum Part {
    /** Who said what. */
    STATEMENTS,
    /** Who is named and meant. */
    REFERENTS,
    /** Expressions of time. */
    TIMES,
    /** If what, then what. */
    CONDITIONALS,
    /** What goes on between whom. */
    EVENTS,
    /** Amounts that bind. */
    QUANTITIES
  }

  /** The entities, findings and times of a document; empty lists for a language without rules. */
  public Extracted extract(Document document) {
    return extract(document, part -> {});
  }

  /**
   * The same, told of each part of the work when it is done; of one that is done in two goes,
   * twice.
   */
  public Extracted extract(Document document, Consumer<Part> done) {
    Lexicon lexicon = lexicons.get(document.article().language());
    if (lexicon == null || document.sentences().isEmpty()) {
      return Extracted.NOTHING;
    }
    Trees trees = new Trees(document);
    Board board = board(document, trees, lexicon);
    done.accept(Part.STATEMENTS);
    Referents referents = referents(document, trees, lexicon, board);
    done.accept(Part.REFERENTS);
    Times times = timeReader.read(document);
    done.accept(Part.TIMES);
    Cast cast = new Cast(referents, lexicon);
    List<Statement> statements =
        new SaidTimes(document, trees, times)
            .in(new Statements(document, board, cast, lexicon).make());
    done.accept(Part.STATEMENTS);
    Parties parties = new NamedParties(document, referents, world, lexicon, times);
    Scene scene = new Scene(document, trees, new Claims(statements), times, parties);
    List<Conditional> conditions = conditionals.in(scene);
    done.accept(Part.CONDITIONALS);
    List<Event> happening = events.in(scene, conditions);
    done.accept(Part.EVENTS);
    List<Quantity> amounts = quantities.in(scene);
    done.accept(Part.QUANTITIES);
    return new Extracted(referents.entities(), statements, happening, amounts, conditions, times);
  }

  private Board board(Document document, Trees trees, Lexicon lexicon) {
    Board board = new Board(Passages.of(document, trees, lexicon));
    for (Sieve sieve : sieves) {
      board.passages().forEach(passage -> sieve.sift(passage, board));
    }
    return board;
  }

  private Referents referents(Document document, Trees trees, Lexicon lexicon, Board board) {
    List<Utterance> utterances = board.all().stream().map(Draft::utterance).toList();
    List<Entity> names = Names.in(document, trees, world, lexicon);
    return Referents.of(document, trees, names, utterances, world, lexicon);
  }

  /** Whom the expressions of a document mean; nothing for a language without rules. */
  public Optional<Referents> referents(Document document) {
    return Optional.ofNullable(lexicons.get(document.article().language()))
        .filter(lexicon -> !document.sentences().isEmpty())
        .map(
            lexicon -> {
              Trees trees = new Trees(document);
              return referents(document, trees, lexicon, board(document, trees, lexicon));
            });
  }

  /** The rules in the order in which they are asked, those for statements first. */
  public List<Rule> rules() {
    return Stream.concat(sieves.stream().map(Sieve::rule), further.stream()).toList();
  }
}

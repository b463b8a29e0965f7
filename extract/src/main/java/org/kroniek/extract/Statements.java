package org.kroniek.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.kroniek.model.ContentId;
import org.kroniek.model.Document;
import org.kroniek.model.Evidence;
import org.kroniek.model.Party;
import org.kroniek.model.Quotation;
import org.kroniek.model.Source;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;

/** Makes statements of drafts: sources, mode, act, circumstances, who stands inside whom. */
final class Statements {

  /** How many sentences apart two statements of one speech may stand. */
  private static final int NEAR = 2;

  private static final String DASHES = "–—-";
  private static final String OPENING = "–—-„“\"«";
  private static final String CLOSING = "”\"»";

  private final Document document;
  private final Board board;
  private final Cast cast;
  private final SourceResolver resolver;
  private final Circumstances circumstances;
  private final Acts acts;
  private Spoken last = new Spoken(Optional.empty(), Circumstances.Found.NOTHING, 0, 0);

  Statements(Document document, Board board, Cast cast, Lexicon lexicon) {
    this.document = document;
    this.board = board;
    this.cast = cast;
    this.resolver = new SourceResolver(board, cast);
    this.circumstances = new Circumstances(cast, resolver, lexicon, document.article().outlet());
    this.acts = new Acts(lexicon, board.passage(0).trees(), document.article().text());
  }

  List<Statement> make() {
    List<Statement> statements = new ArrayList<>();
    Deque<Statement> open = new ArrayDeque<>();
    for (Draft draft : board.all()) {
      while (!open.isEmpty() && !holds(open.peek(), draft)) {
        open.pop();
      }
      Optional<Statement> parent = Optional.ofNullable(open.peek());
      if (board.passage(draft.passage()).inside() && parent.isEmpty()) {
        continue;
      }
      Optional<Source> source = resolver.next(draft, !open.isEmpty());
      if (parent.isPresent() && isSameSource(parent.get(), source)) {
        if (!isSaidTwice(parent.get(), draft, source)) {
          continue;
        }
        statements.remove(open.pop());
        parent = Optional.ofNullable(open.peek());
      }
      Statement statement = statement(draft, source, parent);
      statements.add(statement);
      open.push(statement);
    }
    return statements;
  }

  /**
   * <i>Jansen vreest dat het niet lukt, zei hij</i>: two cues for one and the same, of which the
   * inner tells more. A quotation is whole: <i>"Ik vrees dat het niet lukt", zei hij</i>.
   */
  private boolean isSaidTwice(Statement outer, Draft inner, Optional<Source> source) {
    String text = document.article().text();
    boolean pronoun =
        outer
            .source()
            .flatMap(Source::mention)
            .filter(span -> outer.content().get(0).end() <= span.start())
            .filter(span -> span.of(text).indexOf(' ') < 0)
            .filter(span -> Character.isLowerCase(span.of(text).codePointAt(0)))
            .isPresent();
    return pronoun
        && outer.mode() != Statement.Mode.DIRECT
        && source.isPresent()
        && outer.content().size() == 1
        && inner.cue().isPresent()
        && inner.content().size() == 1
        && inner.span().end() == outer.content().get(0).end()
        && inner.span().length() * 3 > outer.content().get(0).length();
  }

  /**
   * What the clause around the cue tells. A statement without a cue, or the next one of the same
   * source in its paragraph, where it tells nothing was made at the occasion of the one before.
   */
  private Circumstances.Found circumstances(Draft draft, Optional<Source> source, boolean nested) {
    Optional<Party> party = source.map(Source::party);
    Circumstances.Found found = circumstances.of(board, draft, party);
    if (nested) {
      return found;
    }
    Passage passage = board.passage(draft.passage());
    boolean near =
        passage.paragraph() == last.paragraph() && draft.passage() - last.passage() <= NEAR;
    boolean same = party.isPresent() && party.equals(last.source());
    Circumstances.Found carried =
        found.isEmpty() && same && (near || draft.cue().isEmpty()) ? last.found() : found;
    last = new Spoken(party, carried, draft.passage(), passage.paragraph());
    return carried;
  }

  /** The statement before: who made it, under what circumstances and where it stands. */
  private record Spoken(
      Optional<Party> source, Circumstances.Found found, int passage, int paragraph) {}

  private static boolean holds(Statement outer, Draft draft) {
    return outer.content().stream().anyMatch(span -> span.contains(draft.span()));
  }

  private static boolean isSameSource(Statement outer, Optional<Source> inner) {
    return inner.isEmpty()
        || outer.source().map(s -> s.party().equals(inner.get().party())).orElse(false);
  }

  private Statement statement(Draft draft, Optional<Source> source, Optional<Statement> parent) {
    Statement.Mode mode = mode(draft);
    Circumstances.Found found = circumstances(draft, source, parent.isPresent());
    List<Span> evidence = new ArrayList<>();
    draft.cue().ifPresent(evidence::add);
    draft.source().map(Phrase::span).ifPresent(evidence::add);
    return new Statement(
        ContentId.finding('s', document.article().id(), draft.content()),
        mode,
        acts.of(draft, mode),
        source,
        draft.cue(),
        draft.content(),
        found.addressee(),
        found.medium(),
        found.occasion(),
        Optional.empty(),
        cast.about(draft.content()),
        parent.map(Statement::id),
        draft.negated(),
        new Evidence(draft.rule(), evidence, confidence(draft, source)));
  }

  private static double confidence(Draft draft, Optional<Source> source) {
    return source.isPresent() ? draft.confidence() : draft.confidence() / 2;
  }

  private Statement.Mode mode(Draft draft) {
    boolean all = true;
    boolean some = false;
    for (Span span : draft.content()) {
      boolean within = false;
      for (Quotation quotation : around(span)) {
        if (draft.cue().filter(quotation.inner()::contains).isPresent()) {
          // What somebody else is quoted to have said, in whose words the cue stands.
          continue;
        }
        boolean inside = quotation.outer().contains(span);
        within |= inside;
        some |= inside || (span.contains(quotation.outer()) && isWords(quotation));
      }
      all &= within || (isUnclosed(span) && isMarkedAtOneEnd(span));
    }
    return all ? Statement.Mode.DIRECT : some ? Statement.Mode.MIXED : Statement.Mode.INDIRECT;
  }

  /** <i>– De brug blijft dicht, zegt Jansen</i>, <i>De brug blijft dicht”, zegt Jansen</i>. */
  private boolean isMarkedAtOneEnd(Span span) {
    String text = document.article().text();
    int start = span.start();
    while (start > 0
        && Character.isWhitespace(text.charAt(start - 1))
        && start > span.start() - 2) {
      start--;
    }
    boolean opens = start > 0 && OPENING.indexOf(text.charAt(start - 1)) >= 0;
    boolean paragraph = opens && (start == 1 || text.charAt(start - 2) == '\n');
    boolean dash = paragraph && DASHES.indexOf(text.charAt(start - 1)) >= 0;
    boolean mark = opens && DASHES.indexOf(text.charAt(start - 1)) < 0 && start == span.start();
    boolean closes = span.end() < text.length() && CLOSING.indexOf(text.charAt(span.end())) >= 0;
    return (dash && start < span.start()) || mark || closes;
  }

  private boolean isUnclosed(Span span) {
    return around(span).stream().noneMatch(Quotation::closed);
  }

  /** Words of the source, and no name or title: <i>„kribbig”</i>. */
  private boolean isWords(Quotation quotation) {
    String inner = quotation.inner().of(document.article().text()).strip();
    return inner.indexOf(' ') > 0
        || (!inner.isEmpty() && Character.isLowerCase(inner.codePointAt(0)));
  }

  private List<Quotation> around(Span span) {
    List<Quotation> quotations = document.quotations();
    int low = 0;
    int high = quotations.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (quotations.get(middle).outer().start() < span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    List<Quotation> found = new ArrayList<>();
    for (int i = Math.max(0, low - 4); i < quotations.size(); i++) {
      if (quotations.get(i).outer().start() >= span.end()) {
        break;
      }
      if (quotations.get(i).outer().overlaps(span)) {
        found.add(quotations.get(i));
      }
    }
    return found;
  }
}

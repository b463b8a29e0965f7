package org.kroniek.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kroniek.model.Quotation;
import org.kroniek.model.Span;

/** What the sieves have found so far in one document, and what is settled by it. */
final class Board {

  /** More statements than this in one passage are noise, and comparing them would take long. */
  private static final int MOST_IN_PASSAGE = 40;

  /** How many passages back a statement may be carried on from. */
  private static final int FARTHEST = 30;

  private final List<Passage> passages;
  private final List<List<Draft>> drafts = new ArrayList<>();
  private final List<List<Cue>> cues = new ArrayList<>();
  private final Set<Integer> usedCues = new HashSet<>();
  private final Set<List<Span>> usedContents = new HashSet<>();
  private final BitSet usedQuotations = new BitSet();

  Board(List<Passage> passages) {
    this.passages = passages;
    for (Passage passage : passages) {
      drafts.add(new ArrayList<>());
      cues.add(List.copyOf(Cues.in(passage)));
    }
  }

  List<Passage> passages() {
    return passages;
  }

  Passage passage(int index) {
    return passages.get(index);
  }

  /** The cues of a passage. */
  List<Cue> cues(Passage passage) {
    return cues.get(passage.index());
  }

  /** The cue whose finite verb is item {@code i}. */
  Optional<Cue> cueAt(Passage passage, int i) {
    for (Cue cue : cues(passage)) {
      if (cue.finite() == i) {
        return Optional.of(cue);
      }
    }
    return Optional.empty();
  }

  boolean isFree(Cue cue) {
    return !usedCues.contains(cue.span().start());
  }

  /** Whether no statement has the cue that begins here. */
  boolean isFree(Span cue) {
    return !usedCues.contains(cue.start());
  }

  boolean isFree(Passage passage, int quotationItem) {
    return !usedQuotations.get(passage.item(quotationItem).quotation());
  }

  /** What was found in a passage. */
  List<Draft> in(int passage) {
    return drafts.get(passage);
  }

  /** Keeps the draft unless what it claims is settled; says whether it was kept. */
  boolean offer(Draft offered) {
    Passage passage = passages.get(offered.passage());
    Draft draft =
        offered.source().isEmpty()
            ? offered
            : offered.by(offered.source().map(phrase -> TreePhrases.widened(passage, phrase)));
    List<Draft> there = drafts.get(draft.passage());
    boolean full = there.size() >= MOST_IN_PASSAGE;
    if (full || draft.content().isEmpty() || usedContents.contains(draft.content())) {
      return false;
    }
    if (draft.source().filter(source -> isNobody(passage, source)).isPresent()) {
      return false;
    }
    if (draft.cue().isPresent() && usedCues.contains(draft.cue().get().start())) {
      return false;
    }
    for (Draft other : there) {
      if (holdsCueOf(draft, other)) {
        return false;
      }
      boolean inside = isInside(draft, other) || isInside(other, draft) || isWhole(other, draft);
      if (clash(draft, other) && !inside) {
        return false;
      }
    }
    there.add(draft);
    usedContents.add(draft.content());
    draft.cue().ifPresent(cue -> usedCues.add(cue.start()));
    claimQuotations(draft);
    return true;
  }

  /** <i>Niemand zegt dat …</i>, <i>Niet iedereen begrijpt …</i>: it is said of nobody. */
  private static boolean isNobody(Passage passage, Phrase source) {
    String word = passage.text(source.head()).toLowerCase(Locale.ROOT);
    return word.equals("niemand") || word.equals("iedereen");
  }

  /** A cue with content elsewhere is no content: <i>hoe hoog, wil Jansen nog niet zeggen</i>. */
  private static boolean holdsCueOf(Draft draft, Draft other) {
    return other.cue().isPresent()
        && draft.content().stream().anyMatch(span -> span.contains(other.cue().get()))
        && draft.content().stream().noneMatch(span -> span.overlaps(other.span()));
  }

  private static boolean clash(Draft a, Draft b) {
    return a.content().stream().anyMatch(x -> b.content().stream().anyMatch(x::overlaps));
  }

  /** A statement within another is left standing where it has a source of its own inside it. */
  private static boolean isInside(Draft inner, Draft outer) {
    return inner.source().isPresent()
        && inner.source().get().kind() != Phrase.Kind.PRONOUN
        && outer.content().stream()
            .anyMatch(
                span ->
                    span.contains(inner.span())
                        && span.contains(inner.source().get().span())
                        && span.length() > inner.span().length());
  }

  /** What a rule before found stands in the words of another with its cue and its source. */
  private static boolean isWhole(Draft inner, Draft outer) {
    if (inner.cue().isEmpty() || inner.source().isEmpty()) {
      return false;
    }
    Span whole = inner.span().cover(inner.cue().get()).cover(inner.source().get().span());
    return outer.content().stream()
        .anyMatch(span -> span.contains(whole) && span.length() > inner.span().length());
  }

  private void claimQuotations(Draft draft) {
    List<Quotation> quotations = passages.get(0).document().quotations();
    for (int p = draft.passage(); p < passages.size(); p++) {
      if (passages.get(p).span().start() >= draft.span().end()) {
        return;
      }
      if (passages.get(p).inside() != passages.get(draft.passage()).inside()) {
        continue;
      }
      for (Item item : passages.get(p).items()) {
        if (item.isQuotation()
            && draft.content().stream()
                .anyMatch(s -> s.overlaps(quotations.get(item.quotation()).inner()))) {
          usedQuotations.set(item.quotation());
        }
      }
    }
  }

  /** The statement before a passage, in the same or the directly preceding paragraphs. */
  Optional<Draft> before(Passage passage, int farthestParagraph) {
    for (int p = passage.index() - 1; p >= Math.max(0, passage.index() - FARTHEST); p--) {
      if (passages.get(p).paragraph() < passage.paragraph() - farthestParagraph) {
        return Optional.empty();
      }
      Optional<Draft> last = drafts.get(p).stream().max(Comparator.comparingInt(Board::place));
      if (last.isPresent()) {
        return last;
      }
    }
    return Optional.empty();
  }

  private static int place(Draft draft) {
    return draft.cue().map(Span::start).orElse(draft.span().start());
  }

  /** All that was found, in the order of the text, the outer before the inner. */
  List<Draft> all() {
    return drafts.stream().flatMap(List::stream).sorted(Comparator.comparing(Draft::span)).toList();
  }
}

package org.kroniek.extract;

import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.entity.RoleKind;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Span;

/** Noun phrases that may be sources, as the tree has them. */
final class TreePhrases {

  private static final Set<String> NAME_PARTS = Set.of("flat", "compound", "nmod:desc");

  private static final Set<String> SHARES =
      Set.of(
          "%",
          "percent",
          "procent",
          "majority",
          "meerderheid",
          "minority",
          "minderheid",
          "half",
          "helft",
          "third",
          "quarter",
          "kwart",
          "many",
          "most",
          "some",
          "few",
          "several");

  private static final int LONGEST_DATELINE = 8;

  private static final Set<String> TIMES =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "today",
          "yesterday",
          "week",
          "month",
          "year",
          "maandag",
          "dinsdag",
          "woensdag",
          "donderdag",
          "vrijdag",
          "zaterdag",
          "zondag",
          "januari",
          "februari",
          "maart",
          "mei",
          "juni",
          "juli",
          "augustus",
          "oktober",
          "vandaag",
          "gisteren",
          "maand",
          "jaar");

  private final Passage passage;
  private final Tree tree;

  TreePhrases(Passage passage, Tree tree) {
    this.passage = passage;
    this.tree = tree;
  }

  /** The noun phrase whose head is word {@code h}; a relative pronoun stands for its antecedent. */
  Optional<Phrase> at(int h) {
    int head = resumed(antecedent(h));
    return head < 0 ? Optional.empty() : Optional.of(phrase(head, head == h));
  }

  /** The same phrase with all that the tree holds to it: apposition, place, party. */
  static Phrase widened(Passage passage, Phrase phrase) {
    if (phrase.kind() == Phrase.Kind.PRONOUN || !passage.span().contains(phrase.span())) {
      return phrase;
    }
    return passage
        .trees()
        .at(phrase.head().start())
        .map(word -> new TreePhrases(passage, word.tree()).widened(word.index(), phrase))
        .orElse(phrase);
  }

  private Phrase widened(int word, Phrase phrase) {
    int head = word;
    while (tree.head(head) >= 0 && phrase.span().contains(tree.span(tree.head(head)))) {
      head = tree.head(head);
    }
    Span whole = phrase(head, true).span();
    boolean wider = whole.contains(phrase.span()) && whole.start() == phrase.span().start();
    return wider ? phrase.until(phrase.to(), whole) : phrase;
  }

  /** What a relative pronoun refers to, any other word itself, -1 where nothing is. */
  private int antecedent(int h) {
    String type = tree.feature(h, "PronType");
    boolean relative = tree.upos(h).equals("PRON") && type.contains("Rel");
    if (!relative && !isRelativeForm(h)) {
      return h;
    }
    int at = h;
    for (int n = 0; n < 6 && at >= 0; n++) {
      if (tree.is(at, "acl:relcl")) {
        return tree.head(at);
      }
      at = tree.head(at);
    }
    return -1;
  }

  private boolean isRelativeForm(int h) {
    return switch (tree.lower(h)) {
      case "who", "which", "that", "die", "dat" ->
          tree.upos(h).equals("PRON") && tree.is(tree.head(h), "acl:relcl");
      default -> false;
    };
  }

  /**
   * <i>In her book, Rivers and Bridges, Pell said</i>: the name right before the verb is the
   * subject, not the one that the parser joined it to.
   */
  private int resumed(int head) {
    int behind = head < 0 ? -1 : behindPlace(head);
    if (behind >= 0) {
      return behind;
    }
    int verb = head < 0 ? -1 : tree.head(head);
    if (verb < head || !tree.is(head, "nsubj") || isRole(head)) {
      return head;
    }
    for (int child : tree.children(head)) {
      boolean name =
          child > head
              && tree.is(child, Set.of("appos", "conj"))
              && tree.upos(child).equals("PROPN")
              && tree.child(child, "cc") < 0
              && tree.lower(tree.first(child) - 1).equals(",");
      if (name && tree.last(child) == tree.last(head) && tree.last(head) + 1 == verb) {
        return child;
      }
    }
    return head;
  }

  /** <i>ROTTERDAM – Wethouder Kuiper</i>, the town taken for the subject: -1 where it is not. */
  private int behindPlace(int head) {
    int from = behindDateline(head, Math.min(tree.size(), head + LONGEST_DATELINE));
    for (int child : tree.children(head)) {
      if (from > head && child >= from) {
        return child;
      }
    }
    return -1;
  }

  private boolean isRole(int i) {
    return passage.lexicon().role(tree.lower(i)).isPresent()
        || passage.lexicon().role(tree.lemma(i)).isPresent();
  }

  private Phrase phrase(int head, boolean withClauses) {
    BitSet words = tree.under(head);
    for (int child : tree.children(head)) {
      if (isOutside(head, child, withClauses)) {
        words.andNot(tree.under(child));
      }
    }
    words.set(head);
    joinParts(head, words);
    int from = head;
    while (from > 0 && words.get(from - 1)) {
      from--;
    }
    int to = head;
    while (to + 1 < tree.size() && words.get(to + 1)) {
      to++;
    }
    from = behindDateline(from, head);
    while (from < head && !tree.isWord(from)) {
      from++;
    }
    while (to > head && !tree.isWord(to) && !tree.lower(to).equals(")")) {
      to--;
    }
    return make(head, from, to);
  }

  /** <i>ROTTERDAM (ANP) – Wethouder Kuiper</i>: where the report was written is no part of it. */
  private int behindDateline(int from, int head) {
    String first = tree.form(from);
    boolean upper = first.length() > 1 && first.equals(first.toUpperCase(Locale.ROOT));
    for (int i = from + 1; upper && i < Math.min(head, from + LONGEST_DATELINE); i++) {
      switch (tree.lower(i)) {
        case "-", "--", "–", "—", ":" -> {
          return i + 1;
        }
        default -> {
          // A town, a country, an agency.
        }
      }
    }
    return from;
  }

  /** Two subjects side by side are a title and its name: <i>State Senate President Jo Hay</i>. */
  private void joinParts(int head, BitSet words) {
    if (!tree.is(head, "nsubj") || tree.head(head) < 0) {
      return;
    }
    for (int other : tree.children(tree.head(head))) {
      boolean beside =
          tree.last(other) < tree.first(head) && tree.last(other) >= tree.first(head) - 2;
      if (beside && tree.is(other, "nsubj")) {
        words.set(tree.first(other), tree.first(head));
      }
    }
  }

  /** What hangs on a noun without being a part of its phrase. */
  private boolean isOutside(int head, int child, boolean withClauses) {
    if (tree.is(child, Set.of("advmod", "case", "mark", "cc", "cop", "nsubj"))) {
      boolean within = tree.is(child, "case") && OwnSubject.isOneInSome(tree, head);
      return !within && (child < head || !tree.lower(child).equals("'s"));
    }
    if (tree.is(child, "punct")) {
      return child < head;
    }
    if (isTime(child) && child > head) {
      return true;
    }
    boolean restrictive = withClauses && tree.is(child, "acl") && child > head;
    return tree.is(child, Set.of("acl", "advcl", "parataxis", "ccomp"))
        && !(restrictive && isNear(child));
  }

  /** <i>Pryce on Monday</i>, <i>NAVO-landen vrijdag</i>: when they said so. */
  private boolean isTime(int child) {
    String word = tree.lower(child);
    boolean year = word.length() == 4 && (word.startsWith("19") || word.startsWith("20"));
    return tree.is(child, Set.of("nmod", "obl", "appos", "flat"))
        && (TIMES.contains(word) || (year && word.chars().allMatch(Character::isDigit)))
        && tree.last(child) - tree.first(child) < 3;
  }

  private boolean isNear(int child) {
    return tree.isWord(tree.first(child)) && tree.isWord(tree.first(child) - 1);
  }

  private Phrase make(int head, int from, int to) {
    Span whole = tree.span(from, to);
    int first = Math.max(0, passage.itemAt(whole.start()));
    int last = passage.itemAt(tree.span(to).start());
    int end = (last < 0 ? passage.size() - 1 : Math.max(first, last)) + 1;
    if (tree.upos(head).equals("PRON") && from == to && !isName(head)) {
      return new Phrase(Phrase.Kind.PRONOUN, first, end, whole, whole, Optional.empty(), true);
    }
    if (isPersonal(head)) {
      Span word = tree.span(head);
      int item = Math.max(0, passage.itemAt(word.start()));
      return new Phrase(Phrase.Kind.PRONOUN, item, item + 1, word, word, Optional.empty(), true);
    }
    Optional<Phrase> surface =
        passage.item(first).isWord()
            ? NounPhrases.at(passage, first)
                .filter(p -> p.kind() != Phrase.Kind.PRONOUN)
                .filter(p -> p.span().end() <= whole.end() && isHead(p, head))
            : Optional.empty();
    if (isJoint(head, from, to)) {
      return new Phrase(
          Phrase.Kind.NOMINAL, first, end, whole, whole, Optional.of(RoleKind.GROUP), false);
    }
    return surface
        .filter(Phrase::isKnownSource)
        .map(p -> p.until(p.to(), whole))
        .orElseGet(() -> read(head, from, to, first, end));
  }

  /** A capital inside the sentence, or a word that is no pronoun that is known. */
  private boolean isName(int i) {
    return Character.isUpperCase(tree.form(i).codePointAt(0))
        && !passage.lexicon().isFunctionWord(tree.lower(i));
  }

  /** A personal pronoun, whatever the parser hung on it. */
  private boolean isPersonal(int i) {
    boolean personal =
        passage.lexicon().is(tree.lower(i), WordClass.OBLIQUE)
            || passage.lexicon().is(tree.lower(i), WordClass.NOMINATIVE);
    return personal
        && tree.upos(i).equals("PRON")
        && tree.feature(i, "PronType").equals("Prs")
        && !isName(i)
        && tree.child(i, "conj") < 0;
  }

  private boolean isJoint(int head, int from, int to) {
    int other = tree.child(head, "conj");
    return other > from && other <= to;
  }

  /** Whether the phrase that the words show has the head that the tree shows. */
  private boolean isHead(Phrase phrase, int head) {
    int start = tree.span(head).start();
    if (phrase.head().start() <= start && start < phrase.head().end()) {
      return true;
    }
    int name = tree.child(head, Set.of("appos", "flat"));
    return phrase.kind() == Phrase.Kind.NAME
        && name >= 0
        && phrase.head().start() <= tree.span(name).start()
        && tree.span(name).start() < phrase.head().end();
  }

  private Phrase read(int head, int from, int to, int first, int end) {
    Span whole = tree.span(from, to);
    Optional<RoleKind> role =
        passage
            .lexicon()
            .role(tree.lower(head))
            .or(() -> passage.lexicon().role(tree.lemma(head)))
            .or(() -> isShare(head) ? Optional.of(RoleKind.GROUP) : Optional.empty());
    boolean named =
        tree.upos(head).equals("PROPN") || (tree.upos(head).equals("PRON") && isName(head));
    int name = named ? head : apposedName(head, from, to);
    if (name >= 0) {
      int start = name;
      while (start > from
          && tree.upos(start - 1).equals("PROPN")
          && tree.is(start - 1, NAME_PARTS)
          && tree.head(start - 1) == name) {
        start--;
      }
      int last = name;
      while (last < to && tree.is(last + 1, "flat") && tree.isUnder(last + 1, name)) {
        last++;
      }
      return new Phrase(Phrase.Kind.NAME, first, end, whole, tree.span(start, last), role, true);
    }
    int start = from;
    while (start < head && tree.is(start, "det")) {
      start++;
    }
    int last = to;
    int apposition = tree.child(head, "appos");
    if (apposition > head && tree.first(apposition) - 1 > start) {
      last = tree.first(apposition) - 1;
      while (last > head && !tree.isWord(last)) {
        last--;
      }
    }
    boolean definite = tree.feature(from, "Definite").equals("Def");
    return new Phrase(
        Phrase.Kind.NOMINAL,
        first,
        end,
        whole,
        tree.span(start, Math.max(last, head)),
        role,
        definite);
  }

  /** <i>42 procent</i>, <i>the majority</i>: so many of those asked. */
  private boolean isShare(int head) {
    return tree.upos(head).equals("NUM") || SHARES.contains(tree.lemma(head));
  }

  private int apposedName(int head, int from, int to) {
    int name = tree.child(head, Set.of("appos", "flat"));
    boolean inside = name >= from && name <= to && tree.upos(name).equals("PROPN");
    return inside ? name : -1;
  }
}

package org.kroniek.extract;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;

/**
 * A verb or adjective whose content is no clause: an object, or what stands behind a preposition.
 */
record TreeObject(Rule rule) implements Sieve {

  /** Prepositions that lead on from a noun rather than tell when or where somebody spoke. */
  private static final Set<String> PARTS =
      Set.of(
          "aan", "about", "against", "for", "from", "in", "of", "on", "over", "tegen", "to", "van",
          "voor");

  private static final Set<String> WHEN =
      Set.of("after", "before", "during", "since", "through", "throughout", "until", "while");
  private static final Set<String> TALKING =
      Set.of("bespreken", "debatteren", "overleggen", "praten", "spreken", "debate", "discuss");

  /** What stands behind them completes the object, whatever it is. */
  private static final Set<String> AIMS = Set.of("as", "for", "to");

  private static final Set<String> WAYS = Set.of("after", "before", "by", "since", "when", "while");

  @Override
  public void sift(Passage passage, Board board) {
    TreeReports reports = new TreeReports(passage);
    for (Report report : reports.outsideQuotations()) {
      if (report.governor().pos() != Governor.Pos.NOUN
          && board.isFree(report.tree().span(report.at()))
          && !isLight(passage, report)) {
        new ObjectContent(report)
            .words()
            .ifPresent(words -> offer(passage, board, reports, report, words));
      }
    }
  }

  /** <i>repeated their promise to pay</i>: the noun tells what was said. */
  static boolean isLight(Passage passage, Report report) {
    Tree tree = report.tree();
    int object = tree.child(report.at(), "obj");
    return object > report.at()
        && NounReport.tells(tree, object, passage.lexicon().governors().at(tree, object));
  }

  private void offer(
      Passage passage, Board board, TreeReports reports, Report report, BitSet words) {
    Optional<Phrase> wanting = wanting(passage, reports, report, words);
    Optional<Phrase> source =
        wanting.isPresent()
            ? wanting
            : reports
                .source(report)
                .filter(s -> s.isKnownSource() || isOfPeople(report.governor()));
    boolean passive =
        report.isPassive()
            && (report.governor().takes(Governor.Frame.AS) || isAsked(report, words));
    if ((source.isEmpty() && !passive)
        || report.isSupposed()
        || isGiven(report)
        || isToldTo(passage, report, words)) {
      return;
    }
    int last = report.last(words);
    addWhatFollows(passage, report, words);
    if (wanting.isEmpty()) {
      words.clear(report.at(), last + 1);
    }
    dropPreposition(report, words);
    List<Span> content = reports.spans(report.tree(), new ReportEdges(report).cut(words));
    boolean object = report.tree().child(report.at(), "obj") >= 0;
    if (!content.isEmpty() && !(object && isTitle(passage, content))) {
      board.offer(
          new Draft(
              rule.id(),
              0.75,
              passage.index(),
              act(report),
              Optional.of(report.tree().span(report.at(), last)),
              source,
              content,
              Optional.empty(),
              false,
              report.isNegated()));
    }
  }

  /**
   * <i>urged the bakers</i>: whom somebody asks, and nothing of what; in Dutch the object of such a
   * verb is always whom.
   */
  static boolean isToldTo(Passage passage, Report report, BitSet words) {
    int object = report.tree().child(report.at(), "obj");
    boolean asks =
        report.governor().takes(Governor.Frame.FORTO)
            && !report.governor().takes(Governor.Frame.AS)
            && object >= 0
            && words.equals(report.tree().under(object));
    return asks
        && (passage.lexicon().isDutch()
            || new TreeReports(passage)
                .phrase(report, object)
                .filter(Phrase::isKnownSource)
                .isPresent());
  }

  /**
   * <i>een brug die de wethouder eist</i>, <i>Dat plan steunt de raad</i>: in Dutch a noun behind
   * the verb, or behind a relative pronoun, may be its subject; somebody is rather than a thing.
   * The words become those of the thing.
   */
  private static Optional<Phrase> wanting(
      Passage passage, TreeReports reports, Report report, BitSet words) {
    Tree tree = report.tree();
    int subject = report.ownSubject();
    int object = tree.child(report.at(), "obj");
    if (!passage.lexicon().isDutch() || subject < 0 || object < 0 || report.isPassive()) {
      return Optional.empty();
    }
    Optional<Phrase> thing = reports.phrase(report, subject);
    Optional<Phrase> somebody =
        reports.phrase(report, object).filter(Phrase::isKnownSource).filter(Phrase::definite);
    if (thing.isEmpty() || thing.get().isKnownSource() || somebody.isEmpty()) {
      return Optional.empty();
    }
    boolean relative = tree.is(report.at(), "acl:relcl");
    int head = relative ? tree.head(report.at()) : subject;
    if (somebody.get().kind() == Phrase.Kind.PRONOUN || (!relative && object < report.at())) {
      return Optional.empty();
    }
    words.clear();
    words.or(tree.under(head));
    words.andNot(tree.under(report.at()));
    if (!relative) {
      words.or(tree.under(subject));
    }
    return somebody;
  }

  /**
   * <i>prees hun moed in de strijd</i>: what the parser hung on the verb, though it stands right
   * behind the object and tells neither when nor on what occasion it was said.
   */
  static void addWhatFollows(Passage passage, Report report, BitSet words) {
    Tree tree = report.tree();
    for (int child : tree.children(report.at())) {
      int end = words.length();
      while (end > 0 && end < tree.size() && end < tree.first(child) && !tree.isWord(end)) {
        end++;
      }
      boolean follows =
          child > report.at()
              && (end > report.at() ? tree.first(child) == end : isRemote(report, child));
      boolean part =
          (tree.is(child, "obl") && isOfObject(passage, tree, child))
              || (!passage.lexicon().isDutch() && completes(passage, report, child))
              || isInstance(tree, child);
      if (follows && part && !words.get(child)) {
        words.or(tree.under(child));
      }
    }
  }

  /**
   * <i>derided efforts to keep away</i>, <i>a plan as too dear</i>: English says behind the object,
   * with nothing between, what it is for or taken as.
   */
  private static boolean completes(Passage passage, Report report, int child) {
    Tree tree = report.tree();
    if (tree.is(child, "xcomp")) {
      return true;
    }
    boolean close = tree.isWord(tree.first(child)) && tree.isWord(tree.first(child) - 1);
    boolean finite = tree.child(child, Set.of("nsubj", "cop")) >= 0;
    if (tree.is(child, "advcl")) {
      return close && !finite && report.caseOf(child, WAYS).isEmpty();
    }
    int preposition = tree.child(child, "case");
    boolean noun = tree.upos(child).equals("NOUN") || tree.upos(child).equals("PROPN");
    boolean setting =
        !passage.lexicon().setting(tree.lemma(child)).isEmpty()
            || passage.lexicon().isMedium(tree.form(child));
    return tree.is(child, "obl")
        && close
        && preposition >= 0
        && (AIMS.contains(tree.lower(preposition))
            || (noun && !setting && !WHEN.contains(tree.lower(preposition))));
  }

  /** <i>the polls, including one from Lowmark</i>. */
  private static boolean isInstance(Tree tree, int child) {
    int first = tree.first(child);
    int word = tree.isWord(first) ? first : first + 1;
    return tree.lower(word).equals("including") || tree.lower(word).equals("waaronder");
  }

  /** <i>sprak op de radio van een ramp</i>: the preposition belongs to the cue, near it or not. */
  private static void dropPreposition(Report report, BitSet words) {
    Tree tree = report.tree();
    int first = words.nextSetBit(0);
    boolean opens =
        first > report.at()
            && tree.is(first, "case")
            && report.governor().prepositions().contains(tree.lower(first));
    if (opens && tree.has(tree.head(first)) && tree.head(tree.head(first)) == report.at()) {
      words.clear(first);
    }
  }

  /** <i>heeft om uitleg gevraagd over de brug</i>: the verb stands between noun and preposition. */
  private static boolean isRemote(Report report, int child) {
    Tree tree = report.tree();
    String preposition = tree.lower(tree.first(child));
    return tree.first(child) == report.at() + 1
        && (preposition.equals("over") || preposition.equals("voor") || preposition.equals("van"));
  }

  private static boolean isOfObject(Passage passage, Tree tree, int i) {
    int preposition = tree.child(i, "case");
    boolean noun = tree.upos(i).equals("NOUN") || tree.upos(i).equals("PROPN");
    return preposition >= 0
        && noun
        && PARTS.contains(tree.lower(preposition))
        && passage.lexicon().setting(tree.lemma(i)).isEmpty()
        && !passage.lexicon().isMedium(tree.form(i));
  }

  /**
   * <i>kan op steun rekenen</i>: has it. <i>zullen het plan bespreken</i>: has said nothing yet.
   */
  private static boolean isGiven(Report report) {
    int helper = report.tree().child(report.at(), "aux");
    String can = helper < 0 ? "" : report.tree().lemma(helper);
    boolean yet =
        (can.equals("zullen") || can.equals("will")) && TALKING.contains(report.governor().lemma());
    return yet || (report.governor().lemma().equals("rekenen") && can.equals("kunnen"));
  }

  /** <i>calls for a bridge</i> asks for it, <i>calls it a bridge</i> does not. */
  private static Statement.Act act(Report report) {
    boolean asks =
        report.governor().act() == Statement.Act.ASSERT
            && report.governor().takes(Governor.Frame.FORTO)
            && report.tree().child(report.at(), "obj") < 0;
    return asks ? Statement.Act.REQUEST : report.act(false);
  }

  /** What only people do: who does it need not be known to speak. */
  private static boolean isOfPeople(Governor governor) {
    if (governor.takes(Governor.Frame.AS)) {
      return true;
    }
    return switch (governor.act()) {
      case ACCUSE, DEMAND, REQUEST, PRAISE, PROMISE -> true;
      default -> false;
    };
  }

  /** <i>was asked about the bridge</i>: somebody asked, whoever it was. */
  private static boolean isAsked(Report report, BitSet words) {
    return report.governor().act() == Statement.Act.ASK
        && report.governor().takes(Governor.Frame.FORTO)
        && words.nextSetBit(0) > report.at();
  }

  /** Nothing but a quotation as object names a work: <i>shows “Still Life”</i>. */
  private static boolean isTitle(Passage passage, List<Span> content) {
    int first = passage.itemAt(content.get(0).start());
    return content.size() == 1
        && passage.isQuotation(first)
        && passage.item(first).span().contains(content.get(0));
  }
}

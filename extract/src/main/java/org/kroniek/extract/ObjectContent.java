package org.kroniek.extract;

import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.Governor.Frame;
import org.kroniek.extract.tree.Tree;

/** The words that a report attributes where they are no clause: an object, a predicate. */
final class ObjectContent {

  /** So many nouns hang one on the other in the name of a share at most. */
  private static final int DEEPEST = 4;

  private final Report report;
  private final Tree tree;
  private final int at;
  private final Governor governor;

  ObjectContent(Report report) {
    this.report = report;
    this.tree = report.tree();
    this.at = report.at();
    this.governor = report.governor();
  }

  /** An object, what is said of it, or what stands behind a preposition that the word asks for. */
  Optional<BitSet> words() {
    if (governor.takes(Frame.NP) && hasRelativeObject()) {
      int noun = measured(tree.head(at));
      BitSet thing = tree.under(noun);
      tree.children(noun).stream().filter(c -> tree.is(c, "case")).forEach(thing::clear);
      thing.andNot(tree.under(at));
      return Optional.of(thing);
    }
    BitSet words = whatIsCalled();
    if (!words.isEmpty()) {
      return Optional.of(words);
    }
    boolean said = false;
    boolean led = false;
    boolean taken = false;
    boolean passive = report.isPassive();
    int object = passive ? tree.child(at, "nsubj") : tree.child(at, "obj");
    if (!passive
        && object >= 0
        && (object == report.ownSubject() || isAmount(object) || ReportEdges.isDay(tree, object))) {
      object = -1;
    }
    for (int child : tree.children(at)) {
      boolean behind =
          tree.is(child, Set.of("obl", "nmod", "advcl", "xcomp", "ccomp"))
              && !report.caseOf(child, governor.prepositions()).isEmpty()
              && !ReportEdges.isDay(tree, child)
              && !isFronted(child);
      boolean predicate =
          governor.takes(Frame.AS)
              && child != object
              && report.caseOf(child, Set.of("dat", "that")).isEmpty()
              && (tree.is(child, Set.of("xcomp", "obj", "ccomp"))
                  || (tree.is(child, "obl:unmarked")
                      && object >= 0
                      && child > object
                      && isNoun(child))
                  || (tree.is(child, Set.of("advcl", "obl"))
                      && child > object
                      && !report.caseOf(child, Set.of("as", "als")).isEmpty()));
      boolean shown =
          governor.takes(Frame.SHOWS)
              && object >= 0
              && child > object
              && tree.is(child, Set.of("xcomp", "advcl", "obl"))
              && tree.isWord(tree.first(child) - 1)
              && tree.isWord(tree.first(child));
      if (behind || predicate || shown) {
        words.or(tree.under(child));
        said = true;
        led |= behind;
        taken |= predicate && report.hasCase(child, "as");
      }
    }
    Optional<BitSet> named = named(object);
    if (named.isPresent()) {
      return named;
    }
    if (object < 0 || report.isNeuter(object)) {
      boolean it = tree.lower(object).equals("het") || tree.lower(object).equals("it");
      boolean judged =
          object > at && it && governor.takes(Frame.AS) && (tree.child(at, "xcomp") >= 0 || taken);
      if (said && judged) {
        words.set(object);
        return Optional.of(words);
      }
      return said && (led || !governor.takes(Frame.AS)) ? Optional.of(words) : Optional.empty();
    }
    if (led && isReflexive(object) && !governor.takes(Frame.AS)) {
      return Optional.of(words);
    }
    boolean inside = holdsPreposition(object) || (governor.takes(Frame.AS) && isPair(object));
    boolean mayStandAlone = governor.takes(Frame.NP) && (isNoun(object) || isSomebody(object));
    if (!said && !inside && !mayStandAlone) {
      return Optional.empty();
    }
    if (governor.takes(Frame.AS) && isPointer(object) && words.cardinality() < 2) {
      // "ziet dat anders" tells that he disagrees, and not what he thinks.
      return Optional.empty();
    }
    if (governor.takes(Frame.FORTO) && !governor.takes(Frame.AS)) {
      BitSet asked = said ? words : insideObject(object);
      return Optional.of(asked.isEmpty() && mayStandAlone ? tree.under(object) : asked);
    }
    words.or(tree.under(object));
    for (int child : tree.children(at)) {
      boolean purpose = tree.is(child, Set.of("advcl", "xcomp")) && report.hasCase(child, "to");
      if (purpose && tree.first(child) == tree.last(object) + 1) {
        words.or(tree.under(child));
      }
    }
    return Optional.of(words);
  }

  /** <i>dismissed what she called a stunt</i>: the clause is the object, as the parser has it. */
  private BitSet whatIsCalled() {
    int clause = governor.takes(Frame.NP) ? tree.child(at, "ccomp") : -1;
    int first = clause > at ? tree.first(clause) : -1;
    int what = first >= 0 && tree.lower(first).equals("what") ? first : first - 1;
    boolean object = what == first || tree.is(what, "obj");
    if (what <= at || !object || !tree.lower(what).equals("what")) {
      return new BitSet(tree.size());
    }
    BitSet words = tree.under(clause);
    words.set(what);
    return words;
  }

  /**
   * <i>called him a liar</i>, <i>noemt half de raad „laf”</i>, <i>deems that a success</i>: what
   * the parser took for two objects, for one with a quotation in it, or for a clause without a
   * verb.
   */
  private Optional<BitSet> named(int object) {
    if (!governor.takes(Frame.AS) || report.isPassive()) {
      return Optional.empty();
    }
    int told = tree.child(at, "iobj");
    if (object > told && told > at) {
      BitSet both = tree.under(told);
      both.or(tree.under(object));
      return Optional.of(both);
    }
    int clause = object < 0 ? tree.child(at, "ccomp") : -1;
    if (clause > at && tree.child(clause, Set.of("mark", "nsubj")) < 0) {
      return tree.child(clause, "obj") > clause
          ? Optional.of(tree.under(clause))
          : Optional.empty();
    }
    return object > at && endsInQuotation(object)
        ? Optional.of(tree.under(object))
        : Optional.empty();
  }

  /**
   * <i>At a rally in May, Pell railed at the county</i>: in front of the subject, where or when.
   */
  private boolean isFronted(int child) {
    int subject = report.ownSubject();
    int last = tree.last(child);
    boolean pointer = tree.feature(child, "PronType").contains("Rel");
    // Where a helper stands in front of a Dutch subject, the verb comes last all the same.
    boolean pause = tree.lower(last).equals(",") || tree.lower(last + 1).equals(",");
    boolean english = pause || tree.isFinite(at);
    return child < at && english && !pointer && subject < at && subject > last;
  }

  private boolean endsInQuotation(int object) {
    int last = tree.last(object);
    for (int i = object + 1; i <= last; i++) {
      if (Report.isQuotationMark(tree, i) && !report.isQuoted(object)) {
        return true;
      }
    }
    return false;
  }

  /** <i>committed themselves to a plan</i>: the content is what they do. */
  private boolean isReflexive(int i) {
    String word = tree.lower(i);
    return word.equals("zich") || word.endsWith("self") || word.endsWith("selves");
  }

  private boolean isPointer(int i) {
    return switch (tree.lower(i)) {
      case "dat", "dit", "it", "that", "this", "these", "those" -> true;
      default -> false;
    };
  }

  /** <i>endorsed him</i>: who is judged may be meant by a pronoun. */
  private boolean isSomebody(int i) {
    boolean judged =
        switch (governor.act()) {
          case ACCUSE, DENY, PRAISE -> true;
          default -> false;
        };
    return judged
        && switch (tree.lower(i)) {
          case "him", "her", "them", "me", "us" -> true;
          default -> false;
        };
  }

  /** <i>de vijf procent van de begroting die Jansen eist</i>: the share, not what it is one of. */
  private int measured(int noun) {
    int above = noun;
    for (int n = 0; n < DEEPEST && tree.is(above, "nmod"); n++) {
      above = tree.head(above);
      if (tree.child(above, "nummod") >= 0) {
        return above;
      }
    }
    return noun;
  }

  /** <i>een brug die Jansen eist</i>: the pronoun stands for what is said. */
  private boolean hasRelativeObject() {
    int subject = report.ownSubject();
    for (int child : tree.children(at)) {
      boolean other = tree.is(child, "obj") || (tree.is(child, "nsubj") && child < subject);
      if (other && tree.is(at, "acl:relcl") && tree.upos(child).equals("PRON")) {
        String word = tree.lower(child);
        return subject >= 0
            && (word.equals("die")
                || word.equals("dat")
                || word.equals("that")
                || word.equals("which"));
      }
    }
    return false;
  }

  /** <i>talked more about jobs</i>: how much, and not what. */
  private boolean isAmount(int i) {
    return switch (tree.lower(i)) {
      case "less", "little", "lot", "more", "much" -> tree.child(i, "nmod") < 0;
      default -> false;
    };
  }

  private boolean isNoun(int i) {
    return tree.upos(i).equals("NOUN") || tree.upos(i).equals("PROPN");
  }

  /**
   * A noun that the parser hung on the object though it is said of it: <i>the plan a disgrace</i>.
   */
  private boolean isPair(int object) {
    int other = tree.child(object, Set.of("nmod:unmarked", "appos", "amod"));
    return other > object;
  }

  private boolean holdsPreposition(int object) {
    return !insideObject(object).isEmpty();
  }

  private BitSet insideObject(int object) {
    for (int child : tree.children(object)) {
      if (tree.is(child, Set.of("nmod", "acl"))
          && !report.caseOf(child, governor.prepositions()).isEmpty()) {
        return tree.under(child);
      }
    }
    return new BitSet();
  }
}

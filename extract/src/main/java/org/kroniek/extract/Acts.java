package org.kroniek.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;

/** Tells the act: that of the cue, and where the cue merely says, that of words in the content. */
final class Acts {

  private static final Pattern WORD = Pattern.compile("[\\p{L}'’-]+");
  private static final Pattern FUTURE =
      Pattern.compile("\\b(?:zal|zullen|zou|zouden|will|would)\\b");
  private static final Pattern OWN_PLAN =
      Pattern.compile(
          "(?:(?:Ik|We|Wij) (?:ga|gaan)|(?:I|We)(?: am| are|['’]m|['’]re) going to)"
              + "(?! niet| not| nooit| never)\\b");
  private static final Pattern STOP = Pattern.compile("[.!?…]\\s");
  private static final Set<String> OWN = Set.of("ik", "we", "wij", "je", "i", "you");

  private final Lexicon lexicon;

  Acts(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** An opinion of what will be. */
  private boolean isExpectation(Draft draft, String text) {
    boolean opinion =
        draft
            .cue()
            .map(cue -> cue.of(text).toLowerCase(Locale.ROOT))
            .filter(cue -> lexicon.cues(cue).stream().anyMatch(v -> v.takes(CueVerb.Frame.OPINION)))
            .isPresent();
    return opinion && FUTURE.matcher(draft.span().of(text)).find();
  }

  Statement.Act of(Draft draft, Statement.Mode mode, String text) {
    if (draft.act() != Statement.Act.ASSERT) {
      return draft.act();
    }
    Statement.Act found =
        isExpectation(draft, text) ? Statement.Act.EXPECT : announced(draft, text);
    Span whole = draft.cue().map(draft.span()::cover).orElse(draft.span());
    boolean judges = isJudgement(draft, text);
    // A "must" demands something where it is the verb of what is said; behind a further "that" or
    // in a later sentence it is a part of what is told.
    boolean main = true;
    Matcher stops = STOP.matcher(text).region(draft.span().start(), draft.span().end());
    int stop = stops.find() ? stops.start() : draft.span().end();
    String before = "";
    Matcher words = WORD.matcher(text).region(whole.start(), whole.end());
    while (words.find()) {
      String word = words.group().toLowerCase(Locale.ROOT).replace('’', '\'');
      Statement.Act act = lexicon.act(word).orElse(Statement.Act.ASSERT);
      boolean content = words.start() >= draft.span().start();
      main &= !content || (words.start() < stop && !word.equals("dat") && !word.equals("that"));
      boolean demand = act == Statement.Act.DEMAND;
      if (act == Statement.Act.WARN && !judges) {
        return act;
      }
      if (found == Statement.Act.ASSERT
          && act != Statement.Act.WARN
          && (!demand || (main && !judges && !OWN.contains(before)))) {
        found = act;
      }
      before = word;
    }
    return found;
  }

  /** <i>… maakte bekend te zullen komen</i>, <i>„Ik ga met hem praten”</i>: what one will do. */
  private static Statement.Act announced(Draft draft, String text) {
    String words = draft.span().of(text);
    boolean own = OWN_PLAN.matcher(words).lookingAt() || words.contains(" te zullen ");
    return own ? Statement.Act.INTEND : Statement.Act.ASSERT;
  }

  /** <i>Jansen noemt het plan gevaarlijk</i>: what somebody thinks of a thing, no warning. */
  private boolean isJudgement(Draft draft, String text) {
    String cue = draft.cue().map(span -> span.of(text).toLowerCase(Locale.ROOT)).orElse("");
    List<CueVerb> verbs = lexicon.cues(cue);
    return !verbs.isEmpty()
        && verbs.stream().allMatch(v -> v.takes(CueVerb.Frame.NP) && !v.takes(CueVerb.Frame.THAT));
  }
}

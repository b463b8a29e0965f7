package org.kroniek.extract;

import java.util.Locale;
import java.util.Optional;
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
    Statement.Act found = isExpectation(draft, text) ? Statement.Act.EXPECT : Statement.Act.ASSERT;
    Span whole = draft.cue().map(draft.span()::cover).orElse(draft.span());
    Matcher words = WORD.matcher(text).region(whole.start(), whole.end());
    String before = "";
    boolean own = false;
    while (words.find()) {
      String word = words.group().toLowerCase(Locale.ROOT).replace('’', '\'');
      Optional<Statement.Act> act = lexicon.act(word);
      own = OWN.contains(before);
      if (act.filter(a -> a == Statement.Act.WARN).isPresent()) {
        return Statement.Act.WARN;
      }
      boolean ours = own && act.filter(a -> a == Statement.Act.DEMAND).isPresent();
      if (act.isPresent() && !ours && found == Statement.Act.ASSERT) {
        found = act.get();
      }
      before = word;
    }
    return found;
  }
}

package org.kroniek.world;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kroniek.model.World.Standing;

/** The words that say how somebody stands to an office: {@code oud-}, {@code incoming}. */
final class Qualifiers {

  private static final Map<String, Standing> WORDS = words();

  /** Those that also stand as the first part of a word: {@code oud-premier}. */
  private static final List<String> PREFIXES =
      List.of("oud-", "ex-", "then-", "interim-", "former-", "acting-");

  private Qualifiers() {}

  private static Map<String, Standing> words() {
    Map<String, Standing> words = new HashMap<>();
    Map<Standing, String> lists =
        Map.of(
            Standing.CURRENT,
            "huidig huidige zittend zittende demissionair demissionaire vertrekkend vertrekkende"
                + " scheidend scheidende aftredend aftredende current sitting incumbent outgoing"
                + " caretaker",
            Standing.INCOMING,
            "aankomend aankomende aanstaand aanstaande beoogd beoogde toekomstig toekomstige"
                + " verkozen nieuwverkozen nieuwgekozen incoming future elect designate",
            Standing.FORMER,
            "oud ex voormalig voormalige vorig vorige gewezen former previous onetime",
            Standing.ACTING,
            "waarnemend waarnemende tijdelijk tijdelijke interim acting",
            Standing.THEN,
            "toenmalig toenmalige then");
    lists.forEach(
        (standing, list) -> List.of(list.split(" ")).forEach(w -> words.put(w, standing)));
    return Map.copyOf(words);
  }

  /** What a phrase says without its qualifiers, and the standing that these give. */
  record Plain(String phrase, Standing standing) {}

  /**
   * Takes the qualifiers out of a phrase in the form of {@link Name#key}. Nothing where they
   * contradict one another.
   */
  static Optional<Plain> strip(String phrase) {
    StringBuilder plain = new StringBuilder();
    Standing standing = Standing.CURRENT;
    boolean several = false;
    for (String token : phrase.split(" ", -1)) {
      String word = token;
      Standing said = WORDS.get(word);
      if (said == null) {
        for (String prefix : PREFIXES) {
          if (word.startsWith(prefix) && word.length() > prefix.length()) {
            said = WORDS.get(prefix.substring(0, prefix.length() - 1));
            word = word.substring(prefix.length());
          }
        }
        for (String suffix : List.of("-elect", "-designate")) {
          if (word.endsWith(suffix)) {
            said = Standing.INCOMING;
            word = word.substring(0, word.length() - suffix.length());
          }
        }
        plain.append(plain.length() == 0 ? "" : " ").append(word);
      }
      if (said != null && said != Standing.CURRENT) {
        several |= standing != Standing.CURRENT && standing != said;
        standing = said;
      }
    }
    return several ? Optional.empty() : Optional.of(new Plain(plain.toString(), standing));
  }
}

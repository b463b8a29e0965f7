package org.kroniek.extract.quantity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Scene;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.PartialDate;
import org.kroniek.model.TimeExpression;

/**
 * By when: a date behind a preposition in the sentence of an amount, no earlier than the report.
 */
final class Deadlines {

  private static final Set<String> BY =
      Set.of(
          "in",
          "voor",
          "vóór",
          "tegen",
          "per",
          "vanaf",
          "uiterlijk",
          "eind",
          "by",
          "until",
          "before",
          "tot",
          "from",
          "of",
          "jaar",
          "year",
          "end");

  private Deadlines() {}

  static Optional<PartialDate> of(Scene scene, Tree tree, Amount amount) {
    for (int i = 1; i < tree.size(); i++) {
      if (i < amount.first() || i > amount.last()) {
        Optional<PartialDate> year = year(tree, i).filter(date -> isAhead(scene, date));
        if (year.isPresent() && BY.contains(tree.lower(i - 1))) {
          return year;
        }
      }
    }
    return scene.times().within(tree.sentence().span()).stream()
        .filter(time -> isBy(tree, time) && isAhead(scene, time.value()))
        .map(TimeExpression::value)
        .findFirst();
  }

  private static boolean isBy(Tree tree, TimeExpression time) {
    int at = tree.at(time.span().start());
    return at >= 0
        && (Set.of("voor", "vóór", "tegen", "uiterlijk", "by", "before").contains(tree.lower(at))
            || Set.of("voor", "vóór", "tegen", "uiterlijk", "by", "before")
                .contains(tree.lower(at - 1)));
  }

  private static Optional<PartialDate> year(Tree tree, int i) {
    String form = tree.form(i);
    boolean year =
        form.length() == 4
            && (form.startsWith("19") || form.startsWith("20"))
            && form.chars().allMatch(c -> c >= '0' && c <= '9');
    return year ? PartialDate.parse(form) : Optional.empty();
  }

  private static boolean isAhead(Scene scene, PartialDate date) {
    LocalDate published =
        scene.document().article().published().map(PartialDate::earliest).orElse(LocalDate.MIN);
    return !date.latest().isBefore(published);
  }
}

package org.kroniek.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares the reading of one article with its gold. */
final class ArticleEvaluation {

  private static final double HALF = 0.5;

  private final String document;
  private final JsonNode gold;
  private final JsonNode reading;
  private final Letters letters;
  private final GoldNames names;
  private final int length;
  private final Map<String, JsonNode> entities = new HashMap<>();
  private final Map<String, String> statementOf = new HashMap<>();

  ArticleEvaluation(
      String document, JsonNode gold, JsonNode reading, String text, GoldNames names) {
    this.document = document;
    this.gold = gold;
    this.reading = reading;
    this.letters = new Letters(text);
    this.names = names;
    String own = reading.path("article").path("text").asText("");
    this.length = Math.max(1, own.codePointCount(0, own.length()));
    reading.path("entities").forEach(entity -> entities.put(entity.path("id").asText(), entity));
  }

  /** Adds what this article comes to. */
  void addTo(Map<String, Score> scores, List<Evaluation.Case> cases) {
    statements(scores, cases);
    events(scores);
    quantities(scores);
    conditionals(scores);
  }

  private void statements(Map<String, Score> scores, List<Evaluation.Case> cases) {
    List<JsonNode> golds = list(gold.path("statements"));
    List<JsonNode> reads = list(reading.path("statements"));
    List<BitSet> wanted = golds.stream().map(node -> gold(node.path("content"))).toList();
    List<BitSet> found = reads.stream().map(node -> cover(node.path("content"))).toList();
    int[] pairs =
        Pairing.of(
            golds.size(),
            reads.size(),
            (i, j) -> {
              double overlap = Pairing.overlap(wanted.get(i), found.get(j));
              return overlap >= HALF ? overlap : 0;
            });
    List<Integer> required = required(golds);
    List<Integer> hit = required.stream().filter(i -> pairs[i] >= 0).toList();
    List<Integer> right =
        hit.stream().filter(i -> sameSource(golds.get(i), reads.get(pairs[i]))).toList();
    int read = reads.size() - free(golds, pairs);
    add(scores, "statements", hit.size(), read, required.size());
    add(scores, "attributed", right.size(), read, required.size());
    for (String field : List.of("mode", "act")) {
      int equal =
          (int) hit.stream().filter(i -> equal(golds.get(i), reads.get(pairs[i]), field)).count();
      add(scores, field, equal, hit.size(), hit.size());
    }
    for (int i = 0; i < pairs.length; i++) {
      if (pairs[i] >= 0) {
        String id = golds.get(i).path("id").asText();
        string(reads.get(pairs[i]), "id").ifPresent(own -> statementOf.put(id, own));
      }
    }
    cases.addAll(wrong(golds, reads, pairs, right));
  }

  private List<Evaluation.Case> wrong(
      List<JsonNode> golds, List<JsonNode> reads, int[] pairs, List<Integer> right) {
    List<Evaluation.Case> cases = new ArrayList<>();
    for (int i : required(golds)) {
      JsonNode want = golds.get(i);
      BitSet covered = gold(want.path("content"));
      if (pairs[i] < 0) {
        cases.add(wrong(Evaluation.Kind.MISSED, want, "", covered));
      } else if (!right.contains(i)) {
        String note = sources(want, reads.get(pairs[i]));
        cases.add(wrong(Evaluation.Kind.SOURCE, want, note, covered));
      } else if (!equal(want, reads.get(pairs[i]), "act")) {
        String note = acts(want, reads.get(pairs[i]));
        cases.add(wrong(Evaluation.Kind.ACT, want, note, covered));
      }
    }
    Set<Integer> used = Arrays.stream(pairs).boxed().collect(Collectors.toSet());
    for (int j = 0; j < reads.size(); j++) {
      if (!used.contains(j)) {
        JsonNode read = reads.get(j);
        String rule = string(read, "rule").map(name -> "rule " + name).orElse("");
        cases.add(wrong(Evaluation.Kind.NO_GOLD, read, rule, cover(read.path("content"))));
      }
    }
    return cases;
  }

  private void events(Map<String, Score> scores) {
    List<JsonNode> golds = list(gold.path("events"));
    List<JsonNode> reads = list(reading.path("events"));
    int[] pairs =
        Pairing.of(golds.size(), reads.size(), (i, j) -> event(golds.get(i), reads.get(j)));
    List<Integer> required = required(golds);
    List<Integer> hit = required.stream().filter(i -> pairs[i] >= 0).toList();
    add(scores, "events", hit.size(), reads.size() - free(golds, pairs), required.size());
    int modality = 0;
    int statement = 0;
    for (int i : hit) {
      JsonNode read = reads.get(pairs[i]);
      modality += equal(golds.get(i), read, "modality") ? 1 : 0;
      Optional<String> wanted =
          string(golds.get(i), "statement").flatMap(id -> Optional.ofNullable(statementOf.get(id)));
      statement += wanted.equals(string(read, "statement")) ? 1 : 0;
    }
    add(scores, "event modality", modality, hit.size(), hit.size());
    add(scores, "event statement", statement, hit.size(), hit.size());
  }

  private double event(JsonNode want, JsonNode read) {
    Set<String> types = new HashSet<>(Set.of(want.path("type").asText()));
    want.path("alt").forEach(type -> types.add(type.asText()));
    if (!types.contains(read.path("type").asText())) {
      return 0;
    }
    for (String side : List.of("actor", "recipient")) {
      List<JsonNode> got = list(read.path(side));
      for (JsonNode one : list(want.path(side))) {
        Optional<String> name = Optional.of(one.asText());
        if (got.stream().noneMatch(party -> names.same(name, who(party), gold.path("aliases")))) {
          return 0;
        }
      }
    }
    JsonNode span = read.path("span").isObject() ? read.path("span") : read.path("trigger");
    int overlap = Pairing.common(gold(want.path("span")), cover(span));
    return overlap == 0 ? 0 : 1 + overlap;
  }

  private void quantities(Map<String, Score> scores) {
    List<JsonNode> golds = list(gold.path("quantities"));
    List<JsonNode> reads = list(reading.path("quantities"));
    int[] pairs =
        Pairing.of(
            golds.size(),
            reads.size(),
            (i, j) ->
                sameAmount(golds.get(i), reads.get(j))
                    ? Pairing.common(
                        gold(golds.get(i).path("span")), cover(reads.get(j).path("span")))
                    : 0);
    int hit = (int) Arrays.stream(pairs).filter(j -> j >= 0).count();
    add(scores, "quantities", hit, reads.size(), golds.size());
  }

  private static boolean sameAmount(JsonNode gold, JsonNode read) {
    JsonNode a = gold.path("value");
    JsonNode b = read.path("value");
    boolean sameValue =
        (a.isNumber() && b.isNumber())
            ? a.decimalValue().compareTo(b.decimalValue()) == 0
            : string(gold, "value").equals(string(read, "value"));
    return sameValue && equal(gold, read, "unit");
  }

  private void conditionals(Map<String, Score> scores) {
    List<JsonNode> golds = list(gold.path("conditionals"));
    List<JsonNode> reads = list(reading.path("conditionals"));
    int[] pairs =
        Pairing.of(
            golds.size(),
            reads.size(),
            (i, j) -> {
              double condition = side(golds.get(i), reads.get(j), "condition");
              double consequence = side(golds.get(i), reads.get(j), "consequence");
              return condition >= HALF && consequence >= HALF ? condition + consequence : 0;
            });
    List<Integer> required = required(golds);
    int hit = (int) required.stream().filter(i -> pairs[i] >= 0).count();
    add(scores, "conditionals", hit, reads.size() - free(golds, pairs), required.size());
  }

  private double side(JsonNode want, JsonNode read, String side) {
    return Pairing.overlap(gold(want.path(side)), cover(read.path(side)));
  }

  private boolean sameSource(JsonNode want, JsonNode read) {
    return names.same(string(want, "source"), who(read.path("source")), gold.path("aliases"));
  }

  private String sources(JsonNode want, JsonNode read) {
    return "gold "
        + string(want, "source").orElse("nobody")
        + ", read "
        + who(read.path("source")).flatMap(who -> string(who, "name")).orElse("nobody");
  }

  private static String acts(JsonNode want, JsonNode read) {
    return "gold "
        + string(want, "act").orElse("none")
        + ", read "
        + string(read, "act").orElse("none");
  }

  /** A party of the reading with the fields of its entity; its own come first. */
  private Optional<JsonNode> who(JsonNode party) {
    if (!party.isObject() || party.isEmpty()) {
      return Optional.empty();
    }
    JsonNode entity = entities.get(party.path("entity").asText(""));
    ObjectNode full = entity == null ? JsonNodeFactory.instance.objectNode() : entity.deepCopy();
    party
        .properties()
        .forEach(
            field -> {
              if (!field.getValue().isNull()) {
                full.set(field.getKey(), field.getValue());
              }
            });
    return full.isEmpty() ? Optional.empty() : Optional.of(full);
  }

  private BitSet gold(JsonNode spans) {
    BitSet out = new BitSet();
    list(spans)
        .forEach(
            span -> out.or(letters.between(span.path("start").asInt(), span.path("end").asInt())));
    return out;
  }

  private BitSet cover(JsonNode spans) {
    BitSet out = new BitSet();
    list(spans)
        .forEach(
            span ->
                out.or(
                    letters.covered(
                        span.path("text").asText(""), span.path("start").asDouble(0) / length)));
    return out;
  }

  private Evaluation.Case wrong(
      Evaluation.Kind kind, JsonNode statement, String note, BitSet covered) {
    List<JsonNode> content = list(statement.path("content"));
    return new Evaluation.Case(
        document,
        kind,
        statement.path("id").asText(""),
        content.isEmpty() ? "" : content.get(0).path("text").asText(""),
        note,
        covered.cardinality());
  }

  private static List<Integer> required(List<JsonNode> golds) {
    List<Integer> out = new ArrayList<>();
    for (int i = 0; i < golds.size(); i++) {
      if (!golds.get(i).path("optional").asBoolean(false)) {
        out.add(i);
      }
    }
    return out;
  }

  private static int free(List<JsonNode> golds, int[] pairs) {
    int free = 0;
    for (int i = 0; i < pairs.length; i++) {
      free += (pairs[i] >= 0 && golds.get(i).path("optional").asBoolean(false)) ? 1 : 0;
    }
    return free;
  }

  private static void add(Map<String, Score> scores, String name, int right, int read, int gold) {
    scores.computeIfPresent(name, (same, score) -> score.plus(right, read, gold));
  }

  /** The elements of a list; a value that stands alone is a list of one. */
  private static List<JsonNode> list(JsonNode node) {
    List<JsonNode> out = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(out::add);
    } else if (!node.isMissingNode() && !node.isNull()) {
      out.add(node);
    }
    return out;
  }

  private static Optional<String> string(JsonNode node, String field) {
    return Optional.ofNullable(node.get(field)).filter(is -> !is.isNull()).map(JsonNode::asText);
  }

  private static boolean equal(JsonNode gold, JsonNode read, String field) {
    return string(gold, field).equals(string(read, field));
  }
}

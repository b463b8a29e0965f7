package org.kroniek.e2e;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.Conditional;
import org.kroniek.model.ContentId;
import org.kroniek.model.Event;
import org.kroniek.model.Evidence;
import org.kroniek.model.Language;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Party;
import org.kroniek.model.Quantity;
import org.kroniek.model.Reading;
import org.kroniek.model.Source;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;

/**
 * Makes readings for the pages to show, without a reader: the text is written block by block, and
 * of its words is said who says them.
 */
final class Desk {

  private final String title;
  private final String outlet;
  private final String published;
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Saying> sayings = new ArrayList<>();
  private final List<Going> goings = new ArrayList<>();
  private final List<Binding> bindings = new ArrayList<>();
  private final List<Supposing> supposings = new ArrayList<>();

  Desk(String title, String outlet, String published) {
    this.title = title;
    this.outlet = outlet;
    this.published = published;
    block(Block.Kind.HEADLINE, title);
  }

  private record Saying(
      String source, String cue, Statement.Act act, Statement.Mode mode, String content) {}

  private record Going(
      Event.Type type,
      Event.Modality modality,
      String actor,
      String recipient,
      String trigger,
      String words) {}

  private record Binding(
      Quantity.Kind kind, Quantity.Stance stance, String holder, String value, String words) {}

  private record Supposing(String condition, String consequence) {}

  Desk block(Block.Kind kind, String words) {
    if (!text.isEmpty()) {
      text.append("\n\n");
    }
    blocks.add(new Block(kind, new Span(text.length(), text.length() + words.length())));
    text.append(words);
    return this;
  }

  Desk paragraph(String words) {
    return block(Block.Kind.PARAGRAPH, words);
  }

  Desk says(String source, String cue, Statement.Act act, Statement.Mode mode, String content) {
    sayings.add(new Saying(source, cue, act, mode, content));
    return this;
  }

  /** Something that goes on; where its words lie in somebody's, that one claims it. */
  Desk goes(
      Event.Type type,
      Event.Modality modality,
      String actor,
      String recipient,
      String trigger,
      String words) {
    goings.add(new Going(type, modality, actor, recipient, trigger, words));
    return this;
  }

  /** An amount in percent. */
  Desk binds(
      Quantity.Kind kind, Quantity.Stance stance, String holder, String value, String words) {
    bindings.add(new Binding(kind, stance, holder, value, words));
    return this;
  }

  Desk supposes(String condition, String consequence) {
    supposings.add(new Supposing(condition, consequence));
    return this;
  }

  Reading reading() {
    String whole = text.toString();
    String id = ContentId.article(Optional.empty(), whole);
    List<Statement> statements = sayings.stream().map(saying -> statement(id, saying)).toList();
    return new Reading(
        new Reading.Reader("0.1.0", new TreeMap<>()),
        new Article(
            id,
            Optional.empty(),
            Optional.empty(),
            Optional.of(outlet),
            Optional.of(title),
            Optional.empty(),
            Optional.of(new PartialDate(published)),
            Language.ENGLISH,
            whole,
            blocks),
        List.of(),
        statements,
        goings.stream().map(going -> event(id, going)).toList(),
        bindings.stream().map(binding -> quantity(id, binding)).toList(),
        supposings.stream().map(supposing -> conditional(id, supposing)).toList(),
        List.of());
  }

  private Event event(String article, Going going) {
    Span words = span(going.words());
    Span trigger = span(going.trigger());
    return new Event(
        ContentId.finding('v', article, List.of(words, trigger)),
        going.type(),
        Optional.empty(),
        Set.of(),
        going.trigger(),
        List.of(party(going.actor())),
        List.of(party(going.recipient())),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        going.modality(),
        claim(article, words),
        words,
        trigger,
        new Evidence("active", List.of(trigger), 0.8));
  }

  private Quantity quantity(String article, Binding binding) {
    Span words = span(binding.words());
    return new Quantity(
        ContentId.finding('q', article, List.of(words)),
        words,
        Optional.of(new BigDecimal(binding.value())),
        Optional.of("percent"),
        Optional.empty(),
        Optional.of("dikes"),
        binding.kind(),
        Optional.of(party(binding.holder())),
        Optional.empty(),
        binding.stance(),
        claim(article, words),
        new Evidence("norm-word", List.of(words), 0.8));
  }

  private Conditional conditional(String article, Supposing supposing) {
    Span condition = span(supposing.condition());
    Span consequence = span(supposing.consequence());
    return new Conditional(
        ContentId.finding('c', article, List.of(condition, consequence)),
        condition,
        consequence,
        Optional.empty(),
        claim(article, condition),
        new Evidence("marked-clause", List.of(condition), 0.8));
  }

  private static Party party(String name) {
    return new Party(Optional.empty(), name);
  }

  /** The statement in whose words these lie, the innermost. */
  private Optional<String> claim(String article, Span words) {
    return sayings.stream()
        .map(saying -> span(saying.content()))
        .filter(content -> content.contains(words))
        .min(Comparator.comparingInt(Span::length))
        .map(content -> ContentId.finding('s', article, List.of(content)));
  }

  private Statement statement(String article, Saying saying) {
    List<Span> content = List.of(span(saying.content()));
    Span cue = span(saying.cue());
    return new Statement(
        ContentId.finding('s', article, content),
        saying.mode(),
        saying.act(),
        Optional.of(
            new Source(party(saying.source()), Optional.of(span(saying.source())), "subject")),
        Optional.of(cue),
        content,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        parent(article, saying),
        false,
        new Evidence("cue-verb-clause", List.of(cue), 0.93));
  }

  /** A statement whose words lie inside another's stands in that one. */
  private Optional<String> parent(String article, Saying inner) {
    Span span = span(inner.content());
    return sayings.stream()
        .map(outer -> span(outer.content()))
        .filter(outer -> outer.contains(span) && !outer.equals(span))
        .map(outer -> ContentId.finding('s', article, List.of(outer)))
        .findFirst();
  }

  private Span span(String words) {
    int start = text.indexOf(words);
    if (start < 0) {
      throw new IllegalArgumentException("not in the text: " + words);
    }
    return new Span(start, start + words.length());
  }
}

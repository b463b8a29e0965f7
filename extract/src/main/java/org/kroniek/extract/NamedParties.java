package org.kroniek.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kroniek.extract.entity.Referent;
import org.kroniek.extract.entity.Referents;
import org.kroniek.extract.entity.RoleKind;
import org.kroniek.extract.time.Times;
import org.kroniek.extract.tree.Parties;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Document;
import org.kroniek.model.Entity;
import org.kroniek.model.Language;
import org.kroniek.model.Mention;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Party;
import org.kroniek.model.Span;
import org.kroniek.model.World;

/** Whom noun phrases mean: by their names, by the country in their adjective, else their words. */
final class NamedParties implements Parties {

  private static final Set<String> MODIFIERS = Set.of("amod", "nmod", "compound", "det");
  private static final Set<String> NOMINAL =
      Set.of("NOUN", "PROPN", "PRON", "NUM", "SYM", "X", "ADJ");
  private static final Set<String> TAKEN_FOR = Set.of("VERB", "ADJ");
  private static final Set<String> ARGUMENTS = Set.of("nsubj", "obj", "iobj");

  private static final Set<String> OF = Set.of("van", "of");
  private static final Set<String> TAKING_UP =
      Set.of("hij", "zij", "ze", "die", "he", "she", "they");

  private static final int MOST_JOINED = 3;
  private static final int SHORTEST_PEOPLE = 5;

  private final String text;
  private final Language language;
  private final Optional<PartialDate> when;
  private final Referents referents;
  private final World world;
  private final Lexicon lexicon;
  private final PartyNouns nouns;
  private final PartyWords words;
  private final NameParts parts;
  private final Peoples peoples;
  private final NavigableMap<Integer, Named> names = new TreeMap<>();
  private final Map<String, Entity> byName = new HashMap<>();

  NamedParties(Document document, Referents referents, World world, Lexicon lexicon, Times times) {
    this.text = document.article().text();
    this.language = document.article().language();
    this.when = document.article().published();
    this.referents = referents;
    this.world = world;
    this.lexicon = lexicon;
    this.nouns = new PartyNouns(lexicon, language, times);
    this.words = new PartyWords(lexicon);
    this.parts = new NameParts(this::named, nouns);
    this.peoples = new Peoples(text, this::named, form -> identity(form).isPresent(), words);
    for (Entity entity : referents.entities()) {
      byName.putIfAbsent(entity.name(), entity);
      for (Mention mention : entity.mentions()) {
        if (mention.kind() == Mention.Kind.NAME) {
          names.put(mention.span().start(), new Named(mention.span(), entity));
        }
      }
    }
  }

  private record Named(Span span, Entity entity) {}

  @Override
  public List<Party> of(Tree tree, int head) {
    Optional<Span> people = peoples.counted(tree, head);
    if (people.isPresent()) {
      return List.of(new Party(Optional.empty(), people.get().of(text)));
    }
    List<Party> parties = new ArrayList<>(byAdjectives(tree, Counted.core(tree, head)));
    if (parties.isEmpty()) {
      parts.joined(tree, head).forEach(e -> parties.add(Cast.party(e)));
      one(tree, Counted.core(tree, head)).stream()
          .filter(p -> !parties.contains(p))
          .forEach(parties::add);
    }
    addJoined(tree, head, parties);
    addNamed(tree, head, parties);
    return List.copyOf(parties);
  }

  /** <i>de partijen VVD en D66</i>: those joined to the name behind. */
  private void addNamed(Tree tree, int head, List<Party> parties) {
    for (int child : tree.children(head)) {
      if (tree.is(child, "appos") && child > head && named(tree.span(child)).isPresent()) {
        addJoined(tree, child, parties);
      }
    }
  }

  private void addJoined(Tree tree, int head, List<Party> parties) {
    for (int child : tree.children(head)) {
      // "PvdA en DENK": taggers take some names for verbs.
      boolean nominal = NOMINAL.contains(tree.upos(child)) || names.containsKey(start(tree, child));
      if (tree.is(child, "conj") && nominal && joins(tree, head, child)) {
        one(tree, child).stream().filter(p -> !parties.contains(p)).forEach(parties::add);
        addNamed(tree, child, parties);
      }
    }
  }

  private static int start(Tree tree, int word) {
    return tree.span(word).start();
  }

  /** <i>met Ann Lee en een wandeling</i>: a thing is not joined to somebody by name. */
  private boolean joins(Tree tree, int head, int other) {
    return named(tree.span(head)).isEmpty()
        || !tree.upos(other).equals("NOUN")
        || isParty(tree, other);
  }

  /** <i>Amerikaanse en Russische onderhandelaars</i>: those of each country. */
  private List<Party> byAdjectives(Tree tree, int head) {
    for (int child : tree.children(head)) {
      boolean adjective = child < head && tree.is(child, MODIFIERS);
      List<Party> countries =
          Stream.concat(
                  Stream.of(child),
                  tree.children(child).stream().filter(c -> c < head && tree.is(c, "conj")))
              .flatMap(c -> named(tree.span(c)).or(() -> known(tree.form(c))).stream())
              .filter(e -> e.type() != Entity.Type.PER)
              .map(Cast::party)
              .distinct()
              .toList();
      if (adjective && countries.size() > 1) {
        return countries;
      }
    }
    return List.of();
  }

  @Override
  public List<Party> literal(Tree tree, int head) {
    int core = Counted.core(tree, head);
    Optional<Entity> named = named(tree.span(core));
    Optional<Entity> country = country(tree, core);
    return List.of(
        named
            .map(Cast::party)
            .orElseGet(() -> new Party(country.map(Entity::id), words.of(tree, core).of(text))));
  }

  private List<Party> one(Tree tree, int head) {
    Optional<Entity> named =
        parts
            .behindOwner(tree, head)
            .or(() -> named(tree.span(head)))
            .or(() -> parts.of(tree, head));
    if (named.isPresent()) {
      return List.of(
          peoples.nationals(tree, head, named.get()).orElseGet(() -> Cast.party(named.get())));
    }
    if (parts.isSeated(tree, head)) {
      return List.of(new Party(Optional.empty(), tree.span(head, head + 1).of(text)));
    }
    if (isCompound(tree, head)) {
      // "de PVV-leider" is somebody of whom the report or the world knows the name.
      Optional<List<Party>> person =
          referents
              .of(tree, head)
              .filter(r -> r.type() == Entity.Type.PER)
              .map(Referent::parties)
              .filter(p -> p.get(0).entity().isPresent());
      if (person.isPresent()) {
        return person.get();
      }
      return List.of(new Party(Optional.empty(), words.of(tree, head).of(text)));
    }
    Optional<Entity> country = country(tree, head);
    boolean person = lexicon.role(tree.lemma(head)).filter(r -> r == RoleKind.BODY).isEmpty();
    // "de Palestijnse staat" is told by its adjective, "de Franse president" by who holds the
    // office.
    Optional<Referent> referent =
        country.isPresent() && !person ? Optional.empty() : referents.of(tree, head);
    boolean pronoun = tree.upos(head).equals("PRON") || tree.upos(head).equals("DET");
    if (referent.isPresent() && referent.get().parties().get(0).entity().isPresent()) {
      return referent.get().parties();
    }
    if (pronoun) {
      return referent.map(Referent::parties).orElse(List.of());
    }
    Optional<Entity> owner = owner(tree, head);
    if (owner.isPresent()) {
      return List.of(Cast.party(owner.get()));
    }
    boolean thing = country.isPresent() && !nouns.isActor(tree, head);
    // What is done to the goods or towns of a country is done to it.
    return List.of(
        thing
            ? Cast.party(country.get())
            : new Party(country.map(Entity::id), words.of(tree, head).of(text)));
  }

  /** <i>NAVO-landen</i> are not NATO, though they begin with its name. */
  private boolean isCompound(Tree tree, int head) {
    Map.Entry<Integer, Named> entry = names.floorEntry(tree.span(head).start());
    return entry != null
        && entry.getKey() == tree.span(head).start()
        && entry.getValue().span().end() < tree.span(head).end()
        && tree.form(head).indexOf('-') > 0;
  }

  /** For whom <i>Noord-Koreaanse militairen</i> act, or <i>generals from North Korea</i>. */
  private Optional<Entity> country(Tree tree, int head) {
    boolean from = tree.lower(head + 1).matches("from|uit") && nouns.isActor(tree, head);
    for (int child : tree.children(head)) {
      boolean behind = from && tree.first(child) == head + 1;
      if (tree.is(child, MODIFIERS) && (child < head || behind)) {
        Optional<Entity> entity = named(tree.span(child)).or(() -> known(tree.form(child)));
        if (entity.filter(e -> e.type() != Entity.Type.PER).isPresent()) {
          return entity;
        }
      }
    }
    return Optional.empty();
  }

  /** <i>de bondgenoten van Frankrijk</i> do not act for it. */
  private boolean isGroup(Tree tree, int head) {
    return lexicon.role(tree.lower(head)).filter(r -> r == RoleKind.GROUP).isPresent();
  }

  /** The state for which a body of it acts: <i>het leger van Frankrijk</i>. */
  private Optional<Entity> owner(Tree tree, int head) {
    boolean body =
        lexicon.role(tree.lemma(head)).filter(r -> r == RoleKind.BODY).isPresent()
            && !isGroup(tree, head);
    for (int child : tree.children(head)) {
      boolean of =
          tree.is(child, "nmod")
              && tree.children(child).stream().anyMatch(c -> OF.contains(tree.lower(c)));
      Optional<Entity> named = named(tree.span(child));
      if (body && of && named.filter(e -> e.type() == Entity.Type.LOC).isPresent()) {
        return named;
      }
    }
    return Optional.empty();
  }

  private Optional<Entity> known(String form) {
    return identity(form)
        .map(k -> k.name(language))
        .flatMap(name -> Optional.ofNullable(byName.get(name)));
  }

  /** Known as it stands, or as the people of a country: <i>Palestinians</i>, <i>Duitsers</i>. */
  private Optional<World.Known> identity(String form) {
    if (!Character.isUpperCase(form.codePointAt(0))) {
      return Optional.empty();
    }
    boolean plural = form.length() > SHORTEST_PEOPLE && form.endsWith("s");
    String one = plural ? form.substring(0, form.length() - 1) : form;
    boolean people = one.length() > SHORTEST_PEOPLE && one.endsWith("er");
    return world
        .identify(form, when)
        .or(() -> plural ? world.identify(one, when) : Optional.empty())
        .or(
            () ->
                people
                    ? world.identify(one.substring(0, one.length() - 2), when)
                    : Optional.empty());
  }

  /** The entity whose name holds the word. */
  private Optional<Entity> named(Span word) {
    return Optional.ofNullable(names.floorEntry(word.start()))
        .map(Map.Entry::getValue)
        .filter(name -> name.span().contains(word.start()) && name.span().end() >= word.end())
        .map(Named::entity)
        .filter(entity -> !nouns.isMereNoun(entity));
  }

  @Override
  public boolean isActor(Tree tree, int head) {
    int core = Counted.core(tree, head);
    Optional<Entity> named = named(tree.span(core));
    if (named.isPresent()) {
      return named.filter(PartyNouns::isSomebody).isPresent()
          || nouns.isActor(tree, core)
          || tree.children(core).stream()
              .anyMatch(c -> tree.is(c, "nmod:desc") && nouns.isActor(tree, c));
    }
    boolean noun =
        tree.upos(core).equals("NOUN")
            || tree.upos(core).equals("PROPN")
            || tree.child(core, Set.of("det", "nmod:poss", "nummod")) >= 0
            // "Gevangenen werden gemarteld": taggers take some for forms of verbs.
            || (TAKEN_FOR.contains(tree.upos(core)) && tree.is(core, ARGUMENTS));
    if (tree.form(core).equals("defensie")) {
      return false;
    }
    if (noun && nouns.isActor(tree, core) && !nouns.isAnybody(tree, core)) {
      return true;
    }
    String upos = tree.upos(core);
    boolean people = upos.equals("PROPN") && isCountry(tree, core) && !nouns.isCalendar(tree, core);
    return people
        || nouns.isBareName(tree, core)
        || referents.of(tree, core).filter(r -> r.parties().get(0).entity().isPresent()).isPresent()
        || tree.children(head).stream()
            .anyMatch(c -> tree.is(c, "conj") && c > head && isActor(tree, c));
  }

  private boolean isCountry(Tree tree, int word) {
    return known(tree.form(word)).isPresent() || identity(tree.form(word)).isPresent();
  }

  @Override
  public boolean isTakenUp(Tree tree, int head) {
    int verb =
        tree.is(head, "nsubj") && TAKING_UP.contains(tree.lower(head)) ? tree.head(head) : -1;
    for (int n = 0; n < MOST_JOINED && verb >= 0 && tree.is(verb, "conj"); n++) {
      verb = tree.head(verb);
    }
    return verb >= 0 && tree.is(verb, "root") && referents.of(tree, head).isPresent();
  }

  @Override
  public boolean isParty(Tree tree, int head) {
    return isActor(tree, head)
        || nouns.isKnownPerson(tree, Counted.core(tree, head))
        || tree.children(Counted.core(tree, head)).stream()
            .anyMatch(c -> tree.is(c, MODIFIERS) && isNamed(tree, c) && isOwner(tree, c));
  }

  @Override
  public boolean isPerson(Tree tree, int head) {
    return nouns.isPerson(tree, Counted.core(tree, head));
  }

  @Override
  public boolean isOnePerson(Party party) {
    Entity entity = byName.get(party.name());
    return entity != null && entity.type() == Entity.Type.PER;
  }

  @Override
  public boolean isMedium(Party party) {
    return lexicon.isMedium(party.name());
  }

  @Override
  public boolean isBody(Tree tree, int head) {
    Optional<Entity> named = named(tree.span(head));
    return named.isPresent()
        ? named.get().type() == Entity.Type.ORG
        : lexicon.role(tree.lemma(head)).filter(r -> r == RoleKind.BODY).isPresent();
  }

  private static boolean isOwner(Tree tree, int word) {
    return tree.children(word).stream()
        .filter(c -> tree.is(c, "case"))
        .allMatch(c -> OF.contains(tree.lower(c)) || tree.lower(c).endsWith("s"));
  }

  @Override
  public boolean isNamed(Tree tree, int word) {
    return named(tree.span(word)).isPresent() || identity(tree.form(word)).isPresent();
  }

  @Override
  public boolean beginsName(Tree tree, int word) {
    return names.containsKey(tree.span(word).start());
  }

  @Override
  public Optional<Party> place(Tree tree, int head) {
    return named(tree.span(head)).filter(e -> e.type() == Entity.Type.LOC).map(Cast::party);
  }
}

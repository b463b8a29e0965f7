"""Sentences with names to learn from, out of sources of very different kinds.

What a source does not settle stays open: each word has the set of tags that it may carry, and training asks only that the
network choose inside that set. A treebank tells where names stand but not of which type; lists of typed names narrow the type
down, often to one; old newspapers tell persons, places and organisations but no other names.
"""

import os
import re
from collections import Counter, defaultdict

from .bio import TAGS, TYPES

ALL = (1 << len(TAGS)) - 1
OUTSIDE = 1
# no names in the sense of news: days, months, feasts, forms of address
_NOT_NAMES = set(
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september "
    "oktober november december monday tuesday wednesday thursday friday saturday sunday january february march may june july "
    "august october november december mr mrs ms dr mr. mrs. ms. dr. prof. drs. ir. president minister king queen koning koningin "
    "god kerstmis pasen i internet".split())
_ORG_WORDS = re.compile(
    r"^(fc|sc|vv|nv|n\.v\.|bv|b\.v\.|inc\.?|ltd\.?|corp\.?|co\.|&|company|bank|university|universiteit|ministerie|ministry|partij|party|"
    r"bond|committee|comité|commissie|commission|instituut|institute|kamer|senate|senaat|parliament|parlement|raad|council|"
    r"vereniging|stichting|federatie|federation|association|agency|united|hogeschool|college|museum)$")
_PLACE_WORDS = re.compile(r".*(straat|laan|plein|gracht|weg|dijk|kade|street|avenue|road|river|county)$")


def bit(tag):
    return 1 << TAGS.index(tag)


def allowed(types, first):
    return sum(bit(("B-" if first else "I-") + t) for t in types)


def capital(form):
    return any(c.isupper() for c in form)


class Gazetteer:
    """Typed names: lists of one name a line in files called per, org, geo, misc."""

    def __init__(self, folder):
        self.types = defaultdict(set)
        given, family = Counter(), Counter()
        for file, kind in (("per", "PER"), ("org", "ORG"), ("geo", "LOC"), ("misc", "MISC")):
            with open(os.path.join(folder, file), encoding="utf-8", errors="replace") as lines:
                for line in lines:
                    name = line.strip()
                    self.types[name].add(kind)
                    parts = name.split()
                    if kind == "PER" and len(parts) > 1:
                        given[parts[0]] += 1
                        family[parts[-1]] += 1
        self.given = {n for n, c in given.items() if c >= 3}
        self.family = {n for n, c in family.items() if c >= 2}

    def add(self, known):
        """Takes up names whose type is known."""
        for words, (kind, always) in known.names.items():
            name = " ".join(words)
            self.types[name] = {kind} if always else set(self.types.get(name, ())) | {kind}

    def of(self, words):
        """The types that a name of these words may have; all of them where nothing is known."""
        name = " ".join(words)
        found = set(self.types.get(name, ()))
        low = [w.lower() for w in words]
        if any(_ORG_WORDS.match(w) for w in low):
            found |= {"ORG"}
        elif len(words) > 1 and words[0] in self.given and words[-1] in self.family:
            found |= {"PER"}
        elif not found and len(words) > 1 and (words[0] in self.given or re.match(r"^([A-Z]\.)+$", words[0])):
            found |= {"PER"}
        if not found and _PLACE_WORDS.match(low[-1]):
            found |= {"LOC"}
        if len(words) == 1 and words[0] in self.family and found != {"LOC"}:
            found |= {"PER"}
        if not found and len(words) == 1 and 1 < len(name) < 6 and name.isupper():
            found = {"ORG", "MISC"}
        # a list of works of art holds every word there is: another type is likelier
        if len(found) > 1 and "MISC" in found and len(words) == 1:
            found.discard("MISC")
        return found or set(TYPES)


def _name_spans(s):
    """(start, end) of the names that the proper-name tags and `flat` arcs of a tree show."""
    children = defaultdict(list)
    for i, head in enumerate(s.heads):
        if s.labels[i].startswith("flat") or (s.labels[i] == "compound" and s.upos[i] == "PROPN"):
            children[head - 1].append(i)
    inside = [False] * len(s)
    spans = []
    for i in range(len(s)):
        if s.upos[i] != "PROPN" or s.labels[i].startswith("flat") and s.heads[i] > 0 and s.upos[s.heads[i] - 1] == "PROPN":
            continue
        if s.labels[i] == "compound" and s.heads[i] > 0 and s.upos[s.heads[i] - 1] == "PROPN":
            continue
        group, open_nodes = {i}, [i]
        while open_nodes:
            for child in children[open_nodes.pop()]:
                if child not in group:
                    group.add(child)
                    open_nodes.append(child)
        start = end = i
        while start - 1 in group:
            start -= 1
        while end + 1 in group:
            end += 1
        while start < end and (not capital(s.forms[start]) or s.forms[start].lower() in _NOT_NAMES):
            start += 1
        while end > start and not capital(s.forms[end]) and not s.forms[end][:1].isdigit():
            end -= 1
        if capital(s.forms[start]) and s.forms[start].lower() not in _NOT_NAMES and not any(inside[start:end + 1]):
            spans.append((start, end + 1))
            inside[start:end + 1] = [True] * (end + 1 - start)
    return spans


_PLACE_CUES = {"in", "uit", "naar", "te", "from", "to", "near", "nabij", "bij", "at"}


def place_shares(sentences):
    """How often each single-word name follows a preposition of place: lists of places hold nearly every word there is."""
    seen, after = Counter(), Counter()
    for s in sentences:
        for start, end in _name_spans(s):
            if end == start + 1:
                seen[s.forms[start]] += 1
                after[s.forms[start]] += start > 0 and s.forms[start - 1].lower() in _PLACE_CUES
    return {name: after[name] / seen[name] for name in seen}


_TYPE_NOUNS = {
    "PER": "minister premier president voorzitter trainer coach schrijver schrijfster zanger zangeres acteur actrice regisseur dirigent "
           "schilder dichter directeur leider hoogleraar professor burgemeester wethouder senator koning koningin prins prinses generaal "
           "woordvoerder woordvoerster advocaat rechter officier kapitein aanvoerder doelman spits speler speelster wielrenner renner "
           "bondscoach man vrouw zoon dochter broer zus vader moeder echtgenoot echtgenote collega vriend vriendin journalist kandidaat "
           "kanselier secretaris ambassadeur bisschop paus arts filosoof componist wetenschapper onderzoeker topman lid dokter agent "
           "bondskanselier fractievoorzitter staatssecretaris lijsttrekker keeper verdediger aanvaller scheidsrechter winnaar held auteur "
           "writer singer actor actress director painter poet leader professor mayor senator king queen prince princess general captain "
           "spokesman spokeswoman lawyer judge player son daughter brother sister father mother husband wife friend colleague author "
           "secretary ambassador governor chairman scientist philosopher composer doctor founder chief journalist candidate",
    "ORG": "partij club ploeg bedrijf concern bank krant dagblad weekblad tijdschrift omroep zender uitgeverij universiteit ministerie "
           "vakbond bond organisatie stichting vereniging beweging groep maatschappij fabrikant producent keten persbureau fractie elftal "
           "coalitie instituut commissie raad museum team company firm party newspaper magazine agency university "
           "organization organisation ministry union group band network publisher manufacturer airline",
    "LOC": "stad gemeente dorp rivier eiland provincie land hoofdstad wijk plaats streek regio staat deelstaat republiek straat plein "
           "gebied meer berg gebergte kust haven stadion city town village river island province country capital district region state "
           "county lake mountain",
}
_NOUN_TYPES = {noun: kind for kind, nouns in _TYPE_NOUNS.items() for noun in nouns.split()}
_SAY = set("zeggen vertellen vinden denken menen verklaren weten antwoorden vragen lachen geloven willen schrijven spelen winnen scoren "
           "say tell think believe know ask write play win laugh reply want".split())
_WHERE = {"in", "uit", "naar", "te", "from", "to", "at"}


def _cue(s, start, end):
    """The types that the tree around a name speaks for, or nothing."""
    heads = [i for i in range(start, end) if not start < s.heads[i] <= end]
    if not heads:
        return set()
    top = heads[0]
    head = s.heads[top] - 1
    label = s.labels[top]
    if head >= 0 and label in ("appos", "flat", "nmod") and s.upos[head] == "NOUN":
        kind = _NOUN_TYPES.get(s.lemmas[head].split("_")[-1].lower())
        # `de stad van Jansen` says nothing about Jansen
        if kind and (label != "nmod" or not any(s.heads[i] == top + 1 and s.labels[i] == "case" for i in range(len(s)))):
            return {kind}
    for i in range(len(s)):
        if s.heads[i] == top + 1 and s.labels[i] == "appos" and s.upos[i] == "NOUN":
            kind = _NOUN_TYPES.get(s.lemmas[i].split("_")[-1].lower())
            if kind:
                return {kind}
        if s.heads[i] == top + 1 and s.labels[i] == "case" and s.forms[i].lower() in _WHERE and label.startswith(("obl", "nmod")):
            return {"LOC", "ORG"}
    if head >= 0 and label == "nsubj" and s.lemmas[head].split("_")[-1] in _SAY:
        return {"PER", "ORG"}
    return set()


_OPENING = set("\"'`([:-–—„“‘«") | {"``", "''", ",,", "--"}
_LINKS = {"van", "voor", "de", "het", "der", "en", "of", "for", "the", "and"}


def _open_capitals(s, masks, open_nouns):
    """Leaves open what capitals inside a sentence may be names of without being tagged so: `de Hoge Raad`, `Buitenlandse Zaken`."""
    words = [f for f in s.forms if f[:1].isalpha()]
    if 2 * sum(map(capital, words)) > len(words):
        return  # a heading
    for i, form in enumerate(s.forms):
        if not capital(form) or s.upos[i] not in ("ADJ", "NOUN", "X", "SYM", "VERB", "NUM"):
            continue
        inside = i > 0 and s.forms[i - 1] not in _OPENING
        before_capital = i + 1 < len(s) and capital(s.forms[i + 1])
        if s.upos[i] == "NOUN" and _DERIVED.match(form):
            masks[i] = bit("B-MISC")
        elif s.upos[i] == "ADJ" and s.lemmas[i][:1].isupper():
            # `de Britse premier`, but `Nederlandse Spoorwegen`
            masks[i] = bit("B-MISC") | (bit("B-ORG") if before_capital else 0)
        elif s.upos[i] in ("X", "SYM") and i > 0 or open_nouns and (inside or before_capital and s.upos[i] in ("ADJ", "NOUN")):
            masks[i] = ALL
    for i in range(1, len(s) - 1):
        if s.forms[i] in _LINKS and masks[i - 1] == ALL and (masks[i + 1] == ALL or s.forms[i + 1] in _LINKS):
            masks[i] = OUTSIDE | sum(bit("I-" + t) for t in TYPES)


# a word made of a name: `VVD-fractie`, `Kyoto-akkoord`
_DERIVED = re.compile(r"^\w*[A-Z]\w*-(\w+-)*[a-z]{3,}$")


class Known:
    """Names whose type is known: a table of name, type, and whether they are `always` or only `often` that."""

    def __init__(self, path):
        self.names = {}
        with open(path, encoding="utf-8") as lines:
            next(lines)
            for line in lines:
                name, kind, sure = line.rstrip("\n").split("\t")
                self.names[tuple(name.split())] = (kind, sure == "always")
        self.longest = max(map(len, self.names))

    def of(self, kind):
        return sorted(" ".join(n) for n, (k, _) in self.names.items() if k == kind)

    def settle(self, forms, masks):
        """The sets of tags, with those of known names narrowed down."""
        masks, i = list(masks), 0
        while i < len(forms):
            end = next((i + n for n in range(min(self.longest, len(forms) - i), 0, -1) if tuple(forms[i:i + n]) in self.names), 0)
            if not end and _DERIVED.match(forms[i]) and not _goes_on(masks[i]) and (i + 1 == len(masks) or not _goes_on(masks[i + 1])):
                masks[i] = bit("B-MISC")
            if not end or end < len(masks) and _goes_on(masks[end]) or _goes_on(masks[i]):
                i += 1
                continue
            kind, always = self.names[tuple(forms[i:end])]
            tags = [allowed({kind}, k == i) for k in range(i, end)]
            masks[i:end] = tags if always or end > i + 1 else [masks[i] | tags[0]]
            i = end
        return masks


def _goes_on(mask):
    """Whether the word can only go on with a name that began before it."""
    return not mask & (OUTSIDE | sum(bit("B-" + t) for t in TYPES))


def treebank(sentences, gazetteer, open_nouns):
    """Names of a treebank; the types that GUM gives are taken, the others looked up. Dutch treebanks tag the words
    of institutions by what they are alone: there nouns are left open."""
    out = []
    shares = place_shares(sentences)
    for s in sentences:
        masks = [OUTSIDE] * len(s)
        typed = _gum_types(s)
        _open_capitals(s, masks, open_nouns)
        for start, end in _name_spans(s):
            words = s.forms[start:end]
            types = typed.get((start, end)) or gazetteer.of(words)
            if (start, end) not in typed and len(words) == 1 and "LOC" in types and shares.get(words[0], 0) < 0.2:
                types = types | ({"ORG"} if types != {"LOC"} else {"ORG", "PER"})
            if (start, end) not in typed and len(words) == 1 and types == {"MISC"}:
                types = {"MISC", "ORG", "PER"}
            if (start, end) not in typed and len(types) > 1:
                types = (types & _cue(s, start, end)) or types
            for i in range(start, end):
                masks[i] = allowed(types, i == start)
        out.append((s.forms, masks))
    return out


_GUM = {"person": "PER", "organization": "ORG", "place": "LOC"}


def _gum_types(s):
    """(start, end) of names to their type where MISC holds GUM's entities."""
    found, open_spans = {}, []
    for i, misc in enumerate(s.misc):
        entity = next((m[7:] for m in misc.split("|") if m.startswith("Entity=")), "")
        for mark in re.findall(r"\([^()]+\)?|[^()]+\)", entity):
            if mark.startswith("("):
                fields = mark.strip("()").split("-")
                open_spans.append((fields[0], fields[1] if len(fields) > 1 else "", i))
            if mark.endswith(")"):
                name = mark.strip("()").split("-")[0]
                place = next((k for k in range(len(open_spans) - 1, -1, -1) if open_spans[k][0] == name), None)
                if place is not None:
                    _, kind, start = open_spans.pop(place)
                    found[start, i + 1] = {_GUM.get(kind, "MISC")}
    names = {}
    for span in _name_spans(s):
        # the smallest entity that holds the name and is hardly longer
        fits = [e for e in found if e[0] <= span[0] and span[1] <= e[1] and e[1] - e[0] <= span[1] - span[0] + 2]
        if fits:
            names[span] = found[min(fits, key=lambda e: e[1] - e[0])]
    return names


def replaced(sentences, gazetteer, chance, known, share=0.6):
    """The same sentences with names of one certain type changed for others of that type out of the lists."""
    often = {kind: known.of(kind) for kind in TYPES}
    pools = {kind: sorted(n for n, t in gazetteer.types.items() if t == {kind} and len(n.split()) < 5) for kind in TYPES}
    pools.pop("MISC")
    starts = {bit("B-" + kind): kind for kind in pools}
    out = []
    for forms, masks in sentences:
        new_forms, new_masks, i, changed = [], [], 0, False
        while i < len(forms):
            kind = starts.get(masks[i])
            end = i + 1
            while kind and end < len(forms) and masks[end] == bit("I-" + kind):
                end += 1
            if kind and chance.random() < share:
                pool = often[kind] if often[kind] and chance.random() < 0.5 else pools[kind]
                words = chance.choice(pool).split()
                new_forms += words
                new_masks += [allowed({kind}, k == 0) for k in range(len(words))]
                changed = True
            else:
                new_forms += forms[i:end]
                new_masks += masks[i:end]
            i = end
        if changed:
            out.append((new_forms, new_masks))
    return out


class Fillers:
    """Draws names for the slots of frames, from lists of typed names."""

    kinds = {"SUR": "PER", "GIV": "PER", "DEM": "MISC", "ART": "MISC", "ABB": "ORG", "INI": "PER", "STR": "LOC"}

    def __init__(self, gazetteer, known, chance):
        self.chance = chance
        pools = {kind: sorted(n for n, t in gazetteer.types.items() if t == {kind} and len(n.split()) < 5) for kind in TYPES}
        pools["DEM"] = pools["MISC"] = known.of("MISC")
        pools["SUR"] = sorted({n.split()[-1] for n in pools["PER"] if len(n.split()) > 1 and n.split()[-1] in gazetteer.family})
        pools["ART"] = sorted(n for n, t in gazetteer.types.items() if t == {"MISC"} and 1 < len(n.split()) < 6)
        pools["GIV"] = sorted(gazetteer.given)
        self.pools = pools
        self.often = {kind: known.of(kind) for kind in ("ORG", "LOC")}

    def letters(self, least, most):
        return "".join(self.chance.choice(_LETTERS) for _ in range(self.chance.randint(least, most)))

    def name(self, kind):
        if kind == "ABB":
            return self.letters(2, 5)
        if kind == "INI":
            return self.letters(2, 3)
        if kind == "STR":
            return self.chance.choice(self.pools["SUR"]).capitalize() + self.chance.choice(_STREETS)
        return self.chance.choice(self.often[kind] if kind in self.often and self.chance.random() < 0.6 else self.pools[kind])


def framed(frames, gazetteer, known, chance, count):
    """Sentences made of frames with slots and names of the lists: `Volgens {SUR} van {ORG} is de markt verzadigd .`

    A slot may hold its own name: `{ORG=Economische_Zaken}`."""
    fillers = Fillers(gazetteer, known, chance)
    for name in fillers.often["ORG"]:
        words = name.split()
        yield words, [allowed({"ORG"}, k == 0) for k in range(len(words))]
    for frame in frames:
        for _ in range(count if "{" in frame and "=" not in frame else 12):
            forms, masks = [], []
            for word in frame.split():
                kind, _, name = word.strip("{}").partition("=")
                if word[:1] != "{":
                    words, tags = [word], [OUTSIDE]
                elif kind == "NUM":
                    words, tags = [str(chance.randint(1, 200))], [OUTSIDE]
                else:
                    words = (name.replace("_", " ") or fillers.name(kind)).split()
                    tags = [allowed({fillers.kinds.get(kind, kind)}, k == 0) for k in range(len(words))]
                forms += words
                masks += tags
            yield forms, masks


_LETTERS = "AABCDEFGHIKLMNOPRSTUVWZ"
_STREETS = ("straat", "laan", "plein", "weg", "dijk")


def plain_words(sentences, known):
    """Words that are no names, with a capital."""
    names = {f for s in sentences for f, u in zip(s.forms, s.upos) if u == "PROPN"} | {words[0] for words in known.names}
    plain = {f.capitalize() for s in sentences for f, u in zip(s.forms, s.upos) if f.islower() and len(f) > 2 and u not in ("PROPN", "X")}
    return sorted(plain - names)

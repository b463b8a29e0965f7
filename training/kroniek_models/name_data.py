"""Sentences with names to learn from, out of sources of very different kinds.

What a source does not settle stays open: each word has the set of tags that it may carry, and training asks only that the
network choose inside that set. A treebank tells where names stand but not of which type; lists of typed names narrow the type
down, often to one; old newspapers tell persons, places and organisations but no other names.
"""

import csv
import json
import os
import re
import zipfile
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


def treebank(sentences, gazetteer):
    """Names of a treebank; the types that GUM gives are taken, the others looked up."""
    out = []
    shares = place_shares(sentences)
    for s in sentences:
        masks = [OUTSIDE] * len(s)
        typed = _gum_types(s)
        for i in range(len(s)):
            # a name may hide in words of other tags: adjectives of countries, foreign words
            if capital(s.forms[i]) and s.upos[i] in ("ADJ", "NOUN", "X", "SYM", "VERB", "NUM"):
                if s.upos[i] == "ADJ" and s.lemmas[i][:1].isupper():
                    masks[i] = bit("B-MISC")
                elif i > 0 and s.upos[i] in ("X", "SYM"):
                    masks[i] = ALL
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


def europeana(path):
    """Old newspapers: persons, places and organisations are marked, other names are not."""
    out, forms, masks = [], [], []
    with open(path, encoding="utf-8", errors="replace") as lines:
        for line in lines:
            parts = line.split()
            if len(parts) < 2:
                continue
            form, tag = parts[0], parts[-1]
            if tag == "O":
                masks.append(OUTSIDE | bit("B-MISC") | bit("I-MISC") if capital(form) else OUTSIDE)
            else:
                kind = tag[2:]
                inside = masks and tag.startswith("I-") and masks[-1] in (bit("B-" + kind), bit("I-" + kind))
                masks.append(bit(("I-" if inside else "B-") + kind))
            forms.append(form)
            if form.endswith((".", "!", "?")) and len(forms) > 4 and tag == "O" or len(forms) >= 60:
                out.append((forms, masks))
                forms, masks = [], []
    return out


_MEANTIME = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "PRO": "MISC", "FIN": "ORG", "OTH": "MISC"}
_ADJECTIVES = re.compile(r".*(sche|aanse|nese|nse|elgse|itse|ritse|anse|kse|ean|ian|ish|merican)$")
_TITLES = {"de", "het", "the", "president", "ceo"}


def meantime(words_csv, mentions_json):
    """Wikinews: the names among the mentions of entities; other words with capitals are left open."""
    sentences = defaultdict(list)
    with open(words_csv, encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            sentences[row["topic/subtopic_name"], int(row["sent_id"])].append(row["token"])
    with open(mentions_json, encoding="utf-8") as file:
        mentions = json.load(file)
    masks = {k: [ALL if capital(f) else OUTSIDE for f in forms] for k, forms in sentences.items()}
    for m in sorted(mentions, key=lambda m: -len(m["tokens_number"])):
        key = (m["conll_doc_key"], int(m["sent_id"]))
        places = m["tokens_number"]
        forms = sentences.get(key)
        if not forms or not places or places[-1] >= len(forms) or m["mention_type"] not in _MEANTIME:
            continue
        while places and (forms[places[0]].lower() in _TITLES or not capital(forms[places[0]])):
            places = places[1:]
        names = [p for p in places if capital(forms[p])]
        if not names or len(names) < len(places) or len(places) > 5:
            continue
        if m["mention_type"] == "FIN" or m["mention_head_pos"] in ("PRON", "DET"):
            continue
        kind = "MISC" if m["mention_head_pos"] == "ADJ" or _ADJECTIVES.match(forms[places[0]]) else _MEANTIME[m["mention_type"]]
        for k, p in enumerate(places):
            masks[key][p] = bit(("B-" if k == 0 else "I-") + kind)
    return [(forms, masks[k]) for k, forms in sentences.items() if any(m not in (ALL, OUTSIDE) for m in masks[k])]


def conll2002(archive, member):
    """(forms, tags) of the CoNLL-2002 files; only ever to measure with."""
    text = zipfile.ZipFile(archive).read(member).decode("utf-8", "replace")
    out = []
    for block in text.split("\n\n"):
        rows = [line.split() for line in block.split("\n") if line.strip() and not line.startswith("-DOCSTART-")]
        if rows:
            out.append(([r[0] for r in rows], [r[-1] for r in rows]))
    return out


def replaced(sentences, gazetteer, chance, share=0.6):
    """The same sentences with names of one certain type changed for others of that type out of the lists."""
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
                words = chance.choice(pools[kind]).split()
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

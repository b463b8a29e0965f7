"""Corpora with names beside the treebanks, each brought to words with the set of tags that each may carry."""

import csv
import json
import re
import zipfile
from collections import defaultdict

from .name_data import ALL, OUTSIDE, allowed, bit, capital


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
    plain = {f for forms in sentences.values() for f in forms if f.islower()}
    masks = {k: [ALL if capital(f) and (i or f.lower() not in plain) else OUTSIDE for i, f in enumerate(forms)] for k, forms in sentences.items()}
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
    """Reports of CoNLL-2002, each a list of sentences (forms, tags); only ever to measure with."""
    reports, forms, tags = [[]], [], []
    for line in zipfile.ZipFile(archive).read(member).decode("utf-8", "replace").split("\n"):
        row = line.split()
        if row and row[0] != "-DOCSTART-":
            forms.append(row[0])
            tags.append(row[-1])
            continue
        if forms:
            reports[-1].append((forms, tags))
            forms, tags = [], []
        if row:
            reports.append([])
    return [r for r in reports if r]


def uner(path):
    """Universal NER over the English Web Treebank: persons, places and organisations are marked, other names are not."""
    out, forms, masks = [], [], []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            columns = line.rstrip("\n").split("\t")
            if len(columns) > 2 and columns[0].isdigit():
                forms.append(columns[1])
                tag = columns[2]
                if tag == "O" or tag[2:] not in ("PER", "ORG", "LOC"):
                    masks.append(OUTSIDE | bit("B-MISC") | bit("I-MISC") if capital(columns[1]) else OUTSIDE)
                else:
                    masks.append(bit(tag))
            elif not line.strip() and forms:
                out.append((forms, masks))
                forms, masks = [], []
    return out


def listed(gazetteer, chance, counts, plain):
    """Names of the lists as if each were a sentence, with the types of all lists that they are in; and words that are no names."""
    for word in plain:
        yield [word], [OUTSIDE]
    names = sorted(gazetteer.types)
    pools = {kind: [n for n in names if kind in gazetteer.types[n] and len(n.split()) < 7] for kind in counts}
    for kind, count in counts.items():
        for name in chance.sample(pools[kind], min(count, len(pools[kind]))):
            words = name.split()
            yield words, [allowed(gazetteer.types[name], k == 0) for k in range(len(words))]
            if kind == "PER" and len(words) > 1:
                yield words[-1:], [allowed(gazetteer.types.get(words[-1], set()) | {"PER"}, True)]

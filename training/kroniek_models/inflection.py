"""Regular Dutch inflection, to know forms of words whose lemma the treebank shows in another form only, and of strong verbs."""

import csv
import os
import re
from collections import defaultdict

_VOWELS = "aeiouyáéíóúàèëïöüê"
_PREFIXES = ("be", "ver", "ont", "her", "ge", "er", "mis")
_NO_GE = re.compile(r"^(be|ver|ont|her|ge|er)[^aeiou]*[aeiou].*[aeiouy]")
_LONG_SINGLE = re.compile(r"(^|[^aeiouy])([aeou])([bcdfgklmnprstvz])$")
_UNSTRESSED = re.compile(r"[aeiouy].*(e[lmnr]|i[gk])$")


def _open_syllable(stem):
    """How a stem is written before an ending that begins with a vowel: `maak` as `mak`, `tik` as `tikk`; all likely ways."""
    ways = []
    double = re.match(r"^(.*)(aa|ee|oo|uu)([bcdfgklmnprstvz])$", stem)
    if double:
        last = {"f": "v", "s": "z"}.get(double[3], double[3])
        ways += [double[1] + double[2][0] + c for c in {last, double[3]}]
    elif re.search(r"(^|[^aeiouy])[aeiou][bcdfgklmnprstz]$", stem):
        if _UNSTRESSED.search(stem):
            ways.append(stem)
        ways.append(stem + stem[-1])
    elif stem[-1:] in "fs" and len(stem) > 2:
        ways += [stem[:-1] + {"f": "v", "s": "z"}[stem[-1]], stem]
    else:
        ways.append(stem)
    return ways


def _stems(infinitive):
    """What is left of an infinitive before -t: `maken` to `maak`, `tikken` to `tik`, `leveren` to `lever` (and `leveer`)."""
    base = infinitive[:-2]
    if len(base) > 2 and base[-1] == base[-2] and base[-1] not in _VOWELS:
        return [base[:-1]]
    stems = []
    found = _LONG_SINGLE.search(base)
    if found:
        if _UNSTRESSED.search(base):
            stems.append(base)
        stems.append(base[:-1] + base[-2] + base[-1])
    else:
        stems.append(base)
    return [s[:-1] + {"v": "f", "z": "s"}[s[-1]] if s[-1:] in ("v", "z") else s for s in stems]


def _with_ge(stem):
    if stem.startswith(_PREFIXES) and _NO_GE.match(stem + "en"):
        return stem
    return "ge" + ({"e": "ë", "i": "ï", "u": "ü"}.get(stem[0], stem[0]) + stem[1:] if re.match(r"^(e(?!i|u)|i(?!j)|u(?!i))", stem) else stem)


def verb_forms(infinitive):
    """The forms of a regular verb."""
    if not infinitive.endswith("en") or len(infinitive) < 5:
        return set()
    forms = {infinitive, infinitive + "d", infinitive + "de"}
    for stem in _stems(infinitive):
        voiced = infinitive[-3:-2] not in "tkfschpx" and not infinitive[:-2].endswith("ch")
        ending = "d" if voiced else "t"
        past = stem + ending
        participle = _with_ge(stem) + ("" if stem.endswith(ending) else ending)
        forms |= {stem, stem if stem.endswith("t") else stem + "t", past + "e", past + "en", participle}
        forms |= {w + "e" for w in _open_syllable(participle)} if participle[-2:] not in ("dd", "tt") else set()
        forms.add(participle + "e")
    return forms


def noun_forms(noun):
    """The plurals that a noun may have, and the plain small one."""
    if len(noun) < 3 or not noun.isalpha():
        return set()
    forms = {noun + "s"}
    if noun[-1] in "aiouy":
        forms = {noun + "'s"}
    elif noun.endswith("heid"):
        forms = {noun[:-3] + "eden"}
    elif not noun.endswith(("e", "ie")):
        forms |= {w + "en" for w in _open_syllable(noun)}
    elif noun.endswith("e"):
        forms |= {noun + "n"}
    return forms


def strong_verbs(path):
    """Forms of strong verbs: (form, lemma)."""
    out = []
    with open(path, encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows, delimiter="\t"):
            lemma = row["infinitive"]
            for past in row["past"].split():
                out.append((past, lemma))
            for past in row["pasts"].split():
                out += [(past, lemma)]
            for participle in row["participle"].split():
                out += [(participle, lemma)]
                out += [(w + "e", lemma) for w in ([participle] if participle.endswith("en") else _open_syllable(participle))]
    return out


_GENERATED = {"VERB": verb_forms, "NOUN": noun_forms}
_STRONG = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "strong-verbs-nl.tsv")


def _known(sentences, skip_suites):
    """What a treebank shows: lemmas with their UPOS, ends of compounds too; and how such ends are written, with their lemma."""
    lemmas, tails = set(), defaultdict(set)
    for s in sentences:
        if s.suite in skip_suites:
            continue
        for i, form in enumerate(s.forms):
            upos = s.upos[i]
            parts = s.lemmas[i].split("_")
            if upos not in ("NOUN", "VERB", "ADJ") or not parts[-1].islower() or not all(parts):
                continue
            if upos in _GENERATED:
                lemmas.add((parts[-1], upos))
            if upos == "NOUN":
                lemmas.update((p, "NOUN") for p in parts[:-1] if len(p) > 3 and p.islower())
            start = form.lower().rfind(parts[-1][:3])
            if len(parts) > 1 and start > 1 and len(form) - start > 3:
                tails[form.lower()[start:], upos].add(parts[-1])
    return lemmas, tails


def more_forms(lexicon, sentences, skip_suites=()):
    """Entries that the lexicon lacks: ends of compounds as written there, and forms that rules or the table of strong verbs give;
    only those that speak for one lemma."""
    lemmas, tails = _known(sentences, skip_suites)
    given = defaultdict(set)
    strong = strong_verbs(_STRONG)
    for form, lemma in strong:
        given[form, "VERB"].add(lemma)
    irregular = {lemma for _, lemma in strong}
    for lemma, upos in lemmas:
        if upos == "VERB" and lemma in irregular:
            stems = _stems(lemma) if lemma.endswith("en") and len(lemma) > 4 else []
            forms = {lemma, lemma + "d", lemma + "de", *stems, *(s if s.endswith("t") else s + "t" for s in stems)}
        else:
            forms = _GENERATED[upos](lemma) | {lemma}
        for form in forms:
            given[form, upos].add(lemma)
    given.update(tails)
    return {key: min(found) for key, found in given.items() if len(found) == 1 and key not in lexicon}

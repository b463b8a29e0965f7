"""Lets the names of one report agree, as `NameAgreement` in Java does; to measure with."""

from collections import Counter

from . import bio

_LONGEST, _OFTEN, _SHORTEST = 6, 3, 4


def _derived(form):
    before, _, last = form.rpartition("-")
    return before and len(last) >= _SHORTEST and last.islower() and last.isalpha() and any(c.isupper() for c in before)


def agreed(sentences, found):
    """Spans (start, end, type) of each sentence (a list of words) after agreement with those of the rest of the report."""
    found = [{(s, e, "MISC" if e == s + 1 and _derived(forms[s]) else kind) for s, e, kind in spans}
             for forms, spans in zip(sentences, found)]
    counts, families = {}, Counter()
    for forms, spans in zip(sentences, found):
        for start, end, kind in sorted(spans):
            counts.setdefault(tuple(forms[start:end]), Counter())[kind] += 1
            if kind == "PER" and end > start + 1:
                families[forms[end - 1]] += 1
    known = {}
    for words, kinds in counts.items():
        kind, most = max(kinds.items(), key=lambda k: k[1])
        full = families[words[0]] if len(words) == 1 else 0
        known[words] = ("PER" if 0 < full and most <= (1 if kind == "LOC" else _OFTEN) * full else kind, sum(kinds.values()))
    for family, count in families.items():
        known.setdefault((family,), ("PER", count))
    return [_settled(forms, spans, known) for forms, spans in zip(sentences, found)]


def _settled(forms, spans, known):
    out = {(start, end, known[tuple(forms[start:end])][0]) for start, end, _ in spans}
    used = {i for start, end, _ in spans for i in range(start, end)}
    for start, form in enumerate(forms):
        if start in used or not form[:1].isupper():
            continue
        for end in range(min(len(forms), start + _LONGEST), start, -1):
            kind, count = known.get(tuple(forms[start:end]), ("", 0))
            if kind and (start > 0 or end > 1 or count > 1) and used.isdisjoint(range(start, end)):
                out.add((start, end, kind))
                used.update(range(start, end))
                break
    return out


def of_scores(report, scores):
    """Spans of a report's sentences, given the scores of tags of each."""
    return agreed(report, [bio.spans(bio.decode(s)) for s in scores])

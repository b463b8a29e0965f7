"""Lets the names of one report agree, as `NameAgreement` in Java does; to measure with."""

from collections import Counter

import numpy as np

from . import bio

_LONGEST, _OFTEN, _SHORTEST = 6, 3, 4


def _derived(form):
    before, _, last = form.rpartition("-")
    return before and len(last) >= _SHORTEST and last.islower() and last.isalpha() and any(c.isupper() for c in before)


def _likely(span, scores):
    """How probable each type is for a name, given the scores of tags of the sentence."""
    start, end, _ = span
    means = {t: np.mean([scores[i][bio.TAGS.index(("B-" if i == start else "I-") + t)] for i in range(start, end)]) for t in bio.TYPES}
    highest = max(means.values())
    shares = {t: np.exp(m - highest) for t, m in means.items()}
    return {t: s / sum(shares.values()) for t, s in shares.items()}


def of_scores(report, scores):
    """Spans (start, end, type) of each sentence (a list of words) of a report, given the scores of tags of each."""
    found, counts, mentions, families = [], {}, Counter(), Counter()
    for forms, rows in zip(report, scores):
        spans = set()
        for start, end, kind in sorted(bio.spans(bio.decode(rows))):
            derived = end == start + 1 and _derived(forms[start])
            kind = "MISC" if derived else kind
            spans.add((start, end, kind))
            words = tuple(forms[start:end])
            mentions[words] += 1
            counts.setdefault(words, Counter()).update({"MISC": 1.0} if derived else _likely((start, end, kind), rows))
            if kind == "PER" and end > start + 1:
                families[forms[end - 1]] += 1
        found.append(spans)
    known = {}
    for words, kinds in counts.items():
        kind = max(sorted(kinds), key=lambda k: kinds[k])
        full = families[words[0]] if len(words) == 1 else 0
        person = 0 < full and mentions[words] <= (1 if kind == "LOC" else _OFTEN) * full
        known[words] = ("PER" if person else kind, mentions[words])
    for family, count in families.items():
        known.setdefault((family,), ("PER", count))
    return [_settled(forms, spans, known) for forms, spans in zip(report, found)]


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

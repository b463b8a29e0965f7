"""Takes Dutch compounds and separable verbs that the lexicon lacks apart: `slotfase` into `slot_fase`.

A word is cut where its end is a word of the lexicon and its beginning has stood first in a compound before (or, second best, is
itself a word). The end brings its lemma along, so that `tienerjaren` becomes `tiener_jaar`.
"""

from collections import Counter, defaultdict

from . import lemma

LEAST = 3  # characters of the last part
LONGEST = 60
_LINKS = ("", "s", "-", "e", "en", "n", "es", "s-")
CUT = ("NOUN", "VERB", "ADJ")
_FIXED = ("be", "ge", "er", "her", "ont", "ver")  # never apart from their verb


def _firsts(form, parts):
    """What stands in the form before the last part, or None where the last part does not show."""
    low, last = form.lower(), parts[-1].lower()
    best, place = 1, -1
    for start in range(len(low) - 2, 0, -1):
        shared = 0
        while shared < len(last) and start + shared < len(low) and low[start + shared] == last[shared]:
            shared += 1
        if shared > best:
            best, place = shared, start
    return low[:place] if place > 0 else None


def first_parts(sentences, skip_suites=()):
    """For each UPOS, how beginnings of compounds look and what their lemmas are: (UPOS, `verzekerings`) to `verzekering`."""
    counts = defaultdict(Counter)
    for s in sentences:
        if s.suite in skip_suites:
            continue
        for i, form in enumerate(s.forms):
            parts = lemma.base_lemma(s, i).split("_")
            if len(parts) < 2 or not all(parts) or s.upos[i] not in CUT:
                continue
            begin = _firsts(form, parts)
            if s.upos[i] == "VERB":
                # between particle and verb may stand `ge` or `te`
                begin = parts[0].lower() if form.lower().startswith(parts[0].lower()) and parts[0] not in _FIXED else None
            if begin:
                counts[s.upos[i], begin.rstrip("-")]["_".join(parts[:-1])] += 1
    chosen = {}
    for key, lemmas in counts.items():
        first, count = lemmas.most_common(1)[0]
        if key[0] != "VERB" or count > 1:
            chosen[key] = first
    return chosen


def particles(sentences, least_share=0.5):
    """Words under `compound:prt` that join the lemma of their verb, and (word, lemma) pairs that do although the word seldom does."""
    yes, no = Counter(), Counter()
    pairs = Counter()
    for s in sentences:
        for i, head in enumerate(s.heads):
            if s.labels[i] != "compound:prt" or s.upos[head - 1] != "VERB":
                continue
            word = s.forms[i].lower()
            part = lemma.particle(s, head - 1)
            (yes if part == word else no)[word] += 1
            base = lemma.base_lemma(s, head - 1)
            pairs[word, base] += 1 if part == word else -1
    lone = {w for w in yes if yes[w] >= least_share * (yes[w] + no[w])}
    return lone, {p for p, n in pairs.items() if n > 0 and p[0] not in lone}, {p for p, n in pairs.items() if n < 0 and p[0] in lone}


class Compounds:
    def __init__(self, lexicon, firsts):
        self.lexicon, self.firsts = lexicon, firsts

    def _first(self, text, upos):
        """(how sure, lemma) of a beginning, or None."""
        found = self.firsts.get((upos, text))
        if found:
            return 2, found
        if upos == "VERB" or len(text) < 4:
            return None
        for link in _LINKS:
            if not text.endswith(link) or len(text) - len(link) < 4:
                continue
            known = self.lexicon.get((text[:len(text) - len(link)], "NOUN"))
            if known:
                return 1, known
        return None

    def cut(self, form, upos, depth=0):
        """The lemma of the word with `_` between its parts, or None where it is not seen to be a compound."""
        low = form.lower()
        if upos not in CUT or depth > 2 or len(form) > LONGEST or len(low) != len(form):
            return None
        best = None
        for place in range(2, len(low) - LEAST + 1):
            if low[place] == "-":
                continue
            begin = low[:place].rstrip("-")
            first = self._first(begin, upos)
            if low[place - 1] == "-" and len(begin) > 1 and (first is None or form[0].isupper()):
                first = (2, form[:place].rstrip("-"))
            if first is None:
                continue
            tail = low[place:]
            last = self.lexicon.get((tail, upos))
            direct = last is not None
            if last is None and len(tail) > 6:
                last = self.cut(tail, upos, depth + 1)
            if last is None or last.isupper():
                continue
            rank = (direct, first[0], len(tail))
            if best is None or rank > best[0]:
                best = (rank, first[1] + "_" + last)
        return best[1] if best else None


class Particles:
    """Which separable particles join the lemma of their verb from elsewhere in the sentence (`op_wijzen`)."""

    def __init__(self, lone, pairs, never):
        self.lone, self.pairs, self.never = lone, pairs, never

    def join(self, lemmas, forms, upos, heads, labels):
        out = list(lemmas)
        for i, form in enumerate(forms):
            head = heads[i] - 1
            if labels[i] != "compound:prt" or head < 0 or upos[head] != "VERB":
                continue
            word, verb = form.lower(), lemmas[head]
            if out[head] == verb and ((word in self.lone and (word, verb) not in self.never) or (word, verb) in self.pairs):
                out[head] = word + "_" + verb
        return out

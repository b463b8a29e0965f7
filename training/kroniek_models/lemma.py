"""Lemmas as edit scripts over the word, and a lexicon of the words seen.

A script says how the characters before and after the longest part shared by form and lemma change. It reads
`casing|prefix ops|suffix ops`; ops are `k` keep, `d` delete, `i` and a character: insert. Casing is `L` (lemma is
lower case), `C` (kept characters keep their case) or `F` (lower case but for the first character).
A script `A|lemma` stands for a lemma that shares nothing with its form.
"""

from collections import Counter, defaultdict


def _shared(form, lemma):
    """Longest common substring as (start in form, start in lemma, length); the leftmost of equals."""
    best = (0, 0, 0)
    previous = [0] * (len(lemma) + 1)
    for i, a in enumerate(form):
        row = [0] * (len(lemma) + 1)
        for j, b in enumerate(lemma):
            if a == b:
                row[j + 1] = previous[j] + 1
                if row[j + 1] > best[2]:
                    best = (i - row[j + 1] + 1, j - row[j + 1] + 1, row[j + 1])
        previous = row
    return best


def _ops(source, target):
    """A shortest way from source to target by keeping, deleting and inserting."""
    n, m = len(source), len(target)
    cost = [[0] * (m + 1) for _ in range(n + 1)]
    for i in range(n, -1, -1):
        for j in range(m, -1, -1):
            if i == n:
                cost[i][j] = m - j
            elif j == m:
                cost[i][j] = n - i
            else:
                cost[i][j] = 1 + min(cost[i + 1][j], cost[i][j + 1])
                if source[i] == target[j]:
                    cost[i][j] = min(cost[i][j], cost[i + 1][j + 1])
    ops, i, j = [], 0, 0
    while i < n or j < m:
        if i < n and j < m and source[i] == target[j] and cost[i][j] == cost[i + 1][j + 1]:
            ops.append("k")
            i, j = i + 1, j + 1
        elif i < n and (j == m or cost[i][j] == 1 + cost[i + 1][j]):
            ops.append("d")
            i += 1
        else:
            ops.append("i" + target[j])
            j += 1
    return "".join(ops)


def _run(ops, source):
    out, i, p = [], 0, 0
    while p < len(ops):
        op = ops[p]
        if op == "i":
            out.append(ops[p + 1])
            p += 2
            continue
        if i >= len(source):
            return None
        if op == "k":
            out.append(source[i])
        i += 1
        p += 1
    return "".join(out) if i == len(source) else None


def _consumed(ops):
    count, p = 0, 0
    while p < len(ops):
        if ops[p] == "i":
            p += 2
        else:
            count += 1
            p += 1
    return count


def script(form, lemma):
    """The script that leads from the form to the lemma."""
    low_form, low_lemma = form.lower(), lemma.lower()
    if len(low_form) != len(form) or "|" in form or "|" in lemma:
        return "A|" + lemma
    i, j, length = _shared(low_form, low_lemma)
    if length == 0:
        return "A|" + lemma
    body = _ops(low_form[:i], low_lemma[:j]) + "|" + _ops(low_form[i + length:], low_lemma[j + length:])
    for casing in "LCF":
        if apply(casing + "|" + body, form) == lemma:
            return casing + "|" + body
    return "A|" + lemma


def apply(script_text, form):
    """The lemma that a script makes of a form; the form itself where the script does not fit it."""
    casing, _, body = script_text.partition("|")
    if casing == "A":
        return body
    before, _, after = body.partition("|")
    p, s = _consumed(before), _consumed(after)
    if p + s > len(form):
        return form
    head, tail = _run(before, form[:p]), _run(after, form[len(form) - s:])
    if head is None or tail is None:
        return form
    lemma = head + form[p:len(form) - s] + tail
    if casing != "C":
        lemma = lemma.lower()
    if casing == "F":
        lemma = lemma[:1].upper() + lemma[1:]
    return lemma or form


def particle(sentence, place):
    """The separable particle whose lemma form `op_wijzen` carries although it stands elsewhere, or None."""
    lemma = sentence.lemmas[place]
    if "_" not in lemma:
        return None
    for other, head in enumerate(sentence.heads):
        if head == place + 1 and sentence.labels[other] == "compound:prt":
            part = sentence.forms[other].lower()
            if lemma.startswith(part + "_"):
                return part
    return None


def base_lemma(sentence, place):
    """The lemma of the word as it stands: without a particle that stands elsewhere."""
    part = particle(sentence, place)
    lemma = sentence.lemmas[place]
    return lemma if part is None else lemma[len(part) + 1:]


def lexicon(sentences, skip_suites=(), least_share=0.9):
    """(form, UPOS) to lemma for words whose lemma (nearly) always is the same."""
    counts = defaultdict(Counter)
    for sentence in sentences:
        if sentence.suite in skip_suites:
            continue
        for place, form in enumerate(sentence.forms):
            counts[form, sentence.upos[place]][base_lemma(sentence, place)] += 1
    chosen = {}
    for key, lemmas in counts.items():
        lemma, count = lemmas.most_common(1)[0]
        if count >= least_share * sum(lemmas.values()):
            chosen[key] = lemma
    return chosen

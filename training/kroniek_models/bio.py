"""Names as tags of words: B- begins a name, I- goes on with it, O is none."""

import numpy as np

TYPES = ("PER", "ORG", "LOC", "MISC")
TAGS = ["O"] + [p + t for t in TYPES for p in ("B-", "I-")]


def decode(scores):
    """The best sequence of BIO tags [T] for scores [T, tags]: no I without its B (Viterbi 1967)."""
    count = scores.shape[1]
    may = np.zeros((count, count))
    for a, before in enumerate(TAGS):
        for b, after in enumerate(TAGS):
            if after.startswith("I-") and before[2:] != after[2:]:
                may[a, b] = -1e9
    best = scores[0] + may[0]
    back = []
    for row in scores[1:]:
        paths = best[:, None] + may
        back.append(paths.argmax(0))
        best = paths.max(0) + row
    tags = [int(best.argmax())]
    for pointers in reversed(back):
        tags.append(int(pointers[tags[-1]]))
    return [TAGS[t] for t in reversed(tags)]


def spans(tags):
    found, start, kind = set(), 0, ""
    for i, tag in enumerate(list(tags) + ["O"]):
        if kind and (tag[:1] != "I" or tag[2:] != kind):
            found.add((start, i, kind))
            kind = ""
        if tag[:1] == "B" or tag[:1] == "I" and not kind:
            start, kind = i, tag[2:]
    return found

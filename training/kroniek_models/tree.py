"""Heads from arc scores: the best tree with exactly one root (Chu and Liu 1965, Edmonds 1967)."""

import numpy as np


def decode(scores):
    """scores[d, h]: word d (0-based) under head h (0 the root, h the word h-1). Returns heads, 0 for the root."""
    n = scores.shape[0]
    heads = scores.argmax(1)
    if (heads == 0).sum() == 1 and not _cycle(np.concatenate(([0], heads))):
        return heads
    full = np.full((n + 1, n + 1), -np.inf)
    full[1:, :] = scores
    span = float(scores.max() - scores.min()) + 1.0
    # each arc from the root costs more than any tree can gain, so that the best tree has just one
    full[1:, 0] -= span * (n + 1)
    np.fill_diagonal(full, -np.inf)
    return _edmonds(full)[1:]


def _cycle(heads):
    """The nodes of one cycle, or nothing; heads[0] is not looked at."""
    state = [0] * len(heads)
    for start in range(1, len(heads)):
        path, node = [], start
        while node != 0 and state[node] == 0:
            state[node] = 1
            path.append(node)
            node = heads[node]
        if node != 0 and state[node] == 1:
            return path[path.index(node):]
        for p in path:
            state[p] = 2
    return []


def _edmonds(scores):
    heads = scores.argmax(1)
    heads[0] = 0
    cycle = _cycle(heads)
    if not cycle:
        return heads
    inside = np.zeros(len(scores), bool)
    inside[cycle] = True
    outside = np.flatnonzero(~inside)
    members = np.array(cycle)
    own = scores[members, heads[members]]
    # the cycle becomes the last node of a smaller graph
    m = len(outside)
    small = np.full((m + 1, m + 1), -np.inf)
    small[:m, :m] = scores[np.ix_(outside, outside)]
    into = scores[np.ix_(members, outside)] - own[:, None]
    enter = into.argmax(0)
    small[m, :m] = into.max(0) + own.sum()
    out = scores[np.ix_(outside, members)]
    leave = out.argmax(1)
    small[:m, m] = out.max(1)
    small[0, :] = -np.inf
    solved = _edmonds(small)
    for k in range(1, m):
        node = outside[k]
        heads[node] = members[leave[k]] if solved[k] == m else outside[solved[k]]
    k = solved[m]
    heads[members[enter[k]]] = outside[k]
    return heads

"""Sentences as numbers: what goes in, what should come out, and how they are put into batches."""

import random
from collections import Counter

import numpy as np
import torch

from . import features, lemma
from .network import Batch

IGNORE = -100


class Labels:
    """The inventories of one language: each list gives the name of a number."""

    def __init__(self, upos, feats, scripts, labels):
        self.upos, self.feats, self.scripts, self.labels = upos, feats, scripts, labels
        self.index = {k: {v: i for i, v in enumerate(getattr(self, k))} for k in ("upos", "feats", "scripts", "labels")}

    @staticmethod
    def of(sentences, lemma_free, least_script=2):
        def inventory(values, least=1):
            counts = Counter(values)
            return [v for v, n in sorted(counts.items(), key=lambda e: (-e[1], e[0])) if n >= least]

        scripts = (
            lemma.script(f, lemma.base_lemma(s, i))
            for s in sentences if s.suite not in lemma_free for i, f in enumerate(s.forms))
        return Labels(
            inventory(u for s in sentences for u in s.upos),
            inventory((f for s in sentences for f in s.feats), 2),
            [c for c in inventory(scripts, least_script)],
            inventory(r for s in sentences for r in s.labels))


class Example:
    """One sentence with its numbers."""

    def __init__(self, sentence, feats, labels, lemma_free=()):
        self.sentence = sentence
        self.set_forms(sentence.forms, feats)
        index = labels.index
        free = sentence.suite in lemma_free
        self.upos = [index["upos"].get(u, IGNORE) for u in sentence.upos]
        self.feats = [index["feats"].get(f, IGNORE) for f in sentence.feats]
        self.scripts = [
            IGNORE if free else index["scripts"].get(lemma.script(f, lemma.base_lemma(sentence, i)), IGNORE)
            for i, f in enumerate(sentence.forms)]
        self.heads = list(sentence.heads)
        self.labels = [index["labels"].get(r, IGNORE) for r in sentence.labels]

    def __len__(self):
        return len(self.upos)

    def set_forms(self, forms, feats):
        rows = [feats.of(f) for f in forms]
        self.words = [r[0] for r in rows]
        self.shapes = [r[1] for r in rows]
        self.affixes = [r[2] for r in rows]
        self.grams = [r[3] for r in rows]
        self.wholes = [r[4] for r in rows]

    def altered(self, chance, feats):
        """Now and then the sentence in capitals, in lower case, or without its last full stop."""
        draw = chance.random()
        n = len(self)
        if draw < 0.04:
            copy = self._copy(n)
            forms = [f.upper() if draw < 0.025 else f.lower() for f in self.sentence.forms]
            copy.set_forms(forms, feats)
            copy.scripts = [IGNORE] * n
            return copy
        if draw < 0.09 and n > 2 and self.sentence.upos[-1] == "PUNCT" and n not in self.heads:
            return self._copy(n - 1)
        return self

    def _copy(self, n):
        copy = object.__new__(Example)
        for name, value in self.__dict__.items():
            setattr(copy, name, value[:n] if isinstance(value, list) else value)
        return copy


def pack(examples):
    """A Batch of examples; words along the first axis."""
    steps, count = max(len(e) for e in examples), len(examples)
    most = max((len(g) for e in examples for g in e.grams), default=0) or 1
    words = np.zeros((steps, count), np.int64)
    shapes = np.zeros((steps, count), np.int64)
    wholes = np.zeros((steps, count), np.int64)
    affixes = np.zeros((steps, count, features.AFFIXES), np.int64)
    grams = np.zeros((steps, count, most), np.int64)
    scale = np.zeros((steps, count), np.float32)
    for b, e in enumerate(examples):
        n = len(e)
        words[:n, b] = e.words
        shapes[:n, b] = e.shapes
        wholes[:n, b] = e.wholes
        affixes[:n, b] = e.affixes
        for t, row in enumerate(e.grams):
            grams[t, b, :len(row)] = row
            scale[t, b] = len(row) ** -0.5 if row else 0.0
    lengths = torch.tensor([len(e) for e in examples])
    return Batch(lengths, *(torch.from_numpy(a) for a in (words, shapes, affixes, grams, scale, wholes)))


def targets(examples, name):
    """Gold numbers [T, B] with IGNORE after the end of each sentence."""
    steps = max(len(e) for e in examples)
    out = np.full((steps, len(examples)), IGNORE, np.int64)
    for b, e in enumerate(examples):
        out[:len(e), b] = getattr(e, name)
    return torch.from_numpy(out)


def batches(examples, tokens, chance=None):
    """Groups of like length with about so many tokens each; shuffled where a random source is given."""
    noise = chance.random if chance else (lambda: 0.0)
    ordered = sorted(examples, key=lambda e: len(e) + 2.0 * noise())
    groups, group = [], []
    for example in ordered:
        if group and (len(group) + 1) * max(len(example), len(group[-1])) > tokens:
            groups.append(group)
            group = []
        group.append(example)
    if group:
        groups.append(group)
    if chance:
        chance.shuffle(groups)
    return groups

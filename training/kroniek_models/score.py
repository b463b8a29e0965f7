"""Scores on gold tokens: the share of words, in percent, that get each layer right."""

from collections import Counter

import torch

from . import corpus, lemma, tree


class Tables:
    """What turns numbers into annotation: inventories, and the lexicon of lemmas."""

    def __init__(self, labels, lexicon):
        self.labels, self.lexicon = labels, lexicon

    def lemma(self, form, upos, script):
        for key in ((form, upos), (form.lower(), upos)):
            if key in self.lexicon:
                return self.lexicon[key]
        return lemma.apply(self.labels.scripts[script], form)


@torch.no_grad()
def predict(network, tables, examples, tokens=4000):
    """Annotation of each example, in the order given: (upos, feats, lemmas, heads, labels)."""
    network.eval()
    place = {id(e): i for i, e in enumerate(examples)}
    out = [None] * len(examples)
    names = tables.labels
    for group in corpus.batches(examples, tokens):
        batch = corpus.pack(group)
        middle, top = network.encode(batch)
        upos, feats, scripts = (x.argmax(-1) for x in network.tags(middle))
        arcs = network.arcs(top).numpy()
        dependent, governor = network.label_parts(top)
        steps = batch.words.shape[0]
        flat = torch.zeros(len(group), steps, dtype=torch.long)
        heads = []
        for b, e in enumerate(group):
            n = len(e)
            h = tree.decode(arcs[b, :n, :n + 1])
            heads.append(h)
            rows = torch.from_numpy(h.astype("int64"))
            flat[b, :n] = torch.where(rows > 0, rows + b * steps, rows)
        labels = network.labels(dependent, governor, flat.reshape(-1)).argmax(-1).view(len(group), steps)
        for b, e in enumerate(group):
            n = len(e)
            tags = [names.upos[k] for k in upos[:n, b]]
            out[place[id(e)]] = (
                tags,
                [names.feats[k] for k in feats[:n, b]],
                [tables.lemma(f, u, k) for f, u, k in zip(e.sentence.forms, tags, scripts[:n, b].tolist())],
                [int(h) for h in heads[b]],
                [names.labels[k] for k in labels[b, :n]])
    return out


def evaluate(network, tables, examples):
    """Scores in percent; lemmas of particle verbs are compared without a particle that stands elsewhere."""
    right = Counter()
    total = 0
    for e, (upos, feats, lemmas, heads, labels) in zip(examples, predict(network, tables, examples)):
        gold = e.sentence
        for i in range(len(gold)):
            total += 1
            right["upos"] += upos[i] == gold.upos[i]
            right["feats"] += feats[i] == gold.feats[i]
            right["lemma"] += lemmas[i] == lemma.base_lemma(gold, i)
            right["uas"] += heads[i] == gold.heads[i]
            right["las"] += heads[i] == gold.heads[i] and labels[i] == gold.labels[i]
    return {k: round(100.0 * right[k] / total, 2) for k in ("upos", "feats", "lemma", "uas", "las")}

"""Scores on gold tokens: the share of words, in percent, that get each layer right."""

from collections import Counter

import torch

from . import bio, compounds, corpus, inflection, lemma, tree


class Tables:
    """What turns numbers into annotation: inventories, and all that lemmas need beside the scripts."""

    def __init__(self, labels, sentences, language, lemma_free):
        self.labels = labels
        self.lexicon = lemma.lexicon(sentences, lemma_free)
        dutch = language == "nl"
        self.firsts = compounds.first_parts(sentences, lemma_free) if dutch else {}
        self.particles = compounds.Particles(*(compounds.particles(sentences) if dutch else (set(), set(), set())))
        if dutch:
            self.lexicon.update(inflection.more_forms(self.lexicon, sentences, lemma_free))
        self.compounds = compounds.Compounds(self.lexicon, self.firsts)

    def lemma(self, form, upos, script):
        for key in ((form, upos), (form.lower(), upos)):
            if key in self.lexicon:
                return self.lexicon[key]
        found = self.compounds.cut(form, upos) if self.firsts else None
        return found or lemma.apply(self.labels.scripts[script], form)

    def lemmas(self, forms, upos, scripts, heads, labels):
        alone = [self.lemma(*word) for word in zip(forms, upos, scripts)]
        return self.particles.join(alone, forms, upos, heads, labels)


@torch.no_grad()
def predict(network, tables, examples, tokens=4000):
    """Annotation of each example, in the order given: (upos, feats, lemmas, heads, labels, name tags, begins)."""
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
        embedded = network.embed(batch)
        tagged = network.name(middle, embedded, batch).numpy() if network.name is not None else None
        begun = network.begin(middle, embedded, batch).numpy() if network.begin is not None else None
        for b, e in enumerate(group):
            n = len(e)
            tags = [names.upos[k] for k in upos[:n, b]]
            governors = [int(h) for h in heads[b]]
            relations = [names.labels[k] for k in labels[b, :n]]
            out[place[id(e)]] = (
                tags,
                [names.feats[k] for k in feats[:n, b]],
                tables.lemmas(e.sentence.forms, tags, scripts[:n, b].tolist(), governors, relations),
                governors,
                relations,
                bio.decode(tagged[:n, b]) if tagged is not None else ["O"] * n,
                [0] + [int(x > 0) for x in begun[1:n, b]] if begun is not None else [0] * n)
    return out


def evaluate(network, tables, examples):
    """Scores in percent; lemmas as the treebank writes them, parts of compounds and particles of verbs included."""
    right = Counter()
    total = 0
    for e, (upos, feats, lemmas, heads, labels, *_) in zip(examples, predict(network, tables, examples)):
        gold = e.sentence
        for i in range(len(gold)):
            total += 1
            right["upos"] += upos[i] == gold.upos[i]
            right["feats"] += feats[i] == gold.feats[i]
            right["lemma"] += lemmas[i] == gold.lemmas[i]
            right["uas"] += heads[i] == gold.heads[i]
            right["las"] += heads[i] == gold.heads[i] and labels[i] == gold.labels[i]
    return {k: round(100.0 * right[k] / total, 2) for k in ("upos", "feats", "lemma", "uas", "las")}

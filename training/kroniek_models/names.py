"""Trains the head that finds names, on top of a network that has learnt the trees and stays as it is."""

import argparse
import copy
import json
import os
import random
import time
from collections import Counter

import numpy as np
import torch
from torch.nn import functional as F

from . import bio, corpus, name_agreement, name_corpora, name_data
from .adam import Adam
from .name_head import NameHead
from .stored import restore
from .train import PLANS, load


_BESIDE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # tables and frames stand beside the package


class Words:
    """A sentence of forms with the sets of tags allowed; looks like an Example where batches are made."""

    def __init__(self, forms, masks, feats, weight=1.0):
        self.masks, self.weight = masks, weight
        rows = [feats.of(f) for f in forms]
        self.words, self.shapes, self.affixes, self.grams, self.wholes = ([r[k] for r in rows] for k in range(5))

    def __len__(self):
        return len(self.words)


@torch.no_grad()
def frozen(network, sentences, tokens=3000, alone=False):
    """Batches with what the frozen network makes of them, kept in 16 bits; where names stand alone, nothing for their context."""
    network.eval()
    out = []
    for group in corpus.batches(sentences, tokens):
        batch = corpus.pack(group)
        embedded = network.embed(batch)
        middle = torch.zeros(*batch.words.shape, 2 * network.sizes.hidden) if alone else network.encode(batch, True)[0]
        out.append((batch, middle.half(), embedded.half(), *marks(group, batch)))
    return out


def marks(group, batch):
    """The sets of tags that the words of a batch may carry, and their weights, both [T, B]."""
    masks = np.full(batch.words.shape, name_data.ALL, np.int64)
    weights = np.zeros(batch.words.shape, np.float32)
    for b, s in enumerate(group):
        if s.masks:
            masks[:len(s), b] = s.masks
        weights[:len(s), b] = s.weight
    return torch.from_numpy(masks), torch.from_numpy(weights)


def apply(head, held, half=False):
    batch, middle, embedded, _, _ = held
    return head(middle.float(), embedded.float(), batch, half)


def open_loss(scores, masks, weights):
    """Minus the log of the probability that the tag is an allowed one."""
    scores = F.log_softmax(scores, -1)
    open_tags = (masks.unsqueeze(-1) >> torch.arange(len(bio.TAGS))) & 1 > 0
    inside = torch.logsumexp(scores.masked_fill(~open_tags, -1e9), -1)
    return -(inside * weights).sum() / weights.sum().clamp(min=1)


@torch.no_grad()
def evaluate(head, network, feats, reports):
    """Precision, recall and F1 in percent over names, whole spans, for all types but MISC and for each."""
    head.eval()
    sentences = [Words(forms, None, feats) for report in reports for forms, _ in report]
    scores = {}
    for group in corpus.batches(sentences, 3000):
        held = frozen(network, group, 1 << 30)[0]
        found = apply(head, held).numpy()
        for b, s in enumerate(corpus.batches(group, 1 << 30)[0]):
            scores[id(s)] = found[:len(s), b]
    in_order = iter(scores[id(s)] for s in sentences)
    count = Counter()
    for report in reports:
        spans = name_agreement.of_scores([forms for forms, _ in report], [next(in_order) for _ in report])
        for found, (_, tags) in zip(spans, report):
            true = bio.spans(tags)
            for share, names in (("right", found & true), ("found", found), ("true", true)):
                for _, _, kind in names:
                    count[share, kind] += 1
                    count[share, "all"] += kind != "MISC"
    out = {}
    for kind in ("all",) + bio.TYPES:
        p, r = (100 * count["right", kind] / max(1, count[share, kind]) for share in ("found", "true"))
        out[kind] = {"precision": round(p, 1), "recall": round(r, 1), "f1": round(2 * p * r / max(1e-9, p + r), 1)}
    return out


def known_names(given):
    """The lists of typed names, and the table of those whose type is known."""
    gazetteer = name_data.Gazetteer(given.lists)
    known = name_data.Known(os.path.join(_BESIDE, "names-%s.tsv" % given.language))
    gazetteer.add(known)
    return gazetteer, known


def framed(given, chance, count, listed=None):
    """Invented sentences with names in their slots."""
    gazetteer, known = listed or known_names(given)
    with open(os.path.join(_BESIDE, "name-frames-%s.txt" % given.language), encoding="utf-8") as frames:
        return list(name_data.framed(frames.read().splitlines(), gazetteer, known, chance, count))


def gather(given, feats, chance):
    """All sentences to learn from, each with the weight of its source; and names that stand alone."""
    gazetteer, known = known_names(given)
    plan = PLANS[given.language]
    sentences = load(given.data, plan["train"], given.language)
    trees = name_data.treebank([s for s in sentences if s.suite in plan["near"]], gazetteer, given.language == "nl")
    wiki = name_corpora.meantime(given.meantime + ".csv", given.meantime + ".json") if given.meantime else []
    out = []

    def add(weight, pairs):
        out.extend(Words(forms, known.settle(forms, masks), feats, weight) for forms, masks in pairs)

    add(1.0, trees)
    add(0.7, name_data.replaced(trees, gazetteer, chance, known))
    add(2.0, wiki)
    for _ in range(4):
        add(0.7, name_data.replaced(wiki, gazetteer, chance, known))
    if given.uner:
        add(1.0, name_corpora.uner(given.uner))
    add(0.7, framed(given, chance, 60, (gazetteer, known)))
    plain = name_data.plain_words(sentences, known)
    alone = name_corpora.listed(gazetteer, chance, {"PER": 50000, "LOC": 4000, "ORG": 28000, "MISC": 6000}, plain)
    return [s for s in out if len(s)], [Words(f, m, feats, 0.15) for f, m in alone]


def source_options(options):
    options.add_argument("--language", choices=sorted(PLANS), required=True)
    options.add_argument("--data", required=True, help="folder with nl/ and en/ treebanks")
    options.add_argument("--lists", help="folder of typed names: per, org, geo, misc")
    options.add_argument("--uner", help="file of Universal NER")
    options.add_argument("--meantime", help="Wikinews: path of .csv and .json without the ending")


def main():
    options = argparse.ArgumentParser(description=__doc__)
    source_options(options)
    options.add_argument("--checkpoint", required=True, help="the trained network")
    options.add_argument("--out")
    options.add_argument("--start", help="go on from this checkpoint of the head")
    options.add_argument("--epochs", type=int, default=4, help="0 to measure only")
    options.add_argument("--rate", type=float, default=2e-3)
    options.add_argument("--measure", help="conll2002.zip, to measure with and never to train on")
    given = options.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(5)
    chance = random.Random(5)
    network, feats, _ = restore(given.checkpoint)
    head = NameHead(network.sizes)
    if given.start:
        head.load_state_dict(torch.load(given.start, map_location="cpu")["names"])
    if given.epochs:
        head = train(given, head, network, feats, chance)
    if given.measure:
        for part in ("ned.testa", "ned.testb"):
            reports = name_corpora.conll2002(given.measure, "conll2002/" + part)
            for kind, shares in evaluate(head, network, feats, reports).items():
                print(part, kind, shares, flush=True)


def train(given, head, network, feats, chance):
    """A running average of the head while it learns; saved after each epoch."""
    began = time.time()
    sentences, alone = gather(given, feats, chance)
    held = frozen(network, sentences) + frozen(network, alone, alone=True)
    print("encoded", sum(int(h[0].lengths.sum()) for h in held), round(time.time() - began), "s", flush=True)
    average = copy.deepcopy(head)
    optimizer = Adam(head, average)
    updates, total = 0, given.epochs * len(held)
    for epoch in range(given.epochs):
        head.train()
        chance.shuffle(held)
        summed = 0.0
        for h in held:
            optimizer.clear()
            value = open_loss(apply(head, h, True), h[3], h[4])
            value.backward()
            optimizer.step(given.rate * max(0.02, 1 - updates / total))
            updates += 1
            summed += value.item()
        print(json.dumps({"epoch": epoch + 1, "loss": round(summed / len(held), 4), "seconds": round(time.time() - began)}), flush=True)
        torch.save({"names": average.state_dict()}, given.out)
    return average


if __name__ == "__main__":
    main()

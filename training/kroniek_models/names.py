"""Trains the head that finds names, on top of a network that has learnt the trees and stays as it is."""

import argparse
import copy
import json
import random
import time
from collections import Counter

import numpy as np
import torch
from torch.nn import functional as F

from . import bio, corpus, name_data
from .adam import Adam
from .name_head import NameHead
from .stored import restore
from .train import PLANS, load


class Words:
    """A sentence of forms with the sets of tags allowed; looks like an Example where batches are made."""

    def __init__(self, forms, masks, feats, weight=1.0):
        self.masks, self.weight = masks, weight
        rows = [feats.of(f) for f in forms]
        self.words, self.shapes, self.affixes, self.grams = ([r[k] for r in rows] for k in range(4))

    def __len__(self):
        return len(self.words)


@torch.no_grad()
def frozen(network, sentences, tokens=3000):
    """Batches with what the frozen network makes of them, kept in 16 bits."""
    network.eval()
    out = []
    for group in corpus.batches(sentences, tokens):
        batch = corpus.pack(group)
        middle, _ = network.encode(batch, True)
        embedded = network.embed(batch)
        masks = np.full(batch.words.shape, name_data.ALL, np.int64)
        weights = np.zeros(batch.words.shape, np.float32)
        for b, s in enumerate(group):
            if s.masks:
                masks[:len(s), b] = s.masks
            weights[:len(s), b] = s.weight
        out.append((batch, middle.half(), embedded.half(), torch.from_numpy(masks), torch.from_numpy(weights)))
    return out


def apply(head, held):
    batch, middle, embedded, _, _ = held
    return head(middle.float(), embedded.float(), batch.affixes, (batch.words > 0).float())


def loss(head, held):
    """Minus the log of the probability that the tag is an allowed one."""
    scores = F.log_softmax(apply(head, held), -1)
    masks, weights = held[3], held[4]
    open_tags = (masks.unsqueeze(-1) >> torch.arange(len(bio.TAGS))) & 1 > 0
    inside = torch.logsumexp(scores.masked_fill(~open_tags, -1e9), -1)
    return -(inside * weights).sum() / weights.sum().clamp(min=1)


@torch.no_grad()
def evaluate(head, network, feats, gold, types):
    """Precision, recall and F1 in percent over names of the types, whole spans."""
    head.eval()
    sentences = [Words(f, None, feats) for f, _ in gold]
    place = {id(s): i for i, s in enumerate(sentences)}
    count = Counter()
    for group in corpus.batches(sentences, 3000):
        held = frozen(network, group, 1 << 30)[0]
        scores = apply(head, held).numpy()
        ordered = corpus.batches(group, 1 << 30)[0]
        for b, s in enumerate(ordered):
            found = {x for x in bio.spans(bio.decode(scores[:len(s), b])) if x[2] in types}
            true = {x for x in bio.spans(gold[place[id(s)]][1]) if x[2] in types}
            count["right"] += len(found & true)
            count["found"] += len(found)
            count["true"] += len(true)
    p, r = 100 * count["right"] / max(1, count["found"]), 100 * count["right"] / max(1, count["true"])
    return {"precision": round(p, 1), "recall": round(r, 1), "f1": round(2 * p * r / max(1e-9, p + r), 1)}


def gather(given, feats, chance):
    """All sentences to learn from, each with the weight of its source."""
    gazetteer = name_data.Gazetteer(given.lists)
    plan = PLANS[given.language]
    near = [s for s in load(given.data, plan["train"], given.language) if s.suite in plan["near"]]
    trees = name_data.treebank(near, gazetteer)
    out = [Words(f, m, feats) for f, m in trees]
    for _ in range(given.copies):
        out += [Words(f, m, feats, 0.7) for f, m in name_data.replaced(trees, gazetteer, chance)]
    if given.europeana:
        out += [Words(f, m, feats, 0.3) for f, m in name_data.europeana(given.europeana)]
    if given.meantime:
        wiki = name_data.meantime(given.meantime + ".csv", given.meantime + ".json")
        out += [Words(f, m, feats, 2.0) for f, m in wiki]
    return [s for s in out if len(s)]


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--language", choices=sorted(PLANS), required=True)
    options.add_argument("--data", required=True)
    options.add_argument("--checkpoint", required=True, help="the trained network")
    options.add_argument("--lists", required=True, help="folder of typed names: per, org, geo, misc")
    options.add_argument("--europeana", help="old newspapers in BIO")
    options.add_argument("--meantime", help="Wikinews: path of .csv and .json without the ending")
    options.add_argument("--out", required=True)
    options.add_argument("--copies", type=int, default=2, help="copies of the treebank with names changed for others")
    options.add_argument("--start", help="go on from this checkpoint of the head")
    options.add_argument("--epochs", type=int, default=6)
    options.add_argument("--measure", help="conll2002.zip, to measure with and never to train on")
    given = options.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(5)
    chance = random.Random(5)
    network, feats, _ = restore(given.checkpoint)
    began = time.time()
    held = frozen(network, gather(given, feats, chance))
    print("encoded", sum(int(h[0].lengths.sum()) for h in held), round(time.time() - began), "s", flush=True)
    head = NameHead(network.sizes)
    if given.start:
        head.load_state_dict(torch.load(given.start, map_location="cpu")["names"])
    optimizer = Adam(head, copy.deepcopy(head))
    updates, total = 0, given.epochs * len(held)
    for epoch in range(given.epochs):
        head.train()
        chance.shuffle(held)
        summed = 0.0
        for h in held:
            optimizer.clear()
            value = loss(head, h)
            value.backward()
            optimizer.step(2e-3 * max(0.02, 1 - updates / total))
            updates += 1
            summed += value.item()
        print(json.dumps({"epoch": epoch + 1, "loss": round(summed / len(held), 4), "seconds": round(time.time() - began)}), flush=True)
        torch.save({"names": head.state_dict()}, given.out)
    if given.measure:
        for part in ("ned.testa", "ned.testb"):
            gold = name_data.conll2002(given.measure, "conll2002/" + part)
            for types in (("PER", "LOC", "ORG"), ("PER",), ("LOC",), ("ORG",), ("MISC",)):
                print(part, "+".join(types), evaluate(head, network, feats, gold, set(types)), flush=True)


if __name__ == "__main__":
    main()

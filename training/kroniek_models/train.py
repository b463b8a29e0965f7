"""Trains the network of one language. See the README beside this package for the command."""

import argparse
import copy
import json
import math
import os
import random
import time

import torch
from torch.nn import functional as F

from . import conllu, corpus, score
from .adam import Adam
from .features import Features, normal
from .network import Network, Sizes

# Which files train and tune each language, and which suites are near the news text that the models are for.
PLANS = {
    "nl": {
        "train": ["nl/train", "nl/lassysmall-dev"],
        "dev": {"alpino": "nl/alpino-dev"},
        "near": {"cdb", "LassySample500", "LassySample250", "extra", "eans", ""},
        "lemma_free": {"LassySample500", "LassySample250"},
    },
    "en": {
        "train": ["en/ewt-train", "en/gum-train"],
        "dev": {"ewt": "en/ewt-dev", "gum": "en/gum-dev"},
        "near": {""},
        "lemma_free": set(),
    },
}


def load(data, names, language):
    return [s for n in names for s in conllu.read(os.path.join(data, n + ".conllu.gz"), language)]


def loss(network, group, half):
    """Summed cross entropies of one batch, each averaged over its words."""
    batch = corpus.pack(group)
    middle, top = network.encode(batch, half)
    total = 0.0
    for scores, name, weight in zip(network.tags(middle, half), ("upos", "feats", "scripts"), (1.0, 0.5, 0.5)):
        gold = corpus.targets(group, name).reshape(-1)
        total = total + weight * F.cross_entropy(scores.reshape(-1, scores.shape[-1]), gold, ignore_index=corpus.IGNORE)
    gold = corpus.targets(group, "heads").transpose(0, 1)
    arcs = network.arcs(top, half)
    steps = arcs.shape[1]
    beyond = torch.arange(1, steps + 1).unsqueeze(0) > batch.lengths.unsqueeze(1)
    masked = torch.cat((torch.zeros(len(group), 1, dtype=torch.bool), beyond), 1).unsqueeze(1)
    arcs = arcs.masked_fill(masked, -1e9)
    total = total + F.cross_entropy(arcs.reshape(-1, steps + 1), gold.reshape(-1), ignore_index=corpus.IGNORE)
    base = torch.arange(len(group)).unsqueeze(1) * steps
    rows = torch.where(gold > 0, gold + base, torch.zeros_like(gold)).reshape(-1)
    dependent, governor = network.label_parts(top, half)
    labels = corpus.targets(group, "labels").transpose(0, 1).reshape(-1)
    scores = network.labels(dependent, governor, rows)
    return total + F.cross_entropy(scores, labels, ignore_index=corpus.IGNORE)


class Pace:
    """How far training has come, by updates or by the clock, and the learning rate that goes with it."""

    def __init__(self, updates, minutes, top, warm):
        self.updates, self.seconds, self.top, self.warm = updates, minutes * 60.0, top, warm
        self.began = time.time()

    def share(self, update):
        return update / self.updates if self.updates else (time.time() - self.began) / self.seconds

    def rate(self, update):
        share = min(1.0, self.share(update))
        warm = min(1.0, (update + 1) / self.warm)
        return self.top * warm * max(0.01, 1.0 - share)


def save(path, average, sizes, words, labels, scores):
    torch.save({"weights": average.state_dict(), "sizes": sizes.as_dict(), "words": words, "scores": scores,
                "labels": {k: getattr(labels, k) for k in labels.index}}, path + ".new")
    os.replace(path + ".new", path)


def epoch(examples, near, far_share, chance, feats):
    """The sentences of one round: all that are near to news, some of the rest, a few of them altered."""
    taken = [e for e in examples if e.sentence.suite in near or chance.random() < far_share]
    return [e.altered(chance, feats) for e in taken]


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--language", choices=sorted(PLANS), required=True)
    options.add_argument("--data", required=True, help="folder with nl/ and en/ treebanks")
    options.add_argument("--out", required=True, help="folder for checkpoints")
    options.add_argument("--minutes", type=float, default=0, help="train for so long")
    options.add_argument("--updates", type=int, default=0, help="or for so many updates (repeatable to the bit)")
    options.add_argument("--tokens", type=int, default=2000, help="tokens a batch")
    options.add_argument("--rate", type=float, default=2e-3)
    options.add_argument("--warm", type=float, default=300, help="updates until the full rate")
    options.add_argument("--far-share", type=float, default=0.6)
    options.add_argument("--bfloat16", action="store_true", help="faster on processors with AMX")
    options.add_argument("--every", type=float, default=5, help="minutes between looks at the development set")
    options.add_argument("--seed", type=int, default=3)
    options.add_argument("--start", help="go on from the weights of this checkpoint")
    options.add_argument("--limit", type=int, default=0, help="train on so many sentences only")
    given = options.parse_args()
    if not given.minutes and not given.updates:
        options.error("say --minutes or --updates")
    torch.set_num_threads(1)
    torch.manual_seed(given.seed)
    train(given, random.Random(given.seed))


def train(given, chance):
    plan = PLANS[given.language]
    os.makedirs(given.out, exist_ok=True)
    sentences = load(given.data, plan["train"], given.language)
    if given.limit:
        sentences = sentences[:given.limit]
    counts = {}
    for s in sentences:
        for f in s.forms:
            counts[normal(f)] = counts.get(normal(f), 0) + 1
    words = sorted(w for w, n in counts.items() if n > 1)
    labels = corpus.Labels.of(sentences, plan["lemma_free"])
    sizes = Sizes(len(words), len(labels.upos), len(labels.feats), len(labels.scripts), len(labels.labels))
    feats = Features(words, sizes.affix_buckets, sizes.gram_buckets)
    examples = [corpus.Example(s, feats, labels, plan["lemma_free"]) for s in sentences]
    dev = {n: [corpus.Example(s, feats, labels) for s in load(given.data, [f], given.language)]
           for n, f in plan["dev"].items()}
    tables = score.Tables(labels, sentences, given.language, plan["lemma_free"])
    network = Network(sizes)
    if given.start:
        network.load_state_dict(torch.load(given.start, map_location="cpu")["weights"])
    average = copy.deepcopy(network)
    print(json.dumps({"sizes": sizes.as_dict(), "parameters": sum(p.numel() for p in network.parameters()),
                      "sentences": len(sentences), "tokens": sum(map(len, sentences)), "options": vars(given)}), flush=True)
    adam = Adam(network, average)
    pace = Pace(given.updates, given.minutes, given.rate, given.warm)
    update, looked, rounds, seen, best = 0, time.time(), 0, 0, 0.0
    running = 0.0
    while pace.share(update) < 1:
        rounds += 1
        for group in corpus.batches(epoch(examples, plan["near"], given.far_share, chance, feats), given.tokens, chance):
            if pace.share(update) >= 1:
                break
            network.train()
            adam.clear()
            value = loss(network, group, given.bfloat16)
            if not math.isfinite(value.item()):
                continue
            value.backward()
            adam.step(pace.rate(update))
            update += 1
            seen += sum(map(len, group))
            running += (value.item() - running) * max(0.01, 1.0 / update)
            if time.time() - looked > given.every * 60 or pace.share(update) >= 1:
                scores = {n: score.evaluate(average, tables, d) for n, d in dev.items()}
                print(json.dumps({"round": rounds, "update": update, "minutes": round((time.time() - pace.began) / 60, 1),
                                  "tokens": seen, "loss": round(running, 3), "dev": scores}), flush=True)
                save(os.path.join(given.out, given.language + ".pt"), average, sizes, words, labels, scores)
                looked = time.time()


if __name__ == "__main__":
    main()

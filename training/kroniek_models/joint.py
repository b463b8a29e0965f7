"""Goes on training network and head for names together, so that what lies under both learns what names need."""

import argparse
import copy
import json
import os
import random
import time

import torch

from . import begins, corpus, names, score
from .adam import Adam
from .begin_head import BeginHead
from .features import Features
from .name_head import NameHead
from .network import Network, Sizes
from .train import PLANS, Pace, epoch, load, loss, save


def name_loss(network, group, alone, half):
    """That of the head, over what the network makes of the sentences; names that stand alone have no context."""
    batch = corpus.pack(group)
    if alone:
        embedded = network.embed(batch)
        middle = torch.zeros(*batch.words.shape, 2 * network.sizes.hidden)
    else:
        embedded, middle = network.lower(batch, half)
    masks, weights = names.marks(group, batch)
    return names.open_loss(network.name(middle, embedded, batch, half), masks, weights)


def begin_loss(network, group, half):
    batch = corpus.pack(group)
    embedded, middle = network.lower(batch, half)
    return begins.loss(network.begin(middle, embedded, batch, half), *names.marks(group, batch))


class Rounds:
    """Batches of examples without end, drawn anew each round."""

    def __init__(self, draw, tokens, chance):
        self.draw, self.tokens, self.chance, self.left, self.number = draw, tokens, chance, [], 0

    def next(self):
        if not self.left:
            self.left = corpus.batches(self.draw(), self.tokens, self.chance)
            self.number += 1
        return self.left.pop()


def main():
    options = argparse.ArgumentParser(description=__doc__)
    names.source_options(options)
    options.add_argument("--start", required=True, help="checkpoint of the network")
    options.add_argument("--start-names", help="checkpoint of the head")
    options.add_argument("--start-begins", help="checkpoint of the head for beginnings")
    options.add_argument("--out", required=True, help="folder for all")
    options.add_argument("--minutes", type=float, default=0, help="train for so long")
    options.add_argument("--updates", type=int, default=0, help="or for so many updates (repeatable to the bit)")
    options.add_argument("--tokens", type=int, default=2000, help="tokens a batch")
    options.add_argument("--rate", type=float, default=1.5e-3)
    options.add_argument("--warm", type=float, default=100, help="updates until the full rate")
    options.add_argument("--share", type=float, default=1.0, help="weight of the loss of names")
    options.add_argument("--far-share", type=float, default=0.4)
    options.add_argument("--bfloat16", action="store_true", help="faster on processors with AMX")
    options.add_argument("--every", type=float, default=8, help="minutes between looks at the development sets")
    options.add_argument("--seed", type=int, default=3)
    options.add_argument("--measure", help="conll2002.zip: its testa is looked at, never trained on")
    given = options.parse_args()
    if not given.minutes and not given.updates:
        options.error("say --minutes or --updates")
    torch.set_num_threads(1)
    torch.manual_seed(given.seed)
    train(given, random.Random(given.seed))


def train(given, chance):
    plan = PLANS[given.language]
    os.makedirs(given.out, exist_ok=True)
    kept = torch.load(given.start, map_location="cpu")
    kept["sizes"].pop("names", None)
    sizes, labels = Sizes(**kept["sizes"]), corpus.Labels(**kept["labels"])
    feats = Features(kept["words"], sizes.affix_buckets, sizes.gram_buckets)
    network = Network(sizes)
    network.load_state_dict(kept["weights"])
    network.name = NameHead(sizes)
    if given.start_names:
        network.name.load_state_dict(torch.load(given.start_names, map_location="cpu")["names"])
    network.begin = BeginHead(sizes)
    if given.start_begins:
        network.begin.load_state_dict(torch.load(given.start_begins, map_location="cpu")["begins"])
    average = copy.deepcopy(network)
    sentences = load(given.data, plan["train"], given.language)
    examples = [corpus.Example(s, feats, labels, plan["lemma_free"]) for s in sentences]
    dev = {n: [corpus.Example(s, feats, labels) for s in load(given.data, [f], given.language)]
           for n, f in plan["dev"].items()}
    tables = score.Tables(labels, sentences, given.language, plan["lemma_free"])
    named, alone = names.gather(given, feats, random.Random(5))
    trees = Rounds(lambda: epoch(examples, plan["near"], given.far_share, chance, feats), given.tokens, chance)
    contexts = Rounds(lambda: named, given.tokens, chance)
    single = Rounds(lambda: alone, given.tokens, chance)
    parted = begins.gather(given, feats, random.Random(5))
    stretches = Rounds(lambda: parted, given.tokens, chance)
    print(json.dumps({"options": vars(given), "sentences": len(examples), "with names": len(named), "alone": len(alone)}), flush=True)
    adam = Adam(network, average)
    pace = Pace(given.updates, given.minutes, given.rate, given.warm)
    update, looked = 0, time.time()
    running = [0.0] * 3
    while pace.share(update) < 1:
        network.train()
        adam.clear()
        parts = [loss(network, trees.next(), given.bfloat16),
                 given.share * name_loss(network, contexts.next(), False, given.bfloat16),
                 5 * begin_loss(network, stretches.next(), given.bfloat16)]
        total = sum(parts)
        if update % 4 == 0:
            total = total + given.share * 0.15 * name_loss(network, single.next(), True, given.bfloat16)
        total.backward()
        adam.step(pace.rate(update))
        update += 1
        for k, part in enumerate(parts):
            running[k] += (part.item() - running[k]) * max(0.01, 1.0 / update)
        if time.time() - looked > given.every * 60 or pace.share(update) >= 1:
            look(given, network, average, (tables, dev, feats), (sizes, kept["words"], labels),
                 {"rounds": [r.number for r in (trees, contexts, single, stretches)], "update": update,
                  "minutes": round((time.time() - pace.began) / 60, 1), "loss": [round(r, 3) for r in running]})
            looked = time.time()


def look(given, network, average, measure, kept, line):
    """Prints the scores of the average on the development sets, and keeps it."""
    tables, dev, feats = measure
    head, begin = average.name, average.begin
    average.name = average.begin = None
    scores = {n: score.evaluate(average, tables, d) for n, d in dev.items()}
    save(os.path.join(given.out, given.language + ".pt"), average, *kept, scores)
    average.name, average.begin = head, begin
    torch.save({"names": head.state_dict()}, os.path.join(given.out, given.language + "-names.pt"))
    torch.save({"begins": begin.state_dict()}, os.path.join(given.out, given.language + "-begins.pt"))
    small = given.language == "en"
    for n, f in PLANS[given.language]["dev"].items():
        some = begins.stretches(load(given.data, [f], given.language), small)
        line[n] = begins.evaluate(begin, names.frozen(average, [begins.Stretch(p, feats) for p in some]))
    if given.measure:
        reports = names.name_corpora.conll2002(given.measure, "conll2002/ned.testa")
        line["testa"] = {k: s["f1"] for k, s in names.evaluate(head, average, feats, reports).items()}
    print(json.dumps({**line, "dev": scores}), flush=True)


if __name__ == "__main__":
    main()

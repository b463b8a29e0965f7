"""Trains the head that tells where a sentence begins behind one without a full stop.

Rules part sentences at their marks. Headings, lines of lists and sentences of the web that end without one are left together
with what follows, where no line break parts them. The head learns from such stretches of the treebanks.
"""

import argparse
import copy
import json
import random
import time

import torch
from torch.nn import functional as F

from . import conllu, names
from .adam import Adam
from .begin_head import BeginHead
from .list_lines import ListLines
from .stored import restore
from .train import PLANS, load

_CLOSING = set("\"'”’»)]}") | {"''"}
_OPENING = set("\"'“‘«([{„`-–—*") | {"``", ",,"}
_ON = ":;,-–—(["
_LONGEST = 160
_GREETING = 4


def parted(before, after):
    """Whether the rules part these two sentences; before a small letter they do so now and then, which the head shall learn too."""
    end = len(before) - 1
    while end > 0 and before[end] in _CLOSING:
        end -= 1
    start = 0
    while start < len(after) - 1 and after[start] in _OPENING:
        start += 1
    if before[end][-1] not in ".?!…":
        return False
    first = after[start][:1]
    return first.isupper() or first.isdigit()


def may_begin(before, after, small):
    """Whether a sentence may begin with the first word of `after`: not behind a colon or an opening mark.

    In Dutch not with a small letter; in English behind the comma of a greeting of a few words."""
    last = before[-1]
    greeting = small and last == "," and len(before) <= _GREETING
    return (last[-1:] not in _ON or greeting) and last not in _OPENING and after[0] not in _CLOSING and (small or not after[0][:1].islower())


def stretches(sentences, small, paragraphs=True):
    """What the rules leave together: lists of sentences."""
    out = []
    for s in sentences:
        last = out[-1][-1] if out else None
        together = (last is not None and last.suite == s.suite and (not paragraphs or last.paragraph == s.paragraph)
                    and not parted(last.forms, s.forms) and may_begin(last.forms, s.forms, small)
                    and sum(map(len, out[-1])) + len(s) <= _LONGEST)
        if together:
            out[-1].append(s)
        else:
            out.append([s])
    return out


def phrases(sentences):
    """Noun phrases without their article, as headings are."""
    out = []
    for s in sentences:
        for top in range(len(s)):
            if s.upos[top] != "NOUN" or s.labels[top] not in ("obj", "nsubj", "obl", "nmod", "root"):
                continue
            inside = [_within(s, i, top) for i in range(len(s))]
            start, end = inside.index(True), len(s) - inside[::-1].index(True)
            while start < top and s.upos[start] in ("DET", "ADP", "PUNCT", "CCONJ"):
                start += 1
            if not all(inside[start:end]) or end - start > 5 or "PUNCT" in s.upos[start:end]:
                continue
            out.append(plain([s.forms[start][:1].upper() + s.forms[start][1:], *s.forms[start + 1:end]]))
    return out


def _within(s, i, top):
    steps = 0
    while i >= 0 and i != top and steps < len(s):
        i, steps = s.heads[i] - 1, steps + 1
    return i == top


def invented(sentences, small, chance, count):
    """Headings and lines of lists put before sentences that they did not stand before."""
    real = [s for s in sentences if len(s) < 12 and not parted(s.forms, ["A"]) and s.forms[-1][-1] not in _ON]
    made = phrases(sentences)
    whole = [s for s in sentences if s.forms[0][:1].isupper() and len(s) > 4]
    out = []
    for _ in range(count):
        some = [chance.choice(real if chance.random() < 0.4 else made) for _ in range(chance.choice((1, 1, 1, 1, 1, 2, 3)))]
        lines = chance.random() < 0.1
        out.append(([chance.choice(whole)] if chance.random() < 0.05 else []) + some + [chance.choice(real if lines else whole)])
    return [p for p in out if all(may_begin(a.forms, b.forms, small) for a, b in zip(p, p[1:]))]


class Stretch(names.Words):
    """The words of a stretch; the marks are 1 where a sentence begins, the first of the stretch left out."""

    def __init__(self, sentences, feats, weight=1.0):
        forms = [f for s in sentences for f in s.forms]
        marks = [0] * len(forms)
        at = 0
        for s in sentences[:-1]:
            at += len(s)
            marks[at] = 1
        super().__init__(forms, marks, feats, weight)


def loss(scores, marks, weights):
    each = F.binary_cross_entropy_with_logits(scores, (marks == 1).float(), reduction="none")
    return (each * weights).sum() / weights.sum().clamp(min=1)


@torch.no_grad()
def evaluate(head, held):
    """For some thresholds: precision and recall of beginnings inside stretches."""
    head.eval()
    found = []
    for h in held:
        scores = torch.sigmoid(head(h[1].float(), h[2].float(), h[0]))
        for b, n in enumerate(h[0].lengths.tolist()):
            found += list(zip(scores[1:n, b].tolist(), h[3][1:n, b].tolist()))
    true = sum(m for _, m in found)
    out = {}
    for threshold in (0.3, 0.5, 0.7, 0.8, 0.9, 0.95):
        given = [m for p, m in found if p > threshold]
        out[threshold] = [round(100 * sum(given) / max(1, len(given)), 1), round(100 * sum(given) / max(1, true), 1)]
    return true, out


def gather(given, feats, chance, held_out=()):
    """Stretches as they stand in the treebanks, without paragraphs too, and invented ones; reports of some names are left out."""
    sentences = load(given.data, PLANS[given.language]["train"], given.language)
    small = given.language == "en"
    near = [s for s in sentences if s.suite in PLANS[given.language]["near"] and report(s) not in held_out]
    out = [Stretch(p, feats) for p in stretches(near, small)]
    out += [Stretch(p, feats, 2.0) for p in stretches(near, small, paragraphs=False) if len(p) > 1]
    out += [Stretch(p, feats, 0.5) for p in invented(near, small, chance, 5000)]
    if given.lists:
        # a name behind a title begins no sentence
        known = names.known_names(given)
        out += [Stretch([plain(forms)], feats) for forms, _ in names.framed(given, chance, 20, known) if len(forms) > 3]
        out += [Stretch(p, feats, 0.5) for p in listed(given.language, known, near, chance, 12000)]
    return out


def listed(language, known, sentences, chance, count):
    """Lists, headings and captions made of frames; see `list_lines`."""
    whole = [s for s in sentences if s.forms[0][:1].isupper() and len(s) > 4]
    lines = ListLines(language, *known, [p.forms for p in phrases(sentences)], whole, chance)
    made = [[plain(forms) for forms in p if forms] for p in lines.stretches(count)]
    small = language == "en"
    return [p for p in made if all(may_begin(a.forms, b.forms, small) for a, b in zip(p, p[1:])) and sum(map(len, p)) <= _LONGEST]


def plain(forms):
    sentence = conllu.Sentence("")
    sentence.forms = forms
    return sentence


def report(sentence):
    """The name of the report that a sentence stands in, as the ids of its paragraphs have it."""
    return sentence.paragraph.rpartition(".p.")[0]


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--language", choices=sorted(PLANS), required=True)
    options.add_argument("--data", required=True)
    options.add_argument("--checkpoint", required=True, help="the trained network")
    options.add_argument("--lists", help="folder of typed names: per, org, geo, misc")
    options.add_argument("--start", help="go on from this checkpoint of the head")
    options.add_argument("--out", required=True)
    options.add_argument("--hold", help="a training file, as nl/lassysmall-dev, every second report of which is left out to look at")
    options.add_argument("--epochs", type=int, default=4)
    options.add_argument("--rate", type=float, default=2e-3)
    given = options.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(5)
    chance = random.Random(5)
    network, feats, _ = restore(given.checkpoint)
    train(given, network, feats, chance)


def train(given, network, feats, chance):
    began = time.time()
    small = given.language == "en"
    looked_at = {n: load(given.data, [f], given.language) for n, f in PLANS[given.language]["dev"].items()}
    held_out = ()
    if given.hold:
        held = load(given.data, [given.hold], given.language)
        held_out = set(sorted(set(map(report, held)))[::2])
        looked_at["held out"] = [s for s in held if report(s) in held_out]
    held = names.frozen(network, gather(given, feats, chance, held_out))
    dev = {n: names.frozen(network, [Stretch(p, feats) for p in stretches(some, small)]) for n, some in looked_at.items()}
    print("encoded", sum(int(h[0].lengths.sum()) for h in held), "begins", int(sum((h[3] == 1).sum() for h in held)),
          round(time.time() - began), "s", flush=True)
    head = BeginHead(network.sizes)
    if given.start:
        head.load_state_dict(torch.load(given.start, map_location="cpu")["begins"])
    average = copy.deepcopy(head)
    optimizer = Adam(head, average)
    updates, total = 0, given.epochs * len(held)
    for epoch in range(given.epochs):
        head.train()
        chance.shuffle(held)
        summed = 0.0
        for h in held:
            optimizer.clear()
            value = loss(head(h[1].float(), h[2].float(), h[0], True), h[3], h[4])
            value.backward()
            optimizer.step(given.rate * max(0.02, 1 - updates / total))
            updates += 1
            summed += value.item()
        print(json.dumps({"epoch": epoch + 1, "loss": round(summed / len(held), 5), "seconds": round(time.time() - began),
                          "dev": {n: evaluate(average, d) for n, d in dev.items()}}), flush=True)
        torch.save({"begins": average.state_dict()}, given.out)


if __name__ == "__main__":
    main()

"""Writes the model file of one language from a checkpoint, and prints its scores as the file will give them."""

import argparse
import datetime
import json
import os
import zipfile

import torch

from . import bio, conllu, corpus, features, graphs, score
from .stored import WORD_STEP, restore
from .train import PLANS, load


def full_feats(feats, language):
    """Features as the newest release writes them: what training left out and follows by rule is put back."""
    if language != "nl" or feats == "_":
        return feats
    kept = feats.split("|")
    if "VerbForm=Fin" in kept:
        kept.append("Mood=Ind")
    if any(f.startswith("Definite=") for f in kept):
        kept.append("PronType=Art")
    return "|".join(sorted(kept, key=str.lower))


def lines(values):
    return "".join(v + "\n" for v in values)


def write(path, language, network, feats, tables):
    labels, particles = tables.labels, tables.particles
    today = datetime.date.today()
    settings = {
        "format": "3", "language": language, "name": "%s-%s" % (language, today.strftime("%Y-%m")),
        "affix.buckets": feats.affix_buckets, "gram.buckets": feats.gram_buckets,
        "whole.buckets": features.FORMS, "word.steps": round(1 / WORD_STEP),
    }
    for name, table in graphs.tables(network):
        settings[name + ".width"] = table.weight.shape[1]
    entries = {
        "model.properties": lines("%s=%s" % e for e in sorted(settings.items())),
        "words.txt": lines(feats.words),
        "upos.txt": lines(labels.upos),
        "feats.txt": lines(full_feats(f, language) for f in labels.feats),
        "scripts.txt": lines(labels.scripts),
        "relations.txt": lines(labels.labels),
        "names.txt": lines(bio.TAGS),
        "lexicon.txt": lines("\t".join((f, u, m)) for (f, u), m in sorted(tables.lexicon.items())),
        "firsts.txt": lines("\t".join((u, f, m)) for (u, f), m in sorted(tables.firsts.items())),
        "particles.txt": lines(
            ["+\t%s\t" % w for w in sorted(particles.lone)]
            + ["+\t%s\t%s" % p for p in sorted(particles.pairs)]
            + ["-\t%s\t%s" % p for p in sorted(particles.never)]),
        "network.onnx": graphs.network_graph(network),
        "choices.onnx": graphs.choices_graph(network),
    }
    for name, table in graphs.tables(network):
        whole, scale = table.stored
        entries[name + ".table"] = whole.tobytes() + scale.astype("<f4").tobytes()
    with zipfile.ZipFile(path, "w", compresslevel=9) as file:
        for name, content in entries.items():
            # a fixed time, so that the same weights give the same file
            info = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            # numbers hardly shrink, and would take a tenth of a second to blow up again
            info.compress_type = zipfile.ZIP_DEFLATED if name.endswith(".txt") else zipfile.ZIP_STORED
            file.writestr(info, content)
    return os.path.getsize(path)


def fixture(path, language, network, tables, feats, labels, sentences):
    """What Python makes of sample sentences, for the test that holds Java equal."""
    examples = []
    for text in sentences:
        s = conllu.Sentence("")
        s.forms = text.split()
        n = len(s.forms)
        s.lemmas, s.upos, s.feats, s.labels, s.heads = s.forms, ["X"] * n, ["_"] * n, ["dep"] * n, [0] * n
        examples.append(corpus.Example(s, feats, labels))
    with open(path, "w", encoding="utf-8") as out:
        for e, (upos, tags, lemmas, *others) in zip(examples, score.predict(network, tables, examples)):
            tags = [full_feats(t, language) for t in tags]
            for row in zip(e.sentence.forms, lemmas, upos, tags, *others):
                out.write("\t".join(map(str, row)) + "\n")
            out.write("\n")


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--language", choices=sorted(PLANS), required=True)
    options.add_argument("--data", required=True)
    options.add_argument("--checkpoint", required=True)
    options.add_argument("--names", required=True, help="the checkpoint of the head that finds names")
    options.add_argument("--begins", required=True, help="the checkpoint of the head that tells where sentences begin")
    options.add_argument("--probability", type=float, default=0.5, help="of a beginning, to be taken for one")
    options.add_argument("--out", required=True, help="the model file to write")
    options.add_argument("--samples", help="a file of sample sentences, one a line, words parted by blanks")
    options.add_argument("--fixture", help="where to write what the model makes of them")
    options.add_argument("--test", nargs="*", default=[], help="treebanks to score, as nl/alpino-dev")
    given = options.parse_args()
    torch.set_num_threads(1)
    plan = PLANS[given.language]
    network, feats, labels = restore(given.checkpoint, given.names, given.begins)
    network.begin.ask(given.probability)
    sentences = load(given.data, plan["train"], given.language)
    tables = score.Tables(labels, sentences, given.language, plan["lemma_free"])
    print("bytes", write(given.out, given.language, network, feats, tables), flush=True)
    if given.samples:
        with open(given.samples, encoding="utf-8") as file:
            fixture(given.fixture, given.language, network, tables, feats, labels, [x.strip() for x in file if x.strip()])
    for name in given.test:
        examples = [corpus.Example(s, feats, labels) for s in load(given.data, [name], given.language)]
        print(name, json.dumps(score.evaluate(network, tables, examples)), flush=True)


if __name__ == "__main__":
    main()

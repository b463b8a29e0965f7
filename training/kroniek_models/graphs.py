"""The network as two ONNX graphs: `network` from words to scores, `relations` from chosen heads to labels.

Embeddings are stored in 8 bits with a scale for each row, the other weights in 16; all computing is in 32 bits, so that a
sentence gets the same annotation whatever it is batched with.
"""

import numpy as np
import torch

from . import features
from .onnx import Graph


def _rows(table):
    """Rows of an embedding in 8 bits, and the scale of each."""
    scale = np.maximum(np.abs(table).max(1), 1e-8) / 127.0
    scale = scale.astype(np.float16).astype(np.float32)
    scale = np.maximum(scale, 6e-8)
    return np.clip(np.rint(table / scale[:, None]), -127, 127).astype(np.int8), scale.astype(np.float16)


@torch.no_grad()
def as_stored(network):
    """Rounds the weights to what the file will hold, so that Python computes with the very same numbers."""
    for module in network.modules():
        if isinstance(module, torch.nn.Embedding):
            rows, scale = _rows(module.weight.numpy())
            module.weight.copy_(torch.from_numpy(rows.astype(np.float32) * scale.astype(np.float32)[:, None]))
    tables = {id(m.weight) for m in network.modules() if isinstance(m, torch.nn.Embedding)}
    for parameter in network.parameters():
        if id(parameter) not in tables:
            parameter.copy_(parameter.half().float())
    return network


class Builder:
    def __init__(self, network):
        self.network = network
        self.graph = Graph("kroniek")

    def embed(self, table, ids):
        rows, scale = _rows(table.weight.detach().numpy())
        g = self.graph
        found = g.cast(g.node("Gather", [g.constant(rows), ids]), "float32")
        scales = g.cast(g.node("Gather", [g.constant(scale[:, None]), ids]), "float32")
        return g.node("Mul", [found, scales])

    def bag(self, table, ids):
        return self.graph.node("ReduceSum", [self.embed(table, ids), self.graph.ints(2)], keepdims=0)

    def lstm(self, layer, x, lengths):
        g = self.graph
        size = layer.forth.size

        def gates(name):
            # PyTorch lays gates out as i, f, g, o; ONNX as i, o, f, g
            out = []
            for direction in (layer.forth, layer.back):
                i, f, c, o = np.split(getattr(direction, name).detach().numpy(), 4)
                out.append(np.concatenate((i, o, f, c)))
            return np.stack(out)

        bias = gates("bias")
        weights = [g.weight(gates("inward")), g.weight(gates("recurrent")),
                   g.weight(np.concatenate((bias, np.zeros_like(bias)), 1))]
        y = g.node("LSTM", [x, *weights, lengths], hidden_size=size, direction="bidirectional")
        y = g.node("Transpose", [y], perm=[0, 2, 1, 3])
        return g.node("Reshape", [y, g.ints(0, 0, 2 * size)])

    def dense(self, layer, x):
        g = self.graph
        y = g.node("MatMul", [x, g.weight(layer.weight.detach().numpy())])
        return g.node("Add", [y, g.weight(layer.bias.detach().numpy())])

    def best(self, layer, x):
        return self.graph.node("ArgMax", [self.dense(layer, x)], axis=-1, keepdims=0)


def network_graph(network):
    """Words [T, B] to tags, lemma scripts [T, B], arc scores [B, T, T+1] and label parts [B, T, R]."""
    b, g, n = Builder(network), None, network
    g = b.graph
    words = g.input("words", "int32", ["T", "B"])
    shapes = g.input("shapes", "int32", ["T", "B"])
    affixes = g.input("affixes", "int32", ["T", "B", features.AFFIXES])
    grams = g.input("grams", "int32", ["T", "B", "K"])
    scale = g.input("gram_scale", "float32", ["T", "B"])
    lengths = g.input("lengths", "int32", ["B"])
    inner = g.node("Mul", [b.bag(n.gram, grams), g.node("Unsqueeze", [scale, g.ints(-1)])])
    x = g.node("Concat", [b.embed(n.word, words), b.bag(n.affix, affixes), inner, b.embed(n.shape, shapes)], axis=-1)
    embedded = x
    x = b.lstm(n.layers[0], x, lengths)
    middle = g.node("Add", [b.lstm(n.layers[1], x, lengths), x])
    top = g.node("Add", [b.lstm(n.layers[2], middle, lengths), middle])
    tag = g.node("Relu", [b.dense(n.tag, middle)])
    for name in ("upos", "feats", "script"):
        g.output(name, b.best(getattr(n, name), tag), "int64", ["T", "B"])
    if n.name is not None:
        g.output("names", n.name.build(b, middle, embedded, words, affixes), "float32", ["T", "B", "N"])
    top = g.node("Transpose", [top], perm=[1, 0, 2])
    dependent = g.node("LeakyRelu", [b.dense(n.arc_dependent, top)], alpha=0.1)
    governor = g.node("LeakyRelu", [b.dense(n.arc_governor, top)], alpha=0.1)
    asked = g.node("MatMul", [dependent, g.weight(n.arc_product.detach().numpy())])
    asked = g.node("Add", [asked, g.weight(n.arc_bias.detach().numpy())])
    scores = g.node("MatMul", [asked, g.node("Transpose", [governor], perm=[0, 2, 1])])
    scores = g.node("Concat", [b.dense(n.arc_root, dependent), scores], axis=-1)
    g.output("arcs", scores, "float32", ["B", "T", "H"])
    g.output("dependent", b.dense(n.label_dependent, top), "float32", ["B", "T", n.sizes.label])
    g.output("governor", b.dense(n.label_governor, top), "float32", ["B", "T", n.sizes.label])
    return g.bytes()


def relations_graph(network):
    """Label numbers [N] of N = B * T words, given flat head rows (0 the root, b * T + t + 1 else)."""
    b, n = Builder(network), network
    g = b.graph
    dependent = g.input("dependent", "float32", ["B", "T", n.sizes.label])
    governor = g.input("governor", "float32", ["B", "T", n.sizes.label])
    heads = g.input("heads", "int32", ["N"])
    flat = g.ints(-1, n.sizes.label)
    d = g.node("Reshape", [dependent, flat])
    root = g.weight(n.label_root.detach().numpy()[None, :])
    all_governors = g.node("Concat", [root, g.node("Reshape", [governor, flat])], axis=0)
    h = g.node("Gather", [all_governors, heads])
    both = g.node("Mul", [g.node("Mul", [d, h]), g.constant(np.array(0.5, np.float32))])
    x = g.node("Concat", [g.node("Relu", [g.node("Add", [d, h])]), both], axis=-1)
    g.output("labels", b.best(n.label_out, x), "int64", ["N"])
    return g.bytes()

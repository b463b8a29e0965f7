"""The network as two ONNX graphs: `network` from embedded words to tags and scores of arcs; `choices` from the chosen heads to labels
and, for the words that the lexicon lacks, to lemma scripts.

The reader sums the embeddings itself, once for each form, and hands them over in steps (see `stored`), with two columns more that
stand at both ends of what a byte holds: so the runtime finds the same steps in any batch.
"""

import numpy as np

from .onnx import Graph
from .stored import CELL_AT_MOST, GATE_AT_MOST, STATE_AT_MOST, STATE_STEP, WORD_STEP

ENDS = 2  # columns and units at both ends of what the others reach
ZERO = 128  # the byte that stands for nothing


def tables(network):
    """What is summed for a word, in the order of its columns: (name, table)."""
    found = [("word", network.word), ("affix", network.affix), ("gram", network.gram), ("shape", network.shape)]
    return found + ([("name", network.name.affix), ("whole", network.name.form)] if network.name is not None else [])


def word_rows(weight, network):
    """Rows of zeros for the columns of a word that take no part."""
    width = sum(table.weight.shape[1] for _, table in tables(network)) + ENDS
    return np.pad(weight, ((0, width - len(weight)), (0, 0)))


def state_rows(weight):
    """Rows of zeros for the units at the ends of both directions."""
    return np.pad(weight.reshape(2, len(weight) // 2, -1), ((0, 0), (0, ENDS), (0, 0))).reshape(len(weight) + 2 * ENDS, -1)


def gates(weight):
    """Columns as ONNX has them, in, out, keep, new (PyTorch: in, keep, new, out), with the units at the ends behind each."""
    i, f, c, o = np.split(weight, 4, -1)
    return np.concatenate([np.pad(part, [(0, 0)] * (weight.ndim - 1) + [(0, ENDS)]) for part in (i, o, f, c)], -1)


class Builder:
    def __init__(self, network):
        self.network = network
        self.graph = Graph("kroniek")

    def byte(self, value):
        return self.graph.constant(np.array(value, np.uint8))

    def real(self, value):
        return self.graph.constant(np.array(value, np.float32))

    def rounded(self, x, step):
        return self.graph.node("QuantizeLinear", [x, self.real(step), self.byte(ZERO)])

    def layer(self, layer, x, lengths, spread):
        """States [T, B, 2 * (H + ENDS)] of a recurrent layer over x [T, B, D]."""
        g, both, size = self.graph, (layer.forth, layer.back), layer.forth.size + ENDS
        inward = np.stack([gates(spread(d.inward.numpy())) for d in both])
        recurrent = np.stack([np.pad(gates(d.recurrent.numpy()), ((0, ENDS), (0, 0))) for d in both])
        scales = [np.stack([gates(getattr(d, name).numpy()) for d in both]) for name in ("inward_scale", "recurrent_scale")]
        bias = np.stack([gates(d.bias.numpy()) for d in both]).reshape(2, 4, size)
        # the units at the ends let nothing in, show all and keep all
        bias[:, :3, -ENDS:] = np.array([-40, GATE_AT_MOST, 40])[:, None]
        bias = np.pad(bias.reshape(2, 4 * size), ((0, 0), (0, 4 * size)))
        none = g.constant(np.zeros((2, 4 * size), np.int8))
        y = g.node(
            "DynamicQuantizeLSTM",
            [x, g.constant(inward.astype(np.int8)), g.constant(recurrent.astype(np.int8)), g.constant(bias.astype(np.float32)),
             lengths, self.begin(STATE_AT_MOST, size, lengths), self.begin(CELL_AT_MOST, size, lengths), "",
             g.constant(scales[0]), none, g.constant(scales[1]), none],
            domain="com.microsoft", hidden_size=size, direction="bidirectional")
        return g.node("Reshape", [g.node("Transpose", [y], perm=[0, 2, 1, 3]), g.ints(0, 0, 2 * size)])

    def begin(self, most, size, lengths):
        """The state [2, B, size] before the first word: nothing, but for the units at the ends."""
        g = self.graph
        state = np.zeros((2, 1, size), np.float32)
        state[:, :, -ENDS:] = -most, most
        return g.node("Expand", [g.constant(state), g.node("Concat", [g.ints(2), g.node("Shape", [lengths]), g.ints(size)], axis=0)])

    def whole(self, layer, inputs):
        """A linear layer over inputs in steps; the rows of its parts are spread as those are."""
        g, out = self.graph, None
        for (step, weight, scale), (x, spread) in zip(layer.parts, inputs):
            weight = g.constant(spread(weight.numpy()).astype(np.int8))
            inputs = [x, weight, self.real(step), g.constant(scale.numpy()), self.byte(ZERO), g.constant(np.zeros(scale.shape, np.int8))]
            inputs += [g.constant(layer.bias.numpy())] if out is None else []
            y = g.node("MatMulIntegerToFloat", inputs, domain="com.microsoft")
            out = y if out is None else g.node("Add", [out, y])
        return out

    def recurrent(self, layer, x, lengths):
        """States [T, B, 2 * H] of a small recurrent layer, computed with in 32 bits."""
        g, both = self.graph, (layer.forth, layer.back)

        def stacked(name):
            # gates as ONNX has them, in, out, keep, new
            found = [np.split(getattr(d, name).detach().numpy(), 4) for d in both]
            return np.stack([np.concatenate((i, o, f, c)) for i, f, c, o in found])

        bias = stacked("bias")
        weights = [g.weight(stacked("inward")), g.weight(stacked("recurrent")), g.weight(np.concatenate((bias, np.zeros_like(bias)), 1))]
        y = g.node("LSTM", [x, *weights, lengths], hidden_size=layer.forth.size, direction="bidirectional")
        return g.node("Reshape", [g.node("Transpose", [y], perm=[0, 2, 1, 3]), g.ints(0, 0, 2 * layer.forth.size)])

    def dense(self, layer, x):
        g = self.graph
        y = g.node("MatMul", [x, g.weight(layer.weight.detach().numpy())])
        return g.node("Add", [y, g.weight(layer.bias.detach().numpy())])

    def product(self, left, right, width):
        """[B, T, width] by [B, width, T]. The runtime sums more than 128 products in one order or another, depending on T."""
        g, sums = self.graph, None
        for start in range(0, width, 128):
            ends = g.ints(start), g.ints(min(start + 128, width))
            part = g.node("MatMul", [g.node("Slice", [left, *ends, g.ints(2)]), g.node("Slice", [right, *ends, g.ints(1)])])
            sums = part if sums is None else g.node("Add", [sums, part])
        return sums

    def best(self, layer, x):
        return self.graph.node("ArgMax", [self.dense(layer, x)], axis=-1, keepdims=0)


def network_graph(network):
    """Words [T, B, D] to tags [T, B], what scripts are read off [T, B, S], arc scores [B, T, T+1] and label parts [B, T, R]."""
    b, n = Builder(network), network
    g = b.graph

    def spread(weight):
        return word_rows(weight, n)

    words = g.input("words", "uint8", ["T", "B", len(spread(np.zeros((0, 1))))])
    lengths = g.input("lengths", "int32", ["B"])
    x = g.node("DequantizeLinear", [words, b.real(WORD_STEP), b.byte(ZERO)])
    x = b.layer(n.layers[0], x, lengths, spread)
    middle = g.node("Add", [b.layer(n.layers[1], x, lengths, state_rows), x])
    top = g.node("Add", [b.layer(n.layers[2], middle, lengths, state_rows), middle])
    middle = b.rounded(middle, 2 * STATE_STEP)
    tag = g.node("Relu", [b.whole(n.tag, [(middle, state_rows)])])
    for name in ("upos", "feats"):
        g.output(name, b.best(getattr(n, name), tag), "int64", ["T", "B"])
    g.output("tag", tag, "float32", ["T", "B", n.sizes.tag])
    if n.name is not None:
        # padding is all zeros, a word has the highest byte at its end
        present = g.node("Slice", [words, g.ints(-1), g.ints(1 << 40), g.ints(2)])
        present = g.cast(g.cast(present, "bool"), "float32")
        g.output("names", n.name.build(b, (middle, state_rows), (words, spread), present, lengths), "float32", ["T", "B", "N"])
        # the columns of the name head's own tables come behind those of the network
        g.output("begins", n.begin.build(b, (middle, state_rows), (words, spread), present, lengths), "float32", ["T", "B"])
    top = g.node("Transpose", [b.rounded(top, 3 * STATE_STEP)], perm=[1, 0, 2])

    def head(name):
        return b.whole(getattr(n, name), [(top, state_rows)])

    dependent = g.node("LeakyRelu", [head("arc_dependent")], alpha=0.1)
    governor = g.node("LeakyRelu", [head("arc_governor")], alpha=0.1)
    asked = g.node("MatMul", [dependent, g.weight(n.arc_product.detach().numpy())])
    asked = g.node("Add", [asked, g.weight(n.arc_bias.detach().numpy())])
    scores = b.product(asked, g.node("Transpose", [governor], perm=[0, 2, 1]), n.sizes.arc)
    scores = g.node("Concat", [b.dense(n.arc_root, dependent), scores], axis=-1)
    g.output("arcs", scores, "float32", ["B", "T", "H"])
    g.output("dependent", head("label_dependent"), "float32", ["B", "T", n.sizes.label])
    g.output("governor", head("label_governor"), "float32", ["B", "T", n.sizes.label])
    return g.bytes()


def choices_graph(network):
    """Labels [N] of N = B * T words, given flat head rows (0 the root, b * T + t + 1 else), and scripts [S] of chosen words."""
    b, n = Builder(network), network
    g = b.graph
    dependent = g.input("dependent", "float32", ["B", "T", n.sizes.label])
    governor = g.input("governor", "float32", ["B", "T", n.sizes.label])
    heads = g.input("heads", "int32", ["N"])
    tag = g.input("tag", "float32", ["T", "B", n.sizes.tag])
    chosen = g.input("chosen", "int32", ["S"])
    flat = g.ints(-1, n.sizes.label)
    d = g.node("Reshape", [dependent, flat])
    root = g.weight(n.label_root.detach().numpy()[None, :])
    all_governors = g.node("Concat", [root, g.node("Reshape", [governor, flat])], axis=0)
    h = g.node("Gather", [all_governors, heads])
    both = g.node("Mul", [g.node("Mul", [d, h]), b.real(0.5)])
    x = g.node("Concat", [g.node("Relu", [g.node("Add", [d, h])]), both], axis=-1)
    g.output("labels", b.best(n.label_out, x), "int64", ["N"])
    open_words = g.node("Gather", [g.node("Reshape", [tag, g.ints(-1, n.sizes.tag)]), chosen])
    g.output("scripts", b.best(n.script, open_words), "int64", ["S"])
    return g.bytes()

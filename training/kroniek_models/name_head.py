"""The head that finds names."""

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from .bio import TAGS
from .network import Dense


class NameHead(nn.Module):
    """Each word with its neighbours to scores of BIO tags; reads the second layer, the embeddings and affixes of its own."""

    def __init__(self, sizes, affix_width=32, width=128, hidden=96):
        super().__init__()
        self.affix = nn.Embedding(sizes.affix_buckets, affix_width, padding_idx=0)
        with torch.no_grad():
            self.affix.weight.normal_(0, 0.3)
            self.affix.weight[0].zero_()
        embedded = sizes.word_width + sizes.affix_width + sizes.gram_width + sizes.shape_width
        self.inward = Dense(2 * sizes.hidden + embedded + affix_width, width)
        self.around = Dense(3 * width, hidden)
        self.out = Dense(hidden, len(TAGS))

    def forward(self, middle, embedded, affixes, present):
        own = F.embedding_bag(affixes.reshape(-1, affixes.shape[-1]), self.affix.weight, mode="sum", padding_idx=0)
        x = torch.cat((middle, embedded, own.view(*affixes.shape[:-1], -1)), -1)
        x = F.dropout(x, 0.3, self.training)
        x = F.relu(self.inward(x, False)) * present.unsqueeze(-1)
        beyond = torch.zeros(1, *x.shape[1:])
        x = torch.cat((torch.cat((beyond, x[:-1])), x, torch.cat((x[1:], beyond))), -1)
        x = F.relu(self.around(F.dropout(x, 0.3, self.training), False))
        return self.out(F.dropout(x, 0.2, self.training), False)

    def build(self, builder, middle, words, present):
        """The same as nodes of an ONNX graph, over `middle` and `words` in steps; `present` is 1 for words and 0 for padding."""
        g = builder.graph
        x = g.node("Relu", [builder.whole(self.inward, [middle, words])])
        padded = g.node("Pad", [g.node("Mul", [x, present]), g.ints(1, 0, 0, 1, 0, 0)])
        before = g.node("Slice", [padded, g.ints(0), g.ints(-2), g.ints(0)])
        after = g.node("Slice", [padded, g.ints(2), g.ints(1 << 40), g.ints(0)])
        around = g.node("Concat", [before, g.node("Slice", [padded, g.ints(1), g.ints(-1), g.ints(0)]), after], axis=-1)
        return builder.dense(self.out, g.node("Relu", [builder.dense(self.around, around)]))

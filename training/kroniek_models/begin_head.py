"""The head that tells where a sentence begins behind one without a full stop."""

import math

import torch
from torch import nn
from torch.nn import functional as F

from .network import Dense
from .recurrence import BiLstm, turning


class BeginHead(nn.Module):
    """The score of each word that a sentence begins with it."""

    def __init__(self, sizes, width=48, hidden=32):
        super().__init__()
        embedded = sizes.word_width + sizes.affix_width + sizes.gram_width + sizes.shape_width
        self.inward = Dense(2 * sizes.hidden + embedded, width)
        self.along = BiLstm(width, hidden, 0.1)
        self.out = Dense(width + 2 * hidden, 1)

    def forward(self, middle, embedded, batch, half=False):
        present = (batch.words > 0).float().unsqueeze(-1)
        x = F.dropout(torch.cat((middle, embedded), -1), 0.3, self.training)
        x = F.relu(self.inward(x, half)) * present
        y = self.along(F.dropout(x, 0.2, self.training), turning(batch.lengths, x.shape[0]), half)
        return self.out(torch.cat((x, y), -1), False).squeeze(-1)

    def build(self, builder, middle, words, present, lengths):
        """The same as nodes of an ONNX graph, [T, B]; see `NameHead.build`."""
        g = builder.graph
        x = g.node("Mul", [g.node("Relu", [builder.whole(self.inward, [middle, words])]), present])
        y = builder.recurrent(self.along, x, lengths)
        return g.node("Squeeze", [builder.dense(self.out, g.node("Concat", [x, y], axis=-1)), g.ints(-1)])

    @torch.no_grad()
    def ask(self, probability):
        """Moves the scores so that those above 0 are more probable than this."""
        self.out.bias -= math.log(probability / (1 - probability))

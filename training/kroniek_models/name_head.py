"""The head that finds names."""

import torch
from torch import nn
from torch.nn import functional as F

from . import features
from .bio import TAGS
from .network import Dense
from .recurrence import BiLstm, turning


class NameHead(nn.Module):
    """Scores of BIO tags from the second layer, the embeddings, and tables and a recurrent layer of its own.

    The table of forms remembers what words are names of; now and then it is shut in training, so that the words around a name
    have a say.
    """

    def __init__(self, sizes, affix_width=32, form_width=32, width=128, hidden=80):
        super().__init__()
        self.affix = nn.Embedding(sizes.affix_buckets, affix_width, padding_idx=0)
        self.form = nn.Embedding(features.FORMS, form_width, padding_idx=0)
        with torch.no_grad():
            for table, scale in ((self.affix, 0.3), (self.form, 0.1)):
                table.weight.normal_(0, scale)
                table.weight[0].zero_()
        embedded = sizes.word_width + sizes.affix_width + sizes.gram_width + sizes.shape_width
        self.inward = Dense(2 * sizes.hidden + embedded + affix_width + form_width, width)
        self.along = BiLstm(width, hidden, 0.2)
        self.out = Dense(width + 2 * hidden, len(TAGS))

    def forward(self, middle, embedded, batch, half=False):
        present = (batch.words > 0).float().unsqueeze(-1)
        own = F.embedding_bag(batch.affixes.reshape(-1, features.AFFIXES), self.affix.weight, mode="sum", padding_idx=0)
        form = self.form(batch.wholes)
        if self.training:
            form = form * (torch.rand(present.shape) >= 0.25).float()
        x = torch.cat((middle, embedded, own.view(*batch.words.shape, -1), form), -1)
        x = F.relu(self.inward(F.dropout(x, 0.3, self.training), half)) * present
        y = self.along(F.dropout(x, 0.3, self.training), turning(batch.lengths, x.shape[0]), half)
        return self.out(F.dropout(torch.cat((x, y), -1), 0.3, self.training), False)

    def build(self, builder, middle, words, present, lengths):
        """The same as nodes of an ONNX graph, over `middle` and `words` in steps; `present` is 1 for words and 0 for padding."""
        g = builder.graph
        x = g.node("Mul", [g.node("Relu", [builder.whole(self.inward, [middle, words])]), present])
        y = builder.recurrent(self.along, x, lengths)
        return builder.dense(self.out, g.node("Concat", [x, y], axis=-1))

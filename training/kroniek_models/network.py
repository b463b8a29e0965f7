"""The network: words, affixes, inner n-grams and shapes in; three recurrent layers; heads for each layer of annotation.

Tags, features, lemma scripts and names are read off the second layer, trees off the third: what is read off earlier keeps the
top free for syntax.
"""

from dataclasses import asdict, dataclass

import torch
from torch import nn
from torch.nn import functional as F

from . import features
from .recurrence import BiLstm, turning


@dataclass
class Sizes:
    words: int
    upos: int
    feats: int
    scripts: int
    labels: int
    affix_buckets: int = 20000
    gram_buckets: int = 20000
    word_width: int = 100
    affix_width: int = 80
    gram_width: int = 48
    shape_width: int = 16
    hidden: int = 240
    arc: int = 200
    label: int = 128
    tag: int = 160

    def as_dict(self):
        return asdict(self)


def shared_dropout(x, rate, training):
    """Dropout with one mask for all words of a sentence ([T, B, D])."""
    if not training or rate == 0:
        return x
    mask = torch.empty(1, x.shape[1], x.shape[2]).bernoulli_(1 - rate).div_(1 - rate)
    return x * mask


class Dense(nn.Module):
    """A linear layer with the product in bfloat16 if asked."""

    def __init__(self, width, size, gain=1.0):
        super().__init__()
        self.weight = nn.Parameter(torch.empty(width, size))
        self.bias = nn.Parameter(torch.zeros(size))
        nn.init.xavier_uniform_(self.weight, gain)

    def forward(self, x, half):
        flat = x.reshape(-1, x.shape[-1])
        if half:
            out = (flat.bfloat16() @ self.weight.bfloat16()).float()
        else:
            out = flat @ self.weight
        return (out + self.bias).view(*x.shape[:-1], -1)


@dataclass
class Batch:
    """Padded numbers of some sentences, words along the first axis ([T, B])."""

    lengths: torch.Tensor
    words: torch.Tensor
    shapes: torch.Tensor
    affixes: torch.Tensor
    grams: torch.Tensor
    gram_scale: torch.Tensor
    wholes: torch.Tensor


class Network(nn.Module):
    def __init__(self, sizes, dropout=0.33, weight_drop=0.25, word_dropout=0.15):
        super().__init__()
        self.sizes = s = sizes
        self.dropout, self.word_dropout = dropout, word_dropout
        self.word = nn.Embedding(s.words + 2, s.word_width, padding_idx=0)
        self.affix = nn.Embedding(s.affix_buckets, s.affix_width, padding_idx=0)
        self.gram = nn.Embedding(s.gram_buckets, s.gram_width, padding_idx=0)
        self.shape = nn.Embedding(features.SHAPES, s.shape_width)
        with torch.no_grad():
            for table, scale in ((self.word, 0.5), (self.affix, 0.3), (self.gram, 0.5), (self.shape, 0.5)):
                table.weight.normal_(0, scale)
                if table.padding_idx is not None:
                    table.weight[0].zero_()
        width = s.word_width + s.affix_width + s.gram_width + s.shape_width
        self.layers = nn.ModuleList(
            [BiLstm(w, s.hidden, weight_drop) for w in (width, 2 * s.hidden, 2 * s.hidden)])
        wide = 2 * s.hidden
        self.tag = Dense(wide, s.tag)
        self.upos = Dense(s.tag, s.upos)
        self.feats = Dense(s.tag, s.feats)
        self.script = Dense(s.tag, s.scripts)
        self.arc_dependent = Dense(wide, s.arc)
        self.arc_governor = Dense(wide, s.arc)
        self.arc_product = nn.Parameter(torch.zeros(s.arc, s.arc))
        self.arc_bias = nn.Parameter(torch.zeros(s.arc))
        self.arc_root = Dense(s.arc, 1)
        self.label_dependent = Dense(wide, s.label)
        self.label_governor = Dense(wide, s.label)
        self.label_root = nn.Parameter(torch.zeros(s.label))
        self.label_out = Dense(2 * s.label, s.labels)
        self.name = None  # the heads that find names and beginnings of sentences are trained afterwards
        self.begin = None

    def bag(self, table, ids):
        flat = ids.reshape(-1, ids.shape[-1])
        if not self.training:
            return table(flat).sum(1).view(*ids.shape[:-1], -1)
        return F.embedding_bag(flat, table.weight, mode="sum", padding_idx=0).view(*ids.shape[:-1], -1)

    def embed(self, batch):
        words = batch.words
        parts = [self.affix, self.gram]
        if self.training:
            dropped = torch.rand(words.shape) < self.word_dropout
            words = words.masked_fill(dropped & (words > 0), features.UNKNOWN)
        pieces = [
            self.word(words),
            self.bag(parts[0], batch.affixes),
            self.bag(parts[1], batch.grams) * batch.gram_scale.unsqueeze(-1),
            self.shape(batch.shapes),
        ]
        if self.training:
            # now and then all of one kind of evidence is missing, so that no kind is relied on alone
            for k, rate in ((0, 0.05), (1, 0.05), (2, 0.1)):
                keep = (torch.rand(*words.shape, 1) >= rate).float()
                pieces[k] = pieces[k] * keep
        return F.dropout(torch.cat(pieces, -1), self.dropout * 0.75, self.training)

    def lower(self, batch, half=False):
        """The embeddings, and the output of the second layer."""
        order = turning(batch.lengths, batch.words.shape[0])
        embedded = self.embed(batch)
        x = self.layers[0](embedded, order, half)
        x = shared_dropout(x, self.dropout, self.training)
        return embedded, self.layers[1](x, order, half) + x

    def encode(self, batch, half=False):
        """Outputs of the second and the third layer."""
        order = turning(batch.lengths, batch.words.shape[0])
        middle = self.lower(batch, half)[1]
        x = shared_dropout(middle, self.dropout, self.training)
        top = self.layers[2](x, order, half) + x
        return middle, shared_dropout(top, self.dropout, self.training)

    def tags(self, middle, half=False):
        """Scores of UPOS, FEATS and lemma script."""
        x = shared_dropout(middle, self.dropout, self.training)
        x = shared_dropout(F.relu(self.tag(x, half)), self.dropout * 0.75, self.training)
        return self.upos(x, half), self.feats(x, half), self.script(x, half)

    def _mlp(self, dense, x, half):
        return shared_dropout(F.leaky_relu(dense(x, half), 0.1), self.dropout, self.training)

    def arcs(self, top, half=False):
        """Scores [B, T, T+1]: for each word, of the root and of every word as its head."""
        dependent = self._mlp(self.arc_dependent, top, half).transpose(0, 1)
        governor = self._mlp(self.arc_governor, top, half).transpose(0, 1)
        scores = (dependent @ self.arc_product + self.arc_bias) @ governor.transpose(1, 2)
        return torch.cat((self.arc_root(dependent, False), scores), -1)

    def label_parts(self, top, half=False):
        """What a word brings to a label as dependent and as governor ([B, T, R] each)."""
        x = top.transpose(0, 1)
        dependent, governor = self.label_dependent(x, half), self.label_governor(x, half)
        return dependent, governor

    def labels(self, dependent, governor, heads):
        """Label scores [N, L] of rows of dependents under heads (flat row numbers, 0 is the root)."""
        governors = torch.cat((self.label_root.unsqueeze(0), governor.reshape(-1, governor.shape[-1])))
        d = dependent.reshape(-1, dependent.shape[-1])
        g = governors.index_select(0, heads)
        x = torch.cat((F.relu(d + g), d * g * 0.5), -1)
        return self.label_out(F.dropout(x, self.dropout, self.training), False)

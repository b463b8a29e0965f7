"""A bidirectional LSTM layer over padded sentences.

Each direction is a run of its own over the sentences, the backward one over sentences turned around within their own length: so
padding always comes last and cannot reach a word, and PyTorch may use its fast path, which knows no packed sequences.
"""

import torch
from torch import nn


class _Turn(torch.autograd.Function):
    """Reverses each sentence within its own length; its own inverse, so its gradient is the same gathering."""

    @staticmethod
    def forward(ctx, x, order):
        ctx.order = order
        return x.reshape(-1, x.shape[-1]).index_select(0, order).view(x.shape)

    @staticmethod
    def backward(ctx, grad):
        return grad.reshape(-1, grad.shape[-1]).index_select(0, ctx.order).view(grad.shape), None


def turn(x, order):
    """[T, B, *] with each sentence the other way round."""
    return _Turn.apply(x, order)


def turning(lengths, steps):
    """Flat row numbers for turn() over [T, B, *]: row (t, b) takes (length_b - 1 - t, b), padding stays."""
    t = torch.arange(steps).unsqueeze(1)
    n = lengths.unsqueeze(0)
    source = torch.where(t < n, n - 1 - t, t)
    return (source * lengths.shape[0] + torch.arange(lengths.shape[0]).unsqueeze(0)).reshape(-1)


class Direction(nn.Module):
    """An LSTM in one direction; recurrent weights are dropped out as a whole (Merity et al. 2018)."""

    def __init__(self, width, size, weight_drop):
        super().__init__()
        self.size, self.weight_drop = size, weight_drop
        self.inward = nn.Parameter(torch.empty(4 * size, width))
        self.recurrent = nn.Parameter(torch.empty(4 * size, size))
        self.bias = nn.Parameter(torch.zeros(4 * size))
        nn.init.xavier_uniform_(self.inward)
        with torch.no_grad():
            for gate in self.recurrent.split(size):
                nn.init.orthogonal_(gate)
            self.bias[size: 2 * size] = 1.0  # begin by remembering

    def forward(self, x):
        recurrent = nn.functional.dropout(self.recurrent, self.weight_drop, self.training)
        weights = [self.inward, recurrent, self.bias, torch.zeros_like(self.bias)]
        if x.dtype == torch.bfloat16:
            weights = [w.bfloat16() for w in weights]
        start = x.new_zeros(1, x.shape[1], self.size)
        return torch._VF.lstm(x, (start, start), weights, True, 1, 0.0, self.training, False, False)[0]


class BiLstm(nn.Module):
    """Both directions over [T, B, D]."""

    def __init__(self, width, size, weight_drop):
        super().__init__()
        self.forth = Direction(width, size, weight_drop)
        self.back = Direction(width, size, weight_drop)

    def forward(self, x, order, half):
        x = x.bfloat16() if half else x
        hidden = torch.cat((self.forth(x), turn(self.back(turn(x, order)), order)), -1)
        return hidden.float()

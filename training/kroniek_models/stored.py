"""What is left of a network in the model file: weights in 7 and 8 bits, and layers that compute in whole numbers as ONNX Runtime does.

Weights of the recurrent layers and of the wide heads are whole numbers from -63 to 63 with a scale for each column. Seven bits
because processors without dot-product instructions add two products in 16 bits: 255 * 63 * 2 fits, 255 * 127 * 2 does not.
What goes into them is rounded to fixed steps: the sum of embeddings to WORD_STEP, the state of a layer (which never leaves -1 to
1) to STATE_STEP, sums of layers to as many times that. Nothing is scaled to the sentences at hand, so a sentence gets the same
annotation whatever it is batched with. Embeddings are stored in 8 bits with a scale for each row; the rest in 16 bits.
"""

import numpy as np
import torch
from torch import nn

from . import corpus
from .begin_head import BeginHead
from .features import Features
from .name_head import NameHead
from .network import Network, Sizes
from .recurrence import turn

WORD_STEP = 1 / 32
LARGEST = 63  # of the weights

# ONNX Runtime scales the state of a layer to the smallest and largest of its numbers. Two units more, which stand at the ends of
# what a unit can reach, keep these the same at each step. The runtime's sigmoid and hyperbolic tangent are approximations that
# rise a hair above 1; here they are at their highest.
GATE_AT_MOST = 17.8439998626709
CELL_AT_MOST = 8.54702091217041
STATE_AT_MOST = 1.0000003576278687
STATE_STEP = float(np.float32(2 * STATE_AT_MOST) / np.float32(255))


def rows(table):
    """Rows of an embedding in 8 bits, and the scale of each."""
    scale = (np.maximum(np.abs(table).max(1), 1e-8) / 127.0).astype(np.float32)
    return np.clip(np.rint(table / scale[:, None]), -127, 127).astype(np.int8), scale


def columns(weight):
    """Columns of a matrix [K, N] as whole numbers, kept in floats, and the scale of each."""
    scale = weight.abs().max(0).values.clamp_min(1e-8) / LARGEST
    return torch.clamp(torch.round(weight / scale), -LARGEST, LARGEST), scale


def counts(x, step):
    """Numbers as whole counts of a step."""
    return torch.clamp(torch.round(x / step), -127, 127)


class StoredDirection(nn.Module):
    """One direction of a recurrent layer in whole numbers; sums of their products stay below 2^24, which floats hold exactly."""

    def __init__(self, direction):
        super().__init__()
        self.size = direction.size
        self.inward, self.inward_scale = columns(direction.inward.detach().t().contiguous())
        self.recurrent, self.recurrent_scale = columns(direction.recurrent.detach().t().contiguous())
        self.bias = direction.bias.detach()

    def forward(self, x, step):
        outer = (x.reshape(-1, x.shape[-1]) @ self.inward) * (step * self.inward_scale)
        state = cell = torch.zeros(x.shape[1], self.size)
        states = []
        for gates in outer.view(*x.shape[:-1], -1):
            gates = gates + counts(state, STATE_STEP) @ self.recurrent * (STATE_STEP * self.recurrent_scale) + self.bias
            enter, keep, new, leave = gates.chunk(4, 1)
            cell = torch.sigmoid(keep) * cell + torch.sigmoid(enter) * torch.tanh(new)
            state = torch.sigmoid(leave) * torch.tanh(cell)
            states.append(state)
        return torch.stack(states)


class StoredLayer(nn.Module):
    """Both directions of a recurrent layer; `step` is that of what goes in."""

    def __init__(self, layer, step):
        super().__init__()
        self.forth, self.back, self.step = StoredDirection(layer.forth), StoredDirection(layer.back), step

    def forward(self, x, order, half):
        x = counts(x, self.step)
        back = self.back(turn(x, order), self.step)
        return torch.cat((self.forth(x, self.step), turn(back, order)), -1)


class StoredDense(nn.Module):
    """A linear layer in whole numbers. What goes in has parts with steps of their own: [(columns, step)]."""

    def __init__(self, dense, parts):
        super().__init__()
        self.bias = dense.bias.detach()
        widths = [width for width, _ in parts]
        self.parts = [(step, *columns(w)) for (_, step), w in zip(parts, dense.weight.detach().split(widths))]

    def forward(self, x, half):
        flat = x.reshape(-1, x.shape[-1])
        out, start = self.bias, 0
        for step, weight, scale in self.parts:
            part = flat[:, start:start + len(weight)]
            out = out + counts(part, step) @ weight * (step * scale)
            start += len(weight)
        return out.view(*x.shape[:-1], -1)


class StoredNetwork(Network):
    """The network as the file holds it: to look at, not to train."""

    def embed(self, batch):
        return counts(super().embed(batch), WORD_STEP) * WORD_STEP


@torch.no_grad()
def as_stored(network):
    """Rounds the weights to what the file will hold, in place."""
    tables = [m for m in network.modules() if isinstance(m, nn.Embedding)]
    for table in tables:
        table.stored = whole, scale = rows(table.weight.numpy())
        table.weight.copy_(torch.from_numpy(whole.astype(np.float32) * scale[:, None]))
    wide = 2 * network.sizes.hidden
    steps = (WORD_STEP, STATE_STEP, 2 * STATE_STEP)
    network.layers = nn.ModuleList(StoredLayer(layer, step) for layer, step in zip(network.layers, steps))
    network.tag = StoredDense(network.tag, [(wide, 2 * STATE_STEP)])
    for name in ("arc_dependent", "arc_governor", "label_dependent", "label_governor"):
        setattr(network, name, StoredDense(getattr(network, name), [(wide, 3 * STATE_STEP)]))
    if network.name is not None:
        beside = network.name.inward.weight.shape[0] - wide
        network.name.inward = StoredDense(network.name.inward, [(wide, 2 * STATE_STEP), (beside, WORD_STEP)])
    if network.begin is not None:
        beside = network.begin.inward.weight.shape[0] - wide
        network.begin.inward = StoredDense(network.begin.inward, [(wide, 2 * STATE_STEP), (beside, WORD_STEP)])
    kept = {id(table.weight) for table in tables}
    for parameter in network.parameters():
        if id(parameter) not in kept:
            parameter.copy_(parameter.half().float())
    return network


def restore(path, names=None, begins=None):
    """(network, features, labels) of a checkpoint, and of those of the heads; the weights as the model file stores them."""
    kept = torch.load(path, map_location="cpu")
    kept["sizes"].pop("names", None)
    network = StoredNetwork(Sizes(**kept["sizes"]))
    network.load_state_dict(kept["weights"])
    if names:
        network.name = NameHead(network.sizes)
        network.name.load_state_dict(torch.load(names, map_location="cpu")["names"])
    if begins:
        network.begin = BeginHead(network.sizes)
        network.begin.load_state_dict(torch.load(begins, map_location="cpu")["begins"])
    labels = corpus.Labels(**kept["labels"])
    sizes = network.sizes
    feats = Features(kept["words"], sizes.affix_buckets, sizes.gram_buckets)
    return as_stored(network).eval(), feats, labels

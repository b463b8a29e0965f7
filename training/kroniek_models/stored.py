"""Takes up a checkpoint with the weights rounded as the model file stores them."""

import torch

from . import corpus, graphs
from .features import Features
from .name_head import NameHead
from .network import Network, Sizes


def restore(path, names=None):
    """(network, features, labels) of a checkpoint, and of one of names; the weights as the model file stores them."""
    kept = torch.load(path, map_location="cpu")
    kept["sizes"].pop("names", None)
    network = Network(Sizes(**kept["sizes"]))
    network.load_state_dict(kept["weights"])
    if names:
        network.name = NameHead(network.sizes)
        network.name.load_state_dict(torch.load(names, map_location="cpu")["names"])
    labels = corpus.Labels(**kept["labels"])
    sizes = network.sizes
    feats = Features(kept["words"], sizes.affix_buckets, sizes.gram_buckets)
    return graphs.as_stored(network).eval(), feats, labels

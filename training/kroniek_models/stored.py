"""Takes up a checkpoint with the weights rounded as the model file stores them."""

import torch

from . import corpus, graphs
from .features import Features
from .network import Network, Sizes


def restore(path):
    """(network, features, labels) of a checkpoint, with the weights as the model file stores them."""
    kept = torch.load(path, map_location="cpu")
    network = Network(Sizes(**kept["sizes"]))
    network.load_state_dict(kept["weights"])
    labels = corpus.Labels(**kept["labels"])
    sizes = network.sizes
    feats = Features(kept["words"], sizes.affix_buckets, sizes.gram_buckets)
    return graphs.as_stored(network).eval(), feats, labels

"""Adam (Kingma and Ba 2015) over all weights laid out in one row, with a running average of the weights beside it."""

import torch


class Adam:
    """Takes over the storage of a network's parameters and their gradients."""

    def __init__(self, network, average, betas=(0.9, 0.98), eps=1e-8, clip=5.0):
        self.betas, self.eps, self.clip = betas, eps, clip
        self.weights = self._lay_out(network, gradients=True)
        self.average = self._lay_out(average, gradients=False)
        self.gradients = torch.zeros_like(self.weights)
        place = 0
        for p in network.parameters():
            p.grad = self.gradients[place:place + p.numel()].view_as(p)
            place += p.numel()
        self.first = torch.zeros_like(self.weights)
        self.second = torch.zeros_like(self.weights)
        self.updates = 0

    @staticmethod
    def _lay_out(network, gradients):
        row = torch.cat([p.detach().reshape(-1) for p in network.parameters()])
        place = 0
        for p in network.parameters():
            p.data = row[place:place + p.numel()].view_as(p)
            p.requires_grad_(gradients)
            place += p.numel()
        return row

    def clear(self):
        self.gradients.zero_()

    @torch.no_grad()
    def step(self, rate):
        """One update at the learning rate; gradients longer than `clip` are shortened to it."""
        self.updates += 1
        norm = float(self.gradients.norm())
        if norm > self.clip:
            self.gradients.mul_(self.clip / norm)
        if hasattr(torch, "_fused_adam_"):
            torch._fused_adam_(
                [self.weights], [self.gradients], [self.first], [self.second], [],
                [torch.tensor(float(self.updates))], lr=rate, beta1=self.betas[0], beta2=self.betas[1],
                weight_decay=0.0, eps=self.eps, amsgrad=False, maximize=False)
        else:
            self._plain_step(rate)
        keep = min(0.999, self.updates / (self.updates + 20))
        self.average.lerp_(self.weights, 1.0 - keep)

    def _plain_step(self, rate):
        one, two = self.betas
        self.first.lerp_(self.gradients, 1 - one)
        self.second.mul_(two).addcmul_(self.gradients, self.gradients, value=1 - two)
        spread = (self.second / (1 - two ** self.updates)).sqrt_().add_(self.eps)
        self.weights.addcdiv_(self.first, spread, value=-rate / (1 - one ** self.updates))

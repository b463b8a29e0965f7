"""Headings, lists and captions as they stand in running text whose line ends were lost, made of frames and names.

Encyclopaedias, notices and pages of the web hold lists of names, posts, dates, amounts and links; treebanks hold few of them. A
list repeats one frame with other fillers. A heading often says the first words of what stands under it.
"""

import os

from . import name_data

_BESIDE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_CLOSING = ".?!…"


class ListLines:
    """Draws stretches: lists of pieces, each a list of forms that begins anew."""

    def __init__(self, language, gazetteer, known, phrases, sentences, chance):
        self.chance, self.phrases, self.sentences = chance, phrases, sentences
        self.words, self.frames = {}, []
        with open(os.path.join(_BESIDE, "list-frames-%s.txt" % language), encoding="utf-8") as lines:
            for line in lines.read().splitlines():
                words = line.split()
                if line.startswith("="):
                    self.words[words[0][1:]] = [w.replace("_", " ") for w in words[1:]]
                else:
                    self.frames.append(words)
        self.names = name_data.Fillers(gazetteer, known, chance)

    def fill(self, slot):
        chance = self.chance
        if slot == "YEAR":
            return str(chance.randint(1890, 2025))
        if slot == "NUM":
            n = chance.randint(1, chance.choice((12, 31, 200, 9000, 2000000)))
            return "%d" % n if n < 10000 else ("%d.%03d" if "MONTH" in self.words and "mei" in self.words["MONTH"] else "%d,%03d") % divmod(n, 1000)
        if slot == "PHRASE":
            return " ".join(chance.choice(self.phrases))
        if slot in self.words:
            return chance.choice(self.words[slot])
        return self.names.name(slot)

    def line(self, frame):
        out = []
        for word in frame:
            while "{" in word:
                before, rest = word.split("{", 1)
                slot, after = rest.split("}", 1)
                filler = self.fill(slot.rstrip("^"))
                word = before + (filler[:1].upper() + filler[1:] if slot.endswith("^") else filler) + after
            out += word.split()
        return out

    def heading(self):
        """A sentence under a heading that says the name or noun that it is about."""
        s = self.chance.choice(self.sentences)
        tops = [i for i in range(min(len(s), 6)) if s.labels[i].startswith("nsubj") and s.upos[i] in ("NOUN", "PROPN")]
        if not tops:
            return [self.chance.choice(self.words["HEAD"]).split(), s.forms]
        end = tops[0] + 1
        while end < len(s) and s.labels[end].startswith("flat") and s.heads[end] == tops[0] + 1:
            end += 1
        start = tops[0]
        while start > 0 and s.heads[start - 1] == tops[0] + 1 and s.upos[start - 1] in ("ADJ", "PROPN", "NOUN"):
            start -= 1
        first = s.forms[start]
        return [[first[:1].upper() + first[1:], *s.forms[start + 1:end]], s.forms]

    def caption(self):
        """A sentence that has lost its full stop, and another."""
        one, two = (self.chance.choice(self.sentences).forms for _ in range(2))
        return [one[:-1] if one[-1] in _CLOSING else one, two]

    def list(self):
        """Lines of one frame, mostly with a heading before or a sentence behind."""
        chance = self.chance
        frame = chance.choice(self.frames)
        out = [self.line(frame) for _ in range(chance.randint(2, 6))]
        if chance.random() < 0.15:
            out = [self.line(chance.choice(self.frames)) for _ in range(chance.randint(2, 4))]
        draw = chance.random()
        if draw < 0.4:
            out.insert(0, chance.choice(self.words["HEAD"]).split())
        elif draw < 0.5:
            out.insert(0, list(chance.choice(self.phrases)))
        elif draw < 0.6:
            out.insert(0, chance.choice(self.sentences).forms)
        if chance.random() < 0.5:
            out.append(chance.choice(self.sentences).forms)
        return out

    def stretches(self, count):
        for k in range(count):
            yield (self.list, self.list, self.heading, self.caption)[k % 4]()

"""What the network sees of a word. The Java reader computes the same numbers; a fixture holds the two equal.

All counting is in UTF-16 code units, all hashing is 32-bit FNV-1a over them, low byte first.
"""

import struct
import unicodedata

PAD, UNKNOWN = 0, 1
PREFIXES, SUFFIXES = 4, 5
AFFIXES = PREFIXES + SUFFIXES
GRAMS = 40  # at most so many inner n-grams of a word are looked at
SHAPES = 32
FORMS = 50000  # buckets for whole forms, capitals and all


def units(text):
    raw = text.encode("utf-16-le", "surrogatepass")
    return struct.unpack("<%dH" % (len(raw) // 2), raw)


def normal(form):
    """The form by which a word is looked up: lower case, every ASCII digit a 0."""
    return "".join("0" if "0" <= c <= "9" else c for c in form.lower())


def _hash(salt, part):
    h = 0x811C9DC5 ^ salt
    for unit in part:
        h = ((h ^ (unit & 0xFF)) * 0x01000193) & 0xFFFFFFFF
        h = ((h ^ (unit >> 8)) * 0x01000193) & 0xFFFFFFFF
    return h ^ (h >> 15)


def affixes(word, buckets):
    """Hashed prefixes of 1 to 4 and suffixes of 1 to 5 units; 0 where the word is shorter."""
    row = []
    for n in range(1, PREFIXES + 1):
        row.append(1 + _hash(n, word[:n]) % (buckets - 1) if len(word) >= n else PAD)
    for n in range(1, SUFFIXES + 1):
        row.append(1 + _hash(16 + n, word[-n:]) % (buckets - 1) if len(word) >= n else PAD)
    return row


def grams(word, buckets):
    """Hashed n-grams of 3 and 4 units anywhere in the word, in order of place, at most GRAMS of them."""
    row = []
    for start in range(len(word) - 2):
        for n in (3, 4):
            if start + n <= len(word) and len(row) < GRAMS:
                row.append(1 + _hash(32 + n, word[start:start + n]) % (buckets - 1))
    return row


def shape(form):
    """Five yes-or-no questions about the characters, as one number."""
    flags = 0
    for place, unit in enumerate(units(form)):
        kind = "Cs" if 0xD800 <= unit < 0xE000 else unicodedata.category(chr(unit))
        if kind == "Lu":
            flags |= 1 if place == 0 else 2
        elif kind == "Ll":
            flags |= 4
        elif kind == "Nd":
            flags |= 8
        else:
            flags |= 16
    return flags


def whole(form):
    """The hashed form as it is written."""
    return 1 + _hash(64, units(form)) % (FORMS - 1)


class Features:
    """Word numbers of one language, with a memory for forms already seen."""

    def __init__(self, words, affix_buckets, gram_buckets):
        self.words = words
        self.index = {w: i + 2 for i, w in enumerate(words)}
        self.affix_buckets = affix_buckets
        self.gram_buckets = gram_buckets
        self._seen = {}

    def of(self, form):
        """(word id, shape id, affix ids, inner n-gram ids, form id)"""
        found = self._seen.get(form)
        if found is None:
            word = normal(form)
            parts = units(word)
            found = (
                self.index.get(word, UNKNOWN),
                shape(form),
                affixes(parts, self.affix_buckets),
                grams(parts, self.gram_buckets),
                whole(form),
            )
            self._seen[form] = found
        return found

"""Counts the letter groups by which the language identifier tells languages apart.

    python3 language_profiles.py TEXTS > ../language/src/main/resources/org/kroniek/language/language-profiles.tsv

TEXTS holds a file of running text for each language, named by its ISO code: nl.txt, en.txt, ... Features are the groups
of three letters of each word with its edges, and short words whole. For each language the most frequent are kept, with
100 ln(p / FLOOR), p being the share of the group among all that are counted. `org.kroniek.language.LetterGroups` must
count in the same way.
"""

import collections
import math
import pathlib
import re
import sys

KEPT = 1500
FLOOR = 4e-5
LONGEST_WORD = 7
WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")


def groups(text):
    for word in WORD.findall(text.lower().replace("’", "'")):
        edged = f"_{word}_"
        for i in range(len(edged) - 2):
            yield edged[i : i + 3]
        if 3 < len(edged) <= LONGEST_WORD + 2:
            yield edged


def profile(text):
    counts = collections.Counter(groups(text))
    total = sum(counts.values())
    kept = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:KEPT]
    weights = {group: round(100 * math.log(count / total / FLOOR)) for group, count in kept}
    return {group: weight for group, weight in weights.items() if weight > 0}


def main():
    table = collections.defaultdict(dict)
    for file in sorted(pathlib.Path(sys.argv[1]).glob("*.txt")):
        for group, weight in profile(file.read_text(encoding="utf-8")).items():
            table[group][file.stem] = weight
    print("group\tweights")
    for group in sorted(table, key=lambda g: g.encode("utf-16-be")):
        print(group + "\t" + " ".join(f"{code}:{weight}" for code, weight in sorted(table[group].items())))


if __name__ == "__main__":
    main()

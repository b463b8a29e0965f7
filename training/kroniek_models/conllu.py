"""Reads CoNLL-U treebanks into plain sentences, and brings releases of different years to one convention."""

import gzip
from dataclasses import dataclass, field


@dataclass
class Sentence:
    """One sentence; all lists run in parallel. A head is 0 for the root, else the 1-based place of the governor."""

    suite: str
    forms: list = field(default_factory=list)
    lemmas: list = field(default_factory=list)
    upos: list = field(default_factory=list)
    feats: list = field(default_factory=list)
    heads: list = field(default_factory=list)
    labels: list = field(default_factory=list)
    misc: list = field(default_factory=list)
    text: str = ""
    paragraph: str = ""

    def __len__(self):
        return len(self.forms)


# Features that only newer releases write, or that follow from other layers. They are left out of training and
# scoring; what follows by rule (Mood=Ind, PronType=Art) is put back when a model is exported.
_DERIVED = {"Mood=Ind", "PronType=Art", "Typo=Yes", "Style=Expr", "Style=Coll", "Style=Slng", "Style=Vrnc", "Style=Arch"}


def plain_feats(feats, language):
    """FEATS without what the treebanks of the language do not agree on."""
    kept = [f for f in feats.split("|") if f != "_" and not f.startswith("ExtPos=")]
    if language == "nl":
        kept = [f for f in kept if f not in _DERIVED]
    return "|".join(kept) if kept else "_"


def read(path, language):
    """All sentences of a (gzipped) CoNLL-U file; multiword-token lines and empty nodes are skipped."""
    sentences = []
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as lines:
        suite, text, paragraph, current = "", "", "", None
        for line in lines:
            line = line.rstrip("\n")
            if not line:
                if current:
                    sentences.append(current)
                current = None
            elif line.startswith("# suite = "):
                suite = line[len("# suite = "):]
            elif line.startswith("# text = "):
                text = line[len("# text = "):]
            elif line.startswith(("# newpar", "# newdoc")):
                paragraph = "paragraph %d" % len(sentences)
            elif line.startswith("# sent_id = ") and ".p." in line:
                paragraph = line[len("# sent_id = "):line.rindex(".s.")]
            elif line[0] != "#":
                columns = line.split("\t")
                if not columns[0].isdigit():
                    continue
                if current is None:
                    current = Sentence(suite, text=text, paragraph=paragraph)
                current.forms.append(columns[1])
                current.lemmas.append(columns[2])
                current.upos.append(columns[3])
                current.feats.append(plain_feats(columns[5], language))
                current.heads.append(int(columns[6]))
                current.labels.append(columns[7])
                current.misc.append(columns[9])
        if current:
            sentences.append(current)
    return sentences

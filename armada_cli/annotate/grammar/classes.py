"""Penn word classes by name, auxiliaries, and base forms."""

from __future__ import annotations

from functools import lru_cache

from armada_cli.annotate.grammar.words import noun_lemma, verb_lemma

AMBIGUOUS = "VBDN"
BE = frozenset({"be", "am", "is", "are", "was", "were", "been", "being", "'re", "'m"})
HAVE = frozenset({"have", "has", "had", "having", "'ve"})
DO = frozenset({"do", "does", "did"})
BE_OR_HAVE = BE | HAVE
GET = frozenset({"get", "gets", "got", "getting", "gotten"})
OPENERS = frozenset({"DT", "PRP$", "CD", "JJ", "POS", "JJR", "JJS", "PDT"})
REFLEXIVES = frozenset({"himself", "herself", "itself", "themselves"})
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
NOMINATIVE = frozenset({"he", "she", "they", "we", "i", "it", "who", "which", "that", "you"})
INFLECTED = frozenset({"VB", "VBD", "VBZ", "VBP", "VBN", "VBG", "NNS", "NNPS"})


def verb_base(low: str) -> str:
    """The base form of a verb form, that of an auxiliary included."""
    return _AUXILIARY.get(low) or verb_lemma(low)


@lru_cache(maxsize=8192)
def lemma(low: str, given: str) -> str:
    """The base form of a word of a class."""
    if given.startswith("VB"):
        return verb_base(low)
    return noun_lemma(low) if given in ("NNS", "NNPS") else low


_AUXILIARY = dict.fromkeys(BE, "be") | dict.fromkeys(HAVE, "have") | dict.fromkeys((*DO, "done", "doing"), "do")

"""People whom no state has a reason to arrest, so that who takes them abducts them."""

from __future__ import annotations

from armada_cli.extract.ground.nature import is_civilian
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.records import Sentence

_ARRESTED = WordClass("arrested_people")


def is_bystander(view: View, sentence: Sentence, index: int) -> bool:
    """Whether a noun group speaks of such people: "three nuns", not "three smugglers"."""
    noun = sentence.groups[index]
    common = sentence.tokens[noun.head].tag in ("NN", "NNS")  # not "seized Russian and Korean rifles"
    return common and is_civilian(view, sentence, index) and noun.lemma not in _ARRESTED

"""Deeds named by the -ing form of their verb: "the gunning down of six men", "the burning alive of nine clerks"."""

from __future__ import annotations

from armada_cli.annotate.grammar.words import verb_lemma
from armada_cli.records import Sentence
from armada_cli.values import frozen

_MOST = 3  # words between the -ing form and its "of"
_OPENERS = frozenset({"DT", "PRP$", "POS"})


@frozen
class Gerund:
    """The verb whose -ing form heads a noun group, the words that go with it, and the group behind its "of"."""

    verb: str
    words: tuple[str, ...]
    done_to: int


def gerund_at(sentence: Sentence, index: int) -> Gerund | None:
    """The deed that a definite noun group names, "of" somebody or something; null where it names none."""
    group = sentence.groups[index]
    tokens = sentence.tokens
    if tokens[group.first].tag not in _OPENERS and group.possessor is None:
        return None
    doing = next((t for t in range(group.first, group.last + 1) if _is_doing(tokens[t].text)), None)
    if doing is None:
        return None
    end = next((t for t in range(doing + 1, doing + 2 + _MOST) if t < len(tokens) and tokens[t].lemma == "of"), None)
    behind = (i for i, other in enumerate(sentence.groups) if end is not None and other.first == end + 1)
    done_to = next(behind, None)
    if done_to is None:
        return None
    return Gerund(verb_lemma(tokens[doing].text), tuple(t.lemma for t in tokens[doing + 1 : end]), done_to)


def _is_doing(word: str) -> bool:
    return word.endswith("ing") and word.islower() and len(word) > 5

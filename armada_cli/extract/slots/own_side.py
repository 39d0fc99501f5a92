"""Whether words tie a dead man to the group that is said to have killed him: "beheaded its own commander"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from armada_cli.extract.ground.view import View
from armada_cli.records import ActorValue, Mention, PersonValue, Sentence, Span

_OWN = re.compile(r"\b(?:[Ii]ts|[Tt]heir) (?:own|former|once|ex-\w+)\b[^,.;]{0,60},? ?")
_REACH = 70  # characters before a name in which "its own commander" stands


def is_told_of_group(view: View, person: PersonValue) -> bool:
    """Whether a sentence that names somebody ties him to his group: "a founder of X, Y", "its own commander, Y"."""
    for sentence, mention in _named(view, person):
        if _OWN.search(view.text, max(sentence.span.start, mention.span.start - _REACH), mention.span.start):
            return True
        beside = (group.span for group, actor in view.values(sentence.span, ActorValue) if actor.name == person.group)
        if any(not _acts(sentence, span) for span in beside):
            return True
    return False


def _named(view: View, person: PersonValue) -> Iterator[tuple[Sentence, Mention]]:
    """The mentions by name of a person, each with the sentence it stands in."""
    for sentence in view.sentences:
        for mention, value in view.values(sentence.span, PersonValue):
            if value.key == person.key and not value.pronoun:
                yield sentence, mention


def _acts(sentence: Sentence, span: Span) -> bool:
    """Whether a name is of who does what a clause tells: "X claimed it", "was shot by X"."""
    heads = {i for i, noun in enumerate(sentence.groups) if span.overlaps(sentence.tokens[noun.head].span)}
    doing = {group for clause in sentence.clauses for group in clause.subject}
    return not heads.isdisjoint(doing) or any(sentence.groups[group].prep == "by" for group in heads)

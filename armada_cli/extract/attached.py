"""What prepositional phrases tie to a noun."""

from __future__ import annotations

from collections.abc import Container

from armada_cli.records import Sentence


def attached_to(sentence: Sentence, groups: Container[int | None], *preps: str) -> list[int]:
    """The groups of the prepositional phrases that modify any of some groups; only those with `preps` where given."""
    return [i for i, g in enumerate(sentence.groups) if g.attached_to in groups and (not preps or g.prep in preps)]

"""Whether a sentence is worth parsing: a cheap look before the work."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from armada_cli.lexicon import default
from armada_cli.records import Mention, Span


@lru_cache(maxsize=1)
def openings() -> re.Pattern[str]:
    """The beginnings of words that can open or tell of an event (`nominals`, kind `opening`)."""
    stems = (e["nouns"] for e in default().entries("nominals") if e["kind"] == "opening")
    return re.compile(r"\b(?:" + "|".join(stem for group in stems for stem in group) + ")", re.IGNORECASE)


def worth_parsing(text: str, span: Span, mentions: Sequence[Mention]) -> bool:
    """Whether the sentence holds a mention of anything, or a word that can open or tell of an event."""
    return bool(mentions) or openings().search(text, span.start, span.end) is not None

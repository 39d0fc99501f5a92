"""What words beside a count say of those counted: that they are among the dead, in hospital, bodies, hurt as well."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.records import Span, Token

_HURT = WordClass("hurt")
_AMONG = re.compile(
    r"(?:,\s[^,.;:]{2,60},)?\s(?:(?:were|was|are|is) )?(?:also )?among (?:the|those) (?:dead|victims|killed|slain)"
)
_IN_CARE = re.compile(
    r"(?: (?:people|others|more))*,? "
    r"(?:with (?:\w+ ){0,2}(?:injur(?:y|ies)|(?:wound|burn|bruise|fracture)s?)\b"
    r"|in (?:(?:the )?hospital|surgery|intensive care|(?:an? )?(?:\w+ ){0,2}condition\b))",
    re.IGNORECASE,
)
_BEFORE = 12  # characters of "the bodies of "


def follows_bodies(view: View, span: Span) -> bool:
    """Whether a count stands right behind "the bodies of"."""
    return _of_bodies().search(view.text, max(0, span.start - _BEFORE), span.start) is not None


@cache
def _of_bodies() -> re.Pattern[str]:
    return re.compile(r"\b(?:bodies|corpses|remains) of $", re.IGNORECASE)


def is_among_the_dead(view: View, span: Span) -> bool:
    """Whether those counted are said to be some of the dead: "two nurses were among the dead"."""
    return _AMONG.match(view.text, span.end) is not None


def is_in_care(view: View, span: Span) -> bool:
    """Whether words right behind those counted say that they live, but hurt: "in hospital", "with burns"."""
    return _IN_CARE.match(view.text, span.end) is not None


def goes_on_hurt(tokens: Sequence[Token]) -> bool:
    """Whether the hurt are counted with the dead: "11 dead or wounded", not "11 dead and wounded 20"."""
    joined = [token.lemma in ("or", "and") for token in tokens[:1]] == [True]
    own = any(token.tag == "CD" or token.lemma in ("at", "another") for token in tokens[2:3])
    return joined and not own and any(token.lemma in _HURT for token in tokens[1:2])

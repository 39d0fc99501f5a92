"""Places in capitals that open the items of a round-up, listed or not: "* SALMAN PAK - A bomb wounded a judge"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from armada_cli.annotate.places.patterns import Text, value_of
from armada_cli.lexicon.gazetteer import COMMON, gazetteer
from armada_cli.records import Mention, Span

ITEM = re.compile(
    r"(?:[*•] ?)?(?:(?:NEAR|OUTSIDE|(?:SOUTH|NORTH|EAST|WEST) OF) )?(?P<place>[A-Z][A-Z' ,-]{2,40}) [-–—]{1,2} "
)
_FEWEST = 3  # items of a round-up
_LONGEST = 3  # words of a town's name


def item_heads(text: str) -> list[Span]:
    """The names that head the paragraphs of a round-up, where most of them are known to be places."""
    found = [Span(*m.span("place")) for start in _paragraphs(text) if (m := ITEM.match(text, start))]
    heads = [span for span in found if len(text[span.start : span.end].split()) <= _LONGEST]
    if len(heads) < _FEWEST:
        return []
    names = {text[span.start : span.end] for span in heads}
    rows = gazetteer().lookup(names)
    known = sum(any(not candidate.how & COMMON for candidate in rows.get(name, ())) for name in names)
    return heads if known > 1 and 2 * known >= len(names) else []


def without_headed(known: Sequence[Mention], text: str, heads: Sequence[Span]) -> list[Mention]:
    """The people and parties whose names are none of the heads: "SALMAN PAK - A bomb went off in Salman Pak"."""
    names = {text[head.start : head.end].casefold() for head in heads}
    return [m for m in known if m.text.casefold() not in names and not any(m.span.overlaps(head) for head in heads)]


def find_headed(around: Text, heads: Sequence[Span]) -> list[Mention]:
    """A mention for each head that is no place yet, and for its name wherever else it stands."""
    found: dict[Span, Mention] = {}
    for head in heads:
        if around.taken.at(head.start, head.end) is not None:
            continue
        for span in (head, *_named_again(around.text, head)):
            if around.taken.at(span.start, span.end) is None and around.blocked.at(span.start, span.end) is None:
                name = around.text[span.start : span.end]
                title = name.title() if name.isupper() else name
                found[span] = Mention(span, "place", name, value_of(title, "town", span, around))
    return list(found.values())


def _paragraphs(text: str) -> Iterator[int]:
    """Where each paragraph after the first starts."""
    start = text.find("\n\n") + 2
    while start > 1:
        yield start
        start = text.find("\n\n", start) + 2


def _named_again(text: str, head: Span) -> Iterator[Span]:
    """Where the name of a head stands in small letters."""
    name = re.escape(text[head.start : head.end].title())
    for match in re.finditer(rf"\b{name}\b", text):
        yield Span(*match.span())

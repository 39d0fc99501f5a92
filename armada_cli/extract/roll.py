"""People who are told to be among the dead: "X was among those killed", "the dead included X and Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from armada_cli.extract.frames import Frame
from armada_cli.extract.tolls import loose_tolls
from armada_cli.extract.triggers import Sense, Trigger
from armada_cli.extract.view import View
from armada_cli.records import Mention, PersonValue, Sentence, Span

TOLL = Sense("toll", "noun", weak=True)
ROLL = Sense("roll", "noun", effect="killed", weak=True)
_DEAD = re.compile(
    r"\b(?:the (?:slain|dead)(?: (?:man|woman|men|attackers?|militants?|fighters?|gunm[ae]n|commanders?|leaders?|rebels?))?"
    r"|those (?:who (?:were |had )?)?(?:killed|slain|dead|died)|(?:the )?victims?|the fatalities"
    r"|(?:people|militants|fighters|rebels|men|guerrillas|terrorists|insurgents|gunmen|attackers) (?:were )?killed"
    r"|(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,3}) dead)\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"[^.;]{0,120}\b(?:was|were|is|are|been|being)\b[^.;]{0,30}\b(?:among|one of|two of|of)\s*", re.IGNORECASE
)
_AFTER = re.compile(
    r"[^.;]{0,40}?(?:\b(?:was|were|is|are|includ\w+|being|as|named|called)\b|:)[^.;:]{0,60}", re.IGNORECASE
)
_LIST = re.compile(r"(?:\s*\([^()]{0,40}\))?(?:,[^.;:]{0,90}?)?,?\s+(?:and|as well as)\s+[^.;:]{0,60}|,\s*[^.;:]{0,60}")


def roll_frames(view: View, index: int) -> Iterator[Frame]:
    """A frame for each list of the dead in a sentence, its victims the groups that name them."""
    sentence = view.sentences[index]
    people = [(m, v) for m, v in view.values(sentence.span, PersonValue)]
    if not people or not sentence.parsed:
        return
    for match in _DEAD.finditer(view.text, sentence.span.start, sentence.span.end):
        named = _said_before(view, people, match) or _said_after(view, people, match)
        groups = tuple(g for g in (_group_at(sentence, m.span) for m in named) if g is not None)
        if groups:
            yield Frame(index, Trigger(ROLL, "dead", Span(*match.span())), victims=groups)


def toll_frames(view: View, index: int) -> Iterator[Frame]:
    """A frame for a sentence that does no more than count the dead or the hurt: "the toll rose to 15"."""
    sentence = view.sentences[index]
    first = next(loose_tolls(view, sentence, ()), None) if sentence.parsed else None
    if first is not None:
        yield Frame(index, Trigger(TOLL, "toll", first[1].span))


def _said_before(view: View, people: list[tuple[Mention, PersonValue]], match: re.Match[str]) -> list[Mention]:
    """The person who "was among" the dead."""
    before = [m for m, _ in people if _BEFORE.fullmatch(view.text, m.span.end, match.start())]
    return before[:1]


def _said_after(view: View, people: list[tuple[Mention, PersonValue]], match: re.Match[str]) -> list[Mention]:
    """The people whom the words after the dead list."""
    found: list[Mention] = []
    for mention, _ in people:
        if mention.span.start < match.end():
            continue
        between = (match.end(), mention.span.start) if not found else (found[-1].span.end, mention.span.start)
        if (_LIST if found else _AFTER).fullmatch(view.text, *between):
            found.append(mention)
    return found


def _group_at(sentence: Sentence, span: Span) -> int | None:
    return next((i for i, g in enumerate(sentence.groups) if sentence.tokens[g.head].span.overlaps(span)), None)

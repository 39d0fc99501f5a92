"""Places in a text: which capitalised words name one, and which of its namesakes is meant.

`scan` cuts the text into runs of capitalised words, `guards` says which parts of a run may be a place, `matches` asks
the gazetteer, `evidence` weighs what the text says about countries, `resolve` chooses among namesakes, and `patterns`
finds places that no gazetteer has.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from armada_cli.annotate.places.evidence import country_evidence
from armada_cli.annotate.places.headed import find_headed
from armada_cli.annotate.places.matches import find_matches
from armada_cli.annotate.places.patterns import Text, find_unlisted
from armada_cli.annotate.places.repeats import with_repeats
from armada_cli.annotate.places.resolve import resolve
from armada_cli.annotate.places.scan import Blocked, scan
from armada_cli.annotate.places.words import place_words
from armada_cli.lexicon import Lexicon
from armada_cli.records import Mention, Span

__all__ = ["find_places"]


def find_places(text: str, known: Sequence[Mention], lexicon: Lexicon, heads: Sequence[Span] = ()) -> list[Mention]:
    """The places that the text names, in order, each resolved as far as the text allows.

    `known` are mentions of other kinds: a place never overlaps one, and the countries of actors count as evidence.
    `heads` are names that open the items of a round-up, and so are places, in the gazetteer or not.
    The span covers the name; a generic word ("province") is left out unless it is part of the name.
    """
    words = place_words(lexicon)
    blocked = Blocked(known)
    runs = scan(text, blocked, words)
    matches = find_matches(text, runs, words, lexicon)
    evidence = country_evidence(runs, matches, known, words)
    found = resolve(text, matches, evidence, words)
    around = Text(text, found, [m.span.start for m in found], Blocked(found), blocked, evidence, words)
    headed = find_headed(around, heads)
    taken = Blocked([*found, *headed])
    unlisted = find_unlisted(replace(around, taken=taken), runs)
    found += headed + with_repeats(unlisted, runs, replace(around, taken=taken))
    return sorted(found, key=lambda m: m.span)

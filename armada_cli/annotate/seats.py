"""Capitals that stand for the government in them: "Moscow fired missiles", "Kyiv, which has struck a refinery"."""

from __future__ import annotations

from armada_cli.annotate.actor_words import ActorWords
from armada_cli.annotate.matching import Words
from armada_cli.annotate.nations import NationFound

_HAS = frozenset({"has", "had", "later", "then"})  # not "was": the capital that was struck


def seat_acts(words: Words, seat: NationFound, lists: ActorWords) -> bool:
    """Whether a verb of force follows the name of a capital that no words place something in."""
    around = words.raw[max(0, seat.first - 2) : seat.first]  # "a bomb in eastern Baghdad killed nine"
    if len(around) == 2 and words.capital(seat.first - 1):
        around = around[1:]  # "in May Kyiv struck a refinery"
    if any(word in lists["place_prepositions"] for word in around):
        return False
    after = seat.last + 1
    if after < len(words) and words.gap(after) == ", " and words.raw[after] == "which" and not words.joined(seat.first):
        after += 1  # only of what opens a sentence: not "they left Kyiv, which was hit"
        after += after < len(words) and words.raw[after] in _HAS
    elif after < len(words) and words.gap(after) != " ":
        return False
    return after < len(words) and words.raw[after] in lists["strike_verbs"]

"""Phrases that only say who calls a thing so: "bombed what Cairo called camps", "found what appeared to be a bomb"."""

from __future__ import annotations

from armada_cli.annotate.grammar.model import Item, Verb
from armada_cli.annotate.grammar.words import words


def without_asides(items: list[Item], verbs: list[Verb]) -> list[Item]:
    """The items with each such phrase as one adverb, so that what it names is read as the object that it is."""
    if not any(item.word == "what" for item in items):
        return items
    kept: list[Item] = []
    at = 0
    while at < len(items):
        end = _aside_end(items, at, verbs)
        kept.append(Item("R", items[at].first, items[end - 1].last, word="what") if end else items[at])
        at = end or at + 1
    return kept


def _aside_end(items: list[Item], at: int, verbs: list[Verb]) -> int:
    """The item after the phrase that opens at one, right before the noun that it names; 0 if none does."""
    before = items[at - 1] if at else None
    if items[at].word != "what" or before is None or before.kind not in ("V", "P", "R", "C") or before.word == "in":
        return 0  # "..., in what police called an ambush" sums up what was told
    named = at + 1 + (_kind(items, at + 1) == "G")
    verb = named if _kind(items, named) != "R" else named + 1
    if _kind(items, verb) != "V" or items[verb].word not in words().frame("calling"):
        return 0
    end = verb + 1
    is_be = _kind(items, end) == "V" and verbs[items[end].ref].lemma == "be"
    if is_be or (_kind(items, end) == "P" and items[end].word == "as"):
        end += 1
    elif items[verb].word not in words().frame("naming"):
        return 0
    return end if _kind(items, end) == "G" else 0


def _kind(items: list[Item], at: int) -> str:
    return items[at].kind if at < len(items) else ""

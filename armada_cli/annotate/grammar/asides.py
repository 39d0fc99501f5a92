"""Phrases that only say who says or calls a thing so: "bombed what Cairo called camps", "Gunmen, police say, fled"."""

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
    if items[at].word != "what" or before is None or before.kind not in ("V", "P", "R", "C"):
        return 0
    named = at + 1 + (_kind(items, at + 1) == "G")
    while named > at + 1 and _kind(items, named) == "P" and _kind(items, named + 1) == "G":
        named += 2  # "what a spokesman for the army called"
    verb = named if _kind(items, named) != "R" else named + 1
    if _kind(items, verb) != "V" or items[verb].word not in words().frame("calling"):
        return 0
    if before.word == "in" and named == at + 1:
        return 0  # "in what is considered the worst attack"
    end = verb + 1
    is_be = _kind(items, end) == "V" and verbs[items[end].ref].lemma == "be"
    if is_be or (_kind(items, end) == "P" and items[end].word == "as"):
        end += 1
    elif items[verb].word not in words().frame("naming"):
        return 0
    if before.word == "in" and not (_kind(items, end + 1) == "P" and items[end + 1].word in ("by", "of")):
        return 0  # "..., in what police called an ambush" sums up what was told; one "by rebels" says whose it was
    return end if _kind(items, end) == "G" else 0


def with_sources_last(items: list[Item], verbs: list[Verb]) -> list[Item]:
    """The items with a source that parts what is said read behind it: "Gunmen, police said, killed nine"."""
    if not any(_is_speech(verb) for verb in verbs):
        return items
    found = next(((k, end) for k in range(1, len(items)) if (end := _source_end(items, k, verbs))), None)
    if found is None:
        return items
    comma, end = found
    close = next((k for k in range(end, len(items)) if items[k].kind in ".:"), len(items))
    opening = [] if items[end + 1].kind == "V" else [items[end]]  # "In Kano, men ...", "Gunmen killed ..."
    return [*items[:comma], *opening, *items[end + 1 : close], *items[comma:end], *items[close:]]


def _source_end(items: list[Item], comma: int, verbs: list[Verb]) -> int:
    """The comma that closes a source opened by another; 0 if none does.

    It stands before the sentence has its verb, or before a conjunction: "It came at dusk, police said, when ...".
    """
    if items[comma].kind != ",":
        return 0
    pair = items[comma + 1 : comma + 3]
    speech = next((item for item in pair if item.kind == "V"), None)
    if {item.kind for item in pair} != {"G", "V"} or speech is None or not _is_speech(verbs[speech.ref]):
        return 0
    if pair[0].kind == "V" and _closes_aside(items, comma):
        return 0  # "X, a spokesman, said a patrol, led by Y, was hit": it is X who says so
    end = next((k for k in range(comma + 3, len(items)) if items[k].kind not in "GPR"), len(items))
    if _kind(items, end) != "," or not any(item.kind == "V" for item in items[end:]):
        return 0
    goes_on = "S" if any(item.kind in "V.:SW" for item in items[:comma]) else "GVR"
    return end if _kind(items, end + 1) in goes_on else 0


def _closes_aside(items: list[Item], comma: int) -> bool:
    """Whether a comma ends what is said of the subject that opens the sentence: "X, a spokesman,"."""
    before = items[:comma]
    opened = any(item.kind == "," for item in before[1:])
    return opened and before[0].kind == "G" and not any(item.kind in "VSW" for item in before)


def _is_speech(verb: Verb) -> bool:
    said = verb.lemma in words().frame("saying") or verb.lemma in words().frame("telling")
    return said and verb.form == "finite" and verb.voice == "active"


def _kind(items: list[Item], at: int) -> str:
    return items[at].kind if at < len(items) else ""

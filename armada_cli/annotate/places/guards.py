"""Which part of a run of capitalised words may name a place, and how strongly its surroundings say so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from armada_cli.annotate.places.scan import Run, Word
from armada_cli.annotate.places.words import PlaceWords, is_english
from armada_cli.lexicon.gazetteer import Level

_SAINT = frozenset({"st", "st.", "saint"})
_COINED = re.compile(r"[A-Z]{2,}[a-z]|^[a-z][A-Z]{2}|[a-z]{4}[A-Z]")


class Cue(NamedTuple):
    """What the words around a name say. `level` is what a generic word selects ("province": admin1), null if none.

    `locative` says that a preposition of place stands before it, `position` that it is "in" or the like, `sited` that
    it is "at", a verb such as "held", or "of" after a noun such as "mayor"; `open_end` that a capitalised word beside
    it is left unexplained, so that the name is probably part of a longer one; `titled` that a title stands before it;
    `organisation` that the words around it make an organisation of it; `contained` that a comma follows, and perhaps
    the place that holds it; `counted` that it has an article and no noun after it; `of_site` that it is a part of a
    site's name ("Villamor Air Base"); `parted` that a word for a part of a town follows ("Rawat bazaar").
    """

    level: Level | None
    locative: bool
    position: bool
    sited: bool
    open_end: bool
    titled: bool
    organisation: bool
    counted: bool
    contained: bool
    of_site: bool
    parted: bool


def cue(run: Run, first: int, last: int, words: PlaceWords) -> Cue:
    """The cue for the words `first` to `last` of a run."""
    left = [w.lower for w in run.words[:first]][::-1] + (list(run.before) if not run.mark_before else [])
    right = [w.lower for w in run.words[last + 1 :]] + (list(run.after) if not run.mark_after else [])
    of_its_own = last == len(run.words) - 1 and run.possessive  # "Kunar's capital" is another place
    described = of_its_own or is_compound(run.words[first : last + 1], right, words)
    level = (None if described else _generic_after(right, words)) or _generic_before(left, words)
    return Cue(
        level=level,
        locative=_locative(left, words),
        position=next((w for w in left if w not in words.qualifier and w != "the"), "") in words.position,
        sited=_is_sited(left, words),
        open_end=not run.shout and _open_end(run, first, last, words),
        titled=bool(left) and left[0] in words.title and not run.mark_before,
        organisation=_organisation(run, first, last, words),
        of_site=_of_site(run, first, last, words),
        parted=not words.town_part.isdisjoint(right[:1]),
        contained=last == len(run.words) - 1 and run.mark_after == ",",
        counted=left[:1] in (["a"], ["an"], ["the"]) and _ends_here(right, words),
    )


def is_compound(name: Sequence[Word], right: Sequence[str], words: PlaceWords) -> bool:
    """Whether English words and the kind of a place only describe somebody: "a Liberal city councillor"."""
    if len(right) < 2 or right[1] in words.continuing or right[1] in words.relation:
        return False
    return right[0] in words.generic and all(is_english(w.lower) for w in name) and is_english(right[1])


def _of_site(run: Run, first: int, last: int, words: PlaceWords) -> bool:
    named = site(run, words) if len(run.words) > 1 else None
    return named is not None and named[0] <= first and last <= named[1] and (first, last) != named


def _ends_here(right: list[str], words: PlaceWords) -> bool:
    """Whether the noun group ends with the name: nothing, or a word that opens something new, follows."""
    return not right or right[0] in words.continuing


def _generic_after(right: list[str], words: PlaceWords) -> Level | None:
    for size in (2, 1):
        level = words.generic.get(" ".join(right[:size])) if len(right) >= size else None
        if level:
            return level
    return None


def _generic_before(left: list[str], words: PlaceWords) -> Level | None:
    """The level of "province of X", "the town of X"; "of" is needed, and an article may follow it."""
    rest = left[1:] if left[:1] == ["the"] else left
    if rest[:1] == ["of"] or rest[:1] == ["de"]:
        for size in (2, 1):
            generic = " ".join(reversed(rest[1 : 1 + size]))
            level = words.generic.get(generic) if len(rest) > size and "capital" not in generic else None
            if level:
                return level
    return None


def _locative(left: list[str], words: PlaceWords) -> bool:
    if _of_seat(left, words):
        return True
    for word in left[:3]:
        if word in words.locative or word in words.relation:
            return True
        if word not in words.qualifier and word != "the" and word not in words.generic:
            return False
    return False


def _is_sited(left: list[str], words: PlaceWords) -> bool:
    at = left[:1] == ["at"] and words.aimed.isdisjoint(left[1:2])  # "fired at Hassan"
    return at or _of_seat(left, words) or not words.taken.isdisjoint(left[:1])


def _of_seat(left: list[str], words: PlaceWords) -> bool:
    return left[:1] == ["of"] and len(left) > 1 and left[1] in words.seat


def _open_end(run: Run, first: int, last: int, words: PlaceWords) -> bool:
    left = first - 1
    while left > 0 and not run.words[left].capital and run.words[left].lower in words.article:
        left -= 1  # "Ramlet al-Baida"
    before = run.words[left] if left >= 0 else None
    after = run.words[last + 1] if last + 1 < len(run.words) else None
    if after is not None and after.lower in words.qualifier and last + 2 == len(run.words):
        return True  # "Kanye West", but "Ladha South Waziristan"
    if run.dateline and after is not None and run.words[last].text.isupper() and after.text.isupper():
        return not _is_known_beside(after.lower, words)  # "SAN JOSE VILLANUEVA"
    return not (_explained(before, words, first == 1 and run.opens) and _explained(after, words, False))


def _explained(word: Word | None, words: PlaceWords, opens: bool) -> bool:
    """Whether a word beside a name can stand there without being part of the name."""
    if word is None or not word.capital or (word.text.rstrip(".").isupper() and len(word.text) > 2):
        return True
    opener = opens and (word.lower in words.relation or word.lower.endswith(("ed", "ly", "ing")))
    return opener or _is_known_beside(word.lower, words)


def _is_known_beside(lower: str, words: PlaceWords) -> bool:
    """Whether a word is one that stands beside names and is no part of them: "province", "northern", "Monday"."""
    kinds = (words.generic, words.qualifier, words.demonyms, words.calendar, words.function, words.people)
    return any(lower in kind for kind in (*kinds, words.site, words.site_before, words.landmark))


def _organisation(run: Run, first: int, last: int, words: PlaceWords) -> bool:
    """Whether capitalised words beside the name make an organisation of it ("Washington Post", "University of X")."""
    after = run.words[last + 1 : last + (2 if run.shout else 4)]
    if any(w.capital and w.lower in words.organisation for w in after):
        return True
    if run.words[first].lower in _SAINT and any(w.capital and w.lower in words.landmark for w in after):
        return True  # "St Francis Catholic Church"
    of_name = first > 0 and run.words[first - 1].lower == "of" and not run.mark_before
    if of_name and not words.organisation_before.isdisjoint(run.before[:1]):
        return True  # "the ferry City of Bari"
    before = [w.lower for w in run.words[:first] if w.capital]
    before = before or list(run.before[:1]) if first == 0 and not run.mark_before else before
    return bool(before) and (before[-1] in words.organisation_before or "radio" in before)


def is_container(gap: str, words: PlaceWords) -> bool:
    """Whether the text between two names says that the second holds the first: ", ", " district of ", " in the "."""
    if len(gap) > 60 or "\n" in gap:
        return False
    parts = gap.replace(",", " , ").replace("(", " ( ").lower().split()
    if parts in ([","], ["("]):
        return True
    if parts and parts[0] == "," and len(parts) <= 3 and parts[-1] != "and":
        return parts[1] not in ("the", "a", "an") and all(w in words.between for w in parts[1:])
    return (
        bool(parts)
        and len(parts) <= 7
        and any(w in ("of", "in", "on", "near") for w in parts)
        and all(w in words.between or w in words.demonyms for w in parts)
    )


@lru_cache(maxsize=1 << 12)
def is_coined(form: str) -> bool:
    """Whether capitals stand inside or at the end of a word as in no place name: "AMAs", "iOS", "FromSoftware"."""
    return bool(_COINED.search(form))


def site(run: Run, words: PlaceWords) -> tuple[int, int] | None:
    """The words of a run that name a site by its kind: "Villamor Air Base", "Camp Dwyer"; null when there are none."""
    lowers = [w.lower for w in run.words]
    if len(lowers) < 2 or words.site_parts.isdisjoint(lowers):
        return None
    for size in (3, 2, 1):
        tail = len(lowers) - size
        if tail > 0 and " ".join(lowers[tail:]) in words.site and all(w.capital for w in run.words[tail:]):
            return _site_start(run, tail, words), len(lowers) - 1
    for first in range(len(lowers) - 1):
        for size in (3, 2, 1):
            if first + size < len(lowers) and " ".join(lowers[first : first + size]) in words.site_before:
                return first, min(len(lowers) - 1, first + size)
    return None


def _site_start(run: Run, tail: int, words: PlaceWords) -> int:
    """The first word of a site's name: after the words that only open a sentence, and after the last particle."""
    first = 0
    while first < tail - 1 and (run.words[first].lower in words.function or run.words[first].lower in words.demonyms):
        first += 1
    return first

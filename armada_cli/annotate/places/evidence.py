"""What a text says about the countries it is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence, Set

from armada_cli.annotate.places.matches import Match
from armada_cli.annotate.places.scan import Run
from armada_cli.annotate.places.words import PlaceWords
from armada_cli.lexicon.gazetteer import ALIAS, COMMON, LOOSE
from armada_cli.records import ActorValue, Mention

_WELL_KNOWN, _TOWN = 50_000, 5_000
_LARGE = 150_000  # a town known abroad
_CAPITAL = 2_000_000  # capitals weigh as much at least
_OUTWEIGHS, _OUTWEIGHS_CAPITAL = 20, 4  # how many times larger than its namesakes
_NAMED_ABROAD = 0.4
_LITTLE, _LITTLE_ALONE = (
    1.0,
    0.45,
)  # evidence that sums to less is weak, with and without another country that weighs half as much
_MOST = 4  # mentions of one kind that count
# Forces of these act abroad more than at home: their name says little about where.
_ABROAD = {"US": 0.15, "GB": 0.3, "FR": 0.4, "RU": 0.4, "IL": 0.5, "SA": 0.5, "TR": 0.6}


def country_evidence(
    runs: Sequence[Run], matches: Sequence[Match], known: Sequence[Mention], words: PlaceWords
) -> dict[str, float]:
    """For each country that the text speaks of its share of the evidence, the strongest 1, if it is not weak."""
    named = Counter(m.candidates[0].cc for m in matches if m.candidates[0].level == "country")
    nations = Counter(cc for run in runs for cc in _nations(run, words))
    actors = Counter(cc for m in known if isinstance(m.value, ActorValue) and (cc := _home(m.text, m.value, words)))
    haunts = [words.haunts.get(m.value.id or "", ()) for m in known if isinstance(m.value, ActorValue)]
    homes = Counter(cc for countries in haunts for cc in countries[:1])
    outposts = Counter(cc for countries in haunts for cc in countries[1:])
    spoken_of = named.keys() | nations.keys() | actors.keys() | homes.keys() | outposts.keys()
    certain = Counter(cc for m in matches if (cc := _certain(m, spoken_of)))
    weight: dict[str, float] = {}
    weights = (named, 2.0), (nations, 1.0), (actors, 0.6), (homes, 0.4), (outposts, 0.2), (certain, 1.5)
    for counts, value in weights:
        for cc, count in counts.items():
            abroad = 1.0 if counts is certain else _ABROAD.get(cc, 1.0)
            abroad = max(abroad, _NAMED_ABROAD) if counts is named else abroad
            weight[cc] = weight.get(cc, 0.0) + value * abroad * min(count, _MOST)
    first, second = (*sorted(weight.values(), reverse=True), 0.0, 0.0)[:2]
    alone = first >= 2 * second and "US" not in weight
    top = max(_LITTLE_ALONE if alone else _LITTLE, first)
    return {cc: value / top for cc, value in weight.items()}


def _home(text: str, actor: ActorValue, words: PlaceWords) -> str | None:
    """An actor's country; of fighters without a name ("Iraqi gunmen") the nation that is said of them."""
    if actor.country_code or actor.id:
        return actor.country_code
    return words.demonyms.get(text.split(" ")[0].lower())


def _nations(run: Run, words: PlaceWords) -> Iterator[str]:
    """The countries of the demonyms in a run, the longest first: "South Korean" before "Korean"; "Basque" too."""
    lowers = [w.lower for w in run.words]
    index = 0
    while index < len(lowers):
        for size in (2, 1):
            word = " ".join(lowers[index : index + size])
            country = words.demonyms.get(word) or words.regional.get(word)
            if country is not None:
                yield country
                break
        index += size


def _certain(match: Match, spoken_of: Set[str]) -> str | None:
    """The country of a name that all its candidates, or by far the largest of them, share.

    A great city that is no capital says nothing when the text speaks of a namesake's country, and not of its own;
    nor does a town that is not large when the text speaks of other countries alone: it may be a village unlisted.
    """
    first, *rest = match.candidates
    if first.level == "country" or first.how & (LOOSE | COMMON) or not first.cc or match.doubtful:
        return None
    placed = match.cue.locative or match.run.dateline or match.cue.level is not None
    others = [c for c in rest if c.cc != first.cc]
    if not others:
        small = first.level in ("town", "admin2") and first.pop < _LARGE
        if small and spoken_of - _ABROAD.keys() and first.cc not in spoken_of:
            return None
        named = not first.how & ALIAS and (first.pop > _WELL_KNOWN or (placed and first.pop > _TOWN))
        return first.cc if first.level != "town" or named else None
    if first.level == "admin1" and match.cue.level == "admin1" and not first.how & ALIAS:
        return first.cc if all(c.level != "admin1" for c in others) else None
    if first.pop < _CAPITAL and first.cc not in spoken_of and any(c.cc in spoken_of for c in others):
        return None
    factor = _OUTWEIGHS_CAPITAL if first.pop >= 1_000_000 else _OUTWEIGHS
    if (
        first.level == "town"
        and not first.how & ALIAS
        and first.pop > 300_000
        and first.pop > factor * max(c.pop for c in others)
    ):
        return first.cc
    return None

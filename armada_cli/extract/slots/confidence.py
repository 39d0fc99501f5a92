"""How likely a record is to be right: a logistic model over what the record tells.

The weights are in `lexicon/confidence.toml`; `tests/eval/fit_confidence.py` fits them on annotated articles and says,
for documents held out, how often records of each confidence were right.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from math import exp

from armada_cli.lexicon import default
from armada_cli.records import Event

_VAGUE = frozenset({"attack", "strike", "unknown", "raid"})
_EARLY = 1200  # characters from the start in which an article tells its news
_LOWEST, _HIGHEST = 0.05, 0.98  # no article makes certain


def features_of(event: Event) -> Mapping[str, float]:
    """What the model sees of a record: which slots are filled, how precisely, and where the article tells it."""
    location, casualties = event.location, event.casualties
    told = {
        "death": event.type == "leadership_death",
        "strike": event.type == "strike",
        "kind": event.subtype not in _VAGUE,
        "dated": event.date is not None,
        "day": event.date is not None and event.date.start == event.date.end,
        "placed": location is not None and location.place is not None,
        "province": location is not None and location.admin1 is not None,
        "country": location is not None and location.country_code is not None,
        "author": bool(event.perpetrators),
        "target": bool(event.targets),
        "killed": casualties.killed is not None,
        "wounded": casualties.wounded is not None,
        "weapon": bool(event.weapons),
        "set": event.count is not None,
        "claimed": bool(event.claimed_by),
        "unsure": event.status in ("reported", "denied"),
        "foiled": event.status == "foiled",
        "caused": event.cause is not None,
        "titled": any(evidence.part == "title" for evidence in event.evidence),
        "twice": len(event.evidence) > 1,
        "often": len(event.evidence) > 3,
        "early": bool(event.evidence) and event.evidence[0].start < _EARLY,
    }
    return {"always": 1.0, **{name: float(value) for name, value in told.items()}}


def confidence_of(event: Event) -> float:
    """The share of records like this one that are right, from 0 to 1, to two digits."""
    weights = _weights()
    total = sum(weights.get(name, 0.0) * value for name, value in features_of(event).items())
    return round(min(max(1 / (1 + exp(-total)), _LOWEST), _HIGHEST), 2)


@lru_cache(maxsize=1)
def _weights() -> Mapping[str, float]:
    return {entry["feature"]: float(entry["weight"]) for entry in default().entries("confidence")}

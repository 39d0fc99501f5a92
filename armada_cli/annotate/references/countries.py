"""Bare forces ("the army", "police") given the country that the article is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from armada_cli.records import ActorValue, Mention, PlaceValue

_OWN_LABELS = frozenset({"army", "air force", "navy", "coast guard", "armed forces", "national guard"})
_SERVICES = (
    ("police", "police"), ("air force", "air-force"), ("navy", "navy"), ("intelligence", "intelligence"),
    ("security force", "security-forces"), ("special force", "special-forces"),
)  # fmt: skip


def with_countries(
    mentions: Sequence[Mention], armies: Mapping[str, str], adjectives: Mapping[str, str]
) -> list[Mention]:
    """The mentions, bare forces of a state given the country that the places tell, if one clearly leads."""
    code = dominating_country(mentions)
    if code is None:
        return list(mentions)
    return [of_state(mention, code, armies, adjectives) for mention in mentions]


def dominating_country(mentions: Iterable[Mention]) -> str | None:
    """The country of at least six in ten of the places, null without places or without such a country."""
    counts = Counter(
        mention.value.country_code
        for mention in mentions
        if isinstance(mention.value, PlaceValue) and mention.value.country_code
    )
    if not counts:
        return None
    code, most = counts.most_common(1)[0]
    return code if most >= 0.6 * sum(counts.values()) else None


def of_state(mention: Mention, code: str, armies: Mapping[str, str], adjectives: Mapping[str, str]) -> Mention:
    """The mention, a bare force or government given its country; any other as it is."""
    value = mention.value
    if not isinstance(value, ActorValue) or not value.state or value.id is not None or value.country_code:
        return mention
    if value.kind not in ("force", "police", "agency", "government", "state"):
        return mention
    code = armies.get(code, code) if value.kind == "force" else code
    of_state = value.kind in ("government", "state")
    identity = f"state:{code}" if of_state else f"force:{code}-{_service(value)}"
    name = value.name if of_state or code not in adjectives else f"{adjectives[code]} {_label(value)}"
    return replace(mention, value=replace(value, name=name, id=identity, country_code=code, anaphoric=True))


def _label(value: ActorValue) -> str:
    """What a force is called after the adjective of its state: "army", "special forces"."""
    if value.name.lower() in _OWN_LABELS:
        return value.name.lower()
    return _service(value).replace("-", " ")


def _service(value: ActorValue) -> str:
    name = value.name.lower()
    if value.kind == "police":
        return "police"
    return next((service for word, service in _SERVICES if word in name), "military")

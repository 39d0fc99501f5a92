"""The shape of each lexicon table, as JSON Schema files in `schemas/`, and a check of entries against it.

The check knows the part of JSON Schema (draft 2020-12) that the tables need: type, required, properties,
additionalProperties, items, enum, pattern, minimum, maximum and minItems. It is here so that an analyst's own file can
be checked without a further dependency; the tests compare it with the reference implementation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from armada_cli.lexicon import FOLDER

_TYPES: Mapping[str, type | tuple[type, ...]] = {
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "array": list,
    "object": dict,
}


class Fault(NamedTuple):
    """What is wrong with a value: the key it stands under, "" for the entry as a whole, and why."""

    key: str
    why: str


@cache
def schema(table: str) -> Mapping[str, Any] | None:
    """The schema of one entry of a table, null for a table without one."""
    import orjson

    path = FOLDER / "schemas" / f"{table}.json"
    loaded: Mapping[str, Any] | None = orjson.loads(path.read_bytes()) if path.exists() else None
    return loaded


def tables() -> list[str]:
    """The names of the tables that have a schema."""
    return sorted(path.stem for path in (FOLDER / "schemas").glob("*.json"))


def faults(value: Any, rules: Mapping[str, Any], key: str = "") -> Iterator[Fault]:
    """All that is wrong with a value by its rules."""
    if "type" in rules and not _is(value, rules["type"]):
        yield Fault(key, f"must be {_article(rules['type'])}, not {value!r}")
        return
    if "enum" in rules and value not in rules["enum"]:
        yield Fault(key, f"must be one of {', '.join(map(str, rules['enum']))}, not {value!r}")
    yield from _bounds(value, rules, key)
    if isinstance(value, list):
        for item in value:
            yield from faults(item, rules.get("items", {}), key)
    if isinstance(value, dict):
        yield from _members(value, rules, key)


def _is(value: Any, name: str) -> bool:
    return isinstance(value, _TYPES[name]) and (name == "boolean" or not isinstance(value, bool))


def _article(name: str) -> str:
    return f"an {name}" if name[0] in "aeiou" else f"a {name}"


def _bounds(value: Any, rules: Mapping[str, Any], key: str) -> Iterator[Fault]:
    if "pattern" in rules and isinstance(value, str) and not re.search(rules["pattern"], value):
        yield Fault(key, f"must look like {rules['pattern']}, not {value!r}")
    if "minItems" in rules and isinstance(value, list) and len(value) < rules["minItems"]:
        yield Fault(key, f"must have at least {rules['minItems']} items")
    number = isinstance(value, (int, float)) and not isinstance(value, bool)
    if number and not rules.get("minimum", value) <= value <= rules.get("maximum", value):
        yield Fault(key, f"must lie between {rules.get('minimum', '-∞')} and {rules.get('maximum', '∞')}, not {value}")


def _members(value: Mapping[str, Any], rules: Mapping[str, Any], key: str) -> Iterator[Fault]:
    known = rules.get("properties", {})
    for name in rules.get("required", ()):
        if name not in value:
            yield Fault(key, f"needs the key {name!r}")
    for name, member in value.items():
        if name in known:
            yield from faults(member, known[name], name)
        elif rules.get("additionalProperties", True) is False:
            yield Fault(name, f"is no key of this table; it knows {', '.join(known)}")

"""The look-ups: compiled from the tables as they are, and made anew where an analyst adds to one."""

from typing import Any

import pytest

from armada_cli.annotate.lookups import LOOKUPS
from armada_cli.lexicon import Lexicon
from armada_cli.lexicon.compile import compiled_lookup
from armada_cli.lexicon.lookups import COMPILED, Lookup, lookup


@pytest.mark.parametrize("wanted", LOOKUPS, ids=lambda wanted: wanted.name)
def test_look_up_is_compiled(wanted: Lookup[Any]) -> None:
    assert wanted.file.read_bytes() == compiled_lookup(wanted)


def test_no_look_up_is_left_over() -> None:
    assert {path.stem for path in COMPILED.glob("*.json")} == {wanted.name for wanted in LOOKUPS}


@lookup("weapons")
def weapon_names(lexicon: Lexicon) -> list[str]:
    """Stands in for the look-up that is compiled under this name."""
    return [entry["name"] for entry in lexicon.entries("weapons")]


def test_the_compiled_look_up_is_read_for_the_shipped_tables_alone() -> None:
    own = {"name": "slingshot", "family": "other"}
    assert isinstance(weapon_names(Lexicon()), dict)
    assert isinstance(weapon_names(Lexicon({"groups": ({"id": "group:x", "name": "X"},)})), dict)
    assert weapon_names(Lexicon({"weapons": (own,)}))[0] == "slingshot"

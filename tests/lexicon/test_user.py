"""An analyst's own lexicon: what it adds, what it replaces, and what its errors say."""

from pathlib import Path

import pytest

from armada_cli.annotate.actors import find_actors
from armada_cli.annotate.weapons import find_weapons
from armada_cli.lexicon.user import LexiconError, load_user

GOOD = """
[[groups]]
name = "Blue Hand"
aliases = ["Mano Azul"]
countries = ["CO"]

[[groups]]
id = "group:taliban"
name = "Taliban (own)"
aliases = ["Taliban"]

[[weapons]]
name = "drone"
family = "drone"
cased = ["Hornetto"]
"""

BAD = [
    ("[[groups]]\nname = 'A'\n\n[[groups]]\nname = 'B'\nalias = ['C']\n", "line 6, key 'alias': is no key"),
    ("[[groups]]\naliases = ['C']\n", "line 1: the entry needs the key 'name'"),
    ("[[groups]]\nname = 'A'\nfrom = 'long ago'\n", "line 3, key 'from': must be an integer"),
    ("[[groups]]\nname = 'A'\n'kind' = 'odd'\n", "line 3, key 'kind': must be one of"),
    ("# mine\n[[grops]]\nname = 'A'\n", "line 2, key 'grops': no such table; there are"),
    ("groups = 3\n", "line 1, key 'groups': write each entry under its own [[groups]]"),
    ("[[groups]]\nname = \n", "line 2, column"),
    ("[[weapons]]\nname = 'rock'\nfamily = 'stone'\n", "line 3, key 'family'"),
    ("[[places]]\nname = 'Foo'\nlat = 120.0\n", "line 3, key 'lat': must lie between -90 and 90"),
    ("[[people]]\nname = ''\n", "line 2, key 'name': must look like"),
]


def write(folder: Path, text: str) -> Path:
    path = folder / "my.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_own_entries_add_and_replace(tmp_path: Path) -> None:
    lexicon = load_user([write(tmp_path, GOOD)])
    text = "Mano Azul men and Taliban fighters clashed near a Hornetto, and so did Boko Haram."
    found = {m.text: (m.value.name, m.value.id) for m in find_actors(text, lexicon)}
    assert found["Mano Azul men"] == ("Blue Hand", "group:blue-hand")
    assert found["Taliban fighters"] == ("Taliban (own)", "group:taliban")
    assert found["Boko Haram"] == ("Boko Haram", "group:boko-haram")
    assert [m.value.name for m in find_weapons(text, lexicon)] == ["drone"]


@pytest.mark.parametrize(("text", "told"), BAD)
def test_errors_name_file_line_and_key(tmp_path: Path, text: str, told: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(LexiconError) as error:
        load_user([path])
    assert str(path) in str(error.value)
    assert told in str(error.value)


def test_a_file_that_is_not_text(tmp_path: Path) -> None:
    path = tmp_path / "my.toml"
    path.write_bytes(b"[[groups]]\nname = '\xff'\n")
    with pytest.raises(LexiconError, match="line 2: the file is not UTF-8"):
        load_user([path])


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(OSError):
        load_user([tmp_path / "none.toml"])

"""The matcher of names: spellings that are one, words that are not, offsets that hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from armada_cli.annotate.matching import Names, fold, read, spellings, words_of
from armada_cli.lexicon import default

SAME = [
    ("Jamaat-ul-Ahrar", ["Jamaat ul Ahrar", "Jama’at-ul-Ahrar", "Jamaatul Ahrar", "Jamat al-Ahrar", "JAMAAT-UL-AHRAR"]),
    ("al-Qaeda", ["Al Qaeda", "al-Qaida", "al Qa'ida", "Al‑Qa’eda"]),
    ("Lashkar-e-Taiba", ["Lashkar-i-Taiba", "Lashkar e Tayyiba", "Lashkar-e-Toiba"]),
    ("Jabhat an-Nusra", ["Jabhat al-Nusra", "Jabhat al Nusrah"]),
    ("People's Protection Units", ["People’s Protection Units", "Peoples Protection Units"]),
    ("F-16", ["F16", "F 16", "f-16"]),
    ("P.L.O.", ["PLO", "P.L.O"]),
    ("Túpac Amaru", ["Tupac Amaru"]),
    ("CPI (Maoist)", ["CPI(Maoist)", "CPI (MAOIST)"]),
]
APART = [
    ("Hamas", ["Bahamas", "Hamasa"]),
    ("Red Army", ["Red. Army", "red, army", "Red\n\nArmy", "Red Armys"]),
    ("ETA", ["BETA", "3ETA", "ETAs"]),
]


def found(name: str, text: str) -> list[str]:
    names = Names.of([(name, name)], spellings(default()))
    words = read(text, default())
    return [words.surface(hit.first, hit.last) for hit in names.each(words)]


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in SAME for text in [name, *texts]])
def test_one_name(name: str, text: str) -> None:
    assert found(name, f"So said the {text} today.")


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in APART for text in texts])
def test_another_word(name: str, text: str) -> None:
    assert not found(name, f"So said the {text} today.")


def test_the_longest_name_wins() -> None:
    names = Names.of([("Taliban", 1), ("Pakistani Taliban", 2)], {})
    words = words_of("the Pakistani Taliban and the Taliban", {})
    assert [hit.values for hit in names.each(words)] == [[2], [1]]


@given(st.text(st.sampled_from("aU.S'’sİßéǃ1(-\n "), max_size=40) | st.text(max_size=80))
def test_words_keep_their_offsets(text: str) -> None:
    assert len(fold(text)) == len(text)
    words = read(text, default())
    edges = [edge for pair in zip(words.starts, words.ends, strict=True) for edge in pair]
    assert edges == sorted(edges)
    assert all(raw == fold(text[a:b]) for raw, a, b in zip(words.raw, words.starts, words.ends, strict=True))

"""The tables of dates, numbers and abbreviations, proved by their own examples."""

import pytest

from armada_cli.annotate.dates import find_dates
from armada_cli.annotate.numbers import find_numbers
from armada_cli.annotate.sentences import sentence_spans
from armada_cli.lexicon import FOLDER, default
from armada_cli.lexicon.compile import compiled, sources

TABLES = ["date_words", "holidays", "number_words", "counted_nouns", "abbreviations"]


def found(table: str, text: str) -> list[str]:
    if table in ("date_words", "holidays"):
        return [mention.text for mention in find_dates(text, None)]
    return [mention.text for mention in find_numbers(text)]


def examples(key: str) -> list[tuple[str, str]]:
    words = [table for table in TABLES if table != "abbreviations"]
    return [(table, text) for table in words for entry in default().entries(table) for text in entry.get(key, ())]


@pytest.mark.parametrize("table", TABLES)
def test_table_is_compiled(table: str) -> None:
    assert (FOLDER / "compiled" / f"{table}.json").read_bytes() == compiled(sources()[table])


@pytest.mark.parametrize("table", TABLES)
def test_every_entry_has_an_example(table: str) -> None:
    for entry in default().entries(table):
        assert entry.get("examples") or entry.get("not_examples"), entry


@pytest.mark.parametrize(("table", "text"), examples("examples"))
def test_examples(table: str, text: str) -> None:
    assert found(table, text)


@pytest.mark.parametrize(("table", "text"), examples("not_examples"))
def test_counter_examples(table: str, text: str) -> None:
    assert found(table, text) == []


@pytest.mark.parametrize("case", [text for entry in default().entries("abbreviations") for text in entry["examples"]])
def test_sentences(case: str) -> None:
    text = case.replace(" | ", " ")
    assert " | ".join(text[start:end] for start, end in sentence_spans(text)) == case

"""The samples that `make demo` runs on: what the program writes of them, against what they tell.

`data/samples.jsonl` holds, for each sample, the records that it tells, each with the slots that matter, annotated by
hand after the guidelines; `complete` says that they are all.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from armada_cli.annotate import annotate
from armada_cli.extract import extract
from armada_cli.read.decode import decode
from armada_cli.records import Article, Source
from armada_cli.segment import segment
from tests.extract.cases import slots, unmatched

SAMPLES = Path(__file__).parents[1] / "samples"
ROWS = [json.loads(row) for row in (Path(__file__).parent / "data" / "samples.jsonl").read_text("utf-8").splitlines()]


@cache
def article(name: str) -> Article:
    text = decode((SAMPLES / name).read_bytes()).text
    return segment(Source(name, text, "html" if name.endswith(".html") else "text"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["sample"])
def test_records(row: dict[str, Any]) -> None:
    found = [slots(event) for event in extract(annotate(article(row["sample"])))]
    assert not unmatched(row["records"], found), found
    assert not row["complete"] or len(found) == len(row["records"]), found


@pytest.mark.parametrize("name", sorted(path.name for path in SAMPLES.iterdir()))
def test_each_sample_is_an_article(name: str) -> None:
    found = article(name)
    assert found.title
    assert found.published
    assert found.body


def test_a_thread_of_comments_is_no_news() -> None:
    found = article("01-drone-strike-wordpress.html")
    assert [comment.depth for comment in found.comments] == [0, 1, 0]
    evidence = [quote.text for event in extract(annotate(found)) for quote in event.evidence]
    assert not any(comment.text in text for comment in found.comments for text in evidence)

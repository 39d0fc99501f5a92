"""Every row of the tables: what must be found beside what must be left alone."""

from __future__ import annotations

import pytest

from tests.extract.cases import Case, cases, events_of, slots, unmatched

ROWS = cases()


@pytest.mark.parametrize("case", [c for c in ROWS if c.records], ids=lambda case: f"{case.family}: {case.text[:60]}")
def test_must_find(case: Case) -> None:
    found = [slots(event) for event in events_of(case.text)]
    assert not unmatched(case.records, found), found
    assert len(found) == len(case.records), found


@pytest.mark.parametrize(
    "case", [c for c in ROWS if not c.records], ids=lambda case: f"{case.family}: {case.text[:60]}"
)
def test_must_leave_alone(case: Case) -> None:
    assert [slots(event) for event in events_of(case.text)] == []


def test_the_tables_are_broad() -> None:
    texts = [case.text for case in ROWS]
    assert len(texts) == len(set(texts))
    assert sum(bool(case.records) for case in ROWS) >= 120
    assert sum(not case.records for case in ROWS) >= 80

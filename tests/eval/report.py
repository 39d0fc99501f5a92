"""Figures -> tables of text."""

from __future__ import annotations

from collections.abc import Sequence

from sets import Figures


def tables(figures: Sequence[Figures], *, slots: bool) -> str:
    """A table for each kind of set, and one of slots where asked for."""
    parts = []
    for kind in ("events", "segments", "pages"):
        rows = [one for one in figures if one.kind == kind]
        if rows:
            parts.append(table(kind, rows))
    if slots:
        parts += [slot_table(one) for one in figures if one.slots]
    return "\n\n".join(parts)


def table(kind: str, rows: Sequence[Figures]) -> str:
    columns = list(dict.fromkeys(column for row in rows for column in row.values))
    head = f"{kind:12}{'docs':>6}" + "".join(f"{column:>{width(column)}}" for column in columns) + f"{'seconds':>9}"
    lines = [head]
    for row in rows:
        cells = "".join(f"{cell(row.values.get(column)):>{width(column)}}" for column in columns)
        lines.append(f"{row.name:12}{row.documents:6}{cells}{row.seconds:9.1f}")
    return "\n".join(lines)


def width(column: str) -> int:
    return max(len(column), 5) + 2


def cell(value: float | None) -> str:
    return "-" if value is None or value != value else f"{value:.1f}"


def slot_table(row: Figures) -> str:
    lines = [
        f"{row.name + ' slots':20}{'gold':>6}{'right':>7}{'wrong':>7}{'missed':>8}{'P':>7}{'R':>7}{'F1':>7}{'aligned':>9}"
    ]
    for name, slot in row.slots.items():
        rates = "".join(f"{100 * slot[key]:7.1f}" for key in ("precision", "recall", "f1"))
        counts = f"{slot['gold']:6}{slot['right']:7}{slot['wrong']:7}{slot['missed']:8}"
        lines.append(f"{name:20}{counts}{rates}{100 * slot['aligned_f1']:9.1f}")
    return "\n".join(lines)

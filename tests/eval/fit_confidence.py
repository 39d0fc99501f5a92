"""Fit the weights of `confidence` on annotated articles, and say what its numbers were worth on articles held out.

    .venv/bin/python tests/eval/fit_confidence.py                  table for folds held out; nothing is written
    .venv/bin/python tests/eval/fit_confidence.py --write          and write armada_cli/lexicon/confidence.toml
    .venv/bin/python tests/eval/fit_confidence.py --sets dev seed  the sets to learn from (folders of ../shared/gold)
    .venv/bin/python tests/eval/fit_confidence.py --check dev      how the weights as shipped do on a set

A record is right when gold/score.py aligns it with an event of the gold. The model is a logistic regression with an L2
penalty (Cox 1958; le Cessie and van Houwelingen 1992); documents, not records, are dealt to the folds, since the records
of one article share their fate.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import exp, log
from pathlib import Path
from types import ModuleType

import sets

from armada_cli.annotate import annotate
from armada_cli.extract import extract
from armada_cli.extract.slots.confidence import confidence_of, features_of
from armada_cli.read.decode import decode
from armada_cli.records import Event, Hints, Source
from armada_cli.segment import segment
from armada_cli.write import line

FOLDS = 6
PENALTY = 2.0
STEPS = 500
BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)
TARGET = sets.ROOT / "armada_cli" / "lexicon" / "confidence.toml"
HEAD = """# How much each sign of a record adds to the log-odds that it is right: see `features_of` in extract/slots/confidence.py.
# Written by tests/eval/fit_confidence.py.
"""
Row = tuple[dict[str, float], bool]
Judged = tuple[Event, bool]


def scorer(shared: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", shared / "gold" / "score.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def judged(shared: Path, name: str) -> Iterator[list[Judged]]:
    """For each document of a set its records, each with whether it is right; optional ones are left out."""
    score = scorer(shared)
    for file in sorted((shared / "gold" / name).glob("*.json")):
        gold = json.loads(file.read_text(encoding="utf-8"))
        page = sets.page_of(file.parent, file.stem)
        if page is None:
            continue
        text, kind = decode(page.read_bytes()).text, "html" if page.suffix == ".html" else "text"
        article = segment(Source(page.name, text, kind, hints=Hints(published=gold.get("published"))))
        events = extract(annotate(article))
        found = [score.read_event(json.loads(line(event)), False) for event in events]
        wanted = [score.read_event(event, True) for event in gold["events"]]
        pairs = {j: wanted[i] for i, j in score.align(wanted, found)}
        yield [(e, j in pairs) for j, e in enumerate(events) if not (j in pairs and pairs[j]["optional"])]


def chance(weights: dict[str, float], features: dict[str, float]) -> float:
    total = sum(weights.get(name, 0.0) * value for name, value in features.items())
    return 1 / (1 + exp(-max(min(total, 30.0), -30.0)))


def fitted(rows: Sequence[Row]) -> dict[str, float]:
    """The weights, by gradient ascent with a step for each feature after how often it is set; no penalty on `always`."""
    names = sorted({name for features, _ in rows for name in features})
    weights = dict.fromkeys(names, 0.0)
    scale = {name: 0.25 * sum(f[name] for f, _ in rows) + PENALTY for name in names}
    for _ in range(STEPS):
        slope = {name: -PENALTY * weights[name] * (name != "always") for name in names}
        for features, right in rows:
            miss = right - chance(weights, features)
            for name, value in features.items():
                slope[name] += miss * value
        for name in names:
            weights[name] += 0.3 * slope[name] / scale[name]
    return weights


def held_out(documents: Sequence[Sequence[Row]]) -> list[tuple[float, bool]]:
    """The chance and the truth of each record, from weights fitted without its fold."""
    found = []
    for fold in range(FOLDS):
        weights = fitted([row for i, rows in enumerate(documents) if i % FOLDS != fold for row in rows])
        for rows in documents[fold::FOLDS]:
            found += [(min(max(chance(weights, f), 0.05), 0.98), right) for f, right in rows]
    return found


def table(found: Sequence[tuple[float, bool]]) -> str:
    lines = ["confidence   records   mean said   right"]
    for low, high in pairwise(BINS):
        rows = [(said, right) for said, right in found if low <= said < high]
        if rows:
            said, right = (100 * sum(column) / len(rows) for column in zip(*rows, strict=True))
            lines.append(f"{low:.1f} to {min(high, 1):.1f}   {len(rows):7}   {said:8.1f}%   {right:5.1f}%")
    brier = sum((said - right) ** 2 for said, right in found) / len(found)
    loss = -sum(log(said if right else 1 - said) for said, right in found) / len(found)
    base = sum(right for _, right in found) / len(found)
    lines.append(f"Brier {brier:.3f} (always {base:.2f}: {base * (1 - base):.3f}), log loss {loss:.3f}")
    return "\n".join(lines)


def written(weights: dict[str, float]) -> str:
    entries = [f'[[entry]]\nfeature = "{name}"\nweight = {weight:.3f}\n' for name, weight in sorted(weights.items())]
    return HEAD + "\n" + "\n".join(entries)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sets", nargs="+", default=["dev", "seed", "dev2"])
    parser.add_argument("--check", metavar="SET")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--shared", type=Path, default=sets.SHARED)
    asked = parser.parse_args()
    if asked.check:
        rows = [row for document in judged(asked.shared, asked.check) for row in document]
        print(table([(confidence_of(event), right) for event, right in rows]))
        return
    documents = [
        [(dict(features_of(event)), right) for event, right in document]
        for name in asked.sets
        for document in judged(asked.shared, name)
    ]
    print(table(held_out(documents)))
    if asked.write:
        TARGET.write_text(written(fitted([row for rows in documents for row in rows])), encoding="utf-8")
        print(f"{TARGET} written; compile it with `make lexicon`")


if __name__ == "__main__":
    main()

"""Compare articles with the gold's `segments`: paragraphs, comments, authors and dates, exact to the letter.

White space is collapsed; nothing else is forgiven.
"""

from __future__ import annotations

from collections import Counter


def tidy(text: str | None) -> str:
    return " ".join((text or "").split())


def comment(said: dict) -> tuple[str, str, int]:
    return tidy(said.get("author")), tidy(said["text"]), said.get("depth") or 0


class Overlap:
    """How many items were right, found and wanted."""

    def __init__(self) -> None:
        self.right = self.found = self.wanted = 0

    def add(self, wanted: list, found: list) -> None:
        self.right += sum((Counter(wanted) & Counter(found)).values())
        self.found += len(found)
        self.wanted += len(wanted)

    def f1(self) -> float:
        return 100 * 2 * self.right / (self.found + self.wanted) if self.found + self.wanted else float("nan")

    def recall(self) -> float:
        return 100 * self.right / self.wanted if self.wanted else float("nan")


def score(golds: dict[str, dict], found: dict[str, dict]) -> tuple[dict[str, float], list[str]]:
    """Percentages by column, and a line for each difference."""
    exact: Counter[str] = Counter()
    body, comments = Overlap(), Overlap()
    errors: list[str] = []
    for name, gold in golds.items():
        page = found.get(name, {})
        for slot, wanted, given in slots(gold, page):
            exact[slot] += wanted == given
            if wanted != given:
                errors += differences(name, slot, wanted, given)
            if slot == "body docs":
                body.add(wanted, given)
            elif slot == "comment docs":
                comments.add(wanted, given)
    values = {
        slot: 100 * exact[slot] / len(golds) for slot in ("title", "authors", "date", "body docs", "comment docs")
    }
    return {
        **values,
        "body F1": body.f1(),
        "comment F1": comments.f1(),
        "comment R": comments.recall(),
    }, errors


def slots(gold: dict, page: dict) -> list[tuple[str, object, object]]:
    """(slot, wanted, given) of one document."""
    return [
        ("title", tidy(gold["title"]), tidy(page.get("title"))),
        ("authors", sorted(map(tidy, gold["authors"])), sorted(map(tidy, page.get("authors") or []))),
        ("date", (gold["published"] or "")[:10], (page.get("published") or "")[:10]),
        ("body docs", list(map(tidy, gold["body"])), list(map(tidy, page.get("body") or []))),
        ("comment docs", list(map(comment, gold["comments"])), list(map(comment, page.get("comments") or []))),
    ]


def differences(name: str, slot: str, wanted: object, given: object) -> list[str]:
    if not isinstance(wanted, list) or not isinstance(given, list) or slot == "authors":
        return [f"{name}\t{slot}\tgold {wanted!r}\tgiven {given!r}"]
    missed, extra = Counter(wanted) - Counter(given), Counter(given) - Counter(wanted)
    lines = [f"{name}\t{slot.split()[0]} missed\t{str(one)[:160]}" for one in missed]
    lines += [f"{name}\t{slot.split()[0]} extra\t{str(one)[:160]}" for one in extra]
    return lines or [f"{name}\t{slot.split()[0]}\tright parts in another order"]

"""Pages and texts to measure on: saved ones where they are at hand, generated ones elsewhere."""

from __future__ import annotations

import gzip
import json
import random
from pathlib import Path

PLACES = ["Kandahar", "Lahore", "Mosul", "Aleppo", "Kismayo", "Maiduguri", "Taiz", "Donetsk", "Helmand", "Quetta"]
GROUPS = ["the Taliban", "al Shabaab", "Boko Haram", "the Islamic State", "the Houthis", "the army"]
DEEDS = (
    "A roadside bomb killed {n} soldiers near {place} on Monday, a police spokesman said.",
    "Jets struck a compound held by {group} outside {place}, killing at least {n} fighters and wounding {m} others.",
    "{group} claimed responsibility for the attack in a statement sent to reporters.",
    "Residents of {place} said that shops stayed closed and that the road to the market was quiet after the blast.",
    "The governor promised an inquiry; the previous one, opened {m} months ago, has published nothing.",
    "Gunmen on motorcycles opened fire on a checkpoint at {place}, wounding {n} policemen, officials said.",
)

CALM = (
    "The council of {place} passed a budget for its schools and roads on Monday, the mayor said.",
    "Farmers near {place} expect a good harvest of apples and pears this year.",
    "Shops in {place} will stay open for the autumn fair, with music and food for visitors.",
)


def article(seed: int, size: int = 3000, sentences: tuple[str, ...] = DEEDS) -> list[str]:
    """Paragraphs of about `size` characters in all; every seed gives another article. `CALM` sentences tell no event."""
    chance = random.Random(seed)
    paragraphs: list[str] = []
    written = 0
    while written < size:
        chosen = (
            chance.choice(sentences).format(
                n=chance.randint(2, 30),
                m=chance.randint(2, 30),
                place=chance.choice(PLACES),
                group=chance.choice(GROUPS),
            )
            for _ in range(3)
        )
        paragraphs.append(" ".join(chosen))
        written += len(paragraphs[-1])
    return paragraphs


def page(seed: int, size: int = 3000) -> bytes:
    """A page around such an article, with menus, a byline, a list of teasers and a few comments."""
    links = "".join(f'<li><a href="/{number}">Section number {number}</a></li>' for number in range(40))
    body = "".join(f"<p>{paragraph}</p>\n" for paragraph in article(seed, size))
    comments = "".join(
        f'<li class="comment"><cite>Reader {number}</cite> <span class="date">May {number + 1}, 2015</span>'
        f"<p>I do not believe number {number} of it.</p></li>"
        for number in range(5)
    )
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Report {seed} | The Daily</title>'
        f'<meta property="article:published_time" content="2015-05-0{seed % 9 + 1}T10:00:00Z"></head><body>'
        f'<nav><ul>{links}</ul></nav><article><h1>Report {seed}</h1><p class="byline">By Ann Lee</p>{body}</article>'
        f'<aside><ul>{links}</ul></aside><ol class="comments">{comments}</ol><footer>All rights reserved</footer></body></html>'
    ).encode()


def pages(shared: Path, folder: Path, count: int = 300) -> list[Path]:
    """Unpacked pages on disk."""
    folder.mkdir(parents=True, exist_ok=True)
    saved = sorted((shared / "bench" / "segment" / "aeb").glob("*.html.gz"))
    found = [(path.name[:-3], gzip.decompress(path.read_bytes())) for path in saved]
    for name, data in found or [(f"{seed}.html", page(seed)) for seed in range(count)]:
        (folder / name).write_bytes(data)
    return sorted(folder.iterdir())


def generated(folder: Path, count: int, size: int = 3000) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for seed in range(count):
        (folder / f"{seed:06}.html").write_bytes(page(seed, size))
    return folder


def texts(shared: Path) -> list[str]:
    """Plain texts of articles."""
    file = shared / "bench" / "events" / "muc4.docs.jsonl"
    if file.exists():
        return [json.loads(line)["text"] for line in file.read_text(encoding="utf-8").splitlines()]
    return [f"Report {seed}\n\n" + "\n\n".join(article(seed)) for seed in range(1000)]

"""Which language the article is in: what the page declares, checked against the commonest words of its text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from armada_cli.lexicon import default
from armada_cli.segment.page.dom import Page

ENOUGH = 5  # function words that a guess must rest on
_CODE = re.compile(r"^([a-z]{2,3})(?:[-_].*)?$")


def language_of(page: Page, body: Sequence[str]) -> str | None:
    """ISO 639-1 code: the guess from the text if it is clear, else what the page declares, else null."""
    return guess(" ".join(body)[:2000]) or declared(page)


def root_language(page: Page) -> str:
    """The language and country that the root element names ("en-gb"), "" if it names none."""
    given = (node.get("lang") or node.get("xml:lang") for node in page.nodes[:3] if node.tag == "html")
    return next((value.strip().lower().replace("_", "-") for value in given if value.strip()), "")


def declared(page: Page) -> str | None:
    """The language that the root element or a meta tag names."""
    given = [node.get("lang") or node.get("xml:lang") for node in page.nodes[:2]]
    given += [
        value for name, value in page.metas if name in ("og:locale", "language", "dc.language", "content-language")
    ]
    for value in given:
        found = _CODE.match(value.strip().lower())
        if found:
            return found[1]
    return None


def guess(text: str) -> str | None:
    """The language whose function words are commonest in the text; null when too few are found or two are close."""
    words, table = Counter(text.casefold().split()), _table()
    told = Counter[str]()
    for word in words.keys() & table.keys():
        for language in table[word]:
            told[language] += words[word]
    ranked = told.most_common(2)
    if not ranked or ranked[0][1] < ENOUGH:
        return None
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] >= 1.3 * ranked[1][1] else None


@lru_cache(maxsize=1)
def _table() -> dict[str, tuple[str, ...]]:
    """Function word -> languages."""
    table: dict[str, list[str]] = {}
    for entry in default().entries("page_languages"):
        for word in entry["words"]:
            table.setdefault(word, []).append(entry["language"])
    return {word: tuple(languages) for word, languages in table.items()}

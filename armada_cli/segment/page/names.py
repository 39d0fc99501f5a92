"""What an element's tag, class, id and microdata say about its part on the page: its roles.

The words are data (`lexicon/page_names.toml`): a class name is cut into words ("entry-content", "postBody"), and each
word, or pair of words, may name a role. The same few class names come again and again, so results are cached.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from armada_cli.lexicon import default

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_WORD = re.compile(r"[a-z]+")
# Names of state, and WordPress's of tags, categories and post types, say nothing of the element's part.
_TAXONOMY = (
    "tag-",
    "category-",
    "format-",
    "type-",
    "status-",
    "postid-",
    "page-id-",
    "section-",
    "has-",
    "is-",
    "js-",
    "no-",
)
_TAGS = {
    "nav": "never",
    "footer": "never",
    "aside": "drop",
    "menu": "drop",
    "dialog": "drop",
    "form": "drop",
    "figure": "drop",
    "figcaption": "drop",
    "caption": "drop",
    "amp-sidebar": "drop",
    "amp-ad": "drop",
    "button": "drop",
    "header": "head",
    "label": "drop",
    "address": "drop",
    "main": "main",
    "article": "article",
}
NONE: frozenset[str] = frozenset()


def roles_of(tag: str, attrib: Mapping[str, str]) -> frozenset[str]:
    """The roles that tag and names suggest: drop, body, comment, comments, byline, date, title, head, hidden, ..."""
    own = _TAGS.get(tag)
    if tag in ("html", "body"):
        return NONE
    if not attrib:
        return _tag_roles(own) if own else NONE
    get = attrib.get
    names = f"{get('class') or ''} {get('id') or ''}"
    rest = f"{get('role') or ''}|{get('itemprop') or ''}|{get('itemtype') or ''}|{get('rel') or ''}"
    hidden = (
        "hidden" in attrib or get("aria-hidden") == "true" or "display:none" in (get("style") or "").replace(" ", "")
    )
    if len(names) > 400:
        names = names[:400]
    return _all_roles(own or "", names, rest if len(rest) < 200 else "|||", hidden)


@lru_cache(maxsize=64)
def _tag_roles(role: str) -> frozenset[str]:
    return frozenset((role,))


@lru_cache(maxsize=16384)
def _all_roles(own: str, names: str, rest: str, hidden: bool) -> frozenset[str]:
    found = set(named_roles(names))
    if own:
        found.add(own)
    role, itemprop, itemtype, rel = rest.split("|", 3)
    table = _table()
    for kind, value in (("role", role), ("itemprop", itemprop), ("rel", rel)):
        for word in value.lower().split():
            found.update(table.get(f"{kind}={word}", ()))
    found.update(table.get("itemtype=" + itemtype.rstrip("/").rpartition("/")[2].lower(), ()))
    if hidden:
        found.add("hidden")
    return frozenset(found) if found else NONE


def named_roles(names: str) -> set[str]:
    """The roles that the words of class and id name: of pairs of words first, then of single words."""
    table = _table()
    found: set[str] = set()
    for name in names.split():
        if name.startswith(_TAXONOMY):
            continue
        words = _WORD.findall(_CAMEL.sub("-", name).lower())
        last = len(words) - 1
        for i, word in enumerate(words):
            found.update(table.get(word, ()))
            if i < last:
                found.update(table.get(f"{word}-{words[i + 1]}", ()))
        if last >= 0:
            found.update(table.get("^" + words[0], ()) if last else table.get("=" + words[0], ()))
            found.update(table.get(words[last] + "$", ()))
    return found


@lru_cache(maxsize=1)
def _table() -> dict[str, tuple[str, ...]]:
    """Word -> roles; the table's head says what "a-b", "=a", "^a", "a$" and "role=a" stand for."""
    table: dict[str, list[str]] = {}
    for entry in default().entries("page_names"):
        for word in entry["words"]:
            table.setdefault(word, []).append(entry["role"])
    return {word: tuple(roles) for word, roles in table.items()}

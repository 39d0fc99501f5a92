"""What an element's tag, class, id and microdata say about its part on the page: its roles.

The words are data (`lexicon/page_names.toml`): a class name is cut into words ("entry-content", "postBody"), and each
word, or pair of words, may name a role. The same few class names come again and again, so results are cached.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from itertools import pairwise

from armada_cli.lexicon import default

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_WORD = re.compile(r"(?<![a-z0-9])([a-z]+)\d*(?![a-z0-9])")  # no part of a hash ("d7109ad")
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
HIDDEN = frozenset(("hidden",))
_TAG_ROLES = {tag: frozenset((role,)) for tag, role in _TAGS.items()}
LONGEST = 400  # characters of an attribute that are read


def roles_of(tag: str, attrib: Mapping[str, str]) -> frozenset[str]:
    """The roles that tag and names suggest: drop, body, comment, comments, byline, date, title, head, hidden, ..."""
    found = _TAG_ROLES.get(tag, NONE)
    for name in attrib:
        if name in _READERS and (more := _READERS[name](attrib[name][:LONGEST])):
            found = found | more
    return NONE if found and tag in ("html", "body") else found


@lru_cache(maxsize=8192)
def named_roles(names: str) -> frozenset[str]:
    """The roles that the names in a class or id suggest."""
    found = NONE
    for name in names.split():
        roles = _name_roles(name.rstrip("0123456789"))
        if roles:
            found = found | roles
    return found


@lru_cache(maxsize=8192)
def _name_roles(name: str) -> frozenset[str]:
    """The roles of one name: of its words, of pairs of them, of its first and last."""
    if name.startswith(_TAXONOMY):
        return NONE
    words = _WORD.findall(name if name.islower() else _CAMEL.sub("-", name).lower())
    if _vocabulary().isdisjoint(words):
        return NONE
    if len(words) > 1:
        keys = [*words, *map("-".join, pairwise(words)), f"^{words[0]}", f"{words[-1]}$"]
    else:
        keys = [words[0], f"={words[0]}", f"{words[0]}$"]
    return _roles(keys)


def _roles(keys: Iterable[str]) -> frozenset[str]:
    """The roles that stand in the table under any of the keys."""
    table, found = _table(), NONE
    for key in keys:
        if key in table:
            found = found | table[key] if found else table[key]
    return found


def _hidden(_: str) -> frozenset[str]:
    return HIDDEN


@lru_cache(maxsize=1024)
def _styled(value: str) -> frozenset[str]:
    return HIDDEN if "display:none" in value.replace(" ", "").lower() else NONE


def _silent(value: str) -> frozenset[str]:
    return HIDDEN if value == "true" else NONE


@lru_cache(maxsize=1024)
def _typed(value: str) -> frozenset[str]:
    return _roles(["itemtype=" + value.rstrip("/").rpartition("/")[2].lower()])


def _valued(name: str) -> _Reader:
    """The reader of an attribute that holds words of the table: those after "role=" and the like."""

    @lru_cache(maxsize=1024)
    def read(value: str) -> frozenset[str]:
        return _roles([f"{name}={word}" for word in value.lower().split()])

    return read


_Reader = Callable[[str], frozenset[str]]
_READERS: dict[str, _Reader] = {
    "class": named_roles,
    "id": named_roles,
    "hidden": _hidden,
    "style": _styled,
    "aria-hidden": _silent,
    "itemtype": _typed,
    **{name: _valued(name) for name in ("role", "itemprop", "rel")},
}


@lru_cache(maxsize=1)
def _table() -> dict[str, frozenset[str]]:
    """Word -> roles; the table's head says what "a-b", "=a", "^a", "a$" and "role=a" stand for."""
    table: dict[str, list[str]] = {}
    for entry in default().entries("page_names"):
        for word in entry["words"]:
            table.setdefault(word, []).append(entry["role"])
    return {word: frozenset(roles) for word, roles in table.items()}


@lru_cache(maxsize=1)
def _vocabulary() -> frozenset[str]:
    """The single words that the table's names are made of."""
    return frozenset(word for name in _table() for word in name.strip("^=$").split("-"))

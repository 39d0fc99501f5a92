"""What an element's tag, class, id and microdata say about its part on the page: its roles.

The words are data (`lexicon/page_names.toml`): a class name is cut into words ("entry-content", "postBody"), and each
word, or pair of words, may name a role. The same few class names come again and again, so results are cached.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
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
_READ = frozenset(("class", "id", "role", "itemprop", "itemtype", "rel", "style", "aria-hidden", "hidden"))


def roles_of(tag: str, attrib: Mapping[str, str]) -> frozenset[str]:
    """The roles that tag and names suggest: drop, body, comment, comments, byline, date, title, head, hidden, ..."""
    if tag in ("html", "body"):
        return NONE
    found = _TAG_ROLES.get(tag, NONE)
    for name, value in attrib.items():
        if name in _READ:
            more = _value_roles(name, value if len(value) <= LONGEST else value[:LONGEST])
            if more:
                found = found | more
    return found


@lru_cache(maxsize=32768)
def _value_roles(name: str, value: str) -> frozenset[str]:
    """The roles that one attribute names."""
    if name in ("class", "id"):
        return named_roles(value)
    if name == "hidden":
        return HIDDEN
    if name == "style":
        return HIDDEN if "display:none" in value.replace(" ", "").lower() else NONE
    if name == "aria-hidden":
        return HIDDEN if value == "true" else NONE
    table = _table()
    if name == "itemtype":
        return frozenset(table.get("itemtype=" + value.rstrip("/").rpartition("/")[2].lower(), ()))
    return frozenset(role for word in value.lower().split() for role in table.get(f"{name}={word}", ()))


def named_roles(names: str) -> frozenset[str]:
    """The roles that the names in a class or id suggest."""
    found = NONE
    for name in names.split():
        roles = _name_roles(name.rstrip("0123456789"))
        if roles:
            found = found | roles
    return found


@lru_cache(maxsize=16384)
def _name_roles(name: str) -> frozenset[str]:
    """The roles of one name: of its words, of pairs of them, of its first and last."""
    if name.startswith(_TAXONOMY):
        return NONE
    table = _table()
    words = _WORD.findall(_CAMEL.sub("-", name).lower())
    keys = [*words, *map("-".join, pairwise(words))]
    if words:
        keys += ["^" + words[0] if len(words) > 1 else "=" + words[0], words[-1] + "$"]
    return frozenset(role for key in keys for role in table.get(key, ()))


@lru_cache(maxsize=1)
def _table() -> dict[str, tuple[str, ...]]:
    """Word -> roles; the table's head says what "a-b", "=a", "^a", "a$" and "role=a" stand for."""
    table: dict[str, list[str]] = {}
    for entry in default().entries("page_names"):
        for word in entry["words"]:
            table.setdefault(word, []).append(entry["role"])
    return {word: tuple(roles) for word, roles in table.items()}

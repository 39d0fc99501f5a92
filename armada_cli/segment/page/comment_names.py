"""What the names of elements say about their part in a comment; the words are data (`lexicon/page_comments.toml`)."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise

from armada_cli.lexicon import default
from armada_cli.segment.page.dom import Node

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_STEM = re.compile(r"(comments?|kommentare?|commentaires?|comentarios?)")
_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d+")
_LONGEST = 300  # characters of an attribute that are read
_NAMING = frozenset(
    ["class", "id", "itemprop", "property", "data-role", "data-spot-im-class", "data-testid", "data-hook"]
)
NONE: frozenset[str] = frozenset()
_PLACE = frozenset(("comment", "item", "area", "other", "gone", "level", "state", "nested", "reply_to"))


@lru_cache(maxsize=1)
def _table() -> dict[str, frozenset[str]]:
    """Word or pair of words -> kinds."""
    table: dict[str, set[str]] = {}
    for entry in default().entries("page_comments"):
        for word in entry["words"]:
            table.setdefault(word, set()).add(entry["kind"])
    return {word: frozenset(kinds) for word, kinds in table.items()}


@cache
def signs_of(kind: str) -> frozenset[str]:
    """Words of which each name of the kind holds one; none that holds another."""
    words = {word.partition("-")[0] for word, kinds in _table().items() if kind in kinds}
    return frozenset(word for word in words if not any(other in word for other in words - {word}))


@cache
def visible(kind: str) -> frozenset[str]:
    """The visible words of a kind (`button`, `call`, `label`, `drop_label`)."""
    return frozenset(w for e in default().entries("page_comments") if e["kind"] == kind for w in e["words"])


def name_words(name: str) -> list[str]:
    """The words of a name, lower case: "commentAuthor", "comment-author" and "commentauthor" are comment, author."""
    name = name if name.islower() else _CAMEL.sub("-", name).lower()
    return _WORD.findall(_STEM.sub(r"-\1-", name) if "ment" in name else name)  # as all the stems have it


@lru_cache(maxsize=16384)
def value_kinds(value: str) -> frozenset[str]:
    """The kinds that the words of one attribute's value name."""
    found = NONE
    for name in value[:_LONGEST].split():
        kinds = _name_kinds(name)
        if kinds:
            found = found | kinds
    return found


@lru_cache(maxsize=16384)
def _name_kinds(name: str) -> frozenset[str]:
    """The last word says what the element is, those before it where it belongs; "comment-author-anna" is no author."""
    table, parts = _table(), name_words(name)
    if table.keys().isdisjoint(parts) and table.keys().isdisjoint(map("-".join, pairwise(parts))):
        return NONE
    found = NONE
    decided = False
    for at in range(len(parts) - 1, -1, -1):
        pair = table.get(f"{parts[at - 1]}-{parts[at]}", NONE) if at else NONE
        kinds = table.get(parts[at], NONE) | pair
        if "bare" in kinds:
            continue
        found = found | (kinds & _PLACE if decided else kinds)
        decided = True
    return found


@lru_cache(maxsize=16384)
def id_kinds(value: str) -> frozenset[str]:
    """The kinds that an id names, its numbers aside."""
    return value_kinds(_NUMBER.sub("", value)) if value and len(value) <= 80 else NONE


def kinds_of(node: Node) -> frozenset[str]:
    """The kinds that all naming attributes of an element name."""
    attrib = node.attrib
    if not attrib:
        return NONE
    found = NONE
    for key, value in attrib.items():
        if value and key in _NAMING:
            more = id_kinds(value) if key == "id" else value_kinds(value)
            if more:
                found = found | more
    return found


@lru_cache(maxsize=16384)
def form_of(value: str) -> str:
    """A class attribute without words of state and numbers, so that like comments have like forms."""
    state = _state()
    kept = []
    for name in value[:_LONGEST].split():
        parts = name_words(name)
        numbered = bool(_NUMBER.search(name.rpartition("-")[2])) and not re.search(r"[a-z]\d|\d[a-z]", name)
        if numbered or all(p in state for p in parts):
            continue
        if ("__" in name and "--" in name) or ("--" in name and name.partition("--")[0] in kept):
            continue
        kept.append(name)
    return kept[0] if kept else ""


@lru_cache(maxsize=1)
def _state() -> frozenset[str]:
    return frozenset(word for word, kinds in _table().items() if "state" in kinds)


def id_form(value: str) -> str:
    """The fixed part of an id with a number ("li-comment-#"), empty for one without."""
    return _NUMBER.sub("#", value) if len(value) <= 80 and value[-1:].isdigit() else ""


def level_of(node: Node) -> int | None:
    """The depth that a name says ("depth-3", "level2", aria-level), null if none does."""
    for key in ("data-depth", "data-level", "aria-level", "data-nesting-level"):
        if node.get(key).isdigit():
            return int(node.get(key))
    for name in node.get("class").split():
        match = re.fullmatch(r"(.*?)[-_]?(\d{1,2})", name)
        if match and "level" in value_kinds(match[1]):
            return int(match[2])
    return None


def is_reply_name(node: Node) -> bool:
    """Whether the element's own class says that it is a reply ("comment--indented")."""
    return "nested" in value_kinds(node.get("class"))

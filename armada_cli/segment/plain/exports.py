"""Exports of news databases (LexisNexis, Factiva, ProQuest and their like) and the headers of mail: labelled fields."""

from __future__ import annotations

import re

from armada_cli.segment.shared.words import words
from armada_cli.values import frozen

_LABEL = re.compile(r"^\s{0,3}([A-Z][A-Za-zÀ-ÿ]{0,24}(?:[ -][A-Za-z]{1,14}){0,2}):(?:\s+(.*)|\s*)$")
_CODE = re.compile(r"^([A-Z]{2,3})(?:\s{2,}(.*)|\s*)$")
_MAIL = re.compile(
    r"^(From|Path|Newsgroups|Message-ID|Subject|Date|Sent|To|Cc|Lines|Organization|References|Reply-To"
    r"|X-[\w-]+): ?(.*)$"
)


@frozen
class Labelled:
    """What labelled fields say of an article, as written, and the lines that remain as its text.

    `certain` says that the text is an export whose body field was found, so that all its lines are body.
    """

    lines: list[str]
    title: str | None = None
    byline: str | None = None
    date: str | None = None
    certain: bool = False


def read_export(lines: list[str]) -> Labelled | None:
    """The fields of the first document of a database export, null if the text is none."""
    fields = _fields(lines)
    kinds = {kind for kind, _ in fields}
    if "body" not in kinds or len(fields) < 4 or not kinds & {"title", "other"}:
        return None
    first = dict(reversed(fields))
    body = "\n".join(text for kind, text in fields if kind == "body").split("\n")
    date = _squeezed(first.get("date")) or _head_date(lines)
    return Labelled(body, _squeezed(first.get("title")), _squeezed(first.get("author")), date, certain=True)


def _squeezed(text: str | None) -> str | None:
    return " ".join(text.split()) or None if text else None


def _head_date(lines: list[str]) -> str | None:
    """The line above the first label that holds a date, as LexisNexis sets it."""
    from armada_cli.segment.shared.times import find_stamps

    for line in lines[:15]:
        if _field(line):
            return None
        if any(stamp.day for stamp in find_stamps(line)):
            return line.strip()
    return None


def _fields(lines: list[str]) -> list[tuple[str, str]]:
    """(kind, text) of each labelled field of the first document; a second title or body after other fields ends it."""
    fields: list[tuple[str, str]] = []
    for line in lines:
        found = _field(line)
        if found and found[0] == "title" and any(kind == "body" for kind, _ in fields):
            break
        if found:
            fields.append(found)
        elif fields:
            fields[-1] = (fields[-1][0], f"{fields[-1][1]}\n{line}")
    return fields


def _field(line: str) -> tuple[str, str] | None:
    """The kind and the text of a line that opens a field."""
    match = _LABEL.match(line) or _CODE.match(line)
    if not match:
        return None
    label = match[1].casefold()
    for kind in ("title", "author", "date", "body", "other"):
        if label in words("paste", f"field_{kind}"):
            return kind, match[2] or ""
    return None


def read_mail_header(lines: list[str]) -> Labelled | None:
    """Subject, date and the lines below the header of a mail or news message, null if the text has none."""
    found: dict[str, str] = {}
    for number, line in enumerate(lines[:40]):
        match = _MAIL.match(line)
        if match:
            found.setdefault(match[1].casefold(), match[2].strip())
        elif line.strip() and not line[:1].isspace():
            return _mail(found, lines[number:])
    return None


def _mail(found: dict[str, str], rest: list[str]) -> Labelled | None:
    if len(found) < 2 or not {"from", "subject"} & set(found):
        return None
    return Labelled(rest, found.get("subject"), None, found.get("date") or found.get("sent"))

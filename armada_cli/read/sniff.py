"""What a file holds, told from its first bytes; the ending only helps where the bytes leave it open."""

from __future__ import annotations

import re
from typing import Literal

Kind = Literal["html", "text", "json", "gzip", "zip", "mhtml", "warc", "empty", "other"]

HEAD = 4096  # bytes that are looked at

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"BM", "a BMP image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"\x00\x00\x01\x00", "an icon"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"SQLite format 3", "a SQLite database"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"BZh", "a bzip2 file"),
    (b"\xfd7zXZ", "an xz file"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard file"),
    (b"ID3", "sound"),
    (b"OggS", "sound"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
)
_TAG = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|title|meta|div|p|br|table|article|section|span|h1|a\s|script|center|font|"
    rb"!--)[\s>/!-]?",
    re.IGNORECASE,
)
_JSON = re.compile(rb"(?:\[\s*)?\{\s*\"")
_JSON_ENDINGS = (".json", ".jsonl", ".ndjson")
_TEXT_CONTROLS = b"\t\n\f\r\x0b\x1b\x1a"
_CONTROLS = bytes(byte for byte in range(32) if byte not in _TEXT_CONTROLS)


def sniff(data: bytes, name: str) -> Kind:
    """What the bytes are; `name` is the file's name, whose ending decides between HTML and text when neither shows."""
    head = data[:HEAD]
    if not head.strip(b" \t\r\n\x00"):
        return "empty"
    return _container(head) or _document(head, name.lower())


def describe(data: bytes) -> str:
    """What bytes of kind `other` are, for a person: "a PDF", "an image"."""
    head = data[:HEAD]
    if head[:4] == b"RIFF":
        return "a WebP image" if head[8:12] == b"WEBP" else "sound or film"
    if head[4:8] == b"ftyp":
        return "sound or film"
    return next((what for magic, what in _MAGIC if _is_magic(head, magic)), "binary data")


def _container(head: bytes) -> Kind | None:
    if head[:2] == b"\x1f\x8b":
        return "gzip"
    if head[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        return "zip"
    if head[:5] == b"WARC/":
        return "warc"
    return None


def _document(head: bytes, name: str) -> Kind:
    if _binary(head):
        return "other"
    text = _narrow(head).lstrip(b"\xef\xbb\xbf \t\r\n")
    if _JSON.match(text) or (text[:1] in (b"{", b"[") and name.removesuffix(".gz").endswith(_JSON_ENDINGS)):
        return "json"
    if _mhtml(text):
        return "mhtml"
    return "html" if _html(text, name) else "text"


def _binary(head: bytes) -> bool:
    """Whether the bytes are no text: a known signature, or many control characters (UTF-16 aside)."""
    if head[:4] == b"RIFF" or head[4:8] == b"ftyp" or any(_is_magic(head, magic) for magic, _ in _MAGIC):
        return True
    narrow = _narrow(head)
    controls = len(narrow) - len(narrow.translate(None, _CONTROLS))
    return controls * 16 > len(narrow)


def _is_magic(head: bytes, magic: bytes) -> bool:
    """Whether the signature stands there; one of two letters counts only before bytes that are no text."""
    return head.startswith(magic) and (len(magic) > 2 or b"\x00" in head[:64])


def wide(head: bytes) -> Literal["utf-16-le", "utf-16-be"] | None:
    """UTF-16, told by its mark or by a zero in every other byte of mostly Latin text."""
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "utf-16-le" if head[:1] == b"\xff" else "utf-16-be"
    even, odd = head[0:512:2], head[1:512:2]
    if len(odd) < 4:
        return None
    if odd.count(0) * 2 > len(odd) and even.count(0) * 10 < len(even):
        return "utf-16-le"
    if even.count(0) * 2 > len(even) and odd.count(0) * 10 < len(odd):
        return "utf-16-be"
    return None


def _narrow(head: bytes) -> bytes:
    """The head as ASCII-compatible bytes, whatever its width."""
    encoding = wide(head)
    return head.decode(encoding, "replace").encode("utf-8", "replace") if encoding else head


def _mhtml(text: bytes) -> bool:
    headers = text.lower().split(b"\r\n\r\n", 1)[0].split(b"\n\n", 1)[0]
    return b"mime-version:" in headers and b"content-type:" in headers and text[:1] != b"<"


def _html(text: bytes, name: str) -> bool:
    stem = name.removesuffix(".gz")
    tags = len(_TAG.findall(text))
    if stem.endswith((".html", ".htm", ".xhtml", ".shtml", ".mht", ".mhtml")):
        return tags > 0 or b"<" in text
    if stem.endswith((".txt", ".text", ".md")):
        return text[:200].lower().lstrip().startswith((b"<!doctype html", b"<html"))
    return tags > 2 or text[:200].lower().startswith((b"<!doctype html", b"<html", b"<?xml"))

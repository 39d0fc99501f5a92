"""Bytes -> characters: which encoding, and what had to be repaired.

The order follows the WHATWG Encoding Standard and the HTML prescan (byte order mark, declaration, then the bytes
themselves), except that bytes which are valid UTF-8 are UTF-8 whatever the page declares: text of another encoding that
happens to be so is practically unknown.
"""

from __future__ import annotations

import codecs
import re

from armada_cli.read.clean import odd, scrub, sifted
from armada_cli.read.sniff import wide
from armada_cli.values import frozen

PRESCAN = 8192  # bytes in which a declaration is looked for (the standard says 1024; saved pages put banners first)
SAMPLE = 100_000  # bytes that a detector sees

# WHATWG: these labels mean the wider Windows code pages. Python's codecs take them at their word.
_WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "utf-16": "utf-8",  # a declaration that could be read byte by byte was not in UTF-16
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
    "utf-7": "cp1252",
}
_LABELS = {"x-sjis": "cp932", "ks_c_5601-1987": "cp949", "x-user-defined": "cp1252", "iso-8859-8-i": "iso8859-8"}
_TEXT_CODECS = re.compile(r"utf|iso|cp\d|koi8|mac|gb|big5|euc|shift|johab|hz|tis|ptcp|ascii|latin")
_DECLARED = re.compile(
    rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{2,40})""",
    re.IGNORECASE,
)
# in UTF-8: what may be mojibake
_MAYBE_MOJIBAKE = re.compile(rb"\xc3[\x80-\x9f\xa2](?:[\xc2\xc5\xc6\xcb]|\xe2[\x80\x82\x84])")
_MOJIBAKE = re.compile("[ÂÃâÐÑØÙÎÏÅÄ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")
# bytes that are no UTF-8 in a page that otherwise is: read one by one as Windows-1252, as browsers of the time did
_STRAY = {0xDC00 + byte: bytes([byte]).decode("cp1252", "replace") for byte in range(128, 256)}


@frozen
class Decoded:
    """Characters, the encoding they were read from (Python's name), and the repairs made."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """The characters of the bytes; `declared` is a label from outside (an HTTP or MIME header). Never raises.

    Line ends become `\\n`; control characters and lone surrogates are left out.
    """
    marked = _by_mark(data)
    if marked:
        return _finished(scrub(marked[0]), marked[1], "")
    label = (codec(declared) if declared else None) or declared_encoding(data)
    if label and label.startswith(("iso2022", "hz")):  # seven-bit encodings, which look like ASCII
        return _finished(scrub(data.decode(label, "replace")), label, "")
    tidy, beyond = sifted(data)
    try:
        text = tidy.decode("utf-8")
    except UnicodeDecodeError:
        text, encoding, note = _not_utf8(tidy, label)
        return _finished(scrub(text), encoding, note)
    if odd(beyond):
        text = scrub(text)
    garbled = _MAYBE_MOJIBAKE.search(beyond) and _shows_mojibake(tidy)
    return _finished(text, "utf-8", "") if garbled else Decoded(text, "utf-8")


def _shows_mojibake(data: bytes) -> bool:
    """Whether there may be mojibake in UTF-8, outside of scripts that nobody reads."""
    found = _MAYBE_MOJIBAKE.search(data)
    while found:
        opened = data.rfind(b"<script", 0, found.start())
        if opened < 0 or data.find(b"</script", opened, found.start()) >= 0:
            return True
        if b"json" in data[opened : data.find(b">", opened)]:
            return True
        end = data.find(b"</script", found.end())
        found = _MAYBE_MOJIBAKE.search(data, end) if end >= 0 else None
    return False


def _finished(text: str, encoding: str, note: str) -> Decoded:
    mended = _mend(text)
    return Decoded(mended, encoding, tuple(filter(None, (note, "mojibake repaired" if mended != text else ""))))


def declared_encoding(data: bytes) -> str | None:
    """Python's name for the charset that the page itself declares (meta, http-equiv or XML), null for none known."""
    found = _DECLARED.search(data[:PRESCAN])
    return codec((found[1] or found[2]).decode("ascii")) if found else None


def codec(label: str) -> str | None:
    """Python's name for a charset label as the Encoding Standard reads it; null for a label that names no charset."""
    try:
        name = codecs.lookup(_LABELS.get(label.strip().lower(), label.strip())).name
    except (LookupError, ValueError):
        return None
    return _WIDER.get(name, name) if _TEXT_CODECS.match(name) else None


def _by_mark(data: bytes) -> tuple[str, str] | None:
    if data.startswith(codecs.BOM_UTF8):
        return data[3:].decode("utf-8", "surrogateescape").translate(_STRAY), "utf-8"
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return data.decode("utf-32", "replace"), "utf-32"
    width = wide(data[:512])
    if width:
        return data.decode(width, "replace").lstrip("\ufeff"), width
    return None


def _not_utf8(data: bytes, label: str | None) -> tuple[str, str, str]:
    if label and label != "utf-8":
        try:
            return data.decode(label), label, ""
        except (UnicodeDecodeError, LookupError):
            if label.startswith("cp125"):  # holes of the code page, not another encoding
                return data.decode(label, "replace"), label, f"undecodable bytes in {label}"
    if _mostly_utf8(data):
        text = data.decode("utf-8", "surrogateescape").translate(_STRAY)
        return text, "utf-8", "stray bytes in UTF-8 read as windows-1252"
    guess = _guess(data) or label or "cp1252"
    return data.decode(guess, "replace"), guess, f"encoding guessed: {guess}"


def _mostly_utf8(data: bytes) -> bool:
    """Whether more of the non-ASCII bytes form UTF-8 sequences than do not."""
    text = data.decode("utf-8", "surrogateescape")
    stray = len(_STRAYS.findall(text))
    return len(_BEYOND.findall(text)) > 2 * stray


_STRAYS = re.compile("[\udc80-\udcff]")
_BEYOND = re.compile("[^\x00-\x7f\udc80-\udcff]")


def _guess(data: bytes) -> str | None:
    """The encoding that the bytes show, null where they do not show it well enough.

    A detector takes a few curly quotes in English for Cyrillic or Polish; such text is told apart before it is asked.
    """
    import cchardet

    first = _HIGH.search(data)
    start = max(0, first.start() - 1000) if first else 0
    sample = data[start : start + SAMPLE]
    if _MACINTOSH.search(sample):
        return "mac-roman"
    if not sample.translate(None, _TYPOGRAPHIC):
        return "cp1252"
    found = cchardet.detect(sample)
    label = found["encoding"]
    return codec(label) if label and (found["confidence"] or 0.0) >= _SURE else None


_HIGH = re.compile(rb"[\x80-\xff]")
_SURE = (
    0.69  # what the detector says of Japanese and Chinese that it has right; of Western text with quotes it says less
)
_MACINTOSH = re.compile(rb"[a-z]\xd5(?:s|t|re|ve|ll|d|m)\b")  # the apostrophe of Mac OS Roman
# all of ASCII, and what Windows-1252 has of quotes, dashes, dots, bullets, spaces and signs
_TYPOGRAPHIC = bytes(range(128)) + bytes.fromhex("80828485868788898b9192939495969798999ba0a3a7a9abaeb0b7bb")


def _mend(text: str) -> str:
    """Text without mojibake (UTF-8 once read as windows-1252), by ftfy, line by line where its signs stand."""
    if not _MOJIBAKE.search(text):
        return text
    import ftfy

    lines = text.split("\n")
    return "\n".join(ftfy.fix_encoding(line) if _MOJIBAKE.search(line) else line for line in lines)

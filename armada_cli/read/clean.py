"""What no article means: control characters, lone surrogates, foreign line ends, endless gaps and endless words."""

from __future__ import annotations

import re

_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]")
_NEW_LINES = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")  # a page break ends a line too
_ASCII_CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n\r\x0b\x0c") + b"\x7f"
_BREAKS = bytes.maketrans(b"\x0b\x0c", b"\n\n")
_USUAL = b"\t\n\r" + bytes(range(32, 127))  # what most pages hardly have anything beside
_BEYOND_ASCII = bytes(range(128, 256))
_ODD = tuple(map(re.compile, (rb"\xc2[\x80-\x9f]", rb"\xe2\x80[\xa8\xa9]", rb"\xef\xbf[\xbe\xbf]")))
LONGEST_GAP = 100  # white space in a row; a column of a table may well be this wide
LONGEST_WORD = 1000  # characters in a row without white space, in ASCII: the longest addresses stay whole
_GAP = re.compile(rf"\s{{{LONGEST_GAP + 1},}}")
_WORD = re.compile(f"[!-~]{{{LONGEST_WORD}}}(?=[!-~])")


def scrub(text: str) -> str:
    """The text without control characters and lone surrogates; every line end is `\n`."""
    data, beyond = sifted(text.encode("utf-8", "ignore"))
    return scrubbed(data.decode("utf-8")) if odd(beyond) else data.decode("utf-8")


def scrubbed(text: str) -> str:
    """The same, character by character."""
    return _NEW_LINES.sub("\n", _CONTROLS.sub("", text))


def plain(data: bytes) -> bytes:
    """Bytes of any encoding that holds ASCII, without its control characters and with `\n` for line ends.

    On bytes, since that takes a tenth of the time that it takes on characters.
    """
    kept = data.translate(_BREAKS, _ASCII_CONTROLS)
    return kept.replace(b"\r\n", b"\n").replace(b"\r", b"\n") if b"\r" in kept else kept


def sifted(data: bytes) -> tuple[bytes, bytes]:
    """The bytes as `plain` gives them, and those of them beyond ASCII: few on most pages, and soon searched."""
    rest = data.translate(None, _USUAL)
    if b"\r" in data or rest.translate(None, _BEYOND_ASCII):
        data = plain(data)
        rest = data.translate(None, _USUAL)
    return data, rest


def odd(beyond: bytes) -> bool:
    """Whether UTF-8 beyond ASCII holds what `plain` leaves: C1 controls, line separators, U+FFFE, U+FFFF."""
    return any(one.search(beyond) for one in _ODD)


def collapse(text: str) -> str:
    """The text scrubbed, on one line, with single spaces between its words."""
    return " ".join(_CONTROLS.sub("", text).split())


def calm(text: str) -> str:
    """The text with gaps and words of bounded length, so that whatever looks at it does work in its length alone.

    A longer gap becomes an empty line if it held one, else spaces; a longer word is parted by spaces.
    """
    calmed = _GAP.sub(_shorter, text)
    return _WORD.sub(r"\g<0> ", calmed) if max(map(len, calmed.split()), default=0) > LONGEST_WORD else calmed


def _shorter(gap: re.Match[str]) -> str:
    return "\n\n" if "\n" in gap[0] else " " * LONGEST_GAP

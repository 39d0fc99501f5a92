"""What a line is by its shape: a sentence, a menu, a caption, furniture. Words only support the shape."""

from __future__ import annotations

import re
from functools import lru_cache

from armada_cli.segment.plain.lines import Unit
from armada_cli.segment.shared.prompts import is_prompt
from armada_cli.segment.shared.words import bare, opening, pattern, search, words

_END = re.compile(r"[.!?…。！？؟۔](?:\s?[\"'”’»“)\]]){0,3}(?:\s?\[\d{1,3}\])?$")
_SEPARATOR = re.compile(r"\s[|·•»›>/~:]{1,2}\s|\s{2,}")
_BRACKETED = re.compile(r"^[\[(<{].*[\])>}]$")
_CREDITED = re.compile(r"\([^\W\d_][^()/]{0,40} [^()/]{1,40}/[^()/]{2,40}\)$")
_ADDRESS = re.compile(r"(?<!\S)[^\s@]{1,64}@[^\s@]{1,64}\.\w|https?://|www\.|^[\w-]+(?:\.[\w-]+){1,3} [-–—|] ")
_PULLED = re.compile(
    r"^(?:«[^«»]{8,200}[^«».!?…] ?»|“[^“”]{8,200}[^“”.!?…]”|\"[^\"]{8,200}[^\".!?…]\"|„[^„“”]{8,200}[^„“”.!?…][“”])$"
)
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SPACED = re.compile(r"^(?:\S ){4,}\S(?: {1,3}(?:\S ?)+)?$")
_CODE = re.compile(r"^(?:[a-z]\d{3,4}|[a-z](?: [a-z]){0,3}|[A-Z]{2,4}\d\d:\d\d .*|-?\d+-|#{2,}|x{3,})$")
_SLUG = re.compile(r"^\^?(?:[A-Z]{1,2}-|BC-)[A-Z][\w-]+(?:[-,].*)?$|.*\b\d+(?:st|nd|rd|th) (?:Ld|add|lead|take)\b.*")
LAST = 20  # characters: the marks that end a sentence, with quotes and a note's number, are no longer
LONG = 20  # words: a line of so many that ends like a sentence is a paragraph whatever it opens with


@lru_cache(maxsize=4096)
def word_count(text: str) -> int:
    """How many words a text has; scripts without spaces count two characters as one."""
    spaced = len(text.split())
    return spaced if spaced > 2 or len(text) < 30 or text.isascii() else len(text) // 2


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a sentence does."""
    return bool(_END.search(text, max(0, len(text) - LAST)))


def is_prose(text: str) -> bool:
    """Whether a text is one of an article's paragraphs: long, and ended, or very long; or it announces a list."""
    count = word_count(text)
    return count >= 35 or (count >= 12 and ends_sentence(text)) or (count >= 8 and text.endswith(":"))


def is_sentence(text: str) -> bool:
    """Whether a text is at least a short sentence: four words, ended, without the marks of a menu."""
    return word_count(text) >= 4 and ends_sentence(text) and not is_menu_text(text)


def is_menu_text(text: str) -> bool:
    """Whether separators part a short text into labels ("Home > Africa", "About | Help")."""
    separators = len(_SEPARATOR.findall(text))
    return separators >= 2 or (separators == 1 and word_count(text) < 8)


def is_menu(unit: Unit) -> bool:
    """Whether a line is a row of labels: parted by separators or by columns of space, and no sentence."""
    if ends_sentence(unit.text) and word_count(unit.text) >= 8:
        return False
    return unit.wide or is_menu_text(unit.plain)


def is_caption(text: str) -> bool:
    """Whether a text is a picture's caption or credit, or stands for a picture."""
    if _BRACKETED.match(text) and word_count(text) <= 45 and text.count(text[0]) == 1:
        return True
    if word_count(text) <= 60 and _CREDITED.search(text):
        return True
    match = search("paste", "credit", text) if word_count(text) <= 60 else None
    if not match:
        return False
    before, after = text[: match.start()], text[match.end() :]
    return word_count(after) <= 8 or not before.strip()


def opens_with(text: str, kind: str) -> bool:
    """Whether a text opens with marker words of a kind."""
    return bool(opening("paste", kind, text))


def is_nothing(text: str) -> bool:
    """Whether a line has no words: a number, a page code, a slug or take of a wire, spaced-out ornament."""
    if not _LETTER.search(text):
        return True
    return len(text) < 200 and bool(_CODE.match(text) or _SLUG.match(text) or _SPACED.match(text))


@lru_cache(maxsize=4096)
def is_notice(text: str) -> bool:
    """Whether a text is the site's notice on cookies, privacy or terms."""
    return word_count(text) <= 90 and bool(pattern("paste", "notice", r"(?<!\w)%s").search(text))


@lru_cache(maxsize=4096)
def is_furniture(unit: Unit) -> bool:
    """Whether a line belongs to the site and not to the article, judged by itself."""
    text = unit.plain
    if is_nothing(text) or bare(text) in words("paste", "line") or is_caption(text) or _PULLED.match(text):
        return True
    if is_prompt(text):
        return True
    if word_count(text) < 12 and _ADDRESS.search(text):
        return True
    opener = opening("paste", "opening", text)
    if opener and (opener.endswith(":") or not (word_count(text) >= LONG and ends_sentence(text))):
        return True
    if word_count(text) < 12 and bare(text).endswith(tuple(words("paste", "closing"))):
        return True
    return is_menu(unit)


def is_tail(unit: Unit) -> bool:
    """Whether a line opens the matter after the article: tags, share buttons, related stories, legal notes."""
    if opens_with(unit.plain, "legal"):
        return True
    if word_count(unit.plain) >= LONG and ends_sentence(unit.text):
        return False
    return opens_with(unit.plain, "tail") or opens_with(unit.plain, "ask") or bare(unit.plain) in ("end", "ends", "30")


def content_words(text: str) -> set[str]:
    """The words of a text that tell what it is about, lower case."""
    return {w for w in map(str.casefold, _WORD.findall(text)) if len(w) > 2} - words("paste", "stop")

"""Sentences of an article, with true offsets.

A full stop, question or exclamation mark before white space is a candidate; what stands left of it (an abbreviation, an
initial, an open ellipsis) and right of it (a small letter, a word that opens sentences) decides. One pass, linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from armada_cli.lexicon import default
from armada_cli.records import Article, Sentence, Span

_CANDIDATE = re.compile(
    r"(?P<mark>[.!?…]{1,10})(?P<closers>[\"'”’»)\]}]{0,4})(?P<gap>\s+)(?=\S)"  # the usual border
    r"|[。！？](?P<wide>[」』”’]?)"  # scripts without spaces
    r"|(?<=[a-z]{3})\.(?P<glued>)(?=[A-Z“][a-z])"  # a lost space: "fled.The"
)
_RIGHT = re.compile(r"[\"'“‘«(\[{¿¡—–-]{0,4}\s?(?P<word>[^\s,;:.!?\"'”’)\]}]+)")
_PARTICLE = re.compile(r"(?:al|el|ad|ar|as|ash|at|an|bin|ibn|de|di|da|la|le|van|von|ul|d|e|i)[- '’]?[A-Z]")
_SPEAKER = re.compile(
    r"(?:[A-Z][\w.'’-]{0,20} ){1,4}(?:said|says|asked|told|added|shouted|wrote|tweeted|cried|replied)\b"
)
_DASH = re.compile(r"[-–—]{1,3}\s")
_ADDRESS = re.compile(r"(?:www\.|://|@)\S*$")


def split_sentences(article: Article) -> tuple[Sentence, ...]:
    """The sentences of title and body, in order; the title is one sentence of paragraph -1."""
    sentences: list[Sentence] = []
    paragraph = -1
    for part, span in article.parts():
        if part == "title":
            sentences.append(Sentence(span, part, -1))
            continue
        paragraph += 1
        text = article.text[span.start : span.end]
        for start, end in sentence_spans(text):
            sentences.append(Sentence(Span(span.start + start, span.start + end), part, paragraph))
    return tuple(sentences)


def sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence of one paragraph, white space at the borders left out."""
    start = 0
    for border, following in _borders(text):
        if text[start:border].strip():
            yield _trimmed(text, start, border)
            start = following
    if text[start:].strip():
        yield _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without the white space at its ends."""
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), end - len(part) + len(part.rstrip())


def _borders(text: str) -> Iterator[tuple[int, int]]:
    """Where sentences end, and where the next ones begin."""
    start = 0
    for match in _CANDIDATE.finditer(text):
        if match["gap"] is None:
            ends = match["wide"] is not None or not _ADDRESS.search(text, max(start, match.start() - 80), match.start())
        else:
            ends = _is_border(text, match, start)
        if ends:
            yield match.end("closers") if match["gap"] is not None else match.end(), match.end()
            start = match.end()


def _is_border(text: str, match: re.Match[str], start: int) -> bool:
    """Whether a candidate ends the sentence that began at `start`."""
    right = _RIGHT.match(text, match.end())
    if right is None:
        return False
    word = right["word"]
    if not _opens(text, right, word):
        return False
    if match["mark"] == ".":
        if _DASH.match(text, match.end()):
            return False  # a dateline: "WASHINGTON, D.C. — Officials"
        return _full_stop_ends(text, match, start, word)
    if match["closers"] and match["mark"][-1] in "!?" and _SPEAKER.match(text, match.end()):
        return False
    # An ellipsis set off by spaces stands for words left out, mostly within a sentence.
    apart = match["mark"][0] in ".…" and match.start() > 0 and text[match.start() - 1].isspace()
    return not apart or _is_opener(word, _abbreviations())


def _opens(text: str, right: re.Match[str], word: str) -> bool:
    """Whether a word can open a sentence: not in small letters, or a name that is written with a small particle."""
    if text[right.start()] == "[":
        return True  # "[end recording]": an aside of the editor
    if not word[0].islower():
        return word[0].isalnum() or not word[0].isascii() or word[0] in "$#@[("
    return _PARTICLE.match(text, right.start("word")) is not None


def _full_stop_ends(text: str, match: re.Match[str], start: int, word: str) -> bool:
    """Whether one full stop ends the sentence, by the word that it belongs to and the word that follows."""
    left = _last_word(text[max(start, match.start() - 24) : match.start()])
    if not left:
        return not (match.start() > 0 and text[match.start() - 1].isspace())
    form = left.lower()
    kinds = _abbreviations()
    opener = _is_opener(word, kinds)
    if match["closers"]:
        return form not in kinds["title"] or opener
    if form.isdecimal() and match.start() - len(form) <= start:
        return False  # "1. The first claim": a numbered list
    if form in kinds["title"] or form in kinds["inner"]:
        return False
    if form in kinds["number"] or form in kinds["month"]:
        return not word[0].isdecimal() and (opener or form in ("no", "mar", "sat", "sun", "art", "cap"))
    if form in kinds["clock"]:
        return (opener or word.lower() in kinds["clock_opener"]) and word.lower() not in kinds["weekday"]
    if form in kinds["final"] and ("." in form or left[0].isupper() or len(form) < 5):
        return opener
    if _is_initial(left):
        return opener and not (len(word) == 1 and word != "I" and word != "A")
    return True


def is_abbreviation(form: str) -> bool:
    """Whether a word in small letters may be an abbreviation, so that a full stop behind it ends no sentence."""
    kinds = _abbreviations()
    return len(form) == 1 or any(
        form in kinds[kind] for kind in ("title", "number", "month", "inner", "final", "clock")
    )


def _is_opener(word: str, kinds: dict[str, frozenset[str]]) -> bool:
    """Whether a word often opens a sentence; in text all in capitals, "IN" and the like tell nothing."""
    form = word.lower()
    return form in kinds["opener"] or (form in kinds["linker"] and not (word.isupper() and len(word) > 1))


def _last_word(text: str) -> str:
    """The characters after the last white space, without the marks that open a quotation or a bracket."""
    return "" if not text or text[-1].isspace() else text.split()[-1].rsplit("/", 1)[-1].lstrip("\"'“”‘’«([{—–-")


def _is_initial(word: str) -> bool:
    """Whether a word is an initial ("F", "J.R", "S-M") as in names, or letters with stops ("C.I.A")."""
    parts = word.replace("-", ".").split(".")
    return word[0].isupper() and all(len(part) == 1 and part.isalpha() for part in parts)


@lru_cache(maxsize=1)
def _abbreviations() -> dict[str, frozenset[str]]:
    """The forms of each kind in the table of abbreviations."""
    kinds: dict[str, frozenset[str]] = {}
    for entry in default().entries("abbreviations"):
        kinds[entry["kind"]] = kinds.get(entry["kind"], frozenset()) | frozenset(entry["forms"])
    return kinds

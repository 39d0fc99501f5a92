"""The lines of a comment thread that show where a comment begins: a name with "says", with a time, or both."""

from __future__ import annotations

import re
from functools import lru_cache

from armada_cli.segment.plain.lines import Unit
from armada_cli.segment.plain.shapes import ends_sentence, is_nothing, opens_with, word_count
from armada_cli.segment.shared.times import Stamp, find_stamps, without_joiners
from armada_cli.segment.shared.words import WHOLE, alternatives, bare, may_hold, pattern, search, words
from armada_cli.values import frozen

NAME_WORDS = 7  # a name in a comment's header has no more words
CARD_WORDS = 8  # words: a line of a member's card without a label has no more
_COUNT = r"[+\-−]?\d+(?:[.,]\d+)?\s?[kKmM]?"
_COUNTS = re.compile(rf"^{_COUNT}(?:\s+{_COUNT}){{0,12}}$")
_SAYS = r"^(.{1,60}?)\s*,?\s+%s\s*(:|\.\.\.|…|$|(?=\s))"
_ORNAMENT = re.compile(
    r"\[[-–—+−\d ]{1,3}\]|[▲▼△▽↑↓→↳⤷⋮…★☆♥♡❤👍👎💬⤴🔁·•|]+|(?<!\w)#\d{1,5}(?:\.\d{1,4}){0,4}(?!\w)|"
    r"(?<!\w)[#¶§\-–—−+](?!\w)"
)
_PIECES = re.compile(r"\s*(?:\||·|•|\s{2,}|,|/|:|;|\(|\)|\[|\])\s*|\s+-\s+")
_REPLY_TO = re.compile(
    r"\s*(?:->|→|▸|►|▶|⇒|=>|»)\s*|\s+(?:in reply to|replied to|replying to|replies to|@|antwortet(?: auf)?|"
    r"en réponse à|en respuesta a)\s+",
    re.IGNORECASE,
)
# "Reply to Ann by Bo": what stands before the name.
_ANSWER_BY = re.compile(
    r"^\s*(?:(?:in )?reply to|answer to|antwort (?:auf|an)|réponse à|respuesta a|risposta a)\s.{1,60}?\s"
    r"(?:by|from|von|par|por|di)\s+",
    re.IGNORECASE,
)
_HASH = re.compile(r"#\d{1,5}(?!\w)")
_JOINED = re.compile(r"(?<=[a-zäöüé])(?=[A-ZÄÖÜ])")  # between two buttons that run into each other ("ReplyDelete")
_DAY = re.compile(r"\w \d{1,2},? ")  # what follows a month that a name ran into
_QUOTE = re.compile(r"[\"“”„«»]")
_ABOUT = re.compile(r"\s+(?:on|to|zu|auf|à|sur|a|en|for)\s+(?=[\"“„«‘])")
_TOWN = re.compile(r"^([^,]{1,40}),\s*(\S.*)$")


@frozen
class Anchor:
    """A comment's header found in a line: its name (null where only a time stands), its time, and what else it shows.

    `verb`: "says"; `posted`: "Posted by"; `tail`: the comment's text on the same line; `dash`: the line is a signature.
    """

    name: str | None
    stamp: Stamp | None
    verb: bool = False
    posted: bool = False
    tail: str = ""
    dash: bool = False

    @property
    def shape(self) -> tuple[bool, bool, bool, bool]:
        """What headers of one thread have in common."""
        return self.name is not None, self.stamp is not None, self.verb, self.posted


def find_anchor(unit: Unit) -> Anchor | None:
    """The header in a line, null if it is none."""
    text = unit.raw[len(unit.bullet) :].lstrip() if unit.bullet else unit.raw
    if len(text) > 200:
        return None
    text = _glued().sub(" ", text) if _DAY.search(text) else text
    if len(text) > 200 or word_count(text) > 30 or (is_nothing(unit.plain) and any(map(str.isalpha, text))):
        return None
    dash = unit.bullet in ("-", "–", "—") or text[:1] in "—–"
    text = text.lstrip("—–- ")
    stamps = find_stamps(text)
    return _says(text, stamps) or _posted(text, stamps, dash) or (_stamped(text, stamps, dash) if stamps else None)


@lru_cache(maxsize=1)
def _glued() -> re.Pattern[str]:
    """Where a name runs into a date ("Ann LeeMarch 3, 2012"): before a month written in full and a day."""
    names = sorted((name.capitalize() for name in words("stamps", "month") if len(name) > 4), key=len, reverse=True)
    return re.compile(rf"(?<=[^\W_A-Z])(?=(?:{'|'.join(map(re.escape, names))}) \d{{1,2}},? )")


# ------------------------------------------------------------------------------------------------ "Ann says:"


def _says(text: str, stamps: list[Stamp]) -> Anchor | None:
    """A name and a verb, with a colon or a time: "Ann says:", "Ann schrieb am 3. Mai 2018:", "Ann, on May 3, said:"."""
    stamp = stamps[0] if stamps else None
    bare_text = _cut(text, stamps)
    match = search("paste", "verb", bare_text, _SAYS)
    if not match:
        return None
    name = _name(match[1])
    rest = without_joiners(bare_text[match.end() :])
    ended = bool(match[2]) or bare_text.rstrip().endswith(":") or stamp is not None
    if not name or not ended or _QUOTE.search(match[1]):
        return None
    if rest and not (match[2] and not stamps):
        return None if _leftover(rest) else Anchor(name, stamp, verb=True)
    return Anchor(name, stamp, verb=True, tail=bare_text[match.end() :].strip() if rest else "")


def _cut(text: str, stamps: list[Stamp]) -> str:
    """The line without its times."""
    for stamp in reversed(stamps):
        text = f"{text[: stamp.start].rstrip()} {text[stamp.end :].lstrip(' .')}"
    return text


def _name(text: str) -> str | None:
    """A commenter's name from the words before the verb or time, null if they can be none."""
    text = _ANSWER_BY.sub("", text)
    text = _ORNAMENT.sub(" ", _REPLY_TO.split(_counts().sub("", text), maxsplit=1)[0])
    words_of = text.strip(" ,;:|·•*_()@>-–—").split()
    while words_of and _is_left_over(words_of[-1].strip(",.")):
        words_of.pop()
    name = " ".join(words_of).strip(" ,;:|·•*_@>[]-–—")
    if not name or len(words_of) > NAME_WORDS or len(name) > 60 or not re.search(r"\w", name):
        return None
    if len(words_of) > 1 and not any(w[:1].isalpha() and w.casefold() not in words("paste", "stop") for w in words_of):
        return None
    if re.search(r"[!?;]\s|[!?…]$|\w{4,}\.$|\w{5,}\. [A-Z]", name) or re.search(r"\S@\S+\.\w|://", name):
        return None
    return name


# ------------------------------------------------------------------------------------------------ "Posted by Ann"


def _posted(text: str, stamps: list[Stamp], dash: bool) -> Anchor | None:
    """ "Posted by Ann at 4 pm on May 3", "Par Ann, le 3 mai"; the time may also stand first or be missing."""
    cut = _opening_off(_HASH.sub("", _cut(text, stamps)))
    match = search("paste", "posted", cut, r"^%s\s*:?\s+(\S.*)$")
    if not match or not (stamps or word_count(cut) <= NAME_WORDS):
        return None
    name = _first_piece(match[1])
    return Anchor(name, stamps[0] if stamps else None, posted=True, dash=dash) if name else None


def _is_left_over(word: str) -> bool:
    """Whether a word at a name's end is left over from a time that was cut out: "on", "um", "UTC"."""
    zone = len(word) > 2 and word.isupper() and word.casefold() in words("stamps", "zone")
    return zone or word in words("stamps", "joiner")


def clean_name(text: str) -> str:
    """The name on a line of its own, without bullets, buttons and the person replied to."""
    first = next((p for p in re.split(r"\s{2,}|\s[|·•]\s", text) if p.strip()), text)
    return _name(first) or " ".join(first.split())


@lru_cache(maxsize=1)
def _counts() -> re.Pattern[str]:
    """A count of likes or points behind a name."""
    return re.compile(rf"\s+{_COUNT}\s+(?:{alternatives('paste', 'action')})\s*$", re.IGNORECASE)


def _opening_off(text: str) -> str:
    """A line without marks and little words at its start that belonged to a time ("Le 4 mars, par Ann")."""
    tokens = text.split()
    while tokens and (not re.search(r"\w", tokens[0]) or tokens[0].casefold() in words("stamps", "joiner")):
        tokens.pop(0)
    return " ".join(tokens)


def _first_piece(text: str) -> str | None:
    return _name(next((piece for piece in _PIECES.split(text) if piece.strip()), ""))


# ------------------------------------------------------------------------------------------------ name and time


def _stamped(text: str, stamps: list[Stamp], dash: bool) -> Anchor | None:
    """A name beside a time and nothing else but counts and buttons; or the time alone."""
    first, last = stamps[0], stamps[-1]
    before, after = text[: first.start], text[last.end :]
    if len(stamps) > 1 and _leftover(text[first.end : stamps[1].start]):
        return None
    if after.startswith(".") and not any(c.isdigit() for c in text[last.start : last.end]):
        return None
    tail = _leftover(_without_card(after))
    name = _header_name(before)
    if not tail:
        rest = without_joiners(_ORNAMENT.sub(" ", before))
        if name or not rest or _is_label(before):
            return Anchor(name, _best(stamps), dash=dash)
        return None
    if not without_joiners(_ORNAMENT.sub(" ", before)) and len(tail.split()) <= NAME_WORDS and not ends_sentence(tail):
        after_name = _header_name(tail)
        return Anchor(after_name, _best(stamps), dash=dash) if after_name else None
    return None


def _best(stamps: list[Stamp]) -> Stamp:
    """The time that gives a day, if one does."""
    return next((s for s in stamps if s.day or s.choices), stamps[0])


def _is_label(before: str) -> bool:
    """Whether what stands before a time only says that it is one ("Posted:", "Published on")."""
    return bare(before) in words("paste", "published") | words("paste", "updated")


def _header_name(before: str) -> str | None:
    """The name before a time, without a town after it, a label, a number or a count of likes."""
    if not before.strip() or _is_label(before) or is_action_text(before):
        return None
    town = _TOWN.match(before.strip(" ,|·•-–—("))
    if town and word_count(town[2]) <= 5:
        return _name(town[1])
    pieces = [p for p in _PIECES.split(before) if p and p.strip(" @-–—") and not is_action_text(p)]
    return _name(pieces[0]) if pieces and len(pieces) <= 3 and word_count(before) <= NAME_WORDS + 3 else None


def _without_card(after: str) -> str:
    """The rest of a forum's header without labelled fields ("Post subject: Re: ...")."""
    match = search("paste", "meta", after, r"(?<!\w)%s\s*:.*$")
    return after[: match.start()] if match else after


def _leftover(text: str) -> str:
    """What is left of a header's end once counts, buttons and marks are gone."""
    pieces = [p for p in _PIECES.split(_ORNAMENT.sub(" ", text)) if p and not is_action_text(p)]
    return " ".join(without_joiners(p) for p in pieces).strip()


# ------------------------------------------------------------------------------------------------ other lines


@lru_cache(maxsize=1)
def _action() -> re.Pattern[str]:
    return re.compile(rf"^(?:(?:{alternatives('paste', 'action')}|{_COUNT})(?:\s+|$)){{1,13}}$", re.IGNORECASE)


def is_action_text(text: str) -> bool:
    """Whether a text is buttons and counts alone ("Reply · 14 likes", "Antworten | Melden")."""
    text = " ".join(re.sub(r"[()\[\]]", " ", _ORNAMENT.sub(" ", text)).strip(" ,;:›»‹«>").split())
    if len(text) >= 160:
        return False
    return not text or _is_buttons(text) or _is_buttons(_JOINED.sub(" ", text))


def _is_buttons(text: str) -> bool:
    return bool((_action() if may_hold(text, "paste", "action") else _COUNTS).match(text))


def is_action(unit: Unit) -> bool:
    """Whether a line under a comment holds buttons and counts alone."""
    if word_count(unit.text) > 30:
        return False
    pieces = [p for p in re.split(r"\s*[|·•,/]\s*|\s-\s|\s{2,}", unit.raw) if p.strip()]
    if pieces and not is_action_text(pieces[0]):
        return False
    kept = [p for p in pieces if not _is_time(p)]
    text = " ".join(kept)
    sign = r"\w" if len(kept) == len(pieces) else r"[^\W\d_]"  # beside a time, a count alone is a header's
    return is_action_text(text) and bool(re.search(sign, _ORNAMENT.sub(" ", text)))


def _is_time(piece: str) -> bool:
    """Whether a piece of a row of buttons is a time ("2d", "3 hours ago")."""
    stamps = find_stamps(piece)
    return len(stamps) == 1 and not without_joiners(piece[: stamps[0].start] + piece[stamps[0].end :])


def is_meta(unit: Unit) -> bool:
    """Whether a line belongs to a member's card: a rank, or a labelled field."""
    text = unit.plain
    if bare(text) in words("paste", "rank"):
        return True
    if word_count(text) <= CARD_WORDS and opens_with(text, "card") and not ends_sentence(text):
        return True
    return word_count(text) <= 12 and bool(search("paste", "meta", text, r"^%s\s*:(?:\s|$)"))


def is_guest(text: str) -> bool:
    """Whether a line stands for the name of somebody who gave none ("Guest")."""
    return bare(text) in words("paste", "guest")


def is_removed(unit: Unit) -> bool:
    """Whether a line stands in place of a comment that was taken away, or is a pingback."""
    if word_count(unit.plain) > 25:
        return False
    return opens_with(unit.plain, "removed") or bare(unit.plain) in _removed()


@lru_cache(maxsize=1)
def _removed() -> frozenset[str]:
    return frozenset(map(bare, words("paste", "removed")))


@lru_cache(maxsize=4096)
def is_heading(unit: Unit) -> bool:
    """Whether a line heads a comment thread: the noun with a count, or alone ("3 Comments", "Vos réactions (3)")."""
    text = unit.plain
    if word_count(text) > 22 or (ends_sentence(text) and word_count(text) > 4):
        return False
    quoted = _ABOUT.split(text, maxsplit=1)[0]
    if not may_hold(quoted, "paste", "heading"):
        return False
    rest = pattern("paste", "heading", WHOLE).sub(" ", quoted)
    if rest == quoted or (is_action(unit) and not re.search(r"\d", text)):
        return False
    rest = re.sub(r"\d+|[\W_]", " ", rest).casefold()
    return all(w in words("paste", "heading_extra") or w in words("paste", "heading_one") for w in rest.split())


def heading_count(unit: Unit) -> int | None:
    """How many comments a thread's heading says there are, null where it does not tell."""
    text = _ABOUT.split(unit.plain, maxsplit=1)[0].casefold()
    numbers = [int(number) for number in re.findall(r"\d{1,6}", text)]
    numbers = numbers or [1 for word in text.split() if word in words("paste", "heading_one")]
    return numbers[0] if len(numbers) == 1 and is_heading(unit) else None


def heading_quote(unit: Unit) -> str | None:
    """The article's title in a thread's heading that quotes it, null if it quotes none."""
    parts = _ABOUT.split(unit.plain, maxsplit=1) if is_heading(unit) else []
    return parts[1].strip('"“”„«»‘’ ') if len(parts) == 2 else None

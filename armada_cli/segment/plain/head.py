"""The head of a pasted article: where the body starts, and the title, byline and dates above it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from armada_cli.segment.plain.anchors import heading_quote
from armada_cli.segment.plain.bylines import (
    Dated,
    byline_of,
    dates_of,
    is_date_line,
    name_line,
    talker_of,
    without_dates,
)
from armada_cli.segment.plain.core import densest, is_site
from armada_cli.segment.plain.lines import Unit
from armada_cli.segment.plain.shapes import (
    content_words,
    ends_sentence,
    is_caption,
    is_furniture,
    is_nothing,
    is_notice,
    is_prose,
    is_sentence,
    is_tail,
    word_count,
)
from armada_cli.segment.shared.names import is_office
from armada_cli.segment.shared.words import bare
from armada_cli.values import frozen

NEAR = 10  # lines: a title stands so close above the body, more often than not
HEAD = 60  # lines: the title is among so many first ones, or among so many above the body
POST = 6  # words of a line with a writer's post
STANDFIRST = 45  # words: a longer paragraph above a byline is the article's own


@frozen
class Head:
    """What stands above the body: `lead` is the index of the body's first line, `title_at` the title's (null: none)."""

    lead: int
    title: str | None = None
    title_at: int | None = None
    authors: tuple[str, ...] = ()
    dates: tuple[Dated, ...] = ()
    furniture: bool = False


@dataclass(slots=True)
class _Found:
    authors: tuple[str, ...] = ()
    explicit: bool = False
    byline_at: int | None = None
    dates: list[tuple[int, Dated]] = field(default_factory=list)


def read_head(units: list[Unit], known_title: str | None = None) -> Head:
    """The head of the text. `known_title` is one given elsewhere (a field, a mail's subject, a thread's heading)."""
    lead = find_lead(units)
    known_title = known_title or _answered_title(units, lead)
    found = _byline_and_dates(units, lead)
    title_at = _title_at(units, lead, found, known_title)
    title = units[title_at].plain if title_at is not None else known_title
    dates = _nearest_first(found.dates, title_at)
    furniture = any(is_furniture(u) for i, u in enumerate(units[:lead]) if i != title_at)
    return Head(lead, title, title_at, found.authors, dates, furniture)


def _answered_title(units: list[Unit], lead: int) -> str | None:
    """The title that a thread's heading quotes ("3 thoughts on “A quiet day”"), if it stands above the body too."""
    above = {bare(u.plain) for u in units[:lead]}
    for unit in units[lead:]:
        quoted = heading_quote(unit)
        if quoted and bare(quoted) in above:
            return quoted
    return None


def _nearest_first(dates: list[tuple[int, Dated]], title_at: int | None) -> tuple[Dated, ...]:
    """Dates below the title before those above it (a site's "today"), else in order."""
    ranked = sorted(dates, key=lambda d: title_at is not None and d[0] < title_at)
    return tuple(dated for _, dated in ranked)


@lru_cache(maxsize=1024)
def is_header_line(text: str) -> bool:
    """Whether a line is a byline or a date."""
    return byline_of(text) is not None or (not is_prose(text) and is_date_line(text)) or bool(talker_of(text))


def find_lead(units: list[Unit]) -> int:
    """The index of the first line of the body: the first sentence that is no title, standfirst or caption."""
    start = 0
    if units and _is_title_shaped(units):
        start = 1
    dense = densest(units)[0]
    if any(is_site(unit) for unit in units[start:dense]):
        start = max(start, dense)
    lead = next((i for i in range(start, len(units)) if _opens_body(units, i)), None)
    if lead is None:
        return _fallback(units, start)
    below = _header_below(units, lead)
    if below is not None:
        later = next((i for i in range(below + 1, len(units)) if _opens_body(units, i)), None)
        return later if later is not None else lead
    return _with_short_lines(units, lead)


def _with_short_lines(units: list[Unit], lead: int) -> int:
    """The lead, or the first of the short sentences right above it that stand below the byline or date."""
    first = lead
    while first > 1 and _is_short_sentence(units[first - 1]):
        first -= 1
    return first if first and is_header_line(units[first - 1].text) else lead


def _is_short_sentence(unit: Unit) -> bool:
    text = unit.text
    label = is_furniture(unit) or is_caption(text) or is_header_line(text) or is_notice(text) or text[-1] == "…"
    return ends_sentence(text) and word_count(text) > 1 and text[:1].isupper() | (not text[:1].isalnum()) and not label


def _fallback(units: list[Unit], start: int) -> int:
    """Where no line looks like a paragraph: what follows the title and its byline is the body."""
    index = start
    while index < len(units) and (is_header_line(units[index].text) or is_furniture(units[index])):
        index += 1
    return index if index < len(units) else start


def _is_title_shaped(units: list[Unit]) -> bool:
    """Whether the first line can be a title although it ends like a sentence: short, and more follows."""
    first = units[0].text
    if len(units) == 1 or word_count(first) > 30:
        return False
    if not ends_sentence(first):
        return True
    return word_count(first) <= 11 or is_header_line(units[1].text) or (first[-1] in "?!" and word_count(first) <= 20)


def _opens_body(units: list[Unit], index: int) -> bool:
    unit = units[index]
    if is_furniture(unit) or is_header_line(unit.text) or is_notice(unit.text):
        return False
    return is_prose(unit.text) or (is_sentence(unit.plain) and _prose_near(units, index))


def _prose_near(units: list[Unit], index: int) -> bool:
    """Whether a short sentence stands among paragraphs: one of the next four lines is one."""
    return any(is_prose(u.text) and not is_furniture(u) for u in units[index + 1 : index + 5])


def _header_below(units: list[Unit], lead: int) -> int | None:
    """The last line of a byline or date that follows a standfirst at `lead`, before the body's own paragraphs."""
    if word_count(units[lead].text) > STANDFIRST or is_header_line(units[0].text) or dates_of(units[0].text):
        return None
    above = [u.text for u in units[max(1, lead - 6) : lead]]
    if any(byline_of(text) is not None or talker_of(text) for text in above):
        return None
    dated = any(map(is_header_line, above))  # then only a byline can follow
    last, said = None, 0
    for index in range(lead + 1, min(len(units), lead + 10)):
        if byline_of(units[index].text) if dated else is_header_line(units[index].text):
            last = index
        elif is_prose(units[index].text) and not is_caption(units[index].text):
            said += word_count(units[index].text)
        if said > STANDFIRST:
            break
    return last


def _byline_and_dates(units: list[Unit], lead: int) -> _Found:
    found = _Found()
    for index, unit in enumerate(units[:lead]):
        if word_count(unit.text) > STANDFIRST or (is_prose(unit.text) and byline_of(unit.text) is None):
            continue
        found.dates += [(index, dated) for dated in dates_of(unit.text)]
        names = byline_of(_with_next(units, index, lead))
        if names is not None and not (found.explicit and found.authors):
            found.authors, found.explicit, found.byline_at = names, True, index
    if not found.explicit:
        _bare_byline(units, lead, found)
    return found


def _with_next(units: list[Unit], index: int, lead: int) -> str:
    """The line, or "By" alone with the line below it."""
    text = units[index].raw
    alone = bare(text) in ("by", "von", "par", "por") and index + 1 < lead
    return f"{text} {units[index + 1].text}" if alone else text


def _bare_byline(units: list[Unit], lead: int, found: _Found) -> None:
    """A byline without "By": names on a line beside the date, or the only line between title and body."""
    dated = {index for index, _ in found.dates}
    between = range(1, lead)
    common = {word for u in units[: lead + HEAD] for word in u.text.split() if word.islower()} if between else set()
    for index in between:
        names = name_line(units[index].raw, common)
        near = {index - 1, index, index + 1, index + 2} & dated or lead - index <= 2 or _has_post(units[index + 1])
        if names and near:
            found.authors, found.byline_at = names, index
            return
    for index in range(1, lead + 1):
        talker = talker_of(units[index].text) if index < len(units) else ()
        if talker:
            found.authors, found.byline_at = talker, index
            return


def _has_post(unit: Unit) -> bool:
    """Whether a line says what the writer named above it is: "Courier News, Lagos", "Harbour correspondent"."""
    return word_count(unit.text) <= POST and not ends_sentence(unit.text) and is_office(unit.text)


# ------------------------------------------------------------------------------------------------ title


def _title_at(units: list[Unit], lead: int, found: _Found, known: str | None) -> int | None:
    """The index of the title among the lines above the body."""
    above = units[:lead]
    if known:
        same = [i for i, u in enumerate(above) if bare(u.plain) == bare(known)]
        if same:
            return same[-1]
        return None
    near = [*range(min(HEAD, lead)), *range(max(HEAD, lead - HEAD), lead)]
    lines = [i for i in near if _can_be_title(above, i, found)]
    about = _subject(units[lead : lead + 12]) if lines else set()
    scored = [(i, _score(above, i, about, found)) for i in lines if not _is_longer_form(above, i, lines)]
    if not scored:
        return 0 if lead == 1 and not is_furniture(above[0]) and byline_of(above[0].text) is None else None
    best = max(score for _, score in scored)
    good = [i for i, score in scored if score >= 0.8 * best]
    good = _below_menu(above, good, {i for i, score in scored if score >= 0.95 * best})
    return _below_kicker(above, good) if best > 0 else None


def _subject(units: list[Unit]) -> set[str]:
    """The words that tell what the first paragraphs are about."""
    return content_words(" ".join(u.text for u in units if is_prose(u.text) and not is_tail(u)))


def _below_menu(above: list[Unit], good: list[int], best: set[int]) -> list[int]:
    """Of good lines with a site's lines between them, those below, if one of the best is among them."""
    for index in reversed(good[1:]):
        before = max(i for i in good if i < index)
        if index in best and any(is_site(unit) for unit in above[before + 1 : index]):
            return [i for i in good if i >= index]
    return good


def _below_kicker(above: list[Unit], good: list[int]) -> int:
    """The first of the good lines; of two close together, the first no more than a few words, the second."""
    first, second = good[0], good[1] if len(good) > 1 else good[0]
    kicker = 0 < first < second <= first + 2 and word_count(above[first].plain) <= 4
    return second if kicker and word_count(above[second].plain) >= 5 else first


def _is_longer_form(above: list[Unit], index: int, lines: list[int]) -> bool:
    """Whether a line is another with the site's name behind it, as in a window's title ("A quiet day - The Post")."""
    text = above[index].plain
    parts = re.split(r"\s+[-–—|·»:]+\s+", text, maxsplit=1)
    return len(parts) == 2 and any(bare(above[i].plain) == bare(parts[0]) for i in lines if i != index)


def _can_be_title(above: list[Unit], index: int, found: _Found) -> bool:
    text = above[index].plain
    if index == found.byline_at or not 1 <= word_count(text) <= 40:
        return False
    if is_header_line(text) and (index or byline_of(text) is not None or word_count(without_dates(text)) < 3):
        return False
    if any(bare(text) == bare(name) for name in found.authors):
        return False
    if is_nothing(text) or is_notice(text) or re.search(r"\S@\S|https?://|www\.", text):
        return False
    return index == 0 or not is_furniture(above[index])


def _score(above: list[Unit], index: int, about: set[str], found: _Found) -> float:
    """How much a line looks like the title: about what the body is about, of a headline's length, above the byline."""
    text = above[index].plain
    own = content_words(text)
    shared = len(own & about) / len(own) if own else 0.0
    score = 1.0 + 3.0 * shared * min(1.0, len(own) / 3) + 0.15 * min(word_count(text), 10)
    score += 0.4 if len(above) - index <= NEAR else 0.0
    if word_count(text) <= 2:
        score -= 1.0
    if found.byline_at is not None:
        score += 0.6 if index < found.byline_at else -0.8
    if found.dates and index > max(at for at, _ in found.dates):
        score -= 0.6
    if is_furniture(above[index]):
        score -= 1.5
    if index and text.endswith("."):
        score -= 0.8
    if index == 0 and not is_furniture(above[index]) and (len(above) < 2 or above[1].gap > 0):
        score += 0.5
    return score


__all__ = ["HEAD", "Head", "find_lead", "is_header_line", "read_head"]

"""The body of a pasted article: its paragraphs from the lead to where the site's own matter begins."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from armada_cli.segment.plain.anchors import is_heading
from armada_cli.segment.plain.bylines import byline_of, dates_of, is_date_line
from armada_cli.segment.plain.lines import Unit
from armada_cli.segment.plain.shapes import (
    ends_sentence,
    is_furniture,
    is_notice,
    is_prose,
    is_sentence,
    is_tail,
    word_count,
)
from armada_cli.segment.shared.names import is_person
from armada_cli.segment.shared.words import alternatives, bare, pattern, search, words
from armada_cli.values import frozen

_NAME_FIRST = re.compile(r"^((?:\S+ ){1,4}?\S+?)(?:,)? (?=[a-zè])")


@frozen
class Body:
    """The paragraphs, the index after the last line that belongs to them, and what a note on the writer names."""

    paragraphs: tuple[str, ...]
    end: int
    bio: tuple[str, ...] = ()


def read_body(
    units: Sequence[Unit], lead: int, stop: int, title: str | None, authors: Sequence[str], clean: bool
) -> Body:
    """The body among `units[lead:stop]`. `clean` says that nothing above it had to be dropped."""
    span = units[lead:stop]
    end, bio = _end(span, authors)
    kept = _inner(span[:end], title)
    untouched = clean and len(kept) == len(units) - lead
    kept = _unsigned(kept if untouched else _trimmed(kept))
    last = next((i for i in range(end - 1, -1, -1) if kept and span[i] is kept[-1]), -1)
    return Body(tuple(u.text for u in kept), lead + last + 1, bio)


# ------------------------------------------------------------------------------------------------ where it ends


def _end(span: Sequence[Unit], authors: Sequence[str]) -> tuple[int, tuple[str, ...]]:
    """How many lines belong to the article, and the name that a note on the writer ends it with."""
    total = sum(map(_weight, span))
    before = 0
    for index, unit in enumerate(span):
        if index and before and total - before - _weight(unit) <= 0.3 * total:
            name = noted_writer(span, index, authors)
            if name:
                return index, (name,)
            ends = is_tail(unit) and not _goes_on(span, index)
            if ends or is_contributor(unit.text) or _is_counted_heading(unit):
                return index, ()
        before += _weight(unit)
    return len(span), ()


def _goes_on(span: Sequence[Unit], index: int) -> bool:
    """Whether a paragraph, and no headline, stands right below what may head a list of other stories."""
    below = span[index + 1] if index + 1 < len(span) else None
    return is_teasing(span[index]) and below is not None and is_prose(below.text) and not is_notice(below.text)


def is_teasing(unit: Unit) -> bool:
    """Whether a line heads other stories ("Related", "Mehr zum Thema")."""
    return bare(unit.plain) in words("paste", "teaser")


def _weight(unit: Unit) -> int:
    """The words of a paragraph that counts as prose."""
    return word_count(unit.text) if is_prose(unit.text) and not is_furniture(unit) else 0


def _is_counted_heading(unit: Unit) -> bool:
    """Whether a line heads a comment thread beyond doubt: with a count ("3 Comments")."""
    return is_heading(unit) and any(map(str.isdigit, unit.text))


def is_contributor(text: str) -> bool:
    """Whether a line credits reporting and editing, or says how the text was made."""
    if word_count(text) > 45:
        return False
    opens = search("paste", "contributor", text, r"^[\W_]{0,4}%s(?!\w)")
    return bool(opens or search("paste", "contributor_in", text))


def noted_writer(span: Sequence[Unit], index: int, authors: Sequence[str]) -> str | None:
    """The writer whom a line introduces ("Ann Lee is a fellow at ..."): the author, or someone not named before."""
    text = span[index].text.strip("*_ ")
    for author in authors:
        if text.startswith((f"{author} ", f"{author}, ")):
            return author
    match = _NAME_FIRST.match(text)
    if not match or not is_person(match[1]) or word_count(text) > 90:
        return None
    rest = text[match.end() :]
    first = re.split(r"(?<=[a-z])\.\s", rest, maxsplit=1)[0]
    if not re.match(_bio_verbs(), rest) or not pattern("paste", "occupation", r"(?<!\w)%ss?(?!\w)").search(first):
        return None
    surname = match[1].split()[-1]
    return None if any(surname in u.text for u in span[max(0, index - 200) : index]) else match[1]


def _bio_verbs() -> str:
    return rf"(?:{alternatives('paste', 'bio')})(?!\w)"


# ------------------------------------------------------------------------------------------------ what is in it


def _inner(span: Sequence[Unit], title: str | None) -> list[Unit]:
    kept: list[Unit] = []
    teasing = False  # among the headlines below what heads other stories
    blocks = _blocks(span)
    whole = _runs(u.text for u in span if is_prose(u.text)) if any(map(_may_repeat, span)) else set()
    for block in blocks:
        if _is_box(block):
            continue
        for unit in block:
            teasing = is_teasing(unit) or (teasing and not is_prose(unit.text) and not ends_sentence(unit.text))
            if teasing or is_furniture(unit) or (title and bare(unit.text) == bare(title)):
                continue
            if _repeats(unit, whole) or (kept and _picks_up(unit.text, kept[-1].text)):
                continue
            kept.append(unit)
    return kept


def _blocks(span: Sequence[Unit]) -> list[list[Unit]]:
    """Lines between blank lines."""
    blocks: list[list[Unit]] = []
    for unit in span:
        if not blocks or unit.gap:
            blocks.append([])
        blocks[-1].append(unit)
    return blocks


def _is_box(block: Sequence[Unit]) -> bool:
    """Whether a block of several short lines is a box of the site's: it opens with furniture, and has no paragraph."""
    if len(block) < 2 or any(is_prose(u.text) and not is_furniture(u) for u in block):
        return False
    return is_furniture(block[0]) or is_tail(block[0]) or bare(block[-1].plain) in ("sign up", "subscribe", "read more")


def _runs(texts: Iterable[str]) -> set[tuple[str, ...]]:
    """Every four words that follow each other in the texts."""
    tokens = (bare(text).split() for text in texts)
    return {tuple(words[i : i + 4]) for words in tokens for i in range(len(words) - 3)}


def _repeats(unit: Unit, runs: set[tuple[str, ...]]) -> bool:
    """Whether a short line only repeats words of a paragraph, as a pull quote does."""
    if not _may_repeat(unit):
        return False
    own = _runs([unit.text])
    return bool(own) and own <= runs


def _may_repeat(unit: Unit) -> bool:
    return not is_prose(unit.text) and not unit.bullet


def _picks_up(text: str, last: str) -> bool:
    """Whether a line takes up the end of the paragraph before it, as a wire's takes do ("KABUL: the last words.")."""
    match = re.match(r"^[^a-z:]{3,40}: (\S.*)$", text)
    return bool(match) and len(text) < 100 and bare(last).endswith(bare(match[1]))  # type: ignore[index]


def _unsigned(kept: list[Unit]) -> list[Unit]:
    """The lines without a byline and a date that close them."""
    end = len(kept)
    while end > 1 and not is_prose(kept[end - 1].text) and _is_signature(kept[end - 1].text):
        end -= 1
    return kept[:end]


def _is_signature(text: str) -> bool:
    if ends_sentence(text):
        return False
    return bool(byline_of(text)) or (is_date_line(text) and bool(dates_of(text)))


def _trimmed(kept: list[Unit]) -> list[Unit]:
    """The lines without a tail of labels."""
    end = len(kept)
    while end > 1 and not (is_sentence(kept[end - 1].plain) or is_prose(kept[end - 1].text) or kept[end - 1].bullet):
        if ends_sentence(kept[end - 1].text) and kept[end - 1].gap and not kept[end - 1].wide:
            break
        end -= 1
    return kept[:end]

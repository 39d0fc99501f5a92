"""The thread of a page: whether to look for one, and the group of elements that are its comments."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import islice

from armada_cli.segment.page.comment_groups import (
    Fit,
    Item,
    Marks,
    count,
    fit_of,
    flat_items,
    groups_of,
    nested_items,
    own_count,
    own_length,
    read_marks,
)
from armada_cli.segment.page.comment_names import (
    form_of,
    id_form,
    id_kinds,
    kinds_of,
    signs_of,
    value_kinds,
    visible,
)
from armada_cli.segment.page.dom import Node, Page
from armada_cli.segment.plain.anchors import is_heading
from armada_cli.segment.plain.lines import Unit
from armada_cli.segment.shared.words import search

FARTHEST = 30_000  # elements below a thread's heading that are looked at
FLAT = 0.85  # what a header with its neighbours weighs against an element that holds the whole comment
AREA = 0.5  # what a single element named as a list of comments weighs: it may hold the form and more
NUMBERED = 1.2  # what elements with numbered ids weigh against others
MOST_IDS = 50  # ids: so many tell
HEADER = 45  # characters: members that hold less on average may be headers alone
LINK_TITLE = 12  # characters of a link that may be an article's title, not a name
SAMPLE = 12  # members that are looked into for what they hold
BOLD = frozenset(("b", "strong", "h4", "h5", "h6", "font"))
PARAGRAPH = 80  # characters: a run of text of so many may be an article's
HEADERS = frozenset(("h2", "h3", "h4", "h5", "h6", "b", "strong", "div", "p", "legend", "summary", "td"))


def named_group(page: Page) -> list[Item] | None:
    """The comments among the elements that are named so; null if there are none."""
    zone = named_zone(page)
    for look in (False, True) if zone else ():
        marks = read_marks(page, zone, look)
        items = _best(page, marks, zone, named=True)
        if items and (look or _whole(items, marks)):
            return items
    return None


def shaped_group(page: Page, heading: Node | None) -> list[Item] | None:
    """The comments as they are known by shape alone; `heading` is that of a thread. Null if there are none."""
    zone = shaped_zone(page, heading)
    return _best(page, read_marks(page, zone, look=True), zone, named=False) if zone else None


def _whole(items: Sequence[Item], marks: Marks) -> bool:
    """Whether most items have both a name and a time, so that looking closer gains nothing."""
    both = sum(own_count(i, marks.times) > 0 and own_count(i, marks.authors) > 0 for i in items)
    return 2 * both > len(items)


# ------------------------------------------------------------------------------------------------ where to look


def named_zone(page: Page) -> list[Node]:
    """The elements named after comments and all that lies in them, without boxes of comments on other articles."""
    classes, ids = _telling(page, "class", value_kinds), _telling(page, "id", id_kinds)
    zone: list[Node] = []
    past = 0
    for node in page.nodes if classes or ids else ():
        attrib = node.attrib
        named = attrib and (attrib.get("class") in classes or attrib.get("id") in ids)
        if named and node.index >= past and node.tag not in ("html", "body"):
            past = node.end
            if not _is_other(page, node):
                zone.extend(page.inside(node))
    return zone


def _telling(page: Page, key: str, kinds: Callable[[str], frozenset[str]]) -> set[str]:
    """The values of an attribute that name a comment; only those that may do so are read word by word."""
    values = {node.attrib[key] for node in page.nodes if key in node.attrib}
    whole = "\n".join(values).lower()
    signs = [sign for sign in signs_of("comment") if sign in whole]
    likely = (value for value in values if any(map(value.lower().__contains__, signs))) if signs else ()
    return {value for value in likely if "comment" in kinds(value)}


def _is_other(page: Page, node: Node) -> bool:
    """Whether an element is, or lies in, a box of comments on other articles."""
    small = 0.3 * len(page.nodes)
    around = [n for n in (node, *islice(page.ancestors(node), 2)) if n.end - n.index < small]
    return node.tag == "form" or any("other" in kinds_of(n) for n in around)


def shaped_zone(page: Page, heading: Node | None) -> Sequence[Node]:
    """Where a thread without a telling name may be: around several buttons, or below a heading; else nowhere."""
    buttons: list[Node] = []
    calls = visible("call") | {f"{label}:" for label in visible("entry")}
    for node in page.nodes:
        text = node.text
        if text and len(text) <= 60 and text.strip(" \n\t\r()[]|·•").casefold() in calls:
            buttons.append(node)
    marked = buttons if len(buttons) > 1 else _numbered_posts(page)
    if len(marked) > 1:
        around = next((n for n in page.ancestors(marked[0]) if n.end > marked[-1].index), None)
        return page.inside(around) if around else ()
    return page.nodes[heading.index : heading.index + FARTHEST] if heading else ()


def _numbered_posts(page: Page) -> list[Node]:
    """Elements with numbered ids that are named as a forum's posts are ("post2407"); none unless there are several."""
    posts = [
        n for n in page.nodes if "id" in n.attrib and id_form(n.attrib["id"]) and "item" in id_kinds(n.attrib["id"])
    ]
    return posts if len(posts) > 2 else []


def thread_heading(page: Page) -> Node | None:
    """The first short line that heads a thread ("3 Comments") below text of an article, null if there is none."""
    nodes = iter(page.nodes)
    first = next((n for n in nodes if len(n.text) >= PARAGRAPH or len(n.tail) >= PARAGRAPH), None)
    for node in (first, *nodes) if first else ():
        text = node.text
        if text and len(text) <= 60 and node.tag in HEADERS and not text.isspace() and _heads(text):
            return node
    return None


@lru_cache(maxsize=4096)
def _heads(text: str) -> bool:
    if not search("paste", "heading", text):
        return False
    line = " ".join(text.strip(" \n\t\r()[]|·•:").split())
    return is_heading(Unit(line, raw=line))


# ------------------------------------------------------------------------------------------------ the best group


def _best(page: Page, marks: Marks, zone: Sequence[Node], named: bool) -> list[Item] | None:
    """The group that weighs most as comments; of equals, the widest (of single ones, the narrowest)."""
    best: list[Item] | None = None
    rank: tuple[float, ...] = (0.4,)
    groups = sorted(groups_of(zone), key=len, reverse=True)
    for members in groups:
        if len(members) * NUMBERED < rank[0]:
            break
        for items, fit in _readings(page, members, marks, named):
            own = _rank(items, fit)
            if own > rank and _is_thread(page, items, marks, named):
                best, rank = items, own
    if best and any(own_count(i, marks.times) > 1 and own_count(i, marks.authors) > 1 for i in best):
        return with_replies(best, [nested_items(g) for g in groups if g[0].end <= best[-1].end], marks)
    return best


def _rank(items: Sequence[Item], fit: Fit) -> tuple[float, ...]:
    """What a group weighs as comments, how wide it is, and how many of its members are named like the first."""
    sure = 1.0 if items[0].end == items[0].node.end else FLAT
    forms = {id_form(i.node.get("id")) for i in items[:MOST_IDS]}
    sure *= NUMBERED if len(items) > 1 and len(forms) == 1 and all(forms) else 1.0
    name = form_of(items[0].node.get("class"))
    if len(items) == 1 and "area" in value_kinds(items[0].node.get("class")):
        sure *= AREA
    alike = sum(form_of(i.node.get("class")) == name for i in items[:MOST_IDS])
    return sure * fit.score, float(fit.width if fit.good > 1 else -fit.width), float(alike)


def with_replies(items: list[Item], groups: Sequence[list[Item]], marks: Marks) -> list[Item]:
    """The items and the replies inside them that another mark-up sets: each with a name, a time and a text of its own.

    Only where the items keep a name, a time and a text beside them.
    """
    starts = [item.start for item in items]
    own = set(starts)
    for replies in groups:
        if not all(_is_reply(reply, items, starts, marks) for reply in replies):
            continue
        both = nested_items(sorted((i.node for i in (*items, *replies)), key=lambda n: n.index))
        if all(_says(i, marks) for i in both if i.start in own):
            return both
    return items


def _is_reply(reply: Item, items: Sequence[Item], starts: Sequence[int], marks: Marks) -> bool:
    """Whether an element lies in an item, holds none, and says something itself."""
    around = bisect_right(starts, reply.start) - 1
    inside = around >= 0 and starts[around] < reply.start and reply.end == reply.node.end <= items[around].end
    alone = around + 1 >= len(starts) or starts[around + 1] >= reply.end
    return inside and alone and _says(reply, marks)


def _says(item: Item, marks: Marks) -> bool:
    """Whether an item has a name, a time and a text of its own."""
    return own_count(item, marks.times) > 0 and own_count(item, marks.authors) > 0 and own_length(item, marks.texts) > 1


def _is_thread(page: Page, items: Sequence[Item], marks: Marks, named: bool) -> bool:
    """Whether a group may be the thread at all."""
    first = items[0].own() if named else ()
    if 2 * len(first) > len(page.nodes) or any(page.nodes[i].tag == "h1" for i in first):
        return False
    buttons = sum(own_count(i, marks.buttons) > 0 for i in items)
    if 2 * buttons <= len(items) and (_are_articles(page, items) or _are_links(page, items, marks)):
        return False
    if len(items) == 1:
        return named and _stands_alone(items[0], marks)
    return named or _vouched(page, items, marks)


def _may_stand_alone(page: Page, node: Node) -> bool:
    """Whether an element is named as a comment, or is the only item of a list that is named after comments."""
    if "item" in kinds_of(node):
        return True
    above = page.nodes[node.parent]
    return node.tag == "li" and value_kinds(above.get("class")) >= {"comment", "area"}


def _stands_alone(item: Item, marks: Marks) -> bool:
    """Whether a single item is a comment: it has both a name and a time, or one of them and a number of its own."""
    time, name = own_count(item, marks.times) > 0, own_count(item, marks.authors) > 0
    kinds = value_kinds(item.node.get("class"))
    numbered = bool(id_form(item.node.get("id"))) and "area" not in kinds
    named = kinds >= {"comment", "item"} and not kinds & {"area", "skip", "author", "date", "text"}
    return (time and name) or ((time or name) and (numbered or named))


def _readings(page: Page, members: list[Node], marks: Marks, named: bool) -> Iterator[tuple[list[Item], Fit]]:
    """A group as comments, and as headers of flat ones, each with its fitness."""
    if len(members) < 2 and not (named and _may_stand_alone(page, members[0])):
        return
    marked = [m for m in members if count(marks.times, m.index, m.end) or count(marks.authors, m.index, m.end)]
    fit = None
    if marked:
        items = nested_items(members)
        fit = fit_of(items, marks)
        yield items, fit
    if len(members) > 1 and (fit is None or 4 * fit.good < 3 * len(members) or fit.width < HEADER * len(members)):
        for flat in _flat(page, members, marked):
            yield flat, fit_of(flat, marks)


def _flat(page: Page, members: list[Node], marked: list[Node]) -> Iterator[list[Item]]:
    """The members as headers: all, or those that hold a name or time; where none does, bold or numbered ones."""
    numbered = members[0].tag == "dt" or id_form(members[0].get("id"))
    if not (marked or numbered or members[0].tag in BOLD):
        return
    for headers in (members, marked) if len(marked) < len(members) else (members,):
        items = flat_items(page, headers) if len(headers) > 1 else []
        if items:
            yield items


def _vouched(page: Page, items: Sequence[Item], marks: Marks) -> bool:
    """Whether a group without a telling name is a thread: buttons under most, a heading above, or a forum's posts."""
    buttons = sum(own_count(i, marks.buttons) > 0 for i in items)
    if 2 * buttons > len(items) or _heading_above(page, items[0]):
        return True
    both = sum(own_count(i, marks.times) > 0 and own_count(i, marks.authors) > 0 for i in items)
    posts = sum("item" in kinds_of(i.node) for i in items)
    return len(items) >= 3 and 2 * both > len(items) and 2 * posts > len(items)


def _are_articles(page: Page, items: Sequence[Item]) -> bool:
    """Whether most members are teasers: each has a headline with a link to another page."""
    headed = sum(has_headline(page, item) for item in items[:SAMPLE])
    return 2 * headed > len(items[:SAMPLE])


def has_headline(page: Page, item: Item) -> bool:
    """Whether an item has a headline with a link to another page, as a teaser has."""
    nodes = [page.nodes[i] for i in item.own()[:60]]
    lines = [n for n in nodes if n.tag in ("h1", "h2", "h3", "h4") and not _is_name(page, n)]
    links = [a for a in nodes if a.tag == "a" and any(h.holds(a) or a.holds(h) for h in lines)]
    return bool(links) and not any("#" in a.get("href") for a in links)


def _is_name(page: Page, node: Node) -> bool:
    return any("author" in kinds_of(n) for n in page.inside(node)[:4])


def _are_links(page: Page, items: Sequence[Item], marks: Marks) -> bool:
    """Whether the members' texts are mostly links, as in a list of other articles."""
    linked = 0
    for item in items[:SAMPLE]:
        nodes = (page.nodes[i] for i in item.own()[:80])
        links = (n for n in nodes if n.tag == "a" and not _is_readers(n))
        lengths = (marks.texts[n.end] - marks.texts[n.index] for n in links)
        text = sum(length for length in lengths if length >= LINK_TITLE)
        linked += 5 * text > 3 * own_length(item, marks.texts)
    return 2 * linked > len(items[:SAMPLE])


def _is_readers(link: Node) -> bool:
    """Whether a link is a reader's, or leads to a place on the page: search engines are told not to follow those."""
    return "#" in link.get("href") or "nofollow" in link.get("rel") or link.text.lstrip().startswith("http")


def _heading_above(page: Page, item: Item) -> bool:
    """Whether one of the short texts just above the first member heads a thread."""
    above = page.nodes[max(0, item.start - 12) : item.start]
    texts = [t for n in above for t in (n.text, n.tail) if 2 < len(t.strip()) < 80]
    return any(_heads(text) for text in texts[-6:])

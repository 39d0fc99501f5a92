"""Candidates for persons: pieces of an article with what speaks for them, and the roles told beside them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise

from armada_cli.annotate.grammar.words import words as grammar_words
from armada_cli.annotate.people import evidence, names
from armada_cli.annotate.people.cues import Cues
from armada_cli.annotate.people.names import Piece, Placed
from armada_cli.annotate.people.phrases import Line, RoleHit
from armada_cli.annotate.people.ranks import rank_beside
from armada_cli.annotate.people.roles_after import role_after
from armada_cli.annotate.people.roles_before import role_before
from armada_cli.annotate.people.spelling import plain, units
from armada_cli.annotate.people.tables import Tables, is_given
from armada_cli.annotate.place_names import places_among, sizable
from armada_cli.records import ActorValue, Article, Mention, Span

_ALSO_A_PLACE = 2.5  # points against a name that is a town's or a province's as well
_BYLINE = 80  # characters; in a paragraph as short as that an author's name is a byline
_OUTLET = re.compile(r"[A-Z][^().\n]{2,60}\(([^()\n]{2,60})\)\s?[-–—]{1,2}\s")  # a dateline's, with who reports
_QUOTE_OPENS = re.compile(r"^,? [“\"‘'(](?:alias |the |The )?$")
_QUOTED_NICK = re.compile(r"^ [“\"‘']((?:the |The )?[A-Z][\w'’-]{1,20})[”\"’'] $")
_QUOTE_CLOSES = re.compile(r"^[”\"’')],? ?$")
_OPENING = ' ,“"‘'
_WORD_BEFORE = 30  # characters in which the word before a name is looked for
_PLACED = frozenset({"in", "near", "at", "from", "around"})  # what ends with a place may go on with another
_LONGEST_GAP = 140  # characters between two names of a list
_SCENE = r"(?: (?:in|on|near|at)(?: [A-Z\d][\w.-]*){1,3}){0,2}"  # "commanders X in Hit in 2015, Y in 2017 and Z"
# "commanders X, who died in 2015, and Y", "commanders X, shot in May, and Y"
_CLAUSE = r"(?:, (?:who|whose|\w+ed|shot|slain|blown|hit|beaten|struck|hanged|run|cut|taken) [^,.;:]{1,70})?"
_LIST_GAP = re.compile(
    rf"^[”\"’')]?(?:, \d\d)?{_SCENE}{_CLAUSE}"
    rf"(?:[,;]|[,;]? and|,? \([^)]{{1,40}}\)(?:,| and|, and)?|,? as well as) [“\"‘']?$"
)
_ALIAS_GAP = re.compile(
    r"^(?:,| \()?(?: ?(?:alias|aka|a\.k\.a\.|or|also known as|known as|also referred to as))? ?[(“\"‘']?$"
)


@dataclass(slots=True, eq=False)
class Candidate:
    """A piece, where it stands, its points, and the roles told of it.

    `span` is the name's place without titles, `start` where it starts with them, `keys` the name's parts (see
    `spelling.units`), `shape` the points of the words alone.
    """

    piece: Piece
    span: Span
    start: int
    part: Span
    title: bool
    nickname: str | None
    shape: float
    keys: tuple[str, ...]
    score: float = 0.0
    roles: list[RoleHit] = field(default_factory=list)
    speaks: bool = False
    named: bool = False

    @property
    def written(self) -> str:
        """The name without titles."""
        return self.piece.written


@lru_cache(maxsize=1 << 11)
def _judged(piece: Piece, tables: Tables, cues: Cues) -> tuple[float, tuple[str, ...]]:
    """The points of the words alone, more if they name someone known, and the parts of the name."""
    shape = evidence.shape_score(piece, tables, cues)
    if shape <= evidence.BARRED:
        return shape, ()
    keys = units([word.text for word in piece.words])
    return shape + 3 * (len(keys) > 1 and keys in tables.known), keys


def gather(article: Article, text: str, actors: Sequence[Mention], tables: Tables, cues: Cues) -> list[Candidate]:
    """Every piece of the article that is not barred, in order, scored; `text` is the article's, made readable."""
    found: list[Candidate] = []
    actors = [name_of(mention) for mention in actors if not _named_like_a_person(mention, tables)]
    starts = [mention.span.start for mention in actors]
    authors = {units(author.split()) for author in article.authors}
    for kind, part in article.parts():
        near = actors[bisect_left(starts, part.start) : bisect_right(starts, part.end)]
        headline = kind == "title" and _title_case(text[part.start : part.end])
        outlet = _OUTLET.match(text, part.start, part.end)  # "MOGADISHU (Hiiraan Online) - "
        pieces = list(names.pieces(text, part, near, tables))
        if outlet is not None:
            pieces = [placed for placed in pieces if not outlet.start(1) <= placed.span.start < outlet.end(1)]
        if not pieces:
            continue
        line = Line(text, part, near, tables)
        row = [_scored(placed, nick, line, headline, cues) for placed, nick in _with_nicknames(text, pieces)]
        if not headline:
            _mark_down_places(text, row)
        if authors and len(part) < _BYLINE:
            row = [candidate for candidate in row if candidate.keys not in authors]
        _share_roles(text, row)
        _share_evidence(text, row)
        found.extend(row)
    return found


def _named_like_a_person(mention: Mention, tables: Tables) -> bool:
    """Whether a group that only the article tells of bears a person's name, and so may be one."""
    value = mention.value
    unknown = isinstance(value, ActorValue) and value.id is None and not value.member
    words = mention.text.split()
    return unknown and 1 < len(words) < 5 and is_given(plain(words[0]), tables)


def name_of(mention: Mention) -> Mention:
    """The mention of an actor without the noun of its people: of "al Qaeda commander" the first two words."""
    value = mention.value
    if not isinstance(value, ActorValue) or not value.member:
        return mention
    words = mention.text.split(" ")
    while len(words) > 1 and (words[-1][:1].islower() or words[-1].lower() == value.head):
        words.pop()
    text = " ".join(words)
    return replace(mention, span=Span(mention.span.start, mention.span.start + len(text)), text=text)


def _title_case(title: str) -> bool:
    """Whether a headline capitalises its words, so that capitals say nothing."""
    words = [word for word in re.findall(r"[^\W\d_]+", title) if len(word) > 3]
    return len(words) > 2 and sum(word[0].isupper() for word in words) >= 0.75 * len(words)


def _with_nicknames(text: str, found: list[Placed]) -> Iterator[tuple[Placed, str | None]]:
    """The pieces, with 'Juan "El Chapo" Perez' made one piece and its nickname."""
    index = 0
    while index < len(found):
        last, nick = _past_nickname(text, found, index)
        yield (_joined(found[index], found[last]) if nick else found[index]), nick
        index = last + 1


def _past_nickname(text: str, found: list[Placed], index: int) -> tuple[int, str | None]:
    """The index of the piece that a nickname parts from the one at an index, and the nickname; else the index."""
    if index + 2 < len(found) and (nick := _nickname(text, *found[index : index + 3])):
        return index + 2, nick
    if index + 1 < len(found) and not found[index + 1].piece.titles:
        gap = _QUOTED_NICK.match(text[found[index].span.end : found[index + 1].start])
        if gap is not None:  # a title or common noun, which is no piece: 'Omar "the Doctor" Zaki'
            return index + 1, gap[1]
    return index, None


def _nickname(text: str, first: Placed, nick: Placed, last: Placed) -> str | None:
    """The second of three pieces, if quotation marks or brackets make it a nickname."""
    before, after = text[first.span.end : nick.span.start], text[nick.span.end : last.span.start]
    if len(before) > 8 or "," in before + after or last.piece.titles:
        return None
    quoted = _QUOTE_OPENS.match(before) and _QUOTE_CLOSES.match(after)
    return text[nick.span.start : nick.span.end] if quoted else None


def _joined(first: Placed, last: Placed) -> Placed:
    """Two pieces as one."""
    one, other = first.piece, last.piece
    piece = Piece((*one.words, *other.words), one.titles, one.title_start, one.before, other.after)
    return Placed(piece, Span(first.span.start, last.span.end), first.start)


def _scored(placed: Placed, nick: str | None, line: Line, headline: bool, cues: Cues) -> Candidate:
    piece = placed.piece
    shape, keys = _judged(piece, line.tables, cues)
    candidate = Candidate(piece, placed.span, placed.start, line.part, headline, nick, shape, keys, shape)
    if headline or shape <= evidence.BARRED:
        return candidate
    beside = evidence.beside(line.text, candidate.start, candidate.span.end, line.part.start, cues)
    before = role_before(line, candidate.start)
    after = (
        None
        if before is None and _hopeless(candidate, beside, line.tables, cues)
        else role_after(line, candidate.span.end)
    )
    candidate.speaks, candidate.named = evidence.speaks(beside, cues), evidence.is_named(beside, cues)
    if before is not None and not before.direct and (beside.owner or _is_teller(candidate, beside, line.text)):
        before = None  # "a spokesman of the Front, Zaki's party"
    candidate.roles = [hit for hit in (before, after, _by_rank(candidate, line)) if hit is not None]
    settled = _follows_small_word(candidate, line)
    introduced = any(_introduces(hit, candidate, line.tables, settled=settled) for hit in candidate.roles)
    candidate.score += 2.5 * introduced + 2 * bool(nick) + candidate.speaks
    candidate.score += evidence.context_score(beside, bool(piece.titles), _full(candidate), cues)
    return candidate


def _is_teller(candidate: Candidate, beside: evidence.Beside, text: str) -> bool:
    """Whether a clause behind a comma only says who tells the rest: "killed the head of its squads, X said"."""
    return candidate.speaks and not beside.marked and text.endswith(", ", 0, candidate.start)


def _by_rank(candidate: Candidate, line: Line) -> RoleHit | None:
    """The role that an officer's rank is where an armed group stands beside his name."""
    rank = next((title.rank for title in candidate.piece.titles if title.rank), None)
    return rank_beside(line, candidate.start, candidate.span.end, rank) if rank else None


def _mark_down_places(text: str, row: list[Candidate]) -> None:
    """Take points from those of a row that would be believed and whose name, titles included, is a place's as well."""
    believed = [(text[one.start : one.span.end], one) for one in row if one.score >= evidence.ENOUGH]
    places = places_among({name for name, _ in believed})
    for name, candidate in believed:
        if name in places:
            candidate.score -= _ALSO_A_PLACE


def _hopeless(candidate: Candidate, beside: evidence.Beside, tables: Tables, cues: Cues) -> bool:
    """Whether a lone word stands as a place or is an English one, so that no role after it can make it a name."""
    if len(candidate.keys) > 1 or candidate.piece.titles:
        return False
    return not cues.place_before.isdisjoint(beside.before) or _english(candidate.piece, tables)


def _english(piece: Piece, tables: Tables) -> bool:
    word = piece.names[0].key
    return grammar_words().known(word) and word not in tables.surnames and not is_given(word, tables)


def _full(candidate: Candidate) -> bool:
    """Whether a piece has the look of a full name: two words or more, none of them an English one."""
    names = candidate.piece.names
    return len(names) > 1 and (candidate.shape > 0 or not any(grammar_words().known(word.key) for word in names))


def _follows_small_word(candidate: Candidate, line: Line) -> bool:
    """Whether the word before a name is written small, so that the name goes on with no other: "its chief, X"."""
    before = line.text[max(line.part.start, candidate.start - _WORD_BEFORE) : candidate.start]
    return before.rstrip(_OPENING).rpartition(" ")[2].islower()


def _introduces(hit: RoleHit, candidate: Candidate, tables: Tables, *, settled: bool) -> bool:
    """Whether a role makes a person of a piece: a lone unknown word needs more than "member".

    A role further off does where no place can go on with what it ends in: `settled` says that this is a common noun.
    """
    piece = candidate.piece
    near = hit.direct or not hit.backward
    told = near or (hit.role.leading and (settled or _PLACED.isdisjoint(hit.text.split())))
    if len(piece.names) > 1 or piece.titles:
        return told or candidate.shape > 0
    if _english(piece, tables):
        return False  # "guard Bloodthirsty": a word in capitals, not a name
    return hit.role.kind != "member" and (near or (told and hit.actor is not None))  # not "of the left, Mir"


def _share_roles(text: str, row: list[Candidate]) -> None:
    """Give a plural role before a list of names ("commanders X, alias Y; Z and W") to each of them."""
    shared: RoleHit | None = None
    last: Candidate | None = None  # of the list; what a clause about him names is none of it
    places = _lone_places(text, row)
    for here in row:
        gap = text[last.span.end : here.start] if last is not None else ""
        listed = here.shape > evidence.BARRED and (_LIST_GAP.match(gap) or _ALIAS_GAP.match(gap))
        own = next((hit for hit in here.roles if hit.backward and hit.role.plural), None)
        if own is not None and not own.direct and id(here) in places:
            continue  # "rebels in Jolo, Basilan and Marawi"
        if listed and shared is not None and shared not in here.roles:
            here.roles.append(shared)
            here.score += 2
        if own is not None or listed:
            shared, last = own or shared, here
        elif len(gap) > _LONGEST_GAP:
            shared = last = None
    for before, here in reversed(list(pairwise(row))):
        both = next((hit for hit in here.roles if not hit.backward and hit.role.plural), None)
        if both is not None and before.shape > evidence.BARRED and _LIST_GAP.match(text[before.span.end : here.start]):
            before.roles.append(both)
            before.score += 2


def _lone_places(text: str, row: list[Candidate]) -> set[int]:
    """The ids of those of a row that are lone words of which nothing says a person, and names of places."""
    if not any(hit.backward and hit.role.plural and not hit.direct for one in row for hit in one.roles):
        return set()
    lone = {text[one.start : one.span.end]: one for one in row if len(one.keys) == 1 and one.score < evidence.ENOUGH}
    return {id(lone[name]) for name in sizable(set(lone))}


def _share_evidence(text: str, row: list[Candidate]) -> None:
    """Let a name beside a person's in a list be believed more easily: "Stankovic and Marko Ilic".

    So with one word in a list that is told to be of names: "gave their names as Safi and Ikram".
    """
    for before, here in pairwise(row):
        if before.named and before.score >= evidence.ENOUGH and _LIST_GAP.match(text[before.span.end : here.start]):
            here.named = True
            here.score += 2.5 if here.shape > evidence.BARRED else 0
        if before.score >= evidence.ENOUGH and len(before.keys) > 1 and len(here.keys) > 1:
            here.score += 0.5 * (_LIST_GAP.match(text[before.span.end : here.start]) is not None)

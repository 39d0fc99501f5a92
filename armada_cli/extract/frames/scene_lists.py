"""Lists of scenes in a sentence: "in A on Monday, in B a day later and in C on Friday", "two in A and six in B"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from armada_cli.extract.frames.arguments import is_one_more
from armada_cli.extract.frames.frame import Frame
from armada_cli.extract.ground.nature import Nature, nature_of
from armada_cli.extract.ground.positions import group_at
from armada_cli.extract.ground.scene import When, Where, dates_agree, places_agree
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.words import noun_list
from armada_cli.records import DateValue, PersonValue, PlaceValue, Sentence, Span
from armada_cli.values import frozen

_AND = frozenset({"and", "&"})
_COMMAS = frozenset({",", ";"})
_SCENE = (Nature.PLACE, Nature.DATE)
_PLACING = frozenset({"in", "at", "near", "outside", "inside", "around", "on", "of", "against"})
_FEWEST = 2  # scenes that a list has
_GAP = 2  # characters of a comma and a space
_OUTCOMES = frozenset({"participial", "relative"})


@frozen(slots=False)
class Outcome:
    """A verb that says what came of it: "in A, killing five"."""

    span: Span


Mark = Where | When | Outcome


def span_of(mark: Mark) -> Span:
    """Where a mark stands."""
    return mark.span if isinstance(mark, Outcome) else mark.mention.span


@frozen(slots=False)
class Item:
    """One scene of a list: the first group after the word that joins it to the one before, and what tells the scene.

    `ends_list` says that this word is "and", as before the last of a list.
    """

    opens: int
    marks: tuple[Mark, ...]
    ends_list: bool = False

    @property
    def places(self) -> list[Where]:
        """Its places."""
        return [mark for mark in self.marks if isinstance(mark, Where)]

    @property
    def days(self) -> list[When]:
        """Its days."""
        return [mark for mark in self.marks if isinstance(mark, When)]

    @property
    def is_whole(self) -> bool:
        """Whether it has a place, and a day or what came of it."""
        return bool(self.places) and len(self.places) < len(self.marks)

    def goes_on(self, view: View, sentence: Sentence, before: Item) -> bool:
        """Whether it can be the next of a list: another scene, as fully told as the one before, or of other people."""
        head = head_of(view, sentence, self)
        if not self.places or not before.places:
            return self._goes_on_by_day(view, sentence, before, head)
        if view.values(Span(sentence.groups[self.opens].span.start, span_of(self.marks[-1]).end), PersonValue):
            return False
        if head is not None and not _can_be_hit(view, sentence, head):
            return False  # nouns tell events of their own; lists of names are dealt out by `incidents.dealt`
        told = (t for t in view.triggers(sentence) if t.group is not None and t.group == head)
        if any(t.stands_for is not None or t.sense.refers for t in told):
            return False
        peopled = head is not None and is_people(view, sentence, head)
        return (peopled or (self.is_whole and before.is_whole)) and _differ(before, self)

    def _goes_on_by_day(self, view: View, sentence: Sentence, before: Item, head: int | None) -> bool:
        """Whether it tells of other people on another day: "shot a judge in March and a clerk in May"."""
        if self.places or not (self.days and before.days) or head is None:
            return False
        people = is_people(view, sentence, head) and nature_of(view, sentence, head) is not Nature.PERSON
        return people and dates_agree(before.days[0], self.days[0]) is False


def scene_list(view: View, sentence: Sentence, frames: Sequence[Frame]) -> list[Item]:
    """The scenes that a sentence lists after its first frame, if there are several."""
    if not frames:
        return []
    scenes = max(len(view.values(sentence.span, PlaceValue)), len(view.values(sentence.span, DateValue)))
    if scenes < _FEWEST:
        return []
    return _listed(view, sentence, _items(view, sentence, _marks(view, sentence, frames)))


def _marks(view: View, sentence: Sentence, frames: Sequence[Frame]) -> list[Mark]:
    """The places, days and outcomes after the first frame; a place counts where it is the head of its noun group."""
    start = frames[0].trigger.span.end
    after = Span(start, max(start, sentence.span.end))
    marks: list[Mark] = [When(m, value) for m, value in view.values(after, DateValue)]
    marks += [Outcome(f.trigger.span) for f in frames[1:] if _is_outcome(sentence, f)]
    for mention, value in view.values(after, PlaceValue):
        group = group_at(sentence, mention.span)
        if group is not None and _is_scene(view, sentence, group):
            marks.append(Where(mention, value))
    return sorted(marks, key=span_of)


def _is_scene(view: View, sentence: Sentence, group: int) -> bool:
    """Whether a group is headed by the name of a place, and does not say where people are from or in charge."""
    noun = sentence.groups[group]
    whole = noun.attached_to
    of_people = whole is not None and nature_of(view, sentence, whole) in Nature.people()
    placed = noun.prep is None or noun.prep in _PLACING
    return placed and not of_people and view.at_head(sentence, noun, PlaceValue) is not None


def _is_outcome(sentence: Sentence, frame: Frame) -> bool:
    """Whether a frame says whom something killed or hurt, in a clause that hangs on what tells it."""
    clause = sentence.clauses[frame.trigger.clause] if frame.trigger.clause is not None else None
    return clause is not None and clause.kind in _OUTCOMES and bool(frame.trigger.sense.effect and frame.victims)


def _items(view: View, sentence: Sentence, marks: Sequence[Mark]) -> Iterator[Item]:
    """The marks, parted at each "and" between them, and at each comma after a whole item or before further people."""
    item = Item(0, ())
    for mark in marks:
        end = span_of(item.marks[-1]).end if item.marks else span_of(mark).start
        joint = _joint(sentence, end, span_of(mark).start)
        opens = None if joint is None or isinstance(mark, Outcome) else _first_after(sentence, joint)
        listed = joint is not None and sentence.tokens[joint].lemma in _AND
        if (
            opens is not None
            and (item.places or item.days)
            and (listed or item.is_whole or is_people(view, sentence, opens))
        ):
            yield item
            item = Item(opens, (mark,), listed)
        else:
            item = replace(item, marks=(*item.marks, mark))
    yield item


def _first_after(sentence: Sentence, joint: int) -> int | None:
    """The first group after a word."""
    return next((i for i, group in enumerate(sentence.groups) if group.first > joint), None)


def _joint(sentence: Sentence, start: int, end: int) -> int | None:
    """The word between two positions that joins what follows, with no verb after it."""
    between = [i for i, token in enumerate(sentence.tokens) if token.span.start >= start and token.span.end <= end]
    verbs = [i for i in between if any(verb.first <= i <= verb.last for verb in sentence.verbs)]
    after = [i for i in between if not verbs or i > verbs[-1]]
    found = [i for i in after if sentence.tokens[i].lemma in _AND | _COMMAS]
    if not found:
        return None
    joint = found[-1] if verbs else found[0]
    ends = sentence.tokens[joint].lemma in _AND  # "and, three weeks later, in Hit"
    return joint + 1 if joint + 1 in found and not ends else joint


def _listed(view: View, sentence: Sentence, items: Iterable[Item]) -> list[Item]:
    """The first items in a row of which each goes on with the list."""
    row: list[Item] = []
    for item in items:
        if (
            row
            and not _is_parted(sentence, item)
            and not _opens_clause(sentence, item)
            and item.goes_on(view, sentence, row[-1])
        ):
            row.append(item)
        elif len(row) > 1:
            break
        else:
            row = [] if _is_parted(sentence, item) else [item]
    while len(row) > 1 and not row[-1].ends_list:
        row.pop()  # what a comma alone adds may be part of the scene before
    return row if len(row) > 1 else []


def _is_parted(sentence: Sentence, item: Item) -> bool:
    """Whether a verb stands between its place and its day: "in A, police said on Monday"."""
    scene = [mark.mention.span for mark in item.marks if not isinstance(mark, Outcome)]
    inside = Span(scene[0].start, scene[-1].end) if scene else Span(0, 0)
    return any(inside.covers(verb.span) for verb in sentence.verbs)


def _opens_clause(sentence: Sentence, item: Item) -> bool:
    """Whether its scene is that of a clause after it: "and two days later, in B, his deputy took over"."""
    last = span_of(item.marks[-1]).end
    return any(
        clause.verb is not None
        and clause.subject
        and clause.kind not in _OUTCOMES
        and 0 < sentence.groups[clause.subject[0]].span.start - last <= _GAP
        for clause in sentence.clauses
    )


def _differ(a: Item, b: Item) -> bool:
    """Whether two items cannot be one scene."""
    if places_agree(a.places, b.places) is False:
        return True
    return bool(a.days and b.days) and dates_agree(a.days[0], b.days[0]) is False


def is_people(view: View, sentence: Sentence, group: int) -> bool:
    """Whether a group is people, or a bare number or a pronoun that stands for some."""
    counted = (
        sentence.tokens[sentence.groups[group].head].tag == "CD" and nature_of(view, sentence, group) not in _SCENE
    )
    return counted or is_one_more(sentence, group) or nature_of(view, sentence, group) in Nature.people()


def head_of(view: View, sentence: Sentence, item: Item) -> int | None:
    """The group of an item before its place, or where it has none its day, that is no day: "(and) a monk in Trang"."""
    place = (item.places or item.days)[0].mention.span.start
    groups = range(item.opens, len(sentence.groups))
    before = (g for g in groups if sentence.groups[g].span.end <= place)
    owners = {group.possessor for group in sentence.groups}  # "the army's shelling of a camp in Hit"
    return next((g for g in before if g not in owners and nature_of(view, sentence, g) not in _SCENE), None)


def _can_be_hit(view: View, sentence: Sentence, group: int) -> bool:
    """Whether a group is people without a name, or a building or a vehicle."""
    if is_people(view, sentence, group):
        return nature_of(view, sentence, group) is not Nature.PERSON
    return sentence.groups[group].lemma in noun_list("site")


def cut(frame: Frame, end: int, part: int | None = 0) -> Frame:
    """The frame without what a list behind it says, as a part of a whole or none."""

    def before(groups: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(group for group in groups if group < end)

    return replace(
        frame,
        agents=before(frame.agents),
        means=before(frame.means),
        victims=before(frame.victims),
        targets=before(frame.targets),
        beside=before(frame.beside),
        events=before(frame.events),
        scene=before(frame.scene),
        part=part,
    )

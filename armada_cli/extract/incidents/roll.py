"""People who are told to be among the dead: "X was among those killed", "the dead included X and Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from armada_cli.annotate.people.cues import cues
from armada_cli.extract.casualties.civilians import civilian_parts
from armada_cli.extract.casualties.loose_tolls import can_hold_toll, loose_tolls
from armada_cli.extract.casualties.victims import killed_people
from armada_cli.extract.frames import Frame, find_frames
from armada_cli.extract.ground.entries import BULLET, entry_person, heading_of
from armada_cli.extract.ground.leading import is_leader
from armada_cli.extract.ground.nature import Nature, nature_of
from armada_cli.extract.ground.openings import (
    dead_first,
    dead_words,
    is_supposed,
    named_of_them,
    next_dead,
    of_them,
    remains,
    slain,
    that_of,
    the_dead,
    they,
)
from armada_cli.extract.ground.triggers import Sense, Trigger, can_hold_trigger
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.incidents.told import sums_up_war
from armada_cli.records import Mention, PersonValue, Sentence, Span

TOLL = Sense("toll", "noun", weak=True)
ROLL = Sense("roll", "noun", effect="killed", weak=True)
_BEFORE = re.compile(
    r"[^.;]{0,120}\b(?:was|were|is|are|been|being|figure[sd]|feature[sd]|ranked)\b(?!n[’']t| not\b| never\b)[^.;]{0,30}"
    r"\b(?:among|one of|two of|another of|of)\s*",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?:(?:[^.;,]|(?<=[A-Z][a-z]{2})\.|(?<=\bSept)\.|(?<=\d),(?= \d{4}\b)){0,120}?|[^.;]{0,40}?)"
    r"(?:\b(?:was|were|is|are|includ\w+|being|as|named|called|(?:turned out|proved) to be)\b|:)"
    r"(?:[^.;:]|(?<=[A-Z])\.){0,90}|\s?, (?:\w+ ){0,2}|(?<= of) [^.;:]{0,60}",
    re.IGNORECASE,
)
_LIST = re.compile(
    r"(?:,[^.;:]{0,90}?)?; (?:and )?of [^.;:]{0,60}"
    r"|(?:\s*\([^()]{0,40}\))?(?:,[^.;:]{0,90}?)?,?\s+(?:and|as well as)\s+[^.;:]{0,60}|,\s*[^.;:]{0,60}"
)

_DEAD_NOW = re.compile(r" (?:now |already )?(?:dead|gone|slain)\b")
_SAID_TO_BE_DEAD = re.compile(
    r" (?:(?:now|already|reported|believed|confirmed|declared|presumed) )?(?:dead|slain)\b(?! \w+ed\b)"
)
_AMONG_THEM = re.compile(
    r"(?:,[^.;:]{1,90}?,|,)? (?:(?:was|were) )?(?:among (?:them|the dead|their number)|included)(?=[.,;]|$)"
)
_DEAD_SINCE = re.compile(r", (?:now )?dead (?:in|since|from|of|at|by)\b")
_PUT_AMONG = re.compile(r"(?:,[^.;]{1,80},)? among\s*")
_BODIES = re.compile(r"\b(?:bodies|corpses)\b(?! (?:such|that|which|whose|representing|responsible))")
_COUNTING = WordClass("counting_among")
_SURVIVAL = WordClass("survival")
_ASIDE = re.compile(r",[^,.;]{1,50},(?= (?:was|were|included)\b)")  # "among the dead, the army said, was X"
_TELLER = re.compile(r",[^,;]{1,80},(?= (?:was|were|are|is|includ))")
_WORD = re.compile(r"\w+")
_SINGLE = re.compile(r"(?:one|another|the (?:other|second|third|fourth|remaining|most|best|highest))\b", re.IGNORECASE)
_NEW_CLAUSE = re.compile(r"(?:[,;] (?:and )?|\b(?:said|says|that|and|but|name of|named|identified) )$")
_SUMMED = frozenset({"statistic", "past_habit", "reported", "claimed", "quoted", "hedged"})
_OPEN = frozenset({"if", "whether"})
_HEDGED = frozenset({"hedged"})
_OWNING = frozenset({"by", "to", "under"})  # "fighters loyal to X", "identified by X as"
_REACH = 4  # sentences that may go on with a list of the dead
_TITLE = 24  # characters of rank or title before the name


def roll_frames(view: View, index: int) -> list[Frame]:
    """A frame for each list of the dead in a sentence that may be true, its victims the groups that name them."""
    return [frame for frame in _rolls(view, index) if "negated" not in frame.context]


def _rolls(view: View, index: int) -> Iterator[Frame]:
    sentence = view.sentences[index]
    people = [(m, v) for m, v in view.values(sentence.span, PersonValue) if not v.pronoun]
    if not people or not sentence.parsed:
        return
    yield from _item_frame(view, index, people)
    yield from _gone(view, index, people)
    for match in _openings(view, index):
        named = _said_before(view, sentence, people, match) or _said_after(view, sentence, people, match)
        groups = tuple(g for g in (_group_at(sentence, m.span) for m in named) if g is not None)
        if groups:
            told = Span(*match.span())
            context = _context_at(sentence, told) | (_HEDGED if is_supposed(match.group()) else frozenset())
            yield Frame(index, Trigger(ROLL, "dead", told), victims=groups, context=context)


def _context_at(sentence: Sentence, span: Span) -> frozenset[str]:
    """What holds of the clause with the last verb before some words: denied where "whether" leaves it open."""
    verbs = {c: sentence.verbs[c.verb].span.end for c in sentence.clauses if c.verb is not None}
    here = max((c for c, end in verbs.items() if end <= span.start), key=lambda c: verbs[c], default=None)
    if here is None:
        return frozenset()
    if here.marker in _OPEN:
        return frozenset({"negated"})
    return here.context - {"hypothetical"} | {"hedged"} if "hypothetical" in here.context else here.context


def _gone(view: View, index: int, people: list[tuple[Mention, PersonValue]]) -> Iterator[Frame]:
    """The one who is told to be dead without a verb: "With X dead, the band split", "Rebel chief X dead at 60"."""
    deadly = _tells_deaths(view, index)
    for mention, _ in people:
        words = _said_dead(view, index, mention, deadly=deadly)
        if words is not None:
            sentence, told = view.sentences[index], Span(*words.span())
            group = _group_at(sentence, mention.span)
            context = _context_at(sentence, Span(told.end - 1, told.end))
            yield Frame(index, Trigger(ROLL, "dead", told), victims=() if group is None else (group,), context=context)


def _said_dead(view: View, index: int, mention: Mention, *, deadly: bool) -> re.Match[str] | None:
    """The words after a name that say "dead": in a headline, after "with", or as "X, dead in May at a roadblock"."""
    end = mention.span.end
    if view.sentences[index].part == "title":
        return _SAID_TO_BE_DEAD.match(view.text, end)
    left = view.text.endswith(("With ", "with "), 0, mention.span.start)
    among = _AMONG_THEM.match(view.text, end) if deadly else None
    return (_DEAD_NOW.match(view.text, end) if left else None) or _DEAD_SINCE.match(view.text, end) or among


def _openings(view: View, index: int) -> Iterator[re.Match[str]]:
    """The words of a sentence that open a list of the dead; "they" do where the sentence before tells deaths."""
    span = view.sentences[index].span
    inverted = dead_first().match(view.text, span.start, span.end)
    yield from [inverted] if inverted else []
    if _tells_deaths(view, index):
        yield from that_of().finditer(view.text, span.start, span.end)
    if not dead_words().isdisjoint(view.lemmas(index)):
        for words in (the_dead(), next_dead(), remains(), slain()):
            yield from words.finditer(view.text, span.start, span.end)
    if _follows_deaths(view, index):
        of_others = [words for words in they().finditer(view.text, span.start, span.end) if _opens(view, span, words)]
        yield from of_others or of_them().finditer(view.text, span.start, span.end)
        yield from named_of_them().finditer(view.text, span.start, span.end)


def _opens(view: View, sentence: Span, words: re.Match[str]) -> bool:
    """Whether words open a sentence, or a clause of it: "he said one was X", "two were guards and the third was X"."""
    if words.start() == sentence.start:
        return True
    starts = _NEW_CLAUSE.search(view.text, sentence.start, words.start()) is not None
    return starts and _SINGLE.match(words.group()) is not None


def _follows_deaths(view: View, index: int) -> bool:
    """Whether the sentence before tells deaths, or only goes on to list them: "One of them was X. Another was Y."."""
    for before in range(index - 1, max(-1, index - 1 - _REACH), -1):
        span = view.sentences[before].span
        if _tells_deaths(view, before) or _BODIES.search(view.text, span.start, span.end):
            return True
        if they().match(view.text, span.start, span.end) is None:
            return False
    return False


def _item_frame(view: View, index: int, people: list[tuple[Mention, PersonValue]]) -> Iterator[Frame]:
    """The person whom an item of a list opens with, where the sentence above the list tells of deaths."""
    sentence = view.sentences[index]
    opening = _item_opening(view, index)
    if opening is None or people[0][0].span.start - opening.end > _TITLE or _tells_deaths(view, index):
        return
    heading = heading_of(view, index)
    if heading is None or not _tells_deaths(view, heading) or _lives(view, index, people[0][0]):
        return
    group = _group_at(sentence, people[0][0].span)
    if group is not None and not _told_later(view, index, people[0][1]):
        yield Frame(index, Trigger(ROLL, "dead", opening), victims=(group,))


def _told_later(view: View, index: int, person: PersonValue) -> bool:
    """Whether a later sentence of the item tells the death of the one whom it is about."""
    for later in range(index + 1, len(view.sentences)):
        named = entry_person(view, later)
        if named is None or named[1].key != person.key:
            return False
        sentence = view.sentences[later]
        dead = (p.key for frame in find_frames(view, later) for _, p in killed_people(view, sentence, frame))
        if person.key in dead:
            return True
    return False


def _lives(view: View, index: int, person: Mention) -> bool:
    """Whether an item says that the one whom it is about was caught or hurt, or what he does now."""
    sentence = view.sentences[index]
    if not _SURVIVAL.isdisjoint(view.lemmas(index)):
        return True
    now = [c for c in sentence.clauses if c.verb is not None and sentence.verbs[c.verb].tense == "present"]
    return any(sentence.groups[g].span.overlaps(person.span) for c in now if c.kind == "main" for g in c.subject)


def _item_opening(view: View, index: int) -> Span | None:
    """The bullet of an item, or the start of a line that may be one: the first sentence of its paragraph."""
    sentence = view.sentences[index]
    bullet = BULLET.match(view.text, sentence.span.start, sentence.span.end)
    if bullet is not None:
        return Span(*bullet.span())
    first = index > 0 and view.sentences[index - 1].paragraph != sentence.paragraph
    return Span(sentence.span.start, sentence.span.start + 1) if first else None


def _tells_deaths(view: View, index: int) -> bool:
    if not can_hold_trigger(view.lemmas(index), view.lexicon):
        return False
    return any(t.sense.effect == "killed" for t in view.triggers(view.sentences[index]))


def leaders_counted(view: View, sentence: Sentence, untold: Sequence[Frame]) -> Iterator[Frame]:
    """A frame for the leaders whom a sum of deaths, no event itself, names: "has killed 30 leaders, including X"."""
    for frame in untold:
        if frame.trigger.sense.effect != "killed" or not frame.context <= _SUMMED:
            continue
        named = (mention for mention, person in killed_people(view, sentence, frame) if is_leader(view, person))
        groups = tuple(g for g in (_group_at(sentence, m.span) for m in named) if g is not None)
        if groups:
            yield Frame(frame.sentence, Trigger(ROLL, "dead", frame.trigger.span), victims=groups)


def toll_frames(view: View, index: int) -> Iterator[Frame]:
    """A frame for a sentence that does no more than count the dead or the hurt: "the toll rose to 15"."""
    sentence = view.sentences[index]
    if not can_hold_toll(view.lemmas(index)) or not sentence.parsed:
        return
    loose = (toll.span for _, toll in loose_tolls(view, sentence, ()))
    parts = (mention.span for mention, value in civilian_parts(view, sentence) if value.relation == "part")
    first = next(chain(loose, parts), None)
    if first is not None and not _is_of_war(view, index):
        yield Frame(index, Trigger(TOLL, "toll", first))


def _is_of_war(view: View, index: int) -> bool:
    """Whether a toll goes on from the dead of a whole war: "a war that has killed 9,000. Others put it at ..."."""
    before = view.sentences[index - 1] if index else None
    if before is None or not before.parsed or before.paragraph != view.sentences[index].paragraph:
        return False
    frames = (f for f in find_frames(view, index - 1) if f.trigger.sense.effect == "killed")
    return any(sums_up_war(before, frame) for frame in frames)


def _said_before(
    view: View, sentence: Sentence, people: list[tuple[Mention, PersonValue]], match: re.Match[str]
) -> list[Mention]:
    """The person who "was among" the dead, or whom somebody "put among" them."""
    before = [m for m, _ in people if _BEFORE.fullmatch(view.text, m.span.end, match.start())]
    counted = (m for m, _ in people if _PUT_AMONG.fullmatch(view.text, m.span.end, match.start()))
    return before[:1] or [m for m in counted if _is_counted(sentence, m)][:1]


def _is_counted(sentence: Sentence, person: Mention) -> bool:
    """Whether a person is whom a verb counts: "listed X", "put X"."""
    for clause in sentence.clauses:
        verb = sentence.verbs[clause.verb] if clause.verb is not None else None
        counts = verb is not None and verb.lemma in _COUNTING and not verb.negated
        if counts and any(sentence.groups[group].span.overlaps(person.span) for group in clause.objects):
            return True
    return False


def _said_after(
    view: View, sentence: Sentence, people: list[tuple[Mention, PersonValue]], match: re.Match[str]
) -> list[Mention]:
    """The people whom the words after the dead list."""
    found: list[Mention] = []
    start = _past_teller(view, match.end(), sentence.span.end)
    for mention, _ in people:
        if mention.span.start < start or _is_anothers(view, sentence, mention, start) or _tells(sentence, mention):
            continue
        between = (start, mention.span.start) if not found else (found[-1].span.end, mention.span.start)
        told = (_LIST if found else _AFTER).fullmatch(view.text, *between)
        if told and not _has_speech(view, told.group()):
            found.append(mention)
    return found


def _past_teller(view: View, start: int, end: int) -> int:
    """Where an aside ends that says who tells it: "among the dead, said Brig. Gen. X, were"; else its start."""
    aside = _TELLER.match(view.text, start, end)
    return aside.end() if aside is not None and _has_speech(view, aside.group()) else start


def _is_anothers(view: View, sentence: Sentence, mention: Mention, start: int) -> bool:
    """Whether a name after a place only says whose the dead were: "the brother of X", "fighters loyal to X"."""
    group = next((g for g in sentence.groups if sentence.tokens[g.head].span.overlaps(mention.span)), None)
    if group is None or not group.first or sentence.tokens[group.first - 1].span.start < start:
        return False
    host = group.attached_to if group.prep == "of" else None
    return group.prep in _OWNING or (host is not None and nature_of(view, sentence, host) is Nature.PEOPLE)


def _tells(sentence: Sentence, mention: Mention) -> bool:
    """Whether a name is that of who tells the rest: "found the bodies of two men, its chief, X, told reporters"."""
    tellers = {clause.source for clause in sentence.clauses if clause.source is not None}
    if not tellers:
        return False
    tellers |= {i for i, g in enumerate(sentence.groups) if g.appositive_of in tellers}
    return any(sentence.groups[group].span.overlaps(mention.span) for group in tellers)


def _has_speech(view: View, words: str) -> bool:
    """Whether some words bring in a speaker, who is none of the dead: "the ministry said"."""
    spoken = cues(view.lexicon).speech | {"according"}
    return not spoken.isdisjoint(_WORD.findall(_ASIDE.sub(",", words.lower())))


def _group_at(sentence: Sentence, span: Span) -> int | None:
    """The noun group that a name heads, else the one that it stands in: "X alias Y"."""
    heads = (i for i, g in enumerate(sentence.groups) if sentence.tokens[g.head].span.overlaps(span))
    around = (i for i, g in enumerate(sentence.groups) if g.span.covers(span))
    return next(heads, next(around, None))

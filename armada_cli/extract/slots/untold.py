"""Leaders who are told to be dead before their names are, and whom the next sentences name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from armada_cli.annotate.people.standing import FOLLOWING
from armada_cli.extract.casualties.listed_people import listed_from
from armada_cli.extract.frames import Frame
from armada_cli.extract.frames.parties import expanded, person_of
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.leading import is_leader, is_of_leaders
from armada_cli.extract.ground.openings import counted_dead
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.incidents import Incident
from armada_cli.lexicon.patterns import alternatives
from armada_cli.records import CountValue, Mention, PersonValue, Sentence, Span
from armada_cli.values import frozen

REACH = 3  # sentences from the one that tells a role to the one that tells the name
TITLE = 12  # characters of a title before the name
_AGED = re.compile(r", (?:aged )?[1-9]\d,")
_PRESENTED = re.compile(
    r"(?:, (?:an?|one of|also|alias|aka|(?:better )?known|whose (?:real|true)) | \((?:alias|aka|also)\b)"
)
_TITLES = re.compile(r"(?:[A-Z][\w.]*[.:]? ){0,2}")
_KNOWN_AS = re.compile(
    r"[^.;]{3,70}?, (?:who (?:was|is) )?(?:known|identified|referred to)(?: only| simply)? as [“\"‘']?"
)
_TOLD = re.compile(r" (?:said|says|added|told \w+)(?: that)? ")
_JOINED = re.compile(r",? and |, ")
_LED = WordClass("led")
_LEADING = WordClass("leading_verb")
_FELLED = WordClass("taken_by_blow")
_AT_THE_TIME = WordClass("at_the_time")
_IDENTIFIED = WordClass("identified")
_THE_MAN = WordClass("the_man")
_FALLEN = WordClass("fallen")
_SLAIN = WordClass("slain")
_SURVIVAL = WordClass("survival")
_MOST = 6  # leaders told of in one number
_THEM = frozenset({"them", "whom"})
_ONE_OF_THEM = 2  # noun groups: "one" and "them"


@frozen(slots=False)
class Untold:
    """Leaders whose death is told without their names: how many, in which sentence, and where the words stand.

    `alone` says that nobody else is told to die with them, `owner` where the one stands whose man it is.
    """

    index: int
    count: int
    alone: bool
    span: Span
    title: bool
    owner: Span | None = None


def deadly(incident: Incident) -> Iterator[Frame]:
    """The frames of an incident in which somebody dies."""
    return (frame for frame in incident.frames if frame.trigger.sense.effect == "killed")


def untold_in(incident: Incident) -> Iterator[Untold]:
    """The leaders who die in an incident and are not named in its sentence."""
    view, sentence = incident.view, incident.sentence
    for frame in deadly(incident):
        victims = expanded(sentence, (*frame.victims, *_included(sentence, frame)))
        ones = [group for group in victims if sentence.groups[group].lemma == "one"]
        for group in (*victims, *attached_to(sentence, ones, "of"), *_posts(sentence, victims)):
            count = _leaders_in(view, sentence, group)
            if count and person_of(view, sentence, group) is None:
                alone = len(frame.victims) == 1
                whose = next((g for i in (group, *victims) if (g := sentence.groups[i].possessor) is not None), None)
                owner = None if whose is None else sentence.groups[whose].span
                yield Untold(incident.index, count, alone, _whole(sentence, group), sentence.part == "title", owner)


def _among_the_dead(incident: Incident) -> list[Untold]:
    """The leader whom the next sentence counts among the dead by his role alone: "Among the dead was its emir"."""
    view, index = incident.view, incident.index + 1
    if index >= len(view.sentences) or not any(deadly(incident)):
        return []
    sentence = view.sentences[index]
    opening = counted_dead().match(view.text, sentence.span.start, sentence.span.end) if sentence.parsed else None
    if opening is None or any(not person.pronoun for _, person in view.values(sentence.span, PersonValue)):
        return []
    for clause in sentence.clauses:
        for group in (*clause.subject, *clause.objects):
            count = _leaders_in(view, sentence, group) if clause.kind in ("main", "conjunct") else 0
            if count:
                return [Untold(index, count, False, _whole(sentence, group), sentence.part == "title")]
    return []


def _posts(sentence: Sentence, victims: Sequence[int]) -> Iterator[int]:
    """The posts in which those who die came before or after somebody: "killed X's predecessor as chief of the wing"."""
    for victim in victims:
        noun = sentence.groups[victim]
        if noun.lemma in FOLLOWING:
            yield from (i for i, g in enumerate(sentence.groups) if g.prep == "as" and g.first == noun.last + 2)


def _included(sentence: Sentence, frame: Frame) -> Iterator[int]:
    """Those told to be among the victims of a frame: "killed three men near Hit, including a commander"."""
    start = min((sentence.groups[group].span.start for group in frame.victims), default=sentence.span.end)
    later = ((i, noun) for i, noun in enumerate(sentence.groups) if noun.span.start > start)
    return (i for i, noun in later if noun.prep == "including" or _is_one_of_them(sentence, i))


def _is_one_of_them(sentence: Sentence, index: int) -> bool:
    """Whether a noun group says what one of those just told of was: "killed four men, one of them a commander"."""
    if index < _ONE_OF_THEM:
        return False
    one, them, noun = sentence.groups[index - 2 : index + 1]
    return one.lemma == "one" and them.lemma in _THEM and them.prep == "of" and noun.first == them.last + 1


def _leaders_in(view: View, sentence: Sentence, index: int) -> int:
    """How many leaders a noun group without a name speaks of; 0 where it speaks of none, or does not say how many."""
    group = sentence.groups[index]
    if not (is_of_leaders(view, sentence, index) or _is_told_to_lead(sentence, index)):
        return 0
    if sentence.tokens[group.head].tag in ("NN", "JJ") or _one_of(sentence, index) is not None:
        return 1
    counts = [v.min for _, v in view.values(group.span, CountValue) if v.min == v.max and v.relation == "plain"]
    return min(counts[0] or 0, _MOST) if counts else 0


def _is_told_to_lead(sentence: Sentence, index: int) -> bool:
    """Whether a clause says of a man that he led something: "the man who ran its bomb cell"."""
    if sentence.groups[index].lemma not in _FALLEN:
        return False
    told = (c.verb for c in sentence.clauses if c.antecedent == index and c.kind == "relative" and c.verb is not None)
    return any(sentence.verbs[verb].lemma in _LEADING and sentence.verbs[verb].voice == "active" for verb in told)


def _one_of(sentence: Sentence, index: int) -> int | None:
    """The "one" of "one of its commanders"."""
    at = sentence.groups[index].attached_to
    return at if at is not None and sentence.groups[at].lemma == "one" else None


def _whole(sentence: Sentence, index: int) -> Span:
    """Where a group stands, with "one of" before it."""
    first = _one_of(sentence, index)
    return Span(sentence.groups[index if first is None else first].span.start, sentence.groups[index].span.end)


@cache
def _was() -> re.Pattern[str]:
    """What after a name says who somebody was: "was the", "- a Saudi - had led a"."""
    return re.compile(
        r"(?:, [^.;]{1,60},| ?[-–—(][^.;]{3,40}?[-–—)])?"
        rf" ?(?:(?:was|had been|(?:had )?(?:{alternatives(_LED)})) (?:the|a|an|its|their|in)|had \w+(?:ed|en)"
        r"|(?:was|had been) (?:\w+ )?(?:wanted|sought|hunted)|had an? (?:\S+ )?(?:price|bounty|reward))\b"
    )


@cache
def _identifies() -> re.Pattern[str]:
    """What before a name says that it is the dead leader's: "named him as", "the man was", "That man, "."""
    named, men = alternatives(_IDENTIFIED), alternatives(_THE_MAN)
    whom = rf"(?:him|her|the (?:\w+ ){{0,3}}?(?:{men}))"
    said = rf"(?: (?:later |since )?(?:{named})(?: by (?:\w+ ){{1,4}}?|(?: on)? [a-z]+day | )as)?"
    title = r"(?:(?!(?:with|by|near|at|in|from|of|to|not|then)\b)\w+ )?"
    on = r"(?: (?:on )?[a-z]+day)"
    known = r"(?: (?:who (?:was|is) )?(?:[\w ]{0,30}?)(?:known|identified|named) (?:only |simply )?as| named)?"
    return re.compile(
        rf"(?:\b(?:{named}) {whom}{on}? as|\b(?:{whom}|he|she|who) (?:was|were|is|has been|had been){said}"
        rf"|(?:^|\b(?:said|says|added)(?: that)? )(?:the|that|this) (?:\w+ )?(?:{men}),{known}"
        rf"|\b(?:nick)?(?:name|identity) (?:was(?: given as)?|as)"
        rf"|\bit was|\bavenge|\bgave (?:only )?(?:his|her|the (?:\w+ ){{0,2}}?(?:{men})['’]s) "
        rf"(?:nickname|alias|code ?name|name),?|\b{whom} to be) {title}[\"“‘']?$",
        re.IGNORECASE,
    )


@cache
def _gives_name() -> re.Pattern[str]:
    """What before a name says that it is one of several dead leaders': "gave the man's name as", "named one as"."""
    named, men = alternatives(_IDENTIFIED), alternatives(_THE_MAN)
    return re.compile(
        rf"\b(?:(?:gave|giving) (?:his|her|the (?:\w+ ){{0,2}}?(?:{men})['’]s) (?:name|nickname) as"
        rf"|(?:{named}) (?:him|her|the man|one|one of them) as) (?:[A-Z]\w+ )?[\"“‘']?$"
    )


@cache
def _picks_one() -> re.Pattern[str]:
    """What before a name says whose it is of several dead: "identified one of the deceased as", "one of them was"."""
    named, dead = alternatives(_IDENTIFIED), alternatives(_SLAIN)
    some = rf"(?:one|another) of (?:them|the (?:\w+ )?(?:dead|deceased|bodies|{dead}|{alternatives(_FALLEN)}s))"
    return re.compile(
        rf"(?:\b(?:{named}) {some} as"
        rf"|\b{some} (?:was|is|has been|had been) (?:later )?(?:{named}) (?:[^.;,]{{1,30}} )?as)"
        r" (?:[A-Z]\w+ )?[\"“‘']?$",
        re.IGNORECASE,
    )


_AIMED = re.compile(
    r"^(?:the|this|it)\b[^.;]{0,80}?\b(?:(?:was|been) (?:meant|intended) for|(?:was|were) aimed at|targeted|targeting"
    r"|(?:struck|hit) the (?:car|vehicle|house|home|hide-?out|compound|convoy|truck|motorcycle) (?:of|carrying))"
    r" (?:[A-Z]\w+ )?$",
    re.IGNORECASE,
)


@cache
def _at_scene() -> re.Pattern[str]:
    """What after a name says where its bearer was when it happened: "was meeting others in Gao when the bombs fell"."""
    doing = alternatives(_AT_THE_TIME)
    return re.compile(
        rf"(?:,[^.;]{{1,90}}?,|,)? (?:was|were|had been) (?:\w+ly |also )?(?:{doing})\b"
        r"[^.;]{0,120}?\b(?:when|as|while) (?!s?he (?!was\b))"
    )


@cache
def _hit() -> re.Pattern[str]:
    """What after a name says that the blow fell on who bears it: "was hit on Thursday as he", "was traced to a"."""
    return re.compile(rf"(?:,[^.;]{{1,90}}?,[”\"]?)? (?:was|were|had been) (?:{alternatives(_FELLED)})\b")


def named_after(incident: Incident) -> list[tuple[Mention, PersonValue, int]]:
    """Those whom the next sentences name as who dies unnamed in an incident, and in which sentence."""
    untold = list(untold_in(incident)) or _among_the_dead(incident)
    count = untold[0].count if len(untold) == 1 else 0
    if not (count or (not untold and _tells_of_one(incident))) or _names_anybody(incident, untold):
        return []
    view = incident.view
    first = (untold[0].index if untold else incident.index) + 1
    reach = REACH + (incident.sentence.part == "title") + (count > 1)
    for index in range(first, min(first - 1 + reach, len(view.sentences))):
        if count > 1 and len(listed := _opening_list(view, index) or _only_names(view, index)) == count:
            return [(mention, person, index) for mention, person in listed]
        for mention, person in view.values(view.sentences[index].span, PersonValue):
            near = count == 1 and index == first
            if not person.pronoun and _is_meant(view, index, mention, person, count, near=near):
                return [(mention, person, index)]
    return []


def _is_meant(view: View, index: int, mention: Mention, person: PersonValue, count: int, *, near: bool) -> bool:
    """Whether a sentence names somebody as the leader who died unnamed, or one of them: by a name, a deed, a scene."""
    span = view.sentences[index].span
    before = view.text[span.start : mention.span.start]
    if count > 1:
        return _gives_name().search(before) is not None
    if _picks_one().search(before) is not None:
        return person.role is None or is_leader(view, person)
    if _identifies().search(before) is not None or (near and _introduces(view, span, mention, person)):
        return True
    if count != 1 or person.official or person.speaker or _lives(view, index):
        return False
    if _AIMED.search(before) is not None or _hit().match(view.text, mention.span.end, span.end) is not None:
        return True
    opens = mention.span.start - span.start <= TITLE or _KNOWN_AS.fullmatch(before) is not None
    return opens and is_leader(view, person) and _at_scene().match(view.text, mention.span.end, span.end) is not None


def _lives(view: View, index: int) -> bool:
    """Whether a sentence says of anybody that he got away or was caught, or that something was not so."""
    negated = any(verb.negated for verb in view.sentences[index].verbs)
    return negated or not _SURVIVAL.isdisjoint(view.lemmas(index))


def _opening_list(view: View, index: int) -> list[tuple[Mention, PersonValue]]:
    """The people whom a sentence opens with, one or several, if none of them is an official or only speaks."""
    sentence = view.sentences[index]
    listed = listed_from(view, sentence, sentence.span.start)
    opens = bool(listed) and listed[0][0].span.start - sentence.span.start <= TITLE
    return listed if opens and not any(p.official or p.speaker for _, p in listed) else []


def _only_names(view: View, index: int) -> list[tuple[Mention, PersonValue]]:
    """The people whom a sentence names in a row, if it names nobody else: "showed photographs of X and Y"."""
    people = [(m, p) for m, p in view.values(view.sentences[index].span, PersonValue) if not p.pronoun]
    gaps = (view.text[a.span.end : b.span.start] for (a, _), (b, _) in pairwise(people))
    apart = any(p.official or p.speaker or p.role for _, p in people) or not all(map(_JOINED.fullmatch, gaps))
    return [] if apart or not _SURVIVAL.isdisjoint(view.lemmas(index)) else people


def _tells_of_one(incident: Incident) -> bool:
    """Whether one man dies in an incident, and nobody else: "a gunfight left a rebel dead"."""
    sentence = incident.sentence
    dead = [sentence.groups[group] for frame in deadly(incident) for group in frame.victims]
    return len(dead) == 1 and dead[0].lemma in _FALLEN and sentence.tokens[dead[0].head].tag == "NN"


def _names_anybody(incident: Incident, untold: list[Untold]) -> bool:
    """Whether a sentence names anybody but whose deputy or predecessor it is that dies: "killed X's predecessor"."""
    people = incident.view.values(incident.sentence.span, PersonValue)
    owners = [leader.owner for leader in untold if leader.owner is not None]
    named = (mention for mention, person in people if not person.pronoun and not person.speaker)
    return any(not any(owner.overlaps(mention.span) for owner in owners) for mention in named)


def _introduces(view: View, sentence: Span, mention: Mention, person: PersonValue) -> bool:
    """Whether a sentence opens with a name and says who that was, or his age: "Omar Zaki was the head of"."""
    told = _TOLD.search(view.text, sentence.start, mention.span.start)
    if mention.span.start - (told.end() if told else sentence.start) > TITLE:
        return False
    if _was().match(view.text, mention.span.end) or _AGED.match(view.text, mention.span.end):
        return True
    unknown = not (person.official or person.speaker) and " " in mention.text
    opens = _TITLES.fullmatch(view.text, sentence.start, mention.span.start) is not None
    return unknown and opens and _PRESENTED.match(view.text, mention.span.end) is not None

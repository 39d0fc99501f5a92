"""Who claims an event, who denies it, who is blamed for it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date

from armada_cli.extract.claims.claimants import NUMERALS
from armada_cli.extract.claims.deeds_beside import with_event_beside
from armada_cli.extract.claims.listed_deeds import listed_next, with_listed
from armada_cli.extract.claims.saying import Saying, is_several, is_told_of
from armada_cli.extract.claims.sayings import can_hold_saying, sayings_in
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.scene import dates_agree, own_places
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.incidents import Incident, home_clause
from armada_cli.extract.incidents.reasons import are_answered
from armada_cli.extract.slots.meant import RANKS, meant_by_scene, meant_by_words
from armada_cli.extract.stories import Claim, Story
from armada_cli.records import Sentence

_REACH = 8  # sentences back to the event that a claim speaks of
_STALE = 10  # days by which background is older than the news, so that a bare claim is not about it
_DEFINITE = WordClass("definite_group")
_PLURAL_TAGS = frozenset({"NNS", "NNPS"})


def add_claims(view: View, stories: list[Story]) -> None:
    """Give each claim of the article to the story that it speaks of, or to the several that it counts.

    A story that is no more than the noun of a claim ("claimed the attack three days later") joins the one before it.
    """
    told = _told_in(stories)
    reached = {index + after for index in told for after in range(-1, _REACH + 1)}
    for index, sentence in enumerate(view.sentences):
        if index not in reached or (index not in told and not can_hold_saying(view.lemmas(index), view.lexicon)):
            continue
        near = _near(stories, told, index)
        for said in sayings_in(view, sentence, index):
            if not said.parties:
                continue
            saying = with_listed(view, sentence, with_event_beside(view, sentence, said))
            if _join_bare(view, stories, near, sentence, index, saying):
                told = _told_in(stories)
                near = _near(stories, told, index)
            for story in _stories_of(view, stories, near, sentence, index, saying):
                _give(story, saying, index)
            for story in _listed_next(view, stories, sentence, index, saying):
                _give(story, saying, index)


def _listed_next(
    view: View, stories: Sequence[Story], sentence: Sentence, index: int, saying: Saying
) -> Iterator[Story]:
    """The stories that the next sentence tells as some of those that a saying is about: "they include the raid"."""
    after = view.sentences[index + 1 : index + 2]
    named = {group for following in after for group in listed_next(view, sentence, saying, following)}
    for story in stories if named else ():
        frames = (frame for incident in story.incidents if incident.index == index + 1 for frame in incident.frames)
        if any(named & {frame.trigger.group, *frame.events} for frame in frames) and _fits(story, saying):
            yield story


def _told_in(stories: Sequence[Story]) -> dict[int, set[int]]:
    """The numbers of the stories that each sentence tells, be it by the number of all: "claimed two raids"."""
    told: dict[int, set[int]] = {}
    kept = {id(story) for story in stories}
    for number, story in enumerate(stories):
        for incident in _with_dropped_whole(story, kept):
            told.setdefault(incident.index, set()).add(number)
    return told


def _with_dropped_whole(story: Story, kept: Collection[int]) -> list[Incident]:
    """The incidents of a story, and those of the set that it is told to be of, if that is no story any more."""
    dropped = story.whole is not None and id(story.whole) not in kept
    return [*story.incidents, *(story.whole.incidents if dropped and story.whole is not None else ())]


def _near(stories: Sequence[Story], told: dict[int, set[int]], index: int) -> list[Story]:
    """The stories that a claim in a sentence can speak of: those told in it or not long before it."""
    numbers = set().union(*(told.get(before, ()) for before in range(index - _REACH, index + 1)))
    return [stories[number] for number in sorted(numbers)]


def _give(story: Story, saying: Saying, index: int) -> None:
    known = {(c.stance, c.party.id or c.party.name) for c in story.claims}
    for party in saying.parties:
        if (saying.stance, party.id or party.name) not in known:
            story.claims.append(Claim(saying.stance, party, index))


def _join_bare(
    view: View, stories: list[Story], near: Sequence[Story], sentence: Sentence, index: int, saying: Saying
) -> bool:
    """Make a story that only a claim's definite noun has opened a further telling of the event told before it."""
    for story in near:
        if len(story.incidents) != 1 or not _only_named(story.incidents[0], index, saying):
            continue
        others = [other for other in stories if other is not story]
        beside = [other for other in near if other is not story]
        before = [s for s in _told_before(beside, others[:1], sentence, index, saying) if _fits(s, saying)]
        if _is_bare(sentence, story.incidents[0]):
            before = [s for s in before if not story.incidents[0].days or _is_older(s, story)]
            meant = meant_by_words(view, sentence, saying, before, index) or before
        else:
            meant = meant_by_scene(view, sentence, saying, before)
        if meant:
            meant[0].add(replace(story.incidents[0], dates=(), places=()))
            meant[0].incidents.sort(key=lambda i: i.index)
            stories[:] = others
            return True
    return False


def _only_named(incident: Incident, index: int, saying: Saying) -> bool:
    """Whether an incident is no more than what a claim is about: no target, no number."""
    if incident.index != index or incident.killed or incident.wounded:
        return False
    return not any(f.trigger.group not in saying.about or f.targets or f.victims or f.beside for f in incident.frames)


def _is_bare(sentence: Sentence, incident: Incident) -> bool:
    """Whether all that names it is one definite noun, with no place of its own."""
    if own_places(incident.places):
        return False
    own = [when.mention.span for when in incident.days]
    days = frozenset(i for i, g in enumerate(sentence.groups) if any(g.span.covers(span) for span in own))
    return all(_is_back_reference(sentence, f.trigger.group or 0, days) for f in incident.frames)


def _is_older(story: Story, claimed: Story) -> bool:
    """Whether an event happened not long before the day that a claim of it gives, which may be that of the claim."""
    own, given = story.date, claimed.date
    if own is None or given is None or not own.value.end or not given.value.start:
        return False
    return 0 < _days(given.value.start) - _days(own.value.end) <= _STALE


def _is_back_reference(sentence: Sentence, group: int, days: frozenset[int] = frozenset()) -> bool:
    """Whether a noun is "the attack" and no more: no day or place of its own beside it but for those let pass."""
    noun = sentence.groups[group]
    definite = sentence.tokens[noun.first].lemma in ("the", "that", "this", "both", "these", "those")
    ranks = sum(token.lemma in RANKS for token in sentence.tokens[noun.first : noun.last])  # "the second attack"
    alone = noun.possessor is None and noun.last - noun.first - ranks <= 1
    return definite and alone and days.issuperset(attached_to(sentence, [group]))


# ------------------------------------------------------------------------------------------------ which event


def _stories_of(
    view: View, stories: Sequence[Story], near: Sequence[Story], sentence: Sentence, index: int, saying: Saying
) -> list[Story]:
    """The stories of the event nouns or the clause that the claim is about; else the one told last before."""
    kept = {id(story) for story in stories}
    told = ((s, i) for s in near for i in _with_dropped_whole(s, kept) if i.index == index)
    linked = list(dict.fromkeys(story for story, incident in told if _tells(sentence, incident, saying)))
    linked = [s for s in linked if _fits(s, saying)]
    if saying.listed and linked:
        return linked
    wanted = _how_many(sentence, saying)
    beside = linked and any(_is_back_reference(sentence, g) for g in saying.about[1:] + saying.about[:-1])
    if _is_generic(sentence, saying) or (not linked and not saying.firm):
        return linked
    before = [s for s in _told_before(near, stories[:1], sentence, index, saying) if _fits(s, saying)]
    meant = meant_by_words(view, sentence, saying, before, index)
    if wanted is None and meant and _only_points(linked, saying, index):
        return meant
    if wanted is None and beside:
        return [*linked, *(s for s in before[:1] if not any(s is own for own in linked))]
    if wanted is None:
        own = linked if _tells_of_each(sentence, linked, saying) else linked[:1]
        return _with_whole(own or meant or before[:1], before)
    if wanted and linked and not _is_told_of_any(sentence, saying):
        return linked  # "claimed three attacks, one in Bor": no other ones
    if wanted:
        return [*linked, *(s for s in before if not any(s is own for own in linked))][:wanted]
    if _is_of_all(sentence, saying):
        return [*linked, *(s for s in before if not any(s is own for own in linked))]
    first = (linked or before)[:1]
    return [s for s in stories if first and _fits(s, saying) and _alike(s, first[0], near)]


def _only_points(linked: Sequence[Story], saying: Saying, index: int) -> bool:
    """Whether the noun of a claim tells of nothing that shows which event it is of: no number, no target."""
    own = [i for story in linked for i in story.incidents if i.index == index]
    return all(
        f.trigger.group in saying.about and not (f.targets or f.victims or i.killed or i.wounded)
        for i in own
        for f in i.frames
    )


def _is_of_all(sentence: Sentence, saying: Saying) -> bool:
    """Whether it is for all that was told: "claimed responsibility for all the attacks"."""
    return any(sentence.tokens[sentence.groups[group].first].lemma == "all" for group in saying.about)


def _with_whole(claimed: list[Story], before: Sequence[Story]) -> list[Story]:
    """The story with the one before it that it is an episode of, where it has neither a day nor a place of its own."""
    found = list(claimed)
    at = next((i for i, story in enumerate(before) if claimed and story is claimed[0]), len(before))
    for story in before[at + 1 :]:
        if found[-1].date is not None or own_places(found[-1].places):
            break
        found.append(story)
    return found


def _tells(sentence: Sentence, incident: Incident, saying: Saying) -> bool:
    """Whether an incident of the sentence is what the claim is about."""
    for frame in incident.frames:
        groups = {frame.trigger.group, frame.trigger.stands_for, *frame.events}
        if groups & {*saying.about, *saying.listed}:
            return True
        if saying.told_in is not None and home_clause(sentence, frame) == saying.told_in:
            return True
    return False


def _tells_of_each(sentence: Sentence, linked: Sequence[Story], saying: Saying) -> bool:
    """Whether one clause tells of several deeds: "said it had hit a post in A and a bank in B"."""
    frames = [f for story in linked for i in story.incidents if i.sentence is sentence for f in i.frames]
    own = [f for f in frames if f.trigger.clause is not None and f.trigger.clause == saying.told_in]
    return not saying.about and len({frame.part for frame in own}) > 1


def _how_many(sentence: Sentence, saying: Saying) -> int | None:
    """How many events it is about: null for one, 0 for several without a number."""
    for group in saying.about:
        noun = sentence.groups[group]
        words = [token.lemma for token in sentence.tokens[noun.first : noun.last + 1]]
        counted = next((NUMERALS[word] for word in words if word in NUMERALS), None)
        if counted:
            return counted
        if sentence.tokens[noun.head].tag in _PLURAL_TAGS or words[0] in ("all", "these", "those", "them"):
            return 0
    return None


def _is_told_of_any(sentence: Sentence, saying: Saying) -> bool:
    """Whether it takes up events told before: "claimed responsibility for the two attacks", "for both"."""
    several = (g for g in saying.about if sentence.groups[g].lemma != "one")
    return any(is_told_of(sentence, g) or is_several(sentence, g) for g in several)


def _is_generic(sentence: Sentence, saying: Saying) -> bool:
    """Whether it speaks of attacks as such: "claimed responsibility for several attacks"."""
    for group in saying.about:
        noun = sentence.groups[group]
        plural = sentence.tokens[noun.head].tag in _PLURAL_TAGS
        first = sentence.tokens[noun.first].lemma
        if plural and first not in _DEFINITE and noun.possessor is None and first not in NUMERALS:
            return True
    return False


def _told_before(
    near: Sequence[Story], lead: Sequence[Story], sentence: Sentence, index: int, saying: Saying
) -> list[Story]:
    """The stories told before the claim, the last first; the news before background that is long past."""
    start = sentence.verbs[sentence.clauses[saying.clause].verb or 0].span.start
    rows = [
        (incident.index, not _is_aside(incident), incident.frames[0].trigger.span.start, number)
        for number, story in enumerate(near)
        for incident in story.incidents
        if index - _REACH <= incident.index < index
        or (incident.index == index and all(f.trigger.span.end <= start for f in incident.frames))
    ]
    order = [near[row[-1]] for row in sorted(rows, reverse=True)]
    order = list(dict.fromkeys(order))
    aside = len(order) > 1 and _is_background(order[0], lead[0]) and not _goes_on(order[0], sentence, index)
    if aside and not saying.about:
        order.sort(key=lambda story: story is not lead[0])
    return order


def _goes_on(story: Story, sentence: Sentence, index: int) -> bool:
    """Whether a sentence tells of a story, or stands right behind one that does, in its paragraph."""
    return any(index - 1 <= i.index <= index and i.sentence.paragraph == sentence.paragraph for i in story.incidents)


def _is_aside(incident: Incident) -> bool:
    """Whether a sentence tells it only to say when another event happened: "two days after ..."."""
    at = home_clause(incident.sentence, incident.frames[0])
    return at is not None and incident.sentence.clauses[at].marker in _BEFORE_IT


_BEFORE_IT = frozenset({"after", "since"})


def _is_background(story: Story, lead: Story) -> bool:
    """Whether a story is older than the news of the article by more than a few days."""
    own, news = story.scene.date, lead.scene.date
    if own is None or news is None or not own.value.end or not news.value.start:
        return False
    return _days(news.value.start) - _days(own.value.end) > _STALE


def _days(iso: str) -> int:
    try:
        return date.fromisoformat(iso[:10]).toordinal()
    except ValueError:
        return 0


def _fits(story: Story, saying: Saying) -> bool:
    """Whether a story can be what a group claims: one that a state alone acts in, and not to answer, can not.

    Nor can what the deed that it claims is said to answer: "claimed the raid, a reply to the burning of two farms".
    """
    if saying.stance != "claims":
        return True
    if all(are_answered(incident.sentence, incident.frames) for incident in story.incidents):
        return False
    sides = {side for incident in story.incidents for side in incident.sides}
    return not sides or False in sides


def _alike(story: Story, other: Story, near: Sequence[Story]) -> bool:
    """Whether two stories happened on one day, as those do that one claim is for, or can have, told near it."""
    same = dates_agree(story.scene.date, other.scene.date)
    return story is other or same is True or (same is None and any(story is one for one in near))

"""Whether a story is an event of armed conflict at all."""

from __future__ import annotations

from datetime import date

from armada_cli.extract.casualties.tolls import WAR_DEAD
from armada_cli.extract.frames import Frame
from armada_cli.extract.ground.scene import own_places
from armada_cli.extract.ground.subjects import is_all_fiction, is_all_sport, is_of_markets, is_of_space, is_of_sport
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import noun_list
from armada_cli.extract.incidents import Incident
from armada_cli.extract.incidents.reasons import are_answered
from armada_cli.extract.incidents.statistics import tells_of_one
from armada_cli.extract.slots.arrests import only_arrests, only_prevents
from armada_cli.extract.slots.classify import side_of_party
from armada_cli.extract.slots.earnest import ARMED_KINDS, is_earnest, kills_people
from armada_cli.extract.slots.mishaps import is_mishap
from armada_cli.extract.slots.own_hand import is_of_own_hand
from armada_cli.extract.slots.put_to_death import kills_those_taken_before
from armada_cli.extract.stories import Story
from armada_cli.records import CountValue, Event, Party

_DYING = frozenset({"kill", "die"})  # acts that leave open how somebody died
_NOT_ALONE = frozenset({"die", "wound", "bomber", "device", "incident", "roll", "toll"})
_JUDGMENTS = WordClass("judgment")
_BLASTS = frozenset({"bombing", "suicide_bombing"})
_LAUNCHING = frozenset({"fire", "strike", "explode", "rocket", "shoot", "bomb"})  # acts of triggers
_ON_NETWORKS = frozenset({"attack", "assault", "strike", "raid", "destroy", "hijack"})  # acts of triggers
_BY_NETWORK = 3  # different words for computers that make an article one on an attack through them
_SERIES = 10  # strikes of a series that no article tells as one event
_A_YEAR = 300  # days
_A_MONTH = 27  # days
_MANY = 25  # dead that hardly fall to one event of which no place is told
_MANY_A_MONTH = 100  # the same, where it is told how they died, and only the month
_COUNTED = frozenset({"kill", "die", "wound", "toll"})  # acts of those that only count people
_GIBBETS = frozenset({"from", "by", "outside"})  # before what a mob or a band hangs somebody from
_HEARING = frozenset({"hear", "ring", "echo"})
_MODERN_TIMES = "1900"
_LIVING_MEMORY = 65  # years
_LONG_DAYS = 45  # a count of strikes over more days than these is a statistic


def is_event(story: Story, event: Event) -> bool:
    """Whether it has a trigger of armed force and one concrete argument, and is no accident, tally or statistic."""
    if not _concrete(story, event) or not (_is_of_war_on_land(story) or _can_stand_alone(story)):
        return False
    if _is_only_counted(story, event) or _is_only_told_of(story, event) or _is_of_something_else(story, event):
        return False
    return _is_of_war_on_land(story) or _is_forceful(story, event)


def _can_stand_alone(story: Story) -> bool:
    """Whether it tells more than that people are dead, or says what or who did it."""
    return not story.acts <= _NOT_ALONE or _by_weapon(story) or any(i.tells_deaths for i in story.incidents)


def _is_of_war_on_land(story: Story) -> bool:
    """Whether it is a part of what a state alone does to a land: who falls there falls to that."""
    return story.whole is not None and story.whole.is_war_on_land


def _is_only_counted(story: Story, event: Event) -> bool:
    """Whether it is a tally, a statistic, or of a war or a time that is no news."""
    if _is_tally(story, event) or _is_of_war(story, event):
        return True
    return _is_statistic(story, event) or _is_of_old(story, event)


def _is_only_told_of(story: Story, event: Event) -> bool:
    """Whether nothing is told to have happened: avenged, negated, heard, denied, a suicide, or no force used."""
    if all(map(_is_only_avenged, story.incidents)) or all(map(_is_only_heard, story.incidents)):
        return True
    if all("negated" in frame.context for incident in story.incidents for frame in incident.frames):
        return True
    if only_arrests(story) or only_prevents(story, event) or _only_denies(story, event) or _only_deploys(story):
        return True
    return is_of_own_hand(story)


def _is_of_something_else(story: Story, event: Event) -> bool:
    """Whether it is no armed conflict: a sentence of a court, a mishap, a match, a plot, an attack on computers."""
    if _by_judgment(story, event) or is_mishap(story, event):
        return True
    if _is_of_match(story, event) or _is_of_plot(story, event) or _is_on_computers(story, event):
        return True
    return not is_earnest(story, event)


def _is_forceful(story: Story, event: Event) -> bool:
    """Whether its words, its weapons, those who act or what came of it say that force was used."""
    if any(not frame.trigger.sense.weak for incident in story.incidents for frame in incident.frames):
        return True
    if _armed(event) or _is_fired(story, event) or _is_aimed(story, event) or _is_fought(story, event):
        return True
    if any(i.takes_civilians for i in story.incidents) and True not in story.sides:
        return True
    beside = story.acts <= {"die"} and any(i.tells_deaths and not i.names_dead for i in story.incidents)
    return beside or _by_weapon(story)


def _is_fired(story: Story, event: Event) -> bool:
    """Whether something is fired, goes off or is made safe, at a place or, where it is made safe, on a day."""
    frames = [frame for incident in story.incidents for frame in incident.frames]
    armed = bool(event.weapons) or bool(story.acts & {"device", "bomber"}) or any(map(_is_of_bomb_inside, frames))
    placed = bool(story.places) or (event.date is not None and "foil" in story.acts)
    return armed and placed and bool(story.acts & {"shoot", "explode", "fire", "shell", "strike", "foil", "destroy"})


def _is_aimed(story: Story, event: Event) -> bool:
    """Whether it is aimed at something, by no state or by shots at a place: "rebels destroyed three pylons"."""
    if not event.targets:
        return False
    return False in story.sides or (bool(story.places) and any(map(_fires_at, story.incidents)))


def _is_fought(story: Story, event: Event) -> bool:
    """Whether people fall in a fight: "two soldiers died in a clash", "an aerial operation left nine dead"."""
    if "raid" in story.acts and any(toll.side == "nonstate" for i in story.incidents for toll in i.killed):
        return True
    if not (event.casualties.killed or event.casualties.wounded):
        return False
    clashed = "clash" in story.acts and bool(story.acts & {"kill", "die", "wound"})
    felled = any(incident.fells_fighters for incident in story.incidents)  # "nine rebels were neutralised"
    return clashed or "airstrike" in story.acts or felled


def _fires_at(incident: Incident) -> bool:
    """Whether somebody fires at somebody: "two men fired at him"."""
    shots = (f for f in incident.frames if f.trigger.sense.act == "shoot" and f.targets)
    preps = {
        p for f in shots if f.trigger.clause is not None for p, _ in incident.sentence.clauses[f.trigger.clause].preps
    }
    return incident.is_fired_at and "at" in preps


def _is_only_avenged(incident: Incident) -> bool:
    """Whether it is no more than what another act was to answer: "in revenge for the killing of its leader"."""
    told = incident.days or own_places(incident.places) or incident.named or incident.count
    return not told and are_answered(incident.sentence, incident.frames)


def only_dies(story: Story, event: Event, dead: int) -> bool:
    """Whether all that is told is that so many leaders died, and nothing of how: "X was slain in Hit in May"."""
    frames = [frame for incident in story.incidents for frame in incident.frames]
    if dead and _is_of_illness(story):
        return True
    if not dead or any(f.agents or f.means or f.events for f in frames) or event.perpetrators or event.weapons:
        return False
    if any(f.trigger.sense.act not in _DYING or f.trigger.sense.subtype or f.trigger.sense.force for f in frames):
        return False
    killed = event.casualties.killed
    alone = killed is None or (killed.min or 0) <= dead
    return alone and not event.casualties.wounded and not event.claimed_by


def _is_of_illness(story: Story) -> bool:
    """Whether an illness is all that a story tells of, but for words for attacks as such: "Strikes by the numbers"."""
    ill = [incident for incident in story.incidents if incident.is_of_illness]
    return bool(ill) and all(incident.is_of_illness or incident.is_generic for incident in story.incidents)


def _is_of_match(story: Story, event: Event) -> bool:
    """Whether the article is on a match, the markets or space, and nobody is hurt and no armed side acts: "a raid"."""
    armed = any(party.kind in ARMED_KINDS for party in event.perpetrators)
    view = story.incidents[0].view
    if armed or any(map(kills_people, story.incidents)):
        return False
    if event.casualties.killed or event.casualties.wounded:
        return is_all_sport(view) and event.subtype not in _BLASTS
    return is_of_sport(view) or is_of_markets(view) or (story.acts <= _LAUNCHING and is_of_space(view))


def _is_on_computers(story: Story, event: Event) -> bool:
    """Whether nobody is hurt and no weapon is told of among words for computers: "hackers struck three banks"."""
    if event.weapons or event.casualties.killed or event.casualties.wounded or not story.acts <= _ON_NETWORKS:
        return False
    view = story.incidents[0].view
    own = frozenset().union(*(view.lemmas(incident.index) for incident in story.incidents))
    if own & noun_list("computing") or any(_is_of_computer(party) for party in event.targets):
        return True
    beside = own & noun_list("computer")  # a claim is posted on a website, and a group may be called a network
    said = view.said("computing")
    return bool(beside) and (not event.perpetrators or len(said) + len(beside) >= _BY_NETWORK > len(beside))


def _is_of_computer(party: Party) -> bool:
    """Whether what it was aimed at is a computer or part of one: "the company's servers"."""
    words = {word.removesuffix("s") for word in party.name.lower().split()}
    return party.kind == "object" and bool(words & noun_list("computer"))


def _only_deploys(story: Story) -> bool:
    """Whether troops are only sent out, or after somebody: an operation or a chase in which nobody is hurt."""
    if not story.acts <= {"raid", "pursue", "light"} or any(i.killed or i.wounded for i in story.incidents):
        return False
    frames = [frame for incident in story.incidents for frame in incident.frames]
    return all(frame.trigger.sense.weak or frame.trigger.sense.act == "light" for frame in frames)


def _only_denies(story: Story, event: Event) -> bool:
    """Whether all it says is that nobody was killed."""
    return (
        story.acts <= {"kill", "wound", "die"}
        and not event.weapons
        and all(toll.max == 0 for i in story.incidents for toll in (*i.killed, *i.wounded))
        and any(i.killed or i.wounded for i in story.incidents)
    )


def _by_weapon(story: Story) -> bool:
    """Whether people are hurt by a weapon or by somebody armed that the words name: "a bomb wounded five"."""
    hurt = any(frame.victims for incident in story.incidents for frame in incident.frames)
    return hurt and any(i.sides or i.bears_arms or any(frame.means for frame in i.frames) for i in story.incidents)


def _is_of_bomb_inside(frame: Frame) -> bool:
    """Whether what holds a bomb was made safe: "sappers defused a parcel"."""
    return frame.trigger.sense.act == "foil" and bool(frame.means)


def _is_only_heard(incident: Incident) -> bool:
    """Whether it tells of a blast that somebody heard, and of nothing that it did: "an explosion was heard"."""
    if any(frame.trigger.sense.act != "explode" or frame.trigger.group is None for frame in incident.frames):
        return False
    if incident.tolls or incident.wounded or any(f.agents or f.means or f.targets for f in incident.frames):
        return False
    heard = (c for c in incident.sentence.clauses if c.verb is not None)
    noises = {
        group
        for clause in heard
        if incident.sentence.verbs[clause.verb or 0].lemma in _HEARING
        for group in (*clause.subject, *clause.objects)
    }
    return all(frame.trigger.group in noises for frame in incident.frames)


def _is_tally(story: Story, event: Event) -> bool:
    """Whether it only counts strikes over a long time, or says of an attack that it was the third."""
    over_long = event.count is not None and event.date is not None and _days(event) > _LONG_DAYS
    told = event.targets or event.casualties.killed or event.casualties.wounded
    if told:
        return over_long and event.count is not None and (event.count.min or 0) >= _SERIES
    if all(incident.is_tally for incident in story.incidents):
        return True
    return over_long


def _is_of_war(story: Story, event: Event) -> bool:
    """Whether it counts the dead of a war, with neither a day nor a place within a country: "70,000 were killed"."""
    killed, where = event.casualties.killed, event.location
    dead = _hit(story) if killed is None else killed.min or 0
    placed = bool(story.places) and where is not None and (where.place or where.admin1)  # by no dateline alone
    if dead < WAR_DEAD or placed:
        return False
    return event.date is None or _days(event) > _LONG_DAYS


def _hit(story: Story) -> int:
    """How many people its verbs are said of, whether dead or hurt: "1,000 were killed or wounded"."""
    spans = [(i.view, i.sentence.groups[g].span) for i in story.incidents for f in i.frames for g in f.victims]
    return max((value.min or 0 for view, span in spans for _, value in view.values(span, CountValue)), default=0)


def _is_statistic(story: Story, event: Event) -> bool:
    """Whether it counts the dead of a whole year or month in a whole country: "bombs killed 118 policemen in 2008"."""
    dead, where = event.casualties.killed, event.location
    if dead is None or (where is not None and (where.place or where.admin1)):
        return False
    if any(party.kind == "object" and _is_named(party) for party in event.targets):
        return False  # "the 2008 bombing of the Lunar Hotel"
    if any(tells_of_one(incident) for incident in story.incidents if incident.killed):
        return False
    of_a_year = _days(event) >= _A_YEAR or _only_counts(story)  # how they died may be told of the dead of a year
    if not of_a_year and where is None:
        return False
    many = _MANY if of_a_year else _MANY_A_MONTH
    return _days(event) >= _A_MONTH and (dead.min or 0) >= many


def _is_of_old(story: Story, event: Event) -> bool:
    """Whether it belongs to history and not to the news: "the castle was shelled in 1809", "bombed in 1941" today."""
    if event.date is None:
        return False
    year = (story.incidents[0].view.annotated.article.published or "")[:4]
    known = str(int(year) - _LIVING_MEMORY) if year.isascii() and year.isdigit() else _MODERN_TIMES
    return event.date.end < max(known, _MODERN_TIMES)


def _is_of_plot(story: Story, event: Event) -> bool:
    """Whether an article on a film, a book or a game tells it of no day: it is the past of those in the plot."""
    return event.date is None and is_all_fiction(story.incidents[0].view)


def _only_counts(story: Story) -> bool:
    """Whether all that is told is that people died, not how, nor by whose hand."""
    frames = [frame for incident in story.incidents for frame in incident.frames]
    return all(f.trigger.sense.act in _COUNTED and not (f.agents or f.means or f.events or f.beside) for f in frames)


def _days(event: Event) -> int:
    if event.date is None:
        return 0
    return (date.fromisoformat(event.date.end) - date.fromisoformat(event.date.start)).days


def _concrete(story: Story, event: Event) -> bool:
    """Whether its own sentences give it a place, a day, a named party or a figure; whom a kidnapping took is one.

    So is one whom those kill who took him in the sentence before: "when nobody paid, they shot him".
    """
    return bool(
        story.places
        or story.date
        or any(_is_named(party) or ("kidnap" in story.acts and party.kind != "object") for party in event.targets)
        or event.perpetrators
        or event.casualties.killed
        or event.casualties.wounded
        or any(kills_those_taken_before(incident, frame) for incident in story.incidents for frame in incident.frames)
    )


def _is_named(party: Party) -> bool:
    """Whether a target has a name, or a name in it: "the Lunar Hotel", not "civilians"."""
    return party.kind not in ("object", "people") or party.name != party.name.lower()


def _armed(event: Event) -> bool:
    told = bool(event.targets or event.casualties.killed or event.casualties.wounded)
    return (told and bool(event.perpetrators)) or (bool(event.weapons) and bool(told or event.perpetrators))


def _is_hanged(incident: Incident, frame: Frame) -> bool:
    """Whether a named man is hanged, nobody says by whom, as courts have it done: "X was hanged in 2007"."""
    if not incident.names_dead:
        return False
    if frame.trigger.word != "hang" or frame.agents or frame.trigger.clause is None:
        return False
    return not any(prep in _GIBBETS for prep, _ in incident.sentence.clauses[frame.trigger.clause].preps)


def _by_judgment(story: Story, event: Event) -> bool:
    """Whether a state put to death somebody whom a court had sentenced, by its own sentences or those beside them."""
    if "execute" not in story.acts or any(side_of_party(party) is False for party in event.perpetrators):
        return False
    if any(False in incident.sides for incident in story.incidents):
        return False
    if all(_is_hanged(incident, frame) for incident in story.incidents for frame in incident.frames):
        return True
    view = story.incidents[0].view
    own = {incident.index for incident in story.incidents}
    near = {index + step for index in own for step in (-1, 0, 1)} & set(range(len(view.sentences)))
    hit = {i.sentence.groups[g].lemma for i in story.incidents for f in i.frames for g in f.victims}
    return any(not (_JUDGMENTS.words - hit).isdisjoint(view.lemmas(index)) for index in near)  # "beheaded a judge"

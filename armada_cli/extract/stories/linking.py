"""How much an incident looks like a further telling of a story: by form, by agreement, by distance.

The points of each sign were set by hand; only how they compare has a meaning: the same name among the dead outweighs
all else, and words that announce another event outweigh a noun that refers back and what any one other sign says.
"""

from __future__ import annotations

from math import inf

from armada_cli.extract.ground.scene import (
    dates_agree,
    lie_near,
    may_be_province,
    may_hold,
    may_lie_in,
    narrows,
    own_places,
)
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.incidents import Incident
from armada_cli.extract.incidents.hit import all_differ
from armada_cli.extract.incidents.listed import follows
from armada_cli.extract.incidents.wording import says_also
from armada_cli.extract.stories.details import counts_some, details_dead, told_last_alone
from armada_cli.extract.stories.kinds import kinds_clash
from armada_cli.extract.stories.membership import is_member
from armada_cli.extract.stories.other_deaths import (
    die_in_the_same,
    dies_of_it,
    ends_before,
    is_none_of_death,
    is_other_death,
    others_die,
)
from armada_cli.extract.stories.own_accounts import is_own_account
from armada_cli.extract.stories.rivals import contests
from armada_cli.extract.stories.rolls import is_rolled_apart
from armada_cli.extract.stories.same_tolls import same_tolls
from armada_cli.extract.stories.speech import is_of_another_year, is_spoken_later, tells_lead
from armada_cli.extract.stories.story import FIGHTS, Story

_DETAIL_REACH = 4  # how many sentences after its last telling the lead may be told in detail
_DAY_REACH = 2  # how many sentences back a count of people by a day may belong
WINDOW = 12  # how many sentences back an anaphoric noun may reach

_SAYS_NEW = -3.0  # "another bomb", "in a separate raid"
_REFERS_TO_ACT = 2.5  # "the blast", of a story with a blast
_REFERS = 1.0  # "the blast", of a story that names none
_COMES_AFTER = 1.5  # "the attack came a day after", of the news or of what was told right before
_REFERS_TO_SEVERAL = 1.0  # "the attacks", of a story that counts several
_COUNTS_IN_SENTENCE = 3.0  # only counts people, in the sentence that told the story last
_COUNTS = 2.0  # only counts people, later
_IN_SENTENCE = 1.5  # told in the sentence that told the story last
_KNOWN_DOERS = 1.5  # "the gunmen"
_NOTHING_NEW = 1.0  # neither a day nor a place nor people nor numbers of its own, soon after
_TELLS_LEAD = 1.0  # what the article opens with, told again in detail
_FRESH_DOERS = -2.0  # "gunmen", of a story that has its own
_GOES_ON = 1.0  # the next sentence, without a day
_BREAKS_OFF = -1.0  # none of these
_SAME_PLACE, _OTHER_PLACE = 1.5, -1.5
_SAME_DAY = 1.0
_SAME_DEAD = 5.0  # somebody dies in both by name
_SAME_MEANS = 1.0  # "the drone", of a story of a drone
_SAME_NAMED = 2.0  # the same victim or target
_SAME_TOLL, _SAME_SMALL_TOLL, _OTHER_TOLL = 3.0, 1.0, -1.5
_OTHER_DESCRIBED = -5.0  # "the attack on the embassy", of a story of a bank
_OTHER_TARGETS = -3.0  # a bank here, an embassy there
_OTHER_PEOPLE = -2.0  # one man dies here, another there
_OWN_SIDE = -0.5  # soldiers are counted, and soldiers did it
_OTHER_DEED = -1.0  # one only takes people, the other says nothing of that
_MURDERS = WordClass("murder_noun")
_AT_LARGE = frozenset({"admin1", "country"})
_FEW_TELLINGS = 3  # of the news, before what is told of the same day is taken for something else
_TOWNS = frozenset({"town", "site", "admin2"})
_ONE_DEAD = frozenset({(1, 1)})  # of which event one more man dead is, his number does not tell
_FEW = 3  # so many dead tell little of which event it is
_PER_PARAGRAPH, _MOST_FOR_PARAGRAPHS = 0.4, 1.2
_PER_SENTENCE, _MOST_FOR_SENTENCES = 0.2, 1.5
_MOST_FOR_LEAD = 1.6  # what the article opens with stays in mind for a noun that refers back

# Acts are those of the triggers, see `lexicon/triggers.toml`.
_GENERIC = frozenset({"attack", "incident", "strike", "raid", "assault", "shell"})  # their nouns stand for any event


def link_score(story: Story, incident: Incident) -> float:
    """How much an incident looks like a further telling of a story; minus infinity where it cannot be one."""
    distance = incident.index - story.last.index
    if distance > WINDOW and not _distinctive(story, incident):
        return -inf
    if not is_compatible(story, incident) or _told_apart(story, incident):
        return -inf
    if incident.adds_on_day and (distance > _DAY_REACH or _tolls_part(story, incident)):
        return -inf
    shared = agreement(story, incident) + _tolls_part(story, incident) + _targets_part(story, incident)
    shared += _own_side_dies(story, incident)
    return _form(story, incident) + shared - _separation(story, incident)


def _told_apart(story: Story, incident: Incident) -> bool:
    """Whether one sentence tells both, the second with a scene, a number or words of its own; a mere count has none."""
    if is_rolled_apart(story, incident):
        return True
    if story.last.index != incident.index or incident.adds_only or incident.has_answer or dies_of_it(story, incident):
        return False
    if any(follows(incident.sentence, x, y) for x in story.last.frames for y in incident.frames):
        return True  # "the attack comes days after a raid on a farm"
    acted = incident.fresh_doers and any(frame.agents for frame in incident.frames)
    counted = (incident.tolls or incident.killed) and (story.tolls or (acted and story.last.wounded))
    named = incident.places or incident.days or incident.opens_new or incident.is_planned
    return bool(named or (counted and not incident.refers_back))


def _form(story: Story, incident: Incident) -> float:
    """What the words of the incident say about being told before."""
    near = incident.index - story.last.index <= 1
    if incident.opens_new or is_other_death(story, incident):
        return _SAYS_NEW
    if is_member(story, incident) or _describes_another(story, incident):
        return _SAYS_NEW
    if incident.is_ranked and not story.counts_several and incident.kinds and not story.kinds & incident.kinds:
        return _SAYS_NEW  # "the first blast" is none of a shooting
    if _is_of_old(story, incident) or (incident.is_at_large and not story.counts_several):
        return _SAYS_NEW
    if contests(incident, story) or is_own_account(incident, story):
        return _COUNTS_IN_SENTENCE
    if incident.refers_back:
        named = _REFERS_TO_ACT if _same_act(story, incident) else _REFERS
        named += _COMES_AFTER if incident.comes_after and _is_spoken_of(story, incident) else 0.0
        return named + (_REFERS_TO_SEVERAL if _both_plural(story, incident) else 0.0)
    if incident.adds_only or incident.adds_on_day:
        return _COUNTS_IN_SENTENCE if incident.index == story.last.index else _COUNTS
    if incident.index == story.last.index:
        return _IN_SENTENCE
    if incident.has_answer and not any(when.value.start or when.value.offset_days for when in incident.days):
        return _KNOWN_DOERS  # "minutes later" goes on with it
    told_before = incident.known_doers or bool(incident.known_aims & story.aims)
    dated = story.date or (story.incidents[0].is_lead and near) or not incident.days
    if told_before and dated:
        return _KNOWN_DOERS
    if incident.tells_nothing_new and incident.index - story.last.index <= _DETAIL_REACH:
        return _NOTHING_NEW
    if _details_lead(story, incident) or tells_lead(story, incident):
        return _TELLS_LEAD
    if incident.fresh_doers and _has_other_doers(story, incident):
        return _FRESH_DOERS
    same_day = dates_agree(story.date, incident.date) and not own_places(incident.places)
    same_day = same_day or not incident.days
    elsewhere = incident.turns_elsewhere and not own_places(story.places)
    return _GOES_ON if near and same_day and not elsewhere else _BREAKS_OFF


def _is_spoken_of(story: Story, incident: Incident) -> bool:
    """Whether a noun can be of a story: of the news, or of what was told right before it in the paragraph."""
    beside = incident.index - story.last.index == 1 and incident.sentence.paragraph == story.last.sentence.paragraph
    return beside or story.incidents[0].is_lead


def _is_of_old(story: Story, incident: Incident) -> bool:
    """Whether it has a year or a month of a year, and the news that the article opens with no day: it is of another."""
    if story.date is not None or not story.incidents[0].is_lead or incident.date is None:
        return False
    day = incident.date.value
    if day.precision not in ("year", "month") or day.relative:
        return False
    return not story.fallen & incident.fallen and not story.named & incident.named


def _has_other_doers(story: Story, incident: Incident) -> bool:
    """Whether those who act in the story are told, and are not the same by name."""
    return story.has_doers and not story.actors & incident.actors


def _details_lead(story: Story, incident: Incident) -> bool:
    """Whether the story is what the article opens with, and the incident may tell it in full."""
    first = story.incidents[0]
    if incident.fresh_doers and _tolls_part(story, incident):
        return False  # "killing 11 ... a roadside bomb went off at a bakery, killing three"
    return (
        first.is_lead
        and incident.index - story.last.index <= _DETAIL_REACH
        and not story.is_set
        and (
            story.date is None or not incident.days or narrows(story.date, incident.date) or _is_in_it(story, incident)
        )
        and story.shares_place(incident) is not False
    )


def _is_in_it(story: Story, incident: Incident) -> bool:
    """Whether it tells right after the news, of the same day, by what means and in which place of its province.

    "A drone strike in North Waziristan yesterday killed X. Drones fired missiles at a compound in Hesokhel yesterday."
    """
    if len(story.incidents) > _FEW_TELLINGS or not dates_agree(story.date, incident.date) or incident.opens_new:
        return False
    at_large = all(where.value.level in _AT_LARGE for where in story.places)
    placed = any(where.value.level not in _AT_LARGE for where in incident.places)
    flown = "air" in incident.kinds and ("air" in story.kinds or (not story.kinds and "strike" in story.acts))
    return at_large and placed and flown


def _describes_another(story: Story, incident: Incident) -> bool:
    """Whether its noun has a day or place of its own, and the story another: "the May 2 market bombing"."""
    day = incident.described_day
    if day is not None and not day.value.relative and not dates_agree(story.date, day):
        return True
    if _names_other_victim(story, incident) or _has_own_scene(story, incident):
        return True
    if incident.aims_by_name and not story.incidents[0].is_lead and not _is_named_in(story, incident.aims_by_name):
        return True
    far = not story.incidents[0].is_lead and incident.sentence.paragraph - story.last.sentence.paragraph > 1
    region = incident.index - story.last.index <= _DETAIL_REACH and may_lie_in(incident.places, story.places)
    apart = incident.described_place and (far or (bool(own_places(story.places)) and not region))
    return apart and story.shares_place(incident) is not True and not _names_province(story, incident)


def _names_other_victim(story: Story, incident: Incident) -> bool:
    """Whether its noun is of the killing of somebody whom background knows nothing of: "the murder of X"."""
    if story.incidents[0].is_lead or not incident.refers_back or not incident.dead:
        return False
    if not any(frame.trigger.word in _MURDERS and frame.victims for frame in incident.frames):
        return False
    return not (story.dead | story.named) & (incident.dead | incident.named)


def _has_own_scene(story: Story, incident: Incident) -> bool:
    """Whether its noun says where and when it was, of which background has told nothing: "the storming of X in May"."""
    if story.incidents[0].is_lead or not incident.described_place or not incident.days:
        return False
    return not story.places and not story.named & incident.named


def _is_named_in(story: Story, names: frozenset[str]) -> bool:
    """Whether a sentence of a story has one of some words."""
    return any(not names.isdisjoint(incident.view.lemmas(incident.index)) for incident in story.incidents)


def _separation(story: Story, incident: Incident) -> float:
    """How far apart the two are told."""
    paragraphs = incident.sentence.paragraph - story.last.sentence.paragraph
    sentences = incident.index - story.last.index
    if incident.refers_back and story.incidents[0].is_lead and not story.is_set:
        return min(_PER_PARAGRAPH * paragraphs + _PER_SENTENCE * sentences, _MOST_FOR_LEAD)
    return min(_PER_PARAGRAPH * paragraphs, _MOST_FOR_PARAGRAPHS) + min(_PER_SENTENCE * sentences, _MOST_FOR_SENTENCES)


def is_compatible(story: Story, incident: Incident) -> bool:
    """Whether nothing keeps the two apart: neither places nor days nor the kind of force."""
    elsewhere = story.shares_place(incident) is False
    elsewhere = elsewhere and not (_names_province(story, incident) or _only_places(story, incident))
    if elsewhere or _in_other_items(story, incident) or is_none_of_death(story, incident):
        return False
    if kinds_clash(story, incident):
        return False
    if incident.date is None or (incident.dies_later and not incident.days_of_force):
        return not ends_before(incident.date, story.date)
    if is_spoken_later(story.date, incident):
        return True
    if is_of_another_year(story, incident):
        return False
    if incident.date.value.offset_days and story.fallen & incident.fallen:
        return True  # "a second raid came a day after X's death": he dies but once
    return not incident.date.value.offset_days and dates_agree(story.day, incident.date) is not False


def _only_places(story: Story, incident: Incident) -> bool:
    """Whether it does no more than say where what was told last took place, whatever namesake the place has."""
    if incident.index - story.last.index != 1 or not (incident.refers_back and incident.is_placing):
        return False
    return story.last.sentence.paragraph - incident.sentence.paragraph in (0, -1)


def _in_other_items(story: Story, incident: Incident) -> bool:
    """Whether the two stand in different items of a round-up, each of which tells of its own: "KUT - ... MOSUL - "."""
    items = {story.last.item, incident.item}
    return len(items) == 2 and None not in items


def agreement(story: Story, incident: Incident) -> float:
    """How much the two share: place, day, the dead, the targets, the numbers."""
    score = 0.0
    if story.shares_place(incident):
        score += _SAME_PLACE
    elif _are_placed(story, incident) and not (incident.is_within_town or _details_near(story, incident)):
        score += 0.0 if _may_hold(story, incident) else _OTHER_PLACE
    if incident.date and dates_agree(story.day, incident.date):
        score += _SAME_DAY
    if story.fallen & incident.fallen:
        score += _SAME_DEAD
    elif story.named & incident.named:
        score += _SAME_NAMED
    if ("kidnap" in incident.acts) != (story.kinds == {"kidnap"}):
        score += _OTHER_DEED
    if incident.known_means and _is_named_in(story, incident.known_means):
        score += _SAME_MEANS
    same = same_tolls(story, incident) - (_ONE_DEAD if incident.adds_only else frozenset())
    if same and not incident.dies_later:
        score += _SAME_TOLL if any((most or least or 0) > _FEW for least, most in same) else _SAME_SMALL_TOLL
    return score


def _are_placed(story: Story, incident: Incident) -> bool:
    """Whether both have a place of their own, and not only one from which theirs is reckoned."""
    exact = ([w for w in one.places if w.value.level == "area" or not w.aside] for one in (story, incident))
    return all(map(own_places, exact))


def _details_near(story: Story, incident: Incident) -> bool:
    """Whether it can tell in detail what the article opens with, in a village of the region or close to the town."""
    near = lie_near(story.places, incident.places) or may_lie_in(incident.places, story.places)
    return story.incidents[0].is_lead and near


def _may_hold(story: Story, incident: Incident) -> bool:
    """Whether the places of an incident may lie in a district that a story names, or the other way round."""
    return _names_province(story, incident) or may_hold(story.places, incident.places)


def _names_province(story: Story, incident: Incident) -> bool:
    """Whether an incident speaks of a known event by its province, which has the name of a town: "the Kaduna raid"."""
    return incident.refers_back and may_be_province(incident.places, story.places)


def _tolls_part(story: Story, incident: Incident) -> float:
    """Whether the numbers of the dead are such that both cannot be of one event."""
    new = incident.tolls
    if (incident.adds_only and story.last.index == incident.index) or die_in_the_same(incident):
        return 0.0  # "said nine officers had died and that one of his men was lost"
    if not story.tolls or not new or incident.dies_later or any(toll.stated or toll.more for toll in incident.killed):
        return 0.0
    if (
        contests(incident, story)
        or tells_lead(story, incident)
        or (incident.is_boast and story.has_doers and story.sides >= incident.sides)
    ):
        return 0.0
    if incident.adds_only and told_last_alone(story, incident) and not any(toll.named for toll in incident.killed):
        return 0.0  # "a bomb killed nine in Hit. Four women were among the dead"
    if any(holds(story, incident) for holds in (details_dead, counts_some, _counts_named)):
        return 0.0
    return 0.0 if any(_overlap(a, b) for a in story.tolls for b in new) else _OTHER_TOLL


def _counts_named(story: Story, incident: Incident) -> bool:
    """Whether the news only names its dead, and this may count them too: "killed X. The drone left six dead"."""
    if not (incident.known_means and story.incidents[0].is_lead):
        return False
    told = [toll for other in story.incidents for toll in other.killed]
    if not told or not all(toll.named for toll in told):
        return False
    most = max(len(toll.named) for toll in told)
    return all((toll.min or 0) >= most for toll in incident.killed)


def _targets_part(story: Story, incident: Incident) -> float:
    """Whether each is aimed at something that the other cannot be, and nothing says that it goes on with the same."""
    if all_differ(story.hits, incident.described_hits):
        return _OTHER_DESCRIBED
    if not incident.adds_only and _fells_others(story, incident):
        return _OTHER_PEOPLE
    if incident.refers_back or incident.adds_only:
        return 0.0
    if incident.known_doers:
        return _OTHER_TARGETS if _moves_on(story, incident) else 0.0
    if all_differ(story.hits, incident.hits):
        return _OTHER_TARGETS
    return _OTHER_PEOPLE if others_die(story, incident) else 0.0


def _fells_others(story: Story, incident: Incident) -> bool:
    """Whether background goes on, in another paragraph, with the death by name of another: "the bomb that killed X".

    So does a state's force that kills who fought it, after what fighters did.
    """
    apart = incident.sentence.paragraph != story.last.sentence.paragraph and not story.incidents[0].is_lead
    if not apart or not incident.fallen or any(says_also(incident.sentence, frame) for frame in incident.frames):
        return False
    if incident.refers_back and not _is_told_by_clause(incident):
        return False  # "he died in the clash"
    sides = story.sides == {False} and incident.sides == {True} and not incident.has_answer
    return others_die(story, incident) or (sides and not story.fallen & incident.fallen)


def _is_told_by_clause(incident: Incident) -> bool:
    """Whether a clause says which deed its noun is of, or which arms: "the device that killed an officer"."""
    nouns = {frame.trigger.group for frame in incident.frames} - {None}
    return any(clause.antecedent in nouns for clause in incident.sentence.clauses)


def _moves_on(story: Story, incident: Incident) -> bool:
    """Whether those told of do another deed: on other dead, in a town that is none of the story's."""
    before, here = (
        {w.value.name for w in places if w.value.level in _TOWNS} for places in (story.places, incident.places)
    )
    apart = bool(before and here) and not before & here
    return apart and (_tolls_part(story, incident) < 0 or (incident.goes_on and not story.aims & incident.aims))


def _own_side_dies(story: Story, incident: Incident) -> float:
    """Whether a count of soldiers is rather of another story than of what soldiers did: "ten soldiers were killed"."""
    fought = story.last.index == incident.index - 1 and any(toll.side == "nonstate" for toll in story.last.killed)
    states = incident.adds_only and story.sides == {True} and not fought  # "killing 19 rebels. Two soldiers died"
    states = states and all(toll.side == "state" for toll in incident.killed)
    return _OWN_SIDE if states and incident.killed else 0.0


def _overlap(a: tuple[int | None, int | None], b: tuple[int | None, int | None]) -> bool:
    """Whether two ranges with open ends share a number."""
    return (a[0] or 0) <= (b[1] or inf) and (b[0] or 0) <= (a[1] or inf)


def _distinctive(story: Story, incident: Incident) -> bool:
    """Whether the two share a place, which takes one of the same name, or somebody or something hit."""
    same_name = not story.place_names.isdisjoint(incident.place_names)
    same_place = same_name and story.shares_place(incident) is True
    return same_place or not story.named.isdisjoint(incident.named)


def _both_plural(story: Story, incident: Incident) -> bool:
    """Whether "the attacks" can stand for a story that counts several."""
    return incident.is_plural and story.counts_several


def _same_act(story: Story, incident: Incident) -> bool:
    """Whether a noun that refers back can stand for what the story tells: "the attack" for all, "the blast" not."""
    return bool(
        incident.referring_acts & _GENERIC
        or ("clash" in incident.acts and story.acts & FIGHTS)
        or story.acts & incident.acts
        or story.kinds & incident.kinds
        or not story.kinds
    )

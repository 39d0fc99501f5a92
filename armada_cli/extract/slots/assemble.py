"""Stories and deaths as complete records."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from armada_cli.extract.frames import Frame
from armada_cli.extract.frames.arguments import governed
from armada_cli.extract.frames.parties import is_vague
from armada_cli.extract.ground.illness import speaks_of_illness
from armada_cli.extract.ground.nature import FROM_ABOVE
from armada_cli.extract.ground.scene import dating, in_country, location
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.incidents import Incident
from armada_cli.extract.slots.authors import (
    announcer,
    families,
    hits_own,
    is_from_afar,
    named_by_frame,
    named_in,
    owner_of_arms,
    state_in_clash,
    striker_before,
    without_bare,
)
from armada_cli.extract.slots.beside import group_beside, groups_hit
from armada_cli.extract.slots.campaign import Campaign, author_for, group_for
from armada_cli.extract.slots.classify import side_of_party, type_of
from armada_cli.extract.slots.confidence import confidence_of
from armada_cli.extract.slots.governing import day_of, ruler_of, with_rank
from armada_cli.extract.slots.homeland import agency_of, home_state
from armada_cli.extract.slots.implied import came_or_planned, captors
from armada_cli.extract.slots.known_days import land_of_day
from armada_cli.extract.slots.leaders import Death, leader_slot
from armada_cli.extract.slots.own_side import is_told_of_group
from armada_cli.extract.slots.serial import lister_of
from armada_cli.extract.slots.signs import Signs, signs_of
from armada_cli.extract.slots.status import attribution_of, status_of
from armada_cli.extract.slots.subtypes import subtype_by
from armada_cli.extract.slots.targets import targets_of, unique
from armada_cli.extract.stories import Story
from armada_cli.extract.stories.numbers import casualties_of
from armada_cli.extract.stories.other_deaths import ends_before
from armada_cli.records import (
    ArticleRef,
    Casualties,
    Count,
    Dating,
    Event,
    EventType,
    Evidence,
    Leader,
    Location,
    Party,
    Sentence,
)


def event_of(view: View, story: Story, deaths: Sequence[Death], campaign: Campaign) -> Event:
    """The record of a strike or an attack."""
    model = campaign.model_of(story)
    signs = signs_of(_telling_force(story, model))
    claimed = tuple(c.party for c in story.claims if c.stance == "claims")
    perpetrators = claimed if signs.stops_bomber else _perpetrators(view, story, claimed, campaign)
    doers = _undisputed(view, story, signs, perpetrators)
    blamed = any(c.stance == "blamed" for c in story.claims)
    doers = doers if blamed or story.acts & _BY_STEALTH else with_rank(view, doers, day_of(view, story))
    kind = type_of(signs, doers, fells_leader=bool(deaths))
    targets = () if signs.stops_bomber else targets_of(view, story, deaths, kind)
    where = story_location(view, story)
    event = Event(
        id="",
        type=kind,
        subtype=subtype_by(kind, signs, targets, perpetrators, where),
        date=dating(story.scene.date),
        location=where,
        count=_count(story),
        perpetrators=_but_hit(perpetrators, targets),
        targets=targets,
        weapons=signs.weapons,
        casualties=casualties_of(story.incidents, frozenset(death.person.key for death in deaths if kind == "strike")),
        leader=None,
        cause=None,
        claimed_by=unique([p for p in claimed if kind == "attack" or side_of_party(p) is not False]),
        status=status_of(story.incidents, signs),
        attribution=attribution_of(view, story.incidents, story.claims),
        confidence=0.0,
        evidence=evidence_of(view, story.incidents),
        article=article_ref(view),
    )
    return _finished(event, story.incidents)


def _undisputed(view: View, story: Story, signs: Signs, perpetrators: Sequence[Party]) -> list[Party]:
    """The perpetrators without states that are blamed for what an armed group may have done as well."""
    by_hand = not is_from_afar(view, story) and "shell" not in story.acts
    blamed = [c.party for c in story.claims if by_hand and c.stance == "blamed" and side_of_party(c.party)]
    by_others = story.acts & _BY_STEALTH or "explosive" in signs.families or False in signs.states
    if not by_others and all(c.stance == "blamed" and _in_uniform(c.party) for c in story.claims):
        return list(perpetrators)
    return [party for party in perpetrators if party not in blamed]


def _in_uniform(party: Party) -> bool:
    """Whether troops or police are meant, who act in the open, and not a state that may have others act for it."""
    return party.kind in ("force", "police")


def _telling_force(story: Story, model: Story | None) -> Sequence[Incident]:
    """The incidents that tell how force was used: for a member of a set that does not say, those of the set beside.

    What is told only as similar was done as its model was.
    """
    if model is not None:
        return [*story.incidents, *model.incidents]
    if story.whole is None or story.has_doers:
        return story.incidents
    return [*story.incidents, *story.whole.incidents]


def with_home_state(view: View, story: Story, event: Event, campaign: Campaign) -> Event:
    """The record of a strike by hand or by aircraft with the state in whose land it was, if none else is named."""
    by_hand = event.subtype in ("raid", "strike") and not is_from_afar(view, story)
    flown = event.subtype == "airstrike" and "drone" not in families(view, story)
    if event.type != "strike" or event.perpetrators or not (by_hand or flown):
        return event
    land = event.location.country_code if event.location else None
    ruler = ruler_of(view, land, day_of(view, story))
    home = ruler if ruler is not None and by_hand and campaign.names(ruler) else None
    home = home or (agency_of(view, story, land) if by_hand else None) or home_state(story, event.location, campaign)
    home = ruler if home is not None and ruler is not None else home
    return replace(event, perpetrators=(home,)) if home else event


def with_dead_leaders(event: Event, deaths: Sequence[Death]) -> Event:
    """The record of a strike with the leaders who died in it, where no number of dead is told: there may be more."""
    if event.type != "strike" or event.casualties.killed is not None or not deaths:
        return event
    killed = Count(len(deaths), None, deaths[0].person.name)
    return replace(event, casualties=replace(event.casualties, killed=killed))


def death_of(view: View, death: Death, cause: Event | None, campaign: Campaign) -> Event:
    """The record of a leader's death; what its cause tells of place, day and author holds for it too."""
    story = death.story
    kind: EventType = "leadership_death"
    leader = _leader_of(view, death, cause)
    event = Event(
        id="",
        type=kind,
        subtype=cause.subtype if cause else natural_or_unknown(death),
        date=_day_of_death(death) or (cause.date if cause else dating(story.scene.date)),
        location=cause.location if cause else story_location(view, story),
        count=None,
        perpetrators=_killers(view, death, cause, leader.group, campaign),
        targets=(),
        weapons=cause.weapons if cause else (),
        casualties=Casualties(),
        leader=leader,
        cause=cause.id if cause else None,
        claimed_by=_but_of_his(view, death, cause.claimed_by, leader.group) if cause else (),
        status=status_of(death.incidents, None),
        attribution=attribution_of(view, death.incidents),
        confidence=0.0,
        evidence=evidence_of(view, death.incidents),
        article=article_ref(view),
    )
    return _finished(event, death.incidents)


def _killers(view: View, death: Death, cause: Event | None, own: Party | None, campaign: Campaign) -> tuple[Party, ...]:
    """Who killed a leader: those of the strike or attack he died in, else whom his death names; not his own group."""
    if cause is None:
        return _but_his_own(view, death, campaign)
    return _but_of_his(view, death, cause.perpetrators, own)


def _but_of_his(view: View, death: Death, parties: Sequence[Party], own: Party | None) -> tuple[Party, ...]:
    """The parties but for the group of a leader who fell as it attacked: it did not kill him, nor say that it did."""
    if own is None and _fell_attacking(view, death):
        return tuple(party for party in parties if side_of_party(party) is not False)
    slayers = {party.name for party in _slayers(view, death)}  # a group may kill its own man
    return tuple(party for party in parties if own is None or party.name != own.name or own.name in slayers)


def _leader_of(view: View, death: Death, cause: Event | None) -> Leader:
    """The leader; one who fell among the attackers is of the group that attacked, whom a group killed not of that."""
    leader = leader_slot(death)
    doers = [party for party in cause.perpetrators if side_of_party(party) is False] if cause else []
    if leader.group is None and len(doers) == 1 and doers[0].kind != "person" and _fell_attacking(view, death):
        return replace(leader, group=doers[0])
    own = [party for party in doers if leader.group and party.name == leader.group.name]
    of_another = own and any(party.name == own[0].name for party in _slayers(view, death))
    if of_another and not is_told_of_group(view, death.person):
        return replace(leader, group=None)  # "the Taliban shot dead a militia commander"
    return leader


def _slayers(view: View, death: Death) -> list[Party]:
    """Those who act where it is told that they killed a leader."""
    told = [(i, f) for i in death.incidents for f in i.frames if f.trigger.sense.effect == "killed" and f.victims]
    slain = [replace(i, frames=(f,)) for i, f in told if any(p.key == death.person.key for _, p in i.killed_in(f))]
    return [party for _, party in named_in(view, slain)]


def _fell_attacking(view: View, death: Death) -> bool:
    """Whether he is one of the fighters who fell in what fighters did: "six militants, among them X, also died"."""
    if False not in death.story.sides or _slayers(view, death):
        return False
    return any(toll.side == "nonstate" for incident in death.incidents for toll in incident.killed)


def _but_his_own(view: View, death: Death, campaign: Campaign) -> tuple[Party, ...]:
    """Who killed a leader, where no strike or attack is told: hardly his own group."""
    own = {death.person.group, death.person.group_id} - {None}
    found = _perpetrators(view, death.story, (), campaign.bare)
    return tuple(party for party in found if not own & {party.id, party.name})


def story_location(view: View, story: Story) -> Location | None:
    """Where a story happened; a country that prevails in the article stands in where its sentences name none."""
    return land_of_day(view.lexicon, story) or in_country(location(story.scene.places), view.home_country)


def _day_of_death(death: Death) -> Dating | None:
    """The day on which somebody died of wounds, where a sentence tells it apart from the day of the attack."""
    dying = (w for i in death.incidents if i.dies_later for w in i.dates if w not in i.days_of_force)
    died = (i for i in death.incidents if all(f.trigger.word in _DYING for f in i.frames))
    later = (w for i in died for w in i.dates if ends_before(death.story.date, w))
    return next((dating(when) for when in chain(dying, later)), None)


_DYING = frozenset({"die", "succumb", "perish"})  # verbs that stand beside the day of death, not of a burial
_BY_STEALTH = frozenset({"explode", "device", "bomb", "bomber"})  # acts that leave open whose they are
_VIOLENT_CAUSES = WordClass("violent_cause")


def natural_or_unknown(death: Death) -> str:
    """`natural` when somebody "died of" what is no wound, or of old age or illness; else `unknown`.

    `execution` where a court had it done.
    """
    if any("execute" in incident.acts for incident in death.incidents):
        return "execution"
    for incident in death.incidents:
        if any(_is_natural(incident.sentence, frame) for frame in incident.frames):
            return "natural"
        if speaks_of_illness(incident.sentence.tokens):
            return "natural"
    return "unknown"


def _is_natural(sentence: Sentence, frame: Frame) -> bool:
    """Whether somebody "died of" what is no wound."""
    if frame.trigger.sense.act != "die" or frame.trigger.clause is None:
        return False
    causes = [sentence.groups[g] for g in governed(sentence.clauses[frame.trigger.clause], {"of", "from"})]
    words = {token.lemma for cause in causes for token in sentence.tokens[cause.first : cause.last + 1]}
    return bool(words) and ("heart" in words or not words & _VIOLENT_CAUSES)


def _finished(event: Event, incidents: Sequence[Incident]) -> Event:
    event = replace(event, confidence=confidence_of(event))
    return replace(event, id=_identity(event, incidents))


def _identity(event: Event, incidents: Sequence[Incident]) -> str:
    """A hash of what does not change from run to run: the article, the type, its trigger words, the dead leader."""
    parts = [event.article.path, event.type, event.leader.name if event.leader else ""]
    parts += [f"{f.trigger.span.start}:{f.trigger.span.end}:{f.part}" for i in incidents for f in i.frames]
    return hashlib.blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def article_ref(view: View) -> ArticleRef:
    """The article as events refer to it."""
    article = view.annotated.article
    return ArticleRef(article.path, article.title, article.authors, article.published, article.url)


def evidence_of(view: View, incidents: Sequence[Incident]) -> tuple[Evidence, ...]:
    """The sentences that tell it, in order, each once."""
    sentences = {incident.index: incident.sentence for incident in incidents}
    return tuple(
        Evidence(view.text[s.span.start : s.span.end], s.span.start, s.span.end, s.part)
        for _, s in sorted(sentences.items())
    )


def _count(story: Story) -> Count | None:
    for incident in story.incidents:
        if incident.count and (incident.sentence.part == "body" or len(story.incidents) == 1):
            mention, value = incident.count
            return Count(value.min, value.max, mention.text)
    return None


def _perpetrators(view: View, story: Story, claimed: Sequence[Party], campaign: Campaign) -> tuple[Party, ...]:
    """Those whom the event's own sentences name, else those who claim it, else those blamed, else the campaign's.

    Those told only by their people or faith ("Kurdish rebels") give way to the group that claims it or is blamed.
    """
    found = _of_first_side(view, story)
    if all(is_vague(party) for party in found):
        own = groups_hit(view, story) if is_from_afar(view, story) else set()
        said = [*claimed, *_culprits(story)] if claimed else _blamed(story)
        found = [party for party in said if (party.id or party.name) not in own] or found
    elif all(party.kind == "person" for party in found):
        found = [*found, *claimed]  # a group that claims the deed of a man by name
    if not found and not is_from_afar(view, story) and not story.dead and not story.fells_member and story.kinds:
        found = [p for p in (group_beside(view, story),) if p]
    found = found or _culprits(story) or came_or_planned(view, story, campaign)
    if not found and (held := captors(story, campaign)) is not None:
        found = list(_perpetrators(view, held, [c.party for c in held.claims if c.stance == "claims"], campaign))
    if not found:
        found = [p for p in (group_for(view, story, campaign),) if p]
    if not found and _is_by_hand(view, story):
        found = [p for p in (lister_of(view, story, campaign),) if p]
    if not found and "foil" not in story.acts:
        found = [p for p in (_striker(view, story, campaign),) if p]
    model = campaign.model_of(story) if not found else None
    if model is not None and is_from_afar(view, model):
        found = list(_perpetrators(view, model, (), campaign))
    if not found and story.whole is not None:
        found = list(_perpetrators(view, story.whole, (), campaign))
    return without_bare(unique(found))


def _is_by_hand(view: View, story: Story) -> bool:
    """Whether a story is an attack by what its words say, and nothing that flies is named in it."""
    signs = signs_of(story.incidents)
    return type_of(signs, ()) == "attack" and not is_from_afar(view, story) and not signs.families & FROM_ABOVE


def _blamed(story: Story) -> list[Party]:
    """The groups that are blamed for it, or else the states: each side blames the other."""
    parties = [c.party for c in story.claims if c.stance == "blamed" and c.party.kind != "person"]
    return [party for party in parties if side_of_party(party) is False] or parties


def _culprits(story: Story) -> list[Party]:
    """The people named as those who did it."""
    return [c.party for c in story.claims if c.stance == "blamed" and c.party.kind == "person"]


def _striker(view: View, story: Story, campaign: Campaign) -> Party | None:
    """The state that will have struck: whose arms are told of, who announces it, whose campaign it is."""
    incidents = story.incidents
    if is_from_afar(view, story):
        suffers = hits_own(view, incidents)  # who is hit does not announce what he did
        told = owner_of_arms(view, story) or (None if suffers else announcer(view, incidents, on_foot=False))
        return told or author_for(view, story, campaign) or striker_before(view, story)
    if type_of(signs_of(incidents), ()) != "strike":
        return None
    told = state_in_clash(view, incidents) or announcer(view, incidents, on_foot="shell" not in story.acts)
    return told or owner_of_arms(view, story)


def _but_hit(perpetrators: Sequence[Party], targets: Sequence[Party]) -> tuple[Party, ...]:
    """The perpetrators but for people whom it was aimed at: "the attack on X, which claimed three lives"."""
    hit = {party.name for party in targets if party.kind == "person"}
    return tuple(party for party in perpetrators if party.kind != "person" or party.name not in hit)


def _of_foiled(view: View, incidents: Sequence[Incident]) -> list[Party]:
    """Whose drone was shot down, whose attack was stopped: never those who stopped it."""
    stopped = [replace(i, frames=tuple(f for f in i.frames if _is_stopped(i, f))) for i in incidents]
    own = [party for _, party in named_in(view, stopped)]
    return own or [party for _, party in named_in(view, incidents) if side_of_party(party) is False]


def _is_stopped(incident: Incident, frame: Frame) -> bool:
    """Whether a frame tells of what was stopped, or of the firing of it: "shot down drones launched by the rebels"."""
    stopped = [f for f in incident.frames if f.trigger.sense.act == "foil"]
    return frame in stopped or any({*frame.means} & {*f.means} for f in stopped)


def _of_first_side(view: View, story: Story) -> list[Party]:
    """The named perpetrators that are on the side of those who act first: troops who end a siege did not lay it."""
    body = [i for i in story.incidents if i.sentence.part == "body"] or story.incidents
    first = next((side for incident in body for side in incident.sides_in_order), None)
    if "foil" in story.acts:
        return _of_foiled(view, body)
    told = named_by_frame(view, body)
    if not any(told) and body is not story.incidents:
        told = named_by_frame(view, story.incidents)
    return [party for named in told for party in _on_side([party for _, party in named], first)]


def _on_side(parties: Sequence[Party], side: bool | None) -> list[Party]:
    """Those on a side, with those who act together with them: "Turkish troops and Syrian rebels"."""
    together = side is None or any(side_of_party(party) is side for party in parties)
    return [party for party in parties if together or side_of_party(party) is None]


__all__ = ["Signs", "death_of", "event_of", "with_dead_leaders", "with_home_state"]

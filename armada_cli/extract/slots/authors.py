"""Who did it, where the words for the doers name nobody: pronouns, a campaign's author, the force that announces it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from armada_cli.extract.claims.claimants import words_of
from armada_cli.extract.frames import Frame, find_frames
from armada_cli.extract.frames.parties import actors_in, expanded, origins, owners_in, party_of_actor, perpetrators_in
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.nature import FROM_ABOVE, Nature, nature_of, noun_of, side_named, side_of, weapon_meant
from armada_cli.extract.ground.posing import guises
from armada_cli.extract.ground.positions import innermost
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.incidents import Incident, home_clause
from armada_cli.extract.slots.beside import hit_spans
from armada_cli.extract.stories import Story
from armada_cli.records import (
    ActorValue,
    Mention,
    NounGroup,
    Party,
    PersonValue,
    PlaceValue,
    Sentence,
    Span,
    WeaponValue,
)

Named = tuple[ActorValue | None, Party]

_THEIRS = WordClass("theirs")
_THEY = WordClass("they")
_HE = frozenset({"he", "she"})
_ANNOUNCING = WordClass("announcing_verb")
_FORCES = WordClass("announcing_force")
_ARMS = FROM_ABOVE | {"artillery"}  # families of weapons that strike from afar
_ASSAILANTS = WordClass("assailant")
_BLAMING = frozenset({"blame", "hold"})
_OWN_SITES = WordClass("own_site")
_JOINED = re.compile(r"(?:,|,? and)(?: the)? ")
_ARMED_SIDES = frozenset({"group", "militia", "force", "coalition"})  # kinds of parties
_BACK = 2  # sentences back to what "they" stands for


def named_in(view: View, incidents: Sequence[Incident]) -> list[Named]:
    """The perpetrators that the sentences of an event name, in order; "they" and "its men" are resolved."""
    return [pair for named in named_by_frame(view, incidents) for pair in named]


def named_by_frame(view: View, incidents: Sequence[Incident]) -> list[list[Named]]:
    """The same, frame by frame; but for those of a denial: "Shells hit Aden. The Houthis denied firing them"."""
    asserted = any("denied" not in frame.context for incident in incidents for frame in incident.frames)
    frames = [(i, f) for i in incidents for f in i.frames if not asserted or "denied" not in f.context]
    return [_named_by(view, incident, frame) for incident, frame in frames]


def _named_by(view: View, incident: Incident, frame: Frame) -> list[Named]:
    """The perpetrators that one frame names."""
    found: list[Named] = []
    hit = {group for other in incident.frames for group in other.targets}
    for group in expanded(incident.sentence, (*frame.agents, *frame.means)):
        read = perpetrators_in if group in frame.agents else owners_in
        named: Sequence[Named] = read(view, incident.sentence, group)
        if group in hit:  # "an attack on Camp Chapman, which killed six"
            named = [(value, party) for value, party in named if party.kind != "person"]
        bare = all(value is not None and value.state and (value.anaphoric or value.id is None) for value, _ in named)
        found += (
            (_of_their_owner(view, incident, group) if bare else []) or named or _meant_or_bound(view, incident, group)
        )
    return found or _whose_deed(view, incident, frame)


def _meant_or_bound(view: View, incident: Incident, group: int) -> list[Named]:
    """Whom a group of doers stands for, or to whom it is said to belong by a pronoun: "two bombers linked to it"."""
    own = [at for at in origins(incident.sentence, group) if incident.sentence.groups[at].lemma in ("it", "them")]
    return _meant(view, incident, group) or [pair for at in own for pair in _meant(view, incident, at)]


def _whose_deed(view: View, incident: Incident, frame: Frame) -> list[Named]:
    """Whose "its last attack" is: the group that is the subject before it, or of the sentence before."""
    sentence, at = incident.sentence, frame.trigger.group
    if at is None or frame.trigger.sense.effect or frame.trigger.clause is not None or frame.agents:
        return []
    noun = sentence.groups[at]
    one = noun.prep == "of" and noun.attached_to is not None and sentence.groups[noun.attached_to].lemma == "one"
    alone = one or sentence.tokens[noun.head].tag == "NN"  # "their last raid", "one of their raids"
    if not alone or sentence.tokens[noun.first].lemma not in ("its", "their"):
        return []
    before = [g for c in sentence.clauses for g in c.subject if sentence.groups[g].last < noun.first]
    if before:
        if sentence.groups[max(before)].lemma in _THEY:
            return _meant(view, incident, max(before))
        return [(v, p) for v, p in actors_in(view, sentence, max(before)) if v.kind in _ARMED_SIDES]
    sides = _ARMED_SIDES | {"state"} if one else _ARMED_SIDES
    about = [v for v in _subjects_before(view, incident.index) if v.kind in sides]
    return [(v, party_of_actor(v, v.name)) for v in about[:1]]


def _of_their_owner(view: View, incident: Incident, group: int) -> list[Named]:
    """Whose "its troops" or "his police" are: the country that the words before are about, the group of a leader."""
    sentence = incident.sentence
    noun = sentence.groups[group]
    first = sentence.tokens[noun.first].lemma
    if first == "his":
        return _group_of_last_person(view, noun.span.start, incident.index)
    its = first == "its" and side_of(view, sentence, group) is not False
    land = _land_before(view, incident.index, noun.span.start) if its else None
    told = {value.country_code for value, _ in actors_in(view, sentence, group)}
    return [] if land is None or (land[0] is not None and land[0].country_code in told) else [land]


def _meant(view: View, incident: Incident, group: int) -> list[Named]:
    """The force or group that "they", "its jets" or "his men" stands for: the last one named before."""
    sentence = incident.sentence
    noun = sentence.groups[group]
    first = sentence.tokens[noun.first].lemma
    if noun.lemma in _HE and sentence.tokens[noun.first].tag == "PRP" and _is_in_quotation(sentence, noun):
        return _group_of_last_person(view, sentence.span.start, incident.index)
    if noun.lemma not in _THEY and first not in _THEIRS:
        return []
    if noun.lemma == "it" and incident.adds_only:
        return []  # "it injured nobody": the bomb
    if first == "its" and _acts_as_thing(view, sentence, noun.span):
        return []  # "a jet dropped its bombs"
    if first == "his":
        return _group_of_last_person(view, noun.span.start, incident.index)
    if noun.lemma in _THEY and (own := _speaker(view, sentence, group)):
        return own
    if noun.lemma == "they" and _are_unnamed(view, sentence, group):
        return []
    first_index = max(0, incident.index - _BACK)
    before = Span(view.sentences[first_index].span.start, noun.span.start)
    actors = [(m, v) for m, v in view.values(before, ActorValue) if v.kind not in ("government", "media")]
    hit = _hit_lately(view, first_index, incident.index) if noun.lemma in _THEY and actors else []
    actors = [(m, v) for m, v in actors if not any(span.overlaps(m.span) for span in hit)]
    together = noun.lemma != "it" and first != "its"
    if not any(sentence.span.covers(m.span) for m, _ in actors):
        about = [v for v in _subjects_before(view, incident.index) if v in [value for _, value in actors]]
        on_armed = noun.lemma == "it" and not about and any(_hits_armed(view, sentence, f) for f in incident.frames)
        if on_armed and (land := _land_before(view, incident.index, noun.span.start)) is not None:
            return [land]  # "France had success. In a raid on Monday it killed nine rebels"
        actors = [(m, v) for m, v in actors if v in about] or actors
    if not together:
        actors = [(m, v) for m, v in actors if not _is_several(view, m)]
    return [(v, party_of_actor(v, m.text)) for m, v in _last_named(view, actors, together=together)]


def _hits_armed(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether a frame is of force against people of an armed group, by their noun or by what is told of them."""
    people = (view.at_head(sentence, sentence.groups[group], PersonValue) for group in frame.victims)
    if any(found is not None and found[1].group and not found[1].official for found in people):
        return True
    return any(side_of(view, sentence, group) is False for group in (*frame.victims, *frame.targets))


def _is_in_quotation(sentence: Sentence, noun: NounGroup) -> bool:
    """Whether a quotation has been opened before a noun: "He had killed a teacher," of whom the speaker speaks."""
    return any(token.tag in ("``", "''") for token in sentence.tokens[: noun.first])


def _acts_as_thing(view: View, sentence: Sentence, span: Span) -> bool:
    """Whether the subject of the clause around some words, if it is not they, is a weapon or a thing."""
    at = innermost(sentence, span)
    subjects = sentence.clauses[at].subject if at is not None else ()
    others = (group for group in subjects if not sentence.groups[group].span.overlaps(span))
    return any(nature_of(view, sentence, group) in (Nature.WEAPON, Nature.THING) for group in others)


def _subjects_before(view: View, index: int) -> list[ActorValue]:
    """The forces and groups that the sentence before is about, by its main clause; none where that only says what."""
    before = view.sentences[index - 1] if index else None
    if before is None or before.part != "body":
        return []
    at = next((i for i, c in enumerate(before.clauses) if c.kind == "main" and c.verb is not None), None)
    if at is None or any(c.kind == "complement" and c.governor == at for c in before.clauses):
        return []
    subject = before.clauses[at].subject
    beside = [i for i, group in enumerate(before.groups) if group.appositive_of in subject]
    found = (pair for group in (*subject, *beside) for pair in actors_in(view, before, group))
    return [value for value, party in found if not party.text.islower()]  # "the group", "the army": as good as named


def _land_before(view: View, index: int, start: int) -> Named | None:
    """The state that is the last subject before a place in its sentence, or in the one before: "France had success"."""
    for sentence in (s for s in reversed(view.sentences[max(0, index - 1) : index + 1]) if s.part == "body"):
        subjects = (g for c in sentence.clauses for g in c.subject if sentence.groups[g].span.end < start)
        last = max((g for g in subjects if sentence.groups[g].lemma not in _THEY), default=None)
        if last is not None:
            return _state_at(view, sentence, last)
    return None


def _state_at(view: View, sentence: Sentence, group: int) -> Named | None:
    """The state that a noun group names, by its country or as the one that acts."""
    noun = sentence.groups[group]
    actor = view.at_head(sentence, noun, ActorValue)
    if actor is not None:
        return (actor[1], party_of_actor(actor[1], actor[0].text)) if actor[1].kind in ("state", "coalition") else None
    place = view.at_head(sentence, noun, PlaceValue)
    if place is None or place[1].level != "country" or noun.possessor is not None:
        return None
    land = place[1]
    value = ActorValue(land.name, f"state:{land.country_code}", "state", land.country_code, state=True)
    return value, party_of_actor(value, place[0].text)


def _is_several(view: View, mention: Mention) -> bool:
    """Whether a mention is of people in the plural, whom "it" cannot stand for: "soldiers", not "the army"."""
    return mention.text.islower() and side_named(view, noun_of(view, mention.text.split()[-1])) is not None


def _last_named(
    view: View, actors: Sequence[tuple[Mention, ActorValue]], *, together: bool
) -> list[tuple[Mention, ActorValue]]:
    """The actor named last; with those joined to it by "and" where several may be meant."""
    found = list(actors[-1:])
    for mention, value in reversed(actors[:-1]) if together else ():
        if not _JOINED.fullmatch(view.text, mention.span.end, found[0][0].span.start):
            break
        found.insert(0, (mention, value))
    return found


def _speaker(view: View, sentence: Sentence, group: int) -> list[Named]:
    """The armed group that says of itself what it did: "X, a splinter of Y, said it had planted the bomb"."""
    sources = (c.source for c in sentence.clauses if group in c.subject and c.source is not None)
    return [(v, p) for at in sources for v, p in actors_in(view, sentence, at) if not v.state]


def _are_unnamed(view: View, sentence: Sentence, group: int) -> bool:
    """Whether the last before "they" who act in their sentence have no name: "gunmen freed a man whom they held"."""
    acting = [g for c in sentence.clauses for g in c.subject if g < group]
    last = max(acting, default=None)
    if last is None or sentence.groups[last].lemma not in _ASSAILANTS:
        return False
    return not actors_in(view, sentence, last) and not origins(sentence, last)


def _hit_lately(view: View, first: int, last: int) -> list[Span]:
    """The spans of those whom some sentences say are hit, or are posed as: "they" who attack are not they."""
    frames = [(view.sentences[i], frame) for i in range(first, last + 1) for frame in find_frames(view, i)]
    posed = [span for sentence in view.sentences[first : last + 1] for span in guises(sentence)]
    return posed + [sentence.groups[g].span for sentence, f in frames for g in (*f.victims, *f.targets)]


def _group_of_last_person(view: View, start: int, index: int) -> list[Named]:
    """The group of whoever was named last before: "his men"."""
    before = Span(view.sentences[max(0, index - _BACK)].span.start, start)
    people = [(m, v) for m, v in view.values(before, PersonValue) if v.group]
    for mention, person in people[-1:]:
        value = ActorValue(person.group or "", person.group_id, "group")
        return [(value, Party(value.name, value.id, "group", mention.text))]
    return []


def is_from_afar(view: View, story: Story) -> bool:
    """Whether a story tells of a drone, an aircraft or a missile, or of a "strike" by no word else."""
    if families(view, story) or "airstrike" in story.acts:
        return True
    by_hand = story.acts & {"device", "bomber"} or story.kinds - {"air"} or False in story.sides
    return "strike" in story.acts and not by_hand


def families(view: View, story: Story) -> list[str]:
    """The means from afar that a story names, in order."""
    found = [
        value.family
        for incident in story.incidents
        for frame in incident.frames
        for group in (*frame.means, *frame.events, *([frame.trigger.group] if frame.trigger.group is not None else []))
        for _, value in view.values(_arms_meant(view, incident.sentence, group), WeaponValue)
        if value.family in FROM_ABOVE
    ]
    return list(dict.fromkeys(found))


def _arms_meant(view: View, sentence: Sentence, group: int) -> Span:
    """The words for a weapon, of which a group may be a piece: "debris of a missile"."""
    return sentence.groups[weapon_meant(view, sentence, group)].span


def owner_of_arms(view: View, story: Story) -> Party | None:
    """The state whose aircraft, missiles or guns the sentences tell of: "a rocket fired from a Russian plane".

    None where an armed group acts: it may be the aircraft that is hit.
    """
    for incident in story.incidents if False not in story.sides else ():
        sentence, hit = incident.sentence, hit_spans(incident)
        for index, group in enumerate(sentence.groups):
            if not _is_arms(view, group) or any(span.overlaps(group.span) for span in hit):
                continue
            for value, party in actors_in(view, sentence, index):
                if value.state and value.country_code and not value.anaphoric:
                    return party
    return None


def striker_before(view: View, story: Story) -> Party | None:
    """The state that strikes in the sentence before, in its paragraph: "US jets hit it. Nine died when a jet fired"."""
    first = story.incidents[0]
    before = view.sentences[first.index - 1] if first.index else None
    if before is None or before.paragraph != first.sentence.paragraph or before.part != "body" or story.date:
        return None
    agents = [group for frame in find_frames(view, first.index - 1) for group in frame.agents]
    agents = agents if any(_is_arms(view, before.groups[group]) for group in agents) else []
    told = [pair for group in agents for pair in actors_in(view, before, group)]
    return next((party for value, party in told if value.state and value.country_code), None)


def _is_arms(view: View, group: NounGroup) -> bool:
    """Whether a noun group is of what strikes from afar: aircraft, missiles, guns."""
    return any(value.family in _ARMS for _, value in view.values(group.span, WeaponValue))


def announcer(view: View, incidents: Sequence[Incident], *, on_foot: bool, ruler: Party | None = None) -> Party | None:
    """The state's force that is the source of the sentences: a strike that an army announces is taken for its own.

    Of a fight `on_foot` the police may tell too, and the group that governs the land.
    """
    kinds = ("force", "coalition", "police") if on_foot else ("force", "coalition")
    for incident in incidents:
        for frame in incident.frames:
            for group in sources_of(incident, frame):
                for value, party in actors_in(view, incident.sentence, group):
                    if value.state and (value.kind in kinds or _names_force(party.text)):
                        return party
                    if ruler is not None and value.id == ruler.id:
                        return party
    return None


def hits_own(view: View, incidents: Sequence[Incident]) -> bool:
    """Whether it hits a state's people, or a site that only its own forces hold: "rockets hit a military airfield"."""
    for incident in incidents:
        for group in (g for frame in incident.frames for g in (*frame.victims, *frame.targets)):
            noun = incident.sentence.groups[group]
            words = incident.sentence.tokens[noun.first : noun.last + 1]
            side = side_of(view, incident.sentence, group)
            if side or (side is None and any(token.lemma in _OWN_SITES for token in words)):
                return True
    return False


def state_in_clash(view: View, incidents: Sequence[Incident]) -> Party | None:
    """The state's force that a clash is said to be between it and others: it fights those who fell."""
    for incident in incidents:
        nouns = {f.trigger.group for f in incident.frames if f.trigger.sense.act == "clash"} - {None}
        sides = attached_to(incident.sentence, nouns, "between") if nouns else []
        sides += [g for c in incident.sentence.clauses if nouns & {*c.subject} for p, g in c.preps if p == "between"]
        for group in sides:
            for value, party in actors_in(view, incident.sentence, group):
                if value.state and value.country_code:
                    return party
    return None


def sources_of(incident: Incident, frame: Frame) -> tuple[int, ...]:
    """Those who say what a frame tells, or who announce the death that its noun is of."""
    at = home_clause(incident.sentence, frame)
    if at is None or _is_charged(incident.sentence, frame):
        return ()
    clause = incident.sentence.clauses[at]
    told = () if clause.source is None else (clause.source, *_owner_of(incident.sentence, clause.source))
    lemma = incident.sentence.verbs[clause.verb].lemma if clause.verb is not None else ""
    spoken_of = frame.trigger.group in clause.objects and lemma in _ANNOUNCING
    subject = clause.subject if spoken_of else ()
    return (*told, *subject, *(at for group in subject for at in _owner_of(incident.sentence, group)))


def _is_charged(sentence: Sentence, frame: Frame) -> bool:
    """Whether a source says that somebody else did it: "whom it blamed for an attack"."""
    own = frame.trigger.clause
    at = {frame.trigger.group, *frame.events, *(() if own is None else (sentence.clauses[own].antecedent,))} - {None}
    held = (c for c in sentence.clauses if c.verb is not None and sentence.verbs[c.verb].lemma in _BLAMING)
    return any(prep == "for" and group in at for clause in held for prep, group in clause.preps)


def _owner_of(sentence: Sentence, group: int) -> tuple[int, ...]:
    """Whose office or man speaks: "the army's media wing", "a spokesman for the coalition"."""
    owner = sentence.groups[group].possessor
    spoken = attached_to(sentence, [group], "for", "of") if sentence.groups[group].lemma in words_of("mouth") else ()
    return (*(() if owner is None else (owner,)), *spoken)


def _names_force(text: str) -> bool:
    """Whether words name a state by its forces: "the US military", "the Pentagon", not "Washington"."""
    return any(word in _FORCES or word.startswith("defen") for word in text.lower().split())


def without_bare(parties: Sequence[Party]) -> tuple[Party, ...]:
    """The parties without forces named by no more than "troops" or "commandos", where a state is named beside them."""
    named = any(party.id is not None and party.kind in _STATES for party in parties)
    return tuple(party for party in parties if not (named and party.id is None and party.kind in _BARE))


_STATES = frozenset({"force", "police", "coalition", "state", "agency"})
_BARE = frozenset({"force", "police"})

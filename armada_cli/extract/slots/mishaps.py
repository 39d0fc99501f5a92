"""Whether harm came by accident, by nature, in a drill or in bed, and by nobody's force."""

from __future__ import annotations

from armada_cli.extract.ground.illness import speaks_of_illness
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import noun_list
from armada_cli.extract.incidents import Incident
from armada_cli.extract.stories import Story
from armada_cli.records import Event, Sentence

_ACCIDENT_CAUSES = WordClass("accident_cause")
_CRASHING = WordClass("crashing_verb")
_WHERE = frozenset({"near", "on", "at", "of"})
_TEST_WORDS = 2  # different words that reports of a missile test use
_DUD = frozenset({"device", "foil", "explode", "bomb", "airstrike"})  # acts of triggers
_DEATHS = frozenset({"kill", "die", "wound", "toll", "assassinate"})  # acts of triggers
_FEW_ARMS = 1  # armed words in an article that is not on armed conflict
_BLASTS = frozenset({"explode", "kill", "die", "wound", "toll", "destroy"})  # acts of triggers


def is_mishap(story: Story, event: Event) -> bool:
    """Whether nobody did it by force: an accident, an illness, a drill, a bomb left over from the World War."""
    if _by_accident(story) or _by_mischance(story, event) or _by_illness(story, event):
        return True
    if _is_by_beast(story, event) or _is_suicide(story, event) or _is_crime_without_arms(story, event):
        return True
    return _is_dud_of_world_war(story, event) or _is_practised(story, event) or _is_test(story, event)


def _by_accident(story: Story) -> bool:
    """Whether a storm or a crash did it: a word for one stands in its sentences, and no arms and no agent beside."""
    if any(incident.sides or incident.violent or _is_shelled(incident) for incident in story.incidents):
        return False
    if any(_names_accident(incident.sentence) for incident in story.incidents):
        return True
    return any(_comes_to_harm(incident.sentence) for incident in story.incidents)


def _names_accident(sentence: Sentence) -> bool:
    """Whether a word for an accident is said, not one that only says where: "at the foot of the volcano"."""
    named = [t for t in sentence.tokens if t.lemma in noun_list("accident") and t.tag[:2] in ("NN", "VB")]
    where = [group.span for group in sentence.groups if group.prep in _WHERE]
    return any(not any(span.covers(token.span) for span in where) for token in named)


def _is_shelled(incident: Incident) -> bool:
    """Whether it is a weapon that crashes: "rockets crashed into the palace"."""
    return any(frame.trigger.sense.needs == "weapon" and frame.means for frame in incident.frames)


def _comes_to_harm(sentence: Sentence) -> bool:
    """Whether something crashes or sinks by itself: "the ferry sank", not "divers sank a boat"."""
    alone = (sentence.verbs[c.verb] for c in sentence.clauses if c.verb is not None and not c.objects)
    crashing = (verb for verb in alone if verb.lemma in _CRASHING)
    return any(verb.voice == "active" or verb.form == "participle" for verb in crashing)  # "a bus veered off" too


def _by_mischance(story: Story, event: Event) -> bool:
    """Whether nobody acts and a sentence names what went wrong: a short circuit, a parachute that failed."""
    if event.perpetrators or any(frame.agents for incident in story.incidents for frame in incident.frames):
        return False
    sentences = [incident.sentence for incident in story.incidents]
    if not _ACCIDENT_CAUSES.isdisjoint(token.lemma for sentence in sentences for token in sentence.tokens):
        return True
    return any(_loses_control(sentence) for sentence in sentences) or _is_called_accident(story, event)


def _is_called_accident(story: Story, event: Event) -> bool:
    """Whether a sentence close to one of a blast, with no weapon told of, calls it an accident."""
    view = story.incidents[0].view
    armed = any(frame.means for incident in story.incidents for frame in incident.frames)
    if armed or event.perpetrators or not story.acts <= _BLASTS:
        return False
    near = {(i.sentence.paragraph, i.index + step) for i in story.incidents for step in (1, 2)}
    return any(
        not _ACCIDENT_CAUSES.isdisjoint(view.lemmas(index)) and view.sentences[index].paragraph == paragraph
        for paragraph, index in near
        if index < len(view.sentences)
    )


def _loses_control(sentence: Sentence) -> bool:
    """Whether somebody loses control, as of a car."""
    return any(
        clause.verb is not None
        and sentence.verbs[clause.verb].lemma == "lose"
        and any(sentence.groups[group].lemma == "control" for group in clause.objects)
        for clause in sentence.clauses
    )


def _by_illness(story: Story, event: Event) -> bool:
    """Whether somebody died in bed, or of his heart: words for an illness, and no arms and nobody else who acts."""
    if "die" not in story.acts or event.weapons or event.perpetrators or event.type == "strike":
        return False
    if any(incident.sides for incident in story.incidents):
        return False
    return any(speaks_of_illness(incident.sentence.tokens) for incident in story.incidents)


def _is_by_beast(story: Story, event: Event) -> bool:
    """Whether nobody acts and its sentences speak of a beast that kills: "a bear killed a man, the second attack"."""
    if event.perpetrators or event.weapons or any(incident.sides for incident in story.incidents):
        return False
    sentences = [incident.sentence for incident in story.incidents]
    heads = (s.tokens[group.head] for s in sentences for group in s.groups)  # no "elephant poachers"
    return any(t.lemma in noun_list("killer_beast") and t.text.islower() for t in heads)


def _is_suicide(story: Story, event: Event) -> bool:
    """Whether its sentences speak of a suicide and of no bomb: "suggested that he was murdered, not a suicide"."""
    if event.weapons or event.perpetrators or not story.acts <= _DEATHS or story.places:
        return False
    return any("suicide" in i.view.lemmas(i.index) and not i.violent for i in story.incidents)


def _is_crime_without_arms(story: Story, event: Event) -> bool:
    """Whether somebody was strangled or drowned and the article tells of nobody armed."""
    view = story.incidents[0].view
    if event.weapons or view.armed_total > _FEW_ARMS or any(party.kind != "person" for party in event.perpetrators):
        return False
    return story.acts <= _DEATHS and bool(view.said("unarmed_manner"))


def _is_dud_of_world_war(story: Story, event: Event) -> bool:
    """Whether a bomb is one that was left from the World War, as the article or its own sentence says."""
    if not story.acts <= _DUD | _DEATHS:
        return False
    view = story.incidents[0].view
    lemmas = frozenset().union(*(view.lemmas(incident.index) for incident in story.incidents))
    if story.acts <= _DUD and ("wartime" in lemmas or lemmas >= {"world", "war"}):
        return True
    dug_up = not event.perpetrators and not noun_list("dud").isdisjoint(lemmas)
    return dug_up and any(view.lemmas(index) >= {"world", "war"} for index in range(len(view.sentences)))


def _is_practised(story: Story, event: Event) -> bool:
    """Whether nobody is killed and its paragraph speaks of a drill: "helicopters attacked the barge"."""
    view = story.incidents[0].view
    if event.casualties.killed is not None or not view.said("exercise"):
        return False
    own = {incident.sentence.paragraph for incident in story.incidents}
    near = [i for i, sentence in enumerate(view.sentences) if sentence.paragraph in own]
    return any(_speaks_of_drill(view.sentences[i]) for i in near if view.lemmas(i) & noun_list("exercise"))


def _is_test(story: Story, event: Event) -> bool:
    """Whether a state only tries a missile: it is aimed at nothing, hurts nobody, and the article speaks of a test."""
    harm = event.casualties
    if event.subtype != "missile_strike" or event.targets or harm.killed or harm.wounded:
        return False
    said = story.incidents[0].view.said("missile_test")
    return "test" in said and len(said) >= _TEST_WORDS


def _speaks_of_drill(sentence: Sentence) -> bool:
    """Whether a noun of the sentence is one for a drill."""
    return any(t.lemma in noun_list("exercise") and t.tag.startswith("NN") for t in sentence.tokens)

"""The armed group whose attacks an article lists: "X has killed 800 people. In May a bomb killed a judge in Y."."""

from __future__ import annotations

from armada_cli.extract.claims.claimants import words_of
from armada_cli.extract.frames.parties import actors_in
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.slots.campaign import Campaign
from armada_cli.extract.stories import Story
from armada_cli.records import Clause, Party, Sentence

_REACH = 5  # sentences that such a list may have
_STRIKING = WordClass("serial_verb")


def lister_of(view: View, story: Story, campaign: Campaign) -> Party | None:
    """The one armed group that the article names, if what it has done over the years opens the list a story is in."""
    group = campaign.only_group
    if group is None or True in story.sides or story.dead or story.fells_member or _is_by_strangers(story):
        return None
    first = min(incident.index for incident in story.incidents)
    if any(claim.stance == "denies" for claim in story.claims) or view.sentences[first].part != "body":
        return None
    name = group.id or group.name
    return group if any(_tells_habit(view, index, name) for index in range(max(0, first - _REACH), first)) else None


def _is_by_strangers(story: Story) -> bool:
    """Whether it is told that nobody knows who did it: "unidentified gunmen"."""
    agents = ((i.sentence, i.sentence.groups[g]) for i in story.incidents for f in i.frames for g in f.agents)
    words = {token.lemma for sentence, noun in agents for token in sentence.tokens[noun.first : noun.head]}
    return not words.isdisjoint(words_of("stranger"))


def _tells_habit(view: View, index: int, group: str) -> bool:
    """Whether a sentence says what a group has done again and again: "has killed 800 people since 1968"."""
    sentence = view.sentences[index]
    return any(_is_habit(sentence, clause) and _is_of(view, sentence, clause, group) for clause in sentence.clauses)


def _is_habit(sentence: Sentence, clause: Clause) -> bool:
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    if verb is None or verb.tense != "perfect" or verb.voice != "active" or verb.negated:
        return False
    done = (
        t.lemma for g in clause.objects for t in sentence.tokens[sentence.groups[g].first : sentence.groups[g].last]
    )
    if "similar" in done:
        return False  # "has carried out similar attacks" only hints at who did this one
    return verb.lemma in words_of("hostile") or verb.lemma in _STRIKING


def _is_of(view: View, sentence: Sentence, clause: Clause, group: str) -> bool:
    """Whether the group is the subject of a clause."""
    actors = (value for at in clause.subject for value, _ in actors_in(view, sentence, at))
    return any((value.id or value.name) == group for value in actors)

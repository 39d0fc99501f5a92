"""Whether somebody who is said to have been murdered died by his own hand, as the article tells too."""

from __future__ import annotations

from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.stories import Story
from armada_cli.records import PersonValue, Sentence, WeaponValue

_REFLEXIVES = WordClass("reflexive")
_ENDING = frozenset({"kill", "hang", "shoot"})
_SUICIDE = "suicide"
_ONLY_DEATHS = frozenset({"kill", "die", "execute"})  # acts of triggers: "found hanged"


def is_of_own_hand(story: Story) -> bool:
    """Whether it only tells that one man died, by nobody and nothing, whom the article says to have killed himself."""
    frames = [frame for incident in story.incidents for frame in incident.frames]
    if not story.acts <= _ONLY_DEATHS or not story.dead or any(f.agents or f.means or f.events for f in frames):
        return False
    view = story.incidents[0].view
    return any(_tells_suicide(view, index, story.dead) for index, _ in enumerate(view.sentences))


def _tells_suicide(view: View, index: int, dead: set[str]) -> bool:
    """Whether a sentence tells of somebody's suicide, in which nobody else is meant to die."""
    lemmas, sentence = view.lemmas(index), view.sentences[index]
    if _SUICIDE not in lemmas and (lemmas.isdisjoint(_REFLEXIVES.words) or lemmas.isdisjoint(_ENDING)):
        return False
    if view.values(sentence.span, WeaponValue):
        return False
    if not any(person.key in dead for _, person in view.values(sentence.span, PersonValue)):
        return False
    return _SUICIDE in lemmas or _ends_himself(sentence)


def _ends_himself(sentence: Sentence) -> bool:
    """Whether a clause says that somebody kills himself: "he hanged himself"."""
    clauses = (clause for clause in sentence.clauses if clause.verb is not None)
    return any(
        sentence.verbs[clause.verb or 0].lemma in _ENDING
        and any(sentence.groups[group].lemma in _REFLEXIVES for group in clause.objects)
        for clause in clauses
    )

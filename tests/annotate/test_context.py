"""How clauses are meant: sentences with the verb looked at, its context and its source."""

from __future__ import annotations

import pytest

from armada_cli.annotate.context import mark_context
from armada_cli.annotate.cues import cues
from armada_cli.annotate.grammar import read_sentence
from armada_cli.annotate.grammar.describe import head
from armada_cli.lexicon import default
from armada_cli.records import Clause, Sentence, Span

CASES: list[tuple[str, str, str, str | None]] = [
    ("Police said that gunmen killed two teachers.", "kill", "reported", "Police"),
    ("Police said gunmen killed two teachers and wounded a third.", "kill", "reported", "Police"),
    ("Police said gunmen killed two teachers and wounded a third.", "wound", "reported", "Police"),
    ("Gunmen killed two teachers, police said.", "kill", "reported", "police"),
    ("Gunmen killed two teachers, the army's spokesman said.", "kill", "reported", "spokesman"),
    ("Jets hit a camp, killing two men, Sudan's army's press office said.", "kill", "reported", "office"),
    ("Gunmen killed two teachers, according to police.", "kill", "reported", "police"),
    ("According to residents, the militants burned the village.", "burn", "reported", "residents"),
    ('"They killed my brother," Fatima said.', "kill", "quoted reported", "Fatima"),
    ('"They killed my brother," said Fatima.', "kill", "quoted reported", "Fatima"),
    ("The army denied that its soldiers had shot the boy.", "shoot", "denied", "army"),
    ("The army denied shooting the boy.", "shoot", "denied", None),
    ("The army denied reports that it had bombed the school.", "bomb", "denied hedged", "army"),
    ("The rebels claimed they had shot down a helicopter.", "shoot", "claimed", "rebels"),
    ("The rebels claimed to have shot down a helicopter.", "shoot", "claimed", None),
    ("The group claimed responsibility for the bombing.", "claim", "claimed", None),
    ("No group has claimed responsibility for the bombing.", "claim", "claimed negated", None),
    ("Nobody was killed in the blast.", "kill", "negated", None),
    ("No soldiers were killed.", "kill", "negated", None),
    ("The bomb did not explode.", "explode", "negated", None),
    ("The soldiers never attacked the camp.", "attack", "negated", None),
    ("The group plans to attack the embassy.", "attack", "planned", None),
    ("The group planned the attack for months.", "plan", "", None),
    ("He was arrested over a plot to bomb the airport.", "bomb", "planned", None),
    ("The militants vowed to attack the capital.", "attack", "threatened", None),
    ("The Taliban threatened to behead the hostages.", "behead", "threatened", None),
    ("The group warned that it would kill the captives.", "kill", "hypothetical reported threatened", "group"),
    ("The group will strike again.", "strike", "planned", None),
    ("The jets could bomb the town.", "bomb", "hypothetical", None),
    ("If rebels attack the town, troops will respond.", "attack", "hypothetical", None),
    ("The commander may have been killed.", "kill", "hedged", None),
    ("The commander might be dead.", "be", "hypothetical", None),
    ("The commander was reportedly killed.", "kill", "hedged", None),
    ("The commander is believed to have been killed.", "kill", "hedged", None),
    ("The commander was thought killed in 2010.", "kill", "hedged", None),
    ("The commander was reported killed.", "kill", "hedged", None),
    ("Officials believe the drone killed Omar.", "kill", "hedged", "Officials"),
    ("Officials fear the hostages were killed.", "kill", "hedged", "Officials"),
    ("It is believed that the group carried out the attack.", "carry", "hedged", None),
    ("The group is suspected of bombing the church.", "bomb", "hedged", None),
    ("The group is accused of killing villagers.", "kill", "hedged", None),
    ("There are reports that the leader was killed.", "kill", "hedged", None),
    ("More than 4,000 people have been killed since 2009.", "kill", "statistic", None),
    ("At least 120 journalists have been killed in the past decade.", "kill", "statistic", None),
    ("Some 300 people have been killed so far this year.", "kill", "statistic", None),
    ("The group has carried out attacks across the region.", "carry", "past_habit", None),
    ("The group often attacks convoys.", "attack", "past_habit", None),
    ("The group has frequently targeted schools.", "target", "past_habit", None),
    ("Troops killed three rebels who had attacked the post.", "kill", "", None),
    ("Troops killed three rebels who had attacked the post.", "attack", "", None),
    ("A minister said police killed a man who had threatened to bomb the court.", "kill", "reported", "minister"),
    (
        "A minister said police killed a man who had threatened to bomb the court.",
        "bomb",
        "reported threatened",
        "minister",
    ),
    ("The governor said the attackers planned to storm the prison.", "storm", "planned reported", "governor"),
    ("He escaped without killing anyone.", "kill", "negated", None),
    ("The attackers failed to enter the compound.", "enter", "negated", None),
    ("The attackers tried to storm the compound.", "storm", "", None),
    ("The attackers managed to kill two guards.", "kill", "", None),
    ("Militants went to the village to kill the elder.", "kill", "planned", None),
    ("The ministry confirmed that the leader had been killed.", "kill", "reported", "ministry"),
    ("The ministry said in a statement that the leader had been killed.", "kill", "reported", "ministry"),
    ("The spokesman did not say how many were killed.", "kill", "reported", "spokesman"),
    ("Witnesses told reporters that helicopters fired on the crowd.", "fire", "reported", "Witnesses"),
    (
        "The bombing killed nine and wounded 20, Interior Ministry spokesman Ali Reza said, adding that three suspects had been arrested.",
        "kill",
        "reported",
        "Reza",
    ),
    (
        "The bombing killed nine and wounded 20, Interior Ministry spokesman Ali Reza said, adding that three suspects had been arrested.",
        "wound",
        "reported",
        "Reza",
    ),
    ("The leader, who officials say was killed in May, appeared in a video.", "kill", "reported", "officials"),
    ("The United States says the men were planning to attack its embassy.", "attack", "planned reported", "States"),
    ("The general ordered troops to fire on the protesters.", "fire", "planned", None),
    ("He was sentenced to death for killing two policemen.", "kill", "", None),
    ("He was arrested for killing two policemen.", "kill", "hedged", None),
    ("The officials alleged that the group had poisoned the wells.", "poison", "claimed hedged", "officials"),
    ("Reports said a drone struck a car.", "strike", "reported", "Reports"),
    ("State television reported the raid killed 20 rebels.", "kill", "reported", "television"),
    ("Unconfirmed reports suggested that the leader had died.", "die", "hedged reported", "reports"),
    ("He would have been killed.", "kill", "hypothetical", None),
    ("The killers have yet to be arrested.", "arrest", "negated planned", None),
    ("The rebels were expected to attack the town.", "attack", "planned", None),
]


def parsed(text: str) -> Sentence:
    return mark_context(read_sentence(Sentence(Span(0, len(text)), "body", 0), text, []), text)


def clause(sentence: Sentence, lemma: str) -> Clause:
    return next(c for c in sentence.clauses if c.verb is not None and sentence.verbs[c.verb].lemma == lemma)


@pytest.mark.parametrize(("text", "verb", "context", "source"), CASES)
def test_context(text: str, verb: str, context: str, source: str | None) -> None:
    sentence = parsed(text)
    found = clause(sentence, verb)
    assert " ".join(sorted(found.context)) == context
    assert (head(sentence, found.source) if found.source is not None else None) == source


def test_cues_are_those_of_the_record() -> None:
    known = {
        "negated",
        "planned",
        "threatened",
        "hypothetical",
        "hedged",
        "denied",
        "claimed",
        "reported",
        "statistic",
        "past_habit",
    }
    inner = {"fact", "attempted"}
    for way, words in cues().items():
        if way == "period":
            continue
        assert {cue for found in words.values() for cue in found} <= known | inner


EXAMPLES = [(e["cue"], e["by"], x) for e in default().entries("context_words") for x in e.get("examples", ())]


@pytest.mark.parametrize(("cue", "by", "example"), EXAMPLES)
def test_examples_of_the_cue_words(cue: str, by: str, example: str) -> None:
    assert any(cue in found.context for found in parsed(example).clauses)

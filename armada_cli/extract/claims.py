"""Who claims an event, who denies it, who is blamed for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from armada_cli.extract.nature import Nature, nature_of
from armada_cli.extract.parties import actors_in, expanded
from armada_cli.extract.stories import Story
from armada_cli.extract.view import View
from armada_cli.extract.words import verb_class
from armada_cli.records import Clause, Party, Sentence

_CREDIT = frozenset({"responsibility", "credit", "claim"})
_BEHIND = frozenset({"behind", "responsible"})
_REACH = 8  # sentences back to the event that a claim speaks of


@dataclass(frozen=True)
class Claim:
    """A group that claims, denies or is blamed for an event, and the sentence that says so."""

    stance: Literal["claims", "denies", "blamed"]
    party: Party
    sentence: int


def add_claims(view: View, stories: Sequence[Story]) -> None:
    """Give each claim of the article to the story that it speaks of."""
    for index, sentence in enumerate(view.sentences):
        for claim in _claims_in(view, sentence, index):
            story = _story_of(stories, index)
            if story is not None and claim not in story.claims:
                story.claims.append(claim)


def _story_of(stories: Sequence[Story], index: int) -> Story | None:
    """The story told in the sentence itself, else the one told last before it."""
    near = [(i.index, s) for s in stories for i in s.incidents if index - _REACH <= i.index <= index]
    return max(near, key=lambda row: row[0])[1] if near else None


def _claims_in(view: View, sentence: Sentence, index: int) -> Iterator[Claim]:
    for clause in sentence.clauses:
        if clause.verb is None or ("negated" in clause.context and not _says_no(sentence, clause)):
            continue
        lemma = sentence.verbs[clause.verb].lemma
        if _takes_credit(view, sentence, clause, lemma):
            stance: Literal["claims", "denies"] = "denies" if "denied" in clause.context else "claims"
            yield from (Claim(stance, party, index) for party in _parties(view, sentence, clause.subject))
        elif lemma in verb_class("deny"):
            yield from (Claim("denies", party, index) for party in _parties(view, sentence, clause.subject))
        elif lemma in verb_class("blame"):
            yield from (Claim("blamed", party, index) for party in _blamed(view, sentence, clause))


def _says_no(sentence: Sentence, clause: Clause) -> bool:
    return clause.verb is not None and sentence.verbs[clause.verb].lemma in verb_class("deny")


def _takes_credit(view: View, sentence: Sentence, clause: Clause, lemma: str) -> bool:
    if sentence.verbs[clause.verb or 0].negated:
        return False
    objects = {sentence.groups[group].lemma for group in clause.objects}
    if _of_many(view, sentence, clause):
        return False
    if lemma in ("claim", "take", "accept", "assume", "admit") and objects & _CREDIT:
        return True
    return lemma in ("claim", "own") and any(nature_of(view, sentence, g) is Nature.EVENT for g in clause.objects)


def _of_many(view: View, sentence: Sentence, clause: Clause) -> bool:
    """Whether the credit is for attacks as such: "claimed responsibility for several attacks"."""
    for group in (*clause.objects, *(g for _, g in clause.preps), *_attached(sentence, clause.objects)):
        noun = sentence.groups[group]
        plural = sentence.tokens[noun.head].tag == "NNS"
        definite = sentence.tokens[noun.first].lemma in ("the", "both", "these", "those")
        if plural and not definite and nature_of(view, sentence, group) is Nature.EVENT:
            return True
    return False


def _attached(sentence: Sentence, groups: tuple[int, ...]) -> list[int]:
    return [i for i, g in enumerate(sentence.groups) if g.attached_to in groups]


def _parties(view: View, sentence: Sentence, groups: tuple[int, ...]) -> list[Party]:
    """The non-state groups named in subjects: themselves, or those whose spokesman speaks."""
    found = []
    for group in expanded(sentence, groups):
        linked = [
            group,
            *(i for i, g in enumerate(sentence.groups) if g.attached_to == group or g.appositive_of == group),
        ]
        found += [party for i in linked for value, party in actors_in(view, sentence, i) if not value.state]
    return found[:3]


def _blamed(view: View, sentence: Sentence, clause: Clause) -> list[Party]:
    verb = sentence.verbs[clause.verb or 0]
    groups = clause.subject if verb.voice == "passive" else clause.objects
    groups = (*groups, *(g for prep, g in clause.preps if prep in ("on", "to", "at")))
    return _parties(view, sentence, groups)

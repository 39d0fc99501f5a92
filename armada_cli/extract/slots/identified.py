"""Who those were whom an event killed, where a later sentence tells: "the dead were identified as two teachers"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from armada_cli.extract.claims.saying import UNREAL
from armada_cli.extract.frames import members
from armada_cli.extract.frames.parties import target_of
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.nature import Nature, nature_of
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.incidents import Incident
from armada_cli.records import Clause, Party, Sentence

_FALLEN = WordClass("dead_told_of")
_SLAIN = WordClass("slain")
_ANYBODY = WordClass("anybody")
_ASSAILANTS = WordClass("assailant")
_BYSTANDERS = WordClass("bystander")
_CALLING = WordClass("identifying_verb")
_SAYING = _CALLING.words | {"be", "include"}
_THOSE = frozenset({"those", "all"})
_KNOWN = frozenset({"the", "all", "both", "those"})
_KILLED = frozenset({"kill", "die", "murder", "slay"})
_REACH = 2  # sentences behind one that tells it


def identified(view: View, incidents: Sequence[Incident]) -> Iterator[Party]:
    """The parties that sentences of an event, or those right behind, say its dead to have been."""
    for index in _near(view, incidents):
        sentence = view.sentences[index]
        for clause in sentence.clauses if not _FALLEN_WORDS.isdisjoint(view.lemmas(index)) else ():
            called = (m for group in _said_of_dead(sentence, clause) for m in members(sentence, group))
            found = [party for group in called if (party := _party(view, sentence, group)) is not None]
            yield from (party for party in found if party.kind != "person" or not _is_part(sentence, clause))


_FALLEN_WORDS = _FALLEN.words | _SLAIN.words | _KILLED


def _near(view: View, incidents: Sequence[Incident]) -> list[int]:
    """The sentences of an event and those behind each, up to the first that tells of force itself."""
    own = {incident.index for incident in incidents}
    found: set[int] = set(own)
    for start in own:
        for index in range(start + 1, min(start + 1 + _REACH, len(view.sentences))):
            sentence = view.sentences[index]
            opens = bool(sentence.groups) and _are_dead(sentence, 0)
            if index not in own and not opens and any(not t.sense.weak for t in view.triggers(sentence)):
                break
            found.add(index)
    return sorted(found)


def _said_of_dead(sentence: Sentence, clause: Clause) -> tuple[int, ...]:
    """What a clause says that the dead were: "the victims were X", "police named the dead as X", "among them was X"."""
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    if verb is None or verb.lemma not in _SAYING or verb.negated or clause.context & (UNREAL | {"denied"}):
        return ()
    if verb.lemma in _CALLING:
        named = clause.subject if verb.voice == "passive" else clause.objects
        behind = tuple(group for prep, group in clause.preps if prep == "as")
        return behind if any(_are_dead(sentence, group) for group in named) else ()
    if any(_are_dead(sentence, group) for group in clause.subject):
        return clause.objects
    among = any(prep == "among" and _are_dead(sentence, group) for prep, group in clause.preps)
    return clause.subject if among and verb.lemma == "be" else ()


def _is_part(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause tells only some of the dead: "among them were X and Y", "two of the dead were X and Y"."""
    counted = any(sentence.tokens[sentence.groups[g].head].tag == "CD" for g in clause.subject)
    included = clause.verb is not None and sentence.verbs[clause.verb].lemma == "include"
    return counted or included or any(prep == "among" for prep, _ in clause.preps)


def _are_dead(sentence: Sentence, group: int) -> bool:
    """Whether a group speaks of the dead just told of: "the victims", "those killed", "two of the dead"."""
    noun = sentence.groups[group]
    counted = sentence.tokens[noun.head].tag == "CD" or noun.lemma in ("most", "all", "both")
    if counted and (whole := attached_to(sentence, [group], "of")):
        return any(_are_dead(sentence, other) for other in whole)
    if sentence.tokens[noun.first].lemma not in _KNOWN:
        return False
    if noun.lemma in _FALLEN:
        return True
    if noun.lemma in _ANYBODY and any(t.lemma in _SLAIN for t in sentence.tokens[noun.first : noun.head]):
        return True
    fell = (c for c in sentence.clauses if c.antecedent == group and c.verb is not None)
    return noun.lemma in (*_THOSE, "person", "people", "man") and any(
        sentence.verbs[c.verb or 0].lemma in _KILLED for c in fell
    )


def _party(view: View, sentence: Sentence, group: int) -> Party | None:
    """The people whom a group names or describes, if it says who they were."""
    lemma = sentence.groups[group].lemma
    people = nature_of(view, sentence, group) in (Nature.PERSON, Nature.PEOPLE, Nature.ACTOR)
    if not people or lemma in _ANYBODY or lemma in _ASSAILANTS or lemma in _BYSTANDERS:
        return None
    return target_of(view, sentence, group)

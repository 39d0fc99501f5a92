"""Whether a noun that a preposition ties to a deed is of those who did it: "the ambush of the rebels on a convoy"."""

from __future__ import annotations

from armada_cli.extract.frames.arguments import is_abstract
from armada_cli.extract.frames.frame import Frame
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.nature import Nature, nature_of, side_of
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.records import Sentence

_AUTHORED = WordClass("authored_deed")
_AIMED_PREPS = WordClass("aimed_prep")
_DYING = frozenset({"die", "fall", "perish"})
_FELL_IN = frozenset({"in", "during"})


def is_author(view: View, sentence: Sentence, frame: Frame, prep: str, group: int) -> bool:
    """Whether "of" names who did it: an armed force after "attack", and after "ambush" if another is aimed at.

    An air force is the one that bombs. Those whom an attack is "from" made it, and those a bomber is of.
    Alone after "ambush" a named group is rather the one that lies in it: "an ambush of the Taliban".
    """
    nature = nature_of(view, sentence, group)
    if frame.trigger.sense.effect or nature not in (Nature.ACTOR, Nature.PEOPLE):
        return False
    at, side = frame.trigger.group or 0, side_of(view, sentence, group)
    if prep == "from" or frame.trigger.sense.act == "bomber":
        return side is False  # "a suicide bomber of the Taliban"
    lurks = side is False and nature is Nature.ACTOR and sentence.groups[at].lemma == "ambush"
    tied = attached_to(sentence, [at], *_AIMED_PREPS)
    aimed = any(_is_aim(view, sentence, i) for i in tied)  # "on Monday", "on the outskirts" aim at nothing
    noun = sentence.groups[group]
    flies = side is True and any(token.lemma == "air" for token in sentence.tokens[noun.first : noun.head])
    return side is not None and (aimed or lurks or flies or sentence.groups[at].lemma in _AUTHORED)


def _is_aim(view: View, sentence: Sentence, group: int) -> bool:
    """Whether somebody or something can be meant by it, and not only a day or a part of a town."""
    nature = nature_of(view, sentence, group)
    things = nature in (Nature.THING, Nature.EVENT, Nature.WEAPON)
    return nature is not Nature.DATE and not (things and is_abstract(sentence, group))


def fells_other_side(view: View, sentence: Sentence, frame: Frame, group: int) -> bool:
    """Whether an armed side is the one that those fought with who fell: "two soldiers died in a clash with rebels"."""
    at = frame.trigger.group or 0
    two_sided = frame.trigger.sense.act == "clash" or frame.trigger.word == "shootout"
    if not two_sided or side_of(view, sentence, group) is None:
        return False
    noun = sentence.groups[at]
    named = {at, noun.attached_to} if noun.prep == "of" else {at}  # "an exchange of fire"
    fell = [c for c in sentence.clauses if c.verb is not None and any(g in named and p in _FELL_IN for p, g in c.preps)]
    verbs = [sentence.verbs[clause.verb or 0] for clause in fell if not any(p == "by" for p, _ in clause.preps)]
    return any(verb.voice == "passive" or verb.lemma in _DYING for verb in verbs)


_WORKS = frozenset({"work", "handiwork", "doing"})
_BEING = frozenset({"be", "become", "remain"})


def owners_told(view: View, sentence: Sentence, at: int, *, alike: bool) -> tuple[int, ...]:
    """Those whose work an aside calls a deed, or by whom it was one of several `alike`: "was the deadliest by X"."""
    works = [i for i, group in enumerate(sentence.groups) if group.appositive_of == at and group.lemma in _WORKS]
    whose = attached_to(sentence, works, "of")
    told = (c for c in sentence.clauses if alike and at in c.subject and c.verb is not None)
    equal = [g for c in told if sentence.verbs[c.verb or 0].lemma in _BEING for g in c.objects]
    ranked = [g for g in equal if _is_superlative(sentence, g) or nature_of(view, sentence, g) is Nature.EVENT]
    whose += attached_to(sentence, ranked, "by")
    owners = (sentence.groups[g].possessor for g in ranked)  # "the army's worst blow" is one that it suffered
    whose += [owner for owner in owners if owner is not None and side_of(view, sentence, owner) is False]
    return tuple(group for group in whose if nature_of(view, sentence, group) in Nature.actors())


def _is_superlative(sentence: Sentence, group: int) -> bool:
    """Whether a noun group ranks what its clause is about: "the deadliest", "the worst"."""
    noun = sentence.groups[group]
    return any(token.tag == "JJS" for token in sentence.tokens[noun.first : noun.last + 1])

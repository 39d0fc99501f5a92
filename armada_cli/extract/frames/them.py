"""Whom "them" and "him" mean in a sentence that has told of them: "seized two nurses and shot them", "... shot him"."""

from __future__ import annotations

from dataclasses import replace

from armada_cli.extract.frames.frame import Frame, members
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.nature import Nature, is_site, nature_of, side_named, side_of
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.records import ActorValue, Clause, PersonValue, Sentence

_ATTACKERS = WordClass("attacker")
_ALL_OF = WordClass("all_of_them")
_FRESH = frozenset({"a", "an"})
_PEOPLE = (Nature.PEOPLE, Nature.ACTOR, Nature.PERSON)
_THEY = frozenset({"they", "he", "she"})
_ANY_ONE = frozenset({"him", "her", "he", "she"})
_ONCE = frozenset({"after", "when", "as"})
_GOING_ON = frozenset({"infinitive", "conjunct"})
_FARTHEST = 8  # noun groups back to those who are meant


def with_those_meant(view: View, sentence: Sentence, frames: list[Frame]) -> list[Frame]:
    """The frames with the people told of before for each "them" that something is done to, and "they" who attacked."""
    frames = [_with_attackers_meant(view, sentence, frame) for frame in frames]
    hit = {group for frame in frames for group in (*frame.victims, *frame.targets)}
    if not any(_is_them(sentence, group) or _is_him(view, sentence, group) for group in hit):
        return frames
    fallen = {group for frame in frames if frame.trigger.sense.effect == "killed" for group in frame.victims}
    doers = {group for frame in frames for group in frame.agents}
    return [_with_those_meant(view, sentence, frame, fallen, doers) for frame in frames]


def _with_attackers_meant(view: View, sentence: Sentence, frame: Frame) -> Frame:
    """A frame with those who act in it for the pronoun that stands for them."""
    if frame.trigger.clause is None or not any(sentence.groups[g].lemma in _THEY for g in frame.agents):
        return frame
    meant = attackers_meant(view, sentence, frame.trigger.clause)
    return replace(frame, agents=meant) if meant else frame


def attackers_meant(view: View, sentence: Sentence, at: int) -> tuple[int, ...]:
    """Whom "they" means who came to grief or did harm once they attacked; nobody where a clause tells no such thing.

    "Troops killed nine rebels after they stormed a post" means the rebels, of "a rebel camp" the troops.
    """
    clause = sentence.clauses[at]
    while clause.kind in _GOING_ON and clause.governor is not None and clause.governor < at:
        at, clause = clause.governor, sentence.clauses[clause.governor]
    above = sentence.clauses[clause.governor] if clause.governor is not None else None
    if above is None or above.verb is None or clause.kind != "adverbial" or clause.marker not in _ONCE:
        return ()
    if sentence.verbs[above.verb].voice == "passive" or not {sentence.groups[g].lemma for g in clause.subject} & _THEY:
        return ()
    return _who_attacked(view, sentence, clause, above)


def _who_attacked(view: View, sentence: Sentence, clause: Clause, above: Clause) -> tuple[int, ...]:
    """Those of the clause above, its subject or objects, whom "they" means by their sides and by what is aimed at."""
    doers, hit = ({_is_lawful(view, sentence, g) for g in groups} for groups in (above.subject, above.objects))
    same = {sentence.groups[group].lemma for group in above.subject} <= _THEY
    if same or (doers == {False} and hit & {True, None}):
        return above.subject
    aimed = (*clause.objects, *(group for _, group in clause.preps))
    own = any(_is_of_outlaws(view, sentence, group) for group in aimed)
    unarmed = all(side_named(view, sentence.groups[group].lemma) == "civilian" for group in above.objects)
    if doers != {True} or not above.objects:
        return ()
    return above.subject if own or unarmed else above.objects if hit == {False} else ()


def _is_lawful(view: View, sentence: Sentence, group: int) -> bool | None:
    """Whether people act for a state; those whose noun says that they attack do not."""
    side = side_of(view, sentence, group)
    return False if side is None and sentence.groups[group].lemma in _ATTACKERS else side


def _is_of_outlaws(view: View, sentence: Sentence, group: int) -> bool:
    """Whether a word of a group names people of no state: "a rebel camp"."""
    noun = sentence.groups[group]
    words = (token.lemma for token in sentence.tokens[noun.first : noun.last + 1])
    return any(side_named(view, word) == "nonstate" for word in words) or side_of(view, sentence, group) is False


def _with_those_meant(view: View, sentence: Sentence, frame: Frame, fallen: set[int], doers: set[int]) -> Frame:
    """Those who act in it, and those whom another verb has killed, are not meant; attackers stay those known."""
    others = fallen | {*frame.agents, *frame.means}
    victims, targets = (
        tuple(meant for group in hit for meant in _meant(view, sentence, group, others, doers))
        for hit in (frame.victims, frame.targets)
    )
    return replace(frame, victims=victims, targets=targets)


def _meant(view: View, sentence: Sentence, group: int, others: set[int], doers: set[int]) -> tuple[int, ...]:
    if _is_him(view, sentence, group):
        return _one_before(view, sentence, group, others | doers)
    if not _is_them(sentence, group):
        return (group,)
    meant = _several_before(view, sentence, group, others)
    return (group,) if doers & {*meant} else meant


def several_meant(view: View, sentence: Sentence, group: int) -> tuple[int, ...]:
    """Those whom "them" means, in "two of them" not the two; of another noun group itself."""
    noun = sentence.groups[group]
    counting = set() if noun.attached_to is None else {noun.attached_to}
    return _several_before(view, sentence, group, counting) if noun.lemma == "them" else (group,)


def those_hit_back(view: View, sentence: Sentence, frame: Frame, group: int, fallen: set[int]) -> tuple[int, ...]:
    """Those whom "them" means in what is done to attackers: "two gunmen fired at a post before guards shot them"."""
    others = fallen | {*frame.agents}
    meant = _several_before(view, sentence, group, others) if _is_them(sentence, group) else (group,)
    return () if meant == (group,) else meant


def _is_them(sentence: Sentence, group: int) -> bool:
    """Whether a group is "them", or all of them."""
    noun = sentence.groups[group]
    if noun.lemma == "them" and noun.prep in (None, "at"):
        return True
    owned = attached_to(sentence, [group], "of")
    return noun.lemma in _ALL_OF and any(sentence.groups[other].lemma == "them" for other in owned)


def _is_him(view: View, sentence: Sentence, group: int) -> bool:
    """Whether a group is "him" or "her", or "he" to whom it is done, of nobody named."""
    noun = sentence.groups[group]
    bare = noun.first == noun.last and noun.lemma in _ANY_ONE
    return bare and view.at_head(sentence, noun, PersonValue) is None


def _one_before(view: View, sentence: Sentence, group: int, others: set[int]) -> tuple[int, ...]:
    """The last unnamed person told of before, who is not of others nor the one who speaks; else the pronoun itself."""
    others = others | {clause.source for clause in sentence.clauses if clause.source is not None}
    he = sentence.groups[group].lemma in _THEY  # "a clerk who served as an agent was freed after he was taken"
    main = [g for c in sentence.clauses if he and c.kind == "main" for g in c.subject if g < group]
    for index in (*main, *range(group - 1, max(-1, group - _FARTHEST), -1)):
        noun = sentence.groups[index]
        fresh = sentence.tokens[noun.first].lemma in _FRESH and sentence.tokens[noun.head].tag == "NN"
        if fresh and index not in others and _is_one_of_people(view, sentence, index):
            return (index,)
    return (group,)


def _is_one_of_people(view: View, sentence: Sentence, group: int) -> bool:
    """Whether a group is somebody by his noun, a man of a force too: "a clerk", "a soldier", not "an army"."""
    actor = view.at_head(sentence, sentence.groups[group], ActorValue)
    return (
        actor[1].member and actor[1].state if actor is not None else nature_of(view, sentence, group) is Nature.PEOPLE
    )


def _several_before(view: View, sentence: Sentence, group: int, others: set[int]) -> tuple[int, ...]:
    """The last people told of before in the plural, or as a list, who are not of others; else the pronoun itself."""
    for index in range(group - 1, max(-1, group - _FARTHEST), -1):
        if sentence.groups[index].prep == "from":
            continue  # "took the men from the women and shot them"
        listed = tuple(members(sentence, _first_of_list(sentence, index)))
        people = [g for g in listed if nature_of(view, sentence, g) in _PEOPLE]
        if people and people == list(listed) and not others & {*listed} and _are_several(sentence, listed):
            return listed
    return (group,)


def _first_of_list(sentence: Sentence, index: int) -> int:
    """The group that opens the list which a group is in; itself where it is in none."""
    return next((i for i, group in enumerate(sentence.groups[:index]) if index in group.conjuncts), index)


def _are_several(sentence: Sentence, listed: tuple[int, ...]) -> bool:
    """Whether it is more than one: a list, or a noun in the plural."""
    return len(listed) > 1 or sentence.tokens[sentence.groups[listed[0]].head].tag in ("NNS", "NNPS", "CD")


def thing_meant(sentence: Sentence, group: int) -> int:
    """The site or vehicle that "it" stands for where its sentence has told what that did: "a bus passed when a mine
    exploded beside it"; any other group itself.
    """
    noun = sentence.groups[group]
    if noun.lemma != "it" or noun.first != noun.head:
        return group
    before = [c for c in sentence.clauses if c.verb is not None and sentence.verbs[c.verb].last < noun.first]
    own = max(before, key=lambda clause: clause.verb or 0, default=None)
    subjects = (g for c in before if c is not own for g in c.subject if own is None or g not in own.subject)
    told = [g for g in subjects if is_site(sentence, g)]
    last = max(told, default=None)
    return group if last is None else last

"""Definite nouns for one who was named: "the slain commander", "the Hamas founder"; whom they safely mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from armada_cli.annotate.grammar.words import verb_lemma
from armada_cli.annotate.people.candidates import name_of
from armada_cli.annotate.people.standing import is_group
from armada_cli.annotate.people.tables import Tables
from armada_cli.annotate.references.salience import Scene, quoted
from armada_cli.annotate.references.wordlists import Anaphora
from armada_cli.lexicon.patterns import alternatives
from armada_cli.records import ActorValue, Annotated, Mention, PersonValue, Sentence, Span

Reference = tuple[Span, str | None, ActorValue | None]

NATIVE = "native"  # stands for any word for where somebody is from
YEAR_OLD = "year-old"
OF_TWO = "latter"
_OF = re.compile(
    r"(?:[’']s)? (?:of|for|in charge|who|[A-Z“\"])|(?: (?:in|on|at|for) (?!a |an )[^,.;:]{1,40})?, (?:[A-Z]|who\b)"
)
_PLAIN_WORD = re.compile(
    r" (?!(?:was|is|had|has|who|and|or|in|on|at|to|by|from|with|for|as|said|told|also|then|did|could|would|himself)\b)"
    r"(?![a-z]+ed\b)(?P<word>[a-z]+)"
)
_SLAIN = re.compile(r"the (?:slain|dead|late)\b", re.IGNORECASE)
_THE = ("the ", "The ")
_LONGEST_ROLE = 50  # characters of "the military commander of the"
_ROLE_OF = re.compile(r"\b[Tt]he (?:[a-z]+ ){0,2}?(?P<noun>[a-z]+) of (?:the )?$")
_ROLE_OF_ITS = r"\b[Tt]he (?:[a-z]+ ){0,2}?(?P<noun>[a-z]+) of (?:the|its|their|this) "
_WORDS_AFTER = re.compile(r"(?:[’']s?)?((?: [a-z-]+){1,4})\b")
_MODIFIED = 2  # words up to the noun of "the Hamas military commander"
_OF_DEED = frozenset({None, "of", "for", "on", "at", "against"})  # prepositions of what a deed is done to
_DEATH_OF_ITS = re.compile(
    r"\b(?:assassination|death|demise|elimination|killing|loss|martyrdom) of"
    r" (?P<who>(?:its|their) (?:[a-z-]+ ){0,2}?(?P<noun>[a-z]+))(?=[.;,]"
    r"| (?:after|and|at|before|but|by|in|last|late|nor|on|or|when|\w+ (?:days?|weeks?|months?|years?))\b)"
)
_REACH = 2  # sentences back


def meant_by_noun(scene: Scene, trail: Sequence[Mention], span: Span, noun: str, words: Anaphora) -> Mention | None:
    """The person whose role is the noun; for a word for leaders at large, the one leader told of nearby."""
    text = scene.annotated.text
    if (
        _OF.match(text, span.end)
        or _is_modifier(text, span.end)
        or quoted(text, scene.sentence(span.start), span.start)
    ):
        return None
    here = scene.at(span.start)
    if noun == OF_TWO:
        return _second_of_two(scene.of_sentence(trail, here), span.start)
    before = [m for m in trail if m.span.end <= span.start and here - scene.at(m.span.start) <= 4]
    if noun in (NATIVE, YEAR_OLD) or noun in words.dead:
        return _only_one([m for m in before if _may_be_armed(m) and here - scene.at(m.span.start) <= _REACH])
    same = [m for m in before if noun in _role_words(m)]
    if same:
        return _only_one(same)
    if noun not in words.leader:
        return None
    near = [m for m in before if here - scene.at(m.span.start) <= _REACH]
    armed = [m for m in near if _armed(m)]
    if not armed and _SLAIN.match(text, span.start, span.end):
        return _only_one([m for m in near if _may_be_armed(m)])
    return _only_one(armed)


def beside_groups(annotated: Annotated, lists: Tables) -> Iterator[tuple[Span, str, ActorValue]]:
    """The definite nouns for a leader with his group beside them: "the Hamas founder", with noun and group."""
    text = annotated.text
    for mention in map(name_of, annotated.mentions):
        value = mention.value
        if not isinstance(value, ActorValue) or value.anaphoric or not is_group(value):
            continue
        told = _role_around(text, mention.span, lists)
        if told is not None:
            yield *told, value


def _is_modifier(text: str, end: int) -> bool:
    """Whether the noun that ends there only modifies the word behind it: "the leader post", not "the founder led"."""
    follows = _PLAIN_WORD.match(text, end)
    return follows is not None and (verb_lemma(follows["word"]) == follows["word"] or follows["word"].endswith("ing"))


def leader_of(scene: Scene, trail: Sequence[Mention], span: Span, noun: str, group: ActorValue) -> Mention | None:
    """The only person told of nearby who leads a group, or of whom nothing is told that speaks against it."""
    text, here = scene.annotated.text, scene.at(span.start)
    if _OF.match(text, span.end) or _is_modifier(text, span.end) or text.endswith(", ", 0, span.start):
        return None
    before = (m for m in trail if m.span.end <= span.start and here - scene.at(m.span.start) <= _REACH)
    near = [m for m in before if _may_be_armed(m)]
    found = _only_one([m for m in near if _leads(m, noun, group)] or [m for m in near if not _armed(m)])
    if found is None or _is_other(scene.sentence(span.start), found, span):
        return None
    return None if _is_passed_over(trail, found, span, noun) else found


def _is_passed_over(trail: Sequence[Mention], found: Mention, span: Span, noun: str) -> bool:
    """Whether somebody else is named between a leader and a role that is not his: "Then came Colonel X. The"."""
    if noun in _role_words(found):
        return False
    nearer = (m for m in trail if found.span.end <= m.span.start < span.start and key_of(m) != key_of(found))
    return any(isinstance(m.value, PersonValue) and not (m.value.speaker or m.value.role) for m in nearer)


def bears(mention: Mention, noun: str, words: Anaphora) -> bool:
    """Whether a noun can be of what somebody is: the same role, or both of one who leads; of no role, it can."""
    told = _role_words(mention)
    return not told or noun in told or (noun in words.leader and not told.isdisjoint(words.leader))


def key_of(mention: Mention) -> str:
    """The key of the person whom a mention names."""
    value = mention.value
    assert isinstance(value, PersonValue)
    return value.key


def of_parts(annotated: Annotated, lists: Tables, words: Anaphora) -> Iterator[Reference]:
    """The definite nouns for a leader with a part of the group named last: "the founder of its military wing"."""
    groups = [m for m in annotated.mentions if isinstance(m.value, ActorValue) and is_group(m.value)]
    parts = alternatives(words.own_body)
    pattern = re.compile(rf"{_ROLE_OF_ITS}(?:[\w-]+ ){{0,2}}(?:{parts})\b")
    for match in pattern.finditer(annotated.text) if groups else ():
        before = [m.value for m in groups if m.span.end <= match.start()]
        if before and isinstance(before[-1], ActorValue) and _is_leading(match["noun"], lists):
            yield Span(*match.span()), match["noun"], before[-1]


def of_dead(annotated: Annotated, lists: Tables) -> Iterator[Reference]:
    """The leader whose death a group tells or hides, unnamed: "has not acknowledged the death of its emir"."""
    groups = [m for m in annotated.mentions if isinstance(m.value, ActorValue) and is_group(m.value)]
    for match in _DEATH_OF_ITS.finditer(annotated.text) if groups else ():
        before = [m.value for m in groups if m.span.end <= match.start()]
        if before and isinstance(before[-1], ActorValue) and _is_leading(match["noun"], lists):
            yield Span(*match.span("who")), match["noun"], before[-1]


def _role_around(text: str, group: Span, lists: Tables) -> tuple[Span, str] | None:
    """A definite phrase for a leader that a group's name is in, and its noun: "the founder of Hamas"."""
    before = _ROLE_OF.search(text, max(0, group.start - _LONGEST_ROLE), group.start)
    if before is not None:
        return (Span(before.start(), group.end), before["noun"]) if _is_leading(before["noun"], lists) else None
    if not text.endswith(_THE, 0, group.start):
        return None
    after = _WORDS_AFTER.match(text, group.end)
    words = after[1].split() if after else []
    sizes = ((first, size) for first in range(_MODIFIED) for size in (2, 1))
    phrases = (" ".join(words[first : first + size]) for first, size in sizes)
    noun = next((phrase for phrase in phrases if _is_leading(phrase, lists)), None)
    if not lists.role_words.speaking.isdisjoint(words):
        return None  # who speaks is not the one spoken of
    end = text.index(noun, group.end) + len(noun) if noun else 0
    return (Span(group.start - len(_THE[0]), end), noun) if noun else None


def _is_leading(noun: str, lists: Tables) -> bool:
    role = lists.roles.get(noun)
    return role is not None and role.leading and not (role.plural or role.needs_group)


def _is_other(sentence: Sentence, mention: Mention, span: Span) -> bool:
    """Whether a phrase cannot mean somebody: it only stands aside ("loyal to X"), or he acts in its clause."""
    inside = {i for i, g in enumerate(sentence.groups) if g.span.overlaps(span)}
    if any(sentence.groups[group].prep not in _OF_DEED for group in sorted(inside)[:1]):
        return True
    return any(
        any(sentence.groups[g].span.overlaps(mention.span) for g in clause.subject)
        and not inside.isdisjoint((*clause.objects, *(g for _, g in clause.preps)))
        for clause in sentence.clauses
        if clause.kind != "participial"  # "fired at X as he left, killing the founder of Hamas"
    )


def _leads(mention: Mention, noun: str, group: ActorValue) -> bool:
    value = mention.value
    assert isinstance(value, PersonValue)
    if value.role is None:
        return False
    return value.group == group.name or (value.group is None and noun in _role_words(mention))


def _only_one(told: Sequence[Mention]) -> Mention | None:
    """The last of some mentions, if all are of one person."""
    return told[-1] if len({key_of(m) for m in told}) == 1 else None


def _second_of_two(near: Sequence[Mention], position: int) -> Mention | None:
    """The one of two persons of a sentence who is told of last: "X replaced Y when the latter died"."""
    told = {key_of(m): m for m in near if m.span.end <= position}
    return list(told.values())[-1] if len(told) == 2 else None


def _role_words(mention: Mention) -> set[str]:
    value = mention.value
    assert isinstance(value, PersonValue)
    return {*(value.role or "").lower().split(), *(value.title or "").lower().split()}


def _may_be_armed(mention: Mention) -> bool:
    """Whether a person is no official, and nobody who is only quoted."""
    value = mention.value
    assert isinstance(value, PersonValue)
    return not (value.official or (value.speaker and not _armed(mention)))


def _armed(mention: Mention) -> bool:
    value = mention.value
    assert isinstance(value, PersonValue)
    return not value.official and (value.group is not None or value.role is not None)

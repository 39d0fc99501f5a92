""" "The group", "the rebels": the armed group that they refer to."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from armada_cli.annotate.grammar.words import verb_lemma
from armada_cli.annotate.grammar.words import words as grammar_words
from armada_cli.annotate.matching import Words, read
from armada_cli.annotate.people.tables import tables
from armada_cli.annotate.references.salience import Scene, Taken
from armada_cli.annotate.references.wordlists import Anaphora
from armada_cli.lexicon import Lexicon
from armada_cli.records import ActorValue, Annotated, Mention, Span, Value
from armada_cli.values import frozen

_REACH = 4  # sentences back that a reference is looked up in, where the article names more than one group
_ANY_GROUP = frozenset({"group", "organisation", "organization"})  # said of any, whatever it is called
_LATEST = 12  # mentions of groups that are looked at
_SUBJECT = 1.2  # sentences that a subject is nearer for being one
_DEFINED = re.compile(
    r"(?:[’']s)? (?:of (?!the (?:attack|blast|strike))|called|named|known|calling|that calls|led by|linked to"
    r"|affiliated)| [A-Z]"  # but "the group's March raid"
)
_NEXT_WORD = re.compile(r" ([a-z]+)")
_LAST_WORD = re.compile(r"\b([A-Za-z]+) $")
_LONGEST_VERB = 16  # characters


def group_references(annotated: Annotated, words: Anaphora, lexicon: Lexicon) -> Iterator[Mention]:
    """A mention for each reference to an armed group that one antecedent stands out for."""
    parties = _parties(lexicon)
    groups = [m for m in annotated.mentions if _is_group(m.value) and _identity(m) not in parties]
    if not groups:
        return
    scene, text, roles = Scene(annotated), annotated.text, tables(lexicon).roles
    taken = Taken(annotated.mentions, ("actor", "place", "person", "weapon"))
    told = _Told([m.span.end for m in groups], groups, Counter(map(_identity, groups)))
    latest: dict[str, int] = {}
    for span, noun, members in _references(read(text, lexicon), words):
        if taken.overlaps(span) or _modifies(text, span, roles):
            continue
        found = _named_so(told, noun, span.start) if not members else None
        found = found or _antecedent(scene, told, span.start)
        # "the militants" may mean unnamed ones told of since
        if found is None:
            continue
        since = max(found.span.end, latest.get(_identity(found), 0))
        if members and words.unnamed.search(text, since, span.start):
            continue
        latest[_identity(found)] = span.end
        value = found.value
        assert isinstance(value, ActorValue)
        meant = replace(value, anaphoric=True, member=members, head=noun.removesuffix("s") if members else None)
        yield Mention(span, "actor", text[span.start : span.end], meant)


@lru_cache(maxsize=8)
def _parties(lexicon: Lexicon) -> frozenset[str]:
    """The ids of groups that are parties first, whom no "the rebels" means."""
    return frozenset(entry["id"] for entry in lexicon.entries("groups") if entry.get("kind") in ("party", "opposition"))


def _is_group(value: Value) -> bool:
    return isinstance(value, ActorValue) and value.kind in ("group", "militia")


def _modifies(text: str, span: Span, roles: Container[str]) -> bool:
    """Whether the noun is defined by what follows ("the group of ...") or only modifies it ("the militia leader")."""
    if _DEFINED.match(text, span.end) and not _is_charged(text, span):
        return True
    follows = _NEXT_WORD.match(text, span.end)
    return follows is not None and follows.group(1) in roles


def _is_charged(text: str, span: Span) -> bool:
    """Whether the "of" behind a noun goes on from the verb before it: "accuse the group of killing ten"."""
    verb = _LAST_WORD.search(text, max(0, span.start - _LONGEST_VERB), span.start)
    takes = verb is not None and verb_lemma(verb[1].lower()) in grammar_words().frame("of")
    return takes and text.startswith(" of ", span.end)


def _references(text: Words, words: Anaphora) -> list[tuple[Span, str, bool]]:
    """The phrases that may mean a group, with their nouns, and whether it is its members that are named."""
    found = [(span, noun, False) for span, noun in words.group.find(text)]
    found += [(span, noun, True) for span, noun in words.members.find(text)]
    return sorted(found, key=lambda told: told[0].start)


@frozen
class _Told:
    """The groups of an article in order, where each ends, and how often each is named."""

    ends: Sequence[int]
    mentions: Sequence[Mention]
    times: Counter[str]


def _named_so(told: _Told, noun: str, position: int) -> Mention | None:
    """The one group named before whose name ends in a noun: "the network", after the Haqqani Network."""
    if noun in _ANY_GROUP:
        return None
    before = told.mentions[: bisect_right(told.ends, position)]
    called = {_identity(m): m for m in before if m.text.lower().split()[-1] == noun and m.text[0].isupper()}
    return next(iter(called.values())) if len(called) == 1 else None


def _antecedent(scene: Scene, told: _Told, position: int) -> Mention | None:
    """The group that stands out before a place: near, subject, and often named before far, object and rare."""
    here, last = scene.at(position), bisect_right(told.ends, position)
    alone = len(set(map(_identity, told.mentions[:last]))) == 1 if last <= _LATEST else len(told.times) == 1
    scored: list[tuple[float, Mention]] = []
    for mention in told.mentions[max(0, last - _LATEST) : last]:
        distance = here - scene.at(mention.span.start)
        if alone or len(told.times) == 1 or distance <= _REACH:
            scored.append((0.15 * min(6, told.times[_identity(mention)]) - distance, mention))
    least = max((score for score, _ in scored), default=0.0) - _SUBJECT
    near = [(score, mention) for score, mention in reversed(scored) if score >= least]
    if len(near) < 2:
        return near[0][1] if near else None
    return max(near, key=lambda row: row[0] + _SUBJECT * scene.is_subject(row[1]))[1]


def _identity(mention: Mention) -> str:
    value = mention.value
    assert isinstance(value, ActorValue)
    return value.id or value.name

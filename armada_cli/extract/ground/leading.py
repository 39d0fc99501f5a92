"""Who leads an armed group, by the words for roles: commanders and chiefs, no rank and file, no officials."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import noun_list
from armada_cli.lexicon import Lexicon
from armada_cli.records import PersonValue, Sentence

_NUMBERED = frozenset({"number", "no.", "no"})
_TOP_NUMBERS = frozenset({"two", "three", "2", "3"})
_CIVIL_KINDS = WordClass("civil_kind")
_CIVIL_BODIES = WordClass("civil_body")
_CIVIL_PREPS = frozenset({"of", "for", "to", "in", "at"})
_UNDER_ARMS = WordClass("under_arms")


@lru_cache(maxsize=4)
def role_nouns(lexicon: Lexicon) -> frozenset[str]:
    """The nouns of leading roles in armed groups: "commander", "chief"."""
    return frozenset(
        entry["role"].split()[-1]
        for entry in lexicon.entries("roles")
        if entry.get("leading") and not entry.get("needs_group")
    )


@lru_cache(maxsize=4)
def rank_and_file(lexicon: Lexicon) -> frozenset[str]:
    """The roles of ordinary members and of relatives: "fighter", "militant", "brother"."""
    return _roles_of(lexicon, "member", "kin")


@lru_cache(maxsize=4)
def _below_leaders(lexicon: Lexicon) -> frozenset[str]:
    """Those roles, and the trades of people who only serve a group: "driver", "bodyguard"."""
    return _roles_of(lexicon, "member", "kin", "civil", "home")


def _roles_of(lexicon: Lexicon, *kinds: str) -> frozenset[str]:
    entries = (entry for entry in lexicon.entries("roles") if entry.get("kind") in kinds)
    return frozenset(role for entry in entries for role in (entry["role"], *entry.get("also", ())))


@lru_cache(maxsize=4)
def ruling_bodies(lexicon: Lexicon) -> frozenset[str]:
    """The bodies whose members lead an armed group: "shura", "politburo"."""
    return frozenset(w for e in lexicon.entries("role_words") if e["kind"] == "ruling" for w in e["words"])


def is_leader(view: View, person: PersonValue) -> bool:
    """Whether a person holds a leading or specialist role in an armed group, and is no rank and file."""
    if person.role is None or person.official or _is_civil(person):
        return False
    words, *complement = (part.split() for part in re.split(r" (?:of|in|for|from|at) ", person.role.lower()))
    if any(part[-1:] in (["helm"], ["top"]) for part in complement):
        return True  # "the surgeon at its helm", "one of the two men at the top"
    bodies = [*words[:-1], *(word for part in complement for word in part)]  # "shura member", "member of the shura"
    raised = (
        any(word in noun_list("rank") for word in words)
        or words[:2] == ["most", "wanted"]
        or any(word in ruling_bodies(view.lexicon) for word in bodies)
    )
    below = not _below_leaders(view.lexicon).isdisjoint((" ".join(words[-1:]), " ".join(words[-2:])))
    return raised or not below or _is_close_to_leader(view, words)


def _is_close_to_leader(view: View, words: Sequence[str]) -> bool:
    """Whether a role ends in a phrase that only leaders bear: "right-hand man"."""
    return " ".join(words[-2:]) in leading_phrases(view.lexicon)


@lru_cache(maxsize=4)
def leading_phrases(lexicon: Lexicon) -> frozenset[str]:
    """The leading roles of two words: "right-hand man", "point man"."""
    leading = (entry for entry in lexicon.entries("roles") if entry.get("leading"))
    return frozenset(role for e in leading for role in (e["role"], *e.get("also", ())) if role.count(" ") == 1)


def _is_civil(person: PersonValue) -> bool:
    """Whether a role is one in a party, an office or a firm that no list of armed groups knows: "head of the bank"."""
    words = (person.role or "").lower().split()
    armed = any(word in _UNDER_ARMS for word in words)
    whose = _CIVIL_PREPS.intersection(words)
    kind = len(words) > 2 and words[-2] in _CIVIL_KINDS  # "of the ruling party", whatever group is told of beside it
    return (person.group is None or kind) and bool(whose) and words[-1] in _CIVIL_BODIES and not armed


def is_of_leaders(view: View, sentence: Sentence, index: int) -> bool:
    """Whether a noun group speaks of leaders: by a leading role, or as members of rank ("a senior militant")."""
    group = sentence.groups[index]
    if group.lemma in role_nouns(view.lexicon) or _is_in_command(sentence, index):
        return True
    raised = any(token.lemma in noun_list("rank") for token in sentence.tokens[group.first : group.head])
    return raised and group.lemma in noun_list("ranked_member")


def _is_in_command(sentence: Sentence, index: int) -> bool:
    """Whether a noun group is the head of "second in command", "the man in charge", "number two"."""
    noun = sentence.groups[index]
    after = [token.lemma for token in sentence.tokens[noun.head + 1 :][:2]]
    ranked = noun.lemma in _NUMBERED and after[:1] and after[0] in _TOP_NUMBERS
    return bool(ranked) or noun.lemma == "second-in-command" or after in (["in", "command"], ["in", "charge"])

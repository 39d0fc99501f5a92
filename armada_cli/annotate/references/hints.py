"""Roles that words about others imply: "his deputy", "fighters loyal to X", "the group lost its planner"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from armada_cli.annotate.people.phrases import Line, RoleHit
from armada_cli.annotate.people.role_phrases import role_at
from armada_cli.annotate.references.wordlists import Anaphora
from armada_cli.records import Mention, Span

_LOSS = re.compile(
    r"\b(?:los(?:t|es?|ing)|loss of|bereft of|without|(?:depriv\w{1,3}|robs|robbed|robbing) [^.;,]{1,60}? of)"
    r" (?P<role>(?:its|their|one of (?:its|their)|a|an|another|yet another) [^.;,]{1,60})"
)
_DEAD = re.compile(
    r"\b(?P<role>(?:its|their) (?:[\w-]+ ){1,4}?)(?:was|is|had been|has been) (?:now |also )?"
    r"(?:dead|killed|slain|martyred)\b"
    r"|\b(?:death|killing|martyrdom|demise) of (?P<dead>(?:its|their) [^.;,]{1,40})(?=[.;]| (?:in|on|at|by)\b)"
)
_WHOSE = re.compile(r"\bwhose (?P<role>(?:[a-z-]+ ){1,4})$")
_WAS = re.compile(r" (?:was|is|had been|became|had become|remained|once was)\b")
_WHICH = re.compile(r"(?P<noun>[\w’'-]+)(?P<which>,? (?:which|that)) $")
_DID = re.compile(r" (?:(?:had|has|once|long|later|then|himself) ){0,2}(?:helped (?:to )?)?(?P<verb>[a-z]+)\b")
_LONGEST_CLAUSE = 60  # characters of "whose chief of external operations"
_COMMAND = re.compile(r"(?:['’]s?)? (?:command|control|leadership|orders)\b")
_PLACED = re.compile(r"\b(?:put|placed) $")
_IN_CHARGE = re.compile(r" (?:in (?:charge|command)|at the (?:head|helm)) of ")
_AS = re.compile(
    r"(?: \w+)? (?:(?:role|job|position|post|work|capacity|tenure|time|years|stint|function) as"
    r"|(?:promotion|appointment|elevation|rise) (?:to|as)) "
)


def of_own_men(line: Line, mention: Mention, words: Anaphora) -> RoleHit | None:
    """The role of one who has men under him: "X's fighters", "his deputy", "gunmen loyal to X"."""
    owner = mention.text.lower() in ("his", "her") or line.text.startswith(("'", "’"), mention.span.end)
    after = words.his_men.match(line.text, mention.span.end) if owner else None
    before = line.text[max(line.part.start, mention.span.start - 40) : mention.span.start]
    under = before.endswith("under ") and owner and _COMMAND.match(line.text, mention.span.end)
    if after is None and not under and words.men_of_his.search(before) is None:
        return None
    role = line.tables.roles["leader"]
    return RoleHit("leader", role, None, backward=False, direct=False, grouped=True, rebel=True)


def of_his_group(line: Line, mention: Mention) -> RoleHit | None:
    """The role in a clause on a group: "JNIM, whose military chief he was", "the front, which he had founded"."""
    if mention.text.lower() not in ("he", "she"):
        return None
    start = max(line.part.start, mention.span.start - _LONGEST_CLAUSE)
    whose = _WHOSE.search(line.text, start, mention.span.start)
    if whose is not None:
        told = _WAS.match(line.text, mention.span.end) and role_at(line, whose.start("role"))
        return told._replace(grouped=True) if told else None
    group, verb = _WHICH.search(line.text, start, mention.span.start), _DID.match(line.text, mention.span.end)
    led = group is not None and (
        line.actor_ends(group.start("which")) or group["noun"] in line.tables.role_words.group_noun
    )
    return _of_deed(line, verb) if verb is not None and led else None


def _of_deed(line: Line, verb: re.Match[str]) -> RoleHit | None:
    """The role that a verb tells which has a group for its object."""
    verbs, word = line.tables.role_words.verbs, verb["verb"].lower()
    noun = verbs.get(word) or verbs.get(word + "s", "")
    role = line.tables.roles.get(noun)
    return RoleHit(noun, role, None, backward=False, direct=False, grouped=True) if role is not None else None


def of_office(line: Line, mention: Mention) -> RoleHit | None:
    """The role in "his role as a financier of", "his promotion to head of"."""
    opening = _AS.match(line.text, mention.span.end) if mention.text.lower() in ("his", "her") else None
    return role_at(line, opening.end()) if opening else None


def in_charge(line: Line, mention: Mention) -> RoleHit | None:
    """The role in "the group put him in charge of Logar"."""
    put = _PLACED.search(line.text, max(line.part.start, mention.span.start - 8), mention.span.start)
    if put is None or _IN_CHARGE.match(line.text, mention.span.end) is None:
        return None
    return RoleHit("head", line.tables.roles["head"], None, backward=False, direct=False, pronoun=True, grouped=True)


def losses(line: Line) -> Iterator[tuple[Span, RoleHit]]:
    """Where a group lost a leader who is not named there, and his role: "lost its emir", "its emir was dead"."""
    spans = [match.span("role") for match in _LOSS.finditer(line.text, line.part.start, line.part.end)]
    dead = _DEAD.finditer(line.text, line.part.start, line.part.end)
    spans += [match.span("role" if match["role"] else "dead") for match in dead]
    for start, end in spans:
        hit = role_at(line, start)
        if hit is not None and hit.role.leading and (hit.pronoun or not hit.role.needs_group):
            yield Span(start, end), hit

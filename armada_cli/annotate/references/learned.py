"""Roles that are told away from the name: "He was the group's emir", "killed a Hamas commander ... named him as X"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from armada_cli.annotate.people.candidates import name_of
from armada_cli.annotate.people.phrases import Line, Phrase, RoleHit, of_state
from armada_cli.annotate.people.role_phrases import role_at
from armada_cli.annotate.people.roles_after import role_after, role_in_clause, roles_by_verb
from armada_cli.annotate.people.standing import FOLLOWING, Groups, is_group
from armada_cli.annotate.people.tables import tables, tells_home
from armada_cli.annotate.references.hints import in_charge, losses, of_his_group, of_office, of_own_men
from armada_cli.annotate.references.salience import Scene
from armada_cli.annotate.references.wordlists import Anaphora, anaphora
from armada_cli.lexicon import Lexicon
from armada_cli.records import ActorValue, Annotated, Mention, PersonValue, Sentence, Span

_NAMES_HIM = re.compile(
    r"\b(?:[Ii]dentified|[Nn]amed|[Nn]aming|[Ii]dentifying)(?: \w+){0,4} as \W?$"
    r"|\b[Hh]e was (?:later )?(?:identified|named) as \W?$|\b(?:identified|named) by (?:\w+ ){1,4}as \W?$"
)
_OPENING = re.compile(r"(?:As )?(?P<role>(?:the|an?|its|their|one of) [^,.;:]{1,80}), ", re.IGNORECASE)
_WHOSE = re.compile(
    r"(?:\A|\n|[.;,:“\"] |\b(?:and|said|says|that|by|of|to) )(?P<role>(?:the|its|their|an?) [^,.;:]{3,80}),"
    rf" whose (?:\w+ )?(?:{'|'.join(sorted(FOLLOWING))}),? (?:\w+ )?$",
    re.IGNORECASE,
)
_AS_OFFICE = re.compile(r"(?:, (?:who|whom|whose|killed|slain|dead)\b[^;]{3,160}?,)? as (?P<role>[^,.;]{3,80})")
_NEW = re.compile(r"^(?:new|current|present) ")
_FAR = 140  # characters from the follower's role to the name
_NEW_PERSON = re.compile(r"\b(?:an?|another|two|three) (?:[\w-]+ ){1,3}$")  # "and a woman identified by the police as"
_IS = re.compile(r"\b(?:was|is|been|became|become|remained)\b")
_BEING = frozenset({"be", "become", "remain"})
_FARTHEST = 400  # characters from a name to a further verb of which it is the subject
_LONGEST_VERB = 14  # characters of "proclaimed "
_TITLE = 8  # characters of a title before the name
_COMMA = 2  # characters of ", "
_REACH = 2  # sentences from a death to what the group lost by it
_BACK = 45  # tokens that a role may stand before "named him as"


def with_learned_roles(annotated: Annotated, mentions: Sequence[Mention], lexicon: Lexicon) -> list[Mention]:
    """The mentions, the persons without a role given the leading one that a pronoun or a naming brings."""
    open_keys = {m.value.key for m in mentions if isinstance(m.value, PersonValue) and not _settled(m.value)}
    if not open_keys:
        return list(mentions)
    learned: dict[str, PersonValue] = {}
    groups = Groups(mentions, len(annotated.article.title or ""), annotated.text)
    for mention, hit, at in _hits(annotated, mentions, open_keys, lexicon):
        value = mention.value
        assert isinstance(value, PersonValue)
        if value.key not in learned and _leads(hit, groups, at) and _adds(value, hit, lexicon):
            learned[value.key] = _told(value, hit, groups, at)
    return [_with(mention, learned) for mention in mentions]


def _leads(hit: RoleHit, groups: Groups, at: int) -> bool:
    """Whether a role is a leading one, and none of a state's: "its" may mean the government."""
    if not hit.role.leading or (hit.pronoun and groups.state_nearer(at)):
        return False
    return hit.armed or not hit.official


def _settled(value: PersonValue) -> bool:
    """Whether a person's role is told beside the name, with the group."""
    told = value.group is not None and value.role is not None
    return told and not (_only_follows(value) or _only_titled(value))


def _only_titled(value: PersonValue) -> bool:
    """Whether all that is told of somebody is the title that he goes by: "Commander X"."""
    return value.role is not None and value.title is not None and value.role == value.title.lower()


def _only_follows(value: PersonValue) -> bool:
    """Whether all that is told of somebody is that he was before or after another."""
    return value.role is not None and value.role.split()[-1] in FOLLOWING


def _adds(value: PersonValue, hit: RoleHit, lexicon: Lexicon) -> bool:
    """Whether a role is worth learning: any of a person without one, of another only one in a named group."""
    if (value.role is None or _only_titled(value)) and not value.official:
        return True
    if value.role is not None and tells_home(value.role, lexicon):
        return hit.armed
    return hit.armed and hit.actor is not None and _is_named(hit.actor)


def _is_named(actor: Mention) -> bool:
    value = actor.value
    return isinstance(value, ActorValue) and is_group(value)


def _hits(
    annotated: Annotated, mentions: Sequence[Mention], keys: set[str], lexicon: Lexicon
) -> Iterator[tuple[Mention, RoleHit, int]]:
    """The roles told of persons, each with the mention and the place before which its group was named."""
    lines = _lines(annotated, mentions, lexicon)
    starts = [line.part.start for line in lines]
    scene = Scene(annotated)
    words = anaphora(lexicon)
    for mention in mentions:
        value = mention.value
        if not isinstance(value, PersonValue) or value.key not in keys:
            continue
        line = lines[bisect_right(starts, mention.span.start) - 1]
        sentence = scene.sentence(mention.span.start)
        hit = _by_pronoun(line, mention, sentence) if value.pronoun else _by_naming(line, mention)
        if hit is not None:
            yield mention, hit, mention.span.start
            continue
        if _only_follows(value):
            before = _by_follower(line, mention)
            yield from () if before is None else ((mention, before, mention.span.start),)
            continue
        later = _by_later_verb(line, mention, sentence) or _by_complement(line, mention, sentence)
        implied = None if later else _implied(line, mention, words)
        if later is not None:
            yield mention, *later
        elif implied is not None:
            yield mention, implied, mention.span.start
    yield from _lost(scene, lines, mentions)


def _implied(line: Line, mention: Mention, words: Anaphora) -> RoleHit | None:
    """The role that words right beside a name or pronoun imply."""
    return of_office(line, mention) or of_own_men(line, mention, words) or in_charge(line, mention)


def _lost(scene: Scene, lines: Sequence[Line], mentions: Sequence[Mention]) -> Iterator[tuple[Mention, RoleHit, int]]:
    """The roles of leaders whom a group is told to lose, each with the only person told of who may be it."""
    people = sorted((m for m in mentions if isinstance(m.value, PersonValue)), key=lambda m: m.span)
    for span, hit in (told for line in lines for told in losses(line)):
        here = scene.at(span.start)
        named = any(span.start < m.span.start <= span.end + _COMMA for m in people)
        before = [m for m in people if m.span.end <= span.start and here - scene.at(m.span.start) <= _REACH]
        near = before or [m for m in people if _opens_next(scene, here, m)]
        meant = {m.value.key: m for m in near if isinstance(m.value, PersonValue) and _may_be_armed(m.value)}
        if len(meant) == 1 and not named:
            yield next(iter(meant.values())), hit, span.start


def _opens_next(scene: Scene, index: int, mention: Mention) -> bool:
    """Whether a person is whom the sentence after one opens with."""
    starts = scene.starts[index + 1 : index + 2]
    return any(0 <= mention.span.start - start <= _TITLE for start in starts)


def _may_be_armed(person: PersonValue) -> bool:
    return not (person.official or person.speaker)


def _by_later_verb(line: Line, mention: Mention, sentence: Sentence) -> tuple[RoleHit, int] | None:
    """The role told by a further verb of which the person is the subject, and where: "X fled and became its emir"."""
    hits = roles_by_verb(line, Span(mention.span.end, min(sentence.span.end, mention.span.end + _FARTHEST)))
    if not any(hit.role.leading for hit in hits.values()):
        return None  # told before the sentence is parsed: most are not worth it
    for clause in sentence.clauses:
        if clause.verb is None or not any(sentence.groups[g].span.overlaps(mention.span) for g in clause.subject):
            continue
        verb = sentence.verbs[clause.verb]
        places = [sentence.tokens[index - 1].span.end for index in (verb.first, verb.head) if index]
        told = next((place for place in places if place in hits), None)
        if told is not None:
            return hits[told], told
    return None


def _by_complement(line: Line, mention: Mention, sentence: Sentence) -> tuple[RoleHit, int] | None:
    """The role that somebody is told to be, and where: "X, who died in May, was for ten years the chief of"."""
    span = Span(mention.span.end, sentence.span.end)
    if not (_IS.search(line.text, span.start, span.end) and line.after(span.start).telling):
        return None  # told before the sentence is parsed: most are not worth it
    for clause in sentence.clauses:
        verb = sentence.verbs[clause.verb] if clause.verb is not None else None
        if verb is None or verb.negated or verb.lemma not in _BEING:
            continue
        if any(sentence.groups[g].span.overlaps(mention.span) for g in clause.subject):
            starts = [sentence.groups[g].span.start for g in clause.objects]
            told = ((role_at(line, start), start) for start in starts if start > span.start)
            return next(((hit, start) for hit, start in told if hit is not None), None)
    return None


def _lines(annotated: Annotated, mentions: Sequence[Mention], lexicon: Lexicon) -> list[Line]:
    actors = [name_of(m) for m in mentions if isinstance(m.value, ActorValue) and not m.value.anaphoric]
    words = tables(lexicon)
    parts = [part for _, part in annotated.article.parts()]
    inside: list[list[Mention]] = [[] for _ in parts]
    starts = [part.start for part in parts]
    for mention in sorted(actors, key=lambda m: m.span):
        inside[max(0, bisect_right(starts, mention.span.start) - 1)].append(mention)
    return [Line(annotated.text, part, near, words) for part, near in zip(parts, inside, strict=True)]


def _by_pronoun(line: Line, mention: Mention, sentence: Sentence) -> RoleHit | None:
    """The role after "he", "she" or a noun that means somebody: "He led the group's ...", "The Saudi was its ..."."""
    text = mention.text.lower()
    if text in ("him", "her"):
        return _given_to(line, mention)
    if text in ("he", "she"):
        told = role_after(line, mention.span.end) or of_his_group(line, mention)
        return told or _opening_with(line, mention, sentence)
    return role_after(line, mention.span.end) or role_at(line, mention.span.start) if text.startswith("the ") else None


def _opening_with(line: Line, mention: Mention, sentence: Sentence) -> RoleHit | None:
    """The role that a sentence opens with before "he": "As the group's bomb maker, he", "A commander of Hamas, he"."""
    opening = _OPENING.fullmatch(line.text, sentence.span.start, mention.span.start)
    return role_at(line, opening.start("role")) if opening else None


def _given_to(line: Line, mention: Mention) -> RoleHit | None:
    """The role that somebody is given or called: "had made him its emir", "described him as the head of"."""
    before = line.text[max(line.part.start, mention.span.start - _LONGEST_VERB) : mention.span.start].split()
    verb, words = (before[-1].lower() if before else ""), line.tables.role_words
    if line.text.startswith(" as ", mention.span.end):
        told = verb in words.calling or verb in words.describing or verb in words.following
        return role_at(line, mention.span.end + len(" as ")) if told else None
    return role_at(line, mention.span.end) if verb in words.calling else None


def _by_naming(line: Line, mention: Mention) -> RoleHit | None:
    """The leading role told before "named him as X" in the paragraph, the nearest one."""
    start = mention.span.start
    before = line.text[max(line.part.start, start - 70) : start]
    naming = _NAMES_HIM.search(before)
    if naming is None or _NEW_PERSON.search(before, 0, naming.start()):
        return None
    last = bisect_right(line.starts, start - 1)
    phrase = Phrase(line, max(0, last - _BACK), last)
    for index in range(len(phrase) - 1, -1, -1):
        found = phrase.role_ending(index)
        names = phrase.low(index + 1) in line.tables.role_words.describing  # "the spokesman identified him as"
        if found is not None and found[1].leading and not (found[1].plural or found[1].needs_group or names):
            return phrase.hit(found[0], index, index, found[1], backward=True)
    return None


def _by_follower(line: Line, mention: Mention) -> RoleHit | None:
    """The role of the one who follows, told apart: "the new chief of the group, whose predecessor, X, ".

    So is that of "Y succeeded X, who had died in May, as its chief".
    """
    later = _AS_OFFICE.match(line.text, mention.span.end, line.part.end)
    told = role_at(line, later.start("role")) if later else None
    if told is not None and told.role.leading:
        return told
    start = max(line.part.start - 1, mention.span.start - _FAR, 0)  # with the end of the line before
    office = _WHOSE.search(line.text, start, mention.span.start)
    hit = role_at(line, office.start("role")) if office else None
    return hit._replace(text=_NEW.sub("", hit.text)) if hit is not None else None


def _told(value: PersonValue, hit: RoleHit, groups: Groups, at: int) -> PersonValue:
    """The person with the role, in the group that its words tell or mean."""
    actor = hit.actor.value if hit.actor is not None and not of_state(hit.actor) else None
    group = actor if isinstance(actor, ActorValue) and is_group(actor) else groups.latest(at)
    if value.group is not None or group is None:
        return replace(value, role=hit.text)
    return replace(value, role=hit.text, group=group.name, group_id=group.id)


def _with(mention: Mention, learned: dict[str, PersonValue]) -> Mention:
    value = mention.value
    known = learned.get(value.key) if isinstance(value, PersonValue) else None
    if known is None or not isinstance(value, PersonValue):
        return mention
    told = replace(value, role=known.role, group=known.group, group_id=known.group_id, official=False)
    return replace(mention, value=told)


def described_person(annotated: Annotated, span: Span, person: PersonValue, lexicon: Lexicon) -> PersonValue | None:
    """A person with the leading role in an armed group that a noun phrase tells; null where it tells none."""
    part = next(part for _, part in annotated.article.parts() if part.covers(span))
    near = [m for m in annotated.mentions if part.covers(m.span)]
    actors = [name_of(m) for m in near if isinstance(m.value, ActorValue) and not m.value.anaphoric]
    line = Line(annotated.text, part, actors, tables(lexicon))
    groups = Groups(annotated.mentions, len(annotated.article.title or ""), annotated.text)
    hit = role_at(line, span.start)
    if hit is None or not hit.role.leading:  # "the man who ran its bomb cell"
        hit = role_in_clause(line, span.start)
    if hit is None or not _leads(hit, groups, span.start):
        return None
    told = _told(person, hit, groups, span.start)
    return told if hit.armed or told.group is not None else None

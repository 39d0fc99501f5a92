"""Who came after whom: the role of a leader passes to the one told to have followed or preceded him."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from armada_cli.annotate.references.salience import Scene
from armada_cli.annotate.references.wordlists import Anaphora
from armada_cli.records import Annotated, Clause, Mention, PersonValue, Sentence, Span

_RANK = r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|latest|most recent)"
_ROW = re.compile(rf"{_RANK} [^.;]{{3,110}}?,? (?:after|following)(?= )", re.IGNORECASE)
_ORDINAL = re.compile(rf"{_RANK} ", re.IGNORECASE)
_ANOTHER = re.compile(r", (?:another|a fellow|also an?|like him an?) ")
_TAKES = re.compile(
    r"\b(?:succe|replac|supplant|inherit)\w+|\b(?:t(?:ak|ook)\w*|assum\w+|fill\w*|step\w*|follow\w*) (?:\w+ ){0,4}"
    r"(?:over|place|shoes|mantle|seat|reins|helm|footsteps|baton|leadership|command)\b"
    r"|\b(?:h[eo]ld|c[ao]me|comes|rose|rises|ascended) (?:\w+ ){0,4}"
    r"(?:post|position|job|leadership|command|helm|seat)\b|\bin place of\b"
    r"|\b(?:led|lead|headed|commanded|run|ran)\b[^.;]{1,80}?\bsince\b"
    r"|\bc[ao]mes? (?:after|before) (?:him|her|[A-Z])"
    r"|\b(?:becam|becom|appoint|elect|promot|nam|chos)\w* [^.;]{1,80}?\b(?:after|following|when|upon|on|once)\b"
)
_AFTER = frozenset({"after", "following", "on", "once", "since", "upon", "when", "with"})
_DONE = frozenset({"assassinate", "behead", "execute", "gun", "kill", "murder", "shoot", "slay"})  # to one who dies


def with_successors(annotated: Annotated, mentions: Sequence[Mention], words: Anaphora) -> list[Mention]:
    """The mentions; persons without a role given that of the leader whom they are told to follow or precede."""
    told = list(mentions)
    people = [m.value for m in told if isinstance(m.value, PersonValue)]
    if not (any(map(_is_open, people)) and any(map(_leads, people))):
        return told
    for match in _TAKES.finditer(annotated.text):
        told = _with_pairs(told, _pairs(Scene(annotated), _people(told), match.start(), words))
    for pattern, pairs in ((_ROW, _in_row), (_ANOTHER, _like_another)):
        for match in pattern.finditer(annotated.text):
            told = _with_pairs(told, pairs(Scene(annotated), _people(told), Span(*match.span())))
    return told


def _people(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions of persons."""
    return [m for m in mentions if isinstance(m.value, PersonValue)]


def _with_pairs(mentions: list[Mention], pairs: Iterable[tuple[PersonValue, PersonValue]]) -> list[Mention]:
    """The mentions with the roles that pairs of persons of one office tell."""
    known: dict[str, PersonValue] = {}
    for one, other in pairs:
        for person, model in ((one, other), (other, one)):
            if _is_open(person) and _leads(model):
                known[person.key] = model
    return [_like(mention, known) for mention in mentions] if known else mentions


def _in_row(scene: Scene, people: Sequence[Mention], words: Span) -> Iterator[tuple[PersonValue, PersonValue]]:
    """Each of those named behind some words, and the leader before whom they died: "the third emir killed, after X"."""
    sentence = scene.sentence(words.start)
    before = [v for m in people if m.span.end <= words.end and isinstance(v := m.value, PersonValue) and _leads(v)]
    here = [m for m in people if m.span.start >= words.end and sentence.span.covers(m.span)]
    for mention in here if before else ():
        if isinstance(mention.value, PersonValue):
            yield mention.value, before[-1]


def _like_another(scene: Scene, people: Sequence[Mention], words: Span) -> Iterator[tuple[PersonValue, PersonValue]]:
    """The one told to be another leader, and the only one named before him in the sentence: "X and Y, another emir"."""
    sentence = scene.sentence(words.start)
    told = [m.value for m in people if sentence.span.start <= m.span.start and m.span.end <= words.start]
    values = [value for value in told if isinstance(value, PersonValue)]
    others = {value.key: value for value in values[:-1]}
    if values and len(others) == 1 and _ends(people, words.start):
        yield next(iter(others.values())), values[-1]


def _ends(people: Sequence[Mention], at: int) -> bool:
    """Whether a name ends right at a place."""
    return any(mention.span.end == at for mention in people)


def _is_open(person: PersonValue) -> bool:
    return person.role is None and person.group is None and not person.official


def _leads(person: PersonValue) -> bool:
    return person.role is not None and person.group is not None and not person.official


def _like(mention: Mention, known: dict[str, PersonValue]) -> Mention:
    """The mention of a person with the role and group of another."""
    value = mention.value
    model = known.get(value.key) if isinstance(value, PersonValue) else None
    if model is None or not isinstance(value, PersonValue):
        return mention
    role = _ORDINAL.sub("", model.role or "")
    return replace(mention, value=replace(value, role=role, group=model.group, group_id=model.group_id))


def _pairs(
    scene: Scene, people: Sequence[Mention], position: int, words: Anaphora
) -> Iterator[tuple[PersonValue, PersonValue]]:
    """The persons of a sentence of whom one is told to have followed the other."""
    sentence = scene.sentence(position)
    for clause in sentence.clauses if sentence.parsed else ():
        left = _left_by(sentence, clause, words) if clause.verb is not None else None
        for one in _named(sentence, people, clause.subject) if left is not None else ():
            others = {other.key: other for other in _named(sentence, people, left or ())}
            others.pop(one.key, None)
            found = others or _leader_before(scene, people, sentence, one)
            yield from ((one, other) for other in found.values())
        yield from _after_death(sentence, people, clause, words)


def _after_death(
    sentence: Sentence, people: Sequence[Mention], clause: Clause, words: Anaphora
) -> Iterator[tuple[PersonValue, PersonValue]]:
    """The one who comes to lead and the one by whose death: "Y became emir after X was killed"."""
    group = sentence.verbs[clause.verb] if clause.verb is not None else None
    verb = group.lemma if group is not None else ""
    if group is None or verb not in words.rising | words.ruling | words.taking:
        return
    offices = (*clause.objects, *(g for prep, g in clause.preps if prep in ("as", "to")))
    office = {sentence.groups[g].lemma for g in offices}
    takes = verb in words.taking and (group.particle == "over" or not office.isdisjoint(words.vacated))
    dead = list(_named(sentence, people, list(_dead(sentence, clause, words))))
    chosen = clause.objects if group.voice == "active" and verb in words.rising else ()
    by = tuple(g for prep, g in clause.preps if prep == "by") if group.voice == "passive" else ()
    for one in _named(sentence, people, (*clause.subject, *chosen, *by)):
        if takes or verb in words.ruling or not office.isdisjoint((one.role or "").split()):
            yield from ((one, other) for other in dead if other.key != one.key)


def _dead(sentence: Sentence, clause: Clause, words: Anaphora) -> Iterator[int]:
    """The groups that name whose death a clause comes after: "when X was killed", "following the death of X"."""
    for other in sentence.clauses:
        verb = sentence.verbs[other.verb] if other.verb is not None else None
        if verb is None or not _hangs_on(sentence, other, clause):
            continue
        done = verb.lemma in _DONE
        if (
            other.marker in _AFTER
            and verb.lemma in words.dying
            and not verb.negated
            and (done or verb.voice == "active")
        ):
            yield from other.objects if done and verb.voice == "active" else other.subject
    for index, group in enumerate(sentence.groups):
        if group.prep in _AFTER and group.lemma in words.dying:
            yield from () if group.possessor is None else (group.possessor,)
            yield from (i for i, g in enumerate(sentence.groups) if g.attached_to == index and g.prep == "of")


def _hangs_on(sentence: Sentence, clause: Clause, other: Clause) -> bool:
    """Whether a clause hangs on another, or behind a relative clause on the one that this hangs on."""
    if clause.governor is None:
        return False
    if sentence.clauses[clause.governor] is other:
        return True
    return other.kind == "relative" and other.governor == clause.governor and other.span.start < clause.span.start


def _leader_before(
    scene: Scene, people: Sequence[Mention], sentence: Sentence, one: PersonValue
) -> dict[str, PersonValue]:
    """The only leader told of in a sentence up to a person, else in the one before: "X died. Y took over"."""
    here = scene.at(sentence.span.start)
    for index in (here, here - 1) if here else (here,):
        values = [m.value for m in scene.of_sentence(people, index)]
        keys = [v.key for v in values if isinstance(v, PersonValue)]
        last = keys.index(one.key) if index == here and one.key in keys else len(keys)
        leaders = {v.key: v for v in values[:last] if isinstance(v, PersonValue) and _leads(v)}
        if leaders:
            return leaders if len(leaders) == 1 else {}
    return {}


def _left_by(sentence: Sentence, clause: Clause, words: Anaphora) -> tuple[int, ...] | None:
    """The groups that name the one whose post is taken: "replaced X", "took the place of X"; null where none is."""
    verb = sentence.verbs[clause.verb or 0]
    if verb.lemma in words.following and (clause.objects or verb.voice == "passive"):
        return clause.objects if verb.voice == "active" else tuple(g for prep, g in clause.preps if prep == "by")
    if verb.lemma == "come" and not verb.particle:
        beside = tuple(g for prep, g in clause.preps if prep in ("after", "before"))
        if beside:
            return beside
    places = [g for prep, g in clause.preps if prep == "in" and sentence.groups[g].lemma == "place"]
    if places and verb.lemma in words.rising:
        return tuple(i for i, g in enumerate(sentence.groups) if g.attached_to in places and g.prep == "of")
    if verb.lemma not in words.taking:
        return None
    told = [g for g in (*clause.objects, *(g for _, g in clause.preps)) if sentence.groups[g].lemma in words.vacated]
    if not told and (verb.particle != "over" or clause.objects):
        return None
    owners = [g.possessor for g in map(sentence.groups.__getitem__, told) if g.possessor is not None]
    of = [i for i, g in enumerate(sentence.groups) if g.attached_to in told and g.prep in ("of", "from")]
    return (*told, *owners, *of, *(g for prep, g in clause.preps if prep == "from"))


def _named(sentence: Sentence, people: Sequence[Mention], groups: Sequence[int]) -> Iterator[PersonValue]:
    """The persons whom some noun groups name, by their head, by an apposition, or as "his"."""
    renamed = [i for i, g in enumerate(sentence.groups) if g.appositive_of in groups]
    for group in (*groups, *renamed):
        noun = sentence.groups[group]
        for span in (sentence.tokens[noun.head].span, sentence.tokens[noun.first].span):
            found = _at(people, span)
            if found is not None:
                yield found
                break


def _at(people: Sequence[Mention], span: Span) -> PersonValue | None:
    """The person whose mention a word lies in."""
    index = bisect_left(people, span.end, key=lambda mention: mention.span.start) - 1
    mention = people[index] if index >= 0 else None
    value = mention.value if mention is not None and mention.span.overlaps(span) else None
    return value if isinstance(value, PersonValue) else None

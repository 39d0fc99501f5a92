"""Figures that different parties give of one event: "residents said nine; the army said 15"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from armada_cli.annotate.people.cues import cues
from armada_cli.extract.casualties.counted import Toll
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.nature import side_named, side_of
from armada_cli.extract.ground.positions import innermost
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import verb_class
from armada_cli.extract.incidents import Incident
from armada_cli.extract.stories.story import Story
from armada_cli.records import Clause, CountValue, NounGroup, Sentence

_COUNTING_VERBS = WordClass("counting_verb")
_ANY_KIND = WordClass("any_kind")
_FAMILIES = WordClass("family_noun")
_CONTESTING = WordClass("contesting_verb")
_ACCOUNTS = WordClass("contested_account")
_TOLL_WORDS = WordClass("toll_noun")
_KNOWN = frozenset({"the", "that", "this", "those", "these", "its", "his", "their", "both"})
_CONTRAST = re.compile(r"\b(?:but|while|although|though|whereas|however)\b|;")

Told = Sequence[tuple[Incident, Toll]]


def is_of_all(row: tuple[Incident, Toll]) -> bool:
    """Whether a figure is for people of whatever kind: "20 people", "12 dead", "nine bodies"."""
    incident, toll = row
    heads = {value.head for _, value in incident.view.values(toll.span, CountValue)}
    family = any(t.lemma in _FAMILIES and toll.span.covers(t.span) for t in incident.sentence.tokens)
    return toll.side is None and heads <= {None, *_ANY_KIND} and not family


def by_party(rows: Told) -> list[Told]:
    """The figures of one sentence, parted where another party's stand against the first: "police said nine, but"."""
    told: list[list[tuple[Incident, Toll]]] = []
    for row in rows:
        if told and not _is_against(told[-1][-1], row):
            told[-1].append(row)
        else:
            told.append([row])
    return [*told]


def _is_against(first: tuple[Incident, Toll], other: tuple[Incident, Toll]) -> bool:
    """Whether two figures of a sentence are each for all the dead: another speaker's, or set against the first."""
    if (is_of_all(first) or is_of_all(other)) and _are_close(first[1], other[1]) and are_rivals(first, other):
        return True
    incident, end = first[0], first[1].span.end
    contrast = _CONTRAST.search(incident.view.text, end, max(end, other[1].span.start))
    if contrast is None:
        return False
    own = _is_of_own(*first) and _is_of_own(*other)  # "the army lost nine men; the rebels said they lost four"
    if _are_of_one_side(first[1], other[1]) and not own and are_rivals(first, other):
        return True  # "the group said it killed 40 soldiers, but the army put the dead at four"
    if not (is_of_all(first) and is_of_all(other)):
        return False
    after = [token for token in incident.sentence.tokens if token.span.start >= end]
    spoken = cues(incident.view.lexicon).speech
    return any(token.text.lower() in spoken or token.lemma in _COUNTING_VERBS for token in after)


def _is_of_own(incident: Incident, toll: Toll) -> bool:
    """Whether those who give a figure tell of their own dead: "four of its men", "it lost nine"."""
    sentence, at = incident.sentence, innermost(incident.sentence, toll.span)
    verb = sentence.clauses[at].verb if at is not None else None
    lost = verb is not None and sentence.verbs[verb].lemma == "lose"
    return lost or any(t.tag == "PRP$" and toll.span.covers(t.span) for t in sentence.tokens)


def _are_of_one_side(a: Toll, b: Toll) -> bool:
    """Whether nothing tells that two figures are for people of different sides."""
    return a.side == b.side or None in (a.side, b.side)


def is_disputed(row: tuple[Incident, Toll], told: Told) -> bool:
    """Whether all that say more than a figure are given by others than give it: "over 40 died ... JNIM said 60"."""
    more = [other for other in told if (other[1].min or 0) > (row[1].min or 0)]
    alike = all(_are_of_same(row, other) and _are_close(row[1], other[1]) for other in (row, *more))
    return bool(more) and alike and all(are_rivals(row, other) for other in more)


def _are_of_same(row: tuple[Incident, Toll], other: tuple[Incident, Toll]) -> bool:
    """Whether two figures are for people of whatever kind, or for those of one side: "nine soldiers", "60 soldiers"."""
    if row[1].side is not None and row[1].side == other[1].side:
        return not (_is_of_own(*row) and _is_of_own(*other))
    return is_of_all(row) and is_of_all(other)


def _are_close(a: Toll, b: Toll) -> bool:
    """Whether two figures can be for the same dead: neither is so small that it must be a part of the other."""
    low, high = sorted((a.min or a.max or 0, b.min or b.max or 0))
    return high <= 2 * low


def are_rivals(first: tuple[Incident, Toll], other: tuple[Incident, Toll]) -> bool:
    """Whether two figures are given by different speakers: "residents said nine ...; the army said 15"."""
    if first[0] is not other[0] and gives_other_account(max(first[0], other[0], key=lambda i: i.index)):
        return True
    tellers = _teller(*first), _teller(*other)
    return None not in tellers and tellers[0] != tellers[1]


def gives_other_account(incident: Incident) -> bool:
    """Whether its sentence sets another account against what was told: "a doctor disputed that account and said"."""
    sentence = incident.sentence
    for clause in sentence.clauses:
        if clause.verb is None or sentence.verbs[clause.verb].lemma not in _CONTESTING:
            continue
        told = (sentence.groups[group] for group in clause.objects)
        if any(n.lemma in _ACCOUNTS and (n.possessor is not None or _is_known(sentence, n)) for n in told):
            return True
    return False


def contests(incident: Incident, story: Story) -> bool:
    """Whether it is another account of what the sentence before tells."""
    return incident.index - story.last.index == 1 and gives_other_account(incident)


def _is_known(sentence: Sentence, noun: NounGroup) -> bool:
    return sentence.tokens[noun.first].lemma in _KNOWN


def is_of_rebels(row: tuple[Incident, Toll]) -> bool:
    """Whether those who fight the state give a figure, one of those they killed: "a rebel spokesman said 14"."""
    view, sentence, teller = row[0].view, row[0].sentence, _told_by(*row)
    if teller is None:
        return False
    nouns = [teller, *attached_to(sentence, [teller], "of", "for")]
    words = (t.lemma for g in nouns for t in sentence.tokens[sentence.groups[g].first : sentence.groups[g].last + 1])
    sides = [side_of(view, sentence, group) for group in nouns]
    return False in sides or any(side_named(view, word) == "nonstate" for word in words)


def _teller(incident: Incident, toll: Toll) -> str | None:
    """The noun for those who give a figure, where its clause tells."""
    teller = _told_by(incident, toll)
    return None if teller is None else incident.sentence.groups[teller].lemma


def _told_by(incident: Incident, toll: Toll) -> int | None:
    """The group of those who give a figure."""
    sentence = incident.sentence
    at = innermost(sentence, toll.span)
    if at is None:
        return None
    clause = _putting(sentence, sentence.clauses[at])
    claimants = _claimants(incident, clause)
    if claimants:
        return claimants[0]
    speaks = clause.verb is not None and sentence.verbs[clause.verb].lemma in (*_COUNTING_VERBS, "have")
    tellers = [clause.source] if clause.source is not None else clause.subject if speaks else ()
    return tellers[0] if tellers else None


def _putting(sentence: Sentence, clause: Clause) -> Clause:
    """The clause that puts a number, where words for those counted stand before it: "put the number killed at 21"."""
    above = sentence.clauses[clause.governor] if clause.governor is not None else None
    if clause.kind != "reduced" or above is None or above.verb is None:
        return clause
    puts = sentence.verbs[above.verb].lemma in _COUNTING_VERBS and any(
        sentence.groups[group].lemma in _TOLL_WORDS for group in above.objects
    )
    return above if puts else clause


def _claimants(incident: Incident, clause: Clause) -> tuple[int, ...]:
    """Those who say of themselves what a clause tells: "the rebels claim to have killed 31"."""
    sentence = incident.sentence
    above = sentence.clauses[clause.governor] if clause.kind == "infinitive" and clause.governor is not None else clause
    verb = sentence.verbs[above.verb] if above.verb is not None else None
    words = sentence.tokens[verb.first : verb.first + 2] if verb is not None else ()
    claims = above is not clause or [token.lemma for token in words[1:]] == ["to"]
    return above.subject if claims and words and words[0].lemma in verb_class("report") else ()

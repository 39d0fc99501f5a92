"""Noun groups as parties: who acted, and who or what it was aimed at."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from armada_cli.extract.frames.frame import members
from armada_cli.extract.frames.second_ones import is_second_one
from armada_cli.extract.frames.them import several_meant
from armada_cli.extract.ground.attached import attached_to, renaming_of
from armada_cli.extract.ground.leading import rank_and_file, role_nouns
from armada_cli.extract.ground.nature import Nature, is_named_site, nature_of, side_of
from armada_cli.extract.ground.renegades import is_renegade
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import noun_list
from armada_cli.records import ActorValue, Mention, NounGroup, Party, PersonValue, Sentence, Span, Token

ARMED = frozenset({"group", "militia"})  # kinds of parties that fight for no state

_ASSAILANTS = WordClass("assailant")
_BELONGING = WordClass("belonging_verb")
_SENDING = WordClass("sending_verb")
_OWNERS = frozenset({Nature.PERSON, Nature.PEOPLE, Nature.ACTOR, Nature.THING})
_ANYBODY = WordClass("anybody")
_BARE_TARGETS = frozenset({"target", "targets"})
_MOST = frozenset({"most", "many", "all", "majority", "some", "half"})
_LEADING = WordClass("quantity")
_ONE_BY_NAME = frozenset({"he", "him", "she", "her"})
_FATES = WordClass("fate_adjective")
_CARRYING = frozenset({"carry", "transport", "ferry", "take"})


def party_of_actor(value: ActorValue, text: str) -> Party:
    """An actor mention as a party."""
    return Party(value.name, value.id, value.kind, text)


def actors_in(view: View, sentence: Sentence, index: int) -> list[tuple[ActorValue, Party]]:
    """The named forces and groups that a noun group is of: its head's, else one that modifies it.

    Those joined to it come after it: "Iraqi and American soldiers".
    """
    group = sentence.groups[index]
    inside = [(m, v) for m, v in view.values(group.span, ActorValue) if group.span.covers(m.span)]
    found = view.at_head(sentence, group, ActorValue) or next(iter(inside), None)
    named = [found, *_joined_to(view, found[0], inside)] if found else []
    return [(value, party_of_actor(value, mention.text)) for mention, value in named]


def _joined_to(
    view: View, mention: Mention, others: Sequence[tuple[Mention, ActorValue]]
) -> list[tuple[Mention, ActorValue]]:
    """The actors in an unbroken list that a mention begins or ends: "American, British and French jets"."""
    joined, linked = [], [mention]
    for other, value in sorted(others, key=lambda pair: abs(pair[0].span.start - mention.span.start)):
        if any(_JOINED.fullmatch(between(view, one.span, other.span)) for one in linked):
            linked.append(other)
            joined.append((other, value))
    return joined


_JOINED = re.compile(r",? and |, ")


def between(view: View, one: Span, other: Span) -> str:
    """The text between two spans, whichever comes first."""
    first, last = sorted((one, other), key=lambda span: span.start)
    return view.text[first.end : last.start]


def perpetrators_in(view: View, sentence: Sentence, index: int) -> list[tuple[ActorValue | None, Party]]:
    """The named ones among those who act: a force, a group, or a person; empty for "gunmen"."""
    named: list[tuple[ActorValue | None, Party]] = [*actors_in(view, sentence, index)]
    if is_renegade(sentence, index):
        named = [(value, party) for value, party in named if value is None or not value.state]
    if named and not all(is_vague(party) for _, party in named):
        return named
    person = person_of(view, sentence, index) if not named else None
    if person and not person.speaker:
        return [(None, Party(person.name, None, "person", person.name))]
    owners = [*origins(sentence, index), *whose_people(sentence, index)]
    whose = [pair for other in owners for pair in actors_in(view, sentence, other)]
    return [*(whose or named or owners_in(view, sentence, index))]


def whose_people(sentence: Sentence, index: int) -> list[int]:
    """Those whom "whose" before a noun stands for: "the group, whose sniper wounded two soldiers"."""
    noun = sentence.groups[index]
    words = sentence.tokens[max(0, noun.first - 1) : noun.head]
    if not any(token.lemma == "whose" for token in words):
        return []
    around = [c for c in sentence.clauses if c.antecedent is not None and c.span.covers(noun.span)]
    inner = min(around, key=lambda clause: len(clause.span), default=None)
    return [] if inner is None or inner.antecedent is None else [inner.antecedent]


def owners_in(view: View, sentence: Sentence, index: int) -> list[tuple[ActorValue, Party]]:
    """The named forces and groups whose people or arms a noun group is of: "Israel's jets", "the Taliban's men".

    So are "jets of the air force", "a helicopter belonging to the army", "a bomb dropped by a Russian plane"; where
    arms came from is none: "rockets from".
    """
    owner = sentence.groups[index].possessor
    if owner is not None:
        return actors_in(view, sentence, owner)
    if nature_of(view, sentence, index) is not Nature.WEAPON:
        return []
    whose = (*origins(sentence, index), *_senders(sentence, index))
    return [pair for other in whose for pair in actors_in(view, sentence, other)]


def _senders(sentence: Sentence, index: int) -> list[int]:
    """Those by whom a clause about arms says that they were fired, dropped or laid: "a bomb dropped by a plane"."""
    told = [(c, sentence.verbs[c.verb]) for c in sentence.clauses if c.antecedent == index and c.verb is not None]
    sent = (clause for clause, verb in told if verb.voice == "passive" and verb.lemma in _SENDING)
    return [group for clause in sent for prep, group in clause.preps if prep == "by"]


def is_vague(party: Party) -> bool:
    """Whether a party is known only by its people or faith: "Kurdish rebels", "Loyalist gunmen"."""
    return party.id is None and party.kind in ("group", "militia") and party.name.split()[-1].islower()


def origins(sentence: Sentence, index: int) -> list[int]:
    """The groups that say whose people a group is: "gunmen of the Taliban", "loyal to it", "with ties to it".

    So does what is told of them: "men believed to belong to the Taliban".
    """
    near = attached_to(sentence, [index], "of", "from", "to") + _belonged_to(sentence, index)
    beside = attached_to(sentence, [index], "with", "under")
    bonds = [g for g in (*beside, *near) if sentence.groups[g].lemma in _BONDS]
    own = beside if sentence.groups[index].lemma in _RANK_AND_FILE else []  # "fighters with the group"
    return near + own + attached_to(sentence, bonds, "of", "to", "with")


_BONDS = WordClass("bond_noun")
_RANK_AND_FILE = WordClass("irregular")


def _belonged_to(sentence: Sentence, index: int) -> list[int]:
    """The groups in a clause that says of a group to whom it belongs: "thought to be members of", "linked to"."""
    found: list[int] = []
    dressed = attached_to(sentence, [index], "in", "on", "with")  # "men in uniform suspected of being rebels"
    told_of = (index, *dressed)
    for number, clause in enumerate(sentence.clauses):
        if clause.antecedent not in told_of or clause.kind not in ("reduced", "relative") or clause.verb is None:
            continue
        inner = [c for c in sentence.clauses if c.governor == number and c.kind in ("infinitive", "participial")]
        for own in (clause, *inner):
            verb = sentence.verbs[own.verb] if own.verb is not None else None
            if verb is not None and verb.lemma in _BELONGING:
                found += [*own.objects, *(g for _, g in own.preps)]
    return [*found, *attached_to(sentence, found, "of", "to", "with")]


def _is_nobody(sentence: Sentence, group: NounGroup) -> bool:
    """Whether a group says that there were none: "no civilians", but "no fewer than 12 civilians"."""
    tokens = sentence.tokens[group.first : group.head]
    return bool(tokens) and tokens[0].lemma == "no" and all(token.tag != "CD" for token in tokens)


def target_of(view: View, sentence: Sentence, index: int) -> Party | None:
    """Who or what a noun group names, as a target: a person or force by name, a thing by its words."""
    nature = nature_of(view, sentence, index)
    group = sentence.groups[index]
    if _is_nobody(sentence, group):
        return None
    if nature is Nature.PERSON:
        return _target_person(view, sentence, index)
    person = person_of(view, sentence, index) if nature in (Nature.PEOPLE, Nature.ACTOR) else None
    if person is not None:
        return Party(person.name, None, "person", person.name)
    if nature is Nature.ACTOR and group.lemma not in noun_list("site"):
        return _target_actor(view, sentence, index)
    if nature is Nature.PLACE and not is_named_site(view, sentence, index):
        return None
    if nature is Nature.PRONOUN and group.lemma in _ONE_BY_NAME:
        return _target_person(view, sentence, index)
    if nature in (Nature.PRONOUN, Nature.DATE, Nature.EVENT) or _is_no_thing(sentence, index):
        return None
    if nature is Nature.PEOPLE and (whose := _group_of(view, sentence, index)) is not None:
        return whose
    if group.lemma in _ANYBODY:
        return _target_among(view, sentence, index) or _body_of(view, sentence, index)
    words = described(view, sentence, index)
    if words is not None and words.lower().removeprefix("so-called ").removeprefix("soft ") in _BARE_TARGETS:
        return None  # "jets struck targets in Tyre", "soft targets"
    if words is None:
        return _target_counted(view, sentence, index)
    kind = "people" if nature is Nature.PEOPLE else "object"
    name = _with_owner(view, sentence, index, words)
    return Party(name, None, kind, view.text[group.span.start : group.span.end])


def _group_of(view: View, sentence: Sentence, index: int) -> Party | None:
    """The armed group that fighters are said to be of: "the group's fighters", "13 members of the Taliban"."""
    group = sentence.groups[index]
    leaders = group.lemma in role_nouns(view.lexicon) and sentence.tokens[group.head].tag == "NNS"
    if not leaders and group.lemma not in rank_and_file(view.lexicon) and side_of(view, sentence, index) is not False:
        return None
    owners = (group.possessor, *attached_to(sentence, [index], "of"))
    actors = (pair for owner in owners if owner is not None for pair in actors_in(view, sentence, owner))
    text = view.text[group.span.start : group.span.end]
    return next((party_of_actor(value, text) for value, _ in actors if not value.state), None)


def _with_owner(view: View, sentence: Sentence, index: int, words: str) -> str:
    """The words of a target with whose it is: "governor's convoy", "house of Salim Bashir", "bus carrying pilgrims".

    "His house" is "Omar Zaki's house" where it is known who he is.
    """
    group = sentence.groups[index]
    if group.possessor is not None and nature_of(view, sentence, group.possessor) in _OWNERS:
        owner = described(view, sentence, group.possessor)
        return f"{owner}'s {words}" if owner else words
    first = sentence.tokens[group.first]
    him = next((v for m, v in view.values(first.span, PersonValue) if m.span == first.span), None)
    if first.tag == "PRP$" and him is not None:
        return f"{him.name}'s {words}"
    of_it = _aboard(view, sentence, index) or _owners_named(view, sentence, index)
    return f"{words}{view.text[group.span.end : _end_of(view, sentence, of_it)]}" if of_it else words


def _aboard(view: View, sentence: Sentence, index: int) -> tuple[int, ...]:
    """Those whom a thing is said to carry: "a bus carrying pilgrims"."""
    if sentence.groups[index].lemma not in noun_list("site"):
        return ()
    told = (c for c in sentence.clauses if c.antecedent == index and c.kind == "reduced" and c.verb is not None)
    loads = (c.objects for c in told if sentence.verbs[c.verb or 0].lemma in _CARRYING)
    return next((load for load in loads if load and nature_of(view, sentence, load[-1]) in _OWNERS), ())


def _owners_named(view: View, sentence: Sentence, index: int) -> tuple[int, ...]:
    """Those whose a thing is by "of": "the house of Salim Bashir", not "a leader of one of the parties"."""
    for i in attached_to(sentence, [index], "of"):
        counted = sentence.tokens[sentence.groups[i].head].tag == "CD"
        if nature_of(view, sentence, i) is not Nature.DATE and not counted:
            return (i,)
    return ()


def _end_of(view: View, sentence: Sentence, groups: Sequence[int]) -> int:
    """Where some groups end, with those joined to them and the name that renames the last: "of a judge, X"."""
    told = {m for group in groups for m in members(sentence, group) if m == group or not is_second_one(sentence, m)}
    told |= {i for g in told for i in renaming_of(sentence, g) if nature_of(view, sentence, i) is Nature.PERSON}
    return max(sentence.groups[m].span.end for m in told)


def _target_counted(view: View, sentence: Sentence, index: int) -> Party | None:
    """Those whom a number above one counts some of: "two of his bodyguards", "two of the insurgents"."""
    head = sentence.tokens[sentence.groups[index].head]
    if head.tag != "CD" or head.lemma == "one":
        return None
    counted = attached_to(sentence, [index], "of")
    known = (meant for i in counted for meant in several_meant(view, sentence, i))
    whole = (i for i in known if _is_of_people(view, sentence, i))
    return next((party for party in (target_of(view, sentence, i) for i in whole) if party), None)


def _is_of_people(view: View, sentence: Sentence, index: int) -> bool:
    """Whether a group speaks of people by a noun: "his bodyguards", not "them"."""
    group = sentence.groups[index]
    noun = sentence.tokens[group.head].tag.startswith("NN") and group.lemma not in _ANYBODY
    return noun and nature_of(view, sentence, index) in (Nature.PEOPLE, Nature.ACTOR)


def _target_among(view: View, sentence: Sentence, index: int) -> Party | None:
    """Those whom a number of people is said to include: "42 people, including 27 students"."""
    own = attached_to(sentence, [index], "including")
    own += [i for i in _most_of(sentence, index) if nature_of(view, sentence, i) is Nature.PEOPLE]
    included = (i for i in own if sentence.groups[i].lemma not in _ASSAILANTS)
    return next((party for party in (target_of(view, sentence, i) for i in included) if party), None)


def _body_of(view: View, sentence: Sentence, index: int) -> Party | None:
    """The force or body by name that some people are of: "seven men of the Special Task Force"."""
    for whole in attached_to(sentence, [index], "of"):
        named = sentence.tokens[sentence.groups[whole].head].tag.startswith("NNP")
        if named and nature_of(view, sentence, whole) in (Nature.ACTOR, Nature.THING):
            return target_of(view, sentence, whole)
    return None


def _most_of(sentence: Sentence, index: int) -> list[int]:
    """The nouns that say who most of a number of people are: "23 people, most of them farmers", "mainly farmers"."""
    renamed = [i for i, group in enumerate(sentence.groups) if group.appositive_of == index]
    of_them = [i for i, g in enumerate(sentence.groups) if i > index and g.lemma in ("them", "whom") and g.prep == "of"]
    parted = {g.attached_to: i for i, g in enumerate(sentence.groups) if i in of_them}
    most = (i for whole, i in parted.items() if whole is not None and sentence.groups[whole].lemma in _MOST)
    return renamed + [i + 1 for i in most if i + 1 < len(sentence.groups) and sentence.groups[i + 1].prep is None]


def _target_actor(view: View, sentence: Sentence, index: int) -> Party | None:
    """The force or group that is hit; one whose state only the article tells goes by the words ("two policemen")."""
    for value, party in actors_in(view, sentence, index):
        words = described(view, sentence, index) if value.anaphoric and value.state else None
        return replace(party, name=words) if words else party
    return None


def _is_no_thing(sentence: Sentence, index: int) -> bool:
    """Whether a group is an adverb, a direction or a settlement that an apposition names as one."""
    head = sentence.tokens[sentence.groups[index].head]
    named = any(g.appositive_of == index and g.lemma in noun_list("settlement") for g in sentence.groups)
    return head.tag in ("EX", "RB", "IN") or head.lemma in noun_list("direction") or named


def _target_person(view: View, sentence: Sentence, index: int) -> Party | None:
    found = view.at_head(sentence, sentence.groups[index], PersonValue)
    text = found[1].name if found and found[1].pronoun else found[0].text if found else ""
    return Party(found[1].name, None, "person", text) if found else None


def described(view: View, sentence: Sentence, index: int) -> str | None:
    """The words of a group without article, possessive and number; null when nothing but those is left."""
    group = sentence.groups[index]
    tokens = list(sentence.tokens[group.first : group.last + 1])
    numbers = [i for i, token in enumerate(tokens[:-1]) if token.tag == "CD"]
    tokens = tokens[numbers[-1] + 1 :] if numbers and not _is_name(tokens[: numbers[-1]]) else tokens
    while tokens and (
        tokens[0].tag in ("DT", "CD", "PRP$", "PDT", "''", "RB", "IN", "TO", "RP", "JJS", "RBR", "JJR")
        or tokens[0].lemma in _LEADING
        or (tokens[0].lemma in _FATES and len(tokens) > 1 and nature_of(view, sentence, index) in Nature.people())
        or tokens[0].lemma.endswith("-year-old")
    ):
        tokens.pop(0)
    if not tokens or not any(c.isalpha() for c in tokens[-1].text):
        return None
    text = view.text[tokens[0].span.start : tokens[-1].span.end].strip(' ,"“”‘’')
    shouted = text.isupper() and nature_of(view, sentence, index) is Nature.PEOPLE  # "A SOLDIER was shot"
    return (text.lower() if shouted else text) or None


def _is_name(tokens: Sequence[Token]) -> bool:
    """Whether words before a number are a name that it belongs to: "a Route 66 diner"."""
    return any(token.tag.startswith("NNP") for token in tokens)


def expanded(sentence: Sentence, groups: tuple[int, ...]) -> list[int]:
    """The groups with their coordinated members, each once, in order."""
    return sorted({member for group in groups for member in members(sentence, group)})


def person_of(view: View, sentence: Sentence, index: int) -> PersonValue | None:
    """The person that a noun group names, by its head, by an apposition or as "a guard known as X"."""
    group = sentence.groups[index]
    own = view.at_head(sentence, group, PersonValue)
    if own:
        return own[1]
    renamed = [group.appositive_of] if group.appositive_of is not None else []  # "Omar Zaki, a reporter shot in May"
    renaming = [*renaming_of(sentence, index), *_said_to_be(sentence, index), *renamed]
    for other in renaming:
        named = view.at_head(sentence, sentence.groups[other], PersonValue)
        if named:
            return named[1]
    return None


def _said_to_be(sentence: Sentence, index: int) -> list[int]:
    """The groups that a clause says somebody to be: "a guard known as X", "a man believed to be X"."""
    found: list[int] = []
    for number, clause in enumerate(sentence.clauses):
        if clause.antecedent != index or clause.verb is None:
            continue
        if sentence.verbs[clause.verb].lemma in _NAMING:
            found += [*clause.objects, *(g for prep, g in clause.preps if prep == "as")]
        inner = (c for c in sentence.clauses if c.governor == number and c.kind == "infinitive" and c.verb is not None)
        found += [group for c in inner if sentence.verbs[c.verb or 0].lemma == "be" for group in c.objects]
    return found


_NAMING = WordClass("naming")

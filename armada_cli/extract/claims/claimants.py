"""Which armed group is meant where somebody claims or is blamed: by its name, its people or its voice."""

from __future__ import annotations

from functools import cache

from armada_cli.extract.frames.parties import actors_in, expanded, party_of_actor
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.lexicon import default
from armada_cli.records import ActorValue, Clause, NounGroup, Party, PersonValue, PlaceValue, Sentence, Span

NUMERALS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}


@cache
def words_of(name: str) -> frozenset[str]:
    """The words of one class of `lexicon/claim_words.toml`."""
    entries = default().entries("claim_words")
    return frozenset(word for entry in entries if entry["class"] == name for word in entry["words"])


def claimants(view: View, sentence: Sentence, index: int, groups: tuple[int, ...], *, states: bool) -> list[Party]:
    """The armed groups that noun groups name: themselves, their leader or spokesman, or the group spoken of last."""
    found: dict[str, Party] = {}
    for group in expanded(sentence, groups):
        parties = named_groups(view, sentence, group, states=states) or _listed(view, sentence, group)
        if not parties and not states and _refers(sentence, sentence.groups[group]):
            parties = _spoken_of_last(view, sentence, index, sentence.groups[group])
        found.update({party.id or party.name: party for party in parties})
    return list(found.values())[:3]


def _refers(sentence: Sentence, noun: NounGroup) -> bool:
    """Whether a noun group means a group spoken of before: "the group", "its spokesman", "it", not "a group"."""
    known = noun.possessor is not None or sentence.tokens[noun.first].lemma in _KNOWN
    alone = noun.first == noun.last and noun.lemma in _PRONOUNS
    return alone or (known and noun.lemma in words_of("mouth") and not _is_in_office(sentence, noun))


def _is_in_office(sentence: Sentence, noun: NounGroup) -> bool:
    """Whether a noun for who speaks says that he does so for an authority or others: "the UN refugee agency"."""
    before = sentence.tokens[noun.first : noun.head]
    if any(token.lemma in _OFFICIAL for token in before):
        return True
    apart = any(token.text.isupper() or token.text in _APART or token.lemma in _APART for token in before)
    return apart and noun.possessor is None and before[0].lemma == "the"


_KNOWN = WordClass("known_party")
_OFFICIAL = WordClass("official_mouth")
_APART = WordClass("mouth_apart")
_FOR_ANYBODY = WordClass("mouth_of_any")
_PRONOUNS = WordClass("party_pronoun")


def named_groups(view: View, sentence: Sentence, group: int, *, states: bool) -> list[Party]:
    """The armed groups (with `states` forces too) that a noun group names: itself, its owner, those it speaks for."""
    noun = sentence.groups[group]
    styled = _self_styled(view, sentence, group)
    if styled is not None:
        return [styled]
    named = [i for i, g in enumerate(sentence.groups) if g.appositive_of == group]  # "a wing of X, Y, said"
    linked = [*named, *attached_to(sentence, [group])]
    renaming = [i for i, g in enumerate(sentence.groups) if g.appositive_of in linked]
    linked = [group, *([noun.possessor] if noun.possessor is not None else []), *renaming, *linked]
    linked += attached_to(sentence, named, "of", "for", "from", "with")  # "Omar Zaki, a spokesman of X, said"
    linked += [speaker for at in (group, *linked) for speaker in _spoken_for(sentence, at)]
    linked += _issuers(sentence, group)
    linked += [owner for at in linked for owner in owners_of_name(sentence, at)]
    for at in linked:
        listed = (found for member in expanded(sentence, (at,)) for found in actors_in(view, sentence, member))
        own = [party for value, party in listed if states or not value.state]
        own = own or ([party for party in (_country(view, sentence, at),) if party] if states and at == group else [])
        if own:
            return own
    others = (_group_of_person, _voice)
    return [party for at in linked for read in others if (party := read(view, sentence, at))][:1]


def _country(view: View, sentence: Sentence, group: int) -> Party | None:
    """The state whose country a noun group names: "blamed Israel"."""
    found = view.at_head(sentence, sentence.groups[group], PlaceValue)
    if found is None or found[1].level != "country" or found[1].country_code is None:
        return None
    return Party(found[1].name, f"state:{found[1].country_code}", "state", found[0].text)


def _spoken_for(sentence: Sentence, group: int) -> list[int]:
    """Those for whom somebody or a statement speaks: "a caller who said he spoke for X", "a note signed by X"."""
    own = {i for i, clause in enumerate(sentence.clauses) if clause.antecedent == group}
    told = [clause for i, clause in enumerate(sentence.clauses) if i in own or clause.governor in own]
    speaking = [c for c in told if c.verb is not None and sentence.verbs[c.verb].lemma in words_of("speaking_for")]
    posing = [g for c in told if c.verb is not None and sentence.verbs[c.verb].lemma == "be" for g in c.objects]
    mouths = [g for g in posing if sentence.groups[g].lemma in words_of("mouth")]  # "who said he was a spokesman for X"
    spoken = [g for clause in speaking for g in (*clause.objects, *(other for _, other in clause.preps))]
    signed = [owner for c in told for _, g in c.preps for owner in owners_of_name(sentence, g)]  # "in the name of X"
    return [*spoken, *attached_to(sentence, mouths, "for", "of"), *signed]


def _issuers(sentence: Sentence, group: int) -> list[int]:
    """Those who say something in a note or put it out: "X released a statement taking responsibility"."""
    if sentence.groups[group].lemma not in words_of("medium"):
        return []
    put_out = (c for c in sentence.clauses if group in c.objects or any(group == g for _, g in c.preps))
    return [g for clause in put_out for g in clause.subject]


def in_name_of(sentence: Sentence, clause: Clause) -> list[int]:
    """Those in whose name a clause says that something was done: "a claim was made in the name of X"."""
    return [owner for _, group in clause.preps for owner in owners_of_name(sentence, group)]


def owners_of_name(sentence: Sentence, group: int) -> list[int]:
    """Whose a noun group like "the name" is, after "in" or "on": "on behalf of X", "in the group's name"."""
    noun = sentence.groups[group]
    if noun.lemma not in ("name", "behalf"):
        return []
    return [*attached_to(sentence, [group], "of"), *([noun.possessor] if noun.possessor is not None else [])]


def _listed(view: View, sentence: Sentence, group: int) -> list[Party]:
    """The groups that a sentence names to its end for a number of them: "two groups claimed it, X and Y"."""
    noun = sentence.groups[group]
    wanted = NUMERALS.get(sentence.tokens[noun.first].lemma)
    if wanted is None or noun.lemma not in words_of("mouth"):
        return []
    behind = view.values(Span(noun.span.end, sentence.span.end), ActorValue)
    named = {v.id or v.name: party_of_actor(v, m.text) for m, v in behind if not v.state}
    return list(named.values()) if len(named) == wanted else []


def _group_of_person(view: View, sentence: Sentence, group: int) -> Party | None:
    """The armed group of somebody who is named."""
    found = view.at_head(sentence, sentence.groups[group], PersonValue)
    if found is None or found[1].group is None or found[1].official:
        return None
    return Party(found[1].group, found[1].group_id, "group", found[0].text)


def _voice(view: View, sentence: Sentence, group: int) -> Party | None:
    """The group whose news agency is named."""
    span = sentence.groups[group].span
    text = view.text[span.start : span.end].lower()
    for entry in default().entries("claim_words"):
        if entry["class"] == "voice" and any(word in text for word in entry["words"]):
            return Party(entry["name"], entry["group"], "group", view.text[span.start : span.end])
    return None


def _self_styled(view: View, sentence: Sentence, group: int) -> Party | None:
    """A group by the name that it gives itself: "a group calling itself the Free Men"."""
    for clause in sentence.clauses:
        verb = sentence.verbs[clause.verb] if clause.antecedent == group and clause.verb is not None else None
        if verb is None and _claims_to_be(sentence, clause, group):
            named = (*clause.objects, *(g for _, g in clause.preps))
            return next((party for g in named for _, party in actors_in(view, sentence, g)), None)
        itself = any(sentence.groups[g].lemma in _REFLEXIVES for g in clause.objects)
        if verb is None or verb.lemma not in _CALLING or not (itself or verb.voice == "passive"):
            continue
        for other in (*clause.objects, *(g for _, g in clause.preps)):
            noun = sentence.groups[other]
            known = [party for value, party in actors_in(view, sentence, other) if not value.state]
            if known or sentence.tokens[noun.head].tag.startswith("NNP"):
                return known[0] if known else _by_name(view, sentence, noun)
    return None


def _claims_to_be(sentence: Sentence, clause: Clause, group: int) -> bool:
    """Whether a clause says what those of a noun group say that they are: "a caller claiming to be of X"."""
    above = sentence.clauses[clause.governor] if clause.governor is not None else None
    if above is None or above.verb is None or above.antecedent != group or clause.verb is None:
        return False
    return sentence.verbs[above.verb].lemma in _PROFESSING and sentence.verbs[clause.verb].lemma == "be"


_PROFESSING = frozenset({"claim", "profess", "purport"})
_REFLEXIVES = frozenset({"itself", "themselves", "himself"})
_CALLING = WordClass("calling")


def _spoken_of_last(view: View, sentence: Sentence, index: int, noun: NounGroup) -> list[Party]:
    """The armed group named last before a word like "its spokesman" or "the group".

    A spokesman told of without an owner is not that of a group of which only he speaks: "rebels fled, the spokesman
    said".
    """
    if noun.first == 0 and noun.lemma in _PRONOUNS:
        about = _subject_before(view, index)
        if about:
            return [party_of_actor(value, text) for value, text in about[:1] if not value.state]
    of_any = noun.possessor is None and noun.lemma in _FOR_ANYBODY and sentence.tokens[noun.first].lemma == "the"
    start, end = view.sentences[max(0, index - 3)].span.start, sentence.span.start if of_any else noun.span.start
    before = view.values(Span(start, end), ActorValue) if end > start else []
    groups = [(m, v) for m, v in before if not v.state and m.span.end <= end]
    return [party_of_actor(groups[-1][1], groups[-1][0].text)] if groups else []


def _subject_before(view: View, index: int) -> list[tuple[ActorValue, str]]:
    """The party that the sentence before is about, as its words name it; a pronoun that opens the next one means it."""
    before = view.sentences[index - 1] if index else None
    if before is None or before.part != "body":
        return []
    subjects = next((clause.subject for clause in before.clauses if clause.kind == "main"), ())
    return [(value, party.text or party.name) for group in subjects for value, party in actors_in(view, before, group)]


def unknown_group(view: View, sentence: Sentence, group: int) -> Party | None:
    """A group that nothing knows, where a proper name stands that is no person's and no place's."""
    renaming = [i for i, g in enumerate(sentence.groups) if g.appositive_of == group]
    for at in (group, *renaming):
        noun = sentence.groups[at]
        known = [m for m in view.touching(sentence.tokens[noun.head].span) if m.kind in ("person", "place", "actor")]
        if not known and sentence.tokens[noun.head].tag.startswith("NNP"):
            return _by_name(view, sentence, noun)
    return None


def _by_name(view: View, sentence: Sentence, noun: NounGroup) -> Party:
    """A group by the words of its name: "the Free Men", "Sons of Aden"."""
    of = [g for g in sentence.groups if g.prep == "of" and 0 < g.span.start - noun.span.end <= len(" of the ")]
    named = [g for g in of if sentence.tokens[g.head].tag.startswith("NNP")]
    start = noun.first if noun.possessor is None else sentence.groups[noun.possessor].first  # "Kachin People's Front"
    words = [(i, sentence.tokens[i]) for i in range(start, noun.last + 1)]
    first = next((i for i, t in words if t.tag.startswith("NNP") and t.text[0].isupper()), noun.first)
    end = named[0].span.end if named else noun.span.end
    text = view.text[sentence.tokens[first].span.start : end].strip("\"'“”‘’ ")
    return Party(text, None, "group", text)


def partners(view: View, sentence: Sentence, clause: Clause) -> list[int]:
    """The armed groups with which a clause says that something was done: "together with X"."""
    beside = [g for prep, g in clause.preps if prep in _WITH]
    beside += [g for g in attached_to(sentence, (*clause.objects, *clause.subject)) if sentence.groups[g].prep in _WITH]
    return [g for g in beside if any(not v.state for v, _ in actors_in(view, sentence, g))]


_WITH = frozenset({"with", "together with", "along with", "jointly with", "alongside"})


def with_unknown(view: View, sentence: Sentence, known: tuple[Party, ...], doers: tuple[int, ...]) -> tuple[Party, ...]:
    """Known groups and those beside them that nothing knows, where each is told of by itself."""
    groups = expanded(sentence, doers)
    if known and len(groups) <= len(known):
        return known
    found = [p for g in groups for p in (unknown_group(view, sentence, g),) if p]
    return (*known, *(p for p in found if p.name not in {own.name for own in known}))[:3]

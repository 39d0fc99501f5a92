"""Clauses that say who did what was told: somebody blames, suspects or recognises those whose work it was."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, lru_cache

from armada_cli.extract.claims.claimants import words_of
from armada_cli.extract.claims.saying import (
    Reader,
    Saying,
    Ways,
    is_deed,
    is_event,
    is_known_assailant,
    is_known_weapon,
    is_negated,
    is_several,
    lemmas_of,
    readers_of,
    saying_of,
    sides,
    stands_for_event,
    tells_deed,
)
from armada_cli.extract.frames.parties import actors_in, person_of
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.nature import Nature, nature_of
from armada_cli.extract.ground.view import View
from armada_cli.records import Clause, Party, Sentence

_Groups = tuple[int, ...]
_FOR = frozenset({"for", "of"})


def blamed(view: View, sentence: Sentence, index: int, number: int, lemmas: set[str]) -> Saying | None:
    """Those whom a clause blames, in whatever way."""
    if is_negated(sentence, sentence.clauses[number]):
        return None
    verb = sentence.verbs[sentence.clauses[number].verb or 0]
    for read in _readers_of(verb.lemma, verb.particle):
        found = read(view, sentence, index, number, lemmas)
        if found is not None and found.parties:
            return found
    return None


def _ascribed(view: View, sentence: Sentence, index: int, number: int, lemmas: set[str]) -> Saying | None:
    """'The raid was attributed to X', 'police put it down to X', 'laid the blame at X's door', 'guilt fell on X'."""
    clause = sentence.clauses[number]
    falls = bool(lemmas & words_of("fall"))
    put_down = _is_put_down(sentence, clause, lemmas)
    moved = clause.subject if falls else sides(sentence, clause)[0]
    if any(sentence.groups[g].lemma in words_of("suspicion") for g in moved):
        ascribed = falls or bool(lemmas & (words_of("ascribe") | words_of("lay_blame")))
    else:
        ascribed = bool(lemmas & words_of("ascribe")) or put_down
        arms = [g for g in moved if g == clause.antecedent and is_deed(view, sentence, g)]  # "a bomb blamed on X"
        ascribed = ascribed and (bool(arms) or any(_is_told(view, sentence, g) for g in moved))
    on = [g for prep, g in clause.preps if _is_ascribing(sentence, prep, g)]
    on += [g for g in attached_to(sentence, moved) if _is_ascribing(sentence, sentence.groups[g].prep, g)]
    if not ascribed or not on:
        return None
    about = [g for g in (*moved, *(g for _, g in clause.preps)) if is_event(view, sentence, g)]
    about += [g for g in attached_to(sentence, moved) if is_event(view, sentence, g)]
    about = about or [g for g in moved if g == clause.antecedent and is_deed(view, sentence, g)]
    if any(sentence.tokens[sentence.groups[g].first].lemma in ("its", "their") for g in on):
        own = saying_of(view, sentence, index, "claims", number, (*clause.subject, *on), about)
        return own if own.parties else None  # "X attributed the raid to its Badr battalion"
    # what a thing is put down to is as often a cause as a doer: "to the army's old shells"
    return saying_of(view, sentence, index, "blamed", number, tuple(on), about, blamed=not put_down)


def _is_told(view: View, sentence: Sentence, group: int) -> bool:
    """Whether a noun group is an event that was told, stands for one, or for those who did it."""
    if sentence.groups[group].lemma in words_of("crime") or stands_for_event(sentence, group):
        return True
    return is_event(view, sentence, group) or is_known_assailant(sentence, group)


def _is_put_down(sentence: Sentence, clause: Clause, lemmas: set[str]) -> bool:
    """Whether something is put down to somebody, not merely put down; with the particle behind the object too."""
    verb = sentence.verbs[clause.verb or 0]
    behind = [i for g in clause.objects for i in [sentence.groups[g].last + 1] if i < len(sentence.tokens)]
    down = any(sentence.tokens[i].lemma == "down" for i in (verb.head + 1, *behind) if i < len(sentence.tokens))
    return bool(lemmas & {"put", "put down"}) and down and any(prep == "to" for prep, _ in clause.preps)


def _is_ascribing(sentence: Sentence, prep: str | None, group: int) -> bool:
    """Whether a phrase names those to whom something is ascribed: "to X", "on X", "at X's door"."""
    return prep in words_of("ascribe_prep") or (prep == "at" and sentence.groups[group].lemma in words_of("doorstep"))


def _accused(view: View, sentence: Sentence, index: int, number: int, lemmas: set[str]) -> Saying | None:
    """'Police blamed X', 'X is accused of planting it', 'X is held responsible'."""
    clause = sentence.clauses[number]
    held = "hold" in lemmas and _says_responsible(sentence, clause)
    if not held and not lemmas & words_of("blame"):
        return None
    done_to, _ = sides(sentence, clause)
    deeds = [g for g in done_to if not actors_in(view, sentence, g)]  # "blamed Israeli tanks": who did it
    about = [g for g in (*deeds, *(g for _, g in clause.preps)) if is_deed(view, sentence, g)]
    charges = [*attached_to(sentence, done_to), *(g for prep, g in clause.preps if prep in _FOR)]
    charges += _behind_aside(sentence, done_to)
    about += [g for g in charges if is_deed(view, sentence, g) or is_several(sentence, g)]
    told = next((i for i, c in enumerate(sentence.clauses) if c.governor == number and c.marker in _FOR), None)
    found = saying_of(view, sentence, index, "blamed", number, done_to, about, told, blamed=True)
    return replace(found, firm=bool(about) or _is_of_crime(sentence, clause, told))


def _behind_aside(sentence: Sentence, done_to: _Groups) -> list[int]:
    """What stands behind an aside on those who are blamed: "suspected X, which has few men, of the murder"."""
    asides = [c.span.end for c in sentence.clauses if c.antecedent in done_to and c.kind in ("relative", "reduced")]
    after = [(g.first, i) for i, g in enumerate(sentence.groups) if g.prep in _FOR and g.first > 1]
    return [i for first, i in after if sentence.tokens[first - 2].text == "," and asides]


def _at_fault(view: View, sentence: Sentence, index: int, number: int, _lemmas: set[str]) -> Saying | None:
    """'X was to blame for it': the infinitive after a form of "be" has them for its subject."""
    clause = sentence.clauses[number]
    above = sentence.clauses[clause.governor] if clause.governor is not None else None
    if clause.objects or above is None or above.verb is None:
        return None
    if sentence.verbs[above.verb].lemma != "be" or is_negated(sentence, above):
        return None
    found = saying_of(view, sentence, index, "blamed", number, above.subject, ())
    return replace(found, firm=_is_of_crime(sentence, clause, None))


def _pointed_at(view: View, sentence: Sentence, index: int, number: int, lemmas: set[str]) -> Saying | None:
    """'Officials pointed the finger at X', 'all signs point to X', 'the trail leads to X'."""
    clause = sentence.clauses[number]
    led = "lead" in lemmas and any(sentence.groups[g].lemma in words_of("trail") for g in clause.subject)
    if not led and not lemmas & words_of("point"):
        return None
    at = tuple(g for prep, g in clause.preps if prep in ("at", "to", "toward", "towards"))
    return saying_of(view, sentence, index, "blamed", number, at, ())


def _traced(view: View, sentence: Sentence, index: int, number: int, lemmas: set[str]) -> Saying | None:
    """'It bore the marks of X', 'investigators saw X's hand in it'."""
    clause = sentence.clauses[number]
    marked = bool(lemmas & words_of("bear")) and not any(_is_people(view, sentence, g) for g in clause.subject)
    if not marked and not lemmas & words_of("discern"):
        return None
    traces = [g for g in clause.objects if sentence.groups[g].lemma in words_of("trace")]
    owners = [o for g in traces if (o := sentence.groups[g].possessor) is not None]
    whose = (*attached_to(sentence, traces, "of"), *owners)
    about = [g for g in (*clause.subject, *attached_to(sentence, traces, "in")) if is_event(view, sentence, g)]
    return saying_of(view, sentence, index, "blamed", number, whose, about, blamed=True) if whose else None


def _culprit(view: View, sentence: Sentence, index: int, number: int, lemmas: set[str]) -> Saying | None:
    """'X was the culprit', 'the chief suspects are X', 'the army named X as responsible'."""
    clause = sentence.clauses[number]
    named = words_of("doer") | words_of("suspect")
    for roles, who in (*_equated(sentence, clause, lemmas), *_renamed(sentence, clause)):
        guilty = [g for g in roles if sentence.groups[g].lemma in named]
        if guilty or (lemmas & words_of("style") and _says_responsible(sentence, clause)):
            about = [g for g in attached_to(sentence, guilty) if is_event(view, sentence, g)]
            return saying_of(view, sentence, index, "blamed", number, who, about, blamed=True)
    return None


def _equated(sentence: Sentence, clause: Clause, lemmas: set[str]) -> tuple[tuple[_Groups, _Groups], ...]:
    """What is said to be what, either way round with "be": (roles, those who have them)."""
    if "be" in lemmas:
        return (clause.objects, clause.subject), (clause.subject, clause.objects)
    seen = sides(sentence, clause)[0]
    spoken_of = tuple(g for prep, g in clause.preps if prep in _REGARDED)
    taken_as = (*(g for prep, g in clause.preps if prep == "as"), *attached_to(sentence, (*seen, *spoken_of), "as"))
    return ((taken_as, seen if lemmas & words_of("style") else (*seen, *spoken_of)),)


_REGARDED = frozenset({"at", "of", "on", "to", "about"})  # "look at X as the culprit", "speak of X as the author"


def _renamed(sentence: Sentence, clause: Clause) -> tuple[tuple[_Groups, _Groups], ...]:
    """What an aside says that the subject is: "X, the culprits according to the army, fled"."""
    asides = [(i, g) for g in clause.subject for i, group in enumerate(sentence.groups) if group.appositive_of == g]
    return tuple(((aside,), (whole,)) for aside, whole in asides)


def _renowned(view: View, sentence: Sentence, index: int, number: int, lemmas: set[str]) -> Saying | None:
    """'X is best known for the raid on Bor': none is known for what it has not done."""
    clause = sentence.clauses[number]
    verb = sentence.verbs[clause.verb or 0]
    known = bool(lemmas & words_of("renowned")) and verb.voice == "passive"
    after = {token.lemma for token in sentence.tokens[verb.head + 1 : verb.head + 4]}
    if not known and not ("be" in lemmas and after & words_of("renowned")):
        return None
    deeds = [g for prep, g in clause.preps if prep == "for"]
    about = [g for g in (*deeds, *attached_to(sentence, deeds, "of")) if is_event(view, sentence, g)]
    return saying_of(view, sentence, index, "blamed", number, clause.subject, about) if about else None


def _behind(view: View, sentence: Sentence, index: int, number: int, lemmas: set[str]) -> Saying | None:
    """'X is thought to be behind the raid', 'X was responsible for it': a blame, whoever it is that says so."""
    clause = sentence.clauses[number]
    if not tells_deed(view, sentence, clause, lemmas):
        return None
    spoken_of = [*(g for g in clause.objects if g != clause.antecedent), *(g for _, g in clause.preps)]
    spoken_of += attached_to(sentence, spoken_of, "of")  # "for some of the worst attacks"
    about = [g for g in spoken_of if is_deed(view, sentence, g)]
    told = about or not spoken_of or any(sentence.groups[g].lemma in words_of("crime") for g in spoken_of)
    found = saying_of(view, sentence, index, "blamed", number, clause.subject, about, blamed=True) if told else None
    above = sentence.clauses[clause.governor] if clause.governor is not None else None
    suspected = (
        above is not None
        and above.verb is not None
        and bool(lemmas_of(sentence, above) & words_of("opinion") - {"think", "believe"})
    )
    if found is None or found.parties or not about or suspected:  # "police suspect that Omar Zaki was behind it"
        return found
    people = (person_of(view, sentence, group) for group in clause.subject)
    named = [p for p in people if p is not None and not p.official]
    return replace(found, parties=tuple(Party(p.name, None, "person", p.name) for p in named))


def _done_by(view: View, sentence: Sentence, index: int, number: int, lemmas: set[str]) -> Saying | None:
    """'It was carried out by X': the doers of what was told, who say nothing of it."""
    clause = sentence.clauses[number]
    passive = sentence.verbs[clause.verb or 0].voice == "passive"
    it = passive and any(stands_for_event(sentence, group) for group in clause.subject)
    if not it or clause.source is not None or not lemmas & words_of("carry"):
        return None
    return saying_of(view, sentence, index, "blamed", number, sides(sentence, clause)[1], (), blamed=True)


def _belonging(view: View, sentence: Sentence, index: int, number: int, lemmas: set[str]) -> Saying | None:
    """'The gunmen belonged to X', 'the attackers are believed to be X fighters', 'the gunmen, from X, fled'."""
    clause = sentence.clauses[number]
    if whole := _set_off(view, sentence, clause):
        return saying_of(view, sentence, index, "blamed", number, tuple(whole), ())
    if not lemmas & words_of("belong"):
        return None
    seen = clause.objects if lemmas & words_of("recognise") else ()
    owned = "belong" in lemmas and any(is_known_weapon(view, sentence, g) for g in clause.subject)
    if not owned and not any(is_known_assailant(sentence, g) for g in (*clause.subject, *seen)):
        return None
    whole = [g for g in clause.objects if g not in seen and _is_people(view, sentence, g)]
    whole += [g for prep, g in clause.preps if prep in words_of("belong_prep")]
    whole += attached_to(sentence, whole, "of", "from")
    return saying_of(view, sentence, index, "blamed", number, tuple(whole), (), blamed=owned)


def _set_off(view: View, sentence: Sentence, clause: Clause) -> list[int]:
    """Those whom an aside right after the attackers names: "the militants, from X, fled"."""
    known = [sentence.groups[g].last + 2 for g in clause.subject if is_known_assailant(sentence, g)]
    after = [at for at in known if sentence.tokens[at - 1 : at] and sentence.tokens[at - 1].lemma == ","]
    asides = [i for i, g in enumerate(sentence.groups) if g.appositive_of in clause.subject and g.first in after]
    named = (*attached_to(sentence, asides, "of", "from"), *asides)  # "the gunmen, members of X, fled"
    whose = [group for group in named if actors_in(view, sentence, group)]
    return whose + [g for prep, g in clause.preps if prep in ("from", "of") and sentence.groups[g].first - 1 in after]


def _it_was(view: View, sentence: Sentence, index: int, number: int, _lemmas: set[str]) -> Saying | None:
    """'The mayor thinks it was X': a blame for what was told before."""
    clause = sentence.clauses[number]
    if clause.kind != "complement" or len(clause.subject) != 1:
        return None
    if sentence.groups[clause.subject[0]].lemma != "it":
        return None
    named = tuple(g for g in clause.objects if any(not v.state for v, _ in actors_in(view, sentence, g)))
    return saying_of(view, sentence, index, "blamed", number, named, ()) if named else None


def _is_people(view: View, sentence: Sentence, group: int) -> bool:
    return not stands_for_event(sentence, group) and nature_of(view, sentence, group) in Nature.people()


def _is_of_crime(sentence: Sentence, clause: Clause, told: int | None) -> bool:
    """Whether a blame that names no event can be for one: of nothing, "the crime", "planting", not "the delay"."""
    if told is not None:
        verb = sentence.verbs[sentence.clauses[told].verb or 0]
        lemmas = lemmas_of(sentence, sentence.clauses[told])
        after = {token.lemma for token in sentence.tokens[verb.head + 1 : verb.head + 3]}
        return bool(lemmas & (words_of("hostile") | words_of("carry")) or after & words_of("doer"))
    charges = [g for prep, g in clause.preps if prep in _FOR]
    behind = attached_to(sentence, (*clause.objects, *clause.subject), *_FOR)
    charges += [g for g in behind if not sentence.tokens[sentence.groups[g].head].text[0].isupper()]  # "Army of God"
    return all(sentence.groups[g].lemma in words_of("crime") for g in charges)


def _says_responsible(sentence: Sentence, clause: Clause) -> bool:
    """Whether "responsible" stands behind the verb, or behind those of whom it is said: "held X, or Y, responsible"."""
    head = sentence.verbs[clause.verb or 0].head
    end = max((sentence.groups[g].last for g in clause.objects), default=head) + _ASIDE
    return any(token.lemma == "responsible" for token in sentence.tokens[head : max(end, head + 8)])


_ASIDE = 8  # words of ", or the ELN, " and the like between those who are held responsible and the word


@lru_cache(maxsize=1 << 12)
def _readers_of(verb: str, particle: str | None) -> tuple[Reader, ...]:
    return readers_of(_WAYS, verb, particle)


_WAYS: Ways = (
    (_ascribed, "fall ascribe lay_blame =put"),
    (_at_fault, "=blame"),
    (_accused, "blame =hold"),
    (_pointed_at, "point =lead"),
    (_traced, "bear discern"),
    (_culprit, ""),
    (_renowned, "renowned =be"),
    (_behind, "=be"),
    (_done_by, "carry"),
    (_belonging, ""),
    (_it_was, "=be"),
)


@cache
def blaming_words() -> frozenset[str]:
    """Base forms of which each way of blaming has one, where it names no event."""
    classes = ("blame", "ascribe", "suspicion", "point", "doer", "suspect")
    return frozenset().union(*(words_of(name) for name in classes))


def blaming_pairs() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """The same for ways of blaming that take two words: "the trail leads to X", "it bore the marks of X"."""
    return (words_of("trail"), frozenset({"lead"})), (words_of("trace"), words_of("bear") | words_of("discern"))

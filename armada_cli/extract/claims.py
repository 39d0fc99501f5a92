"""Who claims an event, who denies it, who is blamed for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from armada_cli.extract.incidents import Incident, home_clause
from armada_cli.extract.nature import Nature, nature_of
from armada_cli.extract.parties import actors_in, expanded, party_of_actor
from armada_cli.extract.scene import dates_agree, own_places
from armada_cli.extract.stories import Story
from armada_cli.extract.view import View
from armada_cli.lexicon import default
from armada_cli.records import ActorValue, Clause, NounGroup, Party, PersonValue, Sentence, Span

_REACH = 8  # sentences back to the event that a claim speaks of
_STALE = 10  # days by which background is older than the news, so that a bare claim is not about it
_UNREAL = frozenset({"hypothetical", "planned", "threatened"})
_DEFINITE = frozenset({"the", "both", "these", "those", "all", "its", "their", "his"})
_NUMERALS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_PLURAL_TAGS = frozenset({"NNS", "NNPS"})
Stance = Literal["claims", "denies", "blamed"]


@dataclass(frozen=True)
class Claim:
    """A group that claims, denies or is blamed for an event, and the sentence that says so."""

    stance: Stance
    party: Party
    sentence: int


@dataclass(frozen=True)
class _Saying:
    """A clause that claims, denies or blames: the groups and the clause that tell of the event that it is about.

    It is `firm` when its words alone say that it is a claim; else it must tell of an event itself.
    """

    stance: Stance
    parties: tuple[Party, ...]
    clause: int
    about: tuple[int, ...] = ()
    told_in: int | None = None
    firm: bool = True


@cache
def words_of(name: str) -> frozenset[str]:
    """The words of one class of `lexicon/claim_words.toml`."""
    entries = default().entries("claim_words")
    return frozenset(word for entry in entries if entry["class"] == name for word in entry["words"])


def add_claims(view: View, stories: list[Story]) -> None:
    """Give each claim of the article to the story that it speaks of, or to the several that it counts.

    A story that is no more than the noun of a claim ("claimed the attack three days later") joins the one before it.
    """
    for index, sentence in enumerate(view.sentences):
        for saying in _sayings(view, sentence, index):
            if not saying.parties:
                continue
            _join_bare(stories, sentence, index, saying)
            for story in _stories_of(stories, sentence, index, saying):
                _give(story, saying, index)


def _give(story: Story, saying: _Saying, index: int) -> None:
    known = {(c.stance, c.party.id or c.party.name) for c in story.claims if isinstance(c, Claim)}
    for party in saying.parties:
        if (saying.stance, party.id or party.name) not in known:
            story.claims.append(Claim(saying.stance, party, index))


def _join_bare(stories: list[Story], sentence: Sentence, index: int, saying: _Saying) -> None:
    """Make a story that only a claim's definite noun has opened a further telling of the event told before it."""
    for story in stories:
        if len(story.incidents) == 1 and _is_bare(sentence, story.incidents[0], index, saying):
            others = [other for other in stories if other is not story]
            before = [s for s in _told_before(others, sentence, index, saying) if _fits(s, saying)]
            if before:
                told = replace(story.incidents[0], dates=(), places=())
                before[0].incidents = sorted([*before[0].incidents, told], key=lambda i: i.index)
                stories[:] = others
            return


def _is_bare(sentence: Sentence, incident: Incident, index: int, saying: _Saying) -> bool:
    """Whether an incident is only what a claim is about: one definite noun, with no place, target or number."""
    if incident.index != index or incident.killed or incident.wounded or own_places(incident.places):
        return False
    if any(f.trigger.group not in saying.about or f.targets or f.victims or f.beside for f in incident.frames):
        return False
    return all(_is_back_reference(sentence, f.trigger.group or 0) for f in incident.frames)


def _is_back_reference(sentence: Sentence, group: int) -> bool:
    """Whether a noun is "the attack" and no more: no day or place of its own beside it."""
    noun = sentence.groups[group]
    definite = sentence.tokens[noun.first].lemma in ("the", "that", "this", "both", "these", "those")
    return definite and noun.possessor is None and noun.last - noun.first <= 1 and not _attached(sentence, [group])


# ------------------------------------------------------------------------------------------------ who says what


def _sayings(view: View, sentence: Sentence, index: int) -> Iterator[_Saying]:
    for number, clause in enumerate(sentence.clauses):
        if clause.verb is None or clause.context & _UNREAL:
            continue
        verb = sentence.verbs[clause.verb]
        lemmas = {verb.lemma, f"{verb.lemma} {verb.particle}"} if verb.particle else {verb.lemma}
        for read in (_credit, _owning, _issued, _said, _praise, _denial, _blame):
            saying = read(view, sentence, index, number, lemmas)
            if saying is not None:
                yield saying
                break


def is_negated(sentence: Sentence, clause: Clause) -> bool:
    """Whether the clause says that nobody did it: "no group has claimed", "has not claimed"."""
    subject = [sentence.tokens[sentence.groups[g].first].lemma for g in clause.subject]
    nobody = any(word in ("no", "none", "nobody", "neither", "no-one") for word in subject)
    verb = sentence.verbs[clause.verb or 0]
    after = sentence.tokens[verb.head + 1].lemma if verb.head + 1 < len(sentence.tokens) else ""
    return nobody or verb.negated or after in ("not", "n't", "never")


def _credit(view: View, sentence: Sentence, index: int, number: int, lemmas: set[str]) -> _Saying | None:
    """'X claimed responsibility for the blast', 'responsibility was claimed by X'."""
    clause = sentence.clauses[number]
    if not lemmas & words_of("take") or is_negated(sentence, clause):
        return None
    done_to, doers = _sides(sentence, clause)
    credited = [g for g in done_to if sentence.groups[g].lemma in words_of("credit")]
    if not credited:
        return None
    about = [*_attached(sentence, credited), *(g for prep, g in clause.preps if prep in ("for", "of", "in"))]
    told = next((i for i, c in enumerate(sentence.clauses) if c.governor == number and c.marker == "for"), None)
    return _with_unknown(view, sentence, _saying(view, sentence, index, "claims", number, doers, about, told), doers)


def _sides(sentence: Sentence, clause: Clause) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """What something is done to, and who does it, in either voice."""
    if sentence.verbs[clause.verb or 0].voice == "passive":
        return clause.subject, _by(clause)
    return clause.objects, clause.subject


def _owning(view: View, sentence: Sentence, index: int, number: int, lemmas: set[str]) -> _Saying | None:
    """'X claimed the attack', 'the attack was claimed by X', 'X owned up to it'."""
    clause = sentence.clauses[number]
    if not lemmas & words_of("own") or is_negated(sentence, clause):
        return None
    done_to, doers = _sides(sentence, clause)
    if "own" in lemmas:
        done_to = (*done_to, *(g for prep, g in clause.preps if prep in ("to", "up to")))
    if "sign" in lemmas:
        done_to = tuple(g for prep, g in clause.preps if prep == "for")
    about = [g for g in done_to if _is_event(view, sentence, g)]
    speaks = any(c.governor == number and c.kind == "complement" for c in sentence.clauses)
    if not about and not speaks and "admit" not in lemmas:
        about = [g for g in done_to if sentence.groups[g].lemma in words_of("event_pronoun")]
    if not about:
        return None
    return _with_unknown(view, sentence, _saying(view, sentence, index, "claims", number, doers, about), doers)


def _with_unknown(view: View, sentence: Sentence, saying: _Saying, doers: tuple[int, ...]) -> _Saying:
    """The saying with a group that only this article names, for its name alone: nobody else claims an attack."""
    if saying.parties:
        return saying
    named = [p for g in expanded(sentence, doers) for p in (_unknown(view, sentence, g),) if p]
    return replace(saying, parties=tuple(named[:3]))


def _unknown(view: View, sentence: Sentence, group: int) -> Party | None:
    renaming = [i for i, g in enumerate(sentence.groups) if g.appositive_of == group]
    for at in (group, *renaming):
        noun = sentence.groups[at]
        known = [m for m in view.touching(sentence.tokens[noun.head].span) if m.kind in ("person", "place", "actor")]
        if not known and sentence.tokens[noun.head].tag.startswith("NNP"):
            return _by_name(view, sentence, noun)
    return None


def _by_name(view: View, sentence: Sentence, noun: NounGroup) -> Party:
    first = noun.first + (sentence.tokens[noun.first].lemma in ("the", "a", "an") and noun.last > noun.first)
    text = view.text[sentence.tokens[first].span.start : noun.span.end].strip("\"'“”‘’ ")
    return Party(text, None, "group", text)


def _praise(view: View, sentence: Sentence, index: int, number: int, lemmas: set[str]) -> _Saying | None:
    """'X called the attacker a soldier of the caliphate': how some groups own an attack by a lone man."""
    clause = sentence.clauses[number]
    if not lemmas & words_of("style") or is_negated(sentence, clause):
        return None
    groups = [*clause.objects, *(g for prep, g in clause.preps if prep == "as")]
    if not any(sentence.groups[g].lemma in words_of("honour") for g in groups):
        return None
    return _saying(view, sentence, index, "claims", number, clause.subject, ())


def _is_event(view: View, sentence: Sentence, group: int) -> bool:
    return nature_of(view, sentence, group) is Nature.EVENT


def _issued(view: View, sentence: Sentence, index: int, number: int, lemmas: set[str]) -> _Saying | None:
    """'X put out a claim of responsibility', 'the statement was a claim by X'."""
    clause = sentence.clauses[number]
    put_out = [g for prep, g in clause.preps if prep == "out"] if "put" in lemmas else []
    claims = [g for g in (*clause.objects, *clause.subject, *put_out) if sentence.groups[g].lemma == "claim"]
    if not claims or is_negated(sentence, clause) or any(_is_none(sentence, g) for g in claims):
        return None
    _, doers = _sides(sentence, clause)
    by = [i for i in _attached(sentence, claims) if sentence.groups[i].prep in ("by", "from")]
    if not by and not put_out and not lemmas & words_of("issue"):
        return None
    about = [g for g in _attached(sentence, claims) if _is_event(view, sentence, g)]
    return _saying(view, sentence, index, "claims", number, tuple(by) or doers, about)


def _is_none(sentence: Sentence, group: int) -> bool:
    return sentence.tokens[sentence.groups[group].first].lemma in ("no", "any")


def _said(view: View, sentence: Sentence, index: int, number: int, lemmas: set[str]) -> _Saying | None:
    """'X said it was behind the raid', 'its fighters killed five, X said', 'police said X was responsible'."""
    told = sentence.clauses[number]
    if told.source is None or told.context & _MISTOLD or told.kind not in _TOLD:
        return None
    doers = _by(told) if sentence.verbs[told.verb or 0].voice == "passive" else told.subject
    speakers = _parties(view, sentence, index, (told.source,), states=False)
    own = _is_own(view, sentence, speakers, doers)
    medium = sentence.groups[told.source].lemma in words_of("medium")
    deed = _tells_deed(view, sentence, told, lemmas)
    told_by_others = deed and not lemmas & words_of("hostile")
    if not own and not (told_by_others and (named := _parties(view, sentence, index, doers, states=False))):
        return None
    about = [g for g in (*told.objects, *(g for _, g in told.preps)) if _is_event(view, sentence, g)]
    if not own:
        ours = medium or any(_are_kin(a.id, b.id) for a in speakers for b in named)
        return _Saying("claims" if ours else "blamed", tuple(named), number, tuple(about), number, firm=deed)
    stance: Stance = "denies" if is_negated(sentence, told) or "denied" in told.context else "claims"
    return _Saying(stance, tuple(speakers), number, tuple(about), number, firm=deed)


def _of(sentence: Sentence, groups: Sequence[int]) -> list[int]:
    """Those of whom a number is meant: "one of its fighters"."""
    return [i for i in _attached(sentence, groups) if sentence.groups[i].prep == "of"]


@cache
def _parents() -> dict[str, str]:
    """Group -> the group that it is a part of."""
    return {entry["id"]: entry["parent"] for entry in default().entries("groups") if "parent" in entry}


def _are_kin(one: str | None, other: str | None) -> bool:
    """Whether one of two groups is a part of the other."""
    return one is not None and other is not None and (_parents().get(one) == other or _parents().get(other) == one)


_TOLD = frozenset({"complement", "main", "conjunct", "headline"})
_MISTOLD = _UNREAL | {"statistic", "past_habit"}


def _by(clause: Clause) -> tuple[int, ...]:
    return tuple(g for prep, g in clause.preps if prep == "by")


def _is_own(view: View, sentence: Sentence, speakers: Sequence[Party], doers: tuple[int, ...]) -> bool:
    """Whether those who act in what is said are the speaker's own people."""
    if not speakers:
        return False
    for group in (*doers, *_of(sentence, doers)):
        noun = sentence.groups[group]
        own = sentence.tokens[noun.first].lemma in ("its", "their", "his", "our")
        if noun.lemma in ("it", "they", "we") or (own and noun.lemma in words_of("self")):
            return True
        if noun.lemma in ("group", "movement", "organization", "organisation"):
            return True
        if {party.id for party in speakers} & {v.id for v, _ in actors_in(view, sentence, group) if not v.state}:
            return True
    return False


def _tells_deed(view: View, sentence: Sentence, told: Clause, lemmas: set[str]) -> bool:
    """Whether a clause says that somebody did something: "was behind", "was responsible for", "carried out"."""
    verb = sentence.verbs[told.verb or 0]
    if verb.lemma == "be":
        after = {token.lemma for token in sentence.tokens[verb.head + 1 : verb.head + 4]}
        return bool(after & {"behind", "responsible"})
    if lemmas & words_of("hostile") and verb.voice == "active":
        return True
    done = told.subject if verb.voice == "passive" else told.objects
    return bool(lemmas & words_of("carry")) and any(_is_event(view, sentence, g) for g in done)


def _denial(view: View, sentence: Sentence, index: int, number: int, lemmas: set[str]) -> _Saying | None:
    """'X denied responsibility', 'X denied that it had carried out the raid', 'X disowned the attack'."""
    clause = sentence.clauses[number]
    if not lemmas & words_of("deny") or is_negated(sentence, clause):
        return None
    done_to, doers = _sides(sentence, clause)
    about = [g for g in done_to if _is_event(view, sentence, g)]
    hand = [g for g in done_to if sentence.groups[g].lemma in words_of("hand")]
    about += [g for g in done_to if sentence.groups[g].lemma in words_of("event_pronoun")]
    told = next((i for i, c in enumerate(sentence.clauses) if c.governor == number and c.kind in _UNDER), None)
    if not (about or hand or told is not None):
        return None
    about += [g for g in (*_attached(sentence, hand), *(g for _, g in clause.preps)) if _is_event(view, sentence, g)]
    return _saying(view, sentence, index, "denies", number, doers, about, told)


_UNDER = frozenset({"complement", "participial", "infinitive"})


def _blame(view: View, sentence: Sentence, index: int, number: int, lemmas: set[str]) -> _Saying | None:
    """'Police blamed X', 'the raid was attributed to X', 'X is held responsible', 'officials pointed at X'."""
    clause = sentence.clauses[number]
    if is_negated(sentence, clause):
        return None
    done_to, _ = _sides(sentence, clause)
    about = [g for g in (*done_to, *(g for _, g in clause.preps)) if _is_event(view, sentence, g)]
    about += [g for g in _attached(sentence, done_to) if _is_event(view, sentence, g)]
    on = [g for prep, g in clause.preps if prep in words_of("ascribe_prep")]
    on += [g for g in _attached(sentence, done_to) if sentence.groups[g].prep in words_of("ascribe_prep")]
    if lemmas & words_of("ascribe") and on and any(_is_event(view, sentence, g) for g in done_to):
        return _saying(view, sentence, index, "blamed", number, tuple(on), about, blamed=True)
    held = "hold" in lemmas and _says_responsible(sentence, clause)
    if lemmas & words_of("blame") or held:
        told = next((i for i, c in enumerate(sentence.clauses) if c.governor == number and c.marker in _FOR), None)
        found = _saying(view, sentence, index, "blamed", number, done_to, about, told, blamed=True)
        return replace(found, firm=bool(about) or _is_of_crime(sentence, clause, told))
    if lemmas & words_of("point"):
        at = tuple(g for prep, g in clause.preps if prep in ("at", "to", "toward", "towards"))
        return _saying(view, sentence, index, "blamed", number, at, about)
    return None


_FOR = frozenset({"for", "of"})


def _is_of_crime(sentence: Sentence, clause: Clause, told: int | None) -> bool:
    """Whether a blame that names no event can be for one: of nothing, "the crime", "planting", not "the delay"."""
    if told is not None:
        verb = sentence.verbs[sentence.clauses[told].verb or 0]
        lemmas = {verb.lemma, f"{verb.lemma} {verb.particle}"}
        after = {token.lemma for token in sentence.tokens[verb.head + 1 : verb.head + 3]}
        return bool(lemmas & (words_of("hostile") | words_of("carry")) or after & {"behind", "responsible"})
    charges = [g for prep, g in clause.preps if prep in _FOR]
    charges += [i for i in _attached(sentence, (*clause.objects, *clause.subject)) if sentence.groups[i].prep in _FOR]
    return all(sentence.groups[g].lemma in words_of("crime") for g in charges)


def _says_responsible(sentence: Sentence, clause: Clause) -> bool:
    words = sentence.tokens[sentence.verbs[clause.verb or 0].head : sentence.verbs[clause.verb or 0].head + 8]
    return any(token.lemma == "responsible" for token in words)


def _attached(sentence: Sentence, groups: Sequence[int]) -> list[int]:
    return [i for i, g in enumerate(sentence.groups) if g.attached_to in groups]


def _saying(
    view: View,
    sentence: Sentence,
    index: int,
    stance: Stance,
    clause: int,
    speakers: tuple[int, ...],
    about: Sequence[int],
    told_in: int | None = None,
    *,
    blamed: bool = False,
) -> _Saying:
    parties = tuple(_parties(view, sentence, index, speakers, states=blamed and bool(about)))
    return _Saying(stance, parties, clause, tuple(dict.fromkeys(about)), told_in)


# ------------------------------------------------------------------------------------------------ who it is


def _parties(view: View, sentence: Sentence, index: int, groups: tuple[int, ...], *, states: bool) -> list[Party]:
    """The armed groups that noun groups name: themselves, their leader or spokesman, or the group spoken of last."""
    found: dict[str, Party] = {}
    for group in expanded(sentence, groups):
        parties = _named(view, sentence, group, states=states)
        if not parties and not states and _refers(sentence, sentence.groups[group]):
            parties = _spoken_of_last(view, index, sentence.groups[group])
        found.update({party.id or party.name: party for party in parties})
    return list(found.values())[:3]


def _refers(sentence: Sentence, noun: NounGroup) -> bool:
    """Whether a noun group means a group spoken of before: "the group", "its spokesman", "it", not "a group"."""
    known = noun.possessor is not None or sentence.tokens[noun.first].lemma in _KNOWN
    alone = noun.first == noun.last and noun.lemma in _PRONOUNS
    return alone or (known and noun.lemma in words_of("mouth"))


_KNOWN = frozenset({"the", "its", "their", "his", "this", "that"})
_PRONOUNS = frozenset({"it", "they", "who", "which", "that"})


def _named(view: View, sentence: Sentence, group: int, *, states: bool) -> list[Party]:
    noun = sentence.groups[group]
    linked = [i for i, g in enumerate(sentence.groups) if group in (g.attached_to, g.appositive_of)]
    linked = [group, *([noun.possessor] if noun.possessor is not None else []), *linked]
    for at in linked:
        own = [party for value, party in actors_in(view, sentence, at) if states or not value.state]
        if own:
            return own
    others = (_group_of_person, _voice, _self_styled)
    return [party for at in linked for read in others if (party := read(view, sentence, at))][:1]


def _group_of_person(view: View, sentence: Sentence, group: int) -> Party | None:
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
    """A group that nothing knows, by the name that it gives itself: "a group calling itself the Free Men"."""
    for clause in sentence.clauses:
        if clause.antecedent != group or clause.verb is None or sentence.verbs[clause.verb].lemma not in _CALLING:
            continue
        for other in (*clause.objects, *(g for _, g in clause.preps)):
            noun = sentence.groups[other]
            if sentence.tokens[noun.head].tag.startswith("NNP"):
                return _by_name(view, sentence, noun)
    return None


_CALLING = frozenset({"call", "style", "name", "know", "dub"})


def _spoken_of_last(view: View, index: int, noun: NounGroup) -> list[Party]:
    """The armed group named last before a word like "its spokesman" or "the group"."""
    start = view.sentences[max(0, index - 3)].span.start
    before = view.values(Span(start, noun.span.start), ActorValue) if noun.span.start > start else []
    groups = [(m, v) for m, v in before if not v.state and m.span.end <= noun.span.start]
    return [party_of_actor(groups[-1][1], groups[-1][0].text)] if groups else []


# ------------------------------------------------------------------------------------------------ which event


def _stories_of(stories: Sequence[Story], sentence: Sentence, index: int, saying: _Saying) -> list[Story]:
    """The stories of the event nouns or the clause that the claim is about; else the one told last before."""
    linked = [s for s in stories if any(_tells(sentence, i, saying) for i in s.incidents if i.index == index)]
    linked = [s for s in linked if _fits(s, saying)]
    wanted = _how_many(sentence, saying)
    if not linked and (not saying.firm or _is_generic(sentence, saying)):
        return []
    before = [s for s in _told_before(stories, sentence, index, saying) if _fits(s, saying)]
    if wanted is None:
        return linked[:1] or _ordinal(sentence, saying, before) or before[:1]
    if wanted:
        return [*linked, *(s for s in before if not any(s is own for own in linked))][:wanted]
    first = (linked or before)[:1]
    return [s for s in stories if first and _fits(s, saying) and _alike(s, first[0])]


def _ordinal(sentence: Sentence, saying: _Saying, before: Sequence[Story]) -> list[Story]:
    """The story that "the first" or "the latter" means, of the two told last."""
    words = {sentence.groups[group].lemma for group in saying.about}
    if not words & {"first", "former", "second", "latter"} or len(before) < 2:
        return []
    return [before[1]] if words & {"first", "former"} else [before[0]]


def _tells(sentence: Sentence, incident: Incident, saying: _Saying) -> bool:
    """Whether an incident of the sentence is what the claim is about."""
    for frame in incident.frames:
        groups = {frame.trigger.group, *frame.events}
        if groups & set(saying.about):
            return True
        if saying.told_in is not None and home_clause(sentence, frame) == saying.told_in:
            return True
    return False


def _how_many(sentence: Sentence, saying: _Saying) -> int | None:
    """How many events it is about: null for one, 0 for several without a number."""
    for group in saying.about:
        noun = sentence.groups[group]
        words = [token.lemma for token in sentence.tokens[noun.first : noun.last + 1]]
        counted = next((_NUMERALS[word] for word in words if word in _NUMERALS), None)
        if counted:
            return counted
        if sentence.tokens[noun.head].tag in _PLURAL_TAGS or words[0] in ("all", "these", "those", "them"):
            return 0
    return None


def _is_generic(sentence: Sentence, saying: _Saying) -> bool:
    """Whether it speaks of attacks as such: "claimed responsibility for several attacks"."""
    for group in saying.about:
        noun = sentence.groups[group]
        plural = sentence.tokens[noun.head].tag in _PLURAL_TAGS
        first = sentence.tokens[noun.first].lemma
        if plural and first not in _DEFINITE and noun.possessor is None and first not in _NUMERALS:
            return True
    return False


def _told_before(stories: Sequence[Story], sentence: Sentence, index: int, saying: _Saying) -> list[Story]:
    """The stories told before the claim, the last first; the news before background that is long past."""
    start = sentence.verbs[sentence.clauses[saying.clause].verb or 0].span.start
    rows = [
        (incident.frames[0].trigger.span.start, number)
        for number, story in enumerate(stories)
        for incident in story.incidents
        if index - _REACH <= incident.index < index
        or (incident.index == index and all(f.trigger.span.end <= start for f in incident.frames))
    ]
    order = [stories[number] for number in dict.fromkeys(number for _, number in sorted(rows, reverse=True))]
    if not saying.about and len(order) > 1 and _is_background(order[0], stories[0]):
        order.sort(key=lambda story: story is not stories[0])
    return order


def _is_background(story: Story, lead: Story) -> bool:
    """Whether a story is older than the news of the article by more than a few days."""
    own, news = story.scene.date, lead.scene.date
    if own is None or news is None or not own.value.end or not news.value.start:
        return False
    return _days(news.value.start) - _days(own.value.end) > _STALE


def _days(iso: str) -> int:
    from datetime import date

    try:
        return date.fromisoformat(iso[:10]).toordinal()
    except ValueError:
        return 0


def _fits(story: Story, saying: _Saying) -> bool:
    """Whether a story can be what a group claims: one that a state alone acts in can not."""
    sides = [side for incident in story.incidents for side in incident.sides]
    return saying.stance != "claims" or not sides or False in sides


def _alike(story: Story, other: Story) -> bool:
    """Whether two stories happened on one day, as those do that one claim is for."""
    return story is other or dates_agree(story.scene.date, other.scene.date) is True

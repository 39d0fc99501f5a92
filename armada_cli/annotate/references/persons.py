""" "He", "his", "the slain commander": the person that they refer to, where it is safe to say."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from armada_cli.annotate.grammar.words import words as grammar_words
from armada_cli.annotate.matching import Words, read
from armada_cli.annotate.people.spelling import plain
from armada_cli.annotate.people.tables import Tables, tables
from armada_cli.annotate.references.binding import OBJECTS, binding
from armada_cli.annotate.references.definite import (
    NATIVE,
    OF_TWO,
    Reference,
    bears,
    beside_groups,
    key_of,
    leader_of,
    meant_by_noun,
    of_dead,
    of_parts,
)
from armada_cli.annotate.references.presented import presented
from armada_cli.annotate.references.salience import Scene, Taken, quoted
from armada_cli.annotate.references.wordlists import Anaphora
from armada_cli.lexicon import Lexicon
from armada_cli.records import Annotated, Clause, Mention, PersonValue, Sentence, Span

# The first letter is asked for first because it is found fast.
_PRONOUN = re.compile(r"[hHsS](?<!\w.)(?i:(?<=h)(?:e|im|is|imself|er|ers|erself)|(?<=s)he)\b")
_FEMALE = frozenset({"she", "her", "hers", "herself"})
_THE_NATIVE = re.compile(r"\b[Tt]he (?P<people>[A-Z][a-z]+)\b(?![’'-])")  # "the Saudi"
_BARE = re.compile(r"\b[Tt]he (?:\d\d-(year-old)|latter)\b(?![’'])")
_BEFORE_HIS = re.compile(
    r"(?:[^,;.:]{1,60} )?(?:before|until|till|prior to|(?:at|by) the (?:time|moment) of)\b[^,;.:]*", re.IGNORECASE
)
_WHEN_HE = re.compile(r"(?:when|while|as|in|during|by the time)\b[^,;.:]*", re.IGNORECASE)
_SOMEBODY = re.compile(r"\b[Aa]n? ")
_APPOSED = re.compile(r"(?:An?|One of) [^,.;:]{1,60} (?:of|to|with|under|for|by) ")  # "A friend of Y, he"
_REACH = 2  # sentences back
_LATEST = 40  # mentions of persons that are looked at


def person_references(annotated: Annotated, words: Anaphora, lexicon: Lexicon) -> Iterator[Mention]:
    """A mention for each pronoun and definite noun that one named person stands out for."""
    people = [m for m in annotated.mentions if isinstance(m.value, PersonValue)]
    if not people:
        return
    scene, text, lists = Scene(annotated), annotated.text, tables(lexicon)
    taken = Taken(annotated.mentions, ("actor", "place", "person"))
    trail = list(people)
    plain_ones = (told for told in _references(read(text, lexicon), words, lists) if not taken.overlaps(told[0]))
    told: list[Reference] = [*((span, noun, None) for span, noun in plain_ones), *beside_groups(annotated, lists)]
    told += [*of_parts(annotated, lists, words), *of_dead(annotated, lists)]
    for mention in _presented(annotated, people, taken):
        trail.insert(bisect_left(trail, mention.span.start, key=_start), mention)
        told = [reference for reference in told if not reference[0].overlaps(mention.span)]
        yield mention
    for span, noun, group in sorted(told, key=lambda reference: reference[0]):
        last = bisect_left(trail, span.start, key=_start)
        latest = trail[max(0, last - _LATEST) : last]
        if noun and group is not None:
            found = leader_of(scene, latest, span, noun, group)
            of_its = text.startswith(("its", "their"), span.start)  # "its emir" is no other man of its
            found = found if found is not None and (bears(found, noun, words) or not of_its) else None
        elif noun:
            found = meant_by_noun(scene, latest, span, noun, words)
        else:
            later = trail[last : last + _LATEST]
            found = _told_later(scene, later, span, _BEFORE_HIS, lists, words)
            found = found or _pronoun(scene, latest, span, lists, words)
            found = found or _told_later(scene, later, span, _WHEN_HE, lists, words)
        if found is None:
            continue
        value = found.value
        assert isinstance(value, PersonValue)
        mention = Mention(span, "person", text[span.start : span.end], _meant(value))
        trail.insert(last, mention)
        yield mention


def _presented(annotated: Annotated, people: Sequence[Mention], taken: Taken) -> Iterator[Mention]:
    """A mention for each noun group that opens a sentence behind one that does no more than bring somebody in."""
    for span, named in presented(annotated, people):
        value = named.value
        if isinstance(value, PersonValue) and not taken.overlaps(span):
            yield Mention(span, "person", annotated.text[span.start : span.end], _meant(value))


@lru_cache(maxsize=256)
def _meant(value: PersonValue) -> PersonValue:
    return replace(value, pronoun=True)


def _start(mention: Mention) -> int:
    return mention.span.start


def _references(text: Words, words: Anaphora, lists: Tables) -> list[tuple[Span, str | None]]:
    """The pronouns and the definite nouns that may mean a person, in order; the latter with their nouns."""
    found: list[tuple[Span, str | None]] = [(Span(*match.span()), None) for match in _PRONOUN.finditer(text.text)]
    found += words.person.find(text)
    found += [(Span(*match.span()), match.group(1) or OF_TWO) for match in _BARE.finditer(text.text)]
    natives = (match for match in _THE_NATIVE.finditer(text.text) if match["people"].lower() in lists.demonyms)
    found += [(Span(*match.span()), NATIVE) for match in natives]
    return sorted(found, key=lambda told: told[0].start)


def _pronoun(scene: Scene, trail: Sequence[Mention], span: Span, lists: Tables, words: Anaphora) -> Mention | None:
    """The person of a pronoun: the only one told before it in its sentence, else the subject of the sentence before."""
    position, text = span.start, scene.annotated.text
    here = scene.at(position)
    sentence = scene.annotated.sentences[here]
    if sentence.part == "title" or quoted(text, sentence, position):
        return None
    female = text[span.start : span.end].lower() in _FEMALE
    for index in range(here, here - _REACH - 1, -1):
        if index < here and not _same_passage(scene, index, sentence):
            return None
        near = [m for m in scene.of_sentence(trail, index) if m.span.end <= position]
        if index == here and near and _dies(sentence, span, words):  # nobody says himself that he was killed
            near = [m for m in near if not _tells(sentence, m, span)]
        if index == here and near and _opens_apposition(text, sentence, near[-1], span):
            near = [m for m in near[:-1] if text[near[-1].span.end : position] != ", "]
        if len(near) == 1 and _cannot_be_bound(text, span, near[0]) and _gender_fits(near[0], female, lists, words):
            return near[0]
        bound = binding(sentence, near, span) if index == here and near else None
        if bound is not None and bound.meant is not None:
            return bound.meant
        near = bound.others if bound is not None else near
        if index < here and _dies(sentence, span, words):  # "X was the emir, an aide said. He was shot"
            near = [m for m in near if not _tells(scene.annotated.sentences[index], m)] or near
        fitting = [m for m in near if _gender_fits(m, female, lists, words)]
        if fitting:
            return fitting[-1] if _is_stress(text, span, fitting[-1]) else _standing_out(scene, fitting)
        told = scene.annotated.sentences[index]
        some = _SOMEBODY.search(text, told.span.start, min(told.span.end, position))  # told without its grammar
        if some and _is_of_somebody(told, position if index == here else None):
            return None
    return None


def _opens_apposition(text: str, sentence: Sentence, mention: Mention, span: Span) -> bool:
    """Whether a sentence opens with a noun phrase that ends in a name: "A friend of Y, he", not "A shell hit Y".

    Nor does "A life of Y says that he".
    """
    if _APPOSED.fullmatch(text, sentence.span.start, mention.span.start) is None:
        return False
    return not any(verb.form == "finite" and verb.span.end <= span.start for verb in sentence.verbs)


def _dies(sentence: Sentence, span: Span, words: Anaphora) -> bool:
    """Whether a pronoun is of somebody who dies or is killed in its clause."""
    verbs = (sentence.verbs[c.verb] for c in _clauses_of(sentence, span) if c.verb is not None)
    told = (verb for verb in verbs if verb.modal is None and verb.form != "infinitive" and verb.lemma in words.dying)
    return any(verb.voice == "passive" or verb.lemma in ("die", "fall", "perish") for verb in told)


def _clauses_of(sentence: Sentence, span: Span) -> Iterator[Clause]:
    """The clauses whose subject a pronoun is."""
    for clause in sentence.clauses:
        if any(sentence.groups[group].span.overlaps(span) for group in clause.subject):
            yield clause


def _tells(sentence: Sentence, mention: Mention, span: Span | None = None) -> bool:
    """Whether a person is the one whose words a sentence gives, or only those on whom a pronoun means."""
    told = sentence.clauses if span is None else _clauses_of(sentence, span)
    sources = {clause.source for clause in told if clause.source is not None}
    named = (g for i, g in enumerate(sentence.groups) if not sources.isdisjoint((i, g.appositive_of)))
    return any(group.span.overlaps(mention.span) for group in named)


def _is_of_somebody(sentence: Sentence, before: int | None) -> bool:
    """Whether a sentence is about one person whom it does not name: "an officer was shot". "He" means him.

    In the sentence of the pronoun itself he stands `before` it, as one to whom something is done.
    """
    main = (clause for clause in sentence.clauses if clause.kind in ("main", "conjunct", "headline"))
    told = (clause for clause in main if before is None or _is_done_to(sentence, clause, before))
    nouns = (sentence.groups[group] for clause in told for group in clause.subject)
    people = grammar_words().people
    return any(
        noun.lemma in people
        and sentence.tokens[noun.head].tag == "NN"
        and sentence.tokens[noun.first].lemma in ("a", "an")
        for noun in nouns
    )


def _is_done_to(sentence: Sentence, clause: Clause, before: int) -> bool:
    """Whether a clause says what was done to its subject, by a verb that stands before a place of the text."""
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    if verb is None or sentence.tokens[verb.last].span.end > before:
        return False
    started = all(sentence.groups[group].span.end < before for group in clause.subject)
    return started and (verb.voice == "passive" or verb.lemma == "die")


def _told_later(
    scene: Scene, later: Sequence[Mention], span: Span, opening: re.Pattern[str], lists: Tables, words: Anaphora
) -> Mention | None:
    """The subject whom a phrase that opens its sentence speaks of beforehand: "Before his death in May, X led it"."""
    text, sentence = scene.annotated.text, scene.sentence(span.start)
    if opening.fullmatch(text, sentence.span.start, span.start) is None:
        return None
    here = (m for m in later if m.span.end <= sentence.span.end and isinstance(m.value, PersonValue))
    named = next((m for m in here if scene.leads(m) or _renames_subject(sentence, m)), None)
    female = text[span.start : span.end].lower() in _FEMALE
    if named is None or "," not in text[span.end : named.span.start] or not _gender_fits(named, female, lists, words):
        return None
    return named


def _renames_subject(sentence: Sentence, mention: Mention) -> bool:
    """Whether a name is in apposition to the subject of a main clause: "the emir, X, gave an interview"."""
    renamed = {g.appositive_of for g in sentence.groups if g.span.overlaps(mention.span)} - {None}
    main = (clause for clause in sentence.clauses if clause.kind in ("main", "conjunct", "headline"))
    return any(not renamed.isdisjoint(clause.subject) for clause in main)


def _cannot_be_bound(text: str, span: Span, only: Mention) -> bool:
    """Whether a pronoun may mean even the one who acts in its clause, so that no grammar need be asked.

    It must be of who only speaks: he may tell of another.
    """
    speaks = isinstance(only.value, PersonValue) and only.value.speaker
    return not speaks and text[span.start : span.end].lower() not in OBJECTS


def _is_stress(text: str, span: Span, last: Mention) -> bool:
    """Whether the pronoun only stresses who was named last: "X, who was himself killed", "X himself"."""
    before = text[max(0, span.start - 5) : span.start]
    stressed = last.span.end + 1 == span.start or before.endswith(("was ", "been ", "is ", ", ", "who "))
    return stressed and text[span.start : span.end].lower().endswith("self")


def _standing_out(scene: Scene, near: Sequence[Mention]) -> Mention | None:
    """The one person of a sentence, or its only subject."""
    if len({key_of(m) for m in near}) == 1:
        return near[-1]
    leading = {key_of(m): m for m in near if scene.leads(m) or _renames_subject(scene.sentence(m.span.start), m)}
    if len(leading) == 1:
        return next(iter(leading.values()))
    return None


def _same_passage(scene: Scene, index: int, sentence: Sentence) -> bool:
    """Whether a sentence before lies in the same paragraph or the one before."""
    return index >= 0 and scene.annotated.sentences[index].paragraph >= max(0, sentence.paragraph - 1)


def _gender_fits(mention: Mention, female: bool, lists: Tables, words: Anaphora) -> bool:
    value = mention.value
    assert isinstance(value, PersonValue)
    told = _gender(value, lists, words)
    return told == "either" or (told == "female") == female


def _gender(value: PersonValue, lists: Tables, words: Anaphora) -> str:
    """What the name, title and role say of the gender."""
    if value.title and value.title.rstrip(".").lower() in words.female_title:
        return "female"
    if value.role and words.female & set(value.role.lower().split()):
        return "female"
    first = plain(value.name.split()[0])
    return lists.given.get(first, "either") if first != "abu" else "male"

""" "He", "his", "the slain commander": the person that they refer to, where it is safe to say."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from armada_cli.annotate.matching import Words, read
from armada_cli.annotate.people.spelling import plain
from armada_cli.annotate.people.tables import Tables, tables
from armada_cli.annotate.references.binding import OBJECTS, binding
from armada_cli.annotate.references.salience import Scene, Taken, quoted
from armada_cli.annotate.references.wordlists import Anaphora
from armada_cli.lexicon import Lexicon
from armada_cli.records import Annotated, Mention, PersonValue, Sentence, Span

# The first letter is asked for first because it is found fast.
_PRONOUN = re.compile(r"[hHsS](?<!\w.)(?i:(?<=h)(?:e|im|is|imself|er|ers|erself)|(?<=s)he)\b")
_FEMALE = frozenset({"she", "her", "hers", "herself"})
_OF = re.compile(r"(?:[’']s)? (?:of|for|in charge|who|[A-Z“\"])|, (?:[A-Z]|who\b)")
_PLAIN_WORD = re.compile(
    r" (?!(?:was|is|had|has|who|and|or|in|on|at|to|by|from|with|for|as|said|told|also|then|did|could|would|himself)\b)"
    r"(?![a-z]+ed\b)[a-z]"
)
_OF_TWO = "latter"
_YEAR_OLD = "year-old"
_NATIVE = "native"  # stands for any word for where somebody is from
_THE_NATIVE = re.compile(r"\b[Tt]he (?P<people>[A-Z][a-z]+)\b(?![’'-])")  # "the Saudi"
_BARE = re.compile(r"\b[Tt]he (?:\d\d-(year-old)|latter)\b(?![’'])")
_BEFORE_HIS = re.compile(
    r"(?:[^,;.:]{1,60} )?(?:before|until|till|prior to|(?:at|by) the (?:time|moment) of)\b[^,;.:]*", re.IGNORECASE
)
_WHEN_HE = re.compile(r"(?:when|while|as|in|during|by the time)\b[^,;.:]*", re.IGNORECASE)
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
    for span, noun in _references(read(text, lexicon), words, lists):
        if taken.overlaps(span):
            continue
        last = bisect_left(trail, span.start, key=_start)
        latest = trail[max(0, last - _LATEST) : last]
        if noun:
            found = _definite(scene, latest, span, noun, words)
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


@lru_cache(maxsize=256)
def _meant(value: PersonValue) -> PersonValue:
    return replace(value, pronoun=True)


def _start(mention: Mention) -> int:
    return mention.span.start


def _references(text: Words, words: Anaphora, lists: Tables) -> list[tuple[Span, str | None]]:
    """The pronouns and the definite nouns that may mean a person, in order; the latter with their nouns."""
    found: list[tuple[Span, str | None]] = [(Span(*match.span()), None) for match in _PRONOUN.finditer(text.text)]
    found += words.person.find(text)
    found += [(Span(*match.span()), match.group(1) or _OF_TWO) for match in _BARE.finditer(text.text)]
    natives = (match for match in _THE_NATIVE.finditer(text.text) if match["people"].lower() in lists.demonyms)
    found += [(Span(*match.span()), _NATIVE) for match in natives]
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
        if len(near) == 1 and _cannot_be_bound(text, span, near[0]) and _gender_fits(near[0], female, lists, words):
            return near[0]
        bound = binding(sentence, near, span) if index == here and near else None
        if bound is not None and bound.meant is not None:
            return bound.meant
        near = bound.others if bound is not None else near
        fitting = [m for m in near if _gender_fits(m, female, lists, words)]
        if fitting:
            return fitting[-1] if _is_stress(text, span) else _standing_out(scene, fitting)
    return None


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


def _is_stress(text: str, span: Span) -> bool:
    """Whether the pronoun only stresses the subject: "X, who was himself killed"."""
    before = text[max(0, span.start - 5) : span.start]
    return text[span.start : span.end].lower().endswith("self") and before.endswith(("was ", "been ", "is "))


def _standing_out(scene: Scene, near: Sequence[Mention]) -> Mention | None:
    """The one person of a sentence, or its only subject."""
    if len({_key(m) for m in near}) == 1:
        return near[-1]
    leading = {_key(m): m for m in near if scene.leads(m)}
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


def _definite(scene: Scene, trail: Sequence[Mention], span: Span, noun: str, words: Anaphora) -> Mention | None:
    """The person whose role is the noun; for a word for leaders at large, the one leader told of nearby."""
    text = scene.annotated.text
    if (
        _OF.match(text, span.end)
        or _PLAIN_WORD.match(text, span.end)
        or quoted(text, scene.sentence(span.start), span.start)
    ):
        return None
    here = scene.at(span.start)
    if noun == _OF_TWO:
        return _second_of_two(scene.of_sentence(trail, here), span.start)
    before = [m for m in trail if m.span.end <= span.start and here - scene.at(m.span.start) <= 4]
    if noun in (_NATIVE, _YEAR_OLD) or noun in words.dead:
        return _only_one([m for m in before if _may_be_armed(m) and here - scene.at(m.span.start) <= _REACH])
    same = [m for m in before if noun in _role_words(m)]
    if same:
        return _only_one(same)
    if noun not in words.leader:
        return None
    armed = [m for m in before if _armed(m) and here - scene.at(m.span.start) <= _REACH]
    return _only_one(armed)


def _only_one(told: Sequence[Mention]) -> Mention | None:
    """The last of some mentions, if all are of one person."""
    return told[-1] if len({_key(m) for m in told}) == 1 else None


def _second_of_two(near: Sequence[Mention], position: int) -> Mention | None:
    """The one of two persons of a sentence who is told of last: "X replaced Y when the latter died"."""
    told = {_key(m): m for m in near if m.span.end <= position}
    return list(told.values())[-1] if len(told) == 2 else None


def _key(mention: Mention) -> str:
    value = mention.value
    assert isinstance(value, PersonValue)
    return value.key


def _role_words(mention: Mention) -> set[str]:
    value = mention.value
    assert isinstance(value, PersonValue)
    return {*(value.role or "").lower().split(), *(value.title or "").lower().split()}


def _may_be_armed(mention: Mention) -> bool:
    """Whether a person is no official, and nobody who is only quoted."""
    value = mention.value
    assert isinstance(value, PersonValue)
    return not (value.official or (value.speaker and not _armed(mention)))


def _armed(mention: Mention) -> bool:
    value = mention.value
    assert isinstance(value, PersonValue)
    return not value.official and (value.group is not None or value.role is not None)

"""Places that the gazetteer does not know, from the grammar around them: "near Tin Abao", "Sanzali, a village"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from armada_cli.annotate.places.words import nation_words
from armada_cli.extract.frames import Frame
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.nature import Nature, nature_of
from armada_cli.extract.ground.scene import Where
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import noun_list
from armada_cli.extract.incidents.around import candidates, is_side_of
from armada_cli.extract.incidents.landmarks import is_of_craft
from armada_cli.lexicon import Lexicon
from armada_cli.records import Mention, NounGroup, PlaceValue, Sentence, Span

FINE = frozenset({"town", "site", "admin2"})
_NAMED_BY_ARTICLE = re.compile(r"[a-z]{1,3}-[A-Z][\w'’-]*")  # "al-Noura"
_BACK = 3  # sentences in which the place that "there" stands for is sought
_TOWN_NOUNS = frozenset({"city", "town", "village", "hamlet"})
_TAKEN_TO = frozenset({"to", "at", "in", "into"})  # before the hospital to which the wounded came
_AWAY = frozenset({"from", "to", "for", "by", "with"})  # before the town where people or wounded go or come from
_WIDE = frozenset({"admin1"})
_HOSPITALS = WordClass("hospital")
_DIVISIONS = WordClass("spoken_of_division")
_AREAS = WordClass("spoken_of_area")
_WAYS = WordClass("spoken_of_way")
_ON_WAYS = frozenset({"on", "along", "of", "near"})
_TOWNS = WordClass("spoken_of_town")
_NO_SEAT = WordClass("no_seat")
_PREPS = WordClass("unknown_place_prep")
_OUTER_PARTS = WordClass("outer_part")
_COASTS = frozenset({"coast", "shore", "coastline", "countryside", "highlands"})
_AT_LANDS = frozenset({"in", "near", "at", "on", "along", "across", "inside"})


def unknown_places(view: View, sentence: Sentence, frames: Iterable[Frame]) -> Iterator[Where]:
    """The unknown names that stand where a frame's place stands, each once."""
    seen: set[int] = set()
    for frame in frames:
        for group in (*candidates(view, sentence, frame), *_fronted(sentence)):
            named = group in frame.targets and sentence.tokens[sentence.groups[group].first].lemma == "the"
            if group not in seen and not named and _is_unknown_name(view, sentence, group):  # no place: "the Cole"
                seen.add(group)
                yield replace(named_as_place(view, sentence, group), aside=is_side_of(sentence.groups[group].prep))


def unknown_place(view: View, sentence: Sentence, group: int) -> Where | None:
    """A capitalised name that nothing knows, taken for a place."""
    return named_as_place(view, sentence, group) if _is_unknown_name(view, sentence, group) else None


def _fronted(sentence: Sentence) -> Iterator[int]:
    """What a preposition of place governs that opens the sentence: "In Tin Abao, witnesses said, ..."."""
    opens = sentence.groups[0] if sentence.groups else None
    if opens is not None and opens.prep in _PREPS and opens.first == 1:
        yield 0


def _is_unknown_name(view: View, sentence: Sentence, index: int) -> bool:
    group = sentence.groups[index]
    words = sentence.tokens[group.first : group.last + 1]
    names = [token for token in words if token.tag.startswith("NNP")]
    head = sentence.tokens[group.head]
    landform = head.lemma in noun_list("landform") and group.prep is not None  # "in the Koure forest"
    if (
        not names
        or (words[0].lemma == "a" and not landform)  # "in a Honda Accord"
        or not (landform or head.tag.startswith("NNP") or _NAMED_BY_ARTICLE.fullmatch(head.text))
        or (head.lemma in noun_list("site", "not_place") and not landform)
        or is_of_craft(sentence, head.span)
    ):
        return False
    if names[0].lemma == "operation" or any(token.text.isupper() and len(token.text) > 1 for token in names):
        return False
    known = any(True for _ in view.values(group.span, PlaceValue))
    if not known and _is_one_of_settlements(sentence, group):
        return True
    return nature_of(view, sentence, index) is Nature.THING and not view.touching(group.span)


def _is_one_of_settlements(sentence: Sentence, group: NounGroup) -> bool:
    """Whether a name is said to be a village's, however like a person's: "the hamlets, Uled Salem and X"."""
    whole = sentence.groups[group.appositive_of] if group.appositive_of is not None else None
    if whole is not None and whole.lemma in _TOWN_NOUNS | {"settlement"}:
        return sentence.tokens[whole.head].tag == "NNS"
    at = sentence.groups.index(group)
    called = group.prep in _PREPS and any(g.appositive_of == at and g.lemma in _TOWN_NOUNS for g in sentence.groups)
    return called and group.first < group.head + 1  # "in Omaru, a town of Kano State"


def named_as_place(view: View, sentence: Sentence, index: int) -> Where:
    """The name in a noun group, taken for a town."""
    group = sentence.groups[index]
    names = [
        t
        for t in sentence.tokens[group.first : group.last + 1]
        if t.text[:1].isupper() or t.lemma in ("al", "el") or _NAMED_BY_ARTICLE.fullmatch(t.text)
    ]
    span = Span(names[0].span.start, names[-1].span.end)
    text = view.text[span.start : span.end]
    return Where(Mention(span, "place", text, PlaceValue(text, "town")), PlaceValue(text, "town"))


def spoken_of(sentence: Sentence) -> Iterator[tuple[Span, frozenset[str]]]:
    """Words that stand for a place told before, with the levels it may have: "there", "in the city"."""
    for i, token in enumerate(sentence.tokens):
        if token.lemma == "there":
            following = sentence.tokens[i + 1].lemma if i + 1 < len(sentence.tokens) else "."
            opens = i == 0 and following != ","
            behind = i > 0 and sentence.tokens[i - 1].tag.startswith("VB")  # "one of those who died there was X"
            if not opens and (behind or following not in ("be", "have", "may", "will")):
                yield token.span, FINE
    if (_TOWNS | _DIVISIONS | _AREAS | _WAYS).isdisjoint(group.lemma for group in sentence.groups):
        return
    owners = {group.possessor for group in sentence.groups if group.lemma not in _HOSPITALS}
    for index, group in enumerate(sentence.groups):
        words = [token.lemma for token in sentence.tokens[group.first : group.head]]
        same_way = group.lemma in _WAYS and "same" in words and group.prep in _ON_WAYS  # "on the same road"
        if group.prep not in _PREPS and index not in owners and not same_way:  # "at the city's prison"
            continue
        if words[:1] in (["the"], ["that"]) and not _is_seat(sentence, group):
            bare = group.lemma != "camp" or len(words) == 1  # "the rebel camp" is the rebels' side
            town = group.lemma in _TOWNS and bare and not _is_specified(sentence, group)
            if town or same_way or ("same" in words and group.lemma in _AREAS):
                yield group.span, FINE
            elif "same" in words and group.lemma in _DIVISIONS:
                yield group.span, _WIDE


def towns_pointed_to(sentence: Sentence) -> Iterator[Span]:
    """All words that may stand for a town told before: "the city's station", "on the outskirts", "the same town"."""
    taken_to = {group.possessor for group in sentence.groups if group.lemma in _HOSPITALS and group.prep in _TAKEN_TO}
    for index, group in enumerate(sentence.groups):
        outside = group.lemma in _OUTER_PARTS and group.prep in _PREPS
        definite = sentence.tokens[group.first].lemma in ("the", "that")
        town = definite and (group.lemma in _TOWN_NOUNS or outside) and not _is_specified(sentence, group)
        if town and group.prep not in _AWAY and index not in taken_to:
            yield group.span


def capitals_spoken_of(view: View, sentence: Sentence) -> Iterator[tuple[Span, Where]]:
    """The towns that words such as "Nigeria's capital" or "in the Afghan capital" mean, with where the words stand.

    "The capital" alone is that of the country of the article, where the article names it.
    """
    for index, group in enumerate(sentence.groups):
        if not (_is_seat(sentence, group) and _is_where(sentence, index)):
            continue
        code = _country_of(view, sentence, index)
        bare = code is None and not _is_specified(sentence, group)
        home = view.home_country if bare else None
        capital = capitals(view.lexicon).get(code or (home.value.country_code if home else None) or "")
        town = _as_told(view, capital, group.span) if capital is not None else None
        if town is not None and not (bare and town.mention.span == group.span):
            yield group.span, town


def _is_seat(sentence: Sentence, group: NounGroup) -> bool:
    """Whether a noun is "capital", and that of a state."""
    return group.lemma == "capital" and not _is_no_seat(sentence, group)


def _is_where(sentence: Sentence, index: int) -> bool:
    """Whether a noun says where something happens: "in the capital", "north of it", "on the edge of it", "hit it".

    So does the owner of what is hit, or of where it happens: "stormed the capital's airport".
    """
    group = sentence.groups[index]
    owned = next((i for i, other in enumerate(sentence.groups) if other.possessor == index), None)
    if owned is not None and sentence.groups[owned].lemma in noun_list("site", "part"):
        return _is_where(sentence, owned)
    if group.prep is None:
        return any(index in clause.objects for clause in sentence.clauses)
    if group.prep != "of" or group.attached_to is None:
        return group.prep in _PREPS or group.prep.endswith(" of")
    return sentence.groups[group.attached_to].lemma in noun_list("part", "direction", "settlement")


def capital_told(view: View, start: int) -> Where | None:
    """The capital that the sentence before is about, where it names no town: "Chad's capital has been hit as well"."""
    at = bisect_right(view.sentences, start, key=lambda sentence: sentence.span.start) - 2
    if at < 0:
        return None
    sentence = view.sentences[at]
    if any(value.level in FINE for _, value in view.values(sentence.span, PlaceValue)):
        return None
    for index, group in enumerate(sentence.groups):
        code = _country_of(view, sentence, index) if _is_seat(sentence, group) else None
        capital = capitals(view.lexicon).get(code or "")
        if capital is not None:
            return _as_told(view, capital, group.span)
    return None


def lands_spoken_of(view: View, sentence: Sentence) -> Iterator[tuple[Span, Where]]:
    """The countries of which something is said to be: "in a Nigerian village", "on the Kenyan coast"."""
    for index, group in enumerate(sentence.groups):
        part = group.lemma in noun_list("settlement") or group.lemma in _COASTS
        code = _country_of(view, sentence, index) if part and group.prep in _AT_LANDS else None
        name = nation_names(view.lexicon).get(code or "")
        if code is not None and name is not None:
            value = PlaceValue(name, "country", country=name, country_code=code)
            yield group.span, Where(Mention(group.span, "place", name, value), value)


def _is_no_seat(sentence: Sentence, group: NounGroup) -> bool:
    """Whether a capital is not that of the state: "India's commercial capital"."""
    return any(token.lemma in _NO_SEAT for token in sentence.tokens[group.first : group.head])


def is_capital_of_its_land(view: View, sentence: Sentence, index: int, town: PlaceValue) -> bool:
    """Whether "capital" can stand for a town: of its province, or of its country where that is not the seat."""
    group = sentence.groups[index]
    if _is_no_seat(sentence, group) and town.country_code:
        return _country_of(view, sentence, index) == town.country_code
    of = [v for g in attached_to(sentence, [index], "of") for _, v in view.values(sentence.groups[g].span, PlaceValue)]
    return any(v.level == "admin1" and v.name == town.admin1 and v.country_code == town.country_code for v in of)


@lru_cache(maxsize=4)
def nation_names(lexicon: Lexicon) -> dict[str, str]:
    """Country code -> name."""
    return {entry["code"]: entry["name"] for entry in lexicon.entries("countries")}


@lru_cache(maxsize=4)
def capitals(lexicon: Lexicon) -> dict[str, PlaceValue]:
    """Country code -> its capital."""
    return {
        entry["code"]: PlaceValue(entry["capital"], "town", country=entry["name"], country_code=entry["code"])
        for entry in lexicon.entries("countries")
        if "capital" in entry
    }


def _country_of(view: View, sentence: Sentence, index: int) -> str | None:
    """The country that a noun is said to be of: its owner, what is attached to it, the adjective before it."""
    noun = sentence.groups[index]
    owners = [noun.possessor, *attached_to(sentence, [index], "of")]
    for owner in (o for o in owners if o is not None):
        for _, place in view.values(sentence.groups[owner].span, PlaceValue):
            return place.country_code if place.level == "country" else None
    words = [token.text.casefold() for token in sentence.tokens[noun.first : noun.head]]
    nations = nation_words(view.lexicon)
    return next((nations[name] for name in (*map(" ".join, pairwise(words)), *words) if name in nations), None)


def _as_told(view: View, capital: PlaceValue, span: Span) -> Where:
    """A capital as the article mentions it; by its usual name where it does not."""
    for mention in view.annotated.mentions:
        value = mention.value
        if isinstance(value, PlaceValue) and (value.name, value.country_code) == (capital.name, capital.country_code):
            return Where(mention, value)
    return Where(Mention(span, "place", capital.name, capital), capital)


def _is_specified(sentence: Sentence, group: NounGroup) -> bool:
    """Whether the words after a noun say which it is: "the capital of Baghlan province", "the city where he lived"."""
    return bool(attached_to(sentence, [sentence.groups.index(group)], "of"))

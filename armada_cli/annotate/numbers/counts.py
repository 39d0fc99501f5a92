"""Counts: an amount, the noun that it counts, and how it stands to other counts."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace
from itertools import takewhile
from typing import Literal

from armada_cli.annotate.dates.vocabulary import vocabulary as date_vocabulary
from armada_cli.annotate.nouns import PEOPLE, Noun, modifiers
from armada_cli.annotate.numbers.amounts import (
    Amount,
    bounded_behind,
    ceiling_behind,
    match_backward,
    read_amount,
    share_of,
    with_bounds,
)
from armada_cli.annotate.numbers.filters import (
    goes_on_counting,
    is_bare_count,
    is_named_or_measured,
    is_plain_pronoun,
)
from armada_cli.annotate.numbers.heads import Head, find_head
from armada_cli.annotate.numbers.vocabulary import Vocabulary
from armada_cli.annotate.wordscan import Words
from armada_cli.records import CountValue, Mention, Span

_RANKS = frozenset({"aged", "ages", "age", "number", "numbers"})
_YEAR_OLD = ("-", "year", "-", "old")
_SIZED = frozenset({"man", "woman", "member", "person", "strong"})
_PASSING = frozenset({"passed", "passes", "crossed", "crosses"})
_DETERMINERS = frozenset({"the", "a", "an", "his", "her", "its", "their"})
_DIED = frozenset({"died", "perished"})  # finite, where "killed" may only say which of them: "the 60 people killed"
_EACH = 8  # words of one of two whom "both" joins
_ADJECTIVES = 2  # words at most of a name before "and" and the next number: "four South African and two"
_SAME_NUMBER = (("as", "many"), ("an", "equal", "number", "of"), ("the", "same", "number", "of"))
_JOINING = frozenset({"and", "as well as", "along with"})
_ZERO = ("no", "none", "nobody", "without")
_CAUSING = ("any", "causing", "inflicting", "claiming")  # between "without" and the noun


def find_counts(words: Words, terms: Vocabulary, dated: Set[int] = frozenset()) -> list[Mention]:
    """The counts of a text, one after the other without overlap; words that belong to dates (`dated`) begin none."""
    found: list[Mention] = []
    free = 0
    for index in words.places(terms.triggers):
        if index < free or index in dated:
            continue
        mention, after = _as_many(words, index, found, terms) or _count_at(words, index, free, terms)
        free = after or free
        if mention is not None:
            found.append(_joined_part(words.text, found[-1], mention) if found else mention)
    return found


def _as_many(words: Words, index: int, found: list[Mention], terms: Vocabulary) -> tuple[Mention, int] | None:
    """As many people as are counted right before: "two guards and as many clerks", "nine men and an equal number of".

    Null where no such words begin at a word; then the word to go on from.
    """
    first = index - 1
    phrase = next((phrase for phrase in _SAME_NUMBER if words.find(first, *phrase)), None)
    before = found[-1] if found else None
    if phrase is None or before is None or not isinstance(before.value, CountValue):
        return None
    if words.text[before.span.end : words.starts[first]].strip(", ") not in _JOINING:
        return None
    head = find_head(words, first + len(phrase), terms)
    if head.noun is None or not head.noun.plural or {before.value.unit, _unit(head.noun)} != {"people"}:
        return None
    value = replace(before.value, head=head.noun.lemma, relation="plain")
    return _mention(words, first, head.last, value), head.last + 1


def _joined_part(text: str, before: Mention, mention: Mention) -> Mention:
    """A count that "and" joins to a part is a part too: "nine people including three women and two children"."""
    part, value = before.value, mention.value
    if not (isinstance(part, CountValue) and isinstance(value, CountValue) and part.relation == "part"):
        return mention
    joined = text[before.span.end : mention.span.start] == " and " and part.unit == value.unit == "people"
    return replace(mention, value=replace(value, relation="part")) if joined and value.relation == "plain" else mention


def _count_at(words: Words, index: int, free: int, terms: Vocabulary) -> tuple[Mention | None, int]:
    """The count that begins at a word, and the word to go on from (0: the next); words before `free` are taken."""
    form = words.forms[index]
    if form in _ZERO:
        return _no_one(words, index, terms)
    share = _share(words, index, terms)
    amount = share or (read_amount(words, index, terms) if form not in terms.owners else None)
    if amount is None:
        return _single(words, index, terms)
    crew = _sized(words, amount, terms)
    if crew is not None:
        return crew, amount.last + 4
    if is_named_or_measured(words, amount, terms) or _joins_two(words, amount):
        return None, amount.last + 1
    amount = _all_but(words, amount, terms) or amount
    wide = with_bounds(words, amount, terms)
    if wide.first < free:
        wide = amount
    both = words.forms[wide.last] == "both" and words.form(wide.last + 1) in _DETERMINERS
    head = find_head(words, wide.last + 1 + both, terms)
    if head.noun is None or (not head.noun.plural and (amount.min or 2) > 1):
        head = _shared_head(words, wide.last + 1, terms) or head
    wide = bounded_behind(words, wide, head.last, terms) if head.last > wide.last else wide
    capped = ceiling_behind(words, wide, max(head.last, wide.last), terms)
    if capped is not None:
        wide, head = capped, head if head.last > wide.last else find_head(words, capped.last + 1, terms)
    value = _value(words, wide, head, terms)
    if value is None:
        return None, amount.last + 1
    first, last = _extent(words, wide, head, terms)
    return _mention(words, max(first, free), last, value), last + 1


def _value(words: Words, amount: Amount, head: Head, terms: Vocabulary) -> CountValue | None:
    """What a count says, null where the amount turns out to count nothing."""
    noun = head.noun
    multiple = words.forms[amount.last] in terms.multiples
    singular = noun is not None and _is_singular(amount, noun) and not multiple
    if noun is not None and (noun.unit == "measure" or (singular and not _is_of_people(words, head, noun))):
        return None
    if multiple and (noun is None or noun.unit not in ("strikes", "people", "kin")):
        return None
    if words.form(amount.first - 1) in _RANKS or (noun is None and _is_second_age(words, amount)):
        return None  # "aged between 10 and 15"
    if is_plain_pronoun(words, amount, head, terms) or words.find(amount.first - 2, "all", "but"):
        return None  # "all but one": how many that makes the text must tell elsewhere
    if words.form(amount.first - 1) in _PASSING and is_bare_count(words, amount, head, terms):
        amount = replace(amount, max=None)
    if noun is None and not (is_bare_count(words, amount, head, terms) or goes_on_counting(words, amount, terms)):
        return None
    unit = _unit(noun)
    return CountValue(amount.min, amount.max, noun.lemma if noun else None, unit, _relation(words, amount, head, terms))


def _is_of_people(words: Words, head: Head, noun: Noun) -> bool:
    """Whether a singular is the name of a people, which may count many: "25 Tuareg", not "two Major Kings"."""
    return noun.unit == "people" and words.is_capital(head.last) and not words.is_capital(head.last + 1)


def _shared_head(words: Words, index: int, terms: Vocabulary) -> Head | None:
    """The noun that an amount shares with the next, an adjective of a name before it: "four Gulf and two local men"."""
    last = index
    while words.is_capital(last + 1) and last + 1 < index + _ADJECTIVES:
        last += 1
    after = last + 1 + (words.form(last + 1) == ",")
    after += words.form(after) == "and"
    if not words.is_capital(index) or after == last + 1 or after >= len(words.forms):
        return None
    further = read_amount(words, after, terms)
    shared = find_head(words, further.last + 1, terms) if further is not None else None
    if shared is None or shared.noun is None or shared.noun.unit not in PEOPLE:
        shared = _shared_head(words, further.last + 1, terms) if further is not None else None
    return None if shared is None else Head(last, shared.noun)


def _is_second_age(words: Words, amount: Amount) -> bool:
    """Whether a number goes on with ages: "two sisters aged nine and 11"."""
    joined = words.form(amount.first - 1) in ("and", "to", "or")
    return joined and words.form(amount.first - 3) in _RANKS


def _sized(words: Words, amount: Amount, terms: Vocabulary) -> Mention | None:
    """A body of people told of with its size: "a five-man crew", "the twelve-member patrol"."""
    if amount.max is None or words.form(amount.last + 1) != "-" or words.form(amount.last + 2) not in _SIZED:
        return None
    last = amount.last + 3
    if words.form(last) not in terms.bodies_of_people:
        return None
    return _mention(words, amount.first, last, CountValue(amount.min, amount.max, words.form(last), "people", "plain"))


def _all_but(words: Words, amount: Amount, terms: Vocabulary) -> Amount | None:
    """What is left of a number of people but for some: "all but two of the nine guards" are seven."""
    if not words.find(amount.first - 2, "all", "but") or words.form(amount.last + 1) != "of":
        return None
    whole = read_amount(words, amount.last + 2 + (words.form(amount.last + 2) in ("the", "its", "their")), terms)
    if whole is None or None in (whole.min, whole.max, amount.min) or (whole.min or 0) <= (amount.min or 0):
        return None
    left = (whole.min or 0) - (amount.min or 0)
    return replace(whole, first=amount.first - 2, min=left, max=left)


def _share(words: Words, index: int, terms: Vocabulary) -> Amount | None:
    """A share of those on whom harm came: "half of the 60 pilgrims were killed"; not "half of the 60 dead"."""
    share = share_of(words, index, terms)
    if share is None:
        return None
    last = max(find_head(words, share.last + 1, terms).last, share.last)
    behind = {words.form(share.last + 1), words.form(last + 1)} - _DIED
    return None if behind & terms.harm else share


def _joins_two(words: Words, amount: Amount) -> bool:
    """Whether "both" only joins two who are told of one by one: "both the driver and a passenger"."""
    if words.forms[amount.last] != "both" or words.form(amount.last + 1) not in _DETERMINERS:
        return False
    behind = takewhile(str.isalpha, words.forms[amount.last + 2 : amount.last + 2 + _EACH])
    return "and" in behind


def _is_singular(amount: Amount, noun: Noun) -> bool:
    """Whether several are counted of a noun in the singular: then the number belongs to something else."""
    adjective = noun.unit not in PEOPLE or noun.lemma in modifiers()
    return not noun.plural and adjective and (amount.min or 2) > 1


def _unit(noun: Noun | None) -> Literal["people", "strikes", "things"]:
    """What is counted; without a noun it is people."""
    if noun is None or noun.unit in PEOPLE:
        return "people"
    return "strikes" if noun.unit == "strikes" else "things"


def _relation(words: Words, amount: Amount, head: Head, terms: Vocabulary) -> Literal["plain", "more", "part"]:
    """How the count stands to the others beside it."""
    before = amount.first - 1
    if words.form(before) in ("the", "its", "their", "his"):
        before -= 1
    if head.part or match_backward(words, before, terms.parts):
        return "part"
    return "more" if head.more or amount.more else "plain"


def _extent(words: Words, amount: Amount, head: Head, terms: Vocabulary) -> tuple[int, int]:
    """First and last word of the mention."""
    first, last = amount.first, max(head.last, amount.last)
    if head.noun is None and words.form(first - 1) == "of" and words.form(first - 2) in terms.bodies:
        first -= 3 if words.form(first - 3) in ("a", "an", "the") else 2
    elif words.form(first - 1) in terms.possessives and head.noun is not None and not head.part:
        first -= 1
    return max(first, 0), last


def _single(words: Words, index: int, terms: Vocabulary) -> tuple[Mention | None, int]:
    """One person: "a policeman", "another soldier", "his brother", "Khan's wife"."""
    form = words.forms[index]
    owned = form in terms.owners
    if words.find(index + 2, "-") and words.form(index + 3) in _SIZED:
        return None, 0  # "a four-man patrol": the number is still to come
    if (form == "s" and words.form(index - 1) not in ("'", "’")) or not (owned or form in ("a", "an", "another")):
        return None, 0
    if form in ("a", "an") and words.find(index + 2, *_YEAR_OLD):
        return _year_old(words, index, terms)
    if form != "another" and not _may_be_one(words, index + 1, terms):
        return None, 0
    second = words.form(index + 1) == "second" and not owned  # "a second guard" is no stretch of time
    head = find_head(words, index + 1 + second, terms)
    noun = head.noun
    if form == "another" and noun is None and _stands_alone(words, index, terms):
        return _mention(words, index, index, CountValue(1, 1, None, "people", "more")), index + 1
    units = {"kin"} if owned else {"people", "kin"}
    if noun is None or noun.plural or noun.unit not in units or modifies(words, head.last, terms):
        return None, 0
    value = CountValue(1, 1, noun.lemma, "people", _relation_of_one(words, index, head, terms))
    return _mention(words, index + (form == "s"), head.last, value), head.last + 1


def _year_old(words: Words, index: int, terms: Vocabulary) -> tuple[Mention | None, int]:
    """Somebody told of by age, with a noun or without: "a 14-year-old", "a 15-year-old girl"; not a building."""
    last = index + 1 + len(_YEAR_OLD)
    head = find_head(words, last + 1, terms)
    if head.noun is not None and (head.noun.unit not in ("people", "kin") or head.noun.plural):
        return None, 0
    if head.noun is None and words.form(last + 1)[:1].isalpha() and words.form(last + 1) not in terms.stops:
        return None, 0  # "a 60-year-old bridge"
    value = CountValue(
        1, 1, head.noun.lemma if head.noun else None, "people", _relation_of_one(words, index, head, terms)
    )
    return _mention(words, index, max(last, head.last), value), max(last, head.last) + 1


def _relation_of_one(words: Words, index: int, head: Head, terms: Vocabulary) -> Literal["plain", "more", "part"]:
    """How one person stands to the others beside: "another soldier", "including an officer"."""
    if words.forms[index] == "another" or head.more:
        return "more"
    return "part" if match_backward(words, index - 1, terms.parts) else "plain"


def _stands_alone(words: Words, index: int, terms: Vocabulary) -> bool:
    """Whether "another" is a person by itself: "killed two soldiers and wounded another"."""
    after = words.form(index + 1)
    return words.form(index - 1) in terms.before and (after in terms.stops or after in ".,;")


def _may_be_one(words: Words, index: int, terms: Vocabulary) -> bool:
    """Whether a noun for one person comes before the noun group can end: a quick look before the walk."""
    for at, form in enumerate(words.forms[index : index + 12], index):
        if form in terms.ones or (words.form(at + 1) == "-" and f"{form}-{words.form(at + 2)}" in terms.ones):
            return True
        ends = form in terms.stops and len(form) > 2 and form not in terms.harm and words.form(at + 1) != "-"
        if form in ",;:" or ends:
            return False
    return False


def modifies(words: Words, index: int, terms: Vocabulary) -> bool:
    """Whether a noun only modifies the word after it ("a rebel stronghold"), or owns it ("a soldier's home")."""
    after = words.form(index + 1)
    if after in ("'", "’"):
        return words.glued(index + 1)
    if after == "-":
        return words.glued(index + 1)
    dates = date_vocabulary()
    if words.form(index) not in terms.modifiers or not after or not after[0].isalpha():
        return False
    if after in dates.weekdays or after in dates.deictics or after == "last":
        return False  # "killed a general today"
    return after in terms.nouns or not (after in terms.stops or after in terms.pasts or after.endswith(("ed", "ing")))


def _no_one(words: Words, index: int, terms: Vocabulary) -> tuple[Mention | None, int]:
    """Nobody harmed: "no casualties", "none of the men was hurt", "no one died"; "no one claimed it" is no toll."""
    form = words.forms[index]
    if form == "without" or words.find(index, "no", "loss", "of", "life"):
        return _no_harm(words, index, terms)
    if form == "nobody" or words.find(index, "no", "one"):
        last, lemma, toll = index + (form == "no"), None, False
    else:
        head = find_head(words, index + 1, terms)
        if head.noun is None or head.noun.unit not in PEOPLE or modifies(words, head.last, terms):
            return None, 0
        last, lemma, toll = head.last, head.noun.lemma, head.noun.unit == "toll"
    if not toll and not _is_harmed(words, index, last, terms):
        return None, last + 1
    return _mention(words, index, last, CountValue(0, 0, lemma, "people", "none")), last + 1


def _no_harm(words: Words, index: int, terms: Vocabulary) -> tuple[Mention | None, int]:
    """Nobody harmed by a noun for harm: "without causing any injuries", "with no loss of life"."""
    last = index + 1
    while words.form(last) in _CAUSING:
        last += 1
    noun = terms.nouns.get(words.form(last))
    if words.find(last, "loss", "of", "life"):
        last, lemma = last + 2, "death"
    elif noun is not None and noun.unit == "toll":
        lemma = noun.lemma
    else:
        return None, 0
    return _mention(words, index, last, CountValue(0, 0, lemma, "people", "none")), last + 1


def _is_harmed(words: Words, first: int, last: int, terms: Vocabulary) -> bool:
    """Whether a word of harm stands beside: "nobody was hurt", "killing no one"."""
    if any(form in terms.harm for form in words.forms[last + 1 : last + 6]):
        return True
    return words.form(first - 1) in terms.before or words.form(first - 1) in terms.harm


def _mention(words: Words, first: int, last: int, value: CountValue) -> Mention:
    """A mention of the words `first` to `last`."""
    span = Span(words.starts[first], words.ends[last])
    return Mention(span, "number", words.text[span.start : span.end], value)

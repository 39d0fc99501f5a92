"""Numbers that count nobody: names, ages, years, money, measures, scores; and which counts may do without a noun."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from armada_cli.annotate.nouns import PEOPLE
from armada_cli.annotate.numbers.amounts import Amount
from armada_cli.annotate.numbers.heads import Head
from armada_cli.annotate.numbers.vocabulary import Vocabulary
from armada_cli.annotate.wordscan import Words

_OPENING = frozenset("([{\"'“‘—–")
_CLOCKWORDS = frozenset({"at", "in", "on", "by", "since", "until", "till", "before", "after", "around", "page"})
_AUXILIARIES = frozenset({"were", "was", "have", "had", "are", "has"})
_YEAR_BOUNDS = frozenset({"some", "about", "around", "over", "than", "least", "nearly", "almost", "estimated"})
_PLACING = frozenset({"in", "at", "near", "on"})
_PLACE_REACH = 6  # words after "in" among which the name of its place stands
_COUNTED_REACH = 20  # words before a further count in which the first one is sought
_IN_CARE = frozenset({"hospital", "hospitals", "clinic", "surgery"})
_CHANGE_REACH = 20  # words between "risen to" and the toll that has risen
_DYING = frozenset({"died", "perished", "slain"})  # "bringing to 44 the number known to have died"
_SPREADING = frozenset({"ranged", "ranges", "ranging", "varied", "varies"})  # "estimates ranged from nine to 14"
_CLAUSE_ENDS = frozenset({"", ".", ",", ";"})
_GAP_ENDS = _CLAUSE_ENDS | {"and"}
_JOINTS = frozenset({",", "and", ":", ";", "while", "but"})
_OPENERS = _JOINTS | {"one", "that", "another"}
_ARTICLES = frozenset({"a", "an", "the"})
_GAP = 5  # words of "the hospital", "a priest of", between the comma and the number that another gives
_LITTLE = frozenset({"the", "a", "an", "of", "at"})  # words of such a phrase
_FIGURES = frozenset({"number", "figure", "toll", "total", "count"})
_LINKS = frozenset({"to", "is", "was", "of", "as"})
_PASSED = frozenset({"been", "being", "also", "others", "more", "later", "aboard", "onboard", "inside", "there"})
_NOT_ONE = frozenset({"no", "any", "every", "some", "each", "the", "this", "that", "which", "only", "another", "than"})
_ROUGHLY = frozenset({"plus", "odd"})  # "30-plus people", "twenty-odd people"


def is_named_or_measured(words: Words, amount: Amount, terms: Vocabulary) -> bool:
    """Whether a number is part of a name or code, an age, money, a measure or a year."""
    first, last = amount.first, amount.last
    before, after = words.form(first - 1), words.form(last + 1)
    if amount.kind == "vague":
        return False
    if words.glued(first) and before not in _OPENING:
        return True
    if after in ("-", "–") and words.glued(last + 1) and words.glued(last + 2) and words.form(last + 2) not in _ROUGHLY:
        return True
    if before in terms.marks or (before == "." and words.form(first - 2) in terms.marks):
        return True
    if after == "%" or (after == "/" and words.glued(last + 1)):
        return True
    if before == "," and after in (",", ".") and words.form(first - 2) in terms.ones:
        return True  # "a man, 77, and his son, nine,"
    return amount.kind == "figure" and _is_label(words, amount, terms)


def _is_label(words: Words, amount: Amount, terms: Vocabulary) -> bool:
    """Whether a figure names a thing or a year, or is an age in apposition ("Khan, 35, said")."""
    first = amount.first
    form, before = words.forms[first], words.form(first - 1)
    if len(form) > 1 and form[0] == "0":
        return True
    if before in terms.labels or (before == "." and words.form(first - 2) in terms.labels):
        return True
    if len(form) == 4 and form.isdecimal() and 1900 <= int(form) < 2100 and amount.first == amount.last:
        return before not in _YEAR_BOUNDS
    closes = {",": ",", "(": ")"}.get(before)
    return closes is not None and words.form(amount.last + 1) == closes and words.is_capital(first - 2)


def is_plain_pronoun(words: Words, amount: Amount, head: Head, terms: Vocabulary) -> bool:
    """Whether "one" stands for no number: "no one", "one of its most wanted men", "one day"."""
    if words.forms[amount.last] != "one" or (amount.min, amount.max) != (1, 1):
        return False  # "twenty-one people" are no pronoun
    before = words.form(amount.first - 1)
    if head.part or head.partitive:
        reach = words.forms[amount.last + 2 : head.last + 1]
        return any(word in terms.superlatives or word.endswith("est") for word in reach)
    if before in _NOT_ONE and head.noun is None:
        return True
    return head.noun is not None and head.noun.plural and head.noun.unit != "collective"


def is_bare_count(words: Words, amount: Amount, head: Head, terms: Vocabulary) -> bool:
    """Whether a number without a noun counts people: beside "killed", "toll", "counted", or with "others"."""
    if words.form(head.last) in ("others", "own") or head.part:
        return True
    if head.more and words.form(head.last + 1) in _AUXILIARIES:
        return True
    before = words.form(amount.first - 1)
    if amount.kind == "vague" and words.forms[amount.last] in terms.persons and words.form(amount.last + 1) != "of":
        return True
    if before == "of" and words.form(amount.first - 2) in terms.bodies:
        return words.form(amount.first - 3) not in ("the", "") or words.form(amount.first - 2) == "family"
    if _reaches(words, max(head.last, amount.last) + 1, terms):
        return True
    if _tolled(words, amount.first - 1, terms):
        return True
    if before in terms.counting and words.form(amount.last + 1) in _CLAUSE_ENDS:
        return True
    return before not in _CLOCKWORDS and _follows(words, amount.first - 1, terms)


def goes_on_counting(words: Words, amount: Amount, terms: Vocabulary) -> bool:
    """Whether a number follows a count of people, with a place or a source of its own.

    "Four men in A, six in a raid on B", "the nurses counted nine bodies, the police seven".
    """
    if _is_gapped(words, amount, terms) or _is_rival(words, amount, terms) or _dies_later(words, amount, terms):
        return True
    joint = _joint_before(words, amount, terms)
    before = words.forms[max(amount.first - _COUNTED_REACH, 0) : max(joint, 0)][::-1]
    return joint >= 0 and (_counts_people(before, terms) or _tells_harm(before, terms))


def _joint_before(words: Words, amount: Amount, terms: Vocabulary) -> int:
    """Where a list goes on with a number and its place, below zero for nowhere.

    ", six in Basra", "and a gunman six in Basra", "and in Basra six".
    """
    at, after = amount.first - 1, words.form(amount.last + 1)
    if after in _PLACING and any(words.is_capital(i) for i in range(amount.last + 2, amount.last + 2 + _PLACE_REACH)):
        while at > amount.first - 1 - _GAP and words.form(at) not in _JOINTS:
            form = words.form(at)
            if not form.isalpha() or form in terms.pasts or (form in terms.stops and form not in _ARTICLES):
                return -1
            at -= 1
        return at if words.form(at) in _JOINTS else -1
    while words.is_capital(at) and at > amount.first - 1 - _PLACE_REACH:
        at -= 1
    placed = at < amount.first - 1 and words.form(at) in _PLACING and after in _GAP_ENDS
    return at - 1 if placed and words.form(at - 1) in _OPENERS else -1


def _tells_harm(backwards: Sequence[str], terms: Vocabulary) -> bool:
    """Whether a word of harm stands before, in the same clause."""
    clause = takewhile(lambda form: form not in (".", ";"), backwards)
    return any(form in terms.after or form in terms.before for form in clause)


def _is_gapped(words: Words, amount: Amount, terms: Vocabulary) -> bool:
    """Whether another party's number ends a clause that leaves out verb and noun: "..., the police seven"."""
    if words.form(amount.last + 1) not in _CLAUSE_ENDS or words.form(amount.first - 1) in ("and", "or"):
        return False
    for at in range(amount.first - 1, max(amount.first - 2 - _GAP, 0), -1):
        form = words.forms[at]
        if form in (",", ";") and at < amount.first - 1:
            before = words.forms[max(at - _COUNTED_REACH, 0) : at][::-1]
            return not terms.counting.isdisjoint(before) and _counts_people(before, terms)
        if not form.isalpha() or (form in terms.stops and form not in _LITTLE) or form in terms.pasts:
            return False
    return False


def _dies_later(words: Words, amount: Amount, terms: Vocabulary) -> bool:
    """Whether more died later, without a verb of their own: "four died on the spot and two more in hospital"."""
    end = amount.last + 1 + (words.form(amount.last + 1) in ("more", "others"))
    later = words.form(end) == "later" or (
        words.form(end) in _PLACING and not _IN_CARE.isdisjoint(words.forms[end + 1 : end + 2 + _GAP])
    )
    if not later or words.form(amount.first - 1) not in (",", "and"):
        return False
    before = words.forms[max(amount.first - _COUNTED_REACH, 0) : amount.first - 1]
    return any(form in terms.after for form in before) and _counts_people(before[::-1], terms)


def _is_rival(words: Words, amount: Amount, terms: Vocabulary) -> bool:
    """Whether another party's verb gives a number after one that was told: "at least 39 died; the army says 29"."""
    at = amount.first - 1 - (words.form(amount.first - 1) in ("of", "at"))
    at -= 2 * (words.form(at) in _FIGURES and words.form(at - 1) == "the")  # "the rebels put the number at 44"
    if words.form(amount.last + 1) not in _CLAUSE_ENDS or words.form(at) not in terms.giving:
        return False
    for mark in range(at - 1, max(at - 2 - _GAP, 0), -1):
        if words.forms[mark] in (",", ";"):
            before = words.forms[max(mark - _COUNTED_REACH, 0) : mark]
            return any(form in terms.after or form in terms.tolls for form in before)
    return False


def _counts_people(backwards: Sequence[str], terms: Vocabulary) -> bool:
    """Whether a noun for people stands before, in the same clause."""
    for form in backwards:
        if form in ".;:":
            return False
        noun = terms.nouns.get(form)
        if noun is not None and noun.unit in PEOPLE:
            return True
    return False


def _reaches(words: Words, index: int, terms: Vocabulary) -> bool:
    """Whether a word of harm stands right after, at most "who", an auxiliary and an adverb away."""
    if words.form(index) in _OPENING or words.form(index) in ("”", "’", "who"):
        index += 1
    if words.form(index) == "to" and words.form(index + 1) in ("die", "perish"):
        return True  # "one of seven to die"
    for form in words.forms[index : index + 4]:
        if form in terms.after:
            return True
        if not (form in _AUXILIARIES or form in _PASSED or form.endswith("ly")):
            return False
    return False


def _follows(words: Words, index: int, terms: Vocabulary) -> bool:
    """Whether a word of harm stands shortly before in the same clause, or opens a list ("Killed: 12")."""
    if words.form(index) == ":":
        return words.form(index - 1) in terms.tolls
    for form in words.forms[max(index - 2, 0) : index + 1][::-1]:
        if form in ".;:()":
            return False
        if form in terms.before:
            return True
    return False


def _tolled(words: Words, index: int, terms: Vocabulary) -> bool:
    """Whether the number is what a toll comes to: "the toll from the two blasts rose to 15", "put the figure at 16"."""
    index += words.form(index + 1) in terms.exceeding
    if words.form(index) in _SPREADING or words.find(index + 1, "as", "high", "as"):
        return _toll_among(words.forms[max(index + 1 - _CHANGE_REACH, 0) : index + 1][::-1], terms)
    if words.form(index) not in terms.reaching and words.form(index) not in terms.exceeding:
        return False
    index -= words.form(index - 1) == "," and words.form(index) == "to"  # "also rose, to 112"
    spoken_of = words.form(index - 1) == "it"  # "..., which put the toll at 14; the police raised it to 21"
    left = 2 * (words.form(index - 2) == "from" and words.form(index - 1).isalnum())  # "has risen from 24 to 31"
    gone = words.form(index - 1) in ("up", "down") and words.form(index - 2) in ("went", "gone", "go", "goes")
    begun = words.forms[max(index - left - _CHANGE_REACH, 0) : index - left] if left else ()  # "raised ... from 24 to"
    changed = gone or words.form(index - 1 - spoken_of - left) in terms.changes or not terms.changes.isdisjoint(begun)
    told = words.form(index) not in _LINKS  # "the number of those hurt by Monday's blast in A passed 300"
    before = words.forms[max(index - (_CHANGE_REACH if changed or told else 9), 0) : index][::-1]
    if _toll_among([form for form in before if not (spoken_of and form == ";")], terms):
        return True
    if _numbers_dead(words.forms[max(index - _CHANGE_REACH, 0) : index][::-1]):
        return True
    after = words.forms[index + 2 : index + 2 + _CHANGE_REACH]
    return changed and (_toll_among(after, terms) or _numbers_dead(after))


def _numbers_dead(forms: Sequence[str]) -> bool:
    """Whether the number of those who died is told of: "the number of people who died when ... was put at 53"."""
    told = [*takewhile(lambda form: form not in (".", ";"), forms)]
    return "number" in told and not _DYING.isdisjoint(told)


def _toll_among(forms: Sequence[str], terms: Vocabulary) -> bool:
    """Whether a toll is told of before the sentence ends."""
    for form in forms:
        if form in ".;:":
            return False
        if form in terms.tolls:
            return True
    return False

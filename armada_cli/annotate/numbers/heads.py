"""The noun that an amount counts: found by walking the noun group behind it, word by word."""

from __future__ import annotations

from dataclasses import replace

from armada_cli.annotate.nouns import PEOPLE, Noun, as_person, singular_of
from armada_cli.annotate.numbers.vocabulary import Vocabulary
from armada_cli.annotate.wordscan import Words
from armada_cli.values import frozen

_REACH = 12
_INITIALS = (("u", ".", "s", "."), ("u", ".", "k", "."), ("u", ".", "n", "."), ("u", ".", "s"))
_PARTITIVE = frozenset({"the", "those", "these", "his", "her", "its", "their", "our", "my"})
_PRONOUNS = frozenset({"them", "whom", "us", "which"})
_QUOTES = frozenset("'’‘“\"")
_CLOSING = frozenset("'’”\"")
_COMPOUND = 3  # words of "passers-by"
_PERSON_ENDINGS = (
    "ists",
    "ians",
    "men",
    "women",
    "workers",
    "makers",
    "keepers",
    "owners",
    "holders",
    "goers",
    "dwellers",
)
_NO_PLURALS = frozenset({"axis", "tennis", "debris", "chassis", "perhaps", "always", "paris", "this", "sometimes"})
_DEMONYM_ENDINGS = ("ans", "ites", "is", "ers")
_HARMED = frozenset({"victim", "casualty", "fatality", "body", "corpse"})


@frozen
class Head:
    """What an amount counts. `last` is the last word of the noun group; `noun` null where no noun stands there.

    `more` and `part` are relations of `CountValue`; `partitive` says that the noun follows "of the" or "of his".
    """

    last: int
    noun: Noun | None = None
    more: bool = False
    part: bool = False
    partitive: bool = False


def find_head(words: Words, index: int, terms: Vocabulary) -> Head:
    """The head of the noun group that goes on at a word, the one after an amount.

    "Three of them" and "two of the dead" are a part of those counted before; "four of his men" need not be.
    """
    if words.form(index) != "of":
        return _group(words, index, terms)
    after = words.form(index + 1)
    if _counts_whole(words, index + 1, terms):
        whole = _group(words, index + 1 + (after in _PARTITIVE), terms)
        return Head(index - 1, whole.noun, part=True)  # "one of three men": the men are counted for themselves
    if after in _PRONOUNS:
        return Head(index + 1, part=True)
    if after not in _PARTITIVE:
        found = _group(words, index + 1, terms)
        return replace(found, partitive=True) if found.noun is not None else Head(index - 1)
    if words.form(index + 2) == "own" and not words.form(index + 3).isalpha():
        return Head(index + 2)  # "two of their own"
    dead = terms.nouns.get(words.form(index + 2))
    harmed = words.form(index + 2) in terms.harm or (dead is not None and dead.lemma in _HARMED)
    if dead is not None and harmed and words.form(index + 3) not in terms.nouns:
        return Head(index + 2, dead, part=True)  # "two of the dead"
    if words.form(index + 2) in terms.cardinals and words.form(index + 3) in terms.stops:
        return Head(index + 2, part=True)  # "two of the six"
    found = _group(words, index + 2, terms)
    return replace(found, partitive=True) if found.noun is not None else Head(index - 1)


def _counts_whole(words: Words, index: int, terms: Vocabulary) -> bool:
    """Whether a number with a noun of its own follows, after an article or none."""
    at = index + (words.form(index) in _PARTITIVE)
    form, after = words.form(at), words.form(at + 1)
    return (form in terms.cardinals or form.isdecimal()) and after[:1].isalpha() and after not in terms.stops


def _group(words: Words, start: int, terms: Vocabulary) -> Head:
    """The noun group from a word on: known nouns are heads, else the first word that looks like a plural."""
    best: Head | None = None
    more, index = False, start
    while index < min(len(words.forms), start + _REACH):
        form = words.forms[index]
        more = more or form in terms.more_after
        if form == "others":
            return Head(index, more=True)
        step = _step(words, index, start, terms)
        if step == 0:
            break
        noun = _noun(words, index, terms) if step in (1, _COMPOUND) else None
        if best is not None and step == 1 and (not _is_loose(best, noun) or _is_verbal(words, index, noun, terms)):
            break
        best = Head(index + step - 1, noun, more) if noun is not None else best
        index += step
    last = start if more and words.form(start) in terms.more_after else start - 1
    return _with_in_law(words, best) if best is not None else Head(last, more=more)


def _is_verbal(words: Words, index: int, noun: Noun | None, terms: Vocabulary) -> bool:
    """Whether a word behind a noun looks like its verb ("one soldier suffered minor wounds")."""
    form = words.forms[index]
    if words.form(index + 1) == "-":
        return False
    return noun is None and (form in terms.pasts or form.endswith(("ed", "ly")))


def _is_loose(head: Head, following: Noun | None) -> bool:
    """Whether a noun may only modify the one to come ("police", "car"), so that the walk goes on."""
    if head.noun is None:
        return False
    people = following is not None and following.plural and following.unit == "people"
    if head.noun.unit == "measure":
        return people and not head.noun.plural  # "six foot soldiers", "nine day labourers"
    if not head.noun.plural:
        return True
    if head.noun.unit == "things" and people:
        return True  # "special forces soldiers"
    if following is None or head.noun.unit not in ("collective", "guess"):
        return False
    return following.plural or (head.noun.unit == "collective" and following.unit != "guess")


def _step(words: Words, index: int, start: int, terms: Vocabulary) -> int:
    """How many words to go on by within a noun group; 0 where it ends."""
    form = words.forms[index]
    if _joins_participles(words, index, start, terms):
        return 1
    if not form[0].isalpha():
        return _mark_step(words, index, start, terms)
    if form == "u":
        return next((len(initials) for initials in _INITIALS if words.find(index, *initials)), 1)
    if words.form(index + 1) == "-" and words.glued(index + 1):
        return _COMPOUND if form == "non" or f"{form}-{words.form(index + 2)}" in terms.nouns else 1
    if form in terms.stops:
        return int(_is_no_stop(words, index, form, terms))
    return 1


def _joins_participles(words: Words, index: int, start: int, terms: Vocabulary) -> bool:
    """Whether a comma or "and" joins two participles before their noun: "two blindfolded, handcuffed bodies"."""
    if index != start + 1 or words.forms[index] not in (",", "and"):
        return False
    after = index + (3 if words.form(index + 2) == "-" and words.glued(index + 2) else 1)  # "bullet-riddled"
    described = words.forms[start].endswith("ed") and words.form(after).endswith("ed")
    noun = terms.nouns.get(words.form(after + 1))
    return described and words.forms[start] not in terms.harm and noun is not None and noun.plural


def _mark_step(words: Words, index: int, start: int, terms: Vocabulary) -> int:
    """How many words to go on by over a mark or a figure; 0 where it ends the noun group."""
    form = words.forms[index]
    if form in _CLOSING and index == start + 2 and words.forms[start] in _QUOTES:
        return 1  # '17 "apostate" soldiers'
    if form == "-":
        return int(words.glued(index) and words.form(index + 1) != "in")
    if form in _QUOTES:
        return int(index == start or not words.glued(index) or words.form(index + 1) == "s")
    if form[0].isdecimal():
        return _figure_step(words, index)
    if form == "(" and words.form(index + 2) == ")" and words.is_capital(index + 1):
        return 3 if words.form(index + 3)[:1].isalpha() and words.form(index + 3) not in terms.stops else 0
    return 0


def _figure_step(words: Words, index: int) -> int:
    """Over a figure that belongs to a word: "two 500-pound bombs", "eight M-16 rifles"."""
    if words.form(index + 1) == "-" and words.glued(index + 1) and words.form(index + 2)[:1].isalpha():
        return 3
    return int(words.form(index - 1) == "-" and words.glued(index))


def _is_no_stop(words: Words, index: int, form: str, terms: Vocabulary) -> bool:
    """Whether a word that mostly ends a noun group goes on with it: "US", or "wounded" before a noun."""
    if form == "us":
        return words.is_shouted(index)
    if form == "s":
        return words.form(index - 1) in ("'", "’")
    if words.form(index - 1) == "-" and words.glued(index - 1) and words.glued(index):
        return form != "in"  # "two back-to-back blasts"
    following = terms.nouns.get(words.form(index + 1))
    return form in terms.harm and following is not None and following.unit in PEOPLE


def _with_in_law(words: Words, head: Head) -> Head:
    """The head with "-in-law" behind it."""
    return replace(head, last=head.last + 4) if words.find(head.last + 1, "-", "in", "-", "law") else head


def _noun(words: Words, index: int, terms: Vocabulary) -> Noun | None:
    """The noun that a word is, if it is one: known, or in its form a plural."""
    form = words.forms[index]
    if words.form(index + 1) == "-" and words.glued(index + 1):
        if form == "non":
            return _noun(words, index + 2, terms)
        in_law = words.find(index + 1, "-", "in", "-", "law")
        return terms.nouns.get(form if in_law else f"{form}-{words.form(index + 2)}")
    if words.form(index + 1) in ("'", "’") and words.form(index + 2) == "s" and words.glued(index + 1):
        return None  # a genitive names the owner, the head is still to come
    known = terms.nouns.get(form)
    if known is not None or len(form) < 4:
        return known
    if form.endswith(_PERSON_ENDINGS):
        return Noun(singular_of(form), "people", True)
    if form.endswith(_DEMONYM_ENDINGS) and words.is_capital(index) and not words.is_shouted(index):
        return Noun(form[:-1], "people", True)
    if not form.endswith("s") or form.endswith(("ss", "us", "sis")) or form in _NO_PLURALS:
        return None
    return as_person(form) or Noun(singular_of(form), "guess", True)

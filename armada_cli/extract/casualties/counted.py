"""How many people a sentence speaks of, and where: counts and names, and the chains that they form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from armada_cli.annotate.actor_words import actor_words
from armada_cli.annotate.nouns import counted_nouns
from armada_cli.annotate.numbers import find_numbers
from armada_cli.extract.frames.arguments import is_one_more
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.leading import role_nouns
from armada_cli.extract.ground.nature import Nature, nature_of, side_named
from armada_cli.extract.ground.positions import group_at
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import ordinals
from armada_cli.records import ActorValue, CountValue, Mention, PersonValue, Sentence, Span
from armada_cli.values import frozen

_ATTACKERS = WordClass("attacking_people")
_BODIES = WordClass("body")
_CIVILIAN = WordClass("civilian")
_COUNTED_DEAD = frozenset({"victim", "fatality", "casualty", "dead"})
_UNARMED = WordClass("unarmed")
_WHOLE = WordClass("noun_for_all")
_BY_SEX_OR_AGE = WordClass("sex_or_age")
_SINGULAR_PRONOUNS = WordClass("singular_pronoun")
# "X, 14, and Y", "two boys, ages nine and 11, and Y", "X and his uncle, Y", "X and, by the army's count, nine rebels"
_AND = re.compile(
    r"(?:,?\s(?:ages?|aged)\s\w+(?:(?:,|\sand|\sto)\s\w+)?,?|,\s\d{1,2},)?,?\s+"
    r"(?:and|as well as|along with|together with|plus)"
    r"(?:,\s(?:(?:by|according to)\s(?:[\w'’-]+\s){0,4}[\w'’-]+"
    r"|(?:[\w'’-]+\s){1,4}(?:said|says?|reported|believed?)),)?"
    r"\s+(?:also\s+)?(?:(?:his|her|their)\s\w+,\s)?"
)
_NAMING = WordClass("naming")
_NEW_CLAUSE = frozenset({"main", "conjunct", "complement", "adverbial"})  # kinds whose subject is their own
_OWNED = re.compile(r"\b(?:his|her|their)\b")
_OWN = re.compile(r"\bof (?:his|her|their|its)\b")
# "X, its emir, and four others"; "the deaths of X, its emir, and of four others"
_RENAMED_AND = re.compile(r",\s[^,.;:]{3,90},\s+(?:and|as well as|along with|together with)\s+(?:of\s+)?")
# "17 soldiers, including their commander, Omar Zaki, and four civilians": the civilians are none of the soldiers
# "five soldiers, two of them officers, and nine civilians"
_INCLUDED_AND = re.compile(
    r",\s(?:(?:including|among them)\s(?:the|its|their|his|her|a|an)\s[^,.;:]{3,60}"
    r"|[\w-]{1,12}\sof\s(?:them|whom)\b[^,.;:]{0,60}"
    r"|all\s[^,.;:]{3,60}),(?:\s[A-Z][^,.;:]{3,60},)?\s+and\s+(?:also\s+)?"
)
_ASIDE = re.compile(r"\s?([(–—:]|--?(?=\s))\s?")
_ASIDE_ENDS = {"(": (")",), "–": ("–",), "—": ("—",), ":": (";",), "-": (" - ",), "--": (" -- ",)}
_CLOSING = (",", ")", " -", " –", " —", ":", ";")
_DEFINITE = WordClass("definite")
_HURT_BEHIND = re.compile(r", [^,.;]{2,40} of (?:them|whom)[^,.;]{0,20}, (?:were )?(wounded|injured|hurt)\b")
_DENYING = frozenset({"not", "but", "than"})
_COMMA = re.compile(r",\s+")
_AMONG_THEM = re.compile(
    r"(?: (?:of|from|with) [^,.;:]{2,40})?"
    r"(?:,(?! among(?:st)? them (?:(?!were|was|had|have|died)\w)))? (?:were )?"  # "five, among them X, died" names X
    r"(?:among(?:st)? (?:them|the (?:dead|victims|wounded|injured))|included)\b"
)
_TITLED = 3  # words of "known as Mullah", at most
_BETWEEN = 40  # characters of "known only as", at most


@frozen(slots=False)
class Toll:
    """A number of people, as a range with open ends, and the words that say so.

    `more` says that it adds to people told beside it ("nine others"), `civilian` that they are called civilians.
    `stated` says that it is given as a toll ("put the toll at 11"), so that it stands for itself and is not added.
    `named` holds the keys of persons counted in it, `pronoun` says that the words are "he" or "her", `leading` that
    they are called leaders ("three commanders"), `side` whose they are by the noun for them (`state`, `nonstate`,
    `civilian`), `rank` which in a row it is ("a fourth person"), `head` the noun that is counted,
    `some` that they may not be all who came to the same harm ("two lost limbs").
    """

    min: int | None
    max: int | None
    span: Span
    more: bool = False
    civilian: bool = False
    named: frozenset[str] = frozenset()
    pronoun: bool = False
    stated: bool = False
    leading: bool = False
    side: str | None = None
    rank: int | None = None
    head: str | None = None
    some: bool = False

    @property
    def single(self) -> bool:
        """Whether it is one person, described or named."""
        return (self.min, self.max) == (1, 1)

    def counts_only(self, persons: frozenset[str]) -> bool:
        """Whether nobody is counted but some of these persons, by name."""
        return not self.more and self.min == len(self.named) and self.named <= persons


def people_of(view: View, sentence: Sentence, *, parts: bool = False) -> list[Toll]:
    """Every count of people and every named person of a sentence, in order; parts of other counts only on demand."""
    leading = role_nouns(view.lexicon)
    events = {t.span.start for t in view.triggers(sentence) if t.stands_for is not None}  # "one in Basra"
    counts = [
        Toll(
            v.min,
            v.max,
            m.span,
            v.relation == "more" or _rank(m.text) is not None,
            is_of_civilians(m, v),
            leading=v.head in leading,
            side=_side_of(view, v.head or "") or _side_by_name(view, m),
            rank=None if side_named(view, v.head or "") == "nonstate" else _rank(m.text),
            head=v.head,
        )
        for m, v in view.values(sentence.span, CountValue)
        if (parts or v.relation != "part" or _OWN.search(m.text))
        and (v.unit == "people" or v.head in (None, "life") or _counts_members(view, m))
        if m.span.start not in events
    ]
    names = [
        Toll(1, 1, m.span, named=frozenset({v.key}), pronoun=v.pronoun, side=_side_of_person(v))
        for m, v in view.values(sentence.span, PersonValue)
        if not (v.pronoun and _only_owns(sentence, m))
    ]
    return _without_appositions(view, sorted(_merged(sentence, counts, names), key=lambda toll: toll.span))


def _only_owns(sentence: Sentence, pronoun: Mention) -> bool:
    """Whether a pronoun only says whose somebody is: "his deputy"."""
    return any(token.tag == "PRP$" for token in sentence.tokens if token.span == pronoun.span)


def _counts_members(view: View, mention: Mention) -> bool:
    """Whether the noun of a count is only the first word of a group's name before its people: "two Hurras fighters"."""
    last = Span(mention.span.end - 1, mention.span.end)
    return any(value.member and m.span.end > mention.span.end for m, value in view.values(last, ActorValue))


def _side_of(view: View, noun: str) -> str | None:
    """Whose people a counted noun says they are; those who attacked come on top of those whom they killed."""
    side = side_named(view, noun) or ("nonstate" if noun in _ATTACKERS else None)
    return side or ("civilian" if noun in _UNARMED else None)


def _side_by_name(view: View, mention: Mention) -> str | None:
    """Whose people a count is of by a name or a word in it: "19 Tigers", "two jihadist fighters"."""
    named = any(v.kind == "group" and mention.span.covers(m.span) for m, v in view.values(mention.span, ActorValue))
    called = not actor_words(view.lexicon)["rebel_adjectives"].isdisjoint(mention.text.casefold().split())
    return "nonstate" if named or called else None


def _side_of_person(person: PersonValue) -> str | None:
    """Whose somebody with a name is, where he holds a role in an armed group."""
    return "nonstate" if person.group_id is not None and not (person.official or person.pronoun) else None


def is_of_civilians(mention: Mention, count: CountValue) -> bool:
    """Whether a count calls those counted civilians: "nine civilians", "four civilian workers"."""
    return (count.head or "") in _CIVILIAN or "civilian" in mention.text.lower().split()


def _rank(text: str) -> int | None:
    """Which in a row the words say that one more person is: 4 for "a fourth person"."""
    words = text.lower().split()
    return ordinals().get(words[1]) if len(words) > 1 and words[0] in ("a", "an") else None


def _without_appositions(view: View, people: list[Toll]) -> list[Toll]:
    """The tolls without a single one that a comma parts from a name: "X, a policeman, was killed" is one man."""
    kept: list[Toll] = []
    for i, toll in enumerate(people):
        beside = [people[j] for j in (i - 1, i + 1) if 0 <= j < len(people)]
        renames = (
            toll.single
            and not toll.named
            and any(
                other.named
                and _COMMA.fullmatch(
                    view.text[min(toll.span.end, other.span.end) : max(toll.span.start, other.span.start)]
                )
                for other in beside
            )
        )
        if not renames:
            kept.append(toll)
    return kept


def _merged(sentence: Sentence, counts: Sequence[Toll], names: Sequence[Toll]) -> list[Toll]:
    """Counts and names, a name that a count touches ("his cousin Tariq") taken as one person with it."""
    kept: list[Toll] = list(counts)
    for name in names:
        beside = [
            c for c in kept if c.span.overlaps(name.span) or (c.single and _is_named(sentence, c.span, name.span))
        ]
        if not beside:
            kept.append(name)
        elif beside[0].single and not name.pronoun:  # "his driver" is not him
            both = Span(min(beside[0].span.start, name.span.start), max(beside[0].span.end, name.span.end))
            kept[kept.index(beside[0])] = replace(beside[0], span=both, named=name.named)
    return kept


def _is_named(sentence: Sentence, one: Span, name: Span) -> bool:
    """Whether a name stands right after one person, or is parted from him by "known as"."""
    if 0 <= name.start - one.end <= 1:
        return True
    if not 0 < name.start - one.end <= _BETWEEN:
        return False
    between = [t for t in sentence.tokens if t.span.start >= one.end and t.span.end <= name.start]
    return 0 < len(between) <= _TITLED and between[0].lemma in _NAMING


def chain_at(view: View, sentence: Sentence, people: Sequence[Toll], spans: Sequence[Span]) -> list[Toll]:
    """The tolls that touch one of the spans, with those joined to them by "and" or, in a list that ends so, a comma."""
    found = [i for i, toll in enumerate(people) if any(toll.span.overlaps(span) for span in spans)]
    if not found:
        return []
    first = last = found[0]
    while first > 0 and _joined(view, sentence, people[first - 1], people[first]):
        first -= 1
    while last + 1 < len(people) and _joined(view, sentence, people[last], people[last + 1]):
        last += 1
    while last > found[0] and not _and_joined(view, people[last - 1], people[last]):
        last -= 1  # "seven people, a doctor said"
    listed = any(_and_joined(view, people[i], people[i + 1]) for i in range(first, last))
    chain = people[first if listed else found[0] : last + 1]
    return list(chain[:1] if _ends_among_them(view, chain) else chain)


def _ends_among_them(view: View, chain: Sequence[Toll]) -> bool:
    """Whether those behind the first are some of it: "ten people, two judges and a clerk among them"."""
    return len(chain) > 1 and not chain[0].single and _AMONG_THEM.match(view.text, chain[-1].span.end) is not None


def _joined(view: View, sentence: Sentence, a: Toll, b: Toll) -> bool:
    """Whether two tolls are members of one coordination; a comma between two single people may be an apposition."""
    if _opens_clause(sentence, a.span, b.span) or hurt_behind(view, b.span) is not None:
        return False
    if _is_of_other_list(sentence, a.span, b.span):
        return False
    if _and_joined(view, a, b):
        return True
    comma = _COMMA.fullmatch(view.text, a.span.end, b.span.start)
    return bool(comma) and not (a.single and b.single and bool(a.named) != bool(b.named))


def _is_of_other_list(sentence: Sentence, a: Span, b: Span) -> bool:
    """Whether grammar joins the second to others: "a chief held for the murder of two priests and five of his men"."""
    group, own = group_at(sentence, b), group_at(sentence, a)
    opener = next((i for i, noun in enumerate(sentence.groups) if group in noun.conjuncts), None)
    if opener is None or own is None or own <= opener:
        return False
    return own not in sentence.groups[opener].conjuncts and sentence.groups[own].attached_to is not None


def hurt_behind(view: View, span: Span) -> Span | None:
    """The verb that says behind an aside on some that those counted were hurt: "five others, two gravely, injured"."""
    found = _HURT_BEHIND.match(view.text, span.end)
    return Span(*found.span(1)) if found else None


def _opens_clause(sentence: Sentence, a: Span, b: Span) -> bool:
    """Whether the second is the subject of a clause that the first is not in: "died with him, and five were hurt"."""
    group = group_at(sentence, b)
    return any(
        group in clause.subject and clause.kind in _NEW_CLAUSE and clause.span.covers(b) and not clause.span.covers(a)
        for clause in sentence.clauses
    )


def _and_joined(view: View, a: Toll, b: Toll) -> bool:
    between = (a.span.end, b.span.start)
    if not a.single and not b.more and _INCLUDED_AND.fullmatch(view.text, *between):
        return True
    return bool(_AND.fullmatch(view.text, *between) or (a.named and _RENAMED_AND.fullmatch(view.text, *between)))


def named_inside(view: View, sentence: Sentence, index: int) -> list[Span]:
    """The name that ends the phrase of a role: "the chief of the rebels Juan Perez", not "deputy of leader Perez"."""
    if sentence.groups[index].lemma not in role_nouns(view.lexicon):
        return []
    return [
        mention.span
        for group in attached_to(sentence, [index], "of")
        for mention, person in view.values(sentence.groups[group].span, PersonValue)
        if not (person.official or _told_as(person, view.text[sentence.groups[group].span.start : mention.span.start]))
    ]


def _told_as(person: PersonValue, before: str) -> bool:
    """Whether the words before a name tell the role of its bearer."""
    return person.role is not None and person.role.lower().split()[-1] in before.lower()


def is_of_nation(text: str) -> bool:
    """Whether the last word is a people's name: "no American" of those there was hurt tells nothing of the others."""
    return len(text.split()) > 1 and text.split()[-1][:1].isupper()


def part_tolls(view: View, span: Span) -> list[Toll]:
    """Counts inside a span that are a part of others, taken for themselves: "killed six of them".

    "Six of the victims died at a club" only tells where: they are counted already.
    """
    parts = [(m, v) for m, v in view.values(span, CountValue) if v.relation == "part" and v.head not in _COUNTED_DEAD]
    return [Toll(v.min, v.max, m.span, side=_side_of(view, v.head or "")) for m, v in parts][:1]


def single_toll(view: View, sentence: Sentence, index: int) -> list[Toll]:
    """One person, for "he", "her" and a singular noun for a person ("the engineer")."""
    group = sentence.groups[index]
    if group.lemma in _SINGULAR_PRONOUNS:
        return [Toll(1, 1, group.span, pronoun=True)]
    if is_one_more(sentence, index) or sentence.tokens[group.head].text.lower() == "other":
        return [Toll(1, 1, group.span, more=True)]  # "killed one brother; the other died later"
    known = counted_nouns().get(group.lemma)
    if known is not None and known.unit == "collective" and sentence.tokens[group.head].tag == "NN":
        return []  # "42 patients, staff and guards"
    somebody = group.lemma in _BODIES or nature_of(view, sentence, index) is Nature.PEOPLE
    somebody = somebody or _is_member(view, sentence, index)
    if sentence.tokens[group.head].tag != "NN" or not somebody:
        return []
    return [Toll(1, 1, group.span, pronoun=True)]


def _is_member(view: View, sentence: Sentence, index: int) -> bool:
    """Whether a group is one of a state's force by his noun: "the policeman", "the soldier"."""
    actor = view.at_head(sentence, sentence.groups[index], ActorValue)
    return actor is not None and actor[1].state and actor[1].member


def bare_toll(view: View, sentence: Sentence, index: int) -> list[Toll]:
    """The people of a number that stands alone, by what is done to them: "the bomb put 155 in hospital"."""
    group = sentence.groups[index]
    first, before = sentence.tokens[group.first], sentence.tokens[max(0, group.first - 2) : group.first]
    aged = len(before) > 1 and before[1].text == "," and before[0].tag == "NNP"  # "Omar Rafi, 34, was killed"
    aged = aged or (bool(before) and before[-1].text.lower() in ("aged", "age", "ages"))
    denied = bool(before) and before[-1].lemma in _DENYING  # "38, and not 25, were killed"
    joined = group.prep is None or (bool(before) and before[-1].lemma == "and")  # "two died in A and three in B"
    bare = sentence.tokens[group.head].tag in ("CD", "JJR") and joined and first.lemma not in _DEFINITE
    if not bare or aged or denied or view.values(group.span, CountValue):
        return []
    counted = find_numbers(f"{view.text[group.span.start : group.span.end]} people")
    values = (mention.value for mention in counted)
    return [Toll(v.min, v.max, group.span, v.relation == "more") for v in values if isinstance(v, CountValue)][:1]


def total(text: str, tolls: Iterable[Toll]) -> Toll | None:
    """The sum of several tolls of a text, null for none."""
    parts = list(dict.fromkeys(tolls))
    if len(parts) <= 1:
        return parts[0] if parts else None
    counted = _without_parts(text, parts)
    low, high = [toll.min for toll in counted], [toll.max for toll in counted]
    return Toll(
        None if any(v is None for v in low) else sum(v or 0 for v in low),
        None if any(v is None for v in high) else sum(v or 0 for v in high),
        Span(min(t.span.start for t in parts), max(t.span.end for t in parts)),
        all(toll.more for toll in counted),
        all(toll.civilian for toll in parts),
        frozenset().union(*(toll.named for toll in parts)),
        leading=all(toll.leading for toll in parts),
        side=_common_side(text, parts),
    )


def _common_side(text: str, parts: Sequence[Toll]) -> str | None:
    """The side of all of several tolls; "three of his men" are of the side of the one before them."""
    owned = {toll for toll in parts[1:] if toll.side is None and _OWNED.search(text, toll.span.start, toll.span.end)}
    sides = {toll.side for toll in parts if toll not in owned and not (toll.single and toll.side is None)}
    if sides <= {"state", "civilian"} and "state" in sides:
        return "state"  # "eight soldiers, two farmers and a cook": those who attacked come on top
    return parts[0].side if len(sides) == 1 and parts[0].side in sides else None


def _is_in_aside(text: str, whole: Span, part: Span) -> bool:
    """Whether a mark right behind a number opens a list that another is in: "nine people - a cook and two guards -"."""
    opening = _ASIDE.match(text, whole.end)
    if opening is None or part.start < opening.end():
        return False
    return not any(mark in text[opening.end() : part.start] for mark in _ASIDE_ENDS[opening[1]])


def _without_parts(text: str, tolls: list[Toll]) -> list[Toll]:
    """The tolls but for those that add up to the one before them: "eleven people, two soldiers and nine shoppers".

    Of people of one kind others are a part only where a comma closes the list: "two marines, a cook and a clerk died".
    """
    for i, toll in enumerate(tolls):
        inside = [t for t in tolls[i + 1 :] if _is_in_aside(text, toll.span, t.span)]
        if inside:
            return [*tolls[: i + 1], *(t for t in tolls[i + 1 :] if t not in inside)]
        for last in range(i + 3, len(tolls) + 1):
            whole = toll.min is not None and toll.min == sum(part.min or 0 for part in tolls[i + 1 : last])
            closed = text.startswith(_CLOSING, tolls[last - 1].span.end)
            if whole and (closed or _may_hold(text, toll, tolls[i + 1 : last])):
                return [*tolls[: i + 1], *tolls[last:]]
    return tolls


def _may_hold(text: str, whole: Toll, parts: Sequence[Toll]) -> bool:
    """Whether those counted may be some of others: cooks of people, women of guards, but no cooks of guards.

    Names behind a comma are the names of as many who are counted before it: "left two guards dead, Ali and Omar".
    """
    if all(part.named for part in parts) and text[: parts[0].span.start].endswith((", ", ": ", "- ", "– ", "— ")):
        return whole.head is not None and not whole.named
    told = whole.head is None or whole.head in _WHOLE or all(part.head in _BY_SEX_OR_AGE for part in parts)
    return whole.side is None and told

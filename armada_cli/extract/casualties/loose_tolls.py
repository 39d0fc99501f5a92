"""The dead and the wounded that stand beside "dead", "toll" or "bodies", where no verb of force takes them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise, takewhile

from armada_cli.extract.casualties.counted import (
    Toll,
    bare_toll,
    is_of_civilians,
    people_of,
    total,
)
from armada_cli.extract.casualties.moved_tolls import is_moved_to, is_over_months, moves_toll
from armada_cli.extract.casualties.said_of_counted import (
    follows_bodies,
    goes_on_hurt,
    is_among_the_dead,
    is_in_care,
)
from armada_cli.extract.casualties.tolls import (
    WAR_DEAD,
    is_of_former_report,
)
from armada_cli.extract.casualties.unhurt import is_of_few, nobody_hurt
from armada_cli.extract.ground.positions import group_at, innermost, tokens_at
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.records import Clause, CountValue, Mention, Sentence, Span, Token

_BODIES = WordClass("body")
_CIVILIAN = WordClass("civilian")
_COUNTING = WordClass("counting_verb")
_DEAD = WordClass("dead")
_SAID_DEAD = WordClass("said_dead")
_NAMING = WordClass("naming")
_THE_DEAD = WordClass("the_dead")
_HURT = WordClass("hurt")
_TOLL_WORDS = WordClass("toll_noun")
_FIGURES = frozenset({"number", "figure", "count"})
_TOLL_VERBS = WordClass("toll_verb")
_FORMER = WordClass("former_toll")
_OUTDATED = WordClass("outdated")
_FROM = (["up", "from"], ["down", "from"])
_LOSS = frozenset({"loss", "lose"})  # of lives: what a number without a noun of its own counts
_OF_DEATHS = frozenset({"toll", "die", "kill", "victim", "revise"}) | _LOSS  # beside a number say of what it is
_NOT_YET = frozenset({"hypothetical", "planned", "threatened"})
_AFTER, _AROUND = 4, 30  # words after a count, and on either side of it
_JOINT = re.compile(r",?\s(?:and\s)?")
_PUTTING = frozenset({"at", "as"})
_NUMBERING = frozenset({"be", "number", "total"})  # "the dead numbered 14"
_NAMED = 4  # words of "the dead there at"


def can_hold_toll(lemmas: frozenset[str]) -> bool:
    """Whether a sentence whose words can have these base forms may count the dead or the hurt without a verb."""
    return not _words_of_tolls().isdisjoint(lemmas)


@cache
def _words_of_tolls() -> frozenset[str]:
    return frozenset({"casualty", "civilian"}).union(_DEAD, _BODIES, _HURT, _SAID_DEAD, _THE_DEAD, _TOLL_WORDS)


def loose_tolls(view: View, sentence: Sentence, taken: Sequence[Span]) -> Iterator[tuple[str, Toll]]:
    """Counts that no verb has taken, beside a word that says "dead" or "hurt": (`killed` or `wounded`, toll)."""
    listed = [row for row in _listed_tolls(view, sentence) if not any(span.overlaps(row[1].span) for span in taken)]
    yield from listed
    yield from _in_rows(view, [*_beside_words(view, sentence, [*taken, *(toll.span for _, toll in listed)])])


def _beside_words(view: View, sentence: Sentence, taken: Sequence[Span]) -> Iterator[tuple[str, Toll]]:
    """Counts beside a word that says "dead" or "hurt", or joined to such a count."""
    before: str | None = None
    counted = [*_people_counted(view, sentence)]
    for i, (mention, value) in enumerate(counted):
        effect = _effect_beside(view, sentence, mention.span, value)
        if any(span.overlaps(mention.span) for span in taken):
            before = effect or before
            continue
        if _is_no_toll(view, sentence, mention, value, taken):
            continue
        effect = effect or _effect_in_row(view, sentence, counted, i)
        if effect is None and value.head is None and _ends_gap(view, mention.span):
            effect = before
        before = effect or before
        if effect is None:
            yield from nobody_hurt(sentence, mention, value)
        elif effect != "killed" or not _acts(sentence, mention.span):
            yield effect, _toll_beside(view, sentence, mention, value)


def _effect_in_row(view: View, sentence: Sentence, counted: Sequence[tuple[Mention, CountValue]], i: int) -> str | None:
    """The harm that is told of the last in a row that a count is in: "with two guards and nine pilgrims dead".

    So does "the bodies of" before the first of them.
    """
    first = last = i
    while last + 1 < len(counted) and _are_joined(view, counted[last][0].span, counted[last + 1][0].span):
        last += 1
        effect = _effect_beside(view, sentence, counted[last][0].span, counted[last][1])
        if effect is not None:
            return None if is_among_the_dead(view, counted[last][0].span) else effect
    while first and _are_joined(view, counted[first - 1][0].span, counted[first][0].span):
        first -= 1
    return "killed" if first < i and follows_bodies(view, counted[first][0].span) else None


def _are_joined(view: View, a: Span, b: Span) -> bool:
    return _JOINT.fullmatch(view.text, a.end, b.start) is not None


def _in_rows(view: View, tolls: Sequence[tuple[str, Toll]]) -> Iterator[tuple[str, Toll]]:
    """The tolls, those of one harm that "and" joins taken together: "the bodies of two guards and a clerk"."""
    row: list[tuple[str, Toll]] = []
    for effect, toll in tolls:
        goes_on = row and row[-1][0] == effect and _are_joined(view, row[-1][1].span, toll.span)
        if row and not goes_on:
            yield from _as_one(view, row)
            row = []
        row.append((effect, toll))
    yield from _as_one(view, row)


def _as_one(view: View, row: Sequence[tuple[str, Toll]]) -> Iterator[tuple[str, Toll]]:
    whole = total(view.text, [toll for _, toll in row])
    if whole is not None:
        yield row[0][0], whole


def _people_counted(view: View, sentence: Sentence) -> Iterator[tuple[Mention, CountValue]]:
    """The counts of a sentence that may be of the dead or the hurt; "three bullet wounds" are of one body."""
    counts = view.values(sentence.span, CountValue)
    casualties = any(value.head == "casualty" for _, value in counts)  # "64 casualties, including eight deaths"
    for mention, value in counts:
        people = value.unit == "people" or value.head in (None, "casualty") or _says_harm(value.head)
        whole = value.relation != "part" or (casualties and _says_harm(value.head))
        if people and whole and value.head != "wound":
            yield mention, value


def _is_no_toll(view: View, sentence: Sentence, mention: Mention, value: CountValue, taken: Sequence[Span]) -> bool:
    """Whether a count is an old figure, a part or the whole of one taken, only feared, or of a few who are unhurt."""
    if taken and is_of_former_report(view, sentence, mention.span):
        return True
    if taken and (_is_outdated(sentence, mention.span) or is_among_the_dead(view, mention.span)):
        return True
    if _is_body_of(sentence, mention.span, taken):
        return True
    if _was_said_first(sentence, mention.span):
        return True
    if _is_feared(sentence, mention.span) or (is_moved_to(sentence, mention.span) and is_over_months(sentence)):
        return True
    if (value.min or 0) >= WAR_DEAD and _is_running(sentence, mention.span):
        return True
    return value.max == 0 and is_of_few(view, sentence, mention)


def _was_said_first(sentence: Sentence, span: Span) -> bool:
    """Whether a number is what those had given who now give another: "put it at 13, having first said eight"."""
    at = innermost(sentence, span)
    verb = sentence.clauses[at].verb if at is not None and sentence.clauses[at].kind == "participial" else None
    words = sentence.tokens[sentence.verbs[verb].first : sentence.verbs[verb].last + 1] if verb is not None else ()
    return [t.lemma for t in words[:1]] == ["have"] and any(t.lemma in (*_FORMER, *_OUTDATED) for t in words)


def _is_running(sentence: Sentence, span: Span) -> bool:
    """Whether a clause counts up to now: "since the war began 35,000 people have been killed"."""
    at = innermost(sentence, span)
    verb = sentence.clauses[at].verb if at is not None else None
    return verb is not None and sentence.verbs[verb].tense in ("perfect", "present")


def _is_of_hurt_in_care(sentence: Sentence, span: Span) -> bool:
    """Whether it is told how some of the hurt are: "four injured victims are in a critical condition"."""
    group = group_at(sentence, span)
    if group is None or not any(group in clause.subject for clause in sentence.clauses):
        return False
    noun = sentence.groups[group]
    hurt = any(token.lemma in _HURT for token in sentence.tokens[noun.first : noun.head])
    behind = takewhile(
        lambda g: sentence.tokens[g.first].tag != "CD", sentence.groups[group + 1 :]
    )  # "nine of them in"
    how = any(g.lemma == "condition" and g.prep == "in" for g in behind)
    return hurt and how and sentence.tokens[noun.first].lemma != "the"


def _is_body_of(sentence: Sentence, span: Span, taken: Sequence[Span]) -> bool:
    """Whether a count is of the body that those taken belonged to: "nine men of a 30-man patrol were killed"."""
    body = group_at(sentence, span)
    noun = sentence.groups[body] if body is not None else None
    if noun is None or noun.attached_to is None or sentence.tokens[noun.first - 1].lemma != "of":
        return False
    members = sentence.groups[noun.attached_to].span
    return any(other.overlaps(members) for other in taken)


def _toll_beside(view: View, sentence: Sentence, mention: Mention, value: CountValue) -> Toll:
    """The toll that a count is, by the words beside it."""
    given = _is_counted(sentence, mention.span) or is_moved_to(sentence, mention.span)
    stated = given or (value.head is None and _first_effect(_from(sentence, mention.span)) is None)
    civilian = is_of_civilians(mention, value) or _is_of_civilian_toll(sentence, mention.span)
    some = is_among_the_dead(view, mention.span) or _is_of_hurt_in_care(sentence, mention.span)
    most = None if some else value.max
    return Toll(value.min, most, mention.span, value.relation == "more", civilian, stated=stated)


def _listed_tolls(view: View, sentence: Sentence) -> Iterator[tuple[str, Toll]]:
    """The people who are said to be the dead or among them: "the victims were two boys", "the injured number nine"."""
    for clause in sentence.clauses:
        effect, listed, all_told = _listed(sentence, clause)
        if not listed:
            continue
        spans = [sentence.groups[group].span for group in listed]
        people = [toll for toll in people_of(view, sentence, parts=True) if any(toll.span.overlaps(s) for s in spans)]
        people = people or [toll for group in listed for toll in bare_toll(view, sentence, group)]
        whole = total(view.text, people)
        if whole is not None and not all(toll.named for toll in people):
            yield effect, whole if all_told else replace(whole, max=None, some=True)


def _listed(sentence: Sentence, clause: Clause) -> tuple[str, Sequence[int], bool]:
    """The harm that a clause lists people of, the groups that it says to be those, and whether they are all of them."""
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    if verb is None or clause.context & _NOT_YET:
        return "", (), False
    among = any(prep == "among" and _is_all_of(sentence, group, _THE_DEAD) for prep, group in clause.preps)
    if verb.lemma == "be" and among:
        return "killed", clause.subject, False
    if any(_is_all_of(sentence, group, _HURT) for group in clause.subject):
        return "wounded", clause.objects if verb.lemma in _NUMBERING else (), True
    if not any(_is_all_of(sentence, group, _THE_DEAD) for group in clause.subject):
        return "", (), False
    if verb.voice == "passive":
        named = tuple(group for prep, group in clause.preps if prep == "as" and verb.lemma in _NAMING)
        return "killed", named, True
    return "killed", clause.objects if verb.lemma in (*_NUMBERING, "include") else (), verb.lemma != "include"


def _is_all_of(sentence: Sentence, group: int, called: WordClass) -> bool:
    """Whether a group is all those who are called so: "the dead", "the victims", "those killed"."""
    noun = sentence.groups[group]
    words = [token.lemma for token in sentence.tokens[noun.first : noun.head + 2]]
    if words[0] == "those":
        return called is _THE_DEAD and bool({*words} & {"kill", "killed", "slain", "dead"})
    return words[0] == "the" and len(words) - 1 <= 2 and noun.lemma in called


def _is_outdated(sentence: Sentence, span: Span) -> bool:
    """Whether a number is that of a toll that no longer holds: "an earlier toll of 138", "up from 138"."""
    at, group = tokens_at(sentence, span), group_at(sentence, span)
    if at and [token.lemma for token in sentence.tokens[max(0, at[0] - 2) : at[0]]] in _FROM:
        return True
    whole = sentence.groups[group].attached_to if group is not None and sentence.groups[group].prep == "of" else None
    whole = whole if whole is not None else _report_of(sentence, span, group)
    noun = sentence.groups[whole] if whole is not None else None
    if noun is None or noun.lemma not in (*_TOLL_WORDS, "report", "statement", "account"):
        return False
    return any(token.lemma in _FORMER for token in sentence.tokens[max(0, noun.first - 1) : noun.head])


def _report_of(sentence: Sentence, span: Span, group: int | None) -> int | None:
    """What gives a number beside another or in its clause: "reports of six dead and 22 hurt", "one that spoke of"."""
    joined = [g.attached_to for g in sentence.groups if group in g.conjuncts and g.prep == "of"]
    if joined:
        return joined[0]
    at = innermost(sentence, span)
    return sentence.clauses[at].antecedent if at is not None and sentence.clauses[at].kind == "relative" else None


def _ends_gap(view: View, span: Span) -> bool:
    """Whether a bare count ends a clause, as where verb and noun are left out: "..., the police seven"."""
    return view.text[span.end : span.end + 1] in (".", ",", ";", "")


def _is_counted(sentence: Sentence, span: Span) -> bool:
    """Whether a verb gives a count as a toll: "the hospital counted nine dead", "spoke of nine", "admitted to nine"."""
    group = group_at(sentence, span)
    told = [c for c in sentence.clauses if group in c.objects or ("of", group) in c.preps or ("to", group) in c.preps]
    return any(c.verb is not None and sentence.verbs[c.verb].lemma in _COUNTING for c in told)


def _is_feared(sentence: Sentence, span: Span) -> bool:
    """Whether a clause tells only of what a toll may yet come to: "the number of dead could rise to 20"."""
    at = innermost(sentence, span)
    return at is not None and bool(sentence.clauses[at].context & _NOT_YET)


def _acts(sentence: Sentence, span: Span) -> bool:
    """Whether those counted do something to others, so that the word after them is their deed: "two gunmen killed".

    So do those who set off what the verb tells of: "a bomb planted by two men killed six".
    """
    group = group_at(sentence, span)
    if group is not None and sentence.groups[group].prep == "by":
        return True
    return any(
        group in clause.subject and clause.objects and sentence.verbs[clause.verb].voice == "active"
        for clause in sentence.clauses
        if clause.verb is not None
    )


def _from(sentence: Sentence, span: Span) -> Sequence[Token]:
    """The tokens of a span and the few after it."""
    at = tokens_at(sentence, span)
    return sentence.tokens[at[0] : at[-1] + 1 + _AFTER] if at else ()


def _effect_beside(view: View, sentence: Sentence, span: Span, value: CountValue) -> str | None:
    if value.head in _DEAD or follows_bodies(view, span):
        return "killed"
    if value.head in _HURT:
        return "wounded"
    if is_in_care(view, span):
        return "wounded"
    at = tokens_at(sentence, span)
    named = (_effect_named(sentence, at[0]) or _effect_put(sentence, at[0])) if at else None
    found = _first_effect(_from(sentence, span)) or named
    if found or not at:
        return found
    if value.head is None and (_is_counted(sentence, span) or _is_toll_of(sentence, at[0])):
        return "killed"
    around = {token.lemma for token in sentence.tokens[max(0, at[0] - _AROUND) : at[-1] + _AROUND]}
    given = not _TOLL_VERBS.isdisjoint(around) or moves_toll(sentence)
    told = value.head is None and given and _names_toll(sentence, at)
    if not told or is_over_months(sentence):
        return None
    if _counts_hurt(sentence, at[0]):
        return "wounded"
    return None if all(words.isdisjoint(around) for words in (_DEAD, _SAID_DEAD, _OF_DEATHS)) else "killed"


def _names_toll(sentence: Sentence, at: Sequence[int]) -> bool:
    """Whether a word for a toll stands before a number or right behind it; not "40, many by glass; the toll"."""
    near = sentence.tokens[max(0, at[0] - _AROUND) : at[-1] + _AFTER]
    return any(token.lemma in _TOLL_WORDS for token in near)


def _counts_hurt(sentence: Sentence, at: int) -> bool:
    """Whether the number spoken of before is that of the hurt: "the number of injured in the blast rose to 112"."""
    first = next((i for i in range(at) if sentence.tokens[i].lemma in _FIGURES), None)
    words = [token.lemma for token in sentence.tokens[first : first + _NAMED]] if first is not None else []
    return "of" in words and not _HURT.isdisjoint(words) and _DEAD.isdisjoint(words)


def _is_toll_of(sentence: Sentence, at: int) -> bool:
    """Whether a number is what a toll comes to, without a verb: "a blast with a death toll of 22"."""
    before = [token.lemma for token in sentence.tokens[max(0, at - 3) : at]]
    return before[-2:] == ["toll", "of"] and before[0] in _DEAD and not is_over_months(sentence)


def _effect_named(sentence: Sentence, at: int) -> str | None:
    """The harm of those whose number is put: "put the dead at 52 and the injured at 120", "the number of dead as 9"."""
    if at < 2 or sentence.tokens[at - 1].lemma not in _PUTTING:
        return None
    for token in reversed(sentence.tokens[max(0, at - 1 - _NAMED) : at - 1]):
        if token.lemma in _DEAD or token.lemma in _HURT:
            return "killed" if token.lemma in _DEAD else "wounded"
        if token.tag == "CD" or not token.text[0].isalpha():
            return None
    return None


def _effect_put(sentence: Sentence, at: int) -> str | None:
    """The harm of those whose number a verb puts, however long they are told of: "put the dead of the raid at 29"."""
    if sentence.tokens[at - 1].lemma not in _PUTTING:
        return None
    for clause in sentence.clauses:
        put = clause.verb is not None and sentence.verbs[clause.verb].lemma in _TOLL_VERBS
        for group in clause.objects if put else ():
            noun = sentence.groups[group]
            last = at - 1 if noun.lemma in _FIGURES else noun.last + 1  # "the number of those slain on Monday at 29"
            words = {token.lemma for token in sentence.tokens[noun.first : last]}
            if noun.last < at and not words.isdisjoint({*_DEAD, *_HURT, *_LOSS}):
                return "killed" if words & _LOSS or not words.isdisjoint(_DEAD) else "wounded"
    return None


def _says_harm(head: str | None) -> bool:
    """Whether a counted noun says that those counted are dead or hurt."""
    return head in _DEAD or head in _HURT


def _first_effect(tokens: Sequence[Token]) -> str | None:
    for i, token in enumerate(tokens):
        if token.text in ",;.:()" or token.lemma in ("and", "but"):
            return None
        word = token.text.lower()
        if word in _SAID_DEAD:
            return None if goes_on_hurt(tokens[i + 1 :]) else "killed"
        if word in _HURT or token.lemma in _HURT:
            return "wounded"
    return None


def _is_of_civilian_toll(sentence: Sentence, span: Span) -> bool:
    """Whether a number is that of a toll of civilians: "the civilian death toll was 20"."""
    told = pairwise(token for token in sentence.tokens if token.span.end <= span.start)
    return any(a.lemma == "civilian" and (b.lemma in _DEAD or b.lemma in _TOLL_WORDS) for a, b in told)

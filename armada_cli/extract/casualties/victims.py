"""The people whom a frame says to be dead by name: its victims, those who rename them, those listed with them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from functools import cache

from armada_cli.annotate.people.cues import cues
from armada_cli.extract.casualties.aboard import lost_aboard
from armada_cli.extract.casualties.counted import named_inside
from armada_cli.extract.casualties.listed_people import gapped_after, listed_from, listed_in
from armada_cli.extract.frames import Frame, is_reflexive
from armada_cli.extract.frames.parties import expanded, person_of
from armada_cli.extract.ground.attached import attached_to, renaming_of
from armada_cli.extract.ground.entries import described, entry_person, is_elided
from armada_cli.extract.ground.leading import is_of_leaders
from armada_cli.extract.ground.named_before import those_named
from armada_cli.extract.ground.nature import is_rank
from armada_cli.extract.ground.openings import some_of_them
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.lexicon.patterns import alternatives
from armada_cli.records import Clause, Mention, PersonValue, PlaceValue, Sentence, Span, VerbGroup


def killed_people(view: View, sentence: Sentence, frame: Frame) -> Iterator[tuple[Mention, PersonValue]]:
    """The named people among the victims of a frame: the victims, those who rename them, those listed as among them."""
    seen: set[str] = set()
    for mention, person in _told_dead(view, sentence, frame):
        if person.key not in seen and (frame.item is None or frame.item.covers(mention.span)):
            seen.add(person.key)
            yield mention, person


def _told_dead(view: View, sentence: Sentence, frame: Frame) -> list[tuple[Mention, PersonValue]]:
    """All of them, some more than once."""
    found = left_out(view, sentence, frame)
    found += [named for group in frame.victims for named in those_named(view, frame.sentence, group)]
    found += lost_aboard(view, frame)
    if not view.values(sentence.span, PersonValue):
        return [*found, *_one_of_them(view, sentence, frame)]  # the only ones whom another sentence may name
    spans = _victim_spans(view, sentence, frame)
    for span in spans:
        found += [*_people_at(view, span), *_listed_after(view, sentence, span)]
    for span in _ends_of_roles(view, sentence, frame):
        found += _listed_after(view, sentence, span)
    if spans:
        found += _listed_after(view, sentence, frame.trigger.span)
    found += _listed_with(view, sentence, frame)
    found += [*_killed_with(view, sentence, frame), *owner_of_death(view, sentence, frame)]
    found += [*_done_likewise(view, sentence, frame), *_parted_subject(view, sentence, frame)]
    return [*found, *_one_of_them(view, sentence, frame)]


def _listed_with(view: View, sentence: Sentence, frame: Frame) -> list[tuple[Mention, PersonValue]]:
    """The people of the list that the victims open, and those after a semicolon, of whom the verb is not said again."""
    groups = [g for g in frame.victims if person_of(view, sentence, g) or is_of_leaders(view, sentence, g)]
    if not groups:
        return []
    first, verb = min(sentence.groups[g].span.start for g in groups), _verb_span(sentence, frame)
    if verb is None or first > verb.end:
        return listed_from(view, sentence, first)
    found = listed_in(view, sentence, Span(first, verb.start))
    further = _ELSEWHERE.match(view.text, verb.end, sentence.span.end)
    if further and not (_survives(sentence, further.end()) or _opens_clause(sentence, further.end())):
        found += listed_from(view, sentence, further.end())
    return found if frame.part is not None else [*found, *gapped_after(view, sentence, verb.end)]


def _survives(sentence: Sentence, start: int) -> bool:
    """Whether the next verb after a place says of somebody that he was caught or hurt: "; his aide was captured"."""
    verb = min((v for v in sentence.verbs if v.span.start >= start), key=lambda v: v.span, default=None)
    return verb is not None and verb.lemma in _SURVIVAL


def _opens_clause(sentence: Sentence, start: int) -> bool:
    """Whether what stands at a place is the subject of a verb of its own: "X was killed; Y now leads the group"."""
    first = {i for i, g in enumerate(sentence.groups) if g.span.start == start}
    subjects = (
        clause for clause in sentence.clauses if clause.verb is not None and not first.isdisjoint(clause.subject)
    )
    return any(sentence.verbs[clause.verb or 0].form == "finite" for clause in subjects)


def _verb_span(sentence: Sentence, frame: Frame) -> Span | None:
    """Where the verb of a frame stands that says it with one."""
    clause = sentence.clauses[frame.trigger.clause] if frame.trigger.clause is not None else None
    return sentence.verbs[clause.verb].span if clause is not None and clause.verb is not None else None


def _victim_spans(view: View, sentence: Sentence, frame: Frame) -> list[Span]:
    groups = expanded(sentence, frame.agents if is_reflexive(sentence, frame) else frame.victims)
    groups += [i + 1 for i in groups if is_rank(sentence, i)]
    owners = [sentence.tokens[g.first].span for i in groups if (g := sentence.groups[i]).lemma in _OWNED_LIFE]
    renamed = {other for i in groups for other in (sentence.groups[i].appositive_of, *renaming_of(sentence, i))}
    renaming = expanded(sentence, tuple(i for i, _ in enumerate(sentence.groups) if i in renamed))
    inside = [span for i in groups for span in named_inside(view, sentence, i)]
    before = [mention.span for i in groups for mention in _named_before(view, sentence, i)]
    further = [mention.span for i in groups for mention in _named_further(view, sentence, i)]
    return [*(sentence.groups[i].span for i in (*groups, *renaming)), *inside, *before, *further, *owners]


def _ends_of_roles(view: View, sentence: Sentence, frame: Frame) -> list[Span]:
    """What says where those who die hold their roles, before their names: "in Herat" of "a leader in Herat named X"."""
    groups = expanded(sentence, frame.victims)
    heads = [*groups, *(i for group in groups for i in renaming_of(sentence, group))]
    leaders = [i for i in heads if is_of_leaders(view, sentence, i)]
    return [sentence.groups[i].span for i in attached_to(sentence, leaders, *_ROLE_PREPS)]


def _named_further(view: View, sentence: Sentence, index: int) -> Iterator[Mention]:
    """The name that ends the phrase of a role or renames it: "the chief in Libya X", "the head of its wing, X"."""
    noun, inner = sentence.groups[index], [index]
    words = {token.text.lower() for token in sentence.tokens[noun.first : noun.last + 1]}
    roles = {person.role.lower().split()[0] for _, person in view.values(sentence.span, PersonValue) if person.role}
    if words.isdisjoint(roles):
        return
    for _ in range(_LONGEST_CHAIN):
        hung = attached_to(sentence, inner, *_ROLE_PREPS)
        hung += [i for i in range(inner[-1] + 1, len(sentence.groups)) if _adjoins(sentence, inner[-1], i)]
        inner += [i for i in hung if i not in inner]
    for i, group in enumerate(sentence.groups):
        found = view.at_head(sentence, group, PersonValue) if i != index else None
        if found is None or words.isdisjoint((found[1].role or "").lower().split()[:1]):
            continue
        between = Span(group.span.start, found[0].span.start)
        behind = i in inner and (view.values(between, PlaceValue) or _ends_role(view, between, found[1]))
        if behind or group.appositive_of in inner[1:]:
            yield found[0]


def _ends_role(view: View, span: Span, person: PersonValue) -> bool:
    """Whether words before a name are the end of his role: "head of recruitment X", "chief of operations Major X"."""
    told = [word for word in view.text[span.start : span.end].split() if word.islower()]
    return bool(told) and set(told) <= set((person.role or "").lower().split())


def _adjoins(sentence: Sentence, group: int, other: int) -> bool:
    """Whether nothing but a preposition of a role stands between a group and another behind it."""
    noun = sentence.groups[other]
    return noun.prep in _ROLE_PREPS and noun.first == sentence.groups[group].last + 2


def _named_before(view: View, sentence: Sentence, index: int) -> list[Mention]:
    """The name right before a role that tells who bears it, a comma between: "the funeral of X, a commander killed"."""
    group = sentence.groups[index]
    before = view.values(Span(group.span.start - _COMMA - 1, group.span.start - _COMMA), PersonValue)
    told = view.text.startswith(", ", group.span.start - _COMMA)
    return [m for m, person in before if told and group.lemma in (person.role or "").lower().split()]


def _people_at(view: View, span: Span) -> list[tuple[Mention, PersonValue]]:
    """The last person whom a noun group names; the owner in "his deputy" is not meant."""
    named = [(m, v) for m, v in view.values(span, PersonValue) if not v.pronoun or m.span.end >= span.end]
    return [(m, v) for m, v in named if m.span.end >= span.end - 1 or span.covers(m.span)][-1:]


_OWNED_LIFE = WordClass("owned_life")  # "ended his career"
_ROLE_PREPS = ("of", "in", "for")
_LONGEST_CHAIN = 3  # phrases of a role that hang on each other, before the search ends
_COMMA = 2  # characters of ", "
_SURVIVAL = WordClass("survival")
_COUNTING = WordClass("counting_among")
_NAMED = WordClass("naming_participle")
_NAMED_AS = WordClass("named_as")
_TOGETHER = re.compile(r"[^;]{0,120}?\b(?:along with|together with|alongside|as well as)\s", re.IGNORECASE)
_AS_WAS = re.compile(r"[^;]{0,90}?[,;] (?:and )?(?:as|so)(?: too)? (?:was|were|had|has|have)\b")
_AS_DID = re.compile(r"[^;]{0,90}?[,;] (?:and )?(?:as|so)(?: too)? (?:did|had|has|have)\b")
_COUNTING_HIM = re.compile(r"[^.;:]{0,40}?, (?:counting|including) (?:him|her)(?:self)?\b")
_ELSEWHERE = re.compile(r"[^;]{0,80}; (?:and )?")


@cache
def _among() -> re.Pattern[str]:
    """What opens a list of names right after the people it is of: "including", "among them", "identified as"."""
    return re.compile(
        rf"[\s,;:–—(-]{{0,8}}(?:{some_of_them()}|[^.;:]{{1,60}}:(?=\s)|{_naming()}|:|(?=\())"
        rf"{_named_as()}",
        re.IGNORECASE,
    )


@cache
def _among_later() -> re.Pattern[str]:
    """The same further on in the sentence: "in Ghazni, including", "..., naming one of them as"."""
    return re.compile(
        rf"[^;]{{0,90}}?(?:(?:,|;(?= the | one | two )| [-–—]) (?P<cue>{some_of_them()}{_named_as()}\s)"
        r"|, (?:naming|identifying) (?:(?:one|two|three|both|some) of )?(?:them|him|the (?:dead|slain|men)) as\s)",
        re.IGNORECASE,
    )


def _named_as() -> str:
    """A pattern for words that may stand before the name itself: "a commander identified as"."""
    return rf"(?:(?:\s(?:an?|the|one|two|three)\s[^.;:,]{{1,60}}?,?)?\s{_naming()})?"


def _naming() -> str:
    """A pattern for words that say what somebody is called: "known only as", "whom the army named as"."""
    return (
        rf"(?:(?:whom?|that|and|they|he|she|officials|police|the)(?: [\w'’-]+){{0,4}}? )?"
        rf"(?:(?:{alternatives(_NAMED)})(?: [\w'’-]+){{0,4}}? as\b|{alternatives(_NAMED_AS)})"
    )


def _listed_after(view: View, sentence: Sentence, span: Span) -> list[tuple[Mention, PersonValue]]:
    """The people in a list that a cue opens right after a span: "twelve were killed, among them X and Y"."""
    opening = _among().match(view.text, span.end, sentence.span.end)
    opening = opening or _further_on(view, sentence, span)
    return listed_from(view, sentence, opening.end()) if opening else _counted_in(view, sentence, span)


def _further_on(view: View, sentence: Sentence, span: Span) -> re.Match[str] | None:
    """Such a cue later in the sentence, before the next verb or with a verb of naming of its own."""
    found = _among_later().match(view.text, span.end, sentence.span.end)
    if found is None or (found["cue"] and found.start("cue") >= _next_verb(view, sentence, span.end)):
        return None
    return found


def _counted_in(view: View, sentence: Sentence, span: Span) -> list[tuple[Mention, PersonValue]]:
    """The one whom a pronoun counts among the dead: "nine fighters died, counting him"."""
    words = _COUNTING_HIM.match(view.text, span.end, sentence.span.end)
    return list(view.values(Span(words.end() - 1, words.end()), PersonValue)) if words else []


def _done_likewise(view: View, sentence: Sentence, frame: Frame) -> list[tuple[Mention, PersonValue]]:
    """The people of whom an auxiliary says the same: "was killed in May, as was his deputy, X", "died; so did X"."""
    clause = sentence.clauses[frame.trigger.clause] if frame.trigger.clause is not None else None
    passive = clause is not None and sentence.verbs[clause.verb or 0].voice == "passive"
    if not passive and frame.trigger.sense.subject != "victim":
        return []
    opening = (_AS_WAS if passive else _AS_DID).match(view.text, frame.trigger.span.end, sentence.span.end)
    return listed_from(view, sentence, opening.end()) if opening and frame.victims else []


def _parted_subject(view: View, sentence: Sentence, frame: Frame) -> list[tuple[Mention, PersonValue]]:
    """The one whom a participle parts from those who die with him: "X, described as its emir, and two guards died"."""
    clause = sentence.clauses[frame.trigger.clause] if frame.trigger.clause is not None else None
    above = sentence.clauses[clause.governor] if clause is not None and clause.governor is not None else None
    if clause is None or above is None or clause.kind != "conjunct" or above.verb is None or above.kind != "main":
        return []
    verb, subject = (
        sentence.verbs[above.verb],
        [sentence.groups[group].span for group in (*clause.subject, *above.subject)],
    )
    bare = verb.voice == "passive" and verb.first == verb.head and sentence.tokens[verb.first - 1].text == ","
    joined = any(view.text.endswith(", and ", 0, span.start) for span in subject)
    own = not {*clause.subject} & {*above.subject} and {*clause.subject} <= {*frame.victims}
    return [found for span in subject for found in _people_at(view, span)] if bare and joined and own else []


def left_out(view: View, sentence: Sentence, frame: Frame) -> list[tuple[Mention, PersonValue]]:
    """The one whom an entry of a list is about, where it leaves out the name or describes him: "Killed in Gao"."""
    if frame.trigger.clause is None or frame.trigger.sense.effect != "killed":
        return []
    clause = sentence.clauses[frame.trigger.clause]
    suffers = frame.trigger.sense.subject == "victim" or sentence.verbs[clause.verb or 0].voice == "passive"
    if suffers and is_elided(clause):
        return [named for named in (entry_person(view, frame.sentence),) if named is not None]
    found = (described(view, frame.sentence, group) for group in frame.victims)
    return [named for named in found if named is not None]


def _one_of_them(view: View, sentence: Sentence, frame: Frame) -> list[tuple[Mention, PersonValue]]:
    """The people who are told to be the dead or among them: "X was one of four commanders killed"."""
    dead = {*frame.victims}
    for group in frame.victims:
        whole = sentence.groups[group].attached_to
        while whole is not None and sentence.groups[group].prep == "of" and _is_some(sentence, whole):
            dead.add(whole)
            group, whole = whole, sentence.groups[whole].attached_to
    told = [clause for clause in sentence.clauses if _is_equation(sentence, clause, dead)]
    named = [clause for clause in sentence.clauses if _names(sentence, clause, dead) or _counts(sentence, clause, dead)]
    found = [found for clause in told for found in _subjects(view, sentence, clause)]
    found += [found for clause in told for g in clause.subject for found in those_named(view, frame.sentence, g)]
    names = [g for clause in named for g in (*clause.objects, *(g for prep, g in clause.preps if prep == "as"))]
    spans = [sentence.groups[group].span for group in names]
    return [*found, *(found for span in spans for found in _people_at(view, span))]


def _names(sentence: Sentence, clause: Clause, dead: Set[int]) -> bool:
    """Whether a clause says who some of the dead are: "the man who died was X"."""
    return _is_of_being(sentence, clause) and not dead.isdisjoint(clause.subject)


def _counts(sentence: Sentence, clause: Clause, dead: Set[int]) -> bool:
    """Whether a clause counts somebody among the dead: "put X among the dead"."""
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    among = verb is not None and any(prep == "among" and group in dead for prep, group in clause.preps)
    return among and verb is not None and verb.lemma in _COUNTING and verb.voice == "active" and not verb.negated


def _is_of_being(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause says of somebody who or what he is."""
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    if verb is None or verb.negated:
        return False
    return verb.lemma in ("be", "become") or (verb.voice == "passive" and verb.lemma in _COUNTING)


def _subjects(view: View, sentence: Sentence, clause: Clause) -> list[tuple[Mention, PersonValue]]:
    """The people who are the subject of a clause, those included whom an apposition parts from its verb."""
    spans = [sentence.groups[g].span for g in clause.subject]
    verb = sentence.verbs[clause.verb].span.start if clause.verb is not None else sentence.span.end
    before = [span.start for span in spans if span.start < verb]
    listed = listed_in(view, sentence, Span(min(before), verb)) if before else []
    listed += [
        found for span in spans for found in _listed_after(view, sentence, span)
    ]  # "a chief known as X was among"
    return [*(found for span in spans for found in _people_at(view, span)), *listed]


def _is_some(sentence: Sentence, group: int) -> bool:
    """Whether a noun counts some of those it is of: "one", "four members"."""
    return sentence.tokens[sentence.groups[group].head].tag in ("CD", "NNS") or sentence.groups[group].lemma == "one"


def _is_equation(sentence: Sentence, clause: Clause, dead: Set[int]) -> bool:
    """Whether a clause says of its subject that it is or was one of some groups."""
    if not _is_of_being(sentence, clause):
        return False
    among = {group for prep, group in clause.preps if prep == "among"}
    return not dead.isdisjoint({*clause.objects, *among})


def _killed_with(view: View, sentence: Sentence, frame: Frame) -> list[tuple[Mention, PersonValue]]:
    """The people who die with the victims: "was killed on Friday, along with his deputy, X"."""
    opening = _TOGETHER.match(view.text, frame.trigger.span.end, sentence.span.end)
    return listed_from(view, sentence, opening.end()) if opening and frame.victims else []


def owner_of_death(view: View, sentence: Sentence, frame: Frame) -> list[tuple[Mention, PersonValue]]:
    """The one whom "his" means in "his death"; in "his father's death" it is not his own."""
    if frame.trigger.group is None or frame.victims or frame.trigger.sense.act != "die":
        return []
    group = sentence.groups[frame.trigger.group]
    first = sentence.tokens[group.first]
    if first.tag != "PRP$" or group.possessor is not None or group.first == group.head:
        return []
    tellers = {person.key for span in _tellers(sentence, frame.trigger.group) for _, person in _people_at(view, span)}
    return [(m, person) for m, person in view.values(first.span, PersonValue) if person.key not in tellers]


def _tellers(sentence: Sentence, group: int) -> list[Span]:
    """The subjects of the verbs that govern a group: in "X announced, had a hand in his death" another one died."""
    telling = [c for c in sentence.clauses if group in c.objects or ("in", group) in c.preps]
    subjects = [subject for clause in telling for subject in clause.subject]
    told = (*subjects, *(other for subject in subjects for other in renaming_of(sentence, subject)))
    return [sentence.groups[index].span for index in told]


def _next_verb(view: View, sentence: Sentence, start: int) -> int:
    """Where the next verb after a place starts that is no aside (", the army said,"), else where the sentence ends."""
    after = (v for v in sentence.verbs if v.span.start > start and not _is_aside(view, v))
    return min([v.span.start for v in after], default=sentence.span.end)


def _is_aside(view: View, verb: VerbGroup) -> bool:
    """Whether a verb does no more than name who says so, a comma right after it."""
    return view.text[verb.span.start : verb.span.end] in cues(view.lexicon).speech and view.text.startswith(
        ",", verb.span.end
    )

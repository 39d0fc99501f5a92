"""The people whom a list names one by one, each with what he was: "X, who led the north; his deputy, Y; and Z"."""

from __future__ import annotations

import re

from armada_cli.annotate.people.cues import cues
from armada_cli.extract.ground.items import has_scene
from armada_cli.extract.ground.view import View
from armada_cli.records import Clause, Mention, PersonValue, Sentence, Span

Named = tuple[Mention, PersonValue]

_INNER = frozenset({"relative", "reduced", "participial", "infinitive"})  # clauses that describe one who is listed
_LONGEST_CHAIN = 6  # clauses that hang on each other, before the search ends
_PARTED = re.compile(r"(?:[,;:–—(]|\band|\bas well as|&) ?[“\"‘']?$")
_PARTING = re.compile(r"[,;:]|\band\b")
_LONGEST_PART = 16  # characters of what parts two names: " as well as “"
_QUOTES = " “”\"‘'"
_JOINED = re.compile(r",? (?:and|or) |, ")
_JOINT = re.compile(r"; and |; |, and |, ")
_LEADING_OFF = frozenset({"after", "before", "by", "since", "to", "under", "with"})  # what follows goes on with no verb
_SPEECH_REACH = 3  # characters between a name and the verb by which it speaks


def listed_from(view: View, sentence: Sentence, start: int) -> list[Named]:
    """The people of a list that starts at a place of the text and ends before the next clause that is not of it."""
    return listed_in(view, sentence, Span(start, _end_of_list(sentence, start)))


def listed_in(view: View, sentence: Sentence, span: Span) -> list[Named]:
    """The people who head the items of a list in a span, in order; those who only describe them are left out."""
    found: list[Named] = []
    passed: Mention | None = None  # the last person who heads no item
    for mention, person in view.values(span, PersonValue):
        start = phrase_start(sentence, mention)
        before = view.text[span.start : start]
        goes_on = passed is not None and _JOINED.fullmatch(view.text, passed.span.end, start) is not None
        heads = (not before.strip(_QUOTES) or _PARTED.search(before[-_LONGEST_PART:])) and not goes_on
        told = _is_owner(view, mention) or _speaks(view, sentence, mention) or _is_done_to(view, sentence, mention)
        told = told or _is_cited(sentence, mention) or _is_told_beside(view, sentence, mention)
        if heads and not person.pronoun and not told:
            found.append((mention, person))
        else:
            passed = mention
    return found


def gapped_after(view: View, sentence: Sentence, start: int) -> list[Named]:
    """The people of whom a verb before a place is not said again: "was shot in Hit in May, and his aide, X, in June".

    What stands before each has to give a day or a place, and so has what follows his name.
    """
    end = _end_of_list(sentence, start)
    listed = listed_in(view, sentence, Span(start, end))
    if any(verb.span.start == end for verb in sentence.verbs):
        listed = listed[:-1]  # the subject of the verb after the list
    bounds = [*(phrase_start(sentence, mention) for mention, _ in listed), end][1:]
    found: list[Named] = []
    for (mention, person), bound in zip(listed, bounds, strict=True):
        own = Span(mention.span.end, max(bound, mention.span.end))
        if dies_by_own_clause(view, sentence, mention):
            break  # "; and X, who died on Sept. 25"
        if has_scene(view, sentence, own) and _is_gapped(view, sentence, Span(start, mention.span.start), own):
            found.append((mention, person))
            start = mention.span.end
    return found


def dies_by_own_clause(view: View, sentence: Sentence, mention: Mention) -> bool:
    """Whether a relative clause on a name tells his death: "X, the emir, who was killed in May"."""
    named = {i for i, g in enumerate(sentence.groups) if sentence.tokens[g.head].span.overlaps(mention.span)}
    on = {i for i, c in enumerate(sentence.clauses) if c.kind == "relative" and c.antecedent in named}
    return any(t.clause in on and t.sense.effect == "killed" for t in view.triggers(sentence)) if on else False


def _is_gapped(view: View, sentence: Sentence, before: Span, after: Span) -> bool:
    """Whether a name goes on with the verb before it, whose day or place is told: after ";", ", and", or a comma."""
    joints = list(_JOINT.finditer(view.text, before.start, before.end))
    joint = next((j for j in reversed(joints) if j.group() != ", "), joints[-1] if joints else None)
    if joint is None or not has_scene(view, sentence, Span(before.start, joint.start())):
        return False
    if joint.group() == ", " and view.text.startswith(",", after.start):
        return False  # ", leaving his aide, X, in Hit"
    between = [token for token in sentence.tokens if joint.end() <= token.span.start < before.end]
    return not any(token.tag.startswith("VB") or token.lemma in _LEADING_OFF for token in between)


def phrase_start(sentence: Sentence, mention: Mention) -> int:
    """Where the noun group starts that a name is the head of, or its owner: "the front's commander Omar Zaki"."""
    around = [g for g in sentence.groups if sentence.tokens[g.head].span.overlaps(mention.span)]
    owners = [sentence.groups[g.possessor] for g in around if g.possessor is not None]
    return min([mention.span.start, *(g.span.start for g in (*around, *owners))])


def _is_owner(view: View, mention: Mention) -> bool:
    return view.text.startswith(("'s", "’s"), mention.span.end) or mention.text.endswith(("'s", "’s"))


def _speaks(view: View, sentence: Sentence, mention: Mention) -> bool:
    """Whether a name is the subject of a verb of speech right after it: "Omar Zaki said"."""
    after = [v for v in sentence.verbs if 0 <= v.span.start - mention.span.end <= _SPEECH_REACH]
    return any(sentence.tokens[v.head].text.lower() in cues(view.lexicon).speech for v in after)


def _is_cited(sentence: Sentence, mention: Mention) -> bool:
    """Whether a name is that of a source: "according to a spokesman, Omar Zaki"."""
    named = [g for g in sentence.groups if sentence.tokens[g.head].span.overlaps(mention.span)]
    hosts = [sentence.groups[g.appositive_of] for g in named if g.appositive_of is not None]
    return any(group.prep == "according to" for group in (*named, *hosts))


def _is_done_to(view: View, sentence: Sentence, mention: Mention) -> bool:
    """Whether a person is one of those of whom a relative clause tells: "X, who had replaced Y and Z, was killed"."""
    for clause in sentence.clauses:
        groups = [sentence.groups[group] for group in clause.objects] if clause.kind == "relative" else []
        if any(group.span.overlaps(mention.span) for group in groups[1:]):
            return view.at_head(sentence, groups[0], PersonValue) is not None
    return False


def _is_told_beside(view: View, sentence: Sentence, mention: Mention) -> bool:
    """Whether a name is that of one with whom a relative clause has to do: "X, who answered to the emir, Y, and"."""
    named = [g for g in sentence.groups if sentence.tokens[g.head].span.overlaps(mention.span)]
    hosts = {g.appositive_of for g in named if g.appositive_of is not None}
    for clause in sentence.clauses if hosts else ():
        if clause.kind != "relative" or clause.verb is None:
            continue
        for host in hosts.intersection((*clause.objects, *(group for _, group in clause.preps))):
            between = view.text[sentence.verbs[clause.verb].span.end : sentence.groups[host].span.start]
            if sentence.groups[host].span.start > clause.span.start and not _PARTING.search(between):
                return True
    return False


def _end_of_list(sentence: Sentence, start: int) -> int:
    """Where the first clause after a place begins that tells something else than who somebody in the list is."""
    for clause in sorted(sentence.clauses, key=lambda c: c.span):
        if clause.verb is None or sentence.verbs[clause.verb].span.start <= start or _is_inner(sentence, clause):
            continue
        subjects = [sentence.groups[g].span.start for g in clause.subject if sentence.groups[g].span.start > start]
        return min([sentence.verbs[clause.verb].span.start, *subjects])
    return sentence.span.end


def _is_inner(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause hangs on a noun, or goes on with one that does: "who led the north and trained recruits"."""
    for _ in range(_LONGEST_CHAIN):
        if clause.kind in _INNER:
            return True
        if clause.kind not in ("conjunct", "complement", "adverbial") or clause.governor is None:
            return False
        clause = sentence.clauses[clause.governor]
    return False

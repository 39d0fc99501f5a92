"""Days that are not those of what a sentence tells: of a toll, a statement, a find, an appointment, a service."""

from __future__ import annotations

from armada_cli.annotate.grammar.words import nominals
from armada_cli.extract.frames import Frame
from armada_cli.extract.ground.positions import group_at, innermost
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.incidents.clauses import home_clause
from armada_cli.extract.incidents.clusters import Cluster
from armada_cli.extract.incidents.wording import is_definite
from armada_cli.records import DateValue, Mention, Sentence, Span

_BODIES = WordClass("body")
_HAPPENING = WordClass("happening_verb")
_FOLLOWING = WordClass("following_verb")
_TOLL_WORDS = WordClass("toll_noun")
_TOLL_VERBS = WordClass("toll_verb")
_TOLL_MOVERS = WordClass("toll_mover")
_CONFIRMING = WordClass("confirming_verb")
_PAPERS = WordClass("paper_issue")
_APPOINTMENTS = WordClass("appointment")
_OPINIONS = WordClass("opinion_verb")
_APART = frozenset({"ahead of", "before", "after", "for", "since", "until", "till"})  # "at Sunday's parade" is the day
_BLAME = frozenset({"responsibility", "blame", "credit"})
_LIVES = WordClass("life_verb")
_RESCUING = WordClass("rescuing_verb")
_LINK = 4  # characters of " in " between what is held and its day


def is_other_day(view: View, sentence: Sentence, cluster: Cluster, mention: Mention) -> bool:
    """Whether a day or a span of time that stands with a cluster is that of something else."""
    span = mention.span
    return (
        _is_of_toll(sentence, span)
        or _is_of_find(sentence, cluster, span)
        or _is_of_source(sentence, span)
        or _is_since(sentence, cluster, span)
        or _is_of_follower(sentence, cluster, span)
        or _is_of_appointment(sentence, span)
        or _is_of_prayers(view, sentence, mention)
        or _is_of_declaration(cluster, mention)
        or _is_of_announcement(sentence, cluster, span)
        or _is_of_opinion(sentence, cluster, mention)
        or _is_told_from_other(sentence, cluster, mention)
        or _is_of_life(sentence, cluster, span)
    )


def _is_of_toll(sentence: Sentence, span: Span) -> bool:
    """Whether a day is that on which a toll changed: "the death toll rose to nine on Sunday", "brought it to"."""
    at = innermost(sentence, span)
    clause = sentence.clauses[at] if at is not None else None
    if clause is None or clause.verb is None or sentence.verbs[clause.verb].lemma not in (_TOLL_VERBS | _TOLL_MOVERS):
        return False
    told = (*clause.subject, *clause.objects)
    counting = any(sentence.groups[group].lemma in _TOLL_WORDS for group in told)
    return counting and any(sentence.groups[g].span.overlaps(span) for _, g in clause.preps)


def _is_of_appointment(sentence: Sentence, span: Span) -> bool:
    """Whether a day is that of something that is held: "ahead of elections in May", "before Sunday's vote"."""
    group = group_at(sentence, span)
    before = sentence.groups[group - 1] if group else None
    if before is not None and before.lemma in _APPOINTMENTS and span.start - before.span.end <= _LINK:
        return True
    named = (g for i, g in enumerate(sentence.groups) if i == group or (group is not None and g.possessor == group))
    if any(g.lemma in _APPOINTMENTS and g.prep in _APART for g in named):
        return True
    at = innermost(sentence, span)
    subject = sentence.clauses[at].subject if at is not None else ()
    return any(sentence.groups[g].lemma in _APPOINTMENTS for g in subject)  # "elections scheduled for June 8"


def _is_of_life(sentence: Sentence, cluster: Cluster, span: Span) -> bool:
    """Whether a day is of what somebody had done before: "shot at the burial of a man who had died a day earlier"."""
    at = innermost(sentence, span)
    clause = sentence.clauses[at] if at is not None else None
    if clause is None or clause.verb is None or clause.kind != "relative" or clause.marker != "who":
        return False
    before = sentence.verbs[clause.verb].tense == "perfect" and sentence.verbs[clause.verb].lemma in _LIVES
    return before and any(home_clause(sentence, frame) != at for frame in cluster.frames)


def _is_of_prayers(view: View, sentence: Sentence, mention: Mention) -> bool:
    """Whether a weekday only names a service, where a day is told beside: "on 3 April, during Friday prayers"."""
    after = next((token for token in sentence.tokens if token.span.start >= mention.span.end), None)
    if after is None or after.lemma not in nominals()["service"]:
        return False
    return any(m is not mention and isinstance(m.value, DateValue) for m in view.within(sentence.span))


def _is_of_declaration(cluster: Cluster, mention: Mention) -> bool:
    """Whether a month or a year is that in which somebody was said to be dead: "declared dead before, in 2012"."""
    value = mention.value
    long = isinstance(value, DateValue) and value.precision in ("month", "year")
    return long and all(frame.trigger.word == "declare dead" for frame in cluster.frames)


def _is_of_announcement(sentence: Sentence, cluster: Cluster, span: Span) -> bool:
    """Whether a day is that on which a death was made known: "confirmed on Monday the death of X".

    What stands behind the noun is of the death: "announced the death of X on Monday".
    """
    at = innermost(sentence, span)
    clause = sentence.clauses[at] if at is not None else None
    if clause is None or clause.verb is None or sentence.verbs[clause.verb].lemma not in _CONFIRMING:
        return False
    deaths = {f.trigger.group for f in cluster.frames if f.trigger.sense.effect == "killed"} - {None}
    verb = sentence.verbs[clause.verb]
    if verb.voice == "passive":
        return bool(deaths & {*clause.subject}) and span.start >= verb.span.end
    return any(span.end <= sentence.groups[group].span.start for group in clause.objects if group in deaths)


def _is_of_opinion(sentence: Sentence, cluster: Cluster, mention: Mention) -> bool:
    """Whether a weekday behind a bare noun is that of what is said of it: "the council condemned the attack on Monday".

    A noun of which more is told has the day itself: "condemned the attack on Monday in Hit".
    """
    value, nouns = mention.value, {frame.trigger.group for frame in cluster.frames}
    at, day = next(iter(nouns)), group_at(sentence, mention.span)
    if not isinstance(value, DateValue) or not value.relative or len(nouns) > 1 or at is None or day is None:
        return False
    noun = sentence.groups[at]
    if noun.span.start > mention.span.start or not all(_is_bare(sentence, frame, {day}) for frame in cluster.frames):
        return False
    whole = sentence.groups[noun.attached_to] if noun.attached_to is not None else None
    taken = whole is not None and whole.lemma in _BLAME and noun.prep == "for"
    meant = noun.attached_to if taken else at
    return any(meant in c.objects for c in sentence.clauses if taken or _is_opinion(sentence, c.verb))


def _is_opinion(sentence: Sentence, verb: int | None) -> bool:
    return verb is not None and sentence.verbs[verb].lemma in _OPINIONS


def _is_bare(sentence: Sentence, frame: Frame, but: set[int]) -> bool:
    """Whether nothing is told of an event but that it is known: "the attack"."""
    at = frame.trigger.group
    if at is None or sentence.groups[at].possessor is not None or not is_definite(sentence, frame):
        return False
    hung = {i for i, group in enumerate(sentence.groups) if group.attached_to == at} - but
    told = frame.victims or frame.targets or frame.agents or frame.means or frame.beside
    return not (told or hung or any(clause.antecedent == at for clause in sentence.clauses))


def _is_since(sentence: Sentence, cluster: Cluster, span: Span) -> bool:
    """Whether a day only says from when on: "the third attack since the rebels ended a truce in December"."""
    at = innermost(sentence, span)
    clause = sentence.clauses[at] if at is not None else None
    homes = {home_clause(sentence, frame) for frame in cluster.frames}
    return clause is not None and clause.kind == "adverbial" and clause.marker == "since" and at not in homes


def _is_of_follower(sentence: Sentence, cluster: Cluster, span: Span) -> bool:
    """Whether a day is that of what followed, not of what it followed: "Monday's arrests follow a raid in Kut"."""
    group = group_at(sentence, span)
    later = {i for i, g in enumerate(sentence.groups) if group is not None and g.possessor == group}
    nouns = {frame.trigger.group for frame in cluster.frames} - {None}
    following = (c for c in sentence.clauses if c.verb is not None and sentence.verbs[c.verb].lemma in _FOLLOWING)
    return any(later & {*clause.subject} and nouns & {*clause.objects} for clause in following)


def _is_of_source(sentence: Sentence, span: Span) -> bool:
    """Whether a day is that of the words that tell it: "according to a statement on Tuesday", "in Monday's edition"."""
    group = group_at(sentence, span)
    if any(g.possessor == group and g.lemma in _PAPERS for g in sentence.groups if group is not None):
        return True
    whole = sentence.groups[group].attached_to if group is not None else None
    return whole is not None and sentence.groups[whole].prep == "according to"


def _is_of_find(sentence: Sentence, cluster: Cluster, span: Span) -> bool:
    """Whether a day is that on which the dead were found, who died before: "48 bodies had been found by Tuesday"."""
    at = innermost(sentence, span)
    if at is None:
        return False
    clause = sentence.clauses[at]
    verb = sentence.verbs[clause.verb].lemma if clause.verb is not None else None
    found = any(sentence.groups[group].lemma in _BODIES for group in (*clause.subject, *clause.objects))
    if all(frame.trigger.sense.act == "toll" for frame in cluster.frames):
        return found
    apart = all(home_clause(sentence, frame) != at for frame in cluster.frames)  # "pulled two bodies on Monday from"
    return found and apart and verb in _RESCUING


def _is_told_from_other(sentence: Sentence, cluster: Cluster, mention: Mention) -> bool:
    """Whether a span only parts an attack told before from something else: "the attack came a day after he left"."""
    value = mention.value
    if not isinstance(value, DateValue) or value.offset_days is None or not mention.text.endswith(("after", "before")):
        return False
    nouns = {frame.trigger.group for frame in cluster.frames if is_definite(sentence, frame)} - {None}
    coming = (c for c in sentence.clauses if c.verb is not None and sentence.verbs[c.verb].lemma in _HAPPENING)
    return any(nouns & {*clause.subject} for clause in coming)

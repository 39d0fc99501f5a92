"""Denials: a party with standing says, in the sentences that tell it or right after, that it did not happen."""

from __future__ import annotations

from collections.abc import Sequence

from armada_cli.extract.claims.claimants import words_of
from armada_cli.extract.claims.saying import is_negated, sides
from armada_cli.extract.ground.view import View
from armada_cli.extract.incidents import Incident
from armada_cli.extract.slots.sources import has_standing
from armada_cli.records import Clause, Sentence

_PREDICATE = 8  # words after "the reports" among which what they are called stands
_SHORT = 4  # words after "is" among which what it is stands
_AFTER = 2  # sentences after the last telling in which a denial of it is sought


def is_denied_after(incidents: Sequence[Incident]) -> bool:
    """Whether a party with standing denies it in its sentences or right after one."""
    view = incidents[0].view
    near = sorted({i.index + step for i in incidents for step in range(_AFTER + 1)})
    return any(_denies(view, view.sentences[index]) for index in near if index < len(view.sentences))


def _denies(view: View, sentence: Sentence) -> bool:
    for clause in sentence.clauses:
        verb = sentence.verbs[clause.verb] if clause.verb is not None else None
        if _says_not_done(view, sentence, clause) or _says_nothing_was(view, sentence, clause):
            return True
        if _calls_untrue(view, sentence, clause) or _says_untrue(view, sentence, clause):
            return True
        if verb is None or verb.negated or verb.lemma not in words_of("deny") or "negated" in clause.context:
            continue
        _, doers = sides(sentence, clause)
        if any(has_standing(view, sentence, group) for group in doers):
            return True
    return False


def _says_not_done(view: View, sentence: Sentence, clause: Clause) -> bool:
    """Whether a source with standing says that it did no such thing: "said it had carried out no strikes there"."""
    if clause.verb is None or clause.source is None or not has_standing(view, sentence, clause.source):
        return False
    verb = sentence.verbs[clause.verb]
    deed = {verb.lemma, f"{verb.lemma} {verb.particle}"} & (words_of("carry") | words_of("hostile"))
    own = any(sentence.groups[group].lemma in ("it", "they", "we") for group in clause.subject)
    return bool(deed) and own and ("negated" in clause.context or is_negated(sentence, clause))


def _says_nothing_was(view: View, sentence: Sentence, clause: Clause) -> bool:
    """Whether a source with standing says that nothing of the kind took place: "the army said there was no raid"."""
    if clause.source is None or not has_standing(view, sentence, clause.source):
        return False
    named = (sentence.groups[group] for group in (*clause.subject, *clause.objects))
    none = (noun for noun in named if sentence.tokens[noun.first].lemma == "no" and noun.lemma in words_of("deed"))
    return clause.verb is not None and any(none) and sentence.verbs[clause.verb].lemma in words_of("come_about")


def _calls_untrue(view: View, sentence: Sentence, clause: Clause) -> bool:
    """Whether a source with standing calls a report untrue: "the army called the reports lies"."""
    if clause.verb is None or sentence.verbs[clause.verb].lemma not in words_of("naming"):
        return False
    said = clause.objects[0] if clause.objects else None
    if said is None or not any(has_standing(view, sentence, group) for group in clause.subject):
        return False
    tokens = sentence.tokens[sentence.groups[said].first : sentence.groups[said].last + _PREDICATE]
    lemmas = {token.lemma for token in tokens}
    return not lemmas.isdisjoint(words_of("reported_thing")) and not lemmas.isdisjoint(words_of("untrue"))


def _says_untrue(view: View, sentence: Sentence, clause: Clause) -> bool:
    """Whether a source with standing says that a report is untrue: "the claim is false, a spokesman said"."""
    if clause.verb is None or clause.source is None or not has_standing(view, sentence, clause.source):
        return False
    verb = sentence.verbs[clause.verb]
    after = {token.lemma for token in sentence.tokens[verb.last + 1 : verb.last + _SHORT]}
    told = any(sentence.groups[group].lemma in words_of("reported_thing") for group in clause.subject)
    return told and verb.lemma == "be" and not verb.negated and not after.isdisjoint(words_of("untrue"))

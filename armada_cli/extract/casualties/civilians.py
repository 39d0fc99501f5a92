"""Those among the dead who are called civilians."""

from __future__ import annotations

import re

from armada_cli.extract.casualties.counted import Toll, bare_toll, is_of_civilians
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.records import Clause, CountValue, Mention, Sentence

_CIVILIAN = WordClass("civilian")
_CALLED = re.compile(
    r"(?: of (?:the (?:dead|victims|slain|killed)|those killed|them|whom)| dead| killed)?"
    r",?(?: all of (?:them|whom))? (?:all )?(?:were |was |are |being )?(?:a )?civilians?\b"
)


def civilian_parts(view: View, sentence: Sentence) -> list[tuple[Mention, CountValue]]:
    """The counts of people who are called civilians: "two civilians", "nine of the dead were civilians"."""
    counts = view.values(sentence.span, CountValue)
    return [(m, v) for m, v in counts if is_of_civilians(m, v) or _CALLED.match(view.text, m.span.end)]


def called_civilians(view: View, sentence: Sentence) -> list[Toll]:
    """The numbers of which a clause says that they are civilians: "of the 17 who died, eleven were civilians"."""
    said = [
        clause.subject
        for clause in sentence.clauses
        if _is_being(sentence, clause) and any(sentence.groups[g].lemma in _CIVILIAN for g in clause.objects)
    ]
    groups = [group for subject in said for group in subject]
    counted = [v for g in groups for _, v in view.values(sentence.groups[g].span, CountValue)]
    tolls = [Toll(v.min, v.max, sentence.groups[groups[0]].span) for v in counted if v.max != 0]
    return tolls[:1] or [toll for group in groups for toll in bare_toll(view, sentence, group)][:1]


def _is_being(sentence: Sentence, clause: Clause) -> bool:
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    return verb is not None and verb.lemma == "be" and not verb.negated

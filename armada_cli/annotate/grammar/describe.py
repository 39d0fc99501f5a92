"""A parse in words, for people and tests."""

from __future__ import annotations

from armada_cli.records import Clause, Sentence


def describe(sentence: Sentence) -> str:
    """One line a clause (kind, verb, subject, objects, prepositional phrases, context), then the links of groups."""
    lines = [_clause(sentence, n, clause) for n, clause in enumerate(sentence.clauses)]
    return "\n".join([*lines, *(link for g in range(len(sentence.groups)) if (link := _links(sentence, g)))])


def head(sentence: Sentence, group: int) -> str:
    """The head word of a group."""
    return sentence.tokens[sentence.groups[group].head].text


def _words(sentence: Sentence, group: int) -> str:
    g = sentence.groups[group]
    return " ".join(t.text for t in sentence.tokens[g.first : g.last + 1])


def _clause(sentence: Sentence, number: int, clause: Clause) -> str:
    parts = [f"{number} {clause.kind}"]
    if clause.governor is not None:
        parts.append(f"<{clause.governor}")
    if clause.marker:
        parts.append(f"({clause.marker})")
    if clause.verb is not None:
        verb = sentence.verbs[clause.verb]
        extra = [
            verb.voice,
            verb.form,
            verb.tense,
            *(["not"] if verb.negated else []),
            *([verb.modal] if verb.modal else []),
        ]
        parts.append(f"{verb.lemma}{'+' + verb.particle if verb.particle else ''}[{' '.join(extra)}]")
    if clause.subject:
        parts.append("S=" + " & ".join(_words(sentence, g) for g in clause.subject))
    if clause.objects:
        parts.append("O=" + " & ".join(_words(sentence, g) for g in clause.objects))
    parts += [f"{prep}: {_words(sentence, g)}" for prep, g in clause.preps]
    if clause.antecedent is not None:
        parts.append(f"on={_words(sentence, clause.antecedent)}")
    if clause.context or clause.source is not None:
        source = f" by {_words(sentence, clause.source)}" if clause.source is not None else ""
        parts.append("{" + ",".join(sorted(clause.context)) + source + "}")
    return " | ".join(parts)


def _links(sentence: Sentence, number: int) -> str:
    g = sentence.groups[number]
    links = []
    if g.conjuncts:
        links.append("and " + " & ".join(_words(sentence, c) for c in g.conjuncts))
    if g.appositive_of is not None:
        links.append(f"= {_words(sentence, g.appositive_of)}")
    if g.possessor is not None:
        links.append(f"of {_words(sentence, g.possessor)}'s")
    if g.attached_to is not None:
        links.append(f"{g.prep} -> {_words(sentence, g.attached_to)}")
    return f"  {_words(sentence, number)}: " + "; ".join(links) if links else ""

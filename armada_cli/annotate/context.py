"""How what a clause says is meant: denied, planned, hedged, told by whom ... Scope ends at clause borders.

The cues are words (`lexicon/context_words.toml`); what they act on follows from the clauses, not from a window of
words: a verb acts on the complement that hangs on it, an adverb on its own clause. After the idea of ConText.
"""

from __future__ import annotations

from dataclasses import replace

from armada_cli.annotate.cues import cues, own_cues
from armada_cli.annotate.grammar.classes import BE_OR_HAVE, DO
from armada_cli.annotate.scope import DOWN, from_governor, shares_auxiliary, speaker
from armada_cli.records import Clause, Sentence

_CONDITION = frozenset({"were", "had", "should"})
_ASIDE = frozenset({"who", "which", "whose"})
_QUOTES = frozenset({'"', "“", "”", "''", "``"})


def mark_context(sentence: Sentence, text: str) -> Sentence:  # noqa: ARG001 (the seam's signature)
    """The sentence with the context and the source of each clause."""
    if not sentence.clauses:
        return sentence
    quotes = quoted_tokens(sentence)
    found: list[set[str]] = []
    passed: list[set[str]] = []
    sources: list[int | None] = []
    for clause in sentence.clauses:
        own = own_cues(sentence, clause) | _quoted(sentence, clause, quotes)
        given, source = from_governor(sentence, clause, passed if _stands_alone(sentence, clause) else found, sources)
        if shares_auxiliary(sentence, clause):
            given |= found[clause.governor or 0] & DOWN
        passed.append(given)
        found.append(own | given)
        sources.append(source)
    _trailing(sentence, found, sources)
    _opening(sentence, found, sources)
    _according(sentence, found, sources)
    _supposed(sentence, found)
    _inverted(sentence, found)
    if _is_asked(sentence):
        for context in found:
            context.add("hedged")
    if not any(found) and not any(source is not None for source in sources):
        return sentence
    clauses = [
        replace(clause, context=frozenset(context), source=source) if context or source is not None else clause
        for clause, context, source in zip(sentence.clauses, found, sources, strict=True)
    ]
    return replace(sentence, clauses=tuple(clauses))


def _stands_alone(sentence: Sentence, clause: Clause) -> bool:
    """Whether the verb above says nothing of a clause: one joined to it, an aside: "X, who shot two, may have fled"."""
    if clause.kind != "relative" or clause.marker not in _ASIDE:
        return clause.kind == "conjunct"
    return any(t.text == "," and t.span.end <= clause.span.start <= t.span.end + 2 for t in sentence.tokens)


# ---------------------------------------------------------------------------------------- sources beside the clause


def _trailing(sentence: Sentence, found: list[set[str]], sources: list[int | None]) -> None:
    """'..., police said': all that stands before it, or between it and a border, is said by them."""
    table = cues()
    for n, clause in enumerate(sentence.clauses):
        if clause.verb is None or n == 0 or clause.kind != "main":
            continue
        given = set(table["governor"].get(sentence.verbs[clause.verb].lemma, ())) & {"reported", "claimed", "hedged"}
        if not given or not _closes(sentence, clause):
            continue
        border = _last_semicolon(sentence, clause)
        for before in range(n):
            if sources[before] is None and sentence.clauses[before].span.start > border:
                found[before] |= given
                sources[before] = speaker(sentence, clause)


def _last_semicolon(sentence: Sentence, clause: Clause) -> int:
    """Where the last semicolon before a clause stands, past which nothing is said by its subject; -1 if nowhere."""
    marks = (t.span.start for t in sentence.tokens if t.text == ";" and t.span.end <= clause.span.start)
    return max(marks, default=-1)


def _opening(sentence: Sentence, found: list[set[str]], sources: list[int | None]) -> None:
    """'X said: "..."': what is quoted behind the colon is said by them."""
    governing = cues()["governor"]
    speaking: int | None = None
    for n, clause in enumerate(sentence.clauses):
        verb = sentence.verbs[clause.verb] if clause.verb is not None else None
        if speaking is not None and sources[n] is None and "quoted" in found[n]:
            found[n] |= {"reported"}
            sources[n] = speaking
        elif verb is not None and "reported" in governing.get(verb.lemma, ()):
            after = [token.text for token in sentence.tokens[verb.last + 1 : verb.last + 3]]
            speaking = speaker(sentence, clause) if after[:1] == [":"] or after[:1] == [","] else speaking


def _closes(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause of saying stands after a comma or a quotation and says nothing of its own."""
    if clause.verb is None or (clause.objects and sentence.verbs[clause.verb].lemma not in ("tell", "inform")):
        return False
    first = sentence.verbs[clause.verb].first
    if clause.subject:
        first = min(first, _first_with_owner(sentence, clause.subject[0]))
    return first > 0 and sentence.tokens[first - 1].text in (",", "”", '"', "''", "’", "—", "–", "--", "-")


def _first_with_owner(sentence: Sentence, group: int) -> int:
    """The first word of a noun group, its owner's words taken in: "the army's media wing"."""
    noun = sentence.groups[group]
    for _ in range(3):
        if noun.possessor is None:
            break
        noun = sentence.groups[noun.possessor]
    return min(noun.first, sentence.groups[group].first)


def _according(sentence: Sentence, found: list[set[str]], sources: list[int | None]) -> None:
    """'According to X' holds for the whole sentence."""
    for number, group in enumerate(sentence.groups):
        if group.prep == "according to":
            for n in range(len(found)):
                found[n].add("reported")
                sources[n] = number if sources[n] is None else sources[n]
            return


def _supposed(sentence: Sentence, found: list[set[str]]) -> None:
    """'Suppose that a bomb went off': what an opening imperative asks to think of holds for the whole sentence."""
    opening = sentence.clauses[0]
    verb = sentence.verbs[opening.verb] if opening.verb is not None else None
    if verb is None or verb.first or opening.subject or verb.form != "infinitive":
        return
    for context in found:
        context.update(cues()["imperative"].get(verb.lemma, ()))


def _inverted(sentence: Sentence, found: list[set[str]]) -> None:
    """'Were jets to bomb the port, there would be war': what opens with its auxiliary is a condition, up to the clause
    that says what would follow."""
    verb = sentence.verbs[sentence.clauses[0].verb] if sentence.clauses[0].verb is not None else None
    if verb is None or verb.first or sentence.tokens[0].text.lower() not in _CONDITION:
        return
    then = next((n for n, c in enumerate(sentence.clauses) if n and _would(sentence, c)), None)
    for context in found[: then or 0]:
        context.add("hypothetical")


def _would(sentence: Sentence, clause: Clause) -> bool:
    """Whether a main clause says what would or will be."""
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    return clause.kind == "main" and verb is not None and verb.modal is not None and verb.first != 0


def _is_asked(sentence: Sentence) -> bool:
    """Whether it is a question that yes or no answers, which asserts nothing: 'Did a drone kill nine men?'."""
    words = [token for token in sentence.tokens if token.text not in _QUOTES]
    if len(words) < 3 or words[-1].text != "?":
        return False
    opening = words[1] if words[0].tag == "CC" else words[0]
    return opening.tag == "MD" or opening.text.lower() in BE_OR_HAVE | DO


# ---------------------------------------------------------------------------------------- quotations


def quoted_tokens(sentence: Sentence) -> set[int]:
    """The tokens inside quotation marks of at least four words."""
    inside: set[int] = set()
    opened: int | None = None
    for i, token in enumerate(sentence.tokens):
        if token.text in _QUOTES:
            if opened is not None and token.text != "“":
                if i - opened > 4:
                    inside.update(range(opened + 1, i))
                opened = None
            else:
                opened = i
    if opened is not None and len(sentence.tokens) - opened > 4:
        inside.update(range(opened + 1, len(sentence.tokens)))
    return inside


def _quoted(sentence: Sentence, clause: Clause, quotes: set[int]) -> set[str]:
    if clause.verb is None or not quotes:
        return set()
    return {"quoted"} if sentence.verbs[clause.verb].head in quotes else set()

"""Bare soldiers as those of the state whose forces were told of right before: "a Turkish patrol came, and soldiers"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from armada_cli.annotate.grammar.words import words as verb_words
from armada_cli.annotate.references.wordlists import Anaphora, anaphora
from armada_cli.lexicon import Lexicon
from armada_cli.records import ActorValue, Annotated, Clause, Mention, Sentence

_BY = "by"


def with_forces_before(annotated: Annotated, mentions: Sequence[Mention], lexicon: Lexicon) -> list[Mention]:
    """The mentions, soldiers who act given to the one state whose forces acted before them.

    That is in the sentence, or in the one before it in the paragraph where soldiers open their own.
    """
    words = anaphora(lexicon)
    bare = [m for m in mentions if _is_bare(m, words)]
    if not bare:
        return list(mentions)
    corps = _corps(mentions, words)
    owners = {id(m): owner for m in bare if (owner := _owner(annotated, mentions, m, corps, words)) is not None}
    return [_as_of(m, owners[id(m)]) if id(m) in owners else m for m in mentions]


def _is_bare(mention: Mention, words: Anaphora) -> bool:
    value = mention.value
    if not isinstance(value, ActorValue) or not value.state or value.id is not None or value.country_code:
        return False
    return mention.text.lower() in words.bare_forces or mention.text.split()[0] in words.corps


def _corps(mentions: Sequence[Mention], words: Anaphora) -> ActorValue | None:
    """The state that acts abroad and whose marines go by that name alone, where the text names it and no others."""
    states = [m.value for m in mentions if isinstance(m.value, ActorValue) and m.value.state and m.value.id]
    marines = {v.country_code for v in states if (v.head or "").startswith("marine")}
    own = next((v for v in states if v.id == f"state:{words.corps_of}"), None)
    return replace(own, head=None, member=False) if own is not None and marines <= {words.corps_of} else None


def _owner(
    annotated: Annotated, mentions: Sequence[Mention], mention: Mention, corps: ActorValue | None, words: Anaphora
) -> ActorValue | None:
    if mention.text.split()[0] in words.corps:
        return corps
    at = bisect_right(annotated.sentences, mention.span.start, key=lambda sentence: sentence.span.start) - 1
    own = annotated.sentences[at] if at >= 0 else None
    if own is None or not own.span.covers(mention.span) or not _acts(own, mention, words):
        return None
    before = annotated.sentences[at - 1] if at else None
    found = list(_acting(own, mentions, mention.span.start))
    opens = mention.span.start == own.span.start
    if not found and opens and before is not None and before.paragraph == own.paragraph and before.part == own.part:
        found = list(_acting(before, mentions, before.span.end))
    return found[0] if len({value.country_code for value in found}) == 1 else None


def _acts(sentence: Sentence, mention: Mention, words: Anaphora) -> bool:
    """Whether soldiers do something that does not answer others: "soldiers opened fire", not "soldiers fired back"."""
    return any(
        any(sentence.groups[g].span.overlaps(mention.span) for g in clause.subject)
        and _is_deed(sentence, clause, words)
        for clause in sentence.clauses
    )


def _is_deed(sentence: Sentence, clause: Clause, words: Anaphora) -> bool:
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    if verb is None or verb.voice == "passive" or verb.lemma in verb_words().frame("report"):
        return False
    after = [token.lemma for token in sentence.tokens[verb.last : verb.last + 2]]
    return verb.lemma not in words.answering and "back" not in (*after, verb.particle)


def _acting(sentence: Sentence, mentions: Sequence[Mention], end: int) -> Iterator[ActorValue]:
    """The states whose forces are the subject of a clause, or by whom something is done, before a position."""
    doers = {
        group
        for clause in sentence.clauses
        for group in (*clause.subject, *(g for prep, g in clause.preps if prep == _BY))
    }
    spans = [sentence.groups[group].span for group in doers]
    for mention in mentions:
        value = mention.value
        named = isinstance(value, ActorValue) and value.state and value.id and mention.span.end <= end
        if named and isinstance(value, ActorValue) and any(span.overlaps(mention.span) for span in spans):
            yield value


def _as_of(forces: Mention, owner: ActorValue) -> Mention:
    value = forces.value
    assert isinstance(value, ActorValue)
    return replace(forces, value=replace(owner, anaphoric=True, member=True, head=value.head))

"""Whether an article can tell of an event at all, by its words alone: most of what is saved can not."""

from __future__ import annotations

from armada_cli.extract.openings import dead_words, names_dead
from armada_cli.extract.triggers import can_hold_trigger
from armada_cli.extract.view import lemmas_of
from armada_cli.lexicon import Lexicon
from armada_cli.records import Article


def can_tell(article: Article, lexicon: Lexicon) -> bool:
    """Whether a part of it holds the words of a trigger or of a list of the dead; if none, `extract` finds nothing."""
    text, dead = article.text, False
    for _, part in article.parts():
        lemmas = lemmas_of(text[part.start : part.end])
        if can_hold_trigger(lemmas, lexicon):
            return True
        dead = dead or not dead_words().isdisjoint(lemmas)
    return dead and names_dead(text)

"""Whether an article can tell of an event at all, by its words alone: most of what is saved can not."""

from __future__ import annotations

from armada_cli.extract.openings import names_dead
from armada_cli.extract.triggers import can_hold_trigger
from armada_cli.extract.view import lemmas_of
from armada_cli.lexicon import Lexicon, default
from armada_cli.records import Article


def can_tell(article: Article, lexicon: Lexicon | None = None) -> bool:
    """Whether the article holds the words of a trigger or of a list of the dead; if not, `extract` finds nothing."""
    return can_hold_trigger(lemmas_of(article.text), lexicon or default()) or names_dead(article.text)

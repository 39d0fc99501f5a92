"""People named in an article: found, told from places and bodies, and all names of one person tied together.

A piece of capitalised words is judged by its words (given names, kunyas, particles, titles) and by what stands beside
it (roles, speech, age, death). Names then join persons by sound; short forms and aliases follow the full names.
"""

from __future__ import annotations

from collections.abc import Sequence

from armada_cli.annotate.people.candidates import gather
from armada_cli.annotate.people.casing import readable
from armada_cli.annotate.people.cues import cues
from armada_cli.annotate.people.persons import tie
from armada_cli.annotate.people.tables import tables
from armada_cli.lexicon import Lexicon
from armada_cli.records import Article, Mention

__all__ = ["find_people"]


def find_people(article: Article, actors: Sequence[Mention], lexicon: Lexicon) -> list[Mention]:
    """The mentions of persons, in order, each with its person's fullest name, aliases, role and group."""
    words, beside = tables(lexicon), cues(lexicon)
    text = readable(article, words)
    candidates = gather(article, text, sorted(actors, key=lambda mention: mention.span), words, beside)
    return tie(article, text, candidates, actors, words, beside)

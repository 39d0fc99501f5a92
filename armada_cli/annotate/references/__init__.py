"""What refers back: "the group", "the rebels", "he", "the slain commander", "the army", tied to what was named before.

A reference becomes a mention of its own, only where one antecedent stands out: the latest that fits, subjects before
others. Bare forces ("the army", "police") are given the country that most of the article's places and actors lie in.
"""

from __future__ import annotations

from armada_cli.annotate.references.countries import with_countries
from armada_cli.annotate.references.deployed import with_forces_before
from armada_cli.annotate.references.groups import group_references
from armada_cli.annotate.references.learned import described_person, with_learned_roles
from armada_cli.annotate.references.persons import person_references
from armada_cli.annotate.references.speakers import with_own_forces
from armada_cli.annotate.references.succession import with_successors
from armada_cli.annotate.references.wordlists import anaphora
from armada_cli.lexicon import Lexicon
from armada_cli.records import Annotated

__all__ = ["described_person", "resolve_references"]


def resolve_references(annotated: Annotated, lexicon: Lexicon) -> Annotated:
    """The annotated article with mentions added for what refers back, still in order of their spans."""
    if not annotated.mentions:
        return annotated
    words = anaphora(lexicon)
    own = with_forces_before(annotated, with_own_forces(annotated, lexicon), lexicon)
    named = with_countries(own, words.armies, words.adjectives)
    found = [*group_references(annotated, words, lexicon), *person_references(annotated, words, lexicon)]
    told = with_learned_roles(annotated, [*named, *found], lexicon)
    mentions = sorted(told, key=lambda mention: (mention.span.start, -mention.span.end))
    mentions = with_successors(annotated, mentions, words)
    return Annotated(annotated.article, annotated.sentences, tuple(mentions))

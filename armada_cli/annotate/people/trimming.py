"""What goes from the words of a role: whose it is, and prepositions that nothing follows."""

from __future__ import annotations


def without_owners(words: list[str]) -> list[str]:
    """The words without a genitive and the capitals that it belongs to: "of Latin America's largest army"."""
    kept: list[str] = []
    for word in words:
        if word.endswith(("’s", "'s")):
            while kept and kept[-1][:1].isupper():
                kept.pop()
        else:
            kept.append(word)
    return kept


def before_preposition(words: list[str], prepositions: frozenset[str]) -> list[str]:
    """The words up to the last preposition: what follows it belongs to the name of the actor that was found."""
    last = max((i for i, word in enumerate(words) if word.lower() in prepositions), default=-1)
    return words[: last + 1]


def single_prepositions(words: list[str], prepositions: frozenset[str]) -> list[str]:
    """The words without a preposition that another follows."""
    return [
        word
        for word, after in zip(words, [*words[1:], ""], strict=False)
        if not (word.lower() in prepositions and after.lower() in prepositions)
    ]

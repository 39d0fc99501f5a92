"""What an article is on besides armed conflict: a match, the markets, space, a film or a book."""

from __future__ import annotations

from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.words import noun_list

_SPORTING = 3  # words that only reports of sport use, which make an article one on a match
_TALK = 5  # the same, together with words that such reports use most, among them one of the former
_ALL_TALK = 7  # the same, of such words alone
_DEALING = 4  # words of the markets, likewise
_IN_SPACE = 2  # words of space, likewise
_REVIEW = 2  # words of the trade, which make an article one on films, books or games
_ALL_REVIEW = 4  # the same, together with words that reviews use most
_TITLED = 3  # the same, where the title has one of the former


def is_of_sport(view: View) -> bool:
    """Whether the article reports a match, by several words that such reports use."""
    sure = view.said("sport", "sports_page")
    return len(sure) >= _SPORTING or is_all_sport(view)


def is_all_sport(view: View) -> bool:
    """Whether words of sport stand all over the article, and more of them than words for arms."""
    sure, talk = view.said("sport", "sports_page"), view.said("sports_talk")
    both = len(sure | talk)
    return both >= (_TALK if sure else _ALL_TALK) and both > view.armed_total


def is_of_markets(view: View) -> bool:
    """Whether the article is on shares and dealers."""
    return len(view.said("markets_page")) >= _DEALING


def is_of_space(view: View) -> bool:
    """Whether the article is on a launch into space."""
    return len(view.said("space")) >= _IN_SPACE


def is_of_fiction(view: View) -> bool:
    """Whether the article is on a film, a book or a game."""
    return len(view.said("fiction_page")) >= _REVIEW or is_all_fiction(view)


def is_all_fiction(view: View) -> bool:
    """Whether words for films, books or games stand all over the article, or in its title too."""
    sure = view.said("fiction_page")
    both = len(sure | view.said("review_talk"))
    return bool(sure) and (both >= _ALL_REVIEW or (both >= _TITLED and _in_title(view, "fiction_page", "fiction")))


def _in_title(view: View, *classes: str) -> bool:
    """Whether the title has a word of some classes of nouns."""
    titles = (index for index, sentence in enumerate(view.sentences) if sentence.part == "title")
    return any(view.lemmas(index) & noun_list(*classes) for index in titles)

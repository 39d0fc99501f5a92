"""Nouns of force that tell of no event: figures of speech, mishaps, plans, habits, trends: "a gas explosion"."""

from __future__ import annotations

from armada_cli.extract.frames.bands import is_armed_band
from armada_cli.extract.frames.charges import is_charge
from armada_cli.extract.frames.labour import is_of_workers
from armada_cli.extract.frames.unmade import is_unmade
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.illness import is_with_illness
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import noun_list, verb_class
from armada_cli.records import NounGroup, Sentence

_BEFORE = WordClass("before_prep")
_PLANNING = WordClass("planning_noun")
_RECURRENT = WordClass("recurrent")
_MOCK = WordClass("mock")
_NO_FORCE = WordClass("no_force")
_CROWD_BOMBS = WordClass("crowd_bomb")
_A_TALLY = 10  # as many as nobody counts in the story of one day
_ARMS = WordClass("armed_word")
_BLASTS = frozenset({"blast", "explosion"})
_BURSTS = WordClass("figurative_burst")
_IN_CHARGE = WordClass("in_charge")
_NONE = frozenset[str]()
_FIGURATIVE = frozenset({"figurative"})


def untold_noun(view: View, sentence: Sentence, group: int) -> frozenset[str]:
    """What makes a trigger noun tell of nothing: a mishap, a plan, a trend; a set of context marks."""
    if _is_by_civilians(view, sentence, group):
        return _FIGURATIVE
    return next((marks for rule, marks in _RULES if rule(sentence, group)), _NONE)


def _is_of_nature_or_figures(sentence: Sentence, group: int) -> bool:
    """Whether its words make it a mishap or a figure of speech: "a gas explosion", "a heart attack", "mock attack"."""
    noun = sentence.groups[group]
    words = _words_before(sentence, noun)
    burst = {sentence.groups[i].lemma for i in attached_to(sentence, [group], "of")}  # "explosion of a boiler"
    return bool(
        (words | burst) & noun_list("mishap")
        or is_of_nature(sentence, group, "beast", "weather")
        or _is_of_society(noun, words)
        or words & (_NO_FORCE | _MOCK)
        or (noun.lemma in ("bomb", "grenade") and words & _CROWD_BOMBS)
    )


def _is_stoppage(sentence: Sentence, group: int) -> bool:
    """Whether a strike is one of workers."""
    noun = sentence.groups[group]
    return noun.lemma == "strike" and is_of_workers(sentence, group, _words_before(sentence, noun))


def _is_state_of(sentence: Sentence, group: int) -> bool:
    """Whether it only names a state: "the state of siege"."""
    whole = _whole_of(sentence, group)
    return whole is not None and whole.lemma == "state"


def _is_ahead(sentence: Sentence, group: int) -> bool:
    """Whether people make ready for it, or it is told of the time before it: "massed tanks for an assault"."""
    noun = sentence.groups[group]
    if sentence.tokens[noun.first].lemma == "the":
        return False
    return noun.prep in _BEFORE or (noun.prep == "for" and _is_readied_for(sentence, group))


def _is_of_planning(sentence: Sentence, group: int) -> bool:
    """Whether it is what is planned at large: "led the group in the planning and execution of attacks"."""
    whole = _whole_of(sentence, group)
    bare = sentence.tokens[sentence.groups[group].first].tag not in ("DT", "PRP$", "POS")
    return whole is not None and whole.lemma in _PLANNING and bare


def _is_office(sentence: Sentence, group: int) -> bool:
    """Whether a plural says what somebody is in charge of: "the group's head of external operations"."""
    noun, whole = sentence.groups[group], _whole_of(sentence, group)
    plural = sentence.tokens[noun.head].tag == "NNS" and sentence.tokens[noun.first].tag not in ("DT", "CD", "PRP$")
    return plural and noun.prep == "of" and whole is not None and whole.lemma in _IN_CHARGE


def _is_doubtful(sentence: Sentence, group: int) -> bool:
    """Whether it is but a risk or a fear: "the risk of abduction"."""
    whole = _whole_of(sentence, group)
    return whole is not None and whole.lemma in noun_list("doubtful")


def _is_any(sentence: Sentence, group: int) -> bool:
    """Whether it may be any such deed: "will answer any attack"."""
    return sentence.tokens[sentence.groups[group].first].lemma == "any"


def _is_behind_planning(sentence: Sentence, group: int) -> bool:
    """Whether a word of planning stands right before it: "planning attacks"."""
    first = sentence.groups[group].first
    before = [token.lemma for token in sentence.tokens[max(0, first - 2) : first]]
    return any(word in verb_class("plan") or word.removesuffix("ning") in verb_class("plan") for word in before)


def _is_by_civilians(view: View, sentence: Sentence, group: int) -> bool:
    """Whether people who bear no arms do it: "an attack by the opposition"."""
    civil = (i for i in attached_to(sentence, [group], "by") if sentence.groups[i].lemma in noun_list("civil_doer"))
    civil = (i for i in civil if not is_armed_band(view, sentence, i, ()))
    return any(not attached_to(sentence, [i], "of") for i in civil)  # a band, but not "a band of masked men"


def _is_recurrent(sentence: Sentence, group: int) -> bool:
    noun = sentence.groups[group]
    return sentence.tokens[noun.head].tag == "NNS" and not _RECURRENT.isdisjoint(_words_before(sentence, noun))


def _is_a_trend(sentence: Sentence, group: int) -> bool:
    return _is_bare_plural(sentence, sentence.groups[group]) and _in_a_trend(sentence, group)


def _words_before(sentence: Sentence, noun: NounGroup) -> set[str]:
    """The lemmas of a noun group's words before its head."""
    return {token.lemma for token in sentence.tokens[noun.first : noun.head]}


def _whole_of(sentence: Sentence, group: int) -> NounGroup | None:
    """The noun that one hangs on by "of", or by a second "of" after "and": "the risk of abduction and of attacks"."""
    noun = sentence.groups[group]
    again = noun.prep == "of" and noun.attached_to is None and sentence.tokens[noun.first - 2].lemma == "and"
    at = group - 1 if again and group and sentence.groups[group - 1].prep == "of" else group
    whole = sentence.groups[at].attached_to
    return sentence.groups[whole] if sentence.groups[at].prep == "of" and whole is not None else None


def is_of_works(sentence: Sentence, group: int) -> bool:
    """Whether a blast is at works where such things happen by themselves: "an explosion at a coal mine"."""
    noun = sentence.groups[group]
    if noun.lemma not in _BLASTS or any(t.lemma in _ARMS for t in sentence.tokens[noun.first : noun.head]):
        return False
    sites = attached_to(sentence, [group], "at", "in", "inside")
    if words_of(sentence, tuple(sites)) & noun_list("works"):
        return True
    made = (site for site in sites if sentence.groups[site].lemma in noun_list("making_place"))
    return any(words_of(sentence, (site,)) & noun_list("volatile") for site in made)


def _is_under_criticism(sentence: Sentence, group: int) -> bool:
    """Whether a plan is what comes "under attack", or somebody does "for" what he did."""
    for clause in sentence.clauses:
        if ("under", group) in clause.preps:
            plans = any(sentence.groups[g].lemma in noun_list("figurative_target") for g in clause.subject)
            return plans or bool(attached_to(sentence, [group], "for", "over"))
    return False


def _is_from_to(sentence: Sentence, group: int) -> bool:
    """Whether nouns without an article only span a range: "from drone strikes in X to suicide bombings in Y"."""
    noun = sentence.groups[group]
    if noun.prep not in ("from", "to") or not _is_bare_plural(sentence, noun):
        return False
    other = {"from": "to", "to": "from"}[noun.prep]
    return any(beside.prep == other and _is_bare_plural(sentence, beside) for beside in sentence.groups)


def _is_bare_plural(sentence: Sentence, noun: NounGroup) -> bool:
    """Whether a noun is a plural without an article or a number."""
    marked = any(token.tag in ("DT", "CD", "PRP$", "POS") for token in sentence.tokens[noun.first : noun.head])
    return sentence.tokens[noun.head].tag == "NNS" and not marked


def _is_guarded_against(sentence: Sentence, group: int) -> bool:
    """Whether people guard against such a thing at large: "insurance against kidnapping", "a law on terror attacks"."""
    noun = sentence.groups[group]
    if noun.prep not in ("against", "on") or sentence.tokens[noun.first].tag in ("DT", "CD", "PRP$", "NNP"):
        return False
    guards = [noun.attached_to] if noun.attached_to is not None else []
    guards += [g for clause in sentence.clauses if (noun.prep, group) in clause.preps for g in clause.objects]
    return any(sentence.groups[guard].lemma in noun_list("guarding") for guard in guards)


def _is_tallied(sentence: Sentence, group: int) -> bool:
    """Whether those who watch count such things up: "monitors counted 312 explosions"."""
    noun = sentence.groups[group]
    if noun.prep == "of" and noun.attached_to is not None:  # "90 bursts of gunfire"
        return _is_tallied(sentence, noun.attached_to)
    figures = [token.text for token in sentence.tokens[noun.first : noun.head] if token.text.isdigit()]
    return any(int(figure) >= _A_TALLY for figure in figures) and any(
        group in clause.objects and clause.verb is not None and sentence.verbs[clause.verb].lemma in verb_class("tally")
        for clause in sentence.clauses
    )


def _is_readied_for(sentence: Sentence, group: int) -> bool:
    """Whether people only make ready for it: "massed tanks for an assault"."""
    return any(
        ("for", group) in clause.preps or sentence.groups[group].attached_to in clause.objects
        for clause in sentence.clauses
        if clause.verb is not None and sentence.verbs[clause.verb].lemma in verb_class("ready")
    )


def _is_of_society(noun: NounGroup, words: set[str]) -> bool:
    """Whether a blast is none but of people or of numbers: "a social time bomb", "the population explosion"."""
    return noun.lemma in ("bomb", "explosion") and not words.isdisjoint(_BURSTS)


def _in_a_trend(sentence: Sentence, group: int) -> bool:
    """Whether a bare plural is the subject of what holds in general: "suicide bombings are rare", "attacks rose"."""
    for clause in sentence.clauses:
        if clause.verb is not None and group in clause.subject:
            verb = sentence.verbs[clause.verb]
            if any(prep == "on" and sentence.groups[i].lemma in noun_list("trend") for prep, i in clause.preps):
                return True  # "attacks have been on the rise"
            return verb.lemma in verb_class("trend") or (verb.tense == "present" and verb.lemma in ("be", "have"))
    return False


def words_of(sentence: Sentence, groups: tuple[int, ...]) -> set[str]:
    """The lemmas of some noun groups."""
    nouns = [sentence.groups[group] for group in groups]
    return {token.lemma for noun in nouns for token in sentence.tokens[noun.first : noun.last + 1]}


def is_of_nature(sentence: Sentence, group: int, *kinds: str) -> bool:
    """Whether a noun group speaks of animals or weather, in small letters: "a tiger attack", not "a Tiger attack"."""
    noun = sentence.groups[group]
    tokens = sentence.tokens[noun.first : noun.head + 1]
    opens = noun.first == 0 and not tokens[0].tag.startswith("NNP")  # "Wolves killed two boys"
    return any(
        token.lemma in noun_list(*kinds) and (token.text.islower() or (opens and token is tokens[0]))
        for token in tokens
    )


_PLANNED = frozenset({"planned"})
_HYPOTHETICAL = frozenset({"hypothetical"})
_RULES = (
    (_is_of_nature_or_figures, _FIGURATIVE),
    (_is_stoppage, _FIGURATIVE),
    (is_with_illness, _FIGURATIVE),
    (_is_state_of, _FIGURATIVE),
    (_is_ahead, _PLANNED),
    (is_of_works, _FIGURATIVE),
    (_is_under_criticism, _FIGURATIVE),
    (_is_from_to, _HYPOTHETICAL),
    (_is_of_planning, _PLANNED),
    (_is_office, _FIGURATIVE),
    (_is_doubtful, _HYPOTHETICAL),
    (_is_any, _HYPOTHETICAL),
    (_is_guarded_against, _FIGURATIVE),
    (is_charge, _FIGURATIVE),
    (is_unmade, _PLANNED),
    (_is_tallied, frozenset({"statistic"})),
    (_is_behind_planning, _PLANNED),
    (_is_recurrent, frozenset({"past_habit"})),
    (_is_a_trend, _FIGURATIVE),
)

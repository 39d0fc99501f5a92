"""What is said in figures of speech, planned, practised or done by nature: "killed the bill", "a gas explosion"."""

from __future__ import annotations

from typing import Protocol

from armada_cli.extract.frames.bands import is_armed_band
from armada_cli.extract.frames.charges import is_charge
from armada_cli.extract.frames.frame import inner
from armada_cli.extract.frames.labour import is_of_workers
from armada_cli.extract.frames.unmade import is_unmade
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.illness import speaks_of_illness
from armada_cli.extract.ground.nature import Nature, nature_of
from armada_cli.extract.ground.triggers import Trigger
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import noun_list, verb_class
from armada_cli.records import NounGroup, Sentence, WeaponValue


class Roles(Protocol):
    """What is asked of a frame: its trigger and the groups in its roles."""

    @property
    def trigger(self) -> Trigger:
        """The word that opens it."""

    @property
    def agents(self) -> tuple[int, ...]:
        """Who acts."""

    @property
    def means(self) -> tuple[int, ...]:
        """With what."""

    @property
    def victims(self) -> tuple[int, ...]:
        """Whom it kills or hurts."""

    @property
    def targets(self) -> tuple[int, ...]:
        """What it is aimed at."""

    @property
    def events(self) -> tuple[int, ...]:
        """Nouns that tell of the same thing."""


_BEFORE = WordClass("before_prep")
_PLANNING = WordClass("planning_noun")
_RECURRENT = WordClass("recurrent")
_CRASHING = WordClass("crashing_verb")
_COLLIDING = WordClass("colliding_verb")
_TRAFFIC = WordClass("traffic")
_LONG_FIGHT = WordClass("long_fight")
_MOCK = WordClass("mock")
_NO_FORCE = WordClass("no_force")
_RIOT_MEANS = WordClass("riot_means")
_CROWD_BOMBS = WordClass("crowd_bomb")
_OPEN_RANGE = WordClass("open_range")
_FIRING = frozenset({"shoot", "fire", "shell"})  # acts of triggers
_A_TALLY = 10  # as many as nobody counts in the story of one day
_SPREADING = WordClass("spreading_verb")
_ARMS = WordClass("armed_word")
_BLASTS = frozenset({"blast", "explosion"})
_BURSTS = WordClass("figurative_burst")
_THROWN = WordClass("thrown_by_blast")
_VERBAL = WordClass("verbal_manner")
_IN_CHARGE = WordClass("in_charge")
_NONE = frozenset[str]()
_FIGURATIVE = frozenset({"figurative"})
_HUMAN_ACTS = frozenset({"shoot", "stab", "execute", "kidnap"})  # acts of triggers
_HUMAN_DEEDS = WordClass("human_deed")


def is_figurative(
    view: View, sentence: Sentence, frame: Roles, doers: tuple[int, ...], done_to: tuple[int, ...]
) -> bool:
    """Whether a verb tells of no force between people: by who does it, to what, or because nature does it."""
    sense = frame.trigger.sense
    if sense.effect and done_to and not (frame.victims or frame.events or frame.means):
        return True
    if (
        sense.effect
        and doers
        and not (frame.agents or frame.means or frame.events)
        and not _hangs_on_force(view, sentence, frame)
        and not _is_by_hand(frame)
        and by_things(view, sentence, doers)
    ):
        return True
    if (sense.effect and _crashed(view, sentence, frame)) or _collides(view, sentence, frame):
        return True
    if sense.act == "explode" and _crashed_first(sentence, frame) and by_things(view, sentence, doers):
        return True
    if sense.effect and _by_fire(sentence, doers):
        return True
    harmless = noun_list("figurative_target", "fiction")
    if any(sentence.groups[g].lemma in harmless for g in (*frame.targets, *done_to) if not _is_named(sentence, g)):
        return True
    if _words_of(sentence, (*frame.targets, *done_to)) & _MOCK:
        return True
    if frame.means and not frame.victims and all(_words_of(sentence, (g,)) & _CROWD_BOMBS for g in frame.means):
        return True
    civil = tuple(doer for doer in doers if not is_armed_band(view, sentence, doer, frame.targets))
    if _words_of(sentence, civil) & noun_list("civil_doer") and not sense.effect:
        return True
    if done_to and all(_is_of_nature(sentence, group, "game") for group in done_to):
        return True
    if (
        _words_of(sentence, doers) & noun_list("mishap")
        or any(_is_of_nature(sentence, inner(sentence, doer), "beast", "weather") for doer in doers)
        or _is_verbal(sentence, frame)
    ):
        return True
    if sense.act == "ram" and not frame.means and _is_underway(sentence, frame):
        return True
    if frame.trigger.word == "strike" and _are_on_strike(sentence, frame, done_to):
        return True
    if sense.act in _FIRING and not frame.victims and _harms_nobody(view, sentence, frame):
        return True
    if sense.act != "die" and any("figurative" in untold_noun(view, sentence, g) for g in frame.events):
        return True
    return sense.act == "explode" and _bursts(view, sentence, frame, doers)


def _is_underway(sentence: Sentence, frame: Roles) -> bool:
    """Whether somebody is only on his way while something else happens: "was driving into the camp when"."""
    verb = sentence.verbs[sentence.clauses[frame.trigger.clause or 0].verb or 0]
    return verb.form == "finite" and sentence.tokens[verb.head].tag == "VBG"


def _are_on_strike(sentence: Sentence, frame: Roles, done_to: tuple[int, ...]) -> bool:
    """Whether it says of people of a trade that they do no work: "striking miners"."""
    after = frame.trigger.span.end + 1
    return any(
        sentence.tokens[sentence.groups[group].head].span.start == after
        and sentence.groups[group].lemma.endswith(tuple(noun_list("trade")))
        for group in done_to
    )


def _harms_nobody(view: View, sentence: Sentence, frame: Roles) -> bool:
    """Whether what is fired is tear gas or the like, or goes into the sea or the air."""
    if frame.trigger.clause is None:
        return False
    clause = sentence.clauses[frame.trigger.clause]
    fired = [view.text[sentence.groups[g].span.start : sentence.groups[g].span.end].lower() for g in clause.objects]
    if fired and all(text.endswith(tuple(_RIOT_MEANS)) for text in fired):
        return True
    return not frame.targets and any(
        prep in ("into", "in", "toward", "towards") and sentence.groups[group].lemma in _OPEN_RANGE
        for prep, group in clause.preps
    )


def _is_verbal(sentence: Sentence, frame: Roles) -> bool:
    """Whether an adverb says that somebody is attacked with words: "harshly attacked the minister"."""
    if frame.trigger.clause is None or frame.trigger.sense.act != "attack" or frame.means:
        return False
    verb = sentence.verbs[sentence.clauses[frame.trigger.clause].verb or 0]
    beside = sentence.tokens[max(0, verb.first - 1) : verb.last + 2]
    return any(token.lemma in _VERBAL for token in beside)


def _words_of(sentence: Sentence, groups: tuple[int, ...]) -> set[str]:
    """The lemmas of some noun groups."""
    nouns = [sentence.groups[group] for group in groups]
    return {token.lemma for noun in nouns for token in sentence.tokens[noun.first : noun.last + 1]}


def _is_named(sentence: Sentence, group: int) -> bool:
    """Whether a noun group is headed by a name: "bombed Tyre"."""
    return sentence.tokens[sentence.groups[group].head].tag.startswith("NNP")


def _is_of_nature(sentence: Sentence, group: int, *kinds: str) -> bool:
    """Whether a noun group speaks of animals or weather, in small letters: "a tiger attack", not "a Tiger attack"."""
    noun = sentence.groups[group]
    tokens = sentence.tokens[noun.first : noun.head + 1]
    opens = noun.first == 0 and not tokens[0].tag.startswith("NNP")  # "Wolves killed two boys"
    return any(
        token.lemma in noun_list(*kinds) and (token.text.islower() or (opens and token is tokens[0]))
        for token in tokens
    )


def _hangs_on_force(view: View, sentence: Sentence, frame: Roles) -> bool:
    """Whether the verb's clause hangs on another that tells of force: "the house was bombed, killing five"."""
    if frame.trigger.clause is None:
        return False
    governor = sentence.clauses[frame.trigger.clause].governor
    others = [t for t in view.triggers(sentence) if t.sense.pos == "noun" or t.clause == governor]
    return any(t.clause is not None or t.sense.refers for t in others)


def _is_by_hand(frame: Roles) -> bool:
    """Whether nothing but a man does it, whatever noun he goes by: "shot dead", "murdered"."""
    return frame.trigger.sense.act in _HUMAN_ACTS or frame.trigger.word in _HUMAN_DEEDS


def _crashed(view: View, sentence: Sentence, frame: Roles) -> bool:
    """Whether the clause hangs on one of a crash and the sentence tells of no force: "crashed, killing its crew"."""
    at = frame.trigger.clause
    governor = sentence.clauses[at].governor if at is not None and sentence.clauses[at].kind == "participial" else None
    verb = sentence.clauses[governor].verb if governor is not None else None
    if verb is None or sentence.verbs[verb].lemma not in _CRASHING:
        return False
    return all(trigger.sense.effect for trigger in view.triggers(sentence))


def _collides(view: View, sentence: Sentence, frame: Roles) -> bool:
    """Whether vehicles run into each other and no noun tells of force: "a train hit a minibus, killing nine"."""
    if frame.trigger.clause is None or frame.agents or frame.means:
        return False
    clause = sentence.clauses[frame.trigger.clause]
    above = sentence.clauses[clause.governor] if clause.governor is not None else clause
    hangs = clause.kind == "participial" or (clause.kind == "conjunct" and clause.subject == above.subject)
    above = above if hangs else clause
    if above.verb is None or sentence.verbs[above.verb].lemma not in _COLLIDING:
        return False
    run_into = above.objects or tuple(group for prep, group in above.preps if prep == "into")
    if not (above.subject and run_into) or any(t.sense.pos == "noun" for t in view.triggers(sentence)):
        return False
    return all(sentence.groups[group].lemma in _TRAFFIC for group in (*above.subject, *run_into))


def _by_fire(sentence: Sentence, doers: tuple[int, ...]) -> bool:
    """Whether a fire does it that broke out or spread by itself: "fire swept through a market, killing nine"."""
    fires = {group for group in doers if sentence.groups[group].lemma in noun_list("blaze")}
    spread = (c for c in sentence.clauses if c.verb is not None and fires & {*c.subject})
    return any(sentence.verbs[c.verb or 0].lemma in _SPREADING for c in spread)


def _crashed_first(sentence: Sentence, frame: Roles) -> bool:
    """Whether what exploded had come to harm by itself: "a tanker overturned and exploded"."""
    clause = sentence.clauses[frame.trigger.clause] if frame.trigger.clause is not None else None
    above = sentence.clauses[clause.governor] if clause is not None and clause.governor is not None else None
    if clause is None or above is None or above.verb is None or clause.kind != "conjunct":
        return False
    return clause.subject == above.subject and sentence.verbs[above.verb].lemma in _CRASHING


def by_things(view: View, sentence: Sentence, doers: tuple[int, ...]) -> bool:
    """Whether a thing that is no weapon kills: a bus, a fire, a disease; a truck full of explosives is one."""
    if _words_of(sentence, doers) & _THROWN:
        return False
    if any(value.family in ("explosive", "suicide", "missile") for _, value in view.values(sentence.span, WeaponValue)):
        return False
    if any(sentence.groups[doer].lemma == "those" for doer in doers):
        return False  # "those who killed the priests"
    return all(nature_of(view, sentence, g) is Nature.THING or _is_illness(sentence, g) for g in doers)


def _is_illness(sentence: Sentence, group: int) -> bool:
    noun = sentence.groups[group]
    return speaks_of_illness(sentence.tokens[noun.first : noun.last + 1])


def _bursts(view: View, sentence: Sentence, frame: Roles, doers: tuple[int, ...]) -> bool:
    """Whether what explodes is a boiler or a star: gas, a cylinder, or a person who bursts onto a stage."""
    groups = (*doers, *frame.means, *frame.agents, *frame.events)
    if _words_of(sentence, groups) & (noun_list("mishap") | _BURSTS) or _words_of(sentence, doers) & _LONG_FIGHT:
        return True  # "the conflict exploded"
    if frame.trigger.word not in ("explode", "go off"):
        return False
    people = doers and all(nature_of(view, sentence, g) in Nature.people() for g in doers)
    own = frame.trigger.clause is not None and sentence.clauses[frame.trigger.clause].objects
    return bool(people and not own and not frame.means)


def untold_noun(view: View, sentence: Sentence, group: int) -> frozenset[str]:
    """What makes a trigger noun tell of nothing: a mishap, a plan, a trend; a set of context marks."""
    noun = sentence.groups[group]
    words = {token.lemma for token in sentence.tokens[noun.first : noun.head]}
    burst = {sentence.groups[i].lemma for i in attached_to(sentence, [group], "of")}  # "explosion of a boiler"
    if (
        (words | burst) & noun_list("mishap")
        or _is_of_nature(sentence, group, "beast", "weather")
        or _is_of_society(noun, words)
        or words & (_NO_FORCE | _MOCK)
        or (noun.lemma in ("bomb", "grenade") and words & _CROWD_BOMBS)
    ):
        return _FIGURATIVE
    if noun.lemma == "strike" and is_of_workers(sentence, group, words):
        return _FIGURATIVE
    whole = _whole_of(sentence, group)
    if whole is not None and whole.lemma == "state":  # "the state of siege"
        return _FIGURATIVE
    if noun.prep == "for" and sentence.tokens[noun.first].lemma != "the" and _is_readied_for(sentence, group):
        return frozenset({"planned"})
    if noun.prep in _BEFORE and sentence.tokens[noun.first].lemma != "the":
        return frozenset({"planned"})
    if is_of_works(sentence, group) or _is_under_criticism(sentence, group):
        return _FIGURATIVE
    if _is_from_to(sentence, group):
        return frozenset({"hypothetical"})
    if whole is not None and whole.lemma in _PLANNING and sentence.tokens[noun.first].tag not in ("DT", "PRP$", "POS"):
        return frozenset({"planned"})  # "led the group in the planning and execution of attacks"
    if whole is not None and noun.prep == "of" and _is_of_office(sentence, noun, whole):
        return _FIGURATIVE
    if whole is not None and whole.lemma in noun_list("doubtful"):
        return frozenset({"hypothetical"})
    if _is_guarded_against(sentence, group) or is_charge(sentence, group):
        return _FIGURATIVE
    if is_unmade(sentence, group):
        return frozenset({"planned"})
    if _is_tallied(sentence, group):
        return frozenset({"statistic"})
    before = [token.lemma for token in sentence.tokens[max(0, noun.first - 2) : noun.first]]
    if any(word in verb_class("plan") or word.removesuffix("ning") in verb_class("plan") for word in before):
        return frozenset({"planned"})
    civil = (i for i in attached_to(sentence, [group], "by") if sentence.groups[i].lemma in noun_list("civil_doer"))
    civil = (i for i in civil if not is_armed_band(view, sentence, i, ()))
    if any(not attached_to(sentence, [i], "of") for i in civil):  # a band, but not "a band of masked men"
        return _FIGURATIVE
    if sentence.tokens[noun.head].tag == "NNS" and any(word in _RECURRENT for word in words):
        return frozenset({"past_habit"})
    return _FIGURATIVE if _is_bare_plural(sentence, noun) and _in_a_trend(sentence, group) else _NONE


def _is_of_office(sentence: Sentence, noun: NounGroup, whole: NounGroup) -> bool:
    """Whether a plural says what somebody is in charge of: "the group's head of external operations"."""
    plural = sentence.tokens[noun.head].tag == "NNS" and sentence.tokens[noun.first].tag not in ("DT", "CD", "PRP$")
    return plural and whole.lemma in _IN_CHARGE


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
    if _words_of(sentence, tuple(sites)) & noun_list("works"):
        return True
    made = (site for site in sites if sentence.groups[site].lemma in noun_list("making_place"))
    return any(_words_of(sentence, (site,)) & noun_list("volatile") for site in made)


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

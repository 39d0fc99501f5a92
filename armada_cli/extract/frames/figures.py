"""What verbs say in figures of speech, or of what nature does: "killed the bill", "fire swept through a market"."""

from __future__ import annotations

from typing import Protocol

from armada_cli.extract.frames.bands import is_armed_band
from armada_cli.extract.frames.frame import inner
from armada_cli.extract.frames.untold import is_of_nature, untold_noun, words_of
from armada_cli.extract.ground.illness import is_illness
from armada_cli.extract.ground.nature import Nature, nature_of
from armada_cli.extract.ground.triggers import Trigger
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import noun_list
from armada_cli.records import Sentence, WeaponValue
from armada_cli.values import frozen


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


_CRASHING = WordClass("crashing_verb")
_COLLIDING = WordClass("colliding_verb")
_TRAFFIC = WordClass("traffic")
_LONG_FIGHT = WordClass("long_fight")
_MOCK = WordClass("mock")
_OUTLAWED = WordClass("outlawed")
_RIOT_MEANS = WordClass("riot_means")
_CROWD_BOMBS = WordClass("crowd_bomb")
_OPEN_RANGE = WordClass("open_range")
_FIRING = frozenset({"shoot", "fire", "shell"})  # acts of triggers
_SPREADING = WordClass("spreading_verb")
_BURSTS = WordClass("figurative_burst")
_THROWN = WordClass("thrown_by_blast")
_VERBAL = WordClass("verbal_manner")
_HUMAN_ACTS = frozenset({"shoot", "stab", "execute", "kidnap"})  # acts of triggers
_HUMAN_DEEDS = WordClass("human_deed")
_STABBED_BODIES = WordClass("stabbed_in_back")


@frozen
class _Deed:
    """What is asked about: a frame of a verb, who does it, and to whom or what."""

    view: View
    sentence: Sentence
    frame: Roles
    doers: tuple[int, ...]
    done_to: tuple[int, ...]


def is_figurative(
    view: View, sentence: Sentence, frame: Roles, doers: tuple[int, ...], done_to: tuple[int, ...]
) -> bool:
    """Whether a verb tells of no force between people: by who does it, to what, or because nature does it."""
    deed = _Deed(view, sentence, frame, doers, done_to)
    return any(rule(deed) for rule in _RULES)


def _ends_a_thing(deed: _Deed) -> bool:
    """Whether what is killed is nobody: "killed the bill"."""
    frame = deed.frame
    return bool(frame.trigger.sense.effect and deed.done_to and not (frame.victims or frame.events or frame.means))


def _is_by_things(deed: _Deed) -> bool:
    """Whether nobody but things that are no weapons kill: "the crash killed four"."""
    frame = deed.frame
    if not (frame.trigger.sense.effect and deed.doers) or frame.agents or frame.means or frame.events:
        return False
    if _hangs_on_force(deed.view, deed.sentence, frame) or _is_by_hand(frame):
        return False
    return by_things(deed.view, deed.sentence, deed.doers)


def _comes_of_a_crash(deed: _Deed) -> bool:
    """Whether vehicles crashed or ran into each other, or what exploded had come to harm by itself."""
    view, sentence, frame, sense = deed.view, deed.sentence, deed.frame, deed.frame.trigger.sense
    if (sense.effect and _crashed(view, sentence, frame)) or _collides(view, sentence, frame):
        return True
    return sense.act == "explode" and _crashed_first(sentence, frame) and by_things(view, sentence, deed.doers)


def _comes_of_a_fire(deed: _Deed) -> bool:
    return bool(deed.frame.trigger.sense.effect and _by_fire(deed.sentence, deed.doers))


def _is_aimed_at_words(deed: _Deed) -> bool:
    """Whether it is done to what cannot be hit by arms, or to a mock one: "attacked the plan", "a mock village"."""
    aims, sentence = (*deed.frame.targets, *deed.done_to), deed.sentence
    harmless = noun_list("figurative_target", "fiction") - set(deed.frame.trigger.word.split())  # "paid the price"
    meant = (g for g in aims if not (_is_named(sentence, g) or _is_opposed(sentence, g, aims)))
    if any(sentence.groups[g].lemma in harmless for g in meant):
        return True
    return bool(words_of(sentence, aims) & _MOCK)


def _is_opposed(sentence: Sentence, group: int, aims: tuple[int, ...]) -> bool:
    """Whether words are only what people who are aimed at had met against: "thrown at a rally against the accord"."""
    noun = sentence.groups[group]
    beside = group - 1 in aims and sentence.groups[group - 1].last + 2 == noun.first
    return noun.prep == "against" and beside and sentence.groups[group - 1].prep == "at"


def _is_of_the_law(deed: _Deed) -> bool:
    """Whether men destroy by hand what breaks the law: "troops destroyed nine illegal refineries"."""
    frame = deed.frame
    if frame.trigger.sense.act != "destroy" or frame.means or frame.events:
        return False
    return bool(words_of(deed.sentence, frame.targets) & _OUTLAWED)


def _is_riot(deed: _Deed) -> bool:
    """Whether a crowd throws what crowds throw, and it hurts nobody: "petrol bombs were thrown"."""
    means = deed.frame.means
    return bool(
        means and not deed.frame.victims and all(words_of(deed.sentence, (group,)) & _CROWD_BOMBS for group in means)
    )


def _is_by_civilians(deed: _Deed) -> bool:
    """Whether people who bear no arms do it, and nobody is killed or hurt: "critics attacked"."""
    doers = (g for g in deed.doers if not is_armed_band(deed.view, deed.sentence, g, deed.frame.targets))
    return bool(words_of(deed.sentence, tuple(doers)) & noun_list("civil_doer") and not deed.frame.trigger.sense.effect)


def _is_hunting(deed: _Deed) -> bool:
    """Whether it is done to game: "shot three deer"."""
    hunted = [group for group in deed.done_to if nature_of(deed.view, deed.sentence, group) not in Nature.people()]
    return bool(hunted) and all(is_of_nature(deed.sentence, group, "game") for group in deed.done_to)


def _is_by_nature(deed: _Deed) -> bool:
    """Whether a mishap, a beast or the weather does it, or somebody with words; "lion hunters" are people."""
    sentence = deed.sentence
    wild = tuple(doer for doer in deed.doers if nature_of(deed.view, sentence, doer) not in Nature.people())
    if words_of(sentence, wild) & noun_list("mishap") or _is_verbal(sentence, deed.frame):
        return True
    return any(is_of_nature(sentence, inner(sentence, doer), "beast", "weather") for doer in wild)


def _is_no_deed(deed: _Deed) -> bool:
    """Whether somebody only drives, does no work, or fires what harms nobody: "striking miners", "fired tear gas"."""
    frame, act = deed.frame, deed.frame.trigger.sense.act
    if act == "ram" and not frame.means and _is_underway(deed.sentence, frame):
        return True
    if frame.trigger.word == "strike" and _are_on_strike(deed.sentence, frame, deed.done_to):
        return True
    return act in _FIRING and not frame.victims and _harms_nobody(deed.view, deed.sentence, frame)


def _tells_of_figures(deed: _Deed) -> bool:
    """Whether a noun that the verb tells of is itself a figure of speech: "an attack of nerves struck"."""
    if deed.frame.trigger.sense.act == "die":
        return False
    return any("figurative" in untold_noun(deed.view, deed.sentence, group) for group in deed.frame.events)


def _is_a_burst(deed: _Deed) -> bool:
    explodes = deed.frame.trigger.sense.act == "explode"
    return explodes and _bursts(deed.view, deed.sentence, deed.frame, deed.doers)


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


def _is_named(sentence: Sentence, group: int) -> bool:
    """Whether a noun group is headed by a name: "bombed Tyre"."""
    return sentence.tokens[sentence.groups[group].head].tag.startswith("NNP")


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
    if words_of(sentence, doers) & _THROWN:
        return False
    if any(value.family in ("explosive", "suicide", "missile") for _, value in view.values(sentence.span, WeaponValue)):
        return False
    if any(sentence.groups[doer].lemma == "those" for doer in doers):
        return False  # "those who killed the priests"
    return all(nature_of(view, sentence, g) is Nature.THING or is_illness(sentence, g) for g in doers)


def _bursts(view: View, sentence: Sentence, frame: Roles, doers: tuple[int, ...]) -> bool:
    """Whether what explodes is a boiler or a star: gas, a cylinder, or a person who bursts onto a stage."""
    groups = (*doers, *frame.means, *frame.agents, *frame.events)
    if words_of(sentence, groups) & (noun_list("mishap") | _BURSTS) or words_of(sentence, doers) & _LONG_FIGHT:
        return True  # "the conflict exploded"
    if frame.trigger.word not in ("explode", "go off"):
        return False
    people = doers and all(nature_of(view, sentence, g) in Nature.people() for g in doers)
    own = frame.trigger.clause is not None and sentence.clauses[frame.trigger.clause].objects
    return bool(people and not own and not frame.means)


def _is_in_the_back(deed: _Deed) -> bool:
    """Whether no man but a body is stabbed in the back: "stabbed the army in the back"."""
    if deed.frame.trigger.sense.act != "stab":
        return False
    sentence = deed.sentence
    words = [token.lemma for token in sentence.tokens]
    behind = "back" in words and words[words.index("back") - 2 : words.index("back")] == ["in", "the"]
    return behind and any(sentence.groups[group].lemma in _STABBED_BODIES for group in deed.done_to)


_RULES = (
    _ends_a_thing,
    _is_by_things,
    _comes_of_a_crash,
    _comes_of_a_fire,
    _is_aimed_at_words,
    _is_of_the_law,
    _is_riot,
    _is_by_civilians,
    _is_hunting,
    _is_by_nature,
    _is_no_deed,
    _tells_of_figures,
    _is_a_burst,
    _is_in_the_back,
)

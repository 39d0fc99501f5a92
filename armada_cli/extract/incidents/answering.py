"""Force that answers an attack: who shoots the attackers down is no author of what they did."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from armada_cli.extract.frames import Frame
from armada_cli.extract.frames.them import attackers_meant
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.nature import Nature, nature_of, side_of, side_of_deed
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import noun_list
from armada_cli.extract.incidents.known_men import has_attacked_before
from armada_cli.records import ActorValue, Sentence, Span

_WHERE = frozenset({"on", "in", "at", "inside"})
_ATTACKERS = WordClass("attacker")
_EVER_ATTACKERS = WordClass("ever_attacker")
ATTACKER_PRONOUNS = WordClass("attacker_pronoun")
_FROM_AFAR = frozenset({"bomb", "airstrike", "strike", "shell", "fire"})  # acts
_DEEDS = frozenset({"shoot", "stab", "assault", "ram", "explode", "kill", "wound", "attack"})  # acts of an attacker
_FIGHTS = frozenset({"clash", "shoot"})  # acts of nouns in which both sides fire: "a shootout"
_REST = frozenset({"other", "others", "rest"})
_ALL = frozenset({"all", "the"})
_SPEAKERS_OWN = WordClass("they")
_COMRADES = WordClass("comrade")
SETTING_OUT = frozenset({"raid", "pursue", "light"})  # acts
_KNOWN = WordClass("known")
_RANKS = WordClass("one_more")
_MAN_KNOWN = WordClass("known_man")
_IRREGULARS = WordClass("irregular_doer")
_BANDS = WordClass("band")
_FOUGHT = frozenset({"shell", "shoot", "assault", "raid", "clash", "stab", "execute", "kidnap", "burn"})  # acts
_BANDED = WordClass("banded")
_COMING_NEAR = WordClass("coming_near_verb")
_AS = frozenset({"as", "when", "while"})


def sides_of(view: View, sentence: Sentence, frame: Frame) -> Iterable[bool]:
    """For each agent of a frame, where it is known: whether it acts for a state; of none what its noun says."""
    sides = [_side_of_agent(view, sentence, frame, group) for group in frame.agents]
    if _fires_on_comrades(view, sentence, frame):
        sides = [False if state else state for state in sides]  # "a guard opened fire on his comrades"
    if not sides and frame.trigger.group is not None and not frame.trigger.sense.effect:
        sides = [side_of_deed(view, sentence, frame.trigger.group)]
    if not sides:
        sides = [_side_of_arms(view, sentence, group) for group in frame.means]
    yield from (side for side in sides if side is not None)


def _side_of_agent(view: View, sentence: Sentence, frame: Frame, group: int) -> bool | None:
    """The side of who acts; a pronoun has that of who says so: "the rebels said they had killed ten soldiers"."""
    noun = sentence.groups[group]
    if noun.lemma not in _SPEAKERS_OWN:
        side = side_of(view, sentence, group)
        return False if side is None and _are_irregular(sentence, frame, group) else side
    sources = (c.source for c in sentence.clauses if group in c.subject and c.source is not None)
    side = next((side_of(view, sentence, source) for source in sources), None)
    if side and is_quoted(sentence, noun.span):
        return False  # "They killed four farmers," an officer said
    foes = any(side_of(view, sentence, hit) is False for hit in (*frame.victims, *frame.targets))
    return side if side is not True or foes else None  # "police said they shot a guard"


def _side_of_arms(view: View, sentence: Sentence, group: int) -> bool | None:
    """Whose a weapon is by the words before it: "rebel artillery", "army shells", "a Houthi missile"."""
    side = side_of_deed(view, sentence, group)
    owners = [value for _, value in view.values(sentence.groups[group].span, ActorValue)] if side is None else []
    return owners[0].state if owners else side


def _are_irregular(sentence: Sentence, frame: Frame, group: int) -> bool:
    """Whether those who act are armed and no state's: "a militia", "tribal fighters", "a vigilante group".

    Fighters that bomb may be planes.
    """
    noun = sentence.groups[group]
    if noun.lemma in _IRREGULARS and (noun.lemma != "fighter" or frame.trigger.sense.act in _FOUGHT):
        return True
    before = {token.lemma for token in sentence.tokens[noun.first : noun.head]}
    return noun.lemma in _BANDS and not before.isdisjoint(_IRREGULARS.words | _BANDED.words)


def is_quoted(sentence: Sentence, span: Span) -> bool:
    """Whether words stand between marks of quotation, as somebody's own."""
    before = "".join(token.text for token in sentence.tokens if token.span.end <= span.start)
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def is_answer(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether a state's forces act, on nobody but known attackers: "police shot the gunman", "troops killed them"."""
    back = not (frame.victims or frame.targets) and _hits_back(sentence, frame)
    hit = () if back else those_hit(sentence, frame)
    if not (hit or back):
        return _is_on_comer(view, sentence, frame)
    if _is_from_afar(view, sentence, frame):
        return False
    hit = tuple(g for g in hit if sentence.groups[g].prep not in _WHERE) or hit  # "shot the gunman on a stairwell"
    if _is_how_stopped(view, sentence, frame):
        return all(side_of(view, sentence, group) is False or _are_of_them(sentence, group) for group in hit)
    if True not in sides_of(view, sentence, frame):
        return False
    return all(
        is_attacker(sentence, group)
        or _has_just_attacked(view, sentence, group)
        or _is_one_of_dead(sentence, group)
        or has_attacked_before(view, frame, group)
        or (not frame.victims and _is_what_came(sentence, group))
        for group in hit
    )


def _is_on_comer(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether a state's forces fire as somebody known comes near: "police opened fire as he ran towards them"."""
    at = frame.trigger.clause
    if at is None or frame.trigger.sense.act != "shoot" or {*sides_of(view, sentence, frame)} != {True}:
        return False
    coming = (c for c in sentence.clauses if c.governor == at and c.marker in _AS and c.verb is not None)
    return any(
        sentence.verbs[c.verb or 0].lemma in _COMING_NEAR and bool(c.subject) and is_attacker(sentence, c.subject[0])
        for c in coming
    )


def _is_what_came(sentence: Sentence, group: int) -> bool:
    """Whether a thing is what attackers were told to come in: "guards fired on the vehicle"."""
    noun = sentence.groups[group]
    known = sentence.tokens[noun.first].lemma == "the" and noun.head == noun.first + 1
    return known and noun.lemma in noun_list("bomb_carrier") and not attached_to(sentence, [group])


def _are_of_them(sentence: Sentence, group: int) -> bool:
    """Whether a number is of those told right before: "killing 11 of them"."""
    return any(g.attached_to == group and g.prep == "of" and g.lemma == "them" for g in sentence.groups)


def _is_how_stopped(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether a participle tells what came of stopping an attack: "guards repelled a raid by rebels, killing six"."""
    clause = sentence.clauses[frame.trigger.clause] if frame.trigger.clause is not None else None
    if clause is None or clause.kind != "participial" or clause.governor is None or not frame.victims:
        return False
    return any(t.sense.act == "foil" and t.clause == clause.governor for t in view.triggers(sentence))


def _is_one_of_dead(sentence: Sentence, group: int) -> bool:
    """Whether fighters are told of as some of all who died: "19 people were killed, including five suspects who"."""
    noun = sentence.groups[group]
    return noun.prep == "including" and noun.lemma in _ATTACKERS


def only_hits_back(view: View, sentence: Sentence, frames: Sequence[Frame]) -> bool:
    """Whether a state's forces return fire, and the fight that this makes is all that is told besides."""
    back = [f for f in frames if _hits_back(sentence, f) and is_answer(view, sentence, f)]
    rest = [f for f in frames if f not in back]
    bare = (f.trigger.sense.act == "clash" and not (f.agents or f.victims or f.targets) for f in rest)
    return bool(back) and all(bare)


def _hits_back(sentence: Sentence, frame: Frame) -> bool:
    """Whether a verb says no more than that fire was answered: "returned fire", "shot back"."""
    if frame.trigger.word == "return fire":
        return True
    clause = sentence.clauses[frame.trigger.clause] if frame.trigger.clause is not None else None
    if clause is None or clause.verb is None or frame.trigger.sense.act not in ("shoot", "fire"):
        return False
    last = sentence.verbs[clause.verb].last
    return any(token.lemma == "back" for token in sentence.tokens[last : last + 2])


def _is_from_afar(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether force comes from the air or a long way off, so that it ends no attack on the spot."""
    if frame.trigger.sense.act in _FROM_AFAR and not _hits_back(sentence, frame):
        return True
    events = (t for t in view.triggers(sentence) if t.group in frame.events) if frame.events else ()
    return any(trigger.sense.act in _FROM_AFAR for trigger in events)


def those_answered(view: View, sentence: Sentence, frames: Iterable[Frame]) -> list[int]:
    """The attackers whom a state's forces hit."""
    told = list(frames)
    stopped = any(frame.trigger.sense.act == "foil" for frame in told)
    answers = (f for f in told if is_answer(view, sentence, f) or (stopped and _fells_fighters(view, sentence, f)))
    return [group for frame in answers for group in those_hit(sentence, frame)]


def _fells_fighters(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether a state's forces kill or hurt armed people: those whose attack they stop, where they stop one."""
    if not frame.victims or _is_from_afar(view, sentence, frame):
        return False
    if True not in sides_of(view, sentence, frame) and not _is_how_stopped(view, sentence, frame):
        return False
    return all(side_of(view, sentence, g) is False or _are_of_them(sentence, g) for g in frame.victims)


def _has_just_attacked(view: View, sentence: Sentence, group: int) -> bool:
    """Whether the clause that says who somebody is tells how he attacked: "a man who opened fire near a synagogue".

    So does "shot two raiders after they stormed a bank".
    """
    deeds = {t.clause for t in view.triggers(sentence) if t.sense.act in _DEEDS}
    if any(group in attackers_meant(view, sentence, at) for at in deeds if at is not None):
        return True
    told = [c for i, c in enumerate(sentence.clauses) if i in deeds and c.verb is not None]
    nouns = {t.group for t in view.triggers(sentence) if t.sense.act in ("attack", "assault")}
    if sentence.groups[group].prep == "by" and sentence.groups[group].attached_to in nouns - {None}:
        return True  # "came under siege by three men who were shot dead by police"
    if any(group in c.subject and sentence.verbs[c.verb or 0].voice == "active" for c in told):
        return True  # "a man stabbed three people before being shot dead by police"
    same = {*_described(view, sentence, group)}
    if any(("by", g) in c.preps and sentence.verbs[c.verb or 0].voice == "passive" for c in told for g in same):
        return True  # "six were shot by a man who was himself killed by police"
    own = (c for c in told if same & {*c.subject} and (c.antecedent in same or c.kind in ("main", "complement")))
    return any(sentence.verbs[c.verb or 0].voice == "active" for c in own)


def _described(view: View, sentence: Sentence, group: int) -> Iterable[int]:
    """People as a noun describes them, the noun beside a name too: "X and Y, the pair who fired"."""
    if nature_of(view, sentence, group) is Nature.PEOPLE:
        yield group
    yield from (i for i, g in enumerate(sentence.groups) if g.appositive_of == group and g.lemma in _MAN_KNOWN)


def _fires_on_comrades(view: View, sentence: Sentence, frame: Frame) -> bool:
    """Whether one man acts, on nobody but those who serve beside him: "a soldier turned his gun on NATO troops"."""
    if len(frame.agents) != 1 or sentence.tokens[sentence.groups[frame.agents[0]].head].tag != "NN":
        return False
    hit = those_hit(sentence, frame)
    by_hand = frame.trigger.sense.act in ("shoot", "stab")
    if hit and all(_is_comrade(sentence, g) or (by_hand and side_of(view, sentence, g) is True) for g in hit):
        return True
    done = [g for clause in sentence.clauses if frame.agents[0] in clause.subject for g in clause.objects]
    return any(_is_comrade(sentence, group) for group in done)


def _is_comrade(sentence: Sentence, group: int) -> bool:
    """Whether a noun group is of people who serve with somebody: "his comrades", "four of his fellow officers"."""
    noun = sentence.groups[group]
    words = {token.lemma for token in sentence.tokens[noun.first : noun.last + 1]}
    if "fellow" in words or noun.lemma in _COMRADES:
        return True
    return any(_is_comrade(sentence, whole) for whole in attached_to(sentence, [group], "of"))


def only_deploys(view: View, sentence: Sentence, frames: Sequence[Frame]) -> bool:
    """Whether a state's forces only set out: an operation or a chase that hits nobody."""
    senses = [frame.trigger.sense for frame in frames]
    weak = all(sense.act in SETTING_OUT and (sense.weak or sense.act == "light") for sense in senses)
    hits = any(f.targets or f.victims or f.means for f in frames)
    return weak and not hits and any(True in sides_of(view, sentence, f) for f in frames)


def only_seeks(sentence: Sentence, frames: Sequence[Frame], others: Iterable[Frame]) -> bool:
    """Whether it only tells that somebody is after those of whom the others tell: "to find the gang that killed X"."""
    if any(f.trigger.sense.act not in SETTING_OUT or f.targets or f.victims or f.means for f in frames):
        return False
    sought = {sentence.clauses[f.trigger.clause].antecedent for f in others if f.trigger.clause is not None}
    doers = {group for frame in others for group in frame.agents}
    return bool((sought & doers).difference(group for frame in frames for group in frame.agents))


def those_hit(sentence: Sentence, frame: Frame) -> tuple[int, ...]:
    """Whom a frame's force hits: the one whom a passive is said of ("he was shot"), else its victims or targets."""
    clause = sentence.clauses[frame.trigger.clause] if frame.trigger.clause is not None else None
    hit = frame.victims or frame.targets
    if clause is None or clause.verb is None:
        return hit or _fallen_in(sentence, frame)
    if sentence.verbs[clause.verb].voice != "passive":
        return hit or clause.objects
    meant = tuple(g for g in clause.subject if sentence.groups[g].lemma in ATTACKER_PRONOUNS)
    return meant or hit or tuple(g for g in clause.subject if g not in frame.means)  # "a shell fired by troops"


def _fallen_in(sentence: Sentence, frame: Frame) -> tuple[int, ...]:
    """Those who are killed or die in the fight that a noun names: "the gunman died in a shootout with police"."""
    fallen = (c for c in sentence.clauses if ("in", frame.trigger.group) in c.preps and c.verb is not None)
    return next((c.subject for c in fallen if frame.trigger.sense.act in _FIGHTS and not c.objects), ())


def is_attacker(sentence: Sentence, group: int) -> bool:
    """Whether a noun group stands for somebody who has attacked: "the gunman", "all the attackers", "him"."""
    noun = sentence.groups[group]
    if noun.lemma in ATTACKER_PRONOUNS or _is_rest(sentence, group):
        return True
    if any(is_attacker(sentence, whole) for whole in attached_to(sentence, [group], "of")):
        return True  # "the last two of the attackers"
    if noun.lemma in _MAN_KNOWN and sentence.tokens[noun.first].lemma in _KNOWN:
        return noun.last == noun.first + 1
    return _is_called_attacker(sentence, group)


def are_attackers(sentence: Sentence, frame: Frame) -> bool:
    """Whether all those whom a frame kills or hurts have attacked by their noun: "three of the gunmen died"."""
    return bool(frame.victims) and all(
        any(_is_called_attacker(sentence, i) for i in (group, *attached_to(sentence, [group], "of")))
        for group in frame.victims
    )


def _is_called_attacker(sentence: Sentence, group: int) -> bool:
    """Whether its noun says that somebody has attacked: "two attackers", "the gunmen", "a suicide bomber"."""
    noun = sentence.groups[group]
    words = [token.lemma for token in sentence.tokens[noun.first : noun.last + 1]]
    ranked = not _RANKS.isdisjoint(words)  # "a fourth bomber"
    known = ranked or words[0] in _KNOWN or "all" in words or "suicide" in words
    return noun.lemma in _EVER_ATTACKERS or (noun.lemma in _ATTACKERS and known)


def _is_rest(sentence: Sentence, group: int) -> bool:
    """Whether a group stands for several just told of, or those left of them: "the three", "the other two"."""
    noun = sentence.groups[group]
    words = [token.lemma for token in sentence.tokens[noun.first : noun.head + 1]]
    goes_on = any(other.first == noun.last + 1 for other in sentence.groups)  # "the two most wanted men"
    number = sentence.tokens[noun.head].tag == "CD" and not goes_on
    return words[0] in _ALL and (number or (noun.lemma in _REST and not _REST.isdisjoint(words)))

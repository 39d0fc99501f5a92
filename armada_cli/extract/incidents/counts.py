"""The numbers of a sentence: how many attacks an incident counts, and the dead that no verb has taken."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from armada_cli.annotate.numbers import find_numbers
from armada_cli.extract.casualties.counted import Toll
from armada_cli.extract.casualties.loose_tolls import loose_tolls
from armada_cli.extract.frames import Frame
from armada_cli.extract.ground.nature import FROM_ABOVE
from armada_cli.extract.ground.positions import innermost
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.incidents.clusters import Cluster, kills
from armada_cli.extract.incidents.owners import owner_by_clause
from armada_cli.extract.incidents.wording import words_of_times
from armada_cli.records import CountValue, Mention, Sentence, Span, WeaponValue

Tolls = tuple[list[Toll], list[Toll]]  # those killed and those wounded in one incident

_COUNTED = frozenset({"airstrike", "strike", "attack", "explode"})  # acts whose bare plural counts several
_AT_ONE_SITE = frozenset({"attack", "assault"})  # acts of people who come to a place
_ATTACKED_SITES = WordClass("attacked_site")
_BY_BOMB = frozenset({"explode", "kill", "wound", "destroy", "strike"})
_PLANTED = WordClass("planted")
_TWIN = WordClass("twin")
_OF_SEVERAL = WordClass("force_of_many")
_FIRED = frozenset({"mortar", "artillery", "rocket"})  # families of weapons: "two mortar bombs" are one salvo
_POINTING = WordClass("pointing")
_RANKS = WordClass("rank_in_a_row")


def give_loose_tolls(
    view: View, sentence: Sentence, clusters: list[Cluster], tolls: list[Tolls], summed: Iterable[Span]
) -> None:
    """Give counts beside "dead" or "injured" that no verb has taken to the incident of their clause.

    Those of a long time (`summed`) are of none.
    """
    taken = [*summed]
    taken += [toll.span for killed, wounded in tolls for toll in (*killed, *wounded)]
    for effect, toll in loose_tolls(view, sentence, taken):
        cluster = _of_its_subject(sentence, clusters, toll.span) or owner_by_clause(sentence, clusters, toll.span)
        cluster = cluster or _only_deadly(clusters, stated=toll.stated)
        if cluster is not None:
            tolls[clusters.index(cluster)][0 if effect == "killed" else 1].append(toll)


def _of_its_subject(sentence: Sentence, clusters: list[Cluster], span: Span) -> Cluster | None:
    """The cluster that says what the subject of a count's clause did: "a rocket that hit a house hurt no one"."""
    at = innermost(sentence, span)
    if at is None or any(frame.trigger.clause == at for c in clusters for frame in c.frames):
        return None
    subject = sentence.clauses[at].subject
    more = [i for i, c in enumerate(sentence.clauses) if c.antecedent in subject and c.governor == at]
    return next((c for c in clusters if any(f.trigger.clause in more for f in c.frames)), None)


def _only_deadly(clusters: list[Cluster], *, stated: bool) -> Cluster | None:
    """The one cluster, or the one that tells of deaths, else of the hurt; of several the first, for a stated toll."""
    deadly = [c for c in clusters if kills(c)] if len(clusters) > 1 else clusters
    deadly = deadly or [c for c in clusters if any(frame.trigger.sense.effect == "wounded" for frame in c.frames)]
    return deadly[0] if len(deadly) == 1 or (deadly and stated) else None


def number_of(view: View, sentence: Sentence, frames: list[Frame]) -> tuple[Mention, CountValue] | None:
    """How many attacks the nouns of the frames count, with the words that say so; null for one or for none said."""
    for frame in frames:
        if frame.trigger.group is None or frame.part not in (None, frame.trigger.group):
            continue
        if _is_row_of_deaths(sentence, frame.trigger.group) or _of_which_one(sentence, frame.trigger.group):
            return None
        if frame.trigger.stands_for is not None and (some := _some(view, sentence, frame.trigger.group)) is not None:
            return some
        for mention, value in view.values(sentence.groups[frame.trigger.group].span, CountValue):
            if value.unit == "strikes" and value.relation != "part" and (value.min, value.max) != (1, 1):
                return mention, value
    several = (read(view, sentence, frame) for read in (_sites, _several, _bombs, _bombers, _times) for frame in frames)
    found = next((found for found in several if found), None)
    return None if found is not None and found[1].max is None and _tells_of_one(sentence, frames) else found


def _tells_of_one(sentence: Sentence, frames: list[Frame]) -> bool:
    """Whether a noun besides the plural is of one attack by itself: "led attacks on posts and the raid of May 8"."""
    nouns = [sentence.tokens[sentence.groups[f.trigger.group].head] for f in frames if f.trigger.group is not None]
    return any(noun.tag == "NNS" for noun in nouns) and any(
        noun.tag == "NN" and noun.lemma not in _OF_SEVERAL for noun in nouns
    )


def _some(view: View, sentence: Sentence, group: int) -> tuple[Mention, CountValue] | None:
    """How many of several attacks a bare number is: "two" in "four raids, two in A and two in B"."""
    span = sentence.groups[group].span
    found = find_numbers(f"{view.text[span.start : span.end]} strikes")
    values = [m.value for m in found if isinstance(m.value, CountValue)]
    several = [value for value in values if (value.min or 0) > 1 and value.min == value.max]
    return (Mention(span, "number", view.text[span.start : span.end], several[0]), several[0]) if several else None


def _of_which_one(sentence: Sentence, group: int) -> bool:
    """Whether only one of several attacks is told of: "in one of the two strikes"."""
    noun = sentence.groups[group]
    whole = sentence.groups[noun.attached_to].lemma if noun.prep == "of" and noun.attached_to is not None else ""
    return whole in ("one", "another")


def _is_row_of_deaths(sentence: Sentence, group: int) -> bool:
    """Whether several attacks are those of a row that somebody is one of: "the third leader killed in three raids"."""
    for clause in sentence.clauses:
        if clause.kind in ("reduced", "infinitive", "relative") and any(g == group for _, g in clause.preps):
            heads = [clause.antecedent] if clause.antecedent is not None else clause.subject
            nouns = [sentence.groups[head] for head in heads]
            return any(t.lemma in _RANKS for noun in nouns for t in sentence.tokens[noun.first : noun.head])
    return False


def _sites(view: View, sentence: Sentence, frame: Frame) -> tuple[Mention, CountValue] | None:
    """How many places people attacked, each in an attack of its own: "gunmen stormed three churches"."""
    several = frame.trigger.sense.act in _AT_ONE_SITE or _are_blasts(sentence, frame)
    if frame.part is not None or not several or _from_above(view, sentence):
        return None
    counted = [_places_counted(view, sentence, group) for group in frame.targets]
    numbers = [value for value in counted if value is not None]
    if not numbers or len(numbers) < len(counted):
        return None
    most = None if any(value.max is None for value in numbers) else sum(value.max or 0 for value in numbers)
    value = CountValue(sum(value.min or 0 for value in numbers), most, None, "strikes")
    span = sentence.groups[frame.targets[0]].span
    return Mention(span, "number", view.text[span.start : span.end], value), value


def _are_blasts(sentence: Sentence, frame: Frame) -> bool:
    """Whether more than one bomb goes off: "bombings of three churches", "bombs exploded at two markets"."""
    blasts = frame.means if frame.trigger.group is None else (frame.trigger.group,)
    plural = any(sentence.tokens[sentence.groups[group].head].tag == "NNS" for group in blasts)
    return frame.trigger.sense.act == "explode" and plural


def _places_counted(view: View, sentence: Sentence, group: int) -> CountValue | None:
    """The number of places that a noun group counts, null for what is no place or has no number."""
    noun = sentence.groups[group]
    if noun.lemma not in _ATTACKED_SITES or sentence.tokens[noun.head].tag != "NNS":
        return None
    return next((value for _, value in view.values(noun.span, CountValue) if value.relation != "part"), None)


def _from_above(view: View, sentence: Sentence) -> bool:
    """Whether a sentence tells of force from the air or from afar."""
    return any(value.family in FROM_ABOVE for _, value in view.values(sentence.span, WeaponValue))


def _bombs(view: View, sentence: Sentence, frame: Frame) -> tuple[Mention, CountValue] | None:
    """How many planted bombs or vehicles went off: "three car bombs exploded"; what jets drop is one salvo.

    Where their scenes are told one by one ("in A on Monday and in B on Friday"), each is one of them.
    """
    if frame.part is not None or _from_above(view, sentence):
        return None
    gone_off = frame.means if frame.trigger.sense.act in _BY_BOMB else ()
    for group in (*gone_off, *_burst(sentence, frame)):
        noun = sentence.groups[group]
        fired = any(value.family in _FIRED for _, value in view.values(noun.span, WeaponValue))
        if noun.lemma in _PLANTED and sentence.tokens[noun.head].tag == "NNS" and not fired:
            return _counted(view, noun.span) or _plural(view, sentence, group)
    return None


def _burst(sentence: Sentence, frame: Frame) -> tuple[int, ...]:
    """What blew up, where it is a vehicle and no weapon by its name: "twelve vehicles blew up"."""
    intransitive = frame.trigger.clause is not None and not sentence.clauses[frame.trigger.clause].objects
    exploding = frame.trigger.sense.act == "explode" and intransitive
    return sentence.clauses[frame.trigger.clause or 0].subject if exploding else ()


def _bombers(view: View, sentence: Sentence, frame: Frame) -> tuple[Mention, CountValue] | None:
    """How many blew themselves up: each is a blast of his own."""
    reflexive = any(sentence.groups[group].lemma == "themselves" for group in frame.means)
    if frame.trigger.sense.act != "explode" or not reflexive:
        return None
    return next((found for g in frame.agents if (found := _counted(view, sentence.groups[g].span))), None)


def _counted(view: View, span: Span) -> tuple[Mention, CountValue] | None:
    """The number above one that counts a noun."""
    for mention, value in view.values(span, CountValue):
        if (value.min or 0) > 1 and value.relation != "part":
            return mention, replace(value, unit="strikes")
    return None


def _plural(view: View, sentence: Sentence, group: int) -> tuple[Mention, CountValue] | None:
    """Two or more, for a bare plural."""
    noun = sentence.groups[group]
    if sentence.tokens[noun.first].lemma in _POINTING or sentence.tokens[noun.first].tag in ("PRP$", "POS", "CD"):
        return None
    twin = sentence.tokens[noun.first].lemma in _TWIN
    value = CountValue(2, 2 if twin else None, noun.lemma, "strikes")
    return Mention(noun.span, "number", view.text[noun.span.start : noun.span.end], value), value


def _several(view: View, sentence: Sentence, frame: Frame) -> tuple[Mention, CountValue] | None:
    """Two or more, for a bare plural: "airstrikes killed nine"; where scenes are told one by one, one for each."""
    if frame.trigger.group is None or frame.part is not None or frame.trigger.sense.act not in _COUNTED:
        return None
    group = sentence.groups[frame.trigger.group]
    head = sentence.tokens[group.head]
    first = sentence.tokens[group.first]
    definite = first.lemma in _POINTING or first.tag in ("PRP$", "POS") or group.prep == "of"
    if definite or head.tag != "NNS" or list(view.values(group.span, CountValue)):
        return None
    return _plural(view, sentence, frame.trigger.group)


def _times(view: View, sentence: Sentence, frame: Frame) -> tuple[Mention, CountValue] | None:
    """How often force was used, by the words behind its verb: "drones struck twice"."""
    words = words_of_times(sentence, frame)
    if not words or frame.trigger.sense.effect:
        return None
    span = Span(words[0].span.start, words[-1].span.end)
    numbers = find_numbers(f"{words[0].text} people") if len(words) > 1 else []
    counts = [m.value for m in numbers if isinstance(m.value, CountValue)] or [CountValue(2, 2, "time", "strikes")]
    text = view.text[span.start : span.end]
    return Mention(span, "number", text, counts[0]), replace(counts[0], unit="strikes")

"""The places that were bombed, shelled or fired at as such: "rockets fired at Israel", "shells fell on the town"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from armada_cli.extract.frames import Frame, inner, is_abstract
from armada_cli.extract.frames.parties import described
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.nature import Nature, nature_of
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import noun_list
from armada_cli.extract.incidents import Incident
from armada_cli.records import Party, PlaceValue, Sentence

_FIGHTS = frozenset({"shoot", "clash", "assault", "raid"})  # acts of nouns that "at" puts in a place
_AT_PREPS = WordClass("fired_at_prep")


def places_hit(view: View, incidents: Sequence[Incident]) -> Iterator[Party]:
    """The places that were bombed, shelled or fired at as such: "rockets fired at Israel"."""
    for incident in incidents:
        for frame in incident.frames:
            for group in _hit_itself(incident.sentence, frame):
                yield from _place_in(view, incident.sentence, group, landed=frame.trigger.clause is not None)


def _place_in(view: View, sentence: Sentence, group: int, *, landed: bool) -> Iterator[Party]:
    """The places that a group names, or one that an apposition calls a town; a name unknown too where a shell `landed`.

    "A rocket fell on Kuruba."
    """
    found = view.values(sentence.groups[group].span, PlaceValue)
    yield from (Party(value.name, None, "place", mention.text) for mention, value in found)
    renamed = any(g.appositive_of == group and g.lemma in noun_list("settlement") for g in sentence.groups)
    unknown = nature_of(view, sentence, group) is Nature.THING and is_abstract(sentence, group)
    named = landed and unknown and sentence.tokens[sentence.groups[group].head].tag == "NNP"
    name = described(view, sentence, group) if (renamed or named) and not found else None
    if name is not None:
        yield Party(name, None, "place", name)


def _hit_itself(sentence: Sentence, frame: Frame) -> set[int]:
    """The groups of a scene that are the verb's object, or stand after a preposition that aims at them."""
    if frame.trigger.clause is None:
        if frame.trigger.sense.effect:
            return set()  # "the murder of a guard on the Falls Road"
        at_preps = () if frame.trigger.sense.act in _FIGHTS else tuple(_AT_PREPS)  # "a shootout at Batu"
        tied = attached_to(sentence, [frame.trigger.group], "on", *at_preps)
        return {*frame.scene, *frame.targets} & {*tied}
    clause = sentence.clauses[frame.trigger.clause]
    hurts = frame.trigger.sense.effect is not None  # "eleven died at Enniskillen"
    landing = frame.trigger.sense.act == "fire" and not clause.objects  # "rockets fell on the town"
    preps = ((prep, group) for prep, group in clause.preps if prep != "from")  # "launched from Yemen"
    aimed = {group for prep, group in preps if (landing or prep in _AT_PREPS) and not hurts}
    struck = {*frame.scene, *(frame.targets if frame.means else ())}  # "rockets hit Haifa", not "rebels attacked it"
    return struck & {*clause.objects, *(inner(sentence, group) for group in aimed)}

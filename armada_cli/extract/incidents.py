"""The frames of a sentence, put together: one incident for each thing that the sentence tells."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property

from armada_cli.extract.casualties import Toll
from armada_cli.extract.frames import Frame, find_frames
from armada_cli.extract.nature import Nature, nature_of, side_of
from armada_cli.extract.roll import roll_frames, toll_frames
from armada_cli.extract.scene import (
    When,
    Where,
    counted_from,
    dates_agree,
    fine_places,
    narrowest,
    own_places,
    places_agree,
)
from armada_cli.extract.tolls import loose_tolls, tolls_of
from armada_cli.extract.unknown import last_place_before, spoken_of, unknown_places
from armada_cli.extract.view import View
from armada_cli.extract.words import is_fiction, is_report
from armada_cli.records import Clause, CountValue, DateValue, Mention, PersonValue, PlaceValue, Sentence, Span

_JOINING = frozenset({"participial", "infinitive", "conjunct", "reduced", "relative", "adverbial", "complement"})
_APART = frozenset({"while", "whereas", "since", "until", "although", "though"})


@dataclass(frozen=True, eq=False)
class Incident:
    """What one sentence tells of one event: its frames, and the places, days and numbers that belong to them."""

    view: View
    index: int
    frames: tuple[Frame, ...]
    places: tuple[Where, ...] = ()
    dates: tuple[When, ...] = ()
    killed: tuple[Toll, ...] = ()
    wounded: tuple[Toll, ...] = ()
    count: tuple[Mention, CountValue] | None = None
    alone: bool = True

    @property
    def sentence(self) -> Sentence:
        """The sentence that tells it."""
        return self.view.sentences[self.index]

    @property
    def date(self) -> When | None:
        """The most precise of its days."""
        return narrowest(self.dates) or (self.dates[0] if self.dates else None)

    @cached_property
    def acts(self) -> frozenset[str]:
        """What kinds of thing happen in it."""
        return frozenset(frame.trigger.sense.act for frame in self.frames)

    @cached_property
    def context(self) -> frozenset[str]:
        """What holds of all its frames."""
        return frozenset.intersection(*(frame.context for frame in self.frames))

    @cached_property
    def refers_back(self) -> bool:
        """Whether its noun is definite and may point to an event already told: "the blast", "Monday's strike"."""
        nouns = [f for f in self.frames if f.trigger.group is not None and f.trigger.sense.refers]
        if any(_said_of_it(self.sentence, f) for f in nouns):
            return True
        return any(_definite(self.sentence, f) for f in nouns) and not self.opens_new

    @cached_property
    def described_day(self) -> When | None:
        """A day inside the noun group that names it: "the July 11 bombings", "Monday's strike"."""
        for frame in self._nouns:
            group = self.sentence.groups[frame.trigger.group or 0]
            owner = self.sentence.groups[group.possessor].span if group.possessor is not None else group.span
            for when in self.dates:
                if when.value.start and (group.span.covers(when.mention.span) or owner.overlaps(when.mention.span)):
                    return when
        return None

    @cached_property
    def described_place(self) -> bool:
        """Whether a place below the first administrative level is attached to the noun that names it."""
        nouns = {frame.trigger.group for frame in self._nouns}
        inside = [g.span for i, g in enumerate(self.sentence.groups) if i in nouns or g.attached_to in nouns]
        return any(
            w.value.level in ("town", "site", "admin2") and any(span.overlaps(w.mention.span) for span in inside)
            for w in self.places
        )

    @property
    def _nouns(self) -> list[Frame]:
        return [f for f in self.frames if f.trigger.group is not None and f.trigger.sense.refers]

    @cached_property
    def opens_new(self) -> bool:
        """Whether its words say that it is another event than those before: "a second bomb", "in a separate raid"."""
        if any(_said_of_it(self.sentence, frame) for frame in self._nouns):
            return False
        return (
            _starts_apart(self.sentence)
            or any(_another(self.sentence, frame) for frame in self.frames)
            or any(_also(self.sentence, frame) for frame in self.frames if frame.trigger.sense.act not in _HARM)
        )

    @cached_property
    def adds_only(self) -> bool:
        """Whether it only counts people, so that it must belong to an event told before."""
        return (
            self.acts <= {"kill", "wound", "die", "roll", "toll"}
            and not self.dates
            and not own_places(self.places)
            and not any(f.agents or f.means or f.events or _is_noun(f) for f in self.frames)
        )

    @cached_property
    def is_faint(self) -> bool:
        """Whether its words alone tell of no use of force: only weak triggers, and no actor, weapon or number beside."""
        if any(not frame.trigger.sense.weak for frame in self.frames):
            return False
        if "kidnap" in self.acts:
            return not any(f.victims for f in self.frames) or True in self.sides or not self.sides
        if self.sides and any(frame.means for frame in self.frames):
            return False
        if self.acts & _HOSTILE and any(f.targets and (f.agents or f.means) for f in self.frames):
            return False
        if "clash" in self.acts and self.sides:
            return False
        if self.acts & _HOSTILE and any(frame.means for frame in self.frames) and fine_places(self.places):
            return False
        armed = any(frame.means or self.sides or frame.events for frame in self.frames)
        return not (armed and (self.killed or self.wounded or any(frame.targets for frame in self.frames)))

    @cached_property
    def violent(self) -> bool:
        """Whether a word of it can only be said of force: an attack, a bomb, a shooting."""
        return bool(
            self.acts - {"kill", "die", "wound", "fire", "strike", "incident", "toll", "roll", "destroy", "burn"}
        )

    @cached_property
    def is_tally(self) -> bool:
        """Whether it only says which in a row an attack was: "it was the third this year"."""
        nouns = self._nouns
        return bool(nouns) and len(nouns) == len(self.frames) and any(_is_ranked(self.sentence, f) for f in nouns)

    @cached_property
    def names_dead(self) -> bool:
        """Whether it tells of the death of somebody by name."""
        return any(toll.named for toll in self.killed) or "roll" in self.acts

    @cached_property
    def dies_later(self) -> bool:
        """Whether it tells of a death of wounds, whose day is not that of the attack."""
        return any(f.trigger.sense.act == "die" and _of_wounds(self.sentence, f) for f in self.frames)

    @cached_property
    def is_plural(self) -> bool:
        """Whether the noun that names it is plural."""
        heads = [self.sentence.groups[f.trigger.group or 0].head for f in self._nouns]
        return any(self.sentence.tokens[head].tag == "NNS" for head in heads)

    @cached_property
    def is_generic(self) -> bool:
        """Whether it speaks of attacks as such: plural nouns without day, place, target, victim or number."""
        nouns = [f for f in self.frames if f.trigger.group is not None]
        plural = all(self.sentence.tokens[self.sentence.groups[f.trigger.group or 0].head].tag == "NNS" for f in nouns)
        told = any(f.targets or f.beside or f.victims or f.means for f in self.frames) or self.killed or self.wounded
        return len(nouns) == len(self.frames) and plural and not (told or self.dates or fine_places(self.places))

    @cached_property
    def known_doers(self) -> bool:
        """Whether those who act in it, or what they act with, are spoken of as known: "the gunmen", "the drones"."""
        return (
            any(_is_known(self.sentence, group) for f in self.frames for group in (*f.agents, *f.means))
            and not self.opens_new
        )

    @cached_property
    def fresh_doers(self) -> bool:
        """Whether those who act in it are spoken of for the first time: "a bomber", "gunmen", "two planes"."""
        doers = [group for f in self.frames for group in (*f.agents, *f.means)]
        return bool(doers) and not any(_is_known(self.sentence, group) for group in doers)

    @cached_property
    def sides(self) -> frozenset[bool]:
        """True for an agent of a state, False for one of a group or an unknown gunman."""
        return frozenset(self.sides_in_order)

    @cached_property
    def sides_in_order(self) -> tuple[bool, ...]:
        """The sides of its agents, in the order of its frames."""
        return tuple(side for f in self.frames for side in sides_of(self.view, self.sentence, f))

    @cached_property
    def kinds(self) -> frozenset[str]:
        """How force was used, where the words of the incident alone tell."""
        return frozenset(_KIND[f.trigger.sense.act] for f in self.frames if f.trigger.sense.act in _KIND)

    @cached_property
    def named(self) -> frozenset[str]:
        """What its victims and targets are: persons by key, things by their noun."""
        return frozenset(
            name
            for _, part, group in self.groups
            if part in ("victims", "targets")
            for name in _names(self.view, self.sentence, group)
        )

    @cached_property
    def dead(self) -> frozenset[str]:
        """The keys of the people who die in it by name."""
        return frozenset(key for toll in self.killed for key in toll.named)

    @property
    def groups(self) -> Iterable[tuple[Frame, str, int]]:
        """Each argument of each frame: the frame, the part played, and the group."""
        for frame in self.frames:
            for part in ("agents", "means", "victims", "targets"):
                for group in getattr(frame, part):
                    yield frame, part, group


def _is_noun(frame: Frame) -> bool:
    return frame.trigger.group is not None


_HOSTILE = frozenset({"burn", "shoot", "explode", "ram", "fire", "foil"})
_KIND = {
    "explode": "explosive",
    "bomb": "explosive",
    "airstrike": "air",
    "shell": "air",
    "shoot": "gun",
    "assault": "gun",
    "kidnap": "kidnap",
    "burn": "fire",
    "stab": "blade",
    "hijack": "kidnap",
}
_HARM = frozenset({"kill", "die", "wound"})
_ANOTHER = frozenset(
    ["a", "an", "another", "second", "third", "separate", "other", "similar", "different", "earlier", "previous"]
)
_APART_OPENERS = (
    "on the same",
    "the same night",
    "the same evening",
    "elsewhere",
    "separately",
    "in a separate",
    "in another",
    "in other",
    "also on",
    "in a different",
    "meanwhile",
    "in addition ,",
    "a day earlier",
    "a day later",
    "hours later",
    "hours earlier",
    "earlier on",
    "later on",
    "the next day",
    "the day before",
    "in a second",
    "in a third",
    "also in",
    "on the same day",
    "the same day",
)


def _definite(sentence: Sentence, frame: Frame) -> bool:
    group = sentence.groups[frame.trigger.group or 0]
    first = sentence.tokens[group.first]
    return (
        first.lemma in ("the", "this", "that", "these", "those", "its", "their", "his") or group.possessor is not None
    )


def _is_known(sentence: Sentence, group: int) -> bool:
    noun = sentence.groups[group]
    return sentence.tokens[noun.first].lemma in ("the", "he", "they", "she", "it", "both") and not sentence.tokens[
        noun.head
    ].tag.startswith("NNP")


def _of_wounds(sentence: Sentence, frame: Frame) -> bool:
    if frame.trigger.clause is None:
        return False
    clause = sentence.clauses[frame.trigger.clause]
    return any(sentence.groups[group].lemma in ("wound", "injury", "burn") for _, group in clause.preps)


def _is_ranked(sentence: Sentence, frame: Frame) -> bool:
    """Whether a copula gives a noun a rank: "the attack was the second", "it was the deadliest attack"."""
    for clause in sentence.clauses:
        if clause.verb is None or sentence.verbs[clause.verb].lemma not in ("be", "mark", "become"):
            continue
        if frame.trigger.group in (*clause.subject, *clause.objects):
            said = [
                t
                for g in clause.objects
                for t in sentence.tokens[sentence.groups[g].first : sentence.groups[g].last + 1]
            ]
            return any(token.tag == "JJS" or token.lemma in _RANKS for token in said)
    return False


_RANKS = frozenset(
    ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "latest", "last"]
)


def _said_of_it(sentence: Sentence, frame: Frame) -> bool:
    """Whether the noun is said of what was told before: "it was the third raid", "this was an attack on us"."""
    for clause in sentence.clauses:
        if frame.trigger.group in clause.objects and clause.verb is not None:
            subject = {sentence.groups[g].lemma for g in clause.subject}
            return sentence.verbs[clause.verb].lemma == "be" and bool(subject & {"it", "this", "that"})
    return False


def _another(sentence: Sentence, frame: Frame) -> bool:
    if frame.trigger.group is None:
        return False
    group = sentence.groups[frame.trigger.group]
    return any(token.lemma in _ANOTHER or token.tag == "JJS" for token in sentence.tokens[group.first : group.head])


def _also(sentence: Sentence, frame: Frame) -> bool:
    """Whether "also" stands in its verb group, or right beside it: "gunmen also attacked"."""
    if frame.trigger.clause is None:
        return False
    verb = sentence.verbs[sentence.clauses[frame.trigger.clause].verb or 0]
    return any(token.lemma == "also" for token in sentence.tokens[max(0, verb.first - 1) : verb.last + 1])


def _starts_apart(sentence: Sentence) -> bool:
    words = " ".join(token.text.lower() for token in sentence.tokens[:4])
    return words.startswith(_APART_OPENERS)


def sides_of(view: View, sentence: Sentence, frame: Frame) -> Iterable[bool]:
    """For each agent of a frame, where it is known: whether it acts for a state."""
    for group in frame.agents:
        side = side_of(view, sentence, group)
        if side is not None:
            yield side


def _names(view: View, sentence: Sentence, group: int) -> Iterable[str]:
    person = view.at_head(sentence, sentence.groups[group], PersonValue)
    if person:
        yield person[1].key
    elif nature_of(view, sentence, group) is Nature.THING:
        yield sentence.groups[group].lemma


@dataclass
class _Cluster:
    frames: list[Frame]
    places: list[Where] = field(default_factory=list)
    dates: list[When] = field(default_factory=list)


def find_incidents(view: View, index: int) -> list[Incident]:
    """The incidents of one sentence, in the order of their words."""
    sentence = view.sentences[index]
    if is_fiction(sentence):
        return []
    frames = [frame for frame in find_frames(view, index) if _is_told(sentence, frame)]
    frames += roll_frames(view, index)
    frames = frames or list(toll_frames(view, index))
    if not frames:
        return []
    clusters = [_Cluster([frame]) for frame in frames]
    _give_scenes(view, sentence, clusters)
    _give_unknown(view, sentence, clusters)
    _give_spoken_of(view, sentence, clusters)
    offsets = offset_clauses(view, sentence)
    _join(view, sentence, clusters, frozenset(offsets))
    _count_days(sentence, clusters, offsets)
    _share_scenes(sentence, clusters)
    tolls = [tolls_of(view, sentence, cluster.frames) for cluster in clusters]
    _give_loose(view, sentence, clusters, tolls)
    return [
        _incident(view, index, cluster, toll, alone=len(clusters) == 1)
        for cluster, toll in zip(clusters, tolls, strict=True)
        if not (len(cluster.frames) == 1 and _is_anchor(sentence, cluster.frames[0]))
    ]


_UNTOLD = frozenset({"figurative", "negated", "planned", "threatened", "hypothetical", "statistic", "past_habit"})


def _is_told(sentence: Sentence, frame: Frame) -> bool:
    """Whether a frame tells of something that happened; "no one was killed" does, as a count of none."""
    if frame.trigger.group is not None and sentence.groups[frame.trigger.group].prep in _FACTUAL_PREPS:
        return True
    if frame.trigger.sense.effect and frame.context & _UNTOLD == {"negated"}:
        return any(sentence.tokens[sentence.groups[g].first].lemma in _NOBODY for g in frame.victims)
    return not frame.context & _UNTOLD


def _is_anchor(sentence: Sentence, frame: Frame) -> bool:
    """Whether a noun only says when something else happened: "twelve hours after the strike"."""
    at = frame.trigger.group
    if at is None or sentence.groups[at].prep not in ("after", "before", "since", "following"):
        return False
    bare = not (frame.agents or frame.targets or frame.victims or frame.beside or frame.means)
    own = sentence.groups[at].possessor is not None or any(g.attached_to == at for g in sentence.groups)
    return bare and not own and _definite(sentence, frame)


_FACTUAL_PREPS = frozenset({"after", "since", "following", "despite", "over"})
_NOBODY = frozenset({"no", "nobody", "none", "no-one"})


Tolls = tuple[list[Toll], list[Toll]]


def _give_loose(view: View, sentence: Sentence, clusters: list[_Cluster], tolls: list[Tolls]) -> None:
    """Give counts beside "dead" or "injured" that no verb has taken to the incident of their clause."""
    taken = [toll.span for killed, wounded in tolls for toll in (*killed, *wounded)]
    for effect, toll in loose_tolls(view, sentence, taken):
        cluster = _owner_by_clause(sentence, clusters, toll.span) or _only_deadly(clusters)
        if cluster is not None:
            tolls[clusters.index(cluster)][0 if effect == "killed" else 1].append(toll)


def _only_deadly(clusters: list[_Cluster]) -> _Cluster | None:
    """The one cluster, or the one that tells of deaths."""
    deadly = [c for c in clusters if _kills(c)] if len(clusters) > 1 else clusters
    return deadly[0] if len(deadly) == 1 else None


def _incident(view: View, index: int, cluster: _Cluster, tolls: Tolls, *, alone: bool) -> Incident:
    killed, wounded = tolls
    return Incident(
        view,
        index,
        tuple(sorted(cluster.frames, key=lambda f: f.trigger.span)),
        tuple(cluster.places),
        tuple(cluster.dates),
        tuple(killed),
        tuple(wounded),
        _count(view, view.sentences[index], cluster.frames),
        alone,
    )


def _count(view: View, sentence: Sentence, frames: list[Frame]) -> tuple[Mention, CountValue] | None:
    for frame in frames:
        if frame.trigger.group is None:
            continue
        for mention, value in view.values(sentence.groups[frame.trigger.group].span, CountValue):
            if value.unit == "strikes" and value.relation != "part" and (value.min, value.max) != (1, 1):
                return mention, value
    return next((several for several in (_several(view, sentence, frame) for frame in frames) if several), None)


def _several(view: View, sentence: Sentence, frame: Frame) -> tuple[Mention, CountValue] | None:
    """Two or more, for a bare plural: "airstrikes killed nine"."""
    if frame.trigger.group is None or frame.trigger.sense.act not in ("airstrike", "strike", "attack", "explode"):
        return None
    group = sentence.groups[frame.trigger.group]
    head = sentence.tokens[group.head]
    first = sentence.tokens[group.first]
    definite = first.lemma in ("the", "these", "those") or first.tag in ("PRP$", "POS") or group.prep == "of"
    if definite or head.tag != "NNS" or list(view.values(group.span, CountValue)):
        return None
    value = CountValue(2, None, head.lemma, "strikes")
    return Mention(group.span, "number", view.text[group.span.start : group.span.end], value), value


# ------------------------------------------------------------------------------------------------ joining frames


def _join(view: View, sentence: Sentence, clusters: list[_Cluster], apart: frozenset[int]) -> None:
    """Put clusters together that tell of one event, until no two are left that do."""
    merged = True
    while merged:
        merged = False
        for i, a in enumerate(clusters):
            b = next((b for b in clusters[i + 1 :] if _one_event(view, sentence, a, b, apart)), None)
            if b is not None:
                a.frames += b.frames
                a.places += [w for w in b.places if w not in a.places]
                a.dates += [w for w in b.dates if w not in a.dates]
                clusters.remove(b)
                merged = True
                break


def _one_event(view: View, sentence: Sentence, a: _Cluster, b: _Cluster, apart: frozenset[int]) -> bool:
    pairs = [(x, y) for x in a.frames for y in b.frames]
    if any(x.part != y.part and x.trigger.word == y.trigger.word for x, y in pairs):
        return False
    if _face(view, sentence, a, b):
        return False
    if _takes(a) != _takes(b) and (_kills(a) or _kills(b)):
        return False
    if any(_shares_event(x, y) for x, y in pairs) or _sums_up(sentence, a) or _sums_up(sentence, b):
        return True
    same_days = dates_agree(narrowest(a.dates), narrowest(b.dates)) is not False
    if any(_is_cause(sentence, x, y) or _is_cause(sentence, y, x) for x, y in pairs):
        return same_days
    if not any(_related(sentence, x, y, apart) for x, y in pairs):
        return False
    return same_days and places_agree(a.places, b.places) is not False


def _face(view: View, sentence: Sentence, a: _Cluster, b: _Cluster) -> bool:
    """Whether a state acts in the one and others act in the other, both with weapons or targets of their own."""
    sides = [{s for f in c.frames for s in sides_of(view, sentence, f)} for c in (a, b)]
    own = [any(f.means or f.targets for f in c.frames) for c in (a, b)]
    return bool(sides[0] and sides[1] and not sides[0] & sides[1] and all(own))


def _sums_up(sentence: Sentence, cluster: _Cluster) -> bool:
    """Whether a noun after a comma only names what the sentence has told: "..., an attack claimed by X"."""
    if len(cluster.frames) > 1 or cluster.frames[0].trigger.group is None or cluster.places or cluster.dates:
        return False
    group = sentence.groups[cluster.frames[0].trigger.group]
    before = sentence.tokens[group.first - 1].text if group.first else ""
    return before in (",", "–", "—", "-") and sentence.tokens[group.first].lemma in ("a", "an", "the")


def _takes(cluster: _Cluster) -> bool:
    """Whether somebody is abducted; what is done to him afterwards is another event."""
    return any(frame.trigger.sense.act == "kidnap" for frame in cluster.frames)


def _kills(cluster: _Cluster) -> bool:
    return any(frame.trigger.sense.effect == "killed" for frame in cluster.frames)


def _shares_event(x: Frame, y: Frame) -> bool:
    return (
        x.trigger.group in (*y.events, *y.means)
        if x.trigger.group is not None
        else (y.trigger.group is not None and y.trigger.group in (*x.events, *x.means))
    )


def _is_cause(sentence: Sentence, x: Frame, y: Frame) -> bool:
    """Whether the first says what killed or hurt the people of the second: "died when a bomb went off"."""
    a, b = x.trigger.clause, y.trigger.clause
    if a is None or b is None or y.trigger.sense.act not in ("kill", "die", "wound", "shoot"):
        return False
    clause = sentence.clauses[a]
    return clause.governor == b and clause.kind == "adverbial" and clause.marker in ("when", "as")


def _related(sentence: Sentence, x: Frame, y: Frame, apart: frozenset[int]) -> bool:
    """Whether grammar ties two frames so closely that they tell of one event unless their scenes differ."""
    a, b = home_clause(sentence, x), home_clause(sentence, y)
    if a is None or b is None:
        return False
    if a == b:
        return True
    return _hangs_on(sentence, a, b, apart) or _hangs_on(sentence, b, a, apart)


def _hangs_on(sentence: Sentence, low: int, high: int, apart: frozenset[int]) -> bool:
    """Whether one clause hangs on another through clauses that go on telling the same thing."""
    seen = 0
    at: int | None = low
    while at is not None and seen < 6:
        if at == high:
            return True
        clause = sentence.clauses[at]
        if at in apart or clause.kind not in _JOINING or (clause.marker or "") in _APART:
            return False
        at, seen = clause.governor, seen + 1
    return False


def offset_clauses(view: View, sentence: Sentence) -> dict[int, When]:
    """Clauses that a span of time sets apart from the one they hang on, with the span counted from that one's day.

    "X was shot two days after a man murdered Y": minus two for the second; "and a week later Z was": plus seven.
    """
    found: dict[int, When] = {}
    for mention, value in view.values(sentence.span, DateValue):
        if value.offset_days is None:
            continue
        for i, clause in enumerate(sentence.clauses):
            near = -8 <= clause.span.start - mention.span.end <= 2
            if clause.kind == "adverbial" and clause.marker in ("after", "before") and near:
                found[i] = When(mention, replace(value, offset_days=-value.offset_days))
            elif clause.kind in ("conjunct", "main") and value.offset_days and clause.governor is not None:
                if near or clause.span.start <= mention.span.start < clause.span.end:
                    found[i] = When(mention, value)
    return found


def _count_days(sentence: Sentence, clusters: list[_Cluster], offsets: dict[int, When]) -> None:
    """Date what a clause of `offsets` tells from the day of the clause that it hangs on."""
    for clause, when in offsets.items():
        low = _cluster_at(sentence, clusters, clause)
        high = _cluster_at(sentence, clusters, sentence.clauses[clause].governor)
        if low is None or high is None or low is high:
            continue
        high.dates = [w for w in high.dates if w.mention is not when.mention]
        day = counted_from(when, narrowest(high.dates))
        low.dates = [w for w in low.dates if w.mention is not when.mention] + [day or when]


def _cluster_at(sentence: Sentence, clusters: list[_Cluster], clause: int | None) -> _Cluster | None:
    return next((c for c in clusters if any(home_clause(sentence, f) == clause for f in c.frames)), None)


def _share_scenes(sentence: Sentence, clusters: list[_Cluster]) -> None:
    """Give a cluster without place and day those of another that stands in the same clause."""
    for a in clusters:
        for b in clusters:
            homes = {home_clause(sentence, f) for f in a.frames} & {home_clause(sentence, f) for f in b.frames}
            if a is not b and homes and not a.places and not a.dates:
                a.places, a.dates = list(b.places), list(b.dates)


def home_clause(sentence: Sentence, frame: Frame) -> int | None:
    """The clause of a verb, or the innermost that holds a noun."""
    if frame.trigger.clause is not None:
        return frame.trigger.clause
    return innermost(sentence, frame.trigger.span)


def innermost(sentence: Sentence, span: Span) -> int | None:
    """The shortest clause that covers a span."""
    around = [i for i, clause in enumerate(sentence.clauses) if clause.span.covers(span)]
    return min(around, key=lambda i: len(sentence.clauses[i].span), default=None)


# ------------------------------------------------------------------------------------------------ places and days


def _give_scenes(view: View, sentence: Sentence, clusters: list[_Cluster]) -> None:
    """Give each place and day of the sentence to the frame that it belongs to, if to any."""
    for mention in view.within(sentence.span):
        if not isinstance(mention.value, PlaceValue | DateValue):
            continue
        cluster = _owner(view, sentence, clusters, mention)
        if _is_title(view, mention):
            continue
        if cluster is None or _is_border(sentence, mention.span):
            continue
        if isinstance(mention.value, PlaceValue):
            cluster.places.append(_near_town(sentence, Where(mention, mention.value)))
        else:
            cluster.dates.append(When(mention, mention.value))


def _near_town(sentence: Sentence, where: Where) -> Where:
    """What is "near Kidal" is near the town, where a province has the same name."""
    group = _group_of(sentence, where.mention.span)
    if where.value.level != "admin1" or group is None or sentence.groups[group].prep not in ("near", "outside"):
        return where
    return Where(where.mention, replace(where.value, level="town", admin1=where.value.name))


def _is_title(view: View, mention: Mention) -> bool:
    """Whether a name follows at once, so that what looks like a place is a part of it: "Qari Yasin"."""
    after = Span(mention.span.end, mention.span.end + 2)
    return any(m.span.start == mention.span.end + 1 for m, _ in view.values(after, PersonValue))


def _is_border(sentence: Sentence, span: Span) -> bool:
    """Whether a date only borders a stretch of time: "the first since 2006"."""
    group = _group_of(sentence, span)
    return group is not None and sentence.groups[group].prep in ("since", "until", "till", "than")


def _give_unknown(view: View, sentence: Sentence, clusters: list[_Cluster]) -> None:
    """Take capitalised names after "in" or "near" that nothing knows for places, for frames that have no other."""
    for cluster in clusters:
        for where in unknown_places(view, sentence, cluster.frames):
            cluster.places.insert(0, where)


def _give_spoken_of(view: View, sentence: Sentence, clusters: list[_Cluster]) -> None:
    """Read "there" and "the city" as the last place told before, for a cluster that has no place of its own."""
    for span in spoken_of(sentence):
        cluster = _owner_by_clause(sentence, clusters, span)
        if cluster is not None and not own_places(cluster.places):
            where = last_place_before(view, sentence, span.start)
            if where is not None:
                cluster.places.insert(0, where)


def _owner(view: View, sentence: Sentence, clusters: list[_Cluster], mention: Mention) -> _Cluster | None:
    group = _group_of(sentence, mention.span)
    if group is not None:
        if isinstance(mention.value, PlaceValue) and _belongs_to_people(view, sentence, group):
            return None
        direct = [c for c in clusters for f in c.frames if group in _scene_of(sentence, f)]
        if direct:
            return direct[-1]
    return _owner_by_clause(sentence, clusters, mention.span)


def _owner_by_clause(sentence: Sentence, clusters: list[_Cluster], span: Span) -> _Cluster | None:
    at = innermost(sentence, span)
    if at is None:
        at = _clause_before(sentence, span)
    elif _is_argument(sentence, clusters, at, span):
        return None
    for _ in range(6):
        if at is None:
            return None
        here = [c for c in clusters if any(home_clause(sentence, f) == at for f in c.frames)]
        if here:
            return min(here, key=lambda c: min(_gap(f.trigger.span, span) for f in c.frames))
        clause = sentence.clauses[at]
        if clause.kind in ("relative", "reduced"):
            return _told_of(sentence, clusters, clause)
        if _is_saying(sentence, clause):
            return None
        if clause.governor is None:
            return _hanging_on(sentence, clusters, at)
        at = clause.governor
    return None


def _is_argument(sentence: Sentence, clusters: list[_Cluster], clause: int, span: Span) -> bool:
    """Whether a span is what another verb does something to: "blacking out Lima"."""
    if any(home_clause(sentence, f) == clause for c in clusters for f in c.frames):
        return False
    groups = {i for i, g in enumerate(sentence.groups) if g.span.overlaps(span)}
    return bool(groups & {*sentence.clauses[clause].objects})


def _hanging_on(sentence: Sentence, clusters: list[_Cluster], clause: int) -> _Cluster | None:
    """The cluster of a clause that goes on from one that tells nothing itself: "landed in X, killing two"."""
    for cluster in clusters:
        homes = [home_clause(sentence, frame) for frame in cluster.frames]
        if any(
            h is not None and sentence.clauses[h].governor == clause and sentence.clauses[h].kind in _GOING_ON
            for h in homes
        ):
            return cluster
    return None


_GOING_ON = frozenset({"participial", "conjunct", "adverbial"})


def _told_of(sentence: Sentence, clusters: list[_Cluster], clause: Clause) -> _Cluster | None:
    """The cluster whose noun a relative clause tells more of: "the strikes, which took place on Monday"."""
    at = clause.antecedent
    while at is not None:
        for cluster in clusters:
            if any(at in (f.trigger.group, *f.targets, *f.beside, *f.means) for f in cluster.frames):
                return cluster
        at = sentence.groups[at].attached_to
    return None


def _clause_before(sentence: Sentence, span: Span) -> int | None:
    """The clause that ends last before a span that stands in none: "died of his wounds | Wednesday evening"."""
    before = [i for i, clause in enumerate(sentence.clauses) if clause.span.end <= span.start]
    return max(before, key=lambda i: sentence.clauses[i].span.end, default=None)


def _is_saying(sentence: Sentence, clause: Clause) -> bool:
    return clause.verb is not None and is_report(sentence.verbs[clause.verb].lemma)


def _gap(a: Span, b: Span) -> int:
    return max(a.start - b.end, b.start - a.end, 0)


def _group_of(sentence: Sentence, span: Span) -> int | None:
    return next((i for i, g in enumerate(sentence.groups) if g.span.overlaps(span)), None)


def _scene_of(sentence: Sentence, frame: Frame) -> set[int]:
    """The groups of a frame's scene and targets, with all that is attached to them."""
    found = {*frame.scene, *frame.targets, *frame.beside, *frame.means}
    for _ in range(3):
        found |= {
            i
            for i, g in enumerate(sentence.groups)
            if g.attached_to in found
            or g.appositive_of in found
            or any(i in sentence.groups[f].conjuncts for f in found)
            or any(sentence.groups[f].possessor == i for f in found)
        }
    return found


def _belongs_to_people(view: View, sentence: Sentence, group: int) -> bool:
    """Whether a place says where people are from or in charge, not where something happened."""
    at: int | None = group
    for _ in range(3):
        if at is None:
            return False
        attached = sentence.groups[at].attached_to
        if attached is None:
            return False
        if sentence.groups[at].prep in ("of", "from", "for") and nature_of(view, sentence, attached) in (
            Nature.PERSON,
            Nature.PEOPLE,
            Nature.ACTOR,
        ):
            return True
        at = attached
    return False

"""The places and days of the sentence, given to the clusters that they belong to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

from armada_cli.extract.frames import is_counted_from
from armada_cli.extract.ground.entries import BULLET
from armada_cli.extract.ground.headings import dateline_places, is_ahead, joined_days, spans_of_dateline
from armada_cli.extract.ground.leading import role_nouns
from armada_cli.extract.ground.nature import Nature, nature_of
from armada_cli.extract.ground.positions import group_at, innermost
from armada_cli.extract.ground.ranking import is_of_ranking
from armada_cli.extract.ground.scene import When, Where, own_places, through
from armada_cli.extract.ground.stirred import is_where_stirred
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import noun_list
from armada_cli.extract.incidents.answering import is_quoted
from armada_cli.extract.incidents.clauses import home_clause
from armada_cli.extract.incidents.clusters import Cluster, cluster_at
from armada_cli.extract.incidents.landmarks import (
    calls_it_so,
    comes_from,
    deed_before,
    is_border,
    is_brought_to,
    is_name_of_site,
    is_of_group,
    is_of_medium,
    is_of_work,
    is_title,
    less_telling,
    lies_aside,
    lies_beyond,
    near_town,
    says_so,
    starts_from,
    takes_stand,
)
from armada_cli.extract.incidents.other_days import is_other_day
from armada_cli.extract.incidents.owners import owner_by_clause, owner_of
from armada_cli.extract.incidents.places_before import city_before, last_place_before, last_place_in
from armada_cli.extract.incidents.seats import give_seats
from armada_cli.extract.incidents.site_names import towns_of_sites
from armada_cli.extract.incidents.takings import takings
from armada_cli.extract.incidents.unknown import (
    FINE,
    capital_told,
    capitals_spoken_of,
    is_capital_of_its_land,
    lands_spoken_of,
    spoken_of,
    unknown_places,
)
from armada_cli.extract.incidents.wording import ending_clause
from armada_cli.records import Clause, DateValue, Mention, PlaceValue, Sentence, Span

_LEAD = re.compile(r"[^:;,.]{4,40}:\s")  # "Also on Monday: "
_MARK = re.compile(r":? ?[-–—:] ?")  # after the day that opens an entry
_SAW = re.compile(r" (?:morning |night |evening |afternoon )?(?:had |has )?(?:also )?(?:saw|seen|witnessed|brought) ")
_TOWNS = WordClass("spoken_of_town")
_HOSPITALS = WordClass("hospital")
_LEADING = WordClass("leading_verb")
_AFTERWARDS = frozenset({"die", "wound", "toll"})  # acts that end in a hospital
_PEOPLE = (Nature.PERSON, Nature.PEOPLE, Nature.ACTOR)
_HOMES = frozenset({"in", "of", "from", "at"})  # between people and where they are from
_ON = frozenset({"conjunct", "participial"})  # kinds of clauses that go on with what one tells
_COMMA = 2  # of ", " between a day and what happened on it


def give_scenes(view: View, sentence: Sentence, clusters: list[Cluster]) -> None:
    """Give the clusters the places and days: known ones first, then names unknown, then "there"."""
    _give_known(view, sentence, clusters)
    for cluster in clusters:
        _drop_opening(sentence, cluster)
        _drop_outer(sentence, cluster)
        cluster.places = [w for w in cluster.places if not _is_of_part(sentence, w)] or cluster.places
        cluster.dates = joined_days(view, cluster.dates)
        cluster.dates = [when for when in cluster.dates if not is_ahead(view, when.value)] or cluster.dates
    _give_opening_day(view, sentence, clusters)
    seated = _give_capitals(view, sentence, clusters)
    _give_unknown(view, sentence, [cluster for cluster in clusters if cluster not in seated])
    for cluster in clusters:
        _drop_outer(sentence, cluster)  # "the town borders Kaduna, where two were shot at Kuruba"
    _give_spoken_of(view, sentence, clusters)
    give_seats(view, sentence, clusters)
    _give_back(view, sentence, clusters)


def _give_back(view: View, sentence: Sentence, clusters: list[Cluster]) -> None:
    """Give what happened on the day from which on something is counted the place of that: "the first in Hit since May
    6, when two were shot"."""
    for mention, _ in view.values(sentence.span, DateValue):
        then = _what_happened_then(sentence, clusters, mention.span)
        if then is not None and not own_places(then.places) and starts_from(sentence, mention.span):
            others = (w for c in clusters if c is not then and own_places(c.places) for w in c.places)
            before = last_place_in(view, sentence, mention.span.start) or next(others, None)  # "the first in the city"
            code = before.value.country_code if before is not None else None
            wider = any(w.value.country_code not in (None, code) for w in then.places)  # in another country
            then.places += [] if before is None or wider else [before]


def drop_of_people(view: View, sentence: Sentence, cluster: Cluster) -> None:
    """Drop the place of those who act or are hit, and what they did before, where the cluster has others.

    "Rebels in Bauchi fired rockets at Jos", "the mayor of Kano died in Jos", "troops sent to Jos on Sunday killed two
    men on Monday".
    """
    _drop_taken(view, sentence, cluster)
    people = {
        group
        for frame in cluster.frames
        for group in (*frame.agents, *frame.victims, *frame.targets)
        if nature_of(view, sentence, group) in _PEOPLE
    }
    before = [
        span for span in _told_of(sentence, people) if not any(span.covers(f.trigger.span) for f in cluster.frames)
    ]

    def is_own(span: Span) -> bool:
        group = group_at(sentence, span)
        noun = sentence.groups[group] if group is not None else None
        tied = noun is not None and noun.attached_to in people and noun.prep in _HOMES
        return not tied and not any(_stands_in(sentence, outer, span) for outer in before)

    def is_of_office(span: Span) -> bool:
        """Whether it is what a leader leads: "the group's chief in North Africa was killed in Mali"."""
        group = group_at(sentence, span)
        at = sentence.groups[group].attached_to if group is not None else None
        if at is not None and sentence.groups[at].prep == "of":
            at = sentence.groups[at].attached_to  # "the leader of al Shabaab in Kenya"
        return at in people and sentence.groups[at or 0].lemma in role_nouns(view.lexicon)

    led = [span for span in before if _tells_lead(sentence, span)]
    cluster.places = [
        w
        for w in cluster.places
        if w.value.level not in FINE or not any(_stands_in(sentence, clause, w.mention.span) for clause in led)
    ]
    elsewhere = [w for w in cluster.places if not is_of_office(w.mention.span)]
    cluster.places = elsewhere or cluster.places
    towns = [w for w in cluster.places if is_own(w.mention.span) and w.value.level in FINE]
    cluster.places = [w for w in cluster.places if is_own(w.mention.span)] if towns else cluster.places
    cluster.dates = [w for w in cluster.dates if is_own(w.mention.span)] or cluster.dates


def _stands_in(sentence: Sentence, clause: Span, span: Span) -> bool:
    """Whether a place or day stands in a clause, or says of what its last noun is: "the valley of Kunar"."""
    group = group_at(sentence, span)
    at = sentence.groups[group].attached_to if group is not None and sentence.groups[group].prep == "of" else None
    return clause.covers(span) or (at is not None and clause.covers(sentence.groups[at].span))


def _tells_lead(sentence: Sentence, span: Span) -> bool:
    """Whether a clause says whom somebody led: "Omar, who led some 900 men in the Nejrab valley, was shot"."""
    told = (c for c in sentence.clauses if c.span == span and c.kind == "relative" and c.verb is not None)
    return any(c.objects and sentence.verbs[c.verb or 0].lemma in _LEADING for c in told)


def _told_of(sentence: Sentence, people: set[int]) -> list[Span]:
    """The clauses that say who people are, and those that hang on them: "X, who ran camps training men in Khost"."""
    own = {i for i, c in enumerate(sentence.clauses) if c.kind in ("reduced", "relative") and c.antecedent in people}
    for at, clause in enumerate(sentence.clauses):
        if clause.governor in own and clause.kind in ("participial", "reduced", "infinitive", "conjunct"):
            own.add(at)
    return [sentence.clauses[at].span for at in own]


def _give_known(view: View, sentence: Sentence, clusters: list[Cluster]) -> None:
    """Give each place and day of the sentence to the frame that it belongs to, if to any; a dateline to none."""
    dateline = spans_of_dateline(view) if sentence.part == "body" else set()
    for mention in view.within(sentence.span):
        if not isinstance(mention.value, PlaceValue | DateValue) or mention.span in dateline:
            continue
        cluster = owner_of(view, sentence, clusters, mention)
        then = _what_happened_then(sentence, clusters, mention.span)
        if then is not None and isinstance(mention.value, DateValue):
            then.dates.append(When(mention, mention.value))
            cluster = None if cluster is then or starts_from(sentence, mention.span) else cluster
        if cluster is None or (
            isinstance(mention.value, DateValue)
            and (
                _is_of_other_day(view, sentence, cluster, mention)
                or is_of_ranking(sentence, [frame.trigger.group for frame in cluster.frames], mention)
            )
        ):
            continue
        if is_border(sentence, mention.span):
            cluster.dates += _till_now(view, sentence, mention)
            continue
        if isinstance(mention.value, PlaceValue):
            if is_title(view, mention) or calls_it_so(sentence, mention.span) or says_so(sentence, mention.span):
                continue
            if _takes_in(sentence, cluster, mention.span) or takes_stand(sentence, mention.span):
                continue
            deed = deed_before(sentence, mention.span)
            if deed is not None:
                owners = (c for c in clusters if any(f.trigger.group == deed for f in c.frames))
                cluster = next(owners, None) if sentence.part == "body" else None
            if cluster is None or comes_from(view, mention.span):
                continue
            if is_brought_to(sentence, mention.span) or is_of_group(sentence, mention.span):
                continue
            if is_where_stirred(sentence, mention.span):
                continue
            if is_of_medium(view, sentence, mention.span) or is_of_work(sentence, mention.span):
                continue
            named = Where(mention, mention.value)
            if is_name_of_site(view, sentence, named) or lies_beyond(sentence, named):
                continue
            where = less_telling(view, sentence, near_town(sentence, named))
            for owner in (cluster, *_where_else(sentence, clusters, cluster, mention.span)):
                owner.places.append(where)
        elif not is_other_day(view, sentence, cluster, mention):
            over = _tells_end(sentence, cluster, mention.span)
            (cluster.ended if over else cluster.dates).append(_turned(view, sentence, cluster, mention, mention.value))


def _drop_taken(view: View, sentence: Sentence, cluster: Cluster) -> None:
    """Drop the days on which the place of something else was taken: "died in Zinjibar, which rebels seized in June"."""
    taken = [sentence.clauses[number].span for number in takings(view, sentence)]
    told = [frame for frame in cluster.frames if not any(span.covers(frame.trigger.span) for span in taken)]
    if taken and told:
        cluster.dates = [w for w in cluster.dates if not any(span.covers(w.mention.span) for span in taken)]


def _what_happened_then(sentence: Sentence, clusters: list[Cluster], span: Span) -> Cluster | None:
    """The cluster of the clause that tells what a day is known for: "since Friday, when men shot nine people"."""
    if sentence.tokens[1:] and span.start <= sentence.tokens[1].span.start:
        return None  # "On Friday, when men shot nine people, ..." is the day of all that is told
    after = (i for i, c in enumerate(sentence.clauses) if c.marker == "when" and c.span.start - span.end == _COMMA)
    at = next(after, None)
    going_on = (i for i, c in enumerate(sentence.clauses) if at is not None and c.governor == at and c.kind in _ON)
    told = (cluster_at(sentence, clusters, i) for i in (at, *going_on) if i is not None)
    return next((cluster for cluster in told if cluster is not None), None)  # "when men rounded up nine and shot them"


def _is_of_other_day(view: View, sentence: Sentence, cluster: Cluster, mention: Mention) -> bool:
    """Whether a cluster is what another day is known for: "Monday was the worst since May 3, when men shot 70"."""
    days = (m.span for m, _ in view.values(sentence.span, DateValue) if m.span.start > mention.span.end)
    then = [span for span in days if _what_happened_then(sentence, [cluster], span) is cluster]
    whole = all(sentence.clauses[at].marker == "when" for f in cluster.frames if (at := f.trigger.clause) is not None)
    return bool(then) and whole


def _takes_in(sentence: Sentence, cluster: Cluster, span: Span) -> bool:
    """Whether a name is that of the hospital to which the dead and the hurt came: "doctors at the Mulago hospital"."""
    group = group_at(sentence, span)
    if all(frame.trigger.word.endswith(" hospital") for frame in cluster.frames):
        return True  # "they were treated at a hospital in Kampala"
    hospital = group is not None and sentence.groups[group].lemma in _HOSPITALS
    return hospital and {frame.trigger.sense.act for frame in cluster.frames} <= _AFTERWARDS


def _turned(view: View, sentence: Sentence, cluster: Cluster, mention: Mention, day: DateValue) -> When:
    """A day as it is of a cluster: what others happened "two days after" lies two days before them."""
    if day.offset_days is None:
        return When(mention, day)
    nouns = (frame.trigger.group for frame in cluster.frames if frame.trigger.group is not None)
    counted = (g for g in nouns if is_counted_from(view, sentence, g))
    back = any(sentence.groups[group].span.start == mention.span.end + 1 for group in counted)
    return When(mention, replace(day, offset_days=-day.offset_days) if back else day)


def _drop_outer(sentence: Sentence, cluster: Cluster) -> None:
    """Drop the place and day of what came of an event where its own clause has others.

    "Police imposed a curfew in Kano on Tuesday after gunmen killed nine people in Jos on Monday."
    """
    homes = {home_clause(sentence, frame) for frame in cluster.frames}
    inner = [(sentence.clauses[at], _going_on_from(sentence, at)) for at in homes if at is not None]
    own = [(told, first) for told, first in inner if first.kind == "adverbial" or first.marker == "where"]
    if len(own) == len(homes):
        spans = [clause.span for told, first in own for clause in (told, first)]
        _keep(cluster, lambda span: any(inner.covers(span) for inner in spans))


def _going_on_from(sentence: Sentence, at: int) -> Clause:
    """The clause that a further verb goes on from: "where nine men were ambushed and killed"."""
    clause = sentence.clauses[at]
    if clause.kind == "conjunct" and clause.governor is not None and clause.governor < at:
        return _going_on_from(sentence, clause.governor)
    return clause


def _is_of_part(sentence: Sentence, where: Where) -> bool:
    """Whether only some of the dead died in a place: "blasts across Iraq killed 40 people, including 25 in Baghdad"."""
    at = group_at(sentence, where.mention.span)
    while at and (sentence.groups[at].prep == "of" or sentence.groups[at].appositive_of == at - 1):
        at -= 1
    if not at or sentence.groups[at].prep not in ("in", "at", "near"):
        return False
    some = sentence.groups[at - 1]
    counted = any(token.tag == "CD" for token in sentence.tokens[some.first : some.last + 1])
    return some.prep == "including" and counted and some.last + 2 == sentence.groups[at].first


def _drop_opening(sentence: Sentence, cluster: Cluster) -> None:
    """Drop the place and day of a clause that only sets the scene, where the event's own clause has others.

    "As mourners met in Kano on Tuesday, gunmen killed nine people in Jos."
    """
    opening = [c.span for c in sentence.clauses if c.kind == "adverbial" and c.governor is None]
    if opening and not any(span.covers(f.trigger.span) for span in opening for f in cluster.frames):
        _keep(cluster, lambda span: not any(outer.covers(span) for outer in opening))


def _keep(cluster: Cluster, is_own: Callable[[Span], bool]) -> None:
    """Leave a cluster the places, and the days, of its own alone, where it has such."""
    places = [where for where in cluster.places if is_own(where.mention.span)]
    cluster.places = places if own_places(places) else cluster.places
    cluster.dates = [when for when in cluster.dates if is_own(when.mention.span)] or cluster.dates


def _give_opening_day(view: View, sentence: Sentence, clusters: list[Cluster]) -> None:
    """Give the day that opens an entry to all that it tells and does not date: "March 3, 2016: Zaki was killed".

    It may be the subject too: "Monday saw two men killed".
    """
    bullet = BULLET.match(view.text, sentence.span.start, sentence.span.end)
    start = bullet.end() if bullet else sentence.span.start
    lead = _LEAD.match(view.text, start, sentence.span.end)
    for mention, value in view.values(Span(start, lead.end() if lead else start + 1), DateValue):
        opens = mention.span.start == start and (
            _MARK.match(view.text, mention.span.end) or _SAW.match(view.text, mention.span.end)
        )
        if value.start and (opens or lead):
            for cluster in clusters:
                cluster.dates = cluster.dates or [When(mention, value)]


def _till_now(view: View, sentence: Sentence, mention: Mention) -> list[When]:
    """The days from one of late to that of the article, of what goes on: "since Monday 30 people have died"."""
    at, group = innermost(sentence, mention.span), group_at(sentence, mention.span)
    verb = sentence.clauses[at].verb if at is not None else None
    day, published = mention.value, (view.annotated.article.published or "")[:10]
    if group is None or sentence.groups[group].prep != "since" or not isinstance(day, DateValue) or not published:
        return []
    if verb is None or sentence.verbs[verb].tense != "perfect":
        return []
    first = When(mention, day)
    lasting = through(first, When(mention, DateValue(published, published, "day", False)))
    return [lasting] if lasting is not None and lasting is not first else []


def _tells_end(sentence: Sentence, cluster: Cluster, span: Span) -> bool:
    """Whether a day stands in a clause that says that what a cluster names was over by then."""
    at = innermost(sentence, span)
    return at is not None and any(ending_clause(sentence, frame) == at for frame in cluster.frames)


def _where_else(sentence: Sentence, clusters: list[Cluster], owner: Cluster, span: Span) -> list[Cluster]:
    """The clusters beside the owner that a place belongs to when a clause goes on with "where" from it."""
    group = group_at(sentence, span)
    if not any(clause.marker == "where" and clause.antecedent == group for clause in sentence.clauses):
        return []
    return [c for c in clusters if c is not owner and any(group in frame.scene for frame in c.frames)]


def _give_unknown(view: View, sentence: Sentence, clusters: list[Cluster]) -> None:
    """Take capitalised names after "in" or "near" that nothing knows for places, where there is no other."""
    for cluster in clusters:
        for where in unknown_places(view, sentence, cluster.frames):
            cluster.places.insert(0, where)
        if not own_places(cluster.places):
            cluster.places += towns_of_sites(view, sentence, cluster.frames)


def _give_capitals(view: View, sentence: Sentence, clusters: list[Cluster]) -> list[Cluster]:
    """Give clusters the town of the dateline that "this city" stands for, or what "the Afghan capital" does.

    Those that are given a capital are the result.
    """
    seated: list[Cluster] = []
    for span, town in _reported_from(view, sentence):
        cluster = owner_by_clause(sentence, clusters, span)
        if cluster is not None:
            aside = lies_aside(sentence, span)  # "five kilometres from this town"
            rest = [w for w in cluster.places if not span.covers(w.mention.span)]
            cluster.places = [*rest, replace(town, aside=True)] if aside else [town, *rest]
    for span, town in capitals_spoken_of(view, sentence):
        cluster = owner_by_clause(sentence, clusters, span)
        if cluster is not None and not own_places(cluster.places):
            aside = lies_aside(sentence, span)
            cluster.places.insert(0, replace(town, aside=aside))
            seated += [] if aside else [cluster]
    return seated


def _give_spoken_of(view: View, sentence: Sentence, clusters: list[Cluster]) -> None:
    """Read "there" and "the city" as the last place told before, for a cluster that has no place of its own."""
    for span, land in lands_spoken_of(view, sentence):
        cluster = owner_by_clause(sentence, clusters, span)
        if cluster is not None and not cluster.places:
            cluster.places.append(land)
    for span, levels in spoken_of(sentence):
        opens = span.start == sentence.span.start  # "There, ..."
        cluster = clusters[0] if opens else owner_by_clause(sentence, clusters, span)
        if cluster is not None and not own_places(cluster.places):
            there = last_place_in(view, sentence, span.start) if view.text[span.start : span.end] == "there" else None
            city = city_before(view, span.start) if view.text[span.start : span.end].endswith(" city") else None
            where = there or capital_told(view, span.start) or city or last_place_before(view, span.start, levels)
            if where is not None:
                cluster.places.insert(0, where)


def _reported_from(view: View, sentence: Sentence) -> Iterator[tuple[Span, Where]]:
    """The dateline's town where "this city" or "this port 20 miles from X" stands for it, with all those words."""
    for at in _here(sentence):
        yield from ((at, where) for where in [*dateline_places(view)][:1] if own_places([where]))
    named = _TOWNS & {group.lemma for group in sentence.groups}
    for index, group in enumerate(sentence.groups) if named else ():
        this = sentence.tokens[group.first].lemma == "this"
        if group.lemma in named and (this or group.lemma == "capital"):
            towns = [where for where in dateline_places(view) if own_places([where])]
            if towns and (this or is_capital_of_its_land(view, sentence, index, towns[0].value)):
                yield _with_attached(sentence, index), towns[0]


def _here(sentence: Sentence) -> Iterator[Span]:
    """Where "here" says that something happened in the dateline's town: "at a market here", no "officials here"."""
    for before, token in pairwise(sentence.tokens):
        if token.lemma != "here" or is_quoted(sentence, token.span):
            continue
        group = group_at(sentence, before.span)
        kind = sentence.groups[group].lemma if group is not None else ""
        done_to = group is not None and any(group in clause.objects for clause in sentence.clauses)
        if done_to or kind in noun_list("site", "settlement") or before.tag.startswith("VB"):
            yield token.span


def _with_attached(sentence: Sentence, group: int) -> Span:
    """From a noun to the end of all that is attached to it."""
    chain = [group]
    for at in chain:
        chain += [i for i, g in enumerate(sentence.groups) if g.attached_to == at and i not in chain]
    return Span(sentence.groups[group].span.start, max(sentence.groups[i].span.end for i in chain))

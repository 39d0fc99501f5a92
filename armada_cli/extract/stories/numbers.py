"""The casualties of an event from all that its sentences count."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from armada_cli.extract.casualties.civilians import called_civilians, civilian_parts
from armada_cli.extract.casualties.counted import Toll
from armada_cli.extract.ground.openings import some_of_them
from armada_cli.extract.ground.positions import group_at
from armada_cli.extract.ground.scene import own_places
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.incidents import Incident
from armada_cli.extract.stories.parts_of_dead import without_died_there, without_some_of_whole
from armada_cli.extract.stories.rivals import Told, are_rivals, by_party, is_disputed, is_of_all, is_of_rebels
from armada_cli.extract.stories.updates import is_outdated, is_update, without_first_counts
from armada_cli.records import Casualties, Count, CountValue, PersonValue, Span

_COUNTING_VERBS = WordClass("counting_verb")
_SEEING = WordClass("seeing")
_ALL_CIVILIANS = re.compile(
    r"(?<!not )(?<!almost )(?<!nearly )(?<!virtually )(?<!practically )\b(?:"
    r"(?<=, )all (?:of (?:them|whom) )?"
    r"|all (?:of (?:them|whom|the dead|the victims|those killed)|the dead|the victims|those killed|\w+)? ?"
    r"(?:were|are|was|being) (?:\w+ly )?"
    r"|(?:dead|victims|killed) (?:were|are) all )(?:innocent |unarmed |local )?civilians\b",
    re.IGNORECASE,
)
_OTHER_CIVILIANS = re.compile(r"\bother (?:\w+ )?civilians?\b")
_OF_DEAD = re.compile(r"\S+(?: \w+)? of (?:the|those|these) (?:dead|victims|killed|slain)\b", re.IGNORECASE)
_WITNESSES = frozenset({"i", "we"})
_LISTED = re.compile(r"[^.;:]{0,80}(?::|\s[-–—])\s[^.;:]{0,80}")


def casualties_of(incidents: Sequence[Incident], leaders: frozenset[str]) -> Casualties:
    """Killed, wounded and civilians killed. Titles count only where the body gives nothing, and who is shot where no
    number of dead or hurt is told.

    `leaders` holds the keys of leaders killed by a strike: where only they are told of, there may be more dead.
    """
    body = [i for i in incidents if i.sentence.part == "body"] or list(incidents)
    killed = _joined([(i, [t for t in i.killed if not _is_no_civilian(t)]) for i in body])
    dead = leaders.union(*(t.named for i in incidents for t in i.killed))
    hurt = [(i, [t for t in i.wounded if not _is_no_civilian(t)]) for i in body]
    wounded = _joined([(i, [t for t in tolls if not (t.named and t.counts_only(dead))]) for i, tolls in hurt])
    if body != list(incidents) and all(toll.more for i in body for toll in i.killed):
        # the attackers who fell come on top of the headline's dead
        killed = _joined([(i, i.killed) for i in incidents])
    shot = _joined([(i, i.shot) for i in body])
    if killed is None and wounded is None:
        killed, wounded = shot, _joined([(i, i.shot_alive) for i in body])
    if killed is not None and all(toll.some for i in body for toll in i.killed):
        titles = _joined([(i, i.killed) for i in incidents if i not in body])  # who is among the dead is not all
        killed = max([killed, *filter(None, (titles, shot))], key=lambda count: count.min or 0)
    if killed is None and wounded is not None and wounded.max == 0 and not leaders:
        killed = wounded  # nobody was even hurt
    if killed is not None and leaders and _leaders_only(body, leaders):
        killed = Count(killed.min, None, killed.text)
    return Casualties(killed, wounded, _civilians(body) or (killed if _are_all_civilians(body) else None))


def _is_no_civilian(toll: Toll) -> bool:
    """Whether it says that no civilian was hurt, which says nothing of others."""
    return toll.civilian and toll.max == 0


def _leaders_only(incidents: Sequence[Incident], leaders: frozenset[str]) -> bool:
    """Whether none but leaders are told to be dead, by name or as such ("three commanders")."""
    tolls = [toll for i in incidents for toll in i.killed if not toll.pronoun]
    return all(toll.leading or toll.counts_only(leaders) for toll in tolls)


def _civilians(incidents: Sequence[Incident]) -> Count | None:
    tolls = [(i, _civilian_tolls(i)) for i in incidents]
    return _joined([row for row in tolls if row[1]])


def _are_all_civilians(incidents: Sequence[Incident]) -> bool:
    """Whether a sentence of the event, or the one after it, says that all the dead were civilians."""
    view = incidents[0].view
    near = {i.index + after for i in incidents if i.killed for after in (0, 1) if i.index + after < len(view.sentences)}
    told = (view.sentences[index] for index in near if "civilian" in view.lemmas(index))
    return any(_ALL_CIVILIANS.search(view.text, sentence.span.start, sentence.span.end) for sentence in told)


def _civilian_tolls(incident: Incident) -> list[Toll]:
    """The dead who are called civilians: all of a count, a member of its sum, or a part ("16 of them civilians")."""
    whole = [toll for toll in incident.killed if toll.civilian]
    none = [toll for toll in incident.wounded if _is_no_civilian(toll)]
    if whole or none:
        return whole or none
    if any(_OTHER_CIVILIANS.search(incident.view.text, t.span.start, t.span.end) for t in incident.wounded):
        return list(incident.killed)  # "killed two children and injured nine other civilians"
    called = civilian_parts(incident.view, incident.sentence)
    inside = [(m, v) for m, v in called if any(_holds(incident, toll, m.span) for toll in incident.killed)]
    told = incident.acts == {"toll"} or (incident.killed and incident.alone)
    hurt = [toll.span for toll in incident.wounded]
    parts = [
        (m, v) for m, v in called if v.relation == "part" and told and not _is_of_hurt(m.span, incident.killed, hurt)
    ]
    found = [Toll(v.min, v.max, m.span) for m, v in inside or parts]
    if found or not incident.killed:
        return found
    said = called_civilians(incident.view, incident.sentence)
    return [toll for toll in said if not _is_of_hurt(toll.span, incident.killed, hurt)]


def _holds(incident: Incident, toll: Toll, part: Span) -> bool:
    """Whether a count is a member of the sum of a toll, or of what is told behind it: "eight died: five civilians"."""
    between = (toll.span.end, max(toll.span.end, part.start))
    listed = _LISTED.fullmatch(incident.view.text, *between) or incident.view.text[slice(*between)] == ", "
    return toll.span.covers(part) or bool(listed)


def _is_of_hurt(part: Span, killed: Sequence[Toll], hurt: Sequence[Span]) -> bool:
    """Whether a part follows a count of the hurt, not of the dead: "killed one and hurt six people, two of them"."""
    last = max((span for span in hurt if span.end <= part.start), default=None)
    return last is not None and not any(last.end <= toll.span.start < part.start for toll in killed)


Range = tuple[int | None, int | None, str]


def _joined(rows: Sequence[tuple[Incident, Sequence[Toll]]]) -> Count | None:
    """One range from the tolls of several sentences.

    Figures replace names; "others" add to what stands; a figure that is called an update replaces; figures that differ
    otherwise make a range. Without a figure, the people told one by one are counted.
    """
    told = _with_others_first([(incident, toll) for incident, tolls in rows for toll in tolls])
    if not told:
        return None
    figures = _figures(told)
    base = _range_of(figures)
    ranked = max((row for row in told if row[1].rank), key=lambda row: row[1].rank or 0, default=None)
    if base is None and ranked is not None:
        return Count(ranked[1].rank, ranked[1].rank, _text(ranked))
    base = base or _one_by_one(told)
    whole = {incident for incident, toll in told if not toll.more and is_update(incident)}
    first = min((incident.index for incident, _ in figures), default=0)
    told = [(i, t) for i, t in told if not (i.index < first and _is_of_total(t, i, told, base))]
    told = [(i, t) for i, t in told if not (t.single and i.index < first)]  # the news is of "another leader"
    told = [(i, t) for i, t in told if not (t.more and (_is_told_of(i, t, figures) or _is_rest(i, t, base)))]
    more = {(t.min, t.max): t for incident, t in told if t.more and incident not in whole}
    for toll in more.values():
        base = (_plus(base[0], toll.min), _plus(base[1], toll.max), base[2])
    return Count(*base)


def _with_others_first(told: list[tuple[Incident, Toll]]) -> list[tuple[Incident, Toll]]:
    """The tolls; "others" that an event apart opens with are other than those of the event told before."""
    if len(told) < 2 or told[0][1].single or told[1][0] is told[0][0]:
        return told
    if not (told[0][1].more and told[0][0].opens_new):
        return told
    return [(told[0][0], replace(told[0][1], more=False)), *told[1:]]


def _is_of_total(toll: Toll, incident: Incident, told: Told, base: Range) -> bool:
    """Whether a later figure holds those told with one man: "killed a clerk and another seven. Eight were killed"."""
    beside = any(other is incident and one.single for other, one in told)
    return toll.more and beside and base[0] is not None and base[0] == (toll.min or 0) + 1


def _is_told_of(incident: Incident, toll: Toll, figures: Told) -> bool:
    """Whether a later sentence speaks of those it counts as known: "killed another nine ... the nine were traders"."""
    later = [(i, t) for i, t in figures if i.index > incident.index and (t.min, t.max) == (toll.min, toll.max)]
    spoken = (i.view.text[max(0, t.span.start - len("the ")) : t.span.end].lower() for i, t in later)
    return any(words.lstrip().startswith("the ") for words in spoken)


def _is_rest(incident: Incident, toll: Toll, base: Range) -> bool:
    """Whether it counts the rest of those known: "killed nine. Four of the dead were guards. Five boys also died"."""
    view = incident.view
    before = view.sentences[incident.index - 1] if incident.index else None
    if before is None or before.paragraph != incident.sentence.paragraph or base[0] is None:
        return False
    parts = [v.min or 0 for m, v in view.values(before.span, CountValue) if _OF_DEAD.match(view.text, m.span.start)]
    return bool(parts) and sum(parts) + (toll.min or 0) <= base[0]


def _figures(told: Told) -> Told:
    """The figures; one person counts as one where all figures are for people of another side."""
    figures = [row for row in told if not row[1].more and _is_figure(row[1])]
    figures = [row for row in figures if not _is_seen(*row)] or figures
    if all(toll.max == 0 for _, toll in figures) and any(toll.max != 0 for _, toll in told):
        return []  # "killing a driver ... there were no casualties at the depot"
    figures = [row for row in figures if row[1].max != 0 or not _is_of_some(*row)] or figures
    sides = {toll.side for _, toll in figures}
    if not figures or None in sides:
        return figures
    alone = [row for row in told if _is_unnamed(row[1]) and row[1].side is not None and row[1].side not in sides]
    return [row for row in told if row in figures or row in alone]


def _is_of_some(incident: Incident, toll: Toll) -> bool:
    """Whether it only says of some that they came to no harm: "15 rebels died; none of the soldiers was hurt"."""
    return incident.view.text[toll.span.start : toll.span.end].lower().startswith("none of ")


def _is_seen(incident: Incident, toll: Toll) -> bool:
    """Whether it is only what somebody says that he saw, which sets no bound to others: "I saw two bodies"."""
    sentence = incident.sentence
    group = group_at(sentence, toll.span)
    for clause in sentence.clauses:
        verb = sentence.verbs[clause.verb].lemma if clause.verb is not None and group in clause.objects else None
        own = any(sentence.groups[g].lemma in _WITNESSES for g in clause.subject)  # "I counted nine bodies"
        if verb in _SEEING or (verb in _COUNTING_VERBS and own):
            return True
    return False


def _is_figure(toll: Toll) -> bool:
    """Whether it counts more people than it names: a number, or "X and four others"."""
    return not toll.pronoun and not toll.single and (not toll.named or (toll.min or 0) > len(toll.named))


def _one_by_one(told: Told) -> Range:
    """The people told by name or singly, each once; an unnamed one counts only where it comes after a name."""
    names = {key for _, toll in told if not toll.more for key in toll.named} - _named_in_more(told)
    first = next((n for n, (_, toll) in enumerate(told) if toll.named), None)
    plain = [(i.index, t.span) for n, (i, t) in enumerate(told) if _is_unnamed(t) and (first is None or n > first)]
    unnamed = len(set(plain)) if names else min(len(set(plain)), 1)
    alone = any(not toll.more for _, toll in told)
    size = len(names) + unnamed or int(alone)
    return size, size, _text(told[0])


def _named_in_more(told: Told) -> frozenset[str]:
    """The keys of those who are named among people who come on top: "four more fighters, among them Omar"."""
    found: set[str] = set()
    for incident, toll in told:
        if not toll.more or toll.single:
            continue
        view, sentence = incident.view, incident.sentence
        cue = _among().match(view.text, toll.span.end, sentence.span.end)
        rest = Span(cue.end(), sentence.span.end) if cue else None
        found.update(person.key for _, person in (view.values(rest, PersonValue) if rest else ()))
    return frozenset(found)


@cache
def _among() -> re.Pattern[str]:
    """What opens the names of some of those right before it."""
    return re.compile(rf"[^.;:]{{0,40}}?,? {some_of_them()}\b", re.IGNORECASE)


def _is_unnamed(toll: Toll) -> bool:
    return toll.single and not toll.named and not toll.pronoun and not toll.more


def _range_of(told: Told) -> Range | None:
    """The lowest to the highest of the sums of each sentence; the last figure of an update, where there is one."""
    told = without_first_counts([row for row in told if not is_outdated(row[0])] or told)
    told = _without_bounds(_without_members(without_died_there(without_some_of_whole(told))))
    if not told:
        return None
    updates = [row for row in told if is_update(row[0])]
    if updates:
        last = ([row for row in updates if row[1].stated] or updates)[-1]
        return last[1].min, last[1].max, _text(last)
    return _over_sides(told)


def _over_sides(told: Told) -> Range:
    """The figures of each side added up, where every figure is for one: "four militants ... two soldiers".

    One number for fighters and civilians is one count of dead that two parties call by different names.
    """
    told = _without_some(told)
    sides: dict[str | None, list[tuple[Incident, Toll]]] = {}
    for row in told:
        sides.setdefault(row[1].side, []).append(row)
    ranges = {side: _widest(rows) for side, rows in sides.items()}
    if len(sides) == 1 or None in sides:
        return _widest(told)
    if ranges.get("civilian", (0,))[:2] == ranges.get("nonstate", (1,))[:2]:
        del ranges["civilian"]
    if sides.keys() == {"civilian", "nonstate"} and are_rivals(sides["civilian"][-1], sides["nonstate"][-1]):
        return _widest([row for side in sides.values() for row in side])
    low: int | None = 0
    high: int | None = 0
    for least, most, _ in ranges.values():
        low, high = _plus(low, least), _plus(high, most)
    return low, high, _text(told[0])


def _without_some(told: Told) -> Told:
    """The figures without those of some kind of people where another sentence counts more, of all kinds.

    "Killed two guards ... At least 20 people died": the guards are among the 20.
    """
    whole = max((row for row in told if is_of_all(row)), key=lambda row: row[1].min or 0, default=None)
    if whole is None:
        return told
    if whole[0].is_boast or is_of_rebels(whole):
        return told
    least = whole[1].min or 0
    return [row for row in told if row[0] is whole[0] or is_of_all(row) or (row[1].max or least) >= least]


def _widest(told: Told) -> Range:
    """The lowest to the highest of the sums of each sentence."""
    added = [row for row in told if not row[1].stated]
    tellings = ([row for row in added if row[0] is incident] for incident in dict.fromkeys(i for i, _ in added))
    sums = [_sum(party) for rows in tellings for party in by_party(rows)]
    sums += [(toll.min, toll.max, _text((incident, toll))) for incident, toll in told if toll.stated]
    most = max((high for _, high, _ in sums if high is not None), default=None)
    beyond = any(high is None and (most is None or (low or 0) > most) for low, high, _ in sums)
    return min((low for low, _, _ in sums if low is not None), default=None), None if beyond else most, sums[0][2]


def _without_members(told: Told) -> Told:
    """The figures of a set without those of one of its attacks, in a place of its own: "17 died ... six of them in"."""
    if not told or told[0][0].count is None:
        return told
    whole, least = told[0][0], told[0][1].min or 0
    known = own_places(whole.places)
    return [row for row in told if not _is_apart(row[0], known) or (row[1].max or least) >= least]


def _is_apart(incident: Incident, known: frozenset[str]) -> bool:
    """Whether it has a place that is none of those known, or a day of its own."""
    return bool(own_places(incident.places) - known or (incident.days_of_force and not incident.refers_back))


def _without_bounds(told: Told) -> Told:
    """The figures without "dozens" or "at least nine" where another says more of how many, and no fewer.

    They stay where a sentence sets another party's figure against them: "at least nine, police said, but he said 20".
    """
    least = [toll.min or 0 for _, toll in told]
    exact = [toll.min for _, toll in told if toll.max is not None]
    return [
        row
        for row in told
        if row[1].max is not None
        or not (row[1].min in exact or (row[1].min or 0) < max(least))
        or any(other[0] is row[0] and are_rivals(row, other) for other in told)
        or (row[1].min not in exact and is_disputed(row, told))
    ]


def _sum(told: Told) -> Range:
    """The figures of one sentence added up; "the 63 dead" that others are among is the sum already."""
    whole = [row for row in told if _ends_among(row)]
    rows = whole[-1:] or told
    low: int | None = 0
    high: int | None = 0
    for _, toll in rows:
        low, high = _plus(low, toll.min), _plus(high, toll.max)
    return low, high, _text(rows[0])


def _ends_among(row: tuple[Incident, Toll]) -> bool:
    incident, toll = row
    before = incident.view.text[max(0, toll.span.start - 14) : toll.span.start].lower()
    return before.rstrip(" the").endswith("among") or before.endswith(("among the ", "among "))


def _plus(a: int | None, b: int | None) -> int | None:
    return None if a is None or b is None else a + b


def _text(row: tuple[Incident, Toll]) -> str:
    incident, toll = row
    return incident.view.text[toll.span.start : toll.span.end]

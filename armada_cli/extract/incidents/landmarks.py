"""Places that only say where another lies: landmarks, borders, quarters, and names of sites and titles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from armada_cli.annotate.grammar.words import nominals
from armada_cli.extract.claims.claimants import words_of
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.headings import dateline_places
from armada_cli.extract.ground.positions import group_at, innermost
from armada_cli.extract.ground.scene import Where
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.ground.words import is_report, noun_list
from armada_cli.records import Mention, PersonValue, PlaceValue, Sentence, Span

_MEDIA = WordClass("named_medium")
_LINK = 16  # characters of the longest of them
_TOWN_SITES = WordClass("site_of_town")
_NEAR_PREPS = WordClass("near_prep")
_BORDER_PREPS = WordClass("border_prep")
_ANSWERING_PREPS = WordClass("answering_prep")
_DISTANCES = WordClass("distance")
_BORDERS = WordClass("border_noun")
_NEAR = 7  # words before a name in which its distance stands
_DISTANCE = re.compile(r"(?:(?P<number>\d[\d,]{0,8})[\s-]{0,2})?(?P<unit>[a-z]{2,10})")
_ASIDE = re.compile(r"(?: (?:province|state|region|governorate|department|district|city|town|air ?base))?,")
_PART_OF = re.compile(r" (?:area|zone|region|locality|sector) (?:of|in) (?:the )?")
_FAR = 100.0  # kilometres
_MILE = 1.6
_BEARING = 5  # words of ", just to the north of" at most
_QUARTERS = WordClass("quarter")
_ROADS = WordClass("road_onward")
_LINKING = WordClass("linking_verb")
_TRAVELS = WordClass("travel_verb")
_SETTING_OUT = WordClass("departing_verb")
_BRINGING = WordClass("bringing_verb")
_GROUPS = WordClass("group_noun")
_TALKS = WordClass("talks")
_AT_TALKS = frozenset({"during", "at", "near", "outside", "in", "before", "after"})
_CALLED_AFTER = WordClass("called_after_land")
_STANCES = WordClass("stance_noun")
_DOERS = WordClass("doer_of_deed")
_ORIGINS = WordClass("origin_suffix")
_PASTS = WordClass("past_of_person")
_NEXT_WORD = re.compile(r" ([a-z]+)\b")
_DEEPEST = 3  # noun groups attached to each other
_WAY = 2  # noun groups from "en route" to where the way ends
_ONWARD = frozenset({"to", "toward", "towards", "for"})
_WAYS = frozenset({"from", "to", "toward", "towards", "for"})


def near_town(sentence: Sentence, where: Where) -> Where:
    """What is said to be near a name is near the town, where a province has the same name."""
    group = group_at(sentence, where.mention.span)
    if where.value.level != "admin1" or group is None or sentence.groups[group].prep not in _NEAR_PREPS:
        return where
    return Where(where.mention, replace(where.value, level="town", admin1=where.value.name))


def less_telling(view: View, sentence: Sentence, where: Where) -> Where:
    """A place as an area, so that a town told beside it tells more.

    Where a road leads nothing happened. Of two names that it is said to be between neither is the place; a quarter
    is one of a city; what lies "130 km south of" a town is not in it, and of a town that lies far from the province
    that is named no more than the country holds.
    """
    group = group_at(sentence, where.mention.span)
    if group is not None and (_is_bound_for(sentence, group) or _is_on_the_way(sentence, where.mention.span)):
        onward = replace(where.value, admin1=None)
        bound = not _is_bound_for(sentence, group) and sentence.groups[group].prep in _ONWARD
        province = where.value.level == "admin1" or bound  # "had left Hit for Jos": it never came there
        return Where(where.mention, replace(onward, level="country") if province else replace(onward, level="area"))
    if group is not None and where.value.level == "admin1" and _is_beyond_border(view, sentence, group):
        return Where(where.mention, replace(where.value, level="country", admin1=None))
    known = where.value.lat is not None and where.value.level != "admin1"
    if group is not None and known and _is_epithet(sentence, group, where.mention.span):
        return Where(where.mention, replace(where.value, level="country", admin1=None))
    if where.value.level == "area" and _is_part_of_district(view, where):
        return Where(where.mention, replace(where.value, level="site"))
    if group is None or where.value.level not in ("town", "site", "admin2"):
        return where
    measured = _kilometres_before(view, sentence, group)
    aside = _is_landmark(sentence, group)
    if aside and measured is None and _is_bearing(view, sentence, group, ("admin1",)):
        return Where(where.mention, replace(where.value, level="country", admin1=None))
    landmark = aside and (measured is not None or _is_bearing(view, sentence, group))
    if landmark and (measured or 0) >= _FAR and _is_elsewhere(view, sentence, where.value):
        return Where(where.mention, replace(where.value, level="country", admin1=None))
    between = any(g.prep == "between" and (i == group or group in g.conjuncts) for i, g in enumerate(sentence.groups))
    if between or landmark or _is_quarter(sentence, group) or _is_of_site(sentence, group, where):
        return Where(where.mention, replace(where.value, level="area"), aside=landmark)
    return Where(where.mention, where.value, aside=aside or measured is not None or _holds_next(view, sentence, group))


def _holds_next(view: View, sentence: Sentence, group: int) -> bool:
    """Whether a name only says of what another place is a part: "in Yala's Raman district"."""
    nouns = [noun for noun in sentence.groups if noun.possessor == group and noun.lemma in noun_list("settlement")]
    owned = (noun.span for noun in nouns if sentence.tokens[noun.head].text.islower())  # not "Baghdad's Sadr City"
    held = [value for span in owned for _, value in view.values(span, PlaceValue)]
    return any(value.level in ("town", "admin2", "site") for value in held) or _holds_unlisted(view, sentence, group)


def _holds_unlisted(view: View, sentence: Sentence, group: int) -> bool:
    """Whether a village that no gazetteer has is told to be one of a district: "in Pulwama's Tahan"."""
    named = (noun for noun in sentence.groups if noun.possessor == group and noun.prep is not None)
    names = [n.span for n in named if sentence.tokens[n.head].tag == "NNP" and n.first == n.last]
    return any(not view.touching(span) for span in names)


def _is_part_of_district(view: View, where: Where) -> bool:
    """Whether an area is said to be one of a district or town: "in the Zarkai area of Swabi district"."""
    link = _PART_OF.match(view.text, where.mention.span.end)
    inside = view.values(Span(link.end(), link.end() + 1), PlaceValue) if link else ()
    return any(value.level in ("town", "admin2") for _, value in inside)


def _is_bound_for(sentence: Sentence, group: int) -> bool:
    """Whether a name only says where a road leads: "hit a car on the road to Shabwa"."""
    noun = sentence.groups[group]
    whole = sentence.groups[noun.attached_to].lemma if noun.attached_to is not None else ""
    return noun.prep == "to" and whole in _ROADS


def _is_beyond_border(view: View, sentence: Sentence, group: int) -> bool:
    """Whether a province is only told as what another borders: "in Uruzgan, on the border with Helmand"."""
    noun = sentence.groups[group]
    whole = sentence.groups[noun.attached_to].lemma if noun.attached_to is not None else ""
    if noun.prep != "with" or whole not in _BORDERS:
        return False
    named = view.values(Span(sentence.span.start, noun.span.start), PlaceValue)
    return any(value.level not in ("country", "area") for _, value in named)


def _is_on_the_way(sentence: Sentence, span: Span) -> bool:
    """Whether a name only says from where or to where people, a vehicle or a road go: "a bus from Kano to Jos"."""
    tokens = [token for token in sentence.tokens if token.span.start >= span.start][:3]
    if [token.text.casefold() for token in tokens[1:]] == ["-", "bound"] or tokens[0].text.endswith("-bound"):
        return True
    at, group = innermost(sentence, span), group_at(sentence, span)
    if group is not None and _ends_way(sentence, group):
        return True
    clause = sentence.clauses[at] if at is not None else None
    if clause is None or clause.verb is None:
        return False
    verb = sentence.verbs[clause.verb].lemma
    if verb in _SETTING_OUT and ("for", group) in clause.preps:
        return True  # "as they left Hit for Jos"
    if clause.kind not in ("reduced", "relative") or clause.antecedent is None:
        return False
    if sentence.groups[clause.antecedent].lemma in _ROADS:
        return verb in _LINKING
    return verb in _TRAVELS and any(g == group and prep in _WAYS for prep, g in clause.preps)


def _ends_way(sentence: Sentence, group: int) -> bool:
    """Whether a name is where a way begins or ends: "a bus from Kano to Jos", "en route to Jos"."""
    noun, before = sentence.groups[group], sentence.groups[group - 1] if group else None
    on_way = any(g.prep == "en" and g.lemma == "route" and 0 < group - i <= _WAY for i, g in enumerate(sentence.groups))
    if on_way and noun.prep in _WAYS:
        return True
    return before is not None and noun.prep == "to" and before.prep == "from" and before.last + 2 == noun.first


def deed_before(sentence: Sentence, span: Span) -> int | None:
    """The noun group of what somebody had done who is hit now, where a place is that of it; null where it is not.

    "Killed the planner of the Hit hotel siege", "shot the suspect in a bombing in Hit".
    """
    at = group_at(sentence, span)
    for _ in range(_DEEPEST):
        noun = sentence.groups[at] if at is not None else None
        if noun is None or noun.attached_to is None:
            return None
        if sentence.groups[noun.attached_to].lemma in _DOERS:
            return at
        at = noun.attached_to
    return None


def comes_from(view: View, span: Span) -> bool:
    """Whether a name only says where people come from or were: "a Kano-born commander", "a Guantanamo detainee"."""
    after = _NEXT_WORD.match(view.text, span.end)
    return view.text.startswith(tuple(_ORIGINS), span.end) or (after is not None and after[1] in _PASTS)


def is_of_group(sentence: Sentence, span: Span) -> bool:
    """Whether a name only says of where a group is: "an outpost of the Rakhine rebel group in Karen State"."""
    group = group_at(sentence, span)
    if group is None or sentence.groups[group].lemma not in _GROUPS:
        return False
    noun = sentence.groups[group]
    owned = noun.prep == "of" or noun.possessor is not None  # "experts on the group's Sahel branch"
    return owned and span.end < sentence.tokens[noun.head].span.start


def is_brought_to(sentence: Sentence, span: Span) -> bool:
    """Whether a name says where the hurt or the dead are brought: "and the six were flown to Kathmandu"."""
    group = group_at(sentence, span)
    for clause in sentence.clauses:
        verb = sentence.verbs[clause.verb] if clause.verb is not None else None
        if verb is None or verb.voice != "passive" or verb.lemma not in _BRINGING:
            continue
        goal = next((g for prep, g in clause.preps if prep == "to"), None)
        if goal is not None and any(g == group and g >= goal for _, g in clause.preps):
            return True
    return False


def _is_of_site(sentence: Sentence, group: int, where: Where) -> bool:
    """Whether a name only tells one building from others: "the Bardo museum"; an airport's is a place of its own.

    Of several that a town has, the town is told: "a Baquba mosque".
    """
    noun = sentence.groups[group]
    head = sentence.tokens[noun.head]
    if sentence.tokens[noun.first].lemma in ("a", "an") or sentence.tokens[noun.first].tag == "CD":
        return False
    inside = where.mention.span.end < head.span.start and head.text.islower()
    return inside and noun.lemma in noun_list("site") and noun.lemma not in noun_list("placed_site")


def is_name_of_site(view: View, sentence: Sentence, where: Where) -> bool:
    """Whether a name of another country than the dateline's only tells one building from others: "the Dubai hall".

    What each town has one of is told by the town, wherever the article is from: "the Mubi general hospital".
    """
    group = group_at(sentence, where.mention.span)
    if group is None or not _is_of_site(sentence, group, where) or sentence.groups[group].lemma in _TOWN_SITES:
        return False
    home = {town.value.country_code for town in dateline_places(view)} - {None}
    return bool(home) and where.value.country_code not in home


def _is_quarter(sentence: Sentence, group: int) -> bool:
    """Whether a name is that of a part of a city: "the Sabra quarter", "the neighbourhood of Karrada"."""
    noun = sentence.groups[group]
    whole = sentence.groups[noun.attached_to] if noun.prep == "of" and noun.attached_to is not None else None
    if whole is None or whole.lemma not in _QUARTERS:
        return noun.lemma in _QUARTERS
    return not any(token.tag.startswith("NNP") for token in sentence.tokens[whole.first : whole.head])


def _is_epithet(sentence: Sentence, group: int, span: Span) -> bool:
    """Whether a name only tells of what another place is a part: "the Paris suburb of Montrouge"."""
    noun = sentence.groups[group]
    inside = span.end < sentence.tokens[noun.head].span.start
    named = [g for g in attached_to(sentence, [group], "of") if sentence.tokens[sentence.groups[g].head].tag == "NNP"]
    return inside and noun.lemma in _CALLED_AFTER and bool(named)


def _is_bearing(view: View, sentence: Sentence, group: int, levels: Sequence[str] = ("town", "site")) -> bool:
    """Whether a name only tells on which side of it the place right before lies: "in Baquba, north of Baghdad"."""
    start = sentence.groups[group].span.start
    before = [m for m, v in view.values(Span(sentence.span.start, start), PlaceValue) if v.level in levels]
    between = view.text[before[-1].span.end : start] if before else ""
    return _ASIDE.match(between) is not None and len(between.split()) <= _BEARING


def _is_landmark(sentence: Sentence, group: int) -> bool:
    """Whether a name with a distance before it only says from where that counts: "90 km south of Ondo"."""
    noun = sentence.groups[group]
    if noun.prep == "of" and noun.attached_to is not None:  # "across the border from the town of X"
        kind = sentence.groups[noun.attached_to]
        noun = kind if kind.lemma in noun_list("settlement") else noun
    if noun.prep is None or not noun.prep.endswith(("of", "from")):
        return False
    whole = sentence.groups[noun.attached_to].lemma if noun.attached_to is not None else ""
    bearing = noun.prep.removesuffix(" of") in noun_list("direction") or whole in noun_list("direction")
    return bearing or noun.prep == "from"


def _kilometres_before(view: View, sentence: Sentence, group: int) -> float | None:
    """The distance told right before a name, 0 where it has no number in figures; null where none is told."""
    noun = sentence.groups[group]
    if noun.first == 0:
        return None
    words = view.text[sentence.tokens[max(0, noun.first - _NEAR)].span.start : sentence.tokens[noun.first].span.start]
    found = [m for m in _DISTANCE.finditer(words) if m["unit"].removesuffix("s") in _DISTANCES]
    if not found:
        return None
    number = float((found[-1]["number"] or "0").replace(",", ""))
    return number * (_MILE if found[-1]["unit"].startswith("mile") else 1.0)


def _is_elsewhere(view: View, sentence: Sentence, place: PlaceValue) -> bool:
    """Whether the sentence names a province of the country in which a town does not lie."""
    provinces = [v for _, v in view.values(sentence.span, PlaceValue) if v.level == "admin1"]
    return any(v.country_code == place.country_code and v.name != place.admin1 for v in provinces)


def lies_aside(sentence: Sentence, span: Span) -> bool:
    """Whether a noun only says on which side of it something lies: "south of the capital"."""
    group = group_at(sentence, span)
    noun = sentence.groups[group] if group is not None else None
    if noun is None or noun.prep is None:
        return False
    whole = sentence.groups[noun.attached_to].lemma if noun.attached_to is not None else ""
    return noun.prep.endswith((" of", "from")) or (noun.prep == "of" and whole in noun_list("direction"))


def is_title(view: View, mention: Mention) -> bool:
    """Whether what looks like a place is a part of another name: "Jordan Smith", "the state news agency Sana"."""
    after = Span(mention.span.end, mention.span.end + 2)
    if view.text[max(0, mention.span.start - _LINK) : mention.span.start].endswith(tuple(_MEDIA)):
        return True
    return any(m.span.start == mention.span.end + 1 and not v.pronoun for m, v in view.values(after, PersonValue))


def is_of_work(sentence: Sentence, span: Span) -> bool:
    """Whether a name only tells a film or a book, or talks, from others: "the new Batman film", "the talks in Oslo"."""
    group = group_at(sentence, span)
    fiction = group is not None and sentence.groups[group].lemma in noun_list("fiction")
    return fiction or _is_of_talks(sentence, span)


def _is_of_talks(sentence: Sentence, span: Span) -> bool:
    """Whether a name only says where enemies talk: "the blast killed nine and put an end to the talks in Havana"."""
    group = group_at(sentence, span)
    noun = sentence.groups[group - 1] if group else None
    if noun is None or noun.lemma not in _TALKS or noun.prep in _AT_TALKS:
        return False
    return sentence.groups[group or 0].prep == "in" and sentence.groups[group or 0].first == noun.last + 2


def is_of_craft(sentence: Sentence, span: Span) -> bool:
    """Whether a name is that of a ship, or a part of it: "the ferry City of Bari", "the tanker Jamaica Star"."""
    group = group_at(sentence, span)
    noun = sentence.groups[group] if group is not None else None
    if noun is not None and noun.prep == "of" and noun.attached_to is not None:
        noun = sentence.groups[noun.attached_to]
    if noun is None or not sentence.tokens[noun.head].tag.startswith("NNP"):
        return False
    before = (token for token in sentence.tokens[noun.first : noun.head] if token.span.end < span.start)
    return any(token.lemma in noun_list("craft") and token.text.islower() for token in before)


def is_border(sentence: Sentence, span: Span) -> bool:
    """Whether a date only borders a stretch of time: "the first since 2006", not "since May 6, when two were shot"."""
    group = group_at(sentence, span)
    after = [token.lemma for token in sentence.tokens if token.span.start >= span.end][:2]
    noun = sentence.groups[group] if group is not None else None
    if noun is None or sentence.tokens[noun.head].span.start >= span.end:
        return False  # "worse than the May 2006 raid", "since the May 2006 raid"
    return noun.prep in _BORDER_PREPS and "when" not in after


def starts_from(sentence: Sentence, span: Span) -> bool:
    """Whether a day only says from when on something was so: "the second since Friday", not "since the May 3 raid"."""
    noun = sentence.groups[group] if (group := group_at(sentence, span)) is not None else None
    return noun is not None and noun.prep == "since" and sentence.tokens[noun.head].span.start < span.end


def lies_beyond(sentence: Sentence, where: Where) -> bool:
    """Whether a country is only across a border, or a place only what is avenged: "near the border with Niger"."""
    group = group_at(sentence, where.mention.span)
    noun = sentence.groups[group] if group is not None else None
    if noun is not None and noun.prep in _ANSWERING_PREPS:
        return True  # "in reprisal for Omagh"
    if noun is None or noun.attached_to is None or where.value.level != "country":
        return False
    return noun.prep in ("with", "to") and sentence.groups[noun.attached_to].lemma in _BORDERS


def says_so(sentence: Sentence, span: Span) -> bool:
    """Whether a capital stands for those who say something: "rockets that Cairo said had been fired"."""
    group = group_at(sentence, span)
    if group is not None and span.end < sentence.tokens[sentence.groups[group].head].span.start:
        return False  # "the Hit attack was claimed"
    saying = (c for c in sentence.clauses if c.verb is not None and group in c.subject)
    verbs = [sentence.verbs[clause.verb or 0].lemma for clause in saying]
    return any(is_report(verb) or verb in words_of("blame") or verb in words_of("ascribe") for verb in verbs)


def is_of_medium(view: View, sentence: Sentence, span: Span) -> bool:
    """Whether a name only says where something was told: "claimed the attack in a call to a newspaper in Beirut"."""
    group = group_at(sentence, span)
    for clause in sentence.clauses:
        at = [g for _, g in clause.preps]
        told = next((g for g in at if sentence.groups[g].lemma in nominals()["medium"]), None)
        if told is None or group not in at[at.index(told) + 1 :]:
            continue
        between = Span(sentence.groups[told].span.end, span.start)
        return not any(between.covers(trigger.span) for trigger in view.triggers(sentence))
    return False


def calls_it_so(sentence: Sentence, span: Span) -> bool:
    """Whether a capital stands for those who call something so: "bombed what Cairo called camps"."""
    group = group_at(sentence, span)
    first = sentence.groups[group].first if group is not None else 0
    return first > 0 and sentence.tokens[first - 1].lemma == "what"


def takes_stand(sentence: Sentence, span: Span) -> bool:
    """Whether a land stands for its government, of which something is told: "over Chad's refusal to hand him over"."""
    group = group_at(sentence, span)
    return any(noun.possessor == group and noun.lemma in _STANCES for noun in sentence.groups if group is not None)

"""The armed group whose attacks an article lists: "X has killed 800 people. In May a bomb killed a judge in Y."."""

from __future__ import annotations

from collections.abc import Iterator

from armada_cli.annotate.nouns import person_nouns
from armada_cli.extract.claims.claimants import words_of
from armada_cli.extract.frames.arguments import governed
from armada_cli.extract.frames.parties import ARMED, actors_in, is_vague, party_of_actor
from armada_cli.extract.ground.attached import attached_to
from armada_cli.extract.ground.view import View
from armada_cli.extract.ground.word_classes import WordClass
from armada_cli.extract.slots.beside import groups_hit
from armada_cli.extract.slots.campaign import Campaign
from armada_cli.extract.stories import Story
from armada_cli.records import ActorValue, Clause, Party, Sentence

_REACH = 5  # sentences that such a list may have
_STRIKING = WordClass("serial_verb")
_STRIKING_BACK = WordClass("striking_back")
_SHOWING = WordClass("showing_verb")
_VIOLENCE = WordClass("violence_noun")
_ENDING = WordClass("ending_of_violence")
_BLAMING = WordClass("held_for_it")
_LIKE = "similar"  # "has carried out similar attacks" only hints at who did this one
_WITHIN = frozenset({"in", "of", "during"})
_SUFFERED = frozenset({None, "of", "from", "by", "to"})
_UNNAMED = (WordClass("attacking_people"), WordClass("assailant"), WordClass("irregular"), WordClass("anybody"))
_PLAIN = WordClass("plain_doer")
_TELLING = frozenset({"main", "conjunct", "complement", "relative"})
_UNTRUE = frozenset({"denied", "hypothetical", "planned", "threatened"})
_PAST = frozenset({"past", "perfect"})


def lister_of(view: View, story: Story, campaign: Campaign) -> Party | None:
    """The armed group of which it is said, right before the list that a story is in, that it has struck or strikes.

    Where the article names several armed groups, none but that one may be named from there to the story.
    """
    first = min((i.index for i in story.incidents if i.sentence.part == "body"), default=None)
    if first is None or not _may_be_of_list(story, campaign):
        return None
    for index in range(first, max(-1, first - _REACH - 1), -1):
        party = next(_lists(view, index, own=index == first), None)
        if party is not None:
            return party if _is_meant(view, story, campaign, party, index, first) else None
    return None


def _may_be_of_list(story: Story, campaign: Campaign) -> bool:
    """Whether a story can be an attack by a group that its own words do not name."""
    if True in story.sides or story.fells_member or _is_by_strangers(story):
        return False
    if story.dead & (campaign.leaders.keys() | campaign.grouped_people.keys()):
        return False
    return not any(claim.stance == "denies" for claim in story.claims)


def _is_meant(view: View, story: Story, campaign: Campaign, party: Party, index: int, first: int) -> bool:
    """Whether the group of a sentence that opens a list is the only one that can be meant by what comes after it."""
    name = party.id or party.name
    only = campaign.only_group
    if only is not None:
        return (only.id or only.name) == name
    beside = view.sentences[first].paragraph - view.sentences[index].paragraph
    if beside > 1 or (beside and view.sentences[index + 1].paragraph == view.sentences[index].paragraph):
        return False  # the next paragraph goes on with what ends this one
    others = (n for sentence in view.sentences[index : first + 1] for n in _groups_in(view, sentence))
    return all(other == name for other in others) and name not in groups_hit(view, story)


def _groups_in(view: View, sentence: Sentence) -> Iterator[str]:
    """The armed groups that a sentence names, by id or name."""
    for _, value in view.values(sentence.span, ActorValue):
        if not value.state and value.kind in ARMED:
            yield value.id or value.name


def _is_by_strangers(story: Story) -> bool:
    """Whether it is told that nobody knows who did it, or that others did: "unidentified gunmen", "herdsmen"."""
    agents = [(i.sentence, i.sentence.groups[g]) for i in story.incidents for f in i.frames for g in f.agents]
    words = {token.lemma for sentence, noun in agents for token in sentence.tokens[noun.first : noun.head]}
    return not words.isdisjoint(words_of("stranger")) or any(_is_of_others(noun.lemma) for _, noun in agents)


def _is_of_others(lemma: str) -> bool:
    """Whether a noun says what those who act are, and not only that they attack: "herdsmen", "villagers"."""
    unnamed = lemma in _PLAIN or any(lemma in words for words in _UNNAMED)
    return not unnamed and lemma in person_nouns()


def _lists(view: View, index: int, *, own: bool) -> Iterator[Party]:
    """The armed groups of whose deeds a sentence speaks as of many; in a story's own sentence, of whose campaign."""
    sentence = view.sentences[index]
    if sentence.part != "body":
        return
    for clause in (c for c in sentence.clauses if not own and c.kind in _TELLING and not c.context & _UNTRUE):
        if _is_habit(sentence, clause) or _is_answer(sentence, clause) or _is_blame(sentence, clause):
            yield from (party for group in clause.subject for party in _armed_in(view, sentence, group))
    ended = any(c.verb is not None and sentence.verbs[c.verb].lemma in _ENDING for c in sentence.clauses)
    for group in _violence(sentence) if not ended else ():
        noun = sentence.groups[group]
        if noun.prep not in (_WITHIN if own else _SUFFERED):
            continue  # "in revenge for its attacks", "during its offensive"
        owners = attached_to(sentence, [group], "of", "by") + ([] if noun.possessor is None else [noun.possessor])
        owners += [g for c in sentence.clauses if c.antecedent == group for g in c.subject if g != group]  # "X waged"
        yield from (party for owner in owners for party in _armed_in(view, sentence, owner))


def _violence(sentence: Sentence) -> list[int]:
    """The nouns of what goes on in many deeds: "the brunt of the group's violence", "its campaign"."""
    heads = ((index, sentence.tokens[group.head].text.lower()) for index, group in enumerate(sentence.groups))
    return [index for index, word in heads if word in _VIOLENCE]


def _armed_in(view: View, sentence: Sentence, group: int) -> Iterator[Party]:
    for value, party in actors_in(view, sentence, group):
        if not value.state and value.kind in ARMED and not is_vague(party):
            yield party_of_actor(value, party.text)


def _is_habit(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause says what its subject has done again and again: "has killed 800 people since 1968"."""
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    if verb is None or verb.tense != "perfect" or verb.voice != "active":
        return False
    done = {
        t.lemma for g in clause.objects for t in sentence.tokens[sentence.groups[g].first : sentence.groups[g].last + 1]
    }
    return not verb.negated and _LIKE not in done and (verb.lemma in words_of("hostile") or verb.lemma in _STRIKING)


def _is_answer(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause says that its subject went over to the attack, or has shown that it can: "turned on posts"."""
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    if verb is None or verb.tense not in _PAST or verb.voice != "active" or verb.negated:
        return False
    if any(c.source is not None and c.source in clause.subject for c in sentence.clauses):
        return False  # "responded that the war would go on"
    if verb.lemma in _SHOWING:
        told = (c for c in sentence.clauses if c.governor is not None and sentence.clauses[c.governor] is clause)
        return any(c.kind == "complement" for c in told)
    return bool({verb.lemma, f"{verb.lemma} {verb.particle}"} & _STRIKING_BACK.words) or _turns_on(sentence, clause)


def _turns_on(sentence: Sentence, clause: Clause) -> bool:
    lemma = sentence.verbs[clause.verb or 0].lemma
    return lemma == "turn" and bool({*governed(clause, {"on", "against"})})


def _is_blame(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause says for how many deeds its subject has been blamed: "has been blamed for 15 deaths"."""
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    if verb is None or verb.tense != "perfect" or verb.voice != "passive" or verb.negated or verb.lemma not in _BLAMING:
        return False
    return any(_is_of_many(sentence, group) for group in governed(clause, {"for", "with", "to", "in"}))


def _is_of_many(sentence: Sentence, group: int) -> bool:
    nouns = [sentence.groups[at] for at in (group, *attached_to(sentence, [group], "of"))]  # "a series of attacks"
    return any(sentence.tokens[n.head].tag == "NNS" or n.lemma in _VIOLENCE for n in nouns)

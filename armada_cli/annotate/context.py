"""How what a clause says is meant: denied, planned, hedged, told by whom ... Scope ends at clause borders.

The cues are words (`lexicon/context_words.toml`); what they act on follows from the clauses, not from a window of
words: a verb acts on the complement that hangs on it, an adverb on its own clause. After the idea of ConText.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from armada_cli.annotate.grammar.words import calendar_names, nominals, words
from armada_cli.lexicon import default
from armada_cli.records import Clause, NounGroup, Sentence, VerbGroup

Cues = dict[str, dict[str, tuple[str, ...]]]
_NO = frozenset({"no", "none", "nobody", "neither", "zero", "nothing"})
_DOWN = frozenset(
    {"planned", "threatened", "hypothetical", "hedged", "denied", "claimed", "reported", "quoted", "negated"}
)
_NOT_TO = frozenset({"yet", "unable", "powerless"})  # before an infinitive: it did not happen
_SAID = frozenset({"reported", "quoted", "claimed", "hedged", "denied"})
_OF_ONE = frozenset({"since then", "this year", "this month"})  # may count up, or tell of one
_RANKS = frozenset({"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "last", "latest", "only"})
_HUNG = frozenset({"complement", "infinitive", "participial"})


@lru_cache(maxsize=1)
def cues() -> Cues:
    """The cue words: by their way of acting, then the word, the cues that it gives."""
    table: Cues = {}
    for entry in default().entries("context_words"):
        ways = table.setdefault(entry["by"], {})
        for word in entry["words"]:
            ways[word] = (*ways.get(word, ()), entry["cue"])
    return table


@lru_cache(maxsize=1)
def periods() -> re.Pattern[str]:
    """What names a long period."""
    return re.compile(r"\b(?:" + "|".join(cues()["period"]) + r")\b")


def mark_context(sentence: Sentence, text: str) -> Sentence:  # noqa: ARG001 (the seam's signature)
    """The sentence with the context and the source of each clause."""
    if not sentence.clauses:
        return sentence
    quotes = quoted_tokens(sentence)
    found: list[set[str]] = []
    passed: list[set[str]] = []
    sources: list[int | None] = []
    for clause in sentence.clauses:
        own = own_cues(sentence, clause) | _quoted(sentence, clause, quotes)
        given, source = _from_governor(sentence, clause, passed if clause.kind == "conjunct" else found, sources)
        if _shares(sentence, clause):
            given |= found[clause.governor or 0] & _DOWN
        passed.append(given)
        found.append(own | given)
        sources.append(source)
    _trailing(sentence, found, sources)
    _according(sentence, found, sources)
    _supposed(sentence, found)
    if not any(found) and not any(source is not None for source in sources):
        return sentence
    clauses = [
        replace(clause, context=frozenset(context), source=source) if context or source is not None else clause
        for clause, context, source in zip(sentence.clauses, found, sources, strict=True)
    ]
    return replace(sentence, clauses=tuple(clauses))


def _shares(sentence: Sentence, clause: Clause) -> bool:
    """Whether a further verb stands under the auxiliary of the one before: 'will attack and kill'."""
    at = clause.governor
    if clause.kind != "conjunct" or at is None or at >= len(sentence.clauses) or clause.verb is None:
        return False
    verb = sentence.verbs[clause.verb]
    bare = verb.form == "infinitive" or (verb.voice == "passive" and verb.first == verb.head)
    return bare and clause.subject == sentence.clauses[at].subject


# ---------------------------------------------------------------------------------------- the clause's own words


def own_cues(sentence: Sentence, clause: Clause) -> set[str]:
    """What the words of the clause itself say."""
    table = cues()
    found: set[str] = set(table["marker"].get(clause.marker or "", ()))
    if clause.verb is None:
        return found
    verb = sentence.verbs[clause.verb]
    if verb.negated or any(_is_none(sentence, g) for g in (*clause.subject, *clause.objects)):
        found.add("negated")
    if verb.form == "infinitive" and verb.first and sentence.tokens[verb.first - 1].lemma in _NOT_TO:
        found.add("negated")
    confirms = verb.modal == "can" and not verb.negated and verb.lemma in words().frame("report")  # "can confirm that"
    if verb.modal and not confirms:
        perfect = verb.tense == "perfect" and verb.modal in ("may", "might", "must", "could")
        found.update(("hedged",) if perfect else table["modal"].get(verb.modal, ()))
    if verb.head > verb.first:
        raised = [
            table["raised"][t.lemma] for t in sentence.tokens[verb.first : verb.head] if t.lemma in table["raised"]
        ]
        found.update(*raised)
        mistaken = (
            [table["mistaken"].get(low, ()) for low in _around(sentence, verb.first, verb.last)] if raised else ()
        )
        found.update(*mistaken)  # "was wrongly reported killed"
    adverbs = table["adverb"]
    for low in _around(sentence, verb.first, verb.last):
        if low in adverbs:
            found.update(adverbs[low])
    if _claims(sentence, clause):
        found.add("claimed")
    if verb.lemma == "deny" and any(sentence.groups[g].lemma in table["object"] for g in clause.objects):
        found.add("denied")
    found |= _periods(sentence, clause)
    return found


def _is_none(sentence: Sentence, group: int) -> bool:
    """Whether a group says that there is nobody or nothing; "no fewer than nine" says how many."""
    first = sentence.groups[group].first
    bound = "than" in [token.lemma for token in sentence.tokens[first + 1 : first + 3]]
    return sentence.tokens[first].lemma in _NO and not bound


def _around(sentence: Sentence, first: int, last: int) -> list[str]:
    """The words of a verb group and the adverbs that touch it, lower case."""
    tokens = sentence.tokens
    while first > 0 and tokens[first - 1].tag in ("RB", "JJ"):
        first -= 1
    while last + 1 < len(tokens) and tokens[last + 1].tag == "RB":
        last += 1
    return [token.text.lower() for token in tokens[first : last + 1]]


def _claims(sentence: Sentence, clause: Clause) -> bool:
    """Whether the clause claims responsibility or credit."""
    lemma = sentence.verbs[clause.verb].lemma if clause.verb is not None else ""
    if lemma == "claim" and any(sentence.groups[g].lemma in nominals()["event"] for g in clause.objects):
        return True
    nouns = {sentence.groups[g].lemma for g in (*clause.objects, *clause.subject)}
    return lemma in ("claim", "take", "accept", "assume") and bool(nouns & {"responsibility", "credit"})


def _periods(sentence: Sentence, clause: Clause) -> set[str]:
    """Sums over long periods, and what is told as a habit."""
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    if verb is None or verb.form != "finite":
        return set()
    objects = [sentence.groups[g] for g in clause.objects]
    if verb.tense == "perfect":
        period = periods().search(" ".join([t.text for t in sentence.tokens]).lower())
        if period and not (period.group() in _OF_ONE and _is_of_one(sentence, verb, clause)):
            return set() if verb.lemma == "be" and _is_superlative(sentence, clause) else {"statistic"}
        plural = [g for g in objects if sentence.tokens[g.head].tag == "NNS"]
        once = verb.particle in words().results or _tells_when(sentence)  # "had taken shoppers hostage"
        if verb.lemma != "be" and not once and plural and all(_uncounted(sentence, g) for g in plural):
            return {"past_habit"}
    return set()


def _tells_when(sentence: Sentence) -> bool:
    """Whether a month or a day stands in the sentence: "has claimed attacks on a court in May and a bank in June"."""
    dated = calendar_names("weekday", "month")
    return any(token.text in dated and token.tag == "NNP" for token in sentence.tokens)


def _is_superlative(sentence: Sentence, clause: Clause) -> bool:
    """Whether the subject is the first of its kind: "the worst attack in years has been the bombing of a hotel"."""
    groups = (sentence.groups[group] for group in clause.subject)
    return any(token.tag in ("JJS", "RBS") for group in groups for token in sentence.tokens[group.first : group.head])


def _is_of_one(sentence: Sentence, verb: VerbGroup, clause: Clause) -> bool:
    """Whether all that something is done to stands in the singular: "since then they have bombed a court"."""
    done_to = clause.subject if verb.voice == "passive" else clause.objects
    parts = [g.head for g in sentence.groups if g.prep == "of" and g.attached_to in done_to]  # "a string of leaders"
    heads = [*(sentence.groups[g].head for g in done_to), *parts]
    return all(sentence.tokens[head].tag in ("NN", "NNP") for head in heads)


def _uncounted(sentence: Sentence, group: NounGroup) -> bool:
    """Whether a plural group has no determiner and no number of its own."""
    tags = [token.tag for token in sentence.tokens[group.first : group.last + 1]]
    return tags[0] in ("NNS", "NN", "JJ", "NNP") and "CD" not in tags


# ---------------------------------------------------------------------------------------- what hangs on what


def _from_governor(
    sentence: Sentence, clause: Clause, found: list[set[str]], sources: list[int | None]
) -> tuple[set[str], int | None]:
    """What the clause takes from the one that it hangs on, and the source that it shares with it."""
    at = clause.governor
    if at is None or at >= len(found):
        return set(), None
    above, source = found[at], sources[at]
    governor = sentence.clauses[at]
    if _claims(sentence, governor):
        above = above - {"claimed"}
    if clause.kind == "conjunct":
        verb = sentence.verbs[clause.verb] if clause.verb is not None else None
        return above & (_DOWN if verb is not None and verb.form == "infinitive" else _SAID | {"threatened"}), source
    if clause.kind in ("relative", "reduced", "adverbial", "main", "headline"):
        return _of_owner(sentence, clause) | above & _SAID - {"negated", "denied"}, source
    given = _governing(sentence, clause, governor)
    if clause.antecedent is not None and clause.kind == "complement":
        above = above - {"hypothetical"}  # "reports that X was killed could not be verified"
    if "negated" in above and given & {"claimed", "denied"}:
        given = given - {"claimed", "denied"}
    if given & {"reported", "claimed", "denied", "hedged", "threatened"} and clause.kind == "complement":
        source = _speaker(sentence, governor) if governor.subject else source
    if clause.kind != "complement":
        down = _DOWN | {"past_habit"} if clause.kind == "infinitive" else _DOWN  # "used to call to claim"
        return given | above & down, source
    return given | above & (_DOWN - {"negated", "denied"} - _only_of_telling(sentence, clause, given, above)), source


def _only_of_telling(sentence: Sentence, clause: Clause, given: set[str], above: set[str]) -> set[str]:
    """What is said of the telling alone: "has yet to confirm that X was killed", "called to say that X was killed"."""
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    told = bool(given & _SAID) and verb is not None and verb.tense in ("past", "perfect") and not verb.modal
    return {"planned"} if told or "negated" in above else set()


def _governing(sentence: Sentence, clause: Clause, governor: Clause) -> set[str]:
    """The cues that the governing verb or noun gives to what hangs on it."""
    table = cues()
    if clause.antecedent is not None and clause.kind in _HUNG:
        given = set(table["noun"].get(sentence.groups[clause.antecedent].lemma, ()))
        verb = sentence.verbs[governor.verb].lemma if governor.verb is not None else ""
        if given:
            return given | ({"denied"} & set(table["governor"].get(verb, ())))
    if governor.verb is None:
        return {"hypothetical"} if governor.marker == "how" and clause.kind == "infinitive" else set()
    lemma = sentence.verbs[governor.verb].lemma
    given = set(table["governor"].get(lemma, ()))
    if clause.kind == "infinitive":
        if _is_to_come(sentence, clause, governor):
            return {"planned"}
        if lemma == "use" and not governor.objects and sentence.verbs[governor.verb].voice == "active":
            return {"past_habit"}  # "they used to kidnap traders"
        moved = lemma in ("go", "come", "return") and bool(governor.preps or governor.objects)
        if _is_ranked(sentence, governor):
            return set()
        if not given or moved:
            return {"planned"}
        return given - {"fact", "attempted", "reported"}
    if clause.kind == "participial" and clause.marker is None:
        return given & {"denied", "negated", "planned"} if _is_object_of(sentence, clause, governor) else set()
    if clause.kind == "participial":
        return _under_preposition(sentence, clause, governor, given)
    if lemma in ("warn", "order", "threaten"):
        given.add("reported")
    return given - {"fact", "attempted", "planned"} if lemma not in ("plan", "hope") else given


def _is_to_come(sentence: Sentence, clause: Clause, governor: Clause) -> bool:
    """Whether the words before an infinitive look ahead: 'are likely to attack', 'was to be used'."""
    verb = sentence.verbs[governor.verb] if governor.verb is not None else None
    own = sentence.verbs[clause.verb] if clause.verb is not None else None
    if verb is None or own is None or verb.lemma != "be":
        return False
    if any(token.lemma == "have" for token in sentence.tokens[own.first : own.head]):  # "is likely to have killed"
        return False
    between = [token.lemma for token in sentence.tokens[verb.last + 1 : own.first] if token.tag != "RB"]
    if between in ([], ["to"]):
        return own.voice == "passive"
    return any(word in cues()["prospect"] for word in between)


def _is_object_of(sentence: Sentence, clause: Clause, governor: Clause) -> bool:
    """Whether a gerund stands right behind a verb, as what it speaks of: 'denied killing', 'discussed killing'."""
    if clause.verb is None or governor.verb is None:
        return False
    return sentence.verbs[clause.verb].first == sentence.verbs[governor.verb].last + 1


def _is_ranked(sentence: Sentence, clause: Clause) -> bool:
    """Whether it says which in a row somebody is, so that what follows has happened: "was the third to be killed"."""
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    if verb is None or verb.lemma not in ("be", "become") or verb.form != "finite" or verb.modal:
        return False
    told = (sentence.groups[group] for group in clause.objects)
    return any(t.lemma in _RANKS for noun in told for t in sentence.tokens[noun.first : noun.last + 1])


def _under_preposition(sentence: Sentence, clause: Clause, governor: Clause, given: set[str]) -> set[str]:
    """'accused of killing', 'arrested for killing', 'claimed responsibility for killing'."""
    if clause.marker in ("of", "from", "about"):
        return given & {"denied", "hedged", "planned"} | _of_noun(sentence, clause)
    if clause.marker != "for" or governor.verb is None:
        return set()
    if _claims(sentence, governor):
        return {"claimed"}
    return set(cues()["charge"].get(sentence.verbs[governor.verb].lemma, ()))


def _of_noun(sentence: Sentence, clause: Clause) -> set[str]:
    """The cues of the noun right before 'of' and the clause: 'with the intention of kidnapping him'."""
    before = [group for group in sentence.groups if 0 <= clause.span.start - group.span.end <= len(" of ")]
    return set(cues()["noun"].get(before[-1].lemma, ())) if before and clause.marker == "of" else set()


def _of_owner(sentence: Sentence, clause: Clause) -> set[str]:
    """The cues of the noun before 'of' and the one whose clause it is: 'the danger of his being shot'."""
    owner = sentence.groups[clause.antecedent] if clause.antecedent is not None else None
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    if owner is None or verb is None or owner.prep != "of" or owner.attached_to is None or verb.form != "gerund":
        return set()
    return set(cues()["noun"].get(sentence.groups[owner.attached_to].lemma, ())) & {"hypothetical", "planned"}


# ---------------------------------------------------------------------------------------- sources beside the clause


def _trailing(sentence: Sentence, found: list[set[str]], sources: list[int | None]) -> None:
    """'..., police said': all that stands before it, or between it and a border, is said by them."""
    table = cues()
    for n, clause in enumerate(sentence.clauses):
        if clause.verb is None or n == 0 or clause.kind != "main":
            continue
        given = set(table["governor"].get(sentence.verbs[clause.verb].lemma, ())) & {"reported", "claimed", "hedged"}
        if not given or not _closes(sentence, clause):
            continue
        for before in range(n):
            if sources[before] is None:
                found[before] |= given
                sources[before] = _speaker(sentence, clause)


def _closes(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause of saying stands after a comma or a quotation and says nothing of its own."""
    if clause.verb is None or (clause.objects and sentence.verbs[clause.verb].lemma not in ("tell", "inform")):
        return False
    first = sentence.verbs[clause.verb].first
    if clause.subject:
        first = min(first, _first_with_owner(sentence, clause.subject[0]))
    return first > 0 and sentence.tokens[first - 1].text in (",", "”", '"', "''", "’", "—", "–", "--", "-")


def _first_with_owner(sentence: Sentence, group: int) -> int:
    """The first word of a noun group, its owner's words taken in: "the army's media wing"."""
    noun = sentence.groups[group]
    for _ in range(3):
        if noun.possessor is None:
            break
        noun = sentence.groups[noun.possessor]
    return min(noun.first, sentence.groups[group].first)


def _speaker(sentence: Sentence, clause: Clause) -> int | None:
    """The subject of a clause that reports, null for 'it is said'."""
    first = clause.subject[0] if clause.subject else None
    return None if first is None or sentence.groups[first].lemma in ("it", "there") else first


def _according(sentence: Sentence, found: list[set[str]], sources: list[int | None]) -> None:
    """'According to X' holds for the whole sentence."""
    for number, group in enumerate(sentence.groups):
        if group.prep == "according to":
            for n in range(len(found)):
                found[n].add("reported")
                sources[n] = number if sources[n] is None else sources[n]
            return


def _supposed(sentence: Sentence, found: list[set[str]]) -> None:
    """'Suppose that a bomb went off': what an opening imperative asks to think of holds for the whole sentence."""
    opening = sentence.clauses[0]
    verb = sentence.verbs[opening.verb] if opening.verb is not None else None
    if verb is None or verb.first or opening.subject or verb.form != "infinitive":
        return
    for context in found:
        context.update(cues()["imperative"].get(verb.lemma, ()))


# ---------------------------------------------------------------------------------------- quotations


def quoted_tokens(sentence: Sentence) -> set[int]:
    """The tokens inside quotation marks of at least four words."""
    inside: set[int] = set()
    opened: int | None = None
    for i, token in enumerate(sentence.tokens):
        if token.text in ('"', "“", "”", "''", "``"):
            if opened is not None and token.text != "“":
                if i - opened > 4:
                    inside.update(range(opened + 1, i))
                opened = None
            else:
                opened = i
    if opened is not None and len(sentence.tokens) - opened > 4:
        inside.update(range(opened + 1, len(sentence.tokens)))
    return inside


def _quoted(sentence: Sentence, clause: Clause, quotes: set[int]) -> set[str]:
    if clause.verb is None or not quotes:
        return set()
    return {"quoted"} if sentence.verbs[clause.verb].head in quotes else set()

"""How far a cue reaches: what a clause takes from the one that it hangs on."""

from __future__ import annotations

from armada_cli.annotate.cues import claims_deed, cues, is_none, tells_when
from armada_cli.records import Clause, Sentence

DOWN = frozenset(
    {"planned", "threatened", "hypothetical", "hedged", "denied", "claimed", "reported", "quoted", "negated"}
)
_SAID = frozenset({"reported", "quoted", "claimed", "hedged", "denied"})
_RANKS = frozenset({"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "last", "latest", "only"})
_HUNG = frozenset({"complement", "infinitive", "participial"})


def from_governor(
    sentence: Sentence, clause: Clause, found: list[set[str]], sources: list[int | None]
) -> tuple[set[str], int | None]:
    """What the clause takes from the one that it hangs on, and the source that it shares with it."""
    at = clause.governor
    if at is None or at >= len(found):
        return set(), None
    above, source = found[at], sources[at]
    governor = sentence.clauses[at]
    if claims_deed(sentence, governor):
        above = above - {"claimed"}
    if clause.kind == "conjunct":
        verb = sentence.verbs[clause.verb] if clause.verb is not None else None
        return above & (DOWN if verb is not None and verb.form == "infinitive" else _SAID | {"threatened"}), source
    if clause.kind in ("relative", "reduced", "adverbial", "main", "headline"):
        return _of_owner(sentence, clause) | above & _SAID - {"negated", "denied"}, source
    given = _governing(sentence, clause, governor)
    if clause.antecedent is not None and clause.kind == "complement":
        above = above - {"hypothetical"}  # "reports that X was killed could not be verified"
    if "negated" in above and given & {"claimed", "denied"}:
        given = given - {"claimed", "denied"}
    if "negated" in above and clause.kind == "complement" and clause.antecedent is None:
        given = given - {"negated"}  # "they have not forgotten that the town was shelled"
    if given & {"reported", "claimed", "denied", "hedged", "threatened"} and clause.kind == "complement":
        source = speaker(sentence, governor) if governor.subject else source
    if clause.kind != "complement":
        down = DOWN | {"past_habit"} if clause.kind == "infinitive" else DOWN  # "used to call to claim"
        if clause.kind == "participial" and not tells_when(sentence, clause.span):
            down = down | {"statistic"}  # "have shelled towns since 2009, killing 900 people"
        return given | above & down, source
    return given | above & (DOWN - {"negated", "denied"} - _only_of_telling(sentence, clause, given, above)), source


def shares_auxiliary(sentence: Sentence, clause: Clause) -> bool:
    """Whether a further verb stands under the auxiliary of the one before: 'will attack and kill'."""
    at = clause.governor
    if clause.kind != "conjunct" or at is None or at >= len(sentence.clauses) or clause.verb is None:
        return False
    verb = sentence.verbs[clause.verb]
    bare = verb.form == "infinitive" or (verb.voice == "passive" and verb.first == verb.head)
    return bare and clause.subject == sentence.clauses[at].subject


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
        if is_none(sentence, clause.antecedent) and sentence.groups[clause.antecedent].lemma in table["no_word"]:
            given.add("negated")
        if given:
            return given | ({"denied"} & set(table["governor"].get(verb, ())))
    if governor.verb is None:
        return {"hypothetical"} if governor.marker == "how" and clause.kind == "infinitive" else set()
    lemma = sentence.verbs[governor.verb].lemma
    given = set(table["governor"].get(lemma, ()))
    if clause.kind == "infinitive":
        if _is_to_come(sentence, clause, governor) or _is_let(sentence, governor, lemma):
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


def _is_let(sentence: Sentence, governor: Clause, lemma: str) -> bool:
    """Whether a law or a deal lets somebody do it: 'the law allows the army to shoot'."""
    table = cues()
    return lemma in table["norm"] and any(sentence.groups[g].lemma in table["norm_noun"] for g in governor.subject)


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
        lemma = sentence.verbs[governor.verb].lemma if governor.verb is not None else ""
        mused = set(cues()["musing"].get(lemma, ())) if clause.marker != "from" else set()
        return given & {"denied", "hedged", "planned"} | mused | _of_noun(sentence, clause)
    if clause.marker != "for" or governor.verb is None:
        return set()
    if claims_deed(sentence, governor):
        return {"claimed"}
    planned = _of_noun(sentence, clause) & {"planned", "threatened"}  # "had plans for bombing the port"
    return planned | set(cues()["charge"].get(sentence.verbs[governor.verb].lemma, ()))


def _of_noun(sentence: Sentence, clause: Clause) -> set[str]:
    """The cues of the noun right before 'of' and the clause: 'with the intention of kidnapping him', 'plans for'."""
    gap = len(f" {clause.marker} ")
    before = [group for group in sentence.groups if 0 <= clause.span.start - group.span.end <= gap]
    return set(cues()["noun"].get(before[-1].lemma, ())) if before and clause.marker in ("of", "for") else set()


def _of_owner(sentence: Sentence, clause: Clause) -> set[str]:
    """The cues of the noun before 'of' and the one whose clause it is: 'the danger of his being shot'."""
    owner = sentence.groups[clause.antecedent] if clause.antecedent is not None else None
    verb = sentence.verbs[clause.verb] if clause.verb is not None else None
    if owner is None or verb is None or owner.prep != "of" or owner.attached_to is None or verb.form != "gerund":
        return set()
    return set(cues()["noun"].get(sentence.groups[owner.attached_to].lemma, ())) & {"hypothetical", "planned"}


def speaker(sentence: Sentence, clause: Clause) -> int | None:
    """The subject of a clause that reports, null for 'it is said'."""
    first = clause.subject[0] if clause.subject else None
    return None if first is None or sentence.groups[first].lemma in ("it", "there") else first

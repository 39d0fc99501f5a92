"""Whether a word that may be a noun is the finite verb: -s forms and base forms."""

from __future__ import annotations

from armada_cli.annotate.grammar.classes import AMBIGUOUS, BE, HAVE, NOMINATIVE, NOUNS, OPENERS
from armada_cli.annotate.grammar.neighbours import first_of, last_verb, noun_or_adjective, options_after, verb_before
from armada_cli.annotate.grammar.tokens import Line
from armada_cli.annotate.grammar.words import classes, nominals, noun_lemma, verb_lemma, words


def third_person(
    line: Line, i: int, found: tuple[str, ...], previous: tuple[str, str], options: list[tuple[str, ...]]
) -> str:
    """-s: a noun, unless its neighbours leave the sentence without a verb."""
    before, word = previous
    after, second = options_after(options, i), options[i + 2] if i + 2 < len(options) else ()
    noun = first_of(found, ("NNS", "NN"))
    acting = noun is not None and (_is_in_which(line, i, noun) or _is_gap_subject(line, i, after, second))
    if noun is None or (word in NOMINATIVE and before in ("PRP", "WP", "WDT") and not acting):
        return "VBZ"
    if " ".join(line.lows[i : i + 2]) in words().frame("with_object"):
        return "VBZ"  # "X, a splinter group, claims responsibility; its leaders disown it"
    told = line.headline and before == "," and ("VBZ" in line.tags[:i] or "VBP" in line.tags[:i])
    if told and after[:1] not in ((",",), ("CC",)):
        return "VBZ" if not _later_verb(line, i, near=True) else noun
    if before == "CC" and after[:1] == ("NNS",) and last_verb(line, i) == "VBZ":
        return "VBZ"  # "brings in recruits and leads attacks"
    if before not in ("NN", "NNP") or i == 0 or after[:1] in ((":",), (".",)):
        return noun if found[0] != "VBZ" or before not in ("NN", "NNP") else "VBZ"
    opens = bool(after) and after[0] in ("DT", "CD", "PRP$", "PRP", "NNP", "TO")
    if line.headline:
        free = not any(t in ("VBD", "VBZ", "VBP", "MD", AMBIGUOUS) for t in line.tags[_clause_start(line, i) :])
        verbal = after[:1] in (("VBD",), ("VBN",), ("VBP",), ("MD",)) or (
            "VBP" in after and second[:1] in (("CD",), ("DT",), ("NN",), ("NNS",), ("NNP",), ("JJ",))
        )
        usual = found[0] == "VBZ" and (opens or after[:1] in (("VB",), ("NN",), ("NNS",), ("JJ",)))
        later = not usual and _later_verb(line, i, opens or after[:1] == ("NN",))
        return "VBZ" if free and not verbal and not later else noun
    if after[:1] == ("TO",) and _is_told(line, i):
        return "VBZ"
    if _awaits_verb(line, i, found, after):
        return "VBZ"
    if _comes_as(line, i) and _takes_object(line, i, after, second):
        return "VBZ"
    if _finite_since(line, i) or (_governed(line, i) and not _harms_some(line, i, after)):
        return noun
    if after[:1] == ("TO",) or line.tags[i - 1] == "RB" or line.lows[i + 1 : i + 2] in _THROUGH:
        return "VBZ"  # "a bomb tears through a market"
    if line.lows[i + 1 : i + 2] == ["that"] and verb_lemma(line.lows[i]) in words().frame("report"):
        return "VBZ"
    follows = after[:1] in (("VBD",), ("VBN",), ("MD",), ("VBZ",)) or "VBD" in after
    if follows or found[0] == "VBZ":
        return noun if follows else "VBZ"
    if "whose" in line.lows[max(line.start, i - 3) : i]:
        return "VBZ"  # "whose militia controls the port, died"
    if after[:1] in (("NN",), ("NNS",), ("NNP",), ("JJ",), ("CD",)) and not _later_verb(line, i):
        return "VBZ"
    return "VBZ" if after[:1] in (("DT",), ("PRP$",), ("PRP",)) else noun


def _comes_as(line: Line, i: int) -> bool:
    """Whether the noun group that token `i` may end tells what went on when something came: "came as the army"."""
    j = _before_group(line, i)
    return j > 0 and line.lows[j] == "as" and verb_lemma(line.lows[j - 1]) == "come"


def _takes_object(line: Line, i: int, after: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether what a verb at token `i` would act on follows: "presses its drive", "steps up its raids"."""
    particle = line.lows[i + 1 : i + 2] in (["up"], ["out"], ["on"])
    ahead = second if particle else after
    if ahead[:1] in (("DT",), ("PRP$",)):
        return True
    return not particle and ahead[:1] in (("NNS",), ("NNP",), ("CD",)) and not _later_verb(line, i)


def _is_gap_subject(line: Line, i: int, after: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether a finite verb follows, which takes the noun before the pronoun: "a town that rebels overran"."""
    if line.lows[i - 1] not in ("that", "which") or "VBD" not in after:
        return after[:1] == ("MD",) and line.lows[i - 1] in ("that", "which")
    return not {"VBN", "JJ"} & {*after} or second[:1] not in (("NN",), ("NNS",), ("JJ",))


def _is_in_which(line: Line, i: int, noun: str) -> bool:
    """Whether a noun for people opens the clause that a preposition ties to another: "in which rebels killed two"."""
    if line.lows[i - 1] not in ("which", "whom") or i < 2 or line.tags[i - 2] != "IN" or line.lows[i - 2] == "that":
        return False
    return noun == "NNS" and noun_lemma(line.lows[i]) in words().people and _later_verb(line, i)


def _is_object(line: Line, i: int) -> bool:
    """Whether the noun group that token `i` may end is what a verb acts on: "hit a police post | two days later"."""
    j = _before_group(line, i)
    return _is_verb(line, j) and verb_lemma(line.lows[j]) not in words().frame("report")


def _is_told(line: Line, i: int) -> bool:
    """Whether a verb of saying stands before the noun group that awaits a verb: "say the evidence points to"."""
    j = _before_group(line, i)
    said = _is_verb(line, j) and verb_lemma(line.lows[j]) in words().frame("report")
    return said and not _later_verb(line, i)


def _before_group(line: Line, i: int) -> int:
    """The token before the noun group that token `i` may end."""
    j = i - 1
    while j > line.start and line.tags[j] in _GROUP:
        j -= 1
    return j


def _governed(line: Line, i: int) -> bool:
    """Whether the noun group that token `i` may end stands after a preposition or a verb, so that it is no subject."""
    j = _before_group(line, i)
    return line.tags[j] in ("IN", "TO") or _is_verb(line, j)


def _awaits_verb(line: Line, i: int, found: tuple[str, ...], after: tuple[str, ...]) -> bool:
    """Whether a clause that has told where its subject is has no other verb: "the attack in the north comes two days".

    A word that is as often a noun takes its object right behind it: "the killing in the capital marks the first".
    """
    at = _before_group(line, i)
    if line.tags[at] != "IN" or at <= line.start or line.tags[at - 1] not in NOUNS or _finite_since(line, i):
        return False
    opens = after[:1] in (("DT",), ("CD",), ("PRP$",), ("PRP",))
    return (found[0] == "VBZ" or opens) and not _later_verb(line, i, near=True)


def _harms_some(line: Line, i: int, after: tuple[str, ...]) -> bool:
    """Whether a word behind a name kills or hurts a number of people: "a bomb in Mosul kills nine", "at least nine"."""
    if line.tags[i - 1] != "NNP" or verb_lemma(line.lows[i]) not in words().frame("harm"):
        return False
    return after[:1] in (("CD",), ("DT",)) or line.lows[i + 1 : i + 2] in (["at"], ["more"], ["up"], ["some"])


def _is_verb(line: Line, j: int) -> bool:
    return line.tags[j].startswith("VB") or line.tags[j] == AMBIGUOUS


def _finite_since(line: Line, i: int) -> bool:
    """Whether the clause that token `i` stands in has a verb before it."""
    return any(t.startswith("VB") or t in (AMBIGUOUS, "MD") for t in line.tags[_clause_start(line, i) : i])


def _clause_start(line: Line, i: int) -> int:
    """The token after the last conjunction or colon before `i`."""
    openers = ["when", "as", "after", "before", "while", "that", "if", "which", "who", "where", ":", ";"]
    openers += [","] if line.headline else []
    return next((j + 1 for j in range(i - 1, line.start, -1) if line.lows[j] in openers), line.start)


def _later_verb(line: Line, i: int, near: bool = False) -> bool:
    """Whether a word further on (before the next comma or `and`, if `near`) can only be a finite verb."""
    for low in line.lows[i + 1 :]:
        if near and low in (",", "and", "as", "after", "that", "who", "which", "when"):
            return False
        found = classes(low)
        if found[0] in ("VBD", "VBZ", "MD", "VBN") or low in BE or low in HAVE:
            return True
        if found[0] in ("VB", "VBP"):
            return True
    return False


def base_form(line: Line, i: int, found: tuple[str, ...], before: str, word: str, after: tuple[str, ...]) -> str:
    """A base form: a verb after a plural or a pronoun, else the noun or adjective that it also is."""
    noun = first_of(found, ("NN", "NNS", "JJ"))
    after = _before_day(line, i, after)
    opens = after[:1] in _OBJECT_OPENERS
    if (before in ("PRP", "WP", "WDT") and word in NOMINATIVE) or (before == "PRP" and word in ("them", "him", "us")):
        return "VBP" if word in NOMINATIVE else "VB"
    verbal = found[0] in ("VB", "VBP")
    if before == "CD" and verbal and after[:1] == ("IN",):
        return "VBP"
    if before in ("DT", "PRP$", "POS", "JJ", "CD") and noun:
        return noun
    if before == "," and line.headline and opens and last_verb(line, i) in ("VBP", "VBZ"):
        return "VBP"
    if before == "," and found[0] in ("VB", "VBP") and verb_lemma(line.lows[i]) in words().frame("report"):
        return "VBP"
    if before == "CC" and _coordinates_infinitive(line, i):
        return "VB" if noun is None or opens or found[0] == "VB" else noun
    if before in ("NNS", "NNPS") or word in ("police", "people"):
        return "VBP" if _after_plural(line, i, found, after) else noun or "VBP"
    if before == "NNP" and _after_name(line, i, found, after):
        return "VBP"
    if noun is None:
        return "VBP" if before in NOUNS else "VB"
    if before == "" and after[:1] in (("VBD",), ("VBZ",), ("MD",)):
        return noun  # "Blame fell on the rebels"
    if found[0] in ("VB", "VBP") and (before == "" or (before in NOUNS and opens)):
        return "VB"
    if "JJ" in found and "NN" in found:
        both = tuple(t for t in found if t in ("JJ", "NN"))
        return noun_or_adjective(both, before, bool(after) and after[0] in NOUNS)
    return noun


_OBJECT_OPENERS = frozenset({("DT",), ("CD",), ("PRP$",), ("PRP",), ("NNP",), ("JJ",), ("NNS",)})
_AMOUNTS = frozenset({"at", "up", "more", "about", "nearly", "some", "several", "dozens", "hundreds"})


def _before_day(line: Line, i: int, after: tuple[str, ...]) -> tuple[str, ...]:
    """What may follow a word, a day as the adverb that it is: "the police station Friday"."""
    return ("RB",) if not nominals()["calendar"].isdisjoint(line.lows[i + 1 : i + 2]) else after


def _after_plural(line: Line, i: int, found: tuple[str, ...], after: tuple[str, ...]) -> bool:
    """Whether a word after a plural is its verb: 'rebels free hostages', 'drones kill at least ten'."""
    if "VBP" not in found:
        return False
    if found[0] == "JJ":
        return line.headline and after[:1] in _OBJECT_OPENERS and not _later_verb(line, i, near=True)
    if found[0] in ("VB", "VBP") or after == ("TO",):
        return True
    if after[:1] in _OBJECT_OPENERS:
        return not _is_object(line, i)
    if _later_verb(line, i):
        return False
    nominal = after[:1] in (("NN",), ("NNS",), ("JJ",), ("NNP",)) or line.lows[i + 1 : i + 2] in [[w] for w in _AMOUNTS]
    if _governed(line, i):
        return False
    return line.headline or (nominal and not _finite_since(line, i))


def _after_name(line: Line, i: int, found: tuple[str, ...], after: tuple[str, ...]) -> bool:
    """Whether a word after a name is its verb: 'Taliban claim responsibility'."""
    if verb_before(line, i):
        return False
    if after[:1] in (("DT",), ("PRP$",)):
        return True
    if after[:1] == ("TO",) and verb_lemma(line.lows[i]) in words().frame("report"):
        return True  # "the Taliban claim to have shot it down"
    if line.headline and found[0] in ("VB", "VBP") and after[:1] == ("IN",):
        return not _later_verb(line, i)
    verbal = (after[:1] in _OBJECT_OPENERS and "VBZ" not in after) or after[:1] == ("NN",)
    return line.headline and found[0] != "JJ" and verbal and not _later_verb(line, i)


def _coordinates_infinitive(line: Line, i: int) -> bool:
    """Whether the nearest verb before is an infinitive: 'to kill and wound'."""
    return last_verb(line, i) == "VB"


_GROUP = NOUNS | OPENERS
_THROUGH = (["through"], ["into"])

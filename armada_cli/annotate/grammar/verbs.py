"""Verb groups: auxiliaries, adverbs, main verb and particle; voice, form, tense, polarity and modality."""

from __future__ import annotations

from armada_cli.annotate.grammar.classes import AMBIGUOUS, BE, BE_OR_HAVE, DO, GET, HAVE, NOUNS, lemma
from armada_cli.annotate.grammar.model import Form, Tense, Verb, Voice
from armada_cli.annotate.grammar.tokens import Line
from armada_cli.annotate.grammar.words import nominals, words

_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "neither", "nor"})
_ONLY = (["only"], ["just"], ["merely"], ["simply"], ["alone"])
_QUOTES = frozenset({"``", '"', "“", "'", "‘"})
_VERBAL = frozenset({"VB", "VBD", "VBZ", "VBP", "VBN", "VBG", AMBIGUOUS})
VERBAL = _VERBAL | {"MD", "TO"}
_BEFORE_TIME = (["on"], ["in"], ["over"], ["during"], ["within"])
_OF_TIME = frozenset({"DT", "PRP$", "JJ", "CD", "NN", "NNS"})
_LONGEST_TIME = 6  # tokens of a time between an auxiliary and its participle


def starts_verb(line: Line, i: int) -> bool:
    """Whether a verb group begins at this token."""
    tag = line.tags[i]
    if tag == "TO":
        j = _skip_adverbs(line, i + 1)
        return j < len(line.tags) and line.tags[j] == "VB"
    return tag in _VERBAL or tag == "MD"


def _skip_adverbs(line: Line, i: int) -> int:
    while i < len(line.tags) and (
        line.tags[i] == "RB" or (line.lows[i] == "at" and line.lows[i + 1 : i + 2] == ["least"]) or _takes_all(line, i)
    ):
        i += 1
    if i + 1 < len(line.tags) and line.tags[i] == "CC" and line.tags[i - 1] == line.tags[i + 1] == "RB":
        return _skip_adverbs(line, i + 1)
    return i


def _takes_all(line: Line, i: int) -> bool:
    """Whether a word says that a passive holds of all: "the men were all killed", not "were all wounded men"."""
    if line.lows[i] not in ("all", "both", "each") or i + 1 >= len(line.tags) or line.lows[i - 1] not in BE_OR_HAVE:
        return False
    noun = i + 2 < len(line.tags) and line.tags[i + 2] in NOUNS
    return line.tags[i + 1] in ("VBN", "VBG", AMBIGUOUS) and not noun


def _past_quote(line: Line, i: int) -> int:
    """Past the mark that opens a quoted participle: 'had "eliminated" the emir'."""
    quoted = line.lows[i : i + 1] and line.lows[i] in _QUOTES and line.tags[i + 1 : i + 2] in (["VBN"], [AMBIGUOUS])
    return i + 1 if quoted else i


def _past_day(line: Line, i: int) -> int:
    """Past a time between an auxiliary and its participle: "had on May 9 killed", "had in their time killed"."""
    if line.lows[i : i + 1] not in _BEFORE_TIME:
        return i
    end = next((k for k in range(i + 1, len(line.days)) if not line.days[k]), len(line.days))
    if end == i + 1:
        end = next((k for k in range(end, min(end + _LONGEST_TIME, len(line.tags))) if line.tags[k] not in _OF_TIME), i)
        end = end if lemma(line.lows[end - 1], "NNS") in nominals()["time"] else i
    return end if i + 1 < end and line.tags[end : end + 1] in (["VBN"], [AMBIGUOUS]) else i


def read_verb(line: Line, i: int) -> Verb:
    """The verb group that begins at token `i`."""
    first, modal = i, None
    infinitive = line.tags[i] == "TO"
    if infinitive:
        i = _skip_adverbs(line, i + 1)
    parts: list[int] = []
    if line.tags[i] == "MD":
        modal = line.lows[i]
        parts.append(i)
    else:
        parts.append(i)
    while True:
        j = _past_quote(line, _past_day(line, _skip_adverbs(line, parts[-1] + 1)))
        if j >= len(line.tags) or not _continues(line, parts[-1], j):
            break
        parts.append(j)
    verb = _build(line, first, parts, infinitive, modal)
    verb = _raised(line, verb)
    _take_particle(line, verb)
    return verb


def _continues(line: Line, last: int, j: int) -> bool:
    """Whether the verb at `j` carries on the group that has reached the auxiliary `last`."""
    low, tag = line.lows[last], line.tags[j]
    if tag not in _VERBAL:
        return False
    if line.tags[last] == "MD" or (low in DO and j == last + 1 + (j - last - 1)):
        return tag in ("VB", "VBP") or line.lows[j] in ("have", "be") if low not in DO else tag == "VB"
    if low in HAVE:
        return tag in ("VBN", AMBIGUOUS) or line.lows[j] == "had"
    if low in BE:
        return tag in ("VBN", "VBG", AMBIGUOUS)
    return low in GET and tag in ("VBN", AMBIGUOUS)


def _build(line: Line, first: int, parts: list[int], infinitive: bool, modal: str | None) -> Verb:
    head = parts[-1]
    tag, aux = line.tags[head], [line.lows[k] for k in parts[:-1]]
    if tag == AMBIGUOUS and aux:
        tag = line.tags[head] = "VBN"
    voice: Voice = "passive" if tag == "VBN" and aux and (aux[-1] in BE or aux[-1] in GET) else "active"
    negated = any(line.lows[k] in _NEGATIONS for k in range(first, head)) or line.lows[first - 1 : first] == ["never"]
    negated = negated or _is_not(line, head)
    verb = Verb(first, head, head, lemma(line.lows[head], "VB"), voice, negated=negated, modal=modal)
    verb.form, verb.tense = _form(line, parts, infinitive, modal)
    verb.open = tag == AMBIGUOUS
    if tag == "VBN" and not aux:
        verb.voice, verb.form, verb.tense = "passive", "participle", "none"
    return verb


def _is_not(line: Line, head: int) -> bool:
    """Whether a form of "be" that stands alone is denied: "was not among them", and not "was not only"."""
    after = line.lows[head + 1 : head + 3]
    return line.lows[head] in BE and after[:1] != [] and after[0] in _NEGATIONS and after[1:] not in _ONLY


def _form(line: Line, parts: list[int], infinitive: bool, modal: str | None) -> tuple[Form, Tense]:
    """Form and tense, from the first word that bears them."""
    first, low = line.tags[parts[0]], line.lows[parts[0]]
    if infinitive:
        return "infinitive", "perfect" if low == "have" and len(parts) > 1 else "none"
    if modal is not None:
        perfect = any(line.lows[k] == "have" for k in parts[1:-1])
        return "finite", "perfect" if perfect else "future" if modal in ("will", "shall", "'ll", "wo") else "present"
    if first == "VBG":
        return "gerund", "perfect" if low == "having" and len(parts) > 1 else "none"
    if low in HAVE and len(parts) > 1:
        return "finite", "perfect"
    if first == "VB" and len(parts) == 1:
        return "infinitive", "none"
    return "finite", "past" if first in ("VBD", AMBIGUOUS) else "present"


def _raised(line: Line, verb: Verb) -> Verb:
    """A verb of thinking in the passive hands over to what follows: 'were reported killed', 'is said to have fled'."""
    table = words()
    passive = verb.voice == "passive" or verb.open
    if not ((passive and verb.lemma in table.frame("raising")) or verb.lemma in table.frame("chain")):
        return verb
    j = _skip_adverbs(line, verb.last + 1)
    if j >= len(line.tags):
        return verb
    if line.tags[j] in ("VBN", AMBIGUOUS) and verb.lemma in table.frame("raising"):
        line.tags[j] = "VBN"
        inner = Verb(j, j, j, lemma(line.lows[j], "VB"), "passive", verb.form, verb.tense)
    elif line.tags[j] == "TO" and starts_verb(line, j):
        inner = read_verb(line, j)
        if inner.lemma == "be":
            return verb
    else:
        return verb
    inner.first, inner.negated, inner.modal = verb.first, verb.negated or inner.negated, verb.modal or inner.modal
    inner.open = verb.open
    inner.form, inner.tense = verb.form, "perfect" if inner.tense == "perfect" else verb.tense
    if verb.open and line.tags[j] == "TO" and not line.headline and verb.lemma in table.frame("hearsay"):
        inner.open, inner.form, inner.tense = False, "participle", "none"  # "a courier said to have moved arms"
    return inner


def _take_particle(line: Line, verb: Verb) -> None:
    """A particle or result word right after the verb."""
    j = verb.last + 1
    if verb.particle is not None or j >= len(line.lows):
        return
    table, low = words(), line.lows[j]
    if low in table.particles and f"{verb.lemma} {low}" in table.frame("phrasal"):
        verb.particle, verb.last, line.tags[j] = low, j, "RP"
    elif low in table.results and verb.lemma in table.frame("result") and line.tags[j] == "JJ":
        verb.particle, verb.last = low, j

"""The noun phrase that tells a role, and where it ends: "a senior commander of the group in the north"."""

from __future__ import annotations

from armada_cli.annotate.people.phrases import Line, Phrase, RoleHit, bare
from armada_cli.annotate.people.spelling import PARTICLES
from armada_cli.annotate.people.tables import Role

_INNER_QUOTES = frozenset("“”\"‘’'")
_BE = frozenset({"is", "was", "became", "become", "as", "been", "remains", "remained", "served", "serves"})
_ENDING = frozenset({"be", "die", "fall", "have", "perish"})  # "the third emir to die"
_SPANS = frozenset({"decade", "decades", "months", "years"})
_YEAR = 4  # digits
BARE = frozenset({"has", "had", "who", "whom"})
COPULAS = _BE | BARE


def role_at(line: Line, start: int) -> RoleHit | None:
    """The role of a noun phrase that starts at a place of the text and names nobody: "a senior commander of ..."."""
    return noun_phrase(line.after(start), 0, alone=True)


def noun_phrase(phrase: Phrase, index: int, *, alone: bool = False) -> RoleHit | None:
    """The noun phrase that starts here, if its head is a role; `alone` says that it stands after no name."""
    head: tuple[int, int, Role] | None = None
    at = index
    while at < min(index + 12, len(phrase)):
        actor = phrase.actor(at)
        found = phrase.role_starting(at) if actor is None or bare(actor) else None
        if found is not None and head is None and phrase.ends_plural_genitive(found[0] + 1):
            at = found[0] + 2
        elif found is not None and head is None and phrase.is_owning_body(found[0] + 1):
            at = found[0] + 2  # "the rebel movement's chief"
        elif found is not None:
            head = (head[0] if head is not None and at == head[1] + 1 else at, *found)
            at = found[0] + 1
        elif head is not None and _modified(phrase, at, head[2]) and phrase.role_starting(at + 1) is not None:
            head, at = None, at + 1  # "a veteran Hamas militant", "a guerrilla logistics expert"
        elif _inside(phrase, at, head is not None):
            at += 1
        else:
            break
    if head is None or phrase.raw(head[1] + 1)[:1].isupper():
        return None
    first, last, role = head
    stop = complement_end(phrase, last + 1 + phrase.is_quoted(first, last))
    finite = phrase.low(stop) in phrase.lists.speaking and phrase.low(stop + 1) != "to"  # "said to have led"
    if finite and not _finite_allowed(phrase, index):
        return None
    if not alone and _of_next(phrase, index, stop, role):
        return None
    stop = _named_part(phrase, stop)
    return phrase.part(index, stop).hit(first - index, last - index, stop - 1 - index, role, backward=False)


def _modified(phrase: Phrase, at: int, role: Role) -> bool:
    """Whether a role is not yet the head where an actor follows it, or a word of one of the rank and file."""
    return phrase.actor(at) is not None or (role.kind == "member" and not role.plural and phrase.modifies(at))


def past_fillers(phrase: Phrase, index: int) -> int:
    """Past "himself", "to become", "once" before a role."""
    while phrase.low(index) in ("himself", "as", "to", "become", "be", "once", "also"):
        index += 1
    return index


def _of_next(phrase: Phrase, index: int, stop: int, role: Role) -> bool:
    """Whether a phrase after a name tells of the next: "killed X, his adviser, Y", "X, two commanders, Y and Z"."""
    if role.plural:
        counted = {"one", "among", "both", "all", "two", "three", "other"}
        told = not counted.isdisjoint(phrase.low(at) for at in range(index - 1, stop))
        return not told and (phrase.raw(stop)[:1].isupper() or not _ends_list(phrase))
    named = phrase.low(stop) == "," and phrase.raw(stop + 1)[:1].isupper()
    return named and phrase.low(index) in ("his", "her")


def _ends_list(phrase: Phrase) -> bool:
    """Whether the name that a phrase follows is the last of several: "X and Y, bomb makers"."""
    line, at = phrase.line, phrase.start - 1
    while at > 0 and (line.forms[at][:1].isupper() or line.lows[at].partition("-")[0] in PARTICLES):
        at -= 1
    return line.lows[at] == "and"


def _named_part(phrase: Phrase, stop: int) -> int:
    """With the name of a part in apposition taken in: "the chief of the student wing, the Young Guard"."""
    if phrase.low(stop) != "," or phrase.low(stop - 1) not in phrase.lists.group_noun:
        return stop
    at = stop + 1 + (phrase.low(stop + 1) == "the")
    return at + 1 if at < len(phrase) and phrase.actor(at) is not None else stop


def _finite_allowed(phrase: Phrase, index: int) -> bool:
    """Whether a verb of speech may follow: not after a bare comma ("killed X, a spokesman said")."""
    return phrase.low(index - 1) in COPULAS or phrase.low(index) in ("the", "its", "their", "who")


def _inside(phrase: Phrase, at: int, headed: bool) -> bool:
    """Whether a token may stand before the head of the phrase."""
    low = phrase.low(at)
    if phrase.actor(at) is not None or low in _INNER_QUOTES:
        return not headed
    if low == "of" and phrase.low(at - 1) in ("one", "some", "two", "member") and not headed:
        return True
    if headed:
        return False
    return (
        (low[0].isalnum() or low in ("’", "'")) and low not in phrase.lists.preposition and low not in phrase.lists.stop
    )


def complement_end(phrase: Phrase, index: int) -> int:
    """Where a second role ("and ...") or the "of ..." after a role ends: at a mark, a verb, "who", a dozen words on."""
    if phrase.low(index) == "and":
        second = next((found for k in (1, 2, 3) if (found := phrase.role_starting(index + k))), None)
        own = second is not None and not second[1].plural and phrase.low(index + 1) not in ("a", "an")
        index = second[0] + 1 if second and own else index
    if phrase.low(index) not in phrase.lists.preposition or phrase.low(index) == "near":
        return index
    limit = min(index + 12, len(phrase))
    while index < limit:
        low = phrase.low(index)
        if low in phrase.lists.stop or low in phrase.lists.speaking or not (low[0].isalnum() or low in ("’", "'")):
            break
        if (
            _opens_event(phrase, index)
            or _opens_time(phrase, index)
            or (low == "to" and phrase.low(index + 1) in _ENDING)
        ):
            break
        index += 1
    return index


def _opens_time(phrase: Phrase, index: int) -> bool:
    """Whether words tell how long a role was held: "spokesman for six years", "emir from 2009"."""
    if phrase.low(index) not in ("for", "from", "in", "between") or phrase.actor(index + 1) is not None:
        return False
    year = len(phrase.low(index + 1)) == _YEAR and phrase.low(index + 1).isdigit()
    return year or any(phrase.low(at) in _SPANS for at in range(index + 1, index + 4))


def _opens_event(phrase: Phrase, index: int) -> bool:
    """Whether a phrase of what happened starts here: "killed a commander of the group in a drone strike"."""
    if phrase.low(index) not in ("in", "during"):
        return False
    if phrase.low(index + 1) in ("a", "an", "the", "two", "separate"):
        return any(phrase.low(at) in phrase.lists.event for at in range(index + 2, index + 5))
    bare = range(index + 1, index + 3)  # as headlines have it: "kill two commanders in jungle firefight"
    return any(phrase.low(at) in phrase.lists.event and phrase.raw(at).islower() for at in bare)

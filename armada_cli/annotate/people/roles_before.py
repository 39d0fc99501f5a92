"""Roles told before a name: "JuA leader X", "the group's emir, X", "the head of the group's wing in Y, X"."""

from __future__ import annotations

from armada_cli.annotate.people.phrases import Line, Phrase, RoleHit
from armada_cli.annotate.people.roles_of_verbs import role_of_verb
from armada_cli.annotate.people.tables import Role

_CLOSING = frozenset("”\"’'")
_MARKS = frozenset("“”\"‘’'")
_PASSIVE = frozenset({"was", "been", "were", "being", "is", "be"})
_BE = frozenset({"was", "is"})
_LISTS = frozenset({"include", "includes", "included"})
_SHORT = 3  # tokens before "came" in "After him came X"
_SHORT_CLAUSE = 14  # tokens before "to" in "command of the group then passed to X"
_OPENING = frozenset(",:(“‘—–") | _CLOSING


def role_before(line: Line, start: int) -> RoleHit | None:
    """The role told right before a name, perhaps with a complement ("the emir of the group in Y, X")."""
    if not _may_precede(line, start):
        return None
    phrase = line.before(start)
    marks = _past_marks(phrase, len(phrase) - 1)
    followed = _followed(phrase, marks)
    if followed is not None or not phrase.telling:
        return followed
    if phrase.low(marks) == "by" and phrase.low(marks - 1) in phrase.lists.verbs:
        return _led_by(phrase, marks - 1)
    last = _past_marks(phrase, _past_naming(phrase, marks))
    apart, named = last < len(phrase) - 1, last < marks
    if last < 0:
        return None
    found = _named_role(phrase, marks) or _ending_at(phrase, last, apart)
    if found is None or not found.role.leading:  # "its founder, the former teacher X"
        found = _behind_epithet(phrase, last) or found
    if found is not None and named:
        return found._replace(direct=True)
    if found is None and (phrase.low(last + 1) == ":" or phrase.low(last) in _LISTS):
        found = _before_colon(phrase, last)
    listed = _past_marks(phrase, _past_listing(phrase, last)) if found is None else last
    if listed < last:
        found = _ending_at(phrase, listed, True)
        return found if found is not None and found.role.plural else None
    return found


def _ending_at(phrase: Phrase, last: int, apart: bool) -> RoleHit | None:
    """The role whose phrase ends at a word, with or without a complement."""
    direct = phrase.role_ending(last)
    if direct is not None and apart and direct[1].plural and direct[1].kind == "member":
        governing = _with_complement(phrase, last, apart)  # "the leader of the rebels, X"
        if governing is not None:
            return governing
    if direct is not None:
        first, role, end = _beside(phrase, *direct) or (*direct, last)
        hit = phrase.hit(first, end, end, role, backward=True)
        return hit._replace(rebel=True) if _is_styled(phrase, *direct, last) else hit
    return _with_complement(phrase, last, apart)


def _is_styled(phrase: Phrase, first: int, role: Role, last: int) -> bool:
    """Whether a rank stands in quotation marks, as an armed man gives it to himself: "'General' X"."""
    return role.kind in ("office", "official") and phrase.low(first - 1) in _MARKS and phrase.low(last + 1) in _MARKS


def _past_listing(phrase: Phrase, last: int) -> int:
    """Past "including", "among them", "such as"."""
    at = last
    while at >= 0 and last - at < 4 and phrase.low(at) in phrase.lists.listing:
        at -= 1
    return at if at < last and phrase.low(at + 1) not in ("of", "as", "them", "whom", "one") else last


def _led_by(phrase: Phrase, index: int) -> RoleHit | None:
    """The role of "a faction led by X": the noun of the verb, with the group before it."""
    noun = phrase.lists.verbs[phrase.low(index)]
    role = phrase.tables.roles.get(noun)
    actor, grouped = None, False
    last = index - 1
    while last >= 0 and phrase.low(last) in phrase.lists.adverb:
        last -= 1  # "the group, once led by X"
    last -= phrase.low(last) == ","  # "the group, led by X"
    for at in range(last, max(-1, index - 8), -1):
        if phrase.low(at) in (",", "by", "to"):
            break
        actor = actor or phrase.actor(at)
        grouped = grouped or phrase.base(at) in phrase.lists.group_noun
    if role is None or (actor is None and not grouped):
        return None
    return RoleHit(noun, role, actor, backward=True, grouped=grouped)


def _followed(phrase: Phrase, last: int) -> RoleHit | None:
    """The successor in "was succeeded by X", the predecessor in "who replaced X" of the person told of before.

    "The post was filled by X" and "Next came X" tell of a successor too.
    """
    if _holds_next(phrase, last):
        return RoleHit("successor", phrase.tables.roles["successor"], None, backward=True, his=True)
    by = (
        phrase.low(last) == "by" and phrase.low(last - 1) in phrase.lists.following and phrase.low(last - 2) in _PASSIVE
    )
    at = last - 2 if phrase.low(last - 1) in ("the", "slain") else last
    if not by and phrase.low(at) not in phrase.lists.following:
        return _given_rule(phrase, last)
    if phrase.low(at - 1) == "to" and (named := _ending_at(phrase, at - 2, apart=True)) is not None:
        return named._replace(text=named.text.removeprefix("new "))  # "named a new commander to replace X"
    noun = "successor" if by else "predecessor"
    return RoleHit(noun, phrase.tables.roles[noun], None, backward=True, his=True)


def _given_rule(phrase: Phrase, last: int) -> RoleHit | None:
    """The leader to whom the rule over a group passes: "command of the group fell to X", "gave the helm to X"."""
    lists, words = phrase.lists, range(max(0, last - _SHORT_CLAUSE), last)
    if phrase.low(last) != "to" or not any(phrase.low(at) in lists.passing for at in words):
        return None
    rule = next((at for at in words if phrase.low(at) in lists.rule), None)
    actor = next((actor for at in words if (actor := phrase.actor(at)) is not None), None)
    grouped = any(phrase.base(at) in lists.group_noun for at in words)
    if rule is None or not (actor or grouped):
        return None
    return RoleHit("leader", phrase.tables.roles["leader"], actor, backward=True, grouped=grouped)


def _holds_next(phrase: Phrase, last: int) -> bool:
    """Whether a name is that of the next in an office: "Next came X", "after him came X", "the post was held by X"."""
    low, lists = phrase.low, phrase.lists
    if low(last) in lists.coming:
        return low(last - 1) in lists.order and last <= _SHORT
    if low(last) != "by" or low(last - 1) not in lists.holding:
        return False
    return any(low(at) in lists.post and low(at + 1) != "of" for at in range(last - 2))


def _may_precede(line: Line, start: int) -> bool:
    """Whether the last words before a name let a role be looked for at all; most names fail here."""
    words = line.text[max(line.part.start, start - 36) : start].split(" ")[-4:]
    bare = next((word for word in reversed(words) if word), "")
    word, tables = bare.lower().strip("“”\"‘’'(,:—–"), line.tables
    if word != bare.lower() or word in tables.role_ends or not word:
        return True
    lists = tables.role_words
    if (
        not lists.following.isdisjoint(words)
        or word in lists.group_noun
        or word in lists.department
        or word in lists.listing
        or word in _LISTS
        or word in lists.named
        or word in lists.naming
        or word in lists.coming
        or (word == "to" and not lists.passing.isdisjoint(words))
        or bare[0].isupper()
    ):
        return True
    return any(before.endswith(",") for before in words[:-1]) or line.actor_ends(start)


def _beside(phrase: Phrase, first: int, role: Role) -> tuple[int, Role, int] | None:
    """The leading one of two roles in one: "deputy and friend", "deputy leader and chief negotiator"."""
    if role.leading and not role.needs_group:
        return None
    if first > 1 and phrase.low(first - 1) != "and" and phrase.modifies(first - 1):
        first -= 1
    if phrase.low(first - 1) != "and":
        return None
    found = phrase.role_ending(first - 2)
    return (*found, first - 2) if found and found[1].leading else None


def _past_marks(phrase: Phrase, last: int) -> int:
    """Past commas, colons and quotation marks, those aside that end a quotation: "... the commander,” X said"."""
    while last >= 0 and phrase.low(last) in _OPENING:
        if phrase.low(last) in _CLOSING and phrase.low(last - 1) in (",", ".") and not _opens_name(phrase, last):
            break
        last -= 1
    return last


def _opens_name(phrase: Phrase, index: int) -> bool:
    """Whether a mark stands right before the name, with no space between: 'its chief, "X"'."""
    return index == len(phrase) - 1 and phrase.ends_at_next


def _past_naming(phrase: Phrase, last: int) -> int:
    """Past "known as", "who went by the name", "identified by the police as"; the same index where nothing names."""
    lists, at = phrase.lists, last
    if phrase.low(last) in ("was", "is") and phrase.low(last - 1) not in ("that", "it", "he", "who", "there"):
        return last - 1  # "its commander was X"
    if phrase.low(last) == "as":
        found = next((i for i in range(last - 1, max(-1, last - 8), -1) if phrase.low(i) in lists.named), None)
        at = found if found is not None else last
    while at >= 0 and last - at < 10 and (phrase.low(at) in lists.naming or phrase.low(at) in lists.named):
        at -= 1
    named = any(phrase.low(index) in lists.named for index in range(at + 1, last + 1))
    return at if named else last


def _before_colon(phrase: Phrase, last: int) -> RoleHit | None:
    """The plural role that a list is told of: "five commanders were killed: X, Y and Z", "leaders killed include X"."""
    for index in range(last, max(-1, last - 10), -1):
        found = phrase.role_ending(index)
        if found is not None and found[1].plural:
            return phrase.hit(found[0], index, index, found[1], backward=True)
    return None


def _named_role(phrase: Phrase, last: int) -> RoleHit | None:
    """The role in "named the commander as X"."""
    found = phrase.role_ending(last - 1) if phrase.low(last) == "as" else None
    if found is None:
        return None
    verbs = {phrase.low(index) for index in range(max(0, found[0] - 6), found[0])}
    told = "by" not in verbs and not verbs.isdisjoint(phrase.lists.named | phrase.lists.describing)
    return phrase.hit(found[0], last - 1, last - 1, found[1], backward=True) if told else None


def _behind_epithet(phrase: Phrase, last: int) -> RoleHit | None:
    """The role that an epithet parts from its name: "its founder, the blind X", "its leader was a priest, X"."""
    for index in range(last, max(0, last - 4), -1):
        if phrase.low(index) in ("the", "a", "an", "one"):
            parted = phrase.low(index - 1) == "," or phrase.low(index - 1) in _BE
            return _ending_at(phrase, index - 2, True) if parted else None
        if phrase.low(index) in phrase.lists.stop or not phrase.raw(index)[:1].isalnum():
            return None
    return None


def _with_complement(phrase: Phrase, last: int, apart: bool) -> RoleHit | None:
    """A role with "of ..." between it and the name: "the head of the group's media wing, X"."""
    if phrase.low(last) in phrase.lists.preposition:
        return None  # the name belongs to the complement: "fighters from the camps of X"
    named = phrase.actor(last) is not None or phrase.raw(last)[:1].isupper()
    tied = phrase.low(last) in phrase.lists.group_noun or phrase.low(last) in phrase.lists.department
    if not (apart or named or tied):
        return None
    for index in range(last - 1, max(-1, last - 12), -1):
        low = phrase.low(index)
        if low in phrase.lists.preposition:
            noun = index - 1 - (phrase.low(index - 1) in _CLOSING)  # 'the "governor" of Homs, X'
            head = phrase.role_ending(noun) if index else None
            if head is not None:
                first, role, end = _outer(phrase, head[0]) or _beside(phrase, *head) or (*head, noun)
                return phrase.hit(first, end, last, role, backward=True)
        elif low in phrase.lists.stop or low == "," or low in phrase.lists.speaking:
            break
    return _before_clause(phrase, last) if apart else None


def _before_clause(phrase: Phrase, last: int) -> RoleHit | None:
    """A role with a relative clause between it and the name: "a commander who had fled the city, X"."""
    for index in range(last - 1, max(0, last - 14), -1):
        low = phrase.low(index)
        if low == ",":
            return None
        if low in ("who", "whom"):
            verb = index + 1 + (phrase.low(index + 1) in ("had", "has"))
            return _ending_at(phrase, index - 1, True) or role_of_verb(phrase, verb)
    return None


def _outer(phrase: Phrase, first: int) -> tuple[int, Role, int] | None:
    """The role that governs another: "deputy to the head of operations" is a deputy."""
    index = first - 1
    while index >= 0 and phrase.low(index) in phrase.lists.determiner:
        index -= 1
    found = phrase.role_ending(index - 1) if phrase.low(index) in ("to", "of") and index > 0 else None
    return (*found, index - 1) if found else None

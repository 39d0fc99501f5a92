"""The word lists that names are known by, made ready for look-ups."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from armada_cli.annotate.grammar.words import words as grammar_words
from armada_cli.annotate.people.name_lists import known_people, name_lists
from armada_cli.annotate.people.spelling import plain, sounded
from armada_cli.lexicon import Entry, Lexicon
from armada_cli.values import frozen


class Role(NamedTuple):
    """What a role word says: `kind` armed, either, official, civil, member, kin or home; see roles.toml."""

    noun: str
    kind: str
    leading: bool
    plural: bool
    needs_group: bool


class Title(NamedTuple):
    """What a title before a name says of its bearer; see titles.toml."""

    title: str
    kind: str
    official: bool
    strong: bool
    rank: str | None = None


@frozen
class RoleWords:
    """Word lists around roles; see role_words.toml. `dropped` goes with none.

    `verbs` gives the role of a verb, empty where it tells one only with some words: those of `crafts`, with the role.
    """

    adjectival: frozenset[str]
    state: frozenset[str]
    armed: frozenset[str]
    plural_modifier: frozenset[str]
    group_noun: frozenset[str]
    adverb: frozenset[str]
    preposition: frozenset[str]
    determiner: frozenset[str]
    stop: frozenset[str]
    speaking: frozenset[str]
    named: frozenset[str]
    naming: frozenset[str]
    describing: frozenset[str]
    calling: frozenset[str]
    department: frozenset[str]
    civic: frozenset[str]
    listing: frozenset[str]
    rising: frozenset[str]
    ruling: frozenset[str]
    local: frozenset[str]
    band: frozenset[str]
    rebel_body: frozenset[str]
    holding: frozenset[str]
    serving: frozenset[str]
    attendant: frozenset[str]
    coming: frozenset[str]
    order: frozenset[str]
    passing: frozenset[str]
    post: frozenset[str]
    taking: frozenset[str]
    rule: frozenset[str]
    tasked: frozenset[str]
    running: frozenset[str]
    dealing: frozenset[str]
    deed: frozenset[str]
    event: frozenset[str]
    plotting: frozenset[str]
    dropped: frozenset[str]
    following: frozenset[str]
    of_country: frozenset[str]
    finite: frozenset[str]
    verbs: dict[str, str]
    crafts: dict[str, dict[str, str]]


@frozen(eq=False)
class Tables:
    """Look-ups by lower-case word or phrase."""

    roles: dict[str, Role]
    role_starts: frozenset[str]
    role_ends: frozenset[str]
    role_signs: frozenset[str]
    titles: dict[str, Title]
    title_starts: frozenset[str]
    given: dict[str, str]
    sounds: frozenset[str]
    surnames: frozenset[str]
    person_nouns: frozenset[str]
    closed: frozenset[str]
    demonyms: frozenset[str]
    ends: frozenset[str]
    heads: frozenset[str]
    phrases: frozenset[str]
    known: dict[tuple[str, ...], Entry]
    role_words: RoleWords


@lru_cache(maxsize=8)
def tables(lexicon: Lexicon) -> Tables:
    """The lexicon's tables on people; built once for each lexicon."""
    names, roles, people = name_lists(lexicon), _roles(lexicon), lexicon.entries("people")
    titles = {title_key(entry["title"]): _title(entry) for entry in reversed(lexicon.entries("titles"))}
    role_words = _role_words(lexicon)
    role_ends = frozenset(noun.split()[-1] for noun in roles)
    words = {entry["kind"]: frozenset(entry["words"]) for entry in lexicon.entries("not_names")}
    return Tables(
        roles=roles,
        role_starts=frozenset(noun.split()[0] for noun in roles),
        role_ends=role_ends,
        role_signs=role_ends
        | {"responsible"}
        | role_words.rule
        | role_words.tasked
        | role_words.band
        | {"over"}  # "took over the group"
        | role_words.verbs.keys()
        | {verb[:-1] for verb in role_words.verbs},
        titles=titles,
        title_starts=frozenset(plain(title.split()[0]) for title in titles),
        given=names["given"],
        sounds=frozenset(names["sounds"]),
        surnames=frozenset(names["surnames"]),
        person_nouns=grammar_words().people,
        closed=words["function"] | words["demonym"] | words["country"],
        demonyms=words["demonym"],
        ends=words["organisation"],
        heads=words["place_head"],
        phrases=words["phrase"],
        known={tuple(keys): people[number] for keys, number in known_people(lexicon)},
        role_words=role_words,
    )


def tells_home(role: str, lexicon: Lexicon) -> bool:
    """Whether a role says no more than where somebody lives: "resident of Hit"."""
    told = tables(lexicon).roles.get(role.split(" ")[0])
    return told is not None and told.kind == "home"


def _roles(lexicon: Lexicon) -> dict[str, Role]:
    found: dict[str, Role] = {}
    for entry in lexicon.entries("roles"):
        role, kind, leading = entry["role"], entry["kind"], entry["leading"]
        group = entry.get("needs_group", False)
        for noun in (role, *entry.get("also", ())):
            found.setdefault(noun, Role(role, kind, leading, False, group))
        found.setdefault(entry["plural"], Role(role, kind, leading, True, group))
        for noun in entry.get("also", ()):
            found.setdefault(noun + "s", Role(role, kind, leading, True, group))
    return {f"ex-{noun}": role for noun, role in found.items() if " " not in noun} | found


def title_key(words: str) -> str:
    """A title as it is looked up: "Lt. Col.", "Lt Col" and "Lt-Col" are one."""
    return words.lower().replace(".", "").replace("-", " ").strip()


def _role_words(lexicon: Lexicon) -> RoleWords:
    entries = lexicon.entries("role_words")
    lists = {entry["kind"]: frozenset(entry["words"]) for entry in entries if "verb" not in entry}
    crafts: dict[str, dict[str, str]] = {
        entry["verb"]: dict.fromkeys(entry["words"], str(entry["role"]))
        for entry in entries
        if entry["kind"] == "craft"
    }
    verbs = {entry["verb"]: entry["role"] for entry in entries if entry["kind"] == "verb"}
    return RoleWords(**lists, verbs={**dict.fromkeys(crafts, ""), **verbs}, crafts=crafts)


def _title(entry: Entry) -> Title:
    return Title(entry["title"], entry["kind"], entry["official"], entry["strong"], entry.get("rank"))


def is_given(key: str, tables: Tables) -> bool:
    """Whether a word is a given name, in one of its spellings; of a hyphenated one each part will do."""
    if key in tables.given:
        return True
    if "-" in key:
        return any(is_given(part, tables) for part in key.split("-") if len(part) > 2)
    return len(key) > 5 and sounded(key) in tables.sounds

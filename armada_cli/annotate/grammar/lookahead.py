"""What lies ahead of an item: the verbs and clauses to come, and whether an -ed form is past or a participle."""

from __future__ import annotations

from armada_cli.annotate.grammar.apposed import Apposed
from armada_cli.annotate.grammar.model import Frame, Group, Item, Verb
from armada_cli.annotate.grammar.tokens import Line
from armada_cli.annotate.grammar.words import nominals

_OPENING_PREPOSITIONS = frozenset({"after", "before", "as", "since", "until", "till", "than", "once", "so"})
_LONGEST_LIST = 6
_OBJECTIVE = frozenset({"him", "them", "us", "me"})  # these are no subject of a verb


class Ahead(Apposed):
    """Knows which verbs and clauses lie ahead."""

    def __init__(self, line: Line, items: list[Item], groups: list[Group], verbs: list[Verb]) -> None:
        super().__init__(line, items, groups, verbs)
        # Answers so far: none changes while the walk has not passed the items that it speaks of.
        self._skip_phrases_seen: dict[int, int] = {}
        self._verb_follows_seen: dict[int, bool] = {}
        self._awaited_seen: dict[int, int] = {}
        self._opens_clause_seen: dict[tuple[int, int], bool] = {}

    def skip_phrases(self, k: int) -> int:
        """From item `k` past prepositional phrases, genitives, adverbs and dates."""
        found = self._skip_phrases_seen.get(k)
        if found is None:
            found = self._skip_phrases_seen[k] = self._skip_phrases(k)
        return found

    def _skip_phrases(self, k: int) -> int:
        for _ in range(12):
            if self.kind(k) in ("R", '"', "'"):
                k += 1
            elif self.kind(k) == "P" and self.kind(self.after(k)) == "G" and not self.opens_clause(k):
                pair = self.items[k].word == "between" and self.kind(self.after(k) + 1) == "C"
                k = self.after(k) + (3 if pair else 1)
            elif self.kind(k) == "G" and self.groups[self.items[k].ref].day:
                k += 1
            elif self.kind(k) == "(" and self.kind(k + 2) == ")":
                k += 3
            elif self.kind(k) == "A" and self.kind(k + 1) == "P" and self.items[k].word in nominals()["bound"]:
                k += 1  # "men loyal to the Front attacked"
            else:
                break
        return k

    def verb_follows(self, k: int) -> bool:
        """Whether the group at item `k` is followed by a finite verb of its own."""
        found = self._verb_follows_seen.get(k)
        if found is None:
            found = self._verb_follows_seen[k] = self._verb_follows(k)
        return found

    def verb_follows_later(self, k: int) -> bool:
        """Whether the group at item `k` is followed by a participle, and a finite verb behind that: 'a bomb hidden'."""
        end = self.skip_phrases(k + 1)
        participle = self.kind(end) == "V" and self.verbs[self.items[end].ref].form != "infinitive"
        return participle and self.awaited(end) > 0

    def _verb_follows(self, k: int) -> bool:
        if self.line.lows[self.groups[self.items[k].ref].head] in _OBJECTIVE:
            return False
        end = self.skip_phrases(k + 1)
        if self.after_quotation(k) and self.finite_at(k + 1):
            return True
        if self.finite_at(end):
            if not self.verbs[self.items[end].ref].open:
                return True
            return self._own(k, end)
        if self.kind(self.before(k)) in (",", "C", "") and self.kind(end) == "V":
            return self.verb_follows_later(k)
        b = self.before(k)
        if self.kind(b) == "V" and self.items[b].word in self.table.frame("report") and self.kind(end) == "V":
            return self.awaited(end) > 0
        if self.is_said(b) and self.kind(end) in (",", "C") and self.finite_at(self._past_list(end)):
            return True  # "said seven soldiers and four militants were killed"
        if self.line.headline and self.kind(end) == "," and self.kind(end + 1) == "G" and self.kind(b) != "V":
            return self.finite_at(end + 2)
        if self.kind(end) in (",", "(") and self.kind(self.after(end)) in ("G", "W", "V", "P", "A"):
            governed = self.kind(b) == "V"
            if governed and self.items[b].word in self.table.frame("patient") | self.table.frame("blow"):
                return False  # "shot X, head of the bloc, cut off his hand and fled"
            done = governed and self.items[b].word not in self.table.frame("report")
            if done and self._is_told_by(end):
                return False
            return self.closes_aside(end, speaks=not governed and self.is_somebody(k), governed=done)
        return self.kind(end) == "W" and end == k + 1 and self.awaited(end - 1) > 0

    def _past_list(self, k: int) -> int:
        """The item after the further members of a list that a comma or "and" at `k` goes on with; `k` if none do."""
        end = k
        for _ in range(_LONGEST_LIST):
            member = end + 1 + (self.kind(end) == "," and self.kind(end + 1) == "C")
            if self.kind(end) not in (",", "C") or self.kind(member) != "G":
                break
            joined = self.kind(member - 1) == "C"
            end = self.skip_phrases(member + 1)
            if joined:
                return end
        return k

    def _own(self, k: int, end: int) -> bool:
        """Whether the bare -ed form at `end` is the finite verb of the group at `k`, and no participle on it."""
        b = self.before(k)
        if self.kind(b) == "V" and self.verbs[self.items[b].ref].lemma not in self.table.frame("report"):
            return False
        if self.awaited(end) > 0:
            return True
        if end > k + 1 and self.by_at(self.after(end)) and not self.line.headline:
            return False  # "claimed it in a statement carried by the agency"
        reading = self.reading(end, None, 1)
        return reading == "past" if self.kind(b) == "P" else reading != "reduced"

    def closes_aside(self, k: int, *, speaks: bool = False, governed: bool = False) -> bool:
        """Whether the comma at `k` opens an aside that a second comma closes right before a finite verb.

        What `speaks` may "have said", a bare -ed form that else might be a participle: "X, a spokesman, said".
        """
        listing = self.kind(k + 1) == "P" and self.items[k + 1].word in ("including", "among")
        for j in range(k + 1, min(k + 14, len(self.items))):
            if self.kind(j) in (",", ")") and self.finite_at(self.after(j)) and self.kind(self.before(j)) != "C":
                said = self._says(self.after(j))
                if said and self.by_at(self.after(self.after(j))):  # "in Hit, Iraq, in a raid, later claimed by rebels"
                    continue
                if said and not speaks and self._is_inverted(self.after(j)):
                    return False
                plain = self.is_plain(self.after(j))
                acts = not governed and self.object_at(self.after(j) + 1)  # "rebels, armed with knives, stormed a post"
                return speaks if said and plain else not plain or acts
            if governed and not listing and self.kind(j) == "C" and self.kind(self.after(j)) == "G":
                return False  # "shot two men in A, in the east, and a bomb in B, in the west, wounded"
            own = self.kind(j) == "G" and self.finite_at(j + 1) and self.kind(self.before(j)) == ","
            if self.kind(j) in (":", ".", "S") or own:
                return False
        return False

    def _is_told_by(self, k: int) -> bool:
        """Whether an aside that the comma at `k` opens is who tells it: "shot two men, a resident, X, told the BBC"."""
        last = next((j for j in range(k + 1, min(k + 14, len(self.items))) if self.kind(j) in "V:.S"), k)
        closed = self.kind(last) == "V" and self.kind(last - 1) in ("G", ",") and self.finite_at(last)
        return closed and self._says(last)

    def _says(self, j: int) -> bool:
        """Whether the verb at `j` tells what somebody says, or to whom he does: "X, a spokesman, told reporters"."""
        if self.items[j].word in self.table.frame("saying"):
            return True
        return self.items[j].word in self.table.frame("telling") and self.object_at(self.after(j))

    def _is_inverted(self, j: int) -> bool:
        """Whether the verb of saying at `j` has its subject behind it: "..., said a spokesman"."""
        following = self.after(j)
        said = self.items[j].word in self.table.frame("saying")
        return said and self.object_at(following) and not self.verb_follows(following)

    def opens_clause(self, k: int, waits: int = 1) -> bool:
        """Whether the preposition at `k` (after, before, as, since, until) opens a clause."""
        found = self._opens_clause_seen.get((k, waits))
        if found is None:
            found = self._opens_clause_seen[(k, waits)] = self._opens_clause(k, waits)
        return found

    def _opens_clause(self, k: int, waits: int) -> bool:
        if self.items[k].word not in _OPENING_PREPOSITIONS:
            return False
        if self.items[k].word == "as" and self._is_named_as(k):
            return False
        j = self.after(k)
        if self.kind(j) == "V":
            return self.verbs[self.items[j].ref].form in ("gerund", "participle") or self.verbs[self.items[j].ref].open
        if self.kind(j) != "G" or self._points_back(j):
            return False
        if self.verb_follows(j):
            return not (self._is_one_of_many(j) or self._is_phrase(k, j))
        end = self.skip_phrases(j + 1)
        several = self.people_at(j) or self._arms_at(j) or self._is_unit_of(j)
        if several and self.kind(end) == "C" and self.items[end].word == "and":
            return self.verb_joins(self.after(end))  # "after gunmen and bombers stormed a hotel"
        return self.kind(end) == "V" and not waits and self.awaited(end) > 0

    def _arms_at(self, j: int) -> bool:
        """Whether the group at item `j` is of arms that act like people: "after US jets and drones bombed a camp"."""
        named = self.line.named[self.groups[self.items[j].ref].head]
        return named >= 0 and self.line.mentions[named].kind in ("weapon", "actor")

    def _is_unit_of(self, j: int) -> bool:
        """Whether the group at item `j` is a unit whose people are listed: "as a patrol of troops and police"."""
        unit = self.groups[self.items[j].ref].lemma in nominals()["collective"]
        return unit and self.kind(j + 1) == "P" and self.items[j + 1].word == "of"

    def _points_back(self, j: int) -> bool:
        """Whether the group at `j` only points back, and a comma ends the phrase: "two years before that, X, ..."."""
        group = self.groups[self.items[j].ref]
        return self.kind(j + 1) == "," and group.first == group.head and self.line.lows[group.head] in ("that", "this")

    def _is_phrase(self, k: int, j: int) -> bool:
        """Whether the comma behind the group at `j` ends what opens a sentence, before a subject that is named too:
        'After the raid, a judge, Omar Zaki, was shot', 'In the worst blow since the raid, a judge, ...'."""
        opens = self.kind(0) == "P" and all(self.kind(i) != "," for i in range(k))
        if self.before(k) >= 0 and not opens:
            return False
        first = self.skip_phrases(j + 1)
        subject = self.after(first)
        second = self.skip_phrases(subject + 1)
        name = self.after(second)
        third = self.skip_phrases(name + 1)
        verb = self.after(third)
        commas = [self.kind(i) for i in (first, second, third)] == [","] * 3
        if not commas or self.kind(subject) + self.kind(name) != "GG":
            return False
        later = (self.after(i) for i in range(verb, len(self.items)) if self.kind(i) == ",")
        clauses = (i for i in later if self.kind(i) == "G" and self.verb_follows(i))
        return self.finite_at(verb) and all(self._only_tells(i) for i in clauses)

    def _only_tells(self, k: int) -> bool:
        """Whether the clause of the group at `k` does no more than say who says it: "..., police said on Friday"."""
        verb = self.skip_phrases(k + 1)
        said = self.kind(verb) == "V" and self.items[verb].word in self.table.frame("saying")
        return said and self.kind(self.skip_phrases(verb + 1)) in ("", ".")

    def _is_one_of_many(self, k: int) -> bool:
        """Whether the verb after the group at `k` is for several, and that is one: "nine who hid after a raid were"."""
        verb = self.after(k)
        plural = self.kind(verb) == "V" and self.line.lows[self.verbs[self.items[verb].ref].first] in ("were", "are")
        return plural and self.line.lows[self.items[k].first] in ("a", "an")

    def _is_named_as(self, k: int) -> bool:
        """Whether the "as" at `k` says what a verb makes of somebody: "disguised as", "known to his men only as"."""
        if self.kind(k - 1) == "V" and self.items[k - 1].word in self.table.frame("as"):
            return True
        b = self.before(k)
        told = self.before(b)
        if self.kind(b) == "G" and self.kind(told) == "P" and self.items[told].word in ("by", "to"):
            b = self.before(told)
        return self.kind(b) == "V" and self.items[b].word in self.table.frame("known")

    def verb_joins(self, k: int) -> bool:
        """Whether a group that ends a list is followed by the verb of the whole list."""
        return self.kind(k) == "G" and self.finite_at(self.skip_phrases(k + 1))

    # ------------------------------------------------------------------------------ past tense or participle

    def reading(self, k: int, frame: Frame | None, waits: int) -> str:
        """Whether the -ed form at `k` is `past` (finite), `reduced` (on a noun) or `headline` (a bare passive)."""
        found = self._reading_by_subject(k, waits)
        if found:
            return found
        if frame is not None and frame.kind == "relative" and frame.objects and frame.verb is None:
            return "past"
        b, after = self.before(k), self.after(k)
        kind = self.kind(b)
        if kind == "C":
            return self._coordinated(k, frame)
        if waits and self.is_set_off(k, self.skip_phrases(k + 1)):
            return "reduced"
        closes = kind in (",", "-", ")") and waits and self.awaited(k) < waits
        if kind in (",", "(", "-", "") and not closes:
            return "past" if kind == "," and self.object_at(after) else "reduced"
        if kind in ("P", "S") or (kind == "V" and self.items[b].word in self.table.frame("staying")):
            return "reduced"
        if self.is_intransitive(k):
            return "past"
        return self._reading_by_object(k, waits)

    def _reading_by_subject(self, k: int, waits: int) -> str:
        """The reading of an -ed form that the verb itself or what stands before it settles; else nothing."""
        verb, b, after = self.verbs[self.items[k].ref], self.before(k), self.after(k)
        kind = self.kind(b)
        alive = self.line.lows[verb.last + 1 : verb.last + 2] == ["alive"]  # "burned alive" is done to somebody
        intransitive = self.is_intransitive(k) and not alive
        if kind == "G" and self.renames_place(b) and not self.object_at(after):
            return "reduced"
        if kind == "G" and self.renames_person(b) and not self.object_at(after):
            return "reduced"
        by = self.by_at(after)
        if kind == "G" and (by or not intransitive) and self.is_done_to(k) and self._says_what(b, done_to=by):
            return "reduced"
        if kind == "G" and verb.lemma != "say" and self.is_spoken_through(b) and not self.object_at(after):
            return "reduced"
        if by and kind == "G" and waits and self.awaited(k) >= waits:
            return "reduced"
        if kind == "G" and verb.lemma in self.table.frame("meant") and self.is_for(after):
            return "reduced"
        if intransitive and kind == "G" and not waits:
            return "reduced"
        if intransitive and self.kind(after) != "P":
            return "past"
        if verb.lemma in self.table.frame("unaccusative") and kind == ",":
            return "past"
        if kind == "W" or (kind == "G" and self.nominative(b)) or verb.lemma == "say":
            return "past"
        if kind == "G" and self.line.lows[self.items[b].last] == "those":
            return "reduced"
        return "past" if kind == "G" and self.after_quotation(b) else ""

    def _reading_by_object(self, k: int, waits: int) -> str:
        """The reading of an -ed form by what follows it: an object, a that-clause, a second verb that has one."""
        verb, b, after = self.verbs[self.items[k].ref], self.before(k), self.after(k)
        kind, names = self.kind(b), verb.lemma in self.table.frame("titling")
        if self.object_at(after) and not names:
            return "past"
        if kind == "G" and names and self.names_another(b, after):
            return "reduced"
        that = self.skip_phrases(after)
        if self.kind(that) == "S" and self.items[that].word == "that" and verb.lemma in self.table.frame("report"):
            return "past"
        if self.kind(after) == "C" and self.kind(after + 1) == "V" and self.verbs[self.items[after + 1].ref].open:
            shared = self.object_at(self.after(after + 1))
            return self.reading(after + 1, None, waits) if shared else self._alone(k, kind, after, waits)
        if verb.particle in self.table.results and waits:
            return "headline"
        return self._alone(k, kind, after, waits)

    def _says_what(self, b: int, *, done_to: bool) -> bool:
        """Whether the group at `b` says what the noun right before it is: "hit the Front, a faction backed by Mali".

        Where nothing tells that it is `done_to` that, a main clause must stand before: not "in Hit, a man fired on us".
        """
        if done_to or not self.renames(b):
            return self.renames(b)
        kinds = [(j, self.kind(j)) for j in range(b)]
        opened = sum(kind in ("S", "W") or (kind == "P" and self.opens_clause(j)) for j, kind in kinds)
        told = sum(kind == "V" and self.finite_at(j) for j, kind in kinds)
        return told > opened

    def _alone(self, k: int, kind: str, after: int, waits: int) -> str:
        """The reading of a bare -ed form that no object follows."""
        verb = self.verbs[self.items[k].ref]
        if not waits:
            return "reduced" if kind in ("G", "A", ")") else "past"
        if verb.lemma in self.table.frame("report") and not self.by_at(after):
            return "past" if self.awaited(k) < waits else "reduced"
        if self.awaited(k) >= waits:
            return "reduced"
        patient = verb.lemma in self.table.frame("harm") or (
            self.line.headline and verb.lemma in self.table.frame("patient")
        )
        return "headline" if self.by_at(after) or patient else "past"

    def _coordinated(self, k: int, frame: Frame | None) -> str:
        """After and: like the verb before it; a passive without object shares its auxiliary."""
        verb, previous, after = self.verbs[self.items[k].ref], self.verb_of(frame), self.after(k)
        if previous is None or frame is None:
            return "past"
        called = previous.form == "participle" and verb.lemma in self.table.frame("naming")  # "and considered its head"
        if (
            previous.voice == "passive"
            and (called or not self.object_at(after))
            and verb.lemma not in self.table.frame("intransitive")
        ):
            return "reduced" if previous.form == "participle" else "headline"
        return "past"

    def awaited(self, k: int) -> int:
        """How many finite verbs further on have no subject of their own, so that they take one before `k`."""
        found = self._awaited_seen.get(k)
        if found is None:
            found = self._awaited_seen[k] = self._awaited(k)
        return found

    def _awaited(self, k: int) -> int:
        count = owed = 0
        for j in range(k + 1, len(self.items)):
            kind = self.kind(j)
            if kind in (".", ":") and self.items[j].word not in ("...", "…"):
                break
            if kind in ("S", "W") or (kind == "P" and self.opens_clause(j)):
                owed += 1
            elif kind == "V" and self.finite_at(j):
                free = self._takes_outer(j, k)
                if owed and free is not None:
                    owed -= 1
                elif free:
                    count += 1
        return count

    def _takes_outer(self, j: int, k: int) -> bool | None:
        """Whether the finite verb at `j` lacks a subject behind `k`; None if it is coordinated or no finite verb."""
        b = self.before(j)
        before = self.kind(b)
        if before == "V":
            return True
        if before in ("C", "P"):
            return None
        plain = self.is_plain(j) and not self._tells_that(j)
        if before == "G":
            free = plain and self.kind(b - 1) == "P"
            return None if free else self._governed(b) and not self._has_own_subject(j, k)
        if before == "," and self.line.headline:  # 'kills three, injures dozens'
            return None
        return None if before in (",", ")") and plain else before not in ("W", "S")

    def _has_own_subject(self, j: int, k: int) -> bool:
        """Whether the phrases before the verb at `j` hang on a noun that a comma behind `k` sets off.

        "When the missiles struck, a brother of the owner told a newspaper".
        """
        at = self.before(j)
        while self.kind(at - 1) == "P" and self.kind(at - 2) == "G":
            at -= 2
        set_off = self.kind(at) == "G" and self.kind(at - 1) == "," and at - 1 > k
        return set_off and not self.groups[self.items[at].ref].day

    def _tells_that(self, j: int) -> bool:
        """Whether the verb at `j` says what follows: "a man reached by telephone said that"."""
        after = self.after(j)
        return self.items[j].word == "say" and self.kind(after) == "S" and self.items[after].word == "that"

    def _parts_clauses(self, b: int) -> bool:
        """Whether "and" joins people to no people, so that a clause opens with them: "on Monday and nine men died"."""
        return self.people_at(b) and not self.people_at(b - 2)

    def _governed(self, b: int) -> bool:
        """Whether the group at `b` stands after a preposition or is a date, so that it is no subject."""
        group = self.groups[self.items[b].ref]
        if group.day:
            return True
        before = self.before(b)
        if self.kind(before) == "V":
            return self.verbs[self.items[before].ref].lemma not in self.table.frame("report")
        if self.kind(b - 1) == "C" and self.kind(b - 2) == "G":
            return not self._parts_clauses(b) and self._governed(b - 2)
        return self.kind(b - 1) == "P"

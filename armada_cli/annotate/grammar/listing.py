"""Questions about lists: which groups after a comma or "and" go on with the one before."""

from __future__ import annotations

from armada_cli.annotate.grammar.lookahead import Ahead
from armada_cli.annotate.grammar.model import Group, Item, Verb
from armada_cli.annotate.grammar.tokens import Line
from armada_cli.annotate.grammar.words import nominals

_DETERMINERS = frozenset({"the", "a", "an", "his", "its"})


class Listing(Ahead):
    """Knows of lists as well as of what lies ahead."""

    def __init__(self, line: Line, items: list[Item], groups: list[Group], verbs: list[Verb]) -> None:
        super().__init__(line, items, groups, verbs)
        self.events, self.relational, self.offices = (nominals()[kind] for kind in ("event", "relational", "office"))

    def is_list(self, k: int, previous: int) -> bool:
        """Whether the group at `k`, after a comma, goes on a list: a comma or 'and' and another group follow."""
        named = self.line.tags[self.groups[previous].head] == "NNP" and not self._is_beside_place(previous, k)
        if named and not self._kin(k) and self.line.lows[self.groups[self.items[k].ref].first] in _DETERMINERS:
            return False
        if named and self.is_bare_role(self.items[k].ref):
            return False
        end = self.list_end(k)
        if end < 0:
            return False
        last = self.after(end)
        if self.kind(last) == "G" and self.is_bare_role(self.items[last].ref):
            return False
        if self.fronted(k, previous):
            return self.kind(self.skip_phrases(last + 1)) == ","
        return (self.kind(last) == "G" and not self.verb_follows(last)) or self.verb_joins(last)

    def is_bare_role(self, group: int) -> bool:
        """Whether a group is a singular noun of an office without an article, said of one named: 'former envoy'."""
        noun = self.groups[group]
        single = self.line.tags[noun.head] == "NN" and self.line.tags[noun.first] in ("NN", "JJ", "NNP")
        return single and not self.line.headline and noun.lemma in self.offices

    def fronted(self, k: int, previous: int) -> bool:
        """Whether all before item `k` is a prepositional phrase that opens the sentence."""
        return self.groups[previous].prep is not None and not any(self._bare(j) for j in range(k))

    def list_end(self, k: int) -> int:
        """The 'and' before the last member of the list that the group at `k` may be in, -1 if there is none."""
        end = self.skip_phrases(k + 1)
        for _ in range(8):
            if self.kind(end) == "C":
                return end
            if self.kind(end) != ",":
                return -1
            if self.kind(self.after(end)) == "C":
                return self.after(end)
            if self.kind(self.after(end)) != "G":
                return -1
            end = self.skip_phrases(self.after(end) + 1)
        return -1

    def opens_subjects(self, k: int) -> bool:
        """Whether the group at `k` opens a list that a finite verb follows: '..., ten men and two women died'."""
        end = self.list_end(k)
        return end >= 0 and self.verb_joins(self.after(end))

    def opens_clause_of_many(self, k: int) -> bool:
        """Whether "and" opens a clause with several subjects: 'a bomb went off, and ten men and two women died'."""
        before = self.before(k)
        if self.kind(before) == "C" and self._tells_harm(before - 1):
            return self.groups[self.items[k].ref].lemma in self.table.people and self.opens_subjects(k)
        if self.kind(before) != "C" or self.kind(before - 1) not in (",", "G"):
            return False
        if not self.people_at(k) and not (self.kind(before - 1) == "," and self._someone_at(k)):
            return False
        last = self.group_before(before)
        beside = last is not None and self.groups[last].lemma in self.table.people
        beside = beside and self.groups[last or 0].prep != "according to"
        return not beside and self.opens_subjects(k)

    def _tells_harm(self, j: int) -> bool:
        """Whether what is said of those before an "and" ends at item `j`: 'were killed and', 'left ten dead and'."""
        if self.kind(j) == "A":
            return self.items[j].word in self.table.results
        return self.kind(j) == "V" and self.verbs[self.items[j].ref].lemma in self.table.frame("harm")

    def _someone_at(self, k: int) -> bool:
        """Whether item `k` tells of one man or woman not told of before: "a commander"."""
        group = self.groups[self.items[k].ref]
        return self.line.lows[group.first] in ("a", "an") and group.lemma in self.table.people

    def _bare(self, j: int) -> bool:
        """Whether item `j` is a verb, or a group that no preposition governs."""
        if self.kind(j) == "V":
            return True
        return (
            self.kind(j) == "G"
            and self.groups[self.items[j].ref].prep is None
            and not self.groups[self.items[j].ref].day
        )

    def _is_beside_place(self, previous: int, k: int) -> bool:
        """Whether people stand after a place, which they cannot rename: 'the mayor of Turbo, a magistrate'."""
        number = self.line.named[self.groups[previous].head]
        place = number >= 0 and self.line.mentions[number].kind == "place"
        return place and self.groups[self.items[k].ref].lemma in self.table.people

    def _kin(self, k: int) -> bool:
        """Whether the group at `k` is somebody's relative or follower, who is no other name of the one before."""
        group = self.groups[self.items[k].ref]
        return self.line.lows[group.first] in ("his", "her", "their") and group.lemma not in self.relational

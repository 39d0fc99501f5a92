"""Nouns that say what another is: whether the -ed form behind one is said of it, and no finite verb."""

from __future__ import annotations

from armada_cli.annotate.grammar.model import Group, Item, Verb
from armada_cli.annotate.grammar.steps import Steps
from armada_cli.annotate.grammar.tokens import Line
from armada_cli.annotate.grammar.words import nominals


class Apposed(Steps):
    """Knows which nouns rename the one before them."""

    def __init__(self, line: Line, items: list[Item], groups: list[Group], verbs: list[Verb]) -> None:
        super().__init__(line, items, groups, verbs)
        self.sites, self.media = nominals()["site"], nominals()["medium"]

    def renames_place(self, b: int) -> bool:
        """Whether the group at `b` says what the place right before it is: "in Hit, a town held by rebels"."""
        group, place = self.groups[self.items[b].ref], self.before(b) - 1
        if group.lemma not in self.sites or self.kind(place + 1) != "," or self.kind(place) != "G":
            return False
        number = self.line.named[self.groups[self.items[place].ref].head]
        return number >= 0 and self.line.mentions[number].kind == "place"

    def renames_person(self, b: int) -> bool:
        """Whether the group at `b` says what one named right before is: "Omar Zaki, a reporter shot in May"."""
        group, person = self.groups[self.items[b].ref], self.before(b) - 1
        one = group.lemma in self.table.people and self.line.lows[group.first] in ("a", "an", "the")
        if not one or self.kind(person + 1) != "," or self.kind(person) != "G":
            return False
        number = self.line.named[self.groups[self.items[person].ref].head]
        return number >= 0 and self.line.mentions[number].kind == "person"

    def renames(self, b: int) -> bool:
        """Whether the group at `b` is behind a comma after a noun, with "a" before it: "the Front, a faction"."""
        renamed = self.before(b) - 1
        one = not self.line.headline and self.line.lows[self.groups[self.items[b].ref].first] in ("a", "an")
        return one and self.kind(renamed + 1) == "," and self.kind(renamed) == "G"

    def is_spoken_through(self, b: int) -> bool:
        """Whether the group at `b` is what somebody speaks in: "claimed it in a statement posted on a website"."""
        group, prep = self.groups[self.items[b].ref], self.before(b)
        return group.lemma in self.media and self.kind(prep) == "P" and self.items[prep].word in ("in", "by")

    def names_another(self, b: int, after: int) -> bool:
        """Whether the last of a list is a new person whose name follows: "killed X and a commander named Y"."""
        listed = self.kind(self.before(b)) == "C" and any(self.kind(j) == "V" for j in range(b))
        if not listed or self.line.lows[self.items[b].first] not in ("a", "an", "another"):
            return False
        as_name = self.kind(after) == "P" and self.items[after].word == "as"
        return as_name or self.object_at(after)

    def is_for(self, k: int) -> bool:
        """Whether the item at `k` is the preposition "for"."""
        return self.kind(k) == "P" and self.items[k].word == "for"

    def is_done_to(self, k: int) -> bool:
        """Whether the -ed form at `k` may say what was done to the noun before it: it has no object of its own."""
        reports, after = self.verbs[self.items[k].ref].lemma in self.table.frame("report"), self.after(k)
        return not self.object_at(after) and (not reports or self.by_at(after))

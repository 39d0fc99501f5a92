"""The items of a sentence, asked one at a time: what stands at a place, and beside it."""

from __future__ import annotations

from armada_cli.annotate.grammar.model import Frame, Group, Item, Verb
from armada_cli.annotate.grammar.tokens import Line
from armada_cli.annotate.grammar.words import words


class Steps:
    """Goes from item to item without changing anything."""

    def __init__(self, line: Line, items: list[Item], groups: list[Group], verbs: list[Verb]) -> None:
        self.line, self.items, self.groups, self.verbs = line, items, groups, verbs
        self.table = words()

    def before(self, k: int) -> int:
        """The item before `k`, adverbs and quotation marks skipped, -1 at the start."""
        k -= 1
        while k >= 0 and self.items[k].kind in ("R", '"'):
            pair = k > 1 and self.items[k].kind == self.items[k - 2].kind == "R" and self.items[k - 1].kind == "C"
            k -= 2 if pair else 1
        return k

    def before_dates(self, k: int) -> int:
        """The item before `k`, past groups that say when: the 'and' of 'and a week later two men died'."""
        k = self.before(k)
        while self.kind(k) == "G" and self.groups[self.items[k].ref].day:
            k = self.before(k)
            if self.kind(k) == "P":
                k = self.before(k)
        return k

    def after(self, k: int) -> int:
        """The item after `k`, adverbs and quotation marks skipped; may be the length."""
        k += 1
        while k < len(self.items) and self.items[k].kind in ("R", '"'):
            k += 1
        return k

    def kind(self, k: int) -> str:
        """The kind of an item, empty out of range."""
        return self.items[k].kind if 0 <= k < len(self.items) else ""

    def verb_of(self, frame: Frame | None) -> Verb | None:
        """The verb of a frame."""
        return self.verbs[frame.verb] if frame is not None and frame.verb is not None else None

    def group_before(self, k: int) -> int | None:
        """The nearest group before item `k` with no verb between, dates skipped."""
        for j in range(k - 1, max(-1, k - 9), -1):
            item = self.items[j]
            if item.kind == "G" and not self.groups[item.ref].day:
                return item.ref
            if (item.kind == "V" and j < k - 1) or item.kind == ":":
                return None
        return None

    def finite_at(self, k: int) -> bool:
        """Whether item `k` is a verb that is, or may be, finite."""
        return self.kind(k) == "V" and (
            self.verbs[self.items[k].ref].open or self.verbs[self.items[k].ref].form == "finite"
        )

    def after_quotation(self, k: int) -> bool:
        """Whether a quotation closes right before item `k`: '..., " Ortega said'."""
        return self.kind(k - 1) == '"' and self.kind(k - 2) == ","

    def is_said(self, k: int) -> bool:
        """Whether item `k` is a verb of saying that nobody is the object of: "said", "says"."""
        return self.kind(k) == "V" and self.verbs[self.items[k].ref].lemma in ("say", "add")

    def is_somebody(self, k: int) -> bool:
        """Whether the group at `k` can speak: a name, a pronoun or people."""
        group = self.groups[self.items[k].ref]
        return self.line.tags[group.head] in ("NNP", "NNPS", "PRP") or group.lemma in self.table.people

    def people_at(self, k: int) -> bool:
        """Whether item `k` is a group of several people: "gunmen"."""
        group = self.groups[self.items[k].ref]
        several = self.line.tags[group.head] == "NNS" and group.lemma in self.table.people
        return several or self.line.lows[group.head] == "people"

    def nominative(self, k: int) -> bool:
        """Whether item `k` is a pronoun that can only be a subject: "they"."""
        return self.line.lows[self.items[k].last] in ("he", "she", "they", "we", "i")

    def by_at(self, k: int) -> bool:
        """Whether item `k` is the "by" that opens a doer."""
        return self.kind(k) == "P" and self.items[k].word == "by" and not self.is_day_at(k + 1)

    def is_day_at(self, k: int) -> bool:
        """Whether a day or time stands at item `k`: "by Monday"."""
        return self.kind(k) == "G" and self.groups[self.items[k].ref].day

    def object_at(self, k: int) -> bool:
        """Whether a bare noun group that is no date stands at item `k`."""
        return self.kind(k) == "G" and not self.groups[self.items[k].ref].day

    def is_plain(self, k: int) -> bool:
        """Whether the verb at `k` is a bare -ed form that has no object and may be a participle."""
        verb = self.verbs[self.items[k].ref]
        return verb.open and not self.object_at(self.after(k)) and not self.is_intransitive(k)

    def is_intransitive(self, k: int) -> bool:
        """Whether the verb at `k` takes no object, at least not before the word that follows: "ripped through"."""
        verb, after = self.verbs[self.items[k].ref], self.after(k)
        onward = self.kind(after) == "P" and f"{verb.lemma} {self.items[after].word}" in self.table.frame("onward")
        return onward or verb.lemma in self.table.frame("intransitive")

    def is_set_off(self, k: int, end: int) -> bool:
        """Whether commas set an -ed form with its phrase, to `end`, off from a verb: 'men, clad in black, struck'."""
        comma = self.before(k)
        behind = self.kind(comma) == "," and self.kind(self.before(comma)) == "G" and self.kind(self.after(k)) == "P"
        return behind and self.kind(end) == "," and self.finite_at(end + 1)

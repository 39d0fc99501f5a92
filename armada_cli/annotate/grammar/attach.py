"""Where prepositional phrases go: to the noun of an act or an office before them, else to the verb."""

from __future__ import annotations

from armada_cli.annotate.grammar.frames import Frames
from armada_cli.annotate.grammar.model import Frame, Item
from armada_cli.annotate.grammar.words import nominals

_PLACING = frozenset({"in", "at", "on", "near", "of", "outside", "around", "against", "across"})


class Attachments(Frames):
    """Frames that know where a prepositional phrase goes."""

    def preposition(self, k: int, item: Item) -> None:
        """Remember the preposition for the group that follows; open a clause if one follows instead."""
        self.prep = None
        following = self.items[k + 1] if k + 1 < len(self.items) else None
        if following is None:
            return
        if self.ahead.opens_clause(k, int(self.waiting() is not None)):
            self.open("adverbial", k, self.finite() if self.waiting() is None else self.waiting(), marker=item.word)
        elif following.kind in ("G", "V", "W", "A", '"', "R"):
            self.prep = (item.word, k)

    def prepositional(self, item: Item) -> None:
        """A group with its preposition: it modifies the noun before it, or the verb."""
        assert self.prep is not None
        word, at = self.prep
        self.prep = None
        group = self.groups[item.ref]
        group.prep = word
        frame = self.frame()
        host = self.host(word, at, frame, item.ref)
        if host is not None:
            group.attached_to = host
            return
        if frame is None:
            frame = self.open("main", at)
        frame.preps.append((word, item.ref))

    def host(self, word: str, at: int, frame: Frame | None, group: int) -> int | None:
        """The group that a prepositional phrase modifies, None for the verb."""
        before = self.ahead.before(at)
        if before < 0 or self.items[before].kind not in ("G", ",", ")", "A"):
            return None
        last = self.ahead.group_before(at)
        if last is None or (self.items[before].kind == "," and word not in ("including",)):
            return None
        if word == "of" or word == "including":
            if word == "of" and self.is_aside(last) and self.is_people(group):
                return self.event_host(last)
            verb = self.ahead.verb_of(frame)
            taken = word == "of" and verb is not None and frame is not None and verb.lemma in self.table.frame("of")
            return None if taken and frame is not None and last in frame.objects else last
        if frame is None or frame.verb is None:
            return self.event_host(last) if self.event_host(last) is not None else last
        if word == "by" and self.verbs[frame.verb].voice == "passive" and self.event_host(last) is None:
            return None
        if word == "by" and self.groups[last].prep == "to" and self.groups[last].lemma == "death":
            return None
        return self.event_host(last, word not in _PLACING or word == "of")

    def is_aside(self, last: int) -> bool:
        """Whether a phrase only says where or how an act was done, before the 'of' of it: 'the murder in Cali of'."""
        noun = self.groups[last]
        named = self.line.tags[noun.head] == "NNP" and not self.is_people(last)
        return noun.prep in _PLACING - {"of"} and (named or noun.lemma == "blood") and self.event_host(last) is not None

    def event_host(self, last: int, offices: bool = True) -> int | None:
        """The nearest noun of action, or of office if `offices`, up the chain of attachments; None if there is none."""
        at: int | None = last
        for _ in range(6):
            if at is None:
                return None
            lemma = self.groups[at].lemma
            if lemma == "death" and self.groups[at].prep == "to":
                return None
            if lemma in self.ahead.events or (offices and at == last and lemma in self.ahead.relational):
                return at
            at = self.groups[at].attached_to
        return None

    def eventful(self, at: int) -> int:
        """The act that a clause after a place name describes: 'a bombing in Lahore, which killed 70'."""
        if self.line.tags[self.groups[at].head] != "NNP" or self.groups[at].prep not in _PLACING:
            return at
        host = self.event_host(at)
        return at if host is None else host

    def person(self, at: int) -> int:
        """The nearest group up the chain of attachments that names people: 'a deserter from the army who'."""
        named = self.line.tags[self.groups[at].head] in ("NNP", "PRP")
        group: int | None = at
        while group is not None:
            lemma = self.groups[group].lemma
            if lemma in self.table.people and not (named and group == at):
                return group
            group = self.groups[group].attached_to
        return at

    def is_people(self, group: int) -> bool:
        """Whether a group is headed by a noun for people."""
        lemma, number = self.groups[group].lemma, self.line.named[self.groups[group].head]
        if number >= 0 and self.line.mentions[number].kind in ("person", "place"):
            return self.line.mentions[number].kind == "person"
        if lemma in nominals()["impersonal"]:
            return False
        return lemma in self.table.people or lemma in ("other", "others", "people", "man", "woman", "child")

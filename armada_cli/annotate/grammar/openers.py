"""Words that open a clause: conjunctions, and relative pronouns with what they stand for."""

from __future__ import annotations

from armada_cli.annotate.grammar.arguments import Arguments
from armada_cli.annotate.grammar.model import Frame, Item
from armada_cli.annotate.grammar.words import nominals

_HARMING = frozenset({"kill", "wound", "injure", "leave", "claim", "cost", "maim"})
_WHILE = frozenset({"during", "after", "following", "since", "before", "amid"})
_PLACING = frozenset({"in", "at", "on", "near", "of", "outside", "around", "against", "across", "off"})


class Openers(Arguments):
    """Frames that conjunctions and relative pronouns open."""

    def conjunction(self, k: int, item: Item) -> None:
        """that, whether, if, when, while ... open a clause."""
        self.prep = None
        governor = self.waiting() if self.waiting() is not None and self.current == self.waiting() else self.current
        frame = self.frames[governor] if governor is not None and governor >= 0 else None
        verb = self.verbs[frame.verb] if frame is not None and frame.verb is not None else None
        reporting = verb is not None and verb.lemma in self.table.frame("report")
        kind = (
            "complement"
            if item.word == "that" or (item.word in ("whether", "if", "how", "why") and reporting)
            else "adverbial"
        )
        given: dict[str, object] = {"marker": item.word}
        if item.word == "that" and self.ahead.before(k) >= 0 and self.items[self.ahead.before(k)].kind == "G":
            noun = self.last_group
            given["antecedent"] = noun if noun is not None and self.groups[noun].lemma in nominals()["report"] else None
        twin = self.free("relative")
        if (
            item.word == "that"
            and self.ahead.kind(self.ahead.before(k)) == "C"
            and self.free("complement") is None
            and twin is not None
        ):
            old = self.frames[twin]
            subject = [old.antecedent] if old.antecedent is not None else []
            self.open(
                "relative", k, old.governor, subject=subject, shared=True, antecedent=old.antecedent, marker="that"
            )
            return
        if item.word == "that" and self.ahead.kind(self.ahead.before(k)) in ("C", ","):
            sibling = next((f for f in self.line_of(self.current) if self.frames[f].kind == "complement"), None)
            governor = self.frames[sibling].governor if sibling is not None else governor
        if item.word == "that" and frame is not None and self.tells_medium(frame):
            governor = frame.governor
        if item.word == "when" and frame is not None and self.breaks_in(frame):
            governor = frame.governor
        self.open(kind, k, governor, **given)

    def breaks_in(self, frame: Frame) -> bool:
        """Whether "when" breaks into what went on, behind a clause about a noun: 'were mourning men who died when'."""
        above = self.ahead.verb_of(self.frames[frame.governor]) if frame.governor is not None else None
        goes_on = above is not None and above.tense == "past" and self.line.tags[above.head] == "VBG"
        return goes_on and frame.kind == "relative" and frame.verb is not None and bool(frame.objects)

    def tells_medium(self, frame: Frame) -> bool:
        """Whether a clause only says where the words of another can be read: "said in a letter sent to X that"."""
        if frame.kind != "reduced" or frame.antecedent is None or frame.governor is None:
            return False
        verb = self.ahead.verb_of(self.frames[frame.governor])
        spoken = self.groups[frame.antecedent].lemma in nominals()["medium"]
        return spoken and verb is not None and verb.lemma in self.table.frame("report")

    def relative(self, k: int, item: Item) -> None:
        """who, which, that, whose, where: a clause on the noun before."""
        prep, self.prep = self.prep, None
        antecedent = self.antecedent(k, item.word)
        governor = self.current
        if prep is not None and prep[0] == "of" and self.partitive(k, prep[1]):
            return
        free = self.ahead.kind(self.ahead.before(k)) in ("A", "V") and item.word != "where"
        if antecedent is None or item.word == "what" or free:
            self.open("complement", k, governor, marker=item.word)
            return
        at = self.ahead.before(k) if prep is None else self.ahead.before(prep[1])
        if prep is not None and prep[0] == "in" and item.word == "which" and self.ahead.kind(at) == ",":
            host = self.event_host(antecedent, offices=False)  # "the raid on a school, in which nine died": the raid
            antecedent = antecedent if host is None else host
        twin = self.free("relative")
        if self.ahead.kind(at) == "C" and twin is not None and self.frames[twin].antecedent is not None:
            antecedent, governor = self.frames[twin].antecedent or 0, self.frames[twin].governor or 0
        frame = self.open("relative", k, governor, antecedent=antecedent, marker=item.word)
        if prep is not None and item.word == "whose":
            self.prep = prep  # "under whose command the rebels took the town": it governs what is whose
        elif prep is not None:
            frame.preps.append((prep[0], antecedent))
        elif item.word == "where":
            frame.preps.append(("in", antecedent))
        elif item.word != "whose":
            members = [antecedent, *self.groups[antecedent].conjuncts]
            following = self.items[k + 1] if k + 1 < len(self.items) else None
            named = following is not None and following.kind == "G" and not self.groups[following.ref].day
            if named and self.ahead.verb_follows(k + 1):  # but "which last month killed two"
                frame.objects = members
            else:
                frame.subject = members
                frame.shared = True

    def partitive(self, k: int, at: int) -> bool:
        """'..., two of whom were killed': the count is the subject, what it counts the antecedent."""
        counted = self.items[at - 1]
        comma = self.ahead.kind(at - 2) == ","
        whole = self.ahead.group_before(at - 2) if comma and counted.kind == "G" else None
        if whole is None:
            return False
        for frame in self.frames:
            frame.objects = [g for g in frame.objects if g != counted.ref]
        self.groups[counted.ref].appositive_of = None
        self.groups[counted.ref].attached_to = whole
        self.open("relative", k, self.current, subject=[counted.ref], antecedent=whole, marker=self.items[k].word)
        return True

    def antecedent(self, k: int, word: str) -> int | None:
        """The group that a relative pronoun stands for: the last one, for `who` the last that can be people.

        Of "an attack near X, which" it is the attack, of "an attack near X, where" it is X.
        """
        at = self.last_group
        if at is None:
            return None
        renamed = self.groups[at].appositive_of
        if renamed is not None:  # "hit Metula on Monday, an attack that": the attack is no town
            if self.is_place(renamed) and self.is_place(at):
                # "a bombing in Hit, Iraq, that killed two": the bombing
                renamed = self.person(renamed) if word in ("who", "whom") else self.eventful(renamed)
            return at if self.is_act(at) and not self.is_act(renamed) else renamed
        if word in ("who", "whom"):
            found = self.person(at)
            if self.ahead.kind(self.ahead.before(k)) == "," and self.is_plural_verb(k):
                found = self.shared_by_all(found)
            renamed = self.groups[found].appositive_of
            return found if renamed is None or found in self.name_lists else renamed
        if word == "where":
            return at
        if word in ("that", "which") and self.ahead.kind(self.ahead.before(k)) == "G":
            at = self.restricted(k, at)
        return self.agreeing(k, self.harmful(k, self.done(self.ahead.after(k), self.eventful(at))))

    def done(self, k: int, at: int) -> int:
        """The deed of which the verb at `k` can alone be said: 'an attack on a hotel claimed by rebels', the attack.

        So does one behind its subject: 'an attack on a hotel that rebels carried out'.
        """
        acted = self.ahead.kind(k) == "G"
        k = self.ahead.skip_phrases(k + 1) if acted else k
        verb = self.verbs[self.items[k].ref] if self.ahead.kind(k) == "V" else None
        if verb is None or (verb.voice == "active") is not acted or self.groups[at].prep in _WHILE:
            return at
        words = {verb.lemma, f"{verb.lemma} {self.line.lows[min(verb.head + 1, len(self.line.lows) - 1)]}"}
        renamed = self.groups[at].appositive_of if self.is_place(at) else None  # "a raid near Hit, Iraq, blamed on X"
        above = self.laden(at) if renamed is None else renamed
        host = self.event_host(above, offices=False) if not words.isdisjoint(self.table.frame("deed")) else None
        return at if host is None else host

    def laden(self, at: int) -> int:
        """What carries what a group tells of: 'a bus carrying teachers', the bus; else the group itself."""
        told = (f.antecedent for f in self.frames if f.kind == "reduced" and at in f.objects)
        return next((whole for whole in told if whole is not None), at)

    def harmful(self, k: int, at: int) -> int:
        """What a clause of harm tells of: 'the bombing of a ferry that left 16 dead' is the bombing."""
        following = self.ahead.after(k)
        harm = self.ahead.kind(following) == "V" and self.verbs[self.items[following].ref].lemma in _HARMING
        host = self.event_host(at, offices=False) if harm else None
        return at if host is None or (self.is_people(at) and not self._are_hit(at, host)) else host

    def _are_hit(self, people: int, event: int) -> bool:
        """Whether an event is told to be aimed at some people or what holds them: "an attack on a bus of policemen"."""
        at: int | None = people
        while at is not None and at != event:
            if self.groups[at].attached_to == event:
                return self.groups[at].prep in ("on", "against")
            at = self.groups[at].attached_to
        return False

    def is_plural_verb(self, k: int) -> bool:
        """Whether the verb after a relative pronoun is one of several: 'who were'."""
        following = self.ahead.after(k)
        if self.ahead.kind(following) != "V":
            return False
        return self.line.lows[self.verbs[self.items[following].ref].first] in ("were", "are", "have")

    def restricted(self, k: int, at: int) -> int:
        """A clause without a comma describes no place name: 'an office in Bogota last year that', the office."""
        if self.line.tags[self.groups[at].head] != "NNP" or self.groups[at].prep not in _PLACING:
            return at
        for j in range(k - 1, max(-1, k - 10), -1):
            item = self.items[j]
            if item.kind == "G" and self.groups[item.ref].day:
                continue
            if item.kind == "G" and (
                self.line.tags[self.groups[item.ref].head] in ("NN", "NNS") or self.stands_for_act(item.ref)
            ):
                return item.ref
            if item.kind not in ("G", "P", "R"):
                break
        return at

    def agreeing(self, k: int, at: int) -> int:
        """The nearest group up the chain whose number suits the verb of the clause: 'the fighting ..., which has'."""
        following = self.ahead.after(k)
        if self.ahead.kind(following) != "V":
            return at
        first = self.verbs[self.items[following].ref].first
        word, tag = self.line.lows[first], self.line.tags[first]
        unwanted = "NNS" if tag == "VBZ" or word == "was" else "NN" if tag == "VBP" or word == "were" else ""
        group: int | None = self.opener(at)
        for _ in range(5):
            if group is None:
                return at
            if self.line.tags[self.groups[group].head] != unwanted and (group == at or not self.groups[at].conjuncts):
                return group if self.line.tags[self.groups[at].head] == unwanted else at
            group = self.groups[group].attached_to
        return at

"""Who does what to whom: one walk over the items of a sentence that opens, fills and closes clauses.

A light, deterministic reading in the manner of cascaded finite-state parsers (Abney 1996, FASTUS): a finite verb goes
to the nearest clause that waits for one; a bare participle hangs on the noun before it; a participle after a comma and
an infinitive take the subject of the clause that they hang on.
"""

from __future__ import annotations

from armada_cli.annotate.grammar.lookahead import Ahead
from armada_cli.annotate.grammar.model import Frame, Group, Item, Verb
from armada_cli.annotate.grammar.tags import REPORT_NOUNS
from armada_cli.annotate.grammar.tokens import Line
from armada_cli.annotate.grammar.words import words

_PLACING = frozenset({"in", "at", "on", "near", "of", "outside", "around", "against", "across"})
_FREE = frozenset({"reduced", "participial", "infinitive"})


class Walk:
    """The state of the walk: the frames so far, and the one that is being filled."""

    def __init__(self, line: Line, items: list[Item], groups: list[Group], verbs: list[Verb]) -> None:
        self.line, self.items, self.groups, self.verbs = line, items, groups, verbs
        self.ahead = Ahead(line, items, groups, verbs)
        self.frames: list[Frame] = []
        self.current = -1
        self.prep: tuple[str, int] | None = None
        self.last_group: int | None = None
        self.table = words()

    def run(self) -> list[Frame]:
        """Read all items; the frames in order of their opening."""
        actions = {"G": self.group, "V": self.verb, "P": self.preposition, "S": self.conjunction, "W": self.relative}
        for k, item in enumerate(self.items):
            if item.kind == "A":
                self.result(item)
            elif item.kind == ",":
                self.prep = None
            action = actions.get(item.kind)
            if action is not None:
                action(k, item)
            elif item.kind in (":", ".") and item.word not in ("...", "…"):
                self.prep = None
                self.current = -1 if item.word in (";", ".", "!", "?") or item.kind == ":" else self.current
        self.invert()
        self.share_subjects()
        self.share_objects()
        return self.frames

    def share_objects(self) -> None:
        """'shot and killed the mayor': the object of the second verb is the first's too."""
        for frame in self.frames:
            if frame.kind != "conjunct" or frame.governor is None or not frame.objects or frame.verb is None:
                continue
            first = self.frames[frame.governor]
            verb, second = self.ahead.verb_of(first), self.verbs[frame.verb]
            if verb is not None and not first.objects and verb.voice == "active" and second.first == verb.last + 2:
                first.objects = list(frame.objects)

    def share_subjects(self) -> None:
        """A participle before the clause that it hangs on takes its subject: 'Kidnapped in March, she ...'."""
        for n, frame in enumerate(self.frames):
            verb = self.ahead.verb_of(frame)
            if verb is None or frame.subject or frame.kind not in ("participial", "adverbial") or verb.form == "finite":
                continue
            later = next(
                (m for m in range(n + 1, len(self.frames)) if self.frames[m].kind in ("main", "headline")), None
            )
            if later is not None:
                frame.subject, frame.governor = list(self.frames[later].subject), later

    def result(self, item: Item) -> None:
        """'left 12 people dead', 'took them hostage': the adjective belongs to the verb."""
        frame = self.frame()
        verb = self.ahead.verb_of(frame)
        if verb is None or frame is None or not frame.objects or item.word not in self.table.results:
            return
        if verb.lemma in self.table.frame("result"):
            verb.particle, frame.last = item.word, item.last

    def invert(self) -> None:
        """'Among the dead was a commander', 'Killed were four men': what follows a bare `be` is its subject."""
        for n, frame in enumerate(self.frames):
            verb = self.ahead.verb_of(frame)
            if verb is None or verb.lemma != "be" or frame.subject or not frame.objects or verb.form != "finite":
                continue
            frame.subject, frame.objects = frame.objects, []
            if n and self.frames[n - 1].kind == "participial" and not self.frames[n - 1].subject:
                self.frames[n - 1].subject = list(frame.subject)

    # -------------------------------------------------------------------------------------------- frames

    def open(self, kind: str, k: int, governor: int | None = None, **given: object) -> Frame:
        """A new frame, which becomes the current one."""
        frame = Frame(kind, self.items[k].first, governor=governor if governor is None or governor >= 0 else None)
        for name, value in given.items():
            setattr(frame, name, value)
        self.frames.append(frame)
        self.current = len(self.frames) - 1
        return frame

    def frame(self) -> Frame | None:
        """The current frame."""
        return self.frames[self.current] if self.current >= 0 else None

    def line_of(self, start: int) -> list[int]:
        """The frame `start` and those that it hangs on, nearest first."""
        chain: list[int] = []
        at: int | None = start if start >= 0 else None
        while at is not None and at not in chain:
            chain.append(at)
            at = self.frames[at].governor
        return chain

    def waiting(self) -> int | None:
        """The nearest frame, from the current one outwards, that has a subject and no verb."""
        return next(
            (f for f in self.line_of(self.current) if self.frames[f].verb is None and self.frames[f].subject), None
        )

    def finite(self) -> int | None:
        """The nearest frame with a finite verb."""
        for f in self.line_of(self.current):
            verb = self.frames[f].verb
            if verb is not None and self.frames[f].kind not in _FREE:
                return f
        return None

    def free(self, kind: str) -> int | None:
        """The nearest frame of a kind."""
        return next((f for f in self.line_of(self.current) if self.frames[f].kind == kind), None)

    # -------------------------------------------------------------------------------------------- groups

    def group(self, k: int, item: Item) -> None:
        """Give a noun group its role."""
        group = self.groups[item.ref]
        if self.absolute(k, item):
            return
        if self.prep is not None:
            self.prepositional(item)
        elif not self.joined(k, item):
            self.argument(k, item)
        if not group.day:
            self.last_group = item.ref

    def absolute(self, k: int, item: Item) -> bool:
        """A count with an adjective and no verb ('three dead', 'with 20 missing'): a clause of its own."""
        following = self.items[k + 1] if k + 1 < len(self.items) else None
        before = self.ahead.kind(self.ahead.before(k))
        result = following is not None and following.kind == "A" and following.word in self.table.results
        if before == "C" and self.ahead.kind(self.ahead.before(self.ahead.before(k))) == "G":
            return False
        if not result or following is None or (before not in (",", "C", "(", "-", ":", "") and self.prep is None):
            return False
        if self.prep is not None and self.prep[0] != "with":
            return False
        back = self.current
        frame = self.open("verbless", k, back, subject=[item.ref])
        frame.last, self.current, self.prep = following.last, back, None
        return True

    def joined(self, k: int, item: Item) -> bool:
        """Whether the group is coordinated with, or renames, one before it; if so it is linked."""
        before = self.ahead.before(k)
        if before < 0 or self.last_group is None or self.groups[item.ref].day:
            return False
        kind = self.items[before].kind
        frame = self.frame()
        if kind not in ("C", ",", "(", "-") or (kind != "C" and self.line.tags[self.groups[item.ref].head] == "PRP"):
            return False
        own_verb = self.ahead.verb_follows(k)
        between = self.last_group is not None and self.groups[self.last_group].prep == "between" and kind == "C"
        if own_verb and frame is not None and self.waiting() is None and not between:
            return False
        previous = self.ahead.group_before(before)
        if previous is None:
            return False
        if kind == "C":
            return self.coordinate(previous, item)
        if kind == "," and not self.attribution(k) and self.ahead.is_list(k, previous):
            return self.coordinate(previous, item)
        fronted = kind == "," and self.groups[previous].prep is not None and not self.frames_with_subject()
        joint = self.ahead.kind(k + 1) == "C" and self.ahead.verb_joins(self.ahead.after(k + 1))
        if (fronted and (own_verb or joint)) or (kind == "," and self.attribution(k)):
            return False
        if kind == "," and self.items[before - 1].kind == "V":
            return False
        self.groups[item.ref].appositive_of = self.opener(self.renamed(previous, item.ref))
        return True

    def renamed(self, previous: int, name: int) -> int:
        """What a group after a comma renames: 'the leader of the Tigers, Velupillai Prabhakaran' is the leader."""
        host = self.groups[previous].attached_to
        if host is None or self.line.tags[self.groups[name].head] != "NNP":
            return previous
        return host if self.groups[host].lemma in self.ahead.relational else previous

    def attribution(self, k: int) -> bool:
        """Whether the group opens a coordinated subject of a new clause: '..., witnesses and officials said'."""
        frame = self.frame()
        if frame is None or frame.verb is None or self.waiting() is not None:
            return False
        return self.ahead.kind(k + 1) == "C" and self.ahead.verb_joins(self.ahead.after(k + 1))

    def frames_with_subject(self) -> bool:
        """Whether some frame has a subject or a verb yet."""
        return any(frame.subject or frame.verb is not None for frame in self.frames)

    def opener(self, group: int) -> int:
        """The group that opens the coordination or apposition that `group` is in."""
        return next((g for g, other in enumerate(self.groups) if group in other.conjuncts), group)

    def coordinate(self, previous: int, item: Item) -> bool:
        """Add the group to the coordination of `previous`, in every role that it has."""
        first = self.opener(previous)
        renamed = self.groups[first].appositive_of
        if renamed is not None:
            first = renamed
        self.groups[first].conjuncts.append(item.ref)
        self.groups[item.ref].prep = self.groups[first].prep
        self.groups[item.ref].attached_to = self.groups[first].attached_to
        for frame in self.frames:
            for role in (frame.subject, frame.objects):
                if first in role and item.ref not in role:
                    role.append(item.ref)
            frame.preps.extend((p, item.ref) for p, g in frame.preps[:] if g == first)
        return True

    def argument(self, k: int, item: Item) -> None:
        """A bare group: the subject of a clause that waits for a verb, the object of one that has it."""
        frame = self.frame()
        if self.groups[item.ref].day:
            if frame is None:
                self.open("main", k)
            return
        if frame is None:
            self.open("main", k, subject=[item.ref])
        elif frame.inverted and not frame.subject:
            frame.subject = [item.ref]
        elif frame.verb is None:
            if not frame.subject or frame.shared:
                frame.subject, frame.shared = [item.ref], False
            elif self.zero_relative(k):
                self.open(
                    "relative",
                    k,
                    self.current,
                    subject=[item.ref],
                    objects=list(frame.subject),
                    antecedent=frame.subject[0],
                )
        elif (self.ahead.verb_follows(k) or self.attribution(k)) and not self.predicate(k, frame):
            self.new_subject(k, item, frame)
        elif self.takes_object(k, frame):
            frame.objects.append(item.ref)

    def zero_relative(self, k: int) -> bool:
        """Whether a second subject opens a relative clause without a pronoun: 'the car he was in was hit'."""
        if self.ahead.kind(k - 1) != "G" or not self.ahead.verb_follows(k):
            return False
        nominative = self.line.lows[self.items[k].first] in ("he", "she", "they", "we", "i", "it")
        return nominative or self.ahead.awaited(self.ahead.skip_phrases(k + 1)) > 0

    def predicate(self, k: int, frame: Frame) -> bool:
        """Whether the group right after a verb must be its object, since the verb that follows is awaited elsewhere."""
        verb = self.ahead.verb_of(frame)
        if verb is None or self.waiting() is None or self.items[self.ahead.before(k)].kind != "V":
            return False
        return verb.lemma not in self.table.frame("report")

    def takes_object(self, k: int, frame: Frame) -> bool:
        """Whether a bare group may be an object of the frame's verb."""
        verb = self.verbs[frame.verb] if frame.verb is not None else None
        if verb is None or len(frame.objects) > 1:
            return False
        before = self.ahead.before(k)
        if verb.voice == "passive" and self.ahead.kind(before) != "V":
            return False
        return (
            before < 0
            or self.items[before].kind in ("V", "R", "G", "A", '"', "'", "P")
            or (not frame.objects and self.items[before].kind not in (",", "("))
        )

    def new_subject(self, k: int, item: Item, frame: Frame) -> None:
        """A group with a verb of its own after a clause that has one: a complement, a trailing source, a new clause."""
        before = self.ahead.before(k)
        kind = self.items[before].kind if before >= 0 else ""
        verb = self.verbs[frame.verb] if frame.verb is not None else None
        waiting = self.waiting()
        reporting = verb is not None and verb.lemma in self.table.frame("report")
        if kind in ("V", "R", "G", "A", '"') and reporting and (not frame.objects or kind != "V"):
            self.open("complement", k, self.current, subject=[item.ref])
        elif kind == "C":
            self.open("conjunct", k, self.finite(), subject=[item.ref])
        elif kind in ("G",) and self.last_group is not None:
            self.open(
                "relative", k, self.current, subject=[item.ref], objects=[self.last_group], antecedent=self.last_group
            )
        elif waiting is None or kind in (",", '"', "-", "("):
            self.open("main", k, None, subject=[item.ref])
        else:
            self.open("complement", k, self.current, subject=[item.ref])

    # -------------------------------------------------------------------------------------------- prepositions

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
        host = self.host(word, at, frame)
        if host is not None:
            group.attached_to = host
            return
        if frame is None:
            frame = self.open("main", at)
        frame.preps.append((word, item.ref))

    def host(self, word: str, at: int, frame: Frame | None) -> int | None:
        """The group that a prepositional phrase modifies, None for the verb."""
        before = self.ahead.before(at)
        if before < 0 or self.items[before].kind not in ("G", ",", ")", "A"):
            return None
        last = self.ahead.group_before(at)
        if last is None or (self.items[before].kind == "," and word not in ("including",)):
            return None
        if word == "of" or word == "including":
            verb = self.ahead.verb_of(frame)
            taken = word == "of" and verb is not None and frame is not None and verb.lemma in self.table.frame("of")
            return None if taken and frame is not None and last in frame.objects else last
        if frame is None or frame.verb is None:
            return self.event_host(last) if self.event_host(last) is not None else last
        if word == "by" and self.verbs[frame.verb].voice == "passive" and self.event_host(last) is None:
            return None
        if word == "by" and self.groups[last].prep == "to" and self.groups[last].lemma == "death":
            return None
        return self.event_host(last)

    def event_host(self, last: int) -> int | None:
        """The nearest noun of action or office up the chain of attachments, None if there is none."""
        at: int | None = last
        for _ in range(6):
            if at is None:
                return None
            lemma = self.groups[at].lemma
            if lemma in self.ahead.events or (at == last and lemma in self.ahead.relational):
                return at
            at = self.groups[at].attached_to
        return None

    # -------------------------------------------------------------------------------------------- clause openers

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
            given["antecedent"] = noun if noun is not None and self.groups[noun].lemma in REPORT_NOUNS else None
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
        self.open(kind, k, governor, **given)

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
        frame = self.open("relative", k, governor, antecedent=antecedent, marker=item.word)
        if prep is not None:
            frame.preps.append((prep[0], antecedent))
        elif item.word == "where":
            frame.preps.append(("in", antecedent))
        elif item.word != "whose":
            members = [antecedent, *self.groups[antecedent].conjuncts]
            following = self.items[k + 1] if k + 1 < len(self.items) else None
            if following is not None and following.kind == "G" and self.ahead.verb_follows(k + 1):
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
        """The group that a relative pronoun stands for: the last one, or for `who` the last that can be people."""
        at = self.last_group
        if at is None:
            return None
        renamed = self.groups[at].appositive_of
        if renamed is not None:
            return renamed
        if word in ("who", "whom"):
            return self.person(at)
        if word in ("that", "which") and self.ahead.kind(self.ahead.before(k)) == "G":
            at = self.restricted(k, at)
        return self.agreeing(k, self.eventful(at))

    def restricted(self, k: int, at: int) -> int:
        """A clause without a comma describes no place name: 'an office in Bogota that', the office."""
        if self.line.tags[self.groups[at].head] != "NNP" or self.groups[at].prep not in _PLACING:
            return at
        for j in range(k - 1, max(-1, k - 10), -1):
            item = self.items[j]
            if item.kind == "G" and self.line.tags[self.groups[item.ref].head] in ("NN", "NNS"):
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

    def eventful(self, at: int) -> int:
        """The act that a clause after a place name describes: 'a bombing in Lahore, which killed 70'."""
        if self.line.tags[self.groups[at].head] != "NNP" or self.groups[at].prep not in _PLACING:
            return at
        host = self.event_host(at)
        return at if host is None else host

    # -------------------------------------------------------------------------------------------- verbs

    def verb(self, k: int, item: Item) -> None:
        """Give a verb group its clause."""
        verb = self.verbs[item.ref]
        prep, self.prep = self.prep, None
        if verb.open:
            self.settle(k, verb)
        if verb.form == "infinitive" and self.line.tags[verb.first] == "TO":
            self.infinitive(k, item)
        elif verb.form == "gerund":
            self.gerund(k, item, prep)
        elif verb.form == "participle":
            self.participle(k, item)
        else:
            self.finite_verb(k, item)
        self.frames[self.current].last = item.last

    def settle(self, k: int, verb: Verb) -> None:
        """Decide whether a bare -ed form is past tense or a passive participle."""
        verb.open = False
        waits = sum(self.frames[f].verb is None and bool(self.frames[f].subject) for f in self.line_of(self.current))
        reading = self.ahead.reading(k, self.frame(), waits)
        self.line.tags[verb.head] = "VBD" if reading == "past" else "VBN"
        if reading != "past":
            verb.voice, verb.form, verb.tense = "passive", "participle" if reading == "reduced" else "finite", "none"
        if reading == "headline":
            verb.tense = "past"

    def finite_verb(self, k: int, item: Item) -> None:
        """A finite verb: to the frame that waits for it, else a further verb of the same subject."""
        frame, before = self.frame(), self.ahead.before(k)
        kind = self.items[before].kind if before >= 0 else ""
        waiting = self.waiting()
        if self.inverts(k, item):
            self.open("main", k, None, verb=item.ref, inverted=True)
            return
        if (
            frame is not None
            and frame.verb is None
            and (frame.subject or frame.kind in ("adverbial", "complement", "relative"))
        ):
            frame.verb = item.ref
        elif kind == "C" and self.verbs[item.ref].form == "infinitive" and self.free("infinitive") is not None:
            at = self.free("infinitive")
            assert at is not None
            twin = self.frames[at]
            self.open("conjunct", k, at, subject=list(twin.subject), verb=item.ref, antecedent=twin.antecedent)
        elif kind == "C" and self.finite() is not None and not (waiting is not None and self.current == waiting):
            self.conjoin(k, item)
        elif waiting is not None:
            self.current = waiting
            self.frames[waiting].verb = item.ref
        elif frame is not None and frame.objects and kind == "G" and frame.verb is not None:
            stolen = frame.objects.pop()
            reporting = self.verbs[frame.verb].lemma in self.table.frame("report")
            self.open(
                "complement" if reporting else "main",
                k,
                self.current if reporting else None,
                subject=[stolen],
                verb=item.ref,
            )
        elif self.finite() is not None and kind in (",", "R", "C", "-"):
            self.conjoin(k, item)
        elif frame is not None and frame.verb is None:
            frame.verb = item.ref
        else:
            self.open("main", k, None, verb=item.ref)
        frame = self.frames[self.current]
        verb = self.verbs[item.ref]
        if verb.form == "infinitive" and frame.subject and frame.kind != "conjunct":
            verb.form, verb.tense = "finite", "present"
        if frame.kind == "main" and self.line.headline:
            frame.kind = "headline"

    def inverts(self, k: int, item: Item) -> bool:
        """'..., said Amina': a verb of saying after a comma or a quotation, before its subject."""
        before = self.ahead.kind(k - 1)
        saying = item.word in self.table.frame("saying")
        return (
            saying
            and self.waiting() is None
            and before in (",", '"')
            and self.ahead.kind(k + 1) == "G"
            and self.frame() is not None
            and not self.ahead.verb_follows(k + 1)
        )

    def conjoin(self, k: int, item: Item) -> None:
        """A further finite verb of the nearest finite clause's subject."""
        at = self.finite()
        assert at is not None
        at = self.unmodal(at, self.verbs[item.ref])
        subject = list(self.frames[at].subject)
        self.open("conjunct", k, at, subject=subject, verb=item.ref, antecedent=self.frames[at].antecedent)

    def unmodal(self, at: int, verb: Verb) -> int:
        """Past a clause with a modal, which a plain past is not coordinated with: 'said they would pay, and left'."""
        above = self.frames[at].governor
        sibling = self.ahead.verb_of(self.frames[at])
        if sibling is None or sibling.modal is None or verb.modal is not None or verb.tense != "past" or above is None:
            return at
        return at if self.frames[above].verb is None else above

    def participle(self, k: int, item: Item) -> None:
        """A passive participle: on the noun before it, or after a comma on the subject."""
        before = self.ahead.before(k)
        kind = self.items[before].kind if before >= 0 else ""
        frame = self.frame()
        if kind == "C" and frame is not None and frame.verb is not None and self.verbs[frame.verb].voice == "passive":
            self.open(
                "conjunct", k, self.current, subject=list(frame.subject), verb=item.ref, antecedent=frame.antecedent
            )
        elif frame is not None and frame.kind == "adverbial" and frame.verb is None and not frame.subject:
            frame.verb = item.ref
            frame.subject = self.subject_of(frame.governor)
        elif (
            kind in ("G", ",", "A", "(", ")") and self.last_group is not None and self.ahead.group_before(k) is not None
        ):
            group = self.ahead.group_before(k)
            assert group is not None
            group = self.eventful(group)
            self.open("reduced", k, self.current, subject=[group], antecedent=group, verb=item.ref)
        else:
            self.open("participial", k, self.current, subject=self.subject_of(self.current), verb=item.ref)

    def subject_of(self, frame: int | None) -> list[int]:
        """The subject of the nearest frame that has one."""
        for f in self.line_of(frame if frame is not None else -1):
            if self.frames[f].subject:
                return list(self.frames[f].subject)
        return []

    def gerund(self, k: int, item: Item, prep: tuple[str, int] | None) -> None:
        """-ing: on the noun before it, after a comma or a preposition on the clause."""
        before = self.ahead.before(k)
        kind = self.items[before].kind if before >= 0 else ""
        frame = self.frame()
        previous = self.ahead.verb_of(frame)
        if kind == "C" and previous is not None and frame is not None and self.gerund_frame() is not None:
            at = self.gerund_frame()
            assert at is not None
            twin = self.frames[at]
            self.open(
                twin.kind,
                k,
                twin.governor,
                subject=list(twin.subject),
                verb=item.ref,
                antecedent=twin.antecedent,
                marker=twin.marker,
            )
        elif frame is not None and frame.kind == "adverbial" and frame.verb is None and not frame.subject:
            frame.verb = item.ref
            frame.subject = self.subject_of(frame.governor)
        elif kind == "G" and prep is None and self.last_group is not None:
            self.open(
                "reduced",
                k,
                self.current,
                subject=[self.last_group, *self.groups[self.last_group].conjuncts],
                antecedent=self.last_group,
                verb=item.ref,
            )
        else:
            at = self.finite() if kind == "," and self.finite() is not None else self.current
            subject = self.subject_of(at)
            controlled = frame is not None and prep is not None and prep[0] in ("of", "from") and previous is not None
            if (
                controlled
                and frame is not None
                and frame.objects
                and previous is not None
                and previous.voice == "active"
            ):
                subject = list(frame.objects)
            self.open("participial", k, at, subject=subject, verb=item.ref, marker=prep[0] if prep else None)

    def gerund_frame(self) -> int | None:
        """The nearest frame whose verb is an -ing form."""
        for f in self.line_of(self.current):
            verb = self.ahead.verb_of(self.frames[f])
            if verb is not None and verb.form == "gerund":
                return f
        return None

    def infinitive(self, k: int, item: Item) -> None:
        """to + verb: its subject is the subject or the object of the clause that it hangs on."""
        before = self.ahead.before(k)
        kind = self.items[before].kind if before >= 0 else ""
        frame, verb = self.frame(), self.ahead.verb_of(self.frame())
        subject = self.subject_of(self.current)
        if (
            frame is not None
            and verb is not None
            and verb.voice == "active"
            and frame.objects
            and verb.lemma in self.table.frame("object_control")
        ):
            subject = list(frame.objects)
        antecedent = self.ahead.group_before(k) if kind == "G" else None
        self.open("infinitive", k, self.current, subject=subject, verb=item.ref, antecedent=antecedent)

"""Verb groups and their clauses: finite verbs, participles, -ing forms, infinitives."""

from __future__ import annotations

from armada_cli.annotate.grammar.model import Frame, Item, Verb
from armada_cli.annotate.grammar.openers import Openers


class Predicates(Openers):
    """Frames that verbs fill and open."""

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
        elif verb.form == "infinitive" and prep is not None and self.frame() is not None:
            self.open(
                "participial", k, self.current, subject=self.subject_of(self.current), verb=item.ref, marker=prep[0]
            )
        else:
            self.finite_verb(k, item)
        self.frames[self.current].last = item.last

    def settle(self, k: int, verb: Verb) -> None:
        """Decide whether a bare -ed form is past tense or a passive participle."""
        verb.open = False
        waits = sum(self.frames[f].verb is None and bool(self.frames[f].subject) for f in self.line_of(self.current))
        if verb.head != verb.first:  # "reported killed", "claimed to have killed": the voice is known
            if self.ahead.awaited(k) >= waits:
                verb.form, verb.tense = "participle", "none"
            return
        reading = self.ahead.reading(k, self.goes_on_from(k), waits)
        self.line.tags[verb.head] = "VBD" if reading == "past" else "VBN"
        if reading != "past":
            verb.voice, verb.form, verb.tense = "passive", "participle" if reading == "reduced" else "finite", "none"
        if reading == "headline":
            verb.tense = "past"

    def goes_on_from(self, k: int) -> Frame | None:
        """The clause that a verb goes on from: past a relative clause after a comma and 'and', else the current one.

        So is it right behind a participle: 'the widow of a judge, ambushed and killed in May'.
        """
        joint, frame = self.ahead.before(k), self.frame()
        twin = self.ahead.kind(joint) == "C" and self.ahead.kind(joint - 1) == "V"
        if twin and frame is not None and frame.kind == "reduced" and frame.verb == self.items[joint - 1].ref:
            return frame
        at = self.finite() if self.ahead.kind(self.ahead.before(k)) == "C" else None
        return self.frame() if at is None else self.frames[self.outer(k, at)]

    def finite_verb(self, k: int, item: Item) -> None:
        """A finite verb: to the frame that waits for it, else a further verb of the same subject."""
        if self.embedded(k):
            frame = self.frames[self.current]
            objects, frame.objects = frame.objects, []
            self.open("complement", k, self.current, subject=objects, verb=item.ref)
        elif self.inverts(k, item):
            self.open("main", k, None, verb=item.ref, inverted=True)
        else:
            self.find_clause(k, item)
            self.fit_clause(self.verbs[item.ref])

    def find_clause(self, k: int, item: Item) -> None:
        """The clause of a finite verb: one that waits for it, one joined to another, or a new one."""
        frame, before = self.frame(), self.ahead.before(k)
        kind = self.items[before].kind if before >= 0 else ""
        waiting = self.waiting()
        empty = frame is not None and frame.verb is None
        if frame is not None and empty and (frame.subject or frame.kind in ("adverbial", "complement", "relative")):
            frame.verb = item.ref
        elif kind == "C" and self.verbs[item.ref].form == "infinitive" and (at := self.free("infinitive")) is not None:
            twin = self.frames[at]
            self.open("conjunct", k, at, subject=list(twin.subject), verb=item.ref, antecedent=twin.antecedent)
        elif kind == "C" and self.finite() is not None and not (waiting is not None and self.current == waiting):
            self.conjoin(k, item)
        elif waiting is not None:
            self.current = waiting
            self.frames[waiting].verb = item.ref
        elif frame is not None and frame.objects and kind == "G" and frame.verb is not None:
            self.take_object(k, item, reporting=self.verbs[frame.verb].lemma in self.table.frame("report"))
        elif self.finite() is not None and kind in (",", "R", "C", "-"):
            self.conjoin(k, item)
        elif frame is not None and empty:
            frame.verb = item.ref
        else:
            self.open("main", k, None, verb=item.ref)

    def take_object(self, k: int, item: Item, *, reporting: bool) -> None:
        """What was read as an object is the verb's subject: 'police said [gunmen] fled', '... hit Basra [men] fled'."""
        stolen = self.frames[self.current].objects.pop()
        if reporting:
            self.open("complement", k, self.current, subject=[stolen], verb=item.ref)
        else:
            self.open("main", k, None, subject=[stolen], verb=item.ref)

    def fit_clause(self, verb: Verb) -> None:
        """Settle what a finite verb says of the clause that it now has: its objects, its form, its kind."""
        frame = self.frames[self.current]
        if verb.voice == "passive" and frame.kind == "relative" and frame.antecedent in frame.objects:
            frame.objects = []
        if verb.form == "infinitive" and frame.subject and frame.kind != "conjunct":
            verb.form, verb.tense = "finite", "present"
        if frame.kind == "main" and self.line.headline:
            frame.kind = "headline"

    def embedded(self, k: int) -> bool:
        """'the leader, who officials say was killed': the pronoun is the subject of what they say."""
        frame = self.frame()
        verb = self.ahead.verb_of(frame)
        if frame is None or verb is None or frame.kind != "relative" or not frame.objects:
            return False
        return verb.lemma in self.table.frame("report") and self.ahead.kind(self.ahead.before(k)) == "V"

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
        at = self.outer(k, self.unmodal(at, self.verbs[item.ref]))
        at = self.told(at, self.verbs[item.ref]) if self.line.headline else at
        subject = list(self.frames[at].subject)
        self.open("conjunct", k, at, subject=subject, verb=item.ref, antecedent=self.frames[at].antecedent)

    def told(self, at: int, verb: Verb) -> int:
        """In a headline a present tense goes on from the present tense: 'confirms leader killed, names successor'."""
        chain = (f for f in self.line_of(at) if (v := self.ahead.verb_of(self.frames[f])) and v.tense == verb.tense)
        return next(chain, at)

    def outer(self, k: int, at: int) -> int:
        """After a comma and 'and', past a relative clause, one of time, or an inserted '..., officials said, ...'."""
        if self.ahead.kind(self.ahead.before(k) - 1) != ",":
            return at
        frame = self.frames[at]
        if frame.kind == "relative" and frame.governor is not None:
            above = [f for f in self.line_of(frame.governor) if self.frames[f].kind != "relative"]
            return next((f for f in above if self.frames[f].verb is not None), at)
        if frame.governor is not None and self.is_set_off(frame):
            return frame.governor
        return self.before_speech(at)

    def is_set_off(self, frame: Frame) -> bool:
        """Whether a comma parts a clause of time from the verb before it: 'hit a bank, hours after he spoke, and'."""
        above = self.ahead.verb_of(self.frames[frame.governor]) if frame.governor is not None else None
        between = self.line.lows[above.last + 1 : frame.first] if above is not None else []
        return frame.kind == "adverbial" and frame.marker in ("after", "before") and "," in between

    def before_speech(self, at: int) -> int:
        """The clause before an inserted '..., officials said, ...' or '..., X told AFP, ...', if `at` is such a one."""
        frame = self.frames[at]
        verb = self.ahead.verb_of(frame)
        kind = "telling" if frame.objects else "saying"
        if verb is not None and verb.lemma in self.table.frame(kind) and frame.kind == "main":
            return next((f for f in range(at - 1, -1, -1) if self.frames[f].kind in ("main", "conjunct")), at)
        return at

    def come_of(self, at: int | None, verb: Verb) -> int | None:
        """Past an inserted clause of saying, for harm: '..., the army said on Friday, killing nine'."""
        told = self.table.frame("harm") | self.table.frame("result")
        harm = at is not None and at >= 0 and verb.lemma in told
        return self.before_speech(at) if harm and at is not None else at

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
            group = self.shared_by_all(self.eventful(group)) if kind == "," else self.eventful(group)
            if kind == "G" and self.verbs[item.ref].lemma in self.table.frame("harm"):
                group = self.harmed(group)
            group = self.done(k, group)
            subject = [group, *self.groups[group].conjuncts] if kind == "," else [group]
            self.open("reduced", k, self.current, subject=subject, antecedent=group, verb=item.ref)
        else:
            self.open("participial", k, self.current, subject=self.subject_of(self.current), verb=item.ref)

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
        elif kind == "G" and prep is None and self.last_group is not None and not self.results(k, item):
            self.open(
                "reduced",
                k,
                self.current,
                subject=[self.last_group, *self.groups[self.last_group].conjuncts],
                antecedent=self.last_group,
                verb=item.ref,
            )
        else:
            self.free_gerund(k, item, prep, kind)

    def free_gerund(self, k: int, item: Item, prep: tuple[str, int] | None, kind: str) -> None:
        """-ing that tells of a clause: its subject is that clause's, or its object where the verb controls it."""
        frame = self.frame()
        previous = self.ahead.verb_of(frame)
        at = self.finite() if kind == "," and self.finite() is not None else self.current
        if kind == ",":
            at = self.come_of(self.charged_with(self.before_the_past(at, self.verbs[item.ref])), self.verbs[item.ref])
        subject = self.subject_of(at)
        accuser = self.accusing() if prep is not None and prep[0] == "of" else None
        controlled = prep is not None and previous is not None and self.controls(prep[0], previous)
        if accuser is not None:
            at, subject = accuser, list(self.frames[accuser].objects)
        elif controlled and frame and frame.objects and previous and previous.voice == "active":
            subject = list(frame.objects)
        self.open("participial", k, at, subject=subject, verb=item.ref, marker=prep[0] if prep else None)

    def accusing(self) -> int | None:
        """The frame of a verb that takes "of", above what only describes those accused: "accused men in masks of"."""
        frame = self.frame()
        if frame is None or frame.kind != "reduced" or frame.governor is None:
            return None
        above = self.frames[frame.governor]
        verb = self.ahead.verb_of(above)
        takes = verb is not None and verb.lemma in self.table.frame("of") and verb.voice == "active"
        return frame.governor if takes and frame.antecedent in above.objects else None

    def results(self, k: int, item: Item) -> bool:
        """Whether an -ing form right after what was hit says what the blow did: "hit a patrol wounding two men"."""
        frame, hit = self.frame(), self.ahead.verb_of(self.frame())
        if frame is None or hit is None or (hit.form, hit.voice) != ("finite", "active"):
            return False
        is_object = frame.objects[-1:] == [self.last_group] and self.ahead.group_before(k) == self.last_group
        blow = hit.lemma in self.table.frame("blow")
        return is_object and blow and self.verbs[item.ref].lemma in self.table.frame("result_of_blow")

    def controls(self, word: str, verb: Verb) -> bool:
        """Whether what a verb takes does what an -ing form tells: 'accused him of shooting', 'blamed it for firing'."""
        return word in ("of", "from") or (word == "for" and verb.lemma in self.table.frame("for"))

    def before_the_past(self, at: int | None, coming: Verb) -> int | None:
        """Out of a relative clause of what had been before: "hit a post that rebels had taken, killing nine".

        Where that alone tells of force, it did the harm: "drove to Hit, where men had stormed a bank, killing nine".
        """
        frame = self.frames[at] if at is not None and at >= 0 else None
        verb = self.ahead.verb_of(frame)
        past = verb is not None and verb.form == "finite" and verb.tense == "perfect"
        if frame is None or frame.kind != "relative" or frame.governor is None or not past:
            return at
        above = self.ahead.verb_of(self.frames[frame.governor])
        force = self.table.frame("blow") | self.table.frame("bursting") | self.table.frame("harm")
        if coming.lemma in self.table.frame("harm") and verb is not None and verb.lemma in force:
            return frame.governor if above is not None and above.lemma in force else at
        return frame.governor if above is not None and above.tense == "past" else at

    def charged_with(self, at: int | None) -> int | None:
        """Into what somebody is said to have done: "accused rebels of shelling a market, killing nine"."""
        deeds = (
            f
            for f in self.line_of(self.current)
            if (frame := self.frames[f]).marker == "of" and frame.kind == "participial" and frame.governor == at
        )
        deed = next(deeds, None)
        above = self.frames[at] if at is not None and at >= 0 else None
        return deed if deed is not None and above is not None and self.frames[deed].subject == above.objects else at

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

"""The roles of noun groups: subject, object, member of a coordination, apposition, subject of a new clause."""

from __future__ import annotations

from armada_cli.annotate.grammar.classes import REFLEXIVES
from armada_cli.annotate.grammar.model import Frame, Item
from armada_cli.annotate.grammar.renamings import Renamings

_NOMINATIVE = frozenset({"he", "she", "they", "we", "i"})

_TAKING_CREDIT = frozenset({"claim", "accept", "assume"})
_CREDIT = frozenset({"responsibility", "credit"})


_FRONTED = frozenset({"in", "at", "on", "during"})


class Arguments(Renamings):
    """Frames that give noun groups their roles."""

    def group(self, k: int, item: Item) -> None:
        """Give a noun group its role."""
        group = self.groups[item.ref]
        if self.absolute(k, item):
            return
        if self.prep is not None:
            self.prepositional(item)
        elif self.among_them(k):
            alike = self.is_act if self.is_act(item.ref) else self.is_people
            whole = (g for g in range(item.ref - 1, -1, -1) if alike(g))
            group.prep, group.attached_to = "including", next(whole, self.last_group)
        elif not self.joined(k, item):
            self.argument(k, item)
        if not group.day and (group.prep, group.lemma) != ("among", "them"):
            self.last_group = item.ref

    def among_them(self, k: int) -> bool:
        """Whether 'among them' stands right before the group, which is then part of what was named last."""
        before = self.items[k - 1] if k else None
        if before is None or before.kind != "G" or self.last_group is None:
            return False
        them = self.groups[before.ref]
        return (them.prep, them.lemma) == ("among", "them")

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
        place = self.place_resumed(k, item)
        if place is not None:
            self.current = self.frames[self.current].governor or 0
            return self.coordinate(place, item)
        if self.resumed(k, before, item) or self.act_resumed(before, item):
            return True
        frame = self.frame()
        pronoun = self.line.lows[self.groups[item.ref].first] in _NOMINATIVE
        if kind == "C" and pronoun and self.waiting() is None:
            return False
        if kind not in ("C", ",", "(", "-") or (kind != "C" and self.line.tags[self.groups[item.ref].head] == "PRP"):
            return False
        own_verb = self.ahead.verb_follows(k) or self.ahead.opens_clause_of_many(k)
        between = self.last_group is not None and self.groups[self.last_group].prep == "between" and kind == "C"
        between = between or (kind == "C" and (self.shares_lot(k) or self.shares_result(k, before)))
        free = self.waiting() is None or (kind == "C" and self.goes_on_in_relative(k))
        if own_verb and frame is not None and free and not between:
            return False
        previous = self.ahead.group_before(before)
        if previous is None:
            return False
        if kind == "C":
            return self.joined_by_and(k, before, previous, item)
        linked = self.joined_by_comma(k, before, previous, item) if kind == "," else None
        if linked is not None:
            return linked
        renamed = self.renamed(previous, item.ref)
        one = self.line.lows[self.groups[item.ref].first] in ("a", "an") and self.is_named_person(renamed)
        one = one or self.names_last(renamed, item.ref)
        self.groups[item.ref].appositive_of = renamed if one else self.opener(renamed)
        return True

    def goes_on_in_relative(self, k: int) -> bool:
        """Whether a relative clause goes on, as a later verb has no subject: 'a raid in which nine died and six / fell
        ended'."""
        frame = self.frame()
        if frame is None or frame.kind != "relative" or frame.verb is None or frame.antecedent in frame.subject:
            return False
        verb = self.ahead.skip_phrases(k + 1)
        return bool(frame.subject) and self.ahead.finite_at(verb) and self.ahead.awaited(verb) > 0

    def shares_lot(self, k: int) -> bool:
        """Whether people after 'and' share what 'with' tells of those before: 'with two police and six men killed'."""
        if self.last_group is None or self.groups[self.last_group].prep != "with" or self.ahead.kind(k + 1) != "V":
            return False
        verb = self.verbs[self.items[k + 1].ref]
        hit = verb.open and verb.lemma in self.table.frame("harm") and not self.ahead.object_at(self.ahead.after(k + 1))
        return hit and all(self.is_people(g) or self.is_counted(g) for g in (self.last_group, self.items[k].ref))

    def shares_result(self, k: int, before: int) -> bool:
        """Whether people after 'and' are left hurt with those before it: 'leaving a clerk and two pupils injured'."""
        frame, leaving = self.frame(), self.ahead.verb_of(self.frame())
        if frame is None or leaving is None or leaving.lemma != "leave" or self.ahead.kind(k + 1) != "V":
            return False
        verb, previous = self.verbs[self.items[k + 1].ref], self.items[before - 1]
        told = verb.lemma in self.table.frame("harm") and not self.ahead.object_at(self.ahead.after(k + 1))
        return told and verb.first == verb.head and previous.kind == "G" and previous.ref in frame.objects

    def joined_by_and(self, k: int, before: int, previous: int, item: Item) -> bool:
        """Link a group after 'and' or 'or': a second name, more of what one man is called, else one more beside it."""
        if self.other_name(before, previous, item.ref):
            self.groups[item.ref].appositive_of = previous
            return True
        if self.leaves_verb_out(k, before):
            return True
        told = self.whose_aside_closes(before, item.ref)
        if told is not None:
            return self.coordinate(told, item)
        bearer = self.bearer(item.ref)
        peer = self.peer(previous, item.ref, self.ahead.kind(before - 1) == ",") if bearer is None else bearer
        if self.groups[peer].appositive_of is not None and self.says_more(k, before, peer):
            self.groups[item.ref].appositive_of = self.groups[peer].appositive_of
            return True
        self.leave_aside(peer)
        return self.coordinate(peer, item)

    def whose_aside_closes(self, before: int, group: int) -> int | None:
        """The one whose aside ends before a further name, back to whose clause it goes: "X, known as Y, and Z died"."""
        at: int | None = self.current
        while at is not None and self.frames[at].kind == "conjunct":
            at = self.frames[at].governor
        frame = self.frames[at] if at is not None else None
        if frame is None or frame.kind != "reduced" or frame.antecedent is None or frame.governor is None:
            return None
        commas = self.ahead.kind(before - 1) == "," and self.line.lows[self.groups[frame.antecedent].last + 1] == ","
        if not (commas and self.is_named_person(frame.antecedent) and self.is_named_person(group)):
            return None
        self.current = frame.governor
        return frame.antecedent

    def leave_aside(self, peer: int) -> None:
        """Back to the clause whose object one more joins: 'mourned X, a chief shot in A, and Y, a chief shot in B'."""
        frame = self.frame()
        above = self.frames[frame.governor] if frame is not None and frame.governor is not None else None
        if frame is None or above is None or frame.kind != "reduced" or frame.antecedent is None:
            return
        if self.groups[frame.antecedent].appositive_of == peer and peer in above.objects:
            self.current = frame.governor or 0

    def joined_by_comma(self, k: int, before: int, previous: int, item: Item) -> bool | None:
        """Whether a group after a comma goes on a list, or is told apart; None where it renames the one before."""
        if self.tells_pair(item.ref):
            self.groups[item.ref].appositive_of = 0
            return True
        listed = self.opener_of_list(previous, item.ref)
        if listed is not None:
            return self.coordinate(listed, item)
        told_by = self.attribution(k)
        if not self.introduces(previous, item.ref) and not told_by and self.ahead.is_list(k, previous):
            if self.opens_names(previous, item.ref):
                self.groups[item.ref].appositive_of = previous
                self.name_lists.add(item.ref)
                return True
            return self.coordinate(self.peer(previous, item.ref, False), item)
        common = "NNP" not in (self.line.tags[self.groups[g].head] for g in (previous, item.ref))
        if self.line.headline and common and self.items[before - 1].kind == "G":
            return self.coordinate(previous, item)  # a comma is an 'and' there
        fronted = self.groups[previous].prep is not None and not self.frames_with_subject()
        if fronted and (self.ahead.verb_follows(k) or self.ahead.opens_subjects(k)):
            return False
        return False if told_by or self.items[before - 1].kind == "V" else None

    def says_more(self, k: int, at: int, peer: int) -> bool:
        """Whether the 'and' at item `at` goes on with what one man is called, up to a comma: 'Ali, an MP and the
        founder of a union, was shot', 'Ali, the head of the union and its envoy, was shot'."""
        group, renamed = self.items[k].ref, self.groups[peer].appositive_of
        tags = self.line.tags
        bare = self.is_people(group) and tags[self.groups[group].head] == "NN" and not self.line.headline
        bare = bare and tags[self.groups[group].first] in ("NN", "JJ", "NNP")  # "a commander and former army colonel"
        if renamed is None or bare or self.ahead.is_bare_role(group):
            return renamed is not None
        one = all(self.is_told_of_one(g) and self.is_people(g) for g in (peer, group))
        one = one and "NNS" not in (tags[self.groups[g].head] for g in (peer, group))
        closed = self.ahead.kind(at - 1) != "," and self.ahead.kind(self.ahead.skip_phrases(k + 1)) == ","
        return one and closed and tags[self.groups[renamed].head] == "NNP"

    def is_told_of_one(self, group: int) -> bool:
        """Whether a noun opens as what somebody is called does: "the head", "its envoy", "the party's spokesman"."""
        noun = self.groups[group]
        opens = self.line.tags[noun.first] == "DT" or self.line.lows[noun.first] in ("its", "their")
        return opens or noun.possessor is not None

    def resumed(self, k: int, before: int, item: Item) -> bool:
        """Whether a thing with a place goes on with what was hit: 'hit a bank in A, killing two, and a school in B'."""
        frame, verb = self.frame(), self.ahead.verb_of(self.frame())
        comma = before - 1 if self.ahead.kind(before) == "C" else before
        if frame is None or verb is None or frame.kind != "participial" or frame.governor is None:
            return False
        if self.ahead.kind(comma) != "," or self.ahead.kind(k + 1) != "P" or verb.lemma not in self.table.frame("harm"):
            return False
        above = self.frames[frame.governor]
        hit = [g for g in above.objects or above.subject if not self.is_people(g)]
        thing = self.line.tags[self.groups[item.ref].head] == "NN" and not self.is_people(item.ref)
        if not (hit and thing) or not all(self.is_people(g) or self.is_number(g) for g in frame.objects):
            return False
        self.current = frame.governor
        return self.coordinate(hit[-1], item)

    def act_resumed(self, before: int, item: Item) -> bool:
        """Whether an act goes on with what a relative clause told of: 'the raid that killed two and the blast'."""
        frame = self.frame()
        if frame is None or frame.kind != "relative" or frame.antecedent is None or frame.verb is None:
            return False
        acts = self.is_act(item.ref) and self.is_act(frame.antecedent)
        if not acts or self.ahead.kind(before) != "C" or any(self.is_act(group) for group in frame.objects):
            return False
        self.current, antecedent = frame.governor or 0, frame.antecedent
        return self.coordinate(antecedent, item)

    def attribution(self, k: int) -> bool:
        """Whether the group opens a coordinated subject of a new clause: '..., witnesses and officials said'."""
        frame = self.frame()
        if frame is None or frame.verb is None or self.waiting() is not None:
            return False
        if self.ahead.kind(self.ahead.before(k)) != ",":
            return False
        return self.ahead.kind(k + 1) == "C" and self.ahead.verb_joins(self.ahead.after(k + 1))

    def coordinate(self, previous: int, item: Item) -> bool:
        """Add the group to the coordination of `previous`, in every role that it has."""
        first = self.whole_name(self.opener(previous))
        renamed = self.groups[first].appositive_of
        if renamed is not None and first not in self.name_lists and not self.stands_for_act(first):
            first = renamed
        self.groups[first].conjuncts.append(item.ref)
        if self.stands_for_act(item.ref):
            return True  # it opens an account of its own
        self.groups[item.ref].prep = self.groups[first].prep
        self.groups[item.ref].attached_to = self.groups[first].attached_to
        for frame in self.frames:
            if frame.kind in ("relative", "reduced") and frame.antecedent == first:
                continue  # it is told of the first alone
            for role in (frame.subject, frame.objects):
                if first in role and item.ref not in role:
                    role.append(item.ref)
            frame.preps.extend((p, item.ref) for p, g in frame.preps[:] if g == first)
        return True

    def goes_on_with_day(self, k: int) -> bool:
        """Whether a day stands right behind what a verb takes, or is one more of its days: "on Monday and Tuesday"."""
        if not k or self.items[k - 1].kind != "C":
            return k > 0 and self.items[k - 1].kind in ("G", "V", "A")
        return k > 1 and self.items[k - 2].kind == "G" and self.groups[self.items[k - 2].ref].day

    def argument(self, k: int, item: Item) -> None:
        """A bare group: the subject of a clause that waits for a verb, the object of one that has it."""
        frame = self.frame()
        if self.groups[item.ref].day:
            if frame is None:
                self.open("main", k)
            elif frame.verb is not None and self.goes_on_with_day(k):
                frame.last = max(frame.last, item.last)  # "who blew himself up in Ankara Friday"
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
        elif self.begins_clause(k) and not self.predicate(k, frame):
            self.new_subject(k, item, frame)
        else:
            if frame.kind == "relative" and frame.antecedent in frame.objects and self.ahead.kind(k - 1) == "V":
                frame.objects = []
            if self.takes_object(k, frame):
                frame.objects.append(item.ref)

    def begins_clause(self, k: int) -> bool:
        """Whether the group at item `k` is the subject of a clause of its own, alone, with others, or as a speaker."""
        if self.is_claimed(k):
            return False
        return self.ahead.verb_follows(k) or self.attribution(k) or self.ahead.opens_clause_of_many(k)

    def is_claimed(self, k: int) -> bool:
        """Whether a group after "claim" is what is claimed, in a note that was left: not "claimed the raid killed"."""
        before = self.ahead.before(k)
        if self.ahead.kind(before) != "V" or self.verbs[self.items[before].ref].lemma not in _TAKING_CREDIT:
            return False
        ref = self.items[k].ref
        if self.groups[ref].lemma in _CREDIT:
            return True
        return self.is_act(ref) and self.ahead.kind(k + 1) == "P"

    def zero_relative(self, k: int) -> bool:
        """Whether a second subject opens a relative clause without a pronoun: 'the car he was in was hit'.

        No clause is told of "them": "ten people, one of them a man who ..., were killed".
        """
        if self.ahead.kind(k - 1) != "G" or not self.ahead.verb_follows(k):
            return False
        if self.line.lows[self.items[k - 1].last] == "them":
            return False
        nominative = self.line.lows[self.items[k].first] in ("he", "she", "they", "we", "i", "it")
        return nominative or self.ahead.awaited(self.ahead.skip_phrases(k + 1)) > 0

    def predicate(self, k: int, frame: Frame) -> bool:
        """Whether the group right after a verb must be its object, since the verb that follows is awaited elsewhere.

        So must what follows a reflexive pronoun: "a group calling itself the Free Men said".
        """
        verb, before = self.ahead.verb_of(frame), self.items[self.ahead.before(k)]
        if verb is None or self.waiting() is None:
            return False
        if before.kind == "G" and self.line.lows[before.last] in REFLEXIVES:
            return True
        if before.kind != "V":
            return False
        return verb.lemma not in self.table.frame("report") or self.ends_relative(k, frame)

    def ends_relative(self, k: int, frame: Frame) -> bool:
        """Whether one verb follows for two: "men who vowed loyalty to X attacked", not "who said X fled were"."""
        verb = self.ahead.skip_phrases(k + 1)
        if self.ahead.nominative(k):
            return False
        return frame.kind == "relative" and self.ahead.kind(verb) == "V" and not self.ahead.awaited(verb)

    def takes_object(self, k: int, frame: Frame) -> bool:
        """Whether a bare group may be an object of the frame's verb."""
        verb = self.verbs[frame.verb] if frame.verb is not None else None
        if verb is None or len(frame.objects) > 1:
            return False
        before = self.ahead.before(k)
        twofold = verb.lemma in self.table.frame("ditransitive")
        if verb.voice == "passive" and (self.ahead.kind(before) != "V" or not twofold):
            return False
        if verb.lemma in self.table.frame("intransitive") and verb.lemma not in self.table.frame("report"):
            return self.ahead.kind(before) == "V"
        if frame.objects and not twofold:
            return False
        return (
            before < 0
            or self.items[before].kind in ("V", "R", "G", "A", '"', "'", "P")
            or (not frame.objects and self.items[before].kind not in (",", "("))
        )

    def new_subject(self, k: int, item: Item, frame: Frame) -> None:
        """A group with a verb of its own after a clause that has one: a complement, a trailing source, a new clause."""
        kind = self.ahead.kind(self.ahead.before_dates(k))
        verb = self.verbs[frame.verb] if frame.verb is not None else None
        waiting = self.waiting()
        reporting = verb is not None and verb.lemma in self.table.frame("report")
        if reporting and kind == "V" and frame.kind == "relative" and frame.objects == [frame.antecedent]:
            gap, frame.objects = frame.objects, []  # "an attack that the group said it had carried out"
            self.open("complement", k, self.current, subject=[item.ref], objects=gap)
            return
        if verb is not None and frame.objects and verb.lemma not in self.table.frame("telling"):
            reporting = False
        if kind in ("V", "R", "G", "A", '"') and reporting and (not frame.objects or kind != "V"):
            self.open("complement", k, self.current, subject=[item.ref])
        elif kind == "C":
            self.open("conjunct", k, self.finite(), subject=[item.ref])
        elif kind in ("G",) and self.last_group is not None:
            self.open(
                "relative", k, self.current, subject=[item.ref], objects=[self.last_group], antecedent=self.last_group
            )
        elif waiting is None or kind in (",", '"', "-", "("):
            self.resume_fronted(k, item)
        else:
            self.open("complement", k, self.current, subject=[item.ref])

    def resume_fronted(self, k: int, item: Item) -> None:
        """The subject of the clause that a phrase with a clause of its own opens: 'In the raid, which came at dawn, X'.

        Where no phrase is waiting for it, it opens a clause.
        """
        frames = ((f, self.frames[f]) for f in self.line_of(self.current))
        opened = (f for f, o in frames if o.kind == "main" and o.verb is None and not o.subject)
        fronted = next((f for f in opened if any(prep in _FRONTED for prep, _ in self.frames[f].preps)), None)
        if fronted is None:
            self.open("main", k, None, subject=[item.ref])
        else:
            self.current = fronted
            self.frames[fronted].subject = [item.ref]

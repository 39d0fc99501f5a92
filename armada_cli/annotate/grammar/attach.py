"""Where prepositional phrases go: to the noun of an act or an office before them, else to the verb."""

from __future__ import annotations

from armada_cli.annotate.grammar.frames import Frames
from armada_cli.annotate.grammar.model import Frame, Item
from armada_cli.annotate.grammar.words import nominals

_SEVERAL = frozenset({"two", "three", "four", "five"})
_STANDING = _SEVERAL | {"the", "that", "a", "one", "another", "other", "first", "second", "third", "fourth", "last"}
_LISTING = frozenset({",", "and", ":", ";", "-", "--", "–", "—", "(", "including", "them"})  # "among them one in"
_PAIR = frozenset({"two", "twin", "both"})
_OTHER = (["another"], ["the", "other"], ["the", "second"], ["a", "second"])
_PLACING = frozenset({"in", "at", "on", "near", "of", "outside", "around", "against", "across"})
_TOWARD = frozenset({"to", "after", "before", "from"})
_JOINING = frozenset({"along with", "together with", "alongside"})
_WITHIN = frozenset({"in", "during"})
_TIMING = frozenset({"during", "after", "before", "following", "amid"})


_LONGEST_RENAMING = 6  # groups that hang on each other between a deed and what follows it
NAMING_SOME = frozenset({"including", "such as"})
_CHAIN = 3  # places told of somebody before a clause about him


class Attachments(Frames):
    """Frames that know where a prepositional phrase goes."""

    def preposition(self, k: int, item: Item) -> None:
        """Remember the preposition for the group that follows; open a clause if one follows instead."""
        self.prep = None
        following = self.items[k + 1] if k + 1 < len(self.items) else None
        if following is None:
            return
        if self.ahead.opens_clause(k, int(self.waiting() is not None)):
            whole = self.finite() if self.waiting() is None else self.waiting()
            self.open("adverbial", k, self.above_meanwhile(whole, k), marker=item.word)
        elif following.kind in ("G", "V", "W", "A", '"', "R"):
            if self.fronts_clause(k):
                self.open("conjunct", k, self.finite())
            self.prep = (item.word, k)

    def above_meanwhile(self, whole: int | None, k: int) -> int | None:
        """The clause that a stretch of time counts from: 'shot him as he left, hours after a bomb' of the shooting."""
        frame = self.frames[whole] if whole is not None else None
        stretch = self.ahead.before(k)
        if frame is None or frame.kind != "adverbial" or frame.governor is None or stretch < 0:
            return whole
        timed = self.items[stretch].kind == "G" and self.groups[self.items[stretch].ref].day
        return frame.governor if timed and self.ahead.kind(self.ahead.before(stretch)) == "," else whole

    def fronts_clause(self, k: int) -> bool:
        """Whether a phrase stands before the subject of a further clause: '..., and in Aden a bomb wounded two'."""
        opener = self.ahead.before(k)
        aside = self.ahead.kind(opener) == "," and self.ahead.kind(self.ahead.before(opener)) == "C"  # "and, in Aden,"
        before = "C" if aside else self.ahead.kind(opener)
        if before not in ("C", ",") or self.waiting() is not None or self.finite() is None:
            return False
        subject = self.ahead.skip_phrases(k)
        if before == ",":
            named = self.items[k + 1].kind == "G" and self.line.tags[self.groups[self.items[k + 1].ref].head] == "NNP"
            return named and subject == k + 2 and self.ahead.kind(subject) == "G" and self.ahead.verb_follows(subject)
        set_off = self.ahead.kind(subject) == ","
        subject += set_off
        if self.ahead.kind(subject) != "G":
            return False
        if not (self.ahead.verb_follows(subject) or self.ahead.verb_follows_later(subject)):
            return False
        verb = self.ahead.skip_phrases(subject + 1)
        return not (set_off and self.items[verb].word in self.table.frame("report"))  # "and in Aden, police said"

    def prepositional(self, item: Item) -> None:
        """A group with its preposition: it modifies the noun before it, or the verb."""
        assert self.prep is not None
        word, at = self.prep
        self.prep = None
        group = self.groups[item.ref]
        group.prep = word
        before = self.place_resumed(at, item) if word in _PLACING else None
        if before is not None:
            self.current = self.frames[self.current].governor or 0
            if self.groups[before].attached_to is not None:
                group.attached_to = self.groups[before].attached_to
                return
        harming = self.harm_resumed(word, at, item)
        if harming is not None:
            self.current = harming
            self.frames[harming].preps.append((word, item.ref))
            return
        twin = self.act_listed(word, at, item)
        if twin is not None:
            self.current = self.frames[self.current].governor or 0
            self.groups[twin].conjuncts.append(item.ref)
            if self.groups[twin].attached_to is not None:
                group.attached_to = self.groups[twin].attached_to
                return
        frame = self.frame()
        host = self.host(word, at, frame, item.ref)
        if host is not None:
            group.attached_to = host
            return
        if frame is None:
            frame = self.open("main", at)
        frame.preps.append((word, item.ref))
        if self.items[self.ahead.before(at)].kind == "," and self.is_act(item.ref):
            self.share_set_off(frame, word, item.ref)

    def share_set_off(self, frame: Frame, word: str, act: int) -> None:
        """Give an act that a comma parts from two clauses to both: 'four died, and nine were hurt, in a fight in A'."""
        first = self.frames[frame.governor] if frame.kind == "conjunct" and frame.governor is not None else None
        if first is not None and first.verb is not None and not first.preps and first.subject != frame.subject:
            first.preps.append((word, act))

    def act_listed(self, word: str, at: int, item: Item) -> int | None:
        """The act that another goes on with after a clause about it: 'of a raid that killed two, and of a blast'."""
        frame, joint = self.frame(), self.ahead.before(at)
        if frame is None or frame.kind != "relative" or frame.antecedent is None or frame.governor is None:
            return None
        twin = frame.antecedent if self.ahead.kind(joint) == "C" and self.is_act(item.ref) else None
        alike = twin is not None and self.groups[twin].prep == word and self.is_act(twin)
        return twin if alike and frame.verb is not None else None

    def harm_resumed(self, word: str, at: int, item: Item) -> int | None:
        """The clause of harm that an act or a place says more of after one about those hit.

        "Killed X, who led the 2008 ambush, in a raid"; a place behind a place only goes on with it.
        """
        if word not in _WITHIN or self.ahead.kind(self.ahead.before(at)) != ",":
            return None
        last = self.ahead.group_before(at)
        fresh = self.is_place(item.ref) and last is not None and not self.is_place(last)
        if not (fresh or self.is_act(item.ref)):
            return None
        inner = self.line_of(self.current)
        for told in (f for f in inner if self.frames[f].kind in ("relative", "reduced")):
            noun, above = self.frames[told].antecedent, self.frames[told].governor
            if noun is not None and self.is_act(noun):
                continue  # "who led an ambush that killed nine"
            passed = inner[inner.index(told)]
            if above is None or noun is None or self.does_harm(passed) or not self.does_harm(above):
                return None
            renamed = self.groups[noun].appositive_of
            return above if {noun, renamed} & {*self.frames[above].objects} else None
        return None

    def does_harm(self, frame: int) -> bool:
        """Whether the verb of a clause tells of harm."""
        verb = self.ahead.verb_of(self.frames[frame])
        return verb is not None and verb.lemma in self.table.frame("harm")

    def place_resumed(self, at: int, item: Item) -> int | None:
        """The place that another goes on with after what came of it: 'in A, killing two, and in B'."""
        frame, verb = self.frame(), self.ahead.verb_of(self.frame())
        joint = self.ahead.before(at)
        if frame is None or verb is None or frame.kind not in ("participial", "relative") or frame.governor is None:
            return None
        joined = self.ahead.kind(joint) == "C" and self.ahead.kind(self.ahead.before(joint)) == ","
        if not joined or not self.is_place(item.ref) or verb.lemma not in self.table.frame("harm"):
            return None
        told = any(self.is_place(group) for _, group in frame.preps)
        places = (g for g in range(item.ref - 1, -1, -1) if self.groups[g].last < verb.first and self.is_place(g))
        return None if told else next(places, None)

    def is_named_person(self, group: int) -> bool:
        """Whether a group is somebody by name."""
        number = self.line.named[self.groups[group].head]
        return number >= 0 and self.line.mentions[number].kind == "person"

    def is_place(self, group: int) -> bool:
        """Whether a group is headed by the name of a place."""
        number = self.line.named[self.groups[group].head]
        return number >= 0 and self.line.mentions[number].kind == "place"

    def is_party(self, group: int) -> bool:
        """Whether a group names an armed group or another party."""
        number = self.line.named[self.groups[group].head]
        return number >= 0 and self.line.mentions[number].kind == "actor"

    def host(self, word: str, at: int, frame: Frame | None, group: int) -> int | None:
        """The group that a prepositional phrase modifies, None for the verb."""
        before = self.ahead.before(at)
        if before < 0 or self.items[before].kind not in ("G", ",", ")", "A"):
            return None
        last = self.ahead.group_before(at)
        if last is not None and self.items[before].kind == "," and word == "by":
            unsaid = frame is None or frame.verb is None  # "the strike, by jets, destroyed"
            return last if unsaid and self.is_act(last) else self.act_before_aside(last)
        if last is not None and self.items[before].kind == "," and word in _PLACING and self.is_named_person(last):
            return self.act_before_aside(last)  # "the murder of a judge, X, in Hit"
        if last is not None and self.items[before].kind == "," and word == "of" and self.is_place(group):
            return self.bearer_of_home(last)
        if last is not None and self.items[before].kind == "," and word in _PLACING:
            return self.deed_before_renaming(last) if self.is_act(group) or self.is_place(group) else None
        if last is None or (self.items[before].kind == "," and word not in NAMING_SOME):
            return None
        if self.groups[group].lemma in nominals()["medium"] and self.is_act(last) and frame is not None:
            return None
        if word == "of" or word in NAMING_SOME:
            if word == "of" and self.is_aside(last) and self.is_people(group):
                return self.event_host(last)
            verb = self.ahead.verb_of(frame) if not self.is_party(group) else None  # "accused members of X of it"
            taken = word == "of" and verb is not None and frame is not None and verb.lemma in self.table.frame("of")
            return None if taken and frame is not None and last in frame.objects else last
        if self.items[before].kind == "A" and self.items[before].word in nominals()["bound"] and word in ("to", "with"):
            return last  # "blamed fighters loyal to X"
        if frame is None or frame.verb is None:
            return self.event_host(last) if self.event_host(last) is not None else last
        if word == "from" and self.is_origin(self.verbs[frame.verb].lemma, last, group):
            return last
        if word == "by" and self.verbs[frame.verb].voice == "passive" and self.event_host(last, offices=False) is None:
            return None  # "was shot in the head by gunmen"
        if word == "as" and self.verbs[frame.verb].lemma in self.table.frame("calling") and frame.objects:
            return None  # "identified the victim of the shooting as Omar"
        if (
            word in ("to", "with")
            and self.is_act(group)
            and self.verbs[frame.verb].lemma in self.table.frame("comparing")
        ):
            return None  # "linked the murder of X to a raid in May"
        if word == "with" and self.groups[last].prep in _TOWARD and self.line.tags[self.groups[last].head] == "NN":
            return last  # "was shot after a quarrel with five of his rivals"
        beside = word == "with" and self.line.tags[self.groups[last].head] == "NNP" and not self.is_named_person(last)
        if (word in _JOINING and self.is_people(group)) or (
            (beside or word in _JOINING) and self.is_some_of_his(group)
        ):
            return None  # "died in a raid in Mosul along with four others"
        if word == "by" and self.groups[last].prep == "to" and self.groups[last].lemma == "death":
            return None
        if word == "since" and self.verbs[frame.verb].tense == "perfect":
            return None  # "300 have died in clashes in the hills since May": it is true of the dying
        told = self.groups[last].prep == "by" or self.groups[last].appositive_of is not None
        if word == "from" and told and self.is_people(last):
            return last  # "an attack by fighters from the Front", "killed X, a lawmaker from Swat"
        return self.event_host(last, word not in _PLACING | _TIMING or word == "of")

    def is_some_of_his(self, group: int) -> bool:
        """Whether a bare number counts somebody's people: 'the mayor of Hit and five of his guards'."""
        end = self.groups[group].last
        whole = self.groups[group + 1] if group + 1 < len(self.groups) else None
        if whole is None or not self.is_number(group) or whole.first != end + 2 or self.line.lows[end + 1] != "of":
            return False
        return self.line.lows[whole.first] in ("his", "her", "their") and self.is_people(group + 1)

    def bearer_of_home(self, last: int) -> int | None:
        """Who is from a place told behind his name and age: 'Dan Cole, 28, of Dayton'; None where nobody is."""
        renamed = self.groups[last].appositive_of
        aged = renamed is not None and self.line.tags[self.groups[last].head] == "CD"
        bearer = renamed if renamed is not None and aged else last
        return bearer if self.is_named_person(bearer) else None

    def act_before_aside(self, last: int) -> int | None:
        """The act whose place is told more of before its doer: 'the murder in Hit, a town near Kut, by rebels'."""
        at: int | None = self.opener(last)
        while at is not None and self.groups[at].appositive_of is None:
            at = self.groups[at].attached_to
        return None if at is None else self.event_host(self.groups[at].appositive_of or 0, offices=False)

    def deed_before_renaming(self, last: int) -> int | None:
        """The deed whose sufferer an apposition renames: 'the killing of X, its emir, in a raid'; None for others."""
        at, renamed = last, False
        for _ in range(_LONGEST_RENAMING):
            noun = self.groups[at]
            if renamed and noun.prep == "of" and noun.attached_to is not None and self.is_act(noun.attached_to):
                return noun.attached_to
            above = noun.attached_to if noun.appositive_of is None else noun.appositive_of
            if above is None:
                return None
            at, renamed = above, renamed or noun.appositive_of is not None
        return None

    def is_origin(self, verb: str, last: int, group: int) -> bool:
        """Whether a place says where those are from who come to harm: 'killing a doctor from Nairobi'."""
        harmed = verb in self.table.frame("harm") or verb == "leave"
        return harmed and self.is_people(last) and self.is_place(group)

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
            if (
                lemma in self.ahead.events
                or self.stands_for_act(at)
                or (offices and at == last and lemma in self.ahead.relational)
            ):
                return at
            at = self.groups[at].attached_to
        return None

    def stands_for_act(self, group: int) -> bool:
        """Whether a pronoun of a list stands for one of several acts: 'two attacks, one in Basra'."""
        noun = self.groups[group]
        words = self.line.lows[noun.first : noun.last + 1]
        best = words[0] == "the" and self.line.tags[noun.last] == "JJS"  # "the deadliest in Basra"
        if noun.first == 0 or words in (["the"], ["a"]) or not (best or _STANDING.issuperset(words)):
            return False
        if any(v.last == noun.first - 1 and v.lemma in self.table.frame("harm") for v in self.verbs):
            return False  # "killed one soldier and wounded another in Basra"
        if self.is_some_of_his(group):
            return False
        listed = self.line.lows[noun.first - 1] in _LISTING
        several = words[0] in _SEVERAL
        if not listed and (several or not self.line.tags[noun.first - 1].startswith("VB")):
            return False
        if listed and self.act_before(group) is not None:
            return True
        ranked = words[0] == "the" and self.line.lows[noun.first - 1] == ","  # "the attack, the second in a week"
        before = (g for g in range(group - 1, -1, -1) if not self.groups[g].day)
        apart = self.tells_pair(group)  # "two bombs killed nine people, one in Basra and another in Kut"
        passed = (g for g in before if not (apart and self.is_people(g)))
        plural = ranked or several
        named = next((g for g in passed if self.is_plural(g) or (not plural and self.is_act(g))), None)
        return named is not None and self.event_host(named, offices=False) is not None

    def tells_pair(self, group: int) -> bool:
        """Whether a pronoun is the first of two that take a pair apart, which its sentence opens with: "two bombs"."""
        low, first = self.line.lows, self.groups[group].first
        opens = low[self.groups[0].first] in _PAIR and self.is_act(0)
        others = (low[g.first : g.last + 1] for g in self.groups[group + 1 :])
        return opens and low[first : self.groups[group].last + 1] == ["one"] and any(o in _OTHER for o in others)

    def is_plural(self, group: int) -> bool:
        """Whether a group is headed by a plural noun."""
        return self.line.tags[self.groups[group].head] == "NNS"

    def is_act(self, group: int) -> bool:
        """Whether a group is headed by a noun of action."""
        return self.groups[group].lemma in self.ahead.events

    def act_before(self, group: int) -> int | None:
        """The pronoun before one that opens the list which it goes on with, if that stands for an act."""
        alike = (g for g in range(group - 1, -1, -1) if self.line.lows[self.groups[g].first] in ("one", "the"))
        opener = next((g for g in alike if self.groups[g].lemma in ("one", "first")), None)
        return opener if opener is not None and self.stands_for_act(opener) else None

    def eventful(self, at: int) -> int:
        """The act that a clause after a place name describes: 'a bombing in Lahore, which killed 70'."""
        if self.line.tags[self.groups[at].head] != "NNP" or self.groups[at].prep not in _PLACING:
            return at
        host = self.event_host(at)
        return at if host is None else host

    def person(self, at: int) -> int:
        """The nearest group up the chain of attachments that names people: 'a deserter from the army who'.

        So does the one before what somebody has, or where he is: 'shot a soldier in the Border Regiment who'.
        """
        named = self.line.tags[self.groups[at].head] in ("NNP", "PRP")
        group: int | None = at
        while group is not None:
            if self.is_people(group) and not (named and group == at):
                return group
            group = self.groups[group].attached_to
        bears = self.groups[at].prep == "with" and not named and at > 0 and self.is_people(at - 1)
        return at - 1 if bears else self.person_there(at)

    def person_there(self, at: int) -> int:
        """The people right before the places that a group tells, if it tells one: 'a guard at a post in Hit who'."""
        group = at
        while group > 0 and self.is_whereabouts(group) and at - group < _CHAIN:
            group -= 1
        return group if self.is_people(group) else at

    def is_whereabouts(self, group: int) -> bool:
        """Whether a group says where somebody is or serves, and is no people itself."""
        noun = self.groups[group]
        placed = noun.prep in _PLACING and noun.prep != "of" and self.line.tags[noun.head] in ("NN", "NNP")
        return placed and not self.is_people(group)

    def counted_with(self, previous: int, joined: int) -> int | None:
        """The people told before where they are or whose: 'nine men from the south and one cook', 'two engineers of
        the firm and a driver', 'two boys in Lahore and a girl in Multan'."""
        frame, noun = self.frame(), self.groups[previous]
        whose = noun.prep == "of" and noun.lemma in nominals()["collective"]
        if frame is None or self.is_counted(previous) or not (self.is_counted(joined) or self.is_someone(joined)):
            return None
        if not (noun.prep == "from" or whose or (noun.prep in _PLACING and self.is_place(previous))):
            return None
        last = next(iter(frame.objects[-1:] or frame.subject[-1:]), None)
        alike = last is not None and last == previous - 1 and (self.is_counted(last) or self.is_someone(last))
        return last if alike and self.is_people(joined) else None

    def is_number(self, group: int) -> bool:
        """Whether a group is a bare number: 'killing two'."""
        return self.line.tags[self.groups[group].head] == "CD"

    def is_someone(self, group: int) -> bool:
        """Whether a group tells of one man or woman not told of before: 'a driver'."""
        return self.line.lows[self.groups[group].first] in ("a", "an") and self.is_people(group)

    def harmed(self, group: int) -> int:
        """Those of whom a participle of harm tells: 'two aides of the firm killed', 'a man working on a dam killed'."""
        noun, frame = self.groups[group], self.frame()
        whole = noun.attached_to if noun.prep == "of" else None
        if self.is_place(group):
            return group
        if whole is not None and self.is_people(whole):
            return whole if noun.lemma in nominals()["collective"] or not self.is_people(group) else group
        told = frame.antecedent if frame is not None and frame.kind == "reduced" else None
        return told if told is not None and self.is_people(told) and not self.is_people(group) else group

    def is_counted(self, group: int) -> bool:
        """Whether a group opens with a number: 'five police'."""
        return self.line.tags[self.groups[group].first] == "CD"

    def is_people(self, group: int) -> bool:
        """Whether a group is headed by a noun for people."""
        lemma, number = self.groups[group].lemma, self.line.named[self.groups[group].head]
        if number >= 0 and self.line.mentions[number].kind in ("person", "place"):
            return self.line.mentions[number].kind == "person"
        if lemma in nominals()["impersonal"]:
            return False
        return lemma in self.table.people or lemma in ("other", "others", "people", "man", "woman", "child")

    def shared_by_all(self, group: int) -> int:
        """The first of the people whom a clause after a comma tells of: 'A and B, seized in May, were freed'."""
        first = self.opener(group)
        if any(f.kind in ("relative", "reduced") and f.antecedent == first for f in self.frames):
            return group  # 'A, shot in March, and B, seized in May': each has a clause of his own
        return first if all(self.is_people(g) for g in (first, *self.groups[first].conjuncts)) else group

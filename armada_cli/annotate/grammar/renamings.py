"""What a noun group renames, and whom one more joins: appositions, asides, lists of names."""

from __future__ import annotations

from armada_cli.annotate.grammar.attach import NAMING_SOME, Attachments


class Renamings(Attachments):
    """Frames that know which noun group another one renames or goes on with."""

    def introduces(self, previous: int, name: int) -> bool:
        """Whether a name follows the one person that it names: 'a captain, Sharif Ali,'."""
        tags, first = self.line.tags, self.groups[previous].first
        single = tags[self.groups[previous].head] == "NN" and tags[first] in ("DT", "PRP$")
        return (
            single
            and self.is_people(previous)
            and tags[self.groups[name].first] == "NNP" == tags[self.groups[name].head]
        )

    def names_last(self, previous: int, name: int) -> bool:
        """Whether a name is that of the one man told last of several: 'five soldiers and the driver, Ali Omar,'."""
        tags, head = self.line.tags, self.groups[previous]
        single = tags[head.head] == "NN" and tags[head.first] in ("DT", "PRP$") and self.is_people(previous)
        first = self.opener(previous)
        return first != previous and tags[self.groups[first].head] == "NNS" and single and self.is_named_person(name)

    def other_name(self, at: int, previous: int, name: int) -> bool:
        """Whether 'or' gives a second name: 'the Lashkar al Zil, or Shadow Army,'."""
        tags = [self.line.tags[self.groups[g].head] for g in (previous, name)]
        return self.items[at].word == "or" and self.ahead.kind(at - 1) == "," and tags == ["NNP", "NNP"]

    def opens_names(self, previous: int, name: int) -> bool:
        """Whether names after a plural say who they are: 'two brothers, Ahmed and Ali', 'two Malians, Ali and'."""
        head = self.line.tags[self.groups[previous].head]
        several = head == "NNS" or (head.startswith("NNP") and self.is_counted(previous))
        plural = several and previous not in self.name_lists
        return plural and self.line.tags[self.groups[name].head] == "NNP"

    def peer(self, previous: int, joined: int, after_comma: bool) -> int:
        """What a group is coordinated with: people with people ('the mayor of Kabul, his wife and two guards'), acts
        with acts ('the bombing of a bus in May and the ambush of a convoy'), and after a comma, past an apposition
        ('Ali, a member of the council, and his son')."""
        if self.stands_for_act(joined):
            opener = self.act_before(joined)
            return previous if opener is None else opener
        if self.is_act(joined) and not self.is_act(previous):
            return self.act_above(previous)
        if self.groups[previous].prep == "including" and not after_comma:
            return previous  # "six people, including a couple and four boys, died"
        counted = self.counted_with(previous, joined)
        if counted is not None:
            return counted
        suffering = self.sufferer(previous, joined) if after_comma else None
        if suffering is not None:
            return suffering
        at: int | None = previous
        while after_comma and at is not None:
            renamed = self.groups[at].appositive_of
            if renamed is not None and at not in self.name_lists and self.is_people(joined) <= self.is_people(renamed):
                return renamed
            at = self.groups[at].attached_to if renamed is None else renamed
        if not (self.is_people(joined) or self.is_some_of_his(joined)) or self.is_people(previous):
            return previous
        at = self.groups[previous].attached_to
        while at is not None and not self.is_people(at):
            at = self.groups[at].attached_to
        return previous if at is None else at

    def bearer(self, joined: int) -> int | None:
        """Who bears the name that an aside gives before others join him: 'a man named Ali and two sons were hurt'."""
        frame = self.frame()
        verb = self.ahead.verb_of(frame)
        if frame is None or frame.kind != "reduced" or verb is None:
            return None
        his = self.is_some_of_his(joined)  # "killed a chief wanted for the murder of two priests and five of his men"
        if not (his or verb.lemma in self.table.frame("styling")):
            return None
        if not (frame.objects or frame.preps) or self.line.tags[self.groups[joined].head] == "NNP":
            return None
        at = frame.antecedent
        while at is not None and not self.is_people(at):
            at = self.groups[at].attached_to
        if at is not None and self.waiting() is None and frame.governor is not None:
            self.current = frame.governor  # "killed a man named Ali and two guards in Hit": killed in Hit
        return at

    def sufferer(self, last: int, joined: int) -> int | None:
        """Whom an aside tells of that ends with who did it or where: Ali in 'Ali, shot by guards, and Omar'."""
        frame = self.frame()
        told = {prep for prep, group in frame.preps if group == last} if frame is not None else set()
        aside = frame is not None and frame.kind == "reduced" and not self.is_people(last)
        if frame is None or not told or not ("by" in told or aside) or self.groups[last].conjuncts:
            return None
        whom = next(iter(frame.subject), None) if frame.antecedent is None else frame.antecedent
        renamed = self.groups[whom].appositive_of if whom is not None else None
        named = whom if renamed is None else renamed
        both = named is not None and self.line.tags[self.groups[named].head] == "NNP"
        return named if both and self.is_people(joined) and self.line.tags[self.groups[joined].head] == "NNP" else None

    def leaves_verb_out(self, k: int, before: int) -> bool:
        """Whether somebody after "and" has the verb of the clause and a day of his own: 'X was shot in 2009 and his
        son, Y, in 2011'.
        """
        told = self.ahead.verb_of(self.frame())
        last = self.items[before - 1] if before else None
        if told is None or last is None or not self.is_people(self.items[k].ref):
            return False
        if told.voice != "passive" and told.lemma not in self.table.frame("intransitive"):
            return False
        if self.ahead.kind(before - 1) == ",":
            last = self.items[before - 2]
        dated = last.kind == "G" and self.groups[last.ref].day
        day = self._past_asides(k + 1)
        own = self.ahead.kind(day) == "P" and self.ahead.kind(self.ahead.skip_phrases(day)) in ("", ".")
        return dated and own and any(self.groups[i.ref].day for i in self.items[day:] if i.kind == "G")

    def _past_asides(self, k: int) -> int:
        """From item `k` past what the one before it is called, between commas: 'his son, Y, also a chief, '."""
        while self.ahead.kind(k) == "," and self.ahead.kind(self.ahead.after(k)) == "G":
            k = self.ahead.after(k) + 1
        return k + (self.ahead.kind(k) == ",")

    def act_above(self, group: int) -> int:
        """The act that a group says more of, else the group: the bombing for 'May' in 'the bombing of a bus in May'."""
        at = self.groups[group].attached_to
        while at is not None and not self.is_act(at):
            at = self.groups[at].attached_to
        return group if at is None else at

    def opener_of_list(self, previous: int, joined: int) -> int | None:
        """The act of a list that one more goes on with: 'attacks, including a raid on a bank, the siege of an inn'."""
        if not self.is_act(joined) or self.is_act(previous):
            return None
        act = self.act_above(previous)
        return act if act != previous and self.groups[act].prep in NAMING_SOME else None

    def renamed(self, previous: int, name: int) -> int:
        """What a group after a comma renames: 'the leader of the Tigers, Velupillai Prabhakaran' is the leader."""
        host = self.groups[previous].attached_to
        if self.line.tags[self.groups[name].head] != "NNP":
            return self.named_again(previous, name)
        if host is not None and self.groups[host].lemma in self.ahead.relational:
            return host
        return self.person_placed(previous) if self.is_place(previous) and self.is_named_person(name) else previous

    def named_again(self, previous: int, name: int) -> int:
        """The noun that one after a comma takes up: 'their campaign against the police, a campaign that'."""
        at: int | None = self.groups[previous].attached_to
        while at is not None and self.groups[at].lemma != self.groups[name].lemma:
            at = self.groups[at].attached_to
        return previous if at is None else at

    def person_placed(self, place: int) -> int:
        """Who is told to be in a place that no man can rename: 'killed its deputy in Cairo, Omar Zaki'."""
        frame, verb = self.frame(), self.ahead.verb_of(self.frame())
        if frame is None or verb is None or self.groups[place].attached_to is not None:
            return place
        told = frame.subject if verb.voice == "passive" else frame.objects
        return next((g for g in reversed(told) if g < place and self.is_people(g)), place)

"""Who does what to whom: one walk over the items of a sentence that opens, fills and closes clauses.

A light, deterministic reading in the manner of cascaded finite-state parsers (Abney 1996, FASTUS): a finite verb goes
to the nearest clause that waits for one; a bare participle hangs on the noun before it; a participle after a comma and
an infinitive take the subject of the clause that they hang on.
"""

from __future__ import annotations

from itertools import pairwise

from armada_cli.annotate.grammar.model import Frame, Item
from armada_cli.annotate.grammar.predicates import Predicates


class Walk(Predicates):
    """The walk itself, and what is mended when all is read."""

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
        harm, patient = self.table.frame("harm"), self.table.frame("patient")
        for first, second in pairwise(self.frames):
            verb, other = self.ahead.verb_of(first), self.ahead.verb_of(second)
            if verb is None or other is None or first.objects or not second.objects:
                continue
            adjacent = other.first == verb.last + 2 and self.line.tags[verb.last + 1] == "CC"
            if adjacent and verb.voice == other.voice == "active" and (verb.lemma in harm or verb.lemma in patient):
                first.objects = list(second.objects)

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
        told = verb.particle in self.table.results  # of "left two dead and dozens more injured" the first is the verb's
        if verb.lemma in self.table.frame("result") and not told:
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

"""The state of the walk over a sentence: the clauses in the making, and how they hang on each other."""

from __future__ import annotations

from armada_cli.annotate.grammar.listing import Listing
from armada_cli.annotate.grammar.model import Frame, Group, Item, Verb
from armada_cli.annotate.grammar.tokens import Line
from armada_cli.annotate.grammar.words import words

_FREE = frozenset({"reduced", "participial", "infinitive"})


class Frames:
    """The frames so far, and the one that is being filled."""

    def __init__(self, line: Line, items: list[Item], groups: list[Group], verbs: list[Verb]) -> None:
        self.line, self.items, self.groups, self.verbs = line, items, groups, verbs
        self.ahead = Listing(line, items, groups, verbs)
        self.frames: list[Frame] = []
        self.current = -1
        self.name_lists: set[int] = set()  # appositions that open a list of names
        self.prep: tuple[str, int] | None = None
        self.last_group: int | None = None
        self.table = words()

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
        at: int | None = self.current if self.current >= 0 else None
        while at is not None:
            frame = self.frames[at]
            if frame.verb is None and frame.subject:
                return at
            at = frame.governor
        return None

    def finite(self) -> int | None:
        """The nearest frame with a finite verb."""
        at: int | None = self.current if self.current >= 0 else None
        while at is not None:
            frame = self.frames[at]
            if frame.verb is not None and frame.kind not in _FREE:
                return at
            at = frame.governor
        return None

    def free(self, kind: str) -> int | None:
        """The nearest frame of a kind."""
        return next((f for f in self.line_of(self.current) if self.frames[f].kind == kind), None)

    def subject_of(self, frame: int | None) -> list[int]:
        """The subject of the nearest frame that has one."""
        for f in self.line_of(frame if frame is not None else -1):
            if self.frames[f].subject:
                return list(self.frames[f].subject)
        return []

    def frames_with_subject(self) -> bool:
        """Whether some frame has a subject or a verb yet."""
        return any(frame.subject or frame.verb is not None for frame in self.frames)

    def whole_name(self, group: int) -> int:
        """The group that opens the name that `group` ends: "the Movement" in "the Movement of Uzbekistan and X"."""
        number, host = self.line.named[self.groups[group].head], self.groups[group].attached_to
        if number < 0 or host is None or self.line.named[self.groups[host].head] != number:
            return group
        return host

    def opener(self, group: int) -> int:
        """The group that opens the coordination or apposition that `group` is in."""
        return next((g for g, other in enumerate(self.groups) if group in other.conjuncts), group)

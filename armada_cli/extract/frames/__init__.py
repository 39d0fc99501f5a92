"""Sentence -> [Frame]: who did what to whom, for each trigger of a sentence, by grammar."""

from armada_cli.extract.frames.arguments import done_to, is_abstract, is_counted_from
from armada_cli.extract.frames.felled import is_reflexive
from armada_cli.extract.frames.find import find_frames
from armada_cli.extract.frames.frame import GOES_OFF, ON_PEOPLE, Frame, inner, members
from armada_cli.extract.frames.own_lives import is_amid_blast
from armada_cli.extract.frames.them import several_meant
from armada_cli.extract.frames.untold import is_of_works

__all__ = [
    "GOES_OFF",
    "ON_PEOPLE",
    "Frame",
    "done_to",
    "find_frames",
    "inner",
    "is_abstract",
    "is_amid_blast",
    "is_counted_from",
    "is_of_works",
    "is_reflexive",
    "members",
    "several_meant",
]

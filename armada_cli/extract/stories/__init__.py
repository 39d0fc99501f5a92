"""The incidents of many sentences linked: one story for each real-world event, and what it counts."""

from __future__ import annotations

from armada_cli.extract.stories.find import find_stories
from armada_cli.extract.stories.story import Claim, Story

__all__ = ["Claim", "Story", "find_stories"]

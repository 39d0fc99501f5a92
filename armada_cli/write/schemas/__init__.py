"""The JSON Schemas (2020-12) of every line that armada writes, one file each beside this one."""

from __future__ import annotations

from pathlib import Path

SCHEMAS = ("event", "article", "mentions", "failure")


def schema(name: str) -> bytes:
    """The schema's own bytes, as they stand in the package; raises KeyError for a name that is not in SCHEMAS."""
    if name not in SCHEMAS:
        raise KeyError(name)
    return (Path(__file__).parent / f"{name}.json").read_bytes()

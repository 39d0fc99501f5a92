"""Bytes -> Source: files, folders, streams and lists of paths; what the bytes are, and their characters."""

from __future__ import annotations

from armada_cli.read.index import Index, load_index
from armada_cli.read.items import Item, Limits
from armada_cli.read.load import read
from armada_cli.read.walk import FileId, file_id, from_list, from_paths, from_stream

__all__ = [
    "FileId",
    "Index",
    "Item",
    "Limits",
    "file_id",
    "from_list",
    "from_paths",
    "from_stream",
    "load_index",
    "read",
]

"""Records -> bytes: JSON Lines in the key order of the schemas, and the schemas themselves."""

from __future__ import annotations

from armada_cli.write.lines import line
from armada_cli.write.schemas import SCHEMAS, schema

__all__ = ["SCHEMAS", "line", "schema"]

"""Sentence -> [Incident]: one for each thing that the sentence tells, with its places, days and numbers."""

from armada_cli.extract.incidents.answering import ATTACKER_PRONOUNS, is_answer, is_attacker, sides_of, those_hit
from armada_cli.extract.incidents.clauses import home_clause
from armada_cli.extract.incidents.find import find_incidents
from armada_cli.extract.incidents.incident import Incident

__all__ = [
    "ATTACKER_PRONOUNS",
    "Incident",
    "find_incidents",
    "home_clause",
    "is_answer",
    "is_attacker",
    "sides_of",
    "those_hit",
]

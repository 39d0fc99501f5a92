"""Placeholder of the room's owner."""

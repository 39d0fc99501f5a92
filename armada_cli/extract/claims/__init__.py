"""Who says that it was theirs, that it was not, or that it was another's."""

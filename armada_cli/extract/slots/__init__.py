"""The slots of a record, each filled from a whole story: one room a slot, put together in `assemble`."""

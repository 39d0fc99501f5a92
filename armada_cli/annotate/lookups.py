"""The look-ups of these rooms, for the tool that compiles them (`armada_cli.lexicon.compile`)."""

from armada_cli.annotate.actor_words import actor_nouns
from armada_cli.annotate.groups import group_names
from armada_cli.annotate.nations import nation_names
from armada_cli.annotate.nouns import noun_forms
from armada_cli.annotate.people.name_lists import known_people, name_lists, written_names
from armada_cli.annotate.weapons import weapon_names

LOOKUPS = (actor_nouns, group_names, known_people, name_lists, nation_names, noun_forms, weapon_names, written_names)

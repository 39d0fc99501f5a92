"""The look-ups that these rooms make of whole tables; run, it compiles them: the second half of `make lexicon`."""

from armada_cli.annotate.actor_words import actor_nouns
from armada_cli.annotate.groups import group_names
from armada_cli.annotate.nations import nation_names
from armada_cli.annotate.nouns import noun_forms
from armada_cli.annotate.people.name_lists import known_people, name_lists, written_names
from armada_cli.annotate.weapons import weapon_names
from armada_cli.lexicon.compile import compiled_lookup

LOOKUPS = (actor_nouns, group_names, known_people, name_lists, nation_names, noun_forms, weapon_names, written_names)


def main() -> None:
    """Write every look-up."""
    for wanted in LOOKUPS:
        wanted.file.parent.mkdir(parents=True, exist_ok=True)
        wanted.file.write_bytes(compiled_lookup(wanted))


if __name__ == "__main__":
    main()

"""Build `compiled/people.txt`, the English nouns that name a person first of all, from WordNet 3.0.

Source: the database files of WordNet 3.0 (`index.noun`, `data.noun`; WordNet licence, see NOTICE), as unpacked from
Debian's package `wordnet-base`. Run it by hand; its output is committed.

    python -m armada_cli.lexicon.build_people FOLDER
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from armada_cli.lexicon import FOLDER

_HEADER = (
    "# Nouns whose first sense is a person and of which no sense is a thing, an animal, a deed, a body of people or a\n"
    "# place, built by build_people.py from WordNet 3.0, (c) 2006 Princeton University, WordNet licence. See NOTICE.\n"
)
_WORD = re.compile(r"[a-z]{3,}(?:-[a-z]+)*")
_PERSON = "18"
_NO_NOUNS = frozenset({"nobody", "nonentity", "somebody", "anybody", "everybody"})  # pronouns, or as good as
# Files of WordNet's lexicographers: acts, animals, artifacts, bodies, events, groups, places, phenomena.
_OTHERS = frozenset({"04", "05", "06", "08", "11", "14", "15", "19"})


def main() -> None:
    """Write the list, a line for each first letter."""
    source = Path(sys.argv[1])
    files = {offset: (file, words) for offset, file, words in _synsets(source / "data.noun")}
    by_letter: dict[str, list[str]] = {}
    for word, offsets in _index(source / "index.noun"):
        senses = [files[offset][0] for offset in offsets]
        if senses[0] == _PERSON and word not in _NO_NOUNS and word in files[offsets[0]][1] and not _OTHERS & {*senses}:
            by_letter.setdefault(word[0], []).append(word)
    lines = (" ".join(sorted(words)) for _, words in sorted(by_letter.items()))
    (FOLDER / "compiled" / "people.txt").write_text(_HEADER + "\n".join(lines) + "\n", encoding="utf-8")


def _synsets(path: Path) -> Iterator[tuple[str, str, frozenset[str]]]:
    """Each set of synonyms: its offset, the number of its lexicographer's file, its words as they are written."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith(" "):
            offset, file, _, count, *rest = line.split()
            yield offset, file, frozenset(rest[: 2 * int(count, 16) : 2])


def _index(path: Path) -> Iterator[tuple[str, list[str]]]:
    """Each word of one part, with the offsets of its senses, the most usual first."""
    for line in path.read_text(encoding="utf-8").splitlines():
        word, _, rest = line.partition(" ")
        if _WORD.fullmatch(word):
            _, senses, *others = rest.split()
            yield word, others[-int(senses) :]


if __name__ == "__main__":
    main()

"""Build `compiled/words.tsv`, the word classes of English, from two openly licensed lexicons.

Sources, both unpacked from their registries: Eric Brill's tagger lexicon as shipped in the PyPI package `textblob`
(`textblob/en/en-lexicon.txt`, MIT licence of the tagger), for the usual class of a word; and WordNet 3.0 as shipped in
the npm package `wink-lexicon` (MIT; WordNet licence), dumped to JSON as `{"senses": {word: [sense numbers]}, "verbs":
{form: base}, "nouns": {plural: singular}}`, for what else a word can be. Run it by hand; its output is committed.

    python -m armada_cli.lexicon.build_words en-lexicon.txt wordnet.json

A line holds the words that begin with the same two letters, each with its Penn tags by likelihood
(`ab<TAB>abandon VB VBP<TAB>abandons VBZ<TAB>`); or irregular forms, `=verb<TAB>form base ...` and `=noun<TAB>form base
...`; `=person<TAB>nouns` are the nouns that can name a person.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from collections import defaultdict
from pathlib import Path

from armada_cli.lexicon import FOLDER

_HEADER = (
    "# Word classes of English, built by build_words.py. See NOTICE: the lexicon of Eric Brill's tagger v1.14,",
    "# (c) 1993 MIT and the University of Pennsylvania, MIT licence, with words of CMU's Twitter data (CC-BY 3.0), as",
    "# in textblob; WordNet 3.0, (c) 2006 Princeton University, WordNet licence, as in wink-lexicon (MIT licence).",
)
Classes = dict[str, list[str]]
_WORD = re.compile(r"[a-z]+$")
# Past and participle are like the base form.
_UNCHANGED = frozenset({"hit", "put", "cut", "set", "shut", "let", "cast", "burst", "hurt", "split", "spread", "bet"})
_UNCHANGED |= {"quit", "shed", "slit", "thrust", "cost", "upset", "broadcast", "beset", "beat", "read"}
_PARTICIPLES = frozenset({"come", "become", "run", "overcome", "outrun"})  # only the participle is
_BOTH = frozenset({"struck", "got", "hung", "bore", "woke", "sunk", "shot", "hit", "let"})
_SHORT = ("go", "do")  # too short for the list of senses
_VERB_SENSES = range(29, 44)
_NOUN_SENSES = range(3, 29)


def brill(path: Path) -> dict[str, str]:
    """The usual tag of each lower-case word of Brill's lexicon."""
    pairs = (line.split() for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith(";;;"))
    tags = {pair[0]: pair[1] for pair in pairs if len(pair) > 1 and _WORD.match(pair[0])}
    return {word: {"NNP": "NN", "NNPS": "NNS", "FW": "NN"}.get(tag, tag) for word, tag in tags.items()}


def inflections(verb: str) -> tuple[str, list[str], list[str]]:
    """The -s form of a regular verb, its -ed spellings, its -ing spellings."""
    third = verb + "es" if re.search(r"(s|x|z|ch|sh|o)$", verb) else re.sub(r"(?<![aeiou])y$", "ie", verb) + "s"
    stem = verb[:-1] if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) else verb
    past = [re.sub(r"(?<![aeiou])y$", "i", stem) + "ed"] if not verb.endswith("e") else [verb + "d"]
    doubled = verb + verb[-1] if re.search(r"[^aeiou][aeiou][bdfgklmnprt]$", verb) else ""
    return third, past + ([doubled + "ed"] if doubled else []), [stem + "ing"] + ([doubled + "ing"] if doubled else [])


def odd_classes(form: str, odd: list[str], tags: dict[str, str]) -> tuple[str, ...]:
    """The classes of an irregular form: past or participle alone where another form is the other."""
    others = {tags.get(other) for other in odd if other != form}
    if tags.get(form) == "VBD" and "VBN" in others and form not in _BOTH:
        return ("VBD",)
    return ("VBN",) if tags.get(form) == "VBN" and "VBD" in others and form not in _BOTH else ("VBD", "VBN")


def verb_forms(lemma: str, irregular: dict[str, list[str]], tags: dict[str, str]) -> list[tuple[str, tuple[str, ...]]]:
    """Every form of a verb with the classes that it has as a verb."""
    third, past, gerund = inflections(lemma)
    own = ("VBD", "VBN") if lemma in _UNCHANGED else ("VBN",) if lemma in _PARTICIPLES else ()
    odd = [form for form in irregular.get(lemma, ()) if not form.endswith("ing") and not form.endswith("s")]
    return [
        (lemma, ("VB", "VBP", *own)),
        (third, ("VBZ",)),
        *((form, ("VBD", "VBN")) for form in past),
        *((form, odd_classes(form, odd, tags)) for form in odd),
        *((form, ("VBG",)) for form in gerund),
    ]


def own_verbs(folder: Path = FOLDER) -> frozenset[str]:
    """The verbs that `verb_frames.toml` lists; they are verbs whether Brill's lexicon attests it or not."""
    entries = tomllib.loads((folder / "verb_frames.toml").read_text(encoding="utf-8"))["entry"]
    return frozenset(verb for entry in entries for verb in entry["verbs"] if _WORD.match(verb))


def collect(tags: dict[str, str], senses: dict[str, list[int]], odd: dict[str, list[str]]) -> Classes:
    """The classes of every word that Brill's lexicon or a verb form of it attests, likeliest first."""
    own = own_verbs()
    senses = senses | {word: [_VERB_SENSES.start] for word in _SHORT}
    verbs = {word for word, numbers in senses.items() if any(n in _VERB_SENSES for n in numbers)}
    classes: Classes = {w: [tag] for w, tag in tags.items() if w in verbs or tag not in ("VB", "VBP")}
    for word, numbers in senses.items():
        if not _WORD.match(word):
            continue
        if word in verbs:
            forms = verb_forms(word, odd, tags)
            attested = [form for form, _ in forms if form in tags]
            if word in own or any(tags[form].startswith("VB") for form in attested):
                for form, found in forms:
                    if form in tags or form == word or form not in classes:
                        classes.setdefault(form, []).extend(t for t in found if t not in classes.get(form, ()))
        noun = any(n in _NOUN_SENSES for n in numbers)
        if word in classes and noun and "NN" not in classes[word]:
            classes[word].append("NN")
        plural = inflections(word)[0]
        if (
            noun
            and word not in ("say", "have", "be")
            and plural in classes
            and "NNS" not in classes[plural]
            and classes[plural][0] == "VBZ"
        ):
            classes[plural].append("NNS")
        if word in classes and any(n in (0, 1) for n in numbers) and "JJ" not in classes[word]:
            classes[word].append("JJ")
    return classes


def irregulars(table: dict[str, str], classes: Classes, ending: str) -> str:
    """The irregular forms that the lexicon knows, as `form base form base`."""
    known = {f: b for f, b in table.items() if f in classes and b in classes and f != b and not f.endswith(ending)}
    return " ".join(f"{form} {base}" for form, base in sorted(known.items()))


def shelves(classes: Classes) -> list[str]:
    """A line for the words that begin with the same three letters, each word and its classes behind a tab."""
    found: dict[str, str] = {}
    for word, tags in sorted(classes.items()):
        found[word[:3]] = found.get(word[:3], f"{word[:3]}\t") + f"{word} {' '.join(tags)}\t"
    return list(found.values())


def main(lexicon: Path, wordnet: Path) -> None:
    """Write the table."""
    data = json.loads(wordnet.read_text(encoding="utf-8"))
    odd: dict[str, list[str]] = defaultdict(list)
    for form, base in data["verbs"].items():
        odd[base].append(form)
    classes = collect(brill(lexicon), data["senses"], odd)
    lines = [
        *shelves(classes),
        "=verb\t" + irregulars(data["verbs"], classes, "ing"),
        "=noun\t" + irregulars(data["nouns"], classes, "'"),
    ]
    people = sorted(w for w, numbers in data["senses"].items() if 18 in numbers and "NN" in classes.get(w, ()))
    lines.append("=person\t" + " ".join(people))
    (FOLDER / "compiled" / "words.tsv").write_text("\n".join([*_HEADER, *lines]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

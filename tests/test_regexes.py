"""No regular expression of the package can blow up.

Every pattern that the package compiles, at import or while it reads the samples, is run in a process of its own against
strings built to break it: each thing that the pattern repeats is pumped, as far as the readers let it (`calm` bounds
gaps and words), and then made to fail. A linear pattern needs a millisecond for a string, a cubic one minutes, an
exponential one for ever. The bound is no measure of speed: it is a thousand times what a quadratic pattern takes.
"""

import gc
import importlib
import itertools
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from re import _constants as opcodes
from re import _parser
from typing import Any

import pytest

import armada_cli
from armada_cli.processes import Finished, Plan, over_processes
from armada_cli.read.clean import calm

SAMPLES = Path(armada_cli.__file__).parents[1] / "samples"
LENGTH = 2_000
SECONDS = 20.0

Spec = tuple[str | bytes, int]


def patterns() -> list[Spec]:
    """Every pattern that comes into being while the package is imported and reads the samples."""
    import email.message
    import zipfile

    import cchardet
    import ftfy
    import lxml.html
    import typer.testing

    assert all((email, zipfile, cchardet, ftfy, lxml, typer))
    ftfy.fix_encoding("â€œ")
    gc.collect()
    before = alive()
    for module in pkgutil.walk_packages(armada_cli.__path__, "armada_cli."):
        if not module.name.endswith(("__main__", "compile")) and ".build_" not in module.name:
            importlib.import_module(module.name)
    read_samples()
    return sorted(alive() - before, key=repr)


def alive() -> set[Spec]:
    return {(one.pattern, one.flags) for one in gc.get_objects() if isinstance(one, re.Pattern)}


def read_samples() -> None:
    from armada_cli.pipeline import Settings, results
    from armada_cli.read import Item

    for path in sorted(SAMPLES.iterdir()):
        for result in results(Item(path.name, file=str(path)), Settings("extract")):
            assert result.failure is None, result.failure


# ------------------------------------------------------------------------------------------------ strings built to break


def pumps(spec: Spec) -> Iterator[str]:
    """Strings that one round of each repeat in the pattern matches, and neighbours of two repeats."""
    tree = _parser.parse(spec[0], spec[1] & ~(re.UNICODE if isinstance(spec[0], bytes) else 0))
    rounds = list(dict.fromkeys(filter(None, repeated(tree))))[:20]
    yield from rounds
    yield from ("".join(pair) for pair in itertools.pairwise(rounds))
    yield from (" ", "a", "A", "1", "a ", "A ", "1 ", "\n", ",", "-", ". ", "a, ", "A. ", "(", '"', "<", "a\n")


def repeated(tree: Any) -> Iterator[str]:
    for code, value in tree:
        if code in (opcodes.MAX_REPEAT, opcodes.MIN_REPEAT, opcodes.POSSESSIVE_REPEAT):
            _, most, inner = value
            if most > 10:
                yield from examples(inner)
            yield from repeated(inner)
        else:
            for part in parts(code, value):
                yield from repeated(part)


def parts(code: Any, value: Any) -> list[Any]:
    """The patterns inside an operation."""
    if code is opcodes.SUBPATTERN:
        return [value[3]]
    if code is opcodes.BRANCH:
        return list(value[1])
    if code in (opcodes.ASSERT, opcodes.ASSERT_NOT):
        return [value[1]]
    if code is opcodes.ATOMIC_GROUP:
        return [value]
    return []


def examples(tree: Any, count: int = 3) -> Iterator[str]:
    """A few strings that the pattern matches."""
    choices = [list(itertools.islice(one(code, value), count)) or [""] for code, value in tree]
    for number in range(count):
        yield "".join(choice[number % len(choice)] for choice in choices)


def one(code: Any, value: Any) -> Iterator[str]:
    """Strings that one operation matches."""
    if code is opcodes.LITERAL:
        yield chr(value)
    elif code is opcodes.NOT_LITERAL:
        yield "a" if value != ord("a") else "b"
    elif code is opcodes.ANY:
        yield "a"
    elif code is opcodes.IN:
        yield from members(value)
    elif code in (opcodes.MAX_REPEAT, opcodes.MIN_REPEAT, opcodes.POSSESSIVE_REPEAT):
        least, _, inner = value
        yield from (example * max(1, least) for example in examples(inner))
    else:
        for part in parts(code, value):
            if code not in (opcodes.ASSERT, opcodes.ASSERT_NOT):
                yield from examples(part, 1)


CATEGORIES = {
    opcodes.CATEGORY_DIGIT: "1",
    opcodes.CATEGORY_NOT_DIGIT: "a",
    opcodes.CATEGORY_SPACE: " ",
    opcodes.CATEGORY_NOT_SPACE: "a",
    opcodes.CATEGORY_WORD: "a",
    opcodes.CATEGORY_NOT_WORD: "-",
}


def members(items: Any) -> Iterator[str]:
    """A few characters of a class."""
    if items[0][0] is opcodes.NEGATE:
        shut = re.compile("[" + "".join(re.escape(text) for text in members(items[1:])) + "]") if items[1:] else None
        yield from (mark for mark in "a 1-" if not shut or not shut.match(mark))
        return
    for code, value in items:
        if code is opcodes.LITERAL:
            yield chr(value)
        elif code is opcodes.RANGE:
            yield chr(value[0])
        elif code is opcodes.CATEGORY:
            yield CATEGORIES[value]


def try_to_break(spec: Spec) -> Iterator[str]:
    """Run the pattern over its hardest strings; yields after each, which starts its clock anew."""
    pattern = re.compile(*spec)
    for pump in dict.fromkeys(pumps(spec)):
        for tail in ("", "\x00"):
            text = calm(pump * (LENGTH // len(pump))) + tail
            given = text.encode("utf-8") if isinstance(spec[0], bytes) else text
            for _ in itertools.islice(pattern.finditer(given), LENGTH):  # type: ignore[arg-type]
                pass
            pattern.fullmatch(given)  # type: ignore[arg-type]
            yield ""


def lost(spec: Spec, reason: str) -> str:
    return f"{spec[0]!r}: {reason}"


def known(_spec: Spec) -> None:
    return None


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning")
def test_no_pattern_blows_up() -> None:
    plan: Plan[Spec, str] = Plan(try_to_break, lost, known, SECONDS)
    found = [out for out in over_processes(plan, patterns(), 2) if not isinstance(out, Finished) and out]
    assert not found, "\n".join(found)


def test_the_test_would_notice() -> None:
    """Patterns known to be exponential do not come through."""
    bad: list[Spec] = [(r"(a+)+b", 0), (r"(?:\w+,?)+:", 0), (r"(?:a|a)*c", 0)]
    plan: Plan[Spec, str] = Plan(try_to_break, lost, known, 1.0)
    found = [out for out in over_processes(plan, bad, 2) if not isinstance(out, Finished) and out]
    assert len(found) == 3

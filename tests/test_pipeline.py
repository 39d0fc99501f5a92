"""One document in, one result out; whatever the document."""

import json
import os
import random
import socket
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from armada_cli.annotate import annotate
from armada_cli.extract import extract
from armada_cli.pipeline import Settings, dated, result, results, run, walk
from armada_cli.processes import Finished
from armada_cli.read import Item, Limits
from armada_cli.records import Article, Event, Failure, Hints, Source
from armada_cli.write import schema

SAMPLES = sorted(path for path in (Path(__file__).parents[1] / "samples").iterdir() if path.is_file())
VALIDATOR = jsonschema.Draft202012Validator(json.loads(schema("event")))


def lines(data: bytes) -> list[dict]:
    return [json.loads(line) for line in data.decode("utf-8").splitlines()]


def test_a_failure_stays_one() -> None:
    failure = Failure("a", "read", "empty file")
    assert result(failure, Settings("extract")).failure is failure


def test_a_stage_that_raises_is_a_failure_of_the_document(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_source: Source) -> Article:
        raise RuntimeError("one\ntwo")

    monkeypatch.setattr("armada_cli.segment.segment", broken)
    found = result(Source("a", "text", "text"), Settings("segment"))
    assert found.failure == Failure("a", "segment", "RuntimeError: one")


@pytest.mark.parametrize(
    ("own", "given", "expected"), [("2020", "2021", "2020"), (None, "2021", "2021"), (None, None, None)]
)
def test_published_stands_in(own: str | None, given: str | None, expected: str | None) -> None:
    assert dated(Article("a", published=own), given).published == expected


@pytest.mark.parametrize("kind", ["html", "text"])
def test_what_an_index_says_of_the_date_wins(kind: str) -> None:
    page = '<html><head><meta property="article:published_time" content="2011-01-01"></head><body><p>One.</p></body></html>'
    text = "A title\n\nJanuary 1, 2011\n\nOne of many."
    source = Source("a", page if kind == "html" else text, kind, hints=Hints(published="2020-05-06"))  # type: ignore[arg-type]
    (found,) = lines(result(source, Settings("segment", published="1999-01-01")).lines)
    assert found["published"] == "2020-05-06"


def test_least_confidence() -> None:
    article = Article("a", body=("A bomb killed four people in Kabul on 3 May 2012, police said.",))
    every = walk(article, Settings("extract"))
    assert every
    assert all(isinstance(event, Event) for event in every)
    assert walk(article, Settings("extract", min_confidence=1.1)) == []


def test_items_and_failures_in_order() -> None:
    found = [Item("a.txt", data=b"One\n\nTwo."), Failure("b", "read", "gone"), Item("c.txt", data=b"One\n\nTwo.")]
    outs = [out.path for out in run(found, Settings("segment"), 0) if not isinstance(out, Finished)]
    assert outs == ["a.txt", "b", "c.txt"]


WORDS = "A bomb|killed|four|people|in|Kabul|Taliban|said|not|on Monday|.|,|(|)|Abu|al-|Gen.|U.S.|10|-|—|’s|at least|a|of|é|中|🙂|1,000|he|who"
PIECES = st.sampled_from([*WORDS.split("|"), '"', "\n\n", "\u200b"])


@settings(max_examples=150)
@given(st.lists(PIECES, max_size=40).map(" ".join) | st.text(max_size=120))
def test_every_span_is_true(text: str) -> None:
    article = Article("a", title="A title", body=tuple(filter(None, text.split("\n\n"))), published="2015-03-04")
    annotated = annotate(article)
    for mention in annotated.mentions:
        assert article.text[mention.span.start : mention.span.end] == mention.text
    for event in extract(annotated):
        for part in event.evidence:
            assert article.text[part.start : part.end] == part.text
        for why in event.explanation:
            assert article.text[why.start : why.end] == why.text


def mutated(data: bytes, chance: random.Random) -> bytes:
    """The bytes after a few accidents: cut, doubled, overwritten, shuffled."""
    found = bytearray(data)
    for _ in range(chance.randint(1, 12)):
        start = chance.randrange(len(found) + 1)
        end = min(len(found), start + chance.choice([1, 3, 20, 300, 3000]))
        match chance.randrange(5):
            case 0:
                del found[start:end]
            case 1:
                found[start:start] = found[start:end] * chance.choice([1, 2, 50])
            case 2:
                found[start:end] = chance.randbytes(end - start)
            case 3:
                other = chance.randrange(len(found) + 1)
                found[other:other] = found[start:end]
            case 4:
                found[start:start] = chance.choice(
                    [b"<", b">", b"<!--", b"<script>", b'"', b"\x00", b"&#xD800;", b"</p>", b"<table>"]
                )
    return bytes(found)


def test_mutated_pages_neither_crash_nor_hang_and_give_valid_lines() -> None:
    items = [
        Item(path.name, data=mutated(path.read_bytes(), random.Random(f"{path.name}{seed}")))
        for path in SAMPLES
        for seed in range(1 + 200 // len(SAMPLES))
    ]
    outs = [
        out for out in run(items, Settings("extract", limits=Limits(timeout=60)), 2) if not isinstance(out, Finished)
    ]
    assert len(outs) >= 200
    for out in outs:
        assert out.failure is None or out.failure.stage == "read", out.failure
        for line in lines(out.lines):
            VALIDATOR.validate(line)


LARGEST = int(os.environ.get("ARMADA_LARGEST", "1000000"))  # bytes; 50000000 makes it ten million tags
HOSTILE = {
    "nested.html": b"<html><body>" + b"<div>" * (LARGEST // 5) + b"x",
    "bold.html": b"<html><body>" + b"<b>" * (LARGEST // 5) + b"x",
    "tables.html": b"<table><tr><td>" * 20_000 + b"A bomb killed two men",
    "brackets.html": b"<html><body><p>" + b"(" * 200_000,
    "brackets.txt": b"(" * 300_000,
    "letters.txt": b"A" * 200_000,
    "spaces.txt": b"A title" + b" " * 300_000 + b"and a body",
    "lines.txt": b"A title\n" * 10_000,
    "quotes.txt": b'"' * 100_000,
    "comment.html": b"<html><body><!--" + b"-" * 300_000,
    "json.html": b'<html><script type="application/ld+json">' + b"[" * 100_000 + b"</script><body><p>x",
    "repeats.txt": b"A bomb killed two\n\nKABUL - " + b"the blast killed ni " * 60 + b"nine.",
    "names.txt": b"A bomb killed two\n\nKABUL - It killed " + b"Abu Omar and " * 2_000 + b"nine.",
    "deep.json": b'{"body":' + b"[" * 50_000 + b"]" * 50_000 + b"}",
    "zeros.html": b"<html><body><p>A bomb\x00 killed \x00\x00two.</p>" + b"\x00" * 1000,
    "surrogates.html": b"<html><body><p>A &#xD800;&#55357; bomb &#0; &#x110000; killed two.</p>",
}
ENTITIES = (
    b'<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/hostname">]>'
    b"<html><body><p>One &b; two &x; three of it all.</p></body></html>"
)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_documents(name: str) -> None:
    limits = Limits(max_bytes=2 * LARGEST, timeout=90 + LARGEST / 50_000)
    (found,) = [
        out
        for out in run([Item(name, data=HOSTILE[name])], Settings("extract", limits=limits), 1)
        if not isinstance(out, Finished)
    ]
    assert found.failure is None or "timeout" not in found.failure.reason, found.failure
    lines(found.lines)


REACHING = """<?xml version="1.0"?><?xml-stylesheet href="{0}/a.xsl"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "{0}/a.dtd" [<!ENTITY % p SYSTEM "{0}/p.ent"> %p; <!ENTITY e SYSTEM "{0}/e.txt">]>
<html xmlns:xi="http://www.w3.org/2001/XInclude"><head><base href="{0}/"><link rel="stylesheet" href="{0}/a.css"><script src="{0}/a.js"></script>
<meta http-equiv="refresh" content="0; url={0}/next"></head><body><p>A bomb killed &e; two men in Kabul on Monday, police said.</p>
<img src="{0}/a.png"><iframe src="{0}/a.html"></iframe><xi:include href="{0}/i.xml"/><object data="{0}/o"></object></body></html>"""


@pytest.mark.parametrize("name", ["a.html", "a.xhtml", "a.txt", "a.json"])
def test_the_network_is_never_touched(name: str) -> None:
    """Neither by Python nor by the parser's C code: nobody calls at the door that the page names everywhere."""
    with socket.create_server(("127.0.0.1", 0)) as door:
        door.setblocking(False)
        address = f"http://127.0.0.1:{door.getsockname()[1]}"
        page = REACHING.format(address)
        data = json.dumps({"html": page, "url": f"{address}/page"}) if name == "a.json" else page
        found = list(results(Item(name, data=data.encode()), Settings("extract", published="2015-03-04")))
        assert [out.failure for out in found] == [None]
        with pytest.raises(BlockingIOError):
            door.accept()


def test_entities_are_not_expanded_and_no_file_is_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("the secret words")
    page = ENTITIES.replace(b"/etc/hostname", bytes(secret))
    (found,) = results(Item("a.xhtml", data=page), Settings("segment"))
    assert b"secret words" not in found.lines
    assert b"aaaaaaaaaaaaaaaa" not in found.lines

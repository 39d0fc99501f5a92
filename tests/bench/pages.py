"""Pages and texts a second, beside a bare parse and beside the peers."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path

import material
from measure import ARMADA, PYTHON, ROOT, Took, row, run

VENV = ROOT / ".bench-venv"
PEERS = ("trafilatura", "readability-lxml", "newspaper4k", "resiliparse")
ALSO = ("html-text", "goose3", "boilerpy3", "jusText")  # needed or measured for quality alone

PARSE = """
import sys
from lxml.html import document_fromstring
for path in sys.stdin.read().split("\\n"):
    document_fromstring(open(path, "rb").read())
"""
NOTHING = "import sys, lxml.html; sys.stdin.read()"
PEER = """
import sys
def trafilatura():
    from trafilatura import bare_extraction
    return lambda html: bare_extraction(html)
def readability_lxml():
    from readability import Document
    return lambda html: Document(html).summary()
def newspaper4k():
    from newspaper import Article
    def extract(html):
        article = Article("https://news.example/", fetch_images=False)
        article.download(input_html=html)
        article.parse()
    return extract
def resiliparse():
    from resiliparse.extract.html2text import extract_plain_text
    return lambda html: extract_plain_text(html, main_content=True)
extract = globals()[sys.argv[1]]()
for path in filter(None, sys.stdin.read().split("\\n")):
    try:
        extract(open(path, "rb").read().decode("utf-8", "replace"))
    except Exception:
        pass
"""


def pages(asked: argparse.Namespace, folder: Path) -> None:
    """Our own commands over a set of pages."""
    paths = material.pages(asked.shared, folder / "pages")
    listed = "\n".join(map(str, paths)).encode()
    bare = bare_parse(listed)
    row("lxml parse alone", pages=len(paths), per_s=len(paths) / bare.wall, cpu_s=bare.cpu)
    for command in ("segment", "extract"):
        for jobs in ("1", "2"):
            took = run([*ARMADA, command, "--files-from", "-", "-j", jobs], listed, repeat=3)
            tell(f"armada {command} -j {jobs}", took, bare, len(paths))


def bare_parse(listed: bytes) -> Took:
    """The parse of all pages, less the cost of starting Python and importing lxml."""
    took, idle = run([PYTHON, "-c", PARSE], listed, repeat=5), run([PYTHON, "-c", NOTHING], listed, repeat=5)
    return Took(took.wall - idle.wall, took.cpu - idle.cpu, took.peak, b"")


def tell(name: str, took: Took, bare: Took, count: int) -> None:
    row(
        name,
        per_s=count / took.wall,
        times_lxml=took.wall / bare.wall,
        times_lxml_cpu=took.cpu / bare.cpu,
        MB=took.peak,
    )


def texts(asked: argparse.Namespace, folder: Path) -> None:
    """Plain texts, from a file of JSON lines."""
    found = material.texts(asked.shared)
    lines = "".join(
        json.dumps({"path": str(number), "text": text}) + "\n" for number, text in enumerate(found)
    ).encode()
    file = folder / "texts.jsonl"
    file.write_bytes(lines)
    for jobs in ("1", "2"):
        took = run([*ARMADA, "extract", str(file), "-j", jobs])
        row(
            f"armada extract -j {jobs}",
            texts=len(found),
            per_s=len(found) / took.wall,
            MB=took.peak,
            MB_per_s=len(lines) / 1e6 / took.wall,
        )


def peers(asked: argparse.Namespace, folder: Path) -> None:
    """What others take for their (smaller) task on the same pages."""
    paths = material.pages(asked.shared, folder / "pages")
    listed = "\n".join(map(str, paths)).encode()
    python = peers_python()
    bare = bare_parse(listed)
    tell("armada segment -j 1", run([*ARMADA, "segment", "--files-from", "-", "-j", "1"], listed), bare, len(paths))
    for peer in PEERS:
        name = peer.replace("-", "_")
        tell(peer, run([python, "-c", PEER, name], listed), bare, len(paths))
        row("", start_ms=1000 * run([python, "-c", PEER, name], b"", repeat=3).wall)


def peers_python() -> str:
    """The Python of the peers' own environment, made on first use."""
    python, done = VENV / "bin" / "python", VENV / "installed"
    wanted = [*PEERS, *ALSO]
    if not done.exists() or done.read_text().split() != wanted:
        subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)
        install = [str(python), "-m", "pip", "install", "--quiet", "--upgrade"]
        subprocess.run([*install, "pip"], check=True)
        subprocess.run([*install, *wanted], check=True)
        done.write_text(" ".join(wanted))
    return str(python)

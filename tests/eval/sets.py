"""The development sets: what is in each, how the program is run on it, and which scorer judges it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path

import segments

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
ARMADA = [sys.executable, "-m", "armada_cli"]


@dataclass(frozen=True)
class Request:
    """Where the sets are, where output goes, and which documents are wanted (all, some ids, or one half)."""

    shared: Path
    folder: Path
    docs: list[str] | None = None
    half: int | None = None

    def wanted(self, ids: Iterable[str]) -> list[str]:
        every = sorted(ids)
        if self.docs:
            return [one for one in every if one in self.docs]
        return every[self.half - 1 :: 2] if self.half else every


@dataclass
class Figures:
    """One row: `kind` is events or segments; `values` column -> percent; `slots` slot -> scorer's figures."""

    name: str
    kind: str
    documents: int
    seconds: float
    values: dict[str, float]
    slots: dict[str, dict[str, float]] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)

    def as_dict(self) -> dict[str, object]:
        plain = asdict(self)
        del plain["errors"]
        return plain


@dataclass(frozen=True)
class Set:
    name: str
    run: Callable[[Request], Figures | None]


def program(command: str, paths: list[Path], output: Path, metadata: Path | None = None) -> float:
    """Run the program once over the files; the seconds it took. The first of its complaints go to our stderr."""
    extra = ["--metadata", str(metadata)] if metadata else []
    names = "\0".join(map(str, paths)).encode()
    start = time.perf_counter()
    with output.open("wb") as sink:
        call = [*ARMADA, command, "--files-from", "-", "-0", *extra]
        done = subprocess.run(call, input=names, stdout=sink, stderr=subprocess.PIPE, check=False, cwd=ROOT)
    said = done.stderr.decode(errors="replace").splitlines()
    if said:
        print(*said[:5], *([f"... and {len(said) - 5} more lines"] if len(said) > 5 else []), sep="\n", file=sys.stderr)
    if done.returncode not in (0, 1):
        raise SystemExit(f"armada {command} ended with {done.returncode}")
    return time.perf_counter() - start


# ------------------------------------------------------------------------------------------------ events


def score_events(request: Request, name: str, gold: Path, paths: dict[str, Path], dates: dict[str, str]) -> Figures:
    """Run `armada extract` and let gold/score.py judge; `gold` is JSON lines of the wanted documents."""
    output, metadata = request.folder / f"{name}.jsonl", request.folder / f"{name}.metadata.jsonl"
    rows = [{"path": str(paths[one]), "published": day} for one, day in dates.items() if day and one in paths]
    metadata.write_text("".join(json.dumps(row) + "\n" for row in rows))
    seconds = program("extract", list(paths.values()), output, metadata if rows else None)
    scorer = [sys.executable, str(request.shared / "gold" / "score.py"), str(gold), str(output)]
    result = json.loads(subprocess.run([*scorer, "--json"], capture_output=True, check=True).stdout)
    listed = subprocess.run([*scorer, "--errors"], capture_output=True, check=True, text=True).stdout
    events = result["events"]
    values = {column: 100 * events["all"][key] for column, key in (("P", "precision"), ("R", "recall"), ("F1", "f1"))}
    for kind, short in (("strike", "strike"), ("attack", "attack"), ("leadership_death", "leader")):
        values[short] = 100 * events[kind]["f1"] if kind in events else float("nan")
    values |= {name: 100 * result["slots"][name]["f1"] for name in ("all", "arguments")}
    values["aligned"] = 100 * result["slots"]["all"]["aligned_f1"]
    return Figures(name, "events", result["documents"], seconds, values, result["slots"], error_lines(listed))


def error_lines(printed: str) -> list[str]:
    return [line for line in printed.splitlines() if "\t" in line]


def gold_folder(name: str, folder: str, *, dated: bool) -> Set:
    def run(request: Request) -> Figures | None:
        golds, paths = read_gold(request, folder)
        if not golds:
            return None
        gold = request.folder / f"{name}.gold.jsonl"
        gold.write_text("".join(json.dumps(golds[one]) + "\n" for one in paths))
        dates = {one: golds[one].get("published") for one in paths} if dated else {}
        return score_events(request, name, gold, paths, dates)

    return Set(name, run)


def read_gold(request: Request, folder: str) -> tuple[dict[str, dict], dict[str, Path]]:
    """The gold and the files of the wanted documents."""
    place = request.shared / "gold" / folder
    golds = {file.stem: json.loads(file.read_text(encoding="utf-8")) for file in sorted(place.glob("*.json"))}
    paths = {one: page for one in request.wanted(golds) if (page := page_of(place, one))}
    return golds, paths


def page_of(place: Path, one: str) -> Path | None:
    return next((path for end in (".txt", ".html") if (path := place / f"{one}{end}").exists()), None)


def bench_events(name: str, stem: str) -> Set:
    def run(request: Request) -> Figures | None:
        place = request.shared / "bench" / "events"
        if not (place / f"{stem}.docs.jsonl").exists():
            return None
        docs = {row["doc_id"]: row for row in lines(place / f"{stem}.docs.jsonl")}
        golds = {row["doc_id"]: row for row in lines(place / f"{stem}.gold.jsonl")}
        folder = request.folder / name
        folder.mkdir(exist_ok=True)
        paths = {one: folder / f"{one}.txt" for one in request.wanted(docs)}
        for one, path in paths.items():
            path.write_text(docs[one]["text"], encoding="utf-8")
        gold = request.folder / f"{name}.gold.jsonl"
        gold.write_text("".join(json.dumps(golds[one]) + "\n" for one in paths if one in golds))
        return score_events(request, name, gold, paths, {one: docs[one]["published"] for one in paths})

    return Set(name, run)


def lines(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


# ------------------------------------------------------------------------------------------------ segmentation


def gold_segments(name: str, folder: str) -> Set:
    def run(request: Request) -> Figures | None:
        golds, paths = read_gold(request, folder)
        paths = {one: path for one, path in paths.items() if golds[one].get("segments")}
        if not paths:
            return None
        output = request.folder / f"{name}.jsonl"
        seconds = program("segment", list(paths.values()), output)
        found = {Path(row["path"]).stem: row for row in lines(output)}
        values, errors = segments.score({one: golds[one]["segments"] for one in paths}, found)
        return Figures(name, "segments", len(paths), seconds, values, errors=errors)

    return Set(name, run)


def comments(request: Request) -> Figures | None:
    place = request.shared / "bench" / "comments"
    if not (place / "gold.jsonl").exists():
        return None
    files = {row["id"]: place / row["file"] for row in lines(place / "gold.jsonl")}
    wanted = request.wanted(files)
    output = request.folder / "comments.jsonl"
    seconds = program("segment", [files[one] for one in wanted], output)
    call = [sys.executable, str(place / "score.py"), str(output), "--errors", "--only", *wanted]
    printed = subprocess.run(call, capture_output=True, check=True, text=True).stdout
    listed, table = printed[: printed.rfind("documents ")], printed[printed.rfind("documents ") :]
    row = {part[:28].strip(): part[28:42].strip() for part in table.splitlines()}
    columns = {
        "title": "title exact",
        "authors": "authors exact",
        "date": "date exact",
        "body docs": "body all right (docs)",
        "body F1": "body F1",
        "comment docs": "comments all right (docs)",
        "comment F1": "comment F1",
        "comment R": "comment text, author, depth",
    }
    values = {short: number(row.get(long, "-")) for short, long in columns.items()}
    return Figures("comments", "segments", len(wanted), seconds, values, errors=listed.splitlines())


def number(text: str) -> float:
    return float(text) if re.fullmatch(r"[\d.]+", text) else float("nan")


def pages(name: str, folder: str) -> Set:
    """bench/segment with its own score.py, which runs the program itself; narrowing is not for these sets."""

    def run(request: Request) -> Figures | None:
        place = request.shared / "bench" / "segment"
        if not (place / folder / "gold.jsonl").exists():
            return None
        call = [sys.executable, str(place / "score.py"), "--set", str(place / folder), "--extractor", "armada"]
        environment = {"ARMADA": " ".join(ARMADA), "PATH": str(Path(sys.executable).parent), "PYTHONPATH": str(ROOT)}
        done = subprocess.run(
            [*call, "--save", str(request.folder / name)], capture_output=True, text=True, env=environment
        )
        if done.returncode or "|" not in done.stdout:
            raise SystemExit(f"{name}: {done.stderr}")
        head, _, row = (part.strip(" |").split(" | ") for part in done.stdout.strip().splitlines()[:3])
        found = dict(zip(head, row, strict=True))
        rates = {
            column: 100 * number(value)
            for column, value in found.items()
            if RATE.fullmatch(value) and column not in PLAIN
        }
        count = len(lines(place / folder / "gold.jsonl"))
        plain = {column: number(found[column]) for column in PLAIN if column in found}
        return Figures(name, "pages", count, number(found["ms/page"]) * count / 1000, {**rates, **plain})

    return Set(name, run)


RATE = re.compile(r"[01]\.\d+")
PLAIN = ("x lxml cpu", "pages/s", "empty", "errors", "RSS MB", "start s")

ALL = [
    gold_folder("dev", "dev", dated=True),
    gold_folder("dev-bare", "dev", dated=False),
    gold_folder("dev2", "dev2", dated=True),
    gold_folder("dev2-bare", "dev2", dated=False),
    gold_folder("seed", "seed", dated=True),
    bench_events("summary", "dronestream_summary"),
    bench_events("narrative", "dronestream_narrative"),
    bench_events("muc4", "muc4"),
    gold_segments("seg-dev", "dev"),
    gold_segments("seg-dev2", "dev2"),
    gold_segments("seg-seed", "seed"),
    Set("comments", comments),
    pages("aeb", "aeb"),
    pages("trafilatura", "trafilatura-dev"),
]


def chosen(names: list[str] | None) -> list[Set]:
    """The sets asked for, by exact name or else by prefix; all of them when none is named."""
    if not names:
        return ALL
    found = []
    for name in names:
        exact = [one for one in ALL if one.name == name]
        found += exact or [one for one in ALL if one.name.startswith(name)]
        if not exact and not any(one.name.startswith(name) for one in ALL):
            raise SystemExit(f"no set {name!r}; there are {', '.join(one.name for one in ALL)}")
    return found

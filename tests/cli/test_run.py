"""The reading commands from outside: inputs, outputs, failures, exit codes."""

import gzip
import json
import os
import pty
import subprocess
import time
from pathlib import Path

import jsonschema
import pytest

from armada_cli.write import schema
from tests.cli.program import ARMADA, armada

STORY = (
    "Airstrike kills four in Kandahar\n\nKABUL - A US airstrike killed four Taliban fighters in the southern province of "
    "Kandahar on Monday, a police spokesman said.\n\nA suicide bomber killed at least six people outside a mosque in Lahore "
    "on Tuesday. The Pakistani Taliban claimed responsibility.\n"
)
PAGE = "<html><head><title>A title</title></head><body><article><h1>A title</h1>{}</article></body></html>".format(
    "".join(f"<p>{paragraph}</p>" for paragraph in STORY.split("\n\n")[1:])
)
LINE = json.dumps({"path": "one", "title": "T", "published": "2020-01-08", "body": STORY.split("\n\n")[1:]})


def lines(data: bytes) -> list[dict]:
    return [json.loads(line) for line in data.decode("utf-8").splitlines()]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    saved = tmp_path / "saved"
    (saved / "sub").mkdir(parents=True)
    (saved / "b.txt").write_text(STORY)
    (saved / "a.html").write_text(PAGE)
    (saved / "sub" / "c.html.gz").write_bytes(gzip.compress(PAGE.encode()))
    return saved


@pytest.mark.parametrize(("command", "name"), [("segment", "article"), ("annotate", "mentions"), ("extract", "event")])
def test_every_line_keeps_to_its_schema(folder: Path, command: str, name: str) -> None:
    done = armada(command, folder, "--published", "2020-01-08")
    assert done.returncode == 0, done.stderr
    found = lines(done.stdout)
    assert found
    for line in found:
        jsonschema.validate(line, json.loads(schema(name)), cls=jsonschema.Draft202012Validator)


def test_articles_in_sorted_order(folder: Path) -> None:
    done = armada("segment", folder)
    assert [Path(line["path"]).name for line in lines(done.stdout)] == ["a.html", "b.txt", "c.html.gz"]
    assert [line["title"] for line in lines(done.stdout)] == ["A title", "Airstrike kills four in Kandahar", "A title"]


def test_the_commands_are_filters(folder: Path) -> None:
    articles = armada("segment", folder).stdout
    assert armada("segment", stdin=articles).stdout == articles
    piped = armada("extract", "-", "--published", "2020-01-08", stdin=articles)
    assert piped.stdout == armada("extract", folder, "--published", "2020-01-08").stdout
    assert len(lines(piped.stdout)) >= 6


@pytest.mark.parametrize(
    "stdin", [STORY.encode(), PAGE.encode(), LINE.encode(), gzip.compress(STORY.encode(), mtime=0)]
)
def test_any_document_on_stdin(stdin: bytes) -> None:
    done = armada("segment", stdin=stdin)
    assert done.returncode == 0
    assert len(lines(done.stdout)[0]["body"]) == 2


@pytest.mark.parametrize("end", ["\n", "\0"])
def test_lists_of_files(folder: Path, tmp_path: Path, end: str) -> None:
    listed = end.join([str(folder / "b.txt"), str(folder / "a.html"), ""]).encode()
    zero = ["-0"] if end == "\0" else []
    done = armada("segment", "--files-from", "-", *zero, stdin=listed)
    assert [Path(line["path"]).name for line in lines(done.stdout)] == ["b.txt", "a.html"]
    (tmp_path / "list").write_bytes(listed)
    assert armada("segment", "--files-from", tmp_path / "list", *zero).stdout == done.stdout


def test_failures_are_named_and_the_rest_is_done(folder: Path) -> None:
    (folder / "empty.txt").touch()
    (folder / "image.png").write_bytes(b"\x89PNG\r\n\x1a\n....")
    (folder / "paper.pdf").write_bytes(b"%PDF-1.4\n1 0 obj")
    done = armada("segment", folder, "/no/such/file")
    assert done.returncode == 1
    assert len(lines(done.stdout)) == 3
    assert done.stderr.decode().splitlines() == [
        f"armada: {folder}/empty.txt: empty file",
        f"armada: {folder}/image.png: a PNG image, not a page or text",
        f"armada: {folder}/paper.pdf: a PDF, not a page or text",
        "armada: /no/such/file: no such file or directory",
    ]
    assert armada("segment", folder, "-q").stderr == b""


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(folder: Path) -> None:
    (folder / "closed.txt").write_text("x")
    (folder / "closed.txt").chmod(0)
    done = armada("segment", folder)
    assert done.returncode == 1
    assert b"closed.txt: permission denied" in done.stderr


def test_failures_as_records(folder: Path) -> None:
    (folder / "aa.txt").touch()
    done = armada("segment", folder, "--on-error", "record")
    assert done.returncode == 1
    found = lines(done.stdout)
    assert [line["schema"] for line in found] == ["armada.article/1", "armada.failure/1", *["armada.article/1"] * 2]
    jsonschema.validate(found[1], json.loads(schema("failure")), cls=jsonschema.Draft202012Validator)


def test_stop_at_the_first_failure(folder: Path) -> None:
    (folder / "aa.txt").touch()
    done = armada("segment", folder, "--on-error", "stop")
    assert done.returncode == 1
    assert len(lines(done.stdout)) == 1


def test_output_to_a_file(folder: Path, tmp_path: Path) -> None:
    done = armada("segment", folder, "-o", tmp_path / "out")
    assert (done.returncode, done.stdout) == (0, b"")
    assert (tmp_path / "out").read_bytes() == armada("segment", folder).stdout


@pytest.mark.parametrize("arguments", [["-o", "{}"], ["--resume", "-o", "{}"]])
def test_output_into_the_folder_that_is_read(folder: Path, arguments: list[str]) -> None:
    expected, out = armada("segment", folder).stdout, folder / "sub" / "out.jsonl"
    done = armada("segment", folder, *(argument.format(out) for argument in arguments))
    assert (done.returncode, done.stderr) == (0, b"")
    assert out.read_bytes() == expected


def test_stdout_in_the_folder_that_is_read(folder: Path) -> None:
    expected, out = armada("segment", folder).stdout, folder / "z.jsonl"
    done = subprocess.run(["bash", "-c", f"{' '.join(ARMADA)} segment {folder} > {out}"], stderr=-1, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert out.read_bytes() == expected


def test_what_is_read_is_not_written_over(folder: Path) -> None:
    done = armada("segment", folder / "b.txt", "-o", folder / "sub" / ".." / "b.txt")
    assert done.returncode == 2
    assert b"also to be read" in done.stderr
    assert (folder / "b.txt").read_text() == STORY


def test_a_list_that_names_the_output(folder: Path) -> None:
    out = folder / "out.jsonl"
    listed = f"{folder / 'b.txt'}\n{out}\n".encode()
    done = armada("segment", "--files-from", "-", "-o", out, stdin=listed)
    assert done.returncode == 1
    assert b"the output is written to it" in done.stderr
    assert [Path(line["path"]).name for line in lines(out.read_bytes())] == ["b.txt"]


def test_the_same_bytes_however_many_processes(folder: Path) -> None:
    for number in range(30):
        (folder / f"more{number}.txt").write_text(f"Story {number}\n\n" + STORY)
    whole = armada("extract", folder, "-j", "0").stdout
    assert armada("extract", folder, "-j", "1").stdout == whole
    assert armada("extract", folder, "-j", "3").stdout == whole


def test_metadata_and_published(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "index.csv").write_text(f"path,published\n{folder}/a.html,2019-05-06\n")
    done = armada("segment", folder, "--metadata", tmp_path / "index.csv", "--published", "2020-01-08")
    assert [(line["published"] or "")[:10] for line in lines(done.stdout)] == ["2019-05-06", "2020-01-08", "2020-01-08"]


def test_least_confidence() -> None:
    every = lines(armada("extract", stdin=LINE.encode()).stdout)
    bound = sorted(event["confidence"] for event in every)[-1]
    kept = lines(armada("extract", "--min-confidence", str(bound), stdin=LINE.encode()).stdout)
    assert kept == [event for event in every if event["confidence"] >= bound]
    assert lines(armada("extract", "--min-confidence", "1", stdin=LINE.encode()).stdout) in ([], every)


def test_explanations() -> None:
    assert all("explanation" in event for event in lines(armada("extract", "--explain", stdin=LINE.encode()).stdout))


def test_a_closed_pipe_ends_it_quietly(folder: Path) -> None:
    for number in range(200):
        (folder / f"more{number}.txt").write_text(STORY)
    command = f"{' '.join(ARMADA)} segment {folder}; echo $? >&2"
    done = subprocess.run(["bash", "-c", f"({command}) | head -1"], capture_output=True, check=False)
    assert len(done.stdout.splitlines()) == 1
    assert done.stderr == b"0\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
@pytest.mark.parametrize("arguments", [["-o", "/dev/full"], []])
def test_a_full_disk(folder: Path, arguments: list[str]) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [*ARMADA, "segment", folder, *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL if arguments else full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.decode().splitlines()[-1].endswith("no space left on device")
    assert b"Traceback" not in done.stderr


def test_hostile_names_and_texts(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/\x1b[31m\xff\xe9\n\x9b.txt"
    with open(name, "wb") as file:
        file.write(b"Title\x1b]0;x\x07\n\nBody \x00\x1b[2J of it \xe2\x80\xae.\n")
    with open(name + b"2", "wb"):
        pass
    done = armada("segment", tmp_path)
    assert done.returncode == 1
    (found,) = lines(done.stdout)
    assert found["path"].endswith("/\x1b[31m\\xff\\xe9\n\\x9b.txt")
    assert found["title"] == "Title]0;x"
    assert b"\x1b" not in done.stdout + done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_pipe_by_name(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    running = subprocess.Popen([*ARMADA, "segment", pipe], stdout=subprocess.PIPE)
    pipe.write_text(STORY)
    out, _ = running.communicate(timeout=60)
    assert len(lines(out)) == 1


def test_a_pipe_nobody_writes_to(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "story.txt").write_text(STORY)
    done = armada("segment", tmp_path / "pipe", tmp_path / "story.txt", "--timeout", "0.5")
    assert done.returncode == 1
    assert len(lines(done.stdout)) == 1
    assert b"pipe: took longer than --timeout 0.5 s" in done.stderr


def test_a_document_beyond_the_limit(folder: Path) -> None:
    (folder / "big.txt").write_text("word " * 1000)
    (folder / "bomb.txt.gz").write_bytes(gzip.compress(b"word " * 100_000))
    done = armada("segment", folder, "--max-bytes", "3000")
    assert len(lines(done.stdout)) == 3
    assert done.stderr.decode().count("larger than --max-bytes 3000") == 2


def test_a_gigabyte_without_an_end_of_line() -> None:
    command = f"head -c 1000000000 /dev/zero | tr '\\0' '(' | {' '.join(ARMADA)} extract"
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr == b"armada: -: larger than --max-bytes 50000000\n"


def test_lines_come_out_as_they_go_in() -> None:
    running = subprocess.Popen([*ARMADA, "segment"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert running.stdin
    assert running.stdout
    for number in range(3):
        running.stdin.write(json.dumps({"path": f"{number}", "body": ["x"]}).encode() + b"\n")
        running.stdin.flush()
        assert json.loads(running.stdout.readline())["path"] == str(number)
    running.stdin.close()
    assert running.stdout.read() == b""
    assert running.wait() == 0
    running.stdout.close()


def on_a_terminal(arguments: list[str], **variables: str) -> str:
    """What stderr and stdout show on a terminal."""
    ours, theirs = pty.openpty()
    running = subprocess.Popen(
        [*ARMADA, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
        env={**os.environ, "TERM": "xterm", **variables},
    )
    os.close(theirs)
    shown = b""
    while True:
        try:
            block = os.read(ours, 10_000)
        except OSError:  # how a terminal ends on Linux
            break
        if not block:
            break
        shown += block
    assert running.wait() == 0
    os.close(ours)
    return shown.decode()


SENTENCE = "A drone killed two men near Mir Ali on 3 May 2012.\x1b[2J"


def test_a_sentence_in_colours() -> None:
    shown = on_a_terminal(["annotate", "--text", SENTENCE])
    assert "\x1b[" in shown
    assert "\x1b[2J" not in shown
    assert "2012-05-03" in shown


def test_a_sentence_without_colours() -> None:
    assert "\x1b[3" not in on_a_terminal(["annotate", "--text", SENTENCE], NO_COLOR="1")


def test_a_sentence_in_a_pipe() -> None:
    (found,) = lines(armada("annotate", "--text", SENTENCE).stdout)
    assert found["schema"] == "armada.mentions/1"


def test_records_on_a_terminal_only_show(tmp_path: Path) -> None:
    line = json.dumps({"path": "a", "title": "right\u202e\U000e0041 to left", "body": ["x"]})
    (tmp_path / "a.jsonl").write_text(line)
    shown = on_a_terminal(["segment", str(tmp_path), "-q"])
    assert "right\\u202e\\udb40\\udc41 to left" in shown
    assert json.loads(shown)["title"] == "right\u202e\U000e0041 to left"


def test_a_summary_on_a_terminal(folder: Path) -> None:
    shown = on_a_terminal(["segment", str(folder), "-o", os.devnull])
    assert "3 documents" in shown


def test_a_bar_when_it_takes_long(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    os.mkfifo(tmp_path / "pipe")
    ours, theirs = pty.openpty()
    running = subprocess.Popen(
        [*ARMADA, "segment", tmp_path / "pipe", tmp_path / "a.txt"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=theirs,
    )
    os.close(theirs)
    time.sleep(2)
    (tmp_path / "pipe").write_text(STORY)
    assert running.wait(timeout=60) == 0
    assert b"documents" in os.read(ours, 10_000)
    os.close(ours)

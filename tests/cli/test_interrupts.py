"""Runs that are killed, stopped or starved, as often as it takes, and then run again.

`ARMADA_SEEDS=20` in the environment kills ten times as often as is usual; with `-s` the tests say how often that is.
"""

import json
import os
import random
import resource
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.cli.program import ARMADA, begin

ARTICLE = "Story\n\nA bomb killed three soldiers in Kandahar on Monday, the army said.\n"
FILES, LINES = 20, 150
SEEDS = range(1, 1 + int(os.environ.get("ARMADA_SEEDS", "2")))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Article lines, which pass through quickly: what is tried here is the run, not the reading."""
    saved = tmp_path_factory.mktemp("saved")
    for file in range(FILES):
        lines = (json.dumps({"path": f"{file}-{line}", "body": [f"{line} " * 20]}) for line in range(LINES))
        (saved / f"{file:02}.jsonl").write_text("\n".join(lines))
    (saved / "07.txt").write_bytes(b"%PDF")
    return saved


@pytest.fixture(scope="module")
def whole(folder: Path) -> bytes:
    return subprocess.run([*ARMADA, "segment", folder, "-q"], stdout=subprocess.PIPE, check=False).stdout


def interrupted(folder: Path, out: Path, number: signal.Signals, seed: int) -> int:
    """Run with --resume, sending the signal at random moments, until a run comes to its end; how many it took."""
    chance = random.Random(seed)
    arguments = ["segment", folder, "-q", "-o", out, "--resume", "-j", str(chance.choice([1, 2, 3]))]
    for runs in range(1, 100):
        size = out.stat().st_size if out.exists() else 0
        running = begin(arguments, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_for_growth(running, out, size, chance.uniform(0.0, 0.2))
        running.send_signal(number)
        if running.wait(timeout=60) in (0, 1):
            return runs
    raise AssertionError("no run came to its end")


def wait_for_growth(running: subprocess.Popen[bytes], out: Path, size: int, more: float) -> None:
    """Wait until the run has written something (each must get somewhere), and then a little."""
    while running.poll() is None and (not out.exists() or out.stat().st_size <= size):
        time.sleep(0.005)
    time.sleep(more)


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("seed", SEEDS)
def test_a_resumed_run_gives_the_undisturbed_file(
    folder: Path, whole: bytes, tmp_path: Path, number: signal.Signals, seed: int
) -> None:
    runs = interrupted(folder, tmp_path / "out", number, seed)
    assert (tmp_path / "out").read_bytes() == whole
    assert os.listdir(tmp_path) == ["out"]
    print(f"{runs} runs, {runs - 1} of them ended by {number.name}")


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_ends_it_with_what_was_finished(
    folder: Path, whole: bytes, tmp_path: Path, number: signal.Signals, code: int
) -> None:
    os.mkfifo(tmp_path / "pipe")  # a document that never comes
    running = begin(["segment", folder, tmp_path / "pipe"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert running.stdout
    with running.stdout as stream:
        found = b"".join(stream.readline() for _ in range(whole.count(b"\n")))
        running.send_signal(number)
        assert running.wait(timeout=60) == code  # how soon, `make bench ARGS="--only signals"` tells
        assert found + stream.read() == whole


def test_two_runs_on_one_file(folder: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    arguments = ["segment", tmp_path / "pipe", "-o", tmp_path / "out", "--resume"]
    first = begin(arguments, stderr=subprocess.DEVNULL)
    while not (tmp_path / "out.resume").exists() or (tmp_path / "out.resume").stat().st_size < 32:
        time.sleep(0.01)
    second = begin(arguments, stderr=subprocess.PIPE)
    _, said = second.communicate(timeout=60)
    first.kill()
    first.wait()
    assert second.returncode == 1
    assert b"another run" in said


def test_a_resumed_run_after_a_full_disk(folder: Path, whole: bytes, tmp_path: Path) -> None:
    def small_files() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

    arguments = ["segment", folder, "-q", "-o", tmp_path / "out", "--resume"]
    stopped = begin(arguments, stderr=subprocess.PIPE, preexec_fn=small_files)
    _, said = stopped.communicate(timeout=60)
    assert stopped.returncode == 1
    assert b"file too large" in said
    assert begin(arguments, stderr=subprocess.DEVNULL).wait(timeout=60) == 1  # one input is a PDF
    assert (tmp_path / "out").read_bytes() == whole


def test_files_that_vanish_and_change_during_the_run(tmp_path: Path) -> None:
    saved = tmp_path / "saved"
    saved.mkdir()
    os.mkfifo(tmp_path / "pipe")
    for name in ("a.txt", "b.txt"):
        (saved / name).write_text(ARTICLE)
    listed = tmp_path / "list"
    listed.write_text(f"{tmp_path}/pipe\n{saved}/a.txt\n{saved}/b.txt\n")
    arguments = ["segment", "--files-from", listed, "-j", "1"]
    running = begin(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    with (tmp_path / "pipe").open("w") as pipe:  # the run waits here: it has begun, and has read no other file
        (saved / "a.txt").unlink()
        (saved / "b.txt").write_text("Changed\n\nAll of it.")
        pipe.write(ARTICLE)
    out, said = running.communicate(timeout=60)
    assert running.returncode == 1
    assert out.count(b"\n") == 2
    assert b"Changed" in out
    assert said.decode().strip() == f"armada: {saved}/a.txt: no such file or directory"

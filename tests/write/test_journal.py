import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from armada_cli.read import Item
from armada_cli.records import Failure
from armada_cli.write.journal import OtherSettingsError, ResumableFile

ITEMS: list[Item | Failure] = [Item(f"i{number}", data=b"x" * number) for number in range(20)]


def output_of(item: Item | Failure) -> bytes:
    return item.path.encode() * 3 + b"\n"


def run(path: Path, items: list[Item | Failure], stop: int = 1000, settings: bytes = b"s") -> int:
    """Do up to `stop` items, the last of them only half; how many were done or begun."""
    file = ResumableFile(str(path), settings)
    done = 0
    for item in file.remaining(iter(items)):
        done += 1
        if done > stop:
            file.write(output_of(item)[:4])
            file.close(complete=False)
            return done
        file.write(output_of(item))
        file.finished(item, 0)  # type: ignore[arg-type]
    file.close(complete=True)
    return done


WHOLE = b"".join(map(output_of, ITEMS))


@pytest.mark.parametrize("stops", [[0], [3], [0, 0, 5], [1, 1, 1, 1], [19], [20]])
def test_interrupted_runs_add_up(tmp_path: Path, stops: list[int]) -> None:
    path = tmp_path / "out"
    for stop in stops:
        run(path, ITEMS, stop)
    run(path, ITEMS)
    assert path.read_bytes() == WHOLE
    assert not (tmp_path / "out.resume").exists()


def test_what_was_done_is_not_done_again(tmp_path: Path) -> None:
    run(tmp_path / "out", ITEMS, 12)
    assert run(tmp_path / "out", ITEMS) == len(ITEMS) - 12


@pytest.mark.parametrize("seed", range(30))
def test_damage_at_the_end_of_either_file_is_made_good(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    path = tmp_path / "out"
    run(path, ITEMS, chance.randrange(20))
    for file, junk in ((path, 0), (tmp_path / "out.resume", 40)):
        data = file.read_bytes()
        cut = chance.randrange(len(data) + 1)
        file.write_bytes(data[:cut] + chance.randbytes(chance.randrange(junk + 1)))
    try:
        run(path, ITEMS)
    except OtherSettingsError:  # the header itself was damaged: told, nothing touched
        return
    assert path.read_bytes() == WHOLE


def test_goes_on_from_the_first_input_that_changed(tmp_path: Path) -> None:
    path = tmp_path / "out"
    run(path, ITEMS, 12)
    changed = [*ITEMS[:5], Item("new", data=b""), *ITEMS[6:]]
    assert run(path, changed) == len(ITEMS) - 5
    assert path.read_bytes() == b"".join(map(output_of, changed))


def test_fewer_inputs_than_before(tmp_path: Path) -> None:
    path = tmp_path / "out"
    run(path, ITEMS, 12)
    run(path, ITEMS[:4])
    assert path.read_bytes() == b"".join(map(output_of, ITEMS[:4]))


def test_other_settings_are_refused(tmp_path: Path) -> None:
    run(tmp_path / "out", ITEMS, 3)
    with pytest.raises(OtherSettingsError, match="other options"):
        run(tmp_path / "out", ITEMS, settings=b"other")


def test_a_changed_file_is_another_input(tmp_path: Path) -> None:
    page, path = tmp_path / "page", tmp_path / "out"
    page.write_text("one")
    items: list[Item | Failure] = [Item("page", file=str(page)), *ITEMS]
    run(path, items, 5)
    page.write_text("three")
    assert run(path, items) == len(items)


def test_failures_of_earlier_runs_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "out"
    file = ResumableFile(str(path), b"s")
    found: Iterator[object] = file.remaining(iter(ITEMS))
    for item in (next(found), next(found)):
        file.finished(item, 1)  # type: ignore[arg-type]
    file.close(complete=False)
    again = ResumableFile(str(path), b"s")
    assert len(list(again.remaining(iter(ITEMS)))) == len(ITEMS) - 2
    assert again.failed == 2
    again.close(complete=False)

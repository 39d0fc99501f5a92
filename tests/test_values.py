import pickle
from dataclasses import asdict, field, replace
from functools import cached_property

import pytest

from armada_cli.values import frozen


@frozen
class Shelf:
    name: str
    books: tuple[str, ...] = ()


@frozen
class Room:
    name: str
    books: tuple[str, ...] = ()


@frozen
class Single:
    name: str


@frozen(slots=False)
class House:
    rooms: list[Room] = field(default_factory=list)

    @cached_property
    def count(self) -> int:
        return len(self.rooms)


@frozen(eq=False)
class Visit:
    guest: str


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Shelf("a"), Shelf("a", ())),
        (Shelf(name="a", books=("b",)), replace(Shelf("a"), books=("b",))),
        (Single("a"), Single("a")),
    ],
)
def test_equal(one: object, other: object) -> None:
    assert one == other
    assert hash(one) == hash(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Shelf("a"), Shelf("b")),
        (Shelf("a"), Room("a")),
        (Shelf("a"), ("a", ())),
        (Single("a"), "a"),
        (Visit("a"), Visit("a")),
    ],
)
def test_different(one: object, other: object) -> None:
    assert one != other
    assert len({one, other}) == 2


def test_a_value_is_a_dataclass() -> None:
    shelf = Shelf("a", ("b",))
    assert asdict(shelf) == {"name": "a", "books": ("b",)}
    assert repr(shelf) == "Shelf(name='a', books=('b',))"
    assert pickle.loads(pickle.dumps(shelf)) == shelf
    match shelf:
        case Shelf(name, books):
            assert (name, books) == ("a", ("b",))


def test_slots() -> None:
    assert not hasattr(Shelf("a"), "__dict__")
    assert House([Room("a")]).count == 1

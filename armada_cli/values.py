"""`@frozen`: a frozen dataclass that is quick to define and quick to make; `cached_property` without a lock.

The program defines a hundred of them before its first article, and an article makes thousands. `dataclass` compiles
five methods for each frozen class and guards each field as it is set. Here only `__init__` is compiled, the other
methods are shared, and it is the type checker that holds a value to be frozen.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar, dataclass_transform, overload

T = TypeVar("T")

if TYPE_CHECKING:
    from functools import cached_property as cached_property
else:

    class cached_property:  # noqa: N801 it stands for the one of functools, which takes a lock until Python 3.12
        """What a method gives, kept by the instance from the first asking on."""

        def __init__(self, find: Callable[[Any], Any]) -> None:
            self._find = find
            self.__doc__ = find.__doc__

        def __set_name__(self, _: type, name: str) -> None:
            self._name = name

        def __get__(self, instance: Any, _: type | None = None) -> Any:
            if instance is None:
                return self
            found = instance.__dict__[self._name] = self._find(instance)
            return found


@overload
@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[T], /) -> type[T]: ...
@overload
@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(*, slots: bool = True, eq: bool = True) -> Callable[[type[T]], type[T]]: ...
def frozen(
    cls: type[T] | None = None, /, *, slots: bool = True, eq: bool = True
) -> type[T] | Callable[[type[T]], type[T]]:
    """Make the class a dataclass whose fields stay as they were set.

    Without `slots` it can have cached properties; without `eq` a value equals itself only.
    """

    def decorate(cls: type[T]) -> type[T]:
        made = dataclass(slots=slots, eq=False, repr=False)(cls)
        for name, method in {"__repr__": _repr, **(_comparison(made) if eq else {})}.items():
            setattr(made, name, method)
        return made

    return decorate(cls) if cls else decorate


def _repr(self: Any) -> str:
    shown = (f"{name}={getattr(self, name)!r}" for name in self.__dataclass_fields__)
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _comparison(cls: type[Any]) -> dict[str, Callable[..., Any]]:
    """Methods by which values are equal, and their hashes, whose fields are."""
    fields = attrgetter(*cls.__dataclass_fields__)

    def equals(self: Any, other: object) -> bool:
        return fields(self) == fields(other) if isinstance(other, cls) else NotImplemented

    return {"__eq__": equals, "__hash__": lambda self: hash(fields(self))}

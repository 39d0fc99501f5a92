"""Messages over a socket: pickled values, each after its length."""

from __future__ import annotations

import pickle
import socket
import struct
from collections.abc import Iterator
from typing import Any

BLOCK = 1 << 18  # bytes taken from a socket at once
_LENGTH = struct.Struct("!Q")


def send(link: socket.socket, message: object) -> None:
    """Send a value; waits while the other side takes nothing. Raises OSError when it is gone."""
    data = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    if len(data) < BLOCK:
        link.sendall(_LENGTH.pack(len(data)) + data)
    else:
        link.sendall(_LENGTH.pack(len(data)))
        link.sendall(data)


def receive(link: socket.socket) -> Any:
    """The next value. Raises EOFError when the other side has closed, OSError when the link is broken."""
    return pickle.loads(_exactly(link, _LENGTH.unpack(_exactly(link, _LENGTH.size))[0]))


def messages(heard: bytearray) -> Iterator[tuple[int, Any]]:
    """The whole values at the start of the bytes, which are taken away, with their sizes."""
    start = 0
    while len(heard) - start >= _LENGTH.size:
        (size,) = _LENGTH.unpack_from(heard, start)
        end = start + _LENGTH.size + size
        if len(heard) < end:
            break
        yield size, pickle.loads(bytes(heard[start + _LENGTH.size : end]))
        start = end
    del heard[:start]


def _exactly(link: socket.socket, size: int) -> bytes:
    data = bytearray()
    while len(data) < size:
        block = link.recv(min(BLOCK, size - len(data)))
        if not block:
            raise EOFError
        data += block
    return bytes(data)

import gzip
import io
import zipfile
import zlib

import pytest

from armada_cli.read.unpack import TooLargeError, gunzip, mhtml, unzip

MHTML = b"""From: <Saved by Blink>\r
Snapshot-Content-Location: https://news.example/a\r
Subject: A\r
MIME-Version: 1.0\r
Content-Type: multipart/related; type="text/html"; boundary="----X"\r
\r
------X\r
Content-Type: text/html\r
Content-Transfer-Encoding: quoted-printable\r
Content-Location: https://news.example/a\r
\r
<html><p>caf=C3=A9 =3D</p></html>\r
------X--\r
"""


def archive(**files: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in files.items():
            file.writestr(name, data)
    return packed.getvalue()


def test_gzip_of_several_members() -> None:
    assert gunzip(gzip.compress(b"one ") + gzip.compress(b"two"), 100) == b"one two"


def test_what_follows_a_gzip_file_is_left_out() -> None:
    assert gunzip(gzip.compress(b"one") + b"\0" * 20, 100) == b"one"


@pytest.mark.parametrize(
    "data", [gzip.compress(b"x" * 1000, mtime=0)[:-9], gzip.compress(b"x", mtime=0)[:5], b"\x1f\x8b\xff\xff\xff"]
)
def test_damaged_gzip(data: bytes) -> None:
    with pytest.raises(ValueError, match="gzip"):
        gunzip(data, 10_000)


def test_a_gzip_bomb_is_not_unpacked() -> None:
    bomb = zlib.compressobj(9, zlib.DEFLATED, 31)
    data = b"".join(bomb.compress(b"\0" * (1 << 20)) for _ in range(64)) + bomb.flush()
    with pytest.raises(TooLargeError):
        gunzip(data, 1 << 20)


def test_zip_members_in_order() -> None:
    assert [(one.name, one.data) for one in unzip(archive(b=b"2", a=b"1"), 10)] == [("b", b"2"), ("a", b"1")]


def test_a_zip_bomb_is_not_unpacked() -> None:
    with pytest.raises(TooLargeError):
        list(unzip(archive(a=b"\0" * 100_000), 1000))


def test_a_damaged_zip() -> None:
    with pytest.raises(ValueError, match="zip"):
        list(unzip(archive(a=b"words " * 100)[:-30], 10_000))


def test_the_page_of_a_web_archive() -> None:
    page = mhtml(MHTML)
    assert page is not None
    assert (page.data, page.url) == ("<html><p>café =</p></html>".encode(), "https://news.example/a")


@pytest.mark.parametrize("data", [b"", b"MIME-Version: 1.0\nContent-Type: text/plain\n\nx", b"\xff" * 50])
def test_no_page(data: bytes) -> None:
    assert mhtml(data) is None

import gzip

import pytest

from armada_cli.read.sniff import describe, sniff

HTML = b"<!DOCTYPE html><html><body><p>One.</p></body></html>"


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (HTML, "a.html", "html"),
        (HTML, "a.txt", "html"),
        (HTML, "noending", "html"),
        (b"\n\n  <html><p>x", "a", "html"),
        ("<html><p>wide".encode("utf-16"), "a", "html"),
        (b"No tags at all.", "a.html", "text"),
        (b"A text with x < 3 and <b> in it.", "a.txt", "text"),
        (b"Just words.", "a", "text"),
        (b"<p>one</p><p>two</p><p>three</p>", "page.php", "html"),
        (b'{"body": []}', "-", "json"),
        (b'[\n{"body": []}]', "-", "json"),
        (b"{curly} words of a text", "a.txt", "text"),
        (b"[1] a footnote", "a.txt", "text"),
        (b'\xef\xbb\xbf{"text": 1}', "a", "json"),
        (gzip.compress(HTML, mtime=0), "a.html.gz", "gzip"),
        (b"PK\x03\x04rest", "a.zip", "zip"),
        (b"WARC/1.0\r\n", "a.warc", "warc"),
        (b"From: <Saved>\nMIME-Version: 1.0\nContent-Type: multipart/related\n\nx", "a.mhtml", "mhtml"),
        (b"", "a.txt", "empty"),
        (b" \n\t\n", "a.txt", "empty"),
        (b"%PDF-1.4 text", "a.html", "other"),
        (b"\x89PNG\r\n\x1a\n", "a.html", "other"),
        (b"BM is a lovely car, they said.", "a.txt", "text"),
        (b"MZ\x90\x00\x03\x00\x00", "a", "other"),
        (bytes(range(256)), "a", "other"),
        ("Слова".encode("koi8-r"), "a", "text"),
    ],
)
def test_what_bytes_are(data: bytes, name: str, kind: str) -> None:
    assert sniff(data, name) == kind


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7", "a PDF"),
        (b"\x89PNG\r\n", "a PNG image"),
        (b"RIFF1234WEBPVP8 ", "a WebP image"),
        (b"0000ftypisom", "sound or film"),
        (b"\x01\x02\x03\x04", "binary data"),
    ],
)
def test_what_is_said_of_them(data: bytes, what: str) -> None:
    assert describe(data) == what

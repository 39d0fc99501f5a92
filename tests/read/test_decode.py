import pytest
from hypothesis import given
from hypothesis import strategies as st

from armada_cli.read.decode import codec, declared_encoding, decode

RUSSIAN = "Трое военных погибли в результате ночной атаки, сообщил представитель министерства."
ARABIC = "قتل ثلاثة جنود في الهجوم الذي وقع ليلا، بحسب متحدث باسم الوزارة في العاصمة."
GERMAN = "Drei Soldaten wurden bei einem Anschlag getötet, erklärte ein Sprecher für die Behörden."
QUOTES = "The “raid” killed five people — nobody’s brother among them — an official said…"
POLISH = "Żołnierze zginęli w ataku na konwój w środę, poinformował rzecznik ministerstwa obrony."


def page(text: str, declared: str) -> str:
    return f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={declared}"></head><p>{text}'


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        pytest.param("naïve".encode(), "naïve", "utf-8", id="UTF-8 without a word about it"),
        pytest.param(b"plain", "plain", "utf-8", id="ASCII"),
        pytest.param("naïve".encode("utf-8-sig"), "naïve", "utf-8", id="byte order mark"),
        pytest.param("naïve, twice".encode("utf-16"), "naïve, twice", "utf-16-le", id="UTF-16 with a mark"),
        pytest.param("a line of text".encode("utf-16-be"), "a line of text", "utf-16-be", id="UTF-16 without a mark"),
        pytest.param("a line of text".encode("utf-32"), "a line of text", "utf-32", id="UTF-32"),
        pytest.param(GERMAN.encode("latin-1"), GERMAN, "cp1252", id="latin-1 undeclared"),
        pytest.param(QUOTES.encode("cp1252"), QUOTES, "cp1252", id="English with curly quotes is not Cyrillic"),
        pytest.param(b"it\xd5s what they don\xd5t say", "it’s what they don’t say", "mac-roman", id="Macintosh"),
        pytest.param(RUSSIAN.encode("koi8-r"), RUSSIAN, "koi8-r", id="KOI8-R undeclared"),
        pytest.param(RUSSIAN.encode("cp1251"), RUSSIAN, "cp1251", id="windows-1251 undeclared"),
        pytest.param(ARABIC.encode("cp1256"), ARABIC, "cp1256", id="windows-1256 undeclared"),
        pytest.param(POLISH.encode("cp1250"), POLISH, "cp1250", id="windows-1250 undeclared"),
    ],
)
def test_bytes_are_read_in_their_encoding(data: bytes, text: str, encoding: str) -> None:
    found = decode(data)
    assert (found.text, found.encoding) == (text, encoding)


@pytest.mark.parametrize(
    ("text", "written", "declared"),
    [
        pytest.param(QUOTES, "cp1252", "iso-8859-1", id="windows-1252 declared as latin-1"),
        pytest.param(QUOTES, "cp1252", "us-ascii", id="windows-1252 declared as ASCII"),
        pytest.param(ARABIC, "cp1256", "windows-1256", id="Arabic"),
        pytest.param(RUSSIAN, "koi8-r", "KOI8-R", id="Russian"),
        pytest.param(QUOTES, "utf-8", "iso-8859-1", id="UTF-8 that declares latin-1"),
        pytest.param("攻撃で兵士が死亡", "shift_jis", "x-sjis", id="Japanese"),
        pytest.param("攻撃で兵士が死亡", "iso2022_jp", "iso-2022-jp", id="Japanese in seven bits"),
        pytest.param("三名士兵丧生", "gbk", "gb2312", id="Chinese"),
    ],
)
def test_a_declaration_is_read_as_browsers_read_it(text: str, written: str, declared: str) -> None:
    assert decode(page(text, declared).encode(written)).text == page(text, declared)


def test_a_label_from_outside_wins_over_the_page() -> None:
    assert decode(page("Łódź", "iso-8859-1").encode("iso-8859-2"), "iso-8859-2").text.endswith("Łódź")


def test_a_few_stray_bytes_do_not_turn_utf8_into_something_else() -> None:
    data = "Søren said “no” – twice. ".encode() * 20 + b"caf\xe9"
    found = decode(data)
    assert found.text.endswith("café")
    assert found.text.startswith("Søren said “no”")
    assert found.notes


def test_mojibake_is_repaired_and_noted() -> None:
    found = decode("It wasn’t â€œthemâ€\u009d, said JosÃ©.\nFine: José.".encode())
    assert found.text == "It wasn’t “them”, said José.\nFine: José." or "José.\nFine: José." in found.text
    assert found.notes == ("mojibake repaired",)


@pytest.mark.parametrize("text", ["São Paulo", "Â quick note", "À l’Élysée", "Ürümqi — Xinjiang"])
def test_accents_are_no_mojibake(text: str) -> None:
    assert decode(text.encode()) == decode(text.encode("utf-8-sig"))
    assert decode(text.encode()).text == text


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"a\x00b\x1b[31mc", "ab[31mc"),
        (b"one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("a\x9bb".encode(), "ab"),
        (b"page\x0cpage", "page\npage"),
    ],
)
def test_control_characters_and_foreign_line_ends_go(data: bytes, text: str) -> None:
    assert decode(data).text == text


@pytest.mark.parametrize(
    "label", ["base64", "rot13", "hex", "zlib", "no-such-charset", "", "utf-8\x00", "idna", "unicode_escape"]
)
def test_a_label_that_names_no_charset_is_ignored(label: str) -> None:
    assert codec(label) is None
    assert decode(b"plain", label).text == "plain"


def test_a_declaration_far_down_is_not_looked_for() -> None:
    assert declared_encoding(b" " * 20_000 + b"<meta charset=koi8-r>") is None


@given(st.binary(max_size=300), st.sampled_from([None, "utf-8", "latin-1", "utf-16", "iso-2022-jp", "koi8-r", "xyz"]))
def test_never_raises_and_gives_writable_text(data: bytes, label: str | None) -> None:
    text = decode(data, label).text
    text.encode("utf-8")
    assert "\x00" not in text
    assert "\r" not in text

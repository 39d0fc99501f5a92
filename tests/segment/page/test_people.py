import pytest

from armada_cli.segment.page.people import clean_names, is_biography

NAMES = [
    ("By Ann Lee", ["Ann Lee"]),
    ("by ANN LEE and BO EK in Oslo", ["Ann Lee", "Bo Ek"]),
    ("BY JAN VAN DER BERG AND DOLORES MCKAY", ["Jan van der Berg", "Dolores McKay"]),
    ("By Ana Marta", ["Ana Marta"]),
    ("Von Karin Wolff, Berlin", ["Karin Wolff"]),
    ("Par Luc Moreau et Inès Roche", ["Luc Moreau", "Inès Roche"]),
    ("Posted by rosewater on May 3, 2009 at 9:31 PM", ["rosewater"]),
    ("This entry was posted by Tom Bell on Sunday, March 9th, 2008", ["Tom Bell"]),
    ("By Ann Lee, Staff Writer", ["Ann Lee"]),
    ("Ann Lee | 3 May 2021", ["Ann Lee"]),
    ("By Jun Reyes, Sunday, April 18, 2004", ["Jun Reyes"]),
    ("Veröffentlicht von HansG", ["HansG"]),
    ("Ann Lee in Oslo, Bo Ek in Bergen", ["Ann Lee", "Bo Ek"]),
    ("By Ann Lee in Courts, Security", ["Ann Lee"]),
    ("Ann Lee, M.D.", ["Ann Lee"]),
    (
        "By Ann B. Leighton , J.R.R. Booth , Bo-Ming Chan, and Tom Ekholm, Courier",
        ["Ann B. Leighton", "J.R.R. Booth", "Bo-Ming Chan", "Tom Ekholm"],
    ),
    ("T. V. Rahmani", ["T. V. Rahmani"]),
    ("Ann Lee, NTV Oslo", ["Ann Lee"]),
    ("Par Luc DUPOND", ["Luc DUPOND"]),
    ("By Ann Lee. Photographs by Bo Ek", ["Ann Lee"]),
    ("Analysis by Ann Lee, Courier Senior Harbour Analyst", ["Ann Lee"]),
    ("Ann Lee, Assistant professor of coastal law", ["Ann Lee"]),
    ("Anna-Lena von der Marwitz", ["Anna-Lena von der Marwitz"]),
    ("Par Luc d'Aubigny avec AFP", ["Luc d'Aubigny"]),
    ("Eine Reportage von Karin Wolff und Jan Roß", ["Karin Wolff", "Jan Roß"]),
    ("Text: Karin Wolff, Fotos: Jan Roß", ["Karin Wolff"]),
    ("بقلم أحمد منصور", ["أحمد منصور"]),
    ("Reuters, Oslo", []),
    ("Ann Lee, Reuters, Oslo", ["Ann Lee"]),
    ("青木健一／", ["青木健一"]),
]
NO_NAMES = ["By Reuters", "Staff", "AFP", "admin", "The Editors", "Von der Redaktion", "https://example.com/ann", "news@example.com",
            "Powered by WordPress", "By the editorial board", "3 Comments", "View all posts", "",
            "By using this site you agree that partners may use Cookies", "Submitted on Mon, 2019-01-21 13:49", "Regional defense ministries",
            "Ann Lee's Most Recent Stories", "Watch Ann Lee"]  # fmt: skip


@pytest.mark.parametrize(("line", "names"), NAMES)
def test_names_in_bylines(line: str, names: list[str]) -> None:
    assert list(clean_names([line])) == names


@pytest.mark.parametrize("line", NO_NAMES)
def test_what_is_no_name(line: str) -> None:
    assert clean_names([line]) == ()


def test_the_site_is_no_author() -> None:
    assert clean_names(["Ridge Courier"], "Ridge Courier") == ()
    assert clean_names(["ridgecourier"], "ridgecourier.com") == ()
    assert clean_names(["Ann Lee", "Ridge Courier"], "Ridge Courier Deutschland") == ("Ann Lee",)
    assert clean_names(["Ridge Ranger"], "Ridge Ranger | Notes from the ridge") == ("Ridge Ranger",)
    assert clean_names(["Ann Lee"], "Ann Lee") == ("Ann Lee",)


def test_an_agency_and_a_place_in_elements_of_their_own() -> None:
    assert clean_names(["Reuters,", "Oslo"]) == ()
    assert clean_names(["Reuters,", "Ann Lee"]) == ("Ann Lee",)


def test_notes_on_authors() -> None:
    assert is_biography("Ann Lee is a reporter in Oslo.", ["Ann Lee"])
    assert not is_biography("Ann Lee fell from her horse on Tuesday.", ["Ann Lee"])
    assert not is_biography("Bo Ek is a reporter in Oslo.", ["Ann Lee"])

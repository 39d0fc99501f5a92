"""Names in bylines: persons alone, fewer rather than wrong."""

from __future__ import annotations

import pytest

from armada_cli.segment.shared.names import has_given_name, in_title_case, is_person, names_in, tidy


@pytest.mark.parametrize(
    "byline, names",
    [
        ("Ann Lee in Lagos and Bo Chan in Accra", ("Ann Lee", "Bo Chan")),
        ("ANN O'BRIEN and BO CHAN, Associated Press", ("Ann O'Brien", "Bo Chan")),
        ("Ann Lee | May 13, 2016 | a.lee@post.example | @alee", ("Ann Lee",)),
        ("Juan de la Cruz, Staff Writer", ("Juan de la Cruz",)),
        ("Abdul al-Hakim", ("Abdul al-Hakim",)),
        ("Ana Ruiz e João Lima com Bo Chan", ("Ana Ruiz", "João Lima", "Bo Chan")),
        ("Ann Y Lee AND Bo Chan", ("Ann Y Lee", "Bo Chan")),
        ("Aldo", ("Aldo",)),
        ("our correspondent", ()),
        ("Reuters", ()),
        ("the News Desk", ()),
        ("then the goats were gone", ()),
    ],
)
def test_names_after_by(byline, names):
    assert names_in(byline, explicit=True) == names


def test_one_word_is_no_name_by_itself():
    assert names_in("Aldo") == () and not is_person("Aldo") and is_person("Aldo", single=True)


def test_capitals_are_set_in_title_case():
    assert tidy("DOLORES MCKAY") == "Dolores McKay"
    assert tidy("VAN") == "VAN"
    assert in_title_case("JAN VAN DER BERG") == "Jan van der Berg"
    assert in_title_case("A.B. O'NEIL-KLEIN") == "A.B. O'Neil-Klein"


def test_given_names():
    assert has_given_name("Ahmad Karimi") and not has_given_name("Front Page")

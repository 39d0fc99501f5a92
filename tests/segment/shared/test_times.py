"""Times in lines: absolute, relative, partial and ambiguous."""

from __future__ import annotations

import pytest

from armada_cli.segment.shared.times import find_stamps, whole_day


@pytest.mark.parametrize(
    "text, day",
    [
        ("Wednesday 2 February 2022 14:20 GMT", "2022-02-02"),
        ("June 14th, 2009 at 6:02 pm", "2009-06-14"),
        ("02nd April 2009", "2009-04-02"),
        ("3. März 2018 um 08:05 Uhr", "2018-03-03"),
        ("27.02.2017 at 16:40", "2017-02-27"),
        ("Sat Jul 08, 2006 9:02 am", "2006-07-08"),
        ("3 Jan 90", "1990-01-03"),
        ("22 de mayo de 2014", "2014-05-22"),
        ("13 Mayıs 2016", "2016-05-13"),
        ("١٣ مايو 2016", "2016-05-13"),
        ("2014年5月22日", "2014-05-22"),
        ("2014-05-22T19:20:11.000Z", "2014-05-22"),
        ("25/12/2014", "2014-12-25"),
        ("5 sie 2012", "2012-08-05"),
        ("14 listopada 2018", "2018-11-14"),
        ("9. tammikuuta 2011", "2011-01-09"),
        ("5. marta 2012", "2012-03-05"),
    ],
)
def test_days(text, day):
    (stamp,) = find_stamps(text)
    assert stamp.day is not None and stamp.day.isoformat() == day
    assert text[stamp.start : stamp.end].strip()


@pytest.mark.parametrize(
    "text",
    [
        "2 days ago",
        "vor 3 Stunden",
        "il y a 2 jours",
        "hace 5 minutos",
        "an hour ago",
        "2 gün önce",
        "2 дня назад",
        "3d",
        "gestern",
    ],
)
def test_relative_times_have_no_day(text):
    (stamp,) = find_stamps(text)
    assert stamp.clock and stamp.day is None and (stamp.start, stamp.end) == (0, len(text))


@pytest.mark.parametrize("text", ["Marta 3 days ago", "Augusta | 2 hours ago", "Marco 5 minutes ago"])
def test_a_name_is_no_month_without_a_year(text):
    (stamp,) = find_stamps(text)
    assert stamp.clock and stamp.month_day is None and stamp.end == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "May I come in?",
        "31.02.2012",
        "The 12 men of 1984",
        "In March the mill was sold.",
        "version 1.2.3",
        "99/99/2012",
    ],
)
def test_no_days(text):
    assert not any(stamp.day or stamp.choices for stamp in find_stamps(text))


def test_a_numeric_date_is_read_in_the_order_of_its_document():
    (stamp,) = find_stamps("2/4/2009 8:20")
    assert stamp.day is None
    assert [str(stamp.read(order)) for order in ("dmy", "mdy")] == ["2009-04-02", "2009-02-04"]


def test_a_name_that_is_also_a_weekday_stays_a_name():
    (stamp,) = find_stamps("Sam | March 3, 2012")
    assert stamp.start == 6


def test_one_day_or_none():
    assert str(whole_day("Posted 3 March 2012")) == "2012-03-03"
    assert whole_day("3 March 2012 to 5 March 2012") is None

"""What a time expression denotes: as precisely as its words say and no more."""

import pytest

from ktokogo.polish.dates import find

PUBLISHED = "2023-05-28"


def value(text, published=None):
    [found] = find(text, 0, len(text), published)
    return found.value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4 października 2022 roku", "2022-10-04"),
        ("4 października 2022 r.", "2022-10-04"),
        ("we wtorek, 4 października 2022 roku", "2022-10-04"),
        ("04.10.2022", "2022-10-04"),
        ("w październiku 2022 roku", "2022-10"),
        ("pod koniec października 2022", "2022-10"),
        ("w 2022 roku", "2022"),
        ("po 2014 r.", "2014"),
    ],
)
@pytest.mark.parametrize("published", [None, PUBLISHED])
def test_a_year_in_the_text_is_the_year(text, expected, published):
    assert value(text, published) == expected


@pytest.mark.parametrize(
    ("text", "alone", "dated"),
    [
        ("w marcu", "--03", "2023-03"),
        ("W\u00a0marcu", "--03", "2023-03"),
        ("w maju", "--05", "2023-05"),
        ("w grudniu", "--12", "2022-12"),
        ("4 października", "--10-04", "2022-10-04"),
        ("28 maja", "--05-28", "2023-05-28"),
        ("29 maja", "--05-29", "2022-05-29"),
    ],
)
def test_without_a_year_it_is_the_last_one_before_the_article_or_none(text, alone, dated):
    assert value(text) == alone
    assert value(text, PUBLISHED) == dated


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("wczoraj", "2023-02-28"),
        ("przedwczoraj", "2023-02-27"),
        ("dziś", "2023-03-01"),
        ("jutro", "2023-03-02"),
    ],
)
def test_a_day_told_from_today_needs_the_date_of_the_article(text, dated):
    assert value(text) is None
    assert value(text, "2023-03-01") == dated
    assert value(text, "2023-03-01T09:30:00+01:00") == dated


@pytest.mark.parametrize("text", ["w ubiegłym tygodniu", "niedawno", "w poniedziałek", "w ubiegły piątek"])
def test_what_is_too_vague_for_a_day_is_found_but_has_no_value(text):
    assert value(text, PUBLISHED) is None


@pytest.mark.parametrize(
    "text", ["31 lutego 2022 roku", "31.02.2022", "29 lutego 2023", "32 maja 2020", "12.13.2022", "0 maja"]
)
def test_a_day_that_no_calendar_has_has_no_value(text):
    assert value(text) is None


def test_the_leap_day_is_a_day_in_a_leap_year():
    assert value("29 lutego 2024") == "2024-02-29"


@pytest.mark.parametrize(
    "text", ["Było 12 posłów i 3 ministrów.", "Nowak ma 2022 owce.", "Maj się skończył.", ""]
)
def test_what_is_no_time_is_not_found(text):
    assert find(text, 0, len(text), PUBLISHED) == []


def test_offsets_are_into_the_whole_text_and_only_its_stretch_is_read():
    text = "W marcu milczał. Anna Zaręba przyszła 5\u00a0maja 2021 i wyszła wczoraj."
    first, second = find(text, 17, len(text))
    assert text[first.start : first.end] == first.text == "5\u00a0maja 2021"
    assert (first.value, second.text) == ("2021-05-05", "wczoraj")

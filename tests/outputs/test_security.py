"""Where to tell of weak spots: the file, and the hint in time."""

from __future__ import annotations

from tests.space import Space

FILE = ".well-known/security.txt"


def told(small: Space, said: str) -> Space:
    small.edit("content/site.yaml", "adresse:", f"sicherheit: {said}\nadresse:")
    return small


def test_a_paper_that_says_nothing_has_no_file(small: Space) -> None:
    assert small.build().ok
    assert not (small.site / FILE).exists()


def test_the_file_says_whom_to_tell_and_until_when(small: Space) -> None:
    told(small, "{bis: 2027-06-30, kontakt: 'https://bau.example/kontakt'}")
    assert small.build().warnings == []
    assert small.text(FILE) == (
        "Contact: https://bau.example/kontakt\nExpires: 2027-06-30T21:59:59Z\n"
        "Preferred-Languages: de\nCanonical: https://blatt.example/.well-known/security.txt\n"
    )


def test_the_editors_mail_serves_where_no_page_is_named(small: Space) -> None:
    told(small, "{bis: 2027-06-30}\nkontakt: redaktion@blatt.example")
    assert small.build().ok
    assert small.text(FILE).startswith("Contact: mailto:redaktion@blatt.example\n")


def test_without_any_address_it_is_said_what_is_missing(small: Space) -> None:
    (hint,) = told(small, "{bis: 2027-06-30}").build().warnings
    assert "security.txt" in hint.message
    assert (hint.path, hint.line) == ("content/site.yaml", 2)
    assert not (small.site / FILE).exists()


def test_editors_are_told_before_it_ends_and_after(small: Space) -> None:
    told(small, "{bis: 2027-06-30, kontakt: 'https://bau.example/kontakt'}")
    report = small.build("2027-05-30")
    assert report.warnings == []
    assert report.next_change == "2027-05-30T22:00:00+00:00"
    (soon,) = small.build("2027-05-31").warnings
    assert soon.message.endswith("gelten nur noch bis zum 30.06.2027.")
    report = small.build("2027-07-01")
    (over,) = report.warnings
    assert report.ok
    assert over.message.endswith("galten bis zum 30.06.2027.")


def test_more_than_a_year_ahead_is_too_far(small: Space) -> None:
    told(small, "{bis: 2028-06-30, kontakt: 'https://bau.example/kontakt'}")
    report = small.build("2027-06-29")
    (far,) = report.warnings
    assert far.message.endswith("gelten länger als ein Jahr.")
    assert report.next_change == "2027-06-29T22:00:00+00:00"
    assert small.build("2027-06-30").warnings == []

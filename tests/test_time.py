"""Nothing becomes an error by the passage of time: a nightly build is never stopped by it."""

from __future__ import annotations

import pytest

from tests.space import Space

LATER = "2026-12-24"


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("content/artikel/zwei.md", "(eins.md)", "(fehlt.md)"),
        ("content/artikel/zwei.md", "ressort: orte", "ressort: orrte"),
        ("content/projekte/hochbeet.yaml", "betrag: 200", "betrag: 600"),
        ("content/fonds/topf.yaml", "betrag: 1000", "betrag: 100"),
        ("content/projekte/hochbeet.yaml", "kategorie: umwelt", "kategorie: umwlet"),
        ("content/artikel/zwei.md", "(eins.md)", "(/nix/)"),
    ],
)
def test_what_will_be_wrong_on_the_day_is_said_today(small: Space, path: str, old: str, new: str) -> None:
    small.edit("content/artikel/zwei.md", "datum: 2026-10-01", "datum: 2026-12-12")
    small.edit("content/projekte/hochbeet.yaml", "jahr: 2026", "jahr: 2026\nab: 2026-12-12")
    assert small.build().ok
    small.edit(path, old, new)
    assert len(small.build().errors) == 1
    assert [problem.message for problem in small.build().errors] == [
        problem.message for problem in small.build(LATER).errors
    ]


def test_an_announced_text_may_link_to_a_list_that_it_brings_along(small: Space) -> None:
    small.edit("content/artikel/zwei.md", "datum: 2026-10-01", "datum: 2026-12-12\nschlagwoerter: [Neu]")
    small.edit("content/artikel/zwei.md", "(eins.md)", "(/thema/neu/)")
    assert small.build().ok
    assert small.build(LATER).problems == []


@pytest.mark.parametrize("former", ["/artikel/eins/", "/Impressum", "/alt"])
def test_an_address_that_will_be_taken_is_said_today(small: Space, former: str) -> None:
    small.edit("content/artikel/eins.md", "ressort: leute", "ressort: leute\nfrueher: /alt/")
    small.edit("content/artikel/zwei.md", "datum: 2026-10-01", f"datum: 2026-12-12\nfrueher: {former}")
    assert ["Zwei Dateien" in problem.message for problem in small.build().errors] == [True]
    assert len(small.build(LATER).errors) == 1


def test_a_list_that_lost_its_last_text_is_a_warning_but_a_misspelt_one_is_an_error(small: Space) -> None:
    small.edit("content/artikel/eins.md", "ressort: leute", "ressort: leute\nbis: 2026-12-01")
    small.edit("content/artikel/zwei.md", "(eins.md)", "(/thema/anfang/)")
    assert small.build().problems == []
    report = small.build(LATER)
    assert report.ok
    assert [problem.path for problem in report.warnings] == ["content/artikel/zwei.md"]
    small.edit("content/artikel/zwei.md", "(/thema/anfang/)", "(/thema/anfnag/)")
    assert len(small.build(LATER).errors) == 1


def test_what_expires_leaves_the_site_with_a_warning(small: Space) -> None:
    small.edit("content/artikel/eins.md", "ressort: leute", "ressort: leute\nbis: 2026-12-01")
    small.write(
        "content/bilder/bank.jpg.yaml",
        "alt: Zwei.\nurheber: Redaktion\nlizenz: CC-BY-4.0\npersonen: erkennbar\n"
        "einwilligung: {status: ja, bis: 2026-12-01}\n",
    )
    assert small.build().problems == []
    assert "artikel/eins/index.html" in small.tree()
    report = small.build(LATER)
    assert report.ok
    assert [problem.path for problem in report.warnings] == [
        "content/artikel/zwei.md",
        "content/bilder/bank.jpg",
    ]
    assert "artikel/eins/index.html" not in small.tree()
    assert not any(path.startswith("bilder/") for path in small.tree())


def test_a_doubt_that_time_clears_is_said_no_longer_than_that(small: Space) -> None:
    small.edit("content/artikel/zwei.md", "datum: 2026-10-01", "datum: 2028-09-01")
    said = small.build()
    assert [problem.cure for problem in said.warnings] == ["Stimmt das Jahr?"]
    assert small.build("2027-02-27").warnings == said.warnings
    assert small.build("2027-02-28").warnings == []

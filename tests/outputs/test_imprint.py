from __future__ import annotations

from tests.space import Space

PAGE = "content/seiten/impressum.md"
SETTINGS = "content/site.yaml"


def hints(paper: Space, date: str = "2026-11-20") -> list[str]:
    report = paper.build(date)
    assert report.ok, report.errors
    return [hint.cure for hint in report.warnings if hint.path == SETTINGS]


def test_a_paper_on_the_web_without_an_imprint_is_told_what_to_do(small: Space) -> None:
    assert hints(small) == []
    small.edit(PAGE, "titel:", "entwurf: ja\ntitel:")
    [cure] = hints(small)
    assert "content/seiten/impressum.md" in cure


def test_nothing_is_said_where_it_is_elsewhere(small: Space) -> None:
    small.remove(PAGE)
    small.edit("content/artikel/eins.md", "[Verweis](../seiten/impressum.md)", "Verweis")
    footer = "fusszeile: [{titel: Impressum, ziel: 'https://verein.example/impressum'}]"
    small.edit(SETTINGS, "navigation:", f"{footer}\nnavigation:")
    assert hints(small) == []


def test_no_time_that_is_over_brings_the_hint(small: Space) -> None:
    small.edit(PAGE, "titel:", "bis: 2026-11-25\ntitel:")
    assert hints(small) == []
    assert hints(small, "2026-12-24") == []

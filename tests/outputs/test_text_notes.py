"""What stands above texts: plain German, machine translations, films in sign language."""

from __future__ import annotations

import re

import pytest

from tests.space import Space


@pytest.fixture
def told(small: Space) -> Space:
    """The small paper with plain German, Turkish, and films."""
    settings = (small.root / "content/site.yaml").read_text()
    small.write("content/site.yaml", f"{settings}sprachen: [de, de-simple, tr]\n")
    small.write(
        "content/artikel/eins.leicht.md", "---\ntitel: Eins leicht\n---\nDas ist eins. Das ist *gut.* Ja!\n"
    )
    small.write("content/artikel/zwei.leicht.md", "---\ngeprueft_von: Prüfgruppe Mitte\n---\nDas ist zwei.\n")
    small.write("content/artikel/eins.tr.md", "---\nuebersetzung: maschinell\n---\nBir.\n")
    small.write("content/artikel/zwei.tr.md", "---\nuebersetzung: von Menschen\n---\nIki.\n")
    small.edit("content/artikel/zwei.md", "titel:", "dgs: https://www.film.example/w/abc\ntitel:")
    return small


def notes(space: Space, path: str) -> str:
    page = (space.site / path / "index.html").read_text(encoding="utf-8")
    found = re.search(r'<aside class="text-notes.*?</aside>', page, re.DOTALL)
    return found[0] if found else ""


def test_pages_say_above_their_text_in_which_form_it_is(told: Space) -> None:
    assert told.build().ok
    original, plain = notes(told, "artikel/eins"), notes(told, "leicht/artikel/eins")
    assert '<a href="/leicht/artikel/eins/">Diesen Text in Einfacher Sprache lesen</a>' in original
    assert "<b>Einfache Sprache</b>" in plain
    assert '<a href="/artikel/eins/">Den ganzen Text lesen</a>' in plain
    page = told.text("leicht/artikel/eins/index.html")
    assert '<html lang="de-simple"' in page
    assert "Das ist eins.<br>Das ist <em>gut.</em><br>Ja!" in page
    assert "<b>Leichte Sprache, geprüft von Prüfgruppe Mitte</b>" in notes(told, "leicht/artikel/zwei")
    assert "Diesen Text in Leichter Sprache lesen" in notes(told, "artikel/zwei")
    machine = notes(told, "tr/artikel/eins")
    assert "Ein Programm hat diesen Text übersetzt." in machine
    assert '<a href="/artikel/eins/">' in machine
    assert "Programm" not in notes(told, "tr/artikel/zwei")
    film = notes(told, "artikel/zwei")
    assert (
        '<a href="https://www.film.example/w/abc">Film in Deutscher Gebärdensprache bei film.example</a>'
        in film
    )
    assert "<video" not in film
    assert notes(told, "impressum") == ""


def test_who_read_a_machine_s_translation_is_named(told: Space) -> None:
    told.edit("content/artikel/eins.tr.md", "---\nBir", "geprueft_von: Deniz\n---\nBir")
    assert told.build().ok
    assert "Durchgelesen hat ihn Deniz." in notes(told, "tr/artikel/eins")


def test_a_film_that_is_not_there_is_a_problem_at_its_place(told: Space) -> None:
    told.edit("content/artikel/zwei.md", "https://www.film.example/w/abc", "gruss.mp4")
    [problem] = told.build().errors
    assert (problem.path, problem.line) == ("content/artikel/zwei.md", 2)
    assert "gruss.mp4" in problem.message

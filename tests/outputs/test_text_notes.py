"""What stands above texts: plain German, machine translations, films in sign language."""

from __future__ import annotations

import re

import pytest

from tests.outputs.forms_of_text import tell
from tests.space import Space


@pytest.fixture
def told(small: Space) -> Space:
    tell(small)
    return small


def notes(space: Space, path: str) -> str:
    page = (space.site / path / "index.html").read_text(encoding="utf-8")
    found = re.search(r'<aside class="text-notes.*?</aside>', page, re.DOTALL)
    return found[0] if found else ""


def test_pages_say_above_their_text_in_which_form_it_is(told: Space) -> None:
    assert told.build().ok
    original, plain = notes(told, "artikel/eins"), notes(told, "leicht/artikel/eins")
    assert (
        '<a href="/leicht/artikel/eins/" hreflang="de-simple">Diesen Text in Einfacher Sprache lesen</a>'
        in original
    )
    assert "<b>Einfache Sprache</b>" in plain
    assert '<a href="/artikel/eins/" hreflang="de">Den ganzen Text lesen</a>' in plain
    page = told.text("leicht/artikel/eins/index.html")
    assert '<html lang="de-simple"' in page
    assert "Das ist eins.<br>Das ist <em>gut.</em><br>Ja!" in page
    assert "<b>Leichte Sprache, geprüft von Prüfgruppe Mitte</b>" in notes(told, "leicht/artikel/zwei")
    assert "Diesen Text in Leichter Sprache lesen" in notes(told, "artikel/zwei")
    machine = notes(told, "tr/artikel/eins")
    assert "Bu metni bir program çevirdi." in machine
    assert '<a href="/artikel/eins/" hreflang="de"' in machine
    assert "gözden geçiren" not in machine
    assert "gözden geçiren: Deniz." in notes(told, "tr/artikel/zwei")
    film = notes(told, "artikel/zwei")
    assert (
        '<a href="https://www.film.example/w/abc">Film in Deutscher Gebärdensprache bei film.example</a>'
        in film
    )
    assert "<video" not in film
    own = notes(told, "artikel/eins")
    assert "<b>In Deutscher Gebärdensprache</b>" in own
    assert '<source src="/dateien/kran.mp4"' in own
    assert notes(told, "impressum") == ""


def test_a_film_that_is_not_there_is_a_problem_at_its_place(told: Space) -> None:
    told.edit("content/artikel/zwei.md", "https://www.film.example/w/abc", "gruss.mp4")
    [problem] = told.build().errors
    assert (problem.path, problem.line) == ("content/artikel/zwei.md", 2)
    assert "gruss.mp4" in problem.message

"""What a designer gets wrong becomes a German sentence with the layout's file and line."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from stadtteil.engine.digests import digest_of
from stadtteil.rendering.layouts import read_layouts
from tests.rendering.layouts_folder import Folder
from tests.space import Space

PAGE = SimpleNamespace(title="Titel", cards=(), number=0)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a\n{{ page.titel }}", 2, "„titel“; diesen Namen gibt es hier nicht"),
        ("a\n\n{{ nichts }}", 3, "„nichts“; diesen Namen gibt es hier nicht"),
        ("{{ page.title.lang.kurz }}", 1, "„lang“; diesen Namen gibt es hier nicht"),
        ("a\n{% if page.title %}", 2, "Am Ende fehlt etwas"),
        ("a\n{% iff page.title %}{% endif %}", 2, "Die Anweisung „iff“ gibt es nicht"),
        ("a\n{{ page.title", 2, "nicht richtig geschrieben"),
        ("a\n{{ page.title|gross }}", 2, "Den Filter „gross“ gibt es nicht"),
        ("a\n{% if page.title is schoen %}{% endif %}", 2, "Die Prüfung „is schoen“ gibt es nicht"),
        ("a\n{% include 'fehlt.html' %}", 2, "gibt es nicht"),
        ("{% extends 'fehlt.html' %}", 1, "gibt es nicht"),
        ("a\n{% from 'teil.html' import fehlt %}{{ fehlt() }}", 2, "„fehlt“ aus einem anderen"),
        ("a\n{% include page.title %}", 2, "dessen Name erst beim Bauen feststeht"),
        ("a\n{% include 'a.html' if page.title else 'b.html' %}", 2, "dessen Name erst beim Bauen feststeht"),
        ("a\n{{ page.title / 2 }}", 2, "rechnet mit etwas Falschem"),
        ("a\n{{ 1 / page.number }}", 2, "rechnet mit etwas Falschem"),
        ("a\n{{ page.title() }}", 2, "rechnet mit etwas Falschem"),
        ("a\n{% for a, b in page.title %}{% endfor %}", 2, "rechnet mit etwas Falschem"),
        ("{% block a %}{% endblock %}\n{% block a %}{% endblock %}", 2, "Den Block „a“ gibt es zweimal"),
    ],
)
def test_an_error_is_told_with_its_line(tmp_path: Path, text: str, line: int, words: str) -> None:
    folder = Folder(tmp_path, seite=text, teil="{% macro da() %}{% endmacro %}")
    problem = folder.problem("seite.html", page=PAGE)
    assert (problem.path, problem.line) == ("layouts/seite.html", line)
    assert words in problem.message
    assert problem.cure
    assert problem.severity == "error"


def test_an_error_in_a_part_is_told_with_the_part(tmp_path: Path) -> None:
    folder = Folder(tmp_path, seite="{% include 'parts/teil.html' %}", parts__teil="a\n{{ page.titel }}")
    problem = folder.problem("seite.html", page=PAGE)
    assert (problem.path, problem.line) == ("layouts/parts/teil.html", 2)


def test_an_error_in_a_branch_shows_when_a_page_takes_it(tmp_path: Path) -> None:
    folder = Folder(tmp_path, seite="{% if page.cards %}\n{{ page.titel }}{% endif %}ja")
    assert folder.render("seite.html", page=PAGE) == "ja"
    problem = folder.problem("seite.html", page=SimpleNamespace(cards=(1,)))
    assert problem.line == 2


def test_a_layout_that_includes_itself_is_an_error_and_no_crash(tmp_path: Path) -> None:
    problem = Folder(tmp_path, seite="a\n{% include 'seite.html' %}").problem("seite.html", page=PAGE)
    assert problem.path == "layouts/seite.html"


def test_what_would_differ_each_time_does_not_exist(tmp_path: Path) -> None:
    for text in ("{{ page.cards|random }}", "{{ lipsum() }}", "{{ now() }}"):
        assert Folder(tmp_path, seite=text).problem("seite.html", page=PAGE).severity == "error"


def test_a_layout_that_is_not_utf_8_is_told(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.write("seite.html", "Straße".encode("latin-1"))
    assert [problem.path for problem in folder.read().problems] == ["layouts/seite.html"]


def test_an_error_on_the_last_page_alone_leaves_the_site_as_it_is(small: Space) -> None:
    assert small.build().ok
    before = small.tree()
    small.write(
        "layouts/page.html",
        '{% extends "base.html" %}\n{% block main %}\n<h1>{{ page.title }}</h1>\n'
        "{% if page.title == 'Impressum' %}\n{{ page.erfunden }}\n{% endif %}\n{% endblock %}\n",
    )
    report = small.build()
    assert [(problem.path, problem.line) for problem in report.errors] == [("layouts/page.html", 5)]
    assert small.tree() == before


@pytest.mark.parametrize("name", ["a\nb.txt", "a\x07.txt", "a\\b.txt"])
def test_an_asset_of_whose_name_no_address_can_be_made_is_told(name: str) -> None:
    layouts = read_layouts({f"layouts/assets/{name}": b"", "layouts/assets/c.txt": b""}, digest_of)
    assert list(layouts.assets) == ["c.txt"]
    (problem,) = layouts.problems
    assert (problem.path, problem.severity) == ("layouts/assets", "error")
    assert problem.cure.startswith("Benennen Sie die Datei um")

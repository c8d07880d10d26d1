"""In a copy of the program, one file, one template and one name make a new kind of content."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.patience import PATIENCE
from tests.space import ROOT, Outcome, Space

KIND = '''"""Concert: music in the quarter, on a day."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

import msgspec

from stadtteil.model.card import Body, Card, Day
from stadtteil.model.fields import Field, Headline, Many, TagName, When
from stadtteil.model.kind import Content
from stadtteil.model.labels import Label

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.site import Site


class ConcertPage(msgspec.Struct, frozen=True):
    """What a concert's page shows."""

    title: Annotated[str, Label("Titel")]
    band: Annotated[str, Label("Kapelle")]
    date: Annotated[Day, Label("Datum")]
    body: Annotated[Body | None, Label("Text")]


class Concert(Content, frozen=True, kw_only=True):
    """A concert."""

    kind: ClassVar[str] = "konzert"
    folder: ClassVar[str] = "konzerte"
    noun: ClassVar[str] = "Konzert"
    address: ClassVar[str] = "/konzerte/"
    template: ClassVar[str] = "concert.html"
    page_type: ClassVar[type[msgspec.Struct] | None] = ConcertPage
    story: ClassVar[bool] = True
    file_format: ClassVar[Literal["md", "yaml"]] = "md"

    title: Annotated[str, Field("titel", Headline(80), "Titel", required=True)]
    band: Annotated[
        str, Field("kapelle", Headline(80), "Kapelle", "Wer spielt.", "Die Hafenband", required=True)
    ]
    date: Annotated[dt.datetime, Field("datum", When(), "Tag", example="2026-09-14", required=True)]
    tags: Annotated[
        tuple[str, ...], Field("schlagwoerter", Many(TagName(60), commas=True), "Schlagwörter")
    ] = ()

    @property
    def name(self) -> str:
        """Its title."""
        return self.title

    @property
    def moment(self) -> dt.datetime | None:
        """Its day."""
        return self.date

    def card(self, entry: Entry, site: Site) -> Card:
        """Return its face for lists."""
        teaser = f"Es spielt: {self.band}."
        href, date = site.href(entry.url), site.day(self.date)
        return Card(entry.id, self.kind, href, self.title, teaser, date=date)

    def page(self, entry: Entry, site: Site) -> ConcertPage:
        """Return its page."""
        return ConcertPage(self.title, self.band, site.day(self.date), site.body(entry))
'''
TEMPLATE = """{% extends "base.html" %}
{% from "parts/text.html" import day %}
{% block main %}
<article class="concert">
  <h1>{{ page.title }}</h1>
  <p>{{ page.band }}, {{ day(page.date) }}</p>
{{ body }}
</article>
{% endblock %}
"""
SAMPLE = """---
titel: Lieder am Kai
kapelle: Die Hafenband
datum: 2026-11-18
schlagwoerter: [Seemannslieder]
---
Bringen Sie Stühle mit. Danach gibt es [Neues](../seiten/impressum.md).
"""
PAGE = "konzerte/kai/index.html"


class House(Space):
    """A copy of the program that knows one kind more, and a paper that uses it."""

    def __init__(self, root: Path) -> None:
        super().__init__(root / "paper")
        self.program = root / "program"
        for room in ("stadtteil", "layouts", "docs"):
            shutil.copytree(ROOT / room, self.program / room, ignore=shutil.ignore_patterns("__pycache__"))

    def python(self, *arguments: str) -> Outcome:
        """Call Python in the paper's folder, with the copy of the program."""
        done = subprocess.run(
            [sys.executable, "-P", *arguments],
            cwd=self.root,
            env={**os.environ, "PYTHONPATH": str(self.program), "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            check=False,
            timeout=2 * PATIENCE,
        )
        return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())

    def called(self, *arguments: str) -> Outcome:
        """Call the copy of the program."""
        return self.python("-m", "stadtteil", *arguments)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    house = House(tmp_path_factory.mktemp("house"))
    (house.program / "stadtteil/model/kinds/concert.py").write_text(KIND, encoding="utf-8")
    (house.program / "layouts/concert.html").write_text(TEMPLATE, encoding="utf-8")
    registry = house.program / "stadtteil/model/kinds/__init__.py"
    said = registry.read_text(encoding="utf-8")
    first = '    ListedKind("artikel", "artikel", "article.Article"),\n'
    assert first in said
    line = '    ListedKind("konzert", "konzerte", "concert.Concert"),\n'
    registry.write_text(said.replace(first, first + line), encoding="utf-8")
    house.fill("small")
    house.write("content/konzerte/kai.md", SAMPLE)
    built = house.called("build", "--date", "2026-11-20")
    assert built.code == 0, built
    return house


def test_it_has_a_page_by_its_template(house: House) -> None:
    page = house.text(PAGE)
    assert '<article class="concert">' in page
    assert "Die Hafenband, " in page
    assert "18. November 2026" in page
    assert '<a href="/impressum/">Neues</a>' in page


def test_its_card_stands_on_the_front_page_and_in_every_list(house: House) -> None:
    lists = ["index.html", "artikel/index.html", "archiv/2026/index.html", "ressort/leute/index.html"]
    for path in (*lists, "thema/seemannslieder/index.html"):
        text = house.text(path)
        assert '<a href="/konzerte/kai/">Lieder am Kai</a>' in text, path
    assert "Es spielt: Die Hafenband." in house.text("artikel/index.html")
    assert 'href="/thema/seemannslieder/"' in house.text("archiv/index.html")


def test_sitemap_and_feeds_have_it(house: House) -> None:
    address = "https://blatt.example/konzerte/kai/"
    assert f"<loc>{address}</loc><lastmod>2026-11-18</lastmod>" in house.text("sitemap.xml")
    for feed in ("feed.xml", "ressort/leute/feed.xml"):
        assert f"<link>{address}</link>" in house.text(feed)
        assert "<category>Seemannslieder</category>" in house.text(feed)


def test_new_makes_one_that_check_takes_for_a_draft(house: House) -> None:
    made = house.called("new", "konzert", "Tango am Deich", "--date", "2026-12-01")
    assert made.code == 0, made
    text = (house.root / "content/konzerte/tango-am-deich.md").read_text(encoding="utf-8")
    assert "titel: 'Tango am Deich'" in text
    assert "# Kapelle. Wer spielt.\n# Zum Beispiel: Die Hafenband\nkapelle:\n" in text
    checked = house.called("check", "--date", "2026-11-20")
    assert checked.code == 0, checked


def test_the_handbook_has_its_table(house: House) -> None:
    shown = house.python("-c", "from docs.felder import TABLES, pages; print(TABLES['konzert'](), pages())")
    assert shown.code == 0, shown
    assert "| `kapelle` | ja | Kapelle. Wer spielt. | `Die Hafenband` | `band` |" in shown.out
    assert "### concert.html" in shown.out


def test_a_changed_one_is_explained_in_german(house: House) -> None:
    house.edit("content/konzerte/kai.md", "kapelle: Die Hafenband", "kapelle: Die Kaibande")
    explained = house.called("build", "--date", "2026-11-20", "--explain")
    assert explained.code == 0, explained
    assert "konzerte/kai/index.html: Geändert: Beschreibung für Suchmaschinen, Kapelle." in explained.out

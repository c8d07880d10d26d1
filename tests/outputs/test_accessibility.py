"""The statement on accessibility: its page in each language, what is said of mistakes, what time changes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.space import Space, tree

PAGE = "barrierefreiheit/index.html"
TEXT = "content/seiten/barrierefreiheit.md"
LINK = "  - titel: Für alle\n    ziel: seiten/barrierefreiheit.md\n"
SAID = """barrierefreiheit:
  stand: 2026-11-02
  vereinbar: teilweise
  methode: selbst
  grundlage: § 10 L-BGG
  maengel:
    - was: Filme in Gebärdensprache
      warum: Es gibt noch keine.
      stattdessen: Wir lesen Ihnen Texte vor.
    - was: Alte Hefte
      grund: ausgenommen
      warum: Sie sind von 2015.
  kontakt: {mail: barriere@blatt.example, telefon: 07621 1234, anschrift: 'Weg 1, 79539 Lörrach'}
  durchsetzung: {name: Schlichtungsstelle, web: 'https://land.example/hilfe/', hinweis: Das kostet nichts.}
"""


@pytest.fixture
def stated(small: Space) -> Space:
    """The small paper with a statement."""
    settings = (small.root / "content/site.yaml").read_text(encoding="utf-8")
    small.write("content/site.yaml", settings + SAID)
    return small


@pytest.fixture
def spoken(small: Space) -> Space:
    """A paper in three languages with a statement, some of which is said in Turkish."""
    small.fill("languages")
    small.remove(TEXT)
    settings = (small.root / "content/site.yaml").read_text(encoding="utf-8")
    small.write("content/site.yaml", settings.partition("barrierefreiheit:")[0] + SAID)
    turkish = (
        "barrierefreiheit:\n  maengel:\n"
        "    - {was: İşaret dilinde filmler, warum: Henüz yok.}\n"
        "    - {was: Eski sayılar, warum: 2015 yılından.}\n"
    )
    small.write("content/site.tr.yaml", turkish)
    return small


def test_a_paper_that_states_nothing_has_no_page(small: Space) -> None:
    assert small.build().ok
    assert not (small.site / PAGE).exists()


def test_the_page_says_how_far_what_not_who_examined_it_and_who_helps(stated: Space) -> None:
    assert stated.build().problems == []
    page = stated.text(PAGE)
    for words in (
        "<h1>Erklärung zur Barrierefreiheit</h1>",
        "EN 301 549 teilweise vereinbar.",
        "<dt>Filme in Gebärdensprache</dt>\n<dd>Es gibt noch keine.</dd>\n<dd>Wir lesen",
        "<h3>Dafür gelten die Regeln nicht</h3>\n<dl>\n<dt>Alte Hefte</dt>",
        "Wir haben die Website selbst geprüft.",
        "2. November 2026",
        '<a href="mailto:barriere@blatt.example">',
        '<a href="tel:+4976211234">',
        '<a href="https://land.example/hilfe/">land.example/hilfe</a>',
        "Das kostet nichts.",
    ):
        assert words in page


def test_every_page_leads_there(stated: Space) -> None:
    stated.build()
    assert '<a href="/barrierefreiheit/">Barrierefreiheit</a>' in stated.text("index.html")


def test_a_text_of_the_paper_stands_above_what_the_settings_say(stated: Space) -> None:
    stated.write(TEXT, "---\ntitel: Für alle\nteaser: Ohne Hürden.\n---\nDiese Zeitung ist für alle da.\n")
    footer = f"fusszeile:\n{LINK}barrierefreiheit:\n"
    stated.edit("content/site.yaml", "barrierefreiheit:\n", footer)
    assert stated.build().problems == []
    page = stated.text(PAGE)
    assert page.index("<h1>Für alle</h1>") < page.index("für alle da.") < page.index("teilweise vereinbar")
    assert stated.text("index.html").count('href="/barrierefreiheit/"') == 1


def test_without_settings_the_text_is_the_whole_page(small: Space) -> None:
    small.write(TEXT, "---\ntitel: Für alle\n---\nDiese Zeitung ist für alle da.\n")
    assert small.build().ok
    assert "EN 301 549" not in small.text(PAGE)


def test_each_language_has_the_page_and_says_what_is_not_its_own(spoken: Space) -> None:
    spoken.write(TEXT, "---\ntitel: Für alle\n---\nDiese Zeitung ist für alle da.\n")
    assert spoken.build().problems == []
    turkish, arabic = spoken.text(f"tr/{PAGE}"), spoken.text(f"ar/{PAGE}")
    assert "<dt>İşaret dilinde filmler</dt>" in turkish
    assert '<dd lang="de">Wir lesen Ihnen Texte vor.</dd>' in turkish
    assert "Zeitung ist für alle da" not in turkish
    assert '<dt><bdi lang="de">Filme in Gebärdensprache</bdi></dt>' in arabic
    assert (
        '<link rel="alternate" hreflang="tr" href="https://blatt.example/tr/barrierefreiheit/">'
        in spoken.text(PAGE)
    )
    assert '<a href="/tr/barrierefreiheit/">' in spoken.text("tr/index.html")
    assert 'href="/barrierefreiheit/"' not in spoken.text("tr/index.html").partition("<footer")[2]


def test_a_menu_leads_to_the_statement_in_the_language_of_the_page(spoken: Space) -> None:
    spoken.write(TEXT, "---\ntitel: Für alle\n---\nDiese Zeitung ist für alle da.\n")
    spoken.edit("content/site.yaml", "  - titel: Bauarbeiten", f"{LINK}  - titel: Bauarbeiten")
    assert spoken.build().problems == []
    foot = spoken.text("tr/index.html").partition("<footer")[2]
    assert '"/tr/barrierefreiheit/"' in foot
    assert '"/barrierefreiheit/"' not in foot


def test_a_translated_text_stands_above_the_statement_of_its_language(spoken: Space) -> None:
    spoken.write(TEXT, "---\ntitel: Für alle\n---\nDiese Zeitung ist für alle da.\n")
    spoken.write(
        "content/seiten/barrierefreiheit.tr.md", "---\ntitel: Herkes için\n---\nBu gazete herkes için.\n"
    )
    assert spoken.build().errors == []
    page = spoken.text(f"tr/{PAGE}")
    assert page.index("Bu gazete") < page.index("İşaret dilinde")


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("vereinbar: teilweise", "vereinbar: ganz", 3, "nicht „ganz“"),
        ("methode: selbst", "methode: geraten", 4, "„geraten“ ist hier nicht vorgesehen"),
        ("web: 'https://land.example/hilfe/', ", "", 14, "wie man „Schlichtungsstelle“ erreicht"),
        ("      warum: Es gibt noch keine.\n", "", 7, "„warum“"),
        ("  stand: 2026-11-02\n", "", 2, "„stand“"),
    ],
)
def test_what_is_missing_or_false_is_told_at_its_line(
    stated: Space, old: str, new: str, line: int, words: str
) -> None:
    before = (stated.root / "content/site.yaml").read_text(encoding="utf-8").partition("barrierefreiheit:")[0]
    stated.edit("content/site.yaml", old, new)
    (problem,) = stated.build().errors
    assert problem.path == "content/site.yaml"
    assert problem.line == before.count("\n") + line
    assert words in f"{problem.message} {problem.cure}"
    assert problem.cure


def test_a_paper_that_nobody_can_be_reached_at_is_told_so(stated: Space) -> None:
    stated.edit("content/site.yaml", "mail: barriere@blatt.example, telefon: 07621 1234, ", "")
    (problem,) = stated.build().errors
    assert "niemand" in problem.message
    stated.edit("content/site.yaml", "barrierefreiheit:", "kontakt: post@blatt.example\nbarrierefreiheit:")
    assert stated.build().ok
    assert "mailto:post@blatt.example" in stated.text(PAGE)


def test_nobody_who_enforces_the_rules_is_a_hint(stated: Space) -> None:
    settings = stated.root / "content/site.yaml"
    stated.write("content/site.yaml", settings.read_text(encoding="utf-8").partition("  durchsetzung:")[0])
    report = stated.build()
    assert report.ok
    assert ["wer hilft" in hint.message for hint in report.warnings] == [True]


def test_after_a_year_editors_are_reminded_and_nothing_becomes_an_error(stated: Space) -> None:
    report = stated.build("2027-11-01")
    assert report.warnings == []
    assert report.next_change == "2027-11-01T23:00:00+00:00"
    report = stated.build("2027-11-02")
    assert report.ok
    assert ["ein Jahr alt" in hint.message for hint in report.warnings] == [True]


def test_a_day_to_come_is_doubted_until_it_is_there(stated: Space) -> None:
    stated.edit("content/site.yaml", "stand: 2026-11-02", "stand: 2026-12-01")
    report = stated.build()
    assert ["das noch kommt" in hint.message for hint in report.warnings] == [True]
    assert stated.build("2026-12-01").warnings == []


@pytest.mark.parametrize("at", ["2027-11-01", "2027-11-02"])
def test_an_edit_leaves_what_a_clean_build_makes(stated: Space, tmp_path: Path, at: str) -> None:
    stated.build("2026-11-20")
    stated.edit("content/site.yaml", "Es gibt noch keine.", "Wir haben noch keine.")
    stated.write(TEXT, "---\ntitel: Für alle\n---\nDiese Zeitung ist für alle da.\n")
    again = stated.build(at)
    clean = Space(tmp_path / "clean")
    shutil.copytree(stated.root / "content", clean.root / "content")
    first = clean.build(at)
    assert tree(stated.site) == tree(clean.site)
    assert (again.next_change, again.warnings) == (first.next_change, first.warnings)
    assert "Wir haben noch keine." in stated.text(PAGE)


def test_an_examiner_whom_no_page_names_is_a_hint(stated: Space) -> None:
    stated.edit("content/site.yaml", "methode: selbst", "methode: selbst\n  geprueft_von: Verein Auge")
    (hint,) = stated.build().warnings
    assert hint.message == "„Verein Auge“ steht auf keiner Seite: Als Methode ist „selbst“ genannt."


def test_of_what_could_not_be_read_nothing_else_is_said(small: Space) -> None:
    settings = (small.root / "content/site.yaml").read_text(encoding="utf-8")
    said = (
        "{stand: 2026-11-02, vereinbar: teilweise, methode: selbst, maengel: Keine Filme, durchsetzung: Land"
    )
    contact = "kontakt: {mail: a@b.example}}"
    small.write("content/site.yaml", f"{settings}barrierefreiheit: {said}, {contact}\n")
    found = small.build().problems
    assert sorted(one.message.partition(" ")[0] for one in found) == ["Hier", "Hier"]

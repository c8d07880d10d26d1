"""A paper in a made-up language beside its own: what its readers get, and that nobody else sees of it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from stadtteil.words.language_marks import plain
from stadtteil.words.languages import SHIPPED, Language
from tests.outputs.planning import planned
from tests.space import Space
from tests.words.made_up import speaking

QAB = Language("qab", "Erfundenisch", "Qaaqab", "rtl", "qab")
TITLE = "content/artikel/eins.qab.md"


@pytest.fixture
def spoken(small: Space, monkeypatch: pytest.MonkeyPatch) -> Space:
    """The small paper, with a language that nobody speaks."""
    monkeypatch.setitem(SHIPPED, "qab", QAB)
    settings = (small.root / "content/site.yaml").read_text()
    small.write("content/site.yaml", f"{settings}sprachen: [de, qab]\n")
    small.edit("content/artikel/eins.md", "titel:", "frueher: /alt/\ntitel:")
    small.write(TITLE, "---\ntitel: Qa eqin\n---\nQa [zwei](zwei.md), [eins](eins.md).\n")
    small.write("content/projekte/hochbeet.qab.yaml", "kurz: Qa kurqz.\n")
    small.write("content/seiten/impressum.qab.md", "---\ntitel: Qimpressum\n---\nQa.\n")
    return small


def page(space: Space, path: str) -> str:
    """Return a page without the `<bdi>` round Latin words: made-up words have no letters of their own."""
    text = (space.site / path / "index.html").read_text(encoding="utf-8")
    return re.sub("<bdi>(.*?)</bdi>", r"\1", text)


def main(text: str) -> str:
    return text[text.index("<main") : text.index("</main>")]


def test_translated_entries_have_pages_in_their_language(spoken: Space) -> None:
    assert spoken.build().ok
    article, project = page(spoken, "qab/artikel/eins"), page(spoken, "qab/projekte/hochbeet")
    for text in (article, project, page(spoken, "qab/impressum"), page(spoken, "qab")):
        assert '<html lang="qab" dir="rtl">' in text
    assert "<h1>Qa eqin</h1>" in article
    assert 'href="/artikel/zwei/">zwei' in article
    assert 'href="/qab/artikel/eins/">eins' in article
    assert "bilder/bank-" in main(article)
    own = page(spoken, "projekte/hochbeet")
    assert "Qa kurqz." in project
    amounts = re.findall(r"[\d.]+\u00a0€|[\d.]+ €", main(own))
    assert amounts
    assert re.findall(r"[\d.]+\u00a0€|[\d.]+ €", main(project)) == amounts
    assert not (spoken.site / "qab/artikel/zwei").exists()


def test_pages_speak_the_words_of_their_language(
    small: Space, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(SHIPPED, "qac", Language("qac", "Erfunden", "Qacaqa", "ltr", "qac"))
    settings = (small.root / "content/site.yaml").read_text()
    small.write("content/site.yaml", f"{settings}sprachen: [de, qac]\n")
    small.write("content/artikel/eins.qac.md", "---\ntitel: Qa eqin\n---\nQa.\n")
    with speaking(monkeypatch, tmp_path / "words", "qac"):
        assert small.build().ok
    assert "⟦Titelseite⟧" in page(small, "qac/artikel/eins")
    assert "⟦Geförderte Projekte⟧" in page(small, "qac/projekte")
    assert "⟦" not in page(small, "artikel/eins")
    foot = "Haben Sie einen Fehler gefunden?"
    assert foot in page(small, "qac/projekte"), "no native speaker has read the words"
    assert foot not in page(small, "projekte")


def test_each_language_has_its_front_page_and_a_list_of_what_is_told_in_it(spoken: Space) -> None:
    assert spoken.build().ok
    front, news = main(page(spoken, "qab")), main(page(spoken, "qab/artikel"))
    assert 'href="/qab/artikel/eins/">Qa eqin</a>' in front
    assert '<a href="/artikel/zwei/" hreflang="de"><bdi lang="de">' in front
    assert "/qab/artikel/eins/" in news
    assert "/artikel/zwei/" not in news
    assert "/qab/projekte/hochbeet/" in main(page(spoken, "qab/projekte"))


def test_the_heading_over_what_is_told_in_the_papers_own_language_finds_its_direction(spoken: Space) -> None:
    assert spoken.build().ok
    assert '<a href="/" hreflang="de"><bdi lang="de">Deutsch</bdi></a>' in page(spoken, "qab")


def test_places_and_pages_stand_in_the_order_of_the_alphabet(spoken: Space) -> None:
    for name in ("Zelt", "Ähre", "Anker"):
        id_ = name.replace("Ä", "ae").lower()
        where = f"name: {name}\nsprachen: [Erfundenisch]\noeffnungszeiten: Mo–Fr 9–12 Uhr\n"
        spoken.write(f"content/orte/{id_}.yaml", where)
        spoken.write(f"content/seiten/{id_}.md", f"---\ntitel: {name}\n---\nText.\n")
        spoken.write(f"content/seiten/{id_}.qab.md", f"---\ntitel: {name}\n---\nQa.\n")
    files = planned(spoken)
    front, parts = files["qab/index.html"].content, files["sprachen/index.html"].content.parts
    helping = next(part.help for part in parts if part.code == "qab")
    for points in (front.places, helping):
        assert [plain(one.link.label) for one in points] == ["Ähre", "Anker", "Zelt"]
    assert [link.label for link in front.pages] == ["Ähre", "Anker", "Qimpressum", "Zelt"]


def test_a_text_that_is_not_translated_says_in_which_language_it_is(spoken: Space) -> None:
    spoken.edit("content/projekte/hochbeet.yaml", "titel:", "beschreibung: Ein Beet, das hoch ist.\ntitel:")
    spoken.write("content/quartiere/mitte.qab.yaml", "name: Qitte\nbeschreibung: Qa.\n")
    assert spoken.build().ok
    assert '<div class="prose" lang="de" dir="auto">\n<p>Ein Beet' in page(spoken, "qab/projekte/hochbeet")
    assert '<div class="prose">\n<p>Ein Beet' in page(spoken, "projekte/hochbeet")
    assert '<div class="prose">\n<p>Qa.' in page(spoken, "qab/quartier/mitte")


def test_the_menu_leads_to_the_lists_of_its_language(spoken: Space) -> None:
    for place in ("/projekte/", "/artikel/", "/archiv/"):
        menu = f"navigation:\n  - {{titel: Da, ziel: {place}}}\n"
        spoken.edit("content/site.yaml", "navigation:\n", menu)
    assert spoken.build().ok
    there = page(spoken, "qab/artikel/eins")
    assert '<a href="/qab/projekte/"><bdi lang="de">Da</bdi></a>' in there
    assert '<a href="/qab/artikel/" aria-current="true"><bdi lang="de">Da</bdi></a>' in there
    assert '<a href="/archiv/" hreflang="de"><bdi lang="de">Da</bdi></a>' in there
    assert '<a href="/projekte/">Da</a>' in page(spoken, "artikel/eins")


def test_the_words_of_the_settings_are_translated_like_all_others(spoken: Space) -> None:
    spoken.edit("content/site.yaml", "navigation:\n", "navigation:\n  - {titel: Da, ziel: /projekte/}\n")
    spoken.edit("content/site.yaml", "adresse:", "untertitel: Ein Blatt\nhinweis: Muster\nadresse:")
    menu = "navigation:\n  - {titel: Qda, ziel: /projekte/}\n"
    spoken.write("content/site.qab.yaml", f"untertitel: Qblatt\n{menu}")
    assert spoken.build().ok
    there = page(spoken, "qab/artikel/eins")
    assert '<p class="claim">Qblatt</p>' in there
    assert '<a href="/qab/projekte/">Qda</a>' in there
    assert '<p class="notice"><bdi lang="de">Muster</bdi></p>' in there
    assert '<p class="claim">Ein Blatt</p>' in page(spoken, "artikel/eins")


def test_settings_in_a_language_that_the_paper_does_not_have_are_an_error(spoken: Space) -> None:
    spoken.write("content/site.tr.yaml", "untertitel: Gazete\n")
    spoken.write(
        "content/site.qab.yaml", "adresse: https://x.example/\nnavigation: [{titel: Q, ziel: /q/}]\n"
    )
    found = {(one.path, one.message.partition("“")[0].split(";")[0]) for one in spoken.build().errors}
    assert found == {
        ("content/site.tr.yaml", "Der Name der Datei sagt Türkisch"),
        ("content/site.qab.yaml", "„adresse"),
        ("content/site.qab.yaml", "Das steht im Original nicht."),
    }


def test_a_page_at_the_front_of_a_language_is_one_mistake(spoken: Space) -> None:
    spoken.write("content/seiten/qab.md", "---\ntitel: Q\n---\nText.\n")
    (problem,) = spoken.build().errors
    assert problem.message.startswith("Mit /qab/ beginnen die Adressen auf Erfundenisch")


def test_former_and_deleted_addresses_are_so_in_each_language(spoken: Space) -> None:
    spoken.edit("content/site.yaml", "adresse:", "geloescht: [/artikel/weg/]\nadresse:")
    assert spoken.build().ok
    assert "/qab/artikel/eins/" in page(spoken, "qab/alt")
    rules = (spoken.site / "embed/nginx.conf").read_text()
    for known in ('"/alt/"', '"/qab/alt/"', '"/artikel/weg/"', '"/qab/artikel/weg/"'):
        assert known in rules


def test_what_has_a_page_in_every_language_had_one_at_its_former_address_in_each(spoken: Space) -> None:
    spoken.remove("content/projekte/hochbeet.qab.yaml")
    spoken.edit("content/projekte/hochbeet.yaml", "titel:", "frueher: /projekte/beet/\ntitel:")
    assert spoken.build().ok
    assert "/projekte/hochbeet/" in page(spoken, "projekte/beet")
    assert "/qab/projekte/hochbeet/" in page(spoken, "qab/projekte/beet")


def test_credits_of_pictures_lead_to_pages_of_the_paper_s_own_language(spoken: Space) -> None:
    spoken.remove("content/projekte/hochbeet.qab.yaml")
    spoken.edit("content/projekte/hochbeet.yaml", "titel:", "bild: bank.jpg\ntitel:")
    assert spoken.build().ok
    shown = main(page(spoken, "bildnachweise"))
    assert 'href="/projekte/hochbeet/"' in shown
    assert "/qab/projekte/" not in shown


def test_pages_of_all_languages_are_in_the_sitemap(spoken: Space) -> None:
    assert spoken.build().ok
    assert "https://blatt.example/qab/artikel/eins/" in (spoken.site / "sitemap.xml").read_text()


def test_every_link_of_every_language_leads_somewhere(spoken: Space) -> None:
    assert spoken.build().ok
    files = {file.relative_to(spoken.site).as_posix() for file in spoken.site.rglob("*") if file.is_file()}
    for file in sorted((spoken.site / "qab").rglob("*.html")):
        for href in re.findall(r'(?:href|src)="/([^"#?]*)', file.read_text()):
            place = Path(href) / "index.html" if href.endswith("/") or not href else Path(href)
            assert place.as_posix() in files, (file, href)


LANGUAGES = re.compile(
    rb'<nav class="languages.*?</nav>\n| *<link rel="alternate" hreflang=.*?\n'
    rb'| *<li><a href="/sprachen/">.*?</li>\n|(?<="knowsLanguage":\["de"),"qab"',
    re.DOTALL,
)
"""What a page of a paper in several languages has beside that of a paper in one."""


def test_the_paper_s_own_pages_stay_what_they_are(spoken: Space) -> None:
    assert spoken.build().ok
    bilingual = spoken.tree()
    for file in (spoken.root / "content").rglob("*.qab.*"):
        file.unlink()
    spoken.edit("content/site.yaml", "sprachen: [de, qab]\n", "")
    assert spoken.build().ok
    lists = {"sitemap.xml", "embed/nginx.conf", "embed/index.html", ".htaccess", "_headers", "_redirects"}
    alone = spoken.tree()
    own = {path for path in bilingual if "qab" not in path.split("/")} - {"sprachen/index.html"}
    assert own == set(alone)
    assert {path for path, data in alone.items() if without_others(path, bilingual[path]) != data} <= lists


def without_others(path: str, data: bytes) -> bytes:
    """Return a file as it were if the paper had no other language to lead to."""
    if path.startswith("embed/v1/") and path.endswith(".json"):
        return re.sub(rb',\n  "qab": "[^"]*"', b"", data)
    return LANGUAGES.sub(b"", data)


def test_what_leaves_with_an_original_is_said_once(spoken: Space) -> None:
    original, translation = "content/artikel/drei.md", "content/artikel/drei.qab.md"
    spoken.write(original, "---\ntitel: Drei\ndatum: 2026-09-02\nteaser: Kurz.\n---\nText.\n")
    spoken.write(translation, "---\ntitel: Qei\n---\nQa.\n")
    assert spoken.build().ok
    spoken.remove(original)
    [problem] = spoken.build().errors
    assert (problem.path, problem.message.partition("(")[0]) == (translation, "Zu dieser Übersetzung ")
    spoken.remove(translation)
    report = spoken.build()
    assert report.ok
    assert [one.path for one in report.once] == [original]


def test_a_translation_that_was_deleted_alone_leaves_its_address(spoken: Space) -> None:
    assert spoken.build().ok
    spoken.remove(TITLE)
    [said] = spoken.build().once
    assert said.path == TITLE
    assert "/qab/artikel/eins/" in said.message


def test_a_changed_text_of_a_translation_makes_its_page_alone(spoken: Space) -> None:
    assert spoken.build().ok
    spoken.edit(TITLE, "Qa [", "Qaq [")
    before = spoken.tree()
    assert spoken.build().ok
    changed = {path for path, data in spoken.tree().items() if before[path] != data}
    found = "qab/suche/index/2024-2027.json"
    feeds = {f"qab/feed.{ending}" for ending in ("xml", "atom", "json")}
    assert changed == {"qab/artikel/eins/index.html", *feeds, found}


def test_a_build_after_changes_is_the_same_as_a_clean_one(spoken: Space, tmp_path: Path) -> None:
    assert spoken.build().ok
    steps: list[Callable[[], object]] = [
        lambda: spoken.edit(TITLE, "Qa eqin", "Qa qein"),
        lambda: spoken.edit(TITLE, "Qa [", "Qaq ![](bank.jpg) ["),
        lambda: spoken.write("content/artikel/zwei.qab.md", "---\nteaser: Qa.\n---\n[eins](eins.md)\n"),
        lambda: spoken.edit("content/projekte/hochbeet.yaml", "titel:", "titel: Neues"),
        lambda: spoken.edit("content/artikel/zwei.qab.md", "teaser:", "entwurf: ja\nteaser:"),
        lambda: spoken.remove(TITLE),
        lambda: spoken.edit("content/site.yaml", "[de, qab]", "[de, qab, tr]"),
    ]
    for number, step in enumerate(steps):
        step()
        report = spoken.build()
        assert report.ok, report.errors
        clean = Space(tmp_path / f"clean-{number}")
        shutil.copytree(spoken.root / "content", clean.root / "content")
        assert clean.build().ok
        assert spoken.tree() == clean.tree(), number


def test_a_paper_of_one_language_plans_nothing_more(small: Space) -> None:
    assert not [path for path in planned(small) if path.startswith(("qab/", "de/", "tr/"))]

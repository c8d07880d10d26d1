"""Exports of WordPress: blocks, the classic editor, pictures, and what is not for the public."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from stadtteil.importing.wordpress import read_wordpress
from stadtteil.misuse import StadtteilError
from tests.importing.sources import EXPORT, Imported, imported, picture, write

PARTY, MINUTES = "artikel/2019/sommerfest.md", "artikel/2019/protokoll.md"


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Imported:
    folder = tmp_path_factory.mktemp("wordpress")
    pictures = {"2019/05/fest.jpg": picture(), "2019/05/hof-scaled.jpg": picture("#163")}
    uploads = write(folder / "uploads", pictures)
    return imported("wordpress", EXPORT, folder / "zeitung", uploads=uploads)


def test_a_post_keeps_dates_author_picture_and_addresses(paper: Imported) -> None:
    assert paper.head(PARTY) == [
        "titel: 'Sommerfest: Der lange Tisch'",
        "datum: 2019-05-12 10:00",
        "aktualisiert: 2019-05-14 09:30",
        "teaser: 'Sechzig Meter Tisch, ein Gewitter.'",
        "autor: ['Maria Muster']",
        "schlagwoerter: ['Nachbarschaft', 'Aus dem Hof']",
        "bild:",
        "  datei: fest.jpg",
        "  alt: 'Ein langer Tisch im Hof'",
        "  bildunterschrift: 'Der Tisch war lang. Foto: Jakob Beispiel, CC BY-SA 4.0'",
        "frueher:",
        "  - '/2019/05/12/sommerfest/'",
        "  - '/2019/05/12/das-fest/'",
    ]
    assert ("/?p=10", "/artikel/2019/sommerfest/") in paper.account.server


def test_blocks_become_markdown(paper: Imported) -> None:
    body = paper.body(PARTY)
    assert body.startswith(
        "Um drei Uhr kam der **Regen**. Mehr steht [im Protokoll](artikel/2019/protokoll.md) und "
        "[beim Aufräumen](artikel/2019/protokoll.md#wer-raeumt-auf)."
    )
    assert '\n![](fest.jpg "Der Tisch war lang. Foto: Jakob Beispiel, CC BY-SA 4.0")\n' in body
    assert "\n## Wer den Tisch baute\n\nhttps://www.youtube.com/watch?v=abcdefgh\n\nDer Film\n" in body
    assert "\n- Bretter\n  - lange\n" in body
    assert "\nTabelle: Was gegessen wurde\n\n| Kuchen | 40 |\n" in body
    assert "\nSpenden Sie einen Stuhl.\n" in body
    assert body.endswith("Alle blieben.[^a1b2]\n\n[^a1b2]: Bis auf *einen*.")


def test_texts_of_the_classic_editor_keep_their_paragraphs(paper: Imported) -> None:
    body = paper.body(MINUTES)
    assert body.startswith(
        "Erste Zeile\\\nzweite Zeile [sic], siehe [das Fest](artikel/2019/sommerfest.md).\n"
    )
    assert "<!-- Hier fehlt ein Bild: ![Der Hof](" in body
    assert "\n### Wer räumt auf?\n\n![Ein langer Tisch im Hof](fest.jpg " in body
    assert "\n[Der Film vom Fest](https://www.youtube.com/watch?v=abcdefgh)\n" in body
    assert "\n**Wichtig**\n\nBitte **Handschuhe mitbringen.**\n" in body
    assert body.endswith("\nDer Plan")
    assert "alert" not in body


def test_who_made_a_picture_is_known_from_its_own_details_yet_without_licence_it_stays_out(
    paper: Imported,
) -> None:
    out = {one.place: one for one in paper.account.left_out}
    assert (out["2019/05/hof-scaled.jpg"].maker, out["2019/05/hof-scaled.jpg"].reason) == (
        "Jakob Beispiel",
        "Lizenz nicht bekannt",
    )
    assert sorted(file.name for file in (paper.root / "content/bilder").iterdir()) == [
        "fest.jpg",
        "fest.jpg.yaml",
    ]


def test_what_is_not_for_the_public_comes_nowhere(paper: Imported) -> None:
    files = [file for file in paper.root.rglob("*") if file.suffix in {".md", ".yaml"}]
    everything = "\n".join(file.read_text("utf-8") for file in files)
    for secret in (
        "Vertraulichkeiten",
        "Verschlossenes",
        "Kommentarwort",
        "Petra",
        "@hofblatt",
        "nur-fuer-uns",
    ):
        assert secret not in everything
    assert dict(paper.account.passed_over)["Mit Kennwort"] == "hat ein Kennwort"
    assert "Kommentare kommen nicht mit: 1" in paper.entry(PARTY).notes


def test_pages_drafts_and_types_of_their_own_find_their_places(paper: Imported) -> None:
    assert paper.body("seiten/impressum.md") == "Verantwortlich ist der Nachbarschaftskreis."
    assert {one.path for one in paper.account.drafts} == {
        "content/artikel/noch-nicht-fertig.md",
        "content/artikel/2019/hofkonzert.md",
    }
    table = paper.root / "zuordnung.yaml"
    assert "'tribe_events': 'entwurf'" in table.read_text("utf-8")


def test_a_type_of_its_own_becomes_what_the_table_says(tmp_path: Path) -> None:
    root = write(tmp_path / "zeitung", {"zuordnung.yaml": "inhaltstypen: {tribe_events: weglassen}\n"})
    made = imported("wordpress", EXPORT, root)
    assert ("Hofkonzert", "tribe_events: weggelassen, siehe zuordnung.yaml") in made.account.passed_over
    (root / "zuordnung.yaml").write_text("inhaltstypen: {tribe_events: seite}\n", "utf-8")
    assert imported("wordpress", EXPORT, root).head("seiten/hofkonzert.md")[0] == "titel: 'Hofkonzert'"
    (root / "zuordnung.yaml").write_text("inhaltstypen: {tribe_events: artikel}\n", "utf-8")
    moved = imported("wordpress", EXPORT, root)
    assert moved.account.removed == ("content/seiten/hofkonzert.md",)
    assert moved.body("artikel/2019/hofkonzert.md") == "Am Samstag spielt die Kapelle."


def test_only_words_that_are_told_are_lost(paper: Imported) -> None:
    assert {one.path: one.words_lost for one in paper.account.entries if one.words_lost} == {
        f"content/{MINUTES}": {"hof": 1, "im": 1, "mai": 1}
    }


BOMB = """\
<?xml version="1.0"?>
<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY file SYSTEM "FILE"><!ENTITY % there SYSTEM "http://127.0.0.1:9/x.dtd"> %there;]>
<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.1/">
<channel>
<wp:base_site_url>https://b.example</wp:base_site_url>
<item><title>T &file;</title><content:encoded>Wort &b;&file; Ende</content:encoded><wp:post_id>1</wp:post_id>
<wp:post_date>2019-01-01 00:00:00</wp:post_date><wp:status>publish</wp:status>
<wp:post_type>post</wp:post_type></item>
<item><title>Abgebrochen</title><content:encoded><![CDATA[Der Rest"""


def test_entities_are_never_looked_up_and_a_torn_export_gives_what_is_whole(tmp_path: Path) -> None:
    secret = tmp_path / "geheim.txt"
    secret.write_text("streng geheim", "utf-8")
    export = tmp_path / "export.xml"
    export.write_text(BOMB.replace("FILE", secret.as_uri()), "utf-8")
    entries = read_wordpress(export).entries
    assert (entries[0].title, entries[0].body) == ("T", "Wort Ende\n")
    assert not re.search("geheim|aaaa", "".join(f"{one.title}{one.body}" for one in entries))


@pytest.mark.parametrize("text", ["", "<html><body>Nein</body></html>", "kein XML", "<rss><channel/></rss>"])
def test_a_file_that_is_no_export_is_told_in_one_line(tmp_path: Path, text: str) -> None:
    file = write(tmp_path, {"x.xml": text}) / "x.xml"
    with pytest.raises(StadtteilError, match="ist kein Export von WordPress"):
        read_wordpress(file)

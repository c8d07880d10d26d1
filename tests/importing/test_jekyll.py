"""Papers made by Jekyll: addresses, mentions, Liquid, attributes of kramdown, and what is broken in them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.importing.sources import WITH_RIGHTS, Imported, imported, picture, write

SETTINGS = """\
title: Hofblatt
url: "https://hofblatt.example"
baseurl: "/zeitung"
permalink: pretty
exclude: [intern]
"""
POST = """\
---
title: Das Fest: Der "lange" Tisch
date: 2019-05-12 18:00:00 +0000
tags: [Garten]
tags: Hof, Nachbarn
author: mm
redirect_from: /altes-fest/
image:
\tpath: /assets/tisch.jpg
---
* TOC
{:toc}

Am *Tisch* saßen alle.{: .lead}

## Über uns {#ueber}

[Protokoll]({{ site.baseurl }}{% post_url 2019-06-01-protokoll %}#wer-räumt-auf),
[hier]({% link verein.md %}),
[voll](https://www.hofblatt.example/zeitung/2019/06/01/protokoll/), [daneben](../../../06/01/protokoll/),
[unten](#ueber), [weg](/gibts-nicht/), [dort][1].

![Der Tisch]({{ "/assets/tisch.jpg" | relative_url }}){: width="300"}
*Foto: Jakob Beispiel, CC BY 4.0*

{% include youtube.html id="abcdefgh" %}

{% highlight ruby %}
puts "{{ hallo }}"
{% endhighlight %}

{% if page.x %}Sichtbar{% endif %}

    Befehl <b>

<iframe src="//www.openstreetmap.org/export/embed.html?bbox=1" title="Karte"></iframe>

[1]: /zeitung/verein/ "Titel"
"""
MINUTES = "---\ntitle: Protokoll\n---\nErst.\n\n# Wer räumt auf?\n\nAlle.\n"


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Imported:
    folder = tmp_path_factory.mktemp("jekyll")
    files: dict[str, str | bytes] = {
        "_config.yml": SETTINGS,
        "_data/authors.yml": "mm: {name: Maria Muster, email: mm@hofblatt.example}\n",
        "_posts/2019-05-12-Fest.md": POST.replace("\n", "\r\n").replace("ü", "u\u0308"),
        "netz/_posts/2019-06-01-protokoll.markdown": MINUTES,
        "_posts/2019-07-01-kaputt.md": "---\ntitle: Kaputt\nfoo: [a, b\nbar: {x\n---\nText bleibt.",
        "_posts/2019-07-02-offen.md": "---\ntitle: Nie zu\ndate: demnächst\n\nText ohne Ende.",
        "_posts/2019-07-03-alt.md": "---\ntitle: Grüße\n---\nSchön.".encode("cp1252"),
        "_drafts/idee.md": "---\ntitle: Idee\n---\nVielleicht.",
        "verein.md": "---\ntitle: Verein\n---\nUns gibt es.",
        "intern/geheim.md": "---\ntitle: Geheim\n---\nNein.",
        "assets/tisch.jpg": picture(),
    }
    return imported("jekyll", write(folder / "quelle", files), folder / "zeitung")


def test_a_post_keeps_date_author_tags_and_old_addresses(paper: Imported) -> None:
    assert paper.head("artikel/2019/fest.md") == [
        "titel: 'Das Fest: Der \"lange\" Tisch'",
        "datum: 2019-05-12 20:00",
        "autor: ['Maria Muster']",
        "schlagwoerter: ['Hof', 'Nachbarn']",
        "bild: tisch.jpg",
        "frueher:",
        "  - '/zeitung/2019/05/12/Fest/'",
        "  - '/altes-fest/'",
    ]
    assert "  - '/zeitung/netz/2019/06/01/protokoll/'" in paper.head("artikel/2019/protokoll.md")


def test_mentions_of_any_sort_lead_to_the_text_and_to_the_place_in_it(paper: Imported) -> None:
    body = paper.body("artikel/2019/fest.md")
    there = "artikel/2019/protokoll.md"
    assert f"[Protokoll]({there}#wer-raeumt-auf),\n[hier](seiten/verein.md)" in body
    assert f"[voll]({there}), [daneben]({there})" in body
    assert "[unten](#ueber), weg, [dort][1]." in body
    assert '[1]: seiten/verein.md "Titel"' in body
    assert paper.entry("artikel/2019/fest.md").links_lost == ("/gibts-nicht/",)


def test_liquid_and_attributes_become_markdown_or_fall(paper: Imported) -> None:
    body = paper.body("artikel/2019/fest.md")
    assert "{%" not in body
    assert "{:" not in body
    assert "Am *Tisch* saßen alle.\n" in body
    assert '## Über uns<a id="ueber"></a>' in body
    assert "](https://www.youtube.com/watch?v=abcdefgh)" in body
    assert '```ruby\nputs "{{ hallo }}"\n```' in body
    assert "\nSichtbar\n" in body
    assert "```\nBefehl <b>\n```" in body
    assert "[Karte](https://www.openstreetmap.org/export/embed.html?bbox=1)" in body


def test_the_line_below_a_picture_says_its_rights(paper: Imported) -> None:
    assert "![Der Tisch](tisch.jpg)" in paper.body("artikel/2019/fest.md")
    assert paper.text("bilder/tisch.jpg.yaml") == (
        "alt: 'Der Tisch'\nurheber: 'Jakob Beispiel'\nlizenz: 'CC-BY-4.0'\n"
    )


@pytest.mark.parametrize(
    ("path", "title", "body"),
    [
        ("artikel/2019/kaputt.md", "Kaputt", "Text bleibt."),
        ("artikel/2019/offen.md", "Nie zu", "Text ohne Ende."),
        ("artikel/idee.md", "Idee", "Vielleicht."),
    ],
)
def test_what_cannot_be_read_whole_is_a_draft_that_says_why(
    paper: Imported, path: str, title: str, body: str
) -> None:
    head = paper.head(path)
    assert (head[0], paper.body(path)) == (f"titel: '{title}'", body)
    assert head[-1] == "entwurf: ja"
    assert head[-2].startswith("# Entwurf: ")


def test_old_encodings_are_read_and_what_is_excluded_stays_out(paper: Imported) -> None:
    assert paper.head("artikel/2019/alt.md")[0] == "titel: 'Grüße'"
    assert paper.body("artikel/2019/alt.md") == "Schön."
    assert ("intern/geheim.md", "in _config.yml ausgeschlossen") in paper.account.passed_over
    assert "geheim" not in " ".join(one.path for one in paper.account.entries)


def test_no_word_is_lost_but_that_of_an_instruction(paper: Imported) -> None:
    assert {word for one in paper.account.entries for word in one.words_lost} == {"toc"}


def test_a_picture_without_rights_is_left_out_until_the_table_says_them(tmp_path: Path) -> None:
    post = '---\ntitle: Hof\n---\nText.\n\n![Der Hof](/hof.jpg "Im Mai")\n'
    source = write(tmp_path / "quelle", {"_posts/2019-05-12-hof.md": post, "hof.jpg": picture()})
    first = imported("jekyll", source, tmp_path / "zeitung")
    assert (
        first.body("artikel/2019/hof.md")
        == 'Text.\n\n<!-- Hier fehlt ein Bild: ![Der Hof](/hof.jpg "Im Mai") -->'
    )
    assert [(one.place, one.reason) for one in first.account.left_out] == [
        ("hof.jpg", "Urheber und Lizenz nicht bekannt")
    ]
    assert not (first.root / "content" / "bilder").exists()

    table = first.root / "zuordnung.yaml"
    row = "'hof.jpg': {urheber: '', lizenz: '', alt: ''}"
    filled_in = table.read_text("utf-8").replace(row, "'hof.jpg': {urheber: Redaktion, lizenz: CC0-1.0}")
    table.write_text(filled_in, "utf-8")
    again = imported("jekyll", source, first.root)
    assert again.body("artikel/2019/hof.md") == 'Text.\n\n![Der Hof](hof.jpg "Im Mai")'
    assert "urheber: 'Redaktion'\nlizenz: 'CC0-1.0'\n" in again.text("bilder/hof.jpg.yaml")
    assert again.account.left_out == ()


def test_the_table_says_how_authors_and_categories_are_called(tmp_path: Path) -> None:
    post = "---\ntitle: Hof\nauthor: mm\ncategories: [Menschen, Netz]\ntags: [netz]\n---\nText.\n"
    source = write(tmp_path / "quelle", {"_posts/2019-05-12-hof.md": post})
    settings = "name: Test\nadresse: https://t.example/\nressorts:\n  - {kennung: leute, name: Leute}\n"
    write(tmp_path / "zeitung", {
        "content/site.yaml": settings,
        "zuordnung.yaml": "autoren: {mm: 'Maria Muster, Jakob Beispiel'}\nkategorien: {Menschen: leute}\n",
    })  # fmt: skip
    made = imported("jekyll", source, tmp_path / "zeitung")
    assert made.head("artikel/2019/hof.md")[2:5] == [
        "autor: ['Maria Muster', 'Jakob Beispiel']",
        "ressort: leute",
        "schlagwoerter: ['netz']",
    ]
    assert made.text("site.yaml") == settings


def test_odd_addresses_names_and_links_do_no_harm(tmp_path: Path) -> None:
    former = '["../../etc", "/ok/", "/a b/", "/x?y=1", ""]'
    head = f"title: [Eins, zwei]\nslug: ../../boese\nredirect_from: {former}\n"
    body = "[a](javascript:x) [b](data:text/html,x) <a href='vbscript:x'>c</a> <script>d</script> [e](tel:1)"
    source = write(tmp_path / "quelle", {"_posts/2019-05-12-x.md": f"---\n{head}---\n{body}"})
    made = imported("jekyll", source, tmp_path / "zeitung")
    assert made.body("artikel/2019/boese.md") == "a b c   [e](tel:1)"
    assert [line for line in made.head("artikel/2019/boese.md") if line.startswith("  - ")][
        -1
    ] == "  - '/ok/'"
    assert made.head("artikel/2019/boese.md")[0] == "titel: 'Eins, zwei'"
    assert ("/x?y=1", "/artikel/2019/boese/") in made.account.server


def test_what_an_editor_changed_or_deleted_stays_so(tmp_path: Path) -> None:
    def post(words: str) -> str:
        return f"---\ntitle: T\n---\n{words}"

    files = {
        f"_posts/2019-05-0{n}-{name}.md": post("Alt.") for n, name in enumerate(("eins", "zwei", "drei"), 1)
    }
    source = write(tmp_path / "quelle", files)
    root = imported("jekyll", source, tmp_path / "zeitung").root
    changed = root / "content/artikel/2019/eins.md"
    changed.write_text("von Hand", "utf-8")
    (root / "content/artikel/2019/zwei.md").unlink()
    write(source, {path: post("Neu.") for path in files})

    again = imported("jekyll", source, root)
    assert changed.read_text("utf-8") == "von Hand"
    assert not (root / "content/artikel/2019/zwei.md").exists()
    assert again.body("artikel/2019/drei.md") == "Neu."
    assert [(path, fate.name) for path, fate in again.account.kept] == [
        ("content/artikel/2019/eins.md", "KEPT"),
        ("content/artikel/2019/zwei.md", "GONE"),
    ]
    before = {file: file.stat().st_mtime_ns for file in (root / "content").rglob("*.md")}
    imported("jekyll", source, root)
    assert {file: file.stat().st_mtime_ns for file in (root / "content").rglob("*.md")} == before


def test_texts_are_known_again_where_nothing_is_remembered(tmp_path: Path) -> None:
    files = {"_posts/2019-05-12-eins.md": "---\ntitle: A\n---\nA.", "seite.md": "---\ntitle: B\n---\nB."}
    source = write(tmp_path / "quelle", files)
    root = imported("jekyll", source, tmp_path / "zeitung").root
    shutil.rmtree(root / ".stadtteil")
    again = imported("jekyll", source, root)
    assert {one.fate.name for one in again.account.entries} == {"EQUAL"}
    shutil.rmtree(root / ".stadtteil")
    changed = root / "content/artikel/2019/eins.md"
    changed.write_text(changed.read_text("utf-8") + "Mehr.", "utf-8")
    again = imported("jekyll", source, root)
    assert [path for path, _ in again.account.kept] == ["content/artikel/2019/eins.md"]
    assert len(list((root / "content").rglob("*.md"))) == 2


def test_a_text_of_the_editors_own_is_never_written_over(tmp_path: Path) -> None:
    root = write(tmp_path / "zeitung", {"content/artikel/2019/fest.md": "unseres"})
    source = write(
        tmp_path / "quelle", {"_posts/2019-05-12-fest.md": f"---\ntitle: Fest\n---\n{WITH_RIGHTS}"}
    )
    made = imported("jekyll", source, root)
    assert made.text("artikel/2019/fest.md") == "unseres"
    assert made.body("artikel/2019/fest-2.md") == WITH_RIGHTS

"""Papers made by Hugo: heads in three formats, bundles, permalinks, shortcodes, languages."""

from __future__ import annotations

import pytest

from tests.importing.sources import WITH_RIGHTS, Imported, imported, picture, write

SETTINGS = """\
baseURL = "https://hofblatt.example/"
title = "Hofblatt"
defaultContentLanguage = "de"
[permalinks.page]
post = "/:year/:month/:slug/"
"""
SUMMER = """\
+++
title = "Der Sommer"
date = 2019-05-12T18:00:00+02:00
slug = "sommer-im-hof"
tags = ["Garten"]
aliases = ["/alt/sommer/", "sommer-alt"]
[params]
author = "Maria Muster"
+++
# Der Sommer

[Fest]({{< relref "beitraege/fest" >}}), [ref]({{% ref "fest#wer-räumt-auf" %}}),
[oben](/2019/05/sommer-im-hof/#was-bleibt),
[Datei](../beitraege/fest/index.md), [rel](winter.md).

{{< figure src="/img/hof.jpg" title="Der Hof" attr="CREDIT" alt="Ein Hof" >}}

{{< youtube "abcdefgh" >}}

{{< notice info "Wichtig" >}}
Bitte **Handschuhe**.
{{< /notice >}}

{{< highlight go "linenos=table" >}}
fmt.Println("x < y")
{{< /highlight >}}

{{</* figure src="beispiel" */>}} {{< unbekannt >}}

## Was bleibt {#bleibt .gross}
""".replace("CREDIT", WITH_RIGHTS)
PARTY = """\
---
title: Das Fest
date: 2018-06-01
---
![Der Tisch](fest.jpg "© Maria Muster, CC BY-SA 4.0")

## Wer räumt auf?
"""


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Imported:
    folder = tmp_path_factory.mktemp("hugo")
    files: dict[str, str | bytes] = {
        "hugo.toml": SETTINGS,
        "content/post/sommer.md": SUMMER,
        "content/post/winter.md": '{"title": "Winter", "date": "2019-12-01", "draft": true}\n\nKalt.',
        "content/beitraege/fest/index.md": PARTY,
        "content/beitraege/fest/index.en.md": "---\ntitle: The Fest\ndate: 2018-06-01\n---\nHello.",
        "content/beitraege/fest/fest.jpg": picture("#163"),
        "content/verein/_index.md": "---\ntitle: Verein\n---\nWir.",
        "content/verein/satzung.md": "---\ntitle: Satzung\nurl: /satzung.html\n---\nParagraf.",
        "static/img/hof.jpg": picture(),
        "layouts/post/single.html": "<h1>{{ .Title }}</h1>",
    }
    return imported("hugo", write(folder / "quelle", files), folder / "zeitung")


def test_a_head_in_toml_says_date_author_and_old_addresses(paper: Imported) -> None:
    assert paper.head("artikel/2019/sommer-im-hof.md") == [
        "titel: 'Der Sommer'",
        "datum: 2019-05-12 18:00",
        "autor: ['Maria Muster']",
        "schlagwoerter: ['Garten']",
        "frueher:",
        "  - '/2019/05/sommer-im-hof/'",
        "  - '/alt/sommer/'",
        "  - '/sommer-alt'",
    ]
    assert "  - '/satzung.html'" in paper.head("seiten/satzung.md")
    assert "  - '/beitraege/fest/'" in paper.head("artikel/2018/fest.md")


def test_mentions_of_any_sort_lead_to_the_text(paper: Imported) -> None:
    body = paper.body("artikel/2019/sommer-im-hof.md")
    there = "artikel/2018/fest.md"
    assert body.startswith(f"[Fest]({there}), [ref]({there}#wer-raeumt-auf),\n[oben](#was-bleibt),")
    assert f"[Datei]({there}), [rel](artikel/2019/winter.md)." in body


def test_shortcodes_become_markdown_or_are_told_as_lost(paper: Imported) -> None:
    body = paper.body("artikel/2019/sommer-im-hof.md")
    assert f'![Ein Hof](hof.jpg "Der Hof, {WITH_RIGHTS}")' in body
    assert "](https://www.youtube.com/watch?v=abcdefgh)" in body
    assert "**Wichtig**\n\nBitte **Handschuhe**." in body
    assert '```go\nfmt.Println("x < y")\n```' in body
    assert '`{{< figure src="beispiel" >}}`' in body
    assert body.endswith("## Was bleibt")
    assert "Anweisung fällt weg: {{< unbekannt >}}" in paper.entry("artikel/2019/sommer-im-hof.md").notes


def test_drafts_other_languages_and_heads_of_lists_are_drafts(paper: Imported) -> None:
    reasons = {one.path: one.reasons for one in paper.account.drafts}
    assert reasons == {
        "content/artikel/2019/winter.md": ("war schon dort ein Entwurf",),
        "content/artikel/2018/fest-en.md": ("steht in einer anderen Sprache (en)",),
        "content/seiten/verein.md": ("stand über einer Liste; Listen macht die Zeitung selbst",),
    }


def test_pictures_of_bundles_and_of_the_static_folder_are_found(paper: Imported) -> None:
    assert "urheber: 'Maria Muster'\nlizenz: 'CC-BY-SA-4.0'\n" in paper.text("bilder/fest.jpg.yaml")
    assert "urheber: 'Jakob Beispiel'\nlizenz: 'CC-BY-4.0'\n" in paper.text("bilder/hof.jpg.yaml")
    assert paper.account.left_out == ()
    assert paper.account.lost_words == 0

"""Papers whose own language is not German: pages, files and messages name theirs."""

from __future__ import annotations

import re
from pathlib import Path

from tests.outputs.test_language_of_parts import Parts
from tests.space import Space


def italian(space: Space) -> None:
    """Write a paper in Italian, with a text that a program has put into German."""
    space.write(
        "content/site.yaml",
        "name: Il Foglio\nadresse: https://foglio.example/\nsprachen: [it, de, ar]\n"
        "kontakt: a@foglio.example\n"
        "navigation:\n  - {titel: Luoghi, ziel: /orte/}\n",
    )
    space.write(
        "content/artikel/festa.md", "---\ntitel: La festa\ndatum: 2026-11-01\n---\nSi balla in piazza.\n"
    )
    space.write(
        "content/artikel/festa.de.md", "---\ntitel: Das Fest\nuebersetzung: maschinell\n---\nMan tanzt.\n"
    )
    space.write("content/artikel/coro.md", "---\ntitel: Il coro\ndatum: 2026-11-02\n---\nSi canta.\n")
    space.write("content/artikel/coro.de.md", "titel: Der Chor\n".join(["---\n", "---\n"]))
    space.write(
        "content/orte/casa.yaml",
        "name: Casa nel quartiere\nart: treffpunkt\nsprachen: [tedesco, italiano]\n"
        "angebote: [Prendere un tè]\noeffnungszeiten: [Di 16–18 Uhr]\n",
    )


def page(site: Path, path: str) -> str:
    return (site / path / "index.html").read_text(encoding="utf-8")


def test_a_paper_in_italian_names_its_own_language(tmp_path: Path) -> None:
    space = Space(tmp_path)
    italian(space)
    assert space.build().ok
    assert '<html lang="it"' in page(space.site, "artikel/festa")
    translated = page(space.site, "de/artikel/festa")
    assert '<html lang="de"' in translated
    original = '<a href="/artikel/festa/" hreflang="it">Zum Original: <span lang="it">Italiano</span></a>'
    assert original in translated
    assert '<h1 lang="it">Casa nel quartiere</h1>' in page(space.site, "de/orte/casa")


def test_its_pages_in_german_say_what_is_italian(tmp_path: Path) -> None:
    space = Space(tmp_path)
    italian(space)
    assert space.build().ok
    for file in sorted((space.site / "de").rglob("*.html")):
        parts = Parts()
        parts.feed(file.read_text(encoding="utf-8"))
        for _, words, language in parts.found:
            if re.search("Prendere|quartiere|Si canta|Luoghi", words):
                assert language == "it", (file, words)


def test_languages_are_known_by_the_names_that_the_paper_has_for_them(tmp_path: Path) -> None:
    space = Space(tmp_path)
    italian(space)
    assert space.build().ok
    main = page(space.site, "sprachen").split("<main")[1]
    assert "/orte/casa/" in main[main.index("Deutsch") : main.index("العربية")]


def test_a_translation_of_a_title_alone_is_no_text_in_its_language(tmp_path: Path) -> None:
    space = Space(tmp_path)
    italian(space)
    assert space.build().ok
    main = page(space.site, "sprachen").split("<main")[1]
    assert '<a href="/de/artikel/festa/" hreflang="de">Das Fest</a>' in main
    assert "Der Chor" not in main


def test_a_new_translation_says_which_language_it_still_is_in(tmp_path: Path) -> None:
    space = Space(tmp_path)
    italian(space)
    done = space.run("new", "uebersetzung", "artikel/coro.md", "tr")
    assert done.code == 0, done.err
    assert "ein Entwurf auf Italienisch" in done.out
    draft = (space.root / "content/artikel/coro.tr.md").read_text(encoding="utf-8")
    assert "Hier steht noch alles auf Italienisch" in draft


def test_a_paper_in_turkish_alone_is_wholly_turkish(tmp_path: Path) -> None:
    space = Space(tmp_path)
    space.write(
        "content/site.yaml",
        "name: Mahalle\nadresse: https://m.example/\nsprachen: [tr]\nkontakt: a@m.example\n",
    )
    space.write(
        "content/artikel/senlik.md", "---\ntitel: Şenlik\ndatum: 2026-11-01\n---\nMeydanda dans var.\n"
    )
    assert space.build().ok
    text = page(space.site, "artikel/senlik")
    assert '<html lang="tr"' in text
    assert "hreflang" not in text
    assert 'lang="de"' not in text.split("<body")[1]

"""Finding pictures and texts by what editors write, and what is suggested where nothing is found."""

from __future__ import annotations

import difflib
import posixpath
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.fields.choices import did_you_mean, meant
from stadtteil.model.linking.lookup import MOST_GUESSED, Lookup
from tests.model.desk import ARTICLE, PAPER, article, complaints, photo, site_of

RIGHTS = str(PAPER["content/bilder/x.jpg.yaml"])
WORDS = st.text(alphabet="aäbßs %20/.\\AÄ\u00ad\u200b\u0308-", min_size=1, max_size=12)


def picture(name: str) -> dict[str, str | bytes]:
    return {f"content/bilder/{name}": photo(), f"content/bilder/{name}.yaml": RIGHTS}


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("fest.jpg", "fest.jpg"),
        ("fest.jpg", "bilder/fest.jpg"),
        ("fest.jpg", "/bilder/fest.jpg"),
        ("fest.jpg", "../../bilder/fest.jpg"),
        ("fest.jpg", "..\\..\\bilder\\fest.jpg"),
        ("fest.jpg", "bilder\\fest.jpg"),
        ("fest.jpg", "FEST.JPG"),
        ("2026/fest.jpg", "fest.jpg"),
        ("2026/Hof/fest.jpg", "Fest.JPG"),
        ("Foto vom Hof.jpg", "Foto%20vom%20Hof.jpg"),
        ("Foto%20vom%20Hof.jpg", "Foto%20vom%20Hof.jpg"),
        ("Foto%20vom%20Hof.jpg", "Foto vom Hof.jpg"),
        ("straße.jpg", "straße.jpg"),
        ("Foto vom Hof.jpg", "Foto\u00a0vom\u200b Hof.jpg"),
        ("str\u00e4sschen.jpg", "stra\u0308sschen.jpg"),
    ],
)
def test_a_picture_is_found_in_the_head_and_in_the_text(name: str, written: str) -> None:
    site = site_of({**picture(name), ARTICLE: article(f"Text.\n\n![]({written})\n", bild=f"'{written}'")})
    (entry,) = (entry for entry in site.stories if entry.path == ARTICLE)
    card, body = site.card(entry), site.body(entry)
    assert card is not None
    assert card.image is not None
    assert body is not None
    assert body.holes[0].image is not None


@pytest.mark.parametrize(
    "target",
    ["basis.md", "Basis.md", "basis", "..\\\\2026\\\\basis.md", "artikel/2026/basis.md", "basi\u00ads.md"],
)
def test_a_text_is_found_by_its_file(target: str) -> None:
    assert complaints({ARTICLE: article(f"[Zu lesen]({target})\n")}) == []


def test_a_name_as_it_is_written_comes_before_the_decoded_one() -> None:
    files = {**picture("a b.jpg"), **picture("a%20b.jpg")}
    lookup = Lookup((), [path for path in files if path.endswith(".jpg")])
    assert lookup.picture("a%20b.jpg", ARTICLE) == "content/bilder/a%20b.jpg"
    assert lookup.picture("a b.jpg", ARTICLE) == "content/bilder/a b.jpg"


def test_a_sharp_s_is_no_double_s() -> None:
    other = RIGHTS.replace("Redaktion", "Jemand anders")
    site = site_of(
        {
            **picture("straße.jpg"),
            **picture("strasse.jpg"),
            "content/bilder/strasse.jpg.yaml": other,
            ARTICLE: article("![](straße.jpg)\n\n![](strasse.jpg)\n"),
        }
    )
    body = site.body(next(entry for entry in site.stories if entry.path == ARTICLE))
    assert body is not None
    assert [hole.image.credit for hole in body.holes if hole.image] == ["Redaktion", "Jemand anders"]


@pytest.mark.parametrize("keyed", [True, False])
def test_the_same_wrong_name_twice_is_two_errors_on_two_lines(keyed: bool) -> None:
    head = {"bilder": "[nix.jpg]", "bild": "nix.jpg"} if keyed else {}
    body = "![](nix.jpg)\n\n<a href='nix.md'>b</a>\n\n[c](nix.md#x)\n\n[d](nix.md)\n\n![](nix.jpg)\n"
    problems = complaints({ARTICLE: article(body, bild=head.get("bild", ""))})
    places = [(problem.line, problem.column) for problem in problems]
    assert len(set(places)) == len(places) == (6 if keyed else 5)
    lines = article(body, bild=head.get("bild", "")).splitlines()
    assert all("nix" in lines[line - 1][column - 1 :][:8] for line, column in places)


@given(WORDS, st.lists(WORDS, max_size=6))
def test_nothing_that_looks_as_it_was_written_is_ever_suggested(word: str, known: list[str]) -> None:
    for cutoff in (0.0, 0.6, 0.75):
        assert meant(word, [*known, word], cutoff) != word
    asked = did_you_mean(word, [*known, word])
    assert asked != f"Meinten Sie „{word}“?"


@given(st.lists(WORDS.map(lambda name: f"{name}.jpg"), max_size=5), WORDS.map(lambda name: f"{name}.jpg"))
def test_a_suggested_picture_is_written_as_it_must_be(names: list[str], written: str) -> None:
    plain = [unicodedata.normalize("NFC", name.replace("\\", "").strip("/")) for name in names]
    paths = [path for name in plain if (path := f"content/bilder/{name}") == posixpath.normpath(path)]
    lookup = Lookup((), paths)
    if lookup.picture(written, ARTICLE) is None:
        for close in lookup.meant_pictures(written, ARTICLE):
            assert close != written
            assert lookup.picture(close, ARTICLE) in paths


@pytest.mark.parametrize(
    "files",
    [
        {ARTICLE: article(bild="2026/basis.jpg"), **picture("2025/basis.jpg")},
        {ARTICLE: article(bild="basis.jpg"), **picture("2025/basis.jpg"), **picture("2026/basis.jpg")},
        {ARTICLE: article("[x](../2026/a/basis.md)\n")},
        {ARTICLE: article("[x](basis.md#Koff)\n")},
        {ARTICLE: article("[x](/artikel/2026/bassis/)\n")},
        {ARTICLE: article(projekte="2025/p")},
        {ARTICLE: article(ressort="leutte")},
        {ARTICLE: article(tittel="T", titel="")},
        {ARTICLE: article(art="berict")},
        {"content/artickel/x.md": ""},
        {"content/Artikel/x.md": ""},
    ],
)
def test_no_message_suggests_what_it_says_is_wrong(files: dict[str, str | bytes | None]) -> None:
    for problem in complaints(files):
        wrong = set(re.findall(r"„([^“]*)“", problem.message))
        assert wrong.isdisjoint(re.findall(r"„([^“]*)“", problem.cure))


MANY = range(MOST_GUESSED + 50)


@pytest.mark.parametrize(
    "content",
    [
        article("".join(f"[x](datei{number}.md)\n\n" for number in MANY)),
        article("# Kopf\n\n" + "".join(f"[x](#stelle{number})\n\n" for number in MANY)),
        article("".join(f"![x](bild{number}.jpg)\n\n" for number in MANY)),
        article(projekte=f"[{', '.join(f'q{number}' for number in MANY)}]"),
    ],
    ids=["files", "anchors", "pictures", "entries"],
)
def test_each_wrong_name_is_told_but_not_for_each_the_likeliest_is_looked_for(
    content: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    likeliest = difflib.get_close_matches

    def counted(word: str, known: list[str], most: int, cutoff: float) -> list[str]:
        asked.append(word)
        return likeliest(word, known, most, cutoff)

    monkeypatch.setattr(difflib, "get_close_matches", counted)

    said = complaints({ARTICLE: content, **picture("basis.jpg")})

    assert len(said) >= len(MANY)
    assert 0 < len(asked) <= MOST_GUESSED

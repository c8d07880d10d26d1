"""Translations of a paper in memory: what they are taken for, and what comes of them and their originals."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from stadtteil.model.entry import Entry
from stadtteil.model.site import Site
from stadtteil.words.language_marks import marked
from stadtteil.words.languages import SHIPPED
from tests.model.desk import ARTICLE, FUND, PAPER, PROJECT, article, complaints, linked, site_of

SITE = "content/site.yaml"
SETTINGS = str(PAPER[SITE])
SPOKEN = f"{SETTINGS}sprachen: [de, tr, ar]\n"
TR = "content/artikel/2026/a.tr.md"
OTHER = "content/artikel/2026/b.md"
Files = dict[str, str | bytes | None]


def text(body: str = "Metin.\n", **keys: str) -> str:
    """Return a translation's file with nothing but what is said."""
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in keys.items()) + f"---\n{body}"


def turkish(files: Files) -> Site:
    return site_of({SITE: SPOKEN, **files}).in_language(SHIPPED["tr"])


def entry_of(site: Site, id_: str) -> Entry:
    return next(entry for entry in site.entries if entry.id == id_)


def said(files: Files) -> list[tuple[str, int, str]]:
    return [(one.path, one.line, one.message) for one in complaints({SITE: SPOKEN, **files})]


def test_a_translation_stands_where_its_original_does_in_its_own_words() -> None:
    files: Files = {
        ARTICLE: article(bild="x.jpg", schlagwoerter="[Garten]", id="fest-1", frueher="/alt/"),
        TR: text(titel="Şenlik", teaser="Kısa."),
    }
    site = turkish(files)
    entry = entry_of(site, "artikel/2026/a")
    card = site.card(entry)
    assert card is not None
    assert (entry.url, entry.language, entry.slug) == ("/tr/artikel/2026/a/", "tr", "2026/a")
    assert (card.title, card.teaser, card.href) == ("Şenlik", "Kısa.", "/tr/artikel/2026/a/")
    assert card.image is not None
    assert (card.date and card.date.iso, card.language) == ("2026-02-02", "")
    assert card.image.alt == marked("Ein Bild", "de")
    assert (entry.record.id, entry.record.former) == ("fest-1", ("/tr/alt/",))


def test_a_record_without_text_may_say_a_single_field() -> None:
    site = turkish({"content/projekte/2026/p.tr.yaml": "kurz: Kısaca\n"})
    entry = entry_of(site, "projekt/2026/p")
    award = entry.record.award(entry, site)
    assert award is not None
    assert (entry.title, entry.record.in_short, award.promised) == (marked("P", "de"), "Kısaca", Decimal(500))
    assert (award.fund.id, award.district and award.district.id) == ("fonds/aktionsfonds", "quartier/salzert")


def test_what_is_not_translated_is_there_in_the_paper_s_own_language() -> None:
    site = turkish({ARTICLE: article(), TR: text(titel="Şenlik")})
    assert [entry.id for entry in site.written] == ["artikel/2026/a"]
    card = site.card(entry_of(site, "artikel/2026/basis"))
    assert card is not None
    assert (card.href, card.language) == ("/artikel/2026/basis/", "de")


def test_translations_are_known_from_both_sides() -> None:
    site = site_of({SITE: SPOKEN, ARTICLE: article(), TR: text(), TR.replace(".tr.", ".ar."): text()})
    assert [language.code for language in site.languages] == ["de", "tr", "ar"]
    entry = entry_of(site, "artikel/2026/a")
    assert [one.language for one in site.translations(entry)] == ["tr", "ar"]
    [there] = site.in_language(SHIPPED["ar"]).written
    assert site.translations(there) == site.translations(entry)
    assert [one.path for one in site.in_all_languages if one.id == entry.id] == [
        ARTICLE,
        TR,
        TR.replace(".tr.", ".ar."),
    ]


def test_links_lead_to_what_is_said_in_the_same_language() -> None:
    files: Files = {
        ARTICLE: article("## Kopf\n\n[b](b.md) [t](b.tr.md)\n"),
        TR: text("## Baş\n\n[b](b.md) [basis](basis.md) [a](#bas) [v](/) [d](a.ar.md)\n"),
        TR.replace(".tr.", ".ar."): text(),
        OTHER: article(),
        "content/artikel/2026/b.tr.md": text(),
    }
    site = site_of({SITE: SPOKEN, **files})
    own = site.body(entry_of(site, "artikel/2026/a"))
    there = site.in_language(SHIPPED["tr"])
    body = there.body(entry_of(there, "artikel/2026/a"))
    assert own is not None
    assert body is not None
    assert [hole.href for hole in own.holes] == ["/artikel/2026/b/", "/tr/artikel/2026/b/"]
    assert [hole.href for hole in body.holes] == [
        "/tr/artikel/2026/b/",
        "/artikel/2026/basis/",
        "#bas",
        "/tr/",
        "/ar/artikel/2026/a/",
    ]


def test_a_text_that_is_not_translated_is_inherited_with_all_that_is_in_it() -> None:
    site = turkish(
        {ARTICLE: article("Ein Text mit [Basis](basis.md) und ![x](x.jpg)\n"), TR: text("", titel="Ş")}
    )
    body = site.body(entry_of(site, "artikel/2026/a"))
    assert body is not None
    assert body.text == ARTICLE
    assert [bool(hole.image) for hole in body.holes] == [False, True]


def test_pictures_of_a_translated_text_are_published() -> None:
    site = turkish({ARTICLE: article(), TR: text("![x](x.jpg)\n")})
    assert site.relations.picture_files
    assert said({ARTICLE: article(), TR: text("![x](y.jpg)\n")})[0][:2] == (TR, 3)


def test_who_mentions_something_is_shown_in_the_language_of_the_reader() -> None:
    site = turkish({ARTICLE: article(quartier="salzert"), TR: text(titel="Şenlik")})
    district = entry_of(site, "quartier/salzert")
    assert "Şenlik" in [one.title for one in site.referrers(district, "artikel")]


def test_the_navigation_leads_to_pages_of_the_same_language() -> None:
    page = "content/seiten/hilfe.md"
    menu = "navigation: [{titel: Hilfe, ziel: seiten/hilfe.md}, {titel: Vorn, ziel: /}]\n"
    files: Files = {SITE: SPOKEN + menu, page: article(), page.replace(".md", ".tr.md"): text()}
    site = site_of(files)
    assert [link.href for link in site.relations.navigation] == ["/hilfe/", "/"]
    there = site.in_language(SHIPPED["tr"])
    assert [link.href for link in there.relations.navigation] == ["/tr/hilfe/", "/tr/"]


# What is wrong is said once, in the file that it stands in


def test_a_language_that_the_paper_does_not_list_is_one_problem_with_two_ways_out() -> None:
    [problem] = complaints({TR: text(titel="x", datum="gestern")})
    assert (problem.path, problem.severity) == (TR, "error")
    assert problem.message.startswith("Der Name der Datei sagt Türkisch;")
    assert "sprachen: [de, tr]" in problem.cure
    assert "a-tr.md" in problem.cure


def test_the_paper_s_own_language_needs_no_suffix() -> None:
    [problem] = complaints({ARTICLE: article(), "content/artikel/2026/a.de.md": text()})
    assert problem.message.startswith("Deutsch ist die Sprache der Zeitung;")


def test_a_translation_that_lost_its_original_is_one_problem() -> None:
    message = "Zu dieser Übersetzung (Türkisch) gibt es kein Original a.md."
    assert said({TR: text("[x](nix.md)\n", datum="gestern")}) == [(TR, 0, message)]


@pytest.mark.parametrize("original", ["\0\0\0\0", "kein Kopf", article(datum="gestern"), b"\xff"])
def test_an_original_in_error_says_so_alone(original: str | bytes) -> None:
    files: Files = {ARTICLE: original, TR: text(titel="Ş")}
    assert {path for path, _, _ in said(files)} == {ARTICLE}


def test_settings_in_error_are_no_error_of_what_translates_them() -> None:
    menu = "navigation:\n  - {titel: Giriş, ziel: /}\n"
    wrong = f"{SPOKEN}navigation: oben\n"
    files: Files = {SITE: wrong, "content/site.tr.yaml": f"untertitel: Gazete\n{menu}"}
    assert {one.path for one in complaints(files)} == {SITE}


def test_two_files_for_one_language_are_a_problem() -> None:
    second = "content/artikel/2026/a.TR.yaml"
    [problem] = complaints({SITE: SPOKEN, ARTICLE: article(), TR: text(), second: "titel: x\n"})
    assert problem.message.endswith(f"(Türkisch): {second} und {TR}.")


def test_what_a_translation_says_wrong_is_told_at_its_own_line() -> None:
    files: Files = {FUND.replace(".yaml", ".tr.yaml"): "name: Fon\nkategorien:\n- {kennung: nix, name: x}\n"}
    assert said(files) == [("content/fonds/aktionsfonds.tr.yaml", 3, "Das steht im Original nicht.")]
    assert [one[:2] for one in said({ARTICLE: article(), TR: text("Bir.\n\n[x](nix.md)\n", titel="Ş")})] == [
        (TR, 6)
    ]


def test_what_is_wrong_with_the_original_is_not_said_again() -> None:
    files: Files = {ARTICLE: article(ressort="nix"), TR: text(titel="Ş")}
    assert [path for path, _, _ in said(files)] == [ARTICLE]
    _, report = linked({SITE: SPOKEN, ARTICLE: article(teaser=""), TR: text(titel="Ş")})
    assert [one.path for one in report.warnings] == [ARTICLE]


def test_a_rule_that_the_original_breaks_is_not_broken_twice() -> None:
    files: Files = {
        PROJECT: str(PAPER[PROJECT]).replace("betrag: 500", "betrag: 99000"),
        PROJECT.replace(".yaml", ".tr.yaml"): "titel: Ş\n",
        FUND.replace(".yaml", ".tr.yaml"): "name: Fon\n",
    }
    assert {path for path, _, _ in said(files)} == {PROJECT, FUND}


def test_settings_in_error_judge_no_language() -> None:
    files: Files = {SITE: SPOKEN.replace("[de, tr, ar]", "[de, nix!]"), ARTICLE: article(), TR: text()}
    assert {path for path, _, _ in said(files)} == {SITE}


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("sprachen: [de, nl]", "In der Sprache „nl“ gibt es die Zeitung nicht."),
        ("sprachen: [de, tr, tr]", "Die Sprache „tr“ steht zweimal da."),
        ("sprachen: [de, leicht]", "„leicht“ ist kein Kürzel einer Sprache."),
        ("sprachen: [de, tr]\nsprache: de", "„sprache“ meint dasselbe wie „sprachen“ in Zeile 5."),
    ],
)
def test_the_languages_of_a_paper_are_those_that_exist_each_once(line: str, message: str) -> None:
    assert [one[2] for one in said({SITE: f"{SETTINGS}{line}\n"})] == [message]


def test_one_language_is_a_list_of_one() -> None:
    for line in ("sprache: de-AT", "sprachen: de-AT", "sprachen: [de-AT]", "language: de-AT"):
        assert site_of({SITE: f"{SETTINGS}{line}\n"}).settings.languages == ("de-AT",)


# What holds for the original holds for its translations


@pytest.mark.parametrize(
    "keys", [{"entwurf": "ja"}, {"datum": "2026-09-01"}, {"bis": "2026-03-01"}, {"ab": "2026-09-01"}]
)
def test_nobody_sees_the_translation_of_what_nobody_sees(keys: dict[str, str]) -> None:
    files: Files = {SITE: SPOKEN, ARTICLE: article(**keys), TR: text(titel="Ş", entwurf="nein")}
    site, report = linked(files)
    assert site is not None
    assert report.errors == []
    assert site.in_language(SHIPPED["tr"]).written == ()
    assert [one.path for one in report.hidden] == [ARTICLE]


def test_what_is_wrong_with_the_translation_of_a_draft_is_a_hint() -> None:
    files: Files = {
        SITE: SPOKEN,
        ARTICLE: article(entwurf="ja"),
        TR: text(datum="2026-01-01", entwurf="nein"),
    }
    _, report = linked(files)
    assert report.errors == []
    assert [(one.path, one.line) for one in report.warnings] == [(TR, 2)]


def test_a_translation_may_be_a_draft_by_itself() -> None:
    files: Files = {
        SITE: SPOKEN,
        ARTICLE: article("[t](a.tr.md)\n"),
        TR: text("[x](nix.md)\n", entwurf="ja", datum="1"),
    }
    site, report = linked(files)
    assert site is not None
    assert report.errors == []
    assert [(one.path, one.reason) for one in report.hidden] == [(TR, "Entwurf")]
    assert site.in_language(SHIPPED["tr"]).written == ()
    shown, _ = linked(files, drafts=True)
    assert shown is not None
    assert [one.path for one in shown.in_language(SHIPPED["tr"]).written] == [TR]


def test_what_will_be_wrong_with_the_translation_of_an_announced_text_is_an_error_today() -> None:
    files: Files = {ARTICLE: article(datum="2026-09-01"), TR: text("[x](nix.md)\n")}
    assert [path for path, _, _ in said(files)] == [TR]


def test_a_translation_appears_with_its_original() -> None:
    later = dt.datetime(2026, 9, 2, tzinfo=dt.UTC)
    site = site_of({SITE: SPOKEN, ARTICLE: article(datum="2026-09-01"), TR: text()}, later)
    assert [one.path for one in site.in_language(SHIPPED["tr"]).written] == [TR]


def test_a_paper_of_one_language_knows_of_no_other() -> None:
    site = site_of({ARTICLE: article()})
    assert site.relations.translations == {}
    assert {entry.language for entry in site.entries} == {"de"}


RUSSIAN = "Мы встречаемся в субботу в шестнадцать часов во дворе школы, приходите все."
GERMAN = "Wir treffen uns am Samstag um sechzehn Uhr im Hof der Schule, kommen Sie alle."


@pytest.mark.parametrize(
    ("suffix", "body", "hinted"),
    [
        ("ar", GERMAN, True),
        ("tr", RUSSIAN, True),
        ("tr", GERMAN, False),
        ("tr", f"{GERMAN} ({RUSSIAN[:20]})", False),
        ("ar", "Um die Ecke", False),
    ],
)
def test_a_text_in_the_letters_of_another_language_gets_a_hint(suffix: str, body: str, hinted: bool) -> None:
    path = f"content/artikel/2026/a.{suffix}.md"
    found = complaints({SITE: SPOKEN, ARTICLE: article(), path: text(f"{body}\n", titel="x")})
    assert [(one.path, one.line, one.severity) for one in found] == [(path, 4, "warning")] * hinted


def test_a_draft_that_waits_for_its_translator_gets_no_hint() -> None:
    path = "content/artikel/2026/a.ar.md"
    assert said({ARTICLE: article(), path: text(f"{GERMAN}\n", entwurf="ja")}) == []


def test_an_address_that_belongs_to_a_language_is_for_no_page() -> None:
    page = "content/seiten/tr.md"
    [(path, _, message)] = said({page: article(datum="")})
    assert path == page
    assert message.startswith("Mit /tr/ beginnen die Adressen auf Türkisch")
    assert complaints({page: article(datum="")}) == []


def test_two_spellings_of_a_suffix_are_two_translations_of_one_text() -> None:
    files: Files = {ARTICLE: article(), TR: text(), TR.replace(".tr.", ".TR."): text()}
    [(_, _, message)] = said(files)
    assert message.startswith(f"Zwei Dateien übersetzen {ARTICLE} (Türkisch):")


def test_a_version_that_somebody_has_made_up_is_none() -> None:
    files: Files = {SITE: SPOKEN, ARTICLE: article(), TR: text(titel="Ş", uebersetzt_von="abc")}
    (problem,) = complaints(files)
    assert (problem.path, problem.line, problem.severity) == (TR, 3, "warning")
    assert problem.message == "„abc“ ist keine Fassung des Originals."


@pytest.mark.parametrize(
    ("settings", "line", "message"),
    [
        ("sprachen: [de, tr]\nsprache: de\n", 1, "„sprache“ meint dasselbe wie „sprachen“ in Zeile"),
        ("sprache: de\nsprachen: [de, tr]\n", 1, "„sprachen“ meint dasselbe wie „sprache“ in Zeile"),
        ("sprachen: [tr, tr]\n", 0, "Die Sprache „tr“ steht zweimal da."),
        ("sprachen: [de, xx]\n", 0, "In der Sprache „xx“ gibt es die Zeitung nicht."),
        ("sprachen: [de, Türkisch]\n", 0, "„Türkisch“ ist kein Kürzel einer Sprache."),
    ],
)
def test_the_languages_are_named_once_and_by_their_tags(settings: str, line: int, message: str) -> None:
    (problem,) = complaints({SITE: f"{SETTINGS}{settings}"})
    assert (problem.path, problem.severity) == (SITE, "error")
    assert problem.line == SETTINGS.count("\n") + 1 + line
    assert problem.message.startswith(message)


def test_a_language_without_words_is_a_hint() -> None:
    (problem,) = complaints({SITE: f"{SETTINGS}sprachen: [nl]\n"})
    assert problem.severity == "warning"
    assert problem.message.startswith("Auf „nl“ hat das Programm keine Wörter")


@pytest.mark.parametrize("languages", ["de", "[]", "de-AT", "[de, tr]", "de, tr", "[de, TR]"])
def test_languages_may_be_written_in_several_ways(languages: str) -> None:
    assert complaints({SITE: f"{SETTINGS}sprachen: {languages}\n"}) == []

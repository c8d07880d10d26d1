"""Front matter as other programs write it: blanks, synonyms, days in file names, signs nobody sees."""

from __future__ import annotations

import datetime as dt

import pytest

from stadtteil.model.kinds.article import Article
from stadtteil.model.text.slugs import path_slug, slug
from tests.model.desk import ARTICLE, BERLIN, PROJECT, article, complaints, linked, site_of

BLANKS = ['""', "''", '" "', "{}", "[]", "[{}]", '{name: "", text: ""}', "null", "~"]
DATED = "content/artikel/2026/2026-03-14-fest.md"


def record_of(text: str, path: str = ARTICLE) -> Article:
    [entry] = [entry for entry in site_of({path: text}).entries if entry.path == path]
    assert isinstance(entry.record, Article)
    return entry.record


@pytest.mark.parametrize("blank", BLANKS)
@pytest.mark.parametrize(
    "key",
    ["aktualisiert", "ab", "entwurf", "art", "status", "frueher", "gegendarstellung", "bild", "korrektur",
     "anzeige", "quartier", "autor", "extra"],
)  # fmt: skip
def test_a_blank_behind_an_optional_key_is_no_value(key: str, blank: str) -> None:
    if key == "extra" and ":" in blank:
        return  # these are values of the paper's own
    assert complaints({ARTICLE: article(**{key: blank})}) == []


@pytest.mark.parametrize("blank", BLANKS[:5])
def test_a_blank_behind_a_required_key_is_told(blank: str) -> None:
    [problem] = complaints({ARTICLE: article(titel=blank)})
    assert problem.message == "Hinter „titel:“ steht nichts."
    assert "Sommerfest" in problem.cure


@pytest.mark.parametrize("key", ["last_modified_at", "lastmod", "updated", "modified"])
def test_other_programs_say_in_other_words_when_a_text_was_changed(key: str) -> None:
    assert record_of(article(**{key: "2026-03-01"})).updated == dt.datetime(2026, 3, 1, tzinfo=BERLIN)


@pytest.mark.parametrize("head", ["", "datum:\n", 'datum: ""\n'])
@pytest.mark.parametrize("path", [DATED, "content/artikel/2026-03-14-fest/index.md"])
def test_the_day_of_the_file_name_counts_where_there_is_no_other(path: str, head: str) -> None:
    text = f"---\ntitel: T\nteaser: t\n{head}---\nText\n"
    assert record_of(text, path).date == dt.datetime(2026, 3, 14, tzinfo=BERLIN)


def test_the_day_in_the_file_goes_first() -> None:
    text = article(datum="2026-01-02")
    assert record_of(text, DATED).date == dt.datetime(2026, 1, 2, tzinfo=BERLIN)


def test_a_day_that_does_not_exist_in_a_file_name_is_told_once() -> None:
    path = "content/artikel/2026/2026-13-45-fest.md"
    found = complaints({path: "---\ntitel: T\nteaser: t\n---\nText\n"})
    assert [problem.message for problem in found] == [
        "Den Tag „2026-13-45“ aus dem Dateinamen gibt es nicht."
    ]
    assert "datum: " in found[0].cure


@pytest.mark.parametrize("sign", ["\u00ad", "\u200b", "\u200d", "\u2060", "\ufeff", "\u200e"])
def test_signs_without_width_part_no_words_in_addresses(sign: str) -> None:
    assert slug(f"Nachbar{sign}schafts{sign}fest im Hof") == "nachbarschaftsfest-im-hof"
    assert path_slug(f"2026/Hof{sign}fest") == "2026/hoffest"


def test_soft_hyphens_stay_in_titles_and_leave_anchors() -> None:
    text = article("## Nachbar\u00adschafts\u00adfest\n\n[oben](#nachbarschaftsfest)\n", titel="Nach&shy;bar")
    assert complaints({ARTICLE: text}) == []
    assert record_of(text).title == "Nach\u00adbar"


def test_line_breaks_of_word_part_words_and_each_line_is_named() -> None:
    found = complaints({ARTICLE: article("Erste\x0bZweite\n\nNeue\x0cSeite \x07\n")})
    assert [(problem.line, problem.column) for problem in found] == [(6, 6), (8, 5)]
    assert all("Zeilenwechsel aus Word" in problem.message for problem in found)
    assert record_of(article(teaser="Kurz\x0bund gut")).teaser == "Kurz und gut"


def test_of_very_many_lines_with_control_signs_the_rest_is_counted() -> None:
    found = complaints({ARTICLE: article("a\x07\n" * 100)})
    assert len(found) == 20
    assert "80 weitere Zeilen" in found[-1].cure


def test_two_bytes_for_each_letter_are_told_from_control_signs() -> None:
    [problem] = complaints({ARTICLE: "\0".join(article()).encode()})
    assert "UTF-16" in problem.message


@pytest.mark.parametrize("written", [r'"a\0b"', r'"\e[31ma"', r'"a\x7f"', r'"\u202ea"', '"a&#x202e;b"'])
def test_control_signs_come_in_neither_by_escapes_nor_by_references(written: str) -> None:
    title = record_of(article(titel=written)).title
    assert title.isprintable()


def test_umlauts_blanks_and_swapped_letters_in_keys_are_understood_or_guessed() -> None:
    base = (
        "titel: P\nkurz: K\nfonds: aktionsfonds\njahr: 2026\nkategorie: bildung\nstatus: Läuft\nbetrag: 5\n"
    )
    text = base + "gruppe: Privatperson\nBewilligt am: 5. Mai 2026\nzielgruppe: Ältere, Kinder\n"
    assert complaints({PROJECT: text}) == []
    [problem] = complaints({ARTICLE: article(bidl="x.jpg")})
    assert problem.cure == "Meinten Sie „bild“?"


def test_a_second_author_line_is_told_how_to_name_two() -> None:
    for key in ("autor", "author"):
        [problem] = complaints({ARTICLE: article().replace("teaser:", f"autor: Anna\n{key}: Bert\nteaser:")})
        assert problem.cure.endswith("autor: [eins, zwei]")


@pytest.mark.parametrize("line", ["entwurf: ja", "veroeffentlicht: nein", "status: entwurf"])
def test_a_draft_may_lack_what_it_must_have_and_says_so_in_one_hint(line: str) -> None:
    files = {ARTICLE: f"---\n{line}\ntitel:\nressort: nix\n---\n"}
    [hint] = complaints(files)
    assert (hint.severity, hint.message) == ("warning", "Diesem Entwurf fehlt noch: titel, datum.")
    _, report = linked(files, drafts=True)
    assert [hidden.reason for hidden in report.hidden] == ["Entwurf, dem noch fehlt: titel, datum"]
    assert report.ok


def test_what_is_wrong_with_a_draft_stops_nobody() -> None:
    wrong = article("[x](nix.md)\n", entwurf="ja", ressort="nix", ab="bald")
    for drafts in (False, True):
        _, report = linked({ARTICLE: wrong}, drafts=drafts)
        assert report.ok
        assert report.warnings
    _, report = linked({ARTICLE: "---\nentwurf: ja\ntitel: 'x\n---\nText\n"})
    assert report.ok

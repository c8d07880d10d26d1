import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.text.body import OPENING, opening, read_body
from stadtteil.model.text.limits import excess_in
from tests.model.desk import ARTICLE, page_of, prose_of, words_of
from tests.model.text.test_sanitizing import check_harmless
from tests.model.text.xss import VECTORS
from tests.patience import at_most

MARKS = [
    *(
        "# ",
        "## ",
        "*",
        "**",
        "_",
        "`",
        "```\n",
        "[",
        "](",
        ")",
        "![",
        "[^1]",
        "[^1]: ",
        "{{ x }}",
        "x",
        "Wort",
    ),
    *(" ", "\n", "\n\n", "> ", "- ", "1. ", "|", "---", "<b>", "</b>", "<a href='x'>", "</a>", "<h2 id='x'>"),
    *("</h2>", "<p>", "<br>", "<img src=y>", "<table><tr><td>", "<script>", '"', "'", "&", "ä", "\u00a0"),
]
MARKED = st.lists(st.sampled_from(MARKS), max_size=25).map("".join)


@given(MARKED | st.text() | st.sampled_from(VECTORS))
def test_pieces_are_one_more_than_references_and_anchors_are_unique(text: str) -> None:
    if excess_in(text, ARTICLE, 1):
        return
    prose, pieces, _ = prose_of(text)
    assert len(pieces) == len(prose.references) + 1
    assert len(set(prose.anchors)) == len(prose.anchors)
    assert sorted(re.findall(r' id="([^"]*)"', "".join(pieces))) == sorted(prose.anchors)
    assert not any(anchor.startswith("s-") for anchor in prose.anchors)


@given(MARKED | st.sampled_from(VECTORS))
def test_the_fragment_is_harmless(text: str) -> None:
    if not excess_in(text, ARTICLE, 1):
        check_harmless("".join(prose_of(text)[1]))


@given(st.lists(st.text(st.characters(categories=["Ll", "Lu", "Nd"]), min_size=1), min_size=1, max_size=30))
def test_plain_words_are_never_lost(words: list[str]) -> None:
    text = " ".join(words)
    assert words_of(page_of(f"Anfang {text}")) == words_of(f"Anfang {text}")


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("# Eins\n\n### Zwei", '<h2 id="eins">Eins</h2>\n<h3 id="zwei">Zwei</h3>'),
        ("## Inhalt\n\n## Inhalt", '<h2 id="inhalt">Inhalt</h2>\n<h2 id="inhalt-2">Inhalt</h2>'),
        ("## s-inhalt", '<h2 id="a-s-inhalt">s-inhalt</h2>'),
        ("## 🎉", '<h2 id="abschnitt">🎉</h2>'),
        ("## [Fest](a.md) `x` *y*", '<h2 id="fest-x-y"><a◦>Fest</a> <code>x</code> <em>y</em></h2>'),
        ("## Über Öfen", '<h2 id="ueber-oefen">Über Öfen</h2>'),
        ("##", ""),
        ("Titel\n===", '<h2 id="titel">Titel</h2>'),
    ],
)
def test_headings_get_readable_ids_and_no_level_is_skipped(text: str, page: str) -> None:
    assert page_of(text).strip() == page


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ('"Gut **so**", sagt *"sie"*.', "„Gut <strong>so</strong>“, sagt <em>„sie“</em>."),
        ('"[Fest](a.md)" und ("x")', "„<a◦>Fest</a>“ und („x“)"),
        ('"`x`" und `"y"`', '„<code>x</code>“ und <code>"y"</code>'),
        ("'*na*' -- ...", "‚<em>na</em>‘ – …"),
        ('"a  \nb"', "„a<br>\nb“"),
        ('&nbsp;"x" & <b>y</b>', "&nbsp;„x“ &amp; <b>y</b>"),
        ("```\n\"x\" -- 'y'\n```", "<code>\"x\" -- 'y'"),
    ],
)
def test_typography_reaches_across_tags_and_leaves_code_alone(text: str, part: str) -> None:
    assert part in page_of(text)


def test_footnotes_have_ids_roles_and_ways_back_and_cost_no_text() -> None:
    page = page_of(
        "Eins[^1] und wieder[^1], zwei[^größe], drei[^fehlt].\n\n[^1]: Erste.\n[^größe]: Zweite.\n"
    )
    assert page.startswith(
        '<p>Eins<sup id="fnref-1"><a class="footnote" role="doc-noteref" href="#fn-1">1</a></sup>'
    )
    assert "drei[^fehlt]" in page
    assert '<div class="footnotes" role="doc-endnotes">' in page
    for target in re.findall(r'href="#([^"]+)"', page):
        assert f'id="{target}"' in page


def test_tables_can_be_scrolled_and_keep_their_alignment() -> None:
    page = page_of("| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |\n")
    assert page.startswith(
        '<div class="table stacks" role="region" tabindex="0" aria-label="Tabelle"><table>'
    )
    assert '<td data-label="a">1</td>\n<td class="center" data-label="b">2</td>' in page
    assert '<td class="right" data-label="c">3</td>' in page


@pytest.mark.parametrize(
    "table",
    [
        "<table><tr><td>1</td></tr></table>",
        "<table><tr><th>a</th><th>b</th></tr><tr><td colspan=2>1</td></tr></table>",
        "<table><tr><th>a</th></tr><tr><td>1</td><td>2</td></tr></table>",
        "<table><tr><th>a</th><td>1</td></tr><tr><th>b</th><td>2</td></tr></table>",
    ],
)
def test_a_table_whose_cells_have_no_names_of_their_own_stays_a_table(table: str) -> None:
    assert page_of(table).startswith('<div class="table" role')


def test_a_table_within_a_table_has_its_own_frame() -> None:
    inner = "<table><tr><th>b</th></tr><tr><td>2</td></tr></table>"
    page = page_of(f"<table><tr><th>a</th></tr><tr><td>{inner}</td></tr><tr><td>3</td></tr></table>")
    assert page.count("<div") == page.count("</div>") == 2
    assert [page.count(f'aria-label="Tabelle{number}"') for number in ("", " 2")] == [1, 1]
    assert page.count('data-label="a"') == 2
    assert page.count('data-label="b"') == 1


def test_names_of_columns_stay_within_their_quotes() -> None:
    page = page_of('| "a" & <b>c</b> |\n|---|\n| 1 |\n')
    assert 'data-label="„a“ &amp; c"' in page


def test_definitions_and_abbreviations_are_understood() -> None:
    assert "<dt>Wort</dt>\n<dd>Sinn</dd>" in page_of("Wort\n: Sinn\n")
    assert '<abbr title="Quartiersmanagement">QM</abbr>' in page_of("*[QM]: Quartiersmanagement\n\nDas QM.")


@pytest.mark.parametrize(
    ("text", "inline"),
    [
        ("![A](x.jpg)", False),
        ("Vor ![A](x.jpg) nach", False),
        ("- ![A](x.jpg)", False),
        ("> ![A](x.jpg)", False),
        ("<figure><img src=x.jpg></figure>", False),
        ("## ![A](x.jpg) T", True),
        ("[![A](x.jpg)](a.md)", True),
        ("**![A](x.jpg)**", True),
        ("| ![A](x.jpg) |\n|---|\n| a |", True),
    ],
)
def test_a_picture_is_a_figure_where_one_can_stand(text: str, *, inline: bool) -> None:
    pictures = [reference for reference in prose_of(text)[0].references if reference.picture]
    assert [picture.inline for picture in pictures if not picture.credit] == [inline]


@pytest.mark.parametrize(
    "text", ["[![A](x.jpg)](a.md)", '<a href="a.md"><img src="x.jpg"></a>', "| [![A](x.jpg)](a.md) |\n|---|"]
)
def test_behind_a_link_its_picture_asks_for_its_credit(text: str) -> None:
    link, picture, credit = prose_of(text)[0].references
    assert (link.target, picture.target, credit.target) == ("a.md", "x.jpg", "x.jpg")
    assert (picture.credit, credit.credit) == (False, True)
    assert "</a>◦" in page_of(text)


def test_a_figure_divides_its_paragraph() -> None:
    assert page_of('Vor ![A](x.jpg "B") nach') == "<p>Vor </p>◦<p> nach</p>"
    assert page_of("![A](x.jpg)") == "◦"


def test_references_know_their_words_and_their_place() -> None:
    prose, _, _ = prose_of(
        'Vorab.\n\nEin [Fest](<mit leer.md>), ein ![Bild](b%20c.jpg "Unter").\n\n[x][y]\n\n[y]: z.md\n'
    )
    assert [(item.target, item.line, item.column, item.alt, item.caption) for item in prose.references] == [
        ("mit leer.md", 3, 13, "", ""),
        ("b c.jpg", 3, 40, "Bild", "Unter"),
        ("z.md", 7, 6, "", ""),
    ]


@pytest.mark.parametrize(
    "target",
    [
        "a.md#b",
        "a.md?x=1&y=2",
        "süß.md",
        "s%C3%BC%C3%9F.md",
        "a(1).md",
        "/artikel/",
        "https://a.example/?b=1&c=2",
        "mailto:a@b.example",
    ],
)
def test_targets_are_kept_as_they_were_meant(target: str) -> None:
    prose, pieces, problems = prose_of(f"[Ziel]({target})")
    assert [reference.target for reference in prose.references] == [target]
    assert problems == ()
    assert pieces == ["<p><a", ">Ziel</a></p>"]


def test_equal_links_have_places_of_their_own() -> None:
    prose, _, _ = prose_of("[a](x.md) und [b](x.md)\n[c](x.md)")
    assert [(item.line, item.column) for item in prose.references] == [(1, 5), (1, 19), (2, 5)]


def test_old_anchors_by_name_are_anchors_too() -> None:
    prose, _, _ = prose_of('<a name="Kapitel 2"></a>Text <p id="x">y</p>')
    assert prose.anchors == ("kapitel-2", "x")


@pytest.mark.parametrize(
    ("text", "message", "place"),
    [
        ("Siehe [hier](a.md).", "Der Linktext „hier“ sagt nicht, wohin der Link führt.", (1, 14)),
        ("[Mehr …](a.md)", "Der Linktext „Mehr …“ sagt nicht, wohin der Link führt.", (1, 10)),
        (
            "a\n\n[x](javascript:y)",
            "Der Link „x“ hat kein Ziel, das hier erlaubt ist; es bleibt nur der Text.",
            (3, 1),
        ),
        ("[x](mailto:)", "Der Link „x“ führt nirgendwohin; es bleibt nur der Text.", (1, 1)),
        ("[x]()", "Der Link „x“ führt nirgendwohin; es bleibt nur der Text.", (1, 1)),
        ("[](a.md)", "Der Link hat keinen Text.", (1, 4)),
        (
            "a <center> b",
            "<center> ist in Texten nicht erlaubt und fällt weg, der Text darin bleibt.",
            (1, 3),
        ),
        (
            "a\n\n<iframe></iframe>",
            "<iframe> ist in Texten nicht erlaubt und fällt weg, der Text darin bleibt.",
            (3, 1),
        ),
        (
            "a\n\n<script>b</script>",
            "<script> ist in Texten nicht erlaubt und fällt mit seinem Inhalt weg.",
            (3, 1),
        ),
        ("![d](data:image/png;base64,AA)", "Dieses Bild hat keine Adresse, die hier erlaubt ist.", (1, 1)),
        (
            "a {% image b.jpg %}",
            "Hier steht eine Anweisung eines anderen Programms: {% image b.jpg %}",
            (1, 3),
        ),
    ],
)
def test_what_will_not_work_is_said_at_its_place(text: str, message: str, place: tuple[int, int]) -> None:
    _, _, [problem] = prose_of(text)
    assert problem.message == message
    assert (problem.line, problem.column) == place


@pytest.mark.parametrize(
    "text", ["`{{ x }}`", "```\n{% raw %}\n```", "~~~\n{{ x }}\n~~~", "`<iframe>`", "[![A](x.jpg)](a.md)"]
)
def test_code_may_show_anything(text: str) -> None:
    assert prose_of(text)[2] == ()


@pytest.mark.parametrize(
    "text",
    [">" * 3000 + " x", "> " * 3000 + "x", "[" * 20000, "![" * 10000, "[a](" * 20000, "<a href=" * 20000,
     "".join(f"*[a{number}]: b\n" for number in range(5000))],
    ids=range(7),
)  # fmt: skip
def test_what_would_take_minutes_is_refused_at_once(text: str) -> None:
    with at_most(5):
        prose, [problem] = read_body(f"Text.\n\n{text}", ARTICLE, 5, lambda _: "")
    assert prose is None
    assert problem.line in {5, 7}


@pytest.mark.parametrize(
    "text", ["[a](b.md) " * 2000, "# a\n" * 2000, "x" * 300_000, "- " * 200 + "x", "*" * 5000, "<b>" * 3000]
)
def test_what_is_only_long_is_read_in_time(text: str) -> None:
    with at_most(10):
        prose_of(text)


def test_the_opening_ends_with_a_word_and_leaves_footnote_signs_out() -> None:
    assert opening(["kurz"]) == "kurz"
    assert opening(["Wort,"] * 100).endswith("Wort …")
    assert len(opening(["Wort"] * 100)) <= OPENING + 2
    assert prose_of('"Eins"[^1]\n\n## Zwei\n\n[^1]: Drei')[0].opening == "„Eins“ Zwei Drei"


def test_it_says_how_long_reading_takes() -> None:
    assert prose_of("Eins *zwei* drei.\n\n- vier\n- fünf")[0].minutes == 1
    assert prose_of("- zwei Wörter\n" * 180)[0].minutes == 2
    assert prose_of("***")[0].minutes == 0

"""Where blocks begin and end: lists and tables below sentences, rules, headings, indentation."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stadtteil.model.text.body import read_body
from tests.model.desk import ARTICLE, page_of, words_of

_BLOCKS = r"p|[uod]l|li|d[td]|h\d|hr|br|div|table|t[rdh]|thead|tbody|blockquote|details|summary"


def outline(text: str) -> str:
    """Return a text's page without the line breaks between its elements."""
    page = re.sub(rf"\s*(</?(?:{_BLOCKS})\b[^>]*>)\s*", r"\1", page_of(text).strip())
    return page.replace("<p></p>", "")


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("Bitte:\n- A\n- B", "<p>Bitte:</p><ul><li>A</li><li>B</li></ul>"),
        ("Bitte:\n* A\n+ B", "<p>Bitte:</p><ul><li>A</li></ul><ul><li>B</li></ul>"),
        ("Dann:\n1. A\n2. B\n\nEnde", "<p>Dann:</p><ol><li>A</li><li>B</li></ol><p>Ende</p>"),
        ("Dann:\n1) A\n2) B", "<p>Dann:</p><ol><li>A</li><li>B</li></ol>"),
        ("-\u00a0A\n-\u00a0B", "<ul><li>A</li><li>B</li></ul>"),
        ("1.\u00a0A\n2.\u202fB", "<ol><li>A</li><li>B</li></ol>"),
        ("- A\n\n- B", "<ul><li><p>A</p></li><li><p>B</p></li></ul>"),
        ("- A\n  geht weiter\nund weiter", "<ul><li>A\ngeht weiter\nund weiter</li></ul>"),
        ("- A\n\n  Absatz\n- B", "<ul><li><p>A</p><p>Absatz</p></li><li><p>B</p></li></ul>"),
        ("- A\n\nAbsatz", "<ul><li>A</li></ul><p>Absatz</p>"),
        ("- A\n# B", '<ul><li>A</li></ul><h2 id="b">B</h2>'),
        ("- A\n1. B\n2. C", "<ul><li>A</li></ul><ol><li>B</li><li>C</li></ol>"),
        ("3. A\n4. B", '<ol start="3"><li>A</li><li>B</li></ol>'),
        ("1. A\n3. B\n4. C", '<ol><li>A</li><li value="3">B</li><li>C</li></ol>'),
        ("1. A\n1. B\n1. C", "<ol><li>A</li><li>B</li><li>C</li></ol>"),
        ("> Bitte:\n> - A\n> - B", "<blockquote><p>Bitte:</p><ul><li>A</li><li>B</li></ul></blockquote>"),
        ("> Es war am\n17. Oktober", "<blockquote><p>Es war am\n17. Oktober</p></blockquote>"),
        ("Er sagt:\n> A\nB\n---", "<p>Er sagt:</p><blockquote><p>A\nB</p></blockquote><hr>"),
    ],
)
def test_a_list_is_one_wherever_it_stands(text: str, page: str) -> None:
    assert outline(text) == page


@pytest.mark.parametrize("indent", ["  ", "   ", "    ", "\t"])
@pytest.mark.parametrize("mark", ["-", "*", "1.", "1)"])
def test_points_below_points_are_indented_by_two_blanks_or_more(mark: str, indent: str) -> None:
    second = mark.replace("1", "2")
    page = outline(f"{mark} A\n{indent}- B\n{indent}{indent}- C\n{indent}- D\n{second} E")
    name = "ol" if "1" in mark else "ul"
    assert page == f"<{name}><li>A<ul><li>B<ul><li>C</li></ul></li><li>D</li></ul></li><li>E</li></{name}>"


@pytest.mark.parametrize(
    "text",
    [
        "17. Oktober: Fest",
        "3. Okt. Fest",
        "14. 9. 2026 war es",
        "3. 10. war es",
        "3. bis 5. Oktober",
        "24. und 25. Dezember",
        "3. – 5. Oktober",
        "1. Mai: Fest",
        "1. Advent",
        "1. FC Salzert",
        "2. Bürgermeister",
        "19. Jahrhundert",
        "2026. Was für ein Jahr",
        "Es war am\n17. Oktober: Fest",
        "Es war am\n1. Mai",
        "Es war am\n1. Advent",
        "Es war\n2026. Und\n2027. auch",
        "12. September: A\n\n24. Dezember: B",
        "> 17. Oktober: Fest",
        "- 17. Oktober: Fest\n- 18. Oktober: Fest",
        "Tag\n: 17. Oktober",
        "Tag[^1]\n\n[^1]: 17. Oktober",
        "5. Foo\n3. Bar",
        "1) siehe oben",
    ],
)
def test_a_number_that_does_not_count_is_text(text: str) -> None:
    page = page_of(text)
    assert "<ol" not in re.sub(r'<div class="footnotes".*?<li', "", page, flags=re.DOTALL)
    assert (
        re.findall(r"\d+", text.replace("[^1]", ""))
        == re.findall(r"\d+", re.sub("<[^>]*>|↩", "", page))[
            : len(re.findall(r"\d+", text.replace("[^1]", "")))
        ]
        or "[^" in text
    )


def test_days_below_each_other_keep_their_lines() -> None:
    assert outline("3. Oktober: A\n17. Oktober: B\n7. November: C") == (
        "<p>3. Oktober: A<br>17. Oktober: B<br>7. November: C</p>"
    )
    assert outline("Termine:\n3. Oktober: A\n17. Oktober: B") == (
        "<p>Termine:<br>3. Oktober: A<br>17. Oktober: B</p>"
    )
    assert "<br>" not in page_of("Das war am\n17. Oktober abends.")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("03.10.2026 A", "17.10.2026 B"),
        ("3.10. A", "17.10. B"),
        ("10 Uhr A", "11 Uhr B"),
        ("10:00 Uhr A", "10.30 Uhr B"),
        ("9–10 Uhr A", "9:30 - 11:00 Uhr B"),
        ("1.) A", "2.) B"),
        ("a) A", "b) B"),
        ("7. A", "3. B"),
    ],
)
def test_the_lines_of_a_programme_stay_lines(first: str, second: str) -> None:
    assert outline(f"Ablauf:\n{first}\n{second}") == f"<p>Ablauf:<br>{first}<br>{second}</p>"
    assert "<br>" not in page_of(f"Es begann um\n{first} und dann.")


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("Ein Satz.\n---\nNoch einer.", "<p>Ein Satz.</p><hr><p>Noch einer.</p>"),
        ("Ein Satz.\n* * *\n", "<p>Ein Satz.</p><hr>"),
        ("Titel\n=====\nText", '<h2 id="titel">Titel</h2><p>Text</p>'),
        ("A\n\n    B\n\n\tC", "<p>A</p><p>B</p><p>C</p>"),
        ("    B\n    C", "<p>B\nC</p>"),
        ("#Nachbarschaft heißt sie", "<p>#Nachbarschaft heißt sie</p>"),
        ("#1 war im Mai", "<p>#1 war im Mai</p>"),
        ("##Titel", '<h2 id="titel">Titel</h2>'),
        ("##\u00a0Titel ##", '<h2 id="titel">Titel</h2>'),
        ("## C#", '<h2 id="c">C#</h2>'),
        ("Text\n## Titel\nText", '<p>Text</p><h2 id="titel">Titel</h2><p>Text</p>'),
        ("A\\\nB", "<p>A<br>B</p>"),
        ("A  \nB", "<p>A<br>B</p>"),
        ("Wort\n: Sinn\n\n    mehr Sinn", "<dl><dt>Wort</dt><dd><p>Sinn</p><p>mehr Sinn</p></dd></dl>"),
        (
            "Wort\n:   Sinn\n    - A\n    - B",
            "<dl><dt>Wort</dt><dd>Sinn<ul><li>A</li><li>B</li></ul></dd></dl>",
        ),
    ],
)
def test_rules_headings_and_indentation_mean_what_they_look_like(text: str, page: str) -> None:
    assert outline(text) == page


def test_a_table_may_stand_below_a_sentence_and_ends_with_its_last_row() -> None:
    page = outline("Preise:\n| A | B |\n|---|---|\n| 1 | 2 |\nDanach")
    assert page.startswith('<p>Preise:</p><div class="table stacks"')
    assert page.endswith("</table></div><p>Danach</p>")


def test_a_row_may_begin_with_a_day() -> None:
    page = outline("Tag | Ort\n---|---\n1. Mai | Hof\n17. Oktober | Halle")
    assert '<td data-label="Tag">1. Mai</td><td data-label="Ort">Hof</td>' in page
    assert '<td data-label="Tag">17. Oktober</td><td data-label="Ort">Halle</td>' in page
    assert '<th scope="col">17. Oktober</th>' in outline("17. Oktober | 18. Oktober\n---|---\nHof | Halle")


def test_a_cell_too_many_widens_the_table() -> None:
    page = outline("| A | B |\n|---|--:|\n| 1 | 2 | 3 |\n| 4 |")
    assert '<th scope="col">A</th><th class="right" scope="col">B</th><td></td>' in page
    assert '<td data-label="A">1</td><td class="right" data-label="B">2</td><td>3</td>' in page
    assert '<td data-label="A">4</td><td class="right" data-label="B"></td><td></td>' in page
    assert "199" in page_of("| A | B |\n|---|---|\n|" + "|".join(map(str, range(200))) + "|")
    assert "<td></td>" not in page_of("| A | B |\n|---|---|\n| 1 | 2 |")


def test_the_empty_corner_of_a_table_is_no_heading() -> None:
    page = outline("| | Montag |\n|---|---|\n| Hof | 9 Uhr |")
    assert '<div class="table stacks"' in page
    assert '<td></td><th scope="col">Montag</th>' in page
    assert '<td>Hof</td><td data-label="Montag">9 Uhr</td>' in page


BEGINNINGS = [
    "- ",
    "* ",
    "1. ",
    "2. ",
    "7. ",
    "1) ",
    "3. Mai ",
    "> ",
    "# ",
    "#",
    "##",
    "!!! info\n",
    "| a | b |\n|--|--|\n",
]
LINES = st.tuples(
    st.sampled_from(["", "  ", "   ", "    ", "\t", "        "]),
    st.sampled_from([*BEGINNINGS, "", "", "---\n", "===\n", "```\n", "~~~ gedicht\n", "<div>\n", "</div>\n",
    ": "]),
    st.sampled_from(["*", "**", "~~", "", "", "", "`"]),
    st.sampled_from(["\n", "\n", "\n\n", "  \n", "\\\n", "\n\n\n"]),
)  # fmt: skip


@given(st.lists(LINES, max_size=14))
@settings(max_examples=700, deadline=None)
def test_no_word_is_lost_wherever_a_line_begins(lines: list[tuple[str, str, str, str]]) -> None:
    text = "".join(
        f"{indent}{beginning}{sign}wort{number} und{sign} so{number}{end}"
        for number, (indent, beginning, sign, end) in enumerate(lines)
    )
    assert set(re.findall(r"(?:wort|so)\d+", text)) <= set(words_of(page_of(text)))


@pytest.mark.parametrize(
    "piece",
    [
        "- a\n", "1. a\n", "5. a\n\n", "2. a\n", "Text\n- a\n\n", "Text\n---\n", "3. Mai\n",
        "- a\n\n  b\n\n", "x\n===\n\n", "#### a\n\n", "<table><tr><td>a<tr><td>b</table>\n\n",
        "GROSSE WORTE IM TEXT\n\n", "~~~~~~ * * * * \n\n", "🎉🎉🎉🎉 ",
        "| a | b |\n|---|---|\n| 1 | 2 | 3 |\n\n", "| 1 | 2 | 3 |\n", "!!! info\n    a\n\n", "!!! info\n",
        "```\na\n```\n", "````a\n",
        "~~~ gedicht\na\nb\n~~~\n", "<div>\n", "<p>\n", "<div>a</div>\n", "a <!-- b\n\n", "<pre>\n",
        "<details>\n\na\n\n</details>\n\n",
        "www.", "https://", "-https://a ", "a@", "a.b.", "www.a.de ", "a@b.de ", "~~", "a*", "~~a ",
        "a\\\nb\n\n", "#a\n", "##a\n",
        "> - a\n", "> a\n---\n", "- - a\n", "1. 2. 3. a\n", "a\n: b\n\n    c\n\n", "[^1]: a\n\n    b\n\n",
        "(((((", "www.a.de))))",
    ],
)  # fmt: skip
def test_a_large_text_of_any_sign_takes_time_in_proportion_or_is_refused(piece: str) -> None:
    def seconds(size: int) -> float:
        text = "Text.\n\n" + piece * (size // len(piece))
        started = time.process_time()
        read_body(text, ARTICLE, 1, lambda _: "")
        return time.process_time() - started

    small = min(seconds(4_000), seconds(4_000))
    assert any(seconds(40_000) < max(0.5, small * 40) for _ in range(3))  # a busy machine is slow a while


@pytest.mark.parametrize(
    "deep", ["- " * 30_000, "".join(f"{'  ' * n}- a\n" for n in range(700))], ids=range(2)
)
def test_lists_in_lists_without_measure_are_refused_at_once(deep: str) -> None:
    started = time.process_time()
    prose, [problem] = read_body(f"Text.\n\n{deep}x", ARTICLE, 1, lambda _: "")
    assert prose is None
    assert "verschachtelt" in problem.message
    assert time.process_time() - started < 20


def test_a_text_that_is_refused_leaves_the_next_one_as_it_is() -> None:
    text = "- a\n  - b\n\n!!! info\n    Text\n\n<div>\n*A*\n</div>\n"
    page = page_of(text)
    assert read_body(f"Text.\n\n{'- ' * 30_000}x", ARTICLE, 1, lambda _: "")[0] is None
    assert page_of(text) == page

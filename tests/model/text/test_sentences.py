"""Where sentences end, and texts that begin each of them on a line of its own."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.text.sentences import one_a_line, sentences_of

ONE = (
    "Das Fest ist am 3. Oktober im Hof.",
    "Sie können z. B. Kuchen mitbringen.",
    "Fragen Sie Dr. Muster oder A. Beispiel.",
    "Das Haus steht in der Nr. 4 am Platz.",
    "Er hat den 2. Preis gewonnen.",
    "Das ist gut usw. und so weiter.",
    "Es kostet 1.500 Euro für 2 Tage.",
    "„Kommen Sie!“ sagt sie.",
    "Es gibt Tee, Obst u. a. Dinge.",
    "Der Bus der Linie 7 fährt Mo. Mi. und Fr. Abend.",
)
TWO = (
    "Das Fest ist gut. Es kostet nichts.",
    "Es dauert bis 16 Uhr. Danach räumen wir auf.",
    "Das war 2026. Dann kam der Winter.",
    "Das Kind ist 12. Es geht zur Schule.",
    "Was ist passiert? Wir wissen es.",
    "Er sagt: „Gut.“ Sie nickt.",
    "Es gibt Kaffee, Kuchen usw. Alle kommen.",
    "Zahlen Sie 5 Euro. 3 Euro gehen an den Verein.",
    "Rufen Sie an … Wir helfen.",
)


@pytest.mark.parametrize("text", ONE)
def test_points_within_a_sentence_do_not_end_it(text: str) -> None:
    assert list(sentences_of(text)) == [text]


@pytest.mark.parametrize("text", TWO)
def test_a_sentence_ends_where_people_end_it(text: str) -> None:
    assert len(list(sentences_of(text))) == 2
    assert " ".join(sentences_of(text)) == text


def test_lines_begin_in_paragraphs_and_points_but_not_in_headings() -> None:
    page = '<h2>Ja. Nein.</h2>\n<ul>\n<li>Eins. <a href="x">Zwei</a>. Drei</li>\n</ul>\n<pre>A. B. C.</pre>'
    assert one_a_line(page) == page.replace("Eins. ", "Eins.<br>").replace("</a>. ", "</a>.<br>")


def test_what_ends_its_lines_itself_gets_no_more() -> None:
    assert one_a_line("<p>Eins.<br>\nZwei.<br>\nDrei.</p>") == "<p>Eins.<br>\nZwei.<br>\nDrei.</p>"


@given(
    st.lists(
        st.sampled_from(["<p>", "</p>", "<b>", "</b>", "<li>", "<br>", "Ja. ", "Nein", "! ", "3. ", "&amp; "])
    )
)
def test_nothing_but_blanks_becomes_a_line_s_end(parts: list[str]) -> None:
    page = "".join(parts)
    found = one_a_line(page)
    assert re.sub(r"\s|<br>", "", found) == re.sub(r"\s|<br>", "", page)
    assert one_a_line(found) == found

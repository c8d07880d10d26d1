from __future__ import annotations

import re

from tests.model.desk import page_of, prose_of


def ways(page: str) -> tuple[set[str], set[str]]:
    """Return where the links of a page lead, and what they can lead to."""
    return set(re.findall(r'href="#([^"]+)"', page)), set(re.findall(r'id="([^"]+)"', page))


def test_a_note_without_a_sign_stays_without_a_way_back() -> None:
    page = page_of("Text.\n\n[^drei]: Ohne Zeichen.")
    [problem] = prose_of("Text.\n\n[^drei]: Ohne Zeichen.")[2]

    assert "Ohne Zeichen." in page
    assert "href" not in page
    assert problem.message == "Die Anmerkung „drei“ hat im Text kein Zeichen; sie steht trotzdem am Ende."
    assert problem.line == 3


def test_of_two_notes_with_one_name_both_stay() -> None:
    text = "a[^1]\n\n[^1]: Eins.\n\n[^1]: Zwei.\n"
    page = page_of(text)
    [problem] = prose_of(text)[2]

    assert "Eins." in page
    assert "Zwei." in page
    assert problem.line == 5
    assert problem.message.startswith("Die Anmerkung „1“ gibt es zweimal")


def test_every_way_leads_somewhere_also_from_notes_to_notes() -> None:
    there, known = ways(page_of("a[^größe] b[^größe] c[^größe]\n\n[^größe]: G[^2]\n\n[^2]: H\n\n[^3]: I\n"))

    assert there <= known
    assert {"fnref-größe", "fnref2-größe", "fnref3-größe", "fnref-2"} <= known


def test_a_note_without_colon_is_named() -> None:
    messages = [problem.message for problem in prose_of("a[^1]\n\n[^1] Anmerkung")[2]]

    assert "Hinter [^1] fehlt der Doppelpunkt; so wird daraus keine Anmerkung." in messages


def test_notes_within_notes_stay() -> None:
    page = page_of("a[^1]\n\n[^1]: Eins.\n\n    [^1]: Zwei.\n\n    [^2]: Drei.\n")

    assert all(word in page for word in ("Eins.", "Zwei.", "Drei."))

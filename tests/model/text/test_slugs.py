import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.text.slugs import path_slug, slug

LATIN = st.text(st.characters(max_codepoint=0x17F, exclude_categories=["Cs"]))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Großer Hock", "grosser-hock"),
        ("GRÜSSE AUS ÖTLINGEN", "gruesse-aus-oetlingen"),
        ("Gro\u0308ße", "groesse"),
        ("Kids + Kunst", "kids-kunst"),
        ("Brot & Spiele", "brot-und-spiele"),
        ("  --x__y--  ", "x-y"),
        ("łódź İstanbul Ørsted", "lodz-istanbul-orsted"),
        ("Ελλάδα", "ελλαδα"),
        ("!?", ""),
    ],
)
def test_umlauts_are_spelled_out_and_signs_become_hyphens(text: str, expected: str) -> None:
    assert slug(text) == expected


@given(LATIN)
def test_the_slug_of_latin_text_has_only_small_letters_digits_and_hyphens(text: str) -> None:
    known = re.sub(r"[^\x00-\x7fäöüßÄÖÜẞéèêàâçñ]", "", text)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*|", slug(known))


@given(st.text())
def test_the_slug_of_a_slug_is_itself(text: str) -> None:
    assert slug(slug(text)) == slug(text)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("2026/2026-09-14-Großer Hock", "2026/grosser-hock"),
        ("2026-09-14", "2026-09-14"),
        ("🎉", "-"),
        ("2026/Über uns/Text", "2026/ueber-uns/text"),
    ],
)
def test_a_path_is_slugged_part_by_part_and_loses_a_leading_date(path: str, expected: str) -> None:
    assert path_slug(path) == expected


@given(
    st.text("ab129-/ ", min_size=1, max_size=20)
    .filter(lambda text: text != text.upper())
    .map(lambda text: text.replace("2", "2026-09-14-"))
)
def test_a_path_of_slugs_means_what_it_means_in_capitals(path: str) -> None:
    assert path_slug(path) == path_slug(path.upper())

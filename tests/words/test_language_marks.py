from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stadtteil.words import words_of
from stadtteil.words.language_marks import BEGIN, language_of, marked, plain
from stadtteil.words.languages import SHIPPED

TEXTS = st.text().filter(lambda text: BEGIN not in text)


@given(TEXTS, st.sampled_from(sorted(SHIPPED)))
def test_marked_words_know_their_language_and_stay_the_same(text: str, language: str) -> None:
    there = marked(text, language)
    assert plain(there) == text
    assert language_of(there) == (language if text else "")
    assert marked(there, language) == there


@given(TEXTS)
def test_words_without_marks_stay_as_they_are(text: str) -> None:
    assert plain(text) is text
    assert language_of(text) == ""


def test_flags_that_are_written_with_the_same_signs_stay() -> None:
    scotland = "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"
    assert plain(f"{marked(scotland, 'de')} {scotland}") == f"{scotland} {scotland}"


def test_marked_names_sort_as_others_do() -> None:
    words = words_of("tr")
    names = ["Zoo", marked("Çay", "de"), "Bank", marked("Dere", "de")]
    assert [plain(name) for name in sorted(names, key=words.sort_key)] == ["Bank", "Çay", "Dere", "Zoo"]

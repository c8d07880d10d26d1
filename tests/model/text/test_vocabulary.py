"""What is kept of a text's words, and that a text and its words are named apart."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stadtteil.engine.digests import digest_of
from stadtteil.model.text.body import read_body
from stadtteil.model.text.vocabulary import vocabulary_of, vocabulary_path, words_of_vocabulary
from stadtteil.words.folding import words_in
from stadtteil.words.stop_words import stop_words
from tests.space import Space


def read(text: str) -> list[bytes]:
    blobs: list[bytes] = []

    def keep(data: bytes) -> str:
        blobs.append(data)
        return digest_of(data)

    read_body(text, "content/artikel/a.md", 1, keep)
    return blobs


def test_a_text_is_kept_with_its_words_and_without_its_marks() -> None:
    _, words = read("## Die Gärten\n\nEin **Kinder**fest im [Hof](https://a.example/) am 17. Oktober.\n")

    assert set(words_of_vocabulary(words)) == {"garten", "kinderfest", "hof", "17", "17d10", "oktober"}


def test_an_edit_that_brings_no_new_word_leaves_the_words_as_they_are() -> None:
    assert read("Der Hof und der Garten.")[1] == read("Garten? Der Hof!")[1]


@given(st.text())
def test_every_word_that_says_something_is_kept(text: str) -> None:
    kept = set(words_of_vocabulary(vocabulary_of(text.split(), "de")))

    assert kept == words_in(text, "de") - stop_words("de")


def test_a_paper_knows_the_words_of_each_text_by_a_name_that_no_file_has(small: Space) -> None:
    small.write("content/artikel/2026/x.md#words", "kein Text")

    assert small.build().ok
    assert vocabulary_path("content/artikel/2026/x.md") == "content/artikel/2026/x.md#words"

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from stadtteil.model.yaml.utf8 import _CONTROL, _ISOLATE, _PARTING, LIMIT, decode


def test_marks_line_ends_and_composed_letters_are_evened_out() -> None:
    text = "titel: Größe\r\nzwei\rdrei\n"
    data = b"\xef\xbb\xbf" + unicodedata.normalize("NFD", text).encode()
    assert decode(data, "a.md") == ("titel: Größe\nzwei\ndrei\n", ())


@pytest.mark.parametrize(
    ("data", "place"),
    [
        ("Zeile\nGrüße: ä".encode("latin-1"), (2, 3)),
        ("ä\nGrüße".encode() + b"\xff", (2, 6)),
        ("Grüße".encode("utf-16"), (0, 0)),
        ("Grüße".encode("utf-32"), (0, 0)),
    ],
)
def test_what_is_not_utf_8_is_named_at_its_place(data: bytes, place: tuple[int, int]) -> None:
    text, [problem] = decode(data, "a.md")
    assert text == ""
    assert (problem.line, problem.column) == place
    assert "UTF-8" in problem.message


def test_control_signs_go_with_a_warning() -> None:
    text, [problem] = decode(b"eins\nzw\x00ei\x1a", "a.md")
    assert text == "eins\nzwei"
    assert (problem.line, problem.column, problem.severity) == (2, 3, "warning")


def test_line_breaks_of_typesetting_programs_are_spaces() -> None:
    assert decode("a\u2028b\u2029c\x85d".encode(), "a.md") == ("a b c d", ())


def test_a_file_may_not_be_endless() -> None:
    assert decode(b"x" * LIMIT, "a.md")[1] == ()
    assert (
        decode(b"x" * 2_200_000, "a.md")[1][0].message
        == "Die Datei ist mit 2,2 MB zu groß (höchstens 2 MB Text)."
    )


@given(st.binary())
@example(b"\xff\xfe")
@example(b"\xef\xbb\xbf\xef\xbb\xbf")
def test_any_bytes_become_text_or_a_problem(data: bytes) -> None:
    text, problems = decode(data, "a.md")
    assert "\r" not in text
    assert "\ufeff" not in text
    assert text or problems or not data.removeprefix(b"\xef\xbb\xbf")


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"], exclude_characters="\ufeff\u2028\u2029")))
def test_readable_text_loses_nothing(text: str) -> None:
    assert decode(text.encode(), "a.md") == (unicodedata.normalize("NFC", text), ())


def test_nobody_writes_in_the_signs_by_which_words_know_their_language() -> None:
    text, [problem] = decode("Hallo \U000e0001\U000e007aWelt".encode(), "a.md")
    assert "\U000e0001" not in text
    assert problem.severity == "warning"


def test_no_sign_that_can_be_printed_is_left_out() -> None:
    for sign in map(chr, range(0x110000)):
        if sign.isprintable():
            assert not _CONTROL.search(sign) and not _ISOLATE.search(sign) and ord(sign) not in _PARTING

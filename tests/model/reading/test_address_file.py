from __future__ import annotations

import msgspec

from stadtteil.model.reading.address_file import MOST_TOLD, read_addresses

PATH = "content/adressen.yaml"


def test_ends_of_lines_and_blanks_do_not_matter() -> None:
    document = read_addresses(PATH, b"\xef\xbb\xbf# Kopf\r\n\r\n/a/: 0123abcd \r\n/b/ :\r\n/c.html\r\n")
    assert msgspec.msgpack.decode(document.record) == {"/a/": "0123abcd", "/b/": "", "/c.html": ""}
    assert document.marks["/c.html"] == (5, 1)
    assert document.problems == ()


def test_a_line_that_is_no_address_is_a_hint_and_the_others_count() -> None:
    conflict = b"<<<<<<< HEAD\n/a/:\n=======\n/b/:\n>>>>>>> main\n"
    document = read_addresses(PATH, conflict)
    assert msgspec.msgpack.decode(document.record) == {"/a/": "", "/b/": ""}
    assert [(one.line, one.severity) for one in document.problems] == [
        (line, "warning") for line in (1, 3, 5)
    ]
    assert "Löschen Sie die Zeile" in document.problems[0].cure
    assert len(read_addresses(PATH, b"unsinn\n" * 90).problems) == MOST_TOLD


def test_a_file_that_is_no_text_is_an_error_and_lists_nothing() -> None:
    document = read_addresses(PATH, "/a/:\n".encode("utf-16"))
    assert [one.severity for one in document.problems] == ["error"]
    assert document.record == b""

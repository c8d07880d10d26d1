from __future__ import annotations

from stadtteil.problems import Problem
from stadtteil.terminal.grouping import ALIKE, MOST_TOLD, grouped


def hint(path: str, line: int, message: str = "So nicht.") -> Problem:
    return Problem(path, line, 1, message, "Anders.", "warning")


def test_equal_hints_of_a_file_are_one_with_the_lines_of_the_others() -> None:
    [one] = grouped([hint("a.md", line) for line in range(3, 43)])

    assert (one.line, one.message) == (
        3,
        "So nicht. (Und 39 weitere Stellen: Zeilen 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 ….)",
    )


def test_two_are_told_in_the_singular() -> None:
    assert (
        grouped([hint("a.md", 3), hint("a.md", 9)])[0].message
        == "So nicht. (Und eine weitere Stelle: Zeile 9.)"
    )


def test_different_words_and_files_stay_apart() -> None:
    problems = [hint("a.md", 3), hint("a.md", 4, "Doch."), hint("b.md", 3)]

    assert grouped(problems) == problems


def test_equal_hints_about_files_of_a_folder_are_one() -> None:
    problems = [hint(f"content/node_modules/p{number:03}/x.js", 0) for number in range(200)]
    [one] = grouped([*problems, hint("content/bilder/a.raw", 0)])[:-1]

    assert one.message.startswith(
        "So nicht. (Und 199 weitere Dateien in content/node_modules/: p001/x.js, p002/x.js"
    )


def test_few_files_are_told_one_by_one_and_so_are_errors() -> None:
    few = [hint(f"content/bilder/{number}.raw", 0) for number in range(ALIKE - 1)]
    errors = [Problem(f"content/bilder/{number}.jpg", 0, 0, "Fehlt.") for number in range(ALIKE + 5)]

    assert grouped(few) == few
    assert grouped(errors) == errors


def test_of_very_many_different_ones_in_a_file_the_number_is_told() -> None:
    told = grouped([hint("a.md", line, f"Nr. {line}.") for line in range(1, 2001)])

    assert len(told) == MOST_TOLD + 1
    assert told[-1].message == "Hier gibt es 1.900 weitere Hinweise."

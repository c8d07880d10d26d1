"""Sheets as readers get them: in one file, with what they import, without remarks."""

from __future__ import annotations

from stadtteil.rendering.sheets import plain, whole

PATH = "layouts/assets/style.css"


def test_what_a_sheet_imports_stands_in_it() -> None:
    text = '@import "../tokens.css";\na { color: var(--ink); }\n'
    assert whole(PATH, text, {"tokens.css": ":root { --ink: #000; }\n"}) == (
        ":root { --ink: #000; }\na { color: var(--ink); }\n",
        (),
    )


def test_a_sheet_that_is_not_there_is_a_problem_with_its_line() -> None:
    sheet, (problem,) = whole(PATH, '/* eins */\n@import "../fehlt.css";\na {}\n', {})
    assert sheet == "a {}\n"
    assert (problem.path, problem.line) == (PATH, 2)
    assert "layouts/fehlt.css" in problem.message


def test_a_sheet_without_imports_stays_as_it_is() -> None:
    assert whole(PATH, "body { color: teal }\n", {"tokens.css": "x"}) == ("body { color: teal }\n", ())


def test_what_only_looks_like_a_remark_stays() -> None:
    for sheet in ('a { content: "/* b */"; }\n', "a { content: '/*'; }\n", "/*! Lizenz */\na {}\n"):
        assert plain(sheet) == sheet

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.yaml.tree import compose

CASES = {
    "an open double quote": ('titel: "Fest\nb: c', 1, 8, "Ein Anführungszeichen wird geöffnet"),
    "an open single quote": ("titel: 'Fest\nb: c", 1, 8, "Ein Anführungszeichen wird geöffnet"),
    "an apostrophe between quotes": ("titel: 'Geht's los'", 1, 14, 'titel: "Geht\'s los"'),
    "quotes between quotes": ('titel: "Das "Fest" hier"', 1, 14, "titel: 'Das \"Fest\" hier'"),
    "text behind a quotation": ('titel: "Fest" am See', 1, 15, "titel: '\"Fest\" am See'"),
    "a tab": ("a:\n\tb: c", 2, 1, "Tabulator"),
    "a colon": ("titel: Fest: schön", 1, 12, "titel: 'Fest: schön'"),
    "a colon and an apostrophe": ("titel: Hans' Fest: toll", 1, 18, 'titel: "Hans\' Fest: toll"'),
    "a colon at the end": ("titel: Fest:", 1, 12, "titel: 'Fest:'"),
    "a colon in a list": ("a:\n  - x: y: z", 2, 9, "- x: 'y: z'"),
    "no colon": ("titel Fest\ndatum: x", 1, 1, "Hier fehlt ein Doppelpunkt"),
    "no colon on the last line": ("titel: x\ndatum", 2, 1, "Hier fehlt ein Doppelpunkt"),
    "no space behind the colon": ("titel:Fest\ndatum: x", 1, 7, "Nach dem Doppelpunkt fehlt ein Leerzeichen"),
    "text instead of the closing line": (
        "titel: x\n\nEin Satz.\nb: c",
        3,
        1,
        "fehlt darüber die Zeile „---“",
    ),
    "too much indentation": ("titel: x\n  datum: y", 2, 3, "weiter eingerückt"),
    "too little indentation": ("  titel: x\ndatum: y", 2, 1, "passt nicht zu den Zeilen darüber"),
    "an at sign": ("titel: @fest", 1, 8, "titel: '@fest'"),
    "a percent sign": ("titel: %fest", 1, 8, "darf nicht mit „%“ beginnen"),
    "stars": ("titel: *Fest*", 1, 8, "titel: '*Fest*'"),
    "an exclamation mark": ("titel: !Achtung! los", 1, 8, "titel: '!Achtung! los'"),
    "a bracket": ("titel: [Neu] Fest", 1, 8, "titel: '[Neu] Fest'"),
    "a remark in braces": (
        "akzent: {hell: #0b5f80, dunkel: #7cc4e8}\nb: c",
        1,
        16,
        'Anführungszeichen: "#0b5f80"',
    ),
    "a remark in braces at the end": ("akzent: {hell: #0b5f80}", 1, 16, 'Anführungszeichen: "#0b5f80"'),
    "an open brace": ("titel: {Neu Fest\nb: c", 1, 8, "Die Klammer „{“ wird geöffnet"),
    "a backslash": ('titel: "C:\\Fest"', 1, 11, "einfache Anführungszeichen"),
    "a second record": ("a: b\n---\nc: d", 2, 1, "beginnt hier einen zweiten Datensatz"),
    "an unknown alias": ("titel: *fest", 1, 8, "titel: '*fest'"),
}


@pytest.mark.parametrize("case", CASES)
def test_broken_yaml_is_explained_by_what_stands_in_the_line(case: str) -> None:
    text, line, column, words = CASES[case]
    _, [problem] = compose(text, "a.yaml")
    assert words in f"{problem.message} {problem.cure}"
    assert (problem.line, problem.column) == (line, column)


@pytest.mark.parametrize("case", CASES)
def test_the_place_is_that_of_the_file_not_of_the_front_matter(case: str) -> None:
    text, line, _, _ = CASES[case]
    assert compose(text, "a.md", first_line=5)[1][0].line == line + 4


@given(st.text(st.sampled_from("ab:-'\"[]{}#&*!|>%@, \n\t\\")))
def test_no_word_of_the_parser_reaches_the_editor(text: str) -> None:
    for problem in compose(text, "a.yaml")[1]:
        said = f"{problem.message} {problem.cure}".lower()
        assert not any(word in said for word in ("expected", "found", "mapping", "token", "scanning"))

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.yaml.frontmatter import split


def test_a_file_has_front_matter_and_text_each_with_its_line() -> None:
    parts, problem = split("\n---\na: b\n---\t\nText\n", "a.md")
    assert problem is None
    assert parts is not None
    assert (parts.matter, parts.matter_line, parts.text, parts.text_line) == ("a: b\n", 3, "Text\n", 5)


@pytest.mark.parametrize(
    "text", ["---\na: b\n---", "---\na: b\n...\n", "---\n---\n", "---\na: b\n---\n\n---\n"]
)
def test_the_text_may_be_missing_and_may_have_rules_of_its_own(text: str) -> None:
    parts, problem = split(text, "a.md")
    assert problem is None
    assert parts is not None


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("", 0, "Die Datei ist leer."),
        (" \n\n", 0, "Die Datei ist leer."),
        ("# Titel\n", 1, "beginnt nicht mit einem Kopf"),
        ("\n\nText\n---\na: b\n---\n", 3, "beginnt nicht mit einem Kopf"),
        ("+++\ntitle = 'x'\n+++\n", 1, "TOML"),
        ("---", 1, "Die zweite Zeile „---“ fehlt"),
        ("---\na: b\n\nText\n", 1, "Die zweite Zeile „---“ fehlt"),
        ("---\na: b\n----\nText\n", 3, "nicht richtig abgeschlossen"),
        ("---\na: b\n --- \nText\n", 3, "nicht richtig abgeschlossen"),
        ("---\na: b\n—\nText\n", 3, "nicht richtig abgeschlossen"),
    ],
)
def test_a_missing_line_is_named(text: str, line: int, words: str) -> None:
    parts, problem = split(text, "a.md")
    assert parts is None
    assert problem is not None
    assert words in problem.message
    assert problem.line == line


@given(st.text(), st.text())
def test_no_text_is_lost(matter: str, body: str) -> None:
    text = f"---\n{matter}\n---\n{body}"
    parts, _ = split(text, "a.md")
    assert parts is not None
    assert text.startswith(f"---\n{parts.matter}")
    assert text.endswith(parts.text)
    assert text.count("\n") - parts.text.count("\n") == parts.text_line - 1

"""Articles by others, messy as they are: each is built or gets a clear problem, and none loses text."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from stadtteil.model.text.body import read_body
from stadtteil.model.yaml.frontmatter import split
from stadtteil.model.yaml.utf8 import decode
from tests.model.desk import PAPER, document, linked, prose_of, words_of
from tests.patience import at_most

ROOT = Path(__file__).parents[2]
REAL = ROOT.parent / "shared" / "real"
PAGES = "pages"
FILES = sorted(path for path in REAL.glob("*/*/*") if path.is_file())
pytestmark = pytest.mark.skipif(
    not FILES, reason="the articles by others lie beside the repository, and are not here"
)


def place_of(file: Path) -> str:
    """Return where an article by others would stand in a project."""
    folder = "seiten" if file.parent.name == PAGES else "artikel"
    return f"content/{folder}/{file.parent.parent.name}/{file.parent.name}/{file.name}"


def visible_words(text: str) -> Counter[str]:
    """Return the words that a reader of the Markdown expects: no addresses, tags or instructions."""
    for pattern in (
        r"<!--.*?-->", r"<(script|style|svg|iframe)\b.*?</\1>", r"\{%.*?%\}|\{\{.*?\}\}",
        r"<[a-zA-Z/!][^>]*>",
        r"(?<=\])\((?:[^()]|\([^()]*\))*\)", r"^ {0,3}\[[^\]]+\]:.*$", r"^(```|~~~).*$", r"&\w+;|&#\d+;",
        r"!\[[^\]]*\]", r"^\s*\d+\.(?=\s)", r"\[\^[^\]]+\]:?",
    ):  # fmt: skip
        text = re.sub(pattern, " ", text, flags=re.DOTALL if ".*?" in pattern else re.MULTILINE)
    return Counter(words_of(text.replace("_", " ")))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_each_is_understood_or_says_what_is_wrong_where(file: Path) -> None:
    with at_most(10):
        read = document(place_of(file), file.read_bytes())
    errors = [problem for problem in read.problems if problem.severity == "error"]
    assert read.understood or errors
    lines = file.read_text(encoding="utf-8-sig").count("\n") + 1
    for problem in read.problems:
        assert 1 <= problem.line <= lines
        assert problem.message
        assert problem.cure


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_none_loses_text(file: Path) -> None:
    text, _ = decode(file.read_bytes(), file.name)
    parts, problem = split(text, file.name)
    assert parts is not None, problem
    if read_body(parts.text, file.name, 1, lambda _: "")[0] is None:
        return
    page = Counter(word for word in words_of(" ".join(prose_of(parts.text)[1]).replace("_", " ")))
    lost = visible_words(parts.text) - page
    assert not lost


def is_plain(file: Path) -> bool:
    """Tell whether an article has title, date and author, and links to nothing that is not here."""
    text = file.read_text(encoding="utf-8-sig")
    head, _, body = text.removeprefix("---").partition("\n---")
    plain = not re.search(r"\]\((?!https?:|mailto:)|<(img|a)\b|\{[%{]|!\[|^\[[^\]]+\]:", body, re.MULTILINE)
    keys = {line.split(":")[0] for line in head.split("\n") if re.match(r"\w+:\s*\S", line)}
    return plain and {"title", "date", "author"} <= keys


@pytest.mark.parametrize("file", [*filter(is_plain, FILES)], ids=lambda file: file.name)
def test_those_with_title_date_author_and_plain_markdown_are_built_as_they_are(file: Path) -> None:
    site, report = linked({place_of(file): file.read_bytes()})
    assert report.errors == []
    assert site is not None
    assert any(entry.path == place_of(file) for entry in site.entries)


def test_all_together_are_linked_and_every_problem_has_a_place_and_a_cure() -> None:
    files: dict[str, str | bytes | None] = {place_of(file): file.read_bytes() for file in FILES}
    site, report = linked(files)
    assert site is not None
    assert len(site.entries) > len(FILES) * 0.7
    known = {*files, *PAPER}
    for problem in report.problems:
        assert problem.path in known
        assert problem.cure


def test_an_editor_is_asked_for_no_word_that_was_not_meant() -> None:
    guesses = Counter[str]()
    for file in FILES:
        guesses.update(
            f"{problem.message} {problem.cure}"
            for problem in document(place_of(file), file.read_bytes()).problems
            if problem.cure.startswith("Meinten Sie")
        )
    assert not guesses


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_no_paragraph_of_theirs_is_taken_for_a_caption(file: Path) -> None:
    text, _ = decode(file.read_bytes(), file.name)
    parts, problem = split(text, file.name)
    assert parts is not None, problem
    if read_body(parts.text, file.name, 1, lambda _: "")[0] is None:
        return
    page = "".join(prose_of(parts.text)[1])
    assert page.count("<caption") == len(re.findall(r"<caption\b", text, re.IGNORECASE))

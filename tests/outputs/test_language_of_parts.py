"""Words that a page shows in another language than its own say so (WCAG 3.1.2), on every page of every kind.

All words of a paper get a tell-tale, so that whatever a translation inherits is known wherever it turns up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from stadtteil.model.fields import FileRef, Group, Many, PictureRef, fields_of
from stadtteil.model.fields.field import FieldType, Record
from stadtteil.model.fields.texts import ProperName
from stadtteil.model.kinds import KINDS
from tests.space import Space

WORD = "Deutschwort"
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
HIDDEN = {"script", "style", "title"}


def keys_of(record: type[Record]) -> Iterator[tuple[str, bool]]:
    """Yield the German keys of a record, of all depths, and whether words stand behind them."""
    for field in fields_of(record).values():
        type_: FieldType = field.type.of if isinstance(field.type, Many) else field.type
        if isinstance(type_, Group):
            yield from keys_of(type_.record)
        else:
            yield field.key, type_.has_words and not isinstance(type_, ProperName | PictureRef | FileRef)


def worded(kind: type[Record]) -> set[str]:
    """Return the keys behind which a kind has nothing but words."""
    found = set(keys_of(kind))
    return {key for key, has_words in found if has_words and (key, False) not in found}


SPOKEN = re.compile(r"(?:sprache|sprachen): ")


def told(text: str, keys: set[str]) -> str:
    """Return a file's keys, the tell-tale behind each value of those that have words."""
    some = "|".join(sorted(keys))
    value = re.compile(rf"(\b(?:{some}): )(?![|>\[{{])(\"?)([^\"\n,\[\]{{}}]+)(\"?)")
    values = re.compile(rf"(\b(?:{some}): \[)([^\]\n{{}}\"]+)\]")

    def marked(line: str) -> str:
        line = value.sub(lambda found: f"{found[1]}{found[2]}{found[3].rstrip()} {WORD}{found[4]}", line)
        return values.sub(lambda found: f"{found[1]}{found[2].replace(',', f' {WORD},')} {WORD}]", line)

    return "\n".join(line if SPOKEN.search(line) else marked(line) for line in text.split("\n"))


class Parts(HTMLParser):
    """All texts and descriptions of pictures on a page, each with the language that it is said to be in."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str, str]] = []
        self._open: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        above = self._open[-1][1] if self._open else ""
        language = given.get("lang") or above
        if tag == "img":
            self.found.append((tag, given.get("alt") or "", language))
        if tag not in VOID:
            self._open.append((tag, language))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        tag, language = self._open[-1] if self._open else ("", "")
        if tag not in HIDDEN:
            self.found.append((tag, data, language))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A paper of every kind in three languages, hardly anything of it translated."""
    space = Space(tmp_path_factory.mktemp("teile"))
    space.fill("full")
    keys = {kind.folder: worded(kind) for kind in KINDS}
    keys["bilder"] = {"bildunterschrift", "alt"}
    for file in sorted((space.root / "content").rglob("*.*")):
        folder = file.relative_to(space.root / "content").parts[0]
        if file.suffix in {".yaml", ".md"} and folder in keys:
            text = file.read_text(encoding="utf-8")
            head, mark, body = text.partition("\n---\n") if file.suffix == ".md" else (text, "", "")
            file.write_text(told(head, keys[folder]) + mark + body, encoding="utf-8")
    settings = space.root / "content/site.yaml"
    text = re.sub(r"^sprachen?:.*\n", "", settings.read_text(encoding="utf-8"), flags=re.MULTILINE)
    settings.write_text(f"{text}sprachen: [de, tr, ar]\n", encoding="utf-8")
    report = space.build()
    assert [str(problem) for problem in report.problems if problem.severity == "error"] == []
    return space.site


def pages(site: Path) -> Iterator[tuple[str, str, str]]:
    for file in sorted(site.rglob("*.html")):
        path, text = file.relative_to(site).as_posix(), file.read_text(encoding="utf-8")
        found = re.search(r'<html[^>]* lang="([^"]+)"', text)
        if found:
            yield path, found[1], text


def test_german_words_of_other_pages_say_that_they_are_german(site: Path) -> None:
    unmarked, seen = [], 0
    for path, language, text in pages(site):
        if language == "de":
            continue
        parts = Parts()
        parts.feed(text)
        for tag, words, said in parts.found:
            if WORD in words:
                seen += 1
                unmarked += [(path, tag, words.strip())] if said != "de" else []
    assert unmarked == []
    assert seen > 500


def test_no_file_shows_the_signs_by_which_words_know_their_language(site: Path) -> None:
    for file in site.rglob("*.*"):
        if file.suffix in {".html", ".json", ".xml", ".ics", ".csv", ".geojson", ".txt", ".js"}:
            text = file.read_text(encoding="utf-8")
            assert "\U000e0001" not in text, file
            assert "%F3%A0%80%81" not in text, file

from __future__ import annotations

from pathlib import Path

import pytest

from stadtteil.engine.source import Source
from stadtteil.model.reading.file_size import (
    MOST_OF_LAYOUT,
    MOST_OF_PICTURE,
    MOST_OF_TEXT,
    most_bytes,
    unopened,
)


@pytest.mark.parametrize(
    ("path", "most"),
    [
        ("content/artikel/2026/fest.md", MOST_OF_TEXT),
        ("content/site.yaml", MOST_OF_TEXT),
        ("content/bilder/fest.JPG", MOST_OF_PICTURE),
        ("content/bilder/fest.jpg.yaml", MOST_OF_TEXT),
        ("content/bilder/fest.jpg.tr.yaml", MOST_OF_TEXT),
        ("content/bilder/fest.tr.yaml", 0),
        ("layouts/base.html", MOST_OF_LAYOUT),
        ("content/node_modules/a/readme.md", 0),
        ("content/bilder/IMG.0001.raw", 0),
    ],
)
def test_each_sort_of_file_has_its_measure(path: str, most: int) -> None:
    assert most_bytes(path) == most


def test_a_file_that_is_too_large_says_so_with_its_size(tmp_path: Path) -> None:
    with (tmp_path / "fest.md").open("wb") as huge:
        huge.truncate(10_737_400_000)
    [problem] = unopened(Source("content/artikel/2026/fest.md", str(tmp_path / "fest.md"), "")).problems

    assert problem.message == "Die Datei ist mit 10.737,4 MB zu groß (höchstens 2 MB)."
    assert problem.severity == "error"


def test_a_file_that_nobody_reads_says_so_without_being_opened() -> None:
    [problem] = unopened(Source("content/node_modules/a/readme.md", "/nowhere", "")).problems

    assert problem.path == "content/node_modules/a/readme.md"
    assert problem.severity == "warning"

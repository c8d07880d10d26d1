"""`stadtteil export`: everything in formats that others read, with English keys."""

from __future__ import annotations

import json

import pytest
import yaml

from stadtteil.exporting import export
from stadtteil.misuse import StadtteilError
from stadtteil.model.kinds import KINDS
from stadtteil.model.yaml.frontmatter import split
from tests.space import Space


def test_every_entry_is_there_as_markdown_and_as_json_with_english_keys(full: Space) -> None:
    folder = full.root.parent / "export"
    exported = export(full.root, folder)
    assert exported.unread == ()
    listed = json.loads((folder / "index.json").read_text("utf-8"))["entries"]
    assert {one["type"] for one in listed} == {kind.__name__ for kind in KINDS}
    for one in listed:
        stem = folder / one["path"].removeprefix("content/").rpartition(".")[0]
        said = json.loads(stem.with_name(f"{stem.name}.json").read_text("utf-8"))
        parts, _ = split(stem.with_name(f"{stem.name}.md").read_text("utf-8"), "")
        assert parts is not None
        head = yaml.safe_load(parts.matter)
        assert parts.text.strip() == said["body"].strip()
        assert {**head, "body": said["body"]} == said
        assert all(key.isascii() for key in said)


def test_what_an_article_says_is_what_stands_in_the_export(small: Space) -> None:
    small.write("content/artikel/2026/hock.md", (
        "---\ntitel: Ein Hock\ndatum: 2026-09-14 18:30\nteaser: Kurz.\nschlagwoerter: [Hof, Bank]\n"
        "autor: [Maria Muster]\nfrueher: /alt/\n---\n\n## Wer\n\nAlle.\n"
    ))  # fmt: skip
    folder = small.root.parent / "export"
    said = small.call("export", str(folder))
    assert (said.code, said.err) == (0, "")
    found = json.loads((folder / "artikel/2026/hock.json").read_text("utf-8"))
    assert {key: found[key] for key in ("type", "id", "title", "teaser", "tags", "authors", "former")} == {
        "type": "Article", "id": "artikel/2026/hock", "title": "Ein Hock", "teaser": "Kurz.",
        "tags": ["Hof", "Bank"], "authors": ["Maria Muster"], "former": ["/alt/"],
    }  # fmt: skip
    assert found["date"].startswith("2026-09-14T")
    assert found["body"].strip() == "## Wer\n\nAlle."


def test_a_file_in_error_is_copied_as_it_is_and_told(small: Space) -> None:
    small.write("content/artikel/2026/kaputt.md", "---\ntitel: [\n---\nText")
    folder = small.root.parent / "export"
    said = small.call("export", str(folder))
    assert said.code == 1
    assert "content/artikel/2026/kaputt.md ist fehlerhaft" in said.err
    assert (folder / "artikel/2026/kaputt.md").read_text("utf-8") == "---\ntitel: [\n---\nText"


def test_nothing_is_written_over_and_nothing_into_the_content(small: Space) -> None:
    with pytest.raises(StadtteilError, match="ist nicht leer"):
        export(small.root, small.root)
    with pytest.raises(StadtteilError, match="liegt in content"):
        export(small.root, small.root / "content" / "neu")

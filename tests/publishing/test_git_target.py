from __future__ import annotations

from pathlib import Path

from tests.publishing.editors import Editor, published_files, sentences


def test_what_was_written_is_with_the_others_after_publishing(ida: Editor, ben: Editor, remote: Path) -> None:
    ida.edit("content/artikel/fest.md", "Zweiter Absatz.", "Zweiter Absatz, länger.")
    ida.write("content/artikel/neu.md", "---\ntitel: Brücke\ndatum: 2026-10-01\n---\n\nNeu.\n")

    assert ida.changes() == ["Neu: Artikel „Brücke“", "Geändert: Artikel „Sommerfest“ (Text)"]
    outcome = ida.published()
    assert sentences(outcome.published) == ["Neu: Artikel „Brücke“", "Geändert: Artikel „Sommerfest“ (Text)"]
    assert published_files(remote) == ida.files()
    assert ida.changes() == []
    ben.published()
    assert ben.files() == ida.files()
    assert ben.status() == "## main...origin/main\n"

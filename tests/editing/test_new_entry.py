from __future__ import annotations

import datetime as dt

import pytest

from stadtteil.editing.contents import Contents, contents_of
from stadtteil.editing.new_entry import NewEntry, new_entry
from stadtteil.editing.refusal import Refusal
from stadtteil.editing.saving import Saved, save
from stadtteil.model.kinds import BY_NAME, KINDS
from stadtteil.project import Project
from tests.space import Space

DAY = dt.date(2026, 11, 20)


def made(space: Space, kind: str, title: str) -> NewEntry:
    found = new_entry(Project(space.root), BY_NAME[kind], title, DAY)
    assert isinstance(found, NewEntry), found
    return found


def test_a_new_file_holds_only_what_is_filled_in(small: Space) -> None:
    entry = made(small, "artikel", "  Fest: Öl &  Pinsel ")
    assert entry.path == "content/artikel/2026/fest-oel-und-pinsel.md"
    assert entry.data.decode() == "---\nentwurf: ja\ntitel: 'Fest: Öl & Pinsel'\ndatum: 2026-11-20\n---\n"
    project = made(small, "projekt", "Hochbeet 2").data.decode()
    assert project == "entwurf: ja\ntitel: Hochbeet 2\nfonds: topf\njahr: 2026\n"


def test_every_kind_can_be_begun_and_is_a_draft_without_an_error(small: Space) -> None:
    for kind in KINDS:
        entry = made(small, kind.kind, "Neu")
        contents = contents_of(entry.path, entry.data)
        assert isinstance(contents, Contents)
        assert contents.values["entwurf"] == "ja"
        assert isinstance(save(small.root / entry.path, None, entry.data), Saved)
    report = small.build()
    assert report.errors == []
    assert len(report.hidden) >= len(KINDS)


@pytest.mark.parametrize(
    ("title", "said"), [("!?", "mindestens einen Buchstaben"), ("Eins", "gibt es schon")]
)
def test_a_title_that_makes_no_new_file_is_refused(small: Space, title: str, said: str) -> None:
    small.write("content/seiten/eins.yaml", "titel: Eins\n")
    found = new_entry(Project(small.root), BY_NAME["seite"], title, DAY)
    assert isinstance(found, Refusal)
    assert said in found.reason

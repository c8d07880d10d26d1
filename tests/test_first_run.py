"""Every independent error comes in the first run, and nothing that only follows from another one."""

from __future__ import annotations

import re

import pytest

from stadtteil.model.fields import fields_of
from stadtteil.model.kinds import BY_NAME
from stadtteil.model.settings import Settings
from tests.space import Space

FILES = {
    "artikel": "content/artikel/2026/brot.md",
    "projekt": "content/projekte/2025/blumenkasten.yaml",
    "fonds": "content/fonds/hafentopf.yaml",
    "akteur": "content/akteure/hafenverein.yaml",
    "quartier": "content/quartiere/hafenviertel.yaml",
    "seite": "content/seiten/impressum.md",
    "site": "content/site.yaml",
}


@pytest.fixture
def full(project: Space) -> Space:
    project.fill("full")
    return project


def accused(paper: Space) -> dict[str, list[str]]:
    """Return what the errors of a build are, by file."""
    found: dict[str, list[str]] = {}
    for problem in paper.build("2026-11-24").errors:
        found.setdefault(problem.path, []).append(problem.message)
    return found


@pytest.mark.parametrize("kind", FILES)
@pytest.mark.parametrize("damage", ["unreadable", "unclosed", "empty", "required", "optional"])
def test_no_other_file_is_accused(full: Space, kind: str, damage: str) -> None:
    path = FILES[kind]
    before = (full.root / path).read_text(encoding="utf-8")
    record = BY_NAME.get(kind, Settings)
    keys = [field.key for field in fields_of(record).values() if field.required == (damage == "required")]
    wrong = re.sub(rf"^({'|'.join(keys)}):.*(\n[ -].*)*", r"\1: [[{x: y}]]", before, flags=re.MULTILINE)
    broken: dict[str, str | bytes] = {
        "unreadable": b"\xff\xfe\x00", "unclosed": "---\ntitel: 'x\n---\n", "empty": "",
    }  # fmt: skip
    full.write(path, broken.get(damage, wrong))
    assert {*accused(full)} == {path}


def test_a_wrong_cap_is_the_only_error_of_its_fund(full: Space) -> None:
    path = FILES["fonds"]
    text = (full.root / path).read_text(encoding="utf-8")
    full.write(path, re.sub(r"^obergrenze:.*$", "obergrenze: viel", text, flags=re.MULTILINE))
    assert accused(full) == {path: ["„viel“ ist kein eindeutiger Betrag."]}


def test_what_is_wrong_behind_a_wrong_value_is_told_at_once(full: Space) -> None:
    path = "content/artikel/2026/neu.md"
    head = "---\ntitel: T\nteaser: t\ndatum: bald\nressort: nix\nquartier: nirgends\nbild: fehlt.jpg\n---\n"
    full.write(path, f"{head}\n[x](nix.md) und [y](#nirgends)\n")
    assert len(accused(full)[path]) == 6

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from stadtteil.engine.gate import Gate
from stadtteil.engine.scan import StampBook, scan
from tests.engine.house import House, pages

ROOT = Path(__file__).parents[2]


class Porch:
    """A house whose door is shut by a build and tried afterwards."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.roots = [("content", str(house.root / "content")), ("layouts", str(house.root / "layouts"))]
        self.write("content/a.md")
        self.write("layouts/page.html")

    def write(self, path: str, text: str = "Text", *, age: float = 10) -> None:
        file = self.house.root / path
        file.parent.mkdir(exist_ok=True)
        file.write_text(text)
        os.utime(file, ns=(1, time.time_ns() - int(age * 1e9)))

    def build(self, *flags: str, now: float = 100.0, next_change: float | None = 200.0) -> None:
        book = StampBook(self.house.state)
        scan([(name, Path(root)) for name, root in self.roots], book)
        plan = pages("a", "b")
        self.house.build(plan)
        facts = {"now": now, "next_change": next_change, "pages": 2}
        self.gate.shut((book.fingerprint, book.unsure), plan, flags, facts)

    def closed(self, *flags: str, now: float = 100.0) -> dict[str, Any] | None:
        return self.gate.closed(self.roots, flags, now)

    @property
    def gate(self) -> Gate:
        """A gate as a new call has it."""
        return Gate(str(self.house.state), str(self.house.output))


@pytest.fixture
def porch(house: House, monkeypatch: pytest.MonkeyPatch) -> Porch:
    """A porch whose clock of changes is that of the content, which a test can set."""
    from stadtteil.engine import stamps

    monkeypatch.setattr(stamps, "_WINDOWS", True)
    return Porch(house)


def test_it_is_open_before_the_first_build(porch: Porch) -> None:
    assert porch.closed() is None


def test_it_is_closed_while_nothing_changes_and_tells_what_the_build_said(porch: Porch) -> None:
    porch.build()
    assert porch.closed() == {"now": 100.0, "next_change": 200.0, "pages": 2}


CHANGES: dict[str, Callable[[Porch], object]] = {
    "content edited": lambda porch: porch.write("content/a.md", "Neu!"),
    "content touched": lambda porch: os.utime(porch.house.root / "content/a.md", ns=(1, 1)),
    "content added": lambda porch: porch.write("content/b.md"),
    "content removed": lambda porch: (porch.house.root / "content/a.md").unlink(),
    "layout edited": lambda porch: porch.write("layouts/page.html", "Neu!"),
    "output edited": lambda porch: (porch.house.output / "a/index.html").write_text("Hand"),
    "output removed": lambda porch: (porch.house.output / "a/index.html").unlink(),
    "output gone": lambda porch: porch.house.output.rename(porch.house.root / "elsewhere"),
    "foreign output": lambda porch: (porch.house.output / "b/photo.jpg").touch(),
    "foreign folder": lambda porch: (porch.house.output / "photos").mkdir(),
    "state broken": lambda porch: next(porch.house.state.glob("gate-*")).write_bytes(b"nonsense"),
    "state lost": lambda porch: next(porch.house.state.glob("gate-*")).unlink(),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_any_change_opens_it(porch: Porch, change: Callable[[Porch], object]) -> None:
    porch.build()
    change(porch)
    assert porch.closed() is None


def test_other_code_opens_it(porch: Porch, monkeypatch: pytest.MonkeyPatch) -> None:
    porch.build()
    monkeypatch.setattr("stadtteil.engine.gate.AT_START", "other")
    assert porch.closed() is None


def test_other_flags_open_it(porch: Porch) -> None:
    porch.build("--drafts")
    assert porch.closed() is None
    assert porch.closed("--drafts") is not None


@pytest.mark.parametrize(("now", "is_closed"), [(99.9, False), (100.0, True), (199.9, True), (200.0, False)])
def test_it_opens_at_the_next_change_and_when_the_clock_is_set_back(
    porch: Porch, now: float, is_closed: bool
) -> None:
    porch.build(now=100.0, next_change=200.0)
    assert (porch.closed(now=now) is not None) is is_closed


def test_without_a_next_change_it_never_opens_by_itself(porch: Porch) -> None:
    porch.build(next_change=None)
    assert porch.closed(now=1e12) is not None


def test_a_young_input_that_changed_under_the_same_stamp_opens_it(porch: Porch) -> None:
    porch.write("content/a.md", "eins", age=0)
    porch.build()
    assert porch.closed() is not None
    file = porch.house.root / "content/a.md"
    seen = file.stat()
    file.write_text("zwei")
    os.utime(file, ns=(seen.st_atime_ns, seen.st_mtime_ns))
    assert porch.closed() is None


def test_the_folder_stands_though_a_young_input_changed(porch: Porch) -> None:
    porch.write("content/a.md", "eins", age=0)
    porch.build()
    porch.write("content/a.md", "zwei", age=0)
    gate = porch.gate
    assert gate.closed(porch.roots, (), 100.0) is None
    assert sorted(gate.standing() or ()) == ["a/index.html", "b/index.html"]


def test_very_many_young_inputs_keep_it_open(porch: Porch, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("stadtteil.engine.gate.MOST_UNSURE", 0)
    porch.write("content/a.md", age=0)
    porch.build()
    assert porch.closed() is None


def test_an_input_that_changed_during_the_build_opens_it(porch: Porch) -> None:
    book = StampBook(porch.house.state)
    scan([(name, Path(root)) for name, root in porch.roots], book)
    porch.house.build(pages("a"))
    porch.write("content/a.md", "during the build")
    facts = {"now": 1.0, "next_change": None}
    porch.gate.shut((book.fingerprint, book.unsure), ["a/index.html"], (), facts)
    assert porch.closed() is None


def test_an_output_changed_right_after_the_build_under_the_same_stamp_opens_it(porch: Porch) -> None:
    porch.build()
    file = porch.house.output / "a" / "index.html"
    seen = file.stat()
    file.write_bytes(file.read_bytes().replace(b"a", b"x"))
    os.utime(file, ns=(seen.st_atime_ns, seen.st_mtime_ns))
    assert porch.closed() is None


def test_an_output_that_is_lost_already_does_not_shut_it(porch: Porch) -> None:
    facts = {"now": 1.0, "next_change": None}
    porch.gate.shut(("inputs", {}), ["a/index.html"], (), facts)
    assert not list(porch.house.state.glob("gate-*"))


def test_where_files_came_and_went_it_notes_what_looking_at_all_would(porch: Porch) -> None:
    porch.build()
    for letters in ("abc", "bcd", "d", "abcd", "abcd"):
        gate, plan = porch.gate, pages(*letters)
        assert gate.standing() is not None
        published = porch.house.build(plan)
        gate.shut(("inputs", {}), plan, (), {}, published.changed)
        noted = gate._read()["output"]
        porch.gate.shut(("inputs", {}), plan, (), {})
        assert noted == porch.gate._read()["output"], letters


def test_each_output_folder_has_a_gate_of_its_own(porch: Porch) -> None:
    porch.build()
    other = Gate(str(porch.house.state), str(porch.house.root / "other"))
    assert other.closed(porch.roots, (), 100.0) is None


def test_it_imports_next_to_nothing() -> None:
    code = "import sys, json; import stadtteil.engine.gate; print(json.dumps(sorted(sys.modules)))"
    run = subprocess.run(
        [sys.executable, "-S", "-c", code], cwd=ROOT, capture_output=True, check=True, text=True
    )
    heavy = {
        "msgspec",
        "dataclasses",
        "pathlib",
        "typing",
        "sqlite3",
        "logging",
        "multiprocessing",
        "inspect",
    }
    assert heavy.isdisjoint(json.loads(run.stdout))


def test_what_changed_under_its_stamp_while_others_were_built_is_found(
    porch: Porch, monkeypatch: pytest.MonkeyPatch
) -> None:
    porch.build()
    plan, output, second = pages("a", "b"), porch.house.output / "a/index.html", 1_000_000_000
    now = time.time_ns() // second * second
    os.utime(output, ns=(now, now))
    porch.gate.shut(("inputs", {}), plan, (), {})
    gate = porch.gate
    assert gate.standing() is not None
    output.write_bytes(output.read_bytes()[::-1])
    os.utime(output, ns=(now, now))
    monkeypatch.setattr(time, "time_ns", lambda: now + 10 * second)
    gate.shut(("inputs", {}), plan, (), {}, ())
    assert porch.gate.standing() is None

"""The golden sites: what readers get of a paper that has everything, of one that has nothing, of one in
several languages.

With STADTTEIL_GOLDEN=write they are written anew; the difference is for a human to look at. Digests in
addresses stand as DIGEST, because encoded pictures differ from one computer to the next and a new
stylesheet should not touch every page; pictures are compared by what one sees.
"""

from __future__ import annotations

import io
import os
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import pytest
from PIL import Image, ImageChops

from stadtteil.rendering import templates
from stadtteil.rendering.sheets import plain
from tests.outputs.forms_of_text import tell
from tests.space import ROOT, Space
from tests.words.made_up import MADE_UP, speaking

GOLDEN = ROOT / "tests" / "golden"
WRITING = os.environ.get("STADTTEIL_GOLDEN") == "write"
PICTURES = (".avif", ".webp", ".jpg", ".png")
BINARY = (".pdf", ".mp3", ".opus", ".mp4")
PACKED = ".odt"
"""Not the same bytes everywhere: how well something is packed differs from one zlib to the next."""
TOLERANCE = 12
_PICTURE = re.compile(r"(/?bilder/[\w-]+-\d+)\.[0-9a-f]{8}\.(avif|webp|jpg)")
_ASSET = re.compile(r"(/?assets/[\w-]+)\.[0-9a-f]{10}\.")
_ALIKE = re.compile(r"artikel/2024/notiz-(?!1/)")
_LENGTH = re.compile(r'(<enclosure [^>]*length=)"\d+"')


def without_digests(text: str) -> str:
    text = _ASSET.sub(r"\1.DIGEST.", _PICTURE.sub(r"\1.DIGEST.\2", text))
    return _LENGTH.sub(r'\1"LENGTH"', text)


def seen(project: Space) -> dict[str, bytes]:
    """Return the site as it is compared: without assets, which are copies, and of like pages only one."""
    found = {}
    for path, data in project.tree().items():
        if not path.startswith("assets/") and not _ALIKE.match(path) and not path.endswith(PACKED):
            plain = data if path.endswith((*PICTURES, *BINARY)) else without_digests(data.decode()).encode()
            found[without_digests(path)] = plain
    return found


def golden(name: str) -> dict[str, bytes]:
    folder = GOLDEN / name
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def write_golden(name: str, site: dict[str, bytes]) -> None:
    shutil.rmtree(GOLDEN / name, ignore_errors=True)
    for path, data in site.items():
        file = GOLDEN / name / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)


def assert_golden(name: str, project: Space) -> None:
    site = seen(project)
    if WRITING:
        write_golden(name, site)
    expected = golden(name)
    assert sorted(site) == sorted(expected)
    for path, data in site.items():
        if path.endswith(PICTURES):
            assert_looks_the_same(path, data, expected[path])
        elif path.endswith(BINARY):
            assert data == expected[path], path
        else:
            assert data.decode().split("\n") == expected[path].decode().split("\n"), path


def assert_looks_the_same(path: str, one: bytes, other: bytes) -> None:
    with Image.open(io.BytesIO(one)) as mine, Image.open(io.BytesIO(other)) as theirs:
        assert (mine.format, mine.size) == (theirs.format, theirs.size), path
        difference = ImageChops.difference(mine.convert("RGB"), theirs.convert("RGB"))
        histogram = difference.convert("L").histogram()
        assert not any(histogram[TOLERANCE + 1 :]), path


def test_the_full_paper_is_as_it_was(full: Space) -> None:
    report = full.build()
    assert report.problems == []
    assert_golden("full", full)


def spoken(project: Space) -> Space:
    """Return a small paper in three languages, one of them from right to left."""
    project.fill("small")
    project.fill("languages")
    return project


def test_the_paper_in_several_languages_is_as_it_was(project: Space) -> None:
    report = spoken(project).build()
    assert report.problems == []
    assert_golden("languages", project)


def test_the_empty_paper_is_as_it_was(project: Space) -> None:
    project.fill("empty")
    report = project.build()
    assert report.ok
    assert_golden("empty", project)


def test_assets_are_those_of_the_layouts(small: Space) -> None:
    small.build()
    for file in sorted((ROOT / "layouts" / "assets").rglob("*.*")):
        (found,) = (small.site / "assets").rglob(f"{file.stem}.*{file.suffix}")
        if file.suffix == ".css":
            rules = plain("\n".join(file.read_text(encoding="utf-8").splitlines()[-5:]))
            assert rules in found.read_text(encoding="utf-8")
        else:
            assert found.read_bytes() == file.read_bytes()


def test_every_line_of_every_template_is_taken(
    full: Space, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = Space(tmp_path / "leer")
    empty.fill("empty")
    foreign = Space(tmp_path / "fremd")
    foreign.fill("empty")
    settings = (foreign.root / "content/site.yaml").read_text(encoding="utf-8")
    foreign.write("content/site.yaml", f"{settings}sprache: {MADE_UP}\n")
    told = Space(tmp_path / "formen")
    told.fill("small")
    tell(told)
    for number in range(12):
        head = f"titel: Nummer {number}\ndatum: 2026-11-{number + 1:02}\nquartier: mitte"
        told.write(f"content/artikel/nummer-{number}.md", f"---\n{head}\n---\n\nText.\n")
    templates._environments.clear()
    with traced() as lines:
        full.build()
        empty.build()
        spoken(Space(tmp_path / "sprachen")).build()
        with speaking(monkeypatch, tmp_path / "words"):
            foreign.build()
        told.build()
    assert lines.untaken() == []


class Lines:
    """The lines of compiled templates: all that there are, and those that were run.

    A template is compiled for each language, each time into other lines of Python.
    """

    def __init__(self) -> None:
        self._run: dict[int, set[int]] = {}
        self._all: dict[int, set[int]] = {}
        self._modules: dict[int, tuple[str, dict[str, Any]]] = {}

    def trace(self, frame: FrameType, event: str, _argument: Any) -> Callable[..., Any] | None:
        name = frame.f_code.co_filename
        if not name.startswith("layouts/"):
            return None
        module = id(frame.f_globals)
        if event == "call" and frame.f_code.co_name == "<module>":
            self._all[module] = set(_lines(frame.f_code))
            self._modules[module] = (name, frame.f_globals)
        self._run.setdefault(module, set()).add(frame.f_lineno)
        return self.trace

    def untaken(self) -> list[str]:
        """Return the template lines of which nothing was run, as `layouts/name.html:12`."""
        there: dict[str, set[int]] = {}
        taken: dict[str, set[int]] = {}
        for module, (name, said) in self._modules.items():
            pairs = [pair.split("=") for pair in said["debug_info"].split("&") if pair]
            starts = sorted((int(python), int(template)) for template, python in pairs)
            there.setdefault(name, set()).update(_line(starts, number) for number in self._all[module])
            taken.setdefault(name, set()).update(_line(starts, number) for number in self._run[module])
        found = []
        for name, lines in sorted(there.items()):
            text = (ROOT / name).read_text(encoding="utf-8").split("\n")
            # A list that no paper can have empty today may still say so when it is.
            untaken = sorted(lines - taken[name] - {0})
            found += [f"{name}:{n}" for n in untaken if "nothing()" not in text[n - 1]]
        return found


def _lines(code: CodeType) -> Iterator[int]:
    for _start, _end, number in code.co_lines():
        if number is not None:
            yield number
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _lines(constant)


def _line(starts: list[tuple[int, int]], number: int) -> int:
    """Return the template's line for a line of the code that Jinja has made of it; 0 for its preamble."""
    return next((template for python, template in reversed(starts) if python <= number), 0)


@contextmanager
def traced() -> Iterator[Lines]:
    lines = Lines()
    before = sys.gettrace()
    sys.settrace(lines.trace)
    try:
        yield lines
    finally:
        sys.settrace(before)

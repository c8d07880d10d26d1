"""What holds of the code as a whole: names, sizes, what outputs may know, the version.

The arrows between the rooms are held by import-linter (pyproject.toml).
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from stadtteil import __version__
from stadtteil.model.kinds import KINDS
from tests.space import ROOT

MODULES = sorted((ROOT / "stadtteil").rglob("*.py"))
FORBIDDEN = re.compile(r"utils?|helpers?|common|misc|base|managers?|handlers?|services?", re.IGNORECASE)
LONGEST_MODULE = 250
LONGEST_FUNCTION = 40


def name_of(module: Path) -> str:
    return module.relative_to(ROOT).as_posix()


@pytest.fixture(params=MODULES, ids=name_of)
def module(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


def test_every_module_says_in_a_few_sentences_what_it_knows(module: Path) -> None:
    said = ast.get_docstring(ast.parse(module.read_text(encoding="utf-8"))) or ""
    opening = said.split("\n\n")[0]
    assert opening, "no docstring"
    assert opening.endswith((".", ":")), opening
    assert len(re.findall(r"[.:](?:\s|$)", opening)) <= 4, opening


def test_names_say_something(module: Path) -> None:
    classes = [
        node.name
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    ]
    words = [
        module.stem,
        *(word for name in classes for word in re.findall(r"[A-Z][a-z]+", name)),
    ]
    assert not [word for word in words if FORBIDDEN.fullmatch(word)]


def test_no_module_is_long(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE


def test_no_function_is_long(module: Path) -> None:
    long = [f"{node.name}: {length}" for node, length in functions(module) if length > LONGEST_FUNCTION]
    assert not long


def functions(module: Path) -> Iterator[tuple[ast.FunctionDef | ast.AsyncFunctionDef, int]]:
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno
            yield node, node.end_lineno - node.lineno + 1


@pytest.mark.parametrize("output", sorted((ROOT / "stadtteil" / "outputs").rglob("*.py")), ids=name_of)
def test_outputs_name_no_kind(output: Path) -> None:
    tree = ast.parse(output.read_text(encoding="utf-8"))
    names = {kind.kind for kind in KINDS} | {kind.__name__ for kind in KINDS}
    texts = {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    imported = {
        alias.name for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) for alias in node.names
    }
    assert not (texts | imported) & names


def test_kinds_name_no_output(module: Path) -> None:
    if "model" in module.parts:
        assert "stadtteil.outputs" not in module.read_text(encoding="utf-8")


def test_no_comment_promises_to_do_something_later(module: Path) -> None:
    assert not re.search(r"#.*\b(TODO|FIXME|XXX|HACK)\b", module.read_text(encoding="utf-8"))


def test_the_version_is_the_newest_of_the_changelog() -> None:
    headings = re.findall(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert headings[0] == __version__
    assert all(newer != older for newer, older in pairwise(headings))


def test_each_noun_is_one_class() -> None:
    places: dict[str, list[str]] = {}
    for module in MODULES:
        for node in ast.parse(module.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                places.setdefault(node.name, []).append(name_of(module))

    assert {name: found for name, found in places.items() if len(found) > 1} == {}

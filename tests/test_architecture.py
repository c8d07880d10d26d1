"""What holds of the code as a whole: names, sizes, what outputs may know, the version.

The arrows between the rooms are held by import-linter (pyproject.toml).
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from stadtteil import __version__
from stadtteil.model.kinds import KINDS
from tests.space import ROOT

MODULES = sorted((ROOT / "stadtteil").rglob("*.py"))
FORBIDDEN = re.compile(r"utils?|helpers?|common|misc|base|managers?|handlers?|services?", re.IGNORECASE)
LONGEST_MODULE = 250
LONGEST_FUNCTION = 40


def name_of(module: Path) -> str:
    return module.relative_to(ROOT).as_posix()


def text_of(module: Path) -> str:
    return module.read_text(encoding="utf-8")


def in_breach(mistakes: Callable[[Path], object], modules: Sequence[Path] = MODULES) -> dict[str, object]:
    """Return what is wrong in which modules: one test for all is quicker than one for each."""
    assert len(modules) > 50
    return {name_of(module): found for module in modules if (found := mistakes(module))}


def test_every_module_says_in_a_few_sentences_what_it_knows() -> None:
    def mute(module: Path) -> str:
        opening = (ast.get_docstring(ast.parse(text_of(module))) or "no docstring").split("\n\n")[0]
        is_whole = opening.endswith((".", ":")) and len(re.findall(r"[.:](?:\s|$)", opening)) <= 4
        return "" if is_whole else opening

    assert in_breach(mute) == {}


def test_names_say_something() -> None:
    def empty(module: Path) -> list[str]:
        classes = [
            node.name for node in ast.walk(ast.parse(text_of(module))) if isinstance(node, ast.ClassDef)
        ]
        words = [module.stem, *(word for name in classes for word in re.findall(r"[A-Z][a-z]+", name))]
        return [word for word in words if FORBIDDEN.fullmatch(word)]

    assert in_breach(empty) == {}


def test_no_module_is_long() -> None:
    lengths = {name_of(module): len(text_of(module).splitlines()) for module in MODULES}
    assert {name: length for name, length in lengths.items() if length > LONGEST_MODULE} == {}


def test_no_function_is_long() -> None:
    def long(module: Path) -> list[str]:
        return [f"{node.name}: {length}" for node, length in functions(module) if length > LONGEST_FUNCTION]

    assert in_breach(long) == {}


def functions(module: Path) -> Iterator[tuple[ast.FunctionDef | ast.AsyncFunctionDef, int]]:
    for node in ast.walk(ast.parse(text_of(module))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno
            yield node, node.end_lineno - node.lineno + 1


def test_outputs_name_no_kind() -> None:
    names = {kind.kind for kind in KINDS} | {kind.__name__ for kind in KINDS}

    def kinds_in(module: Path) -> set[str]:
        nodes = list(ast.walk(ast.parse(text_of(module))))
        texts = {
            node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)
        }
        imported = {alias.name for node in nodes if isinstance(node, ast.ImportFrom) for alias in node.names}
        return (texts | imported) & names

    assert in_breach(kinds_in, sorted((ROOT / "stadtteil" / "outputs").rglob("*.py"))) == {}


def test_kinds_name_no_output() -> None:
    model = [module for module in MODULES if "model" in module.parts]
    assert in_breach(lambda module: "stadtteil.outputs" in text_of(module), model) == {}


def test_no_comment_promises_to_do_something_later() -> None:
    promise = re.compile(r"#.*\b(TODO|FIXME|XXX|HACK)\b")
    assert in_breach(lambda module: promise.findall(text_of(module))) == {}


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

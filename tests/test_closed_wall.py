"""The wall between kinds and outputs, held on the syntax tree: what no module may spell out by itself."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.space import ROOT

PACKAGE = ROOT / "stadtteil"


def modules_of(*rooms: str) -> list[Path]:
    return sorted(module for room in rooms for module in (PACKAGE / room).rglob("*.py"))


def name_of(module: Path) -> str:
    return module.relative_to(ROOT).as_posix()


def tree_of(module: Path) -> ast.Module:
    return ast.parse(module.read_text(encoding="utf-8"))


# Addresses are made in one module

HOLE = "◌"
ADDRESS = re.compile(r"[/◌](?=.*[a-z])[\w./◌-]*/(?:[\w◌-]+\.[a-z]+)?|[/◌]\w[\w./◌-]*\.(?:html|xml|json|js)")
EXAMPLES = {"Field", "Web", "PictureRef"}
"""Calls whose texts are for editors: an example of an address is none of ours."""


@pytest.mark.parametrize("module", modules_of("model", "outputs", "rendering"), ids=name_of)
def test_no_other_module_composes_an_address(module: Path) -> None:
    if module == PACKAGE / "model" / "urls.py":
        return
    tree = tree_of(module)
    free = {id(part) for node in ast.walk(tree) if is_free_to_name_one(node) for part in ast.walk(node)}
    made = [text for node, text in written(tree) if id(node) not in free and ADDRESS.fullmatch(text)]
    assert not made, "model/urls.py is the place for addresses"


def is_free_to_name_one(node: ast.AST) -> bool:
    """A kind declares what it stands below; a field has examples."""
    if isinstance(node, ast.AnnAssign):
        return isinstance(node.target, ast.Name) and node.target.id == "address"
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in EXAMPLES


def written(tree: ast.AST) -> Iterator[tuple[ast.AST, str]]:
    """Yield all texts but docstrings; where something is filled in, a hole stands for it."""
    inner: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            inner.add(id(node.value))
        if isinstance(node, ast.JoinedStr):
            inner.update(id(part) for part in ast.walk(node) if part is not node)
    for node in ast.walk(tree):
        if id(node) in inner:
            continue
        if isinstance(node, ast.JoinedStr):
            parts = (str(part.value) if isinstance(part, ast.Constant) else HOLE for part in node.values)
            yield node, "".join(parts)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node, node.value


@pytest.mark.parametrize(
    ("text", "is_address"),
    [
        ('"/daten/"', True),
        ('f"/thema/{slug}/"', True),
        ('f"{url}seite/{number}/"', True),
        ('f"{url}feed.xml"', True),
        ('"/404.html"', True),
        ('"/"', False),
        ('f"{folder}/"', False),
        ('"https://zeitung.example/"', False),
    ],
)
def test_an_address_is_known_by_its_look(text: str, is_address: bool) -> None:
    [(_, said)] = written(ast.parse(f"x = {text}"))
    assert bool(ADDRESS.fullmatch(said)) is is_address

"""The modules of the room: a verb of the command line each, and nothing else."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from stadtteil.cli import COMMANDS
from tests.space import ROOT

MODULES = sorted((ROOT / "stadtteil" / "commands").glob("*"))
VERBS = [module for module in MODULES if module.suffix == ".py" and module.stem != "__init__"]


def public_names(module: Path) -> list[str]:
    """Return what a module defines at its top for others, with imports left out."""
    names: list[str] = []
    for node in ast.parse(module.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            names.append(node.name)
        elif isinstance(node, ast.Assign):
            names += [target.id for target in node.targets if isinstance(target, ast.Name)]
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            names.append(node.target.id)
    return [name for name in names if not name.startswith("_") and name != "TYPE_CHECKING"]


def test_every_verb_of_the_command_line_has_a_module_and_no_other_stands_beside_them() -> None:
    others = {module.name for module in MODULES} - {module.name for module in VERBS}
    assert {module.stem for module in VERBS} == set(COMMANDS)
    assert others <= {"__init__.py", "__pycache__"}


@pytest.mark.parametrize("module", VERBS, ids=lambda module: module.stem)
def test_a_verb_offers_nothing_but_to_run(module: Path) -> None:
    assert public_names(module) == ["run"]

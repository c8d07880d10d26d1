"""The examples in docstrings are true: those of every module, without its being named anywhere."""

from __future__ import annotations

import doctest
import importlib
from pathlib import Path

import pytest

from tests.space import ROOT

PROMPT = ">>" + "> "


def modules() -> list[str]:
    """Return the names of all modules that show how they are used."""
    return [
        ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for folder in ("stadtteil", "benchmarks", "docs")
        for file in sorted((ROOT / folder).rglob("*.py"))
        if "peers" not in file.parts and has_examples(file)
    ]


def has_examples(file: Path) -> bool:
    return any(line.lstrip().startswith(PROMPT) for line in file.read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize("name", modules())
def test_examples_show_what_happens(name: str) -> None:
    done = doctest.testmod(importlib.import_module(name))
    assert done.attempted > 0
    assert done.failed == 0

"""The plan as a whole: the same in every process, free of this machine, and never two files on one path."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import msgspec

from stadtteil.engine.digests import canonical
from tests.outputs.planning import planned
from tests.space import ROOT, TESTED_WITHIN, Space

FINAL = (msgspec.Struct, tuple, dict, str, int, msgspec.Raw, Decimal, dt.date, type(None), msgspec.UnsetType)
"""What a view may hold; amounts and days as such only where a file is for programs."""

CODE = """
import hashlib, sys
from pathlib import Path
from stadtteil.engine.digests import canonical
from tests.outputs.planning import planned
from tests.space import Space
files = planned(Space(Path(sys.argv[1])))
print(hashlib.blake2b(b"".join(path.encode() + canonical(view) for path, view in files.items())).hexdigest())
"""


def values(value: Any) -> Iterator[Any]:
    """Yield a value and all that is in it."""
    yield value
    if isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from values(getattr(value, name))
    elif isinstance(value, dict):
        for pair in value.items():
            yield from values(pair)
    elif isinstance(value, tuple | list):
        for item in value:
            yield from values(item)


def test_any_process_plans_the_same(project: Space) -> None:
    project.fill("full")
    digests = set()
    for seed, zone in (("1", "UTC"), ("77", "Pacific/Auckland")):
        done = subprocess.run(
            [sys.executable, "-c", CODE, str(project.root)],
            env={**TESTED_WITHIN, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"},
            cwd=ROOT, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        digests.add(done.stdout)
    assert len(digests) == 1


def test_views_hold_nothing_that_has_no_order_and_nothing_of_this_machine(project: Space) -> None:
    project.fill("full")
    for path, view in planned(project).items():
        for value in values(view):
            assert isinstance(value, FINAL), path
        assert str(project.root).encode() not in canonical(view)


def test_views_come_back_from_their_bytes(project: Space) -> None:
    project.fill("full")
    for view in planned(project).values():
        again = msgspec.msgpack.decode(canonical(view), type=type(view))
        assert canonical(again) == canonical(view)


def test_two_files_on_one_path_are_a_problem_that_names_both(small: Space) -> None:
    small.write("content/seiten/archiv.md", "---\ntitel: Archiv\n---\n\nMein eigenes.\n")
    report = small.build()
    assert not report.ok
    assert any(problem.path == "content/seiten/archiv.md" for problem in report.errors)

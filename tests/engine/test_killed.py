"""A build that is killed outright, as by `kill -9` or the kernel, at different steps of publishing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.engine.house import House, expected, pages

ROOT = Path(__file__).parents[2]

BUILD = """
import os, sys
from pathlib import Path
from tests.engine.house import House, pages

house = House(Path(sys.argv[1]), owned=sys.argv[2] == "owned")
publisher = house.stage(pages(*sys.argv[4], title="changed"))
left = [int(sys.argv[3])]

def lethal(real):
    def step(*args, **kwargs):
        left[0] -= 1
        if left[0] < 0:
            os.kill(os.getpid(), 9)
        return real(*args, **kwargs)
    return step

for name in ("replace", "rename", "unlink", "rmdir"):
    setattr(os, name, lethal(getattr(os, name)))
publisher.publish()
"""


@pytest.mark.parametrize("step", [0, 1, 2, 4])
@pytest.mark.parametrize("mode", ["owned", "guest"])
@pytest.mark.parametrize("letters", ["abcdef", "ax"])
def test_the_next_build_makes_the_same_tree_as_if_nothing_had_happened(
    tmp_path: Path, mode: str, step: int, letters: str
) -> None:
    house = House(tmp_path, owned=mode == "owned")
    house.build(pages(*"abcdef"))
    killed = subprocess.run(
        [sys.executable, "-c", BUILD, str(tmp_path), mode, str(step), letters], cwd=ROOT, check=False
    )
    assert abs(killed.returncode) == 9
    house.build(pages(*"abcdef", title="after"))
    assert house.tree() == expected(pages(*"abcdef", title="after"))
    assert {file.name for file in tmp_path.iterdir()} == {"site", ".stadtteil"}

"""Costs are those of a command and of all that it starts."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
BURN = "import time\nuntil = time.process_time() + 0.2\nwhile time.process_time() < until: pass"
HOLD = """
import os, sys, time
held = b"x" * 50_000_000
open(f"held-{os.getpid()}", "w").close()
while sum(name.startswith("held-") for name in os.listdir()) < 2:
    time.sleep(0.02)
seen = os.stat("looks").st_size
while os.stat("looks").st_size < seen + 20:
    time.sleep(0.02)
"""
COUNT_LOOKS = """
import sys, os
from pathlib import Path
from benchmarks import measure

def counted(pid, look=measure._tree):
    with open("looks", "a") as looks:
        looks.write("x")
    return look(pid)

open("looks", "w").close()
measure._tree = counted
"""
TWICE = """
import subprocess, sys
for one in [subprocess.Popen([sys.executable, "-c", sys.argv[1]]) for _ in "ab"]:
    one.wait()
"""


def measured(expression: str, tmp_path: Path) -> float:
    """Measure in a process of its own, which may then adopt orphans and wait for them."""
    code = f"{COUNT_LOOKS}\nprint({expression})"
    root = str(Path(__file__).resolve().parents[2])
    said = subprocess.run(
        [sys.executable, "-c", code, TWICE, BURN, HOLD],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": root},
        capture_output=True,
        text=True,
        check=True,
    )
    return float(said.stdout)


@LINUX
def test_processor_time_is_that_of_all_processes(tmp_path: Path) -> None:
    call = "[sys.executable, '-c', sys.argv[1], sys.argv[2]]"

    assert measured(f"measure.timed({call}, Path('.'), os.environ).cpu", tmp_path) >= 0.4


@LINUX
def test_memory_is_that_of_all_processes_together(tmp_path: Path) -> None:
    call = "[sys.executable, '-c', sys.argv[1], sys.argv[3]]"

    assert 95 < measured(f"measure.peak_memory({call}, Path('.'), os.environ)", tmp_path) < 160

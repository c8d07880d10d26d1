"""What a reader must know of the machine and its Python to judge the numbers: never its name or folders."""

from __future__ import annotations

import json
import os
import platform
import re
import shutil
import subprocess
import time
from pathlib import Path

_ASK = """\
import json, platform, sysconfig
of = sysconfig.get_config_var
print(json.dumps([platform.python_version(), of("CONFIG_ARGS") or "", of("HAVE_COMPUTED_GOTOS")]))
"""
FILES = 2000
SIZE = 6500


def facts() -> dict[str, object]:
    """Return cores, memory, kernel and the versions of the interpreters."""
    model = re.search(r"^model name\s*: (.*)$", Path("/proc/cpuinfo").read_text("utf-8"), re.MULTILINE)
    return {
        "cores": len(os.sched_getaffinity(0)),
        "processor": model[1].strip() if model else platform.machine(),
        "memory_gib": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30),
        "kernel": f"{platform.system()} {platform.release().partition('-')[0]}",
        "python": platform.python_version(),
        "node": _node(),
        "load": os.getloadavg()[0],
        "day": time.strftime("%Y-%m-%d", time.gmtime()),
    }


def python_facts(program: Path) -> dict[str, object]:
    """Return a Python's version and how it was configured; what was done besides cannot be told."""
    said = subprocess.run([str(program), "-c", _ASK], capture_output=True, text=True, check=True).stdout
    version, options, gotos = json.loads(said)
    return {
        "version": version,
        "pgo": "--enable-optimizations" in options,
        "lto": "--with-lto" in options,
        "gotos": bool(gotos),
        "shared": "--enable-shared" in options,
    }


def file_system(folder: Path) -> str:
    """Return the type of the file system that a folder is on."""
    said = subprocess.run(
        ["stat", "--file-system", "--format=%T", str(folder)], capture_output=True, text=True, check=True
    )
    return {"ext2/ext3": "ext4"}.get(said.stdout.strip(), said.stdout.strip())


def cost_of_a_file(folder: Path) -> float:
    """Return the milliseconds that a page in a new folder takes, as most generators write them."""
    place = folder / "files"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    page = b"x" * SIZE
    os.sync()
    started = time.monotonic()
    for number in range(FILES):
        (place / str(number)).mkdir()
        (place / str(number) / "index.html").write_bytes(page)
    cost = (time.monotonic() - started) / FILES * 1000
    shutil.rmtree(place)
    return cost


def _node() -> str:
    if shutil.which("node") is None:
        return ""
    return subprocess.run(["node", "--version"], capture_output=True, text=True, check=True).stdout.strip()

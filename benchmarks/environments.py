"""Installs each generator in an environment of its own, from the versions pinned beside its site."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.corpora import Corpus
from benchmarks.generator import PEERS, ROOT, Generator
from benchmarks.our_generators import Distribution, Stadtteil

_VERSION_CALLS = {
    "hugo": ("version",),
    "zola": ("--version",),
    "eleventy": ("--version",),
    "pelican": ("--version",),
    "nikola": ("version",),
}


class MissingError(Exception):
    """A generator cannot be installed here, or does not start."""


SYSTEM_PYTHON = Path("/usr/bin/python3")
"""Where distributions of Linux put the Python that they have built."""


def install(kind: type[Generator], folder: Path, of: Corpus) -> tuple[Generator, str]:
    """Return a generator that is ready to build a corpus, and its version."""
    if issubclass(kind, Distribution):
        environment = folder / "environments" / kind.name
        _fill_ours(environment)
        return kind(environment, of), _number(_said([str(environment / "bin/python"), "--version"]))
    if issubclass(kind, Stadtteil):
        said = _said(["python3", str(ROOT / "build.py"), "--version"])
        return kind(ROOT, of), _number(said)
    name = kind(ROOT).folder()
    environment = folder / "environments" / name
    if not (name == "zola" and shutil.which("zola")):
        fill(PEERS / name, environment)
    generator = kind(environment, of)
    return generator, _number(_said([*_program(generator), *_VERSION_CALLS[name]]))


def fill(pins: Path, environment: Path) -> None:
    """Install what is pinned, unless just that is installed already; MissingError where that fails."""
    pinned = [file for file in sorted(pins.iterdir()) if file.is_file()]
    receipt = environment / "installed"
    wanted = b"".join(file.read_bytes() for file in pinned) + sys.version.encode()
    if receipt.exists() and receipt.read_bytes() == wanted:
        return
    shutil.rmtree(environment, ignore_errors=True)
    environment.mkdir(parents=True)
    print(f"installing {pins.name} …", flush=True)
    if (pins / "requirements.txt").exists():
        _said([sys.executable, "-m", "venv", str(environment)])
        pip = [str(environment / "bin/python"), "-m", "pip", "--quiet", "--no-input", "install"]
        _said([*pip, "--requirement", str(pins / "requirements.txt")])
    else:
        for file in pinned:
            shutil.copy(file, environment)
        # Not "ci": that fails where a registry lacks a package that only other systems need.
        _said(["npm", "install", "--no-audit", "--no-fund", "--prefix", str(environment)])
    receipt.write_bytes(wanted)


def _fill_ours(environment: Path) -> None:
    """Install what ours needs for the distribution's Python, unless that is the one of our environment."""
    ours = _said([str(ROOT / ".venv/bin/python"), "-c", _BUILD])
    if not SYSTEM_PYTHON.exists() or _said([str(SYSTEM_PYTHON), "-c", _BUILD]) == ours:
        raise MissingError("there is no Python of a distribution beside the one of our environment")
    wanted = (ROOT / "requirements.lock").read_bytes() + SYSTEM_PYTHON.resolve().name.encode()
    receipt = environment / "installed"
    if not receipt.exists() or receipt.read_bytes() != wanted:
        shutil.rmtree(environment, ignore_errors=True)
        print("installing for the distribution's Python …", flush=True)
        _said([str(SYSTEM_PYTHON), "-m", "venv", str(environment)])
        pip = [str(environment / "bin/python"), "-m", "pip", "--quiet", "--no-input", "install"]
        _said([*pip, "--require-hashes", "--requirement", str(ROOT / "requirements-build.lock")])
        _said(
            [
                *pip,
                "--no-build-isolation",
                "--require-hashes",
                "--requirement",
                str(ROOT / "requirements.lock"),
            ]
        )
        receipt.write_bytes(wanted)
    packages = next(environment.glob("lib/python*/site-packages"))
    (packages / "stadtteil.pth").write_text(f"{ROOT}\n", encoding="utf-8")


_BUILD = "import sys, sysconfig; print(sys.version, sysconfig.get_config_var('CONFIG_ARGS'))"


def version_of(environment: Path, package: str) -> str:
    """Return the version of a package for Node that is installed."""
    text = (environment / "node_modules" / package / "package.json").read_text(encoding="utf-8")
    version: str = json.loads(text)["version"]
    return version


def _program(generator: Generator) -> list[str]:
    """Return a generator's command up to the program, without what it is asked to do."""
    command = generator.command()
    return command[:2] if command[0] == "node" else command[:1]


def _said(command: Sequence[str]) -> str:
    """Return what a command says; if it fails, raise with its last words."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
    except OSError as error:
        raise MissingError(f"{Path(command[0]).name} cannot be started ({error.strerror})") from error
    if done.returncode:
        raise MissingError(last_words(done.stderr or done.stdout))
    return done.stdout + done.stderr


def last_words(text: str) -> str:
    """Return the line of a failure that says most, without paths of this machine."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    by_worth = [line for sign in (" not found", "Error: ") for line in lines if sign in line]
    line = (by_worth or lines or ["it failed without a word"])[0].removeprefix("[cause]: ")
    return re.sub(r"(?<![\w.:/])/[\w@./+-]+/", "", line).replace("`", "'")


def _number(said: str) -> str:
    found = re.search(r"\d+\.\d+[\w.]*", said)
    return found[0] if found else "?"

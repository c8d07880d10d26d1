"""A project folder of a test: write into it, build it, look at what came out."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from contextlib import chdir, redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from zoneinfo import ZoneInfo

from stadtteil.builds import SITE, Build, Wish
from stadtteil.cli import main
from stadtteil.context import Context
from stadtteil.engine.stores import Stores
from stadtteil.engine.user_cache import VARIABLE
from stadtteil.pipeline import build
from stadtteil.problems import Report
from stadtteil.project import Project
from tests.patience import PATIENCE
from tests.shared_cache import shared_cache

ROOT = Path(__file__).parents[1]
SITES = ROOT / "tests" / "sites"
TODAY = "2026-11-20"
TESTED_WITHIN = {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", VARIABLE: shared_cache()}


class Space:
    """A project in a folder of its own; `site` is what its readers get."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.site = root / "site"

    def fill(self, name: str) -> None:
        """Take over one of the little sites in tests/sites."""
        shutil.copytree(SITES / name, self.root, dirs_exist_ok=True)

    def write(self, path: str, text: str | bytes) -> Path:
        """Write a file, with its folders; text is UTF-8 with plain line ends."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)
        return file

    def edit(self, path: str, old: str, new: str) -> None:
        """Replace words in a file that has them."""
        before = (self.root / path).read_text(encoding="utf-8")
        assert old in before, f"{old!r} is not in {path}"
        self.write(path, before.replace(old, new))

    def remove(self, path: str) -> None:
        """Remove a file or a folder."""
        file = self.root / path
        if file.is_dir():
            shutil.rmtree(file)
        else:
            file.unlink()

    def build(self, date: str = TODAY, *, publishing: bool = True, drafts: bool = False) -> Report:
        """Build within this process, as it was at 00:00 of a day in Berlin."""
        now = dt.datetime.combine(dt.date.fromisoformat(date), dt.time(), ZoneInfo("Europe/Berlin"))
        return built(Project(self.root, drafts=drafts), now, Wish(publishing=publishing)).report

    def run(self, *arguments: str, environment: Mapping[str, str] | None = None) -> Outcome:
        """Call `python -m stadtteil` in the project's folder."""
        done = subprocess.run(
            [sys.executable, "-P", "-m", "stadtteil", *arguments],
            cwd=self.root,
            env={**os.environ, **TESTED_WITHIN, **(environment or {})},
            capture_output=True,
            check=False,
            timeout=2 * PATIENCE,
        )
        return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())

    def call(self, *arguments: str) -> Outcome:
        """Do in this process what `run` does in one of its own: enough to ask what is said and written."""
        with chdir(self.root), redirect_stdout(StringIO()) as out, redirect_stderr(StringIO()) as err:
            code = main(arguments)
        return Outcome(code, out.getvalue(), err.getvalue())

    def start(self, *arguments: str, out: int = subprocess.PIPE) -> subprocess.Popen[str]:
        """Call it without waiting for the end."""
        return subprocess.Popen(
            [sys.executable, "-P", "-m", "stadtteil", *arguments],
            cwd=self.root,
            env={**os.environ, **TESTED_WITHIN},
            stdout=out,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )

    def tree(self) -> dict[str, bytes]:
        """Return all files of the site with their bytes."""
        return tree(self.site)

    def text(self, path: str) -> str:
        """Return a file of the site."""
        return (self.site / path).read_text(encoding="utf-8")

    def keep(self, place: Path) -> Path:
        """Copy the site elsewhere, to be compared with later."""
        return Path(shutil.copytree(self.site, place))


def built(project: Project, now: dt.datetime, wish: Wish = SITE, workers: int = 1) -> Build:
    """Build a project, within this process if there are less than two workers."""
    stores = Stores(project.state, project.ledger_name)
    context = Context(project, stores, lambda *_: None, workers)
    try:
        return build(context, now.astimezone(dt.UTC), wish)
    finally:
        context.close()
        stores.close()


class Outcome:
    """What a call said and how it ended."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code = code
        self.out = out
        self.err = err

    def __repr__(self) -> str:
        return f"exit code {self.code}\n{self.out}\n{self.err}"


def tree(folder: Path) -> dict[str, bytes]:
    """Return all files below a folder with their bytes, and folders that are empty."""
    found = {}
    for file in sorted(folder.rglob("*")):
        if not file.is_dir():
            found[file.relative_to(folder).as_posix()] = file.read_bytes()
        elif not any(file.iterdir()):
            found[f"{file.relative_to(folder).as_posix()}/"] = b""
    return found

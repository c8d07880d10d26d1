"""A server that keeps a paper, set up by the scripts that `init --ci server` lays, and its program."""

from __future__ import annotations

import os
import subprocess
from contextlib import suppress
from pathlib import Path

from stadtteil.ci_files import ci_files
from stadtteil.program_source import ProgramSource
from tests.browser.tools import program
from tests.patience import PATIENCE
from tests.publishing.editors import git
from tests.starter.repositories import committed

PAGES = 12
QUICK = f"""
import os, pathlib, sys, time
beside = pathlib.Path("..")
with (beside / "protokoll").open("a") as log:
    print("beginnt", file=log, flush=True)
    while (beside / "warten").exists():
        time.sleep(0.02)
    print("endet", file=log)
text = pathlib.Path("content/site.yaml").read_text()
if "kaputt" in text:
    sys.exit("Fehler in content/site.yaml:1")
site = pathlib.Path("site")
site.mkdir(exist_ok=True)
for number in range({PAGES}):
    (site / f"{{number}}.html").write_text(text)
if sys.argv[1] == "publish":
    (beside / "gesendet").write_text(text + os.environ.get("STADTTEIL_PASSWORT", ""))
pathlib.Path(".stadtteil").mkdir(exist_ok=True)
pathlib.Path(".stadtteil/next-change").write_text("")
"""
"""A program that makes some pages of a setting, waits while it is told to, and fails where that says so."""


class Server:
    """The folder on the server, and the paper of an editor who sends to it."""

    def __init__(self, folder: Path, source: ProgramSource, *, publishes: bool = False) -> None:
        """Commit the paper in `blatt`, or make one, and let the scripts make the server of it."""
        self.paper, self.folder = folder / "blatt", folder / "Kiez & Co | 100%"
        files = ci_files("server", source, installed=False, publishes=publishes)
        (self.paper / "content").mkdir(parents=True, exist_ok=True)
        (self.paper / ".gitignore").write_text("site/\n.stadtteil/\n", encoding="utf-8")
        for path, data in files.items():
            (self.paper / path).parent.mkdir(parents=True, exist_ok=True)
            (self.paper / path).write_bytes(data)
        if not (self.paper / "content/site.yaml").exists():
            self.write("name: Eins\n")
        committed(self.paper, "Anfang")
        self.said = self._run("sh", ".ci/server/einrichten", str(self.folder), within=self.paper).stdout
        git(self.paper, "remote", "add", "origin", str(self.folder / "zeitung.git"))

    def write(self, text: str) -> None:
        """Write the settings of the editor's paper."""
        (self.paper / "content/site.yaml").write_text(text, encoding="utf-8")

    def push(self, text: str) -> str:
        """Change the settings, send them, and return what the editor is told."""
        self.write(text)
        committed(self.paper, "Neu")
        return self._run("git", "push", "origin", "main", within=self.paper).stderr

    def receive(self, text: str) -> None:
        """Let a change of the settings arrive without the hook being called."""
        self.write(text)
        committed(self.paper, "Neu")
        git(self.paper, "push", "--quiet", "--force", "origin", "main:neu")
        git(self.folder / "zeitung.git", "update-ref", "refs/heads/main", "refs/heads/neu")

    def call(self, script: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Call one of the server's scripts from elsewhere."""
        return self._run(str(self.folder / script), *arguments, within=Path("/"), **environment)

    def start(self, script: str, **environment: str) -> subprocess.Popen[str]:
        """Call a script without waiting for its end, as the first of a group of processes."""
        return subprocess.Popen(
            [str(self.folder / script)],
            env={**os.environ, **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            start_new_session=True,
        )

    def pages(self) -> set[str]:
        """Return what the pages say that readers get; one text where the site is whole."""
        found = [page.read_text(encoding="utf-8") for page in (self.folder / "aktuell").glob("*.html")]
        assert len(found) == PAGES
        return set(found)

    def editions(self) -> int:
        """Return how many editions lie there."""
        return len(list((self.folder / "ausgaben").iterdir()))

    def has(self, commit: str) -> bool:
        """Whether a commit is the newest that has arrived."""
        return git(self.folder / "zeitung.git", "rev-parse", "main").strip() == commit

    def is_queued(self) -> bool:
        """Whether a build waits for another one to end."""
        for process in Path("/proc").glob("[0-9]*"):
            with suppress(OSError):
                called = (process / "cmdline").read_bytes().startswith(b"flock\0")
                if called and (process / "cwd").resolve() == self.folder:
                    return True
        return False

    def log(self) -> list[str]:
        """Return when builds began and ended."""
        file = self.folder / "protokoll"
        return file.read_text(encoding="utf-8").split() if file.exists() else []

    def _run(self, *command: str, within: Path, **environment: str) -> subprocess.CompletedProcess[str]:
        program("flock", "flock")
        return subprocess.run(
            command,
            cwd=within,
            env={**os.environ, **environment},
            capture_output=True,
            check=False,
            encoding="utf-8",
            timeout=2 * PATIENCE,
        )

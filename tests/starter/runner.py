"""A runner that does what our workflows for GitHub say: jobs and steps in order, in a shell.

What others' actions do is done by hand: a clone, a copy of what is to be kept. Caches are never found.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from tests.patience import PATIENCE
from tests.publishing.editors import git

_REFERENCE = re.compile(r"\$\{\{ *([^}]+?) *\}\}")
_KEPT = ("actions/upload-artifact", "actions/upload-pages-artifact")


class Run(NamedTuple):
    """What came of a workflow: whether it passed, what it said, and the summary it wrote."""

    passed: bool
    said: str
    summary: str


class Runner:
    """Runs workflows of one forge; `kept` is where folders lie that a step has handed over."""

    def __init__(self, folder: Path, forge: Path) -> None:
        self.kept = folder / "kept"
        self._folder, self._forge, self._count = folder, forge, 0
        folder.mkdir()

    def run(self, workflow: str, branch: str) -> Run:
        """Run all jobs of a workflow as it stands in a branch, in fresh clones of that."""
        said = summary = ""
        jobs = yaml.safe_load(git(self._forge, "show", f"{branch}:.github/workflows/{workflow}.yml"))
        for job in jobs["jobs"].values():
            self._count += 1
            place = self._folder / f"job-{self._count}"
            running = _Job(place, self._forge, branch, jobs.get("env", {}), self.kept)
            passed = running.run(job["steps"])
            said, summary = said + running.said, summary + running.summary
            if not passed:
                return Run(False, said, summary)
        return Run(True, said, summary)


class _Job:
    """One job in a folder of its own."""

    def __init__(
        self, place: Path, forge: Path, branch: str, environment: dict[str, str], kept: Path
    ) -> None:
        self.said, self.summary = "", ""
        self._place, self._forge, self._branch, self._kept = place, forge, branch, kept
        self._work = place / "work"
        self._outputs: dict[str, str] = {}
        self._environment = {
            **{
                name: os.environ[name]
                for name in ("PATH", "HOME", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_NOSYSTEM")
            },
            "CI": "true",
            "GITHUB_WORKSPACE": str(self._work),
            **environment,
        }
        self._work.mkdir(parents=True)

    def run(self, steps: list[dict[str, Any]]) -> bool:
        """Do the steps in order, and return whether none failed."""
        return all(self._step(number, step) for number, step in enumerate(steps) if self._is_wanted(step))

    def _is_wanted(self, step: dict[str, Any]) -> bool:
        """Whether a step's condition holds: it asks for what an earlier step said."""
        asked = re.fullmatch(r"steps\.faellig\.outputs\.faellig == '(\w+)'", step.get("if", ""))
        return asked is None or self._outputs["faellig"] == asked[1]

    def _step(self, number: int, step: dict[str, Any]) -> bool:
        action = step.get("uses", "").partition("@")[0]
        if action == "actions/checkout":
            git(self._forge, "clone", "--quiet", "--branch", self._branch, str(self._forge), str(self._work))
        elif action in _KEPT:
            target = self._kept / action.partition("/")[2]
            shutil.rmtree(target, ignore_errors=True)
            shutil.copytree(self._work / step["with"]["path"], target)
        elif "run" in step:
            return self._shell(number, step)
        return True

    def _shell(self, number: int, step: dict[str, Any]) -> bool:
        output, summary = self._place / f"output-{number}", self._place / f"summary-{number}"
        given = {name: _REFERENCE.sub("", value) for name, value in step.get("env", {}).items()}
        files = {"GITHUB_OUTPUT": str(output), "GITHUB_STEP_SUMMARY": str(summary)}
        done = subprocess.run(
            ["bash", "-e", "-o", "pipefail", "-c", step["run"]],
            cwd=self._work,
            env={**self._environment, **given, **files},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
            encoding="utf-8",
            timeout=4 * PATIENCE,
        )
        self.said += done.stdout
        if summary.exists():
            self.summary += summary.read_text(encoding="utf-8")
        if output.exists():
            self._outputs.update(re.findall(r"^(\w+)=(.*)$", output.read_text(), re.MULTILINE))
        return done.returncode == 0

"""Problems as GitLab shows them beside the lines of a merge request: a Code Quality report.

Knows how one is written, and not where it goes.
https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence

from stadtteil.problems import Problem
from stadtteil.terminal.excerpt import sentence

_LINES = re.compile(r"(Zeilen?) \d+(?:(?:, | und )\d+)*")


def code_quality(problems: Sequence[Problem], paths: Iterable[str]) -> str:
    """Return a report on problems as ASCII JSON; `paths` are those of their files in the repository."""
    seen: Counter[str] = Counter()
    issues = [_issue(problem, path, seen) for problem, path in zip(problems, paths, strict=True)]
    return json.dumps(issues, indent=2)


def _issue(problem: Problem, path: str, seen: Counter[str]) -> dict[str, object]:
    return {
        "description": f"{sentence(problem)} {problem.cure}".strip(),
        "check_name": "stadtteil",
        "fingerprint": _fingerprint(problem, path, seen),
        "severity": "major" if problem.severity == "error" else "minor",
        "location": {"path": path, "lines": {"begin": max(problem.line, 1)}},
    }


def _fingerprint(problem: Problem, path: str, seen: Counter[str]) -> str:
    """Return what a problem is known by, on whatever line it stands; `seen` counts those alike.

    GitLab takes two of the same for one, and one that it knew in the target branch for nothing new.
    """
    alike = "\0".join((path, problem.severity, _LINES.sub(r"\1", problem.message)))
    seen[alike] += 1
    return hashlib.sha256(f"{alike}\0{seen[alike]}".encode()).hexdigest()[:32]

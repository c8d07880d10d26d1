"""Runs every check of the project: `python3 build.py test [arguments for pytest]`.

It knows which checks there are and in which order; pytest comes last, so that its summary is the last line.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

# Each worker keeps what it has built and its browser, and takes over tests of the other one when it is done.
WORKERS = ("-n", "2", "--dist", "worksteal")
LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"
ROOT = Path(__file__).resolve().parent.parent
BROWSER = ROOT / "tests" / "browser"

CHECKS = {
    "ruff check": ["-m", "ruff", "check"],
    "ruff format --check": ["-m", "ruff", "format", "--check"],
    "mypy": ["-m", "mypy"],
    "lint-imports": ["-c", LINT_IMPORTS, "--no-logo"],
}


def main(arguments: Sequence[str]) -> int:
    """Run all, whatever the single ones say."""
    install_browser_tools()
    failed = [name for name, command in CHECKS.items() if not passes(name, [sys.executable, "-P", *command])]
    if failed:
        print(f"\nNicht bestanden: {', '.join(failed)}", flush=True)
    tests_pass = passes("pytest", [sys.executable, "-P", "-m", "pytest", *workers(arguments), *arguments])
    return 0 if tests_pass and not failed else 1


def workers(arguments: Sequence[str]) -> Sequence[str]:
    """Return what lets two processes share the tests, unless some are named or workers are asked for."""
    named = any((ROOT / argument.partition("::")[0]).exists() for argument in arguments)
    asked = any(re.match(r"-n|--numprocesses|--dist|--pdb", argument) for argument in arguments)
    return () if named or asked else WORKERS


def passes(name: str, command: Sequence[str], folder: Path = ROOT) -> bool:
    """Run one check below a heading."""
    print(f"\n== {name}", flush=True)
    return subprocess.call(command, cwd=folder) == 0


def install_browser_tools() -> None:
    """Let npm install what looks at pages, where there is npm; elsewhere the tests that miss it say so."""
    npm = shutil.which("npm")
    wanted = (BROWSER / "package-lock.json").read_bytes()
    installed = BROWSER / "node_modules" / ".package-lock.json.installed"
    if npm is None or (installed.exists() and installed.read_bytes() == wanted):
        return
    if passes("npm ci", [npm, "ci", "--no-audit", "--no-fund"], BROWSER):
        installed.write_bytes(wanted)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

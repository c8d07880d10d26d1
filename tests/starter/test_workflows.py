"""What forges run: their linters take it, and where strangers propose there is no secret and no cache."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from stadtteil.ci_files import ci_files
from stadtteil.program_source import ProgramSource

SOURCES = [ProgramSource(inside=True), ProgramSource("https://a.example/o'neill.git", "0" * 40)]
FORGES = {
    "github": "github-workflows",
    "forgejo": "github-workflows",
    "gitlab": "gitlab-ci",
    "woodpecker": "woodpecker-ci",
}
COMMIT = re.compile(r"[\w/-]+@[0-9a-f]{40} # v[\d.]+")
PATH = {"PATH": os.environ["PATH"]}
SHELLS = ("einrichten", "bauen", "nachsehen", "post-receive")


def laid(folder: Path, forge: str, source: ProgramSource, *, publishes: bool) -> list[Path]:
    """Lay the files for a forge into a folder."""
    files = ci_files(forge, source, installed=False, publishes=publishes)
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return [folder / path for path in files]


@pytest.fixture(scope="module")
def kinds(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Path]]:
    """The files for each forge, in all their kinds."""
    return {
        forge: [
            file
            for source in SOURCES
            for publishes in (False, True)
            for file in laid(tmp_path_factory.mktemp(forge), forge, source, publishes=publishes)
        ]
        for forge in (*FORGES, "server")
    }


def tool(name: str, *arguments: str | Path) -> str:
    """Call a checker of the environment; return what it said, and nothing where all is well."""
    command = [str(Path(sys.executable).with_name(name)), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, check=False, encoding="utf-8")
    return f"{done.stdout}{done.stderr}" if done.returncode else ""


@pytest.mark.parametrize("forge", FORGES)
def test_the_schema_of_each_forge_takes_them(kinds: dict[str, list[Path]], forge: str) -> None:
    transform = ("--data-transform", "gitlab-ci") if forge == "gitlab" else ()
    assert (
        tool("check-jsonschema", "--builtin-schema", f"vendor.{FORGES[forge]}", *transform, *kinds[forge])
        == ""
    )


def test_zizmor_finds_nothing_that_an_attacker_could_use(kinds: dict[str, list[Path]]) -> None:
    assert tool("zizmor", "--offline", "--quiet", "--no-progress", *kinds["github"]) == ""


def test_whatever_others_wrote_is_named_by_commit(kinds: dict[str, list[Path]]) -> None:
    used = [
        line.partition("uses: ")[2]
        for file in kinds["github"]
        for line in text(file).splitlines()
        if "uses: " in line
    ]
    assert used
    assert [one for one in used if not COMMIT.fullmatch(one)] == []


@pytest.mark.parametrize("forge", FORGES)
def test_where_strangers_propose_there_is_no_secret_and_no_cache(
    kinds: dict[str, list[Path]], forge: str
) -> None:
    for file in kinds[forge]:
        assert "pull_request_target" not in text(file)
        read = yaml.safe_load(text(file))
        if forge == "gitlab":
            assert read["pruefen"]["cache"] == []
            assert "cache" not in read.get("default", {})
        elif file.stem == "pruefen":
            assert not re.search(r"secret|/cache|write", strip_comments(text(file)))


def test_only_those_jobs_may_write_that_publish_pages(kinds: dict[str, list[Path]]) -> None:
    for file in kinds["github"]:
        read = yaml.safe_load(text(file))
        assert read["permissions"] == {}
        allowed = {name: job["permissions"] for name, job in read["jobs"].items()}
        pages = {"pages": "write", "id-token": "write"}
        assert all(
            rights == (pages if name == "pages" else {"contents": "read"}) for name, rights in allowed.items()
        )
        assert all(job["timeout-minutes"] for job in read["jobs"].values())


@pytest.mark.parametrize("forge", ["github", "gitlab"])
@pytest.mark.parametrize(
    ("moment", "due"),
    [
        (None, True),
        ("2026-01-01T05:00:00+00:00\n", True),
        ("2199-01-01T05:00:00+00:00\n", False),
        ("", False),
    ],
    ids=["unknown", "past", "future", "never"],
)
def test_each_hour_it_stops_early_unless_something_is_due(
    tmp_path: Path, forge: str, moment: str | None, due: bool
) -> None:
    files = laid(tmp_path, forge, SOURCES[0], publishes=False)
    if moment is not None:
        (tmp_path / ".stadtteil").mkdir()
        (tmp_path / ".stadtteil/next-change").write_text(moment, encoding="utf-8")
    if forge == "github":
        steps = yaml.safe_load(text(files[-1]))["jobs"]["bauen"]["steps"]
        script = next(step["run"] for step in steps if step.get("id") == "faellig")
    else:
        script = yaml.safe_load(text(files[0]))["pages"]["script"][0]
    variables = {
        "TAKT": "7 * * * *",
        "CI_PIPELINE_SOURCE": "schedule",
        "GITHUB_OUTPUT": str(tmp_path / "output"),
    }
    done = subprocess.run(["sh", "-euc", script], cwd=tmp_path, env={**PATH, **variables}, check=False)
    if forge == "github":
        assert done.returncode == 0
        assert text(tmp_path / "output") == f"faellig={'ja' if due else 'nein'}\n"
    else:
        assert done.returncode == (0 if due else 75)


def test_shells_and_shellcheck_take_the_scripts(kinds: dict[str, list[Path]]) -> None:
    scripts = [file for file in kinds["server"] if file.name in SHELLS]
    assert {file.name for file in scripts} == set(SHELLS)
    assert tool("shellcheck", "--shell=sh", *scripts) == ""


def test_shellcheck_takes_what_the_workflows_run(kinds: dict[str, list[Path]], tmp_path: Path) -> None:
    files = [file for forge in FORGES for file in kinds[forge]]
    scripts = dict.fromkeys(script for file in files for script in scripts_in(yaml.safe_load(text(file))))
    for number, script in enumerate(scripts):
        (tmp_path / f"{number}.sh").write_text(f"{script}\n", encoding="utf-8")
    assert tool("shellcheck", "--shell=sh", *tmp_path.glob("*.sh")) == ""


def test_windows_gets_its_own_ends_of_lines(kinds: dict[str, list[Path]]) -> None:
    for file in kinds["server"]:
        data = file.read_bytes()
        assert data.count(b"\r\n") == (data.count(b"\n") if file.suffix == ".cmd" else 0)


def scripts_in(read: Any) -> list[str]:
    """Return all that shells are given, wherever it stands in a workflow."""
    if isinstance(read, list):
        return [script for item in read for script in scripts_in(item)]
    if not isinstance(read, dict):
        return []
    found = []
    for key, value in read.items():
        if key in {"run", "script", "commands", "before_script"}:
            found.append(value if isinstance(value, str) else "\n".join(value))
        else:
            found.extend(scripts_in(value))
    return found


def strip_comments(text: str) -> str:
    """Return a workflow without what it says to people."""
    return re.sub(r"^\s*#.*$", "", text, flags=re.MULTILINE)


def text(file: Path) -> str:
    return file.read_text(encoding="utf-8")

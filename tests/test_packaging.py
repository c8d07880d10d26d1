"""What is shipped: the wheel, the source archive, the locks and the version."""

import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from stadtteil import __version__

REPOSITORY = Path(__file__).resolve().parents[1]
METADATA = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = [*REPOSITORY.glob("requirements*.lock"), REPOSITORY / "tests" / "browser" / "package-lock.json"]
LEFT_OUT = shutil.ignore_patterns("__pycache__", ".DS_Store")


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy what packaging reads, as setuptools leaves things beside it."""
    copy = tmp_path_factory.mktemp("source")
    for folder in ("stadtteil", "layouts"):
        shutil.copytree(REPOSITORY / folder, copy / folder, ignore=LEFT_OUT)
    for file in REPOSITORY.iterdir():
        if file.is_file():
            shutil.copy(file, copy)
    return copy


def files_below(folder: Path) -> Iterator[str]:
    """Name all files of a folder, relative to the folder above it."""
    return (path.relative_to(folder.parent).as_posix() for path in folder.rglob("*") if path.is_file())


def shipped(source: Path) -> set[str]:
    """Name what a wheel must hold: the package, and layouts/ in it."""
    return {
        *files_below(source / "stadtteil"),
        *(f"stadtteil/{name}" for name in files_below(source / "layouts")),
    }


def test_the_wheel_holds_the_package_and_the_layouts(source: Path, tmp_path: Path) -> None:
    expected = shipped(source)
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-build-isolation", "--no-deps", "--no-index"]
    subprocess.run([*pip, "--wheel-dir", str(tmp_path), str(source)], check=True)
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        names = {name for name in wheel.namelist() if ".dist-info/" not in name}
        entry_points = wheel.read(
            next(name for name in wheel.namelist() if name.endswith("entry_points.txt"))
        )
    assert names == expected
    assert "stadtteil = stadtteil.cli:program" in entry_points.decode()


def test_the_source_archive_holds_all_that_makes_the_wheel(source: Path, tmp_path: Path) -> None:
    expected = {
        *files_below(source / "stadtteil"),
        *files_below(source / "layouts"),
        "build.py",
        "requirements.lock",
    }
    make = f"import setuptools.build_meta as backend; backend.build_sdist({str(tmp_path)!r})"
    subprocess.run([sys.executable, "-c", make], cwd=source, check=True, capture_output=True)
    with tarfile.open(next(tmp_path.glob("*.tar.gz"))) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert expected <= names


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_a_lock_names_no_host(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    asks_for_money = r'"funding": (?:\{[^}]*\}|\[[^\]]*\])'  # npm notes where; nothing is fetched from there
    assert not re.findall(
        r"https?:|--(?:extra-)?index-url|--find-links|registry", re.sub(asks_for_money, "", text)
    )


def test_the_tests_run_with_the_packages_of_a_build() -> None:
    # Without the Pythons that a package is for: what a build needs on some, the tests may need on all.
    build, tests = (
        set(re.findall(r"^\S+==[^\s;]+", (REPOSITORY / name).read_text(encoding="utf-8"), re.MULTILINE))
        for name in ("requirements.lock", "requirements-test.lock")
    )
    assert build
    assert build <= tests


def test_the_locks_know_every_dependency() -> None:
    locked = (REPOSITORY / "requirements.lock").read_text(encoding="utf-8")
    wanted = [re.split(r"[>=<; ]", line)[0].lower() for line in METADATA["project"]["dependencies"]]
    assert [name for name in wanted if not re.search(rf"^{name}==", locked, re.MULTILINE)] == []


def test_the_version_is_that_of_the_newest_change() -> None:
    changes = (REPOSITORY / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = re.search(r"^## (\S+)", changes, re.MULTILINE)
    assert newest
    assert newest[1] == __version__

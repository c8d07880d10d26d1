from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from stadtteil.engine import toolchain as module
from stadtteil.engine.toolchain import loaded, toolchain, toolchain_stamp


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package beside an environment with one installed distribution."""
    environment = tmp_path / "site-packages"
    (environment / "msgspec-0.19.0.dist-info").mkdir(parents=True)
    monkeypatch.setattr(sys, "path", [str(environment)])
    code = tmp_path / "stadtteil"
    (code / "inner").mkdir(parents=True)
    (code / "inner" / "module.py").write_text("ANSWER = 42\n")
    return code


def both(package: Path) -> tuple[str, str]:
    return toolchain(package), toolchain_stamp(package)


def test_the_same_code_gives_the_same_digest(package: Path) -> None:
    assert both(package) == both(package)


def test_one_character_of_code_changes_it(package: Path) -> None:
    before = both(package)
    (package / "inner" / "module.py").write_text("ANSWER = 423\n")
    assert not set(before) & set(both(package))


def test_a_new_module_changes_it(package: Path) -> None:
    before = both(package)
    (package / "new.py").touch()
    assert not set(before) & set(both(package))


def test_what_is_no_code_counts_as_well(package: Path) -> None:
    (package / "inner" / "loader.js").write_text("one()")
    before = both(package)
    (package / "inner" / "loader.js").write_text("another()")
    assert not set(before) & set(both(package))


@pytest.mark.parametrize("name", ["words/tr.po", "words/tr.mo", "fonts/text.woff2", "README"])
def test_a_new_file_of_any_sort_changes_it(package: Path, name: str) -> None:
    before = both(package)
    (package / name).parent.mkdir(exist_ok=True)
    (package / name).write_bytes(b"\xff\x00")
    assert not set(before) & set(both(package))


@pytest.mark.parametrize("name", [".module.py.swp", "module.py~", ".DS_Store"])
def test_what_editors_leave_behind_does_not_matter(package: Path, name: str) -> None:
    before = both(package)
    (package / "inner" / name).touch()
    assert both(package) == before


def test_an_upgraded_package_changes_it(package: Path) -> None:
    before = both(package)
    installed = package.parent / "site-packages" / "msgspec-0.19.0.dist-info"
    installed.rename(installed.with_name("msgspec-0.20.0.dist-info"))
    assert not set(before) & set(both(package))


def test_another_python_changes_it(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = both(package)
    monkeypatch.setattr(sys, "version", "3.99.0")
    assert not set(before) & set(both(package))


def test_compiled_files_do_not_matter(package: Path) -> None:
    before = both(package)
    (package / "__pycache__").mkdir()
    (package / "__pycache__" / "module.cpython-311.pyc").touch()
    assert both(package) == before


def test_touching_code_changes_the_stamp_only(package: Path) -> None:
    digest, stamp = both(package)
    os.utime(package / "inner" / "module.py", ns=(1, 1))
    assert toolchain(package) == digest
    assert toolchain_stamp(package) != stamp


def test_the_folder_of_the_package_does_not_matter(package: Path) -> None:
    before = toolchain(package)
    assert toolchain(package.rename(package.with_name("elsewhere"))) == before


def test_code_that_was_edited_since_the_process_began_is_nobodys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "AT_START", toolchain_stamp())
    assert loaded() == toolchain()
    monkeypatch.setattr(module, "AT_START", "other")
    assert loaded() not in {toolchain(), loaded()}

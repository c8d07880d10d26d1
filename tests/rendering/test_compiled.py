"""Compiled templates are kept for one toolchain, and for no other."""

from __future__ import annotations

from pathlib import Path

from stadtteil.rendering.compiled import home


def test_each_toolchain_has_codes_of_its_own_and_those_of_others_go(tmp_path: Path) -> None:
    old = home(tmp_path, "a" * 32)
    old.mkdir(parents=True)
    (old / "code").write_bytes(b"x")
    (tmp_path / "compiled" / "loose").write_bytes(b"from before there were folders")
    new = home(tmp_path, "b" * 32)
    new.mkdir()
    assert list(new.parent.iterdir()) == [new]
    (new / "code").write_bytes(b"y")
    assert home(tmp_path, "b" * 32) == new
    assert (new / "code").exists()

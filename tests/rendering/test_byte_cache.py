from __future__ import annotations

from pathlib import Path

from stadtteil.rendering.byte_cache import ByteCache


def test_what_is_damaged_or_lost_is_not_there(tmp_path: Path) -> None:
    kept = ByteCache(tmp_path)
    kept.put("a", b"code")
    assert (kept.get("a"), kept.get("b")) == (b"code", None)
    (file,) = tmp_path.iterdir()
    file.write_bytes(file.read_bytes().replace(b"code", b"evil"))
    assert kept.get("a") is None
    file.unlink()
    assert kept.get("a") is None


def test_a_folder_that_is_gone_is_no_mistake(tmp_path: Path) -> None:
    kept = ByteCache(tmp_path / "gone")
    kept.put("a", b"code")
    assert kept.get("a") is None

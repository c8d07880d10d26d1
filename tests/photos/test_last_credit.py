from pathlib import Path

import pytest

from stadtteil.desk_folder import NAME
from stadtteil.photos.last_credit import LastCredit, last_credit, remember_credit


def test_who_made_the_last_photo_is_remembered_where_git_does_not_look(tmp_path: Path) -> None:
    assert last_credit(tmp_path) == LastCredit()
    remember_credit(tmp_path, LastCredit("Foto: Jörg „Jö“", "CC-BY-4.0"))
    remember_credit(tmp_path, LastCredit("Çiğdem", "alle-rechte"))
    assert last_credit(tmp_path) == LastCredit("Çiğdem", "alle-rechte")
    assert {file.name for file in (tmp_path / NAME).iterdir()} == {".gitignore", "zuletzt.json"}
    assert (tmp_path / NAME / ".gitignore").read_text() == "*\n"


@pytest.mark.parametrize("broken", [b"", b"{", b"[1]", b"\xff", b"null", b'{"urheber": 7}'])
def test_what_is_broken_is_forgotten(tmp_path: Path, broken: bytes) -> None:
    remember_credit(tmp_path, LastCredit("Mira", ""))
    (tmp_path / NAME / "zuletzt.json").write_bytes(broken)
    assert last_credit(tmp_path) in {LastCredit(), LastCredit("7", "")}

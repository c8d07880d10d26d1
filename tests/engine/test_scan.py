from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from stadtteil.engine.digests import digest_of
from stadtteil.engine.scan import StampBook, scan
from stadtteil.engine.source import Source
from stadtteil.engine.stamps import fingerprint, walk
from stadtteil.problems import Report

posix = pytest.mark.skipif(sys.platform == "win32", reason="links and free file names are those of POSIX")


class Desk:
    """Scans a content folder, again and again."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.content = root / "content"
        self.content.mkdir()
        self.report = Report()

    def write(self, path: str, text: str = "Text", *, age: float = 10) -> Path:
        """Write a file, as if it had been done `age` seconds ago."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        os.utime(file, ns=(1, time.time_ns() - int(age * 1e9)))
        return file

    def scan(self, *roots: tuple[str, Path]) -> tuple[Source, ...]:
        self.report = Report()
        self.book = StampBook(self.root / ".stadtteil")
        sources = scan(roots or [("content", self.content)], self.book)
        self.report.add(self.book.problems)
        self.book.save()
        return sources

    def messages(self) -> list[tuple[str, str]]:
        return [(problem.path, problem.message) for problem in self.report.problems]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A desk whose clock of changes is that of the content, which a test can set."""
    from stadtteil.engine import stamps

    monkeypatch.setattr(stamps, "_WINDOWS", True)
    return Desk(tmp_path)


def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that grows by the name of each file that is read."""
    names: list[str] = []
    real = Path.read_bytes

    def read_bytes(file: Path) -> bytes:
        names.append(file.name)
        return real(file)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    return names


def test_sources_have_path_file_and_digest_sorted_by_path(desk: Desk) -> None:
    b = desk.write("content/b.md", "B")
    a = desk.write("content/artikel/a.md", "A")
    assert desk.scan() == (
        Source("content/artikel/a.md", str(a), digest_of(b"A")),
        Source("content/b.md", str(b), digest_of(b"B")),
    )


def test_a_file_that_did_not_change_is_not_read_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.write("content/a.md")
    first = desk.scan()
    names = reads(monkeypatch)
    assert desk.scan() == first
    assert names == []


def test_a_file_that_changed_is_read_again_even_if_it_looks_older(desk: Desk) -> None:
    desk.write("content/a.md", "one")
    desk.scan()
    desk.write("content/a.md", "two", age=1000)
    assert desk.scan()[0].digest == digest_of(b"two")


def test_a_file_as_young_as_the_last_scan_is_read_again(desk: Desk) -> None:
    file = desk.write("content/a.md", "one", age=0)
    desk.scan()
    seen = file.stat()
    file.write_text("two")
    os.utime(file, ns=(seen.st_atime_ns, seen.st_mtime_ns))
    assert desk.scan()[0].digest == digest_of(b"two")


def test_young_files_are_known_with_their_digests(desk: Desk) -> None:
    desk.write("content/a.md", "neu", age=0)
    desk.write("content/b.md", age=10)
    desk.scan()
    assert desk.book.unsure == {str(desk.content / "a.md"): digest_of(b"neu")}


def test_the_fingerprint_is_that_of_all_stamps(desk: Desk) -> None:
    desk.write("content/a.md")
    desk.scan()
    assert desk.book.fingerprint == fingerprint([("content", dict(walk(str(desk.content))))])


def test_a_lost_or_broken_book_means_reading_all(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.write("content/a.md")
    first = desk.scan()
    (desk.root / ".stadtteil" / "stamps").write_bytes(b"nonsense")
    names = reads(monkeypatch)
    assert desk.scan() == first
    assert names == ["a.md"]


def test_the_book_forgets_files_that_are_gone(desk: Desk) -> None:
    file = desk.write("content/a.md")
    desk.scan()
    size = (desk.root / ".stadtteil" / "stamps").stat().st_size
    file.unlink()
    assert desk.scan() == ()
    assert (desk.root / ".stadtteil" / "stamps").stat().st_size < size


def test_the_earlier_root_of_a_name_wins(desk: Desk) -> None:
    own = desk.write("layouts/page.html", "own")
    desk.write("shipped/page.html", "shipped")
    other = desk.write("shipped/base.html", "base")
    sources = desk.scan(("layouts", desk.root / "layouts"), ("layouts", desk.root / "shipped"))
    assert [(source.path, source.file) for source in sources] == [
        ("layouts/base.html", str(other)),
        ("layouts/page.html", str(own)),
    ]
    assert desk.messages() == []


@posix
def test_paths_are_composed_however_the_disk_spells_them(desk: Desk) -> None:
    file = desk.write("content/u\u0308ber.md")
    (source,) = desk.scan()
    assert source.path == "content/\u00fcber.md"
    assert Path(source.file).samefile(file)


@posix
def test_two_files_that_only_differ_in_how_umlauts_are_stored_are_a_problem(desk: Desk) -> None:
    desk.write("content/u\u0308ber.md")
    desk.write("content/\u00fcber.md")
    assert len(desk.scan()) == 1
    assert desk.messages() == [
        (
            "content/\u00fcber.md",
            "Zwei Dateien heißen gleich; "
            "ihre Namen unterscheiden sich nur darin, wie Umlaute gespeichert sind.",
        )
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="other disks refuse such names")
def test_a_name_that_is_no_text_is_a_problem(desk: Desk) -> None:
    (desk.content / os.fsdecode(b"gr\xfc\xdfe.md")).touch()
    assert desk.scan() == ()
    ((path, message),) = desk.messages()
    assert path == "content/gr\\udcfc\\udcdfe.md"
    assert message == "Der Name dieser Datei enthält Zeichen, die sich nicht lesen lassen."


@posix
def test_a_link_that_leads_out_is_a_warning(desk: Desk) -> None:
    desk.write("secret.md")
    (desk.content / "link.md").symlink_to("../secret.md")
    assert desk.scan() == ()
    assert [problem.path for problem in desk.report.warnings] == ["content/link.md"]
    assert desk.report.ok


def test_a_file_that_vanishes_while_scanning_is_passed_over(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.write("content/a.md")

    def read_bytes(file: Path) -> bytes:
        raise FileNotFoundError

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    assert desk.scan() == ()
    assert desk.messages() == []


def test_a_file_that_may_not_be_read_is_a_problem(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.write("content/a.md")

    def read_bytes(file: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    assert desk.scan() == ()
    assert desk.messages() == [("content/a.md", "Diese Datei lässt sich nicht lesen.")]


def test_a_folder_that_may_not_be_listed_is_a_problem(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.write("content/secret/a.md")
    real = os.scandir

    def scandir(path: str) -> object:
        if path.endswith("secret/"):
            raise PermissionError
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert desk.scan() == ()
    assert desk.messages() == [("content/secret", "Dieser Ordner lässt sich nicht lesen.")]


def test_a_file_beyond_its_measure_is_not_opened(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.write("content/a.md", "klein")
    with (desk.content / "b.md").open("wb") as huge:
        huge.truncate(10 * 1024**4)
    desk.write("content/c.js", "x")
    opened = reads(monkeypatch)
    book = StampBook(desk.root / ".stadtteil")

    sources = scan([("content", desk.content)], book, most=lambda path: 0 if path.endswith(".js") else 1000)

    assert [(source.path, bool(source.digest)) for source in sources] == [
        ("content/a.md", True),
        ("content/b.md", False),
        ("content/c.js", False),
    ]
    assert opened == ["a.md"]
    assert list(book.unsure) in ([], [str(desk.content / "a.md")])


@posix
def test_what_is_no_plain_file_is_never_opened(desk: Desk) -> None:
    os.mkfifo(desk.content / "pipe.md")
    (desk.content / "device.md").symlink_to("/dev/zero")

    assert desk.scan() == ()

"""What the machine refuses is one German line; what is our own mistake keeps its traceback."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from unittest import mock

import pytest

from stadtteil.cli import main
from stadtteil.engine.os_errors import refused
from tests.browser.tools import need
from tests.space import ROOT, TESTED_WITHIN, Outcome, Space
from tests.test_cli import ENGLISH

DAY = ("--date", "2026-11-20")
ASCII_ONLY = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}

posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such thing")
needs_mounts = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0,
    reason="a disk of a few bytes needs root on Linux",
)


def is_one_line(said: Outcome, words: str) -> None:
    """Hold that a call failed with one German line that has these words."""
    assert (said.code, said.out) == (2, ""), said
    assert said.err.count("\n") == 1, said
    assert words in said.err
    assert not ENGLISH.search(said.err.replace("--workers", ""))


def in_shell(space: Space, script: str, **environment: str) -> Outcome:
    """Run a line of a shell in the project's folder, in which `$S` is the program."""
    done = subprocess.run(
        ["bash", "-c", script],
        cwd=space.root,
        env={**os.environ, **TESTED_WITHIN, "S": f"{sys.executable} -P -m stadtteil", **environment},
        capture_output=True,
        check=False,
        timeout=120,
    )
    return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())


def mounted(space: Space, mount: str, script: str) -> Outcome:
    """Run a line of a shell after another that mounts disks, which nobody else sees."""
    need(shutil.which("unshare"), "unshare")
    said = in_shell(space, f"unshare -m bash -c '{mount} && {script}'")
    need("unshare" not in said.err and "mount:" not in said.err, "Das Recht, einen Datenträger einzuhängen,")
    return said


@needs_mounts
@pytest.mark.parametrize("options", ["size=8k", "size=64k", "nr_inodes=3"])
def test_a_disk_that_is_full_from_the_start(small: Space, options: str) -> None:
    (small.root / ".stadtteil").mkdir()
    said = mounted(small, f"mount -t tmpfs -o {options} tmpfs .stadtteil", "$S")
    is_one_line(said, "noch einmal")
    assert not small.site.exists()


@needs_mounts
def test_a_webspace_that_is_full(small: Space) -> None:
    (small.root / "netz").mkdir()
    script = "$S build --quiet && $S publish --quiet --ziel netz"
    is_one_line(mounted(small, "mount -t tmpfs -o size=300k tmpfs netz", script), "Der Datenträger ist voll")


@needs_mounts
@pytest.mark.parametrize("command", ["build", "check", "new artikel Sommer"])
def test_a_folder_that_may_only_be_read(small: Space, command: str) -> None:
    mount = "mount --bind . . && mount -o remount,ro,bind . && cd $PWD"
    said = mounted(small, mount, f"$S {command}")
    is_one_line(said, "Der Datenträger ist schreibgeschützt")


@posix
@pytest.mark.parametrize("blocks", [0, 64])
def test_files_that_may_not_grow(small: Space, blocks: int) -> None:
    said = in_shell(small, f"(ulimit -f {blocks}; exec $S) 2>&1 | cat; exit ${{PIPESTATUS[0]}}")
    is_one_line(Outcome(said.code, said.err, said.out), "noch einmal")


@posix
@pytest.mark.parametrize("streams", [">&-", "<&- >&- 2>&-"])
def test_streams_that_are_closed_stop_nothing(small: Space, streams: str) -> None:
    said = in_shell(small, f"$S {' '.join(DAY)} {streams}")
    assert (said.code, said.out, said.err) == (0, "", "")
    assert (small.site / "index.html").is_file()
    for file in (small.root / ".stadtteil").rglob("*"):
        assert not file.is_file() or b"Die Seite liegt in" not in file.read_bytes()


@posix
@pytest.mark.parametrize("command", ["build", "--help", "--version", "build --help", "new artikel Sommer"])
def test_what_could_not_be_said_is_told(small: Space, command: str) -> None:
    need(Path("/dev/full").exists(), "/dev/full")
    is_one_line(in_shell(small, f"$S {command} >/dev/full"), "ging verloren. Der Datenträger ist voll")
    if command == "build":
        assert (small.site / "index.html").is_file()


@posix
@pytest.mark.parametrize("command", ["build", "--help", "build --help"])
def test_whoever_stops_listening_stops_nothing(small: Space, command: str) -> None:
    said = in_shell(small, f"$S {command} | head -0; exit ${{PIPESTATUS[0]}}")
    assert (said.code, said.err) == (0, "")


def as_folder(file: Path) -> None:
    """Put a folder with something in it where a file belongs."""
    file.unlink(missing_ok=True)
    (file / "darin").mkdir(parents=True)


def as_file(folder: Path) -> None:
    """Put a file where a folder belongs."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.write_text("x", encoding="utf-8")


IN_THE_WAY: list[tuple[str, Callable[[Path], None]]] = [
    (".stadtteil", as_file),
    (".stadtteil/memo.sqlite", as_folder),
    (".stadtteil/lock", as_folder),
    (".stadtteil/next-change.neu", as_folder),
    (".stadtteil/stamps.neu", as_folder),
    (".stadtteil/compiled", as_file),
    (".stadtteil/blobs", as_file),
    ("site", as_file),
    ("content", as_file),
]


@pytest.mark.parametrize(("place", "turn"), IN_THE_WAY)
def test_something_else_in_the_place_of_what_is_needed(
    small: Space, place: str, turn: Callable[[Path], None]
) -> None:
    (small.root / ".stadtteil").mkdir()
    turn(small.root / place)
    said = small.run("build")
    if place != ".stadtteil/blobs" or said.code:  # only large blobs are kept there
        is_one_line(said, ". ")


@posix
@pytest.mark.parametrize("place", ["/proc/ausgabe", "x" * 300, "x/" * 3000, "content/a\nb"])
def test_an_output_that_can_not_be(small: Space, place: str) -> None:
    said = small.run("build", "--output", place)
    is_one_line(said, ". ")
    assert len(said.err) < 1000


@posix
def test_folders_that_are_nested_too_deeply(small: Space) -> None:
    folder = "n" * 200
    at = os.open(small.root / "content", os.O_RDONLY)
    for _ in range(25):
        os.mkdir(folder, dir_fd=at)
        inner = os.open(folder, os.O_RDONLY, dir_fd=at)
        os.close(at)
        at = inner
    os.close(at)
    is_one_line(small.run("check"), "Ein Name oder Pfad ist zu lang: ")
    subprocess.run(["rm", "-rf", str(small.root / "content")], check=True)


@posix
def test_umlauts_are_umlauts_where_the_system_knows_only_ascii(small: Space) -> None:
    said = small.run("build", "--output", "ausgäbe", *DAY, environment=ASCII_ONLY)
    assert said.code == 0
    assert "Die Seite liegt in ausgäbe/." in said.out
    assert (small.root / "ausgäbe" / "index.html").is_file()
    small.write("content/artikel/süd.md", "---\ntitel: Süd\ndatum: 2026-11-01\nteaser: x\n---\n\nText.\n")
    assert "süd" not in small.run("check", environment=ASCII_ONLY).err
    assert small.run("new", "artikel", "Über uns", environment=ASCII_ONLY).code == 0


@posix
@pytest.mark.parametrize("arguments", ["--output $'aus\\xff'", "new artikel $'S\\xff'", "--project $'\\xff'"])
def test_names_that_are_no_text(small: Space, arguments: str) -> None:
    is_one_line(in_shell(small, f"$S {arguments}"), "Zeichen, die sich nicht lesen lassen")


@posix
def test_a_folder_whose_name_is_no_text(small: Space) -> None:
    try:
        small.root.rename(small.root.with_name("zeitung\udcff"))
    except OSError:
        need(None, "Ein Datenträger, der jeden Namen kennt,")
    said = Space(small.root.with_name("zeitung\udcff")).run("build")
    is_one_line(said, "Benennen Sie ihn um.")


@pytest.fixture
def here(small: Space, monkeypatch: pytest.MonkeyPatch) -> Iterator[Space]:
    monkeypatch.chdir(small.root)
    yield small


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (
            OSError(errno.EIO, "Input/output error", "/x/y"),
            "Der Datenträger ist gestört: /x/y. Prüfen Sie ihn",
        ),
        (OSError(errno.EMFILE, "Too many open files"), "Es sind zu viele Dateien offen. Schließen Sie"),
        (MemoryError(), "Der Arbeitsspeicher reicht nicht. "),
    ],
)
def test_a_refusal_anywhere_is_one_line(
    here: Space, capsys: pytest.CaptureFixture[str], error: Exception, line: str
) -> None:
    with mock.patch("stadtteil.pipeline.look", side_effect=error):
        assert main(["build"]) == 2
    said = capsys.readouterr()
    assert said.err.startswith(line)
    assert said.err.count("\n") == 1


@pytest.mark.parametrize("error", [KeyError("x"), OSError(errno.EBADF, "Bad file descriptor"), ValueError()])
def test_a_mistake_of_our_own_keeps_its_traceback(here: Space, error: Exception) -> None:
    with mock.patch("stadtteil.pipeline.look", side_effect=error), pytest.raises(type(error)):
        main(["build"])


def test_a_file_of_the_program_that_is_missing_is_a_mistake_of_our_own() -> None:
    with pytest.raises(FileNotFoundError) as error:
        (ROOT / "stadtteil" / "fehlt.js").read_bytes()
    assert refused(error.value) is None


@posix
@pytest.mark.parametrize("streams", ["", ">&-", "2>&-", "2>/dev/full"])
def test_the_front_door_speaks_wherever_it_is_called(small: Space, streams: str) -> None:
    receipt = ROOT / ".venv" / ".stadtteil-receipt"
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    is_current = receipt.is_file() and lock in receipt.read_text(encoding="utf-8")
    need(is_current, "Eine Umgebung, die build.py angelegt hat,")
    call = f"{sys.executable} {ROOT}/build.py build --output ausgäbe {' '.join(DAY)}"
    said = in_shell(small, f"{call} {streams}", **ASCII_ONLY)
    assert (said.code, said.err) == (0, "")
    assert (small.root / "ausgäbe" / "index.html").is_file()
    assert streams == ">&-" or "Die Seite liegt in ausgäbe/." in said.out

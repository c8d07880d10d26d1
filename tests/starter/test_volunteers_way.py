"""From a photo on a phone to the public page, through a proposal that a forge checks: the whole way, once."""

from __future__ import annotations

import functools
import io
import threading
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from PIL import Image

from stadtteil.ci_files import ci_files
from stadtteil.program_source import ProgramSource
from tests.publishing.editors import bare, git
from tests.space import TODAY, Space
from tests.starter.repositories import committed
from tests.starter.runner import Runner

PAGE = "artikel/2026/das-neue-wandbild"
TEXT = f"content/{PAGE}.md"
NOTES = "content/bilder/wandbild.jpg.yaml"


def photo(file: Path) -> Path:
    """Make a picture as a phone leaves it: on its side, and saying where it was taken."""
    notes = Image.Exif()
    notes[0x0112] = 6
    notes.get_ifd(0x8825).update({1: "N", 2: (51.0, 18.0, 0.0), 3: "E", 4: (9.0, 29.0, 0.0)})
    Image.new("RGB", (800, 600), "#47a").save(file, exif=notes)
    return file


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder as any web server does; yields its address."""
    handler = functools.partial(SimpleHTTPRequestHandler, directory=str(folder))
    handler.func.log_message = lambda *_: None  # type: ignore[attr-defined]
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def forge_with_a_paper(folder: Path, source: ProgramSource) -> Path:
    """Make a repository on a forge that has a new paper with the files of `init --ci github`."""
    paper = Space(folder / "anfang")
    paper.root.mkdir()
    assert paper.run("init", ".", "--ja", "--name", "Am Brunnen", "--ohne-fonds").code == 0
    for path, data in ci_files("github", source, installed=False, publishes=False).items():
        paper.write(path, data)
    committed(paper.root, "Anfang")
    forge = bare(folder / "forge.git")
    git(paper.root, "push", "--quiet", str(forge), "main")
    return forge


def propose(editor: Space, message: str) -> None:
    """Commit what an editor has done, and send it for others to look at."""
    committed(editor.root, message)
    git(editor.root, "push", "--quiet", "origin", "HEAD:wandbild")


def write_about(editor: Space, taken: Path) -> None:
    """Bring a photo into the paper and write about it, but not for those who do not see it."""
    new = ("--name", "wandbild", "--urheber", "Mira Muster", "--lizenz", "CC-BY-4.0")
    assert editor.run("new", "bild", str(taken), *new).code == 0
    assert editor.run("new", "artikel", "Das neue Wandbild", "--date", TODAY).code == 0
    editor.edit(TEXT, "entwurf: ja\n", "")
    editor.edit(TEXT, "#bild: sommerfest.jpg", "bild: wandbild.jpg")
    editor.edit(TEXT, "#teaser: Am Samstag feiert die Nordstadt.", "teaser: Am Haus ist jetzt ein Bild.")
    editor.edit(TEXT, "<!-- Hier beginnt der Text. -->", "Seit Samstag ist es fertig.")


def mend(editor: Space) -> None:
    """Say what is on the photo, and that nobody is."""
    editor.edit(NOTES, "#alt: Kinder bemalen eine Hauswand.", "alt: Eine blaue Wand.")
    editor.edit(NOTES, "#personen: keine", "personen: keine")


def test_a_photo_becomes_a_public_page_and_a_mistake_is_shown_at_its_line(
    tmp_path: Path, source: ProgramSource
) -> None:
    forge = forge_with_a_paper(tmp_path, source)
    runner, editor = Runner(tmp_path / "runner", forge), Space(tmp_path / "mira")
    git(tmp_path, "clone", "--quiet", str(forge), str(editor.root))
    write_about(editor, photo(tmp_path / "IMG_1234.jpg"))
    propose(editor, "Wandbild")
    refused = runner.run("pruefen", "wandbild")
    assert not refused.passed
    assert f"::error file={NOTES}," in refused.said
    assert "Alternativtext" in refused.summary
    assert not runner.kept.exists()

    mend(editor)
    propose(editor, "Beschreibung")
    accepted = runner.run("pruefen", "wandbild")
    assert accepted.passed, accepted.said
    assert "::error" not in accepted.said
    assert (runner.kept / "upload-artifact" / PAGE / "index.html").is_file()

    git(
        forge, "update-ref", "refs/heads/main", "refs/heads/wandbild"
    )  # the forge's button, for a straight line
    published = runner.run("veroeffentlichen", "main")
    assert published.passed, published.said
    with served(runner.kept / "upload-pages-artifact") as address:
        page = asked(f"{address}/{PAGE}/").decode()
        assert "Seit Samstag ist es fertig." in page
        assert 'alt="Eine blaue Wand."' in page
        shown = page.partition('<img src="')[2].partition('"')[0]
        with Image.open(io.BytesIO(asked(address + shown))) as picture:
            assert picture.height > picture.width
            assert not picture.getexif().get_ifd(0x8825)


def asked(address: str) -> bytes:
    with urllib.request.urlopen(address) as answer:
        return bytes(answer.read())

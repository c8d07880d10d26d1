"""The documents keep their word: tables are the code's, links lead somewhere, examples build."""

import ast
import contextlib
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from PIL import Image

from docs import felder, symbole
from stadtteil.cli import main
from stadtteil.model.downloads.details import DownloadDetails
from stadtteil.model.fields import Group, Many, Record, fields_of
from stadtteil.model.kind import Content
from stadtteil.model.kinds import KINDS
from stadtteil.model.pictures.rights import Rights
from stadtteil.model.settings import Settings
from tests.model.downloads import files
from tests.woff2 import box_font

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = [
    *(ROOT / name for name in ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md")),
    *sorted((ROOT / "docs").glob("*.md")),
]
HANDBOOK = ROOT / "docs" / "redaktion.md"
ARCHITECTURE = ROOT / "ARCHITECTURE.md"
DAY = "2026-11-23"
FILES = {".pdf": files.pdf(tagged=True), ".mp3": files.mp3(), ".mp4": files.mp4()}

_FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_EXAMPLE = re.compile(r"^```\w+ datei=(\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"`[^`\n]*`")
_LINK = re.compile(r"\]\(([^)\s]+)[^)]*\)")


def named(document: Path) -> str:
    return document.relative_to(ROOT).as_posix()


def prose(document: Path) -> str:
    """Return a document without what it shows as code."""
    return _CODE.sub("", _FENCED.sub("", document.read_text(encoding="utf-8")))


def anchors(document: Path) -> set[str]:
    """Return the anchors of a document's headings, as GitHub makes them."""
    text = _FENCED.sub("", document.read_text(encoding="utf-8"))
    titles = [title.replace("`", "") for title in re.findall(r"^#+ (.+)$", text, re.MULTILINE)]
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("name", felder.FILES)
def test_the_tables_are_those_of_the_code(name: str) -> None:
    text = (felder.FOLDER / name).read_text(encoding="utf-8")

    assert felder.renewed(text) == text, "renew them: .venv/bin/python -m docs.felder"


def test_the_handbook_has_a_table_for_everything_that_is_written() -> None:
    tables = re.findall(r"<!-- felder:(\S+) -->", HANDBOOK.read_text(encoding="utf-8"))

    assert sorted(tables) == sorted(["alle", "rechte", "angaben", "site", *(kind.kind for kind in KINDS)])


def test_the_picture_of_symbols_and_colours_is_that_of_the_sprite() -> None:
    sprite = symbole.SPRITE.read_text(encoding="utf-8")

    assert symbole.PICTURE.read_text(encoding="utf-8") == symbole.drawn(sprite)


def test_every_template_of_a_page_has_a_table() -> None:
    templates = {file.name for file in (ROOT / "layouts").glob("*.html")}

    assert set(felder.pages_by_template()) == templates - {"base.html", "redirect.html", "short_address.html"}


@pytest.mark.parametrize("document", DOCUMENTS, ids=named)
def test_every_link_leads_to_a_file_and_a_heading(document: Path) -> None:
    lost = []
    for link in _LINK.findall(prose(document)):
        path, _, anchor = link.partition("#")
        target = (document.parent / path).resolve() if path else document
        if re.match(r"[a-z]+:", link):
            continue
        if not target.exists() or (anchor and anchor not in anchors(target)):
            lost.append(link)

    assert not lost


@pytest.mark.parametrize("document", DOCUMENTS, ids=named)
def test_every_path_in_code_exists(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    paths = re.findall(r"`((?:stadtteil|tests|layouts|docs|benchmarks)/[\w./-]*)`", text)

    assert [path for path in paths if "NAME" not in path and not (ROOT / path).exists()] == []


def test_the_code_map_names_every_room_and_nothing_that_is_gone() -> None:
    code_map = re.search(
        r"^## The code map\n(.*?)^## ", ARCHITECTURE.read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
    assert code_map
    named_there = set(re.findall(r"`([\w/.]+(?:/|\.py))`", code_map[1]))
    rooms = {f"{file.parent.relative_to(ROOT).as_posix()}/" for file in (ROOT / "stadtteil").rglob("*.py")}

    assert rooms - {"stadtteil/"} <= named_there
    assert [name for name in sorted(named_there) if not (ROOT / name).exists()] == []


def test_every_test_that_holds_an_invariant_exists() -> None:
    known = "".join(file.read_text(encoding="utf-8") for file in (ROOT / "tests").rglob("test_*.py"))
    tests = re.findall(r"`(test_\w+)`", ARCHITECTURE.read_text(encoding="utf-8"))

    assert [name for name in tests if f"def {name}(" not in known] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=named)
def test_every_option_that_is_named_exists(document: Path, capsys: pytest.CaptureFixture[str]) -> None:
    known = set()
    for command in (
        "",
        "init",
        "build",
        "serve",
        "publish",
        "check",
        "new",
        "brief",
        "words",
        "schema",
        "import",
    ):
        with contextlib.suppress(SystemExit):
            main([*filter(None, [command]), "--help"])
        known |= set(re.findall(r"--[a-z]+", capsys.readouterr().out))
    text = document.read_text(encoding="utf-8")
    calls = re.findall(r"(?:build\.py|stadtteil)((?: [^`\n|&;]*)?)", text)
    used = {option for call in calls for option in re.findall(r"(?<!\S)--[a-z]+", call)}

    assert used <= known


def examples() -> dict[str, str]:
    """Return the complete files that the handbook shows, by path."""
    return dict(_EXAMPLE.findall(HANDBOOK.read_text(encoding="utf-8")))


def test_the_complete_examples_of_the_handbook_build_without_a_word(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for path, text in examples().items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        if path.startswith("content/bilder/"):
            Image.new("RGB", (1200, 800), "#47a").save(file.with_suffix(""))
        elif path.endswith(".yaml") and path.startswith("content/dateien/"):
            file.with_suffix("").write_bytes(FILES[file.with_suffix("").suffix])
    for name in re.findall(r"datei: (\S+\.woff2)", examples()["content/site.yaml"]):
        (tmp_path / "content/schriften").mkdir(exist_ok=True)
        (tmp_path / "content/schriften" / name).write_bytes(box_font())

    code = main(["build", "--project", str(tmp_path), "--date", DAY, "--quiet"])

    said = capsys.readouterr()
    assert (code, said.out, said.err) == (0, "", "")
    assert (tmp_path / "site" / "index.html").exists()


def written(path: str, text: str) -> Any:
    return yaml.safe_load(text.split("---\n")[1] if path.endswith(".md") else text)


def keys_in(value: Any, within: str = "") -> Iterator[str]:
    """Yield the keys of a value at any depth, each after those that it stands in."""
    if isinstance(value, list):
        for item in value:
            yield from keys_in(item, within)
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield f"{within}{key}"
            yield from keys_in(inner, f"{within}{key}.")


def declared(record: type[Record], within: str = "") -> Iterator[str]:
    for field in fields_of(record).values():
        yield f"{within}{field.key}"
        inner = field.type.of if isinstance(field.type, Many) else field.type
        if isinstance(inner, Group):
            yield from declared(inner.record, f"{within}{field.key}.")


@pytest.mark.parametrize(
    ("folder", "record"),
    [
        ("site.yaml", Settings),
        ("bilder/", Rights),
        ("dateien/", DownloadDetails),
        *((f"{kind.folder}/", kind) for kind in KINDS),
    ],
    ids=str,
)
def test_every_key_stands_in_an_example(folder: str, record: type[Record]) -> None:
    shared = set(declared(Content)) if issubclass(record, Content) and folder != "artikel/" else set()
    mine = {path: text for path, text in examples().items() if path.startswith(f"content/{folder}")}
    shown = {key for path, text in mine.items() for key in keys_in(written(path, text))}

    assert set(declared(record)) - shared - shown == set()


def sentences() -> set[str]:
    """Return every text in the code, with … for what is filled in."""
    found = set()
    for file in (ROOT / "stadtteil").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(re.sub(r"\{\w+\}", "…", node.value))
            elif isinstance(node, ast.JoinedStr):
                parts = [str(part.value) if isinstance(part, ast.Constant) else "…" for part in node.values]
                found.add(re.sub(r"…(\.…)+", "…", "".join(parts)))
    return found


def test_the_messages_that_the_handbook_explains_are_those_of_the_code() -> None:
    text = HANDBOOK.read_text(encoding="utf-8").partition("## Was die Meldungen bedeuten")[2]
    explained = [row for row in re.findall(r"^\| (.+?) \| .+ \|$", text, re.MULTILINE) if row != "Meldung"]
    known = sentences()

    assert len(explained) > 30
    assert [message for message in explained if message not in known] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=named)
def test_documents_are_clean_text(document: Path) -> None:
    text = document.read_text(encoding="utf-8")

    assert text == unicodedata.normalize("NFC", text)
    assert not re.search(r"[ \t]$|\t", text, re.MULTILINE)
    assert text.endswith("\n")

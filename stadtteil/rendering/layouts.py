"""The layouts folder: its templates with their closures, and its assets. Knows no content."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Protocol

import msgspec
from jinja2 import TemplateSyntaxError, nodes
from jinja2.meta import find_referenced_templates

from stadtteil.engine.digests import canonical, digest_of
from stadtteil.engine.source import Source
from stadtteil.model.reading.file_size import too_large
from stadtteil.model.urls import asset_url
from stadtteil.model.yaml.utf8 import decode
from stadtteil.problems import Problem
from stadtteil.rendering import sheets
from stadtteil.rendering.compiled import compiled
from stadtteil.rendering.fragments import FIGURE
from stadtteil.rendering.mistakes import FOLDER, problem_of, unknown_when_read, unreadable
from stadtteil.rendering.sprite import ICONS, shapes_of
from stadtteil.rendering.templates import parser

ASSETS = FOLDER + "assets/"
Put = Callable[[bytes], str]
_NOT_IN_ADDRESSES = re.compile(r"[\x00-\x1f\\]")
"""Signs that some systems allow in the name of a file, and no address may have."""


class Asset(msgspec.Struct, frozen=True):
    """A file that pages load: its own name, its place in the site with a digest, its blob."""

    name: str
    url: str
    blob: str


class Layouts(msgspec.Struct, frozen=True):
    """Templates by name with the digests of their closures, and assets by name.

    `shapes` are the icons' as SVG path data (24 × 24, strokes), by name.
    """

    closures: Mapping[str, str]
    assets: Mapping[str, Asset]
    problems: tuple[Problem, ...]
    shapes: Mapping[str, str] = {}


class LayoutStore(Protocol):
    """What reading layouts needs of a memo."""

    def document(self, key: str) -> bytes | None:
        """Return what was kept under a key, or None."""

    def keep(self, key: str, data: bytes, blobs: Sequence[str] = ()) -> None:
        """Keep a document that needs some blobs."""

    def put(self, data: bytes) -> str:
        """Keep a blob and return its digest."""


def layouts_of(sources: Sequence[Source], toolchain: str, store: LayoutStore) -> Layouts:
    """Return all layouts; read only where one of them changed."""
    names = "\n".join(f"{source.path} {source.digest}" for source in sources)
    key = digest_of(f"layouts {toolchain}\n{names}".encode())
    known = store.document(key)
    if known is not None:
        return msgspec.msgpack.decode(known, type=Layouts)
    blobs: list[str] = []

    def put(data: bytes) -> str:
        blobs.append(store.put(data))
        return blobs[-1]

    files, failures = _files(sources)
    layouts = read_layouts(files, put)
    if not failures and all(digest_of(files[source.path]) == source.digest for source in sources):
        store.keep(key, canonical(layouts), blobs)  # else a file changed since the scan: the key is not its
    return msgspec.structs.replace(layouts, problems=layouts.problems + failures)


def _files(sources: Iterable[Source]) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """Return the bytes of all files that can be read, and what is wrong with the others."""
    files: dict[str, bytes] = {}
    problems = []
    for source in sources:
        if not source.digest:
            problems.append(too_large(source, "Verkleinern Sie sie."))
            continue
        try:
            files[source.path] = Path(source.file).read_bytes()
        except OSError as error:
            problems.append(unreadable(source.path, error))
    return files, tuple(problems)


def read_layouts(files: Mapping[str, bytes], put: Put) -> Layouts:
    """Make sense of all layouts; `put` keeps bytes as a blob and returns the digest."""
    texts, problems = _texts(files)
    assets: dict[str, Asset] = {}
    shapes: dict[str, str] = {}
    for path, data in files.items():
        if path.startswith(ASSETS) and _NOT_IN_ADDRESSES.search(path):
            problems.append(_unfit_name(path))
        elif path.startswith(ASSETS):
            name, published = path[len(ASSETS) :], data
            if name.endswith(".css"):
                sheet, said = sheets.whole(path, data.decode(errors="replace"), texts)
                problems += said
                published = sheet.encode()
            elif name == ICONS:
                shapes = shapes_of(data.decode(errors="replace"))
            assets[name] = _asset(name, put(published))
    digests = {name: put(text.encode()) for name, text in texts.items()}
    mentioned = {}
    for name, text in texts.items():
        mentioned[name], said = _mentioned(name, text)
        problems += said
    closures = {name: put(canonical(_closure(name, mentioned, digests))) for name in texts}
    return Layouts(closures, assets, tuple(problems), shapes)


def _unfit_name(path: str) -> Problem:
    """Return what is said of an asset of whose name no address can be made."""
    name = " ".join(path.removeprefix(ASSETS).split())
    message = f"Der Name der Datei „{name}“ enthält einen Zeilenumbruch oder ein anderes verbotenes Zeichen."
    cure = "Benennen Sie die Datei um, am besten nur mit Buchstaben, Ziffern und Bindestrichen."
    return Problem(ASSETS.removesuffix("/"), 0, 0, message, cure)


def _texts(files: Mapping[str, bytes]) -> tuple[dict[str, str], list[Problem]]:
    """Return what is no asset by name: templates, sheets and scripts that pages carry within."""
    texts, problems = {}, []
    for path, data in files.items():
        if not path.startswith(ASSETS) and path.endswith((".html", ".xml", ".css", ".js")):
            texts[path[len(FOLDER) :]], said = decode(data, path)
            problems += [problem for problem in said if problem.severity == "error"]
    return texts, problems


def _asset(name: str, blob: str) -> Asset:
    return Asset(name, address(name, blob), blob)


def address(name: str, digest: str) -> str:
    """Return the place in the site of a file that browsers may keep for ever.

    >>> address("style.css", "0123456789abcdef")
    '/assets/style.0123456789.css'
    """
    stem, dot, suffix = name.rpartition(".")
    return asset_url(f"{stem}.{digest[:10]}{dot}{suffix}")


@functools.lru_cache(maxsize=512)  # where one layout is edited, under `serve`, the others need no second look
def _mentioned(name: str, text: str) -> tuple[frozenset[str], tuple[Problem, ...]]:
    """Return the names of all templates that one can load, and what is wrong with it."""
    shared = compiled.shared if compiled.shared and compiled.shared.has(name, text) else None
    place = f"mentioned\0{name}\0{text}"
    known = shared.kept.get(place) if shared else None
    if known is not None:
        return frozenset(known.decode().split("\n")) - {""}, ()
    names, problems = _looked_at(name, text)
    if shared and not problems:
        shared.kept.put(place, "\n".join(sorted(names)).encode())
    return names, problems


def _looked_at(name: str, text: str) -> tuple[frozenset[str], tuple[Problem, ...]]:
    """Return the same from the template as it is parsed."""
    try:
        tree = parser().look_at(text, name, FOLDER + name)
    except TemplateSyntaxError as error:
        return frozenset(), (problem_of(error, name),)
    names: set[str] = set()
    problems = []
    for loading in tree.find_all((nodes.Extends, nodes.FromImport, nodes.Import, nodes.Include)):
        for other in find_referenced_templates(nodes.Template([loading])):
            if other is None:
                problems.append(unknown_when_read(name, loading.lineno))
            else:
                names.add(other)
    return frozenset(names), tuple(problems)


def _closure(
    name: str, mentioned: Mapping[str, frozenset[str]], digests: Mapping[str, str]
) -> dict[str, str]:
    """Return every template that `name` can load with its digest; empty for those that do not exist."""
    found: dict[str, str] = {}
    waiting = [name, FIGURE]  # body texts of any page may have figures
    while waiting:
        current = waiting.pop()
        if current not in found:
            found[current] = digests.get(current, "")
            waiting += mentioned.get(current, ())
    return dict(sorted(found.items()))

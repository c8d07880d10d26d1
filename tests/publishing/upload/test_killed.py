"""A publication is killed outright at random moments, again and again, by each of the ways.

Whoever reads in between finds no page without what it loads, and no dead link; the next run ends right.
"""

from __future__ import annotations

import os
import random
import re
import shutil
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from stadtteil.publishing.upload.upload_place import UPLOADS
from tests.publishing.upload.conftest import Place
from tests.publishing.upload.killable import killer
from tests.space import Space
from tests.thoroughness import IN_CI, stories

pytestmark = pytest.mark.skipif(not hasattr(os, "killpg"), reason="process groups are those of POSIX")

KILLS = stories(4, 2)
_TAG = re.compile(r"<(a|link|script|img|source)\b([^>]*)>")
_ADDRESS = re.compile(r'\b(href|src|srcset|rel)="([^"]*)"')


def loaded_and_linked(path: str, html: str) -> Iterator[tuple[bool, str]]:
    """Yield the files of the site that a page names, and whether it loads them."""
    for tag, attributes in _TAG.findall(html):
        said = dict(_ADDRESS.findall(attributes))
        is_loaded = tag in {"script", "img", "source"} or said.get("rel") in {"stylesheet", "icon"}
        for address in (said.get("href"), said.get("src"), *(said.get("srcset", "").split(", "))):
            if address and (file := file_of(path, address.split()[0])):
                yield is_loaded, file


def file_of(path: str, address: str) -> str:
    """Return the file that an address on a page means; nothing for other sites."""
    parts = urlsplit(urljoin(f"http://hier/{path}", address))
    if parts.netloc != "hier" or parts.scheme != "http":
        return ""
    file = unquote(parts.path).removeprefix("/")
    return f"{file}index.html" if file.endswith("/") or not file else file


def assert_whole(files: Mapping[str, bytes]) -> int:
    """Hold that each page has what it loads, and that no link on the way from the front page is dead."""
    named = {
        path: list(loaded_and_linked(path, data.decode()))
        for path, data in files.items()
        if path.endswith(".html")
    }
    for path, found in named.items():
        assert [file for is_loaded, file in found if is_loaded and file not in files] == [], path
    ahead, seen = ["index.html"] if "index.html" in files else [], set()
    while ahead:
        path = ahead.pop()
        assert path in files, path
        if path not in seen:
            ahead += [file for _, file in named.get(path, ())]
        seen.add(path)
    return len(seen)


def test_whenever_it_is_killed_readers_find_all_whole_and_the_next_run_ends_right(
    place: Place, small: Space, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    environment = {} if place.way == "folder" else request.getfixturevalue("known_server").environment
    small.build()
    started = time.monotonic()
    place.bring(small)
    seconds = time.monotonic() - started
    shutil.copytree(place.folder, tmp_path / "before", dirs_exist_ok=True)
    small.edit("content/site.yaml", "name: ", "name: Neues ")
    small.write("content/artikel/neu.md", "---\ntitel: Neu\ndatum: 2026-10-01\n---\n\nText.\n")
    small.build()
    wanted = small.tree()
    assert assert_whole(wanted) > 40
    moments, killed = random.Random(5 if IN_CI else None), 0
    with killer(environment) as process:
        for number in range(KILLS):
            shutil.rmtree(place.folder)
            shutil.rmtree(small.root / ".stadtteil" / UPLOADS)
            shutil.copytree(tmp_path / "before", place.folder) if number % 2 else place.folder.mkdir()
            for _ in range(2):
                killed += process.bring(small.root, place.text, moments.random() * seconds)
                assert_whole(place.files())
            place.bring(small)
            assert place.files() == wanted
    assert killed

"""A client of oEmbed that others wrote finds out by itself how to embed a page of the paper."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.browser.tools import MODULES, need, program
from tests.browser.two_origins import paper_server
from tests.outputs import built
from tests.patience import PATIENCE

RESOLVE = """
require("oembetter")().fetch(process.argv[1], (error, answer) => {
  if (error) { console.error(String(error)); process.exit(1); }
  console.log(JSON.stringify(answer));
});
"""


def resolved(address: str) -> dict[str, object]:
    """Return what the library says of an address, which it discovers from the page."""
    done = subprocess.run(
        [program("Node", "node"), "-e", RESOLVE, address],
        cwd=MODULES.parent, capture_output=True, text=True, check=False, timeout=PATIENCE,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    answer: dict[str, object] = json.loads(done.stdout)
    return answer


def test_a_library_resolves_gallery_facet_and_project_over_http(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    need((MODULES / "oembetter").exists(), "oembetter (npm ci in tests/browser)")
    folder: Path = tmp_path_factory.mktemp("oembed") / "zeitung"
    with paper_server(lambda: folder / "site") as origin:
        built.local(tmp_path_factory.mktemp, folder, origin)
        for page, frame in {
            "projekte/": "projekte/",
            "projekte/kategorie/bildung/": "projekte/kategorie/bildung/",
            "projekte/2026/kids-und-kunst/": "projekt/2026/kids-und-kunst/",
        }.items():
            answer = resolved(f"{origin}/{page}")
            assert answer["type"] == "rich"
            assert f'src="{origin}/embed/v1/{frame}?farbe=hell"' in str(answer["html"])
            assert answer["provider_name"] == "Um die Ecke"
        with pytest.raises(AssertionError):
            resolved(f"{origin}/impressum/")

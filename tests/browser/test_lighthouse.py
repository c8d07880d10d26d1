"""Lighthouse finds nothing to complain of: accessibility, best practices, and what search engines need.

How fast pages are depends on the machine, and is measured in the benchmarks.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.browser.serving import serving
from tests.browser.tools import LIGHTHOUSE, chromium, need, program
from tests.outputs.built import Paper
from tests.patience import PATIENCE

RUN = Path(__file__).with_name("lighthouse.mjs")
CATEGORIES = ("accessibility", "best-practices", "seo")
PAGES = {
    "article": "artikel/2026/bank-eingeweiht/index.html",
    "gallery": "projekte/index.html",
    "fund": "fonds/hafentopf/index.html",
}
WRONG = "<!doctype html><html><title></title><body><img src=a.png><p style='font-size:6px'>Klein.</p>"


@pytest.fixture(scope="module")
def judged(full: Paper, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """Ask once about all pages, and about one that is full of mistakes; by the names of the pages."""
    need(LIGHTHOUSE.exists(), "Lighthouse (npm ci in tests/browser)")
    folder = tmp_path_factory.mktemp("falsch")
    for name in ("index.html", "404.html"):
        (folder / name).write_text(WRONG, encoding="utf-8")
    with serving(full) as ours, serving(Paper("wrong", folder, "https://x.example/")) as theirs:
        urls = {name: ours.url(path) for name, path in PAGES.items()} | {"wrong": theirs.url("index.html")}
        found = said_of(list(urls.values()))
    return {name: found[url] for name, url in urls.items()}


def said_of(urls: list[str]) -> dict[str, dict[str, Any]]:
    """Return what Lighthouse says about pages, by their addresses."""
    wish = json.dumps({"chromium": chromium(), "urls": urls, "categories": CATEGORIES})
    command = [program("Node", "node"), str(RUN), wish]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=10 * PATIENCE)
    assert done.returncode == 0, done.stderr
    found: dict[str, dict[str, Any]] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("page", PAGES)
def test_a_page_gets_all_points(judged: dict[str, dict[str, Any]], page: str) -> None:
    said = judged[page]
    assert said["trouble"] == ""
    assert said["failed"] == []
    assert said["scores"] == dict.fromkeys(CATEGORIES, 1)


def test_a_page_full_of_mistakes_does_not(judged: dict[str, dict[str, Any]]) -> None:
    audits = {audit for _, audit, *_ in judged["wrong"]["failed"]}
    assert {"image-alt", "html-has-lang", "document-title", "meta-description", "viewport"} <= audits

"""How long it takes under `serve` from saving a file to seeing its new words in a real browser."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from benchmarks import corpus
from benchmarks.corpora import Corpus
from benchmarks.generator import ROOT
from benchmarks.journal import Journal
from benchmarks.our_generators import Stadtteil

REST = 2.0
"""Seconds between two edits, as between two thoughts of somebody who writes."""

PATIENCE = 300.0
WATCH = """word => {
    window.seen = new Promise(resolve => {
        const look = () => document.body.textContent.includes(word)
            ? requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()))
            : requestAnimationFrame(look);
        look();
    });
}"""
"""Waits until a word is in the page and the next picture of it is due."""


def measure(notes: Journal, folder: Path, of: Corpus, size: int, edits: int) -> None:
    """Edit an article of the middle so many times: its text, then its title; note what each took."""
    site = folder / "live"
    shutil.rmtree(site, ignore_errors=True)
    ours = Stadtteil(ROOT, of)
    ours.write(site, size)
    article = of.article(max(1, size // 2), size)
    try:
        with _served(site, ours.variables()) as origin, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=_chromium(), args=["--no-sandbox"])
            page = browser.new_page()
            page.goto(f"{origin}/artikel/{article.slug}/")
            for what in ("text", "title"):
                found = list(_edited(page, ours, site, article, what, edits))
                load = os.getloadavg()[0]
                notes.note("live", corpus=of.name, size=size, what=what, milliseconds=found, load=load)
                print(f"live {size:,} {what}: {sorted(found)[len(found) // 2]:.0f} ms", flush=True)
            browser.close()
    finally:
        shutil.rmtree(site, ignore_errors=True)


def _edited(
    page: Page, ours: Stadtteil, site: Path, article: corpus.Article, what: str, edits: int
) -> Iterator[float]:
    """Yield the milliseconds that each edit took; the first one, which warms up, is not counted."""
    for number in range(edits + 1):
        word = f"{what.capitalize()}{number}"
        if what == "text":
            changed = article._replace(body=f"{word} {article.body}")
        else:
            changed = article._replace(title=f"{article.title} {word}")
        page.evaluate(WATCH, word)
        time.sleep(REST)
        started = time.time()
        ours.write_article(site, changed)
        seen = page.evaluate("window.seen")
        if number:
            yield seen - started * 1000


@contextmanager
def _served(site: Path, variables: dict[str, str]) -> Iterator[str]:
    """Serve the site; yield its origin once it is built."""
    command = [str(ROOT / ".venv/bin/python"), "-u", "-P", "-m", "stadtteil", "serve", "--port", "0"]
    process = subprocess.Popen(command, cwd=site, env=variables, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        end = time.monotonic() + PATIENCE
        for line in process.stdout:
            found = re.search(r"http://127\.0\.0\.1:\d+", line)
            if found:
                yield found[0]
                break
            assert time.monotonic() < end, "the server did not begin"
    finally:
        process.terminate()
        process.communicate(timeout=30)


def _chromium() -> str | None:
    names = ("chromium", "chromium-browser", "google-chrome")
    return next((found for name in names if (found := shutil.which(name))), None)

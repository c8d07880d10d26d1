"""`python -m benchmarks.search`: what search finds, weighs and takes, ours and Pagefind's.

Writes docs/search.md.

Both search the same pages: those that our program builds. The forty queries and their paper are those of
`tests/browser/search_paper.py`, which are ours: so they show what we meant, and where another search means
something else. The figures for 1,000 articles are of the benchmarks' corpus.
"""

from __future__ import annotations

import gzip
import json
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks import corpus, sites
from benchmarks.corpora import PLAIN
from benchmarks.environments import fill, version_of
from benchmarks.generator import PEERS, ROOT
from benchmarks.measure import Cost, peak_memory, timed
from benchmarks.pages import served
from benchmarks.search_report import Answers, Figures, Large, Weight, report
from tests.browser.search_paper import GERMAN, OTHERS, write_paper
from tests.browser.tools import chromium
from tests.space import TODAY, Space

PEER = "pagefind"
ARTICLES, LARGE = 1_000, 10_000
SLOWER = 4
RUNS = 5
BLANK = '<!doctype html><html lang="{tag}"><meta charset="utf-8"><title>Pagefind</title></html>'
"""Pagefind needs WebAssembly, which the policy of our own pages forbids."""
ASK = """async ([base, query]) => {
  const pagefind = await import(`${base}pagefind.js`);
  await pagefind.init();
  const { results } = await pagefind.search(query);
  const found = await Promise.all(results.slice(0, 20).map((one) => one.data()));
  return found.map((one) => one.url);
}"""
TIMED = """() => new Promise((done) => {
  const list = document.querySelector(".hits");
  const input = document.querySelector("#s-suche");
  const began = performance.now();
  new MutationObserver(() => {
    if (list.children.length) requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
  }).observe(list, { childList: true });
  input.value = "garten";
  input.dispatchEvent(new Event("focus"));
  input.dispatchEvent(new Event("input"));
})"""
QUERIES = [*(("de", query, names) for query, names in GERMAN), *OTHERS]


VARIABLES = {**os.environ, "PYTHONPATH": str(ROOT)}
BUILD = (sys.executable, "-P", "-m", "stadtteil", "build", "--date", TODAY)


ALL = "artikel/**/index.html"
"""The pages of the larger papers that Pagefind reads."""


def indexing(environment: Path, pages: str) -> list[str]:
    """Return how one lets Pagefind make its index of some pages."""
    command = [str(environment / "node_modules/.bin/pagefind"), "--site", "site", "--glob", pages]
    return [*command, "--root-selector", "main"]


def pagefind(environment: Path, folder: Path, pages: str) -> Cost:
    """Let Pagefind make its index of some pages."""
    return timed(indexing(environment, pages), folder, VARIABLES)


def large(environment: Path, folder: Path) -> Large:
    """Return what both need of a paper that has grown for decades; memory is measured in runs of its own."""
    sites.write_stadtteil(folder, LARGE, PLAIN)
    ours = peak_memory(BUILD, folder, VARIABLES)
    file = next((folder / "content").rglob(f"{corpus.article(LARGE - 3, LARGE).slug}.md"))
    file.write_text(file.read_text("utf-8") + "\nEin neues Wort: Zwiebelfisch.\n", encoding="utf-8")
    edit, theirs = timed(BUILD, folder, VARIABLES), pagefind(environment, folder, ALL)
    return Large(LARGE, ours, edit, theirs, peak_memory(indexing(environment, ALL), folder, VARIABLES))


def small_paper(environment: Path, folder: Path) -> Space:
    """Return the paper of the forty queries, built and with the index of both."""
    paper = Space(folder)
    paper.root.mkdir(parents=True)
    write_paper(paper)
    timed(BUILD, folder, VARIABLES)
    pagefind(environment, folder, "{artikel,orte,quartier,tr/artikel,ru/artikel,ar/artikel}/*/index.html")
    for tag in ("de", "tr", "ru", "ar"):
        paper.write(f"site/leer-{tag}.html", BLANK.format(tag=tag))
    return paper


def asked(paper: Space, browser: Browser) -> tuple[Answers, Answers]:
    """Return what both find of the forty queries."""
    ours: dict[tuple[str, str], list[str]] = {}
    theirs: dict[tuple[str, str], list[str]] = {}
    page = browser.new_page()
    with served(paper.site) as origin:
        for tag, query, _ in QUERIES:
            top = "" if tag == "de" else f"{tag}/"
            page.goto(f"{origin}/{top}suche/")
            ours[tag, query] = _ours(page, query)
            page.goto(f"{origin}/leer-{tag}.html")
            urls = page.evaluate(ASK, [f"{origin}/pagefind/", query])
            theirs[tag, query] = [url.rstrip("/").split("/")[-1] for url in urls]
    page.close()
    return Answers(QUERIES, ours), Answers(QUERIES, theirs)


def _ours(page: Page, query: str) -> list[str]:
    page.locator("#s-suche").fill(query)
    page.wait_for_selector(".hits[aria-busy=false]", state="attached")
    found: list[str] = page.eval_on_selector_all(
        ".hits .title a", "all => all.map(one => one.pathname.replace(/\\/$/, '').split('/').pop())"
    )
    return found


def weigh(site: Path, browser: Browser) -> tuple[Weight, Weight, list[float]]:
    """Return what both load for one query, and how long our first result takes when files are at hand."""
    loaded: list[int] = []

    def note(response: Any) -> None:
        loaded.append(len(gzip.compress(response.body())) if response.ok else 0)

    parts = sorted((site / "suche/index").glob("*.json"))
    whole = sum(len(gzip.compress(file.read_bytes())) for file in parts)
    page = browser.new_page()
    (site / "leer.html").write_text(BLANK.format(tag="de"), encoding="utf-8")
    with served(site) as origin:
        took = _first_results(page, f"{origin}/suche/")
        first = _until_first(site)
        page.goto(f"{origin}/leer.html")
        page.on("response", note)
        page.evaluate(ASK, [f"{origin}/pagefind/", "garten"])
    page.close()
    files = [file for file in (site / "pagefind").rglob("*") if file.is_file()]
    all_theirs = sum(len(gzip.compress(file.read_bytes())) for file in files)
    return (
        Weight(first, first + (whole - _newest(site)) / 1000),
        Weight(sum(loaded) / 1000, all_theirs / 1000),
        took,
    )


def _newest(site: Path) -> int:
    index = json.loads((site / "suche/index.json").read_text("utf-8"))
    return len(gzip.compress((site / index["parts"][0][0].removeprefix("/")).read_bytes()))


def _until_first(site: Path) -> float:
    """Return kilobytes of page, scripts, the list of parts, and the newest part."""
    scripts = (site / "assets").glob("search*.js")
    files = [site / "suche/index.html", site / "suche/index.json", *scripts]
    return (sum(len(gzip.compress(file.read_bytes())) for file in files) + _newest(site)) / 1000


def _first_results(page: Page, url: str) -> list[float]:
    session = page.context.new_cdp_session(page)
    took = []
    for _ in range(RUNS):
        page.goto(url)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        took.append(float(page.evaluate(TIMED)))
        session.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    return took


def main() -> None:
    """Measure and write the report; the browser comes last, for a measure waits for all that was started."""
    environment = ROOT / ".stadtteil-bench/environments" / PEER
    environment.parent.mkdir(parents=True, exist_ok=True)
    fill(PEERS / PEER, environment)
    folder = Path(tempfile.mkdtemp(prefix="suche-", dir="/dev/shm" if Path("/dev/shm").is_dir() else None))
    try:
        paper = small_paper(environment, folder / "forty")
        site = folder / "thousand"
        sites.write_stadtteil(site, ARTICLES, PLAIN)
        cold, theirs = timed(BUILD, site, VARIABLES), pagefind(environment, site, ALL)
        file = next((site / "content").rglob(f"{corpus.article(ARTICLES - 3, ARTICLES).slug}.md"))
        file.write_text(file.read_text("utf-8") + "\nEin neues Wort: Zwiebelfisch.\n", encoding="utf-8")
        edit, again = timed(BUILD, site, VARIABLES), pagefind(environment, site, ALL)
        grown = large(environment, folder / "large")
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
            answers = asked(paper, browser)
            mine, other, first = weigh(site / "site", browser)
            browser.close()
        version = version_of(environment, PEER)
        figures = Figures(version, *answers, cold, edit, theirs, again, mine, other, first, grown)
        (ROOT / "docs/search.md").write_text(report(figures), encoding="utf-8")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()

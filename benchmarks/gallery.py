"""`python -m benchmarks.gallery`: how soon the gallery answers on a slow phone; writes docs/gallery.md.

A paper with 500 projects is built and opened in Chromium, whose processor is slowed down four times. Real
keys and clicks are timed from the input to the next painted frame, as the browser itself measures
interactions (Event Timing, W3C; the measure behind "Interaction to Next Paint").
"""

from __future__ import annotations

import gzip
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from PIL import Image
from playwright.sync_api import CDPSession, Page, sync_playwright

from benchmarks import corpus, machine, our_files, sites
from benchmarks.corpora import PLAIN
from benchmarks.generator import ROOT

PROJECTS = 500
SLOWER = 4
LIMIT = 100
RUNS = 3
PICTURES = 12
ICONS = ("buch", "baum", "ball", "pinsel", "tisch")
SCREENS = {"phone, 360 × 740": (360, 740), "desk, 1280 × 900": (1280, 900)}
STATUSES = ("bewilligt", "laufend", "abgeschlossen", "abgeschlossen", "abgeschlossen")
AUDIENCES = ("alle", "kinder", "jugendliche", "erwachsene", "aeltere", "frauen", "familien")
RIGHTS = "alt: Flächen in zwei Farben.\nurheber: Messung\nlizenz: CC0-1.0\npersonen: keine\n"

WATCH = """() => {
    window.seen = [];
    new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (entry.interactionId) seen.push(entry.duration);
    }).observe({ type: "event", durationThreshold: 16 });
}"""
# By then the page has put back what it left out for the moment, so that the next interaction meets all of it.
SETTLED = "() => new Promise((done) => setTimeout(done, 1500))"
BACK = """() => new Promise((done) => {
    addEventListener("popstate", () => {
        const began = performance.now();
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
    }, { once: true, capture: true });
    history.back();
})"""


class Found(dict[str, list[float]]):
    """Milliseconds from input to paint, by kind of interaction; the browser tells none below 16."""

    def note(self, kind: str, page: Page) -> None:
        """Add what the page saw since it was asked last."""
        page.evaluate(SETTLED)
        seen = page.evaluate("() => seen.splice(0)")
        self.setdefault(kind, []).append(max([16.0, *seen]))


def paper(folder: Path) -> None:
    """Write and build a paper with many projects, half of them with a picture."""
    sites.write_stadtteil(folder, 10, PLAIN)
    fund = folder / "content/fonds/aktionsfonds.yaml"
    text = fund.read_text("utf-8").replace("betrag: 15000", "betrag: 50000")
    for category, icon in zip(corpus.CATEGORIES, ICONS, strict=True):
        text = text.replace(f"kennung: {category},", f"kennung: {category}, symbol: {icon},")
    fund.write_text(text, encoding="utf-8")
    chance = random.Random(corpus.SEED)
    for number in range(PICTURES):
        file = folder / f"content/bilder/bild-{number}.jpg"
        file.parent.mkdir(exist_ok=True)
        picture = Image.effect_noise((1200, 800), 60).convert("RGB")
        picture.paste((20 * number, 120, 200 - 10 * number), (0, 500, 1200, 800))
        picture.save(file, quality=80)
        file.with_name(f"{file.name}.yaml").write_text(RIGHTS, encoding="utf-8")
    for project in corpus.projects(PROJECTS):
        text = our_files.project(project)
        text = text.replace("abgeschlossen", chance.choice(STATUSES), 1)
        text = f"zielgruppe: [{', '.join(chance.sample(AUDIENCES, chance.randrange(1, 3)))}]\n{text}"
        if project.number % 2:
            text = f"bild: bild-{project.number % PICTURES}.jpg\n{text}"
        (folder / f"content/projekte/{project.slug}.yaml").write_text(text, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, "-m", "stadtteil", "build"], cwd=folder, env=environment, check=True)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder for a while and yield its origin."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


def use(page: Page, found: Found) -> None:
    """Go through every kind of interaction once; each begins with all projects, where that is the dearest."""
    # The field must show: where an input changes nothing on the screen, the next frame is not its own.
    page.locator("#s-suche").click()
    page.evaluate(SETTLED)
    page.evaluate("() => seen.splice(0)")
    for letter in "garten":
        page.locator("#s-suche").press(letter)
        found.note("typing a letter", page)
    for _ in "garten":
        page.locator("#s-suche").press("Backspace")
        found.note("deleting a letter", page)
    page.locator("#s-suche").press_sequentially("garten", delay=150)
    found.note("typing six letters in a second", page)
    page.locator("#s-suche").fill("")
    page.evaluate(SETTLED)
    for summary in page.locator(".facets:not([open]) > summary").all():
        if summary.is_visible():
            summary.click()
    page.evaluate("() => seen.splice(0)")
    for facet in ("kategorie", "jahr", "quartier", "zielgruppe", "status"):
        pill = page.locator(f"[data-facet={facet}] [data-value]").first
        pill.click()
        found.note(f"choosing: {facet}", page)
        pill.click()
        found.note("taking a choice back, to all projects", page)
    select = page.locator("#s-sortierung")
    for order in ("year", "amount", "title"):
        select.press("ArrowDown")
        found.note(f"ordering by {order}", page)
    page.locator("[data-facet=jahr] [data-value]").first.click()
    found.note("choosing within an order", page)
    page.locator(".found .all").click()
    found.note("showing all again", page)
    select.press("Home")
    found.note("back to categories", page)
    found.setdefault("the back button", []).append(page.evaluate(BACK))


def measure(origin: str) -> dict[str, Found]:
    """Return what was found on each screen."""
    results = {}
    with sync_playwright() as playwright:
        program = shutil.which("chromium") or shutil.which("google-chrome")
        browser = playwright.chromium.launch(executable_path=program)
        print(f"Chromium {browser.version}")
        for name, (width, height) in SCREENS.items():
            found = results[name] = Found()
            for _ in range(RUNS):
                page = browser.new_page(viewport={"width": width, "height": height})
                slow: CDPSession = page.context.new_cdp_session(page)
                slow.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
                page.goto(f"{origin}/projekte/", wait_until="load")
                page.evaluate(WATCH)
                use(page, found)
                page.close()
        browser.close()
    return results


def report(results: dict[str, Found], size: tuple[int, int]) -> str:
    """Return the page of the documents."""
    facts = machine.facts()
    lines = [
        "# How soon the gallery answers",
        "",
        f"{PROJECTS} projects on one page, filtered, searched and ordered in Chromium, whose processor is "
        f"slowed down {SLOWER} times (`Emulation.setCPUThrottlingRate`). Milliseconds from a real key or "
        "click to the next painted frame, as the browser's Event Timing tells them, in steps of 8; what "
        "takes less than 16 counts as 16. Each interaction begins with the page at rest. "
        f"The target: every interaction below {LIMIT} ms.",
        "",
        "    chrt --rr 1 .venv/bin/python -m benchmarks.gallery",
        "",
        "`chrt` gives the browser the right of way on a machine that has other work to do. "
        f"Measured {facts['day']} on {facts['cores']} cores ({facts['processor']}), {RUNS} rounds on "
        f"each screen, load average {facts['load']:.1f}.",
        "",
    ]
    for name, found in results.items():
        lines += [f"## {name}", "", "| interaction | times | median ms | worst ms | met |"]
        lines += ["| --- | ---: | ---: | ---: | --- |"]
        for kind, took in found.items():
            met = "yes" if max(took) < LIMIT else "**no**"
            lines.append(
                f"| {kind} | {len(took)} | {statistics.median(took):.0f} | {max(took):.0f} | {met} |"
            )
        lines.append("")
    lines.append(f"The page has {size[0] / 1000:,.0f} kB, {size[1] / 1000:,.0f} kB as it travels (gzip).")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Build, measure, write."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paper(folder)
        data = (folder / "site/projekte/index.html").read_bytes()
        with served(folder / "site") as origin:
            text = report(measure(origin), (len(data), len(gzip.compress(data))))
    (ROOT / "docs/gallery.md").write_text(text, encoding="utf-8", newline="\n")
    print(text)


if __name__ == "__main__":
    main()

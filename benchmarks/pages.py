"""`python -m benchmarks.pages`: how soon pages show, how Lighthouse judges all kinds; writes docs/pages.md.

The sample edition is served compressed, in both ways that there are: by nginx with its rules for it over
HTTP/2 and TLS, as hosts do, and over HTTP/1.1 without. Lighthouse 12 (pinned in tests/browser) loads pages as
a phone on slow 4G with a processor that is slowed down four times.
"""

from __future__ import annotations

import gzip
import io
import json
import statistics
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, BinaryIO

from benchmarks import machine
from benchmarks.generator import ROOT
from tests.browser.kinds_of_pages import one_of_each
from tests.browser.tools import chromium
from tests.outputs.built import Paper
from tests.outputs.real_servers import nginx

RUN = ROOT / "tests/browser/lighthouse.mjs"
PAGES = {
    "front page": "index.html",
    "article": "artikel/2026/kompost-plan/index.html",
    "gallery": "projekte/index.html",
    "fund": "fonds/aktionsfonds/index.html",
}
RUNS = 3
LIMIT = 1200
"""Milliseconds within which the largest thing in sight is to be painted."""
OTHERS = ("accessibility", "best-practices", "seo")
AT_ONCE = 6
"""Pages that one browser looks at before the next one begins: one that hangs loses no more."""
TEXTS = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
NOT_INDEXED = '<meta name="robots" content="noindex">'

Said = dict[str, Any]
"""What tests/browser/lighthouse.mjs says of a page."""


class _Compressed(SimpleHTTPRequestHandler):
    """Sends texts compressed, as the web servers do that the program writes rules for."""

    protocol_version = "HTTP/1.1"

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """Send the header, and return what follows."""
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if file.suffix not in TEXTS or not file.is_file():
            return super().send_head()
        data = gzip.compress(file.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", f"{TEXTS[file.suffix]}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        return io.BytesIO(data)

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a folder for a while and yield its origin."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Compressed, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


def asked(origin: str, paths: Sequence[str], categories: Iterable[str]) -> dict[str, Said]:
    """Return what Lighthouse says of pages, by their paths."""
    urls = {path: f"{origin}/{path.removesuffix('index.html')}" for path in paths}
    wish = {"chromium": chromium(), "urls": list(urls.values()), "categories": list(categories)}
    done = subprocess.run(["node", str(RUN), json.dumps(wish)], capture_output=True, text=True, check=True)
    found: dict[str, Said] = json.loads(done.stdout)
    return {path: found[url] for path, url in urls.items()}


def speeds(origin: str) -> dict[str, list[Said]]:
    """Return how fast the pages were in each run, by their names."""
    rounds = [asked(origin, list(PAGES.values()), ["performance"]) for _ in range(RUNS)]
    return {name: [said[path] for said in rounds] for name, path in PAGES.items()}


def judged(origin: str, paper: Paper) -> dict[str, Said]:
    """Return how each kind of page is judged; the one that says that there is none is left out."""
    paths = [path for path in one_of_each(paper) if path != "404.html"]
    found: dict[str, Said] = {}
    for start in range(0, len(paths), AT_ONCE):
        found |= asked(origin, paths[start : start + AT_ONCE], OTHERS)
        print(f"{len(found)} of {len(paths)} pages", file=sys.stderr, flush=True)
    return found


def speed_rows(found: dict[str, list[Said]]) -> Iterator[str]:
    """Yield the table of how soon pages show."""
    yield "| page | largest paint ms, median (least–most) | met | performance, median |"
    yield "| --- | ---: | --- | ---: |"
    for name, runs in found.items():
        took = [said["largestPaint"] for said in runs]
        middle = statistics.median(took)
        points = statistics.median(said["scores"]["performance"] for said in runs)
        met = "yes" if middle <= LIMIT else "**no**"
        yield f"| {name} | {middle:,.0f} ({min(took):,.0f}–{max(took):,.0f}) | {met} | {points * 100:.0f} |"


def judgement_rows(found: dict[str, Said], paper: Paper) -> Iterator[str]:
    """Yield what pages lack, and how many lack nothing."""
    whole, lacking = 0, []
    for path, said in found.items():
        hidden = NOT_INDEXED in paper.text(path)
        failed = [one for one in said["failed"] if not (hidden and one[0] == "seo")]
        whole += not failed and not said["trouble"]
        if failed or said["trouble"]:
            names = ", ".join(f"{audit} ({category})" for category, audit, *_ in failed)
            lacking.append(f"| {path} | {names or said['trouble']} |")
    yield f"{whole} of {len(found)} pages get 100 points in each; search engines count where they may come."
    if lacking:
        yield from ("", "| page | what it lacks |", "| --- | --- |", *lacking)


def report(
    speed: dict[str, list[Said]], older: dict[str, list[Said]], points: dict[str, Said], paper: Paper
) -> str:
    """Return the page of the documents: how fast pages were over HTTP/2, and over HTTP/1.1."""
    facts = machine.facts()
    lines = [
        "# How soon pages show, and how Lighthouse judges them",
        "",
        "    chrt --rr 1 .venv/bin/python -m benchmarks.pages",
        "",
        "The sample edition, sent compressed, in Chromium, by Lighthouse 12.2.3: a phone on slow 4G (150 ms, "
        "1.6 Mbit/s) with a processor slowed down four times, as Lighthouse simulates them. "
        f"Measured {facts['day']} on {facts['cores']} cores ({facts['processor']}), {RUNS} rounds, load "
        f"average {facts['load']:.1f}. `chrt` gives the browser the right of way.",
        "",
        "## How soon the largest thing in sight is painted",
        "",
        f"The target is {LIMIT:,} ms.",
        "",
        "By nginx over HTTP/2 and TLS, as hosts send it:",
        "",
        *speed_rows(speed),
        "",
        "Over HTTP/1.1 without TLS, where files wait for one another on six lines:",
        "",
        *speed_rows(older),
        "",
        "## Accessibility, best practices, search engines",
        "",
        "One page of each kind, as the tests take them.",
        "",
        *judgement_rows(points, paper),
    ]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Measure what lies in site/, and write."""
    paper = Paper("sample", ROOT / "site", "https://um-die-ecke.example/")
    with nginx(paper, secure=True) as server:
        speed = speeds(f"https://127.0.0.1:{server.port}")
    with served(paper.site) as origin:
        text = report(speed, speeds(origin), judged(origin, paper), paper)
    (ROOT / "docs/pages.md").write_text(text, encoding="utf-8", newline="\n")
    print(text)


if __name__ == "__main__":
    main()

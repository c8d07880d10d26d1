"""Writes the section on pictures into docs/performance.md from what was measured; leaves the rest alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from benchmarks.journal import Results

_OPEN, _CLOSE = "<!-- pictures -->", "<!-- /pictures -->"
_SECTION = re.compile(rf"{_OPEN}.*?{_CLOSE}\n", re.DOTALL)
_NEXT = "## Method\n"
_BUSY = 2.0
"""A load average above which others were at work: ours and the peer's alone make no more."""

_OPENING = """\
## Pictures

Twenty photos of 12 megapixels, each in AVIF and WebP, 320, 640, 960 and 1600 pixels wide, and as a JPEG of
960 pixels. Ours builds the whole paper with them and writes credit and licence into every file; the peer only
makes the variants. Anyone can repeat it:

    .venv/bin/python -m benchmarks pictures
"""

_NOTES = """\

* Qualities: ours AVIF 60, WebP 78, JPEG 82; eleventy-img has sharp's own, AVIF 50, WebP 80, JPEG 80. The same
  number means different things in different encoders; the bytes are there for comparison.
* *AVIF effort 2* is the peer told to spend far less work on AVIF than it does by itself, which is nearer to
  what ours does.
* When nothing has changed, neither encodes anything.
* Photos, caches and output are in memory (tmpfs); the generators take turns. Memory is the proportional set
  size of all processes together, sampled every 20 ms in a build of its own.
"""

_HEAD = "| | cold s | CPU s | nothing changed s | CPU s | memory MiB | AVIF MB | WebP MB | JPEG MB |"


def put(section: str, report: str) -> str:
    """Return a report with the section in its place, instead of an earlier one."""
    rest = _SECTION.sub("", report).replace("\n\n\n", "\n\n")
    return rest.replace(_NEXT, f"{section}\n{_NEXT}", 1) if section else rest


def kept(report: str) -> str:
    """Return the section of a report, or nothing."""
    found = _SECTION.search(report)
    return found[0] if found else ""


def write(results: Results, docs: Path) -> None:
    """Write the section, and nothing else."""
    file = docs / "performance.md"
    file.write_text(put(text(results), file.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")


def text(results: Results) -> str:
    """Return the section as Markdown."""
    return "\n".join([_OPEN, _OPENING, *_circumstances(results), "", *_table(results), _NOTES, _CLOSE, ""])


def _circumstances(results: Results) -> Iterator[str]:
    machine = results.one("machine")
    runs = len(list(results.of("time", peer="stadtteil", row="cold")))
    versions = ", ".join(f"{line['peer']} {line['version']}" for line in results.of("peer"))
    yield (
        f"Measured {machine.get('day')} on {machine.get('cores')} cores ({machine.get('processor')}); "
        f"{'one run' if runs == 1 else f'medians of {runs} runs'}. {versions}."
    )
    if machine.get("load", 0) > _BUSY:
        yield (
            f"Others were at work on the machine (load average {machine['load']:.1f} when it began): "
            "the ratios hold roughly, the seconds are too many."
        )
    for line in results.of("missing"):
        yield f"Missing: {line['peer']} ({line['why']})."


def _table(results: Results) -> Iterator[str]:
    yield from (_HEAD, "| --- |" + " ---: |" * 8)
    titles = {line["peer"]: line["title"] for line in results.of("time")}
    for peer, title in titles.items():
        yield f"| {title} | " + " | ".join(_cells(results, peer)) + " |"


def _cells(results: Results, peer: str) -> Iterator[str]:
    for row in ("cold", "unchanged"):
        for what in ("wall", "cpu"):
            spread = results.spread(what, peer=peer, row=row)
            yield f"{spread.median:.2f}" if spread else "–"
    mib = results.one("memory", peer=peer).get("mib")
    yield f"{mib:.0f}" if mib else "–"
    site = results.one("site", peer=peer)
    for format_ in ("avif", "webp", "jpeg"):
        yield f"{site[format_] / 1e6:.1f}" if format_ in site else "–"

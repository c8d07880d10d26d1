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
960 pixels. Ours builds the whole paper with them and writes credit and licence into every file; the peers
only make the variants. Anyone can repeat it:

    .venv/bin/python -m benchmarks pictures
"""

_NOTES = """\

* The same number means different things in different encoders, so bytes are compared at like quality:
  SSIMULACRA2 says how much a variant resembles its photo (100 is the same, 70 is good), here the mean of
  three photos, AVIF and WebP 640 pixels wide, the JPEG 960. *At like quality* has numbers with which the
  scores are about those of ours; *as it comes* has sharp's own, AVIF 50, WebP 80, JPEG 80. Ours are AVIF 60,
  WebP 78, JPEG 82.
* *Output deleted* is a build whose output is gone and whose caches are there: ours and Hugo take all pictures
  from them and encode none; to eleventy-img, which keeps nothing but its output, it is a cold build. When
  nothing has changed, none of them encodes anything.
* Photos, caches and output are in memory (tmpfs); the generators take turns. Memory is the proportional set
  size of all processes together, sampled every 20 ms in a build of its own.
"""

_ROWS = ("cold", "unchanged", "warm")
_FORMATS = ("avif", "webp", "jpeg")
_HEAD = (
    "| | cold s | CPU s | nothing changed s | CPU s | output deleted s | CPU s | memory MiB "
    "| AVIF MB, score | WebP MB, score | JPEG MB, score |"
)


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
    yield from (_HEAD, "| --- |" + " ---: |" * 10)
    titles = {line["peer"]: line["title"] for line in results.of("time")}
    for peer, title in titles.items():
        yield f"| {title} | " + " | ".join(_cells(results, peer)) + " |"


def _cells(results: Results, peer: str) -> Iterator[str]:
    for row in _ROWS:
        for what in ("wall", "cpu"):
            spread = results.spread(what, peer=peer, row=row)
            yield f"{spread.median:.2f}" if spread else "–"
    mib = results.one("memory", peer=peer).get("mib")
    yield f"{mib:.0f}" if mib else "–"
    site, likeness = results.one("site", peer=peer), results.one("likeness", peer=peer)
    for format_ in _FORMATS:
        size = f"{site[format_] / 1e6:.1f}" if format_ in site else "–"
        yield f"{size}, {likeness[format_]:.1f}" if format_ in likeness else size

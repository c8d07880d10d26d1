"""Draws the results as SVG: a panel for each row, a bar for each generator, on one logarithmic scale."""

from __future__ import annotations

import math
from collections.abc import Iterator
from html import escape

from benchmarks.generators import GENERATORS
from benchmarks.journal import Results

PANELS = {
    "cold": "Cold",
    "unchanged": "Nothing changed",
    "edited": "One article edited",
    "title": "One title changed",
    "added": "One article added",
}
WIDTH, NAMES, VALUES = 760, 190, 70
BAR, GAP, HEAD = 16, 6, 40

# Own colours for light and dark: the picture stands on whatever page shows it.
STYLE = """\
text { font: 13px system-ui, sans-serif; fill: #1f2328; }
.title { font-weight: 600; font-size: 15px; }
.note, .tick { fill: #59636e; font-size: 11px; }
.bar { fill: #8c959f; }
.ours { fill: #b3243f; }
.line { stroke: #d1d9e0; }
@media (prefers-color-scheme: dark) {
  text { fill: #f0f6fc; }
  .note, .tick { fill: #9198a1; }
  .bar { fill: #656c76; }
  .ours { fill: #ff7b8f; }
  .line { stroke: #3d444d; }
}"""


def drawn(results: Results) -> str:
    """Return the picture, for the most articles that more than one generator has built in memory."""
    disk = next(iter(results.disks()), "tmpfs")
    size = max((size for size in results.sizes(disk) if _is_shared(results, disk, size)), default=0)
    panels = {row: _bars(results, disk, size, row) for row in PANELS}
    panels = {row: bars for row, bars in panels.items() if bars}
    scale = _Scale([seconds for bars in panels.values() for _, _, seconds in bars])
    body: list[str] = []
    top = 30
    for row, bars in panels.items():
        body += _panel(PANELS[row], bars, scale, top)
        top += HEAD + len(bars) * (BAR + GAP)
    label = f"Seconds for {size:,} articles on {disk}, median; logarithmic, shorter is better"
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {top + 10}" role="img"',
            f'  aria-label="{label}">',
            f"<style>\n{STYLE}\n</style>",
            f'<text class="note" x="0" y="14">{label}</text>',
            *body,
            "</svg>\n",
        ]
    )


def _is_shared(results: Results, disk: str, size: int) -> bool:
    return len({line["peer"] for line in results.of("site", disk=disk, size=size)}) > 1


class _Scale:
    """From seconds to pixels, by powers of ten."""

    def __init__(self, seconds: list[float]) -> None:
        self.low = math.floor(math.log10(min(seconds, default=0.01)))
        self.high = max(math.log10(max(seconds, default=1.0)), self.low + 1)

    def __call__(self, seconds: float) -> float:
        return (math.log10(seconds) - self.low) / (self.high - self.low) * (WIDTH - NAMES - VALUES)

    def ticks(self) -> list[float]:
        return [10.0**power for power in range(self.low, math.floor(self.high) + 1)]


def _bars(results: Results, disk: str, size: int, row: str) -> list[tuple[str, bool, float]]:
    """Return title, whether it is ours, and median of each generator, the fastest first."""
    found = []
    for generator in GENERATORS:
        spread = results.spread("wall", disk=disk, size=size, row=row, peer=generator.name)
        if spread:
            found.append((generator.title, generator.title.startswith("stadtteil"), spread.median))
    return sorted(found, key=lambda bar: bar[2])


def _panel(title: str, bars: list[tuple[str, bool, float]], scale: _Scale, top: int) -> Iterator[str]:
    yield f'<text class="title" x="0" y="{top + 18}">{title}</text>'
    bottom = top + HEAD - 12 + len(bars) * (BAR + GAP)
    for tick in scale.ticks():
        x = NAMES + scale(tick)
        yield f'<path class="line" d="M{x:.1f} {top + 24}V{bottom}"/>'
        yield f'<text class="tick" x="{x:.1f}" y="{top + 18}" text-anchor="middle">{tick:g} s</text>'
    for place, (name, is_ours, seconds) in enumerate(bars):
        y = top + HEAD - 12 + place * (BAR + GAP)
        width = max(scale(seconds), 1)
        yield f'<text x="{NAMES - 8}" y="{y + 13}" text-anchor="end">{escape(name)}</text>'
        look = "ours" if is_ours else "bar"
        yield f'<rect class="{look}" x="{NAMES}" y="{y}" width="{width:.1f}" height="{BAR}" rx="2"/>'
        yield f'<text x="{NAMES + width + 6:.1f}" y="{y + 13}">{seconds:.3g} s</text>'

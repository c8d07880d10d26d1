"""Writes docs/performance.md from the results: the targets, every table, how it was measured."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks import picture_report, plot
from benchmarks.generators import GENERATORS
from benchmarks.journal import Results

OURS = "stadtteil"
HUGO = "hugo"
TITLES = {generator.name: generator.title for generator in GENERATORS}
SCRIPTED = ("eleventy", "pelican", "pelican-cache", "nikola")
"""The peers in Python and JavaScript."""

WORDS = {
    "cold": "cold",
    "unchanged": "nothing changed",
    "edited": "one article edited",
    "added": "one article added",
}
SEEN = 200
"""Milliseconds from saving a text to seeing it, at most."""

FLAT = 1.2
"""How much a page may cost with the most articles, of what it costs with a thousand."""


class Target(NamedTuple):
    """What is wanted: at most `limit` times what Hugo, or the best scripted peer, needs."""

    row: str
    size: int
    limit: float
    against: str = HUGO
    entry: str = OURS
    what: str = "wall"


TARGETS = (
    Target("cold", 10_000, 1.0),
    Target("cold", 10_000, 0.45, "best"),
    Target("cold", 1_000, 1.4),
    Target("cold", 1_000, 0.45, "best"),
    Target("unchanged", 10_000, 0.04),
    Target("unchanged", 10_000, 0.04, entry="build.py"),
    Target("edited", 10_000, 0.10),
    Target("edited", 10_000, 0.10, entry="build.py"),
    Target("added", 10_000, 0.15),
    Target("added", 10_000, 0.15, entry="build.py"),
    Target("cold", 100, 4.0),
    Target("unchanged", 100, 0.5),
    Target("edited", 100, 2.0),
    Target("cold", 10_000, 0.5, what="mib"),
)


class Verdict(NamedTuple):
    """A target beside what was found."""

    target: Target
    ours: float
    peer: str
    theirs: float

    @property
    def ratio(self) -> float:
        return self.ours / self.theirs

    @property
    def is_met(self) -> bool:
        return self.ratio <= self.target.limit


def write(results: Results, docs: Path) -> None:
    """Write the report and its plot."""
    file = docs / "performance.md"
    section = picture_report.kept(file.read_text(encoding="utf-8")) if file.exists() else ""
    file.write_text(picture_report.put(section, text(results)), encoding="utf-8", newline="\n")
    picture = docs / "bilder" / "performance.svg"
    picture.parent.mkdir(exist_ok=True)
    picture.write_text(plot.drawn(results), encoding="utf-8", newline="\n")


def text(results: Results) -> str:
    """Return the whole report as Markdown."""
    parts: list[Callable[[Results], Iterator[str]]] = [
        _opening,
        _targets,
        _behind,
        _flatness,
        _live,
        _tables,
        _method,
    ]
    return "\n".join(line for part in parts for line in part(results)).rstrip() + "\n"


def summary(results: Results) -> str:
    """Return the targets and tables alone, for the terminal."""
    return "\n".join([*_targets(results), *_tables(results)])


def verdicts(results: Results) -> list[Verdict]:
    """Return the targets for which there are figures, with both sides; figures in memory only."""
    found = []
    for target in TARGETS:
        ours = _value(results, target, target.entry)
        rivals = SCRIPTED if target.against == "best" else (target.against,)
        theirs = [(value, peer) for peer in rivals if (value := _value(results, target, peer))]
        if ours and theirs:
            value, peer = min(theirs)
            found.append(Verdict(target, ours, peer, value))
    return found


def _value(results: Results, target: Target, peer: str) -> float | None:
    place = {"disk": _main_disk(results), "size": target.size, "peer": peer, "row": target.row}
    if target.what == "mib":
        return results.one("memory", **place).get("mib")
    spread = results.spread(target.what, **place)
    return spread.median if spread else None


def _main_disk(results: Results) -> str:
    return next(iter(results.disks()), "tmpfs")


def _opening(results: Results) -> Iterator[str]:
    machine = results.one("machine")
    disk = _main_disk(results)
    yield from (
        "# How fast stadtteil builds",
        "",
        "The same paper, built by several generators in turns on one machine. Anyone can repeat it:",
        "",
        "    .venv/bin/python -m benchmarks           # some hours; --quick tries everything in some minutes",
        "    .venv/bin/python -m benchmarks live      # how fast `serve` shows what is saved; needs Chromium",
        "    .venv/bin/python -m benchmarks report    # writes this page anew from what was measured",
        "",
        f"Measured {machine.get('day', '')} on {machine.get('cores')} cores ({machine.get('processor')}), "
        f"{machine.get('memory_gib')} GiB of memory, {machine.get('kernel')}, Python {machine.get('python')}"
        + (f", Node {str(machine['node']).lstrip('v')}." if machine.get("node") else "."),
        f"Load average when it began: {machine.get('load', 0):.1f}.",
        "",
        "![Seconds of each generator: cold, nothing changed, one article edited, one added]"
        "(bilder/performance.svg)",
        "",
    )
    if disk != "tmpfs":
        yield from (f"There was no run on tmpfs; all ratios are from {disk}.", "")


def _targets(results: Results) -> Iterator[str]:
    yield from (
        "## The targets",
        "",
        "Medians of wall time, sites in memory (tmpfs), where the disk does not blur them. "
        "*Ratio* is ours to theirs.",
        "",
        "| work | articles | ours | theirs | ratio | target | met |",
        "| --- | ---: | ---: | --- | ---: | ---: | --- |",
    )
    for verdict in verdicts(results):
        target = verdict.target
        work = "peak memory, cold" if target.what == "mib" else WORDS[target.row]
        if target.entry != OURS:
            work += f" (`{target.entry}`)"
        amount = "{:,.0f} MiB" if target.what == "mib" else "{:.3g} s"
        yield (
            f"| {work} | {target.size:,} | {amount.format(verdict.ours)} | {TITLES[verdict.peer]} "
            f"{amount.format(verdict.theirs)} | {verdict.ratio:.3g} | ≤ {target.limit:g} "
            f"| {'yes' if verdict.is_met else '**no**'} |"
        )
    yield ""


def _behind(results: Results) -> Iterator[str]:
    """Say where a target is missed, and where any peer is faster."""
    missed = [verdict for verdict in verdicts(results) if not verdict.is_met]
    lines = [
        f"* {WORDS[one.target.row]}, {one.target.size:,} articles"
        f"{' (' + one.target.entry + ')' if one.target.entry != OURS else ''}"
        f"{' (memory)' if one.target.what == 'mib' else ''}: {one.ratio:.2g} × {TITLES[one.peer]}, "
        f"the target is {one.target.limit:g} ×"
        for one in missed
    ]
    lines += list(_faster_peers(results))
    if lines:
        yield from ("## Where we are behind", "", *lines, "")


def _faster_peers(results: Results) -> Iterator[str]:
    for disk in results.disks():
        for size in results.sizes(disk):
            for row, words in WORDS.items():
                place = {"disk": disk, "size": size, "row": row}
                ours = results.spread("wall", peer=OURS, **place)
                faster = [
                    f"{TITLES[peer]} ({ours.median / theirs.median:.2g} times as fast)"
                    for peer in TITLES
                    if peer not in (OURS, "build.py")
                    and ours
                    and (theirs := results.spread("wall", peer=peer, **place))
                    and theirs.median < ours.median
                ]
                if faster:
                    yield f"* faster than we, {words}, {size:,} articles, {disk}: {', '.join(faster)}"


def _flatness(results: Results) -> Iterator[str]:
    disk = _main_disk(results)
    rows = []
    for size in results.sizes(disk):
        spread = results.spread("wall", disk=disk, size=size, peer=OURS, row="cold")
        pages = results.one("site", disk=disk, size=size, peer=OURS).get("html")
        if spread and pages:
            rows.append((size, pages, spread.median, spread.median / pages * 1000))
    if len(rows) < 2:
        return
    yield from (
        "## The cost of a page",
        "",
        f"Ours, cold, {disk}:",
        "",
        "| articles | pages | wall s | ms a page |",
        "| ---: | ---: | ---: | ---: |",
    )
    yield from (f"| {size:,} | {pages:,} | {wall:.2f} | {each:.3f} |" for size, pages, wall, each in rows)
    yield ""
    costs = {size: each for size, _, _, each in rows}
    if 1_000 in costs and rows[-1][0] > 1_000:
        growth = rows[-1][3] / costs[1_000]
        verdict = "met" if growth <= FLAT else "missed"
        yield from (
            f"From 1,000 to {rows[-1][0]:,} articles a page's cost changes by the factor {growth:.2f}; "
            f"the target, at most {FLAT:g}, is {verdict}.",
            "",
        )


def _live(results: Results) -> Iterator[str]:
    found = list(results.of("live"))
    if not found:
        return
    yield from (
        "## Live: from saving to seeing",
        "",
        "Under `serve`, from just before a file is written until the new words are on the page in Chromium:",
        "",
        "| articles | what is edited | ms |",
        "| ---: | --- | ---: |",
    )
    for line in found:
        each = sorted(line["milliseconds"])
        what = "a word of the text" if line["what"] == "text" else "the title, which lists show"
        yield f"| {line['size']:,} | {what} | {median(each):.0f} ({each[0]:.0f}–{each[-1]:.0f}) |"
    yield ""
    texts = [median(line["milliseconds"]) for line in found if line["what"] == "text"]
    verdict = "met" if max(texts, default=0) <= SEEN else "missed"
    yield from (f"The target, at most {SEEN} ms for a text among 10,000 articles, is {verdict}.", "")


def _tables(results: Results) -> Iterator[str]:
    for disk in results.disks():
        files = [line["ms_per_file"] for line in results.of("disk", disk=disk)]
        yield from (f"## On {disk}", "")
        if files:
            costs = " before and ".join(f"{cost:.3f} ms" for cost in files[:2]) + (
                " after" if files[1:] else ""
            )
            yield from (f"To create a page of 6.5 kB in a new folder costs {costs}.", "")
        for size in results.sizes(disk):
            yield from (f"### {size:,} articles on {disk}", "", *_table(results, disk, size), "")


def _table(results: Results, disk: str, size: int) -> Iterator[str]:
    rows = [row for row in WORDS if results.one("time", disk=disk, size=size, row=row)]
    heads = "".join(f" {WORDS[row]} s | CPU s |" for row in rows)
    yield f"| generator |{heads} memory cold, edited MiB | HTML files | HTML MB |"
    yield "| --- |" + " ---: |" * (2 * len(rows) + 3)
    for peer, title in TITLES.items():
        place = {"disk": disk, "size": size, "peer": peer}
        site = results.one("site", **place)
        if not site or not results.one("time", **place):
            continue
        cells = [title]
        for row in rows:
            wall, cpu = (results.spread(what, row=row, **place) for what in ("wall", "cpu"))
            few = f", n = {wall.runs}" if wall and wall.runs < 5 else ""
            cells.append(
                f"{_short(wall.median)} ({_short(wall.low)}–{_short(wall.high)}{few})" if wall else "–"
            )
            cells.append(_short(cpu.median) if cpu else "–")
        memory = [results.one("memory", row=row, **place).get("mib") for row in ("cold", "edited")]
        cells.append(", ".join(f"{mib:.0f}" if mib else "–" for mib in memory))
        cells += [f"{site['html']:,}", f"{site['bytes'] / 1e6:.1f}"]
        yield "| " + " | ".join(cells) + " |"


def _short(seconds: float) -> str:
    return f"{seconds:.3f}" if seconds < 0.1 else f"{seconds:.2f}" if seconds < 10 else f"{seconds:.1f}"


def _method(results: Results) -> Iterator[str]:
    versions = [
        f"{TITLES[line['peer']]} {line['version']}"
        for line in results.of("peer")
        if line["peer"] != "build.py"
    ]
    yield from ("## Method", "", f"* Versions: {', '.join(dict.fromkeys(versions))}.")
    missing = [
        f"{TITLES[line['peer']]} (“{line['why'].splitlines()[0]}”"
        + (f", with {line['size']:,} articles on {line['disk']})" if "size" in line else ")")
        for line in results.of("missing")
    ]
    if missing:
        yield f"* Missing: {'; '.join(missing)}."
    yield from _METHOD


_METHOD = """\
* Texts: `benchmarks/corpus.py` makes articles of 350 to 500 words over twenty years, with headings, lists,
  links, tables, quotes and footnotes, and a tenth as many projects; always the same.
* Sites: each generator gets the same texts and makes a front page with the 20 newest, an article's page
  with navigation, metadata, links to its tags and to the articles before and after, all articles, sections,
  tags and years in pages of 20, an RSS feed with 30 full texts, a sitemap, the projects by category and a
  page for each. Smart quotes, tables, footnotes and anchors of headings are on. The peers' templates in
  `benchmarks/peers/` are the same markup in each one's language, as small as a plain theme. Ours is the
  layout that is shipped, whose pages are about twice as large; it also has a feed for each section, a fund
  with its account and a report for each year, districts and partners, open data, lists for each audience and
  status, checks every link and sanitises every text. What other sites can embed is switched off, for no peer
  has the like: `einbettbar: nein`. Nikola adds a feed for each tag and section, Zola a redirect for each
  list; Hugo's are off. Zola's quotes are English ones.
* Not the same everywhere: lists count from the oldest in ours, so their fronts hold 20 to 39.
* Calls: ours as `.venv/bin/python -P -m stadtteil build`, which is what the installed command does, and
  `python3 build.py` for the warm rows. Hugo is called without the Python script that its package puts
  before the program. Peers run as they are set up by default; Pelican also with its cache.
* Rows: *cold* has output and caches deleted; *edited* has one word more in the text of an article of the
  middle; *added* is a new article, the newest. After each of them the new word was looked for in the built
  page, and a new article on the front page. Each build is a fresh process; files are in the page cache.
* The generators take turns, A B C A B C, after one uncounted build each. Median (least–most) of five runs,
  three where one takes more than 30 s. What is left to be written to the disk is written before each run.
* Wall time from outside; CPU is user and system time of all processes of a build. Memory is sampled every
  20 ms in a build of its own: the proportional set size of all processes together, so that shared pages
  count once.
* Sources, caches and output are all on the disk that the heading names. Nikola runs with up to 1,000
  articles only.
""".splitlines()

"""The tables of the report: the cost of a page, how soon changes are seen, every figure of every disk."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from benchmarks.journal import Results
from benchmarks.targets import FLAT, HUGO, OURS, SEEN, TITLES, WORDS, main_disk

SOME, MANY = 1_000, 10_000
"""Numbers of articles with which larger papers are compared."""


def flatness(results: Results) -> Iterator[str]:
    """Yield what a page costs in papers of each size."""
    disk = main_disk(results)
    ours, theirs = (_costs(results, disk, peer) for peer in (OURS, HUGO))
    if len(ours) < 2:
        return
    yield from (
        "## The cost of a page",
        "",
        f"Cold, {disk}:",
        "",
        "| articles | pages | wall s | ms a page | MiB at most | Hugo: pages | wall s | ms a page |",
        "| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    )
    for size, (pages, wall, each) in ours.items():
        mib = results.one("memory", disk=disk, size=size, peer=OURS, row="cold").get("mib")
        beside = "{:,} | {:.2f} | {:.3f}".format(*theirs[size]) if size in theirs else "– | – | –"
        most = f"{mib:,.0f}" if mib else "–"
        yield f"| {size:,} | {pages:,} | {wall:.2f} | {each:.3f} | {most} | {beside} |"
    yield ""
    largest = max(ours)
    small = MANY if largest > MANY else SOME
    if small in ours and largest > small:
        growth = ours[largest][2] / ours[small][2]
        verdict = "met" if growth <= FLAT else "missed"
        yield from (
            f"From {small:,} to {largest:,} articles a page's cost changes by the factor {growth:.2f}; "
            f"the target, at most {FLAT:g}, is {verdict}.",
            "",
        )


def _costs(results: Results, disk: str, peer: str) -> dict[int, tuple[int, float, float]]:
    """Return pages, seconds of a cold build and milliseconds a page, by the number of articles."""
    found = {}
    for size in results.sizes(disk):
        spread = results.spread("wall", disk=disk, size=size, peer=peer, row="cold")
        pages = results.one("site", disk=disk, size=size, peer=peer).get("html")
        if spread and pages:
            found[size] = (pages, spread.median, spread.median / pages * 1000)
    return found


def live(results: Results) -> Iterator[str]:
    """Yield how long it takes under `serve` from saving to seeing."""
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
    for what, limit in SEEN.items():
        took = [median(line["milliseconds"]) for line in found if line["what"] == what]
        if took:
            verdict = "met" if max(took) <= limit else "missed"
            yield f"The target, at most {limit} ms for a {what} among 10,000 articles, is {verdict}."
    yield ""


def all_tables(results: Results) -> Iterator[str]:
    """Yield every figure, disk by disk and size by size."""
    for disk in results.disks():
        files = [line["ms_per_file"] for line in results.of("disk", disk=disk)]
        yield from (f"## On {disk}", "")
        if files:
            ends = dict.fromkeys((files[0], files[-1]))
            costs = " before and ".join(f"{cost:.3f} ms" for cost in ends) + (" after" if files[1:] else "")
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

"""Writes docs/performance.md from the results: where we are behind first, then targets, tables and method."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from benchmarks import picture_report, plot
from benchmarks.journal import Results, Spread
from benchmarks.report_method import method, tried
from benchmarks.report_tables import all_tables, flatness, live
from benchmarks.targets import HUGO, OUR_OTHERS, OURS, TITLES, WORDS, main_disk, verdicts

MAIN = "varied"
"""The corpus whose figures are judged."""

GERMAN = "german"
"""The corpus that is judged beside it: in one language, ours makes the pages that the peers make."""


def write(by_corpus: Mapping[str, Results], docs: Path) -> None:
    """Write the report and its plot, from the results with each corpus."""
    file = docs / "performance.md"
    section = picture_report.kept(file.read_text(encoding="utf-8")) if file.exists() else ""
    said = text(by_corpus[MAIN], by_corpus)
    file.write_text(picture_report.put(section, said), encoding="utf-8", newline="\n")
    picture = docs / "bilder" / "performance.svg"
    picture.parent.mkdir(exist_ok=True)
    picture.write_text(plot.drawn(by_corpus[MAIN]), encoding="utf-8", newline="\n")


def text(results: Results, by_corpus: Mapping[str, Results] | None = None) -> str:
    """Return the whole report as Markdown; other corpora than that of `results` are compared in a table."""
    judged = {"": results} | ({GERMAN: by_corpus[GERMAN]} if by_corpus and GERMAN in by_corpus else {})
    parts: list[Callable[[Results], Iterator[str]]] = [
        _opening,
        lambda _: _behind(judged),
        lambda _: _all_targets(judged),
        lambda _: _corpora(by_corpus or {}),
        flatness,
        live,
        all_tables,
        method,
        tried,
    ]
    return "\n".join(line for part in parts for line in part(results)).rstrip() + "\n"


def summary(results: Results) -> str:
    """Return the targets and tables alone, for the terminal."""
    return "\n".join([*_targets(results), *all_tables(results)])


def _opening(results: Results) -> Iterator[str]:
    machine = results.one("machine")
    disk = main_disk(results)
    yield from (
        "# How fast stadtteil builds",
        "",
        "The same paper, built by several generators in turns on one machine. Anyone can repeat it:",
        "",
        "    .venv/bin/python -m benchmarks all                # an hour; --quick tries everything",
        "    .venv/bin/python -m benchmarks all --minutes 30   # what matters most; called again, it goes on",
        "    .venv/bin/python -m benchmarks --sizes 1000 --rows cold,title --peers hugo   # a part",
        "    .venv/bin/python -m benchmarks report             # this page anew from what was measured",
        "",
        f"Measured {machine.get('day', '')} on {machine.get('cores')} cores ({machine.get('processor')}), "
        f"{machine.get('memory_gib')} GiB of memory, {machine.get('kernel')}, Python {machine.get('python')}"
        + (f", Node {str(machine['node']).lstrip('v')}." if machine.get("node") else "."),
        *dict.fromkeys(_pythons(results)),
        f"Load average when it began: {machine.get('load', 0):.1f}.",
        "",
        "![Seconds of each generator: cold, nothing changed, text edited, title changed, article added]"
        "(bilder/performance.svg)",
        "",
    )
    if disk != "tmpfs":
        yield from (f"There was no run on tmpfs; all ratios are from {disk}.", "")


def _all_targets(judged: Mapping[str, Results]) -> Iterator[str]:
    """Yield what was asked and what was reached, with each corpus that is judged."""
    yield from (
        "## The targets",
        "",
        "Medians of wall time, sites in memory (tmpfs), where the disk does not blur them. "
        "*Ratio* is ours to theirs.",
        "",
    )
    for corpus, results in judged.items():
        if corpus and verdicts(results):
            yield from (f"### With the {corpus} corpus", "", *_ONE_LANGUAGE, "")
        yield from _targets(results)


def _targets(results: Results) -> Iterator[str]:
    yield from (
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


def _behind(judged: Mapping[str, Results]) -> Iterator[str]:
    """Say where a target is missed, and where any peer is faster; nothing was measured, nothing is said."""
    lines = [
        line + (f" ({corpus} corpus)" if corpus else "")
        for corpus, results in judged.items()
        for line in (*_missed(results), *_faster_peers(results))
    ]
    if lines:
        yield from ("## Where we are behind", "", *lines, "")


def _missed(results: Results) -> list[str]:
    missed = [verdict for verdict in verdicts(results) if not verdict.is_met]
    return [
        f"* {WORDS[one.target.row]}, {one.target.size:,} articles"
        f"{' (' + one.target.entry + ')' if one.target.entry != OURS else ''}"
        f"{' (memory)' if one.target.what == 'mib' else ''}: {one.ratio:.2g} × {TITLES[one.peer]}, "
        f"the target is {one.target.limit:g} ×"
        for one in missed
    ]


def _faster_peers(results: Results) -> Iterator[str]:
    for disk in results.disks():
        for size in results.sizes(disk):
            for row, words in WORDS.items():
                place = {"disk": disk, "size": size, "row": row}
                ours = results.spread("wall", peer=OURS, **place)
                faster = [
                    f"{TITLES[peer]} ({ours.median / theirs.median:.2g} times as fast)"
                    for peer in TITLES
                    if peer not in (OURS, *OUR_OTHERS)
                    and ours
                    and (theirs := results.spread("wall", peer=peer, **place))
                    and theirs.median < ours.median
                ]
                if faster:
                    yield f"* faster than we, {words}, {size:,} articles, {disk}: {', '.join(faster)}"


def _pythons(results: Results) -> Iterator[str]:
    """Say how the Python was configured: that matters more than which version it is."""
    for line in results.of("python"):
        with_, without = (
            [name for key, name in _BUILD.items() if bool(line.get(key)) is wanted]
            for wanted in (True, False)
        )
        said = [f"with {' and '.join(with_)}"] * bool(with_) + [f"without {' and '.join(without)}"] * bool(
            without
        )
        yield f"Python {line['version']} of {TITLES[line['peer']]} was configured {', '.join(said)}."


_BUILD = {
    "pgo": "profile-guided optimisation",
    "lto": "link-time optimisation",
    "gotos": "computed gotos",
    "shared": "a shared library",
}


def _corpora(by_corpus: Mapping[str, Results]) -> Iterator[str]:
    """Compare the corpora, where more than one was measured beside Hugo."""
    lines = [
        f"| {name} | {size:,} | {WORDS[row]} | {ours.median:.3g} s | {theirs.median:.3g} s "
        f"| {ours.median / theirs.median:.3g} |"
        for name, results in by_corpus.items()
        for size in results.sizes(main_disk(results))
        for row in WORDS
        if (ours := _spread(results, size, row, OURS)) and (theirs := _spread(results, size, row, HUGO))
    ]
    if len({line.split(" | ")[0] for line in lines}) < 2:
        return
    yield from ("## Other corpora", "", *_CORPORA, "")
    yield from (
        "| corpus | articles | work | ours | Hugo | ratio |",
        "| --- | ---: | --- | ---: | ---: | ---: |",
    )
    yield from (*lines, "")


def _spread(results: Results, size: int, row: str, peer: str) -> Spread | None:
    return results.spread("wall", disk=main_disk(results), size=size, row=row, peer=peer)


_ONE_LANGUAGE = """\
The same in one language: there ours has no lists, fronts and pages of the fund in three more languages,
which no peer makes.
""".splitlines()

_CORPORA = """\
*Varied* is what all else on this page was measured with. *German* is the same without its three other
languages, for which ours makes lists, fronts and the fund's pages anew and the peers only the texts. *Plain*
is the corpus of older figures: one length, few words, no authors' pages, pictures, events or places.
""".splitlines()

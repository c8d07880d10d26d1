"""The report says what was measured, and where it falls short."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from benchmarks import journal, report, targets
from benchmarks.agenda import PARTS
from benchmarks.journal import Journal, Results

SECONDS = {
    "stadtteil": {"cold": 4.0, "unchanged": 0.1, "edited": 0.9, "title": 1.0, "added": 0.7},
    "build.py": {"unchanged": 0.15, "edited": 1.0, "added": 0.8},
    "hugo": {"cold": 5.0, "unchanged": 5.0, "edited": 5.0, "added": 5.0},
    "pelican": {"cold": 40.0, "unchanged": 40.0, "edited": 40.0, "added": 40.0},
}


@pytest.fixture
def results(tmp_path: Path) -> Results:
    """Return what a run with four generators leaves behind."""
    notes = Journal(tmp_path / "results.jsonl")
    notes.note(
        "machine", cores=2, processor="P", memory_gib=23, kernel="Linux 6", python="3.11", load=0.1, day="D"
    )
    notes.note("missing", peer="zola", why="zola cannot be started")
    for size in (1_000, 10_000):
        notes.note("disk", disk="tmpfs", ms_per_file=0.02)
        for peer, rows in SECONDS.items():
            notes.note("peer", peer=peer, version="1.2")
            place = {"disk": "tmpfs", "size": size, "peer": peer}
            notes.note("site", html=size + 300, bytes=9_000_000, **place)
            for row, wall in rows.items():
                notes.note("memory", row=row, mib=100 if peer == "stadtteil" else 900, **place)
                for extra in (0.0, 0.1, -0.1):
                    notes.note("time", row=row, wall=wall * (1 + extra), cpu=wall, load=0.1, **place)
    return journal.read(tmp_path / "results.jsonl")


def test_targets_are_met_or_missed_by_their_ratio(results: Results) -> None:
    found = {
        (one.target.row, one.target.against, one.target.entry, one.target.what): one
        for one in targets.verdicts(results)
        if one.target.size == 10_000
    }

    cold = found["cold", "hugo", "stadtteil", "wall"]
    assert cold.ratio == pytest.approx(0.8)
    assert cold.is_met
    assert found["cold", "best", "stadtteil", "wall"].peer == "pelican"
    assert not found["edited", "hugo", "stadtteil", "wall"].is_met
    assert found["unchanged", "hugo", "build.py", "wall"].is_met
    assert found["cold", "hugo", "stadtteil", "mib"].ratio == pytest.approx(1 / 9)


def test_the_report_names_what_is_behind_and_what_is_missing(results: Results) -> None:
    text = report.text(results)

    assert "one article edited, 10,000 articles: 0.18 × Hugo, the target is 0.08 ×" in text
    assert "Zola (“zola cannot be started”)" in text
    assert "| Hugo | 5.00 (4.50–5.50, n = 3) |" in text
    assert "is met" in text


def test_report_and_plot_are_written(results: Results, tmp_path: Path) -> None:
    report.write({"varied": results}, tmp_path)

    svg = ElementTree.fromstring((tmp_path / "bilder" / "performance.svg").read_text(encoding="utf-8"))
    bars = list(svg.iter("{http://www.w3.org/2000/svg}rect"))
    assert len(bars) == sum(len(rows) for rows in SECONDS.values())
    assert (tmp_path / "performance.md").read_text(encoding="utf-8").endswith("\n")


def test_a_line_that_was_broken_off_is_left_out(tmp_path: Path) -> None:
    file = tmp_path / "results.jsonl"
    Journal(file).note("disk", disk="tmpfs", ms_per_file=0.02)
    with file.open("a", encoding="utf-8") as lines:
        lines.write('{"run": "2026-1')

    assert len(journal.read(file).lines) == 1


def test_the_newest_run_of_a_size_counts() -> None:
    lines = [
        {
            "run": run,
            "kind": "time",
            "disk": "tmpfs",
            "size": size,
            "peer": "hugo",
            "row": "cold",
            "wall": wall,
        }
        for run, size, wall in (("1", 100, 9.0), ("1", 1_000, 9.0), ("2", 100, 1.0))
    ]
    results = Results([json.loads(json.dumps(line)) for line in lines])

    assert [results.spread("wall", size=size).median for size in (100, 1_000)] == [1.0, 9.0]  # type: ignore[union-attr]


def test_no_results_make_an_empty_report() -> None:
    assert report.text(Results([])).startswith("# How fast")


def test_it_tells_how_long_it_takes_from_saving_to_seeing(results: Results) -> None:
    assert "Live" not in report.text(results)
    results.lines.append(
        {"kind": "live", "size": 10_000, "what": "text", "milliseconds": [90.0, 80.0, 99.0]},
    )
    assert "| 10,000 | a word of the text | 90 (80–99) |" in report.text(results)
    assert "for a text among 10,000 articles, is met." in report.text(results)
    results.lines.append(
        {"kind": "live", "size": 10_000, "what": "text", "milliseconds": [250.0]},
    )
    assert "is missed." in report.text(results)


def test_a_run_of_some_rows_replaces_these_alone_and_other_corpora_stay_apart() -> None:
    shared = {"kind": "time", "disk": "tmpfs", "size": 1_000, "peer": "hugo", "cpu": 1.0}
    lines: list[dict[str, object]] = [
        {"run": "1", "row": "cold", "wall": 1.0, **shared, "corpus": "varied"},
        {"run": "1", "row": "title", "wall": 2.0, **shared, "corpus": "varied"},
        {"run": "2", "row": "title", "wall": 3.0, **shared, "corpus": "varied"},
        {"run": "3", "row": "cold", "wall": 9.0, **shared},
    ]

    varied, plain = Results(lines, "varied"), Results(lines)

    found = [varied.spread("wall", row=row) for row in ("cold", "title")]
    assert [spread.median for spread in found if spread] == [1.0, 3.0]
    assert [line["wall"] for line in plain.of("time")] == [9.0]


def test_where_we_are_behind_is_said_before_all_figures(results: Results) -> None:
    text = report.text(results)

    assert text.index("## Where we are behind") < text.index("## The targets") < text.index("## On tmpfs")


def test_how_python_was_built_stands_beside_the_figures(results: Results) -> None:
    results.lines.append(
        {
            "kind": "python",
            "peer": "stadtteil",
            "version": "3.11.7",
            "pgo": False,
            "lto": False,
            "gotos": True,
            "shared": True,
        }
    )

    assert (
        "Python 3.11.7 of stadtteil was configured with computed gotos and a shared library, "
        "without profile-guided optimisation and link-time optimisation." in report.text(results)
    )


def test_a_part_of_the_rows_makes_a_report_too(results: Results) -> None:
    results.lines = [line for line in results.lines if line.get("row") in (None, "cold")]

    text = report.text(results)

    assert "| Hugo | 5.00" in text
    assert "one title changed s" not in text


def test_corpora_are_compared_where_more_than_one_was_measured(results: Results) -> None:
    assert "Other corpora" not in report.text(results, {"varied": results})

    both = report.text(results, {"varied": results, "plain": results})

    assert "| plain | 10,000 | cold | 4 s | 5 s | 0.8 |" in both


def test_both_judged_corpora_are_told_first_and_what_was_left_out_is_named(results: Results) -> None:
    results.lines.append({"kind": "part", "name": PARTS[0].name})

    text = report.text(results, {"varied": results, "german": results})

    assert text.index("× Hugo, the target is 0.08 × (german corpus)") < text.index("## The targets")
    assert text.index("## The targets") < text.index("### With the german corpus") < text.index("## Other")
    assert f"older than the rest: {'; '.join(part.name for part in PARTS[1:])}." in text


def test_the_cost_of_a_page_of_the_largest_paper_is_compared_with_ten_thousand(results: Results) -> None:
    for peer, pages in (("stadtteil", 60_000), ("hugo", 50_000)):
        place = {"disk": "tmpfs", "size": 50_000, "peer": peer}
        results.lines.append({"kind": "site", "html": pages, "bytes": 1, **place})
        results.lines.append({"kind": "time", "row": "cold", "wall": 60.0, "cpu": 1.0, **place})

    text = report.text(results)

    assert "| 50,000 | 60,000 | 60.00 | 1.000 | – | 50,000 | 60.00 | 1.200 |" in text
    assert "From 10,000 to 50,000 articles a page's cost changes by the factor 2.57" in text

"""The section on pictures is made from what was measured, and disturbs nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import journal, picture_report
from benchmarks.journal import Journal, Results
from tests.space import ROOT

REPORT = "# How fast\n\n## On tmpfs\n\n| a |\n\n## Method\n\n* Like so.\n"


def measured(file: Path, load: float) -> Results:
    notes = Journal(file)
    notes.note("machine", cores=2, processor="P", day="D", load=load)
    notes.note("peer", peer="eleventy-img", version="1.2.3")
    for peer, title, seconds in (("stadtteil", "stadtteil", 9.0), ("eleventy-img", "eleventy-img", 50.0)):
        for row, share in (("cold", 1.0), ("unchanged", 0.01), ("warm", 0.1)):
            for extra in (0.0, 1.0, -1.0):
                wall = (seconds + extra) * share
                notes.note("time", peer=peer, title=title, row=row, wall=wall, cpu=2 * wall, load=load)
        notes.note("memory", peer=peer, mib=111)
        notes.note("likeness", peer=peer, avif=71.04, webp=70.0)
        notes.note("site", peer=peer, avif=1_500_000, webp=2_500_000, jpeg=500_000)
    return journal.read(file)


def test_the_section_has_medians_and_versions(tmp_path: Path) -> None:
    section = picture_report.text(measured(tmp_path / "pictures.jsonl", 0.3))
    assert (
        "| stadtteil | 9.00 | 18.00 | 0.09 | 0.18 | 0.90 | 1.80 | 111 | 1.5, 71.0 | 2.5, 70.0 | 0.5 |"
        in section
    )
    assert "| eleventy-img | 50.00 |" in section
    assert "medians of 3 runs. eleventy-img 1.2.3." in section
    assert "Others were at work" not in section


def test_it_says_when_the_machine_was_busy(tmp_path: Path) -> None:
    assert "load average 7.5" in picture_report.text(measured(tmp_path / "pictures.jsonl", 7.5))


def test_writing_it_again_leaves_the_rest_alone(tmp_path: Path) -> None:
    results = measured(tmp_path / "pictures.jsonl", 0.3)
    file = tmp_path / "performance.md"
    file.write_text(REPORT, encoding="utf-8")
    picture_report.write(results, tmp_path)
    once = file.read_text(encoding="utf-8")
    picture_report.write(results, tmp_path)
    assert file.read_text(encoding="utf-8") == once
    assert picture_report.put("", once) == REPORT
    assert picture_report.put(picture_report.kept(once), REPORT) == once


def test_other_measurements_keep_the_section() -> None:
    section = picture_report.kept((ROOT / "docs/performance.md").read_text(encoding="utf-8"))
    assert section.startswith("<!-- pictures -->\n## Pictures\n")


@pytest.mark.parametrize("name", ["stadtteil", "eleventy-img"])
def test_the_report_has_what_was_measured(name: str) -> None:
    section = picture_report.kept((ROOT / "docs/performance.md").read_text(encoding="utf-8"))
    assert f"| {name}" in section

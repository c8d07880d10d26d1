"""`stadtteil import`: brings the texts of a paper made by another program into this one.

Knows which program's source is read by what; not how.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from stadtteil.importing.bringing import Bringing
from stadtteil.importing.foreign_entry import ForeignPaper
from stadtteil.importing.proof import errors_of
from stadtteil.importing.source_folder import SourceFolder
from stadtteil.misuse import StadtteilError
from stadtteil.terminal.import_report import REPORT, print_import, report_of

_PROGRAMS = ("jekyll", "hugo", "wordpress")


def run(options: argparse.Namespace) -> int:
    """Import a source; return 0, or 1 where the paper has errors of its own. StadtteilError for wrong use."""
    program, root, source = options.program.lower(), Path(options.project), Path(options.source)
    if program not in _PROGRAMS:
        raise StadtteilError(
            f"Aus „{options.program}“ lässt sich nicht importieren. Möglich: {', '.join(_PROGRAMS)}."
        )
    if not source.exists():
        raise StadtteilError(
            f"{source} gibt es nicht. Nennen Sie den Ordner oder die Datei, aus der importiert wird."
        )
    if source.resolve() == root.resolve():
        raise StadtteilError(
            "Quelle und Zeitung sind derselbe Ordner. Nennen Sie mit --project einen Ordner für die Zeitung."
        )
    folders = [SourceFolder(Path(options.uploads))] if options.uploads else []
    folders += [SourceFolder(source)] if source.is_dir() else []
    paper = _paper(program, source)
    if not paper.entries:
        raise StadtteilError(
            f"In {source} steht kein Text, den {program} zeigen würde. "
            "Nennen Sie den obersten Ordner der Quelle."
        )
    (root / "content").mkdir(parents=True, exist_ok=True)
    account = Bringing(paper, folders, root, lambda: errors_of(root), f"{program}: {source.name}").bring()
    (root / REPORT).write_text(report_of(account, source.name), encoding="utf-8", newline="\n")
    print_import(account)
    return 1 if account.errors else 0


def _paper(program: str, source: Path) -> ForeignPaper:
    """Return what a program's source says."""
    if program == "jekyll":
        from stadtteil.importing.jekyll import read_jekyll

        return read_jekyll(source)
    if program == "hugo":
        from stadtteil.importing.hugo import read_hugo

        return read_hugo(source)
    from stadtteil.importing.wordpress import read_wordpress

    return read_wordpress(source)

"""Writes down which addresses a paper has published, so that no build forgets them (`content/adressen.yaml`).

Knows what the last build planned, not where the paper goes; publishing alone asks for it.
"""

from __future__ import annotations

from stadtteil.engine.plan import PlanStore
from stadtteil.model.address_list import address_list, written
from stadtteil.model.source import ADDRESSES_PATH
from stadtteil.model.yaml.utf8 import decode
from stadtteil.project import Project
from stadtteil.whole_file import create_file, replace_file


def remember_addresses(project: Project) -> None:
    """Add the addresses of the last build's pages to those that were published before; take none away.

    To be called once a build for readers went well. Where nobody has built, or the file cannot be read as
    text (which that build says), nothing is written; nor where all stand there already.
    """
    plan = PlanStore(project.state, project.ledger_name).last
    if plan is None or project.drafts:
        return
    file = project.root / ADDRESSES_PATH
    data = file.read_bytes() if file.exists() else b""
    text, problems = decode(data, ADDRESSES_PATH)
    if any(problem.severity == "error" for problem in problems):
        return
    before = address_list(text)
    marks = before.marks | dict(plan.said.lasting)
    if marks == before.marks and not before.strange:
        return
    if file.exists():
        replace_file(file, written(marks))
    else:
        create_file(file, written(marks))

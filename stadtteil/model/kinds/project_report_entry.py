"""A project as its fund's annual report shows it, in final words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stadtteil.model.funding.funding import funding_of
from stadtteil.model.funding.money import amount_text
from stadtteil.model.kinds.project_page import note_of, period_of, recipient_of
from stadtteil.model.kinds.project_words import STATUSES
from stadtteil.model.report_entry import ReportEntry

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.kinds.project import FundedProject
    from stadtteil.model.site import Site


def report_entry_of(project: FundedProject, entry: Entry, site: Site) -> ReportEntry:
    """Return a project's part of the annual report."""
    district = site.target(entry, "district")
    outcome = project.outcome
    return ReportEntry(
        title=project.title,
        href=site.href(entry.url),
        summary=project.summary,
        category=funding_of(site).category(entry),
        image=site.image(entry, project.image),
        group=recipient_of(project, entry, site),
        district=site.link(district) if district else None,
        period=period_of(project, site),
        status_label=site.words.text(STATUSES[project.status]),
        counted=amount_text(project.counted, site.words),
        note=note_of(project, site.words),
        paid=amount_text(project.paid, site.words)
        if project.paid is not None and not project.broke_off
        else "",
        outcome=outcome.text if outcome else "",
        visitors=str(outcome.visitors or "") if outcome else "",
    )

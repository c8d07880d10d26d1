"""What a fund gives to a project, as the sums and the pages about money take it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stadtteil.model.audiences import audiences_in
from stadtteil.model.capabilities import Award
from stadtteil.model.kinds.project_page import recipient_of

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.kinds.project import FundedProject
    from stadtteil.model.site import Site


def award_of(project: FundedProject, entry: Entry, site: Site) -> Award | None:
    """Return what the fund gives to a project; nothing where the fund is not to be seen."""
    fund = site.target(entry, "fund")
    if fund is None:
        return None
    return Award(
        fund=fund,
        recipient=recipient_of(project, entry, site).label,
        partners=tuple(partner.title for partner in site.targets(entry, "partners")),
        promised=project.promised,
        counted=project.counted,
        paid=project.paid,
        category=project.category,
        year=project.year,
        day=project.awarded_on,
        status=project.status,
        district=site.target(entry, "district"),
        audience=tuple(audiences_in(site.words)[name] for name in dict.fromkeys(project.audience)),
    )

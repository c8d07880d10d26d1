"""The news by section, in one pass; what has no section, or one that does not exist, is in the first."""

from __future__ import annotations

from stadtteil.model.entry import Entry
from stadtteil.model.site import SectionFace, Site


def section_of(site: Site, entry: Entry) -> SectionFace:
    """Return the section that an entry of the news stands in."""
    return site.section(getattr(entry.record, "section", ""))


def by_section(site: Site) -> dict[str, list[Entry]]:
    """Return the news of each section, newest first, in the order of the settings."""
    found: dict[str, list[Entry]] = {section.id: [] for section in site.sections}
    for entry in site.stories:
        found.setdefault(section_of(site, entry).id, []).append(entry)
    return found

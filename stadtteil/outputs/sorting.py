"""The news sorted into sections, tags and years, each in one pass, newest first; the parts of the town.

Several outputs need each: they ask for them by `site.derived`.
"""

from __future__ import annotations

from collections import Counter, defaultdict

from stadtteil.model.card import SectionFace
from stadtteil.model.entry import Entry
from stadtteil.model.offering import offered_in
from stadtteil.model.site import Site
from stadtteil.model.text.slugs import slug


def section_of(site: Site, entry: Entry) -> SectionFace:
    """Return the section that an entry of the news stands in; the first where it names none."""
    return site.section(entry.record.section)


def by_section(site: Site) -> dict[str, list[Entry]]:
    """Return the news of each section, in the order of the settings."""
    found: dict[str, list[Entry]] = {section.id: [] for section in site.sections}
    for entry in site.stories:
        found.setdefault(section_of(site, entry).id, []).append(entry)
    return found


def by_tag(site: Site) -> dict[str, tuple[str, list[Entry]]]:
    """Return, by slug, each tag's most frequent spelling and its news."""
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    entries: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in site.stories:
        for name in entry.record.tags:
            key = slug(name)
            spellings[key][name] += 1
            mine = entries[key]
            if not mine or mine[-1] is not entry:
                mine.append(entry)
    return {
        key: (min(spellings[key], key=lambda name: (-spellings[key][name], name)), entries[key])
        for key in sorted(spellings)
        if key
    }


def by_year(site: Site) -> dict[int, list[Entry]]:
    """Return the news of each year, the latest year first."""
    found: dict[int, list[Entry]] = {}
    for entry in site.stories:
        moment = entry.record.moment
        if moment:
            found.setdefault(moment.astimezone(site.zone).year, []).append(entry)
    return found


def districts(site: Site) -> tuple[Entry, ...]:
    """Return the parts of the town that group what happens in them, by name."""
    found = (entry for entry in offered_in(site, "outlined") if entry.record.outlined and entry.record.term())
    return tuple(sorted(found, key=lambda entry: (site.words.sort_key(entry.title), entry.id)))

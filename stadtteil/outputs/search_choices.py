"""By what one can choose among what was found: its sort, section, district, and whom it is for.

An entry falls under choices by their ids (`rubrik:leute`); their words stand once in the index. The year is
no choice here: scripts read it from the date.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from stadtteil.model.audiences import audiences_in
from stadtteil.model.entry import Entry
from stadtteil.model.kinds import BY_NAME
from stadtteil.model.site import Site
from stadtteil.outputs.sorting import districts, section_of
from stadtteil.words.language_marks import plain

SORT, SECTION, DISTRICT, AUDIENCE = "art", "rubrik", "wo", "fuer"
"""What stands before the ids of choices, and in addresses."""
EVERYBODY = "alle"
"""An audience that is no choice."""


class SearchChoice(msgspec.Struct, frozen=True, array_like=True):
    """One value, as addresses name it, and what readers call it."""

    id: str
    label: str


class ChoicesOfEntries:
    """Under which choices entries fall; worked out once for each site."""

    def __init__(self, site: Site) -> None:
        """Gather what happens in which district."""
        self._site = site
        self._districts = districts(site)
        self._within: dict[str, list[Entry]] = {}
        for district in self._districts:
            for entry in (district, *district.record.gathers(district, site)):
                self._within.setdefault(entry.id, []).append(district)

    def of(self, entry: Entry) -> tuple[str, ...]:
        """Return the ids of the choices that an entry falls under."""
        record, within = entry.record, self._within.get(entry.id, ())
        found = [f"{SORT}:{record.kind}"]
        if record.story:
            found.append(f"{SECTION}:{section_of(self._site, entry).id}")
        found += [f"{DISTRICT}:{district.slug}" for district in within]
        found += [f"{AUDIENCE}:{name}" for name in dict.fromkeys(record.audience) if name != EVERYBODY]
        return tuple(found)

    def names(self, entry: Entry) -> Iterator[str]:
        """Yield section, districts and audiences of an entry, in words."""
        if entry.record.story:
            yield section_of(self._site, entry).name
        yield from (district.title for district in self._within.get(entry.id, ()))
        if entry.record.audience:
            known = audiences_in(self._site.words)
            yield from (known[name].name for name in entry.record.audience if name in known)

    def labels(self, used: Iterable[str]) -> Iterator[SearchChoice]:
        """Yield the choices that are `used`, in the order in which readers see them."""
        ids = set(used)
        for choice in self._all():
            if choice.id in ids:
                yield msgspec.structs.replace(choice, label=plain(choice.label))

    def _all(self) -> Iterator[SearchChoice]:
        site, words = self._site, self._site.words
        for name in BY_NAME:
            if entries := site.of(name):
                kind = type(entries[0].record)
                yield SearchChoice(f"{SORT}:{name}", words.text(kind.plural or kind.noun))
        for section in site.sections:
            yield SearchChoice(f"{SECTION}:{section.id}", section.name)
        for district in self._districts:
            yield SearchChoice(f"{DISTRICT}:{district.slug}", district.title)
        for name, audience in audiences_in(words).items():
            yield SearchChoice(f"{AUDIENCE}:{name}", audience.name)

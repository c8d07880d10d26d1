"""What a site answers about its languages: which there are, and what is written, or has a page, in which.

Knows entries by their languages alone, never what they are about.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from stadtteil.model.entry import Entry
from stadtteil.model.relations import Relations
from stadtteil.model.settings import Settings
from stadtteil.words.languages import Language, language_named

if TYPE_CHECKING:
    from stadtteil.model.site import Site


class SiteLanguages:
    """The languages of a site. `language` is that of its readers; `own` the site in the paper's own."""

    settings: Settings
    entries: tuple[Entry, ...]
    relations: Relations
    language: Language
    own: Site

    @functools.cached_property
    def languages(self) -> tuple[Language, ...]:
        """The languages of the paper, its own first."""
        return tuple(map(language_named, self.settings.languages))

    @property
    def is_translated(self) -> bool:
        """Whether it is seen in another language than the paper's own."""
        return self.language.code != self.settings.language

    @property
    def elsewhere(self) -> str:
        """The tag of the paper's own language where this is another, for what leads there; else empty."""
        return self.settings.language if self.is_translated else ""

    def translations(self, entry: Entry) -> tuple[Entry, ...]:
        """Return what says the same in further languages, in the order of these."""
        return self.relations.translations_of(entry)

    @functools.cached_property
    def written(self) -> tuple[Entry, ...]:
        """The entries that are written in the language of this site; in the paper's own these are all."""
        return tuple([entry for entry in self.entries if not self.foreign(entry)])

    @functools.cached_property
    def paged(self) -> tuple[Entry, ...]:
        """The entries that have their page in the language of this site, as far as they have one at all."""
        return tuple([entry for entry in self.entries if self.is_paged(entry)])

    def is_paged(self, entry: Entry) -> bool:
        """Whether an entry's page is in the language of this site, whatever its text is in."""
        return entry.language == self.language.code or entry.record.in_every_language

    def is_told(self, entry: Entry) -> bool:
        """Whether an entry has a text of its own in the language of this site, and not only a title."""
        body = self.relations.bodies.get(entry.id)
        return body is not None and not body.language

    def foreign(self, entry: Entry) -> str:
        """Return the tag of the language that an entry is in, where that is not this site's."""
        return "" if entry.language == self.language.code else entry.language

    @functools.cached_property
    def in_all_languages(self) -> tuple[Entry, ...]:
        """All entries, each with its pages in further languages behind it, translated or not."""
        return tuple([one for entry in self.entries for one in (entry, *self.relations.pages_of(entry))])

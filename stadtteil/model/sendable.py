"""What kinds offer to be sent by mail: a whole letter, and a proposal of what could be in the next one.

Outputs and commands ask for it as for all that `Content` declares.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, ClassVar

from stadtteil.model.short_lived import ShortLived

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.letter_terms import LetterTerms
    from stadtteil.model.site import Site


class Sendable(ShortLived, frozen=True, kw_only=True):
    """What every kind says of being sent."""

    sent_by_mail: ClassVar[bool] = False
    """Whether its entries are letters, each named by its day."""

    def letter(self, entry: Entry, site: Site) -> LetterTerms | None:
        """Return the letter that it is."""
        return None

    @classmethod
    def proposed(cls, site: Site, day: dt.date, edition: str = "") -> str:
        """Return the text of a new entry's file for a day: what is new since the last one, or in an edition.

        `edition` is the name of its file. Empty where the kind proposes nothing; KeyError where there is no
        such edition.
        """
        return ""

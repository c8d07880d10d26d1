"""What a paper says in words of its own, in one language, instead of those that the program ships.

Knows texts by their German alone, no file and no paper.
"""

from __future__ import annotations

import msgspec


class Overrides(msgspec.Struct, frozen=True, array_like=True, cache_hash=True):
    """Texts by their msgid, as catalogues have them, and by that for one the forms of those that count.

    Of a text with a context the msgid has that and U+0004 before it.
    """

    texts: tuple[tuple[str, str], ...] = ()
    plurals: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def all_texts(self) -> dict[str, str]:
        """Every text that stands alone, those that count where nothing is counted among them.

        >>> Overrides((), (("Korrektur", ("Berichtigung", "Berichtigungen")),)).all_texts
        {'Korrektur': 'Berichtigung'}
        """
        return {one: forms[0] for one, forms in self.plurals} | dict(self.texts)

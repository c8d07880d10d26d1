"""What an annual report says of one project, in final words: who, where, for how much, what came of it."""

from __future__ import annotations

import msgspec

from stadtteil.model.card import Category, Image, Link


class ReportEntry(msgspec.Struct, frozen=True):
    """A project's part of an annual report.

    `counted` is what the sums take; `note` goes on after it where that is not what was promised.
    `paid` is there where the record says what was paid out and `note` does not.
    `outcome` is plain text, its paragraphs parted by blank lines.
    """

    title: str
    href: str
    summary: str
    category: Category
    image: Image | None
    group: Link
    district: Link | None
    period: str
    status_label: str
    counted: str
    note: str
    paid: str
    outcome: str
    visitors: str

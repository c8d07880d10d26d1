"""A word of a list that the paper itself declares: one of its sections, of its funds' categories."""

from __future__ import annotations

from typing import Literal

from stadtteil.model.fields.texts import Line

PaperList = Literal["sections", "categories"]
"""Which list: the sections of the settings, or the categories of all funds."""


class Declared(Line):
    """The id of something in one of these lists; whether it is there, linking knows."""

    def __init__(self, among: PaperList) -> None:
        """`among` says which list."""
        super().__init__()
        self.among: PaperList = among

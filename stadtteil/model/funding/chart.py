"""Sums as bars: how long each is, in per cent of the longest. Layouts draw them; nothing here is drawn."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

import msgspec

from stadtteil.model.funding.money import share
from stadtteil.model.funding.tally import Sums


class Bar(msgspec.Struct, frozen=True):
    """One bar: what counts, in it what was paid out, and around it the budget if there is one.

    The lengths are per cent of the chart's width (`71.20`), `budget` is empty where there is none.
    `words` say what the bar shows; `color` and `icon` may be empty.
    """

    label: str
    color: str
    icon: str
    words: str
    counted: str
    paid: str
    budget: str


class Chart(msgspec.Struct, frozen=True):
    """Bars of one measure; `about` says what they show to those who do not see them."""

    about: str
    bars: tuple[Bar, ...]


class Measure(msgspec.Struct, frozen=True):
    """What one bar is to show."""

    label: str
    words: str
    sums: Sums
    budget: Decimal | None = None
    color: str = ""
    icon: str = ""

    @property
    def longest(self) -> Decimal:
        """The longest of its lengths, in euros."""
        return max(self.sums.counted, self.sums.paid, self.budget or Decimal(0))


def chart_of(about: str, measures: Iterable[Measure]) -> Chart:
    """Return the chart of some measures, all on one scale that begins with nothing."""
    measures = tuple(measures)
    whole = max((measure.longest for measure in measures), default=Decimal(0))
    bars = tuple(
        Bar(
            label=measure.label,
            color=measure.color,
            icon=measure.icon,
            words=measure.words,
            counted=share(measure.sums.counted, whole),
            paid=share(measure.sums.paid, whole),
            budget="" if measure.budget is None else share(measure.budget, whole),
        )
        for measure in measures
    )
    return Chart(about, bars)

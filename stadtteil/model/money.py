"""Amounts as German text. Decimal euros only; sums are exact."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from decimal import Decimal

from babel.numbers import format_decimal

ZERO = Decimal("0.00")


@functools.lru_cache(maxsize=4096)
def amount_text(amount: Decimal, language: str = "de") -> str:
    r"""Return an amount with its sign of currency; cents only where there are some.

    >>> amount_text(Decimal("1500")), amount_text(Decimal("987.50"))
    ('1.500\xa0€', '987,50\xa0€')
    """
    pattern = "#,##0" if amount == amount.to_integral_value() else "#,##0.00"
    return f"{format_decimal(amount, pattern, locale=language)}\u00a0€"


def total(amounts: Iterable[Decimal]) -> Decimal:
    """Return the sum, to the cent."""
    return sum(amounts, ZERO)


def cents(amount: Decimal) -> int:
    """Return an amount in whole cents, as browsers add it up without rounding.

    >>> cents(Decimal("987.50"))
    98750
    """
    return int(amount * 100)


def share(part: Decimal, whole: Decimal) -> str:
    """Return a part's per cent of the whole with two decimals and a point, as CSS and SVG want it.

    >>> share(Decimal(1), Decimal(3))
    '33.33'
    """
    return f"{(part * 100 / whole if whole else ZERO):.2f}"

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
    sign = "\N{MINUS SIGN}" if amount < 0 else ""
    return f"{sign}{format_decimal(abs(amount), pattern, locale=language)}\u00a0€"


@functools.lru_cache(maxsize=4096)
def column_text(amount: Decimal, language: str = "de") -> str:
    r"""Return an amount as it stands below others: always with cents, so that the digits are aligned.

    >>> column_text(Decimal("1500")), column_text(Decimal("-987.5"))
    ('1.500,00\xa0€', '−987,50\xa0€')
    """
    sign = "\N{MINUS SIGN}" if amount < 0 else ""
    return f"{sign}{format_decimal(abs(amount), '#,##0.00', locale=language)}\u00a0€"


def change_text(now: Decimal, before: Decimal) -> str:
    r"""Return by how much an amount grew or shrank, for a column.

    >>> change_text(Decimal(5), Decimal(3)), change_text(Decimal(3), Decimal(5)), change_text(ZERO, ZERO)
    ('+2,00\xa0€', '−2,00\xa0€', 'gleich')
    """
    if now == before:
        return "gleich"
    return f"{'+' if now > before else ''}{column_text(now - before)}"


def signed(number: int) -> str:
    """Return by how many something grew or shrank.

    >>> signed(2), signed(-2), signed(0)
    ('+2', '−2', 'gleich')
    """
    return f"{number:+}".replace("-", "\N{MINUS SIGN}") if number else "gleich"


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

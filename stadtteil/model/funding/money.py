"""Amounts in words. Decimal euros only; sums are exact."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from decimal import Decimal

from stadtteil.words import Words

ZERO = Decimal("0.00")


@functools.lru_cache(maxsize=4096)
def amount_text(amount: Decimal, words: Words) -> str:
    r"""Return an amount with its sign of currency; cents only where there are some.

    >>> from stadtteil.words import GERMAN
    >>> amount_text(Decimal("1500"), GERMAN), amount_text(Decimal("987.50"), GERMAN)
    ('1.500\xa0€', '987,50\xa0€')
    """
    return _euros(amount, 0 if amount == amount.to_integral_value() else 2, words)


@functools.lru_cache(maxsize=4096)
def column_text(amount: Decimal, words: Words) -> str:
    r"""Return an amount as it stands below others: always with cents, so that the digits are aligned.

    >>> from stadtteil.words import GERMAN
    >>> column_text(Decimal("1500"), GERMAN), column_text(Decimal("-987.5"), GERMAN)
    ('1.500,00\xa0€', '−987,50\xa0€')
    """
    return _euros(amount, 2, words)


def _euros(amount: Decimal, places: int, words: Words, plus: str = "") -> str:
    """Return an amount with so many decimal places; `plus` is the sign of one that is not negative."""
    sign = "\N{MINUS SIGN}" if amount < 0 else plus
    formats = words.formats
    sign = sign and formats.before_sign + sign
    return formats.amount.format(sign=sign, amount=formats.number(abs(amount), places))


def change_text(now: Decimal, before: Decimal, words: Words) -> str:
    r"""Return by how much an amount grew or shrank, for a column.

    >>> from stadtteil.words import GERMAN
    >>> change_text(Decimal(5), Decimal(3), GERMAN), change_text(Decimal(3), Decimal(5), GERMAN)
    ('+2,00\xa0€', '−2,00\xa0€')
    """
    if now == before:
        return words.text("gleich")
    return _euros(now - before, 2, words, plus="+")


def signed(number: int, words: Words) -> str:
    """Return by how many something grew or shrank.

    >>> from stadtteil.words import GERMAN
    >>> signed(2, GERMAN), signed(-2, GERMAN), signed(0, GERMAN)
    ('+2', '−2', 'gleich')
    """
    if not number:
        return words.text("gleich")
    return words.formats.before_sign + f"{number:+}".replace("-", "\N{MINUS SIGN}")


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

"""Where and in which language a paper is at home, as far as reading a file depends on it."""

from __future__ import annotations

import msgspec


class Locale(msgspec.Struct, frozen=True, array_like=True):
    """`zone` is the time zone that dates are in, `language` the tag of the paper's own language (BCP 47)."""

    zone: str = "Europe/Berlin"
    language: str = "de"

"""Addresses that programs make from patterns: `/:year/:month/:slug/`. Knows those of Jekyll and of Hugo."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple
from urllib.parse import urlsplit

_STYLES = {
    "date": "/:categories/:year/:month/:day/:title:output_ext",
    "pretty": "/:categories/:year/:month/:day/:title/",
    "ordinal": "/:categories/:year/:y_day/:title:output_ext",
    "weekdate": "/:categories/:year/W:week/:short_day/:title:output_ext",
    "none": "/:categories/:title:output_ext",
}
_PLACEHOLDER = re.compile(r":([a-z_]+)(?:\[[^\]]*\])?")
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
_PRETTY = re.compile(r"[^\w.~!$&'()+,;=@]+")


class Addressed(NamedTuple):
    """What an address is made of.

    `day` is as we write it, or empty; `name` is the file's name without day and ending.
    """

    name: str
    title: str
    slug: str
    day: str
    categories: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    file: str = ""


def jekyll_address(pattern: str, said: Addressed, ending: str = ".html") -> str:
    """Return the address that Jekyll makes.

    >>> post = Addressed("neue-webseite", "Neue Webseite", "", "2014-02-13", ("Netz",))
    >>> jekyll_address("date", post), jekyll_address("/blog/:year/:slug.html", post)
    ('/netz/2014/02/13/neue-webseite.html', '/blog/2014/neue-webseite.html')
    """
    values = {
        **_of_day(said.day),
        "title": _PRETTY.sub("-", said.slug or said.name).strip("-"),
        "slug": slugified(said.slug or said.name),
        "name": slugified(said.name),
        "categories": "/".join(slugified(one) for one in said.categories),
        "slugified_categories": "/".join(slugified(one) for one in said.categories),
        "collection": next(iter(said.folders), ""),
        "path": said.file,
        "output_ext": ending,
    }
    return filled(_STYLES.get(pattern, pattern), values)


def hugo_address(pattern: str, said: Addressed) -> str:
    """Return the address that Hugo makes.

    >>> hugo_address("/:year/:slug/", Addressed("fest", "Das Fest", "", "2014-02-13"))
    '/2014/das-fest/'
    """
    values = {
        **_of_day(said.day),
        "title": slugified(said.title),
        "slug": slugified(said.slug or said.title),
        "filename": said.name,
        "contentbasename": said.name,
        "slugorfilename": slugified(said.slug) or said.name,
        "slugorcontentbasename": slugified(said.slug) or said.name,
        "section": next(iter(said.folders), ""),
        "sections": "/".join(said.folders),
    }
    address = filled(pattern, values)
    return (address if address.endswith("/") or "." in address.rpartition("/")[2] else f"{address}/").lower()


def host_of(address: str) -> str:
    """Return the host of an address, without `www.`; empty where it has none."""
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def filled(pattern: str, values: dict[str, str]) -> str:
    """Return a pattern with its places filled; one that is not known falls."""
    made = _PLACEHOLDER.sub(lambda found: values.get(found[1], ""), pattern)
    return "/" + re.sub(r"/{2,}", "/", made).lstrip("/")


def slugified(text: str) -> str:
    """Return a text as Jekyll and Hugo write it in addresses: umlauts stay.

    >>> slugified("Breminale: Rückblick & mehr")
    'breminale-rückblick-mehr'
    """
    return re.sub(r"[\W_]+", "-", unicodedata.normalize("NFC", text)).strip("-").lower()


def _of_day(day: str) -> dict[str, str]:
    import datetime as dt

    if not day:
        return {}
    moment = dt.date.fromisoformat(day[:10])
    hour, _, minute = day[11:].partition(":")
    return {
        "year": f"{moment.year:04}", "short_year": f"{moment.year % 100:02}",
        "month": f"{moment.month:02}", "i_month": str(moment.month), "monthname": _MONTHS[moment.month - 1],
        "long_month": _MONTHS[moment.month - 1].capitalize(),
        "short_month": _MONTHS[moment.month - 1][:3].capitalize(),
        "day": f"{moment.day:02}", "i_day": str(moment.day),
        "y_day": f"{moment:%j}", "yearday": f"{moment:%j}",
        "week": f"{moment.isocalendar()[1]:02}", "short_day": f"{moment:%a}",
        "hour": hour or "00", "minute": minute or "00", "second": "00",
    }  # fmt: skip

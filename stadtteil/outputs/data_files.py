"""Which data files a paper offers, and what is said of its data as a whole: title, licence, dates.

Knows neither rows nor formats. Dates are those of the content, never of the build.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import msgspec

from stadtteil.model.entry import Entry
from stadtteil.model.fields.coordinates import GeoPoint
from stadtteil.model.funding.funding import funding_of
from stadtteil.model.grant import full_address
from stadtteil.model.location import Location
from stadtteil.model.offering import offered_in
from stadtteil.model.open_data import LICENSES, OpenLicense
from stadtteil.model.site import Site
from stadtteil.model.urls import DATA, data_file_url, file_of
from stadtteil.words import Words, msgid


class DataFile(msgspec.Struct, frozen=True):
    """A file of the data: its path below /daten/, for whom it is, what it is, where its schema is.

    `media` is its media type; the schema's path may be empty.
    """

    path: str
    label: str
    about: str
    format: str
    media: str
    schema: str = ""


EXCEL = "projekte-excel.csv"
TABLE = "projekte.csv"
PROJECTS = "projekte.json"
FUNDS = "fonds.json"
GIVING = "360giving.json"
PLACES = "orte.geojson"
PROJECTS_SCHEMA = "schema/projekte.json"
FUNDS_SCHEMA = "schema/fonds.json"
FILES = (
    DataFile(
        EXCEL,
        msgid("Tabelle für Excel"),
        msgid("Mit einem Doppelklick zu öffnen. Umlaute, Beträge und Tage stehen richtig da."),
        msgid("CSV, Semikolon, UTF-8 mit BOM"),
        "text/csv",
    ),
    DataFile(
        TABLE,
        msgid("Tabelle für andere Programme"),
        msgid(
            "Für LibreOffice, R oder Python. Die Überschriften sind englisch, nach dem Standard 360Giving."
        ),
        msgid("CSV, Komma, UTF-8"),
        "text/csv",
    ),
    DataFile(
        PROJECTS,
        msgid("Projekte als JSON"),
        msgid("Für eigene Programme und Seiten: alle Angaben, dazu die Bilder, die andere zeigen dürfen."),
        "JSON",
        "application/json",
        PROJECTS_SCHEMA,
    ),
    DataFile(
        FUNDS,
        msgid("Konto des Fonds"),
        msgid("Je Jahr und Bereich: wie viel Geld da war, was vergeben, was ausgezahlt und was übrig ist."),
        "JSON",
        "application/json",
        FUNDS_SCHEMA,
    ),
    DataFile(
        GIVING,
        msgid("Förderungen nach 360Giving"),
        msgid("Im Format eines Standards, mit dem man Fonds vergleichen kann (Version 1.4)."),
        "JSON",
        "application/json",
    ),
    DataFile(
        PLACES,
        msgid("Orte für Landkarten"),
        msgid("Für QGIS, Leaflet und andere Programme: wo die Orte liegen, mit Adresse und Quartier."),
        msgid("GeoJSON"),
        "application/geo+json",
    ),
)


class About(msgspec.Struct, frozen=True):
    """What is said of the data as a whole. `page` and `home` are full addresses."""

    title: str
    description: str
    publisher: str
    prefix: str
    language: str
    license: OpenLicense
    home: str
    page: str
    issued: dt.date | None
    modified: dt.date | None
    years: tuple[int, ...]
    files: tuple[DataFile, ...]

    def address(self, file: str) -> str:
        """Return the full address of a file."""
        return self.page + file


def path_of(file: str) -> str:
    """Return where a file stands in the output folder."""
    return file_of(data_file_url(file))


def about_of(site: Site) -> About:
    """Return what is said of the paper's data; years are those that the money is of."""
    settings, grants, words = site.settings, funding_of(site).grants, site.words
    years = {grant.year for grant in grants}
    lacking = _lacking(site)
    for fund in funding_of(site).funds:
        terms = fund.record.account()
        years.update(terms.budgets if terms else ())
    return About(
        title=words.text("Geförderte Projekte: {title}", title=settings.name),
        description=words.text(
            "Projekte, die aus dem Fonds Geld bekommen haben: wofür, wie viel, wann und wo."
        ),
        publisher=settings.data.publisher or settings.publisher or settings.name,
        prefix=settings.data_prefix,
        language=settings.language,
        license=LICENSES[settings.data.license],
        home=full_address(site, site.href(site.urls.home)),
        page=full_address(site, site.href(DATA)),
        issued=settings.data.since,
        modified=max((grant.modified for grant in grants if grant.modified), default=None),
        years=tuple(sorted(years)),
        files=tuple(_said(file, words) for file in FILES if file.path not in lacking),
    )


def placed(site: Site) -> Iterator[tuple[Entry, Location, GeoPoint]]:
    """Yield what has its own place on the earth, in the order of the site."""
    for entry in offered_in(site, "location"):
        location = entry.record.location()
        if location and location.point:
            yield entry, location, location.point


def _lacking(site: Site) -> frozenset[str]:
    """Return the files that would be empty."""
    grants = () if funding_of(site).grants else (GIVING,)
    return frozenset((*grants, *(() if any(placed(site)) else (PLACES,))))


def _said(file: DataFile, words: Words) -> DataFile:
    """Return a file with what is said of it in some words."""
    return msgspec.structs.replace(
        file, label=words.text(file.label), about=words.text(file.about), format=words.text(file.format)
    )

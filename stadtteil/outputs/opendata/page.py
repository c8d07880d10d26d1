"""The page /daten/: what the files hold, for whom each is, under which terms, and what each column means."""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_uppercase
from typing import Annotated, ClassVar

import msgspec

from stadtteil.engine.output import Blobs, Output
from stadtteil.model.card import Day, Link
from stadtteil.model.labels import Label
from stadtteil.model.shared_links import home_link, projects_feed, projects_link
from stadtteil.model.site import Site
from stadtteil.model.urls import DATA, data_file_url, file_of
from stadtteil.outputs import linked_data
from stadtteil.outputs.data_files import FUNDS, GIVING, PLACES, About, DataFile, placed
from stadtteil.outputs.opendata.dataset import Dataset
from stadtteil.outputs.opendata.tables import SHOWN
from stadtteil.outputs.plan_context import PlanContext
from stadtteil.rendering.page import PageView, html
from stadtteil.words import Words, msgid

INTRO = msgid(
    "Alle geförderten Projekte und was sie gekostet haben, zum Herunterladen. Sie dürfen damit rechnen, "
    "sie weitergeben und auf Ihrer eigenen Seite zeigen."
)


class Download(msgspec.Struct, frozen=True):
    """A file that one can take: for whom it is, how much is in it, how it is described for programs."""

    link: Link
    name: str
    about: str
    format: str
    rows: str
    schema: Link | None
    table: bool


class ColumnFace(msgspec.Struct, frozen=True):
    """A column as people read about it; `headings` are those of the table for programs."""

    title: str
    about: str
    headings: str
    key: str


class DataPage(msgspec.Struct, frozen=True):
    """What the page shows. `credit` is what others must write, `formula` an example; both may be empty.

    `has_giving` where one of the files follows the 360Giving standard.
    """

    title: Annotated[str, Label("Titel")]
    intro: Annotated[str, Label("Einleitung")]
    modified: Annotated[Day | None, Label("neueste Angabe")]
    files: Annotated[tuple[Download, ...], Label("Dateien")]
    license: Annotated[Link, Label("Lizenz")]
    publisher: Annotated[str, Label("Herausgeber")]
    credit: Annotated[str, Label("Quellenangabe")]
    example: Annotated[str, Label("Beispiel für Excel")]
    formula: Annotated[str, Label("Beispiel für Excel")]
    columns: Annotated[tuple[ColumnFace, ...], Label("Spalten")]
    has_giving: Annotated[bool, Label("Dateien")]


class DataView(PageView, frozen=True, kw_only=True):
    """The page."""

    layout: ClassVar[str] = "data.html"
    content: DataPage


def plan(site: Site, context: PlanContext, dataset: Dataset) -> Iterator[Output]:
    """Yield the page."""
    content = _content(site, dataset)
    view = DataView(
        template=context.template(DataView.layout),
        frame=context.frame,
        head=context.head(
            content.title,
            DATA,
            content.intro,
            feeds=(projects_feed(site),),
            nav=site.urls.projects,
            linked=linked_data.of_data(dataset.about),
        ),
        breadcrumbs=(home_link(site), projects_link(site)),
        content=content,
    )
    yield Output(file_of(DATA), view)


def _content(site: Site, dataset: Dataset) -> DataPage:
    about, words = dataset.about, site.words
    example = dataset.grants[0].category_label if dataset.grants else ""
    formula = f'=SUMMEWENN({_letters("category_label")};"{example}";{_letters("counted")})'
    return DataPage(
        title=words.text("Offene Daten"),
        intro=words.text(INTRO),
        modified=site.day(about.modified) if about.modified else None,
        files=tuple(_download(file, dataset, site) for file in about.files),
        license=Link(about.license.name, about.license.url),
        publisher=about.publisher,
        credit=_credit(about, words) if about.license.named else "",
        example=example,
        formula=formula if example else "",
        columns=tuple(
            ColumnFace(
                words.text(column.title),
                words.text(column.about),
                " / ".join(column.headings.values()),
                column.key,
            )
            for column in SHOWN
        ),
        has_giving=any(file.path == GIVING for file in about.files),
    )


def _download(file: DataFile, dataset: Dataset, site: Site) -> Download:
    words = site.words
    if file.path == FUNDS:
        rows = words.many("{n} Fonds", "{n} Fonds", len(dataset.accounts))
    elif file.path == PLACES:
        count = sum(1 for _ in placed(site))
        rows = words.many("{n} Ort", "{n} Orte", count)
    else:
        rows = words.many("{n} Projekt", "{n} Projekte", len(dataset.grants))
    schema = Link(
        words.text("Beschreibung für Programme (JSON Schema)"), site.href(data_file_url(file.schema))
    )
    return Download(
        link=Link(file.label, site.href(data_file_url(file.path))),
        name=file.path,
        about=file.about,
        format=file.format,
        rows=rows,
        schema=schema if file.schema else None,
        table=file.media == "text/csv",
    )


def _credit(about: About, words: Words) -> str:
    return words.text(
        "Daten: {publisher}, {page}, {license}",
        publisher=about.publisher,
        page=about.page,
        license=about.license.name,
    )


def _letters(key: str) -> str:
    """Return a column of the table for Excel as formulas name it."""
    letter = ascii_uppercase[[column.key for column in SHOWN].index(key)]
    return f"{letter}:{letter}"


def render(view: DataView, blobs: Blobs) -> bytes:
    """Return the page."""
    return html(view, view.content, blobs)

"""The page /daten/: what the files hold, for whom each is, under which terms, and what each column means."""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_uppercase

import msgspec

from stadtteil.engine.output import Blobs, Output
from stadtteil.model.card import Day, Link
from stadtteil.model.shared_links import home_link, projects_feed, projects_link
from stadtteil.model.site import Site
from stadtteil.model.urls import DATA, data_file_url, file_of
from stadtteil.outputs import linked_data
from stadtteil.outputs.data_files import FUNDS, About, DataFile
from stadtteil.outputs.opendata.dataset import Dataset
from stadtteil.outputs.opendata.tables import SHOWN
from stadtteil.outputs.plan_context import PlanContext
from stadtteil.rendering.page import PageView, html

TITLE = "Offene Daten"
INTRO = (
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
    """What the page shows. `credit` is what others must write, `formula` an example; both may be empty."""

    title: str
    intro: str
    modified: Day | None
    files: tuple[Download, ...]
    license: Link
    publisher: str
    credit: str
    example: str
    formula: str
    columns: tuple[ColumnFace, ...]


class DataView(PageView, frozen=True, kw_only=True):
    """The page."""

    content: DataPage


def plan(site: Site, context: PlanContext, dataset: Dataset) -> Iterator[Output]:
    """Yield the page."""
    about = dataset.about
    example = dataset.grants[0].category_label if dataset.grants else ""
    content = DataPage(
        title=TITLE,
        intro=INTRO,
        modified=site.day(about.modified) if about.modified else None,
        files=tuple(_download(file, dataset, site) for file in about.files),
        license=Link(about.license.name, about.license.url),
        publisher=about.publisher,
        credit=_credit(about) if about.license.named else "",
        example=example,
        formula=f'=SUMMEWENN({_letters("category_label")};"{example}";{_letters("counted")})'
        if example
        else "",
        columns=tuple(
            ColumnFace(column.title, column.about, " / ".join(column.headings.values()), column.key)
            for column in SHOWN
        ),
    )
    view = DataView(
        template=context.template("data.html"),
        frame=context.frame,
        head=context.head(
            TITLE,
            DATA,
            INTRO,
            feeds=(projects_feed(site),),
            nav=site.urls.projects,
            linked=linked_data.of_data(about),
        ),
        breadcrumbs=(home_link(site), projects_link(site)),
        content=content,
    )
    yield Output(file_of(DATA), view)


def _download(file: DataFile, dataset: Dataset, site: Site) -> Download:
    number = len(dataset.accounts if file.path == FUNDS else dataset.grants)
    one, many = ("Fonds", "Fonds") if file.path == FUNDS else ("Projekt", "Projekte")
    schema = Link("Beschreibung für Programme (JSON Schema)", site.href(data_file_url(file.schema)))
    return Download(
        link=Link(file.label, site.href(data_file_url(file.path))),
        name=file.path,
        about=file.about,
        format=file.format,
        rows=f"{number} {one if number == 1 else many}",
        schema=schema if file.schema else None,
        table=file.media == "text/csv",
    )


def _credit(about: About) -> str:
    return f"Daten: {about.publisher}, {about.page}, {about.license.name}"


def _letters(key: str) -> str:
    """Return a column of the table for Excel as formulas name it."""
    letter = ascii_uppercase[[column.key for column in SHOWN].index(key)]
    return f"{letter}:{letter}"


def render(view: DataView, blobs: Blobs) -> bytes:
    """Return the page."""
    return html(view, view.content, blobs)

"""A paper that was read and linked but not planned: for commands that ask the site something themselves.

Goes the first steps of the pipeline, and knows nothing of the others.
"""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Mapping

from stadtteil.context import Context
from stadtteil.engine.blobs import Store
from stadtteil.engine.look import look
from stadtteil.model.linking.link import link
from stadtteil.model.linking.media import withheld_of
from stadtteil.model.reading.documents import Documents
from stadtteil.model.reading.file_size import most_bytes
from stadtteil.model.site import Site
from stadtteil.problems import Report


class Texts:
    """The texts of a paper by the paths of their sources, and blobs by their digests."""

    def __init__(self, store: Store, texts: Mapping[str, str]) -> None:
        """`texts` has the digest of each text by its path."""
        self.get = store.get
        self._texts = texts

    def text(self, path: str) -> bytes:
        """Return a text; KeyError where there is none."""
        return self.get(self._texts[path])


def linked_paper(context: Context, now: dt.datetime, report: Report) -> tuple[Site, Texts]:
    """Return the site as it is at `now` in UTC, and its texts; `report` is told what is wrong.

    Where something is in error, the site has stand-ins for it.
    """
    project, stores = context.project, context.stores
    seen = look(project.roots, project.output, stores, most=most_bytes)
    report.add(seen.problems)
    documents = Documents(seen.sources, stores.toolchain, stores.memo, stores.faces, stores.documents, now)
    documents.read(context.executor.ask, context.progress)
    withheld = functools.partial(withheld_of, now=now)
    everything = documents.all(context.executor.ask, context.progress, withheld)
    site = link(everything, now, report)
    stores.settle(documents.faces, None)
    return site, Texts(stores.memo, documents.texts)

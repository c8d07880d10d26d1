"""What is asked of a build, and what it answers. Knows nothing of how a build goes."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from stadtteil.engine.plan import Plan
from stadtteil.engine.publish import Published
from stadtteil.model.reading.documents import Documents
from stadtteil.problems import Report

Witness = Callable[[str, bytes], None]
"""Shown every file of the site as it is planned: its path and its bytes."""

Listener = Callable[[Documents], None]
"""Told what the files of the paper say, as soon as they are read."""


class Wish(msgspec.Struct, frozen=True):
    """What is wanted of a build beside a site: all that it may leave out, show or say.

    Without `publishing` the output folder stays as it is. A `witness` is shown all files, a `listener`
    told what was read. With `explaining`, the report says of each file why it is made anew. A `hasty` one
    renders nothing once it is known that nothing may be published.
    """

    publishing: bool = True
    explaining: bool = False
    witness: Witness | None = None
    listener: Listener | None = None
    hasty: bool = False


SITE = Wish()
"""Nothing but the site."""


class Build(msgspec.Struct, frozen=True):
    """What came of a build: its report, its plan, and what was published (None: nothing).

    `hinted` if nothing was looked at but what was said to have changed.
    """

    report: Report
    plan: Plan
    published: Published | None = None
    hinted: bool = False

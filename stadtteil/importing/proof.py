"""Builds a paper on trial, publishing nothing, to learn what is wrong with it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from stadtteil.builds import Wish
from stadtteil.context import Context
from stadtteil.engine.lock import locked
from stadtteil.engine.stores import Stores
from stadtteil.pipeline import build
from stadtteil.problems import Problem
from stadtteil.project import Project


def errors_of(root: Path) -> list[Problem]:
    """Return all errors of the paper in a folder, as it stands now."""
    project = Project(root)
    with locked(project.state, lambda: None):
        stores = Stores(project.state, project.ledger_name)
        context = Context(project, stores, lambda step, done, of: None)
        try:
            return build(context, dt.datetime.now(dt.UTC), Wish(publishing=False)).report.errors
        finally:
            context.close()
            stores.close()

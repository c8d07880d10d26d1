"""What a paper's files are planned to be made from, seen by whoever stands beside the pipeline."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from unittest import mock

import stadtteil.outputs
from stadtteil.engine.output import Output
from stadtteil.model.site import Site
from stadtteil.outputs.plan_context import PlanContext
from tests.space import TODAY, Space


def planned(space: Space, date: str = TODAY) -> dict[str, Any]:
    """Return the view of each planned file."""
    found: dict[str, Any] = {}
    real = stadtteil.outputs.plan

    def watched(site: Site, context: PlanContext) -> Iterator[Output]:
        for output in real(site, context):
            found[output.path] = output.view
            yield output

    with mock.patch.object(stadtteil.outputs, "plan", watched):
        report = space.build(date, publishing=False)
    assert report.ok, report.errors
    return found

"""What a paper's files are planned to be made from, seen by whoever stands beside the pipeline."""

from __future__ import annotations

from typing import Any
from unittest import mock

from stadtteil.engine.output import Encoded, Output, encoded
from stadtteil.outputs import half
from tests.space import TODAY, Space


def planned(space: Space, date: str = TODAY) -> dict[str, Any]:
    """Return the view of each planned file."""
    found: dict[str, Any] = {}

    def watched(output: Output) -> Encoded:
        found[output.path] = output.view
        return encoded(output)

    with mock.patch.object(half, "encoded", watched):
        report = space.build(date, publishing=False)
    assert report.ok, report.errors
    return found

"""The settings of an editor: ours come in, what else stands there stays."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.editor_schemas import with_schemas
from stadtteil.misuse import StadtteilError

OURS = {"site": ("content/site.yaml", "!content/site.tr.yaml")}
NAME = "./.vscode/stadtteil/site.json"
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner, max_size=2),
    max_leaves=5,
)


@given(
    st.dictionaries(st.text(max_size=8), VALUES),
    st.dictionaries(st.sampled_from(["a", "https://b/"]), VALUES),
)
def test_all_that_stands_there_stays_and_a_second_time_changes_nothing(
    others: dict[str, Any], schemas: dict[str, Any]
) -> None:
    before = {**others, "yaml.schemas": {**schemas, "./.vscode/stadtteil/gone.json": ["x"]}}
    after = with_schemas(json.dumps(before), OURS)
    assert json.loads(after) == {**others, "yaml.schemas": {**schemas, NAME: list(OURS["site"])}}
    assert with_schemas(after, OURS) == after


def test_settings_with_remarks_are_left_as_they_are_and_it_is_said_what_to_add() -> None:
    with pytest.raises(StadtteilError, match=r"\"yaml\.schemas\": .*site\.json"):
        with_schemas('{\n  // meine Farben\n  "a": 1\n}', OURS)

"""Annotations are evaluated once for each class, and mean what they meant."""

from __future__ import annotations

import typing
from typing import Annotated

import msgspec

from stadtteil.model.fields.annotations import annotations_of


class Above(msgspec.Struct, frozen=True, kw_only=True):
    """What two have in common."""

    name: Annotated[str, "above"] = ""
    many: Annotated[tuple[int, ...], "many"] = ()


class Below(Above, frozen=True, kw_only=True):
    """One of them, which says something else of a name."""

    name: Annotated[str, "below"] = ""
    other: Above | None = None


def test_they_mean_what_python_says_and_are_kept_in_their_class() -> None:
    meant = typing.get_type_hints(Below, include_extras=True)
    assert annotations_of(Below) == meant
    assert list(annotations_of(Below)) == ["name", "many", "other"]
    assert Above.__annotations__ == {
        "name": Annotated[str, "above"],
        "many": Annotated[tuple[int, ...], "many"],
    }
    assert not any(isinstance(said, str) for said in Below.__annotations__.values())
    assert typing.get_type_hints(Below, include_extras=True) == meant


def test_msgspec_reads_as_it_did() -> None:
    annotations_of(Below)
    value = Below(name="a", many=(1, 2), other=Above(many=(3,)))
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(value), type=Below) == value
